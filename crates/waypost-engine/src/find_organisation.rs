//! Finding an organisation by what a person names: an id, a profile file, or a prepared setup.

use std::path::{Path, PathBuf};

use crate::host::Host;
use crate::host::drawing::must_not_draw;
use crate::organisations::{
    Organisation, ProfileError, UnusableProfile, load_profile, made_organisation, organisations,
    trusted_domains,
};
use crate::setup;
use waypost_core::discovery::{Flag, MailService, known_service};
use waypost_core::plan::profile::Provenance;

/// Why an organisation was not found.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// No organisation has this id. Contains the known ids.
    #[error("no such organisation; known: {}", .0.join(", "))]
    Unknown(Vec<String>),
    /// A mail service that is known and cannot be used with an email program. Contains its name.
    #[error("{0} cannot be used with an email program")]
    NotOffered(String, Flag),
    /// The file cannot be used.
    #[error(transparent)]
    UnusableProfile(UnusableProfile),
}

/// Finds the organisation that `--org` or an answer names: an id, a domain of the catalogue, or a file for [`load`].
///
/// # Errors
/// See [`FindError`].
pub fn find(host: &Host, name: &str) -> Result<Organisation, FindError> {
    must_not_draw();
    let (known, mut unusable) = organisations(host);
    let ids: Vec<String> = known.iter().map(|organisation| organisation.profile.id.clone()).collect();
    if let Some(found) = known.iter().find(|organisation| organisation.profile.id == name) {
        return Ok(found.clone());
    }
    // A refused profile with this id: the reason helps more than "unknown".
    if let Some(index) = unusable.iter().position(|unusable| unusable.reason.refused_id() == Some(name)) {
        return Err(FindError::UnusableProfile(unusable.swap_remove(index)));
    }
    let file = PathBuf::from(name);
    if !file.exists()
        && let Some(service) = known_service(name)
    {
        return offered(host, &service, name);
    }
    let looks_like_a_file = name.contains(['/', '\\']) || file.extension().is_some() || file.exists();
    if !looks_like_a_file || name.is_empty() {
        return Err(FindError::Unknown(ids));
    }
    load_among(host, &known, &file)
        .map_err(|reason| FindError::UnusableProfile(UnusableProfile { file, reason }))
}

/// The profile of a service of the catalogue, for one of its domains.
fn offered(host: &Host, service: &MailService, domain: &str) -> Result<Organisation, FindError> {
    let made = service.profile(&domain.to_ascii_lowercase(), Provenance::Catalogue);
    match (service.flag, made) {
        (None, Ok(made)) => Ok(made_organisation(host, made)),
        (flag, _) => Err(FindError::NotOffered(service.name.clone(), flag.unwrap_or(Flag::NoEncryption))),
    }
}

/// Reads one profile file and its signature, or the profile embedded in a prepared setup.
///
/// # Errors
/// The file is unreadable, fails validation, or has a bad signature.
pub fn load(host: &Host, file: &Path) -> Result<Organisation, ProfileError> {
    must_not_draw();
    load_among(host, &organisations(host).0, file)
}

fn load_among(host: &Host, known: &[Organisation], file: &Path) -> Result<Organisation, ProfileError> {
    if let Some(installed) = known.iter().find(|known| known.file.as_deref() == Some(file)) {
        return Ok(installed.clone());
    }
    let mut named =
        if setup::is_setup(file) { setup::embedded_profile(file)? } else { load_profile(host, file)? };
    named.keep_from(trusted_domains(known));
    if let Some(known) = known.iter().find(|known| known.profile.id == named.profile.id) {
        named.pass_over(known);
    }
    Ok(named)
}
