//! Finding the settings of Eudora for Windows: on Windows, and under Wine on Linux. Eudora for the Mac stores
//! its settings in resource forks, which Waypost cannot read.
//!
//! The order is Eudora's own (its Readme.txt): the program's folder, the data folder named in `DEudora.ini`,
//! the command line in the registry, Application Data.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Host, Platform, code_page, files, registry};
use crate::host::drawing::must_not_draw;

/// A settings file and the files that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EudoraFile {
    /// `Eudora.ini` in the data folder.
    pub ini: PathBuf,
    /// `DEudora.ini` in the program's folder, which contains the defaults.
    pub defaults: Option<PathBuf>,
    /// `Eudora.exe`, which contains the version.
    pub program: Option<PathBuf>,
}

/// Maximum length of a `DEudora.ini`.
const MAX_DEUDORA_INI_BYTES: u64 = 1 << 20;

/// Returns the settings files on this computer. Eudora would use the first.
pub fn settings_files(host: &Host) -> Vec<EudoraFile> {
    must_not_draw();
    let mut found = Vec::new();
    match host.platform {
        Platform::Windows => {
            let roaming = host.roaming.iter().cloned().collect();
            search(
                &WindowsSystem { host, drive: None, program_folders: host.program_folders.clone(), roaming },
                &mut found,
            );
        }
        Platform::Linux => {
            if let Some(drive) = host.home.as_ref().map(|home| home.join(".wine/drive_c")) {
                let program_folders =
                    ["Program Files", "Program Files (x86)", ""].map(|name| drive.join(name));
                let users = folders_in(&drive.join("users"));
                let roaming = users
                    .iter()
                    .flat_map(|user| [user.join("AppData").join("Roaming"), user.join("Application Data")]);
                let roaming = roaming.collect();
                search(
                    &WindowsSystem {
                        host,
                        drive: Some(&drive),
                        program_folders: program_folders.into(),
                        roaming,
                    },
                    &mut found,
                );
            }
        }
        Platform::Mac => {}
    }
    found
}

/// A Windows system, or a Wine prefix.
struct WindowsSystem<'a> {
    host: &'a Host,
    /// The folder of drive C in a Wine prefix. `None` on Windows.
    drive: Option<&'a Path>,
    /// The folders that programs are installed in.
    program_folders: Vec<PathBuf>,
    /// The Application Data folders.
    roaming: Vec<PathBuf>,
}

fn search(system: &WindowsSystem<'_>, found: &mut Vec<EudoraFile>) {
    let folders: Vec<PathBuf> = system
        .program_folders
        .iter()
        .flat_map(|folder| [find_below(folder, &["Qualcomm", "Eudora"]), find_below(folder, &["Eudora"])])
        .flatten()
        .filter(|folder| folder.is_dir())
        .collect();
    let mut registry_counts = true;
    for folder in &folders {
        add(found, find_below(folder, &["Eudora.ini"]), Some(folder));
        let defaults = find_below(folder, &["DEudora.ini"])
            .and_then(|path| files::read_at_most(&path, MAX_DEUDORA_INI_BYTES).ok());
        let Some(defaults) = defaults else { continue };
        let texts = code_page::possible_texts(system.host, &defaults);
        let ini_in_data_folder = |text: &Cow<'_, str>| {
            let data = system.path(&value(text, "DataFolder")?)?;
            find_below(&data, &["Eudora.ini"])
        };
        add(found, texts.iter().find_map(ini_in_data_folder), Some(folder));
        let uses_app_data = texts.iter().any(|text| value(text, "UseAppData").as_deref() == Some("1"));
        registry_counts &= !uses_app_data;
    }
    let program =
        folders.iter().find(|folder| find_below(folder, &["Eudora.exe"]).is_some()).or(folders.first());
    if registry_counts {
        for root in ["HKCU", "HKCR"] {
            let key = format!("{root}\\Software\\Qualcomm\\Eudora\\CommandLine");
            let line = registry::string_value(system.host, &key, "Current");
            add(found, line.and_then(|line| ini_from_command_line(system, &line)), program);
        }
    }
    for roaming in &system.roaming {
        add(found, find_below(roaming, &["Qualcomm", "Eudora", "Eudora.ini"]), program);
    }
}

/// Adds a settings file that exists and was not added yet.
fn add(found: &mut Vec<EudoraFile>, ini: Option<PathBuf>, program: Option<&PathBuf>) {
    let Some(ini) = ini.filter(|ini| ini.is_file()) else { return };
    let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if found.iter().all(|known| real(&known.ini) != real(&ini)) {
        let in_program_folder =
            |name| program.and_then(|folder| find_below(folder, &[name])).filter(|path| path.is_file());
        found.push(EudoraFile {
            ini,
            defaults: in_program_folder("DEudora.ini"),
            program: in_program_folder("Eudora.exe"),
        });
    }
}

impl WindowsSystem<'_> {
    /// Converts a Windows path. Under Wine only drive C is known.
    fn path(&self, path: &str) -> Option<PathBuf> {
        match self.drive {
            None => Some(PathBuf::from(path)),
            Some(drive) => {
                let (letter, rest) = path.split_at_checked(2)?;
                let names: Vec<&str> = rest.split(['\\', '/']).filter(|name| !name.is_empty()).collect();
                if letter.eq_ignore_ascii_case("c:") { find_below(drive, &names) } else { None }
            }
        }
    }
}

/// The settings file in a command line: `Eudora.exe FOLDER [INI]`, or `Eudora.exe INI` (fileutil.cpp,
/// GetDirs).
fn ini_from_command_line(system: &WindowsSystem<'_>, line: &str) -> Option<PathBuf> {
    let ends_with = |word: &str, end: &str| word.to_ascii_lowercase().ends_with(end);
    let mut words = arguments(line);
    if words.first().is_some_and(|word| ends_with(word, ".exe")) {
        words.remove(0);
    }
    let mut words = words.into_iter();
    let first = words.next()?;
    let path = system.path(&first)?;
    if ends_with(&first, ".ini") && !path.is_dir() {
        return Some(path);
    }
    let name = words.next().filter(|word| ends_with(word, ".ini"));
    let name = name.as_deref().unwrap_or("Eudora.ini");
    if name.contains(['\\', '/']) { system.path(name) } else { find_below(&path, &[name]) }
}

/// Splits a command line into words. Quotes keep spaces in a word.
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

/// A value in the `[Settings]` section of a `DEudora.ini`.
fn value(text: &str, key: &str) -> Option<String> {
    let lines =
        text.lines().map(str::trim).skip_while(|line| !line.eq_ignore_ascii_case("[settings]")).skip(1);
    let mut lines = lines.take_while(|line| !line.starts_with('['));
    let found = lines.find_map(|line| {
        let (name, value) = line.split_once('=')?;
        name.trim().eq_ignore_ascii_case(key).then(|| value.trim().trim_matches('"').to_owned())
    });
    found.filter(|value| !value.is_empty())
}

/// Follows names below a folder, ignoring case. `None` if one does not exist.
fn find_below(folder: &Path, names: &[&str]) -> Option<PathBuf> {
    names.iter().try_fold(folder.to_owned(), |path, name| files::find_ignoring_case(&path, name))
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

    fn write(path: &Path, text: &str) -> PathBuf {
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

    /// The files with the names they have on the disk. A system that ignores case finds them by other names.
    fn on_disk(files: Vec<EudoraFile>) -> Vec<EudoraFile> {
        let real = |path: PathBuf| path.canonicalize().unwrap();
        files
            .into_iter()
            .map(|file| EudoraFile {
                ini: real(file.ini),
                defaults: file.defaults.map(real),
                program: file.program.map(real),
            })
            .collect()
    }

    #[test]
    fn searches_windows_folders_in_eudoras_order() {
        let (folder, host) = fake(Platform::Windows);
        assert_eq!(settings_files(&host), []);
        let root = folder.path();
        let program = root.join("Program Files/Qualcomm/Eudora");
        let roaming = write(&root.join("AppData/Roaming/Qualcomm/Eudora/EUDORA.INI"), "");
        let exe = write(&program.join("Eudora.exe"), "MZ");
        let file = |ini: &PathBuf, defaults: Option<&PathBuf>| EudoraFile {
            ini: ini.clone(),
            defaults: defaults.cloned(),
            program: Some(exe.clone()),
        };
        assert_eq!(on_disk(settings_files(&host)), on_disk(vec![file(&roaming, None)]));
        let data = write(&root.join("My Mail/eudora.ini"), "");
        let names = format!(
            "[Other]\r\nDataFolder=no\r\n[SETTINGS]\r\ndatafolder=\"{}\"\r\n",
            root.join("My Mail").display()
        );
        let defaults = write(&program.join("deudora.ini"), &names);
        let with_defaults = |inis: &[&PathBuf]| inis.iter().map(|ini| file(ini, Some(&defaults))).collect();
        assert_eq!(on_disk(settings_files(&host)), on_disk(with_defaults(&[&data, &roaming])));
        let beside = write(&program.join("Eudora.INI"), "");
        let old = write(&root.join("C/Eudora/Eudora.ini"), "");
        let found = on_disk(settings_files(&host)).into_iter().map(|file| file.ini);
        let expected = [beside, data, old, roaming].map(|path| path.canonicalize().unwrap());
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn settings_folder_from_registry_command_line_wins() {
        let (folder, host) = fake(Platform::Windows);
        let root = folder.path();
        let mail = write(&root.join("Old Mail/Eudora.ini"), "");
        let second = write(&root.join("Old Mail/second.ini"), "");
        let key = "HKCU\\Software\\Qualcomm\\Eudora\\CommandLine";
        let shown = root.join("Old Mail").display().to_string();
        for (line, expected) in [
            (format!("C:\\Eudora.exe \"{shown}\""), vec![mail.clone()]),
            (format!("\"{shown}\" second.ini"), vec![second.clone()]),
            (format!("\"{}\"", second.display()), vec![second]),
            ("C:\\Eudora.exe".into(), vec![]),
            ("\"C:\\No Such Folder\"".into(), vec![]),
        ] {
            registry::write_key(&host, key, &format!("Current={line}\r\n"));
            assert_eq!(inis(&host), expected, "{line}");
        }
        registry::write_key(&host, key, &format!("Current=\"{shown}\"\r\n"));
        assert_eq!(inis(&host), [mail]);
        // An administrator can make Eudora use Application Data only.
        write(&root.join("Program Files/Eudora/DEudora.ini"), "[Settings]\nUseAppData=1\n");
        assert_eq!(settings_files(&host), []);
    }

    #[test]
    fn data_folder_is_found_in_the_code_page_of_the_system() {
        let (folder, host) = fake(Platform::Windows);
        let root = folder.path();
        for (name, bytes, page) in [
            ("Post für dich", &b"Post f\xFCr dich"[..], "1252"),
            ("Почта", b"\xCF\xEE\xF7\xF2\xE0", "1251"),
            ("メール", b"\x83\x81\x81[\x83\x8B", "932"),
            ("Poste €", "Poste €".as_bytes(), "1252"),
        ] {
            let ini = write(&root.join(name).join("Eudora.ini"), "");
            registry::write_key(&host, code_page::CODE_PAGE_KEY, &format!("ACP={page}\r\n"));
            let mut defaults = format!("[Settings]\r\nDataFolder={}/", root.display()).into_bytes();
            defaults.extend_from_slice(bytes);
            let program = root.join("Program Files/Qualcomm/Eudora");
            fs::create_dir_all(&program).unwrap();
            fs::write(program.join("DEudora.ini"), defaults).unwrap();
            assert_eq!(inis(&host), [ini], "{name}");
        }
    }

    #[test]
    fn searches_wine_prefixes_on_linux() {
        let (folder, host) = fake(Platform::Linux);
        let drive = folder.path().join(".wine/drive_c");
        write(&folder.path().join("AppData/Roaming/Qualcomm/Eudora/Eudora.ini"), "not in a Wine prefix");
        assert_eq!(settings_files(&host), []);
        let data = write(&drive.join("Mail/Jane/eudora.ini"), "");
        let defaults = write(
            &drive.join("Program Files (x86)/Qualcomm/Eudora/DEudora.ini"),
            "[Settings]\r\nDataFolder=c:\\mail\\JANE\r\n",
        );
        let roaming = write(&drive.join("users/jane/AppData/Roaming/Qualcomm/Eudora/Eudora.ini"), "");
        let old = write(&drive.join("users/joe/Application Data/Qualcomm/Eudora/Eudora.ini"), "");
        let expected = [&data, &roaming, &old].map(|ini| EudoraFile {
            ini: ini.clone(),
            defaults: Some(defaults.clone()),
            program: None,
        });
        assert_eq!(on_disk(settings_files(&host)), on_disk(expected.to_vec()));
    }

    #[test]
    fn finds_each_installation_once() {
        let (folder, host) = fake(Platform::Linux);
        let program = folder.path().join(".wine/drive_c/Eudora");
        let ini = write(&program.join("Eudora.ini"), "");
        write(&program.join("DEudora.ini"), "[Settings]\nDataFolder=C:\\EUDORA\n");
        assert_eq!(inis(&host), [ini]);
    }

    #[test]
    fn finds_no_settings_file_on_mac() {
        let (folder, host) = fake(Platform::Mac);
        write(&folder.path().join(".wine/drive_c/Eudora/Eudora.ini"), "");
        write(&folder.path().join("AppData/Roaming/Qualcomm/Eudora/Eudora.ini"), "");
        assert_eq!(settings_files(&host), []);
    }
}
