//! `prefs.js` with `user.js` on top: which line counts, and what is in force where none does.

use super::prefs_file::PrefsFile;
use super::value::PrefValue;
use crate::formats::found::{Input, Note, Place, ReadWarningKind};

/// The two files of a profile.
#[derive(Debug)]
pub struct ProfilePrefs<'a> {
    files: Vec<(&'a str, PrefsFile<'a>)>,
    /// Values of the wrong kind, found while they were looked for.
    wrong: Vec<Note>,
}

/// A value with its place; none: a default is in force.
pub type Located<T> = (Option<T>, Place);

impl<'a> ProfilePrefs<'a> {
    /// Takes both files apart.
    pub fn new(input: &Input<'a>) -> Self {
        let mut files = vec![(input.name, PrefsFile::parse(input.bytes))];
        if let Some((name, bytes)) = input.beside {
            files.push((name, PrefsFile::parse(bytes)));
        }
        Self { files, wrong: Vec::new() }
    }

    /// What was passed over in either file.
    pub fn notes(&self) -> Vec<Note> {
        let passed = self.files.iter().flat_map(|(name, file)| {
            file.notes().iter().map(|(what, line, key)| {
                let line = (!matches!(what, ReadWarningKind::LineEnds)).then_some(*line);
                Note { what: *what, place: Place { file: (*name).to_owned(), line, key: key.clone() } }
            })
        });
        passed.chain(self.wrong.iter().cloned()).collect()
    }

    /// The number of lines of `prefs.js`.
    pub fn lines(&self) -> usize {
        self.files.first().map_or(0, |(_, file)| file.lines())
    }

    /// Whether there is any preference at all, or nothing but blank text.
    pub fn is_settings(&self) -> bool {
        self.files.iter().any(|(_, file)| file.statements_read() > 0 || file.is_blank())
    }

    /// The names of the mail preferences.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().flat_map(|(_, file)| file.names())
    }

    /// The place of a preference, whether it is there or not.
    pub fn place(&self, name: &str) -> Place {
        let (file, line) = match self.find(name) {
            Some((file, _, line)) => (file, Some(line)),
            None => (self.files.first().map_or("", |(file, _)| file), None),
        };
        Place { file: file.to_owned(), line, key: name.to_owned() }
    }

    fn find(&self, name: &str) -> Option<(&'a str, &PrefValue, usize)> {
        self.files.iter().rev().find_map(|(file, prefs)| prefs.get(name).map(|(v, line)| (*file, v, line)))
    }

    fn seen<T>(&mut self, name: &str, kind: impl Fn(&PrefValue) -> Option<T>) -> Located<T> {
        let place = self.place(name);
        let value = self.find(name).map(|(_, value, _)| kind(value));
        match value {
            Some(Some(value)) => (Some(value), place),
            // As the program does: a value of another kind is as good as none.
            Some(None) => {
                let note = Note { what: ReadWarningKind::NotAValue, place: place.clone() };
                if !self.wrong.contains(&note) && self.wrong.len() < 50 {
                    self.wrong.push(note);
                }
                (None, Place { line: None, ..place })
            }
            None => (None, place),
        }
    }

    /// A text.
    pub fn text(&mut self, name: &str) -> Located<String> {
        self.seen(name, |value| match value {
            PrefValue::Text(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// A number.
    pub fn number(&mut self, name: &str) -> Located<i32> {
        self.seen(name, |value| match value {
            PrefValue::Number(number) => Some(*number),
            _ => None,
        })
    }

    /// On or off.
    pub fn switch(&mut self, name: &str) -> Located<bool> {
        self.seen(name, |value| match value {
            PrefValue::Switch(on) => Some(*on),
            _ => None,
        })
    }

    /// A list of names between commas, each once.
    pub fn list(&mut self, name: &str) -> Vec<String> {
        let text = self.text(name).0.unwrap_or_default();
        let mut seen = std::collections::HashSet::new();
        let names = text.split(',').map(str::trim).filter(|name| !name.is_empty() && seen.insert(*name));
        names.map(str::to_owned).collect()
    }

    /// The highest number of `prefixN` among names that begin a preference or stand in a list.
    pub fn highest(&self, branch: &str, prefix: &str, list: &[String]) -> u32 {
        let below = self.names().filter_map(|name| name.strip_prefix(branch)?.split('.').next());
        let numbers = below.chain(list.iter().map(String::as_str)).filter_map(|name| numbered(name, prefix));
        numbers.max().unwrap_or(0)
    }

    /// The keys of the accounts, in order.
    pub fn accounts(&mut self) -> Vec<String> {
        self.list("mail.accountmanager.accounts")
    }

    /// The outgoing server of an account's first identity, if there is any.
    pub fn outgoing_key_of_account(&mut self, account: &str) -> Option<String> {
        let identity = self.list(&format!("mail.account.{account}.identities")).into_iter().next();
        self.outgoing_key_of_identity(identity.as_deref())
    }

    /// The outgoing server of an identity: its own, the default one, the first.
    pub fn outgoing_key_of_identity(&mut self, identity: Option<&str>) -> Option<String> {
        let servers = self.list("mail.smtpservers");
        let own = identity.and_then(|id| self.text(&format!("mail.identity.{id}.smtpServer")).0);
        let default = self.text("mail.smtp.defaultserver").0;
        // A name that leads nowhere is passed over, as the program does.
        let known = |key: &String| servers.contains(key);
        own.filter(known).or_else(|| default.filter(known)).or_else(|| servers.first().cloned())
    }

    /// Gives a preference a value: in `prefs.js`, and in `user.js` where that has it.
    pub fn set(&mut self, name: &str, value: &PrefValue) {
        for (at, (_, file)) in self.files.iter_mut().enumerate() {
            if at == 0 || file.get(name).is_some() {
                file.set(name, value.clone());
            }
        }
    }

    /// The value in force.
    pub fn get(&self, name: &str) -> Option<&PrefValue> {
        self.find(name).map(|(_, value, _)| value)
    }

    /// The files that changed; none where one of them cannot be changed without harm.
    pub fn into_changed(self) -> Option<Vec<(String, Vec<u8>)>> {
        let changed: Vec<_> = self.files.into_iter().filter(|(_, file)| file.is_changed()).collect();
        if changed.iter().any(|(_, file)| !file.is_editable()) {
            return None;
        }
        Some(changed.into_iter().map(|(name, file)| (name.to_owned(), file.into_bytes())).collect())
    }
}

/// The number at the end of a name such as `account12`.
pub fn numbered(name: &str, prefix: &str) -> Option<u32> {
    let digits = name.strip_prefix(prefix)?;
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}
