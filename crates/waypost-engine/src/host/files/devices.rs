//! Names that Windows takes for devices, in every folder and with every extension: `aux.json` is a serial port.
//!
//! Source: Microsoft, "Naming Files, Paths, and Namespaces", reserved names.

use std::ffi::OsStr;
use std::path::{Component, Path, Prefix};

/// Devices without a number.
const NAMES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Devices with a number.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// The numbers of devices. Windows also takes the superscript digits of Latin-1.
const NUMBERS: [&str; 13] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "\u{B9}", "\u{B2}", "\u{B3}"];

/// Whether a path leads to a device on Windows. False on other systems.
pub(super) fn is_device(path: &Path) -> bool {
    cfg!(windows)
        && path.components().any(|component| match component {
            Component::Prefix(prefix) => matches!(prefix.kind(), Prefix::DeviceNS(_)),
            Component::Normal(name) => is_device_name(name),
            _ => false,
        })
}

/// Whether Windows takes a name for a device.
fn is_device_name(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else { return false };
    let stem = name.split(['.', ':']).next().unwrap_or_default().trim_end_matches(' ').to_ascii_lowercase();
    let is_numbered =
        |device: &&str| stem.strip_prefix(*device).is_some_and(|number| NUMBERS.contains(&number));
    NAMES.contains(&stem.as_str()) || NUMBERED.iter().any(is_numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn device_names_are_known_with_any_extension_and_case() {
        for name in [
            "aux",
            "CON",
            "Nul.txt",
            "aux.json",
            "prn .csv",
            "com1",
            "LPT9.zip",
            "com\u{B2}",
            "conin$",
            "nul:",
        ] {
            assert!(is_device_name(OsStr::new(name)), "{name}");
        }
        for name in ["auxiliary", "console", "com", "com10", "lpt", "my aux", "jdoe.aux", ".aux", "", "null"]
        {
            assert!(!is_device_name(OsStr::new(name)), "{name}");
        }
    }

    #[test]
    fn only_windows_has_them() {
        for path in ["aux.json", "folder/NUL/file.json"] {
            assert_eq!(is_device(Path::new(path)), cfg!(windows), "{path}");
        }
        assert!(!is_device(Path::new("folder/file.json")));
        #[cfg(windows)]
        assert!(is_device(Path::new("\\\\.\\COM56")));
    }
}
