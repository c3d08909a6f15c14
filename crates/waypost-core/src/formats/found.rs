//! Settings as a program's files hold them: what was understood, and where each stands.
//!
//! Reading never fails. It gives what was understood, and notes with their places about the rest.
//! A password is never understood: only that one is there.

use crate::plan::Plan;
use crate::plan::account::{Protocol, Setting, SettingValue};
use crate::plan::program::{ProgramId, Version};
use crate::plan::rules::AdviceId;
use crate::text::{Texts, sanitise};

use super::Refusal;

/// The bytes of a settings file, and of the one that is read together with it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The file's name, for the places.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
    /// `DEudora.ini`, whose values lie underneath, or `user.js`, whose values lie on top.
    pub beside: Option<(&'a str, &'a [u8])>,
    /// The other files of a program that gives an account several: each with its name.
    pub others: &'a [(String, Vec<u8>)],
    /// The servers for which the program keeps a password elsewhere, as `imap://mail.example.org`.
    pub logins: &'a [String],
}

/// Where something stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file's name as it was given.
    pub file: String,
    /// The line, counted from 1; none where the key is not in the file and a default is in force.
    pub line: Option<usize>,
    /// The key in the file's own words, as `[Settings] SSLReceiveUse` or `mail.server.server1.port`.
    pub key: String,
}

/// What a file says of one setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundValue {
    /// A value that a plan could have too. [`SettingValue::Nothing`] also stands for "no limit" of the
    /// days, and for a host, a name or a login that the file leaves empty.
    Value(SettingValue),
    /// Encrypted if the server offers it, otherwise unsaid not: Eudora's value 1, Thunderbird's old 1.
    Opportunistic,
    /// Something no plan has, in the file's own word: Kerberos, a port of 70000, a number that means nothing.
    Other(String),
}

/// A setting that is in force, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundSetting {
    /// Which setting.
    pub setting: Setting,
    /// What it says.
    pub held: FoundValue,
    /// The line that says so.
    pub place: Place,
}

impl FoundSetting {
    /// Whether it says what is planned. Nothing and an empty text are the same answer, and so are
    /// capitals and small letters in the host of an address.
    pub fn says(&self, planned: &SettingValue) -> bool {
        match (&self.held, planned) {
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

/// Addresses and logins: what stands behind the last `@` ignores case.
fn is_same_address(left: &str, right: &str) -> bool {
    match (left.rsplit_once('@'), right.rsplit_once('@')) {
        (Some((user, domain)), Some((other, at))) => user == other && domain.eq_ignore_ascii_case(at),
        _ => left == right,
    }
}

/// Something that no setting of a plan covers and that does harm all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defect {
    /// What it is: the id of its finding.
    pub id: AdviceId,
    /// The setting it is nearest to.
    pub about: Setting,
    /// What is there, in the file's own words. Never a password: of one, nothing.
    pub found: String,
    /// What should be there, in the file's own words; empty: nothing.
    pub expected: String,
    /// The line.
    pub place: Place,
    /// Whether [`AccountRepair`] can set it right.
    pub is_repairable: bool,
}

/// One account of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundAccount {
    /// What the file calls it: `Settings`, `Persona-Work`, `account3`; unique within the file.
    pub key: String,
    /// What the person calls it; empty for the main account.
    pub label: String,
    /// Its settings, in the order of [`Setting::ALL`]; one that the account has not is left out.
    pub settings: Vec<FoundSetting>,
    /// What else is wrong with it.
    pub defects: Vec<Defect>,
}

/// Everything found in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The program whose file it is.
    pub program: ProgramId,
    /// Its version, where the file shows it.
    pub version: Option<Version>,
    /// Its mail accounts, in the file's order.
    pub accounts: Vec<FoundAccount>,
    /// What is wrong with the file as a whole, not with one account.
    pub defects: Vec<Defect>,
    /// What could not be understood.
    pub notes: Vec<Note>,
    /// The number of its lines.
    pub lines: usize,
}

/// Something in a file that was passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What.
    pub what: ReadWarningKind,
    /// Where.
    pub place: Place,
}

/// What was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReadWarningKind {
    /// A byte-order mark before the first character, which spoils the first line for the program.
    ByteOrderMark,
    /// UTF-16 text; it was read, the program cannot.
    Utf16,
    /// The bytes are no text.
    Binary,
    /// Text in another code page than the program's.
    CodePage,
    /// Lines that end in a lone carriage return.
    LineEnds,
    /// A key that stands twice; which one counts is the program's rule.
    DuplicateKey,
    /// A section that stands twice; the first counts.
    DuplicateSection,
    /// The file ends in the middle of a line or an element.
    CutOff,
    /// A line that is neither a setting nor a comment.
    NotASetting,
    /// A value that means nothing to the program.
    NotAValue,
    /// A value longer than the program reads.
    TooLong,
    /// A personality after a gap in the numbers: the program does not see it.
    AfterGap,
    /// An account that is listed and not there.
    AccountMissing,
    /// A password, which was passed over unread.
    Password,
    /// A document type, which a settings file never needs and Waypost never reads.
    DocumentType,
    /// A settings file for another kind of program, or none at all.
    NotSettings,
    /// More accounts or lines than are looked at.
    TooMany,
}

impl Note {
    /// What was passed over and where, in a sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        let id = match self.what {
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
        };
        format!("{}: {}", self.place.shown(), texts.with(id, &[("key", sanitise(&self.place.key).into())]))
    }
}

impl Place {
    /// `FILE:LINE`, or the file alone.
    pub fn shown(&self) -> String {
        match self.line {
            Some(line) => format!("{}:{line}", self.file),
            None => self.file.clone(),
        }
    }
}

/// What is to be set right in one account.
#[derive(Clone, Copy, Debug)]
pub struct AccountRepair<'a> {
    /// The account's key in the file; empty for what concerns the whole file.
    pub account: &'a str,
    /// The settings that take the plan's value. Nothing else changes.
    pub settings: &'a [Setting],
    /// The oddities to remove.
    pub defects: &'a [AdviceId],
    /// The plan. With an empty account it is not looked at.
    pub plan: &'a Plan,
}

/// Takes a file in.
pub type Read = fn(&Input<'_>) -> Found;

/// Makes mended copies: each file that changes, by its name in the [`Input`].
pub type RepairFn = fn(&Input<'_>, &[AccountRepair<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal>;

impl FoundAccount {
    /// What the file says of a setting; none where this account has no such setting.
    pub fn get(&self, setting: Setting) -> Option<&FoundSetting> {
        self.settings.iter().find(|found| found.setting == setting)
    }

    /// A setting's value where it is a text that is not empty.
    pub fn text(&self, setting: Setting) -> Option<&str> {
        match &self.get(setting)?.held {
            FoundValue::Value(SettingValue::Text(text)) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// IMAP or POP.
    pub fn protocol(&self) -> Option<Protocol> {
        match self.get(Setting::Protocol)?.held {
            FoundValue::Value(SettingValue::Protocol(protocol)) => Some(protocol),
            _ => None,
        }
    }
}
