//! The registry of Windows, asked through the system's own `reg.exe`: reading needs nothing unsafe then.

use std::path::Path;
use std::process::Command;

use super::{Host, Platform};

/// A text of the registry: `value` of the key `HKCU\...` or `HKCR\...`; none on any other system.
pub fn string_value(host: &Host, key: &str, value: &str) -> Option<String> {
    if host.platform != Platform::Windows {
        return None;
    }
    let printed = match &host.registry {
        Some(folder) => std::fs::read_to_string(folder.join(key.replace('\\', "-"))).ok()?,
        None => query(key, value)?,
    };
    parse_reg_output(&printed, value)
}

fn query(key: &str, value: &str) -> Option<String> {
    let system = std::env::var_os("SystemRoot")?;
    let mut command = Command::new(Path::new(&system).join("System32").join("reg.exe"));
    command.args(["query", key, "/v", value]);
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        // CREATE_NO_WINDOW: no black window flashes up.
        command.creation_flags(0x0800_0000);
    }
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What `reg query` prints: the key, then a line of name, type and data, with four spaces between.
fn parse_reg_output(printed: &str, value: &str) -> Option<String> {
    printed.lines().find_map(|line| {
        let mut columns = line.trim().splitn(3, "    ");
        let (name, kind, data) = (columns.next()?, columns.next()?, columns.next()?);
        let is_text = matches!(kind.trim(), "REG_SZ" | "REG_EXPAND_SZ");
        (is_text && name.eq_ignore_ascii_case(value)).then(|| data.trim().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_data_from_the_third_column() {
        let printed = "\r\nHKEY_CURRENT_USER\\Software\\Qualcomm\\Eudora\\CommandLine\r\n    Other    REG_SZ    no\r\n    \
            Current    REG_SZ    \"C:\\Program Files\\Qualcomm\\Eudora\\Eudora.exe\"    \"D:\\My Mail\"\r\n\r\n";
        let expected = "\"C:\\Program Files\\Qualcomm\\Eudora\\Eudora.exe\"    \"D:\\My Mail\"";
        assert_eq!(parse_reg_output(printed, "current").as_deref(), Some(expected));
        assert_eq!(parse_reg_output(printed, "none"), None);
        assert_eq!(parse_reg_output("    Current    REG_DWORD    0x1\r\n", "Current"), None);
    }
}
