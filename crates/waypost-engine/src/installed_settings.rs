//! The settings of a program on this computer: one record for the check-up and for apply.

use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::plan::program::ProgramId;

use crate::host::files::folder_of;
use crate::host::running::ThunderbirdLock;
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

    /// Takes the program's own lock on these settings, if it has one. `None` if the program is running.
    pub(crate) fn lock(&self, host: &Host) -> Option<ProgramLock> {
        must_not_draw();
        if self.is_new { Some(ProgramLock(None)) } else { lock(host, self.program, &self.file()) }
    }

    /// Whether the program is running and uses these settings, so that nothing may be written to them.
    pub fn is_in_use(&self, host: &Host) -> bool {
        must_not_draw();
        !self.is_new && is_in_use(host, self.program, &self.file())
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

/// The program's own lock on its settings, if it has one. The program cannot use them while this exists.
#[derive(Debug)]
pub(crate) struct ProgramLock(
    #[expect(dead_code, reason = "held until it is dropped")] Option<ThunderbirdLock>,
);

/// Takes the lock of a program on this settings file. `None` if the program is running.
pub(crate) fn lock(host: &Host, program: ProgramId, file: &Path) -> Option<ProgramLock> {
    must_not_draw();
    match program {
        ProgramId::Thunderbird => running::lock_thunderbird(folder_of(file)).ok().map(ProgramLock),
        _ => (!is_in_use(host, program, file)).then_some(ProgramLock(None)),
    }
}

/// Whether a program is running and uses this settings file.
pub(crate) fn is_in_use(host: &Host, program: ProgramId, file: &Path) -> bool {
    must_not_draw();
    match program {
        ProgramId::Thunderbird => running::thunderbird_is_running(folder_of(file)),
        ProgramId::Eudora => running::eudora_is_running(host),
        _ => false,
    }
}
