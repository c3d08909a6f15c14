//! Repairing a checked file: prepare the new bytes from one reading, then write them.

use crate::host::drawing::must_not_draw;
use std::path::{Path, PathBuf};

use waypost_core::check_up::{AccountReport, Finding};
use waypost_core::formats::{AccountRepair, Input, Refusal};
use waypost_core::plan::account::Setting;
use waypost_core::plan::rules::AdviceId;
use waypost_core::text::Texts;

use super::CheckedFile;
use super::open::{OpenError, OpenedSettings, SettingsBytes, display, open_with_bytes};
use crate::host::Host;
use crate::host::change_lock::ChangeLock;
use crate::host::files::{self, KnownWriteError, Written};
use crate::installed_settings::InUse;
use crate::{SaveError, SavedFile};

/// The result of a repair.
#[derive(Clone, Debug, Default)]
pub struct RepairedFile {
    /// The files that were written.
    pub saved: Vec<SavedFile>,
    /// The findings that were repaired: the index of the report, and the index in it.
    pub done: Vec<(usize, usize)>,
    /// The findings that were left.
    pub left: Vec<(usize, usize)>,
}

/// Why nothing was repaired. The files are unchanged then.
#[derive(Debug, thiserror::Error)]
pub enum RepairError {
    /// The program is running, or may be: it would overwrite the change, or read half of it.
    #[error(transparent)]
    Running(#[from] InUse),
    /// The file changed since it was checked.
    #[error("{0} changed since it was checked")]
    FileChanged(PathBuf),
    /// The file could not be read again.
    #[error(transparent)]
    Open(OpenError),
    /// The new file could not be made or written.
    #[error(transparent)]
    Save(SaveError),
}

impl RepairError {
    /// Returns a sentence for people: what happened and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Running(in_use) => in_use.sentence(texts),
            Self::FileChanged(file) => texts.with("mend-changed", &[("path", display(file).into())]),
            Self::Open(error) => error.sentence(texts),
            Self::Save(error) => error.sentence(texts),
        }
    }
}

/// A file before and after its repair.
#[derive(Debug)]
struct FileRepair {
    path: PathBuf,
    /// The bytes that `after` was made from.
    before: Option<Vec<u8>>,
    after: Vec<u8>,
}

/// A repair that is ready to be written.
#[derive(Debug, Default)]
struct PreparedRepair {
    files: Vec<FileRepair>,
    done: Vec<(usize, usize)>,
    left: Vec<(usize, usize)>,
}

/// Repairs a file: into `target`, or in place with a dated backup, and in place only if the program is not
/// running. `wanted` selects among the repairable findings by the index of the report, the index in it, and
/// the finding.
///
/// # Errors
/// See [`RepairError`].
pub fn repair(
    host: &Host,
    checked: &CheckedFile,
    wanted: &dyn Fn(usize, usize, &Finding) -> bool,
    target: Option<&Path>,
) -> Result<RepairedFile, RepairError> {
    must_not_draw();
    let _lock = ChangeLock::take(host).map_err(SaveError::NotLocked).map_err(RepairError::Save)?;
    let prepared = prepare(host, checked, wanted, target.is_none())?;
    write(host, &checked.opened, prepared, target)
}

/// Reads the file once, compares it with what was checked, and makes the repaired bytes from that reading.
fn prepare(
    host: &Host,
    checked: &CheckedFile,
    wanted: &dyn Fn(usize, usize, &Finding) -> bool,
    in_place: bool,
) -> Result<PreparedRepair, RepairError> {
    let (opened, bytes) = open_with_bytes(host, &checked.opened.file).map_err(RepairError::Open)?;
    if opened.found != checked.opened.found {
        return Err(RepairError::FileChanged(checked.opened.file.clone()));
    }
    let mut prepared = PreparedRepair::default();
    for (report, index, finding) in checked.findings() {
        let chosen = finding.is_repairable && wanted(report, index, finding);
        if chosen { &mut prepared.done } else { &mut prepared.left }.push((report, index));
    }
    if in_place && !prepared.done.is_empty() {
        opened.check_unused(host)?;
    }
    if !prepared.done.is_empty() {
        prepared.files = repaired_files(&opened, bytes, &checked.reports, &prepared.done)?;
    }
    Ok(prepared)
}

/// Writes a prepared repair. A file in place is written only if it still has the bytes that were read.
fn write(
    host: &Host,
    opened: &OpenedSettings,
    prepared: PreparedRepair,
    target: Option<&Path>,
) -> Result<RepairedFile, RepairError> {
    let PreparedRepair { files, done, left } = prepared;
    let mut repaired = RepairedFile { saved: Vec::new(), done, left };
    if repaired.done.is_empty() {
        return Ok(repaired);
    }
    // Preparing takes time; the program may have been started meanwhile.
    let _held = match opened.lock(host) {
        Err(in_use) if target.is_none() => return Err(in_use.into()),
        held => held.ok(),
    };
    for file in files {
        let path = destination(opened, &file.path, target);
        let written = if path == file.path {
            files::write_known(host, &path, file.before.as_deref(), &file.after)
        } else {
            files::write(host, &path, &file.after).map_err(KnownWriteError::System)
        };
        let written = written.map_err(|error| match error {
            KnownWriteError::Changed => RepairError::FileChanged(path.clone()),
            KnownWriteError::System(error) => RepairError::Save(SaveError::System(path.clone(), error)),
        })?;
        let edited = matches!(written, Written::Replaced { .. });
        repaired.saved.push(SavedFile { path, written, edited });
    }
    if repaired.saved.is_empty() {
        // The format could not express any of the repairs.
        repaired.left.append(&mut repaired.done);
    }
    Ok(repaired)
}

/// Makes the new bytes of the files that change.
fn repaired_files(
    opened: &OpenedSettings,
    bytes: SettingsBytes,
    reports: &[AccountReport],
    done: &[(usize, usize)],
) -> Result<Vec<FileRepair>, RepairError> {
    let refused = |refusal| RepairError::Save(SaveError::Refused(refusal));
    let (name, companion) = (display(&opened.file), opened.companion.as_deref().map(display));
    let input = Input {
        name: &name,
        bytes: &bytes.file,
        companion: companion.as_deref().zip(bytes.companion.as_deref()),
        saved_logins: &[],
        siblings: &[],
    };
    let work: Vec<(&AccountReport, Vec<Setting>, Vec<AdviceId>)> = reports
        .iter()
        .enumerate()
        .map(|(number, report)| {
            let chosen = done.iter().filter(|(owner, _)| *owner == number);
            let findings: Vec<&Finding> =
                chosen.filter_map(|(_, index)| report.findings.get(*index)).collect();
            let settings = findings.iter().flat_map(|finding| finding.settings.clone()).collect();
            let defects = findings.iter().filter(|finding| finding.settings.is_empty());
            (report, settings, defects.map(|finding| finding.id).collect())
        })
        .collect();
    let repairs: Vec<AccountRepair<'_>> = work
        .iter()
        .filter(|(_, settings, defects)| !settings.is_empty() || !defects.is_empty())
        .filter_map(|(report, settings, defects)| {
            let plan = report.plan.as_ref()?;
            Some(AccountRepair { account: &report.account.key, settings, defects, plan })
        })
        .collect();
    let make = opened.format.repair.ok_or_else(|| refused(Refusal::NotThisFormat))?;
    let made = make(&input, &repairs).map_err(refused)?;
    let before = |path: &Path| {
        if path == opened.file {
            Some(bytes.file.clone())
        } else {
            bytes.companion.clone().filter(|_| opened.companion.as_deref() == Some(path))
        }
    };
    let files = made.into_iter().map(|(name, after)| {
        let path = PathBuf::from(name);
        FileRepair { before: before(&path), path, after }
    });
    Ok(files.collect())
}

/// Where a repaired file goes: in place, into a folder, or to the given path. A companion goes into the
/// folder of the first file.
fn destination(opened: &OpenedSettings, file: &Path, target: Option<&Path>) -> PathBuf {
    let Some(target) = target else { return file.to_owned() };
    let name = file.file_name().unwrap_or_default();
    if target.is_dir() {
        target.join(name)
    } else if file == opened.file {
        target.to_owned()
    } else {
        target.with_file_name(name)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use waypost_core::plan::answers::Answers;

    use super::*;
    use crate::host::Host;

    /// Caltech's server with a port that does not fit, which is repairable.
    const INI: &str = "[Settings]\r\nRealName=Jane\r\nPOPAccount=jane@imap.caltech.edu\r\n\
        ReturnAddress=jane@caltech.edu\r\nSMTPServer=smtp-server.its.caltech.edu\r\nUsesIMAP=1\r\nSomethingElse=old\r\n";

    fn checked(host: &Host, file: &Path) -> CheckedFile {
        let opened = super::super::open(host, file).unwrap();
        let (organisations, _) = crate::organisations(host);
        super::super::check(vec![opened], &organisations, None, &Answers::default()).remove(0)
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn file_changed_between_reading_and_writing_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let file = folder.path().join("eudora.ini");
        fs::write(&file, INI).unwrap();
        let checked = checked(&host, &file);
        let prepared = prepare(&host, &checked, &|_, _, _| true, true).unwrap();
        assert!(!prepared.files.is_empty(), "{:#?}", checked.reports);
        let theirs = format!("{INI}; saved by the program\r\n");
        fs::write(&file, &theirs).unwrap();
        let written = write(&host, &checked.opened, prepared, None);
        assert!(matches!(written, Err(RepairError::FileChanged(_))), "{written:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
        assert_eq!(names(folder.path()), ["eudora.ini"], "no copy and no temporary file may remain");
    }

    #[test]
    fn repair_starts_from_the_latest_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let file = folder.path().join("eudora.ini");
        fs::write(&file, INI).unwrap();
        let checked = checked(&host, &file);
        // No account changed, so the repair goes on, and must keep this value.
        fs::write(&file, INI.replace("SomethingElse=old", "SomethingElse=new")).unwrap();
        let repaired = repair(&host, &checked, &|_, _, _| true, None).unwrap();
        assert_eq!(repaired.saved.len(), 1);
        assert!(fs::read_to_string(&file).unwrap().contains("SomethingElse=new"));
    }

    #[test]
    fn mail_is_fetched_again_if_a_pop_account_moves() {
        use waypost_core::formats::FoundValue;
        use waypost_core::plan::account::{Protocol, SettingValue};
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let file = folder.path().join("eudora.ini");
        fs::write(&file, INI).unwrap();
        let template = checked(&host, &file);
        let (report, index, _) = template.findings().find(|(_, _, finding)| finding.is_repairable).unwrap();
        let pop = [Protocol::Pop, Protocol::Imap];
        for (found, planned, changed, expected) in [
            (pop[0], pop[0], Setting::IncomingHost, true),
            (pop[0], pop[0], Setting::IncomingUsername, true),
            (pop[0], pop[0], Setting::IncomingPort, false),
            // The protocol is not repaired: the account goes on with POP.
            (pop[0], pop[1], Setting::IncomingHost, true),
            (pop[1], pop[0], Setting::IncomingHost, false),
            (pop[1], pop[0], Setting::Protocol, true),
            (pop[0], pop[1], Setting::Protocol, false),
            // Two keys contradicted each other; the account used POP all the time.
            (pop[0], pop[0], Setting::Protocol, false),
            (pop[1], pop[1], Setting::IncomingHost, false),
        ] {
            let mut checked = template.clone();
            let changing = checked.reports.get_mut(report).unwrap();
            changing.plan.as_mut().unwrap().account.incoming.protocol.value = planned;
            for setting in &mut changing.account.settings {
                if setting.setting == Setting::Protocol {
                    setting.value = FoundValue::Value(SettingValue::Protocol(found));
                }
            }
            assert_eq!(changing.account.protocol(), Some(found));
            let finding = changing.findings.get_mut(index).unwrap();
            (finding.about, finding.settings) = (changed, vec![changed]);
            let case = format!("{found:?} {planned:?} {changed:?}");
            assert_eq!(checked.fetches_again(|r, i| (r, i) == (report, index)), expected, "{case}");
            assert!(!checked.fetches_again(|_, _| false), "{case}");
            checked.opened.found.program = waypost_core::plan::program::ProgramId::Generic;
            assert!(!checked.fetches_again(|_, _| true), "{case}");
        }
    }
}
