//! Eudora: the settings file `Eudora.ini` of the Windows version, the page of links that set one key
//! each, and the manual steps for Windows and the Mac.
//!
//! Key names, values and limits come from the source of Eudora 7.1.0.9 for Windows, as released by the
//! Computer History Museum. Comments in this folder cite its files by name: those without a folder are in
//! `Eudora71/Eudora/`, and every key is also in `EudoraRes.rc` there, with its default. Eudora reads the
//! file with the profile functions of Windows, so the rules for quotes, comments and duplicates are those
//! of Windows.

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format, InFolder};
use super::recognise::{Signs, section_name};

mod account_keys;
mod account_view;
mod apply;
mod code_page;
mod defects;
mod effective_value;
mod exe_version;
mod ini_layout;
mod known_keys;
pub(super) mod links;
mod listed_sections;
mod login;
pub(super) mod manual_steps;
mod read;
mod repair;
mod sections;
mod undo;
mod write;

pub use exe_version::exe_version;

/// The settings file of Eudora for Windows.
pub(crate) const FORMAT: Format = Format {
    id: "eudora-ini",
    programs: &[ProgramId::Eudora],
    file_name: "eudora.ini",
    stores: &Setting::ALL,
    import_steps: &[
        "take-eudora-ini-1",
        "take-eudora-ini-2",
        "take-eudora-ini-3",
        "take-eudora-ini-4",
        "take-eudora-ini-5",
    ],
    evidence: Evidence::CheckedAgainst("Eudora 4.3 to 7.1", "the source of Eudora 7.1, key by key"),
    write: write::write,
    edit: Some(write::edit),
    signs: Signs { line: is_section_line, extensions: &["ini"], ..Signs::NONE },
    in_folder: InFolder::Own("eudora.ini"),
    companion: Some("deudora.ini"),
    read: Some(read::read),
    repair: Some(repair::repair),
    apply: Some(apply::APPLY),
    ..BASE_FORMAT
};

/// True for the header of a section that only Eudora's file has.
fn is_section_line(line: &str) -> bool {
    let known = ["settings", "personalities", "configurations"];
    section_name(line).is_some_and(|name| known.contains(&name.as_str()))
}
