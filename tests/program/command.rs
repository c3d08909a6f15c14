//! Runs commands without starting a process.

use std::path::Path;

use waypost::cli::{self, Environment, Outcome};
use waypost_engine::host::Host;

/// Runs a command on a computer with this standard input, without a terminal. `words` are its arguments without the
/// program's name.
pub fn run_on(host: &Host, words: &[impl AsRef<str>], mut input: &[u8]) -> Outcome {
    let words = words.iter().map(AsRef::as_ref);
    let arguments: Vec<String> = std::iter::once("waypost").chain(words).map(str::to_owned).collect();
    let mut environment =
        Environment { host, input: &mut input, shows_color: false, ask_secret: None, live: None };
    cli::run(&arguments, &mut environment)
}

/// Runs a command on a computer whose folders are all inside `folder`, with nothing to read.
pub fn run_in(folder: &Path, words: &[&str]) -> Outcome {
    run_on(&Host::fake(folder), words, b"")
}
