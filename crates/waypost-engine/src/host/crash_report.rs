//! When the program itself breaks: a report for whoever mends it, with nothing in it that was typed.

use std::env::{self, consts};
use std::io;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::Host;

/// The latest report of this run.
static LATEST: Mutex<Option<PathBuf>> = Mutex::new(None);

/// From now on whatever breaks leaves a report, and `on_report` hears where it lies; none where it could not be
/// written.
pub fn install_hook(host: &Host, on_report: impl Fn(Option<&Path>) + Send + Sync + 'static) {
    let host = host.clone();
    std::panic::set_hook(Box::new(move |info| {
        let saved = save(&host, &report(info)).ok();
        on_report(saved.as_deref());
        *LATEST.lock().unwrap_or_else(PoisonError::into_inner) = saved;
    }));
}

/// Where the latest report of this run lies.
pub fn latest_report() -> Option<PathBuf> {
    LATEST.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// What went wrong and where. A message that was put together may hold what was typed, and is left out.
fn report(info: &PanicHookInfo<'_>) -> String {
    let what = info.payload().downcast_ref::<&str>().copied();
    let what = what.unwrap_or("(left out: the message was made at run time and may hold something typed)");
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let name = std::thread::current().name().unwrap_or("-").to_owned();
    format!(
        "Waypost {} broke.\n\nwhat: {what}\nwhere: {place}\nthread: {name}\nsystem: {} {}\n\nThis report holds no answers and no names.\n",
        env!("CARGO_PKG_VERSION"),
        consts::OS,
        consts::ARCH,
    )
}

/// In Waypost's folder, or where temporary files lie.
fn save(host: &Host, report: &str) -> io::Result<PathBuf> {
    let name = format!("broken-{}.txt", host.timestamp());
    let write = |folder: &Path| {
        std::fs::create_dir_all(folder)?;
        let path = folder.join(&name);
        std::fs::write(&path, report).map(|()| path)
    };
    match host.data.as_deref().map(write) {
        Some(Ok(path)) => Ok(path),
        _ => write(&env::temp_dir().join("waypost")),
    }
}
