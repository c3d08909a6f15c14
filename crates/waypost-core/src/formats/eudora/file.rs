//! Eudora for Windows: the file `Eudora.ini`.
//!
//! Key names, values and limits are those of Eudora's source (EudoraRes.rc, rs.cpp, settings.cpp,
//! SSLSettings.h, persona.cpp). A server and a login stand there twice, for POP in `POPAccount` and
//! for IMAP in `PopServer` and `LoginName`, so all three are always written together.

use std::borrow::Cow;

use encoding_rs::{EncoderResult, WINDOWS_1252};

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::keys::{KeyLine, WriteRule, key_lines};
use crate::formats::ini::Ini;
use crate::formats::{BASE_FORMAT, Evidence, Format, Refusal, Request, one_line};

/// The settings file of Eudora for Windows.
pub const FORMAT: Format = Format {
    id: "eudora-ini",
    programs: &[ProgramId::Eudora],
    file_name: "eudora.ini",
    holds: &Setting::ALL,
    import_steps: &[
        "take-eudora-ini-1",
        "take-eudora-ini-2",
        "take-eudora-ini-3",
        "take-eudora-ini-4",
        "take-eudora-ini-5",
    ],
    evidence: Evidence::Rules("Eudora 4.3 to 7.1", "the source of Eudora 7.1, key by key"),
    write,
    edit: Some(edit),
    read: Some(super::read::read),
    mend: Some(super::mend::mend),
    in_place: Some(super::put::APPLY),
    ..BASE_FORMAT
};

/// The longest personality name in bytes: it stands in 64-byte buffers with `Persona-` before it.
const MAX_PERSONALITY_BYTES: usize = 55;
/// Personalities that Eudora lists at most.
pub const MAX_PERSONALITIES: usize = 99;

/// A value in the code page of Windows. Windows takes one pair of quotes away from a value that is
/// quoted as a whole, and the spaces around one that is not: such a value gets a pair of its own.
pub fn encode(setting: Setting, text: &str) -> Result<Vec<u8>, Refusal> {
    let text = one_line(setting, text)?;
    let quoted =
        text.len() > 1 && ['"', '\''].iter().any(|&quote| text.starts_with(quote) && text.ends_with(quote));
    let text: Cow<'_, str> =
        if quoted || text.trim() != text { format!("\"{text}\"").into() } else { text.into() };
    code_page(&text).map_err(|character| Refusal::Unencodable(setting, character))
}

/// Code page 1252, or the first character that it has not.
fn code_page(text: &str) -> Result<Vec<u8>, char> {
    let mut bytes = Vec::with_capacity(text.len() + 16);
    match WINDOWS_1252.new_encoder().encode_from_utf8_to_vec_without_replacement(text, &mut bytes, true) {
        (EncoderResult::InputEmpty, _) => Ok(bytes),
        (EncoderResult::Unmappable(character), _) => Err(character),
        // Cannot be: each character is one byte, and there is room for all.
        (EncoderResult::OutputFull, _) => Err('\u{FFFD}'),
    }
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    change(Ini::new(), request)
}

/// Changes what must change in an existing file.
pub fn edit(before: &[u8], request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    change(parse(before)?, request)
}

/// Takes a file apart that can be changed byte for byte.
pub fn parse(before: &[u8]) -> Result<Ini, Refusal> {
    let ini = Ini::parse(before).map_err(|_| Refusal::NotThisFormat)?;
    if OLD_SECTIONS.iter().any(|old| ini.has_section(old.as_bytes())) && !ini.has_section(MAIN_SECTION) {
        return Err(Refusal::NotThisFormat);
    }
    Ok(ini)
}

/// The main account's section.
pub const MAIN_SECTION: &[u8] = b"Settings";
/// Without [Settings] Eudora takes over these sections of very old versions; with it they are lost.
pub const OLD_SECTIONS: [&str; 3] = ["Configurations", "Switches", "Miscellaneous"];

fn change(mut ini: Ini, request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let key_lines = key_lines(request.plan, request.personality.is_some())?;
    let section = match request.personality {
        None => MAIN_SECTION.to_vec(),
        Some(name) => personality(&mut ini, name)?,
    };
    for KeyLine { key, value, setting, when } in &key_lines {
        let value = encode(*setting, value)?;
        // A personality takes what its section does not say from the main account.
        let existing = ini.get(&section, key).or_else(|| ini.get(MAIN_SECTION, key));
        if *when == WriteRule::Always || existing.is_some_and(|existing| existing != value) {
            ini.set(&section, key, &value);
        }
    }
    Ok(ini.into_bytes())
}

/// The section of a personality, which is added to the list unless it is there. Numbers run from 0
/// without a gap: Eudora stops reading at the first that is missing (persona.cpp).
fn personality(ini: &mut Ini, name: &str) -> Result<Vec<u8>, Refusal> {
    let refusal = || Refusal::PersonalityName(name.to_owned());
    let bytes = code_page(name).map_err(|_| refusal())?;
    let usable = !name.is_empty()
        && name.trim() == name
        && bytes.len() <= MAX_PERSONALITY_BYTES
        && !name.contains(['[', ']'])
        && !name.eq_ignore_ascii_case("<Dominant>")
        && one_line(Setting::Name, name).is_ok();
    if !usable {
        return Err(refusal());
    }
    let section = [b"Persona-", bytes.as_slice()].concat();
    for number in 0..MAX_PERSONALITIES {
        let key = format!("Persona{number}");
        match ini.get(b"Personalities", &key) {
            Some(taken) if taken.eq_ignore_ascii_case(&section) => return Ok(taken.to_vec()),
            Some(taken) if !taken.is_empty() => {}
            _ => {
                ini.set(b"Personalities", &key, &section);
                return Ok(section);
            }
        }
    }
    Err(refusal())
}
