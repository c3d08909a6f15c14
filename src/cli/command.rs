//! The commands and options. Their help is in the texts: `cli-…-about`, `cli-arg-…`.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, ValueHint};

use super::by_hand::SERVERS;
use crate::about;
use waypost_core::formats::FORMATS;
use waypost_core::handoff::support_code::{STEPS, probe_results};
use waypost_core::plan::answer_list::Answer;
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;

/// The whole command line, with its help in one language.
pub fn command(texts: &Texts) -> Command {
    let root = Command::new("waypost")
        .version(about::VERSION)
        .disable_help_subcommand(true)
        // So that a script or an alias can be overridden. Options that add up are not concerned.
        .args_override_self(true)
        .arg(Arg::new("quiet").short('q').long("quiet").action(ArgAction::SetTrue).global(true))
        .arg(Arg::new("verbose").short('v').long("verbose").action(ArgAction::SetTrue).global(true))
        .arg(Arg::new("offline").long("offline").action(ArgAction::SetTrue).global(true))
        .arg(path("receipt", "FILE").long("receipt").global(true))
        .arg(Arg::new("lang").long("lang").value_name("TAG").global(true))
        .arg(Arg::new("renderer").long("renderer").value_name("NAME").value_parser(["auto", "cpu", "opengl"]))
        .arg(
            Arg::new("color")
                .long("color")
                .value_name("WHEN")
                .value_parser(["auto", "always", "never"])
                .global(true),
        )
        .subcommands([
            answers(Command::new("plan")).args(from_account()).arg(json()),
            answers(Command::new("ask")),
            export(),
            apply(),
            check(),
            test(),
            batch(),
            code(),
            prepare(),
            discover(),
            org(),
            Command::new("formats").arg(json()),
            Command::new("completions").arg(
                Arg::new("shell").value_name("SHELL").required(true).value_parser([
                    "bash",
                    "elvish",
                    "fish",
                    "powershell",
                    "zsh",
                ]),
            ),
            Command::new("man").arg(path("output", "DIR").short('o').long("output")),
            Command::new("licences"),
        ]);
    with_help_texts(root, texts, "cli")
}

fn json() -> Arg {
    Arg::new("json").long("json").action(ArgAction::SetTrue)
}

fn path(id: &'static str, value: &'static str) -> Arg {
    Arg::new(id).value_name(value).value_hint(ValueHint::AnyPath)
}

/// Adds the options for answers, which most commands share (docs/command-line.md).
fn answers(command: Command) -> Command {
    let servers = SERVERS.iter().flat_map(|(server, tls, _)| {
        [
            Arg::new(*server).long(*server).value_name("HOST[:PORT]"),
            Arg::new(*tls).long(*tls).value_name("KIND").value_parser(["implicit", "starttls", "none"]),
        ]
    });
    answer_options(command).args(servers)
}

fn answer_options(command: Command) -> Command {
    let options = Answer::ALL.iter().filter_map(|answer| Some(answer_option(*answer, answer.option()?)));
    command.args(options).arg(path("answers", "FILE|-").long("answers"))
}

fn answer_option(answer: Answer, id: &'static str) -> Arg {
    let option = Arg::new(id).long(id);
    let Some(value) = value_name(answer) else { return option.action(ArgAction::SetTrue) };
    let option = option.value_name(value);
    match Answers::default().get(answer).words() {
        [] => option,
        words => option.value_parser(PossibleValuesParser::new(words)),
    }
}

/// How the help shows the value of an answer's option. `None` if the option is a flag.
pub(super) const fn value_name(answer: Answer) -> Option<&'static str> {
    Some(match answer {
        Answer::Org => "ID|FILE",
        Answer::Group => "ID",
        Answer::Username => "U",
        Answer::Name => "NAME",
        Answer::Address => "A",
        Answer::Program => "ID[@VERSION]",
        Answer::ReadOn | Answer::Protocol | Answer::Network => "CHOICE",
        Answer::IspSmtp => "HOST[:PORT]",
        Answer::LeaveOnServer => "no|DAYS",
        Answer::CheckEvery => "MINUTES|manual",
        Answer::ThroughProvider | Answer::KeepAfterTrash | Answer::AcceptPlaintext => return None,
    })
}

fn format() -> Arg {
    let formats = FORMATS.iter().map(|format| format.id).collect::<Vec<_>>();
    Arg::new("format")
        .long("format")
        .value_name("F")
        .action(ArgAction::Append)
        .value_parser(PossibleValuesParser::new(formats))
}

fn export() -> Command {
    answers(Command::new("export"))
        .args(from_account())
        .args([
            format(),
            path("output", "PATH|-").short('o').long("output").required(true),
            path("into", "FILE").long("into"),
            Arg::new("personality").long("personality").value_name("NAME"),
            json(),
        ])
        .args(signing())
}

/// The options that take an account of another program.
fn from_account() -> [Arg; 2] {
    [
        path("from", "PATH").long("from"),
        Arg::new("account").long("account").value_name("NAME").requires("from"),
    ]
}

/// The options that sign a file. Each needs the other.
fn signing() -> [Arg; 2] {
    [
        path("sign-cert", "FILE").long("sign-cert").requires("sign-key"),
        path("sign-key", "FILE").long("sign-key").requires("sign-cert"),
    ]
}

fn apply() -> Command {
    let flag = |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue);
    answers(Command::new("apply")).args([
        path("profile", "DIR").long("profile"),
        Arg::new("personality").long("personality").value_name("NAME"),
        flag("dry-run"),
        flag("undo"),
        flag("account-only"),
        json(),
    ])
}

/// `check` takes answers for what a settings file does not say: the program's version, the network, the
/// wanted retention.
fn check() -> Command {
    // It compares with organisations only.
    answer_options(Command::new("check")).args([
        path("paths", "PATH").num_args(1..).required(true),
        Arg::new("fix").long("fix").action(ArgAction::SetTrue),
        Arg::new("re-point").long("re-point").value_name("ID|FILE"),
        path("output", "PATH").short('o').long("output"),
        json(),
    ])
}

fn test() -> Command {
    answers(Command::new("test")).args([
        path("from", "PATH").long("from"),
        Arg::new("password-stdin").long("password-stdin").action(ArgAction::SetTrue),
        resolve(),
        path("ca-file", "FILE").long("ca-file"),
        json(),
    ])
}

fn resolve() -> Arg {
    Arg::new("resolve").long("resolve").value_name("HOST:PORT:ADDRESS:PORT").action(ArgAction::Append)
}

fn discover() -> Command {
    let flag = |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue);
    Command::new("discover").args([
        Arg::new("looked-up").value_name("ADDRESS|DOMAIN").required(true),
        flag("database"),
        flag("accept-outside"),
        flag("all"),
        path("output", "FILE.json").short('o').long("output"),
        resolve(),
        Arg::new("dns").long("dns").value_name("ADDRESS:PORT"),
        path("ca-file", "FILE").long("ca-file"),
        json(),
    ])
}

fn batch() -> Command {
    answers(Command::new("batch"))
        .args([
            path("people", "PEOPLE.csv").required(true),
            path("target", "DIR|FILE.zip").short('o').long("output").required(true),
            format(),
            json(),
        ])
        .args(signing())
}

fn code() -> Command {
    let listed = |id: &'static str, value: &'static str, words: Vec<&'static str>| {
        Arg::new(id).long(id).value_name(value).value_parser(PossibleValuesParser::new(words))
    };
    let pages = STEPS.iter().map(|step| step.id()).collect();
    Command::new("code").subcommand_required(true).subcommands([
        answers(Command::new("encode"))
            .args([listed("page", "PAGE", pages), listed("verdict", "ID", probe_results())]),
        Command::new("decode").args([
            Arg::new("code").value_name("CODE").num_args(1..).required(true),
            Arg::new("org").long("org").value_name("ID|FILE"),
            json(),
        ]),
    ])
}

fn prepare() -> Command {
    answers(Command::new("prepare"))
        .arg(path("setup", "FILE.waypost|-").short('o').long("output").required(true))
}

fn org() -> Command {
    Command::new("org").subcommand_required(true).subcommands([
        Command::new("list").arg(json()),
        Command::new("show").arg(path("org", "ORG").required(true)).arg(json()),
        Command::new("validate").arg(path("file", "FILE").required(true)).arg(json()),
        Command::new("schema"),
        Command::new("new").args([
            path("file", "FILE").required(true),
            path("begin-with", "ADDRESS|PATH").long("from"),
            Arg::new("account").long("account").value_name("NAME").requires("begin-with"),
        ]),
        Command::new("upgrade").arg(path("file", "FILE").required(true)),
    ])
}

/// The values an option can take, as a list. `None` if it takes any value.
fn choices_of(arg: &Arg) -> Option<String> {
    let values = arg.get_possible_values();
    let names: Vec<&str> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
    let is_choice = arg.get_action().takes_values() && !names.is_empty();
    is_choice.then(|| names.join(", "))
}

/// Joins the lines of each paragraph, so that the parser can wrap them to the terminal's width. Indented
/// lines stay as they are. Not for languages without spaces between words: the parser could not wrap them.
fn unwrap_paragraphs(text: &str) -> String {
    let mut unwrapped = String::with_capacity(text.len());
    let is_running = |line: &str| !line.is_empty() && !line.starts_with(' ');
    let mut before = "";
    for line in text.lines() {
        if is_running(before) && is_running(line) {
            unwrapped.push(' ');
        } else if !unwrapped.is_empty() {
            unwrapped.push('\n');
        }
        unwrapped.push_str(line);
        before = line;
    }
    unwrapped
}

/// Adds the help to a command, its options and its subcommands. The text ids are made from the names:
/// `cli-org-list-about`, `cli-org-list-examples`, `cli-arg-username`.
fn with_help_texts(command: Command, texts: &Texts, id: &str) -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .display_order(998)
        .help(texts.get("cli-arg-version"));
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true)
        .display_order(999)
        .help(texts.get("cli-arg-help"));
    let is_root = id == "cli";
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let options: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let examples = texts.get(&format!("{id}-examples"));
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .about(texts.get(&format!("{id}-about")))
        .after_help(if texts.language().has_no_spaces { examples } else { unwrap_paragraphs(&examples) })
        .help_template(format!(
            "{{before-help}}{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            texts.get("cli-heading-usage")
        ))
        .next_line_help(false)
        .subcommand_help_heading(texts.get("cli-heading-commands"))
        .subcommand_value_name(texts.get("cli-heading-command"));
    for (order, option) in options.into_iter().enumerate() {
        let words = texts.get(&format!("cli-arg-{option}"));
        let heading = texts.get("cli-heading-options");
        command = command.mut_arg(option, |arg| {
            let positional = arg.get_long().is_none() && arg.get_short().is_none();
            let heading = if positional { texts.get("cli-heading-arguments") } else { heading };
            // A command's own options come before the global ones.
            let order = if arg.is_global_set() { 500 + order } else { order };
            let arg = match choices_of(&arg) {
                Some(values) => {
                    let values = texts.with("cli-possible-values", &[("values", values.into())]);
                    arg.help(format!("{words} {values}")).hide_possible_values(true)
                }
                None => arg.help(words),
            };
            arg.help_heading(heading).display_order(order)
        });
    }
    for name in names {
        let inner = format!("{id}-{name}");
        command = command.mut_subcommand(name, |sub| with_help_texts(sub, texts, &inner));
    }
    if is_root {
        let heading = texts.get("cli-heading-options");
        command = command.arg(version.help_heading(heading.clone())).arg(help.help_heading(heading));
    }
    command
}
