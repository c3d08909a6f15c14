//! Why a command did not do its work: sentences for the person, and the exit code.

use std::fmt;
use std::io;

use waypost_core::text::{self, Texts};
use waypost_engine::FindError;

use super::{Context, EXTERNAL_FAILURE, USAGE};

/// Every command returns this. An error that reaches [`run`](super::run) is a [`Failure`], or the system's
/// own error below a sentence that was given as its context.
pub(super) type Result<T> = anyhow::Result<T>;

/// A command that could not do its work.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// One line of standard error each, in the person's language.
    pub(super) sentences: Vec<String>,
    /// The exit code.
    pub(super) code: u8,
}

impl Failure {
    /// Wrong use or unreadable input.
    pub(super) fn usage(sentence: String) -> Self {
        Self { sentences: vec![sentence], code: USAGE }
    }

    /// The system, a program or the network failed.
    pub(super) fn external(sentence: String) -> Self {
        Self { sentences: vec![sentence], code: EXTERNAL_FAILURE }
    }

    /// What to print for an error and which code to exit with. An error that is no `Failure` came from the
    /// system: its context is the sentence.
    pub(super) fn of(error: anyhow::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(failure) => failure,
            Err(error) => Self::external(error.to_string()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentences.join("\n"))
    }
}

impl std::error::Error for Failure {}

/// "Couldn't write PATH", with the system's words: the context of an error from writing.
pub(super) fn write_error(context: &Context<'_>, path: &str, error: &io::Error) -> String {
    context
        .texts
        .with("save-system", &[("path", path.into()), ("words", context.texts.io_error(error).into())])
}

/// An input that cannot be read counts as wrong use.
pub(super) fn read_error(context: &Context<'_>, path: &str, error: &io::Error) -> Failure {
    let values = [("path", path.into()), ("words", context.texts.io_error(error).into())];
    Failure::usage(context.texts.with("cli-unreadable", &values))
}

/// The named organisation is unknown, or its profile cannot be used.
pub(super) fn not_found(texts: &Texts, name: &str, error: &FindError) -> Failure {
    let sentences = match error {
        FindError::Unknown(known) => vec![texts.with(
            "cli-org-unknown",
            &[("name", text::sanitise(name).into()), ("known", texts.list_and(known).into())],
        )],
        FindError::NotOffered(service, flag) => vec![flag.sentence(texts, service)],
        FindError::UnusableProfile(unusable) => unusable.sentences(texts),
    };
    Failure { sentences, code: USAGE }
}
