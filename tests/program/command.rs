//! Runs commands without starting a process.

use std::borrow::Cow;
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

/// Returns a text in the form in which expected and actual results are compared. Windows separates the parts of a
/// path by `\`, which JSON doubles, and has another error for a folder below a file.
pub fn comparable(text: &str) -> Cow<'_, str> {
    if !cfg!(windows) {
        return text.into();
    }
    let text = text.replace("\\\\", "/").replace('\\', "/");
    text.replace("a part of the path is not a folder", "something else has that name already").into()
}
