//! The Windows registry, read with the system's own `reg.exe`, which needs no `unsafe` code.

use std::path::Path;
use std::process::Command;

use super::{Host, Platform, command};
use crate::host::drawing::must_not_draw;

/// Returns the text `value` of a key such as `HKCU\...` or `HKCR\...`. `None` on other systems, and if the
/// value does not exist or is not a text.
pub(crate) fn string_value(host: &Host, key: &str, value: &str) -> Option<String> {
    must_not_draw();
    if host.platform != Platform::Windows {
        return None;
    }
    let output = match &host.registry {
        Some(folder) => std::fs::read_to_string(folder.join(key.replace('\\', "-"))).ok()?,
        None => query(key, value)?,
    };
    parse_reg_output(&output, value)
}

/// The output of `reg query`.
fn query(key: &str, value: &str) -> Option<String> {
    let system = std::env::var_os("SystemRoot")?;
    let mut reg = Command::new(Path::new(&system).join("System32").join("reg.exe"));
    command::run(reg.args(["query", key, "/v", value]))
}

/// Parses the output of `reg query`: the key, then lines of name, type and data, separated by four spaces.
fn parse_reg_output(output: &str, value: &str) -> Option<String> {
    output.lines().find_map(|line| {
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
        let output = "\r\nHKEY_CURRENT_USER\\Software\\Qualcomm\\Eudora\\CommandLine\r\n    Other    REG_SZ    no\r\n    \
            Current    REG_SZ    \"C:\\Program Files\\Qualcomm\\Eudora\\Eudora.exe\"    \"D:\\My Mail\"\r\n\r\n";
        let expected = "\"C:\\Program Files\\Qualcomm\\Eudora\\Eudora.exe\"    \"D:\\My Mail\"";
        assert_eq!(parse_reg_output(output, "current").as_deref(), Some(expected));
        assert_eq!(parse_reg_output(output, "none"), None);
        assert_eq!(parse_reg_output("    Current    REG_DWORD    0x1\r\n", "Current"), None);
    }
}
