//! Claws Mail and Sylpheed, on a display that nobody sees. Their file has all accounts, so each program starts once.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use waypost_core::plan::account::{Protocol, Tls};

use super::login_recorder::LoginRecorder;
use super::{HOSTILE, Sandbox, hostile_cases, login};

/// An X server without a screen. It ends with this value.
struct Display {
    server: Child,
    name: String,
}

impl Display {
    fn open() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb must be installed for this test");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // A server that has ended already is fine.
        self.server.kill().unwrap_or_default();
        if self.server.wait().is_ok() {}
    }
}

/// The folders of a mailbox on the computer. Without them both programs ask where to put it.
const FOLDERS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<folderlist>
<folder type="mh" name="Mailbox" path="Mailbox">
<folderitem type="inbox" name="inbox" path="inbox"/>
<folderitem type="outbox" name="sent" path="sent"/>
<folderitem type="draft" name="draft" path="draft"/>
<folderitem type="queue" name="queue" path="queue"/>
<folderitem type="trash" name="trash" path="trash"/>
</folder>
</folderlist>
"#;

/// A program that stores its accounts in `accountrc`.
struct Program {
    name: &'static str,
    format: &'static str,
    /// The folder of its settings.
    folder: &'static str,
    /// The file of its other settings, and what must be in it.
    other_settings: (&'static str, &'static str),
}

/// The keys and values of each account of a file, by the number of the account.
fn accounts(text: &str) -> BTreeMap<&str, BTreeMap<&str, &str>> {
    let sections = text.split("[Account: ").skip(1).filter_map(|section| section.split_once("]\n"));
    sections
        .map(|(number, lines)| (number, lines.lines().filter_map(|line| line.split_once('=')).collect()))
        .collect()
}

/// Starts a program until it has logged in to all accounts and ended. It saves its settings when it ends.
fn run_until_all_logins(
    sandbox: &Sandbox,
    program: &Program,
    recorder: &LoginRecorder,
    count: usize,
) -> String {
    let display = Display::open();
    let environment = [
        format!("HOME={}", sandbox.folder.path().display()),
        // The program's socket for a second start is here.
        format!("TMPDIR={}", sandbox.folder.path().display()),
        format!("DISPLAY={}", display.name),
        // These keep GTK from starting services.
        "NO_AT_BRIDGE=1".to_owned(),
        "GIO_USE_VFS=local".to_owned(),
        "GSETTINGS_BACKEND=memory".to_owned(),
        "DBUS_SESSION_BUS_ADDRESS=disabled:".to_owned(),
    ];
    let mut command = vec!["env"];
    command.extend(environment.iter().map(String::as_str));
    command.extend([program.name, "--receive-all"]);
    let has_ended = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !has_ended.load(Ordering::Relaxed) {
                thread::sleep(Duration::from_millis(300));
                if recorder.users().len() == count {
                    // The program may refuse to end while it receives mail, and may have ended already.
                    let exit = Command::new("env")
                        .arg("-i")
                        .args(&environment)
                        .args([program.name, "--exit"])
                        .output();
                    exit.unwrap();
                }
            }
        });
        let own = format!("/{}", program.name);
        let output = sandbox.run_with(&[], &command, &[&own]);
        has_ended.store(true, Ordering::Relaxed);
        output
    })
}

/// Gives the program an account for each hostile text as login and name, and as address.
fn reads_hostile_accounts_as_text(program: &Program) {
    let sandbox = Sandbox::new();
    let recorder = LoginRecorder::start(Protocol::Pop);
    let (mut written, mut file, mut logins) = (Vec::new(), String::new(), Vec::new());
    for text in sandbox.texts() {
        for mut case in hostile_cases(program.name, &text, Protocol::Pop) {
            case.plan.account.incoming.port.value = recorder.port;
            case.plan.account.incoming.tls.value = Tls::None;
            let bytes = case.text(program.format);
            logins.push(login(&case).to_owned());
            let heading = format!("[Account: {}]", logins.len());
            // Both programs take the password from the file, so they do not ask.
            file.push_str(&format!("{}password=horse\n\n", bytes.replace("[Account: 1]", &heading)));
            written.push(bytes);
        }
    }
    let path = sandbox.write(&format!("{}/accountrc", program.folder), file.as_bytes());
    let (name, settings) = program.other_settings;
    sandbox.write(&format!("{}/{name}", program.folder), settings.as_bytes());
    sandbox.write(&format!("{}/folderlist.xml", program.folder), FOLDERS.as_bytes());
    for name in ["inbox", "sent", "draft", "queue", "trash"] {
        fs::create_dir_all(sandbox.path("Mailbox").join(name)).unwrap();
    }
    let output = run_until_all_logins(&sandbox, program, &recorder, logins.len());
    assert_eq!(recorder.users(), logins, "{output}");
    // The program has written the file again. It keeps one default account.
    let after = fs::read_to_string(path).unwrap();
    let after = accounts(&after);
    assert_eq!((after.len(), logins.len()), (written.len(), 2 * HOSTILE.len()));
    for (index, before) in written.iter().enumerate() {
        let read = &after[(index + 1).to_string().as_str()];
        for (key, value) in accounts(before)["1"].iter().filter(|(key, _)| **key != "is_default") {
            assert_eq!(read.get(key), Some(value), "{key} in {before}");
        }
    }
    assert!(after["1"].len() > accounts(&written[0])["1"].len(), "the program has not written its settings");
}

#[test]
#[ignore = "needs claws-mail and xvfb"]
fn claws_mail_reads_hostile_accounts_as_text() {
    reads_hostile_accounts_as_text(&Program {
        name: "claws-mail",
        format: "claws",
        folder: ".claws-mail",
        other_settings: ("clawsrc", "[Common]\nno_recv_err_panel=1\n"),
    });
}

#[test]
#[ignore = "needs sylpheed and xvfb"]
fn sylpheed_reads_hostile_accounts_as_text() {
    reads_hostile_accounts_as_text(&Program {
        name: "sylpheed",
        format: "sylpheed",
        folder: ".sylpheed-2.0",
        // Otherwise it starts curl to look for updates.
        other_settings: ("sylpheedrc", "[Common]\nauto_update_check=0\n"),
    });
}
