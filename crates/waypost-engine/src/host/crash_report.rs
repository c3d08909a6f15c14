//! A report for the developers when Waypost panics. It contains nothing that the person typed.

use std::env::{self, consts};
use std::io;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::drawing::although_drawing;
use super::{Host, files};

/// The latest crash report of this run.
static LATEST: Mutex<Option<PathBuf>> = Mutex::new(None);

/// Installs a panic hook that saves a report and calls `on_report` with its path, or with `None` if it could
/// not be written.
pub fn install_hook(host: &Host, on_report: impl Fn(Option<&Path>) + Send + Sync + 'static) {
    let host = host.clone();
    std::panic::set_hook(Box::new(move |info| {
        let saved = although_drawing(|| save(&host, &report(info))).ok();
        on_report(saved.as_deref());
        *LATEST.lock().unwrap_or_else(PoisonError::into_inner) = saved;
    }));
}

/// Returns the path of the latest crash report of this run.
pub fn latest_report() -> Option<PathBuf> {
    LATEST.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// The text of a report. Only literal panic messages are included: a formatted one may contain what was
/// typed.
fn report(info: &PanicHookInfo<'_>) -> String {
    let message = info.payload().downcast_ref::<&str>().copied();
    let message =
        message.unwrap_or("(left out: the message was made at run time and may hold something typed)");
    let location = info.location().map(ToString::to_string).unwrap_or_default();
    let thread = std::thread::current().name().unwrap_or("-").to_owned();
    format!(
        "Waypost {} broke.\n\nwhat: {message}\nwhere: {location}\nthread: {thread}\nsystem: {} {}\n\nThis report holds no answers and no names.\n",
        env!("CARGO_PKG_VERSION"),
        consts::OS,
        consts::ARCH,
    )
}

/// Saves a report in Waypost's data folder, or in the folder for temporary files if that fails.
fn save(host: &Host, report: &str) -> io::Result<PathBuf> {
    let name = format!("broken-{}.txt", host.timestamp());
    let write = |folder: &Path| {
        files::write_state(folder, &name, report.as_bytes())?;
        Ok(folder.join(&name))
    };
    match host.data.as_deref().map(write) {
        Some(Ok(path)) => Ok(path),
        _ => write(&env::temp_dir().join("waypost")),
    }
}
