//! Programs that fetch mail into files, and msmtp, which sends it.

use std::fs;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

use waypost_core::plan::account::{Protocol, Tls};

use super::login_recorder::LoginRecorder;
use super::{Sandbox, for_each_hostile_file, login, servers, unquoted};
use crate::campus::{Authority, Script, reply, serve};
use crate::probing::IMAP;
use crate::requests::{Case, Servers};

pub(super) fn fetchmail_reads_text(sandbox: &Sandbox, file: &str, case: &Case) {
    let dump = sandbox.run(&[], &["fetchmail", "--configdump", "-f", file]);
    let mut lines = dump.lines().map(|line| line.trim().trim_end_matches(','));
    let value = |line: &str, key: &str| line.strip_prefix(&format!("\"{key}\":")).map(str::to_owned);
    let remotes: Vec<String> = lines.clone().filter_map(|line| value(line, "remote")).collect();
    assert_eq!(remotes.iter().map(|text| unquoted(text)).collect::<Vec<_>>(), [login(case)], "{dump}");
    for key in ["preconnect", "postconnect", "mda", "plugin", "plugout"] {
        let found = lines.clone().find_map(|line| value(line, key));
        assert_eq!(found.as_deref(), Some("None"), "{key} in {dump}");
    }
    assert!(lines.all(|line| !line.contains("syntax error")), "{dump}");
}

#[test]
#[ignore = "needs fetchmail"]
fn fetchmail_reads_hostile_logins_as_text() {
    for_each_hostile_file("fetchmail", "fetchmail", Protocol::Pop, |sandbox, file, case| {
        fetchmail_reads_text(sandbox, file, case);
        // A command before the connection would run although nobody listens at the port.
        sandbox.run(&["assword for .*:", "horse\n"], &["fetchmail", "-d0", "--nosyslog", "-f", file]);
    });
}

pub(super) fn msmtp_reads_text(sandbox: &Sandbox, file: &str, case: &Case) {
    // It reads a message first. Ctrl-D ends it.
    let end = ["", "\u{4}"];
    let dump = sandbox.run(&end, &["msmtp", "--pretend", "-C", file, "someone@example.net"]);
    let account = &case.plan.account;
    let user = &account.outgoing.username.as_ref().unwrap().value;
    for line in [
        &format!("user = {user}"),
        &format!("from = {}", account.identity.address.value),
        "passwordeval = (not set)",
    ] {
        assert!(dump.lines().any(|printed| printed.trim_end() == line), "{line} in\n{dump}");
    }
}

#[test]
#[ignore = "needs msmtp"]
fn msmtp_reads_hostile_logins_as_text() {
    for_each_hostile_file("msmtp", "msmtp", Protocol::Imap, msmtp_reads_text);
}

pub(super) fn getmail_reads_text(sandbox: &Sandbox, _: &str, case: &Case) {
    sandbox.write("getmail/getmailrc", &case.write("getmail").unwrap());
    for name in ["cur", "new", "tmp"] {
        fs::create_dir_all(sandbox.path("Mail/work").join(name)).unwrap();
    }
    let folder = sandbox.path("getmail").display().to_string();
    let dump = sandbox.run(&[], &["getmail", "--dump", "--getmaildir", &folder]);
    assert!(dump.contains(&format!("username=\"{}\")", login(case))), "{dump}");
    assert!(dump.contains("password_command=\"()\""), "{dump}");
}

#[test]
#[ignore = "needs getmail6"]
fn getmail_reads_hostile_logins_as_text() {
    for_each_hostile_file("getmail", "getmail", Protocol::Pop, getmail_reads_text);
}

#[test]
#[ignore = "needs isync"]
fn mbsync_sends_hostile_logins_as_text() {
    for_each_hostile_file("mbsync", "mbsync", Protocol::Imap, |sandbox, _, case| {
        // What mbsync read shows only in its login.
        let authority = Authority::named("Test Root");
        fs::write(sandbox.path("root.pem"), &authority.pem).unwrap();
        let script = Script::healthy(IMAP, Tls::Implicit, &authority.certificate(&["localhost"]))
            .with("CAPABILITY", reply("* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n"))
            .with("LOGIN", reply("TAG NO wrong\r\n"));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let received = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&received);
        thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                // mbsync hangs up after a refused login.
                if serve(stream, &script, &log).is_err() {}
            }
        });
        let servers = Servers { incoming: (port, Tls::Implicit), ..servers(login(case), Protocol::Imap) };
        let file = sandbox.write("mbsyncrc", &servers.case("mbsync", "Jane", "").write("mbsync").unwrap());
        fs::create_dir_all(sandbox.path("Mail/work")).unwrap();
        let output = sandbox.run(&["[Pp]assword.*:", "horse\n"], &["mbsync", "-c", &file, "-a"]);
        let received = received.lock().unwrap();
        let sent = received.iter().find_map(|line| line.split_once(" LOGIN ")).map(|(_, sent)| sent);
        let sent = sent.unwrap_or_else(|| panic!("no login: {received:?}\n{output}"));
        assert_eq!(sent, format!("{} \"horse\"", serde_json::Value::from(login(case))));
    });
}

pub(super) fn mpop_reads_text(sandbox: &Sandbox, file: &str, case: &Case) {
    let dump = sandbox.run(&[], &["mpop", "--pretend", "-C", file]);
    for line in [&format!("user = {}", login(case)), "passwordeval = (not set)"] {
        assert!(dump.lines().any(|printed| printed.trim_end() == line), "{line} in\n{dump}");
    }
}

#[test]
#[ignore = "needs mpop"]
fn mpop_reads_hostile_logins_as_text() {
    for_each_hostile_file("mpop", "mpop", Protocol::Pop, mpop_reads_text);
}

#[test]
#[ignore = "needs offlineimap3"]
fn offlineimap_reads_hostile_logins_as_text() {
    for_each_hostile_file("offlineimap", "offlineimap", Protocol::Imap, |sandbox, _, case| {
        let recorder = LoginRecorder::start(Protocol::Imap);
        let servers =
            Servers { incoming: (recorder.port, Tls::None), ..servers(login(case), Protocol::Imap) };
        let bytes = servers.case("offlineimap", "Jane", "").write("offlineimap").unwrap();
        let file = sandbox.write("offlineimaprc", &bytes);
        fs::create_dir_all(sandbox.path("Mail/work")).unwrap();
        let command = ["offlineimap", "-c", &file, "-o", "-u", "ttyui"];
        // It asks which system this is.
        let helpers = ["/lsb_release", "/getopt", "/cut", "/tr", "/uname"];
        let output = sandbox.run_with(&["[Pp]assword.*:", "horse\n"], &command, &helpers);
        // It does not escape quotes in the login it sends, so what it asks for is compared.
        assert!(output.contains(&format!("password for user '{}':", login(case))), "{output}");
        assert_eq!(recorder.users().len(), 1, "{output}");
    });
}
