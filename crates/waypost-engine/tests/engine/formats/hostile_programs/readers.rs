//! Programs in which people read mail.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use waypost_core::plan::account::{Protocol, Tls};

use super::login_recorder::LoginRecorder;
use super::{HOSTILE, Sandbox, for_each_hostile_file, login, servers, unquoted};
use crate::formats::real_programs::tool;
use crate::requests::{Case, preferences};
use crate::servers::run_thunderbird;

fn reads_text_like_mutt(sandbox: &Sandbox, file: &str, case: &Case, program: &str) {
    let dump = sandbox.run(
        &[],
        &[program, "-n", "-F", file, "-Q", "realname", "-Q", "imap_user", "-Q", "from", "-Q", "smtp_url"],
    );
    let value = |names: [&str; 2]| {
        let lines = dump.lines().map(|line| line.strip_prefix("set ").unwrap_or(line));
        let mut pairs = lines.filter_map(|line| line.split_once('='));
        let found = pairs.find(|(name, _)| names.contains(&name.trim()));
        unquoted(found.unwrap_or_else(|| panic!("{names:?} in\n{dump}")).1.trim())
    };
    let account = &case.plan.account;
    assert_eq!(value(["realname", "real_name"]), account.identity.name.value);
    assert_eq!(value(["imap_user"; 2]), login(case));
    assert_eq!(value(["from"; 2]), account.identity.address.value);
    assert!(value(["smtp_url"; 2]).ends_with("@localhost:1/"), "{dump}");
}

pub(super) fn mutt_reads_text(sandbox: &Sandbox, file: &str, case: &Case) {
    reads_text_like_mutt(sandbox, file, case, "mutt");
}

#[test]
#[ignore = "needs mutt"]
fn mutt_reads_hostile_names_as_text() {
    for_each_hostile_file("mutt", "mutt", Protocol::Imap, mutt_reads_text);
}

pub(super) fn neomutt_reads_text(sandbox: &Sandbox, file: &str, case: &Case) {
    reads_text_like_mutt(sandbox, file, case, "neomutt");
}

/// Lets a program send a message, and returns its header.
fn sent_message(sandbox: &Sandbox, program: &str, file: &str) -> String {
    let (script, sent) = (sandbox.path("sendmail"), sandbox.path("sent"));
    fs::write(&script, format!("#!/bin/sh\ncat > {}\n", sent.display())).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(sandbox.path("text"), "Hello\n").unwrap();
    let output = Command::new(program)
        .args(["-n", "-F", file, "-e", "unset smtp_url", "-e", "set copy=no", "-e"])
        .arg(format!("set sendmail={} sendmail_wait=0", script.display()))
        .args(["-s", "hello", "nobody@localhost"])
        .env("HOME", sandbox.folder.path())
        .stdin(fs::File::open(sandbox.path("text")).unwrap())
        .output()
        .unwrap();
    sandbox.assert_nothing_ran(&String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(&sent).unwrap_or_else(|_| panic!("{program}: {output:?}"))
}

#[test]
#[ignore = "needs mutt and neomutt"]
fn mutt_and_neomutt_send_ordinary_names_as_written() {
    for program in ["mutt", "neomutt"] {
        for (name, address) in [
            ("Brian O'Neill", "brian.o'neill@example.org"),
            ("Gabriele D'Annunzio", "d'annunzio#$HOME`id`@example.org"),
            ("M. J. Doe", "m.j+list@example.org"),
        ] {
            let sandbox = Sandbox::new();
            let mut case = servers("jdoe", Protocol::Imap).case(program, name, "7");
            case.plan.account.identity.address.value = address.into();
            case.plan.account.identity.reply_to.value = address.into();
            let file = sandbox.write("rc", &case.write("mutt").unwrap());
            let message = sent_message(&sandbox, program, &file);
            let lines: Vec<&str> = message.lines().collect();
            assert!(lines.contains(&format!("Reply-To: {address}").as_str()), "{program}: {message}");
            let quoted = format!("From: \"{name}\" <{address}>");
            let plain = format!("From: {name} <{address}>");
            assert!(lines.iter().any(|line| [&quoted, &plain].contains(&&(*line).to_owned())), "{message}");
        }
    }
}

#[test]
#[ignore = "needs neomutt"]
fn neomutt_reads_hostile_names_as_text() {
    for_each_hostile_file("neomutt", "mutt", Protocol::Imap, neomutt_reads_text);
}

/// Writes the file again for a server that keeps the login.
fn with_recorder(case: &Case, format: &str) -> (LoginRecorder, Vec<u8>) {
    let recorder = LoginRecorder::start(Protocol::Imap);
    let mut case = case.clone();
    case.plan.account.incoming.port.value = recorder.port;
    case.plan.account.incoming.tls.value = Tls::None;
    let bytes = case.write(format).unwrap();
    (recorder, bytes)
}

pub(super) fn alpine_sends_text(sandbox: &Sandbox, _: &str, case: &Case) {
    let (recorder, bytes) = with_recorder(case, "alpine");
    let file = sandbox.write("pinerc", &bytes);
    let answers =
        ["(?i)greeting|PRESS", "E", "PASSWORD:", "horse\r", "Preserve password", "n", "PASSWORD:", ""];
    let output = sandbox.run(&answers, &["alpine", "-i", "-p", &file]);
    assert_eq!(recorder.users().first().map(String::as_str), Some(login(case)), "{output}");
}

#[test]
#[ignore = "needs alpine"]
fn alpine_sends_hostile_logins_as_text() {
    for_each_hostile_file("alpine", "alpine", Protocol::Imap, alpine_sends_text);
}

pub(super) fn aerc_passes_text(sandbox: &Sandbox, _: &str, case: &Case) {
    let (recorder, bytes) = with_recorder(case, "aerc");
    sandbox.write(".config/aerc/accounts.conf", &bytes);
    // It gets the password from a command, to which a shell passes the login.
    let asked = sandbox.path("asked");
    let secret_tool = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" >> {}\necho horse\n", asked.display());
    let path = sandbox.write("bin/secret-tool", secret_tool.as_bytes());
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    let output = sandbox.run_with(&["wrong password", ""], &["aerc"], &["/sh", "/bin/secret-tool"]);
    assert_eq!(recorder.users().first().map(String::as_str), Some(login(case)), "{output}");
    let asked = fs::read_to_string(asked).unwrap();
    assert!(asked.lines().any(|argument| argument == login(case)), "{asked}");
}

#[test]
#[ignore = "needs aerc"]
fn aerc_passes_hostile_logins_as_text() {
    for_each_hostile_file("aerc", "aerc", Protocol::Imap, aerc_passes_text);
}

#[test]
#[ignore = "needs evolution-data-server"]
fn evolution_data_server_reads_hostile_names_as_text() {
    for index in 0..HOSTILE.len() {
        let sandbox = Sandbox::new();
        let text = sandbox.texts().swap_remove(index);
        let case = servers(&text, Protocol::Imap).case("evolution", &text, "7");
        let parts =
            waypost_core::formats::format("evolution").unwrap().parts.unwrap()(&case.request()).unwrap();
        for (name, bytes) in parts {
            sandbox.write(&format!(".config/evolution/sources/{name}"), &bytes);
        }
        let output = Command::new("dbus-run-session")
            .args(["--", "/usr/bin/python3"])
            .arg(tool("evolution"))
            .args(["horse", "subject"])
            .env_clear()
            .env("HOME", sandbox.folder.path())
            .env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin")
            .env("LANG", "C.UTF-8")
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&output.stdout).into_owned();
        for line in
            [format!("name={}", case.plan.account.identity.name.value), format!("user={}", login(&case))]
        {
            assert!(output.lines().any(|printed| printed == line), "{line} in\n{output}");
        }
        sandbox.assert_nothing_ran(&output);
    }
}

#[test]
#[ignore = "needs thunderbird"]
fn thunderbird_reads_hostile_names_as_text() {
    let sandbox = Sandbox::new();
    // One start takes ten seconds, so all texts become one.
    let text = sandbox.texts().join(" ");
    let mut case = servers(&text, Protocol::Imap).case("thunderbird", "Jane Doe", "7");
    case.plan.account.identity.name.value.clone_from(&text);
    case.plan.account.check_every_minutes.value = None;
    sandbox.write("prefs.js", &case.write("thunderbird-prefs").unwrap());
    run_thunderbird(sandbox.folder.path(), Some(sandbox.folder.path()));
    let after = fs::read_to_string(sandbox.path("prefs.js")).unwrap();
    let lines: String =
        after.lines().filter(|line| line.starts_with("user_pref(")).map(|line| format!("{line}\n")).collect();
    let read = preferences(&lines);
    for name in
        ["mail.identity.id1.fullName", "mail.server.server1.userName", "mail.smtpserver.smtp1.username"]
    {
        assert_eq!(read.get(name), Some(&text.clone().into()), "{name}");
    }
    assert!(read.contains_key("mail.server.server1.directory-rel"), "Thunderbird does not use the account");
    assert!(!read.contains_key("x.y"));
    sandbox.assert_nothing_ran("");
}
