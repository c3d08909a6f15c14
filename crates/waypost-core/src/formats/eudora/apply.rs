//! Adds a plan's account to an installed Eudora's `Eudora.ini`, or corrects it there.

use super::ini_layout::{MAIN_SECTION, MAX_PERSONALITIES, PERSONALITY_PREFIX};
use super::listed_sections::EudoraFile;
use super::read::read;
use super::repair::repair;
use super::undo::{diff, undo};
use super::write::edit;
use crate::formats::apply::{AccountChange, AppliedFiles, ApplySupport, differing_settings, find_account};
use crate::formats::found::{AccountRepair, Input};
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;
use crate::plan::rules::AdviceId;

/// Apply, compare and undo for `Eudora.ini`.
pub(crate) const APPLY: ApplySupport = ApplySupport { apply, diff, undo };

/// Maximum length in characters of a personality's name made from an organisation's name: Eudora shows it
/// in a narrow column.
const MAX_NAME_CHARACTERS: usize = 30;

/// Corrects the account if the file has it. Otherwise adds it, as the main account if the file has no other
/// account, else as a personality.
fn apply(input: &Input<'_>, request: &Request<'_>) -> Result<AppliedFiles, Refusal> {
    let found = read(input);
    if request.personality.is_none()
        && let Some(account) = find_account(&found, request.profile, request.plan)
    {
        let settings = differing_settings(account, request.plan);
        let defects = [AdviceId::EudoraAccountsDiffer];
        let account_repair = AccountRepair {
            account: &account.key,
            settings: &settings,
            defects: &defects,
            plan: request.plan,
        };
        let files = repair(input, &[account_repair])?;
        let change = if files.is_empty() { AccountChange::Nothing } else { AccountChange::Corrected };
        return Ok(AppliedFiles { account: account.key.clone(), change, files });
    }
    let file = EudoraFile::new(input);
    let name = match request.personality {
        Some(name) => Some(name.to_owned()),
        // Personalities inherit from the main account, so a new main account would change them.
        None if !found.accounts.is_empty() => Some(free_name(&file, request)),
        None => None,
    };
    let section =
        name.as_ref().map_or_else(|| MAIN_SECTION.to_owned(), |name| format!("{PERSONALITY_PREFIX}{name}"));
    let exists = has_personality(&file, &section);
    let bytes = edit(input.bytes, &Request { personality: name.as_deref(), ..*request })?;
    let change = match (bytes == input.bytes, exists) {
        (true, _) => AccountChange::Nothing,
        (false, true) => AccountChange::Corrected,
        (false, false) => AccountChange::Added,
    };
    let files =
        if change == AccountChange::Nothing { Vec::new() } else { vec![(input.name.to_owned(), bytes)] };
    Ok(AppliedFiles { account: section, change, files })
}

fn has_personality(file: &EudoraFile<'_>, section: &str) -> bool {
    file.personalities.iter().any(|personality| personality.key.eq_ignore_ascii_case(section))
}

/// A name for a new personality: the organisation's name, with a number if it is taken.
fn free_name(file: &EudoraFile<'_>, request: &Request<'_>) -> String {
    let name = crate::formats::safe_text::readable(request.profile.name.in_language(request.texts.tag()));
    let is_usable = |c: &char| (c.is_ascii_graphic() || *c == ' ') && !['[', ']', '='].contains(c);
    let name: String = name.chars().filter(is_usable).take(MAX_NAME_CHARACTERS).collect();
    let name = if name.trim().is_empty() { request.profile.id.clone() } else { name.trim().to_owned() };
    let is_free = |name: &String| !has_personality(file, &format!("{PERSONALITY_PREFIX}{name}"));
    let numbered = (2..=MAX_PERSONALITIES + 1).map(|number| format!("{name} {number}"));
    std::iter::once(name.clone()).chain(numbered).find(is_free).unwrap_or(name)
}
