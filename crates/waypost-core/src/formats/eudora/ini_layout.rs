//! The parts of `Eudora.ini` that its reader and its writers share: section names, limits, and how a
//! value is encoded.

use std::borrow::Cow;

use crate::plan::account::Setting;

use super::code_page::encode_1252;
use crate::formats::ini::Ini;
use crate::formats::refusal::Refusal;
use crate::formats::safe_text::one_line;

/// The section of the main account (`rs.cpp`, `GetSectionID`).
pub(crate) const MAIN_SECTION: &str = "Settings";
/// The section that lists the personalities as `Persona0`, `Persona1` and so on (`persona.cpp`).
pub(crate) const LIST_SECTION: &str = "Personalities";
/// Precedes a personality's name in the list and in the name of its section (`persona.h`).
pub(crate) const PERSONALITY_PREFIX: &str = "Persona-";
/// Sections of very old versions. Eudora converts them only while the file has no `[Settings]`
/// (`rs.cpp`, `ConvertIni`), so adding `[Settings]` would lose them.
pub(crate) const OLD_SECTIONS: [&str; 3] = ["Configurations", "Switches", "Miscellaneous"];
/// Maximum number of personalities that Eudora lists (`persona.cpp`).
pub(crate) const MAX_PERSONALITIES: usize = 99;

/// The key of a personality in `[Personalities]`. Numbers begin at 0.
pub(crate) fn list_key(number: usize) -> String {
    format!("Persona{number}")
}

/// Parses a file that can be edited without changing any other byte.
///
/// # Errors
/// [`Refusal::NotThisFormat`] if the file is not an INI file in a Windows code page, or if it only has
/// the sections of very old versions.
pub(crate) fn parse(before: &[u8]) -> Result<Ini, Refusal> {
    let ini = Ini::parse(before).map_err(|_| Refusal::NotThisFormat)?;
    let is_old = OLD_SECTIONS.iter().any(|old| ini.has_section(old.as_bytes()));
    if is_old && !ini.has_section(MAIN_SECTION.as_bytes()) {
        return Err(Refusal::NotThisFormat);
    }
    Ok(ini)
}

/// A value as it is written to the file, in code page 1252.
///
/// Windows removes one surrounding pair of quotes on reading, and spaces at either end. A value that has
/// either gets another pair of double quotes, as in `FlushINIFile` in `rs.cpp`.
///
/// # Errors
/// [`Refusal::ControlCharacter`] for a control character and [`Refusal::Unencodable`] for a character
/// outside the code page.
pub(crate) fn encode(setting: Setting, text: &str) -> Result<Vec<u8>, Refusal> {
    let text = one_line(setting, text)?;
    let is_quoted =
        text.len() > 1 && ['"', '\''].iter().any(|&quote| text.starts_with(quote) && text.ends_with(quote));
    let text: Cow<'_, str> =
        if is_quoted || text.trim() != text { format!("\"{text}\"").into() } else { text.into() };
    encode_1252(&text).map_err(|character| Refusal::Unencodable(setting, character))
}
