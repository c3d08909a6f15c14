//! Opens the window or runs the command line, and returns the exit code.

mod password_prompt;
mod terminal;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};
use waypost::cli;
use waypost::gui::renderer::{self, Renderer, ScreenError};
use waypost::gui::{self, Ended};
use waypost_core::text::{Texts, sanitise};
use waypost_engine::host::Host;

fn main() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    let arguments: Vec<String> =
        given.iter().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let options = arguments.get(1..).unwrap_or_default();
    let host = Host::this_computer();
    terminal::install_crash_hook(&host, options);
    // The name of the program itself may be anything.
    let code = if let Some(index) = given.iter().skip(1).position(|argument| argument.to_str().is_none()) {
        Ok(refuse_argument(&host, options, index))
    } else if cli::wants_window(options) {
        open_window(host, options)
    } else {
        terminal::run_command(&host, &arguments)
    };
    ExitCode::from(code.unwrap_or_else(|error| {
        terminal::print_error(&error.to_string());
        cli::EXTERNAL_FAILURE
    }))
}

/// Refuses an argument that is not Unicode: a file of another name would be read or written. Returns the exit code.
fn refuse_argument(host: &Host, options: &[String], index: usize) -> u8 {
    let texts = Texts::new(cli::language(options).as_deref().unwrap_or(&host.language));
    let shown = sanitise(options.get(index).map_or("", String::as_str));
    terminal::print_error(&texts.with("cli-wrong-unicode", &[("argument", shown.into())]));
    cli::USAGE
}

/// Opens the window, or brings an open one to the front. Returns the exit code.
///
/// # Errors
/// There is no display, or nothing can paint the window.
fn open_window(host: Host, options: &[String]) -> Result<u8> {
    let language = cli::language(options);
    let texts = Texts::new(language.as_deref().unwrap_or(&host.language));
    let Some(renderer) = renderer(options) else {
        let name = chosen_renderer(options).unwrap_or_default();
        terminal::print_error(&texts.with("window-renderer-unknown", &[("name", name.into())]));
        return Ok(cli::USAGE);
    };
    if options.iter().any(|option| option == cli::OFFLINE) {
        host.receipt.forbid_network();
    }
    let setup = cli::setup_to_open(options).map(Path::to_owned);
    match gui::run(host, setup, language, renderer) {
        Ok(Ended::Closed) => {}
        Ok(Ended::HandedOver) => terminal::print_error(&texts.get("window-already-open")),
        Err(ScreenError::NoDisplay) => {
            let mut command = "waypost ask".to_owned();
            if let Some(file) = cli::setup_to_open(options) {
                command.push_str(" --answers ");
                command.push_str(&sanitise(&file.to_string_lossy()));
            }
            bail!(texts.with("window-no-display", &[("command", command.into())]))
        }
        Err(ScreenError::NoRenderer(words)) => {
            return Err(anyhow!(texts.with("window-failed", &[("words", words.into())])));
        }
    }
    Ok(cli::SUCCESS)
}

/// The renderer that was asked for by option or by environment variable; empty counts as not asked for.
fn chosen_renderer(options: &[String]) -> Option<String> {
    let chosen = cli::renderer(options).or_else(|| std::env::var(renderer::VARIABLE).ok());
    chosen.filter(|name| !name.is_empty())
}

/// The renderer to use. `None` if the name asked for is unknown.
fn renderer(options: &[String]) -> Option<Renderer> {
    Renderer::named(chosen_renderer(options).as_deref().unwrap_or("auto"))
}
