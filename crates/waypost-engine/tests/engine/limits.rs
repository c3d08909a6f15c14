//! Small files that would take much memory or time: each is read and checked in a process of its own, which may
//! use 200 MB and one second of the processor.
//!
//! The kinds are: values that many accounts inherit, long chains and lists of accounts, many namespaces and
//! attributes, deep nesting, many or large files in a folder, and archives that unpack to much more.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use rustix::process::{Resource, Rlimit, setrlimit};
use rustix::time::{ClockId, clock_gettime};
use waypost_core::plan::answers::Answers;
use waypost_engine::host::Host;

use crate::samples::english;

/// Memory that the process may use for data.
const MAX_DATA_BYTES: u64 = 200 << 20;
/// Processor seconds the process may use.
const MAX_SECONDS: i64 = 1;
/// Names the file for [`reads_the_file_it_is_given`].
const FILE: &str = "WAYPOST_TEST_LIMITS";

/// Reads and checks the file that the environment names, under limits. Without one it does nothing.
#[test]
fn reads_the_file_it_is_given() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let limit = |bytes| Rlimit { current: Some(bytes), maximum: Some(bytes) };
    setrlimit(Resource::Data, limit(MAX_DATA_BYTES)).expect("a limit");
    setrlimit(Resource::Cpu, limit(20)).expect("a limit");
    let host = Host::fake(&std::env::temp_dir().join("nobody"));
    let known = waypost_engine::organisations(&host).0;
    let before = clock_gettime(ClockId::ProcessCPUTime);
    let said = match waypost_engine::open(&host, Path::new(&file)) {
        Ok(opened) => {
            let warnings: Vec<String> =
                opened.found.warnings.iter().map(|warning| warning.sentence(english())).collect();
            let checked = waypost_engine::check(vec![opened], &known, None, &Answers::default());
            let findings = checked.iter().map(|file| file.findings().count()).sum::<usize>();
            format!("{findings} findings, warnings: {}", warnings.join(" "))
        }
        Err(error) => format!("refused: {}", error.sentence(english())),
    };
    let after = clock_gettime(ClockId::ProcessCPUTime);
    let milliseconds = (after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1_000_000;
    writeln!(std::io::stdout(), "{said}").expect("printed");
    assert!(milliseconds < MAX_SECONDS * 1000, "took {milliseconds} ms");
}

/// Reads a file or folder in a process of its own. Returns what it printed, or why it failed.
fn read_under_limits(path: &Path) -> Result<String, String> {
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "limits::reads_the_file_it_is_given", "--nocapture", "--test-threads=1"])
        .env(FILE, path)
        .stdin(Stdio::null())
        .output()
        .expect("started");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    let messages = String::from_utf8_lossy(&output.stderr);
    let message: String = messages.chars().take(300).collect();
    Err(format!("{}: {message}", output.status))
}

/// The text for each number up to a count.
fn repeated(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).fold(String::new(), |mut text, number| {
        text.push_str(&line(number));
        text
    })
}

/// Files of line formats, by the name the program gives them.
fn lines() -> Vec<(&'static str, &'static str, String)> {
    let long = "x".repeat(500_000);
    vec![
        (
            "each account inherits twice from the one before",
            ".msmtprc",
            repeated(40, |n| match n {
                0 => "account a0\nhost mail.example.org\n".into(),
                n => format!("account a{n} : a{0},a{0}\n", n - 1),
            }),
        ),
        (
            "a chain of accounts",
            ".msmtprc",
            repeated(20_000, |n| format!("account a{n} : a{}\nport {n}\n", n.saturating_sub(1))),
        ),
        (
            "defaults for many accounts",
            ".msmtprc",
            format!("defaults\nhost {long}\n{}", repeated(40_000, |n| format!("account {n}\n"))),
        ),
        (
            "one account that inherits from many",
            ".msmtprc",
            format!("account a\nhost h\naccount b : {}", "a,".repeat(400_000)),
        ),
        (
            "a long server name for many users",
            ".fetchmailrc",
            format!("poll {long} protocol imap\n{}", "user a\n".repeat(70_000)),
        ),
        ("many servers", ".fetchmailrc", "poll h protocol imap\n".repeat(45_000)),
        (
            "a long section name for many keys",
            "account.source",
            format!(
                "[Data Source]\nDisplayName=x\n[Mail Account]\nBackendName=imapx\n[{long}]\n{}",
                "a=\n".repeat(150_000)
            ),
        ),
        (
            "many sections with a long name",
            "accountrc",
            format!("[Account: 1]\nprotocol=3\n{}", repeated(90_000, |n| format!("[Account: {n}]\n"))),
        ),
        ("many accounts", "accountrc", repeated(35_000, |n| format!("[Account: {n}]\nprotocol=3\n"))),
        (
            "many variables",
            ".muttrc",
            format!("set folder=imaps://h\n{}", repeated(120_000, |n| format!("set v{n}\n"))),
        ),
        ("many words", ".muttrc", format!("set folder=imaps://h\nset {}", "a ".repeat(500_000))),
        ("many servers", ".mbsyncrc", "IMAPStore a\nHost h\n".repeat(50_000)),
        ("many blocks", ".mbsyncrc", format!("IMAPAccount a\nHost h\n{}", "IMAPStore a\n".repeat(80_000))),
    ]
}

fn many(name: &str, count: usize) -> String {
    repeated(count, |n| format!(" {name}{n}=\"\""))
}

/// XML and JSON files.
fn documents() -> Vec<(&'static str, &'static str, String)> {
    let long = "x".repeat(900_000);
    let config = |inside: &str| {
        format!(
            "<clientConfig version=\"1.1\"><emailProvider id=\"a\">{inside}</emailProvider></clientConfig>"
        )
    };
    let nested =
        |open: &str, close: &str, count: usize| format!("{}{}", open.repeat(count), close.repeat(count));
    let nested_spaces =
        format!("{}{}", repeated(9_000, |n| format!("<a xmlns:n{n}=\"u:{n}\">")), "</a>".repeat(9_000));
    let dict = "<dict><key>PayloadType</key><string>com.apple.mail.managed</string>\
                <key>IncomingMailServerHostName</key><string>h</string></dict>";
    let plist = |inside: &str, attributes: &str| format!("<plist{attributes}>{inside}</plist>");
    let spaces = repeated(50_000, |n| format!(" xmlns:n{n}=\"u\""));
    vec![
        ("namespaces", "config.xml", config(&format!("<a{spaces}/>"))),
        ("nested namespaces", "config.xml", config(&nested_spaces)),
        ("attributes", "config.xml", config(&format!("<a{}/>", many("a", 90_000)))),
        ("nested elements", "config.xml", config(&nested("<a>", "</a>", 19_000))),
        (
            "passwords",
            "config.xml",
            config(&format!("<a>{}{}</a>", "<password/>".repeat(15_000), "x".repeat(700_000))),
        ),
        (
            "one long outgoing server for many accounts",
            "config.xml",
            config(&format!(
                "{}<outgoingServer type=\"smtp\"><hostname>{long}</hostname></outgoingServer>",
                "<incomingServer type=\"imap\"/>".repeat(60)
            )),
        ),
        ("namespaces", "a.mobileconfig", plist(dict, &spaces)),
        ("attributes", "a.mobileconfig", plist(dict, &many("a", 90_000))),
        ("many accounts", "a.mobileconfig", plist(&dict.repeat(3_000), "")),
        (
            "many accounts after a long text",
            "a.mobileconfig",
            plist(&format!("{}{}", "\n".repeat(600_000), dict.repeat(2_500)), ""),
        ),
        ("nested elements", "a.mobileconfig", plist(&nested("<dict>", "</dict>", 19_000), "")),
        ("nested lists", "plan.json", format!("{{\"account\": {}}}", nested("[", "]", 400_000))),
        (
            "wrong members",
            "plan.json",
            format!("{{\"account\": {{{}\"a\":1}}}}", "\"port\":\"x\",".repeat(70_000)),
        ),
        (
            "unknown members",
            "plan.json",
            format!("{{\"account\": {{{}\"a\":1}}}}", repeated(60_000, |n| format!("\"p{n}\":1,"))),
        ),
    ]
}

/// Preferences of Thunderbird, and Eudora's file.
fn preferences() -> Vec<(&'static str, &'static str, String)> {
    let pref = |name: &str, value: &str| format!("user_pref(\"mail.{name}\", {value});\n");
    let long = "x".repeat(900_000);
    let list = repeated(1_000, |n| format!("account{n},"));
    let accounts = |server: &str| {
        let mut text = pref("accountmanager.accounts", &format!("\"{list}\""));
        for number in 0..1_000 {
            write!(text, "{}", pref(&format!("account.account{number}.server"), &format!("\"{server}\"")))
                .expect("text");
            text.push_str(&pref(&format!("account.account{number}.identities"), "\"id1\""));
        }
        text + &pref(&format!("server.{server}.type"), "\"imap\"")
    };
    let long_host = accounts("server1")
        + &pref("server.server1.hostname", &format!("\"{long}\""))
        + &pref("identity.id1.fullName", &format!("\"{long}\""))
        + &pref("identity.id1.useremail", &format!("\"{long}\""));
    let long_key = "k".repeat(20_000);
    let servers = repeated(60_000, |n| format!("smtp{n},"));
    let personas = repeated(1_000, |n| format!("Persona{n}=Persona-{n}\n"));
    let sections = repeated(1_000, |n| format!("[Persona-{n}]\nPOPAccount=a@{}\n", "h".repeat(500)));
    vec![
        ("one long server for many accounts", "prefs.js", long_host),
        (
            "a long key for many accounts",
            "prefs.js",
            accounts(&long_key).get(..8_000_000).unwrap_or(&accounts(&long_key)).to_owned(),
        ),
        (
            "a long list of servers",
            "prefs.js",
            accounts("server1") + &pref("smtpservers", &format!("\"{servers}\"")),
        ),
        ("many preferences", "prefs.js", repeated(150_000, |n| pref(&format!("p{n}"), "1"))),
        (
            "many personalities",
            "eudora.ini",
            format!("[Settings]\nPOPAccount=a@b\n[Personalities]\n{personas}{sections}"),
        ),
        (
            "long lines",
            "eudora.ini",
            format!("[Settings]\nPOPAccount=a@b\n{}", format!("RealName={long}\n").repeat(4)),
        ),
    ]
}

/// Fails with the list of files that were not read within the limits.
fn check_all(cases: Vec<(&str, &str, String)>) {
    let mut failures = Vec::new();
    for (what, name, text) in cases {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(name);
        fs::write(&path, &text).expect("written");
        if let Err(error) = read_under_limits(&path) {
            failures.push(format!("{name}, {what} ({} bytes): {error}", text.len()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn small_files_of_lines_stay_within_limits() {
    check_all(lines());
}

#[test]
fn small_documents_stay_within_limits() {
    check_all(documents());
}

#[test]
fn small_preferences_stay_within_limits() {
    check_all(preferences());
}

/// An account of Evolution.
const SOURCE: &str = "[Data Source]\nDisplayName=Work\n[Mail Account]\nBackendName=imapx\n\
                      [Authentication]\nHost=imap.example.org\n";

#[test]
fn folder_of_large_files_stays_within_limits() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("00.source"), SOURCE).expect("written");
    for number in 10..50 {
        let file = fs::File::create(folder.path().join(format!("{number}.source"))).expect("a file");
        file.set_len(60 << 20).expect("a sparse file");
    }
    let said = read_under_limits(folder.path()).expect("within limits");
    assert!(said.contains("10.source: the file is too large"), "{said}");
}

#[test]
fn folder_of_many_files_stays_within_limits() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("00.source"), SOURCE).expect("written");
    for number in 100..160 {
        let text = format!("{SOURCE}{}", "#\n".repeat(400_000));
        fs::write(folder.path().join(format!("{number}.source")), text).expect("written");
    }
    let said = read_under_limits(folder.path()).expect("within limits");
    assert!(said.contains("more of the same"), "{said}");
}

#[test]
fn archive_that_unpacks_to_much_more_stays_within_limits() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("export.zip");
    let mut archive = zip::ZipWriter::new(fs::File::create(&path).expect("a file"));
    archive.start_file("prefs.js", zip::write::SimpleFileOptions::default()).expect("an entry");
    for _ in 0..20 {
        let lines = "user_pref(\"mail.accountmanager.accounts\", \"account1\");\n".repeat(20_000);
        archive.write_all(lines.as_bytes()).expect("written");
    }
    archive.finish().expect("a zip");
    assert!(fs::metadata(&path).expect("a file").len() < 1 << 20);
    let said = read_under_limits(&path).expect("within limits");
    assert!(said.contains("ends in the middle"), "{said}");
}
