//! Putting an account into the program on this computer: where it goes, what would change, and the
//! reasons why it cannot be done. `commit` does it, `undo` takes it away again.

mod commit;
mod new_profile;
mod undo;

use std::io;
use std::path::{Path, PathBuf};

use super::MAX_SETTINGS_BYTES;
use super::check_up::{OpenError, in_use, open, read_companion};
use crate::host::{Host, eudora, files, thunderbird};
use waypost_core::formats::{AccountChange, Format, Found, FoundAccount, Input, KeyChange, Refusal, Request};
use waypost_core::plan::account::Setting;
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

pub use crate::host::journal::JournalEntry;
pub use commit::{Applied, apply, recover};
pub use undo::{UndoError, UndoOutcome, check_undo, undo, undoable_changes};

/// Settings of a program that an account can go into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplyTarget {
    /// The program.
    pub program: ProgramId,
    /// What tells it from others of the same program: a profile's name; empty where there is one only.
    pub name: String,
    /// The profile folder, or the settings file.
    pub place: PathBuf,
    /// Whether the program opens it by itself.
    pub is_default: bool,
    /// Whether it is yet to be made.
    pub is_new: bool,
}

/// A file as it is and as it will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    /// The file, behind any link.
    pub path: PathBuf,
    /// What it holds; none: there is no such file.
    pub before: Option<Vec<u8>>,
    /// What it will hold.
    pub after: Vec<u8>,
    /// The keys that change, in the file's order.
    pub changes: Vec<KeyChange>,
}

/// Everything that would be done; nothing is done yet.
#[derive(Clone, Debug)]
pub struct PreparedChange {
    /// Where.
    pub target: ApplyTarget,
    /// What the program's settings call the account.
    pub account: String,
    /// What is done to it.
    pub change: AccountChange,
    /// The files that change, in the order of writing; none where all is right already.
    pub files: Vec<FileChange>,
    /// Folders to make, the outer first.
    pub folders: Vec<PathBuf>,
    /// What the settings said of all accounts.
    pub before: Option<Found>,
}

/// Why an account was not put into a program. Its files then are as they were, but for [`Self::NotRestored`].
#[derive(Debug)]
pub enum ApplyError {
    /// Waypost writes no settings of this program.
    ProgramNotSupported(ProgramId),
    /// The program has no settings on this computer.
    NoSettings(ProgramId),
    /// It was never started, and must be once so that its settings are where it looks for them.
    NeverStarted(ProgramId),
    /// Several profiles, none of which is the one.
    Several(Vec<ApplyTarget>),
    /// The folder or file holds no settings of the program.
    NotSettings(ProgramId, PathBuf),
    /// The program is open: it would overwrite the change.
    Running(ProgramId),
    /// Other accounts take settings from this one and would change with it; their names.
    ChangesOtherAccounts(PathBuf, Vec<String>),
    /// Somebody changed the file between the look and the write.
    Changed(PathBuf),
    /// The program cannot hold a setting, or the file cannot be changed without harm.
    Refused(PathBuf, Refusal),
    /// The system said no.
    System(PathBuf, io::Error),
    /// Without a journal there would be no undo.
    NoJournal(io::Error),
    /// What was read back was not what was wanted; everything was put back.
    Differs(PathBuf),
    /// Something failed, and putting a file back failed too. The copy beside it is whole, and the next
    /// start tries again.
    NotRestored(PathBuf, io::Error),
}

impl ApplyError {
    /// What happened and what to do, in a sentence or two.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = |path: &Path| path.display().to_string().into();
        let named = |id, program: &ProgramId| texts.with(id, &[("program", texts.program(*program).into())]);
        match self {
            Self::ProgramNotSupported(program) => named("apply-not-this-program", program),
            Self::NoSettings(program) => named("apply-no-settings", program),
            Self::NeverStarted(program) => named("apply-start-once", program),
            Self::Several(targets) => {
                let names = targets.iter().map(|target| target.place.display().to_string());
                let program = targets.first().map_or(ProgramId::Thunderbird, |target| target.program);
                let names: Vec<String> = names.collect();
                let values =
                    [("program", texts.program(program).into()), ("names", texts.list_and(&names).into())];
                texts.with("apply-several", &values)
            }
            Self::NotSettings(program, place) => texts.with(
                "apply-not-settings",
                &[("program", texts.program(*program).into()), ("path", path(place))],
            ),
            Self::Running(program) => named("mend-running", program),
            Self::ChangesOtherAccounts(file, names) => texts.with(
                "apply-others-change",
                &[("path", path(file)), ("names", texts.list_and(names).into())],
            ),
            Self::Changed(file) => texts.with("apply-changed", &[("path", path(file))]),
            Self::Refused(file, refusal) => {
                let words = refusal.sentence(texts);
                texts.with("apply-refused", &[("path", path(file)), ("words", words.into())])
            }
            Self::System(file, error) if error.kind() == io::ErrorKind::PermissionDenied => {
                texts.with("apply-read-only", &[("path", path(file))])
            }
            Self::System(file, error) => {
                texts.with("apply-system", &[("path", path(file)), ("words", texts.io_error(error).into())])
            }
            Self::NoJournal(error) => {
                texts.with("apply-no-journal", &[("words", texts.io_error(error).into())])
            }
            Self::Differs(file) => texts.with("apply-differs", &[("path", path(file))]),
            Self::NotRestored(file, error) => texts
                .with("apply-not-restored", &[("path", path(file)), ("words", texts.io_error(error).into())]),
        }
    }
}

/// Whether Waypost can put settings into the program itself.
pub const fn can_apply(program: ProgramId) -> bool {
    matches!(program, ProgramId::Thunderbird | ProgramId::Eudora)
}

/// Where an account could go, the likeliest first: profiles with accounts, then others, or a new one
/// where the program is there and was never started.
///
/// # Errors
/// The program is none of those, or has no settings here.
pub fn targets(host: &Host, program: ProgramId) -> Result<Vec<ApplyTarget>, ApplyError> {
    let found = match program {
        ProgramId::Thunderbird => {
            let mut profiles = thunderbird::profiles(host);
            profiles.sort_by_key(|profile| (!profile.is_default, !profile.is_used));
            profiles
                .into_iter()
                .map(|profile| ApplyTarget {
                    program,
                    name: profile.name,
                    place: profile.folder,
                    is_default: profile.is_default,
                    is_new: false,
                })
                .collect()
        }
        ProgramId::Eudora => eudora::settings_files(host)
            .into_iter()
            .enumerate()
            .map(|(number, file)| ApplyTarget {
                program,
                name: String::new(),
                place: file.ini,
                is_default: number == 0,
                is_new: false,
            })
            .collect(),
        _ => return Err(ApplyError::ProgramNotSupported(program)),
    };
    match (Vec::is_empty(&found), program) {
        (false, _) => Ok(found),
        (true, ProgramId::Thunderbird) => new_profile::target(host).map(|target| vec![target]),
        (true, _) => Err(ApplyError::NoSettings(program)),
    }
}

/// The target a person named by its folder or file, or the one there can be no doubt about.
///
/// # Errors
/// Several could be meant, or the one that was named holds no settings of the program.
pub fn choose_target(
    host: &Host,
    program: ProgramId,
    named: Option<&Path>,
) -> Result<ApplyTarget, ApplyError> {
    let Some(named) = named else {
        let targets = targets(host, program)?;
        let only = targets.len() == 1;
        return match targets.iter().find(|target| target.is_default || only) {
            Some(target) => Ok(target.clone()),
            None => Err(ApplyError::Several(targets)),
        };
    };
    if !can_apply(program) {
        return Err(ApplyError::ProgramNotSupported(program));
    }
    let real = |path: &Path| path.canonicalize().ok();
    let known = targets(host, program).unwrap_or_default();
    if let Some(target) =
        known.into_iter().find(|target| !target.is_new && real(&target.place) == real(named))
    {
        return Ok(target);
    }
    let opened = open(host, named).ok().filter(|opened| opened.found.program == program);
    let opened = opened.filter(|opened| opened.format.apply.is_some());
    let opened = opened.ok_or_else(|| ApplyError::NotSettings(program, named.to_owned()))?;
    let place = match program {
        ProgramId::Thunderbird => opened.file.parent().unwrap_or(Path::new(".")).to_owned(),
        _ => opened.file,
    };
    Ok(ApplyTarget { program, name: String::new(), place, is_default: false, is_new: false })
}

/// The file with the settings of a target.
fn settings_file(target: &ApplyTarget) -> PathBuf {
    match target.program {
        ProgramId::Thunderbird => target.place.join("prefs.js"),
        _ => target.place.clone(),
    }
}

/// Whether the program is open and uses the target, so that nothing must be written there.
pub fn is_in_use(host: &Host, target: &ApplyTarget) -> bool {
    !target.is_new && in_use(host, target.program, &settings_file(target))
}

/// Works out what would change. Nothing is written.
///
/// # Errors
/// The settings cannot be read or cannot take the account.
pub fn prepare(
    host: &Host,
    request: &Request<'_>,
    target: &ApplyTarget,
) -> Result<PreparedChange, ApplyError> {
    if target.is_new {
        return new_profile::prepare(host, request, target);
    }
    let file = settings_file(target);
    let system = |path: &Path| {
        let path = path.to_owned();
        move |error| ApplyError::System(path, error)
    };
    let format = if target.program == ProgramId::Thunderbird { "thunderbird-prefs" } else { "eudora-ini" };
    let format =
        waypost_core::formats::format(format).ok_or(ApplyError::ProgramNotSupported(target.program))?;
    let Some(in_place) = format.apply else {
        return Err(ApplyError::ProgramNotSupported(target.program));
    };
    let read = |path: &Path| files::read_at_most(path, MAX_SETTINGS_BYTES);
    let bytes = match read(&file) {
        // A profile that was made and never opened has no preferences yet.
        Err(error) if error.kind() == io::ErrorKind::NotFound && target.place.is_dir() => None,
        read => Some(read.map_err(system(&file))?),
    };
    let beside = read_companion(host, &file).map_err(|unread| match unread {
        OpenError::System(path, error) => ApplyError::System(path, error),
        OpenError::EmptyFolder(path) | OpenError::Unknown(path) => {
            ApplyError::NotSettings(target.program, path)
        }
    })?;
    let (name, beside_name) = (display(&file), beside.as_ref().map(|(path, _)| display(path)));
    let input = Input {
        name: &name,
        bytes: bytes.as_deref().unwrap_or_default(),
        companion: beside_name.as_deref().zip(beside.as_ref().map(|(_, bytes)| bytes.as_slice())),
        saved_logins: &[],
        siblings: &[],
    };
    let put =
        (in_place.apply)(&input, request).map_err(|refusal| ApplyError::Refused(file.clone(), refusal))?;
    let before = format.read.map(|read| read(&input));
    let mut files = Vec::new();
    for (changed, after) in put.files {
        let path = if changed == name { file.clone() } else { PathBuf::from(&changed) };
        let before =
            if path == file { bytes.clone() } else { beside.as_ref().map(|(_, bytes)| bytes.clone()) };
        let changes = (in_place.diff)(before.as_deref().unwrap_or_default(), &after);
        let path = files::resolve_links(&path).map_err(system(&path))?;
        files.push(FileChange { path, before, after, changes });
    }
    let main = files.iter().find(|changed| changed.before == bytes).map(|changed| changed.after.as_slice());
    if let (Some(before), Some(read), Some(main)) = (&before, format.read, main) {
        let after = read(&Input { bytes: main, ..input });
        let changed = changed_other_accounts(before, &after, &put.account);
        if !changed.is_empty() {
            return Err(ApplyError::ChangesOtherAccounts(file, changed));
        }
    }
    Ok(PreparedChange {
        target: target.clone(),
        account: put.account,
        change: put.change,
        files,
        folders: Vec::new(),
        before,
    })
}

/// The other accounts that no longer say what they said, by their names. One without any
/// outgoing server takes the program's first, which may come now.
fn changed_other_accounts(before: &Found, after: &Found, account: &str) -> Vec<String> {
    let stays = |other: &FoundAccount| {
        let now = after.accounts.iter().find(|now| now.key == other.key);
        let sends = other.text(Setting::OutgoingHost).is_some();
        let mut counts =
            other.settings.iter().filter(|was| sends || !Setting::OUTGOING.contains(&was.setting));
        now.is_some_and(|now| counts.all(|was| now.get(was.setting).is_some_and(|is| is.value == was.value)))
    };
    let others = before.accounts.iter().filter(|other| other.key != account);
    let changed = others.filter(|other| !stays(other));
    changed
        .map(|other| if other.label.is_empty() { other.key.clone() } else { other.label.clone() })
        .collect()
}

fn display(path: &Path) -> String {
    path.display().to_string()
}

/// The format of a file that was changed, by its name.
fn format_of(path: &Path) -> Option<&'static Format> {
    let name = path.file_name()?.to_string_lossy().to_ascii_lowercase();
    waypost_core::formats::format(if name.ends_with(".js") { "thunderbird-prefs" } else { "eudora-ini" })
}
