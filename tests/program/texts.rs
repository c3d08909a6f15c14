//! Every command and option has a help text in every language.

use waypost_core::text::{LANGUAGES, Texts};

#[test]
fn every_command_and_option_has_help_text() {
    fn check(command: &clap::Command) {
        let words = |text: Option<String>, of: &str| {
            let text = text.unwrap_or_default();
            assert!(!text.is_empty() && !text.starts_with("cli-"), "{of}: {text:?}");
        };
        words(command.get_about().map(ToString::to_string), command.get_name());
        words(command.get_after_help().map(ToString::to_string), command.get_name());
        for argument in command.get_arguments() {
            words(argument.get_help().map(ToString::to_string), argument.get_id().as_str());
        }
        command.get_subcommands().for_each(check);
    }
    for language in LANGUAGES {
        check(&waypost::cli::command(&Texts::new(language.tag)));
    }
}
