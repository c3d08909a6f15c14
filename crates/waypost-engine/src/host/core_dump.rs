//! Keeps the system from saving the memory of the program while it holds a password.

use std::sync::{Mutex, PoisonError};

/// While this exists, the system saves no core dump of this program if it crashes, and other programs of the same
/// user cannot read its memory (Linux). On systems without these settings it does nothing.
///
/// There can be several at a time. The settings return to what they were when the last one is dropped, because
/// the file dialogs of some desktops refuse a program whose memory they cannot look into.
#[derive(Debug)]
pub struct NoCoreDump(());

/// How many [`NoCoreDump`] exist, and the settings before the first.
static HELD: Mutex<(usize, Option<Before>)> = Mutex::new((0, None));

impl NoCoreDump {
    /// Turns core dumps off.
    pub fn new() -> Self {
        let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
        if held.0 == 0 {
            held.1 = Some(turn_off());
        }
        held.0 += 1;
        Self(())
    }
}

impl Default for NoCoreDump {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for NoCoreDump {
    fn drop(&mut self) {
        let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
        held.0 = held.0.saturating_sub(1);
        if held.0 == 0
            && let Some(before) = held.1.take()
        {
            restore(&before);
        }
    }
}

/// The settings before core dumps were turned off.
#[cfg(unix)]
#[derive(Debug)]
struct Before {
    limit: rustix::process::Rlimit,
    #[cfg(target_os = "linux")]
    dumpable: Option<rustix::process::DumpableBehavior>,
}

#[cfg(not(unix))]
#[derive(Debug)]
struct Before;

#[cfg(unix)]
fn turn_off() -> Before {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Core);
    // A limit may always be lowered, and a failure would change nothing for the person.
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: limit.maximum }).unwrap_or_default();
    Before {
        limit,
        #[cfg(target_os = "linux")]
        dumpable: {
            use rustix::process::{DumpableBehavior, dumpable_behavior, set_dumpable_behavior};
            let before = dumpable_behavior().ok();
            set_dumpable_behavior(DumpableBehavior::NotDumpable).unwrap_or_default();
            before
        },
    }
}

#[cfg(unix)]
fn restore(before: &Before) {
    rustix::process::setrlimit(rustix::process::Resource::Core, before.limit).unwrap_or_default();
    #[cfg(target_os = "linux")]
    if let Some(dumpable) = before.dumpable {
        rustix::process::set_dumpable_behavior(dumpable).unwrap_or_default();
    }
}

#[cfg(not(unix))]
const fn turn_off() -> Before {
    Before
}

#[cfg(not(unix))]
const fn restore(_: &Before) {}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};

    use super::*;

    #[test]
    fn no_core_dump_is_saved_while_a_password_is_held() {
        let before = (getrlimit(Resource::Core), dumpable_behavior().expect("a setting"));
        let off = || {
            getrlimit(Resource::Core).current == Some(0)
                && dumpable_behavior() == Ok(DumpableBehavior::NotDumpable)
        };
        let first = NoCoreDump::new();
        assert!(off());
        let second = NoCoreDump::new();
        drop(first);
        assert!(off(), "another password is still held");
        drop(second);
        assert_eq!((getrlimit(Resource::Core), dumpable_behavior().expect("a setting")), before);
    }
}
