//! The organisations' profiles on this computer: where each was found, and who signed it.

use std::io;
use std::path::{Path, PathBuf};

use minisign_verify::{Error, PublicKey};

use crate::digest::sha256_hex;
use crate::host::drawing::must_not_draw;
use crate::host::{Host, files};
use waypost_core::plan::profile::Profile;
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
}

/// Who signed a profile. Signatures are minisign's, in `FILE.json.minisig` beside the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// The profile ships with Waypost.
    BuiltIn,
    /// The profile is unsigned.
    None,
    /// Signed with a key that this computer does not trust: no better than unsigned.
    UnknownKey,
    /// Signed with a trusted key.
    Valid,
    /// Signed with a trusted key, and expired.
    Expired {
        /// The last day of its use, as 2026-11-23.
        until: String,
    },
}

impl Signature {
    /// Returns a sentence for people: who signed the profile.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::BuiltIn => texts.get("org-built-in"),
            Self::None => texts.get("org-unsigned"),
            Self::UnknownKey => texts.get("org-unknown-key"),
            Self::Valid => texts.get("org-signed"),
            Self::Expired { until } => {
                texts.with("org-expired", &[("until", waypost_core::text::sanitise(until).into())])
            }
        }
    }
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
}

/// The profiles that ship with Waypost.
const BUILT_IN: &[&str] = &[
    include_str!("../../../assets/organisations/caltech-imss.json"),
    include_str!("../../../assets/organisations/example-university.json"),
];

/// Maximum length of a signature or key file, in bytes.
const MAX_SIGNATURE_BYTES: u64 = 8 << 10;

/// Returns every organisation, sorted by name, and the files that could not be used. A profile in the
/// configuration folder replaces the built-in profile with the same id.
pub fn organisations(host: &Host) -> (Vec<Organisation>, Vec<UnusableProfile>) {
    must_not_draw();
    let mut found: Vec<Organisation> = Vec::new();
    let mut unusable = Vec::new();
    for file in installed_files(host, "json") {
        match load_profile(host, &file) {
            Ok(organisation) => {
                if !found.iter().any(|other| other.profile.id == organisation.profile.id) {
                    found.push(organisation);
                }
            }
            Err(reason) => unusable.push(UnusableProfile { file, reason }),
        }
    }
    for text in BUILT_IN {
        // A test checks that the built-in profiles are valid.
        if let Ok(organisation) = parse_organisation(text.as_bytes(), None, Signature::BuiltIn)
            && !found.iter().any(|other| other.profile.id == organisation.profile.id)
        {
            found.push(organisation);
        }
    }
    found.sort_by_key(|organisation| organisation.profile.name.in_language("en").to_lowercase());
    (found, unusable)
}

/// The files with this extension in the `organisations` folder of the configuration, sorted.
fn installed_files(host: &Host, extension: &str) -> Vec<PathBuf> {
    let Some(folder) = host.config.as_ref().map(|config| config.join("organisations")) else {
        return Vec::new();
    };
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|other| other.eq_ignore_ascii_case(extension)))
        .collect();
    files.sort();
    files
}

/// Reads one profile file, and its signature if there is one.
///
/// # Errors
/// The file is unreadable, fails validation, or has a bad signature.
pub(crate) fn load_profile(host: &Host, file: &Path) -> Result<Organisation, ProfileError> {
    must_not_draw();
    let bytes = read_profile(file).map_err(ProfileError::Unreadable)?;
    let signature = signature(host, file, &bytes)?;
    parse_organisation(&bytes, Some(file), signature).map_err(ProfileError::Invalid)
}

/// The organisation whose profile is embedded in a prepared setup. It is unsigned.
pub(crate) fn embedded_organisation(
    file: &Path,
    bytes: &[u8],
    read: validate::ValidatedProfile,
) -> Organisation {
    Organisation {
        fingerprint: sha256_hex(bytes),
        profile: read.profile,
        json: read.json,
        file: Some(file.to_owned()),
        signature: Signature::None,
        warnings: read.warnings,
    }
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

fn parse_organisation(
    bytes: &[u8],
    file: Option<&Path>,
    signature: Signature,
) -> Result<Organisation, Vec<Issue>> {
    let read = validate::read(bytes)?;
    Ok(Organisation {
        profile: read.profile,
        json: read.json,
        file: file.map(Path::to_owned),
        fingerprint: sha256_hex(bytes),
        signature,
        warnings: read.warnings,
    })
}

/// Verifies a file against its signature with the trusted keys: `*.pub` in the `organisations` folder.
fn signature(host: &Host, file: &Path, bytes: &[u8]) -> Result<Signature, ProfileError> {
    let mut signature_file = file.as_os_str().to_owned();
    signature_file.push(".minisig");
    let text = match files::read_at_most(Path::new(&signature_file), MAX_SIGNATURE_BYTES) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Signature::None),
        Err(error) => return Err(ProfileError::Unreadable(error)),
    };
    let signature = minisign_verify::Signature::decode(&text).map_err(|_| ProfileError::Forged)?;
    for key in installed_files(host, "pub") {
        // A key that cannot be read is not trusted; the profile then counts as signed with an unknown key.
        let Ok(key) = files::read_at_most(&key, MAX_SIGNATURE_BYTES) else { continue };
        let Ok(key) = PublicKey::decode(&String::from_utf8_lossy(&key)) else { continue };
        match key.verify(bytes, &signature, false) {
            Ok(()) => return Ok(expiry(host, signature.trusted_comment())),
            Err(Error::UnexpectedKeyId) => {}
            Err(_) => return Err(ProfileError::Forged),
        }
    }
    Ok(Signature::UnknownKey)
}

/// The signed comment may contain `until:2026-12-31`. An expired profile is used all the same, with a
/// warning, because a wrong clock must not lock people out.
fn expiry(host: &Host, comment: &str) -> Signature {
    let until = comment.split_whitespace().find_map(|word| word.strip_prefix("until:"));
    let today = host.timestamp();
    let today = today.get(..8).unwrap_or_default();
    match until {
        Some(until) if until.replace('-', "").as_str() < today => {
            Signature::Expired { until: until.to_owned() }
        }
        _ => Signature::Valid,
    }
}
