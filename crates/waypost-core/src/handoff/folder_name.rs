//! The name of a person's folder: safe on every system, whatever the user name is.

/// The maximum length of the part made from the user name, in characters.
const MAX_READABLE_CHARS: usize = 40;

/// The folder of a person: the number of the row, and the user name as far as every file system accepts it.
/// `000012-jdoe`.
///
/// The row number makes it unique. It contains only ASCII letters, digits and `._-+`, and starts with a
/// digit. So it is never a Windows device, a hidden file or an option of a command, and two names never
/// differ only in case or accents.
pub fn folder_name(row: u64, username: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "._-+".contains(c) { c } else { '-' };
    let local_part = username.trim().split('@').next().unwrap_or_default();
    let readable: String = local_part.chars().take(MAX_READABLE_CHARS).map(safe).collect();
    let readable = readable.trim_matches(['.', '-']);
    if readable.is_empty() { format!("{row:06}") } else { format!("{row:06}-{readable}") }
}
