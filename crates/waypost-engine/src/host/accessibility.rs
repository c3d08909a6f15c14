//! The system's accessibility preferences: less motion, more contrast.
//!
//! They are read with the system's own commands, which needs no `unsafe` code. A preference that cannot be
//! read has its default.

use super::{Host, Platform, command, files, registry};
use crate::host::drawing::must_not_draw;

/// Accessibility preferences of the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccessibilityPrefs {
    /// Programs should not animate.
    pub reduce_motion: bool,
    /// Text and edges should have a high contrast.
    pub increase_contrast: bool,
}

impl AccessibilityPrefs {
    /// Reads the preferences. Blocks while up to two commands run.
    pub fn of(host: &Host) -> Self {
        must_not_draw();
        match host.platform {
            Platform::Linux => Self {
                reduce_motion: gnome(host, "org.gnome.desktop.interface", "enable-animations") == Some(false)
                    || kde_animations_are_off(host),
                increase_contrast: gnome(host, "org.gnome.desktop.a11y.interface", "high-contrast")
                    == Some(true),
            },
            Platform::Windows => Self {
                reduce_motion: registry::string_value(
                    host,
                    "HKCU\\Control Panel\\Desktop\\WindowMetrics",
                    "MinAnimate",
                )
                .is_some_and(|value| value == "0"),
                // Bit 0 of the flags is the switch (HCF_HIGHCONTRASTON of the HIGHCONTRAST structure).
                increase_contrast: registry::string_value(
                    host,
                    "HKCU\\Control Panel\\Accessibility\\HighContrast",
                    "Flags",
                )
                .and_then(|flags| flags.parse::<u32>().ok())
                .is_some_and(|flags| flags & 1 == 1),
            },
            Platform::Mac => Self {
                reduce_motion: mac(host, "reduceMotion"),
                increase_contrast: mac(host, "increaseContrast"),
            },
        }
    }
}

/// A boolean of GNOME's settings, which other desktops use as well.
fn gnome(host: &Host, schema: &str, key: &str) -> Option<bool> {
    command_output(host, "gsettings", &["get", schema, key])?.parse().ok()
}

/// Maximum number of bytes read of KDE's settings.
const MAX_KDEGLOBALS_BYTES: u64 = 1 << 20;

/// Whether KDE's animations are off: their duration factor is 0.
fn kde_animations_are_off(host: &Host) -> bool {
    let file = host.home.as_ref().map(|home| home.join(".config").join("kdeglobals"));
    let Some(bytes) = file.and_then(|file| files::read_at_most(&file, MAX_KDEGLOBALS_BYTES).ok()) else {
        return false;
    };
    let text = String::from_utf8_lossy(&bytes);
    let factor = text.lines().find_map(|line| line.trim().strip_prefix("AnimationDurationFactor="));
    factor.and_then(|factor| factor.trim().parse::<f32>().ok()) == Some(0.0)
}

/// A boolean of the Mac's accessibility settings.
fn mac(host: &Host, key: &str) -> bool {
    command_output(host, "defaults", &["read", "com.apple.universalaccess", key])
        .is_some_and(|value| value == "1")
}

fn command_output(host: &Host, name: &str, arguments: &[&str]) -> Option<String> {
    command::command_output(host, name, arguments).map(|output| output.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_settings_mean_defaults() {
        let folder = tempfile::tempdir().unwrap();
        for platform in [Platform::Linux, Platform::Windows, Platform::Mac] {
            let host = Host { platform, ..Host::fake(folder.path()) };
            assert_eq!(AccessibilityPrefs::of(&host), AccessibilityPrefs::default());
        }
    }

    #[cfg(unix)]
    #[test]
    fn reads_gnome_kde_and_mac_settings() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let bin = folder.path().join("bin");
        std::fs::create_dir_all(&bin).unwrap();
        let write_script = |name: &str, script: &str| {
            std::fs::write(bin.join(name), script).unwrap();
            std::fs::set_permissions(bin.join(name), std::fs::Permissions::from_mode(0o755)).unwrap();
        };
        write_script(
            "gsettings",
            "#!/bin/sh\ncase $3 in enable-animations) echo false;; high-contrast) echo true;; esac\n",
        );
        write_script("defaults", "#!/bin/sh\ncase $3 in reduceMotion) echo 1;; *) echo 0;; esac\n");
        let linux = Host::fake(folder.path());
        assert_eq!(
            AccessibilityPrefs::of(&linux),
            AccessibilityPrefs { reduce_motion: true, increase_contrast: true }
        );
        let mac = Host { platform: Platform::Mac, ..Host::fake(folder.path()) };
        assert_eq!(
            AccessibilityPrefs::of(&mac),
            AccessibilityPrefs { reduce_motion: true, increase_contrast: false }
        );
        std::fs::remove_file(bin.join("gsettings")).unwrap();
        std::fs::create_dir_all(folder.path().join(".config")).unwrap();
        let file = folder.path().join(".config/kdeglobals");
        std::fs::write(&file, "[KDE]\nAnimationDurationFactor=0\n").unwrap();
        assert!(AccessibilityPrefs::of(&linux).reduce_motion);
        std::fs::write(&file, "[KDE]\nAnimationDurationFactor=0.5\n").unwrap();
        assert!(!AccessibilityPrefs::of(&linux).reduce_motion);
    }

    #[test]
    fn reads_windows_settings_from_the_registry() {
        let folder = tempfile::tempdir().unwrap();
        let host = Host { platform: Platform::Windows, ..Host::fake(folder.path()) };
        registry::write_key(&host, "HKCU\\Control Panel\\Desktop\\WindowMetrics", "MinAnimate=0\r\n");
        registry::write_key(&host, "HKCU\\Control Panel\\Accessibility\\HighContrast", "Flags=127\r\n");
        assert_eq!(
            AccessibilityPrefs::of(&host),
            AccessibilityPrefs { reduce_motion: true, increase_contrast: true }
        );
        registry::write_key(&host, "HKCU\\Control Panel\\Accessibility\\HighContrast", "Flags=126\r\n");
        assert!(!AccessibilityPrefs::of(&host).increase_contrast);
    }
}
