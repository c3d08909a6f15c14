//! Settings file formats: one file or folder each. A format knows which settings it can store, its file
//! name, how to recognise, write, read and edit a file. The plan knows no format.
//!
//! A new format is one file here, its `mod` line and one line in [`FORMATS`].
//!
//! ```text
//! format, request, refusal            what every format is made of
//! request_values, safe_text, formula  values checked and escaped before they are written
//! xml, html, ini, archive, account_qr building blocks for writers
//! found, decode, warning_list,        building blocks for readers
//! account_builder, xml_limits
//! apply                               changes to settings in use: what changed, and the way back
//! ownership                           whose account it is
//! recognise                           which format a file is in
//! import_steps, manual_steps          how a person imports a file, or types the settings
//! the rest                            one format each
//! ```

mod account_builder;
mod account_qr;
mod aerc;
mod alpine;
mod apply;
mod archive;
pub(crate) mod autoconfig;
mod autodiscover;
mod claws;
mod decode;
mod eudora;
mod evolution;
mod fetchmail;
mod format;
mod formula;
mod found;
mod getmail;
mod himalaya;
mod html;
mod import_steps;
pub mod ini;
mod json;
mod k9_qr;
mod k9s;
mod manual_step;
mod manual_steps;
mod mbsync;
mod mobileconfig;
mod mpop;
mod msmtp;
mod mutt;
mod offlineimap;
mod outlook_prf;
mod ownership;
mod recognise;
mod refusal;
mod request;
mod request_values;
mod safe_text;
mod sheet;
mod thunderbird;
mod warning_list;
mod xml;
mod xml_limits;

pub use account_qr::{AccountQr, QUIET_ZONE};
pub use apply::{AccountChange, AppliedFiles, ApplySupport, KeyChange, UndoneFile, differing_settings};
pub use eudora::exe_version;
pub use format::{EditFn, Evidence, Format, InFolder, WriteFn, WritePartsFn};
pub use formula::escape_formulas_in_json;
pub use found::{
    AccountRepair, Defect, FileLocation, Found, FoundAccount, FoundSetting, FoundValue, Input, ReadFn,
    ReadWarning, ReadWarningKind, RepairFn,
};
pub use html::percent as percent_encode;
pub use import_steps::{first_start_notes, import_steps};
pub use json::{advice_json, plan_json};
pub use manual_step::ManualStep;
pub use manual_steps::{manual_steps, settings_without_field, value_label};
pub(crate) use ownership::{NamedByPerson, belongs_to, names_only, other_owner};
pub use recognise::{FileStart, Signs, recognise};
pub use refusal::Refusal;
pub use request::Request;
pub use safe_text::strip_bold_marks;
pub use sheet::html::FORMAT as PRINTED_SHEET;

use crate::plan::program::ProgramId;

/// Every format. The first that names a program is the default of that program.
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
    PRINTED_SHEET,
    sheet::text::FORMAT,
    json::FORMAT,
];

/// The format with this id.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}

/// The formats for a program, its default first.
pub fn formats_for(program: ProgramId) -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(move |format| format.programs.contains(&program))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn formats_differ_in_ids_and_in_files_they_open() {
        let mut ids = HashSet::new();
        let mut files = HashSet::new();
        for format in FORMATS {
            assert!(ids.insert(format.id), "{} occurs twice", format.id);
            let is_searched = format.in_folder != InFolder::NotSearched;
            assert!(!is_searched || format.read.is_some(), "{} cannot be read", format.id);
            let is_own = matches!(format.in_folder, InFolder::Own(_));
            assert!(is_own || format.companion.is_none(), "{} has no file of its own", format.id);
            let opened = match format.in_folder {
                InFolder::NotSearched => continue,
                InFolder::Own(name) | InFolder::Parts(name) => name,
                InFolder::Import => format.file_name,
            };
            // Claws Mail's reader reads Sylpheed's file too.
            assert!(files.insert(opened) || format.id == "sylpheed", "{opened} occurs twice");
        }
    }

    #[test]
    fn companion_belongs_to_programs_own_file_only() {
        let companion = |id: &str, name: &str| format(id).and_then(|format| format.companion_of(name));
        assert_eq!(companion("thunderbird-prefs", "PREFS.JS"), Some("user.js"));
        assert_eq!(companion("thunderbird-prefs", "thunderbird-account.js"), None);
        assert_eq!(companion("eudora-ini", "Eudora.ini"), Some("deudora.ini"));
        assert_eq!(companion("claws", "accountrc"), None);
    }
}
