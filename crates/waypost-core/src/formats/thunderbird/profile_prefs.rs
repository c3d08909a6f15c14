//! `prefs.js` with `user.js` over it: the value that is in effect for a preference, and its line.

use std::collections::HashSet;

use super::pref_lines::PrefLine;
use super::pref_value::PrefValue;
use super::prefs_file::PrefsFile;
use crate::formats::found::{FileLocation, Input, MAX_TEXT_BYTES, ReadWarning, ReadWarningKind};

/// Maximum number of warnings about values of the wrong type.
const MAX_TYPE_WARNINGS: usize = 50;

/// Maximum number of outgoing servers in the list of a profile.
const MAX_OUTGOING_SERVERS: usize = 1000;

/// The preference files of a profile. Values of a later file override those of an earlier one.
#[derive(Debug)]
pub(crate) struct ProfilePrefs<'a> {
    files: Vec<PrefsFile<'a>>,
    /// Warnings about values of the wrong type, collected on lookup.
    type_warnings: Vec<ReadWarning>,
}

/// A value with its location. Without a value, Thunderbird's default is in effect.
pub(crate) type Located<T> = (Option<T>, FileLocation);

impl<'a> ProfilePrefs<'a> {
    /// Parses `prefs.js` and its companion `user.js`.
    pub(crate) fn new(input: &Input<'a>) -> Self {
        let mut files = vec![PrefsFile::parse(input.name, input.bytes)];
        if let Some((name, bytes)) = input.companion {
            files.push(PrefsFile::parse(name, bytes));
        }
        Self { files, type_warnings: Vec::new() }
    }

    /// What was skipped or is unusual in either file.
    pub(crate) fn warnings(&self) -> Vec<ReadWarning> {
        let of_files = self.files.iter().flat_map(PrefsFile::warnings);
        of_files.chain(&self.type_warnings).cloned().collect()
    }

    /// The number of lines of `prefs.js`.
    pub(crate) fn lines(&self) -> usize {
        self.files.first().map_or(0, PrefsFile::lines)
    }

    /// True if either file has a preference of any kind or is blank.
    pub(crate) fn is_settings(&self) -> bool {
        self.files.iter().any(|file| file.statement_count() > 0 || file.is_blank())
    }

    /// The names of the mail preferences.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().flat_map(PrefsFile::names)
    }

    /// The location of a preference. A missing one is located in `prefs.js`, without a line.
    pub(crate) fn location(&self, name: &str) -> FileLocation {
        let (file, line) = match self.find(name) {
            Some((file, _, line)) => (file, Some(line)),
            None => (self.files.first().map_or("", PrefsFile::name), None),
        };
        FileLocation { file: file.to_owned(), line, key: name.to_owned() }
    }

    fn find(&self, name: &str) -> Option<(&'a str, &PrefValue, usize)> {
        self.files
            .iter()
            .rev()
            .find_map(|file| file.get(name).map(|(value, line)| (file.name(), value, line)))
    }

    fn lookup<T>(&mut self, name: &str, convert: impl Fn(&PrefValue) -> Option<T>) -> Located<T> {
        let location = self.location(name);
        match self.find(name).map(|(_, value, _)| convert(value)) {
            Some(Some(value)) => (Some(value), location),
            // Thunderbird ignores a value of the wrong type, too (tried).
            Some(None) => {
                let is_long =
                    matches!(self.get(name), Some(PrefValue::Text(text)) if text.len() > MAX_TEXT_BYTES);
                let kind = if is_long { ReadWarningKind::TooLong } else { ReadWarningKind::NotAValue };
                let warning = ReadWarning { kind, location: location.clone() };
                let is_new = !self.type_warnings.contains(&warning);
                if is_new && self.type_warnings.len() < MAX_TYPE_WARNINGS {
                    self.type_warnings.push(warning);
                }
                (None, FileLocation { line: None, ..location })
            }
            None => (None, location),
        }
    }

    /// The value of a string preference. One that is longer than [`MAX_TEXT_BYTES`] is ignored: many accounts
    /// can have the same.
    pub(crate) fn text(&mut self, name: &str) -> Located<String> {
        self.lookup(name, |value| match value {
            PrefValue::Text(text) if text.len() <= MAX_TEXT_BYTES => Some(text.clone()),
            _ => None,
        })
    }

    /// The value of a number preference.
    pub(crate) fn number(&mut self, name: &str) -> Located<i32> {
        self.lookup(name, |value| match value {
            PrefValue::Number(number) => Some(*number),
            _ => None,
        })
    }

    /// The value of a switch.
    pub(crate) fn switch(&mut self, name: &str) -> Located<bool> {
        self.lookup(name, |value| match value {
            PrefValue::Switch(on) => Some(*on),
            _ => None,
        })
    }

    /// The elements of a comma-separated list, each once.
    pub(crate) fn list(&mut self, name: &str) -> Vec<String> {
        let text = self.lookup(name, |value| match value {
            PrefValue::Text(text) => Some(text.clone()),
            _ => None,
        });
        let text = text.0.unwrap_or_default();
        let mut seen = HashSet::new();
        let names = text.split(',').map(str::trim).filter(|name| !name.is_empty() && seen.insert(*name));
        names.map(str::to_owned).collect()
    }

    /// The highest N of `prefixN`, among the preferences below a branch and the elements of a list.
    pub(crate) fn highest(&self, branch: &str, prefix: &str, list: &[String]) -> u32 {
        let below = self.names().filter_map(|name| name.strip_prefix(branch)?.split('.').next());
        let numbers =
            below.chain(list.iter().map(String::as_str)).filter_map(|name| trailing_number(name, prefix));
        numbers.max().unwrap_or(0)
    }

    /// The keys of the accounts, in the order of the folder pane.
    pub(crate) fn accounts(&mut self) -> Vec<String> {
        self.list("mail.accountmanager.accounts")
    }

    /// The keys of an account's identities. The first is the default one.
    pub(crate) fn identities(&mut self, account: &str) -> Vec<String> {
        self.list(&format!("mail.account.{account}.identities"))
    }

    /// The key of the outgoing server of an account's first identity.
    pub(crate) fn outgoing_key_of_account(&mut self, account: &str) -> Option<String> {
        let identity = self.identities(account).into_iter().next();
        self.outgoing_key_of_identity(identity.as_deref())
    }

    /// The key of an identity's outgoing server: its own, else the default one, else the first. A key that
    /// is not in the list of servers is ignored, as in Thunderbird.
    pub(crate) fn outgoing_key_of_identity(&mut self, identity: Option<&str>) -> Option<String> {
        let own = identity.and_then(|id| self.text(&format!("mail.identity.{id}.smtpServer")).0);
        let default = self.text("mail.smtp.defaultserver").0;
        // This is asked for every account, so the list is not copied.
        let list = match self.get("mail.smtpservers") {
            Some(PrefValue::Text(list)) => list.as_str(),
            _ => "",
        };
        let is_key = |key: &&str| !key.is_empty() && key.len() <= MAX_TEXT_BYTES;
        let servers = || list.split(',').map(str::trim).filter(is_key).take(MAX_OUTGOING_SERVERS);
        let is_listed = |key: &String| servers().any(|listed| listed == key);
        let first = || servers().next().map(str::to_owned);
        own.filter(is_listed).or_else(|| default.filter(is_listed)).or_else(first)
    }

    /// Sets a preference: in `prefs.js`, and in `user.js` if it has the preference too.
    pub(crate) fn set(&mut self, name: &str, value: &PrefValue) {
        for (at, file) in self.files.iter_mut().enumerate() {
            if at == 0 || file.get(name).is_some() {
                file.set(name, value.clone());
            }
        }
    }

    /// Sets the preferences of one object, such as `mail.server.server1`.
    pub(crate) fn set_lines(&mut self, branch: &str, lines: &[PrefLine]) {
        for line in lines {
            self.set(&format!("{branch}.{}", line.name), &line.value);
        }
    }

    /// The value that is in effect.
    pub(crate) fn get(&self, name: &str) -> Option<&PrefValue> {
        self.find(name).map(|(_, value, _)| value)
    }

    /// The files that changed, by name. `None` if one of them cannot be edited.
    pub(crate) fn into_changed(self) -> Option<Vec<(String, Vec<u8>)>> {
        let changed: Vec<_> = self.files.into_iter().filter(PrefsFile::is_changed).collect();
        if changed.iter().any(|file| !file.is_editable()) {
            return None;
        }
        Some(changed.into_iter().map(|file| (file.name().to_owned(), file.into_bytes())).collect())
    }
}

/// The N of a name `prefixN`, such as `account12`.
fn trailing_number(name: &str, prefix: &str) -> Option<u32> {
    let digits = name.strip_prefix(prefix)?;
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}
