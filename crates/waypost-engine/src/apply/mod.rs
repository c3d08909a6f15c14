//! Adding an account to a program on this computer: the targets, what would change, and the reasons against
//! it. `prepare` works out the change, `commit` writes it, `undo` removes it. `disk` lets a dry run do the same without
//! writing.

mod changes;
mod commit;
mod disk;
mod known_files;
mod new_profile;
mod prepare;
mod target;
mod undo;

use std::io;
use std::path::{Path, PathBuf};

use waypost_core::formats::{AccountChange, FORMATS, Format, Found, KeyChange, Refusal};
use waypost_core::plan::ConsentMissing;
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

use crate::check_up::InstalledSettings;
use crate::installed_settings::InUse;

use crate::host::change_lock::LockError;
use crate::host::files::ReplacementNote;
pub use crate::host::journal::{JournalEntry, PassedOver};
pub use changes::{Changes, apply, recover, undo};
pub use commit::{Applied, unfinished};
pub use known_files::passed_over;
pub use prepare::prepare;
pub use target::{can_apply, choose_target, targets};
pub use undo::{UndoError, UndoOutcome, undoable_changes};

/// A file as it is and as it will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    /// The file, with links followed.
    pub path: PathBuf,
    /// Its current bytes. `None` if the file does not exist.
    pub before: Option<Vec<u8>>,
    /// Its new bytes.
    pub after: Vec<u8>,
    /// The keys that change, in the file's order.
    pub changes: Vec<KeyChange>,
    /// What the file loses when it is replaced.
    pub notes: Vec<ReplacementNote>,
}

/// A change that was worked out and not written yet.
#[derive(Clone, Debug)]
pub struct PreparedChange {
    /// The settings that the account is added to.
    pub target: InstalledSettings,
    /// The key of the account in the program's settings.
    pub account: String,
    /// Whether the account is added or updated.
    pub change: AccountChange,
    /// The files that change, in the order of writing. Empty if all settings are right already.
    pub files: Vec<FileChange>,
    /// The folders to make, the outer first.
    pub folders: Vec<PathBuf>,
    /// The accounts before the change.
    pub before: Option<Found>,
}

/// Why an account was not added. The program's files are unchanged then, except after [`Self::NotRestored`].
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// Waypost cannot apply settings to this program.
    #[error("settings cannot be applied to {0:?}")]
    ProgramNotSupported(ProgramId),
    /// The program has no settings on this computer.
    #[error("{0:?} has no settings on this computer")]
    NoSettings(ProgramId),
    /// The program must be started once before its settings are where it looks for them.
    #[error("{0:?} was never started")]
    NeverStarted(ProgramId),
    /// There are several profiles, and none is the default.
    #[error("there are {} profiles and no default", .0.len())]
    SeveralProfiles(Vec<InstalledSettings>),
    /// The folder or file has no settings of the program.
    #[error("{1} has no settings of {0:?}")]
    NotSettings(ProgramId, PathBuf),
    /// The program is running, or may be, and would overwrite the change.
    #[error(transparent)]
    Running(#[from] InUse),
    /// Other accounts take settings from this one and would change with it. Contains their names.
    #[error("{0} has other accounts that would change")]
    ChangesOtherAccounts(PathBuf, Vec<String>),
    /// The file changed since the change was prepared.
    #[error("{0} changed since it was read")]
    FileChanged(PathBuf),
    /// The program cannot store a setting, or the file cannot be changed without damage.
    #[error("the format of {0} refused the settings: {1:?}")]
    Refused(PathBuf, Refusal),
    /// The password would be sent unencrypted without the person's consent.
    #[error(transparent)]
    ConsentMissing(#[from] ConsentMissing),
    /// An I/O error, with the path.
    #[error("cannot read or write {0}")]
    System(PathBuf, #[source] io::Error),
    /// Another Waypost is changing settings.
    #[error("another Waypost is changing settings")]
    Busy,
    /// The journal cannot be read or written. Without it there would be no undo.
    #[error("cannot read or write the journal")]
    NoJournal(#[source] io::Error),
    /// The settings that were read back are not those of the plan. The files were restored.
    #[error("{0} does not have the planned settings after writing")]
    VerificationFailed(PathBuf),
    /// The change failed, and restoring a file failed too. Its backup is intact, and the next start tries
    /// again.
    #[error("cannot restore {0}")]
    NotRestored(PathBuf, #[source] io::Error),
}

impl From<LockError> for ApplyError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Busy => Self::Busy,
            LockError::System(error) => Self::NoJournal(error),
        }
    }
}

impl ApplyError {
    /// Returns one or two sentences for people: what happened and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        let path = |path: &Path| path.display().to_string().into();
        let named = |id, program: &ProgramId| texts.with(id, &[("program", texts.program(*program).into())]);
        match self {
            Self::ProgramNotSupported(program) => named("apply-not-this-program", program),
            Self::NoSettings(program) => named("apply-no-settings", program),
            Self::NeverStarted(program) => named("apply-start-once", program),
            Self::SeveralProfiles(targets) => {
                let names = targets.iter().map(|target| target.path.display().to_string());
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
            Self::Running(in_use) => in_use.sentence(texts),
            Self::ChangesOtherAccounts(file, names) => texts.with(
                "apply-others-change",
                &[("path", path(file)), ("names", texts.list_and(names).into())],
            ),
            Self::FileChanged(file) => texts.with("apply-changed", &[("path", path(file))]),
            Self::Refused(file, refusal) => {
                let words = refusal.sentence(texts);
                texts.with("apply-refused", &[("path", path(file)), ("words", words.into())])
            }
            Self::ConsentMissing(_) => texts.get("save-needs-agreement"),
            Self::System(file, error) if error.kind() == io::ErrorKind::PermissionDenied => {
                texts.with("apply-read-only", &[("path", path(file))])
            }
            Self::System(file, error) => {
                texts.with("apply-system", &[("path", path(file)), ("words", texts.io_error(error).into())])
            }
            Self::Busy => texts.get("apply-busy"),
            Self::NoJournal(error) => {
                texts.with("apply-no-journal", &[("words", texts.io_error(error).into())])
            }
            Self::VerificationFailed(file) => texts.with("apply-differs", &[("path", path(file))]),
            Self::NotRestored(file, error) => texts
                .with("apply-not-restored", &[("path", path(file)), ("words", texts.io_error(error).into())]),
        }
    }
}

/// The format of the settings that apply changes for a program.
fn format_for(program: ProgramId) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.apply.is_some() && format.programs.contains(&program))
}

/// The format of a changed file, by its extension. Eudora's settings file can have any.
fn format_of(path: &Path) -> Option<&'static Format> {
    let extension = path.extension()?.to_string_lossy().to_ascii_lowercase();
    let mut formats = FORMATS.iter().filter(|format| format.apply.is_some());
    formats
        .find(|format| format.signs.extensions.contains(&extension.as_str()))
        .or_else(|| format_for(ProgramId::Eudora))
}
