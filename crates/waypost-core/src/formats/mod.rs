//! The settings files: one file a format. A format knows what it can hold, its file's name, and how
//! to write, and where it makes sense to edit; the plan knows no format.
//!
//! A new format is one file here and one line in [`FORMATS`].

mod aerc;
mod alpine;
mod autoconfig;
mod autodiscover;
mod claws;
mod collected;
mod eudora;
mod evolution;
mod fetchmail;
mod found;
mod getmail;
mod given;
mod himalaya;
mod html;
mod import_steps;
pub mod ini;
mod json;
mod k9_qr;
mod k9s;
mod mbsync;
mod mobileconfig;
mod mpop;
mod msmtp;
mod mutt;
mod offlineimap;
mod outlook_prf;
mod phone;
mod put;
mod recognise;
mod sheet;
mod steps;
mod thunderbird;
mod xml;

pub use eudora::exe_version;
pub use found::{
    AccountRepair, Defect, Found, FoundAccount, FoundSetting, FoundValue, Input, Note, Place, Read,
    ReadWarningKind, RepairFn,
};
pub use import_steps::{first_start_notes, import_steps};
pub use json::{advice_json, escape_formulas_in_json, plan_json};
pub use phone::{Picture, QUIET_ZONE};
pub use put::{ApplySupport, Change, KeyChange, Put, UndoneFile, differing_settings};
pub use recognise::recognise;
pub use steps::{Step, manual_steps, settings_without_field, value_label};

use crate::plan::Plan;
use crate::plan::account::Setting;
use crate::plan::characters::is_unprintable;
use crate::plan::profile::Profile;
use crate::plan::program::{ProgramId, Version};
use crate::text::Texts;

/// Everything a format may look at.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The organisation, for its name, help desk and sources.
    pub profile: &'a Profile,
    /// The settings and the advice.
    pub plan: &'a Plan,
    /// The language of what people read.
    pub texts: &'a Texts,
    /// A second account of this name inside the program (Eudora's personality); none: the main one.
    pub personality: Option<&'a str>,
    /// The support code of the answers, for what people read; none where it is not wanted.
    pub code: Option<&'a str>,
}

impl Request<'_> {
    /// The program the settings are for.
    pub const fn program(&self) -> ProgramId {
        self.plan.program.0
    }

    /// Its version.
    pub const fn version(&self) -> Version {
        self.plan.program.1
    }

    /// Refuses a personality, for every format but Eudora's own file.
    fn main_account_only(&self) -> Result<(), Refusal> {
        if self.personality.is_some() { Err(Refusal::NoPersonalities) } else { Ok(()) }
    }
}

/// Makes a new file.
pub type Write = fn(&Request<'_>) -> Result<Vec<u8>, Refusal>;

/// Makes the files of a format that needs several, each with its name.
pub type WritePartsFn = fn(&Request<'_>) -> Result<Vec<(String, Vec<u8>)>, Refusal>;

/// Makes a changed file from the bytes of an existing one.
pub type Edit = fn(&[u8], &Request<'_>) -> Result<Vec<u8>, Refusal>;

/// How a format was shown to work, in a few English words for administrators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The program itself took the file in and did its work; in which versions, and what it did.
    TestedWith(&'static str, &'static str),
    /// A test holds it against rules of the program that are written down; for which versions, and
    /// which rules. It was not run.
    Rules(&'static str, &'static str),
    /// It is not for an email program.
    People(&'static str),
}

impl Evidence {
    /// What was done, or which rules it is held against.
    pub const fn words(self) -> &'static str {
        match self {
            Self::TestedWith(_, words) | Self::Rules(_, words) | Self::People(words) => words,
        }
    }

    /// The versions of the program that the proof is about.
    pub const fn versions(self) -> &'static str {
        match self {
            Self::TestedWith(versions, _) | Self::Rules(versions, _) => versions,
            Self::People(_) => "",
        }
    }

    /// The name that scripts use for the kind of proof.
    pub const fn id(self) -> &'static str {
        match self {
            Self::TestedWith(..) => "run",
            Self::Rules(..) => "rules",
            Self::People(_) => "people",
        }
    }
}

/// What most formats have not, for [`Format`]s to begin from.
const BASE_FORMAT: Format = Format {
    id: "",
    programs: &[],
    file_name: "",
    holds: &[],
    home: "",
    import_steps: &[],
    evidence: Evidence::People(""),
    write: |_| Err(Refusal::NotThisFormat),
    parts: None,
    edit: None,
    read: None,
    mend: None,
    in_place: None,
};

/// A settings file's format, as data.
#[derive(Debug)]
pub struct Format {
    /// The name scripts use.
    pub id: &'static str,
    /// The programs that take it in; the format is the default of those that name it first.
    pub programs: &'static [ProgramId],
    /// The file's usual name.
    pub file_name: &'static str,
    /// The settings it can hold.
    pub holds: &'static [Setting],
    /// Where the program keeps it, as people write it; empty where it is taken in by hand.
    pub home: &'static str,
    /// How it is taken in: the ids of the texts, in order.
    pub import_steps: &'static [&'static str],
    /// How it was shown to work.
    pub evidence: Evidence,
    /// Makes a new file.
    pub write: Write,
    /// Where the program wants several files: each with its name, for a folder. `write` packs them.
    pub parts: Option<WritePartsFn>,
    /// Changes only what must change in an existing file, and keeps every other byte.
    pub edit: Option<Edit>,
    /// Takes an existing file in, for the check-up.
    pub read: Option<Read>,
    /// Sets right what the check-up found, and keeps every other byte.
    pub mend: Option<RepairFn>,
    /// Puts an account into settings that the program uses already, and takes it out again.
    pub in_place: Option<ApplySupport>,
}

/// Why a format cannot be written. Nothing half-written exists then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The format's code page has no such character; the setting it stands in.
    Unencodable(Setting, char),
    /// A value is longer than the program reads; the limit in bytes.
    TooLong(Setting, usize),
    /// A line break or another control character, which would become a second setting.
    ControlCharacter(Setting),
    /// The program cannot do what the setting says.
    CannotStore(Setting),
    /// A personality's name that the program cannot use.
    PersonalityName(String),
    /// Only Eudora for Windows has personalities in its file.
    NoPersonalities,
    /// The existing file is not one of this format, or cannot be changed without harm.
    NotThisFormat,
    /// The program encrypts only what is encrypted from the start; STARTTLS it would leave out.
    ImplicitTlsOnly,
    /// The archive could not be made.
    Archive(String),
}

impl Refusal {
    /// What happened and what to do, in one or two sentences.
    pub fn sentence(&self, texts: &Texts) -> String {
        let setting = |setting: Setting| texts.setting(setting).into();
        match self {
            Self::Unencodable(about, character) => texts.with(
                "refusal-unencodable",
                &[("setting", setting(*about)), ("character", crate::text::printable(*character).into())],
            ),
            Self::TooLong(about, bytes) => {
                texts.with("refusal-too-long", &[("setting", setting(*about)), ("bytes", (*bytes).into())])
            }
            Self::ControlCharacter(about) => {
                texts.with("refusal-control-character", &[("setting", setting(*about))])
            }
            Self::CannotStore(about) => texts.with("refusal-cannot-hold", &[("setting", setting(*about))]),
            Self::PersonalityName(name) => {
                texts.with("refusal-personality-name", &[("name", crate::text::sanitise(name).into())])
            }
            Self::NoPersonalities => texts.get("refusal-no-personalities"),
            Self::NotThisFormat => texts.get("refusal-not-this-format"),
            Self::ImplicitTlsOnly => texts.get("refusal-tls-from-the-start-only"),
            Self::Archive(why) => {
                texts.with("refusal-archive", &[("why", crate::text::sanitise(why).into())])
            }
        }
    }
}

/// A value for a settings file: whatever breaks a line, or hides or turns text, is refused, so that
/// no value can become a second setting.
fn one_line(setting: Setting, text: &str) -> Result<&str, Refusal> {
    if text.chars().any(is_unprintable) { Err(Refusal::ControlCharacter(setting)) } else { Ok(text) }
}

/// Foreign text for a page that people read: without what hides or turns text.
fn readable(text: &str) -> String {
    text.chars().filter(|&c| c == '\n' || !is_unprintable(c)).collect()
}

/// What makes a spreadsheet take a cell for a formula.
const fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\u{FF1D}' | '\u{FF0B}' | '\u{FF0D}' | '\u{FF20}')
}

/// What may part two cells when a spreadsheet takes a text apart.
const fn separates_cells(c: char) -> bool {
    matches!(c, ',' | ';' | '\t' | '|' | '\n' | '\r')
}

/// A value for a sheet: an apostrophe stands before whatever a spreadsheet would take for a formula,
/// as people type it there themselves. A sheet is for reading; files for programs hold the value as it is.
fn escape_formula(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    let mut may_begin = true;
    for c in value.chars() {
        if may_begin && begins_formula(c) {
            escaped.push('\'');
        }
        escaped.push(c);
        may_begin = separates_cells(c) || (may_begin && c.is_whitespace());
    }
    escaped
}

/// A text of ours without the stars that mark bold words.
pub fn strip_bold_marks(text: &str) -> String {
    readable(text).replace('*', "")
}

impl Format {
    /// What it is called in words.
    pub fn name(&self, texts: &Texts) -> String {
        texts.get(&format!("format-{}", self.id))
    }

    /// The file extension without the dot.
    pub fn extension(&self) -> &'static str {
        self.file_name.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The settings that this format drops.
    pub fn drops(&self) -> Vec<Setting> {
        Setting::ALL.into_iter().filter(|setting| !self.holds.contains(setting)).collect()
    }

    /// The account's settings that the file does not carry, to be set by hand.
    pub fn settings_not_stored(&self, plan: &Plan) -> Vec<Setting> {
        plan.account.settings().map(|(setting, _)| setting).filter(|s| !self.holds.contains(s)).collect()
    }
}

/// Every format.
pub const FORMATS: &[Format] = &[
    thunderbird::import::FORMAT,
    thunderbird::FORMAT,
    autoconfig::FORMAT,
    eudora::FORMAT,
    eudora::links::FORMAT,
    mobileconfig::FORMAT,
    outlook_prf::FORMAT,
    autodiscover::FORMAT,
    k9s::FORMAT,
    k9_qr::FORMAT,
    evolution::FORMAT,
    claws::FORMAT,
    claws::SYLPHEED,
    mutt::FORMAT,
    alpine::FORMAT,
    aerc::FORMAT,
    himalaya::FORMAT,
    fetchmail::FORMAT,
    getmail::FORMAT,
    mpop::FORMAT,
    mbsync::FORMAT,
    offlineimap::FORMAT,
    msmtp::FORMAT,
    sheet::html::FORMAT,
    sheet::text::FORMAT,
    json::FORMAT,
];

/// The format with a name.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// The formats for a program, its own first.
pub fn formats_for(program: ProgramId) -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(move |format| format.programs.contains(&program))
}
