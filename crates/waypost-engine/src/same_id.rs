//! Which of several profiles with the same id is used, and what is said about the others.
//!
//! A profile from Waypost or signed with a trusted key comes before any other. Then the newest date wins.
//! The name of the file decides only between profiles of the same trust and date.

use std::cmp::Reverse;
use std::path::PathBuf;

use crate::net::trust::OwnCertificateName;
use crate::organisations::{Organisation, ProfileError, UnusableProfile};
use crate::profile_signature::Signature;
use waypost_core::text::{Texts, sanitise};

/// A profile with the id of an organisation that is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// The file. `None` for a profile that ships with Waypost.
    pub file: Option<PathBuf>,
    /// Its date.
    pub date: String,
    /// Why it is not used.
    pub reason: PassedOverReason,
}

/// Why a profile is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassedOverReason {
    /// It is not signed with a trusted key, and the profile in use is.
    Untrusted,
    /// The profile in use has a newer date.
    Older,
    /// Both have the same date. The installed one comes before the built-in one, then the first by name.
    SameDate,
    /// The person named another file or opened a setup that brings its own profile.
    Named,
    /// It is not signed with a trusted key, and a public key is installed.
    Unsigned,
    /// It is not signed with a trusted key, and has the id of a profile that ships with Waypost.
    BuiltInId,
    /// Other people can change it.
    WritableByOthers,
}

impl PassedOver {
    /// Whether the profile would be refused also without another of the same id.
    pub const fn is_refused(&self) -> bool {
        matches!(
            self.reason,
            PassedOverReason::Unsigned | PassedOverReason::BuiltInId | PassedOverReason::WritableByOthers
        )
    }

    const fn reason_id(&self) -> &'static str {
        match self.reason {
            PassedOverReason::Untrusted => "untrusted",
            PassedOverReason::Older => "older",
            PassedOverReason::SameDate => "same-date",
            PassedOverReason::Named => "named",
            PassedOverReason::Unsigned | PassedOverReason::BuiltInId | PassedOverReason::WritableByOthers => {
                "refused"
            }
        }
    }
}

impl Organisation {
    /// Returns a sentence about a profile with the same id that is not used.
    pub fn passed_over_sentence(&self, texts: &Texts, other: &PassedOver) -> String {
        let place = |file: &Option<PathBuf>| match file {
            Some(file) => sanitise(&file.to_string_lossy()),
            None => texts.get("cli-org-built-in"),
        };
        let path = place(&other.file);
        match other.reason {
            PassedOverReason::Unsigned => texts.with("org-refused-unsigned", &[("path", path.into())]),
            PassedOverReason::BuiltInId => built_in_id_sentence(texts, path, &self.profile.id),
            PassedOverReason::WritableByOthers => {
                texts.with("org-refused-writable", &[("path", path.into())])
            }
            _ => texts.with(
                "org-passed-over",
                &[
                    ("id", self.profile.id.as_str().into()),
                    ("used", place(&self.file).into()),
                    ("used-date", self.profile.date.as_str().into()),
                    ("path", path.into()),
                    ("date", other.date.as_str().into()),
                    ("reason", other.reason_id().into()),
                ],
            ),
        }
    }

    /// Returns one sentence for each certificate that the profile adds and nobody this computer trusts signed.
    pub fn certificate_sentences(&self, texts: &Texts) -> Vec<String> {
        let sentence = |certificate: &OwnCertificateName| {
            texts.with(
                "org-untrusted-certificate",
                &[
                    ("kind", if certificate.is_root { "root" } else { "server" }.into()),
                    ("name", sanitise(&certificate.name).into()),
                    ("sum", certificate.sha256.as_str().into()),
                ],
            )
        };
        self.untrusted_certificates.iter().map(sentence).collect()
    }

    /// Returns a sentence about the profile's file if nobody this computer trusts signed it. `None` for servers that the
    /// person typed: they have no file.
    pub fn untrusted_sentence(&self, texts: &Texts) -> Option<String> {
        let file = self.file.as_ref().filter(|_| !self.signature.is_trusted())?;
        let values = [
            ("path", sanitise(&file.to_string_lossy()).into()),
            ("kind", if self.signature == Signature::UnknownKey { "unknown-key" } else { "none" }.into()),
        ];
        Some(texts.with("org-used-untrusted", &values))
    }

    /// Adds a profile of the same id that this one, which the person named, is used in place of.
    pub(crate) fn pass_over(&mut self, known: &Self) {
        if known.fingerprint != self.fingerprint && known.json != self.json {
            self.passed_over.push(passed_over(known, PassedOverReason::Named));
        }
    }
}

/// The sentence about a refused profile that has the id of a built-in one.
pub(crate) fn built_in_id_sentence(texts: &Texts, path: String, id: &str) -> String {
    texts.with("org-refused-built-in-id", &[("path", path.into()), ("id", id.into())])
}

fn passed_over(organisation: &Organisation, reason: PassedOverReason) -> PassedOver {
    PassedOver { file: organisation.file.clone(), date: organisation.profile.date.clone(), reason }
}

/// Keeps one profile for each id, the one to use, with the others in its `passed_over`.
pub(crate) fn choose(mut all: Vec<Organisation>, refused: &[UnusableProfile]) -> Vec<Organisation> {
    // Stable: among equals the files come in order of their names.
    all.sort_by_key(|one| {
        let is_expired = matches!(one.signature, Signature::Expired { .. });
        let order = (one.signature.is_trusted(), one.profile.date.clone(), !is_expired, one.file.is_some());
        Reverse(order)
    });
    let mut chosen: Vec<Organisation> = Vec::new();
    for organisation in all {
        let Some(used) = chosen.iter_mut().find(|used| used.profile.id == organisation.profile.id) else {
            chosen.push(organisation);
            continue;
        };
        let reason = if used.signature.is_trusted() != organisation.signature.is_trusted() {
            PassedOverReason::Untrusted
        } else if used.profile.date == organisation.profile.date {
            PassedOverReason::SameDate
        } else {
            PassedOverReason::Older
        };
        // The same file twice, or a copy of the built-in profile, changes nothing.
        if used.json != organisation.json {
            used.passed_over.push(passed_over(&organisation, reason));
        }
    }
    for UnusableProfile { file, reason } in refused {
        let (id, date, reason) = match reason {
            ProfileError::Unsigned { id, date } => (id, date, PassedOverReason::Unsigned),
            ProfileError::BuiltInId { id, date } => (id, date, PassedOverReason::BuiltInId),
            ProfileError::WritableByOthers { id, date } => (id, date, PassedOverReason::WritableByOthers),
            ProfileError::Unreadable(_) | ProfileError::Invalid(_) | ProfileError::Forged => continue,
        };
        if let Some(used) = chosen.iter_mut().find(|used| used.profile.id == *id) {
            used.passed_over.push(PassedOver { file: Some(file.clone()), date: date.clone(), reason });
        }
    }
    chosen
}
