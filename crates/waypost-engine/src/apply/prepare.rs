//! Working out which files change and how. Nothing is written.

use std::io;
use std::path::PathBuf;

use crate::host::drawing::must_not_draw;
use waypost_core::formats::{AppliedFiles, Format, Found, FoundAccount, Input, Request};
use waypost_core::plan::account::Setting;

use super::disk::Disk;
use super::{ApplyError, FileChange, PreparedChange, format_for, new_profile};
use crate::check_up::{InstalledSettings, OpenError, display, read_companion};
use crate::host::{Host, files};

/// A settings file and its companion as they were read.
struct ReadFiles {
    file: PathBuf,
    bytes: Option<Vec<u8>>,
    companion: Option<(PathBuf, Vec<u8>)>,
}

/// Works out what applying the plan to a target would change. Writes nothing.
///
/// # Errors
/// The plan lacks the person's consent, the settings cannot be read, or the account cannot be added to them.
pub fn prepare(
    host: &Host,
    request: &Request<'_>,
    target: &InstalledSettings,
) -> Result<PreparedChange, ApplyError> {
    must_not_draw();
    prepare_on(&Disk::real(host), request, target)
}

pub(super) fn prepare_on(
    disk: &Disk<'_>,
    request: &Request<'_>,
    target: &InstalledSettings,
) -> Result<PreparedChange, ApplyError> {
    must_not_draw();
    request.plan.check_consent()?;
    if target.is_new {
        return new_profile::prepare(disk.host, request, target);
    }
    let format = format_for(target.program).ok_or(ApplyError::ProgramNotSupported(target.program))?;
    let support = format.apply.ok_or(ApplyError::ProgramNotSupported(target.program))?;
    let current = read_files(disk, format, target)?;
    let (name, companion) =
        (display(&current.file), current.companion.as_ref().map(|(path, _)| display(path)));
    let input = Input {
        name: &name,
        bytes: current.bytes.as_deref().unwrap_or_default(),
        companion: companion.as_deref().zip(current.companion.as_ref().map(|(_, bytes)| bytes.as_slice())),
        saved_logins: &[],
        siblings: &[],
    };
    let applied = (support.apply)(&input, request)
        .map_err(|refusal| ApplyError::Refused(current.file.clone(), refusal))?;
    let AppliedFiles { account, change, files: applied } = applied;
    let accounts_before = format.read.map(|read| read(&input));
    let mut files = Vec::with_capacity(applied.len());
    for (changed, after) in applied {
        let is_main = changed == name;
        let path = if is_main { current.file.clone() } else { PathBuf::from(&changed) };
        let before = if is_main {
            current.bytes.clone()
        } else {
            current.companion.as_ref().map(|(_, bytes)| bytes.clone())
        };
        if is_main && let (Some(accounts), Some(read)) = (&accounts_before, format.read) {
            let accounts_after = read(&Input { bytes: &after, ..input });
            let changed = changed_other_accounts(accounts, &accounts_after, &account);
            if !changed.is_empty() {
                return Err(ApplyError::ChangesOtherAccounts(current.file, changed));
            }
        }
        let changes = (support.diff)(before.as_deref().unwrap_or_default(), &after);
        let path = files::resolve_links(&path).map_err(|error| ApplyError::System(path.clone(), error))?;
        let notes =
            files::replacement_notes(&path).map_err(|error| ApplyError::System(path.clone(), error))?;
        files.push(FileChange { path, before, after, changes, notes });
    }
    Ok(PreparedChange {
        target: target.clone(),
        account,
        change,
        files,
        folders: Vec::new(),
        before: accounts_before,
    })
}

/// Reads the settings file of a target and its companion. A profile that was made and never opened has no
/// settings file yet.
fn read_files(disk: &Disk<'_>, format: &Format, target: &InstalledSettings) -> Result<ReadFiles, ApplyError> {
    let file = target.file();
    let bytes = match disk.read(&file) {
        Ok(None) if !target.path.is_dir() => {
            return Err(ApplyError::System(file, io::ErrorKind::NotFound.into()));
        }
        Ok(bytes) => bytes,
        Err(error) => return Err(ApplyError::System(file, error)),
    };
    let companion = read_companion(disk.host, format, &file).map_err(|error| match error {
        OpenError::System(path, error) => ApplyError::System(path, error),
        OpenError::EmptyFolder(path) | OpenError::UnknownFormat(path) => {
            ApplyError::NotSettings(target.program, path)
        }
    })?;
    let companion = match companion {
        None => None,
        Some((path, _)) => match disk.read(&path) {
            Ok(bytes) => bytes.map(|bytes| (path, bytes)),
            Err(error) => return Err(ApplyError::System(path, error)),
        },
    };
    Ok(ReadFiles { file, bytes, companion })
}

/// Returns the names of the other accounts whose settings differ. An account without an outgoing server of
/// its own uses the program's first, which may be the new one, so its outgoing settings do not count.
pub(crate) fn changed_other_accounts(before: &Found, after: &Found, account: &str) -> Vec<String> {
    let is_unchanged = |other: &FoundAccount| {
        let current = after.accounts.iter().find(|current| current.key == other.key);
        let has_outgoing = other.text(Setting::OutgoingHost).is_some();
        let mut compared =
            other.settings.iter().filter(|found| has_outgoing || !Setting::OUTGOING.contains(&found.setting));
        current.is_some_and(|current| {
            compared.all(|found| current.get(found.setting).is_some_and(|now| now.value == found.value))
        })
    };
    let others = before.accounts.iter().filter(|other| other.key != account);
    others
        .filter(|other| !is_unchanged(other))
        .map(|other| if other.label.is_empty() { other.key.clone() } else { other.label.clone() })
        .collect()
}
