//! No text from outside controls the terminal, hides words or reorders them, wherever a command prints it.

use std::fs;
use std::path::Path;

use waypost::cli::Outcome;
use waypost_core::text::visible;
use waypost_engine::host::Host;

use crate::command::run_on;

const TEMPLATE: &str = include_str!("../../assets/organisations/template/template.json");

/// Sets the window title, clears the screen, colours text with an 8-bit command, and reverses and hides text.
const HOSTILE: &str = "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\u{202E}\u{61C}\u{2066}\u{AD}\r\u{E0041}";

/// A folder with hostile names and files, where commands run.
struct Place {
    folder: tempfile::TempDir,
    /// The runs whose output had characters of `HOSTILE` in it, shown or not.
    runs: usize,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), runs: 0 }
    }

    /// Writes a file and returns its path.
    fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, contents).expect("written");
        path.to_str().expect("UTF-8").to_owned()
    }

    fn outcome(&self, arguments: &[&str], input: &str) -> Outcome {
        run_on(&Host::fake(self.folder.path()), arguments, input.as_bytes())
    }

    /// Runs a command with and without colours and details. Fails if a character of `HOSTILE` is printed.
    fn run(&mut self, arguments: &[&str], input: &str) {
        for more in [&["--color", "never"][..], &["--color", "always"], &["--verbose"], &["--lang", "ja"]] {
            let arguments = [more, arguments].concat();
            let outcome = self.outcome(&arguments, input);
            let output = String::from_utf8(outcome.output).expect("UTF-8");
            for text in [output, outcome.messages] {
                let text = without_colors(&text);
                assert_eq!(visible(&text), text, "{arguments:?}");
                self.runs += usize::from(text.contains(['\u{FFFD}']) || text.contains("\\u"));
            }
        }
    }

    /// Runs a command that also prints JSON.
    fn run_with_json(&mut self, arguments: &[&str], input: &str) {
        self.run(arguments, input);
        self.run(&[arguments, &["--json"]].concat(), input);
    }
}

/// Removes the commands for colours that Waypost itself prints.
fn without_colors(text: &str) -> String {
    ["0", "1", "31", "32", "1;31", "1;32", "1;33"]
        .iter()
        .fold(text.to_owned(), |text, color| text.replace(&format!("\u{1B}[{color}m"), ""))
}

/// The JSON with the hostile text in one text or member name after another.
fn hostile_profiles() -> Vec<String> {
    let hostile = serde_json::to_string(HOSTILE).expect("JSON");
    let hostile = hostile.trim_matches('"');
    TEMPLATE
        .match_indices('"')
        .skip(1)
        .step_by(2)
        .map(|(end, _)| format!("{}{hostile}{}", &TEMPLATE[..end], &TEMPLATE[end..]))
        .collect()
}

#[test]
#[cfg_attr(windows, ignore = "no file can have such a name there")]
fn s3_profiles_and_their_names() {
    let mut place = Place::new();
    for (number, profile) in hostile_profiles().into_iter().enumerate() {
        let file = place.write(&format!("{HOSTILE}{number}.json"), &profile);
        place.run_with_json(&["org", "validate", &file], "");
        place.run_with_json(&["org", "show", &file], "");
    }
    let installed = TEMPLATE.replace("\"1\",", &format!("{},", serde_json::json!(HOSTILE)));
    place.write(&format!("config/organisations/{HOSTILE}.json"), installed);
    place.write(&format!("config/organisations/valid{HOSTILE}.json"), TEMPLATE);
    place.run_with_json(&["org", "list"], "");
    place.run_with_json(&["org", "show", "my-organisation"], "");
    place.run(&["org", "new", &format!("{}/none/{HOSTILE}", place.folder.path().display())], "");
    assert!(place.runs > 300, "{}", place.runs);
}

const ANSWERS: [&str; 8] =
    ["--org", "example-university", "--username", "jo", "--name", "Jo Doe", "--program", "thunderbird"];

#[test]
fn s3_options_and_answers() {
    let mut place = Place::new();
    for command in ["plan", "apply", "test"] {
        for (index, _) in ANSWERS.iter().enumerate().filter(|(index, _)| index % 2 == 1) {
            let mut answers = ANSWERS.map(str::to_owned);
            answers[index] = format!("{}{HOSTILE}", answers[index]);
            let arguments: Vec<&str> =
                std::iter::once(command).chain(answers.iter().map(String::as_str)).collect();
            place.run_with_json(&arguments, "");
        }
    }
    for option in
        ["--group", "--isp-smtp", "--address", "--check-every", "--leave-on-server", "--protocol", HOSTILE]
    {
        place.run(&[&["plan"], &ANSWERS[..], &[option, HOSTILE]].concat(), "");
    }
    for arguments in [
        &[HOSTILE, "x"][..],
        &["plan", "--answers", HOSTILE],
        &["plan", "--setup", HOSTILE],
        &["code", "decode", HOSTILE, "--org", "example-university"],
        &["code", "decode", "AAAAA", "--org", HOSTILE],
        &["check", HOSTILE],
        &["formats", HOSTILE],
        &["test", "--resolve", HOSTILE],
        &["prepare", "--org", HOSTILE, "-o", HOSTILE],
        &["completions", HOSTILE],
    ] {
        place.run(arguments, "");
    }
    let answers = serde_json::json!({ "org": HOSTILE, HOSTILE: 1, "name": HOSTILE }).to_string();
    place.run(&["plan", "--answers", "-"], &answers);
    place.run(&["ask"], &format!("{HOSTILE}\n").repeat(30));
    place.run(&["ask"], &format!("example-university\nstaff\n{HOSTILE}\njo\n{HOSTILE}\nchange\n"));
    assert!(place.runs > 60, "{}", place.runs);
}

#[test]
#[cfg_attr(windows, ignore = "no file can have such a name there")]
fn s3_saved_files_lists_and_setups() {
    let mut place = Place::new();
    let folder = place.folder.path().display().to_string();
    let target = format!("{folder}/{HOSTILE}");
    fs::create_dir_all(&target).expect("made");
    let answers = [&ANSWERS[..], &["--group", "staff"]].concat();
    let export = [&["export"], &answers[..], &["-o", &target, "--format", "thunderbird-prefs"]].concat();
    place.run_with_json(&export, "");
    let other = [&export[..export.len() - 1], &["sheet-text"]].concat();
    place.run_with_json(&other, "");
    place.run(&[&["export"], &answers[..], &["-o", "/dev/null/x\u{1B}[2J"]].concat(), "");
    let list = format!("username,name,{HOSTILE}\njo,Jo{HOSTILE},x\n{HOSTILE},Jo,x\njo,Jo Doe,{HOSTILE}\n");
    let list = place.write(&format!("{HOSTILE}.csv"), list.replace('\r', ""));
    let batch = ["batch", "--org", "example-university", "--group", "staff", "--program", "thunderbird"];
    let format = ["--format", "thunderbird-prefs"];
    place.run_with_json(&[&batch[..], &format, &[&list, &target]].concat(), "");
    let hostile = serde_json::json!({ "waypost": 1, "schema": 1, HOSTILE: HOSTILE, "answers": { "org": HOSTILE, "name": HOSTILE } });
    let setup = place.write(&format!("{HOSTILE}.waypost"), hostile.to_string());
    place.run(&["plan", "--setup", &setup], "");
    place.run(&["plan", "--answers", &setup], "");
    assert!(place.runs > 20, "{}", place.runs);
}

/// The settings files of `tests/clients`, with hostile text in every value.
fn hostile_settings(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            hostile_settings(&path, found);
        } else if let Ok(text) = fs::read_to_string(&path)
            && !["options", "expected.txt"].iter().any(|name| path.ends_with(name))
        {
            let hostile = HOSTILE.replace('\r', "");
            let text = if text.contains("user_pref(") {
                text.replace("\");", &format!("{hostile}\");"))
            } else {
                text.replace('=', &format!("={hostile}")).replace("</", &format!("{hostile}</"))
            };
            found.push((path.file_name().expect("a name").to_string_lossy().into_owned(), text));
        }
    }
}

#[test]
#[cfg_attr(windows, ignore = "no file can have such a name there")]
fn s3_settings_files() {
    let mut place = Place::new();
    let mut files = Vec::new();
    hostile_settings(&crate::samples::repository().join("tests/clients"), &mut files);
    for (program, name) in
        [("mutt", "muttrc"), ("fetchmail", ".fetchmailrc"), ("msmtp", ".msmtprc"), ("mbsync", ".mbsyncrc")]
    {
        let program_answers = [&ANSWERS[..7], &[program, "--group", "staff"]].concat();
        let format = ["--format", program];
        let written = place.outcome(&[&["export"], &program_answers[..], &["-o", "-"], &format].concat(), "");
        let text = String::from_utf8(written.output).expect("UTF-8");
        assert!(!text.is_empty(), "{program}: {}", written.messages);
        files.push((
            name.to_owned(),
            text.replace("example", &format!("example{}", HOSTILE.replace('\r', ""))),
        ));
    }
    let count = files.len();
    for (number, (name, text)) in files.into_iter().enumerate() {
        let file = place.write(&format!("{number}{HOSTILE}/{name}"), text);
        place.run_with_json(&["check", &file], "");
    }
    assert!(place.runs > 2 * count, "{} of {count}", place.runs);
}
