//! Prepared setups: the help desk writes one for a person, and the person opens it.

use std::io;
use std::path::{Path, PathBuf};

use crate::export::{SaveError, SavedFile};
use crate::host::drawing::must_not_draw;
use crate::host::{Host, files};
use crate::organisations::{self, Organisation, ProfileError, organisations};
use crate::profile_signature::Signature;
use waypost_core::handoff::setup::{self, Setup, SetupFileError};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::json_document;
use waypost_core::plan::validate::{Issue, IssueKind};
use waypost_core::text::{Texts, sanitise};

/// A setup that was read. Nothing of it is used yet.
#[derive(Clone, Debug)]
pub struct OpenedSetup {
    /// The file.
    pub file: PathBuf,
    /// The answers. `org` is the id of the organisation, or this file if it is foreign.
    pub answers: Answers,
    /// The organisation.
    pub organisation: Organisation,
    /// Whether the profile is embedded in the file and differs from this computer's profiles.
    pub is_foreign: bool,
    /// Whether the setup was prepared with another edition of this computer's profile.
    pub is_other_edition: bool,
}

/// Why a setup could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// An I/O error, with the path.
    #[error("cannot read {0}")]
    Unreadable(PathBuf, #[source] io::Error),
    /// The file fails validation.
    #[error("{0} is not a valid setup")]
    Invalid(PathBuf, SetupFileError),
    /// The file names an organisation that this computer does not have. Contains its id.
    #[error("{0} names the unknown organisation {1}")]
    UnknownOrganisation(PathBuf, String),
}

impl SetupError {
    /// Returns sentences for people: what happened and what to do, one for each issue.
    pub fn sentences(&self, texts: &Texts) -> Vec<String> {
        let display = |path: &Path| path.display().to_string();
        match self {
            Self::Unreadable(path, error) => vec![texts.with(
                "cli-unreadable",
                &[("path", display(path).into()), ("words", texts.io_error(error).into())],
            )],
            Self::Invalid(path, fault) => fault.sentences(texts, &display(path)),
            Self::UnknownOrganisation(path, id) => {
                vec![texts.with(
                    "setup-no-organisation",
                    &[("path", display(path).into()), ("id", sanitise(id).into())],
                )]
            }
        }
    }
}

/// Whether a file is a setup, judged by its extension.
pub fn is_setup(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(setup::EXTENSION))
}

/// Returns the bytes of a setup. A profile that does not ship with Waypost is embedded, because the person
/// may not have it.
pub fn setup_bytes(organisation: &Organisation, answers: &Answers) -> Vec<u8> {
    let inside = (organisation.signature != Signature::BuiltIn).then_some(&organisation.json);
    let answers = Answers { org: organisation.profile.id.clone(), ..answers.clone() };
    setup::write(&answers, &organisation.fingerprint, inside)
}

/// Writes a setup.
///
/// # Errors
/// An I/O error.
pub fn prepare(
    host: &Host,
    organisation: &Organisation,
    answers: &Answers,
    path: &Path,
) -> Result<SavedFile, SaveError> {
    must_not_draw();
    let bytes = setup_bytes(organisation, answers);
    let written =
        files::write(host, path, &bytes).map_err(|error| SaveError::System(path.to_owned(), error))?;
    Ok(SavedFile { path: path.to_owned(), written, edited: false })
}

fn read_setup(file: &Path) -> io::Result<Vec<u8>> {
    match files::read_at_most(file, setup::MAX_SETUP_BYTES as u64) {
        // One byte over the limit makes validation report that the file is too long.
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
            Ok(vec![b' '; setup::MAX_SETUP_BYTES + 1])
        }
        other => other,
    }
}

/// An error that concerns the whole file.
fn single_issue(kind: IssueKind) -> ProfileError {
    let position = json_document::Position { line: 1, column: 1 };
    ProfileError::Invalid(vec![Issue { is_warning: false, position, path: String::new(), kind }])
}

/// Reads the profile embedded in a setup.
///
/// # Errors
/// The file is unreadable, is not a valid setup, or has no profile.
pub(crate) fn embedded_profile(file: &Path) -> Result<Organisation, ProfileError> {
    must_not_draw();
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

/// Reads a setup and finds its organisation. Uses nothing of it yet.
///
/// # Errors
/// See [`SetupError`].
pub fn open_setup(host: &Host, file: &Path) -> Result<OpenedSetup, SetupError> {
    must_not_draw();
    let bytes = read_setup(file).map_err(|error| SetupError::Unreadable(file.to_owned(), error))?;
    let Setup { mut answers, fingerprint, embedded_profile } =
        setup::read(&bytes).map_err(|fault| SetupError::Invalid(file.to_owned(), fault))?;
    let id = embedded_profile.as_ref().map_or(answers.org.trim(), |embedded| &embedded.profile.id).to_owned();
    // Only by its id: a setup must not make Waypost read another file.
    let all = organisations(host).0;
    let known = all.iter().find(|known| known.profile.id == id);
    let (organisation, is_foreign) = match (known, embedded_profile) {
        (Some(known), None) => (known.clone(), false),
        (Some(known), Some(embedded)) if known.json == embedded.json => (known.clone(), false),
        (known, Some(embedded)) => {
            let mut foreign = organisations::embedded_organisation(file, &bytes, embedded);
            foreign.keep_from(organisations::trusted_domains(&all));
            if let Some(known) = known {
                foreign.pass_over(known);
            }
            (foreign, true)
        }
        (None, None) => return Err(SetupError::UnknownOrganisation(file.to_owned(), id)),
    };
    let is_other_edition = !is_foreign && fingerprint.is_some_and(|sum| sum != organisation.fingerprint);
    answers.org = if is_foreign { file.to_string_lossy().into_owned() } else { id };
    Ok(OpenedSetup { file: file.to_owned(), answers, organisation, is_foreign, is_other_edition })
}
