//! Opens the window or runs the command line, and returns the exit code.

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
    let arguments: Vec<String> =
        std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let options = arguments.get(1..).unwrap_or_default();
    let host = Host::this_computer();
    terminal::install_crash_hook(&host, options);
    let code = if cli::wants_window(options) {
        open_window(host, options)
    } else {
        terminal::run_command(&host, &arguments)
    };
    ExitCode::from(code.unwrap_or_else(|error| {
        terminal::print_error(&error.to_string());
        cli::EXTERNAL_FAILURE
    }))
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
