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

/// The folders of installed profiles, each judged once.
pub(crate) struct ProfileFolders {
    folders: Vec<ProfileFolder>,
    trusted_keys: Vec<PublicKey>,
}

/// A folder of installed profiles.
pub(crate) struct ProfileFolder {
    path: PathBuf,
    /// With links followed. `None` if the folder is missing.
    real: Option<PathBuf>,
    /// Whether other people can change the folder, or a link to it.
    is_changeable: bool,
    /// The public keys in it, and whether other people can change each.
    keys: Vec<(PathBuf, bool)>,
}

impl ProfileFolders {
    pub(crate) fn of(host: &Host) -> Self {
        must_not_draw();
        let folders: Vec<ProfileFolder> =
            host.profile_folders.iter().map(|path| ProfileFolder::judge(path)).collect();
        let trusted_keys = folders.iter().flat_map(ProfileFolder::trusted_keys).collect();
        Self { folders, trusted_keys }
    }

    /// The profiles, sorted in each folder.
    pub(crate) fn profiles(&self) -> Vec<PathBuf> {
        must_not_draw();
        self.folders.iter().flat_map(|folder| files_in(&folder.path, "json")).collect()
    }

    /// The folder of installed profiles in which a file lies.
    pub(crate) fn folder_of(&self, file: &Path) -> Option<&ProfileFolder> {
        must_not_draw();
        let own = files::folder_of(file).canonicalize().ok()?;
        self.folders.iter().find(|folder| folder.real.as_ref() == Some(&own))
    }
}

impl ProfileFolder {
    fn judge(path: &Path) -> Self {
        let mut folder = Self {
            path: path.to_owned(),
            real: path.canonicalize().ok(),
            is_changeable: others_can_change(files::check_unchangeable(path)),
            keys: Vec::new(),
        };
        let judged = |key: PathBuf| {
            let is_changeable = folder.others_can_change_in_it(&key);
            (key, is_changeable)
        };
        folder.keys = files_in(path, "pub").into_iter().map(judged).collect();
        folder
    }

    /// Whether a public key is installed. A key that cannot be read counts: its owner wants signed profiles.
    pub(crate) const fn has_keys(&self) -> bool {
        !self.keys.is_empty()
    }

    /// Whether other people can change a profile of this folder or decide what it is: they can change the file, the
    /// folder, a link to one of them, or a public key.
    pub(crate) fn others_can_change(&self, file: &Path) -> bool {
        must_not_draw();
        let has_changeable_key = self.keys.iter().any(|(_, is_changeable)| *is_changeable);
        self.is_changeable || has_changeable_key || self.others_can_change_in_it(file)
    }

    /// Whether other people can change a file, apart from the folder.
    fn others_can_change_in_it(&self, file: &Path) -> bool {
        others_can_change(match file.parent() {
            Some(folder) if folder == self.path => files::check_unchangeable_in_checked_folder(file),
            // Named in another way than the folder.
            _ => files::check_unchangeable(file),
        })
    }

    /// The keys that nobody else can replace. A key that cannot be read is not trusted; a profile signed with it
    /// counts as signed with an unknown key.
    fn trusted_keys(&self) -> Vec<PublicKey> {
        if self.is_changeable {
            return Vec::new();
        }
        let key = |path: &PathBuf| {
            let bytes = files::read_at_most(path, MAX_SIGNATURE_BYTES).ok()?;
            PublicKey::decode(&String::from_utf8_lossy(&bytes)).ok()
        };
        let unchangeable = self.keys.iter().filter(|(_, is_changeable)| !is_changeable);
        unchangeable.filter_map(|(path, _)| key(path)).collect()
    }
}

fn files_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    must_not_draw();
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|other| other.eq_ignore_ascii_case(extension)))
        .collect();
    files.sort();
    files
}

/// Whether a check found that other people can change a file. What cannot be looked at counts, unless it is missing.
fn others_can_change(checked: io::Result<()>) -> bool {
    checked.is_err_and(|error| error.kind() != io::ErrorKind::NotFound)
}

/// Verifies a file against its signature with the trusted keys.
pub(crate) fn signature(
    host: &Host,
    folders: &ProfileFolders,
    file: &Path,
    bytes: &[u8],
) -> Result<Signature, ProfileError> {
    must_not_draw();
    let mut signature_file = file.as_os_str().to_owned();
    signature_file.push(".minisig");
    let text = match files::read_at_most(Path::new(&signature_file), MAX_SIGNATURE_BYTES) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Signature::None),
        Err(error) => return Err(ProfileError::Unreadable(error)),
    };
    let signature = minisign_verify::Signature::decode(&text).map_err(|_| ProfileError::Forged)?;
    for key in &folders.trusted_keys {
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
