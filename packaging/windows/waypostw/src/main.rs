//! `waypostw.exe` opens Waypost's window on Windows without a console beside it. Shortcuts and `.waypost` files
//! start it.
//!
//! `waypost.exe` is a console program, so that its output and exit codes reach a terminal and a script. Windows
//! gives every console program a console if it is not started from one, also if it is double-clicked. This
//! program has none, and starts the `waypost.exe` beside it so that none appears.

#![windows_subsystem = "windows"]

fn main() -> std::process::ExitCode {
    #[cfg(windows)]
    {
        windows::main()
    }
    #[cfg(not(windows))]
    {
        std::process::ExitCode::FAILURE
    }
}

#[cfg(windows)]
mod windows {
    use std::io;
    use std::os::windows::process::CommandExt;
    use std::path::Path;
    use std::process::{Command, ExitCode, Output, Stdio};

    /// `CREATE_NO_WINDOW` of `CreateProcess`: the console program gets no console window.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;

    /// The exit code if `waypost.exe` cannot be started, as of a failure of the system in `waypost.exe`.
    const NOT_STARTED: u8 = 3;

    pub(super) fn main() -> ExitCode {
        let (message, code) = match run_waypost() {
            Ok(output) => (output.stderr, output.status.code().unwrap_or_default()),
            Err(error) => {
                let message = format!("waypost.exe, beside waypostw.exe, cannot be started: {error}\r\n");
                (message.into_bytes(), i32::from(NOT_STARTED))
            }
        };
        if code == 0 {
            return ExitCode::SUCCESS;
        }
        match show(&message) {
            // Nothing is left that could show a message.
            Ok(()) | Err(_) => {}
        }
        ExitCode::from(u8::try_from(code).unwrap_or(NOT_STARTED))
    }

    /// Runs the `waypost.exe` beside this program with the same arguments, until its window is closed.
    fn run_waypost() -> io::Result<Output> {
        let program = std::env::current_exe()?.with_file_name("waypost.exe");
        Command::new(program)
            .args(std::env::args_os().skip(1))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .creation_flags(CREATE_NO_WINDOW)
            .output()
    }

    /// Shows why the window did not open, in Windows' own editor, where the text can be copied for the help desk.
    fn show(message: &[u8]) -> io::Result<()> {
        let folder = std::env::temp_dir();
        let file = folder.join(format!("waypost-{}.txt", std::process::id()));
        std::fs::write(&file, message)?;
        let system = std::env::var_os("SystemRoot").unwrap_or_else(|| "C:\\Windows".into());
        let status = Command::new(Path::new(&system).join("notepad.exe")).arg(&file).status();
        std::fs::remove_file(&file)?;
        status.map(drop)
    }
}
