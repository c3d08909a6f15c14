//! `waypost prepare`: writes a setup file, which opens the window at the review.

use std::io::Read;
use std::path::Path;

use clap::ArgMatches;

use super::export::{add_saved, save_failure};
use super::{Context, Failure, Outcome, Result, options};

pub(super) fn run(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Outcome> {
    let (organisation, answers) = options::partial_answers(context, options, input)?;
    let target = options.get_one::<String>("setup").map_or("", String::as_str);
    let path = Path::new(target);
    let mut outcome = Outcome::default();
    if target == "-" {
        outcome = Outcome::file(waypost_engine::setup_bytes(&organisation, &answers));
    } else if waypost_engine::is_setup(path) {
        let saved = waypost_engine::prepare(context.host, &organisation, &answers, path);
        add_saved(context, &saved.map_err(|error| save_failure(context, &error))?, &mut outcome);
    } else {
        anyhow::bail!(Failure::usage(context.texts.get("cli-setup-name")));
    }
    if answers.accept_plaintext {
        outcome.line(&context.texts.get("cli-setup-no-agreement"));
    }
    Ok(outcome)
}
