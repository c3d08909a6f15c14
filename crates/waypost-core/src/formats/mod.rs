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
//! account_builder
//! apply                               changes to settings in use: what changed, and the way back
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
mod autoconfig;
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
mod recognise;
mod refusal;
mod request;
mod request_values;
mod safe_text;
mod sheet;
mod thunderbird;
mod warning_list;
mod xml;

pub use account_qr::{AccountQr, QUIET_ZONE};
pub use apply::{AccountChange, AppliedFiles, ApplySupport, KeyChange, UndoneFile, differing_settings};
pub use eudora::FORMAT as EUDORA_INI;
pub use eudora::exe_version;
pub use format::{EditFn, Evidence, Format, WriteFn, WritePartsFn};
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
pub use recognise::{FileStart, Signs, recognise};
pub use refusal::Refusal;
pub use request::Request;
pub use safe_text::strip_bold_marks;
pub use thunderbird::FORMAT as THUNDERBIRD_PREFS;

use crate::plan::program::ProgramId;

/// Every format. The first that names a program is the default of that program.
pub const FORMATS: &[Format] = &[
    thunderbird::import::FORMAT,
    THUNDERBIRD_PREFS,
    autoconfig::FORMAT,
    EUDORA_INI,
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
    sheet::html::FORMAT,
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
