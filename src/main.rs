//! Picks the window or the command line; returns the exit code.

use std::io::{ErrorKind, IsTerminal, Write, stderr, stdin, stdout};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use waypost::cli::{self, AskSecret, Environment, LiveOutput};
use waypost::gui::screen::{self, Renderer, ScreenError};
use waypost::gui::{self, Ended};
use waypost_core::text::{Texts, sanitise};
use waypost_engine::host::{Host, crash_report};

fn main() -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let host = Host::this_computer();
    let options = arguments.get(1..).unwrap_or_default();
    install_crash_hook(&host, options);
    if cli::wants_window(options) {
        return run_window(host, options);
    }
    let shows_color = stdout().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
    let stop = Arc::new(AtomicBool::new(false));
    if cli::can_stop(options) {
        handle_ctrl_c(&stop);
    }
    let (mut output, mut messages) = (stdout(), stderr());
    let live = LiveOutput {
        output: &mut output,
        messages: &mut messages,
        is_terminal: stderr().is_terminal() && std::env::var_os("TERM").is_none_or(|term| term != "dumb"),
        stop: &stop,
    };
    let mut ask = |question: &str| {
        // What fails here is the terminal; without it nobody logs in.
        rpassword::prompt_password(question).ok()
    };
    let ask_secret: Option<&mut AskSecret<'_>> =
        if stdin().is_terminal() && stderr().is_terminal() { Some(&mut ask) } else { None };
    let mut environment =
        Environment { host: &host, input: &mut stdin().lock(), shows_color, ask_secret, live: Some(live) };
    let outcome = cli::run(&arguments, &mut environment);
    ExitCode::from(print(&outcome, &Texts::new(&host.language)))
}

/// Whatever breaks ends in a plain sentence and a report.
fn install_crash_hook(host: &Host, options: &[String]) {
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

/// The first Ctrl-C ends the work after a whole step, the second at once.
fn handle_ctrl_c(stop: &Arc<AtomicBool>) {
    let stop = Arc::clone(stop);
    let handled = ctrlc::set_handler(move || {
        if stop.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    // Without it Ctrl-C ends the program at once, which loses nothing that is whole.
    drop(handled);
}

/// Prints the result and the messages. A reader that goes away early changes nothing.
fn print(outcome: &cli::Outcome, texts: &Texts) -> u8 {
    let mut code = outcome.code;
    let mut output = stdout().lock();
    if let Err(error) = output.write_all(&outcome.output).and_then(|()| output.flush())
        && error.kind() != ErrorKind::BrokenPipe
    {
        code = cli::EXTERNAL_FAILURE;
        print_error(&texts.with("cli-output-failed", &[("words", texts.system(&error).into())]));
    }
    if stderr().lock().write_all(outcome.messages.as_bytes()).is_err() {
        // Nobody is left to be told.
        return code;
    }
    code
}

/// A sentence on standard error; where that is closed, nobody is left to be told.
fn print_error(sentence: &str) {
    let told = writeln!(stderr().lock(), "waypost: {sentence}");
    drop(told);
}

fn run_window(host: Host, options: &[String]) -> ExitCode {
    let language = cli::language(options);
    let texts = Texts::new(language.as_deref().unwrap_or(&host.language));
    let chosen = cli::renderer(options).or_else(|| std::env::var(screen::VARIABLE).ok());
    let chosen = chosen.filter(|name| !name.is_empty()).unwrap_or_else(|| "auto".to_owned());
    let Some(renderer) = Renderer::named(&chosen) else {
        print_error(&texts.with("window-renderer-unknown", &[("name", chosen.into())]));
        return ExitCode::from(cli::USAGE);
    };
    let setup = cli::setup_to_open(options).map(std::path::Path::to_owned);
    match gui::run(host, setup, language, renderer) {
        Ok(Ended::Closed) => return ExitCode::SUCCESS,
        Ok(Ended::HandedOver) => {
            print_error(&texts.get("window-already-open"));
            return ExitCode::SUCCESS;
        }
        Err(ScreenError::NoDisplay) => print_error(&texts.get("window-no-display")),
        Err(ScreenError::NoPainter(words)) => {
            print_error(&texts.with("window-failed", &[("words", words.into())]))
        }
    }
    ExitCode::from(cli::EXTERNAL_FAILURE)
}
