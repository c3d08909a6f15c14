//! The email programs installed on this computer, and their versions if a file contains them. No program is
//! started.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::host::drawing::must_not_draw;
use waypost_core::formats::exe_version;
use waypost_core::formats::ini::Ini;
use waypost_core::plan::program::{Detection, Program, ProgramId, Version};
use waypost_core::plan::programs::PROGRAMS;

use super::{Host, Platform, eudora, files};

/// An installed program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InstalledProgram {
    /// The program.
    pub id: ProgramId,
    /// Its version, if a file contains it.
    pub version: Option<Version>,
}

/// Maximum length of a file that is read: the package list of a full system, or a Windows program.
const MAX_FILE_BYTES: u64 = 64 << 20;

/// Returns every installed program, in the order in which programs are offered.
pub fn programs(host: &Host) -> Vec<InstalledProgram> {
    must_not_draw();
    let packages = packages(host);
    let find = |program: &Program| {
        let detection = &program.detection;
        let version = match host.platform {
            _ if detection.by_settings_file => eudora(host),
            Platform::Linux => find_on_linux(host, detection, &packages),
            Platform::Mac => find_on_mac(host, detection),
            Platform::Windows => find_on_windows(host, detection),
        };
        version.map(|version| InstalledProgram { id: program.id, version })
    };
    PROGRAMS.iter().filter_map(find).collect()
}

/// The version of a program that was found, if a file contains it. The functions below return `None` for a
/// program that is not installed.
type FoundVersion = Option<Version>;

fn is_there(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|about| about.is_file())
}

fn command(host: &Host, detection: &Detection) -> Option<PathBuf> {
    if detection.command.is_empty() { None } else { host.command(detection.command) }
}

fn find_on_linux(
    host: &Host,
    detection: &Detection,
    known: &HashMap<String, String>,
) -> Option<FoundVersion> {
    if let Some(path) = command(host, detection) {
        let beside = if detection.has_application_ini { application_version(&path) } else { None };
        let packaged = || detection.packages.iter().find_map(|name| upstream_version(known.get(*name)?));
        return Some(beside.or_else(packaged));
    }
    let stores = [
        Some(host.system_root.join("var/lib/flatpak/exports/share/applications")),
        host.home.as_ref().map(|home| home.join(".local/share/flatpak/exports/share/applications")),
    ];
    let is_sandboxed = detection.flatpaks.iter().any(|name| {
        stores
            .iter()
            .flatten()
            .any(|folder| folder.join(format!("{name}.desktop")).symlink_metadata().is_ok())
    });
    is_sandboxed.then_some(None)
}

/// The version in `application.ini`, in the folder of the program.
fn application_version(program: &Path) -> Option<Version> {
    let real = fs::canonicalize(program).ok()?;
    version_in(&real.with_file_name("application.ini"))
}

fn version_in(application: &Path) -> Option<Version> {
    let bytes = files::read_at_most(application, MAX_FILE_BYTES).ok()?;
    let ini = Ini::parse(&bytes).ok()?;
    upstream_version(&String::from_utf8_lossy(ini.get(b"App", "Version")?))
}

/// The upstream numbers of a version: `140.5.0` of `1:140.5.0esr-1~deb12u1`.
fn upstream_version(text: &str) -> Option<Version> {
    let text = text.trim();
    let text = text.split_once(':').map_or(text, |(_, rest)| rest);
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let numbers: Vec<&str> = text.get(..end)?.split('.').filter(|part| !part.is_empty()).take(3).collect();
    // A package of a development snapshot can have version 0.0, which is no version of the program.
    numbers.join(".").parse().ok().filter(|version| *version > Version::new(0, 0, 0))
}

/// The versions of the installed packages, from the lists of dpkg and pacman. Other package managers have
/// databases that only their own programs can read.
fn packages(host: &Host) -> HashMap<String, String> {
    if host.platform != Platform::Linux {
        return HashMap::new();
    }
    let mut versions = HashMap::new();
    if let Ok(bytes) = files::read_at_most(&host.system_root.join("var/lib/dpkg/status"), MAX_FILE_BYTES) {
        let text = String::from_utf8_lossy(&bytes);
        let wanted = |name: &str| PROGRAMS.iter().any(|program| program.detection.packages.contains(&name));
        for entry in text.split("\n\n") {
            let field =
                |name: &str| entry.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            if let (Some(name), Some(version)) =
                (field("Package").filter(|name| wanted(name)), field("Version"))
                && field("Status").is_some_and(|status| status.ends_with(" installed"))
            {
                versions.insert(name.to_owned(), version.to_owned());
            }
        }
    }
    let entries = fs::read_dir(host.system_root.join("var/lib/pacman/local")).into_iter().flatten();
    for name in entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()) {
        // `mutt-2.2.12-1`
        let mut parts = name.rsplitn(3, '-');
        if let (Some(_), Some(version), Some(name)) = (parts.next(), parts.next(), parts.next()) {
            versions.insert(name.to_owned(), version.to_owned());
        }
    }
    versions
}

fn find_on_mac(host: &Host, detection: &Detection) -> Option<FoundVersion> {
    if detection.mac_bundles.is_empty() {
        return command(host, detection).map(|_| None);
    }
    let folders = [
        Some(host.system_root.join("System/Applications")),
        Some(host.system_root.join("Applications")),
        host.home.as_ref().map(|home| home.join("Applications")),
    ];
    let bundle = detection
        .mac_bundles
        .iter()
        .flat_map(|name| folders.iter().flatten().map(move |folder| folder.join(name)))
        .find(|path| path.is_dir())?;
    let application = bundle.join("Contents/Resources/application.ini");
    Some(if detection.has_application_ini { version_in(&application) } else { None })
}

fn find_on_windows(host: &Host, detection: &Detection) -> Option<FoundVersion> {
    let mut programs = detection
        .windows_programs
        .iter()
        .flat_map(|path| host.program_folders.iter().map(move |folder| join_all(folder, path)));
    if let Some(program) = programs.find(|path| is_there(path)) {
        let application = program.with_file_name("application.ini");
        return Some(if detection.has_application_ini { version_in(&application) } else { None });
    }
    // The link to a package exists and cannot be opened.
    let apps = join_all(host.local.as_ref()?, "Microsoft/WindowsApps");
    let is_app = detection.windows_apps.iter().any(|name| apps.join(name).symlink_metadata().is_ok());
    is_app.then_some(None)
}

fn join_all(folder: &Path, names: &str) -> PathBuf {
    names.split('/').fold(folder.to_owned(), |path, name| path.join(name))
}

/// Eudora for Windows, also under Wine, if it has a settings file. The version is that of `Eudora.exe`.
fn eudora(host: &Host) -> Option<FoundVersion> {
    let files = eudora::settings_files(host);
    let known = files.first()?;
    let bytes = known.program.as_ref().and_then(|program| files::read_at_most(program, MAX_FILE_BYTES).ok());
    Some(bytes.and_then(|bytes| exe_version(&bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(path: &Path, text: &str) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn found(host: &Host) -> Vec<(ProgramId, Option<String>)> {
        programs(host).iter().map(|found| (found.id, found.version.map(|v| v.to_string()))).collect()
    }

    #[test]
    fn linux_commands_have_package_versions() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        assert_eq!(found(&host), []);
        for name in ["mutt", "mbsync", "claws-mail", "sendmail"] {
            put(&folder.path().join("bin").join(name), "#!/bin/sh\n");
        }
        fs::create_dir_all(folder.path().join("bin/alpine")).unwrap();
        put(
            &folder.path().join("var/lib/dpkg/status"),
            "Package: mutt\nStatus: install ok installed\nVersion: 2.2.12-0.1~deb12u1\n\n\
             Package: isync\nStatus: deinstall ok config-files\nVersion: 1.4.4-5\n\n\
             Package: claws-mail\nStatus: install ok installed\nVersion: 1:4.1.1-2+b1\n",
        );
        let version = |text: &str| Some(text.to_owned());
        assert_eq!(
            found(&host),
            [
                (ProgramId::ClawsMail, version("4.1.1")),
                (ProgramId::Mutt, version("2.2.12")),
                (ProgramId::Mbsync, None)
            ]
        );
        put(&folder.path().join("var/lib/pacman/local/isync-1.5.0-1/desc"), "");
        assert_eq!(found(&host).last(), Some(&(ProgramId::Mbsync, version("1.5"))));
    }

    #[test]
    fn finds_thunderbird_in_its_own_folder_and_in_flatpak() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host::fake(folder.path());
        let shared = folder.path().join("var/lib/flatpak/exports/share/applications");
        put(&shared.join("org.mozilla.Thunderbird.desktop"), "");
        assert_eq!(found(&host), [(ProgramId::Thunderbird, None)]);
        put(&folder.path().join("lib/thunderbird/thunderbird"), "");
        put(
            &folder.path().join("lib/thunderbird/application.ini"),
            "[App]\nName=Thunderbird\nVersion=140.5.0\n",
        );
        fs::create_dir_all(folder.path().join("bin")).unwrap();
        #[cfg(unix)]
        {
            let link = folder.path().join("bin/thunderbird");
            std::os::unix::fs::symlink(folder.path().join("lib/thunderbird/thunderbird"), link).unwrap();
            assert_eq!(found(&host), [(ProgramId::Thunderbird, Some("140.5".to_owned()))]);
        }
    }

    #[test]
    fn finds_windows_and_mac_programs_in_folders() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, ..Host::fake(folder.path()) };
        put(&folder.path().join("Program Files/Mozilla Thunderbird/thunderbird.exe"), "");
        put(
            &folder.path().join("Program Files/Mozilla Thunderbird/application.ini"),
            "[App]\r\nVersion=128.1.0esr\r\n",
        );
        put(&folder.path().join("Program Files (x86)/Microsoft Office/Office16/OUTLOOK.EXE"), "");
        put(&folder.path().join("AppData/Local/Microsoft/WindowsApps/olk.exe"), "");
        assert_eq!(
            found(&host),
            [
                (ProgramId::Thunderbird, Some("128.1".to_owned())),
                (ProgramId::OutlookClassic, None),
                (ProgramId::Outlook, None)
            ]
        );
        let host = Host { platform: Platform::Mac, ..Host::fake(folder.path()) };
        put(
            &folder.path().join("Applications/Thunderbird.app/Contents/Resources/application.ini"),
            "[App]\nVersion=140.0\n",
        );
        put(&folder.path().join("System/Applications/Mail.app/Contents/Info.plist"), "");
        assert_eq!(
            found(&host),
            [(ProgramId::Thunderbird, Some("140.0".to_owned())), (ProgramId::AppleMail, None)]
        );
    }

    #[test]
    fn package_versions_are_cut_to_upstream_version() {
        for (text, expected) in [
            ("1:140.5.0esr-1~deb12u1", Some(Version::new(140, 5, 0))),
            ("20220429+dfsg1-4.1", None),
            ("8.0.0~git20230101", Some(Version::new(8, 0, 0))),
            ("2.26+dfsg-1+b1", Some(Version::new(2, 26, 0))),
            ("0.0~git20210225.1e7ef9e+dfsg-4", None),
            ("", None),
        ] {
            assert_eq!(upstream_version(text), expected, "{text}");
        }
    }
}
