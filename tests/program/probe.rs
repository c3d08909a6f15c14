//! Tests of `waypost test`, the command that probes the servers.

use std::fs;
use std::path::Path;

use serde_json::Value;
use waypost::cli::{self, AskSecret, Environment, Outcome};
use waypost_core::plan::account::Tls;
use waypost_core::probe::Role;
use waypost_engine::host::Host;

use crate::campus::{Campus, IMAP, POP, Script, reply};

const INCOMING: &str = "imap-server.its.caltech.edu";
const OUTGOING: &str = "smtp-server.its.caltech.edu";
const SECRET: &str = "correct horse";

fn run(campus: &Campus, folder: &Path, words: &[&str], input: &str, typed_password: Option<&str>) -> Outcome {
    let roots = folder.join("roots.pem");
    fs::write(&roots, &campus.authority.pem).unwrap();
    let mut arguments: Vec<String> = ["waypost", "test"].iter().map(|&word| word.to_owned()).collect();
    arguments.extend(words.iter().map(|&word| word.to_owned()));
    arguments.extend(["--ca-file".to_owned(), roots.display().to_string()]);
    arguments
        .extend(campus.resolve_arguments().into_iter().flat_map(|entry| ["--resolve".to_owned(), entry]));
    let host = Host::fake(folder);
    let mut ask = |question: &str| {
        assert!(question.contains("jdoe"), "{question}");
        typed_password.map(str::to_owned)
    };
    let ask_secret: Option<&mut AskSecret<'_>> = if typed_password.is_some() { Some(&mut ask) } else { None };
    let mut environment =
        Environment { host: &host, input: &mut input.as_bytes(), shows_color: false, ask_secret, live: None };
    let outcome = cli::run(&arguments, &mut environment);
    let all_output = format!("{}{}", String::from_utf8_lossy(&outcome.output), outcome.messages);
    assert!(!all_output.contains(SECRET), "{all_output}");
    outcome
}

const JANE: [&str; 8] =
    ["--org", "caltech-imss", "--username", "jdoe", "--name", "Jane Doe", "--program", "thunderbird"];

fn campus_with(incoming: impl FnOnce(Script) -> Script) -> Campus {
    let mut campus = Campus::new();
    let incoming_identity = campus.authority.certificate(&[INCOMING]);
    let outgoing_identity = campus.authority.certificate(&[OUTGOING]);
    campus.add_server(INCOMING, 993, incoming(Script::healthy(IMAP, Tls::Implicit, &incoming_identity)));
    campus.add_server(OUTGOING, 465, Script::healthy(Role::Outgoing, Tls::Implicit, &outgoing_identity));
    campus
}

#[test]
fn probes_both_servers_with_password_from_standard_input() {
    let (campus, folder) = (campus_with(|script| script), tempfile::tempdir().unwrap());
    let words = [&JANE[..], &["--json", "--password-stdin"]].concat();
    let outcome = run(&campus, folder.path(), &words, &format!("{SECRET}\n"), None);
    assert_eq!(outcome.code, cli::SUCCESS, "{outcome:?}");
    let object: Value = serde_json::from_slice(&outcome.output).unwrap();
    assert_eq!(object["schema"], 1);
    let names: Vec<&str> = object["servers"][0]["rungs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| step["rung"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["network", "portal", "name", "port", "greeting", "tls", "offers", "login"]);
    for server in object["servers"].as_array().unwrap() {
        assert_eq!(server["verdict"], "ok");
        assert!(server["rungs"].as_array().unwrap().iter().all(|step| step["ok"] == true), "{server}");
    }
    assert_eq!(object["findings"], serde_json::json!([]));
}

#[test]
fn wrong_password_needs_action_by_the_person() {
    let campus =
        campus_with(|script| script.with("=", reply("TAG NO [AUTHENTICATIONFAILED] \u{1b}[2Jno\r\n")));
    let folder = tempfile::tempdir().unwrap();
    let outcome = run(&campus, folder.path(), &JANE, "", Some(SECRET));
    assert_eq!(outcome.code, cli::ACTION_NEEDED);
    let text = String::from_utf8(outcome.output).unwrap();
    assert!(text.contains("does not take this user name and password"), "{text}");
    assert!(text.contains("Who can act: You can."), "{text}");
    assert!(text.contains("[AUTHENTICATIONFAILED]") && !text.contains('\u{1b}'), "{text}");
}

/// `waypost test` prints what the servers answered. A server can answer with the password, in any form.
#[test]
fn password_that_a_server_sends_back_is_not_printed() {
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;
    let backwards = |password: &str| password.chars().rev().collect::<String>();
    let hex = |password: &str| password.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    for password in [SECRET, "a1b", "x"] {
        let mut forms = vec![
            password.to_owned(),
            password.to_uppercase(),
            backwards(password),
            hex(password),
            BASE64_STANDARD.encode(password),
        ];
        // A short password is hidden only as a word of its own.
        forms.extend((password == SECRET).then(|| BASE64_STANDARD.encode(format!("\0jdoe\0{password}"))));
        for echoed in forms {
            let refusal = format!("TAG NO [AUTHENTICATIONFAILED] 17 <{echoed}> 17\r\n");
            let campus = campus_with(|script| script.with("=", reply(&refusal)));
            for more in [&["--password-stdin"][..], &["--password-stdin", "--json"]] {
                let folder = tempfile::tempdir().unwrap();
                let outcome = run(&campus, folder.path(), &[&JANE[..], more].concat(), password, None);
                assert_eq!(outcome.code, cli::ACTION_NEEDED, "{outcome:?}");
                let text = String::from_utf8(outcome.output).unwrap() + &outcome.messages;
                if more.len() == 1 {
                    assert!(text.contains("17 <") && text.contains("> 17"), "{echoed}: {text}");
                }
                assert!(!text.contains(&format!("<{echoed}>")), "{echoed}: {text}");
            }
        }
    }
}

#[test]
fn empty_password_probes_without_login() {
    let (campus, folder) = (campus_with(|script| script), tempfile::tempdir().unwrap());
    let outcome = run(&campus, folder.path(), &JANE, "", Some(""));
    assert_eq!(outcome.code, cli::SUCCESS);
    assert!(!campus.received.lock().unwrap().join(" ").contains("AUTH"));
}

#[test]
fn typed_password_that_cannot_be_used_whole_is_refused() {
    let (campus, folder) = (campus_with(|script| script), tempfile::tempdir().unwrap());
    // The terminal's reader gives � for what is not UTF-8.
    let long = "x".repeat(1025);
    for (typed, reason) in [
        ("p\u{FFFD}ss", "not in UTF-8"),
        (long.as_str(), "1024 bytes"),
        ("p\u{1b}[Dss", "control character"),
        ("pa\u{1}ss", "control character"),
    ] {
        let outcome = run(&campus, folder.path(), &JANE, "", Some(typed));
        assert_eq!(outcome.code, cli::USAGE, "{outcome:?}");
        assert!(outcome.messages.contains(reason), "{outcome:?}");
        assert_eq!(campus.received.lock().unwrap().len(), 0);
    }
}

/// Types a password at a terminal of its own. Returns the exit code and what the terminal shows.
#[cfg(unix)]
fn type_at_terminal(campus: &Campus, typed: &[u8]) -> (Option<i32>, String) {
    use std::ffi::{OsStr, OsString};
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let roots = folder.path().join("roots.pem");
    fs::write(&roots, &campus.authority.pem).unwrap();
    let mut words: Vec<OsString> = ["25", "Password"].map(OsString::from).into();
    words.push(OsStr::from_bytes(typed).to_owned());
    words.extend(["--", env!("CARGO_BIN_EXE_waypost"), "test", "--ca-file"].map(OsString::from));
    words.push(roots.into());
    words.extend(JANE.map(OsString::from));
    for resolve in campus.resolve_arguments() {
        words.extend(["--resolve".into(), resolve.into()]);
    }
    let mut terminal =
        std::process::Command::new(crate::samples::repository().join("tests/programs/terminal"));
    let output = terminal.args(words).env("HOME", folder.path()).output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(unix)]
#[test]
#[ignore = "needs python3"]
fn password_typed_at_a_terminal_that_cannot_be_used_whole_is_refused() {
    for (typed, reason) in [
        (&b"p\xE4ssword\r"[..], "not in UTF-8"),
        (b"pass\x1b[Dword\r", "control character"),
        (b"pass\x01word\r", "control character"),
        (b"pass\x13word\x11\r", "control character"),
        (&[&[b'x'; 1500][..], b"\r"].concat(), "1024 bytes"),
    ] {
        let campus = campus_with(|script| script);
        let (code, text) = type_at_terminal(&campus, typed);
        assert_eq!(code, Some(i32::from(cli::USAGE)), "{text}");
        assert!(text.contains(reason), "{text}");
        assert_eq!(campus.received.lock().unwrap().len(), 0, "{text}");
    }
}

#[cfg(unix)]
#[test]
#[ignore = "needs python3"]
fn password_typed_or_pasted_at_a_terminal_is_used_whole() {
    use base64::Engine;
    for (typed, password) in [
        (&b"correct\thorse\r"[..], "correct\thorse"),
        (b"\tcorrect horse\t \r", "\tcorrect horse\t "),
        ("wrong\u{15}p\u{e4}\u{df}\u{1f642}x\u{7f}\r".as_bytes(), "p\u{e4}\u{df}\u{1f642}"),
    ] {
        let campus = campus_with(|script| script);
        let (_, text) = type_at_terminal(&campus, typed);
        let sent = base64::engine::general_purpose::STANDARD.encode(format!("\0jdoe\0{password}"));
        let received = campus.received.lock().unwrap().join("\n");
        assert!(received.contains(&sent), "{password:?}: {received}\n{text}");
        assert!(!text.contains("horse"), "{text}");
    }
}

#[test]
fn probes_old_eudora_settings_and_corrects_retired_hosts() {
    let mut campus = Campus::new();
    let identity =
        campus.authority.certificate(&["pop-server.its.caltech.edu", "smtp-server.its.caltech.edu"]);
    campus.add_server("pop-server.cco.caltech.edu", 995, Script::healthy(POP, Tls::Implicit, &identity));
    campus.add_server(
        "smtp-server.cco.caltech.edu",
        465,
        Script::healthy(Role::Outgoing, Tls::Implicit, &identity),
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("eudora.ini");
    let lines = [
        "[Settings]",
        "RealName=Jane Doe",
        "ReturnAddress=jdoe@its.caltech.edu",
        "POPAccount=jdoe@pop-server.cco.caltech.edu",
        "UsesPOP=1",
        "UsesIMAP=0",
        "SMTPServer=smtp-server.cco.caltech.edu",
        "SSLReceiveUse=2",
        "SSLSendUse=2",
        "SMTPAuthAllowed=1",
    ];
    fs::write(&file, lines.join("\r\n")).unwrap();
    let words = ["--from", &file.display().to_string(), "--json", "--password-stdin"];
    let outcome = run(&campus, folder.path(), &words, SECRET, None);
    assert_eq!(outcome.code, cli::ACTION_NEEDED, "{outcome:?}");
    let object: Value = serde_json::from_slice(&outcome.output).unwrap();
    for server in object["servers"].as_array().unwrap() {
        let tls = &server["rungs"][5];
        assert_eq!(tls["id"], "certificate-name-mismatch", "{server}");
        assert_eq!(tls["owner"], "you");
        assert!(tls["text"].as_str().unwrap().contains(".its.caltech.edu"), "{tls}");
    }
    assert!(campus.received.lock().unwrap().is_empty(), "no command was sent");
}

#[test]
fn reports_wrong_usage() {
    let (campus, folder) = (Campus::new(), tempfile::tempdir().unwrap());
    let long = "x".repeat(100_000);
    for (words, input, piece) in [
        (&["--resolve", "here"][..], "", "HOST:PORT:ADDRESS:PORT"),
        (&["--password-stdin"][..], "", "no password"),
        (&["--password-stdin"][..], "one\ntwo\n", "line break"),
        (&["--password-stdin"][..], "s\0e\0", "UTF-16"),
        (&["--password-stdin"][..], long.as_str(), "longer than 1"),
        (&["--from", "/nowhere/at/all"][..], "", "/nowhere/at/all"),
        (&["--username", "way-too-long-a-name"][..], "", "--username"),
    ] {
        let words = [&JANE[..], words].concat();
        let outcome = run(&campus, folder.path(), &words, input, None);
        assert_eq!(outcome.code, cli::USAGE, "{words:?} {outcome:?}");
        assert!(outcome.messages.contains(piece), "{outcome:?}");
    }
}

#[test]
fn receipt_is_written_whether_or_not_the_servers_work() {
    let mut refusing = Campus::new();
    refusing.add_refusing_port(INCOMING, 993);
    refusing.add_refusing_port(OUTGOING, 465);
    for (campus, code) in [(campus_with(|script| script), cli::SUCCESS), (refusing, cli::ACTION_NEEDED)] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sent.jsonl");
        let words = [&JANE[..], &["--receipt", file.to_str().unwrap()]].concat();
        let outcome = run(&campus, folder.path(), &words, "", Some(SECRET));
        assert_eq!(outcome.code, code, "{outcome:?}");
        let text = fs::read_to_string(&file).unwrap();
        let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let members = ["time", "host", "port", "purpose", "sent", "bytes_out", "bytes_in"];
        for line in &lines {
            assert_eq!(line.as_object().unwrap().keys().collect::<Vec<_>>(), members);
        }
        let tests = lines.iter().filter(|line| line["purpose"] == "server-test");
        let sent = if code == cli::SUCCESS { "login" } else { "nothing" };
        let mut found: Vec<(String, u64)> = tests
            .filter(|line| line["sent"] == sent)
            .map(|line| (line["host"].as_str().unwrap().to_owned(), line["port"].as_u64().unwrap()))
            .collect();
        found.sort();
        found.dedup();
        let expected = [(INCOMING.to_owned(), 993), (OUTGOING.to_owned(), 465)];
        assert!(expected.iter().all(|entry| found.contains(entry)), "{text}");
        assert!(!text.contains(SECRET) && !text.contains("jdoe"), "{text}");
    }
}

#[test]
fn offline_refuses_the_test_before_anything_is_sent() {
    let (campus, folder) = (campus_with(|script| script), tempfile::tempdir().unwrap());
    let file = folder.path().join("sent.jsonl");
    let words = [&JANE[..], &["--offline", "--receipt", file.to_str().unwrap()]].concat();
    let outcome = run(&campus, folder.path(), &words, "", None);
    assert_eq!((outcome.code, outcome.output.len()), (cli::USAGE, 0));
    assert!(outcome.messages.contains("--offline forbids it. Nothing was sent."), "{outcome:?}");
    assert!(campus.received.lock().unwrap().is_empty());
    assert_eq!(fs::read(&file).unwrap(), b"", "the receipt is empty");
}

#[test]
fn receipt_needs_a_file_that_can_be_written() {
    let (campus, folder) = (campus_with(|script| script), tempfile::tempdir().unwrap());
    for name in ["", "-"] {
        let outcome = run(&campus, folder.path(), &[&JANE[..], &["--receipt", name]].concat(), "", None);
        assert_eq!(outcome.code, cli::USAGE);
        assert!(outcome.messages.contains("--receipt needs the name of a file"), "{outcome:?}");
        assert!(campus.received.lock().unwrap().is_empty());
    }
    let missing = folder.path().join("none/sent.jsonl");
    let words = [&JANE[..], &["--receipt", missing.to_str().unwrap()]].concat();
    let outcome = run(&campus, folder.path(), &words, "", None);
    assert_eq!(outcome.code, cli::EXTERNAL_FAILURE);
    assert!(!outcome.output.is_empty() && outcome.messages.contains("sent.jsonl"), "{outcome:?}");
}
