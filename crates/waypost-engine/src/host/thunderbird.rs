//! The Thunderbird profiles on this computer, found as Thunderbird finds them: by `profiles.ini`.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::formats::ini::Ini;

use super::{Host, Platform, files};

/// A profile folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThunderbirdProfile {
    /// The folder that contains `prefs.js`.
    pub folder: PathBuf,
    /// Its name in Thunderbird.
    pub name: String,
    /// Whether Thunderbird starts with it. If several installations start with different profiles, none is
    /// the default.
    pub is_default: bool,
    /// Whether it contains accounts.
    pub is_used: bool,
    /// Whether a `user.js` overrides its preferences.
    pub has_user_js: bool,
}

/// Maximum length of `prefs.js`. A busy profile has some hundred kilobytes.
const MAX_PREFS_BYTES: u64 = 64 << 20;
const MAX_INI_BYTES: u64 = 256 << 10;
const MAX_PROFILES: usize = 200;

/// Returns every profile once, in the order of the folders and of the `profiles.ini` files.
pub fn profiles(host: &Host) -> Vec<ThunderbirdProfile> {
    must_not_draw();
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for base in folders(host) {
        for profile in profiles_of(&base) {
            // Two paths can lead to one profile through a link.
            if let Ok(real) = fs::canonicalize(&profile.folder)
                && real.is_dir()
                && seen.insert(real)
            {
                found.push(profile);
            }
        }
    }
    found
}

/// The folders that can contain `profiles.ini`.
fn folders(host: &Host) -> Vec<PathBuf> {
    let home = |inside: &str| host.home.as_ref().map(|home| home.join(inside));
    match host.platform {
        Platform::Linux => [
            ".thunderbird",
            ".var/app/org.mozilla.Thunderbird/.thunderbird",
            ".var/app/org.mozilla.thunderbird/.thunderbird",
            "snap/thunderbird/common/.thunderbird",
            ".icedove",
        ]
        .into_iter()
        .filter_map(home)
        .collect(),
        Platform::Mac => home("Library/Thunderbird").into_iter().collect(),
        Platform::Windows => {
            let plain = host.roaming.as_ref().map(|roaming| roaming.join("Thunderbird"));
            plain.into_iter().chain(store_package_folders(host)).collect()
        }
    }
}

/// Returns the folder of the first profile: the system's usual folder, not that of a sandboxed package.
pub fn new_profile_folder(host: &Host) -> Option<PathBuf> {
    must_not_draw();
    match host.platform {
        Platform::Linux => Some(host.home.as_ref()?.join(".thunderbird")),
        Platform::Windows => Some(host.roaming.as_ref()?.join("Thunderbird")),
        // Not tested: how Thunderbird on the Mac records its installation.
        Platform::Mac => None,
    }
}

/// Returns the folder that Thunderbird is installed in, if it is one of the usual folders.
pub fn installation(host: &Host) -> Option<PathBuf> {
    must_not_draw();
    let names = ["thunderbird", "Mozilla Thunderbird"];
    let folders = host.program_folders.iter().flat_map(|programs| names.map(|name| programs.join(name)));
    folders.into_iter().find(|folder| folder.join("application.ini").is_file())
}

/// The private roaming folders of packages from the Microsoft Store.
fn store_package_folders(host: &Host) -> Vec<PathBuf> {
    let Some(local) = &host.local else { return Vec::new() };
    let entries = fs::read_dir(local.join("Packages")).into_iter().flatten().flatten();
    let named = entries
        .filter(|entry| entry.file_name().to_string_lossy().to_ascii_lowercase().contains("thunderbird"));
    let mut found: Vec<PathBuf> =
        named.map(|entry| entry.path().join("LocalCache").join("Roaming").join("Thunderbird")).collect();
    found.sort();
    found
}

fn ini(path: &Path) -> Option<Ini> {
    let bytes = files::read_at_most(path, MAX_INI_BYTES).ok()?;
    Ini::parse(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes)).ok()
}

fn value(ini: &Ini, section: &[u8], key: &str) -> Option<String> {
    let value = String::from_utf8_lossy(ini.get(section, key)?).into_owned();
    (!value.is_empty()).then_some(value)
}

fn is_profile(section: &[u8]) -> bool {
    let number = section.get(7..).unwrap_or_default();
    section.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"Profile"))
        && !number.is_empty()
        && number.iter().all(u8::is_ascii_digit)
}

fn profiles_of(base: &Path) -> Vec<ThunderbirdProfile> {
    let Some(profiles) = ini(&base.join("profiles.ini")) else { return Vec::new() };
    let sections: Vec<&[u8]> =
        profiles.sections().filter(|section| is_profile(section)).take(MAX_PROFILES).collect();
    let listed: Vec<(&[u8], String)> = sections
        .into_iter()
        .filter_map(|section| Some((section, value(&profiles, section, "Path")?)))
        .collect();
    let default = default_path(base, &profiles, &listed);
    listed
        .iter()
        .map(|(section, path)| {
            let folder = match value(&profiles, section, "IsRelative").as_deref() {
                Some("0") => PathBuf::from(path),
                _ => path.split('/').fold(base.to_owned(), |folder, part| folder.join(part)),
            };
            ThunderbirdProfile {
                name: value(&profiles, section, "Name").unwrap_or_else(|| path.clone()),
                is_default: default.as_ref() == Some(path),
                is_used: has_accounts(&folder),
                has_user_js: folder.join("user.js").is_file(),
                folder,
            }
        })
        .collect()
}

/// The path of the profile that Thunderbird starts with: the one its installation names, else the one with
/// `Default=1`, else the only one.
fn default_path(base: &Path, profiles: &Ini, listed: &[(&[u8], String)]) -> Option<String> {
    let known = |path: &String| listed.iter().any(|(_, other)| other == path);
    let mut installed: Vec<String> = profiles
        .sections()
        .filter(|section| section.get(..7).is_some_and(|word| word.eq_ignore_ascii_case(b"Install")))
        .filter_map(|section| value(profiles, section, "Default"))
        .filter(known)
        .collect();
    if installed.is_empty()
        && let Some(installs) = ini(&base.join("installs.ini"))
    {
        let defaults = installs.sections().filter_map(|section| value(&installs, section, "Default"));
        installed = defaults.filter(known).collect();
    }
    installed.sort();
    installed.dedup();
    match installed.as_slice() {
        [one] => return Some(one.clone()),
        [_, ..] => return None,
        [] => {}
    }
    let marked =
        listed.iter().find(|(section, _)| value(profiles, section, "Default").as_deref() == Some("1"));
    match (marked, listed) {
        (Some((_, path)), _) => Some(path.clone()),
        (None, [(_, path)]) => Some(path.clone()),
        _ => None,
    }
}

/// Whether the preferences of a profile list accounts.
fn has_accounts(folder: &Path) -> bool {
    let wanted = b"mail.accountmanager.accounts";
    files::read_at_most(&folder.join("prefs.js"), MAX_PREFS_BYTES)
        .is_ok_and(|bytes| bytes.windows(wanted.len()).any(|window| window == wanted))
}
