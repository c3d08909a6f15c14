//! Who signed a profile: minisign's signatures, in `FILE.json.minisig` beside the file, and the trusted keys,
//! `*.pub` in the folders of installed profiles.

use std::io;
use std::path::{Path, PathBuf};

use minisign_verify::{Error, PublicKey};

use crate::host::drawing::must_not_draw;
use crate::host::{Host, files};
use crate::organisations::ProfileError;
use waypost_core::text::Texts;

/// Maximum length of a signature or key file, in bytes.
const MAX_SIGNATURE_BYTES: u64 = 8 << 10;

/// Who signed a profile.
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
    /// Whether the profile comes from Waypost or from someone whose key this computer trusts.
    pub const fn is_trusted(&self) -> bool {
        match self {
            Self::BuiltIn | Self::Valid | Self::Expired { .. } => true,
            Self::None | Self::UnknownKey => false,
        }
    }

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

/// The files with this extension in the folders of installed profiles, sorted in each.
pub(crate) fn installed_files(host: &Host, extension: &str) -> Vec<PathBuf> {
    must_not_draw();
    host.profile_folders.iter().flat_map(|folder| files_in(folder, extension)).collect()
}

fn files_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|other| other.eq_ignore_ascii_case(extension)))
        .collect();
    files.sort();
    files
}

/// The folder of installed profiles in which a file lies.
pub(crate) fn profile_folder_of<'a>(host: &'a Host, file: &Path) -> Option<&'a Path> {
    must_not_draw();
    let own = files::folder_of(file).canonicalize().ok()?;
    host.profile_folders
        .iter()
        .map(PathBuf::as_path)
        .find(|folder| folder.canonicalize().is_ok_and(|it| it == own))
}

/// Whether a public key is installed in a folder. A key that cannot be read counts: its owner wants signed profiles.
pub(crate) fn has_keys(folder: &Path) -> bool {
    must_not_draw();
    !files_in(folder, "pub").is_empty()
}

/// Whether other people can change an installed profile or decide what it is: they can write the file, its
/// folder, the folder above, or a public key. The same counts for each link on the way to it.
pub(crate) fn others_can_change(folder: &Path, file: &Path) -> bool {
    must_not_draw();
    others_can_change_folder(folder)
        || others_can_write(file)
        || places_on_the_way(file).iter().any(|place| others_can_replace_in(place))
        || files_in(folder, "pub").iter().any(|key| others_can_write(key))
}

fn others_can_change_folder(folder: &Path) -> bool {
    others_can_write(folder) || places_on_the_way(folder).iter().any(|place| others_can_write(place))
}

/// Whether others can put something else in place of what lies in a folder, or of the folder itself.
fn others_can_replace_in(folder: &Path) -> bool {
    // In a folder such as /tmp nobody renames what belongs to somebody else.
    let renames = |above: &Path| others_can_write(above) && !files::is_sticky(above);
    others_can_write(folder) || folder.parent().is_some_and(renames)
}

/// The real folders in which a file or folder lies and in which each link on the way to it lies.
fn places_on_the_way(path: &Path) -> Vec<PathBuf> {
    let mut places = files::folders_on_the_way(path);
    // A name such as `sub/..`, or a link among the folders, lies elsewhere than it seems.
    let real = path.canonicalize();
    places.extend(real.ok().as_deref().and_then(Path::parent).map(Path::to_owned));
    places
}

/// What cannot be looked at counts, unless it is missing.
fn others_can_write(path: &Path) -> bool {
    files::others_can_write(path).unwrap_or_else(|error| error.kind() != io::ErrorKind::NotFound)
}

/// The installed keys that nobody else can replace.
fn trusted_keys(host: &Host) -> Vec<PathBuf> {
    let folders = host.profile_folders.iter().filter(|folder| !others_can_change_folder(folder));
    folders.flat_map(|folder| files_in(folder, "pub")).filter(|key| !others_can_write(key)).collect()
}

/// Verifies a file against its signature with the trusted keys.
pub(crate) fn signature(host: &Host, file: &Path, bytes: &[u8]) -> Result<Signature, ProfileError> {
    must_not_draw();
    let mut signature_file = file.as_os_str().to_owned();
    signature_file.push(".minisig");
    let text = match files::read_at_most(Path::new(&signature_file), MAX_SIGNATURE_BYTES) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Signature::None),
        Err(error) => return Err(ProfileError::Unreadable(error)),
    };
    let signature = minisign_verify::Signature::decode(&text).map_err(|_| ProfileError::Forged)?;
    for key in trusted_keys(host) {
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
