//! A profile for a Thunderbird that is installed and was never started.
//!
//! Thunderbird takes over a profile that `profiles.ini` marks as the default only where the profile's
//! `compatibility.ini` names the installation; else it makes an empty one of its own (tried with 153).

use std::path::{Path, PathBuf};

use super::{ApplyError, ApplyTarget, FileChange, PreparedChange};
use crate::host::{Host, journal, thunderbird};
use waypost_core::formats::{self, AccountChange, KeyChange, Request};
use waypost_core::plan::program::ProgramId;

const PROFILE_NAME: &str = "default";

/// The profile to make.
pub fn target(host: &Host) -> Result<ApplyTarget, ApplyError> {
    let program = ProgramId::Thunderbird;
    let base = thunderbird::new_profile_folder(host).ok_or(ApplyError::NoSettings(program))?;
    if thunderbird::installation(host).is_none() {
        return Err(ApplyError::NoSettings(program));
    }
    if base.join("profiles.ini").exists() {
        // It lists nothing that is there: what it means is for the program to say.
        return Err(ApplyError::NeverStarted(program));
    }
    // As unguessable from outside as the person's folder is; the same each time.
    let salt: String = journal::sha256(base.as_os_str().as_encoded_bytes()).chars().take(8).collect();
    let place = profiles_below(host, &base).join(format!("{salt}.{PROFILE_NAME}"));
    Ok(ApplyTarget { program, name: PROFILE_NAME.into(), place, is_default: true, is_new: true })
}

/// Windows and macOS keep profiles one folder further down.
fn profiles_below(host: &Host, base: &Path) -> PathBuf {
    match host.platform {
        crate::host::Platform::Linux => base.to_owned(),
        _ => base.join("Profiles"),
    }
}

pub fn prepare(
    host: &Host,
    request: &Request<'_>,
    target: &ApplyTarget,
) -> Result<PreparedChange, ApplyError> {
    let missing = || ApplyError::NoSettings(target.program);
    let base = thunderbird::new_profile_folder(host).ok_or_else(missing)?;
    let installation = thunderbird::installation(host).ok_or_else(missing)?;
    let format = formats::format("thunderbird-prefs").ok_or_else(missing)?;
    let prefs = target.place.join("prefs.js");
    let refused = |refusal| ApplyError::Refused(prefs.clone(), refusal);
    let bytes = (format.write)(request).map_err(refused)?;
    let inside = target.place.strip_prefix(&base).unwrap_or(&target.place);
    let inside: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    let profiles = format!(
        "[General]\nStartWithLastProfile=1\nVersion=2\n\n[Profile0]\nName={PROFILE_NAME}\nIsRelative=1\nPath={}\nDefault=1\n",
        inside.join("/")
    );
    let compatibility = format!("[Compatibility]\nLastPlatformDir={}\n", installation.display());
    let folders = target.place.ancestors().take_while(|folder| !folder.is_dir()).map(Path::to_owned);
    let mut folders: Vec<PathBuf> = folders.collect();
    folders.reverse();
    // `profiles.ini` last: until it is there the program sees nothing of it.
    let files = [
        (prefs, bytes),
        (target.place.join("compatibility.ini"), compatibility.into_bytes()),
        (base.join("profiles.ini"), profiles.into_bytes()),
    ];
    let files =
        files.map(|(path, after)| FileChange { changes: changes(&path, &after), path, before: None, after });
    Ok(PreparedChange {
        target: target.clone(),
        account: "account1".into(),
        change: AccountChange::Added,
        files: files.into(),
        folders,
        before: None,
    })
}

fn changes(path: &Path, after: &[u8]) -> Vec<KeyChange> {
    let in_place = super::format_of(path).and_then(|format| format.apply);
    in_place.map_or_else(Vec::new, |in_place| (in_place.diff)(b"", after))
}
