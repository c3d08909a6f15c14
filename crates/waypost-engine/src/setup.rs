//! Prepared setups: written for somebody, and opened by them.

use std::io;
use std::path::{Path, PathBuf};

use super::organisations::{self, Organisation, ProfileError, Signature, organisations};
use super::{SaveError, SavedFile};
use crate::host::{Host, files};
use waypost_core::handoff::setup::{self, Setup, SetupFileError};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::json_document;
use waypost_core::plan::validate::{Issue, IssueKind};
use waypost_core::text::{Texts, sanitise};

/// A setup that was opened. Nothing of it is used yet.
#[derive(Clone, Debug)]
pub struct OpenedSetup {
    /// The file.
    pub file: PathBuf,
    /// The answers; `org` names the organisation.
    pub answers: Answers,
    /// The organisation.
    pub organisation: Organisation,
    /// Whether its profile came in the file and is none of this computer's.
    pub is_foreign: bool,
    /// Whether it was prepared with another edition of the profile than this computer's.
    pub is_other_edition: bool,
}

/// Why a setup could not be opened.
#[derive(Debug)]
pub enum SetupError {
    /// It could not be read.
    Unreadable(PathBuf, io::Error),
    /// What is wrong in it.
    Faulty(PathBuf, SetupFileError),
    /// It names an organisation that is not on this computer; its id.
    NoOrganisation(PathBuf, String),
}

impl SetupError {
    /// What happened and what to do, a sentence for each thing wrong.
    pub fn sentences(&self, texts: &Texts) -> Vec<String> {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Unreadable(path, error) => vec![texts.with(
                "cli-unreadable",
                &[("path", shown(path).into()), ("words", texts.io_error(error).into())],
            )],
            Self::Faulty(path, fault) => fault.sentences(texts, &shown(path)),
            Self::NoOrganisation(path, id) => {
                vec![texts.with(
                    "setup-no-organisation",
                    &[("path", shown(path).into()), ("id", sanitise(id).into())],
                )]
            }
        }
    }
}

/// Whether a file is a setup, by its name.
pub fn is_setup(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(setup::EXTENSION))
}

/// The bytes of a setup. A profile that did not come with Waypost goes into it: the person may not have it.
pub fn setup_bytes(organisation: &Organisation, answers: &Answers) -> Vec<u8> {
    let inside = (organisation.signature != Signature::BuiltIn).then_some(&organisation.json);
    let answers = Answers { org: organisation.profile.id.clone(), ..answers.clone() };
    setup::write(&answers, &organisation.fingerprint, inside)
}

/// Writes a setup.
///
/// # Errors
/// The system says no.
pub fn prepare(
    host: &Host,
    organisation: &Organisation,
    answers: &Answers,
    path: &Path,
) -> Result<SavedFile, SaveError> {
    let bytes = setup_bytes(organisation, answers);
    let written =
        files::write(host, path, &bytes).map_err(|error| SaveError::System(path.to_owned(), error))?;
    Ok(SavedFile { path: path.to_owned(), written, edited: false })
}

fn read_setup(file: &Path) -> io::Result<Vec<u8>> {
    match files::read_at_most(file, setup::MAX_SETUP_BYTES as u64) {
        // One byte past the limit is enough for the sentence that says the file is too long.
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Ok(vec![b' '; setup::MAX_SETUP_BYTES + 1])
        }
        other => other,
    }
}

/// One thing wrong with a whole file.
fn single_issue(kind: IssueKind) -> ProfileError {
    let position = json_document::Position { line: 1, column: 1 };
    ProfileError::Invalid(vec![Issue { is_warning: false, position, path: String::new(), kind }])
}

/// The profile inside a setup.
pub(super) fn embedded_profile(file: &Path) -> Result<Organisation, ProfileError> {
    let bytes = read_setup(file).map_err(ProfileError::Unreadable)?;
    match setup::read(&bytes) {
        Ok(Setup { embedded_profile: Some(inside), .. }) => {
            Ok(organisations::embedded_organisation(file, &bytes, inside))
        }
        Ok(_) => {
            Err(single_issue(IssueKind::Structure(json_document::JsonError::MissingMember("profile".into()))))
        }
        Err(SetupFileError::Invalid(issues)) => Err(ProfileError::Invalid(issues)),
        Err(SetupFileError::Newer(number)) => {
            Err(single_issue(IssueKind::NewerSchema(u32::try_from(number).unwrap_or(u32::MAX))))
        }
    }
}

/// Opens a setup: reads it and finds its organisation, and uses nothing of it yet.
///
/// # Errors
/// It cannot be read, something in it is wrong, or its organisation is not here.
pub fn open_setup(host: &Host, file: &Path) -> Result<OpenedSetup, SetupError> {
    let bytes = read_setup(file).map_err(|error| SetupError::Unreadable(file.to_owned(), error))?;
    let Setup { mut answers, fingerprint, embedded_profile } =
        setup::read(&bytes).map_err(|fault| SetupError::Faulty(file.to_owned(), fault))?;
    let id = embedded_profile.as_ref().map_or(answers.org.trim(), |embedded| &embedded.profile.id).to_owned();
    // Only what is known by its id: a setup names no file.
    let known = organisations(host).0.into_iter().find(|known| known.profile.id == id);
    let (organisation, is_foreign) = match (known, embedded_profile) {
        (Some(known), None) => (known, false),
        (Some(known), Some(embedded)) if known.json == embedded.json => (known, false),
        (_, Some(embedded)) => (organisations::embedded_organisation(file, &bytes, embedded), true),
        (None, None) => return Err(SetupError::NoOrganisation(file.to_owned(), id)),
    };
    let is_other_edition = !is_foreign && fingerprint.is_some_and(|sum| sum != organisation.fingerprint);
    answers.org = if is_foreign { file.to_string_lossy().into_owned() } else { id };
    Ok(OpenedSetup { file: file.to_owned(), answers, organisation, is_foreign, is_other_edition })
}
