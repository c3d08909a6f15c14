//! The settings files: one file a format. A format knows what it can hold, its file's name, and how
//! to write, and where it makes sense to edit; the plan knows no format.
//!
//! A new format is one file here and one line in [`FORMATS`].

mod steps;

pub use steps::{Step, steps_by_hand};

use crate::plan::Plan;
use crate::plan::account::Setting;
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
}

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
    /// How it was shown to work, in a few English words for administrators.
    pub proven: &'static str,
    /// Makes a new file.
    pub write: fn(&Request<'_>) -> Result<Vec<u8>, Refusal>,
    /// Changes only what must change in an existing file, and keeps every other byte.
    pub edit: Option<fn(&[u8], &Request<'_>) -> Result<Vec<u8>, Refusal>>,
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
    CannotHold(Setting),
    /// A personality's name that the program cannot use.
    PersonalityName(String),
    /// Only Eudora for Windows has personalities in its file.
    NoPersonalities,
    /// The existing file is not one of this format; why, in a word for [`Texts`].
    NotThisFormat,
    /// The archive could not be made.
    Archive(String),
}

impl Format {
    /// The file extension without the dot.
    pub fn extension(&self) -> &'static str {
        self.file_name.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The settings that this format drops.
    pub fn drops(&self) -> Vec<Setting> {
        Setting::ALL.into_iter().filter(|setting| !self.holds.contains(setting)).collect()
    }

    /// The account's settings that the file does not carry, to be set by hand.
    pub fn left_over(&self, plan: &Plan) -> Vec<Setting> {
        plan.account.settings().map(|(setting, _)| setting).filter(|s| !self.holds.contains(s)).collect()
    }
}

/// Every format.
pub const FORMATS: &[Format] = &[];

/// The format with a name.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// The formats for a program, its own first.
pub fn formats_for(program: ProgramId) -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(move |format| format.programs.contains(&program))
}
/// stub
pub fn plan_json(_: &Request<'_>) -> serde_json::Value {
    serde_json::json!({})
}
/// stub
pub fn advice_json(_: &Request<'_>) -> serde_json::Value {
    serde_json::json!({})
}
