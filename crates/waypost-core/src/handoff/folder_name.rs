//! Names of folders for a list of people: safe on every system, whatever was typed.

/// The most characters of the readable part.
const MAX_READABLE_CHARS: usize = 40;

/// The folder of a person: the row, which makes it the only one of its name, and as much of the user
/// name as every file system takes. `000012-jdoe`.
///
/// Only ASCII letters, digits and `._-+` stand in it, and it begins with a digit: so it is no device
/// of Windows, no hidden file, no option of a command, and no two differ in capitals or accents alone.
pub fn folder_name(row: u64, username: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "._-+".contains(c) { c } else { '-' };
    let local = username.trim().split('@').next().unwrap_or_default();
    let readable: String = local.chars().take(MAX_READABLE_CHARS).map(safe).collect();
    let readable = readable.trim_matches(['.', '-']);
    if readable.is_empty() { format!("{row:06}") } else { format!("{row:06}-{readable}") }
}
