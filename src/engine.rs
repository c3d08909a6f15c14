//! One function per verb of the command line. It prints nothing and knows no widget.

use std::io;
use std::path::{Path, PathBuf};

use crate::formats::{Format, Refusal, Request};
use crate::host::Host;
use crate::host::files::{self, Written};
use crate::plan::account::Setting;
use crate::plan::profile::Profile;
use crate::plan::validate::{self, Issue};
use crate::text::{self, Texts};

/// An organisation and where its profile was found.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The profile.
    pub profile: Profile,
    /// The same as it was written.
    pub json: serde_json::Value,
    /// The file, or none for one that ships with Waypost.
    pub file: Option<PathBuf>,
}

/// A profile that could not be used.
#[derive(Debug)]
pub struct Unusable {
    /// The file.
    pub file: PathBuf,
    /// Why.
    pub why: Reason,
}

/// Why a profile cannot be used.
#[derive(Debug)]
pub enum Reason {
    /// It could not be read.
    Unreadable(io::Error),
    /// What is wrong in it.
    Invalid(Vec<Issue>),
}

/// The profiles that ship with Waypost.
const BUILT_IN: &[&str] = &[
    include_str!("../assets/organisations/caltech-imss.json"),
    include_str!("../assets/organisations/example-university.json"),
];

/// Every organisation: those in the configuration folder, then those built in, unless the same id
/// is installed; sorted by name. Beside them the files that could not be used.
pub fn organisations(host: &Host) -> (Vec<Organisation>, Vec<Unusable>) {
    let mut found: Vec<Organisation> = Vec::new();
    let mut unusable = Vec::new();
    for file in installed_files(host) {
        match load(&file) {
            Ok(organisation) => {
                if !found.iter().any(|other| other.profile.id == organisation.profile.id) {
                    found.push(organisation);
                }
            }
            Err(why) => unusable.push(Unusable { file, why }),
        }
    }
    for text in BUILT_IN {
        // A test holds the built-in ones valid.
        if let Ok(read) = validate::read(text.as_bytes())
            && !found.iter().any(|other| other.profile.id == read.profile.id)
        {
            found.push(Organisation { profile: read.profile, json: read.json, file: None });
        }
    }
    found.sort_by_key(|organisation| organisation.profile.name.in_language("en").to_lowercase());
    (found, unusable)
}

fn installed_files(host: &Host) -> Vec<PathBuf> {
    let Some(folder) = host.config.as_ref().map(|config| config.join("organisations")) else {
        return Vec::new();
    };
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json")))
        .collect();
    files.sort();
    files
}

/// The organisation that `--org` or a prepared answer names: an id, or a profile file.
///
/// # Errors
/// No such id or file, or the file cannot be used.
pub fn find(host: &Host, name: &str) -> Result<Organisation, NotFound> {
    let (known, _) = organisations(host);
    let ids: Vec<String> = known.iter().map(|organisation| organisation.profile.id.clone()).collect();
    if let Some(found) = known.into_iter().find(|organisation| organisation.profile.id == name) {
        return Ok(found);
    }
    let file = PathBuf::from(name);
    let looks_like_a_file = name.contains(['/', '\\']) || file.extension().is_some() || file.exists();
    if !looks_like_a_file || name.is_empty() {
        return Err(NotFound::Unknown(ids));
    }
    load(&file).map_err(|why| NotFound::Unusable(Unusable { file, why }))
}

/// Why an organisation was not found.
#[derive(Debug)]
pub enum NotFound {
    /// No such id; those there are.
    Unknown(Vec<String>),
    /// The file cannot be used.
    Unusable(Unusable),
}

/// Reads one profile file.
///
/// # Errors
/// It cannot be read, or something in it is wrong.
pub fn load(file: &Path) -> Result<Organisation, Reason> {
    let bytes = files::read_at_most(file, validate::LONGEST as u64 + 1).map_err(Reason::Unreadable)?;
    match validate::read(&bytes) {
        Ok(read) => Ok(Organisation { profile: read.profile, json: read.json, file: Some(file.to_owned()) }),
        Err(issues) => Err(Reason::Invalid(issues)),
    }
}

/// Why a settings file was not saved. The file then is as it was.
#[derive(Debug)]
pub enum SaveError {
    /// The format cannot hold something.
    Refused(Refusal),
    /// The system said no; the path and its words.
    System(PathBuf, io::Error),
}

impl SaveError {
    /// What happened and what to do, in a sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Refused(refusal) => refusal_sentence(texts, refusal),
            Self::System(path, error) => texts.with(
                "save-system",
                &[("path", path.display().to_string().into()), ("words", error.to_string().into())],
            ),
        }
    }
}

fn refusal_sentence(texts: &Texts, refusal: &Refusal) -> String {
    let about = |id: &str, setting: &Setting, name: &'static str, value: String| {
        texts.with(id, &[("setting", texts.setting(*setting).into()), (name, value.into())])
    };
    match refusal {
        Refusal::Unencodable(setting, character) => {
            about("refusal-unencodable", setting, "character", text::printable(*character))
        }
        Refusal::TooLong(setting, limit) => about("refusal-too-long", setting, "limit", limit.to_string()),
        Refusal::ControlCharacter(setting) => {
            about("refusal-control-character", setting, "none", String::new())
        }
        Refusal::CannotHold(setting) => about("refusal-cannot-hold", setting, "none", String::new()),
        Refusal::PersonalityName(name) => {
            texts.with("refusal-personality-name", &[("name", text::clean(name).into())])
        }
        Refusal::NoPersonalities => texts.get("refusal-no-personalities"),
        Refusal::NotThisFormat => texts.get("refusal-not-this-format"),
        Refusal::Archive(words) => texts.with("refusal-archive", &[("words", words.as_str().into())]),
    }
}

/// A settings file that was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Where it is.
    pub path: PathBuf,
    /// What happened to what was there.
    pub written: Written,
    /// Whether an existing file was edited and its other settings kept.
    pub edited: bool,
}

/// Writes one settings file. An existing file of a format that can be edited keeps everything else
/// in it; any other existing file is kept beside the new one under another name.
///
/// # Errors
/// The format refused, or the system did.
pub fn save(host: &Host, request: &Request<'_>, format: &Format, path: &Path) -> Result<Saved, SaveError> {
    let system = |error| SaveError::System(path.to_owned(), error);
    let existing = match files::read_at_most(path, LONGEST_SETTINGS) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(system(error)),
    };
    let (bytes, edited) = match (existing, format.edit) {
        (Some(existing), Some(edit)) if !existing.is_empty() => {
            (edit(&existing, request).map_err(SaveError::Refused)?, true)
        }
        _ => ((format.write)(request).map_err(SaveError::Refused)?, false),
    };
    let written = files::write(host, path, &bytes).map_err(system)?;
    Ok(Saved { path: path.to_owned(), written, edited })
}

/// The largest settings file that is edited: 64 MiB.
pub const LONGEST_SETTINGS: u64 = 64 << 20;
