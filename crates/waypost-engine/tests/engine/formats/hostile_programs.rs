//! Gives files with hostile names, logins and addresses to real programs. Each program must read exactly what was
//! written, and start nothing.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;

use waypost_core::formats::Refusal;
use waypost_core::plan::account::{Protocol, Tls};

use super::real_programs::tool;
use crate::campus::{Authority, Script, reply, serve};
use crate::probing::IMAP;
use crate::requests::{Case, Servers, USUAL, preferences};
use crate::servers::run_thunderbird;

/// Texts that some program reads as a command, a second setting, an escape, a variable or a comment. `RUN` becomes
/// the path of a program that leaves a trace when it is started.
const HOSTILE: [&str; 19] = [
    "jd\" preconnect RUN user \"x",
    "jd\\\" preconnect \\\"RUN\\\" user \\\"x",
    "jd\\x22 preconnect \\x22RUN\\x22 user \\x22x",
    "jd' preconnect 'RUN' user 'x",
    "jd\" passwordeval \"RUN",
    "jd\"; PassCmd \"RUN",
    "`RUN`",
    "'`RUN`'",
    "'\\''`RUN`'\\''",
    "\"`RUN`\"",
    "$(RUN)",
    "\"$(RUN)\"",
    "|RUN",
    "; RUN ; #",
    "x && RUN",
    "$HOME ${HOME} %(type)s %{HOME} ~/x $$",
    "a^b^[\\^c\\\\d\\n\\101\\65\\",
    "\"quoted\"",
    "\"); user_pref(\"x.y\", \"RUN\"); //",
];

/// A home folder, and a program whose start is noticed.
struct Sandbox {
    folder: tempfile::TempDir,
}

impl Sandbox {
    fn new() -> Self {
        let sandbox = Self { folder: tempfile::Builder::new().prefix("wp").tempdir_in("/tmp").unwrap() };
        let script = format!("#!/bin/sh\n: > {}\n", sandbox.path("ran").display());
        fs::write(sandbox.path("run"), script).unwrap();
        fs::set_permissions(sandbox.path("run"), fs::Permissions::from_mode(0o755)).unwrap();
        sandbox
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The hostile texts, with the path of the program that leaves a trace.
    fn texts(&self) -> Vec<String> {
        let run = self.path("run").display().to_string();
        HOSTILE.iter().map(|text| text.replace("RUN", &run)).collect()
    }

    fn write(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        path.display().to_string()
    }

    /// Runs a program in a terminal, and answers its prompts. Fails if the program starts another one.
    fn run(&self, answers: &[&str], command: &[&str]) -> String {
        let calls = self.path("calls");
        let trace = calls.display().to_string();
        let strace = ["--", "strace", "-f", "-qq", "-e", "trace=execve,execveat", "-o", &trace];
        let output = Command::new(tool("terminal"))
            .arg("20")
            .args(answers)
            .args(strace)
            .args(command)
            .env_clear()
            .env("HOME", self.folder.path())
            .env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin")
            .env("LANG", "C.UTF-8")
            .env("SSL_CERT_FILE", self.path("root.pem"))
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&output.stdout).into_owned();
        let calls = fs::read_to_string(&calls).expect("strace must be installed for this test");
        // A call that another process interrupts has a second line, which does not name the program.
        let is_start =
            |call: &&str| (call.contains("execve(") || call.contains("execveat(")) && !call.contains("= -1");
        let started: Vec<&str> = calls.lines().filter(is_start).collect();
        assert!(!started.is_empty(), "{command:?} must be installed for this test: {output}");
        let own = format!("/{}\"", command[0]);
        // NeoMutt's library for signatures looks for GnuPG.
        let is_expected = |call: &&str| call.contains(&own) || call.contains("\"/usr/bin/gpg");
        assert!(started.iter().all(is_expected), "{started:#?}\n{output}");
        self.assert_nothing_ran(&output);
        output
    }

    fn assert_nothing_ran(&self, output: &str) {
        assert!(!self.path("ran").exists(), "a command of the settings was run: {output}");
    }
}

/// Servers on this computer where nothing listens, with a hostile login.
fn servers(login: &str, protocol: Protocol) -> Servers<'_> {
    Servers {
        host: "localhost",
        protocol,
        incoming: (1, Tls::Implicit),
        outgoing: (1, Tls::Implicit),
        login,
        ..USUAL
    }
}

/// Writes a file for each hostile text: as the login and the name, then as the address. `check` gets the file and
/// the account in it. A writer may refuse an address or a login that its program cannot read.
fn for_each_hostile_file(program: &str, format: &str, protocol: Protocol, check: fn(&Sandbox, &str, &Case)) {
    let mut written = 0;
    for index in 0..HOSTILE.len() {
        let sandbox = Sandbox::new();
        let text = sandbox.texts().swap_remove(index);
        let by_login = servers(&text, protocol).case(program, &text, "7");
        let mut by_address = servers("jdoe", protocol).case(program, "Jane Doe", "7");
        by_address.plan.account.identity.address.value = format!("{text}@example.org");
        by_address.plan.account.identity.reply_to.value = format!("{text}@example.org");
        for case in [by_login, by_address] {
            match case.write(format) {
                Ok(bytes) => {
                    check(&sandbox, &sandbox.write("settings", &bytes), &case);
                    written += 1;
                }
                Err(Refusal::Unencodable(..) | Refusal::CannotStore(_)) => {}
                Err(other) => panic!("{format}: {text:?}: {other:?}"),
            }
        }
    }
    assert!(written > HOSTILE.len() / 2, "{format}: only {written} files");
}

/// The text of a C string between double quotes, as programs print it.
fn unquoted(text: &str) -> String {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn login(case: &Case) -> &str {
    &case.plan.account.incoming.username.value
}

#[test]
#[ignore = "needs fetchmail"]
fn fetchmail_reads_hostile_logins_as_text() {
    for_each_hostile_file("fetchmail", "fetchmail", Protocol::Pop, |sandbox, file, case| {
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
        // A command before the connection would run although nobody listens at the port.
        sandbox.run(&["assword for .*:", "horse\n"], &["fetchmail", "-d0", "--nosyslog", "-f", file]);
    });
}

#[test]
#[ignore = "needs msmtp"]
fn msmtp_reads_hostile_logins_as_text() {
    for_each_hostile_file("msmtp", "msmtp", Protocol::Imap, |sandbox, file, case| {
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
    });
}

fn mutt_reads_text(sandbox: &Sandbox, file: &str, case: &Case, program: &str) {
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
    // mutt shows an address without spaces.
    let without_spaces = |text: &str| text.replace(' ', "");
    assert_eq!(without_spaces(&value(["from"; 2])), without_spaces(&account.identity.address.value));
    assert!(value(["smtp_url"; 2]).ends_with("@localhost:1/"), "{dump}");
}

#[test]
#[ignore = "needs mutt"]
fn mutt_reads_hostile_names_as_text() {
    for_each_hostile_file("mutt", "mutt", Protocol::Imap, |sandbox, file, case| {
        mutt_reads_text(sandbox, file, case, "mutt");
    });
}

#[test]
#[ignore = "needs neomutt"]
fn neomutt_reads_hostile_names_as_text() {
    for_each_hostile_file("neomutt", "mutt", Protocol::Imap, |sandbox, file, case| {
        mutt_reads_text(sandbox, file, case, "neomutt");
    });
}

#[test]
#[ignore = "needs getmail6"]
fn getmail_reads_hostile_logins_as_text() {
    for_each_hostile_file("getmail", "getmail", Protocol::Pop, |sandbox, _, case| {
        sandbox.write("getmail/getmailrc", &case.write("getmail").unwrap());
        for name in ["cur", "new", "tmp"] {
            fs::create_dir_all(sandbox.path("Mail/work").join(name)).unwrap();
        }
        let folder = sandbox.path("getmail").display().to_string();
        let dump = sandbox.run(&[], &["getmail", "--dump", "--getmaildir", &folder]);
        assert!(dump.contains(&format!("username=\"{}\")", login(case))), "{dump}");
        assert!(dump.contains("password_command=\"()\""), "{dump}");
    });
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
