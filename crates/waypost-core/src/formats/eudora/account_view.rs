//! One account's view of `Eudora.ini`: which line is in effect for a key.
//!
//! A key that a personality lacks is taken from `[Settings]`, then from `DEudora.ini`, and at last from
//! Eudora's defaults (`rs.cpp`, `GetIniString`). Some keys are read from the account's own section only.

use super::effective_value::EffectiveValue;
use super::ini_layout::MAIN_SECTION;
use super::listed_sections::{EudoraFile, Personality};
use super::sections::Section;
use crate::formats::found::FileLocation;

/// One account's view of the file.
pub(crate) struct AccountView<'a> {
    file: &'a EudoraFile<'a>,
    /// The account's own section; `None` for the main account of a file without `[Settings]`.
    own_section: Option<&'a Section>,
    /// True for the main account.
    pub is_main: bool,
}

impl<'a> AccountView<'a> {
    /// The view of the main account.
    pub(crate) const fn main(file: &'a EudoraFile<'a>) -> Self {
        Self { file, own_section: file.settings.as_ref(), is_main: true }
    }

    /// The view of a personality of the file.
    pub(crate) const fn personality(file: &'a EudoraFile<'a>, personality: &'a Personality) -> Self {
        Self { file, own_section: Some(&personality.section), is_main: false }
    }

    fn find(&self, key: &str, sections: &[(&str, Option<&'a Section>)]) -> EffectiveValue<'a> {
        for &(file, section) in sections {
            if let Some((section, value)) = section.and_then(|section| Some((section, section.get(key)?))) {
                let key = format!("[{}] {}", section.name, value.key);
                let location = FileLocation { file: file.to_owned(), line: Some(value.line), key };
                return EffectiveValue { value: Some(value), location };
            }
        }
        let section = self.own_section.map_or(MAIN_SECTION, |section| &section.name);
        let key = format!("[{section}] {key}");
        EffectiveValue {
            value: None,
            location: FileLocation { file: self.file.name.to_owned(), line: None, key },
        }
    }

    /// The value of a key that is inherited.
    pub(crate) fn effective(&self, key: &str) -> EffectiveValue<'a> {
        let file = self.file;
        let sections = [
            (file.name, self.own_section),
            (file.name, file.settings.as_ref()),
            (file.defaults_name, file.defaults.as_ref()),
        ];
        self.find(key, &sections)
    }

    /// The value of a key that is read from the account's own section only.
    pub(crate) fn own_value(&self, key: &str) -> EffectiveValue<'a> {
        self.find(key, &[(self.file.name, self.own_section)])
    }

    /// The value of an inherited switch.
    pub(crate) fn switch(&self, key: &str, default: bool) -> (bool, FileLocation) {
        self.effective(key).switch(default)
    }

    /// True if the account reads mail by IMAP (`persona.cpp`, `IsImapPersona`).
    pub(crate) fn is_imap(&self) -> bool {
        self.own_value("UsesIMAP").switch(false).0
    }

    /// True if the section has a server or a login. A section without either is not an account yet.
    pub(crate) fn is_account(&self) -> bool {
        let has_value = |effective: EffectiveValue<'_>| effective.value.is_some_and(|value| value.has_value);
        has_value(self.effective("POPAccount"))
            || ["PopServer", "LoginName", "SMTPServer"].iter().any(|key| has_value(self.own_value(key)))
    }
}
