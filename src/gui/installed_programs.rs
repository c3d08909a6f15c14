//! The email programs on this computer, searched for once in the background.

use super::job::{Job, Wake};
use waypost_engine::host::Host;
use waypost_engine::host::installed::{self, InstalledProgram};

/// The email programs on this computer.
#[derive(Debug, Default)]
pub struct InstalledPrograms {
    look: Job<Vec<InstalledProgram>>,
    begun: bool,
    /// The programs found. Empty until the search has finished.
    pub programs: Vec<InstalledProgram>,
}

impl InstalledPrograms {
    /// Starts the search if it has not run yet.
    pub fn load_once(&mut self, host: &Host, wake: Wake) {
        if !std::mem::replace(&mut self.begun, true) {
            let host = host.clone();
            self.look = Job::start(move || installed::programs(&host), wake);
        }
        if let Some(programs) = self.look.take() {
            self.programs = programs;
        }
    }

    /// True while the search runs.
    pub const fn is_busy(&self) -> bool {
        self.look.is_running()
    }
}
