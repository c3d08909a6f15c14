//! Building blocks for readers: a file's text, its warnings, and an account that grows line by line.

use std::borrow::Cow;

use super::decode::decode_text;
use super::found::{
    Defect, FileLocation, Found, FoundAccount, FoundSetting, FoundValue, Input, ReadWarning, ReadWarningKind,
    shortened,
};
use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;
use crate::plan::rules::AdviceId;

/// Maximum number of bytes read from a file. Every real settings file is far smaller.
pub(crate) const MAX_BYTES: usize = 1 << 20;
/// Maximum number of accounts read from a file. Every real settings file has far fewer.
pub(crate) const MAX_ACCOUNTS: usize = 50;
/// Maximum number of warnings about a file. A file with more is not worth a longer list.
const MAX_WARNINGS: usize = 50;

/// Starts reading: decodes the file and adds warnings about unusual encodings. Bytes beyond [`MAX_BYTES`] are
/// ignored.
pub(crate) fn start_reading<'a>(program: ProgramId, input: &Input<'a>) -> (Found, Cow<'a, str>) {
    let mut found = Found::new(program, input);
    let bytes = input.bytes.get(..MAX_BYTES).unwrap_or(input.bytes);
    if bytes.len() < input.bytes.len() {
        warn(&mut found, ReadWarningKind::TooLong, input.name, None, "");
    }
    let (text, warning) = decode_text(bytes);
    if let Some(kind) = warning {
        warn(&mut found, kind, input.name, None, "");
    }
    (found, text)
}

/// Adds a warning, unless there are [`MAX_WARNINGS`] already.
pub(crate) fn warn(found: &mut Found, kind: ReadWarningKind, file: &str, line: Option<usize>, key: &str) {
    if found.warnings.len() < MAX_WARNINGS {
        let location = FileLocation { file: file.to_owned(), line, key: key.to_owned() };
        found.warnings.push(ReadWarning { kind, location });
    }
}

/// Finishes reading. A file without accounts is not a settings file of this kind. Accounts beyond
/// [`MAX_ACCOUNTS`] are not even built: each can be larger than its lines, because it inherits values.
pub(crate) fn finish_reading<'a>(
    mut found: Found,
    accounts: impl IntoIterator<Item = AccountBuilder<'a>>,
    file: &str,
) -> Found {
    let mut accounts = accounts.into_iter();
    found.accounts = accounts.by_ref().take(MAX_ACCOUNTS).map(AccountBuilder::build).collect();
    if found.accounts.is_empty() {
        warn(&mut found, ReadWarningKind::NotSettings, file, None, "");
    }
    if accounts.next().is_some() {
        warn(&mut found, ReadWarningKind::TooMany, file, None, "");
    }
    found
}

/// An account that is being read. A setting that occurs again replaces the earlier one.
pub(crate) struct AccountBuilder<'a> {
    file: &'a str,
    account: FoundAccount,
}

impl<'a> AccountBuilder<'a> {
    /// An account without settings.
    pub(crate) fn new(file: &'a str, key: &str, label: &str) -> Self {
        let account =
            FoundAccount { key: shortened(key), label: shortened(label), ..FoundAccount::default() };
        Self { file, account }
    }

    /// Sets the file that the following settings come from.
    pub(crate) const fn set_file(&mut self, file: &'a str) {
        self.file = file;
    }

    fn location(&self, line: Option<usize>, key: &str) -> FileLocation {
        FileLocation { file: self.file.to_owned(), line, key: key.to_owned() }
    }

    /// Sets a setting. A `line` of `None` stands for a default that the file does not name.
    pub(crate) fn set(&mut self, setting: Setting, value: FoundValue, line: Option<usize>, key: &str) {
        let location = self.location(line, key);
        let value = value.shortened();
        self.account.settings.retain(|found| found.setting != setting);
        self.account.settings.push(FoundSetting { setting, value, location });
    }

    /// Sets a value that a plan could have too.
    pub(crate) fn value(&mut self, setting: Setting, value: SettingValue, line: Option<usize>, key: &str) {
        self.set(setting, FoundValue::Value(value), line, key);
    }

    /// Sets a text. An empty text is unset, and host names become lower case.
    pub(crate) fn text(&mut self, setting: Setting, text: &str, line: Option<usize>, key: &str) {
        let text = match setting {
            Setting::IncomingHost | Setting::OutgoingHost => text.to_lowercase(),
            _ => text.to_owned(),
        };
        let value = if text.is_empty() { SettingValue::Unset } else { SettingValue::Text(text) };
        self.value(setting, value, line, key);
    }

    /// Sets a number from 1 to 65535. Anything else is kept as written.
    pub(crate) fn number(&mut self, setting: Setting, text: &str, line: Option<usize>, key: &str) {
        let value = match text.trim().parse::<u16>() {
            Ok(number) if number > 0 => FoundValue::Value(SettingValue::Number(number)),
            _ => FoundValue::Other(text.to_owned()),
        };
        self.set(setting, value, line, key);
    }

    /// Sets the check interval from seconds. 0 stands for by hand only. Less than a minute is kept as
    /// written: no plan has so short an interval.
    pub(crate) fn check_interval_seconds(&mut self, text: &str, line: Option<usize>, key: &str) {
        let value = match text.trim().parse::<u32>().map(|seconds| (seconds, u16::try_from(seconds / 60))) {
            Ok((0, _)) => FoundValue::Value(SettingValue::Unset),
            Ok((_, Ok(minutes))) if minutes > 0 => FoundValue::Value(SettingValue::Number(minutes)),
            _ => FoundValue::Other(text.to_owned()),
        };
        self.set(Setting::CheckEvery, value, line, key);
    }

    /// Sets the protocol for reading.
    pub(crate) fn protocol(&mut self, protocol: Protocol, line: Option<usize>, key: &str) {
        self.value(Setting::Protocol, SettingValue::Protocol(protocol), line, key);
    }

    /// Sets the TLS mode of a connection.
    pub(crate) fn tls(&mut self, setting: Setting, tls: Tls, line: Option<usize>, key: &str) {
        self.value(setting, SettingValue::Tls(tls), line, key);
    }

    /// Sets a server's authentication to [`Auth::Password`].
    pub(crate) fn password_auth(&mut self, setting: Setting, line: Option<usize>, key: &str) {
        self.value(setting, SettingValue::Auth(Auth::Password), line, key);
    }

    /// Records that sending needs no authentication.
    pub(crate) fn no_outgoing_login(&mut self, line: Option<usize>, key: &str) {
        self.value(Setting::OutgoingAuth, SettingValue::Auth(Auth::None), line, key);
        self.value(Setting::OutgoingUsername, SettingValue::Unset, line, key);
    }

    /// Records that a password is saved at this line. Its value is not read.
    pub(crate) fn saved_password(&mut self, about: Setting, line: usize, key: &str) {
        let location = self.location(Some(line), key);
        if self.account.defects.iter().any(|defect| defect.id == AdviceId::SavedPassword) {
            return;
        }
        self.account.defects.push(Defect {
            id: AdviceId::SavedPassword,
            about,
            found: String::new(),
            expected: String::new(),
            location,
            is_repairable: false,
        });
    }

    /// The value of a setting so far.
    pub(crate) fn get(&self, setting: Setting) -> Option<&FoundValue> {
        self.account.get(setting).map(|found| &found.value)
    }

    /// Whether a setting was set.
    pub(crate) fn has(&self, setting: Setting) -> bool {
        self.account.get(setting).is_some()
    }

    /// Sets the port that applies if the file names none.
    pub(crate) fn default_port(&mut self, setting: Setting, port: u16, key: &str) {
        if !self.has(setting) {
            self.value(setting, SettingValue::Number(port), None, key);
        }
    }

    /// Sets the outgoing port that programs use if the file names none: 465 with implicit TLS, otherwise
    /// 25.
    pub(crate) fn default_outgoing_port(&mut self, tls: Tls, key: &str) {
        self.default_port(Setting::OutgoingPort, if tls == Tls::Implicit { 465 } else { 25 }, key);
    }

    fn build(mut self) -> FoundAccount {
        self.account.settings.sort_by_key(|found| found.setting);
        self.account
    }
}

/// The `key=value` lines of key files and of Claws Mail: section, key, value and line number. Lines before
/// the first section have an empty section. Comments start with `#` or `;`.
pub(crate) fn parse_key_lines(text: &str) -> impl Iterator<Item = (&str, &str, &str, usize)> {
    let mut section = "";
    (1..).zip(text.lines()).filter_map(move |(number, line)| {
        let line = line.trim_start();
        if let Some((name, _)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            section = name;
            return None;
        }
        if line.starts_with(['#', ';']) {
            return None;
        }
        let (key, value) = line.split_once('=')?;
        Some((section, key.trim_end(), value, number))
    })
}

/// The words of a line. A word in double quotes may contain blanks, and `\` escapes the next character in
/// it. A `#` at the start of a word starts a comment.
pub(crate) fn split_words(line: &str) -> Vec<String> {
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
