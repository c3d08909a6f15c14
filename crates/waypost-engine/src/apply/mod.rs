//! Putting an account into the program on this computer: where it goes, what would change, and the
//! reasons why it cannot be done. `commit` does it, `undo` takes it away again.

mod commit;
mod new_profile;
mod undo;

use std::io;
use std::path::{Path, PathBuf};

use super::LONGEST_SETTINGS;
use super::checkup::{Unread, in_use, open, read_beside};
use crate::host::{Host, eudora, files, thunderbird};
use waypost_core::formats::{Change, Format, Found, FoundAccount, Input, KeyChange, Refusal, Request};
use waypost_core::plan::account::Setting;
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

pub use crate::host::journal::Entry;
pub use commit::{Applied, apply, recover};
pub use undo::{UndoError, Undone, changes_done, could_undo, undo};

/// Settings of a program that an account can go into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
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
pub struct Prepared {
    /// Where.
    pub target: Target,
    /// What the program's settings call the account.
    pub account: String,
    /// What is done to it.
    pub change: Change,
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
    NotThisProgram(ProgramId),
    /// The program has no settings on this computer.
    NoSettings(ProgramId),
    /// It was never started, and must be once so that its settings are where it looks for them.
    StartOnce(ProgramId),
    /// Several profiles, none of which is the one.
    Several(Vec<Target>),
    /// The folder or file holds no settings of the program.
    NotSettings(ProgramId, PathBuf),
    /// The program is open: it would overwrite the change.
    Running(ProgramId),
    /// Other accounts take settings from this one and would change with it; their names.
    OthersChange(PathBuf, Vec<String>),
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
            Self::NotThisProgram(program) => named("apply-not-this-program", program),
            Self::NoSettings(program) => named("apply-no-settings", program),
            Self::StartOnce(program) => named("apply-start-once", program),
            Self::Several(targets) => {
                let names = targets.iter().map(|target| target.place.display().to_string());
                let program = targets.first().map_or(ProgramId::Thunderbird, |target| target.program);
                let names: Vec<String> = names.collect();
                let values =
                    [("program", texts.program(program).into()), ("names", texts.list(&names).into())];
                texts.with("apply-several", &values)
            }
            Self::NotSettings(program, place) => texts.with(
                "apply-not-settings",
                &[("program", texts.program(*program).into()), ("path", path(place))],
            ),
            Self::Running(program) => named("mend-running", program),
            Self::OthersChange(file, names) => texts
                .with("apply-others-change", &[("path", path(file)), ("names", texts.list(names).into())]),
            Self::Changed(file) => texts.with("apply-changed", &[("path", path(file))]),
            Self::Refused(file, refusal) => {
                let words = refusal.sentence(texts);
                texts.with("apply-refused", &[("path", path(file)), ("words", words.into())])
            }
            Self::System(file, error) if error.kind() == io::ErrorKind::PermissionDenied => {
                texts.with("apply-read-only", &[("path", path(file))])
            }
            Self::System(file, error) => {
                texts.with("apply-system", &[("path", path(file)), ("words", texts.system(error).into())])
            }
            Self::NoJournal(error) => {
                texts.with("apply-no-journal", &[("words", texts.system(error).into())])
            }
            Self::Differs(file) => texts.with("apply-differs", &[("path", path(file))]),
            Self::NotRestored(file, error) => texts
                .with("apply-not-restored", &[("path", path(file)), ("words", texts.system(error).into())]),
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
pub fn targets(host: &Host, program: ProgramId) -> Result<Vec<Target>, ApplyError> {
    let found = match program {
        ProgramId::Thunderbird => {
            let mut profiles = thunderbird::profiles(host);
            profiles.sort_by_key(|profile| (!profile.is_default, !profile.is_used));
            profiles
                .into_iter()
                .map(|profile| Target {
                    program,
                    name: profile.name,
                    place: profile.folder,
                    is_default: profile.is_default,
                    is_new: false,
                })
                .collect()
        }
        ProgramId::Eudora => eudora::data_files(host)
            .into_iter()
            .enumerate()
            .map(|(number, file)| Target {
                program,
                name: String::new(),
                place: file.ini,
                is_default: number == 0,
                is_new: false,
            })
            .collect(),
        _ => return Err(ApplyError::NotThisProgram(program)),
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
pub fn choose(host: &Host, program: ProgramId, named: Option<&Path>) -> Result<Target, ApplyError> {
    let Some(named) = named else {
        let targets = targets(host, program)?;
        let only = targets.len() == 1;
        return match targets.iter().find(|target| target.is_default || only) {
            Some(target) => Ok(target.clone()),
            None => Err(ApplyError::Several(targets)),
        };
    };
    if !can_apply(program) {
        return Err(ApplyError::NotThisProgram(program));
    }
    let real = |path: &Path| path.canonicalize().ok();
    let known = targets(host, program).unwrap_or_default();
    if let Some(target) =
        known.into_iter().find(|target| !target.is_new && real(&target.place) == real(named))
    {
        return Ok(target);
    }
    let opened = open(host, named).ok().filter(|opened| opened.found.program == program);
    let opened = opened.filter(|opened| opened.format.in_place.is_some());
    let opened = opened.ok_or_else(|| ApplyError::NotSettings(program, named.to_owned()))?;
    let place = match program {
        ProgramId::Thunderbird => opened.file.parent().unwrap_or(Path::new(".")).to_owned(),
        _ => opened.file,
    };
    Ok(Target { program, name: String::new(), place, is_default: false, is_new: false })
}

/// The file with the settings of a target.
fn main_file(target: &Target) -> PathBuf {
    match target.program {
        ProgramId::Thunderbird => target.place.join("prefs.js"),
        _ => target.place.clone(),
    }
}

/// Whether the program is open and uses the target, so that nothing must be written there.
pub fn is_in_use(host: &Host, target: &Target) -> bool {
    !target.is_new && in_use(host, target.program, &main_file(target))
}

/// Works out what would change. Nothing is written.
///
/// # Errors
/// The settings cannot be read or cannot take the account.
pub fn prepare(host: &Host, request: &Request<'_>, target: &Target) -> Result<Prepared, ApplyError> {
    if target.is_new {
        return new_profile::prepare(host, request, target);
    }
    let file = main_file(target);
    let system = |path: &Path| {
        let path = path.to_owned();
        move |error| ApplyError::System(path, error)
    };
    let format = if target.program == ProgramId::Thunderbird { "thunderbird-prefs" } else { "eudora-ini" };
    let format = waypost_core::formats::format(format).ok_or(ApplyError::NotThisProgram(target.program))?;
    let Some(in_place) = format.in_place else {
        return Err(ApplyError::NotThisProgram(target.program));
    };
    let read = |path: &Path| files::read_at_most(path, LONGEST_SETTINGS);
    let bytes = match read(&file) {
        // A profile that was made and never opened has no preferences yet.
        Err(error) if error.kind() == io::ErrorKind::NotFound && target.place.is_dir() => None,
        read => Some(read.map_err(system(&file))?),
    };
    let beside = read_beside(host, &file).map_err(|unread| match unread {
        Unread::System(path, error) => ApplyError::System(path, error),
        Unread::EmptyFolder(path) | Unread::Unknown(path) => ApplyError::NotSettings(target.program, path),
    })?;
    let (name, beside_name) = (shown(&file), beside.as_ref().map(|(path, _)| shown(path)));
    let input = Input {
        name: &name,
        bytes: bytes.as_deref().unwrap_or_default(),
        beside: beside_name.as_deref().zip(beside.as_ref().map(|(_, bytes)| bytes.as_slice())),
        logins: &[],
        others: &[],
    };
    let put =
        (in_place.put)(&input, request).map_err(|refusal| ApplyError::Refused(file.clone(), refusal))?;
    let before = format.read.map(|read| read(&input));
    let mut files = Vec::new();
    for (changed, after) in put.files {
        let path = if changed == name { file.clone() } else { PathBuf::from(&changed) };
        let before =
            if path == file { bytes.clone() } else { beside.as_ref().map(|(_, bytes)| bytes.clone()) };
        let changes = (in_place.changes)(before.as_deref().unwrap_or_default(), &after);
        let path = files::behind_links(&path).map_err(system(&path))?;
        files.push(FileChange { path, before, after, changes });
    }
    let main = files.iter().find(|changed| changed.before == bytes).map(|changed| changed.after.as_slice());
    if let (Some(before), Some(read), Some(main)) = (&before, format.read, main) {
        let after = read(&Input { bytes: main, ..input });
        let changed = others_changed(before, &after, &put.account);
        if !changed.is_empty() {
            return Err(ApplyError::OthersChange(file, changed));
        }
    }
    Ok(Prepared {
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
fn others_changed(before: &Found, after: &Found, account: &str) -> Vec<String> {
    let stays = |other: &FoundAccount| {
        let now = after.accounts.iter().find(|now| now.key == other.key);
        let sends = other.text(Setting::OutgoingHost).is_some();
        let mut counts =
            other.settings.iter().filter(|was| sends || !Setting::OUTGOING.contains(&was.setting));
        now.is_some_and(|now| counts.all(|was| now.get(was.setting).is_some_and(|is| is.held == was.held)))
    };
    let others = before.accounts.iter().filter(|other| other.key != account);
    let changed = others.filter(|other| !stays(other));
    changed
        .map(|other| if other.label.is_empty() { other.key.clone() } else { other.label.clone() })
        .collect()
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The format of a file that was changed, by its name.
fn format_of(path: &Path) -> Option<&'static Format> {
    let name = path.file_name()?.to_string_lossy().to_ascii_lowercase();
    waypost_core::formats::format(if name.ends_with(".js") { "thunderbird-prefs" } else { "eudora-ini" })
}
