//! Where an account can be added: the profiles and settings files of a program on this computer.

use std::path::Path;

use crate::host::drawing::must_not_draw;
use waypost_core::plan::program::ProgramId;

use super::{ApplyError, format_for, new_profile};
use crate::check_up::{InstalledSettings, open};
use crate::host::files::folder_of;
use crate::host::{Host, thunderbird};
use crate::installed_settings::eudora_settings;

/// Whether Waypost can apply settings to the program.
pub fn can_apply(program: ProgramId) -> bool {
    format_for(program).is_some()
}

/// Returns where an account can be added, the most likely first: profiles with accounts, then empty profiles.
/// If an installed Thunderbird was never started, this is a new profile.
///
/// # Errors
/// Waypost cannot apply settings to the program, or the program has none on this computer.
pub fn targets(host: &Host, program: ProgramId) -> Result<Vec<InstalledSettings>, ApplyError> {
    must_not_draw();
    let found: Vec<InstalledSettings> = match program {
        ProgramId::Thunderbird => {
            let mut profiles = thunderbird::profiles(host);
            profiles.sort_by_key(|profile| (!profile.is_default, !profile.is_used));
            profiles.into_iter().map(InstalledSettings::from).collect()
        }
        ProgramId::Eudora => eudora_settings(host).collect(),
        _ => return Err(ApplyError::ProgramNotSupported(program)),
    };
    match (found.is_empty(), program) {
        (false, _) => Ok(found),
        (true, ProgramId::Thunderbird) => new_profile::target(host).map(|target| vec![target]),
        (true, _) => Err(ApplyError::NoSettings(program)),
    }
}

/// Returns the target at the folder or file that the person named, or else the only or the default target.
///
/// # Errors
/// Several targets are possible, or the named path has no settings of the program.
pub fn choose_target(
    host: &Host,
    program: ProgramId,
    named: Option<&Path>,
) -> Result<InstalledSettings, ApplyError> {
    must_not_draw();
    let Some(named) = named else {
        let targets = targets(host, program)?;
        let only = targets.len() == 1;
        return match targets.iter().find(|target| target.is_default || only) {
            Some(target) => Ok(target.clone()),
            None => Err(ApplyError::SeveralProfiles(targets)),
        };
    };
    if !can_apply(program) {
        return Err(ApplyError::ProgramNotSupported(program));
    }
    let real = |path: &Path| path.canonicalize().ok();
    // A program without settings of its own can still have a file that the person names.
    let known = targets(host, program).unwrap_or_else(|_| Vec::new());
    if let Some(target) = known.into_iter().find(|target| !target.is_new && real(&target.path) == real(named))
    {
        return Ok(target);
    }
    let opened = open(host, named).ok().filter(|opened| opened.found.program == program);
    let opened = opened.filter(|opened| opened.format.apply.is_some());
    let opened = opened.ok_or_else(|| ApplyError::NotSettings(program, named.to_owned()))?;
    let path = match program {
        ProgramId::Thunderbird => folder_of(&opened.file).to_owned(),
        _ => opened.file,
    };
    Ok(InstalledSettings::at(program, path))
}
