//! Which build of Waypost this is, and what it contains of other people.

use waypost_core::plan::profile::Profile;
use waypost_core::text::Texts;

/// The version, as in `Cargo.toml`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The git commit, 40 hexadecimal digits. Empty in a build for development, or if it is unknown.
pub const COMMIT: &str = env!("WAYPOST_COMMIT");

/// The day of the commit, as `2026-11-30`. Empty where [`COMMIT`] is.
pub const COMMIT_DATE: &str = env!("WAYPOST_COMMIT_DATE");

/// The system the program was built for, as the compiler names it.
pub const TARGET: &str = env!("WAYPOST_TARGET");

/// The licences of Waypost and of everything that is linked into it (`packaging/notices`).
pub const NOTICES: &str = include_str!("../assets/notices.txt");

/// The version, the commit and its date, the system, and every profile with its version and date.
pub fn lines<'a>(texts: &Texts, profiles: impl Iterator<Item = &'a Profile>) -> Vec<String> {
    let commit = if COMMIT.is_empty() {
        texts.get("version-no-commit")
    } else {
        texts.with("version-commit", &[("commit", COMMIT.into()), ("date", COMMIT_DATE.into())])
    };
    let system = texts.with("version-system", &[("system", TARGET.into())]);
    let profiles = profiles.map(|profile| {
        let values = [
            ("id", profile.id.as_str().into()),
            ("version", profile.version.as_str().into()),
            ("date", profile.date.as_str().into()),
        ];
        texts.with("version-profile", &values)
    });
    [format!("waypost {VERSION}"), commit, system].into_iter().chain(profiles).collect()
}

/// A part of [`NOTICES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The licence's name, such as `Apache-2.0`. Empty for the first part: Waypost's own licence, and the list of what
    /// it contains.
    pub licence: &'static str,
    /// Who it is used by, and its text.
    pub text: &'static str,
}

/// The parts of [`NOTICES`], in its order.
pub fn notices() -> impl Iterator<Item = Notice> {
    let parts = NOTICES.split(SEPARATOR).enumerate();
    parts.map(|(index, part)| match part.trim_start().split_once('\n') {
        Some((licence, text)) if index > 0 => Notice { licence, text: text.trim() },
        _ => Notice { licence: "", text: part.trim() },
    })
}

/// The line between two parts of [`NOTICES`].
const SEPARATOR: &str = "\n====================================================================================================\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_has_a_licence_and_a_text() {
        let (first, licences): (Vec<_>, Vec<_>) = notices().partition(|notice| notice.licence.is_empty());
        assert_eq!(first.len(), 1);
        assert!(first[0].text.contains("egui "), "the list of software is missing");
        assert!(licences.len() > 20);
        for notice in licences {
            assert!(notice.licence.len() < 80 && notice.text.len() > 200, "{}", notice.licence);
        }
    }
}
