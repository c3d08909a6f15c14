//! The computer Waypost runs on: its folders, language, clock and files.
//!
//! Nothing else asks the computer where it is, so a test can pretend to be any.

pub mod accessibility;
pub mod archive;
mod command;
pub mod crash_report;
pub mod eudora;
pub mod files;
pub mod installed;
pub mod journal;
mod registry;
pub mod running;
pub mod thunderbird;

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::net::options::ProbeOptions;
use waypost_core::plan::calendar;

/// What kind of system it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// Linux and its relatives.
    Linux,
    /// Microsoft Windows.
    Windows,
    /// Apple macOS.
    Mac,
}

/// The computer, or one that a test made up.
#[derive(Clone, Debug)]
pub struct Host {
    /// Its kind.
    pub platform: Platform,
    /// The person's folder.
    pub home: Option<PathBuf>,
    /// Where settings files are saved when the person says nothing.
    pub documents: Option<PathBuf>,
    /// Waypost's own configuration folder: organisations installed by an administrator or the person.
    pub config: Option<PathBuf>,
    /// Waypost's own data folder: answers kept between two starts.
    pub data: Option<PathBuf>,
    /// `%APPDATA%` of Windows, where programs keep what moves with the person.
    pub roaming: Option<PathBuf>,
    /// `%LOCALAPPDATA%` of Windows, where programs keep what stays on the computer.
    pub local: Option<PathBuf>,
    /// The folders that programs lie in.
    pub programs: Vec<PathBuf>,
    /// The folders that commands are looked for in (`PATH`).
    pub commands: Vec<PathBuf>,
    /// The top of the system's own folders.
    pub system: PathBuf,
    /// A folder with what `reg query` would print, one file a key, instead of the registry, for tests.
    pub registry: Option<PathBuf>,
    /// The language the system speaks, as a tag.
    pub language: String,
    /// How servers are reached instead of by the system's names and roots, for tests.
    pub network: Option<ProbeOptions>,
    /// A fixed time instead of the clock's, for tests.
    pub fixed_time: Option<SystemTime>,
}

impl Host {
    /// This computer.
    pub fn this_computer() -> Self {
        let folders = directories::ProjectDirs::from("org", "Waypost", "waypost");
        let user = directories::UserDirs::new();
        let home = user.as_ref().map(|user| user.home_dir().to_owned());
        let platform = if cfg!(windows) {
            Platform::Windows
        } else if cfg!(target_os = "macos") {
            Platform::Mac
        } else {
            Platform::Linux
        };
        Self {
            platform,
            documents: user
                .as_ref()
                .and_then(|user| user.document_dir().filter(|dir| dir.is_dir()).map(Path::to_owned))
                .or_else(|| home.clone()),
            home,
            config: folders.as_ref().map(|folders| folders.config_dir().to_owned()),
            data: folders.as_ref().map(|folders| folders.data_local_dir().to_owned()),
            roaming: windows_folder("APPDATA"),
            local: windows_folder("LOCALAPPDATA"),
            programs: program_folders(platform),
            commands: std::env::var_os("PATH")
                .map(|path| std::env::split_paths(&path).collect())
                .unwrap_or_default(),
            system: PathBuf::from("/"),
            registry: None,
            network: None,
            language: system_language().unwrap_or_else(|| "en".into()),
            fixed_time: None,
        }
    }

    /// A made-up computer whose folders all lie in one.
    pub fn fake(root: &Path) -> Self {
        Self {
            platform: Platform::Linux,
            home: Some(root.to_owned()),
            documents: Some(root.join("Documents")),
            config: Some(root.join("config")),
            data: Some(root.join("data")),
            roaming: Some(root.join("AppData").join("Roaming")),
            local: Some(root.join("AppData").join("Local")),
            programs: ["Program Files", "Program Files (x86)", "C"].map(|name| root.join(name)).into(),
            commands: vec![root.join("bin")],
            system: root.to_owned(),
            registry: Some(root.join("registry")),
            network: None,
            language: "en".into(),
            fixed_time: Some(UNIX_EPOCH),
        }
    }

    /// Where a command lies, looked for as the system does.
    pub fn command(&self, name: &str) -> Option<PathBuf> {
        self.commands.iter().map(|folder| folder.join(name)).find(|path| path.is_file())
    }

    /// Now, by the clock.
    pub fn now(&self) -> SystemTime {
        self.fixed_time.unwrap_or_else(SystemTime::now)
    }

    /// The date and time for the name of a backup, as `20261123-201500`, in UTC.
    pub fn timestamp(&self) -> String {
        let seconds = self.now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_secs());
        let (year, month, day) = calendar::civil_from_days(seconds / 86_400);
        let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        format!("{year:04}{month:02}{day:02}-{hour:02}{minute:02}{second:02}")
    }
}

/// The language the system speaks, as a tag. `None` if the system does not say.
pub fn system_language() -> Option<String> {
    sys_locale::get_locale()
}

/// A folder that Windows names in the environment; other systems do not have it.
fn windows_folder(variable: &str) -> Option<PathBuf> {
    if cfg!(windows) { std::env::var_os(variable).map(PathBuf::from) } else { None }
}

/// On Windows programs of the old times lie on the drive itself.
fn program_folders(platform: Platform) -> Vec<PathBuf> {
    if platform != Platform::Windows {
        return ["/usr/lib", "/usr/lib64", "/usr/local/lib", "/opt"].map(PathBuf::from).into();
    }
    let named = ["ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"].into_iter().filter_map(windows_folder);
    let drive = if cfg!(windows) { Some(PathBuf::from("C:\\")) } else { None };
    named.chain(drive).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn timestamps_are_utc_dates() {
        let mut host = Host::fake(Path::new("/nowhere"));
        assert_eq!(host.timestamp(), "19700101-000000");
        for (seconds, expected) in [
            (951_827_696, "20000229-123456"),
            (1_795_464_900, "20261123-201500"),
            (4_107_542_399, "21000228-235959"),
        ] {
            host.fixed_time = Some(UNIX_EPOCH + Duration::from_secs(seconds));
            assert_eq!(host.timestamp(), expected);
        }
    }
}
