//! `waypost --version --verbose`: which build this is, and which profiles it has.

use waypost_core::text::{TextArg, Texts};
use waypost_engine::host::Host;
use waypost_engine::organisations;

use super::Outcome;
use super::plan::push;
use crate::about;

/// The version, the commit and its date, the system, and every profile with its version and date.
pub(super) fn details(host: &Host, texts: &Texts) -> Outcome {
    let mut text = format!("waypost {}\n", about::VERSION);
    let mut line = |id: &str, values: &[(&str, TextArg<'_>)]| {
        push(&mut text, format_args!("{}\n", texts.with(id, values)));
    };
    if about::COMMIT.is_empty() {
        line("version-no-commit", &[]);
    } else {
        line("version-commit", &[("commit", about::COMMIT.into()), ("date", about::COMMIT_DATE.into())]);
    }
    line("version-system", &[("system", about::TARGET.into())]);
    let (profiles, _) = organisations(host);
    for profile in profiles.iter().map(|organisation| &organisation.profile) {
        let values = [
            ("id", profile.id.as_str().into()),
            ("version", profile.version.as_str().into()),
            ("date", profile.date.as_str().into()),
        ];
        line("version-profile", &values);
    }
    Outcome::done(text)
}
