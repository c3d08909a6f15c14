//! A new profile for a Thunderbird that is installed and was never started.
//!
//! Thunderbird uses a profile that `profiles.ini` marks as the default only if the profile's
//! `compatibility.ini` names the installation. Otherwise it makes an empty profile of its own (tried with
//! 153).

use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::formats::{AccountChange, KeyChange, Request};
use waypost_core::plan::program::ProgramId;

use super::{ApplyError, FileChange, PreparedChange, format_for};
use crate::check_up::InstalledSettings;
use crate::digest::sha256_hex;
use crate::host::{Host, Platform, thunderbird};

/// The name of the new profile, as Thunderbird's own first profile.
const PROFILE_NAME: &str = "default";

/// Returns the profile to make.
///
/// # Errors
/// Thunderbird is not installed in a usual place, or has a `profiles.ini` already.
pub(crate) fn target(host: &Host) -> Result<InstalledSettings, ApplyError> {
    must_not_draw();
    let program = ProgramId::Thunderbird;
    let base = thunderbird::new_profile_folder(host).ok_or(ApplyError::NoSettings(program))?;
    if thunderbird::installation(host).is_none() {
        return Err(ApplyError::NoSettings(program));
    }
    let list = base.join("profiles.ini");
    match list.try_exists() {
        Ok(false) => {}
        // It lists no profile that exists. Only Thunderbird can tell what to do with it.
        Ok(true) => return Err(ApplyError::NeverStarted(program)),
        Err(error) => return Err(ApplyError::System(list, error)),
    }
    let path = profile_folder(host, &base);
    Ok(InstalledSettings { program, name: PROFILE_NAME.into(), path, is_default: true, is_new: true })
}

/// The folder of the profiles: on Windows and macOS one level below `profiles.ini`.
fn profiles_folder(host: &Host, base: &Path) -> PathBuf {
    match host.platform {
        Platform::Linux => base.to_owned(),
        _ => base.join("Profiles"),
    }
}

/// The files of a new profile, if this is the path that a new profile gets and these folders are on the way to
/// it.
pub(super) fn known_files(host: &Host, profile: &Path, folders: &[PathBuf]) -> Option<Vec<PathBuf>> {
    must_not_draw();
    let base = thunderbird::new_profile_folder(host)?;
    let is_on_the_way = |folder: &PathBuf| profile.starts_with(folder) && folder.starts_with(&base);
    let fits = profile == profile_folder(host, &base) && folders.iter().all(is_on_the_way);
    let files = [profile.join("prefs.js"), profile.join("compatibility.ini"), base.join("profiles.ini")];
    fits.then(|| files.into())
}

/// The folder of the new profile.
fn profile_folder(host: &Host, base: &Path) -> PathBuf {
    // Thunderbird uses a random name so that web pages cannot guess the path. This one is as hard to guess as
    // the path of the home folder, and the same on every run.
    let salt: String = sha256_hex(base.as_os_str().as_encoded_bytes()).chars().take(8).collect();
    profiles_folder(host, base).join(format!("{salt}.{PROFILE_NAME}"))
}

/// Works out the files of the new profile. Writes nothing.
///
/// # Errors
/// Thunderbird is not installed in a usual place, or the format refused a setting.
pub(crate) fn prepare(
    host: &Host,
    request: &Request<'_>,
    target: &InstalledSettings,
) -> Result<PreparedChange, ApplyError> {
    must_not_draw();
    let missing = || ApplyError::NoSettings(target.program);
    let base = thunderbird::new_profile_folder(host).ok_or_else(missing)?;
    let installation = thunderbird::installation(host).ok_or_else(missing)?;
    let format = format_for(target.program).ok_or_else(missing)?;
    let prefs = target.path.join("prefs.js");
    let refused = |refusal| ApplyError::Refused(prefs.clone(), refusal);
    let bytes = (format.write)(request).map_err(refused)?;
    let relative = target.path.strip_prefix(&base).unwrap_or(&target.path);
    let relative: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
    let profiles = format!(
        "[General]\nStartWithLastProfile=1\nVersion=2\n\n[Profile0]\nName={PROFILE_NAME}\nIsRelative=1\nPath={}\nDefault=1\n",
        relative.join("/")
    );
    let compatibility = format!("[Compatibility]\nLastPlatformDir={}\n", installation.display());
    let folders = target.path.ancestors().take_while(|folder| !folder.is_dir()).map(Path::to_owned);
    let mut folders: Vec<PathBuf> = folders.collect();
    folders.reverse();
    // `profiles.ini` comes last: without it Thunderbird does not see the profile.
    let files = [
        (prefs, bytes),
        (target.path.join("compatibility.ini"), compatibility.into_bytes()),
        (base.join("profiles.ini"), profiles.into_bytes()),
    ];
    let files = files.map(|(path, after)| FileChange {
        changes: changes(&path, &after),
        path,
        before: None,
        after,
        notes: Vec::new(),
    });
    Ok(PreparedChange {
        target: target.clone(),
        account: "account1".into(),
        change: AccountChange::Added,
        files: files.into(),
        folders,
        before: None,
    })
}

/// The keys of a new file.
fn changes(path: &Path, after: &[u8]) -> Vec<KeyChange> {
    let support = super::format_of(path).and_then(|format| format.apply);
    support.map_or_else(Vec::new, |support| (support.diff)(b"", after))
}
