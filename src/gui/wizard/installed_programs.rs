//! The email programs on this computer, searched for once in the background.

use crate::gui::job::{Job, Wake};
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
    pub fn load_once(&mut self, host: &Host, wake: &Wake) {
        if !self.begun {
            self.load(host, wake);
        }
    }

    /// Starts the search.
    pub fn load(&mut self, host: &Host, wake: &Wake) {
        self.begun = true;
        let host = host.clone();
        self.look = Job::start(wake, move |_| installed::programs(&host));
    }

    /// Collects the result.
    pub fn poll(&mut self) {
        if let Some(programs) = self.look.take() {
            self.programs = programs;
        }
    }

    /// True if the search failed.
    pub const fn has_failed(&self) -> bool {
        self.look.has_failed()
    }

    /// True while the search runs.
    pub const fn is_busy(&self) -> bool {
        self.look.is_running()
    }
}
