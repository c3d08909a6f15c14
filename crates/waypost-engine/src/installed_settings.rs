//! The settings of a program on this computer: one record for the check-up and for apply.

use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

use crate::host::files::folder_of;
use crate::host::running::{RunState, ThunderbirdLock};
use crate::host::thunderbird::ThunderbirdProfile;
use crate::host::{Host, eudora, running};

/// Settings of a program on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstalledSettings {
    /// The program.
    pub program: ProgramId,
    /// Distinguishes several settings of one program, for example by profile name. Empty if there is only
    /// one.
    pub name: String,
    /// The profile folder, or the settings file.
    pub path: PathBuf,
    /// Whether the program opens these settings when it starts.
    pub is_default: bool,
    /// Whether the profile does not exist yet and apply will make it.
    pub is_new: bool,
}

impl InstalledSettings {
    /// The settings at a path that exists, without a name of their own.
    pub(crate) const fn at(program: ProgramId, path: PathBuf) -> Self {
        Self { program, name: String::new(), path, is_default: false, is_new: false }
    }

    /// The file that holds the settings.
    pub(crate) fn file(&self) -> PathBuf {
        match self.program {
            ProgramId::Thunderbird => self.path.join("prefs.js"),
            _ => self.path.clone(),
        }
    }

    /// Takes the program's own lock on these settings, if it has one.
    pub(crate) fn lock(&self, host: &Host) -> Result<ProgramLock, InUse> {
        must_not_draw();
        if self.is_new { Ok(ProgramLock(None)) } else { lock(host, self.program, &self.file()) }
    }

    /// As [`Self::lock`], for a dry run: takes no lock.
    pub(crate) fn pretend_lock(&self, host: &Host) -> Result<ProgramLock, InUse> {
        must_not_draw();
        self.check_unused(host).map(|()| ProgramLock(None))
    }

    /// Fails if the program uses these settings, or may use them, so that nothing may be written to them.
    ///
    /// # Errors
    /// The program is running, or the system does not tell.
    pub fn check_unused(&self, host: &Host) -> Result<(), InUse> {
        must_not_draw();
        if self.is_new { Ok(()) } else { check_unused(host, self.program, &self.file()) }
    }
}

impl From<ThunderbirdProfile> for InstalledSettings {
    fn from(profile: ThunderbirdProfile) -> Self {
        Self {
            program: ProgramId::Thunderbird,
            name: profile.name,
            path: profile.folder,
            is_default: profile.is_default,
            is_new: false,
        }
    }
}

/// Eudora's settings files. Eudora opens the first.
pub(crate) fn eudora_settings(host: &Host) -> impl Iterator<Item = InstalledSettings> {
    must_not_draw();
    eudora::settings_files(host).into_iter().enumerate().map(|(number, file)| InstalledSettings {
        is_default: number == 0,
        ..InstalledSettings::at(ProgramId::Eudora, file.ini)
    })
}

/// A program that is running, or may be, so that its settings must not be written: it would overwrite the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{program:?} is running, or may be")]
pub struct InUse {
    /// The program.
    pub program: ProgramId,
    /// True if the program is known to be running. False if the system does not tell.
    pub is_certain: bool,
}

impl InUse {
    /// Returns a sentence for people: what is wrong and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        let id = if self.is_certain { "mend-running" } else { "mend-running-unknown" };
        texts.with(id, &[("program", texts.program(self.program).into())])
    }

    const fn from_state(program: ProgramId, state: RunState) -> Option<Self> {
        match state {
            RunState::NotRunning => None,
            RunState::Running => Some(Self { program, is_certain: true }),
            RunState::Unknown => Some(Self { program, is_certain: false }),
        }
    }
}

/// The program's own lock on its settings, if it has one. The program cannot use them while this exists.
#[derive(Debug)]
pub(crate) struct ProgramLock(
    #[expect(dead_code, reason = "held until it is dropped")] Option<ThunderbirdLock>,
);

/// Takes the lock of a program on this settings file.
pub(crate) fn lock(host: &Host, program: ProgramId, file: &Path) -> Result<ProgramLock, InUse> {
    must_not_draw();
    if program != ProgramId::Thunderbird {
        return check_unused(host, program, file).map(|()| ProgramLock(None));
    }
    running::lock_thunderbird(folder_of(file)).map(ProgramLock).map_err(|error| {
        let is_certain = running::state_from(&error) == RunState::Running;
        InUse { program, is_certain }
    })
}

/// Fails if a program uses this settings file, or may use it.
pub(crate) fn check_unused(host: &Host, program: ProgramId, file: &Path) -> Result<(), InUse> {
    must_not_draw();
    let state = match program {
        ProgramId::Thunderbird => running::thunderbird_state(folder_of(file)),
        ProgramId::Eudora => running::eudora_state(host),
        _ => RunState::NotRunning,
    };
    InUse::from_state(program, state).map_or(Ok(()), Err)
}
