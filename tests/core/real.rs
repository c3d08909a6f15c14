//! The real Thunderbird, headless.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Starts Thunderbird for a while, on a profile folder or on the one it takes by itself below a home,
/// and ends it as a desktop would.
pub fn run_thunderbird(home: &Path, profile: Option<&Path>) {
    let mut command = Command::new("thunderbird");
    command.args(["--headless", "--no-remote"]);
    if let Some(profile) = profile {
        command.arg("--profile").arg(profile);
    }
    let mut child = command
        .env("HOME", home)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("thunderbird must be installed for this test");
    // It writes prefs.js again once it is up, and when it ends.
    std::thread::sleep(Duration::from_secs(10));
    Command::new("kill").arg(child.id().to_string()).status().unwrap();
    let asked = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(asked.elapsed() < Duration::from_secs(30), "thunderbird does not end");
        std::thread::sleep(Duration::from_millis(200));
    }
}
