//! The organisations there are: their profiles, where each was found, and who signed it.

use std::io;
use std::path::{Path, PathBuf};

use minisign_verify::{Error, PublicKey};
use sha2::{Digest, Sha256};

use crate::host::{Host, files};
use waypost_core::hex::hex;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::validate::{self, Issue};
use waypost_core::text::Texts;

/// An organisation and where its profile was found.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The profile.
    pub profile: Profile,
    /// The same as it was written.
    pub json: serde_json::Value,
    /// The file, or none for one that ships with Waypost.
    pub file: Option<PathBuf>,
    /// The SHA-256 of the file, in hexadecimal: what two people compare to know they have the same.
    pub fingerprint: String,
    /// Who vouches for the file.
    pub signature: Signature,
    /// What an administrator should look at all the same.
    pub warnings: Vec<Issue>,
}

/// Who vouches for a profile. Signatures are minisign's, in `FILE.json.minisig` beside the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// It came with Waypost.
    BuiltIn,
    /// Nobody signed it.
    None,
    /// Signed with a key that nobody on this computer trusts; no better than unsigned.
    UnknownKey,
    /// Signed with a trusted key.
    Valid,
    /// Signed with a trusted key, and past the day it was to be used until.
    Expired {
        /// That day, as 2026-11-23.
        until: String,
    },
}

impl Signature {
    /// Who vouches for it, in a sentence.
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
#[derive(Debug)]
pub struct UnusableProfile {
    /// The file.
    pub file: PathBuf,
    /// Why.
    pub why: ProfileError,
}

impl UnusableProfile {
    /// Why it cannot be used: one sentence for each thing wrong, with its place.
    pub fn sentences(&self, texts: &Texts) -> Vec<String> {
        let file = self.file.display().to_string();
        match &self.why {
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

/// One thing wrong with a profile: file, line, column, member, sentence.
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
#[derive(Debug)]
pub enum ProfileError {
    /// It could not be read.
    Unreadable(io::Error),
    /// What is wrong in it.
    Invalid(Vec<Issue>),
    /// Its signature does not fit: somebody changed the file after it was signed.
    Forged,
}

/// Why an organisation was not found.
#[derive(Debug)]
pub enum NotFound {
    /// No such id; those there are.
    Unknown(Vec<String>),
    /// The file cannot be used.
    UnusableProfile(UnusableProfile),
}

/// The profiles that ship with Waypost.
const BUILT_IN: &[&str] = &[
    include_str!("../../../assets/organisations/caltech-imss.json"),
    include_str!("../../../assets/organisations/example-university.json"),
];

/// The longest signature or key file, in bytes.
const MAX_SIGNATURE_BYTES: u64 = 8 << 10;

/// Every organisation: those in the configuration folder, then those built in, unless the same id
/// is installed; sorted by name. Beside them the files that could not be used.
pub fn organisations(host: &Host) -> (Vec<Organisation>, Vec<UnusableProfile>) {
    let mut found: Vec<Organisation> = Vec::new();
    let mut unusable = Vec::new();
    for file in installed_files(host, "json") {
        match load(host, &file) {
            Ok(organisation) => {
                if !found.iter().any(|other| other.profile.id == organisation.profile.id) {
                    found.push(organisation);
                }
            }
            Err(why) => unusable.push(UnusableProfile { file, why }),
        }
    }
    for text in BUILT_IN {
        // A test holds the built-in ones valid.
        if let Ok(organisation) = parse_organisation(text.as_bytes(), None, Signature::BuiltIn)
            && !found.iter().any(|other| other.profile.id == organisation.profile.id)
        {
            found.push(organisation);
        }
    }
    found.sort_by_key(|organisation| organisation.profile.name.in_language("en").to_lowercase());
    (found, unusable)
}

/// The files of a kind in the `organisations` folder of the configuration, sorted.
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

/// The organisation that `--org` or a prepared answer names: an id, or a profile file.
///
/// # Errors
/// No such id or file, or the file cannot be used.
pub fn find(host: &Host, name: &str) -> Result<Organisation, NotFound> {
    let (known, _) = organisations(host);
    let ids: Vec<String> = known.iter().map(|organisation| organisation.profile.id.clone()).collect();
    if let Some(found) = known.into_iter().find(|organisation| organisation.profile.id == name) {
        return Ok(found);
    }
    let file = PathBuf::from(name);
    let looks_like_a_file = name.contains(['/', '\\']) || file.extension().is_some() || file.exists();
    if !looks_like_a_file || name.is_empty() {
        return Err(NotFound::Unknown(ids));
    }
    load(host, &file).map_err(|why| NotFound::UnusableProfile(UnusableProfile { file, why }))
}

/// Reads one profile file, and its signature if there is one; or the profile inside a prepared setup.
///
/// # Errors
/// It cannot be read, something in it is wrong, or its signature does not fit.
pub fn load(host: &Host, file: &Path) -> Result<Organisation, ProfileError> {
    if super::setup::is_setup(file) {
        return super::setup::embedded_profile(file);
    }
    let bytes = read_profile(file).map_err(ProfileError::Unreadable)?;
    let signature = signature(host, file, &bytes)?;
    parse_organisation(&bytes, Some(file), signature).map_err(ProfileError::Invalid)
}

/// The organisation whose profile came inside a file. Nobody vouches for it.
pub fn embedded_organisation(file: &Path, bytes: &[u8], read: validate::ValidatedProfile) -> Organisation {
    Organisation {
        fingerprint: fingerprint(bytes),
        profile: read.profile,
        json: read.json,
        file: Some(file.to_owned()),
        signature: Signature::None,
        warnings: read.warnings,
    }
}

/// Whether the file of an organisation now holds something else, or nothing any more.
pub fn has_changed(organisation: &Organisation) -> bool {
    match &organisation.file {
        None => false,
        Some(file) => {
            read_profile(file).map_or(true, |bytes| fingerprint(&bytes) != organisation.fingerprint)
        }
    }
}

/// The bytes of a profile file, as far as they are needed.
///
/// # Errors
/// Whatever the system says.
pub fn read_profile(file: &Path) -> io::Result<Vec<u8>> {
    // One byte past the limit is enough for the sentence that says the file is too long.
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
        fingerprint: fingerprint(bytes),
        signature,
        warnings: read.warnings,
    })
}

/// The SHA-256 of some bytes, in hexadecimal.
pub fn fingerprint(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Holds a file against its signature and the trusted keys: `*.pub` in the `organisations` folder.
fn signature(host: &Host, file: &Path, bytes: &[u8]) -> Result<Signature, ProfileError> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".minisig");
    let text = match files::read_at_most(Path::new(&beside), MAX_SIGNATURE_BYTES) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Signature::None),
        Err(error) => return Err(ProfileError::Unreadable(error)),
    };
    let signature = minisign_verify::Signature::decode(&text).map_err(|_| ProfileError::Forged)?;
    for key in installed_files(host, "pub") {
        let key = files::read_at_most(&key, MAX_SIGNATURE_BYTES).unwrap_or_default();
        let Ok(key) = PublicKey::decode(&String::from_utf8_lossy(&key)) else { continue };
        match key.verify(bytes, &signature, false) {
            Ok(()) => return Ok(expiry(host, signature.trusted_comment())),
            Err(Error::UnexpectedKeyId) => {}
            Err(_) => return Err(ProfileError::Forged),
        }
    }
    Ok(Signature::UnknownKey)
}

/// The signed comment may say `until:2026-12-31`. A clock that is wrong must not lock people out, so
/// a profile past its day is used, and said to be.
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
