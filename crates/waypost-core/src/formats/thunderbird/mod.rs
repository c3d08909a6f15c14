//! Thunderbird: preferences for a new profile or for Tools > Import, read from a profile with all its
//! accounts, repaired there, and applied to it.
//!
//! Preferences are numbered objects. `mail.account.accountN` names one `mail.server.serverN` and its
//! identities; each `mail.identity.idN` names one `mail.smtpserver.smtpN`. The numbers are independent of
//! each other. Names, values and defaults were tried with Thunderbird 153 or read in its source; comments
//! say "tried" or "source". The names have been the same since 115.

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format, InFolder};
use super::recognise::Signs;

mod account_reader;
mod apply;
pub(super) mod import;
mod parser;
mod pref_lines;
mod pref_value;
mod prefs_file;
mod profile_prefs;
mod read;
mod repair;
mod tokenizer;
mod undo;
mod write;

/// Preference lines for a profile that is not in use.
pub(crate) const FORMAT: Format = Format {
    id: "thunderbird-prefs",
    programs: &[ProgramId::Thunderbird],
    file_name: "thunderbird-account.js",
    stores: &Setting::ALL,
    import_steps: &["take-thunderbird-prefs-1", "take-thunderbird-prefs-2", "take-thunderbird-prefs-3"],
    evidence: Evidence::TestedWith(
        "Thunderbird 153",
        "written into prefs.js of a fresh profile, mail fetched and sent",
    ),
    write: write::write,
    signs: Signs { line: is_pref_line, extensions: &["js"], ..Signs::NONE },
    in_folder: InFolder::Own("prefs.js"),
    companion: Some("user.js"),
    has_saved_logins: true,
    read: Some(read::read),
    repair: Some(repair::repair),
    apply: Some(apply::APPLY),
    ..BASE_FORMAT
};

/// True for a call that sets a preference, and for the comment at the top of every `prefs.js`.
fn is_pref_line(line: &str) -> bool {
    let function = line.split_once('(').map_or("", |(word, _)| word.trim_end());
    matches!(function, "user_pref" | "pref" | "sticky_pref")
        || line.trim_start_matches(['/', '#', '*', ' ']) == "Mozilla User Preferences"
}
