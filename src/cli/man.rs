//! `waypost man`: the manual pages.

use std::io;
use std::path::Path;

use clap::{ArgMatches, Command};
use clap_mangen::Man;

use waypost_engine::host::files;

use super::failure::{Result, write_error};
use super::{Context, Outcome, command};

/// Prints the manual page or, with `--output`, writes one for each command.
pub(super) fn run(context: &Context<'_>, options: &ArgMatches) -> Result<Outcome> {
    let root = command(context.texts);
    let Some(folder) = options.get_one::<String>("output") else {
        let mut page = Vec::new();
        Man::new(root).render(&mut page)?;
        return Ok(Outcome::file(page));
    };
    let written = std::fs::create_dir_all(folder).and_then(|()| write_pages(root, Path::new(folder)));
    written.map_err(|error| {
        let sentence = write_error(context, folder, &error);
        anyhow::Error::new(error).context(sentence)
    })?;
    Ok(Outcome::default())
}

/// Writes the pages that `clap_mangen::generate_to` would write, but each of them completely or not at all.
fn write_pages(root: Command, folder: &Path) -> io::Result<()> {
    let mut root = root.disable_help_subcommand(true);
    // Gives each subcommand the name of its page.
    root.build();
    let mut open = vec![root];
    while let Some(command) = open.pop() {
        open.extend(command.get_subcommands().filter(|subcommand| !subcommand.is_hide_set()).cloned());
        let page = Man::new(command);
        let mut bytes = Vec::new();
        page.render(&mut bytes)?;
        files::write_generated(&folder.join(page.get_filename()), &bytes)?;
    }
    Ok(())
}
