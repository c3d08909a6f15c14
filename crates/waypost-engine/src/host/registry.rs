//! The Windows registry. Texts come as Unicode, whatever the system's code page.

use super::{Host, Platform};
use crate::host::drawing::must_not_draw;

/// Returns the text `value` of a key such as `HKCU\...` or `HKCR\...`. `None` on other systems, and if the
/// value does not exist or is not a text.
pub(crate) fn string_value(host: &Host, key: &str, value: &str) -> Option<String> {
    must_not_draw();
    if host.platform != Platform::Windows {
        return None;
    }
    match &host.registry {
        Some(folder) => {
            let values = std::fs::read_to_string(folder.join(key.replace('\\', "-"))).ok()?;
            let mut pairs = values.lines().filter_map(|line| line.split_once('='));
            pairs.find(|(name, _)| name.eq_ignore_ascii_case(value)).map(|(_, text)| text.to_owned())
        }
        None => read(key, value),
    }
}

/// Returns the number `value` of a key. `None` on other systems, and if the value does not exist or is not a
/// number of 32 bits.
pub(crate) fn number_value(host: &Host, key: &str, value: &str) -> Option<u32> {
    must_not_draw();
    match (&host.registry, host.platform) {
        (None, Platform::Windows) => read_number(key, value),
        _ => string_value(host, key, value)?.parse().ok(),
    }
}

/// Returns the names of the keys inside a key. Empty on other systems, and if the key cannot be read.
pub(crate) fn subkeys(host: &Host, key: &str) -> Vec<String> {
    must_not_draw();
    if host.platform != Platform::Windows {
        return Vec::new();
    }
    let Some(folder) = &host.registry else { return read_subkeys(key) };
    let start = format!("{}-", key.replace('\\', "-"));
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = files.filter_map(|file| Some(file.file_name().to_str()?.strip_prefix(&start)?.to_owned()));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[cfg(windows)]
fn open(key: &str) -> Option<windows_registry::Key> {
    let (root, path) = key.split_once('\\')?;
    let root = match root {
        "HKCU" => windows_registry::CURRENT_USER,
        "HKCR" => windows_registry::CLASSES_ROOT,
        "HKLM" => windows_registry::LOCAL_MACHINE,
        _ => return None,
    };
    root.open(path).ok()
}

#[cfg(windows)]
fn read_number(key: &str, value: &str) -> Option<u32> {
    open(key)?.get_u32(value).ok()
}

#[cfg(windows)]
fn read_subkeys(key: &str) -> Vec<String> {
    open(key).and_then(|key| key.keys().ok().map(Iterator::collect)).unwrap_or_default()
}

#[cfg(not(windows))]
const fn read_number(_key: &str, _value: &str) -> Option<u32> {
    None
}

#[cfg(not(windows))]
const fn read_subkeys(_key: &str) -> Vec<String> {
    Vec::new()
}

#[cfg(windows)]
fn read(key: &str, value: &str) -> Option<String> {
    open(key)?.get_string(value).ok()
}

#[cfg(not(windows))]
const fn read(_key: &str, _value: &str) -> Option<String> {
    None
}

#[cfg(test)]
pub(crate) use tests::write_key;

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes the lines `NAME=TEXT` of a key into the folder that tests have in place of the registry.
    pub(crate) fn write_key(host: &Host, key: &str, values: &str) {
        let folder = host.registry.clone().unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(key.replace('\\', "-")), values).unwrap();
    }

    #[test]
    fn finds_a_value_by_its_name_in_any_case() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, ..Host::fake(folder.path()) };
        let line = "\"C:\\Program Files\\Qualcomm\\Eudora\\Eudora.exe\"    \"D:\\My=Mail\"";
        write_key(&host, "HKCU\\Software\\X", &format!("Other=no\r\nCurrent={line}\r\n"));
        assert_eq!(string_value(&host, "HKCU\\Software\\X", "current").as_deref(), Some(line));
        assert_eq!(string_value(&host, "HKCU\\Software\\X", "none"), None);
        assert_eq!(string_value(&host, "HKCU\\Software\\Y", "current"), None);
        let linux = Host { platform: Platform::Linux, ..host };
        assert_eq!(string_value(&linux, "HKCU\\Software\\X", "current"), None);
    }

    /// A value that every Windows has, also under Wine.
    #[cfg(windows)]
    #[test]
    fn reads_the_registry_of_this_computer() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, registry: None, ..Host::fake(folder.path()) };
        let key = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
        assert!(string_value(&host, key, "SystemRoot").is_some());
        assert_eq!(string_value(&host, key, "No such value"), None);
    }
}
