//! The settings on this computer that the check-up can offer.

use std::path::PathBuf;

use crate::host::drawing::must_not_draw;
use waypost_core::formats::FORMATS;
use waypost_core::plan::program::ProgramId;

use super::open::open;
use crate::host::{Host, thunderbird};
use crate::installed_settings::{InstalledSettings, eudora_settings};

/// Returns the settings of every program on this computer, the most likely first.
pub fn installed_settings(host: &Host) -> Vec<InstalledSettings> {
    must_not_draw();
    let profiles = thunderbird::profiles(host).into_iter().filter(|profile| profile.is_used);
    profiles.map(InstalledSettings::from).chain(eudora_settings(host)).chain(found_in_home(host)).collect()
}

/// The programs whose settings are files in the home folder, at the paths that the formats name. Formats with
/// several paths come last.
fn found_in_home(host: &Host) -> Vec<InstalledSettings> {
    let Some(home) = host.home.as_ref() else { return Vec::new() };
    let readable = FORMATS.iter().filter(|format| format.read.is_some());
    let (with_one_path, with_several): (Vec<_>, Vec<_>) =
        readable.partition(|format| format.settings_paths.is_empty());
    let formats = with_one_path.into_iter().chain(with_several);
    let settings = |(program, path): (ProgramId, &str)| {
        let path: PathBuf = home.join(path.strip_prefix("~/")?);
        // A folder counts only if it contains an account.
        let exists = if path.is_dir() {
            open(host, &path).is_ok_and(|opened| !opened.found.accounts.is_empty())
        } else {
            path.is_file()
        };
        exists.then(|| InstalledSettings { is_default: true, ..InstalledSettings::at(program, path) })
    };
    formats.flat_map(|format| format.paths_of_programs()).filter_map(settings).collect()
}
