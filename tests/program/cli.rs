//! Tests of the command line as case files. `cases/*.txt` contain files, commands and their expected results.
//! `WAYPOST_UPDATE=1 cargo test` rewrites the results; review the difference before committing it.
//!
//! `+++ NAME` starts the contents of a file that exists before the commands run. `$ waypost …` runs a command.
//! `--- output`, `--- messages` and `--- code N` are its expected results. `[DIR]` is the folder of the case,
//! in which the commands run.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use waypost::cli;
use waypost_core::handoff::setup::{self, answers_json};
use waypost_core::plan::answer_list::Answer;
use waypost_core::plan::answers::Answers;
use waypost_core::text::{LANGUAGES, Texts};
use waypost_engine::host::Host;

use crate::command::{comparable, run_in, run_on};

/// Splits a command as a shell does, with single and double quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = None::<String>;
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

fn run(line: &str, folder: &Path) -> cli::Outcome {
    let (line, input) = line.split_once(" < ").unwrap_or((line, ""));
    let input = if input.is_empty() { Vec::new() } else { fs::read(folder.join(input)).expect("the input") };
    let arguments: Vec<String> =
        words(line).into_iter().map(|word| word.replace("[DIR]", &folder.display().to_string())).collect();
    run_on(&Host::fake(folder), arguments.get(1..).unwrap_or_default(), &input)
}

/// Runs the commands of a case file and returns the file with their actual results.
fn replay(case: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let shown = folder.path().display().to_string();
    let mut replayed = String::new();
    let mut lines = case.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("+++ ") {
            let mut text = String::new();
            writeln!(replayed, "{line}").expect("a text");
            while let Some(inner) = lines.next_if(|line| !line.starts_with("+++ ") && !line.starts_with("$ "))
            {
                writeln!(replayed, "{inner}").expect("a text");
                writeln!(text, "{inner}").expect("a text");
            }
            fs::write(folder.path().join(name), text.trim_end().to_owned() + "\n").expect("written");
        } else if let Some(command) = line.strip_prefix("$ ") {
            let outcome = run(command, folder.path());
            writeln!(replayed, "{line}").expect("a text");
            for (name, text) in
                [("output", String::from_utf8_lossy(&outcome.output)), ("messages", outcome.messages.into())]
            {
                if !text.is_empty() {
                    // JSON doubles the separators of Windows.
                    let text = text.replace(&shown, "[DIR]").replace(&shown.replace('\\', "\\\\"), "[DIR]");
                    let text = text.replace('\r', "\\r");
                    writeln!(replayed, "--- {name}\n{}", text.trim_end()).expect("a text");
                }
            }
            writeln!(replayed, "--- code {}\n", outcome.code).expect("a text");
            while lines.next_if(|line| !line.starts_with("+++ ") && !line.starts_with("$ ")).is_some() {}
        } else {
            writeln!(replayed, "{line}").expect("a text");
        }
    }
    replayed.trim_end().to_owned() + "\n"
}

#[test]
fn command_line_cases_match() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/program/cases");
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(&folder).expect("the cases") {
        let path = entry.expect("an entry").path();
        let case = fs::read_to_string(&path).expect("a case").replace("\r\n", "\n");
        let replayed = replay(&case);
        count += 1;
        if comparable(&replayed) != comparable(&case) {
            if std::env::var_os("WAYPOST_UPDATE").is_some() {
                fs::write(&path, replayed).expect("written");
            } else {
                let mut lines = case.lines().zip(replayed.lines());
                let difference = lines.find(|(a, b)| comparable(a) != comparable(b));
                wrong.push(format!("{}: {difference:#?}", path.display()));
            }
        }
    }
    assert!(count > 5, "the cases are missing");
    assert!(wrong.is_empty(), "{}\nreview the differences, then run with WAYPOST_UPDATE=1", wrong.join("\n"));
}

#[test]
fn no_command_opens_the_window() {
    let opens_window =
        |options: &[&str]| cli::wants_window(&options.iter().map(|o| (*o).to_owned()).collect::<Vec<_>>());
    assert!(opens_window(&[]) && opens_window(&["--lang", "en"]) && opens_window(&["--lang=en"]));
    assert!(opens_window(&["jane.waypost"]) && opens_window(&["--lang", "en", "jane.WAYPOST"]));
    assert!(!opens_window(&["a.waypost", "b.waypost"]) && !opens_window(&["jane.json"]));
    assert!(
        !opens_window(&["plan"]) && !opens_window(&["--help"]) && !opens_window(&["--lang", "en", "plan"])
    );
}

/// The argument parser's own texts, such as headings, are translated too.
#[test]
fn help_is_fully_translated() {
    let folder = tempfile::tempdir().expect("a folder");
    let commands =
        ["plan", "ask", "export", "apply", "check", "test", "batch", "code", "prepare", "org", "org list"];
    for language in LANGUAGES.iter().filter(|language| language.tag != "en") {
        for command in commands {
            let line = format!("waypost --lang {} {command} --help", language.tag);
            let help = String::from_utf8(run(&line, folder.path()).output).expect("text");
            assert!(help.contains(&Texts::new(language.tag).get("cli-heading-usage")), "{line}: {help}");
            for english in ["Usage:", "possible values", "default:", "Print help", "Arguments:"] {
                // The French heading is spelled the same.
                let is_same_word = language.tag == "fr" && english == "Arguments:";
                assert!(is_same_word || !help.contains(english), "{line}: {english}");
            }
        }
    }
}

#[test]
fn completions_and_man_page_list_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = String::from_utf8(run(&format!("waypost completions {shell}"), folder.path()).output);
        let script = script.expect("text");
        assert!(script.contains("export") && script.contains("leave-on-server"), "{shell}");
    }
    let page = String::from_utf8(run("waypost man", folder.path()).output).expect("text");
    assert!(page.contains(".TH waypost") && page.contains("export"));
    assert_eq!(run("waypost man -o [DIR]/man", folder.path()).code, 0);
    assert!(folder.path().join("man/waypost-org-validate.1").exists());
    // The library writes the same pages.
    let theirs = folder.path().join("theirs");
    fs::create_dir(&theirs).expect("a folder");
    clap_mangen::generate_to(cli::command(&Texts::new("en")), &theirs).expect("written");
    let pages = |folder: &Path| {
        let entries = fs::read_dir(folder).expect("the pages").map(|entry| entry.expect("an entry").path());
        entries
            .map(|path| (path.file_name().map(ToOwned::to_owned), fs::read(&path).expect("a page")))
            .collect()
    };
    let written: BTreeMap<_, _> = pages(&folder.path().join("man"));
    assert_eq!(written, pages(&theirs));
}

/// Each answer as a person types it. Valid for Caltech, except the group: Caltech has none.
const fn typed(answer: Answer) -> &'static str {
    match answer {
        Answer::Org => "caltech-imss",
        Answer::Group => "staff",
        Answer::Username => "asmith",
        Answer::Name => "Al Smith",
        Answer::Address => "its.caltech.edu",
        Answer::Program => "eudora@5.1",
        Answer::ReadOn => "several",
        Answer::Protocol => "pop",
        Answer::Network => "off-campus",
        Answer::IspSmtp => "smtp.provider.example:465",
        Answer::ThroughProvider => "yes",
        Answer::LeaveOnServer => "7",
        Answer::KeepAfterTrash => "yes",
        Answer::CheckEvery => "manual",
        Answer::AcceptPlaintext => "yes",
    }
}

#[test]
fn every_option_gives_the_answer_of_the_json() {
    let folder = tempfile::tempdir().expect("a folder");
    for &answer in Answer::ALL {
        let Some(option) = answer.option() else { continue };
        let org = if answer == Answer::Group { "example-university" } else { "caltech-imss" };
        let mut answers = Answers { org: org.into(), ..Answers::default() };
        answers.get_mut(answer).set(typed(answer)).expect("one of its words");
        fs::write(folder.path().join("answers.json"), answers_json(&answers).to_string()).expect("written");
        let is_flag = !answers.get(answer).words().is_empty() && typed(answer) == "yes";
        let value = if is_flag { String::new() } else { format!(" '{}'", typed(answer)) };
        let org = if answer == Answer::Org { String::new() } else { format!(" --org {org}") };
        let by_option = run(&format!("waypost prepare{org} --{option}{value} -o -"), folder.path());
        let by_json = run("waypost prepare --answers [DIR]/answers.json -o -", folder.path());
        assert_eq!(by_option.code, 0, "--{option}: {}", by_option.messages);
        assert_eq!(by_option.output, by_json.output, "--{option}");
        assert_eq!(by_option.messages, by_json.messages, "--{option}");
        let setup = setup::read(&by_option.output).expect("a setup");
        let carried = if answer.is_consent() { "" } else { typed(answer) };
        assert_eq!(setup.answers.get(answer).text(), carried, "--{option}");
    }
}

#[test]
fn every_command_that_writes_needs_consent() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let (file, list) = (path("eudora.ini"), path("people.csv"));
    fs::write(&list, "username,name\njdoe,Jane Doe\n").expect("written");
    let old = ["--org", "caltech-imss", "--program", "eudora@4.3", "--read-on", "one"];
    let jane = [&old[..], &["--username", "jdoe", "--name", "Jane Doe"]].concat();
    for words in [
        [&["export", "-o", &file][..], &jane].concat(),
        [&["export", "-o", "-"][..], &jane].concat(),
        [&["export", "--json", "-o", &file][..], &jane].concat(),
        [&["apply"][..], &jane].concat(),
        [&["batch", &list, "-o", &path("batch")][..], &old].concat(),
    ] {
        let outcome = run_in(folder.path(), &words);
        assert_eq!(outcome.code, cli::ACTION_NEEDED, "{words:?}: {outcome:?}");
        assert!(outcome.messages.contains("unencrypted"), "{words:?}: {outcome:?}");
        assert!(!String::from_utf8_lossy(&outcome.output).contains("POPAccount"), "{words:?}: {outcome:?}");
        let written: Vec<_> =
            fs::read_dir(folder.path().join("batch")).into_iter().flatten().flatten().collect();
        assert!(
            !Path::new(&file).exists() && written.iter().all(|entry| !entry.path().is_dir()),
            "{words:?}"
        );
    }
}
