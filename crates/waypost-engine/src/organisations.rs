//! The organisations' profiles on this computer: where each was found, and which of them are used.

use std::io;
use std::path::{Path, PathBuf};

use crate::digest::sha256_hex;
use crate::host::drawing::must_not_draw;
use crate::host::{Host, files};
use crate::net::trust::{OwnCertificateName, own_certificates};
use crate::profile_signature::{ProfileFolders, Signature, signature};
use crate::same_id::{PassedOver, built_in_id_sentence, choose};
use waypost_core::discovery::ServiceProfile;
use waypost_core::plan::profile::Provenance;
use waypost_core::plan::profile::{DomainOfOther, Profile};
use waypost_core::plan::validate::{self, Issue};
use waypost_core::text::Texts;

/// An organisation and where its profile was found.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The profile.
    pub profile: Profile,
    /// The profile's JSON as it was read.
    pub json: serde_json::Value,
    /// The file. `None` for a profile that ships with Waypost.
    pub file: Option<PathBuf>,
    /// SHA-256 of the file in hexadecimal digits. Two people compare it to see that they have the same
    /// profile.
    pub fingerprint: String,
    /// Who signed the file.
    pub signature: Signature,
    /// Warnings for the administrator who wrote the profile.
    pub warnings: Vec<Issue>,
    /// Other profiles with the same id, which are not used.
    pub passed_over: Vec<PassedOver>,
    /// The certificates that the profile adds to those of the system, if it is not signed with a trusted key.
    /// They are named before they are used.
    pub untrusted_certificates: Vec<OwnCertificateName>,
}

/// A profile that could not be used.
#[derive(Debug, thiserror::Error)]
#[error("cannot use the profile {file}")]
pub struct UnusableProfile {
    /// The file.
    pub file: PathBuf,
    /// The reason.
    #[source]
    pub reason: ProfileError,
}

impl UnusableProfile {
    /// Returns the reasons, one sentence for each issue, with its position in the file.
    pub fn sentences(&self, texts: &Texts) -> Vec<String> {
        let file = self.file.display().to_string();
        match &self.reason {
            ProfileError::Unreadable(error) => {
                vec![texts.with(
                    "cli-unreadable",
                    &[("path", file.into()), ("words", texts.io_error(error).into())],
                )]
            }
            ProfileError::Invalid(issues) => issues
                .iter()
                .filter(|issue| !issue.is_warning)
                .map(|issue| issue_line(texts, &file, issue))
                .collect(),
            ProfileError::Forged => vec![texts.with("org-forged", &[("path", file.into())])],
            ProfileError::Unsigned { .. } => {
                vec![texts.with("org-refused-unsigned", &[("path", file.into())])]
            }
            ProfileError::BuiltInId { id, .. } => vec![built_in_id_sentence(texts, file, id)],
            ProfileError::WritableByOthers { .. } => {
                vec![texts.with("org-refused-writable", &[("path", file.into())])]
            }
        }
    }
}

/// Returns one line for an issue: file, line, column, severity, member, sentence.
pub fn issue_line(texts: &Texts, file: &str, issue: &Issue) -> String {
    let severity = texts.get(if issue.is_warning { "cli-issue-warning" } else { "cli-issue-error" });
    let path = if issue.path.is_empty() { String::new() } else { format!("{}: ", issue.path) };
    format!(
        "{file}:{}:{}: {severity}: {path}{}",
        issue.position.line,
        issue.position.column,
        texts.issue(&issue.kind)
    )
}

/// Why a profile cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ProfileError {
    /// An I/O error.
    #[error("cannot read the profile")]
    Unreadable(#[source] io::Error),
    /// The profile fails validation.
    #[error("the profile has {} issues", .0.len())]
    Invalid(Vec<Issue>),
    /// The signature does not match: the file was changed after it was signed.
    #[error("the signature does not match the profile")]
    Forged,
    /// The profile is installed beside a public key, and not signed with a trusted key.
    #[error("the profile {id} is not signed with a trusted key")]
    Unsigned {
        /// The profile's id.
        id: String,
        /// Its date.
        date: String,
    },
    /// The profile is installed, and other people can change it, its folder or a public key there.
    #[error("other people can change the profile {id}")]
    WritableByOthers {
        /// The profile's id.
        id: String,
        /// Its date.
        date: String,
    },
    /// The profile is installed and has the id of one that ships with Waypost, and is not signed with a trusted
    /// key.
    #[error("the unsigned profile has the built-in id {id}")]
    BuiltInId {
        /// The profile's id.
        id: String,
        /// Its date.
        date: String,
    },
}

impl ProfileError {
    /// The id of an installed profile that was refused because anybody could have written it.
    pub fn refused_id(&self) -> Option<&str> {
        match self {
            Self::Unsigned { id, .. } | Self::BuiltInId { id, .. } | Self::WritableByOthers { id, .. } => {
                Some(id)
            }
            Self::Unreadable(_) | Self::Invalid(_) | Self::Forged => None,
        }
    }
}

/// The profiles that ship with Waypost.
const BUILT_IN: &[&str] = &[
    include_str!("../../../assets/organisations/caltech-imss.json"),
    include_str!("../../../assets/organisations/example-university.json"),
];

/// Returns every organisation, sorted by name, and the files that could not be used. If several profiles have
/// the same id, see [`choose`].
pub fn organisations(host: &Host) -> (Vec<Organisation>, Vec<UnusableProfile>) {
    must_not_draw();
    let (mut all, mut unusable) = (Vec::new(), Vec::new());
    let folders = ProfileFolders::of(host);
    for file in folders.profiles() {
        match load_installed(host, &folders, &file) {
            Ok(organisation) => all.push(organisation),
            Err(reason) => unusable.push(UnusableProfile { file, reason }),
        }
    }
    all.extend(built_in());
    let mut found = choose(all, &unusable);
    let trusted: Vec<DomainOfOther> = trusted_domains(&found).collect();
    for organisation in &mut found {
        organisation.keep_from(trusted.iter().cloned());
    }
    found.sort_by_key(|organisation| organisation.profile.name.in_language("en").to_lowercase());
    (found, unusable)
}

/// The domains of the organisations whose profiles come from Waypost or are signed with a trusted key.
pub(crate) fn trusted_domains(known: &[Organisation]) -> impl Iterator<Item = DomainOfOther> {
    let trusted = known.iter().filter(|organisation| organisation.signature.is_trusted());
    trusted.flat_map(|organisation| organisation.profile.own_domains())
}

impl Organisation {
    /// Keeps a profile that nobody this computer trusts has signed from accounts in the domains of others.
    pub(crate) fn keep_from(&mut self, domains: impl Iterator<Item = DomainOfOther>) {
        if !self.signature.is_trusted() {
            self.profile.domains_of_others = domains.collect();
        }
    }
}

/// The profiles that ship with Waypost. A test checks that they are valid.
fn built_in() -> impl Iterator<Item = Organisation> {
    BUILT_IN.iter().filter_map(|text| parse_organisation(text.as_bytes(), None, Signature::BuiltIn).ok())
}

/// Reads one profile file, and its signature if there is one.
///
/// # Errors
/// The file is unreadable, fails validation, or has a bad signature, or it is installed and may be used only
/// if it is signed, or if nobody else can change it.
pub(crate) fn load_profile(host: &Host, file: &Path) -> Result<Organisation, ProfileError> {
    must_not_draw();
    load_installed(host, &ProfileFolders::of(host), file)
}

fn load_installed(host: &Host, folders: &ProfileFolders, file: &Path) -> Result<Organisation, ProfileError> {
    let bytes = read_profile(file).map_err(ProfileError::Unreadable)?;
    let signature = signature(host, folders, file, &bytes)?;
    let organisation = parse_organisation(&bytes, Some(file), signature).map_err(ProfileError::Invalid)?;
    let folder = match folders.folder_of(file) {
        Some(folder) if !organisation.signature.is_trusted() => folder,
        _ => return Ok(organisation),
    };
    let (id, date) = (organisation.profile.id.clone(), organisation.profile.date.clone());
    if folder.others_can_change(file) {
        Err(ProfileError::WritableByOthers { id, date })
    } else if folder.has_keys() {
        Err(ProfileError::Unsigned { id, date })
    } else if built_in().any(|other| other.profile.id == id) {
        Err(ProfileError::BuiltInId { id, date })
    } else {
        Ok(organisation)
    }
}

/// The organisation whose profile is embedded in a prepared setup. It is unsigned.
pub(crate) fn embedded_organisation(
    file: &Path,
    bytes: &[u8],
    read: validate::ValidatedProfile,
) -> Organisation {
    organisation(read, bytes, Some(file), Signature::None)
}

/// Whether the file of an organisation changed since it was read, or cannot be read any more.
pub fn has_changed(organisation: &Organisation) -> bool {
    must_not_draw();
    match &organisation.file {
        None => false,
        Some(file) => read_profile(file).map_or(true, |bytes| sha256_hex(&bytes) != organisation.fingerprint),
    }
}

/// Reads a profile file. A file that is too large is returned as blanks, one byte over the limit.
///
/// # Errors
/// Any other I/O error.
pub fn read_profile(file: &Path) -> io::Result<Vec<u8>> {
    must_not_draw();
    // One byte over the limit makes validation report that the file is too long.
    match files::read_at_most(file, validate::MAX_PROFILE_BYTES as u64) {
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Ok(vec![b' '; validate::MAX_PROFILE_BYTES + 1])
        }
        other => other,
    }
}

/// The organisation of a profile that was made here, of what a source says about the mail of a domain. Servers that the
/// person typed, or that a lookup found, never get an account in the domain of a trusted profile.
pub fn made_organisation(host: &Host, made: ServiceProfile) -> Organisation {
    must_not_draw();
    let is_ours = made.read.profile.provenance == Provenance::Catalogue;
    let signature = if is_ours { Signature::BuiltIn } else { Signature::None };
    let mut organisation = organisation(made.read, &made.bytes, None, signature);
    if !organisation.signature.is_trusted() {
        organisation.keep_from(trusted_domains(&organisations(host).0));
    }
    organisation
}

fn parse_organisation(
    bytes: &[u8],
    file: Option<&Path>,
    signature: Signature,
) -> Result<Organisation, Vec<Issue>> {
    Ok(organisation(validate::read(bytes)?, bytes, file, signature))
}

fn organisation(
    read: validate::ValidatedProfile,
    bytes: &[u8],
    file: Option<&Path>,
    signature: Signature,
) -> Organisation {
    let is_trusted = signature.is_trusted();
    Organisation {
        untrusted_certificates: if is_trusted { Vec::new() } else { own_certificates(&read.profile) },
        profile: read.profile,
        json: read.json,
        file: file.map(Path::to_owned),
        fingerprint: sha256_hex(bytes),
        signature,
        warnings: read.warnings,
        passed_over: Vec::new(),
    }
}
