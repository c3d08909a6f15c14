//! Running the system's own commands, which answer questions that would otherwise need `unsafe` calls.

use std::process::{Command, Stdio};

use super::Host;
use crate::host::drawing::must_not_draw;

/// Finds a command in the host's command folders, runs it, and returns its standard output. `None` if there
/// is no such command, it cannot be started, or it fails.
pub(crate) fn command_output(host: &Host, name: &str, arguments: &[&str]) -> Option<String> {
    must_not_draw();
    run(Command::new(host.command(name)?).args(arguments))
}

/// Runs a command without input and without a console window, and returns its standard output. `None` if it
/// cannot be started or fails.
pub(crate) fn run(command: &mut Command) -> Option<String> {
    must_not_draw();
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        // CREATE_NO_WINDOW: a console window would flash up otherwise.
        command.creation_flags(0x0800_0000);
    }
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
