//! The computer Waypost runs on: its folders, language, clock and files.
//!
//! No other module asks the system for these, so a test can replace the whole computer.

pub mod accessibility;
pub mod archive;
pub mod change_lock;
mod code_page;
mod command;
pub mod core_dump;
pub mod crash_report;
pub mod drawing;
pub mod eudora;
pub mod files;
pub mod installed;
pub mod journal;
mod processes;
pub(crate) mod registry;
pub mod running;
pub mod thunderbird;

#[cfg(test)]
pub(crate) use self::registry::write_key as write_registry_key;

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use self::drawing::must_not_draw;
use crate::net::options::ProbeOptions;
use crate::net::proxies::Proxies;
use crate::net::receipt::Receipt;
use waypost_core::plan::calendar;

/// The kind of operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// Linux and other Unix systems.
    Linux,
    /// Microsoft Windows.
    Windows,
    /// Apple macOS.
    Mac,
}

/// This computer, or one made by a test.
#[derive(Clone, Debug)]
pub struct Host {
    /// Its operating system.
    pub platform: Platform,
    /// The home folder.
    pub home: Option<PathBuf>,
    /// Where settings files are saved by default.
    pub documents: Option<PathBuf>,
    /// Waypost's own configuration folder: organisations installed by an administrator or the person.
    pub config: Option<PathBuf>,
    /// Waypost's own data folder: saved answers, the journal and crash reports.
    pub data: Option<PathBuf>,
    /// `%APPDATA%` on Windows: program data that roams with the user.
    pub roaming: Option<PathBuf>,
    /// `%LOCALAPPDATA%` on Windows: program data that stays on this computer.
    pub local: Option<PathBuf>,
    /// The folders that programs are installed in.
    pub program_folders: Vec<PathBuf>,
    /// The folders that are searched for commands (`PATH`).
    pub command_folders: Vec<PathBuf>,
    /// The folders of installed profiles, their signatures and public keys: the user's own, the computer's, and the
    /// one beside the program.
    pub profile_folders: Vec<PathBuf>,
    /// The folder below which the system's own folders are looked up, such as `var/lib/dpkg`: `/`, except in
    /// tests.
    pub system_root: PathBuf,
    /// For tests: a folder in place of the registry, with one file for each key and one line `NAME=TEXT` for each
    /// value.
    pub registry: Option<PathBuf>,
    /// For tests: the names of the running programs, in place of the system's list.
    pub running_programs: Option<Vec<String>>,
    /// The system's language, as a language tag.
    pub language: String,
    /// For tests: how servers are reached, in place of the system's name resolution and root certificates.
    pub network: Option<ProbeOptions>,
    /// Every connection of this run.
    pub receipt: Receipt,
    /// The proxies for HTTPS.
    pub proxies: Proxies,
    /// For tests: a fixed time in place of the clock.
    pub fixed_time: Option<SystemTime>,
}

impl Host {
    /// Describes this computer.
    pub fn this_computer() -> Self {
        must_not_draw();
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
        let mut host = Self {
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
            program_folders: program_folders(platform),
            command_folders: std::env::var_os("PATH")
                .map(|path| std::env::split_paths(&path).collect())
                .unwrap_or_default(),
            profile_folders: profile_folders(platform, folders.as_ref().map(|folders| folders.config_dir())),
            system_root: PathBuf::from("/"),
            registry: None,
            running_programs: None,
            network: None,
            language: system_language().unwrap_or_else(|| "en".into()),
            receipt: Receipt::default(),
            proxies: Proxies::default(),
            fixed_time: None,
        };
        host.proxies = Proxies::of(&host, |name| std::env::var(name).ok());
        host
    }

    /// Makes a computer for tests whose folders are all inside `root`.
    pub fn fake(root: &Path) -> Self {
        Self {
            platform: Platform::Linux,
            home: Some(root.to_owned()),
            documents: Some(root.join("Documents")),
            config: Some(root.join("config")),
            data: Some(root.join("data")),
            roaming: Some(root.join("AppData").join("Roaming")),
            local: Some(root.join("AppData").join("Local")),
            program_folders: ["Program Files", "Program Files (x86)", "C"].map(|name| root.join(name)).into(),
            command_folders: vec![root.join("bin")],
            profile_folders: vec![root.join("config").join("organisations")],
            system_root: root.to_owned(),
            registry: Some(root.join("registry")),
            running_programs: Some(Vec::new()),
            network: None,
            language: "en".into(),
            receipt: Receipt::new(Some(UNIX_EPOCH)),
            proxies: Proxies::default(),
            fixed_time: Some(UNIX_EPOCH),
        }
    }

    /// Returns the path of a command, searched as the system does.
    pub fn command(&self, name: &str) -> Option<PathBuf> {
        must_not_draw();
        self.command_folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file())
    }

    /// Returns the current time.
    pub fn now(&self) -> SystemTime {
        self.fixed_time.unwrap_or_else(SystemTime::now)
    }

    /// Returns the date and time in UTC for the name of a backup, as `20261123-201500`.
    pub fn timestamp(&self) -> String {
        let seconds = self.now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_secs());
        let (year, month, day) = calendar::civil_from_days(seconds / 86_400);
        let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        format!("{year:04}{month:02}{day:02}-{hour:02}{minute:02}{second:02}")
    }
}

/// Returns the system's language as a language tag. `None` if it is unknown.
pub fn system_language() -> Option<String> {
    sys_locale::get_locale()
}

/// A folder named by an environment variable of Windows. `None` on other systems.
fn windows_folder(variable: &str) -> Option<PathBuf> {
    if cfg!(windows) { std::env::var_os(variable).map(PathBuf::from) } else { None }
}

/// The environment variable that names a folder of profiles in place of the user's own.
const PROFILES_VARIABLE: &str = "WAYPOST_ORGANISATIONS";

/// The folders of installed profiles.
///
/// The one beside the program is for a program that was unpacked somewhere, and for Windows, where only
/// administrators may write there. A folder of programs has none: `/usr/bin/organisations` would be nobody's.
fn profile_folders(platform: Platform, config: Option<&Path>) -> Vec<PathBuf> {
    let named = std::env::var_os(PROFILES_VARIABLE).filter(|name| !name.is_empty()).map(PathBuf::from);
    let own = named.or_else(|| config.map(|config| config.join("organisations")));
    let system = match platform {
        Platform::Linux => Some(PathBuf::from("/etc/waypost/organisations")),
        Platform::Mac => Some(PathBuf::from("/Library/Application Support/Waypost/organisations")),
        Platform::Windows => None,
    };
    // Where a link to the program leads. On Windows a path without links is nicer to read.
    let real = |program: PathBuf| if cfg!(windows) { Some(program) } else { program.canonicalize().ok() };
    let program = std::env::current_exe().ok().and_then(real);
    let beside = program.as_deref().and_then(Path::parent).filter(|folder| !folder.ends_with("bin"));
    own.into_iter().chain(system).chain(beside.map(|folder| folder.join("organisations"))).collect()
}

/// The usual folders of programs. On Windows old programs are installed directly on drive C.
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
