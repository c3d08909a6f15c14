//! Reads the sections of `Eudora.ini` that Eudora uses: the main account's, and that of every personality
//! it lists.

use std::collections::HashSet;

use super::ini_layout::{
    LIST_SECTION, MAIN_SECTION, MAX_PERSONALITIES, OLD_SECTIONS, PERSONALITY_PREFIX, list_key,
};
use super::sections::{IniText, IniValue, Section};
use crate::formats::found::{Input, ReadWarningKind};
use crate::formats::warning_list::WarningList;

/// Numbers up to which the list of personalities is searched for entries after a gap.
const HIGHEST_LIST_NUMBER: usize = 1000;

/// The sections of `Eudora.ini` and, if given, of `DEudora.ini`.
pub(crate) struct EudoraFile<'a> {
    /// The name of the file.
    pub name: &'a str,
    /// `[Settings]`, if the file has it.
    pub settings: Option<Section>,
    /// The name of `DEudora.ini`; empty if it was not given.
    pub defaults_name: &'a str,
    /// `[Settings]` of `DEudora.ini`, which supplies the keys that the file lacks (`rs.cpp`).
    pub defaults: Option<Section>,
    /// The personalities that Eudora lists and that have a section, in the order of the list.
    pub personalities: Vec<Personality>,
    /// What was skipped or is unusual.
    pub warnings: WarningList,
    /// The number of lines of the file.
    pub line_count: usize,
}

/// A personality that is listed and has a section.
pub(crate) struct Personality {
    /// The name of its section as bytes, in the list's spelling.
    pub name: Vec<u8>,
    /// The name of its section as text.
    pub key: String,
    /// Its section.
    pub section: Section,
}

/// The name of a personality without the prefix `Persona-`.
pub(crate) fn without_prefix(key: &str) -> &str {
    let (prefix, name) = key.split_at_checked(PERSONALITY_PREFIX.len()).unwrap_or(("", key));
    if prefix.eq_ignore_ascii_case(PERSONALITY_PREFIX) { name } else { key }
}

impl<'a> EudoraFile<'a> {
    /// Reads the sections of a file. The companion of the input is `DEudora.ini`.
    pub(crate) fn new(input: &Input<'a>) -> Self {
        let mut warnings = WarningList::default();
        let text = IniText::new(input.name, input.bytes, &mut warnings);
        let wanted = [MAIN_SECTION, LIST_SECTION].map(lower_case);
        let mut sections = text.sections(&wanted, &mut warnings);
        let [settings, list] = wanted.map(|name| sections.remove(&name));
        let old = OLD_SECTIONS.map(lower_case);
        let is_old = settings.is_none() && !text.sections(&old, &mut WarningList::default()).is_empty();
        let mut personalities = Vec::new();
        if is_old || (settings.is_none() && list.is_none()) {
            warnings.push(ReadWarningKind::NotSettings, input.name, None, "[Settings]");
        } else if let Some(list) = list {
            personalities = listed_personalities(&text, &list, &mut warnings);
        }
        text.warn_if_cut_off(&mut warnings);
        let (defaults_name, defaults) = match input.companion {
            None => ("", None),
            Some((name, bytes)) => {
                let text = IniText::new(name, bytes, &mut warnings);
                let wanted = lower_case(MAIN_SECTION);
                // Duplicate keys of a file that belongs to the installation are not the person's concern.
                let mut sections = text.sections(std::slice::from_ref(&wanted), &mut WarningList::default());
                (name, sections.remove(&wanted))
            }
        };
        let line_count = text.line_count;
        Self { name: input.name, settings, defaults_name, defaults, personalities, warnings, line_count }
    }
}

fn lower_case(name: &str) -> Vec<u8> {
    name.to_ascii_lowercase().into_bytes()
}

/// The listed personalities that have a section. Eudora stops at the first missing number
/// (`persona.cpp`).
fn listed_personalities(text: &IniText<'_>, list: &Section, warnings: &mut WarningList) -> Vec<Personality> {
    let listed = |number: usize| list.get(&list_key(number)).filter(|value| value.has_value);
    let end = (0..MAX_PERSONALITIES).find(|&number| listed(number).is_none()).unwrap_or(MAX_PERSONALITIES);
    let location = |value: &IniValue| (Some(value.line), format!("[{}] {}", list.name, value.key));
    for value in (end..HIGHEST_LIST_NUMBER).filter_map(listed) {
        let kind =
            if end == MAX_PERSONALITIES { ReadWarningKind::TooMany } else { ReadWarningKind::AfterGap };
        let (line, key) = location(value);
        warnings.push(kind, text.name, line, key);
    }
    let section_name = |value: &IniValue| value.bytes.to_ascii_lowercase();
    let wanted: Vec<Vec<u8>> = (0..end).filter_map(listed).map(section_name).collect();
    let mut sections = text.sections(&wanted, warnings);
    let mut seen = HashSet::from([lower_case(MAIN_SECTION)]);
    let mut personalities = Vec::new();
    for value in (0..end).filter_map(listed) {
        let (line, key) = location(value);
        match sections.remove(&section_name(value)) {
            _ if !seen.insert(section_name(value)) => {
                warnings.push(ReadWarningKind::DuplicateKey, text.name, line, key);
            }
            None => warnings.push(ReadWarningKind::AccountMissing, text.name, line, key),
            Some(section) => {
                let (name, key) = (value.bytes.clone(), value.text.clone());
                personalities.push(Personality { name, key, section });
            }
        }
    }
    personalities
}
