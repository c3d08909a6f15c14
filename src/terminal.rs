//! The terminal that the command line talks to: standard input and output, colours, Ctrl-C, and the message
//! of a crash.

use std::io::{ErrorKind, IsTerminal, Write, stderr, stdin, stdout};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result};
use waypost::cli::{self, AskSecret, Environment, LiveOutput, Outcome};
use waypost_core::text::{Texts, sanitise, visible};
use waypost_engine::host::{Host, crash_report};

/// Exit code of a program ended by Ctrl-C: 128 and the number of the signal.
const INTERRUPTED: i32 = 130;

/// Runs a command in this terminal and prints what it returns. `arguments` begin with the program's name.
///
/// # Errors
/// Standard output cannot be written.
pub fn run_command(host: &Host, arguments: &[String]) -> Result<u8> {
    let options = arguments.get(1..).unwrap_or_default();
    let stop = Arc::new(AtomicBool::new(false));
    if cli::can_stop(options) && handle_ctrl_c(&stop).is_err() {
        // Ctrl-C then ends the program at once. Files are still written whole or not at all.
    }
    let (mut output, mut messages) = (stdout(), stderr());
    let live = LiveOutput {
        output: &mut output,
        messages: &mut messages,
        is_terminal: stderr().is_terminal() && !is_dumb_terminal(),
        stop: &stop,
    };
    // If the terminal cannot be read, there is no password and the login is skipped.
    let mut ask = crate::password_prompt::ask;
    let ask_secret: Option<&mut AskSecret<'_>> =
        if stdin().is_terminal() && stderr().is_terminal() { Some(&mut ask) } else { None };
    let mut environment = Environment {
        host,
        input: &mut stdin().lock(),
        shows_color: shows_color(),
        ask_secret,
        live: Some(live),
    };
    let outcome = cli::run(arguments, &mut environment);
    print(&outcome, &Texts::new(&host.language))
}

/// Makes every panic end in a plain sentence that names the crash report.
pub fn install_crash_hook(host: &Host, options: &[String]) {
    let language = cli::language(options).unwrap_or_else(|| host.language.clone());
    crash_report::install_hook(host, move |saved| {
        let texts = Texts::new(&language);
        print_error(&match saved {
            Some(path) => {
                texts.with("sorry-in-terminal", &[("path", sanitise(&path.to_string_lossy()).into())])
            }
            None => texts.get("sorry-in-terminal-no-report"),
        });
    });
}

/// Prints a sentence on standard error.
pub fn print_error(sentence: &str) {
    write_to_stderr(&format!("waypost: {}\n", visible(sentence)));
}

/// The first Ctrl-C ends the work after its current step, the second at once.
fn handle_ctrl_c(stop: &Arc<AtomicBool>) -> std::result::Result<(), ctrlc::Error> {
    let stop = Arc::clone(stop);
    ctrlc::set_handler(move || {
        if stop.swap(true, Ordering::Relaxed) {
            std::process::exit(INTERRUPTED);
        }
    })
}

/// Prints the result and the messages, and returns the exit code. A reader that closes early, as `head` does,
/// is no error.
fn print(outcome: &Outcome, texts: &Texts) -> Result<u8> {
    let mut output = stdout().lock();
    let written = output.write_all(&outcome.output).and_then(|()| output.flush());
    write_to_stderr(&outcome.messages);
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let sentence = texts.with("cli-output-failed", &[("words", texts.io_error(&error).into())]);
            Err(error).context(sentence)
        }
        _ => Ok(outcome.code),
    }
}

/// Writes to standard error. If that fails there is nowhere left to report it, and the exit code tells a
/// script.
fn write_to_stderr(text: &str) {
    stderr().lock().write_all(text.as_bytes()).unwrap_or_default();
}

fn is_dumb_terminal() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Colours only where they are shown and wanted (no-color.org).
fn shows_color() -> bool {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    stdout().is_terminal() && wanted && !is_dumb_terminal()
}
