//! Why a settings file cannot be written or changed.

use crate::plan::account::Setting;
use crate::text::{Texts, printable, sanitise};

/// Why a format cannot be written or changed. No partial file exists then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The format cannot encode this character, which is part of the setting's value.
    #[error("{0:?} contains {1:?}, which the format cannot encode")]
    Unencodable(Setting, char),
    /// A value is longer than the program reads. The limit is in bytes.
    #[error("{0:?} is longer than {1} bytes")]
    TooLong(Setting, usize),
    /// A line break or another control character, which could start a second setting.
    #[error("{0:?} contains a control character")]
    ControlCharacter(Setting),
    /// The program cannot do what the setting says.
    #[error("the format cannot store the value of {0:?}")]
    CannotStore(Setting),
    /// The program cannot use this personality name.
    #[error("{0:?} cannot be the name of a personality")]
    PersonalityName(String),
    /// Only the settings file of Eudora for Windows has personalities.
    #[error("the format has no personalities")]
    NoPersonalities,
    /// The existing file is not in this format, or cannot be changed without damage.
    #[error("the file is not in this format or cannot be changed safely")]
    NotThisFormat,
    /// The program supports implicit TLS only. With STARTTLS it would connect without encryption.
    #[error("the program supports implicit TLS only")]
    ImplicitTlsOnly,
    /// The zip archive could not be made: the error of the zip library.
    #[error("the archive could not be made: {0}")]
    Archive(String),
}

impl Refusal {
    /// What happened and what to do, in one or two sentences.
    pub fn sentence(&self, texts: &Texts) -> String {
        let name = |setting: Setting| ("setting", texts.setting(setting).into());
        match self {
            Self::Unencodable(setting, character) => texts
                .with("refusal-unencodable", &[name(*setting), ("character", printable(*character).into())]),
            Self::TooLong(setting, bytes) => {
                texts.with("refusal-too-long", &[name(*setting), ("bytes", (*bytes).into())])
            }
            Self::ControlCharacter(setting) => texts.with("refusal-control-character", &[name(*setting)]),
            Self::CannotStore(setting) => texts.with("refusal-cannot-hold", &[name(*setting)]),
            Self::PersonalityName(name) => {
                texts.with("refusal-personality-name", &[("name", sanitise(name).into())])
            }
            Self::NoPersonalities => texts.get("refusal-no-personalities"),
            Self::NotThisFormat => texts.get("refusal-not-this-format"),
            Self::ImplicitTlsOnly => texts.get("refusal-tls-from-the-start-only"),
            Self::Archive(error) => texts.with("refusal-archive", &[("why", sanitise(error).into())]),
        }
    }
}
