//! The programs that are running, by name.

use std::fs;

use super::command::command_output;
use super::{Host, Platform};
use crate::host::drawing::must_not_draw;

impl Host {
    /// Returns the names of the running programs. `None` if the system does not tell: the list cannot be read, or it
    /// is empty, which no real list is.
    pub(crate) fn process_names(&self) -> Option<Vec<String>> {
        must_not_draw();
        if let Some(names) = &self.running_programs {
            return Some(names.clone());
        }
        let names = match self.platform {
            Platform::Windows => {
                windows_names(&command_output(self, "tasklist.exe", &["/FO", "CSV", "/NH"])?)
            }
            Platform::Mac => mac_names(&command_output(self, "ps", &["-axco", "command"])?),
            Platform::Linux => linux_names(self)?,
        };
        (!names.is_empty()).then_some(names)
    }
}

/// The first column of each line of `tasklist`. Every column is quoted; a line that is not is a message.
fn windows_names(list: &str) -> Vec<String> {
    let name = |line: &str| Some(line.strip_prefix('"')?.split_once('"')?.0.to_owned());
    list.lines().filter_map(name).collect()
}

fn mac_names(list: &str) -> Vec<String> {
    let name = |line: &str| line.rsplit('/').next().unwrap_or_default().trim().to_owned();
    // The first line is the heading.
    list.lines().skip(1).map(name).filter(|name| !name.is_empty()).collect()
}

fn linux_names(host: &Host) -> Option<Vec<String>> {
    let processes = fs::read_dir(host.system_root.join("proc")).ok()?;
    // A process that has just ended has no name.
    let name = |process: fs::DirEntry| fs::read_to_string(process.path().join("comm")).ok();
    Some(processes.flatten().filter_map(name).map(|name| name.trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_messages_are_not_names() {
        let list = "\"System Idle Process\",\"0\",\"Services\",\"0\",\"8 K\"\r\n\"Eudora.exe\",\"4\",\"Console\"\r\n";
        assert_eq!(windows_names(list), ["System Idle Process", "Eudora.exe"]);
        assert!(windows_names("INFO: No tasks are running.\r\n").is_empty());
    }

    #[test]
    fn mac_names_have_no_folder_and_no_heading() {
        assert_eq!(mac_names("COMM\nlaunchd\n/Applications/Eudora\n"), ["launchd", "Eudora"]);
        assert!(mac_names("COMM\n").is_empty());
    }
}
