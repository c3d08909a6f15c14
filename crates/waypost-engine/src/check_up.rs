//! The check-up of files: which are read together, what is wrong in them, and the mended copy.

use std::io;
use std::path::{Path, PathBuf};

use super::{MAX_SETTINGS_BYTES, Organisation, SaveError, SavedFile};
use crate::host::eudora::{self, EudoraFile};
use crate::host::files::{self, Written};
use crate::host::{Host, running, thunderbird};
use waypost_core::check_up::{self, AccountReport, Finding, KnownOrganisations};
use waypost_core::formats::{self, AccountRepair, FORMATS, Format, Found, Input, Refusal};
use waypost_core::plan::Plan;
use waypost_core::plan::account::Setting;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::program::{ProgramId, Version};
use waypost_core::plan::rules::AdviceId;
use waypost_core::text::Texts;

/// A settings file that was read, or a folder with one.
#[derive(Clone, Debug)]
pub struct OpenedSettings {
    /// The file.
    pub file: PathBuf,
    /// The file that is read together with it: `user.js` or `DEudora.ini`.
    pub beside: Option<PathBuf>,
    /// Its format.
    pub format: &'static Format,
    /// What it says.
    pub found: Found,
}

impl OpenedSettings {
    /// Whether the program is open and uses the file, so that it must not be changed. A file made for
    /// import is nobody's yet.
    fn is_in_use(&self, host: &Host) -> bool {
        self.format.apply.is_some() && in_use(host, self.found.program, &self.file)
    }
}

/// Why a path could not be checked.
#[derive(Debug)]
pub enum OpenError {
    /// The system said no.
    System(PathBuf, io::Error),
    /// The folder holds no settings that Waypost knows.
    EmptyFolder(PathBuf),
    /// The file is none that Waypost knows.
    Unknown(PathBuf),
}

impl OpenError {
    /// What happened and what to do, in a sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = |path: &Path| path.display().to_string().into();
        match self {
            Self::System(file, error) => {
                texts.with("cli-unreadable", &[("path", path(file)), ("words", texts.io_error(error).into())])
            }
            Self::EmptyFolder(folder) => texts.with("check-empty-folder", &[("path", path(folder))]),
            Self::Unknown(file) => texts.with("check-unknown-file", &[("path", path(file))]),
        }
    }
}

/// A file and what the check-up says of each of its accounts.
#[derive(Clone, Debug)]
pub struct CheckedFile {
    /// The file.
    pub opened: OpenedSettings,
    /// One report for each account, in the file's order.
    pub reports: Vec<AccountReport>,
}

impl CheckedFile {
    /// The findings with the report each belongs to.
    pub fn findings(&self) -> impl Iterator<Item = (usize, usize, &Finding)> {
        self.reports.iter().enumerate().flat_map(|(report, of)| {
            of.findings.iter().enumerate().map(move |(index, finding)| (report, index, finding))
        })
    }

    /// Whether the program is open, so that its files must not be changed.
    pub fn is_in_use(&self, host: &Host) -> bool {
        self.opened.is_in_use(host)
    }
}

/// Reads a settings file, or the one in a folder.
///
/// # Errors
/// The path cannot be read, or holds no settings that are known.
pub fn open(host: &Host, path: &Path) -> Result<OpenedSettings, OpenError> {
    let file = if path.is_dir() { in_folder(path)? } else { path.to_owned() };
    let read = |file: &Path| {
        files::read_at_most(file, MAX_SETTINGS_BYTES)
            .map_err(|error| OpenError::System(file.to_owned(), error))
    };
    let bytes = read(&file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let format = formats::recognise(&name, &bytes).ok_or_else(|| OpenError::Unknown(path.to_owned()))?;
    let reader = format.read.ok_or_else(|| OpenError::Unknown(path.to_owned()))?;
    let eudora = (format.id == "eudora-ini").then(|| installed_eudora_with(host, &file)).flatten();
    let beside = beside(&file, &name).or_else(|| eudora.as_ref()?.defaults.clone());
    let other = beside.as_deref().map(&read).transpose()?;
    let display = file.display().to_string();
    let shown_beside = beside.as_ref().map(|beside| beside.display().to_string());
    let folder = file.parent().unwrap_or(Path::new("."));
    let logins = if format.id == "thunderbird-prefs" { running::saved_logins(folder) } else { Vec::new() };
    let others = if format.parts.is_some() { others(&file)? } else { Vec::new() };
    let mut found = reader(&Input {
        name: &display,
        bytes: &bytes,
        companion: shown_beside.as_deref().zip(other.as_deref()),
        siblings: &others,
        saved_logins: &logins,
    });
    if found.version.is_none() && found.program == ProgramId::Eudora {
        let program = find_ignoring_case(folder, "eudora.exe").or_else(|| eudora?.program);
        found.version = program.and_then(|program| version_of(&program));
    }
    Ok(OpenedSettings { file, beside, format, found })
}

/// The program tells its version.
fn version_of(program: &Path) -> Option<Version> {
    formats::exe_version(&files::read_at_most(program, MAX_SETTINGS_BYTES).ok()?)
}

/// The program and the defaults that belong to a settings file in use.
fn installed_eudora_with(host: &Host, file: &Path) -> Option<EudoraFile> {
    let file = file.canonicalize().ok()?;
    eudora::settings_files(host)
        .into_iter()
        .find(|known| known.ini.canonicalize().is_ok_and(|ini| ini == file))
}

/// The settings in a folder: Thunderbird's, Eudora's.
fn in_folder(folder: &Path) -> Result<PathBuf, OpenError> {
    if let Err(error) = std::fs::read_dir(folder) {
        return Err(OpenError::System(folder.to_owned(), error));
    }
    [
        "prefs.js",
        "eudora.ini",
        "accountrc",
        "thunderbird-account.zip",
        "config-v1.1.xml",
        "email-settings.json",
    ]
    .iter()
    .find_map(|name| find_ignoring_case(folder, name))
    .or_else(|| sources(folder).into_iter().next())
    .ok_or_else(|| OpenError::EmptyFolder(folder.to_owned()))
}

/// The files of one kind in a folder, as Evolution keeps an account in several.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let is_source = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "source");
    let mut found: Vec<PathBuf> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_source).collect();
    found.sort();
    found.truncate(MAX_SOURCES);
    found
}

/// Far more sources than anybody has: calendars and address books are among them.
const MAX_SOURCES: usize = 500;

/// The other files of a folder that belong to one of Evolution's.
fn others(file: &Path) -> Result<Vec<(String, Vec<u8>)>, OpenError> {
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let read = |path: PathBuf| match files::read_at_most(&path, MAX_SETTINGS_BYTES) {
        Ok(bytes) => Ok((path.display().to_string(), bytes)),
        Err(error) => Err(OpenError::System(path, error)),
    };
    // By their names: a path may be written in several ways.
    sources(folder).into_iter().filter(|path| path.file_name() != file.file_name()).map(read).collect()
}

/// The file of a name in a folder, whatever its capitals.
fn find_ignoring_case(folder: &Path, name: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder).ok()?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.file_name().is_some_and(|other| other.eq_ignore_ascii_case(name)) && path.is_file()
        })
        .collect();
    found.sort();
    found.into_iter().next()
}

fn beside(file: &Path, name: &str) -> Option<PathBuf> {
    let folder = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let other = if name.eq_ignore_ascii_case("prefs.js") {
        "user.js"
    } else if name.eq_ignore_ascii_case("eudora.ini") {
        "deudora.ini"
    } else {
        return None;
    };
    find_ignoring_case(folder, other)
}

/// Holds files against the organisations. `chosen` is the organisation that was named, `stated` what the
/// person said beside the files.
pub fn check(
    opened: Vec<OpenedSettings>,
    organisations: &[Organisation],
    chosen: Option<usize>,
    stated: &Answers,
) -> Vec<CheckedFile> {
    let profiles: Vec<&Profile> = organisations.iter().map(|organisation| &organisation.profile).collect();
    let known = KnownOrganisations { profiles: &profiles, chosen };
    let mut checked: Vec<CheckedFile> = opened
        .into_iter()
        .map(|opened| {
            let reports =
                check_up::check_accounts(&opened.found, known, stated, opened.format.repair.is_some());
            CheckedFile { opened, reports }
        })
        .collect();
    let mut all: Vec<&mut Vec<AccountReport>> =
        checked.iter_mut().map(|checked| &mut checked.reports).collect();
    check_up::find_shared_pop_accounts(&mut all);
    checked
}

/// A mended file.
#[derive(Clone, Debug, Default)]
pub struct RepairedFile {
    /// The files that were written.
    pub saved: Vec<SavedFile>,
    /// The findings that were mended: the report and the finding in it.
    pub done: Vec<(usize, usize)>,
    /// The findings that were left.
    pub left: Vec<(usize, usize)>,
}

/// Why nothing was mended. The files then are as they were.
#[derive(Debug)]
pub enum RepairError {
    /// The program is open: it would overwrite the change, or be confused by it.
    Running(ProgramId),
    /// The file changed since it was checked.
    Changed(PathBuf),
    /// It could not be read again.
    OpenError(OpenError),
    /// It could not be made or written.
    Save(SaveError),
}

impl RepairError {
    /// What happened and what to do, in a sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Running(program) => {
                texts.with("mend-running", &[("program", texts.program(*program).into())])
            }
            Self::Changed(file) => texts.with("mend-changed", &[("path", file.display().to_string().into())]),
            Self::OpenError(unread) => unread.sentence(texts),
            Self::Save(error) => error.sentence(texts),
        }
    }
}

/// Writes the mended copy of a file: to `target`, or in place with a dated backup beside it, and then
/// only where the program is not running. `wanted` chooses among the findings that can be mended.
///
/// # Errors
/// The program runs, the file changed meanwhile or cannot be changed byte for byte, or the system said no.
pub fn mend(
    host: &Host,
    checked: &CheckedFile,
    wanted: &dyn Fn(usize, &Finding) -> bool,
    target: Option<&Path>,
) -> Result<RepairedFile, RepairError> {
    let opened = &checked.opened;
    let again = open(host, &opened.file).map_err(RepairError::OpenError)?;
    if again.found != opened.found {
        return Err(RepairError::Changed(opened.file.clone()));
    }
    let mut repaired = RepairedFile::default();
    for (report, index, finding) in checked.findings() {
        let chosen = finding.is_repairable && wanted(report, finding);
        if chosen { &mut repaired.done } else { &mut repaired.left }.push((report, index));
    }
    if repaired.done.is_empty() {
        return Ok(repaired);
    }
    if target.is_none() && opened.is_in_use(host) {
        return Err(RepairError::Running(opened.found.program));
    }
    for (path, bytes) in repaired_bytes(checked, &repaired.done)? {
        let to = destination(opened, &path, target);
        let written = files::write(host, &to, &bytes)
            .map_err(|error| RepairError::Save(SaveError::System(to.clone(), error)))?;
        let edited = matches!(written, Written::Replaced { .. });
        repaired.saved.push(SavedFile { path: to, written, edited });
    }
    if repaired.saved.is_empty() {
        // Nothing in the file could say it.
        repaired.left.append(&mut repaired.done);
    }
    Ok(repaired)
}

/// The files that change, as they will be.
fn repaired_bytes(
    checked: &CheckedFile,
    done: &[(usize, usize)],
) -> Result<Vec<(PathBuf, Vec<u8>)>, RepairError> {
    let opened = &checked.opened;
    let refused = |refusal| RepairError::Save(SaveError::Refused(refusal));
    let system = |file: &Path, error| RepairError::Save(SaveError::System(file.to_owned(), error));
    let read = |file: &PathBuf| files::read_at_most(file, MAX_SETTINGS_BYTES).map_err(|e| system(file, e));
    let bytes = read(&opened.file)?;
    let other = opened.beside.as_ref().map(read).transpose()?;
    let (name, beside) = (display(&opened.file), opened.beside.as_deref().map(display));
    let input = Input {
        name: &name,
        bytes: &bytes,
        companion: beside.as_deref().zip(other.as_deref()),
        saved_logins: &[],
        siblings: &[],
    };
    let work: Vec<(&AccountReport, Vec<Setting>, Vec<AdviceId>)> = checked
        .reports
        .iter()
        .enumerate()
        .map(|(number, report)| {
            let mine = done.iter().filter(|(of, _)| *of == number);
            let findings: Vec<&Finding> = mine.filter_map(|(_, index)| report.findings.get(*index)).collect();
            let settings = findings.iter().flat_map(|finding| finding.settings.clone()).collect();
            let odd = findings.iter().filter(|f| f.settings.is_empty()).map(|finding| finding.id).collect();
            (report, settings, odd)
        })
        .collect();
    let mends: Vec<AccountRepair<'_>> = work
        .iter()
        .filter(|(_, settings, defects)| !settings.is_empty() || !defects.is_empty())
        .filter_map(|(report, settings, defects)| {
            let plan: &Plan = report.plan.as_ref()?;
            Some(AccountRepair { account: &report.account.key, settings, defects, plan })
        })
        .collect();
    let make = opened.format.repair.ok_or_else(|| refused(Refusal::NotThisFormat))?;
    let made = make(&input, &mends).map_err(refused)?;
    Ok(made.into_iter().map(|(name, bytes)| (PathBuf::from(name), bytes)).collect())
}

fn display(file: &Path) -> String {
    file.display().to_string()
}

/// Where a mended file goes: in place, into a folder, or under the name given. A second file goes
/// beside the first.
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

/// Whether the program whose settings lie in this file is open.
pub(super) fn in_use(host: &Host, program: ProgramId, file: &Path) -> bool {
    match program {
        ProgramId::Thunderbird => running::thunderbird_is_running(file.parent().unwrap_or(Path::new("."))),
        ProgramId::Eudora => running::eudora_is_running(host),
        _ => false,
    }
}

/// The file that is read together with a settings file, if there is one, and what it holds.
pub(super) fn read_companion(host: &Host, file: &Path) -> Result<Option<(PathBuf, Vec<u8>)>, OpenError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let beside = beside(file, &name).or_else(|| installed_eudora_with(host, file)?.defaults);
    let Some(beside) = beside else { return Ok(None) };
    match files::read_at_most(&beside, MAX_SETTINGS_BYTES) {
        Ok(bytes) => Ok(Some((beside, bytes))),
        Err(error) => Err(OpenError::System(beside, error)),
    }
}

/// Settings of a program on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstalledSettings {
    /// The program.
    pub program: ProgramId,
    /// What tells it from others of the same program: a profile's name; empty where there is one only.
    pub name: String,
    /// The file or folder, for [`open`].
    pub path: PathBuf,
    /// Whether it is the one the program opens by itself.
    pub is_default: bool,
}

/// Every program with settings on this computer, the likeliest first.
pub fn installed(host: &Host) -> Vec<InstalledSettings> {
    let profiles = thunderbird::profiles(host).into_iter().filter(|profile| profile.is_used).map(|profile| {
        InstalledSettings {
            program: ProgramId::Thunderbird,
            name: profile.name,
            path: profile.folder,
            is_default: profile.is_default,
        }
    });
    let eudora =
        eudora::settings_files(host).into_iter().enumerate().map(|(number, file)| InstalledSettings {
            program: ProgramId::Eudora,
            name: String::new(),
            path: file.ini,
            is_default: number == 0,
        });
    profiles.chain(eudora).chain(installed_by_files(host)).collect()
}

/// Where mutt and NeoMutt look beside `~/.muttrc`.
const MUTT: &[(ProgramId, &str)] = &[
    (ProgramId::Mutt, "~/.muttrc"),
    (ProgramId::Mutt, "~/.config/mutt/muttrc"),
    (ProgramId::Neomutt, "~/.config/neomutt/neomuttrc"),
];

/// The programs whose settings are files in the person's folder, where the formats say they are.
fn installed_by_files(host: &Host) -> Vec<InstalledSettings> {
    let Some(home) = host.home.as_ref() else { return Vec::new() };
    let homes = FORMATS
        .iter()
        .filter(|format| format.read.is_some() && format.id != "mutt")
        .filter_map(|format| Some((*format.programs.first()?, format.install_path)));
    let place = |(program, path): (ProgramId, &str)| {
        let path = home.join(path.strip_prefix("~/")?);
        // A folder counts when it holds what is read.
        let there = if path.is_dir() {
            open(host, &path).is_ok_and(|opened| !opened.found.accounts.is_empty())
        } else {
            path.is_file()
        };
        there.then(|| InstalledSettings { program, name: String::new(), path, is_default: true })
    };
    homes.chain(MUTT.iter().copied()).filter_map(place).collect()
}
