//! Which email programs are on this computer: looked for once, beside the window.

use super::task::{Task, Wake};
use waypost_engine::host::Host;
use waypost_engine::host::installed::{self, InstalledProgram};

/// The email programs on this computer, once somebody looked.
#[derive(Debug, Default)]
pub struct Present {
    look: Task<Vec<InstalledProgram>>,
    begun: bool,
    /// What is there; nothing before the look has ended.
    pub programs: Vec<InstalledProgram>,
}

impl Present {
    /// Looks for them, once a start.
    pub fn look_once(&mut self, host: &Host, wake: Wake) {
        if !std::mem::replace(&mut self.begun, true) {
            let host = host.clone();
            self.look = Task::start(move || installed::programs(&host), wake);
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
