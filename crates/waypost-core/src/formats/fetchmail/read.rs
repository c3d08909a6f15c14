//! Reads `~/.fetchmailrc`: words in any layout, noise words between them, an entry for each server, and in
//! it a part for each user (fetchmail(1), "The run control file").

use std::iter::Peekable;
use std::str::Chars;

use crate::plan::account::{Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{AccountBuilder, MAX_ACCOUNTS, finish_reading, start_reading};
use crate::formats::found::{Found, FoundValue, Input};

/// Words without a meaning (fetchmail(1), "Keyword/Option Summary").
const NOISE: &[&str] = &["and", "with", "has", "wants", "options", "option", "is", "here", "to", "of"];

/// A word and its line number.
type LocatedWord = (String, usize);

/// The options of a server and of one of its users.
#[derive(Clone, Default)]
struct PollEntry {
    host: LocatedWord,
    protocol: LocatedWord,
    port: Option<LocatedWord>,
    user: Option<LocatedWord>,
    ssl: Option<usize>,
    sslproto: Option<LocatedWord>,
    requires_tls: bool,
    keep: Option<(bool, usize)>,
    password: Option<usize>,
}

/// The words of a line. A string between quotes ends at the first such quote.
fn split_words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut letters = line.chars().peekable();
    while let Some(&first) = letters.peek() {
        match first {
            '#' => break,
            c if c.is_whitespace() => {
                letters.next();
            }
            quote @ ('"' | '\'') => {
                letters.next();
                let text: String = letters.by_ref().take_while(|&c| c != quote).collect();
                words.push(without_escapes(&text));
            }
            _ => {
                let mut word = String::new();
                while let Some(c) = letters.next_if(|c| !c.is_whitespace()) {
                    word.push(c);
                }
                words.push(without_escapes(&word));
            }
        }
    }
    words
}

/// Replaces escapes as fetchmail does: numbers after a backslash, letters after it, and `^A` for a control character.
fn without_escapes(text: &str) -> String {
    let mut letters = text.chars().peekable();
    let mut plain = String::new();
    while let Some(c) = letters.next() {
        match (c, letters.peek().copied()) {
            ('\\', Some('x' | 'X')) => {
                letters.next();
                plain.push(number(&mut letters, 16, 2));
            }
            ('\\', Some('0')) => plain.push(number(&mut letters, 8, 3)),
            ('\\', Some('1'..='9')) => plain.push(number(&mut letters, 10, 3)),
            ('\\', Some(escaped)) => {
                letters.next();
                plain.push(match escaped {
                    'n' => '\n',
                    't' => '\t',
                    'b' => '\u{8}',
                    'r' => '\r',
                    other => other,
                });
            }
            ('^', Some(letter)) => {
                letters.next();
                plain.push(char::from_u32(u32::from(letter) & 0x1F).unwrap_or_default());
            }
            _ => plain.push(c),
        }
    }
    plain
}

/// The character with a number of at most `digits` digits.
fn number(letters: &mut Peekable<Chars<'_>>, base: u32, digits: usize) -> char {
    let mut value = 0;
    for _ in 0..digits {
        match letters.next_if(|c| c.is_digit(base)).and_then(|c| c.to_digit(base)) {
            Some(digit) => value = value * base + digit,
            None => break,
        }
    }
    char::from_u32(value & 0xFF).unwrap_or_default()
}

/// Reads a file.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let (found, text) = start_reading(ProgramId::Fetchmail, input);
    let mut all: Vec<LocatedWord> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        all.extend(split_words(line).into_iter().map(|word| (word, number)));
    }
    let mut entries: Vec<PollEntry> = Vec::new();
    let mut entry = PollEntry::default();
    let mut daemon: Option<LocatedWord> = None;
    let mut words = all.into_iter().filter(|(word, _)| !NOISE.contains(&word.as_str()));
    while let Some((word, line)) = words.next() {
        match word.trim_end_matches([',', ';', ':']) {
            "set" => {
                if let Some((name, _)) = words.next()
                    && name == "daemon"
                {
                    daemon = words.next();
                }
            }
            "poll" | "server" | "skip" | "defaults" => {
                push_entry(&mut entries, &entry);
                let host =
                    if word == "defaults" { (String::new(), line) } else { words.next().unwrap_or_default() };
                entry = PollEntry { host, ..PollEntry::default() };
            }
            "via" => entry.host = words.next().unwrap_or_default(),
            "protocol" | "proto" => entry.protocol = words.next().unwrap_or_default(),
            "service" | "port" => entry.port = words.next(),
            "user" | "username" => {
                if entry.user.is_some() {
                    push_entry(&mut entries, &entry);
                    let PollEntry { host, protocol, port, .. } = entry;
                    entry = PollEntry { host, protocol, port, ..PollEntry::default() };
                }
                entry.user = words.next();
            }
            "password" | "pass" => {
                entry.password = Some(line);
                words.next();
            }
            "ssl" => entry.ssl = Some(line),
            "sslproto" => entry.sslproto = words.next(),
            "sslcertck" => entry.requires_tls = true,
            "keep" => entry.keep = Some((true, line)),
            "nokeep" => entry.keep = Some((false, line)),
            _ => {}
        }
    }
    push_entry(&mut entries, &entry);
    let accounts = entries.iter().map(|entry| account(input.name, entry, daemon.as_ref()));
    finish_reading(found, accounts, input.name)
}

/// Adds an entry, up to one more than is reported: a server's options are copied for each of its users.
fn push_entry(entries: &mut Vec<PollEntry>, entry: &PollEntry) {
    if !entry.host.0.is_empty() && entries.len() <= MAX_ACCOUNTS {
        entries.push(entry.clone());
    }
}

fn account<'a>(file: &'a str, entry: &PollEntry, daemon: Option<&LocatedWord>) -> AccountBuilder<'a> {
    let user = entry.user.as_ref().map_or("", |(user, _)| user);
    let mut account = AccountBuilder::new(file, &format!("{user}@{}", entry.host.0), &entry.host.0);
    // Line 0 stands for a word that the file lacks.
    let known_line = |line: usize| Some(line).filter(|&line| line > 0);
    let protocol = match entry.protocol.0.to_ascii_lowercase().as_str() {
        "imap" => Some(Protocol::Imap),
        "pop3" => Some(Protocol::Pop),
        _ => None,
    };
    match protocol {
        Some(protocol) => account.protocol(protocol, known_line(entry.protocol.1), "protocol"),
        None => {
            account.set(
                Setting::Protocol,
                FoundValue::Other(entry.protocol.0.clone()),
                known_line(entry.protocol.1),
                "protocol",
            );
        }
    }
    account.text(Setting::IncomingHost, &entry.host.0, known_line(entry.host.1), "poll");
    let disables_tls = entry.sslproto.as_ref().is_some_and(|(word, _)| word.is_empty());
    let tls_line = entry.ssl.or(entry.sslproto.as_ref().map(|(_, line)| *line));
    let tls = match (entry.ssl, disables_tls) {
        (Some(_), _) => FoundValue::Value(SettingValue::Tls(Tls::Implicit)),
        (None, true) => FoundValue::Value(SettingValue::Tls(Tls::None)),
        (None, false) if entry.requires_tls => FoundValue::Value(SettingValue::Tls(Tls::Starttls)),
        // Since 6.4 fetchmail uses STARTTLS if the server offers it.
        (None, false) => FoundValue::Opportunistic,
    };
    account.set(Setting::IncomingTls, tls, tls_line, "ssl");
    if let Some((port, line)) = &entry.port {
        account.number(Setting::IncomingPort, port, known_line(*line), "service");
    } else if let Some(protocol) = protocol {
        let tls = if entry.ssl.is_some() { Tls::Implicit } else { Tls::None };
        account.default_port(Setting::IncomingPort, protocol.default_port(tls), "service");
    }
    if let Some((user, line)) = &entry.user {
        account.text(Setting::IncomingUsername, user, known_line(*line), "username");
    }
    account.password_auth(Setting::IncomingAuth, None, "auth");
    if protocol == Some(Protocol::Pop) {
        let (keep, line) = entry.keep.map_or((false, None), |(keep, line)| (keep, Some(line)));
        account.value(Setting::LeaveOnServer, SettingValue::Switch(keep), line, "keep");
    }
    match daemon {
        Some((seconds, line)) => account.check_interval_seconds(seconds, Some(*line), "set daemon"),
        None => account.value(Setting::CheckEvery, SettingValue::Unset, None, "set daemon"),
    }
    if let Some(line) = entry.password {
        account.saved_password(Setting::IncomingAuth, line, "password");
    }
    account
}
