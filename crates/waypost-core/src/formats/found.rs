//! The settings found in a program's files: the values that were understood, and their locations.
//!
//! Reading never fails. A reader returns what it understood, and warnings with their locations about the
//! rest. A reader never returns a password, only the fact that one is saved.

use std::fmt;

use super::refusal::Refusal;
use crate::plan::Plan;
use crate::plan::account::{Protocol, Setting, SettingValue};
use crate::plan::program::{ProgramId, Version};
use crate::plan::rules::AdviceId;
use crate::text::{Texts, sanitise};

/// A settings file, and what is read together with it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The file name, for locations.
    pub name: &'a str,
    /// The bytes of the file.
    pub bytes: &'a [u8],
    /// A second file with values, by its name: `DEudora.ini` holds the defaults of Eudora, `user.js`
    /// overrides `prefs.js`.
    pub companion: Option<(&'a str, &'a [u8])>,
    /// The other files of a program that stores an account in several, each with its name.
    pub siblings: &'a [(String, Vec<u8>)],
    /// The servers for which the program saves a password elsewhere, for example
    /// `imap://mail.example.org`.
    pub saved_logins: &'a [String],
}

impl<'a> Input<'a> {
    /// A file on its own.
    pub const fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        Self { name, bytes, companion: None, siblings: &[], saved_logins: &[] }
    }
}

/// A position in a settings file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileLocation {
    /// The file name, as given in the [`Input`].
    pub file: String,
    /// The line, counted from 1. `None` if the file does not name the key and a default applies.
    pub line: Option<usize>,
    /// The key as the file writes it, for example `[Settings] SSLReceiveUse` or
    /// `mail.server.server1.port`.
    pub key: String,
}

impl FileLocation {
    /// A file as a whole.
    pub fn of_file(file: &str) -> Self {
        Self { file: file.to_owned(), ..Self::default() }
    }
}

/// `FILE:LINE`, or the file alone.
impl fmt::Display for FileLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

/// The value of one setting in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundValue {
    /// A value that a plan could have too. [`SettingValue::Unset`] also stands for days without a limit,
    /// and for a host, a name or a login that the file leaves empty.
    Value(SettingValue),
    /// TLS if the server offers it, otherwise no encryption. Eudora and old versions of Thunderbird store
    /// this as 1.
    Opportunistic,
    /// A value that no plan has, as the file writes it: Kerberos, port 70000, an unknown number.
    Other(String),
}

/// Maximum length of a text from a file, in bytes. No server, name or login is longer.
pub(crate) const MAX_TEXT_BYTES: usize = 1000;

/// A text from a file, shortened to [`MAX_TEXT_BYTES`] and marked with an ellipsis.
pub(crate) fn shortened(text: &str) -> String {
    if text.len() <= MAX_TEXT_BYTES {
        return text.to_owned();
    }
    let (start, _) = text.split_at(text.floor_char_boundary(MAX_TEXT_BYTES));
    format!("{start}…")
}

impl FoundValue {
    /// The value. A text that is too long for any setting is shortened and becomes [`Self::Other`], so that
    /// many accounts with the same text do not fill the memory.
    pub(crate) fn shortened(self) -> Self {
        match self {
            Self::Value(SettingValue::Text(text)) | Self::Other(text) if text.len() > MAX_TEXT_BYTES => {
                Self::Other(shortened(&text))
            }
            value => value,
        }
    }
}

/// A setting in force, and its location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundSetting {
    /// The setting.
    pub setting: Setting,
    /// Its value.
    pub value: FoundValue,
    /// The line that sets it.
    pub location: FileLocation,
}

impl FoundSetting {
    /// Whether the value is the planned one. An unset value and an empty text are equal. In addresses and
    /// logins the domain ignores case.
    pub fn matches(&self, planned: &SettingValue) -> bool {
        match (&self.value, planned) {
            (FoundValue::Value(found), planned) if found == planned => true,
            (FoundValue::Value(SettingValue::Unset), SettingValue::Text(text)) => text.is_empty(),
            (FoundValue::Value(SettingValue::Text(found)), SettingValue::Text(planned))
                if self.setting != Setting::Name && self.setting != Setting::PathPrefix =>
            {
                is_same_address(found, planned)
            }
            _ => false,
        }
    }
}

/// Compares addresses and logins: the part after the last `@` ignores case.
fn is_same_address(left: &str, right: &str) -> bool {
    match (left.rsplit_once('@'), right.rsplit_once('@')) {
        (Some((left_user, left_domain)), Some((right_user, right_domain))) => {
            left_user == right_user && left_domain.eq_ignore_ascii_case(right_domain)
        }
        _ => left == right,
    }
}

/// Harmful content that no setting of a plan covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// The id of its finding.
    pub id: AdviceId,
    /// The setting it is closest to.
    pub about: Setting,
    /// The content as the file writes it. Always empty for a password.
    pub found: String,
    /// The correct content as the file writes it. Empty if it should be removed.
    pub expected: String,
    /// The line.
    pub location: FileLocation,
    /// Whether an [`AccountRepair`] can correct it.
    pub is_repairable: bool,
}

/// One account of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundAccount {
    /// The account's name inside the file: `Settings`, `Persona-Work`, `account3`. Unique in the file.
    pub key: String,
    /// The account's name for people. Empty for the main account.
    pub label: String,
    /// Its settings in the order of [`Setting::ALL`]. Settings the account does not have are left out.
    pub settings: Vec<FoundSetting>,
    /// Its other defects.
    pub defects: Vec<Defect>,
    /// The addresses that the account also sends from. Its settings are those of the first.
    pub other_addresses: Vec<String>,
}

impl FoundAccount {
    /// The file's value of a setting. `None` if the account does not have the setting.
    pub fn get(&self, setting: Setting) -> Option<&FoundSetting> {
        self.settings.iter().find(|found| found.setting == setting)
    }

    /// The value of a setting if it is a text that is not empty.
    pub fn text(&self, setting: Setting) -> Option<&str> {
        match &self.get(setting)?.value {
            FoundValue::Value(SettingValue::Text(text)) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// IMAP or POP. `None` if the file names another protocol or none.
    pub fn protocol(&self) -> Option<Protocol> {
        match self.get(Setting::Protocol)?.value {
            FoundValue::Value(SettingValue::Protocol(protocol)) => Some(protocol),
            _ => None,
        }
    }
}

/// Everything found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The program the file belongs to.
    pub program: ProgramId,
    /// The program's version, if the file shows it.
    pub version: Option<Version>,
    /// The mail accounts in the order of the file.
    pub accounts: Vec<FoundAccount>,
    /// Defects of the file as a whole.
    pub defects: Vec<Defect>,
    /// What could not be understood.
    pub warnings: Vec<ReadWarning>,
    /// The number of lines.
    pub lines: usize,
}

impl Found {
    /// A file in which nothing was found yet.
    pub fn new(program: ProgramId, input: &Input<'_>) -> Self {
        Self {
            program,
            version: None,
            accounts: Vec::new(),
            defects: Vec::new(),
            warnings: Vec::new(),
            lines: input.bytes.split_inclusive(|&b| b == b'\n').count(),
        }
    }
}

/// Content of a file that was skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadWarning {
    /// The kind of content.
    pub kind: ReadWarningKind,
    /// Its location.
    pub location: FileLocation,
}

/// Why content of a file was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReadWarningKind {
    /// A byte-order mark before the first character. The program misreads the first line because of it.
    ByteOrderMark,
    /// UTF-16 text. It was read, but the program cannot read it.
    Utf16,
    /// The bytes are not text.
    Binary,
    /// Text in a different code page than the program's.
    CodePage,
    /// Lines that end in a lone carriage return.
    LineEnds,
    /// A key that occurs twice. The program's rules decide which one counts.
    DuplicateKey,
    /// A section that occurs twice. The first counts.
    DuplicateSection,
    /// The file ends in the middle of a line or an element.
    CutOff,
    /// A line that is neither a setting nor a comment.
    NotASetting,
    /// A value that has no meaning to the program.
    NotAValue,
    /// A value longer than the program reads.
    TooLong,
    /// A personality after a gap in the numbering, which the program does not see.
    AfterGap,
    /// An account that is listed but missing.
    AccountMissing,
    /// A password. Its value was not read.
    Password,
    /// A document type. Settings files do not need one, and Waypost does not read files that have one.
    DocumentType,
    /// A settings file of another kind of program, or no settings file.
    NotSettings,
    /// More accounts or lines than Waypost reads.
    TooMany,
    /// More namespaces, attributes or elements than Waypost reads. The file was not read.
    TooComplex,
    /// A file that belongs to the settings is too large and was not read.
    FileTooLarge,
    /// A file that belongs to the settings is a pipe, a device, a socket or a folder, and was not opened.
    NotAFile,
}

impl ReadWarning {
    /// What was skipped and its location, in a sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        let id = match self.kind {
            ReadWarningKind::ByteOrderMark => "note-byte-order-mark",
            ReadWarningKind::Utf16 => "note-utf16",
            ReadWarningKind::Binary => "note-binary",
            ReadWarningKind::CodePage => "note-code-page",
            ReadWarningKind::LineEnds => "note-line-ends",
            ReadWarningKind::DuplicateKey => "note-duplicate-key",
            ReadWarningKind::DuplicateSection => "note-duplicate-section",
            ReadWarningKind::CutOff => "note-cut-off",
            ReadWarningKind::NotASetting => "note-not-a-setting",
            ReadWarningKind::NotAValue => "note-not-a-value",
            ReadWarningKind::TooLong => "note-too-long",
            ReadWarningKind::AfterGap => "note-after-gap",
            ReadWarningKind::AccountMissing => "note-account-missing",
            ReadWarningKind::Password => "note-password",
            ReadWarningKind::DocumentType => "note-document-type",
            ReadWarningKind::NotSettings => "note-not-settings",
            ReadWarningKind::TooMany => "note-too-many",
            ReadWarningKind::TooComplex => "note-too-complex",
            ReadWarningKind::FileTooLarge => "note-file-too-large",
            ReadWarningKind::NotAFile => "note-not-a-file",
        };
        format!("{}: {}", self.location, texts.with(id, &[("key", sanitise(&self.location.key).into())]))
    }
}

/// What to correct in one account.
#[derive(Clone, Copy, Debug)]
pub struct AccountRepair<'a> {
    /// The account's key in the file. Empty for defects of the file as a whole.
    pub account: &'a str,
    /// The settings that get the plan's value. Other settings stay.
    pub settings: &'a [Setting],
    /// The defects to remove.
    pub defects: &'a [AdviceId],
    /// The plan. Not used if `account` is empty.
    pub plan: &'a Plan,
}

/// Reads a file.
pub type ReadFn = fn(&Input<'_>) -> Found;

/// Makes repaired copies: each file that changes, by its name in the [`Input`].
pub type RepairFn = fn(&Input<'_>, &[AccountRepair<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal>;
