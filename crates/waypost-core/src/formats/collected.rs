//! What a reader of a settings file gathers, line by line, until an account is whole.

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;
use crate::plan::rules::AdviceId;

use super::found::{
    Defect, Found, FoundAccount, FoundSetting, FoundValue, Input, Note, Place, ReadWarningKind,
};
use super::recognise::decode_text;

/// The most bytes of a file that is looked at, and the most accounts in it: far more than anybody has.
pub const MAX_BYTES: usize = 1 << 20;
const MAX_ACCOUNTS: usize = 50;

/// A file's text, and what was found in it so far.
pub fn begin<'a>(program: ProgramId, input: &Input<'a>) -> (Found, std::borrow::Cow<'a, str>) {
    let mut found = Found {
        program,
        version: None,
        accounts: Vec::new(),
        defects: Vec::new(),
        notes: Vec::new(),
        lines: input.bytes.split_inclusive(|&b| b == b'\n').count(),
    };
    let bytes = input.bytes.get(..MAX_BYTES).unwrap_or(input.bytes);
    if bytes.len() < input.bytes.len() {
        note(&mut found, ReadWarningKind::TooLong, input.name, None, "");
    }
    let (text, warning) = decode_text(bytes);
    if let Some(what) = warning {
        note(&mut found, what, input.name, None, "");
    }
    (found, text)
}

/// Adds a note; a file that is wrong all through gets no more than there may be accounts.
pub fn note(found: &mut Found, what: ReadWarningKind, file: &str, line: Option<usize>, key: &str) {
    if found.notes.len() < MAX_ACCOUNTS {
        let place = Place { file: file.to_owned(), line, key: key.to_owned() };
        found.notes.push(Note { what, place });
    }
}

/// The accounts, once the file is read to its end. A file without any is none of its kind.
pub fn end(mut found: Found, accounts: Vec<AccountBuilder<'_>>, file: &str) -> Found {
    if accounts.is_empty() {
        note(&mut found, ReadWarningKind::NotSettings, file, None, "");
    }
    if accounts.len() > MAX_ACCOUNTS {
        note(&mut found, ReadWarningKind::TooMany, file, None, "");
    }
    found.accounts = accounts.into_iter().take(MAX_ACCOUNTS).map(AccountBuilder::account).collect();
    found
}

/// An account as far as it was read. A setting said again takes the place of what it said before.
pub struct AccountBuilder<'a> {
    file: &'a str,
    account: FoundAccount,
}

impl<'a> AccountBuilder<'a> {
    /// An account without settings.
    pub fn new(file: &'a str, key: &str, label: &str) -> Self {
        let account =
            FoundAccount { key: key.to_owned(), label: label.to_owned(), ..FoundAccount::default() };
        Self { file, account }
    }

    /// What the lines that follow stand in.
    pub const fn in_file(&mut self, file: &'a str) {
        self.file = file;
    }

    fn place(&self, line: Option<usize>, key: &str) -> Place {
        Place { file: self.file.to_owned(), line, key: key.to_owned() }
    }

    /// Says a setting. Without a line it is a default in force.
    pub fn put(&mut self, setting: Setting, held: FoundValue, line: Option<usize>, key: &str) {
        let place = self.place(line, key);
        self.account.settings.retain(|found| found.setting != setting);
        self.account.settings.push(FoundSetting { setting, held, place });
    }

    /// Says a setting by a value that a plan could have.
    pub fn value(&mut self, setting: Setting, value: SettingValue, line: Option<usize>, key: &str) {
        self.put(setting, FoundValue::Value(value), line, key);
    }

    /// Says a text; an empty one is nothing, and hosts are written in small letters.
    pub fn text(&mut self, setting: Setting, text: &str, line: Option<usize>, key: &str) {
        let text = match setting {
            Setting::IncomingHost | Setting::OutgoingHost => text.to_lowercase(),
            _ => text.to_owned(),
        };
        let value = if text.is_empty() { SettingValue::Unset } else { SettingValue::Text(text) };
        self.value(setting, value, line, key);
    }

    /// Says a number as it is written there.
    pub fn number(&mut self, setting: Setting, text: &str, line: Option<usize>, key: &str) {
        let held = match text.trim().parse::<u16>() {
            Ok(number) if number > 0 => FoundValue::Value(SettingValue::Number(number)),
            _ => FoundValue::Other(text.to_owned()),
        };
        self.put(setting, held, line, key);
    }

    /// Says how often mail is checked, from seconds; 0 is by hand. Less than a minute is less than any
    /// plan has.
    pub fn seconds(&mut self, text: &str, line: Option<usize>, key: &str) {
        let held = match text.trim().parse::<u32>().map(|seconds| (seconds, u16::try_from(seconds / 60))) {
            Ok((0, _)) => FoundValue::Value(SettingValue::Unset),
            Ok((_, Ok(minutes))) if minutes > 0 => FoundValue::Value(SettingValue::Number(minutes)),
            _ => FoundValue::Other(text.to_owned()),
        };
        self.put(Setting::CheckEvery, held, line, key);
    }

    /// Says by which protocol mail is read.
    pub fn protocol(&mut self, protocol: Protocol, line: Option<usize>, key: &str) {
        self.value(Setting::Protocol, SettingValue::Protocol(protocol), line, key);
    }

    /// Says how a connection is protected.
    pub fn tls(&mut self, setting: Setting, tls: Tls, line: Option<usize>, key: &str) {
        self.value(setting, SettingValue::Tls(tls), line, key);
    }

    /// Says that the login is by password.
    pub fn password_auth(&mut self, setting: Setting, line: Option<usize>, key: &str) {
        self.value(setting, SettingValue::Auth(Auth::Password), line, key);
    }

    /// Says that the server asks for nothing.
    pub fn no_login(&mut self, line: Option<usize>, key: &str) {
        self.value(Setting::OutgoingAuth, SettingValue::Auth(Auth::None), line, key);
        self.value(Setting::OutgoingUsername, SettingValue::Unset, line, key);
    }

    /// A password stands there. It is not read.
    pub fn password(&mut self, about: Setting, line: usize, key: &str) {
        let place = self.place(Some(line), key);
        if self.account.defects.iter().any(|odd| odd.id == AdviceId::SavedPassword) {
            return;
        }
        self.account.defects.push(Defect {
            id: AdviceId::SavedPassword,
            about,
            found: String::new(),
            expected: String::new(),
            place,
            is_repairable: false,
        });
    }

    /// What was said of a setting so far.
    pub fn said(&self, setting: Setting) -> Option<&FoundValue> {
        self.account.get(setting).map(|found| &found.held)
    }

    /// Whether a setting was said.
    pub fn says(&self, setting: Setting) -> bool {
        self.account.get(setting).is_some()
    }

    /// The port that is in force where none was said.
    pub fn default_port(&mut self, setting: Setting, port: u16, key: &str) {
        if !self.says(setting) {
            self.value(setting, SettingValue::Number(port), None, key);
        }
    }

    fn account(mut self) -> FoundAccount {
        self.account.settings.sort_by_key(|found| found.setting);
        self.account
    }
}

/// `key=value` lines in sections, as key files and Claws Mail have them: section, key, value, line.
/// What stands before the first section has none; comments begin with `#` or `;`.
pub fn key_lines(text: &str) -> impl Iterator<Item = (&str, &str, &str, usize)> {
    let mut section = "";
    (1..).zip(text.lines()).filter_map(move |(number, line)| {
        let line = line.trim_start();
        if let Some(inside) = line.strip_prefix('[').and_then(|inside| inside.split_once(']')) {
            section = inside.0;
            return None;
        }
        if line.starts_with(['#', ';']) {
            return None;
        }
        let (key, value) = line.split_once('=')?;
        Some((section, key.trim_end(), value, number))
    })
}

/// The words of a line: quoted ones whole, `\` before a character makes it plain within double quotes.
/// `#` begins a comment where it begins a word.
pub fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut letters = line.chars().peekable();
    while let Some(&first) = letters.peek() {
        match first {
            '#' => break,
            c if c.is_whitespace() => {
                letters.next();
            }
            '"' => {
                letters.next();
                let mut word = String::new();
                while let Some(c) = letters.next().filter(|&c| c != '"') {
                    word.push(if c == '\\' { letters.next().unwrap_or('\\') } else { c });
                }
                words.push(word);
            }
            _ => {
                let mut word = String::new();
                while let Some(c) = letters.next_if(|c| !c.is_whitespace()) {
                    word.push(c);
                }
                words.push(word);
            }
        }
    }
    words
}
