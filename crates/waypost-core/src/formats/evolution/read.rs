//! Reads Evolution's sources: an account, its identity and its outgoing server are files that name each
//! other. The grammar is described in `mod.rs`.

use std::collections::HashMap;

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{
    AccountBuilder, MAX_BYTES, finish_reading, parse_key_lines, start_reading,
};
use crate::formats::decode::decode_text;
use crate::formats::found::{Found, FoundValue, Input};

/// The sections and keys that are read.
const KEYS: [(&str, &[&str]); 8] = [
    ("Data Source", &["DisplayName"]),
    ("Mail Account", &["BackendName", "IdentityUid"]),
    ("Refresh", &["Enabled", "IntervalMinutes"]),
    ("Mail Identity", &["Name", "Address", "ReplyTo"]),
    ("Mail Submission", &["TransportUid"]),
    ("Authentication", &["Method", "Host", "Port", "User"]),
    ("Security", &["Method"]),
    ("Pop Backend", &["KeepOnServer", "DeleteAfterDays"]),
];

/// A section and a key of [`KEYS`].
type KnownKey = (&'static str, &'static str);

/// The key with these names, if it is one that is read.
fn known_key(section: &str, key: &str) -> Option<KnownKey> {
    let (section, keys) = KEYS.into_iter().find(|(known, _)| *known == section)?;
    Some((section, keys.iter().find(|known| **known == key)?))
}

/// A key file: its id, which is the file name, and its known keys with values and line numbers.
struct Source<'a> {
    file: &'a str,
    id: String,
    keys: HashMap<KnownKey, (String, usize)>,
}

impl<'a> Source<'a> {
    fn new(file: &'a str, bytes: &[u8]) -> Self {
        let base = file.rsplit(['/', '\\']).next().unwrap_or(file);
        let id = base.strip_suffix(".source").unwrap_or(base).to_owned();
        let (text, _) = decode_text(bytes.get(..MAX_BYTES).unwrap_or(bytes));
        let known = |(section, key, value, line): (&str, &str, &str, usize)| {
            Some((known_key(section, key)?, (unescaped(value.trim_start()), line)))
        };
        // Of several keys with one name the last counts.
        Self { file, id, keys: parse_key_lines(&text).filter_map(known).collect() }
    }

    fn get(&self, section: &str, key: &str) -> Option<(&str, usize)> {
        self.keys.get(&known_key(section, key)?).map(|(value, line)| (value.as_str(), *line))
    }
}

/// Resolves the escapes of a key file.
fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        match (c, if c == '\\' { letters.next() } else { None }) {
            ('\\', Some('s')) => text.push(' '),
            ('\\', Some('t')) => text.push('\t'),
            ('\\', Some(other)) => text.push(other),
            (c, _) => text.push(c),
        }
    }
    text
}

/// Reads the files and returns every mail account among them.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let (found, _) = start_reading(ProgramId::Evolution, input);
    let mut sources = vec![Source::new(input.name, input.bytes)];
    sources.extend(input.siblings.iter().map(|(name, bytes)| Source::new(name, bytes)));
    let accounts = sources.iter().filter_map(|source| account(source, &sources));
    finish_reading(found, accounts, input.name)
}

fn account<'a>(source: &Source<'a>, all: &[Source<'a>]) -> Option<AccountBuilder<'a>> {
    let (backend, line) = source.get("Mail Account", "BackendName")?;
    let protocol = match backend {
        "pop" => Protocol::Pop,
        "imapx" | "imap" => Protocol::Imap,
        _ => return None,
    };
    let label = source.get("Data Source", "DisplayName").map_or("", |(name, _)| name);
    let mut account = AccountBuilder::new(source.file, &source.id, label);
    account.protocol(protocol, Some(line), "[Mail Account] BackendName");
    server(&mut account, source, Setting::INCOMING);
    if protocol == Protocol::Pop {
        retention(&mut account, source);
    }
    let (on, line) = source.get("Refresh", "Enabled").unwrap_or(("false", 0));
    match source.get("Refresh", "IntervalMinutes").filter(|_| on == "true") {
        Some((minutes, line)) => {
            account.number(Setting::CheckEvery, minutes, Some(line), "[Refresh] IntervalMinutes");
        }
        None => {
            let line = Some(line).filter(|&line| line > 0);
            account.value(Setting::CheckEvery, SettingValue::Unset, line, "[Refresh] Enabled");
        }
    }
    let by_id = |id: &str| all.iter().find(|other| other.id == id);
    let identity = source.get("Mail Account", "IdentityUid").and_then(|(id, _)| by_id(id));
    if let Some(identity) = identity {
        account.set_file(identity.file);
        for (key, setting) in
            [("Name", Setting::Name), ("Address", Setting::Address), ("ReplyTo", Setting::ReplyTo)]
        {
            if let Some((value, line)) = identity.get("Mail Identity", key) {
                account.text(setting, value, Some(line), &format!("[Mail Identity] {key}"));
            }
        }
        let transport = identity.get("Mail Submission", "TransportUid").and_then(|(id, _)| by_id(id));
        if let Some(transport) = transport {
            account.set_file(transport.file);
            server(&mut account, transport, Setting::OUTGOING);
        }
    }
    Some(account)
}

fn server(account: &mut AccountBuilder<'_>, source: &Source<'_>, settings: [Setting; 5]) {
    let [host, port, tls, user, auth] = settings;
    let login = source.get("Authentication", "Method").map(|(word, line)| (word.to_owned(), line));
    let needs_no_login =
        login.as_ref().is_some_and(|(word, _)| word == "none") && auth == Setting::OutgoingAuth;
    if let Some((value, line)) = source.get("Authentication", "Host") {
        account.text(host, value, Some(line), "[Authentication] Host");
    }
    if let Some((value, line)) = source.get("Authentication", "Port") {
        account.number(port, value, Some(line), "[Authentication] Port");
    }
    if let Some((word, line)) = source.get("Security", "Method") {
        let key = "[Security] Method";
        match word {
            "ssl-on-alternate-port" => account.tls(tls, Tls::Implicit, Some(line), key),
            "starttls-on-standard-port" => account.tls(tls, Tls::Starttls, Some(line), key),
            "none" => account.tls(tls, Tls::None, Some(line), key),
            other => account.set(tls, FoundValue::Other(other.to_owned()), Some(line), key),
        }
    }
    if needs_no_login {
        return account.no_outgoing_login(login.map(|(_, line)| line), "[Authentication] Method");
    }
    if let Some((value, line)) = source.get("Authentication", "User") {
        account.text(user, value, Some(line), "[Authentication] User");
    }
    let (word, line) = login.map_or((String::new(), None), |(word, line)| (word, Some(line)));
    let kind = match word.as_str() {
        "" | "PLAIN" | "LOGIN" | "POPB4SMTP" => FoundValue::Value(SettingValue::Auth(Auth::Password)),
        "CRAM-MD5" | "DIGEST-MD5" | "SCRAM-SHA-256" => {
            FoundValue::Value(SettingValue::Auth(Auth::EncryptedPassword))
        }
        "OAuth2" | "XOAUTH2" | "Google" | "Outlook" => FoundValue::Value(SettingValue::Auth(Auth::Oauth2)),
        _ => FoundValue::Other(word.clone()),
    };
    account.set(auth, kind, line, "[Authentication] Method");
}

fn retention(account: &mut AccountBuilder<'_>, source: &Source<'_>) {
    let (keep, line) = source.get("Pop Backend", "KeepOnServer").unwrap_or(("false", 0));
    let at = Some(line).filter(|&line| line > 0);
    let leaves = keep == "true";
    account.value(Setting::LeaveOnServer, SettingValue::Switch(leaves), at, "[Pop Backend] KeepOnServer");
    if leaves {
        let (days, line) = source.get("Pop Backend", "DeleteAfterDays").unwrap_or(("0", 0));
        let (at, key) = (Some(line).filter(|&line| line > 0), "[Pop Backend] DeleteAfterDays");
        if days == "0" {
            account.value(Setting::RetentionDays, SettingValue::Unset, at, key);
        } else {
            account.number(Setting::RetentionDays, days, at, key);
        }
    }
}
