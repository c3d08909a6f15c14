//! The window, `export`, `batch` and `ask` write the same bytes for the same person, in every format of every
//! program.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use waypost::cli::{self, Environment};
use waypost_core::formats::{Format, formats_for};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::plan;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::programs::PROGRAMS;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::host::Host;

use crate::pages::{self, Window};

/// The people: each with the organisation, the answers, and the programs to write for. No program means all.
fn people() -> Vec<(Answers, &'static [&'static str])> {
    let jane = Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        read_on: Some(ReadOn::Several),
        network: Some(NetworkLocation::Both),
        ..Answers::default()
    };
    let pop = Answers {
        protocol: Some(Protocol::Pop),
        read_on: Some(ReadOn::One),
        network: Some(NetworkLocation::OnCampus),
        leave_on_server: "9".into(),
        check_every: "30".into(),
        ..jane.clone()
    };
    let grouped = Answers {
        org: "example-university".into(),
        username: "ann".into(),
        name: "Ann Ål, Jr.".into(),
        group: "student".into(),
        ..jane.clone()
    };
    let provider = Answers { isp_smtp: "smtp.provider.example:465".into(), ..jane.clone() };
    let unencrypted = Answers { accept_plaintext: true, ..pop.clone() };
    vec![
        (jane, &[]),
        (pop, &[]),
        (grouped, &[]),
        (provider, &["thunderbird", "eudora@7.1", "mutt"]),
        (unencrypted, &["eudora@4.3", "eudora-mac@4.3"]),
    ]
}

fn profile(id: &str) -> Profile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/organisations/{id}.json"));
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn run(folder: &Path, arguments: &[&str], mut input: &[u8]) -> cli::Outcome {
    let host = Host::fake(folder);
    let mut environment =
        Environment { host: &host, input: &mut input, shows_color: false, ask_secret: None, live: None };
    let arguments: Vec<String> =
        std::iter::once(&"waypost").chain(arguments).map(|word| (*word).to_owned()).collect();
    cli::run(&arguments, &mut environment)
}

/// The bytes of the only file in a folder and the folders in it, except for the batch's manifest. `None` if
/// there is no file.
fn only_file(folder: &Path) -> Option<Vec<u8>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = fs::read_dir(&next).into_iter().flatten().map(|entry| entry.unwrap().path());
        for path in entries {
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name != "manifest.jsonl") {
                found.push(path);
            }
        }
    }
    assert!(found.len() < 2, "{found:?}");
    found.pop().map(|path| fs::read(path).unwrap())
}

fn by_export(answers: &Answers, format: &Format) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let (given, file) = (folder.path().join("answers.json"), folder.path().join("out/file"));
    fs::create_dir(folder.path().join("out")).unwrap();
    fs::write(&given, serde_json::to_vec(answers).unwrap()).unwrap();
    let (given, file) = (given.display().to_string(), file.display().to_string());
    let outcome =
        run(folder.path(), &["export", "--answers", &given, "--format", format.id, "-o", &file], &[]);
    let written = only_file(&folder.path().join("out"));
    assert_eq!(written.is_some(), outcome.code == 0, "{outcome:?}");
    written
}

fn by_batch(answers: &Answers, format: &Format) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let (list, out) = (folder.path().join("people.csv"), folder.path().join("out"));
    let yes_or_no = |yes: bool| if yes { "yes" } else { "no" };
    let protocol = answers.protocol.map(|protocol| match protocol {
        Protocol::Imap => "imap",
        Protocol::Pop => "pop",
    });
    let cells = [
        ("username", answers.username.as_str()),
        ("name", &answers.name),
        ("group", &answers.group),
        ("program", &answers.program),
        ("read_on", read_on_word(answers)),
        ("protocol", protocol.unwrap_or_default()),
        ("network", network_word(answers)),
        ("isp_smtp", &answers.isp_smtp),
        ("leave_on_server", &answers.leave_on_server),
        ("check_every", &answers.check_every),
        ("accept_plaintext", yes_or_no(answers.accept_plaintext)),
    ];
    let mut rows = [String::new(), String::new()];
    for (column, cell) in cells.iter().filter(|(_, cell)| !cell.is_empty()) {
        write!(rows[0], "{column},").unwrap();
        write!(rows[1], "\"{cell}\",").unwrap();
    }
    let rows = rows.map(|row| row.trim_end_matches(',').to_owned());
    fs::write(&list, rows.join("\n") + "\n").unwrap();
    let (list, target) = (list.display().to_string(), out.display().to_string());
    let words = ["batch", &list, "-o", &target, "--org", &answers.org, "--format", format.id];
    let outcome = run(folder.path(), &words, &[]);
    let written = only_file(&out);
    assert_eq!(written.is_some(), outcome.code == 0, "{outcome:?}");
    written
}

fn by_ask(answers: &Answers, format: &Format) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let (profile, saved) = (profile(&answers.org), folder.path().join("out/file"));
    fs::create_dir(folder.path().join("out")).unwrap();
    let protocol = answers.protocol(&profile);
    let (program, version) = answers.program.split_once('@').unwrap_or((&answers.program, ""));
    let has_versions = answers.program().is_ok_and(|(id, _)| !id.program().versions.is_empty());
    let sends_outside = answers.network.is_some_and(NetworkLocation::is_outside);
    let asks_provider = sends_outside && profile.offers_provider_server();
    let path = saved.display().to_string();
    let asked = [
        (true, answers.org.as_str()),
        (true, &answers.name),
        (true, &answers.username),
        (!profile.groups.is_empty(), &answers.group),
        (true, &answers.address),
        (true, program),
        (has_versions, version),
        (true, read_on_word(answers)),
        (true, answers.protocol.map_or("", |protocol| protocol.id())),
        (true, network_word(answers)),
        (asks_provider, &answers.isp_smtp),
        (protocol == Protocol::Pop, &answers.leave_on_server),
        (true, &answers.check_every),
        (answers.accept_plaintext, "agree"),
        (true, ""),
        (true, format.id),
        (true, &path),
    ];
    let lines: String =
        asked.iter().filter(|(is_asked, _)| *is_asked).map(|(_, line)| format!("{line}\n")).collect();
    let outcome = run(folder.path(), &["ask"], lines.as_bytes());
    let written = only_file(&folder.path().join("out"));
    assert_eq!(written.is_some(), outcome.code == 0, "{lines}{outcome:?}");
    written
}

fn read_on_word(answers: &Answers) -> &'static str {
    match answers.read_on {
        None => "",
        Some(ReadOn::One) => "one",
        Some(ReadOn::Several) => "several",
    }
}

fn network_word(answers: &Answers) -> &'static str {
    match answers.network {
        None => "",
        Some(NetworkLocation::OnCampus) => "on-campus",
        Some(NetworkLocation::OffCampus) => "off-campus",
        Some(NetworkLocation::Both) => "both",
    }
}

/// Opens the last page of the window.
fn finish_page(answers: &Answers) -> (Window, PathBuf) {
    let mut window = pages::window_on_host(answers, vec2(960.0, 680.0), pages::documents, |builder| builder);
    window.go_to(Step::Finish);
    window.settle();
    let documents = window.folder.path().join("Documents");
    (window, documents)
}

/// Chooses a format and presses "Save the file".
fn by_window(window: &mut Window, documents: &Path, format: &Format) -> Option<Vec<u8>> {
    let name = format.name(&Texts::new("en"));
    let pill = window.harness.query_by_role_and_label(Role::RadioButton, &name);
    if let Some(pill) = pill {
        pill.click_accesskit();
    }
    window.harness.run();
    assert_eq!(window.harness.state().wizard().draft().format.map(|chosen| chosen.id), Some(format.id));
    window.press_button("Save the file");
    let written = only_file(documents);
    let saved = window.harness.state().wizard().draft().saved.as_ref().map(|saved| saved.result.is_ok());
    assert_eq!(saved, Some(written.is_some()), "{}", format.id);
    for entry in fs::read_dir(documents).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    written
}

#[test]
fn every_way_writes_the_same_bytes() {
    let mut compared = 0;
    for (person, programs) in people() {
        let all: Vec<&str> = PROGRAMS.iter().map(|program| program.name).collect();
        for program in if programs.is_empty() { &all } else { programs } {
            let answers = Answers { program: (*program).to_owned(), ..person.clone() };
            let Ok(plan) = plan(&profile(&answers.org), &answers) else { continue };
            let (mut window, documents) = finish_page(&answers);
            for format in formats_for(plan.program.0) {
                let saved = by_window(&mut window, &documents, format);
                let case = format!("{} {program} {} {:?}", answers.org, format.id, answers.protocol);
                assert!(saved == by_export(&answers, format), "export differs: {case}");
                assert!(saved == by_batch(&answers, format), "batch differs: {case}");
                assert!(saved == by_ask(&answers, format), "ask differs: {case}");
                compared += usize::from(saved.is_some());
            }
        }
    }
    assert!(compared > 150, "only {compared} files were compared");
}
