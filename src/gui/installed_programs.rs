//! Which email programs are on this computer: looked for once, beside the window.

use super::job::{Job, Wake};
use waypost_engine::host::Host;
use waypost_engine::host::installed::{self, InstalledProgram};

/// The email programs on this computer, once somebody looked.
#[derive(Debug, Default)]
pub struct InstalledPrograms {
    look: Job<Vec<InstalledProgram>>,
    begun: bool,
    /// What is there; nothing before the look has ended.
    pub programs: Vec<InstalledProgram>,
}

impl InstalledPrograms {
    /// Looks for them, once a start.
    pub fn load_once(&mut self, host: &Host, wake: Wake) {
        if !std::mem::replace(&mut self.begun, true) {
            let host = host.clone();
            self.look = Job::start(move || installed::programs(&host), wake);
        }
        if let Some(programs) = self.look.take() {
            self.programs = programs;
        }
    }

    /// Whether somebody is looking.
    pub const fn is_busy(&self) -> bool {
        self.look.is_running()
    }
}
