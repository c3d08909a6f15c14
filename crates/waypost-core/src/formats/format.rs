//! The record that describes one settings file format.

use super::apply::ApplySupport;
use super::found::{ReadFn, RepairFn};
use super::recognise::Signs;
use super::refusal::Refusal;
use super::request::Request;
use crate::plan::Plan;
use crate::plan::account::Setting;
use crate::plan::program::ProgramId;
use crate::text::Texts;

/// Makes a new file.
pub type WriteFn = fn(&Request<'_>) -> Result<Vec<u8>, Refusal>;

/// Makes the files of a format that needs several, each with its name.
pub type WritePartsFn = fn(&Request<'_>) -> Result<Vec<(String, Vec<u8>)>, Refusal>;

/// Makes a changed file from the bytes of an existing one.
pub type EditFn = fn(&[u8], &Request<'_>) -> Result<Vec<u8>, Refusal>;

/// How a format was shown to work, in a few English words for administrators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The program itself imported the file and worked with it: the versions, and what it did.
    TestedWith(&'static str, &'static str),
    /// A test compares the file with documented rules of the program, which was not run: the versions,
    /// and the rules.
    CheckedAgainst(&'static str, &'static str),
    /// The file is for people or scripts, not for an email program.
    ForPeople(&'static str),
}

impl Evidence {
    /// What was tested, or the rules the file was compared with.
    pub const fn words(self) -> &'static str {
        match self {
            Self::TestedWith(_, words) | Self::CheckedAgainst(_, words) | Self::ForPeople(words) => words,
        }
    }

    /// The versions of the program that the evidence is about. Empty for files for people.
    pub const fn versions(self) -> &'static str {
        match self {
            Self::TestedWith(versions, _) | Self::CheckedAgainst(versions, _) => versions,
            Self::ForPeople(_) => "",
        }
    }

    /// The id of the kind of evidence, for scripts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::TestedWith(..) => "run",
            Self::CheckedAgainst(..) => "rules",
            Self::ForPeople(_) => "people",
        }
    }
}

/// Which file is opened when a person names a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InFolder {
    /// None of this format.
    NotSearched,
    /// The program's own settings file, by its name. It comes before files for import.
    Own(&'static str),
    /// The file for import, by [`Format::file_name`].
    Import,
    /// The first of several files with this extension, which are read together.
    Parts(&'static str),
}

/// Defaults for the optional parts of a [`Format`], for use with `..BASE_FORMAT`.
pub(crate) const BASE_FORMAT: Format = Format {
    id: "",
    programs: &[],
    file_name: "",
    stores: &[],
    install_path: "",
    import_steps: &[],
    evidence: Evidence::ForPeople(""),
    write: |_| Err(Refusal::NotThisFormat),
    parts: None,
    edit: None,
    is_signable: false,
    signs: Signs::NONE,
    in_folder: InFolder::NotSearched,
    companion: None,
    has_saved_logins: false,
    settings_paths: &[],
    read: None,
    repair: None,
    apply: None,
};

/// A settings file format, as data.
#[derive(Debug)]
pub struct Format {
    /// The id, for scripts.
    pub id: &'static str,
    /// The programs that import it. A program's default is the first format in
    /// [`FORMATS`](super::FORMATS) that names it.
    pub programs: &'static [ProgramId],
    /// The usual file name.
    pub file_name: &'static str,
    /// The settings it can store.
    pub stores: &'static [Setting],
    /// Where the program keeps the file, as people write the path. Empty if the file is imported by hand.
    pub install_path: &'static str,
    /// How a person imports it: the ids of the texts, in order.
    pub import_steps: &'static [&'static str],
    /// How it was shown to work.
    pub evidence: Evidence,
    /// Makes a new file.
    pub write: WriteFn,
    /// Makes the separate files, for a folder, if the program needs several. `write` packs them into one.
    pub parts: Option<WritePartsFn>,
    /// Changes only the account's values in an existing file and keeps every other byte.
    pub edit: Option<EditFn>,
    /// Whether a file can be signed.
    pub is_signable: bool,
    /// How an existing file is recognised.
    pub signs: Signs,
    /// Which file to read when a person names a folder.
    pub in_folder: InFolder,
    /// The file that is read together with the program's own settings file, if it is in the same folder:
    /// [`Input::companion`](super::Input::companion).
    pub companion: Option<&'static str>,
    /// Whether the program saves passwords beside the file, for
    /// [`Input::saved_logins`](super::Input::saved_logins).
    pub has_saved_logins: bool,
    /// Where programs keep their settings, if there is more than `install_path`: every program with each of
    /// its paths.
    pub settings_paths: &'static [(ProgramId, &'static str)],
    /// Reads an existing file, for the check-up.
    pub read: Option<ReadFn>,
    /// Writes correct values over what the check-up found and keeps every other byte.
    pub repair: Option<RepairFn>,
    /// Applies an account to settings that the program already uses, and undoes that.
    pub apply: Option<ApplySupport>,
}

impl Format {
    /// The file that is read together with this one, if this is the program's own settings file.
    pub fn companion_of(&self, file_name: &str) -> Option<&'static str> {
        match self.in_folder {
            InFolder::Own(own) if own.eq_ignore_ascii_case(file_name) => self.companion,
            _ => None,
        }
    }

    /// The settings of programs on a computer that this format reads: each program with a path.
    pub fn paths_of_programs(&self) -> Vec<(ProgramId, &'static str)> {
        match (self.settings_paths, self.programs) {
            ([], [program, ..]) => vec![(*program, self.install_path)],
            (paths, _) => paths.to_vec(),
        }
    }

    /// Whether the two are the same format.
    pub fn is(&self, other: &Self) -> bool {
        self.id == other.id
    }

    /// The name people read.
    pub fn name(&self, texts: &Texts) -> String {
        texts.get(&format!("format-{}", self.id))
    }

    /// The file extension without the dot.
    pub fn extension(&self) -> &'static str {
        self.file_name.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The settings that this format cannot store.
    pub fn cannot_store(&self) -> Vec<Setting> {
        Setting::ALL.into_iter().filter(|setting| !self.stores.contains(setting)).collect()
    }

    /// The account's settings that the file does not store. People set them by hand.
    pub fn settings_not_stored(&self, plan: &Plan) -> Vec<Setting> {
        plan.account.settings().map(|(setting, _)| setting).filter(|s| !self.stores.contains(s)).collect()
    }
}
