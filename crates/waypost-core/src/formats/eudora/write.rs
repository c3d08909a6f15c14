//! Writes `Eudora.ini`: a new file, or the keys of one account in an existing file.

use crate::plan::account::Setting;

use super::account_keys::{AccountKey, WriteRule, account_keys};
use super::code_page::encode_1252;
use super::ini_layout::{
    LIST_SECTION, MAIN_SECTION, MAX_PERSONALITIES, PERSONALITY_PREFIX, encode, list_key, parse,
};
use crate::formats::ini::Ini;
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;
use crate::formats::safe_text::one_line;

/// Maximum length of a personality's name in bytes. Eudora copies the name with its prefix `Persona-` into
/// buffers of 64 bytes (`persona.cpp`), although its dialog accepts 63 (`ModifyAcctDlgs.cpp`).
const MAX_PERSONALITY_BYTES: usize = 55;

/// Writes a new file with one account.
///
/// # Errors
/// The reason why Eudora cannot store the plan.
pub(crate) fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    write_keys(Ini::empty(), request)
}

/// Writes one account to an existing file and keeps every other byte.
///
/// # Errors
/// [`Refusal::NotThisFormat`] if the file cannot be edited, or the reason why Eudora cannot store the plan.
pub(crate) fn edit(before: &[u8], request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    write_keys(parse(before)?, request)
}

fn write_keys(mut ini: Ini, request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let account_keys = account_keys(request.plan, request.personality.is_some())?;
    let main_section = MAIN_SECTION.as_bytes();
    let section = match request.personality {
        None => main_section.to_vec(),
        Some(name) => personality_section(&mut ini, name)?,
    };
    for AccountKey { key, value, setting, write_rule } in &account_keys {
        let value = encode(*setting, value)?;
        // A personality inherits the keys that its own section lacks (`rs.cpp`, `GetIniString`).
        let existing = ini.get(&section, key).or_else(|| ini.get(main_section, key));
        if *write_rule == WriteRule::Always || existing.is_some_and(|existing| existing != value) {
            ini.set(&section, key, &value);
        }
    }
    Ok(ini.into_bytes())
}

/// The name of a personality's section, which is added to the list if it is not there yet.
///
/// Numbers in the list run from 0 without a gap, because Eudora stops at the first empty one
/// (`persona.cpp`). `<Dominant>` is the reserved name of the main account.
fn personality_section(ini: &mut Ini, name: &str) -> Result<Vec<u8>, Refusal> {
    let refusal = || Refusal::PersonalityName(name.to_owned());
    let bytes = encode_1252(name).map_err(|_| refusal())?;
    let is_usable = !name.is_empty()
        && name.trim() == name
        && bytes.len() <= MAX_PERSONALITY_BYTES
        && !name.contains(['[', ']'])
        && !name.eq_ignore_ascii_case("<Dominant>")
        && one_line(Setting::Name, name).is_ok();
    if !is_usable {
        return Err(refusal());
    }
    let section = [PERSONALITY_PREFIX.as_bytes(), bytes.as_slice()].concat();
    let list = LIST_SECTION.as_bytes();
    for key in (0..MAX_PERSONALITIES).map(list_key) {
        match ini.get(list, &key) {
            Some(listed) if listed.eq_ignore_ascii_case(&section) => return Ok(listed.to_vec()),
            Some(listed) if !listed.is_empty() => {}
            _ => {
                ini.set(list, &key, &section);
                return Ok(section);
            }
        }
    }
    Err(refusal())
}
