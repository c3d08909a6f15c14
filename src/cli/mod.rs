//! The command line: turns options into answers, and results into text or JSON and an exit code.
//!
//! Nothing here touches the terminal. [`run`] takes its arguments and its environment as values and returns
//! what to print, so tests call it without starting a process.

mod apply;
mod ask;
mod batch;
mod by_hand;
mod check;
mod code;
mod command;
mod discover;
mod export;
mod failure;
mod formats;
mod from_account;
mod known;
mod man;
mod options;
mod org;
mod org_files;
mod plan;
mod prepare;
mod printed;
mod re_point;
mod receipt;
mod test;
mod version;

use std::io::{Read, Write};
use std::path::Path;
use std::sync::atomic::AtomicBool;

use clap::ArgMatches;
use clap::error::ErrorKind;

use crate::about;
use waypost_core::text::{Texts, sanitise};
use waypost_engine::host::Host;

pub use command::command;
use failure::{Failure, Result, not_found, read_error, write_error};
use printed::printable_text;

/// Exit code: done, nothing wrong.
pub const SUCCESS: u8 = 0;
/// Exit code: done, but the person must act on something.
pub const ACTION_NEEDED: u8 = 1;
/// Exit code: wrong use or unreadable input.
pub const USAGE: u8 = 2;
/// Exit code: the system, a program or the network failed.
pub const EXTERNAL_FAILURE: u8 = 3;

/// Asks a question at the terminal and returns the answer, which is typed without echo. `None` if there is no
/// answer.
pub type AskSecret<'a> = dyn FnMut(&str) -> Option<String> + 'a;

/// Everything a command may use from outside.
pub struct Environment<'a> {
    /// The computer Waypost runs on.
    pub host: &'a Host,
    /// Standard input.
    pub input: &'a mut dyn Read,
    /// True if standard output is a terminal that shows colours.
    pub shows_color: bool,
    /// Asks for a password. `None` if there is no terminal to ask at. If the answer is `None` or empty, the
    /// login is skipped.
    pub ask_secret: Option<&'a mut AskSecret<'a>>,
    /// Where long work reports its progress. `None` collects all output until the end.
    pub live: Option<LiveOutput<'a>>,
}

/// Output that is written while the work goes on.
pub struct LiveOutput<'a> {
    /// Standard output.
    pub output: &'a mut dyn Write,
    /// Standard error.
    pub messages: &'a mut dyn Write,
    /// True if standard error is a terminal, where a line can be redrawn.
    pub is_terminal: bool,
    /// Set to true to stop the work after its current step.
    pub stop: &'a AtomicBool,
}

/// The result of a command.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// For standard output: only the result.
    pub output: Vec<u8>,
    /// True if `output` is the contents of a file, which are printed unchanged.
    pub is_file: bool,
    /// For standard error: everything else.
    pub messages: String,
    /// The exit code.
    pub code: u8,
}

impl Outcome {
    fn done(output: impl Into<Vec<u8>>) -> Self {
        Self { output: output.into(), ..Self::default() }
    }

    /// The contents of a file, for standard output.
    fn file(contents: impl Into<Vec<u8>>) -> Self {
        Self { is_file: true, ..Self::done(contents) }
    }

    /// Removes what could control the terminal, except colours.
    fn into_printable(mut self, color: bool) -> Self {
        if !self.is_file
            && let Ok(text) = std::str::from_utf8(&self.output)
        {
            self.output = printable_text(text, color).into_owned().into();
        }
        self.messages = printable_text(&self.messages, color).into_owned();
        self
    }

    fn line(&mut self, text: &str) {
        self.messages.push_str(text);
        self.messages.push('\n');
    }
}

/// What every command needs.
struct Context<'a> {
    host: &'a Host,
    texts: &'a Texts,
    quiet: bool,
    verbose: bool,
    color: bool,
    /// True if nothing may be sent over the network.
    offline: bool,
    /// What is wrong about the profiles the command uses.
    notices: &'a known::Notices,
}

/// True if these arguments, without the program's name, open the window.
pub fn wants_window(arguments: &[String]) -> bool {
    matches!(words_without_window_options(arguments).as_slice(), [] | [_])
        && command_word(arguments).is_none()
}

/// The setup file that these arguments name.
pub fn setup_to_open(arguments: &[String]) -> Option<&Path> {
    let file = Path::new(*words_without_window_options(arguments).first()?);
    waypost_engine::is_setup(file).then_some(file)
}

/// True if these arguments start long work that can be stopped between two steps.
pub fn can_stop(arguments: &[String]) -> bool {
    let with_value = ["--color", "--lang", "--receipt"];
    let mut words = words_without(arguments, &with_value).into_iter();
    matches!(words.find(|word| !word.starts_with('-')), Some("batch" | "test"))
}

/// The first word that is neither an option nor a setup file.
fn command_word(arguments: &[String]) -> Option<&str> {
    words_without_window_options(arguments)
        .into_iter()
        .find(|word| !waypost_engine::is_setup(Path::new(word)))
}

/// The options that also apply to the window. Each has a value.
const WINDOW_OPTIONS: [&str; 2] = ["--lang", "--renderer"];

/// Forbids the network, also to the window.
pub const OFFLINE: &str = "--offline";

/// The words that are not options of the window or their values.
fn words_without_window_options(arguments: &[String]) -> Vec<&str> {
    words_without(arguments, &WINDOW_OPTIONS).into_iter().filter(|word| *word != OFFLINE).collect()
}

/// The words that are not these options or their values.
fn words_without<'a>(arguments: &'a [String], options: &[&str]) -> Vec<&'a str> {
    let mut words = Vec::new();
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(word) = rest.next() {
        if options.contains(&word) {
            rest.next();
        } else if !options.iter().any(|option| value_of(word, option).is_some()) {
            words.push(word);
        }
    }
    words
}

/// The value in `--option=value`.
fn value_of<'a>(word: &'a str, option: &str) -> Option<&'a str> {
    word.strip_prefix(option)?.strip_prefix('=')
}

/// The value of an option that is needed before the others are parsed. The last one counts.
fn option_value(arguments: &[String], option: &str) -> Option<String> {
    let mut found = None;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == option {
            found = rest.next().cloned().or(found);
        } else if let Some(value) = value_of(argument, option) {
            found = Some(value.to_owned());
        }
    }
    found
}

/// Runs a command. `arguments` begin with the program's name.
pub fn run(arguments: &[String], environment: &mut Environment<'_>) -> Outcome {
    let texts = Texts::new(&language(arguments).unwrap_or_else(|| environment.host.language.clone()));
    let matches = match command(&texts).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) if error.kind() == ErrorKind::DisplayVersion && asks_for_details(arguments) => {
            return version::details(environment.host, &texts).into_printable(false);
        }
        Err(error) => return usage_error(&texts, &error).into_printable(false),
    };
    let color = match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => true,
        Some("never") => false,
        _ => environment.shows_color,
    };
    let notices = known::Notices::default();
    let context = Context {
        host: environment.host,
        texts: &texts,
        quiet: matches.get_flag("quiet"),
        verbose: matches.get_flag("verbose"),
        color,
        offline: matches.get_flag("offline"),
        notices: &notices,
    };
    if context.offline {
        context.host.receipt.forbid_network();
    }
    let result =
        receipt::check_path(&context, &matches).and_then(|()| run_command(&context, &matches, environment));
    let mut outcome = result.unwrap_or_else(|error| {
        let failure = Failure::of(error);
        let mut outcome = Outcome { code: failure.code, ..Outcome::default() };
        for sentence in failure.sentences {
            outcome.line(&format!("waypost: {sentence}"));
        }
        outcome
    });
    receipt::write(&context, &matches, &mut outcome);
    if context.quiet && outcome.code == SUCCESS {
        outcome.messages.clear();
    }
    context.add_notices(&mut outcome);
    outcome.into_printable(color)
}

/// Runs the command that was parsed.
fn run_command(
    context: &Context<'_>,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Outcome> {
    match matches.subcommand() {
        Some(("plan", options)) => plan::run(context, options, environment.input),
        Some(("export", options)) => export::run(context, options, environment.input),
        Some(("apply", options)) => apply::run(context, options, environment.input),
        Some(("check", options)) => check::run(context, options, environment.input),
        Some(("test", options)) => test::run(context, options, environment),
        Some(("ask", options)) => ask::run(context, options, environment),
        Some(("batch", options)) => batch::run(context, options, environment),
        Some(("code", options)) => code::run(context, options, environment.input),
        Some(("prepare", options)) => prepare::run(context, options, environment.input),
        Some(("org", options)) => org::run(context, options),
        Some(("discover", options)) => discover::run(context, options),
        Some(("formats", options)) => Ok(formats::run(context, options)),
        Some(("completions", options)) => completions(context.texts, options),
        Some(("man", options)) => man::run(context, options),
        Some(("licences", _)) => Ok(Outcome::done(about::NOTICES)),
        _ => Err(Failure::usage(context.texts.get("cli-no-command")).into()),
    }
}

/// The language of `--lang`. It is read before parsing, because the parser's messages are in this language.
pub fn language(arguments: &[String]) -> Option<String> {
    option_value(arguments, "--lang")
}

/// The renderer of `--renderer`, by name.
pub fn renderer(arguments: &[String]) -> Option<String> {
    option_value(arguments, "--renderer")
}

/// True if `--verbose` stands beside `--version`.
fn asks_for_details(arguments: &[String]) -> bool {
    arguments.iter().any(|argument| matches!(argument.as_str(), "-v" | "--verbose" | "-vV" | "-Vv"))
}

fn usage_error(texts: &Texts, error: &clap::Error) -> Outcome {
    let shown = error.render().to_string();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Outcome::done(shown),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Outcome { messages: shown, code: USAGE, ..Outcome::default() }
        }
        _ => {
            // The parser's first paragraph says what is wrong; the rest is the usage.
            let first: Vec<&str> =
                shown.lines().take_while(|line| !line.trim().is_empty()).map(str::trim).collect();
            let what = first.join(" ");
            let what = what.strip_prefix("error: ").unwrap_or(&what).trim_end_matches('.').to_owned();
            let what = translated_error(texts, error).unwrap_or(what);
            let mut outcome = Outcome { code: USAGE, ..Outcome::default() };
            let sentence = texts.with("cli-not-understood", &[("what", what.into())]);
            outcome.line(&format!("waypost: {sentence}"));
            outcome
        }
    }
}

/// A parser error in the person's language. `None` for rare errors, which stay in English.
fn translated_error(texts: &Texts, error: &clap::Error) -> Option<String> {
    use clap::error::{ContextKind, ContextValue};
    let named = |kind: ContextKind| match error.get(kind)? {
        ContextValue::String(one) => Some(one.clone()),
        ContextValue::Strings(all) => Some(texts.list_and(all)),
        _ => None,
    };
    let argument = || named(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            Some(texts.with("cli-wrong-missing", &[("argument", argument()?.into())]))
        }
        ErrorKind::UnknownArgument => {
            Some(texts.with("cli-wrong-argument", &[("argument", sanitise(&argument()?).into())]))
        }
        ErrorKind::InvalidSubcommand => {
            let command = named(ContextKind::InvalidSubcommand)?;
            Some(texts.with("cli-wrong-command", &[("command", sanitise(&command).into())]))
        }
        ErrorKind::InvalidValue => {
            let (value, known) = (named(ContextKind::InvalidValue)?, named(ContextKind::ValidValue)?);
            let values = [
                ("argument", argument()?.into()),
                ("value", sanitise(&value).into()),
                ("known", known.into()),
            ];
            Some(texts.with("cli-wrong-value", &values))
        }
        _ => None,
    }
}

fn completions(texts: &Texts, options: &ArgMatches) -> Result<Outcome> {
    let shell = options.get_one::<String>("shell").and_then(|name| name.parse::<clap_complete::Shell>().ok());
    let shell = shell.ok_or_else(|| Failure::usage(texts.get("cli-no-command")))?;
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(texts), "waypost", &mut script);
    Ok(Outcome::file(script))
}
