//! Runs real programs with our settings files, against Dovecot and Exim.
//!
//! The files are used as written. Only the root certificate of the tests is configured in addition.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use waypost_core::plan::account::{Protocol, Tls};

use crate::campus::Authority;
use crate::requests::{Case, Servers, USUAL};
use crate::servers::{Running, dovecot, exim};

/// The password of the user `cat` on both servers.
const PASSWORD: &str = "horse";
const SUBJECT: &str = "a message to be found";

/// Running servers, one message in the mailbox, and a home folder for a program.
struct Lab {
    folder: tempfile::TempDir,
    _running: [Running; 2],
    /// Ports of IMAP with STARTTLS and with implicit TLS, POP with both, and SMTP with both.
    ports: ([u16; 4], [u16; 2]),
    root: PathBuf,
}

impl Lab {
    fn new() -> Self {
        // Dovecot's sockets need a short path.
        let folder = tempfile::Builder::new().prefix("wp").tempdir_in("/tmp").unwrap();
        let authority = Authority::named("Test Root");
        let (reading, sending) = (folder.path().join("d"), folder.path().join("e"));
        for path in [&reading, &sending, &folder.path().join("home")] {
            fs::create_dir(path).unwrap();
        }
        let (first, incoming) = dovecot(&reading, &authority, "localhost");
        let (second, outgoing) = exim(&sending, &authority, "localhost");
        let root = folder.path().join("root.pem");
        fs::write(&root, &authority.pem).unwrap();
        let lab = Self { folder, _running: [first, second], ports: (incoming, outgoing), root };
        for name in ["", "home"] {
            open_to_all(&lab.folder.path().join(name));
        }
        lab.deliver();
        lab
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn mailbox(&self) -> PathBuf {
        self.folder.path().join("d/mail/box")
    }

    /// Puts a new message into the mailbox.
    fn deliver(&self) {
        for name in ["", "new", "cur", "tmp"] {
            let path = self.mailbox().join(name);
            fs::create_dir_all(&path).unwrap();
            open_to_all(&path);
        }
        let message =
            format!("From: a@example.net\r\nTo: jane@example.org\r\nSubject: {SUBJECT}\r\n\r\nhello\r\n");
        let path = self.mailbox().join("new/1.message");
        fs::write(&path, message).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o666)).unwrap();
    }

    /// Returns the number of messages on the server.
    fn message_count(&self) -> usize {
        ["new", "cur"].iter().map(|name| fs::read_dir(self.mailbox().join(name)).unwrap().count()).sum()
    }

    /// Plans an account on these servers.
    fn case(&self, program: &str, protocol: Protocol, tls: Tls, leave: &str) -> Case {
        let (incoming, outgoing) = self.ports;
        let at = match (protocol, tls) {
            (Protocol::Imap, Tls::Implicit) => incoming[1],
            (Protocol::Imap, _) => incoming[0],
            (Protocol::Pop, Tls::Implicit) => incoming[3],
            (Protocol::Pop, _) => incoming[2],
        };
        let send = if tls == Tls::Implicit { outgoing[1] } else { outgoing[0] };
        let servers = Servers {
            host: "localhost",
            protocol,
            incoming: (at, tls),
            outgoing: (send, tls),
            login: "cat",
            ..USUAL
        };
        servers.case(program, "Jané \"JD\" O'Doe, 50% #1; \\x", leave)
    }

    /// Writes a file to a path in the home folder.
    fn write_file(&self, path: &str, bytes: &[u8]) -> PathBuf {
        let path = self.home().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        path
    }

    /// Runs a program in a terminal. `answers` are pairs of an expected prompt and the text to type. Returns the output.
    fn run(&self, answers: &[&str], command: &[&str]) -> String {
        let mut arguments = vec!["25"];
        arguments.extend(answers);
        arguments.push("--");
        arguments.extend(command);
        let output = Command::new(tool("terminal"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.home())
            .env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin")
            .env("LANG", "C.UTF-8")
            .env("SSL_CERT_FILE", &self.root)
            .current_dir(self.home())
            .output()
            .unwrap();
        assert_ne!(output.status.code(), Some(127), "{command:?} must be installed for this test");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Returns true if a file below the folder contains the message.
    fn has_arrived(&self, folder: &str) -> bool {
        fn search(folder: &Path) -> bool {
            fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).any(|path| {
                if path.is_dir() {
                    search(&path)
                } else {
                    fs::read(&path).is_ok_and(|bytes| {
                        bytes.windows(SUBJECT.len()).any(|window| window == SUBJECT.as_bytes())
                    })
                }
            })
        }
        search(&self.home().join(folder))
    }

    /// Returns the logs of Dovecot and Exim.
    fn logs(&self) -> String {
        let read = |name: &str| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        format!("{}\n{}", read("d/log"), read("e/mainlog"))
    }

    /// Asserts that Exim received a message with this subject over TLS, from the expected sender and login.
    fn assert_sent(&self, subject: &str, output: &str) {
        let logs = self.logs();
        let line = logs.lines().find(|line| line.contains(&format!("T=\"{subject}\"")));
        let line = line.unwrap_or_else(|| panic!("no message was sent: {output}\n{logs}"));
        assert!(line.contains("<= jane@example.org") && line.contains("P=esmtpsa"), "{line}");
        assert!(line.contains(":cat "), "{line}");
    }

    fn assert_logged_in(&self, output: &str) {
        let logs = self.logs();
        let login = logs.lines().find(|line| line.contains("Login: user=<cat>"));
        assert!(login.is_some_and(|line| line.contains("TLS")), "{output}\n{logs}");
    }
}

fn open_to_all(path: &Path) {
    fs::set_permissions(path, fs::Permissions::from_mode(0o777)).unwrap();
}

/// A script of `tests/programs`.
pub(super) fn tool(name: &str) -> PathBuf {
    crate::samples::repository().join("tests/programs").join(name)
}

const ENDPOINTS: [(Protocol, Tls, &str); 4] = [
    (Protocol::Pop, Tls::Implicit, "14"),
    (Protocol::Pop, Tls::Starttls, "no"),
    (Protocol::Imap, Tls::Implicit, ""),
    (Protocol::Imap, Tls::Starttls, ""),
];

/// Returns the number of messages left on the server. POP without retention deletes the message.
fn expected_message_count(protocol: Protocol, leave: &str) -> usize {
    usize::from(protocol == Protocol::Imap || leave != "no")
}

#[test]
#[ignore = "needs fetchmail"]
fn fetchmail_fetches_and_applies_retention() {
    for (protocol, tls, leave) in ENDPOINTS {
        let lab = Lab::new();
        let file = lab.write_file(
            ".fetchmailrc",
            &lab.case("fetchmail", protocol, tls, leave).write("fetchmail").unwrap(),
        );
        // The pretended computer has no mail service that could deliver the message.
        let deliver = format!("tee {}", lab.home().join("arrived").display());
        let output = lab.run(
            &["assword for .*:", "horse\n"],
            &["fetchmail", "-d0", "--nosyslog", "-f", &file.display().to_string(), "--mda", &deliver],
        );
        lab.assert_logged_in(&output);
        assert!(lab.has_arrived(""), "{output}");
        assert_eq!(lab.message_count(), expected_message_count(protocol, leave), "{output}");
    }
}

#[test]
#[ignore = "needs getmail6"]
fn getmail_fetches_and_applies_retention() {
    let is_root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    for (protocol, leave) in [(Protocol::Pop, "14"), (Protocol::Pop, "no"), (Protocol::Imap, "")] {
        let lab = Lab::new();
        let bytes = lab.case("getmail", protocol, Tls::Implicit, leave).write("getmail").unwrap();
        lab.write_file(".config/getmail/getmailrc", &bytes);
        for name in ["cur", "new", "tmp"] {
            fs::create_dir_all(lab.home().join("Mail/work").join(name)).unwrap();
        }
        let mut command = vec!["getmail"];
        if is_root {
            // getmail does not deliver mail as root.
            let owner = format!("nobody:{}", "nogroup");
            assert!(Command::new("chown").args(["-R", &owner]).arg(lab.home()).status().unwrap().success());
            command = vec!["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "getmail"];
        }
        let output = lab.run(&["[Pp]assword.*:", "horse\n"], &command);
        lab.assert_logged_in(&output);
        assert!(lab.has_arrived("Mail"), "{output}");
        assert_eq!(lab.message_count(), expected_message_count(protocol, leave), "{output}");
    }
}

#[test]
#[ignore = "needs isync"]
fn mbsync_copies_the_mailbox() {
    for tls in [Tls::Implicit, Tls::Starttls] {
        let lab = Lab::new();
        lab.write_file(".mbsyncrc", &lab.case("mbsync", Protocol::Imap, tls, "").write("mbsync").unwrap());
        fs::create_dir_all(lab.home().join("Mail/work")).unwrap();
        let output = lab.run(&["[Pp]assword.*:", "horse\n"], &["mbsync", "-a"]);
        lab.assert_logged_in(&output);
        assert!(lab.has_arrived("Mail"), "{output}");
        assert_eq!(lab.message_count(), 1);
    }
}

#[test]
#[ignore = "needs msmtp"]
fn msmtp_sends() {
    for tls in [Tls::Implicit, Tls::Starttls] {
        let lab = Lab::new();
        lab.write_file(".msmtprc", &lab.case("msmtp", Protocol::Imap, tls, "").write("msmtp").unwrap());
        let message = lab.write_file("message", b"Subject: from msmtp\n\nhello\n");
        let root = format!("--tls-trust-file={}", lab.root.display());
        let send = format!("exec msmtp {root} someone@example.net < {}", message.display());
        let output = lab.run(&["assword for .*:", "horse\n"], &["sh", "-c", &send]);
        lab.assert_sent("from msmtp", &output);
    }
}

fn mutt_reads_and_sends(program: &str) {
    for (protocol, tls, leave) in ENDPOINTS {
        let lab = Lab::new();
        let ours =
            lab.write_file("waypost.muttrc", &lab.case(program, protocol, tls, leave).write("mutt").unwrap());
        let environment = format!(
            "source {}\nset ssl_ca_certificates_file={}\nset confirmcreate=no\nset wait_key=no\nset move=no\n\
             set certificate_file=~/certificates\nset record=''\n",
            ours.display(),
            lab.root.display()
        );
        // Without this folder, mutt first asks whether to create it.
        fs::create_dir_all(lab.home().join("Mail")).unwrap();
        let config = lab.write_file("muttrc", environment.as_bytes()).display().to_string();
        let output =
            lab.run(&["assword for .*:", "horse\n", "a message to be", "x"], &[program, "-n", "-F", &config]);
        lab.assert_logged_in(&output);
        assert!(output.contains("a message to be"), "{output}");
        let send = format!(
            "echo hello | exec {program} -n -F {config} -e 'set smtp_pass={PASSWORD}' -s 'from {program}' -- someone@example.net"
        );
        let output = lab.run(&[], &["sh", "-c", &send]);
        lab.assert_sent(&format!("from {program}"), &output);
    }
}

#[test]
#[ignore = "needs mutt"]
fn mutt_lists_the_message_and_sends() {
    mutt_reads_and_sends("mutt");
}

#[test]
#[ignore = "needs neomutt"]
fn neomutt_lists_the_message_and_sends() {
    mutt_reads_and_sends("neomutt");
}

#[test]
#[ignore = "needs evolution-data-server"]
fn evolution_data_server_reads_and_sends() {
    for (protocol, tls, leave) in ENDPOINTS {
        let lab = Lab::new();
        let case = lab.case("evolution", protocol, tls, leave);
        let parts =
            waypost_core::formats::format("evolution").unwrap().parts.unwrap()(&case.request()).unwrap();
        for (name, bytes) in parts {
            lab.write_file(&format!(".config/evolution/sources/{name}"), &bytes);
        }
        let script = tool("evolution").display().to_string();
        let output = lab
            .run(&[], &["dbus-run-session", "--", "/usr/bin/python3", &script, PASSWORD, "from evolution"]);
        let has_line = |line: &str| output.lines().any(|printed| printed.trim_end() == line);
        let name = &case.plan.account.identity.name.value;
        for line in [
            &format!("name={name}"),
            "address=jane@example.org",
            "reply_to=jane@example.org",
            "messages=1",
            "sent=True",
        ] {
            assert!(has_line(line), "{line} in\n{output}\n{}", lab.logs());
        }
        if protocol == Protocol::Pop {
            assert!(has_line(if leave == "no" { "keep=False" } else { "keep=True" }), "{output}");
            assert!(has_line(if leave == "no" { "days=0" } else { "days=14" }), "{output}");
        }
        lab.assert_logged_in(&output);
        lab.assert_sent("from evolution", &output);
    }
}
