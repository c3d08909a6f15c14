//! `waypost org new` and `org upgrade`: write profiles.

use std::path::Path;
use std::time::UNIX_EPOCH;

use clap::ArgMatches;

use super::check::open_settings;
use super::from_account::chosen_account;
use super::org::{argument, issues_text};
use super::{ACTION_NEEDED, Context, EXTERNAL_FAILURE, Failure, Outcome, Result, read_error, write_error};
use waypost_core::discovery::{
    GivenByPerson, ServiceError, ServiceProfile, account_setup, known_service, profile_to_complete,
};
use waypost_core::plan::calendar::format_date;
use waypost_core::plan::host_name;
use waypost_core::plan::profile::{Provenance, SCHEMA};
use waypost_core::plan::validate;
use waypost_core::text::sanitise;
use waypost_engine::host::files::{self, KnownWriteError, Written};

/// What `org new` writes: a complete, valid profile in which every name is to be replaced.
const TEMPLATE: &str = include_str!("../../assets/organisations/template/template.json");

pub(super) fn new(context: &Context<'_>, options: &ArgMatches) -> Result<Outcome> {
    let file = argument(options, "file");
    let path = Path::new(file);
    if path.exists() {
        let sentence = context.texts.with("cli-org-new-exists", &[("path", file.into())]);
        anyhow::bail!(Failure { sentences: vec![sentence], code: EXTERNAL_FAILURE });
    }
    let (bytes, sentence) = match options.get_one::<String>("begin-with") {
        None => (TEMPLATE.into(), context.texts.with("cli-org-new", &[("path", file.into())])),
        Some(from) => {
            let made = source(context, options, from)?;
            let now = context.host.now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
            let bytes = profile_to_complete(TEMPLATE, &made, &format_date(now))
                .map_err(|issues| Failure::usage(ServiceError::Invalid(issues).sentence(context.texts)))?;
            let domain = sanitise(&made.read.profile.id);
            let values = [("path", file.into()), ("domain", domain.into())];
            (bytes, context.texts.with("cli-org-new-from", &values))
        }
    };
    files::write(context.host, path, &bytes)
        .map_err(|error| Failure::external(write_error(context, file, &error)))?;
    let mut outcome = Outcome::default();
    outcome.line(&sentence);
    Ok(outcome)
}

/// The profile of what `--from` names: an account in a file, or an address or domain of the catalogue.
fn source(context: &Context<'_>, options: &ArgMatches, from: &str) -> Result<ServiceProfile> {
    let texts = context.texts;
    if !Path::new(from).exists() {
        let domain = from.rsplit_once('@').map_or(from, |(_, domain)| domain);
        let domain = host_name::parse(domain).unwrap_or_else(|_| domain.to_owned());
        if let Some(service) = known_service(&domain) {
            if let Some(flag) = service.flag {
                return Err(Failure::usage(flag.sentence(texts, &service.name)).into());
            }
            let made = service.profile(&domain, Provenance::Catalogue);
            return Ok(made.map_err(|error| Failure::usage(error.sentence(texts)))?);
        }
        if from.contains('@') {
            let sentence = texts.with("cli-org-new-not-known", &[("domain", sanitise(&domain).into())]);
            return Err(Failure { sentences: vec![sentence], code: ACTION_NEEDED }.into());
        }
    }
    let opened = open_settings(context, Path::new(from))?;
    let wanted = options.get_one::<String>("account").map(String::as_str);
    let account = chosen_account(texts, from, &opened, wanted)?;
    let setup = account_setup(account, &GivenByPerson::default());
    Ok(setup.map_err(|error| Failure::usage(error.sentence(texts)))?.made)
}

/// Rewrites a profile of an older schema. The other bytes of the file stay.
pub(super) fn upgrade(context: &Context<'_>, options: &ArgMatches) -> Result<Outcome> {
    let texts = context.texts;
    let file = argument(options, "file");
    let path = Path::new(file);
    let bytes = waypost_engine::read_profile(path).map_err(|error| read_error(context, file, &error))?;
    let mut outcome = Outcome::default();
    let upgraded = match validate::upgrade(&bytes) {
        Ok(upgraded) => upgraded,
        Err(issues) => {
            outcome.output = issues_text(texts, file, &issues, None).into();
            outcome.code = ACTION_NEEDED;
            return Ok(outcome);
        }
    };
    let Some(upgraded) = upgraded else {
        let schema = validate::read(&bytes).map_or(SCHEMA, |read| read.profile.schema);
        let values = [("path", file.into()), ("schema", schema.to_string().into())];
        outcome.line(&texts.with("cli-org-upgrade-same", &values));
        return Ok(outcome);
    };
    let written = files::write_known(context.host, path, Some(&bytes), &upgraded);
    let written = written.map_err(|error| {
        Failure::external(match error {
            KnownWriteError::Changed => texts.with("mend-changed", &[("path", file.into())]),
            KnownWriteError::System(error) => write_error(context, file, &error),
        })
    })?;
    if let Written::Replaced { backup, .. } = written {
        let backup = backup.display().to_string();
        let values =
            [("path", file.into()), ("schema", SCHEMA.to_string().into()), ("backup", backup.into())];
        outcome.line(&texts.with("cli-org-upgraded", &values));
    }
    let signature = format!("{file}.minisig");
    if Path::new(&signature).exists() {
        outcome.line(&texts.with("cli-org-upgrade-signature", &[("path", signature.into())]));
    }
    Ok(outcome)
}
