//! Where Eudora for Windows keeps its settings: on Windows, and below Wine on Linux. Eudora for the
//! Mac keeps them in resources, which are no text.
//!
//! The order is Eudora's own (its Readme.txt): the program's folder, the data folder that DEudora.ini
//! names, the command line in the registry, Application Data.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Host, Platform, files, registry};

/// A settings file and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EudoraFile {
    /// `Eudora.ini` in the data folder.
    pub ini: PathBuf,
    /// `DEudora.ini` in the program's folder, whose values lie underneath.
    pub defaults: Option<PathBuf>,
    /// `Eudora.exe`, which shows the version.
    pub program: Option<PathBuf>,
}

/// More than this a `DEudora.ini` does not hold.
const MAX_DEUDORA_INI_BYTES: u64 = 1 << 20;

/// The settings files on this computer, the one that Eudora would take first.
pub fn settings_files(host: &Host) -> Vec<EudoraFile> {
    let mut found = Vec::new();
    match host.platform {
        Platform::Windows => {
            let roaming = host.roaming.as_deref().map(Path::to_owned).into_iter().collect();
            search(
                &WindowsSystem { host, drive: None, programs: host.programs.clone(), roaming },
                &mut found,
            );
        }
        Platform::Linux => {
            if let Some(drive) = host.home.as_ref().map(|home| home.join(".wine/drive_c")) {
                let programs = ["Program Files", "Program Files (x86)", ""].map(|name| drive.join(name));
                let users = folders_in(&drive.join("users"));
                let roaming = users
                    .iter()
                    .flat_map(|user| [user.join("AppData").join("Roaming"), user.join("Application Data")]);
                let roaming = roaming.collect();
                search(
                    &WindowsSystem { host, drive: Some(&drive), programs: programs.into(), roaming },
                    &mut found,
                );
            }
        }
        Platform::Mac => {}
    }
    found
}

/// A Windows, or what Wine pretends.
struct WindowsSystem<'a> {
    host: &'a Host,
    /// What `C:\` means, where that is a folder.
    drive: Option<&'a Path>,
    /// The folders that programs lie in.
    programs: Vec<PathBuf>,
    /// Application Data.
    roaming: Vec<PathBuf>,
}

fn search(computer: &WindowsSystem<'_>, found: &mut Vec<EudoraFile>) {
    let folders: Vec<PathBuf> = computer
        .programs
        .iter()
        .flat_map(|programs| {
            [find_ignoring_case(programs, &["Qualcomm", "Eudora"]), find_ignoring_case(programs, &["Eudora"])]
        })
        .flatten()
        .filter(|folder| folder.is_dir())
        .collect();
    let mut registry_counts = true;
    for folder in &folders {
        add(found, find_ignoring_case(folder, &["Eudora.ini"]), Some(folder));
        let defaults = find_ignoring_case(folder, &["DEudora.ini"])
            .and_then(|path| files::read_at_most(&path, MAX_DEUDORA_INI_BYTES).ok());
        let Some(defaults) = defaults else { continue };
        let data = value(&defaults, "DataFolder").and_then(|path| computer.path(&path));
        add(found, data.and_then(|data| find_ignoring_case(&data, &["Eudora.ini"])), Some(folder));
        registry_counts &= value(&defaults, "UseAppData").is_none_or(|value| value.trim() != "1");
    }
    let program = folders
        .iter()
        .find(|folder| find_ignoring_case(folder, &["Eudora.exe"]).is_some())
        .or(folders.first());
    if registry_counts {
        for root in ["HKCU", "HKCR"] {
            let key = format!("{root}\\Software\\Qualcomm\\Eudora\\CommandLine");
            let line = registry::string_value(computer.host, &key, "Current");
            add(found, line.and_then(|line| ini_from_command_line(computer, &line)), program);
        }
    }
    for roaming in &computer.roaming {
        add(found, find_ignoring_case(roaming, &["Qualcomm", "Eudora", "Eudora.ini"]), program);
    }
}

/// Adds a file that is there and not found yet.
fn add(found: &mut Vec<EudoraFile>, ini: Option<PathBuf>, program: Option<&PathBuf>) {
    let Some(ini) = ini.filter(|ini| ini.is_file()) else { return };
    let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if found.iter().all(|known| real(&known.ini) != real(&ini)) {
        let beside = |name| {
            program.and_then(|folder| find_ignoring_case(folder, &[name])).filter(|path| path.is_file())
        };
        found.push(EudoraFile { ini, defaults: beside("DEudora.ini"), program: beside("Eudora.exe") });
    }
}

impl WindowsSystem<'_> {
    /// A path as Windows writes it; below Wine only drive C is known.
    fn path(&self, path: &str) -> Option<PathBuf> {
        match self.drive {
            None => Some(PathBuf::from(path)),
            Some(drive) => {
                let (letter, rest) = path.split_at_checked(2)?;
                let names: Vec<&str> = rest.split(['\\', '/']).filter(|name| !name.is_empty()).collect();
                if letter.eq_ignore_ascii_case("c:") { find_ignoring_case(drive, &names) } else { None }
            }
        }
    }
}

/// What Eudora is started with: `Eudora.exe FOLDER [INI]`, or `Eudora.exe INI` (fileutil.cpp, GetDirs).
fn ini_from_command_line(computer: &WindowsSystem<'_>, line: &str) -> Option<PathBuf> {
    let is = |word: &str, end: &str| word.to_ascii_lowercase().ends_with(end);
    let mut words = arguments(line);
    if words.first().is_some_and(|word| is(word, ".exe")) {
        words.remove(0);
    }
    let mut words = words.into_iter();
    let first = words.next()?;
    let path = computer.path(&first)?;
    if is(&first, ".ini") && !path.is_dir() {
        return Some(path);
    }
    let name = words.next().filter(|word| is(word, ".ini"));
    let name = name.as_deref().unwrap_or("Eudora.ini");
    if name.contains(['\\', '/']) { computer.path(name) } else { find_ignoring_case(&path, &[name]) }
}

/// The words of a command line; quotes keep spaces together.
fn arguments(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match (character, words.last_mut()) {
            ('"', _) => quoted = !quoted,
            (' ' | '\t', _) if !quoted => words.push(String::new()),
            (_, Some(word)) => word.push(character),
            (_, None) => {}
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A value of the `[Settings]` of a `DEudora.ini`.
fn value(bytes: &[u8], key: &str) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let lines =
        text.lines().map(str::trim).skip_while(|line| !line.eq_ignore_ascii_case("[settings]")).skip(1);
    let mut lines = lines.take_while(|line| !line.starts_with('['));
    let found = lines.find_map(|line| {
        let (name, value) = line.split_once('=')?;
        name.trim().eq_ignore_ascii_case(key).then(|| value.trim().trim_matches('"').to_owned())
    });
    found.filter(|value| !value.is_empty())
}

/// What lies in a folder by these names, whose case Windows ignores; none if it is not there.
fn find_ignoring_case(folder: &Path, names: &[&str]) -> Option<PathBuf> {
    let mut path = folder.to_owned();
    for name in names {
        let exact = path.join(name);
        path = if exact.exists() {
            exact
        } else {
            let mut entries: Vec<PathBuf> = entries_of(&path);
            entries.sort();
            entries.into_iter().find(|entry| {
                entry.file_name().is_some_and(|found| found.to_string_lossy().eq_ignore_ascii_case(name))
            })?
        };
    }
    Some(path)
}

fn entries_of(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(Result::ok).map(|entry| entry.path()).collect()
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = entries_of(folder).into_iter().filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(path: &Path, text: &str) -> PathBuf {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        path.to_owned()
    }

    fn fake(platform: Platform) -> (tempfile::TempDir, Host) {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform, ..Host::fake(folder.path()) };
        (folder, host)
    }

    fn inis(host: &Host) -> Vec<PathBuf> {
        settings_files(host).into_iter().map(|file| file.ini).collect()
    }

    #[test]
    fn searches_windows_folders_in_eudoras_order() {
        let (folder, host) = fake(Platform::Windows);
        assert_eq!(settings_files(&host), []);
        let root = folder.path();
        let program = root.join("Program Files/Qualcomm/Eudora");
        let roaming = put(&root.join("AppData/Roaming/Qualcomm/Eudora/EUDORA.INI"), "");
        let exe = put(&program.join("Eudora.exe"), "MZ");
        let file = |ini: &PathBuf, defaults: Option<&PathBuf>| EudoraFile {
            ini: ini.clone(),
            defaults: defaults.cloned(),
            program: Some(exe.clone()),
        };
        assert_eq!(settings_files(&host), [file(&roaming, None)]);
        let data = put(&root.join("My Mail/eudora.ini"), "");
        let names = format!(
            "[Other]\r\nDataFolder=no\r\n[SETTINGS]\r\ndatafolder=\"{}\"\r\n",
            root.join("My Mail").display()
        );
        let defaults = put(&program.join("deudora.ini"), &names);
        assert_eq!(settings_files(&host), [file(&data, Some(&defaults)), file(&roaming, Some(&defaults))]);
        let beside = put(&program.join("Eudora.INI"), "");
        let old = put(&root.join("C/Eudora/Eudora.ini"), "");
        assert_eq!(inis(&host), [beside, data, old, roaming]);
    }

    #[test]
    fn settings_folder_from_registry_command_line_wins() {
        let (folder, host) = fake(Platform::Windows);
        let root = folder.path();
        let mail = put(&root.join("Old Mail/Eudora.ini"), "");
        let second = put(&root.join("Old Mail/second.ini"), "");
        let registry = host.registry.clone().unwrap().join("HKCU-Software-Qualcomm-Eudora-CommandLine");
        let shown = root.join("Old Mail").display().to_string();
        for (line, expected) in [
            (format!("C:\\Eudora.exe \"{shown}\""), vec![mail.clone()]),
            (format!("\"{shown}\" second.ini"), vec![second.clone()]),
            (format!("\"{}\"", second.display()), vec![second]),
            ("C:\\Eudora.exe".into(), vec![]),
            ("\"C:\\No Such Folder\"".into(), vec![]),
        ] {
            put(&registry, &format!("\r\nHKEY_CURRENT_USER\\X\r\n    Current    REG_SZ    {line}\r\n"));
            assert_eq!(inis(&host), expected, "{line}");
        }
        put(&registry, &format!("    Current    REG_SZ    \"{shown}\"\r\n"));
        assert_eq!(inis(&host), [mail]);
        // A site may tell Eudora to take Application Data.
        put(&root.join("Program Files/Eudora/DEudora.ini"), "[Settings]\nUseAppData=1\n");
        assert_eq!(settings_files(&host), []);
    }

    #[test]
    fn searches_wine_prefixes_on_linux() {
        let (folder, host) = fake(Platform::Linux);
        let drive = folder.path().join(".wine/drive_c");
        put(&folder.path().join("AppData/Roaming/Qualcomm/Eudora/Eudora.ini"), "of no Windows");
        assert_eq!(settings_files(&host), []);
        let data = put(&drive.join("Mail/Jane/eudora.ini"), "");
        let defaults = put(
            &drive.join("Program Files (x86)/Qualcomm/Eudora/DEudora.ini"),
            "[Settings]\r\nDataFolder=c:\\mail\\JANE\r\n",
        );
        let roaming = put(&drive.join("users/jane/AppData/Roaming/Qualcomm/Eudora/Eudora.ini"), "");
        let old = put(&drive.join("users/joe/Application Data/Qualcomm/Eudora/Eudora.ini"), "");
        let found = settings_files(&host);
        assert_eq!(found.iter().map(|file| &file.ini).collect::<Vec<_>>(), [&data, &roaming, &old]);
        assert!(found.iter().all(|file| file.defaults.as_ref() == Some(&defaults) && file.program.is_none()));
    }

    #[test]
    fn finds_each_installation_once() {
        let (folder, host) = fake(Platform::Linux);
        let program = folder.path().join(".wine/drive_c/Eudora");
        let ini = put(&program.join("Eudora.ini"), "");
        put(&program.join("DEudora.ini"), "[Settings]\nDataFolder=C:\\EUDORA\n");
        assert_eq!(inis(&host), [ini]);
    }

    #[test]
    fn finds_no_settings_file_on_mac() {
        let (folder, host) = fake(Platform::Mac);
        put(&folder.path().join(".wine/drive_c/Eudora/Eudora.ini"), "");
        put(&folder.path().join("AppData/Roaming/Qualcomm/Eudora/Eudora.ini"), "");
        assert_eq!(settings_files(&host), []);
    }
}
