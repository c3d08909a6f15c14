//! Gives files with hostile names, logins and addresses to real programs. Each program must read exactly what was
//! written, and start nothing.

mod accountrc;
mod fetchers;
mod login_recorder;
mod random_texts;
mod readers;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;

use waypost_core::formats::Refusal;
use waypost_core::plan::account::{Protocol, Tls};

use super::real_programs::tool;
use crate::requests::{Case, Servers, USUAL};

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
        self.run_with(answers, command, &[])
    }

    /// Runs a program that may start others: those whose path ends with a text of `helpers`.
    fn run_with(&self, answers: &[&str], command: &[&str], helpers: &[&str]) -> String {
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
            .env("PATH", format!("{}:/usr/bin:/bin:/usr/sbin:/sbin", self.path("bin").display()))
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
        let is_expected = |call: &&str| {
            let path = call.split('"').nth(1).unwrap_or_default();
            call.contains(&own)
                || path.starts_with("/usr/bin/gpg")
                || helpers.iter().any(|helper| path.ends_with(helper))
        };
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

/// Asks a program what it reads in a file, and compares that with the account.
type Check = fn(&Sandbox, &str, &Case);

/// Accounts with a hostile text: as the login and the name, then as the address.
fn hostile_cases(program: &str, text: &str, protocol: Protocol) -> [Case; 2] {
    let by_login = servers(text, protocol).case(program, text, "7");
    let mut by_address = servers("jdoe", protocol).case(program, "Jane Doe", "7");
    by_address.plan.account.identity.address.value = format!("{text}@example.org");
    by_address.plan.account.identity.reply_to.value = format!("{text}@example.org");
    [by_login, by_address]
}

/// Gives the program each file that can be written with a hostile text. Returns how many there are: a format refuses
/// a text that it cannot hold.
fn check_written(
    sandbox: &Sandbox,
    program: &str,
    (format, protocol): (&str, Protocol),
    text: &str,
    check: Check,
) -> usize {
    let mut written = 0;
    for case in hostile_cases(program, text, protocol) {
        match case.write(format) {
            Ok(bytes) => {
                check(sandbox, &sandbox.write("settings", &bytes), &case);
                written += 1;
            }
            Err(Refusal::Unencodable(..) | Refusal::CannotStore(_)) => {}
            Err(other) => panic!("{format}: {text:?}: {other:?}"),
        }
    }
    written
}

/// Writes a file for each hostile account. `check` gets the file and the account in it. A writer may refuse an
/// address or a login that its program cannot read.
fn for_each_hostile_file(program: &str, format: &str, protocol: Protocol, check: Check) {
    let mut written = 0;
    for index in 0..HOSTILE.len() {
        let sandbox = Sandbox::new();
        let text = sandbox.texts().swap_remove(index);
        written += check_written(&sandbox, program, (format, protocol), &text, check);
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
