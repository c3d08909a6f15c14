//! `waypost --version --verbose`: which build this is, and which profiles it has.

use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::organisations;

use super::Outcome;
use crate::about;

/// The version, the commit and its date, the system, and every profile with its version and date.
pub(super) fn details(host: &Host, texts: &Texts) -> Outcome {
    let (profiles, _) = organisations(host);
    let lines = about::lines(texts, profiles.iter().map(|organisation| &organisation.profile));
    Outcome::done(lines.join("\n") + "\n")
}
