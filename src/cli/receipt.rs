//! `--receipt FILE`: the list of connections, written when the command has ended.

use std::path::Path;

use clap::ArgMatches;

use super::{ACTION_NEEDED, Context, EXTERNAL_FAILURE, Failure, Outcome, Result, write_error};
use waypost_engine::host::files;

/// Refuses standard output and an empty name, before anything is sent.
pub(super) fn check_path(context: &Context<'_>, matches: &ArgMatches) -> Result<()> {
    match matches.get_one::<String>("receipt").map(String::as_str) {
        Some("" | "-") => Err(Failure::usage(context.texts.get("cli-receipt-no-file")).into()),
        _ => Ok(()),
    }
}

/// Writes the receipt if it was asked for, also after a failure. If it cannot be written, a command that
/// would have succeeded fails.
pub(super) fn write(context: &Context<'_>, matches: &ArgMatches, outcome: &mut Outcome) {
    let Some(path) = matches.get_one::<String>("receipt").filter(|path| !matches!(path.as_str(), "" | "-"))
    else {
        return;
    };
    if let Err(error) = files::write_generated(Path::new(path), context.host.receipt.json_lines().as_bytes())
    {
        outcome.line(&format!("waypost: {}", write_error(context, path, &error)));
        if outcome.code <= ACTION_NEEDED {
            outcome.code = EXTERNAL_FAILURE;
        }
    }
}
