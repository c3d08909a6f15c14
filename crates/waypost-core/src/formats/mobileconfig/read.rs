//! Reads a configuration profile, also inside a signature. The signature is not checked: a person sees the
//! settings before they are used. The grammar is described in `mod.rs`.

use roxmltree::{Document, Node, ParsingOptions};

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{AccountBuilder, finish_reading, start_reading, warn};
use crate::formats::found::{Found, FoundValue, Input, ReadWarningKind};
use crate::formats::xml_limits::{LineIndex, is_within_limits};

const MAX_NODES: u32 = 20_000;

/// Reads a file.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let bytes = strip_signature(input.bytes);
    let (mut found, text) = start_reading(ProgramId::AppleMail, &Input { bytes, ..*input });
    let Some(text) = without_document_type(&text) else {
        warn(&mut found, ReadWarningKind::DocumentType, input.name, None, "");
        return found;
    };
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    if !is_within_limits(&text) {
        warn(&mut found, ReadWarningKind::TooComplex, input.name, None, "");
        return found;
    }
    let document = match Document::parse_with_options(&text, options) {
        Ok(document) => document,
        Err(error) => {
            let cut = text.contains("<plist");
            let line = cut.then(|| usize::try_from(error.pos().row).unwrap_or(1));
            warn(
                &mut found,
                if cut { ReadWarningKind::CutOff } else { ReadWarningKind::NotSettings },
                input.name,
                line,
                "",
            );
            return found;
        }
    };
    let lines = LineIndex::new(&text);
    let payloads = document.descendants().filter(|node| node.has_tag_name("dict"));
    let mail = payloads
        .map(|node| Dict { node, lines: &lines })
        .filter(|dict| string(*dict, "PayloadType").is_some_and(|(kind, _)| kind == super::MAIL_PAYLOAD));
    let accounts = mail.enumerate().map(|(number, dict)| account(input.name, number + 1, dict));
    finish_reading(found, accounts, input.name)
}

/// The property list inside a signature (CMS, RFC 5652), if it is not split into pieces.
fn strip_signature(bytes: &[u8]) -> &[u8] {
    if bytes.first() != Some(&0x30) {
        return bytes;
    }
    let find = |text: &[u8]| bytes.windows(text.len()).position(|window| window == text);
    let end = |at: usize| at + b"</plist>".len();
    match (find(b"<?xml"), find(b"</plist>").map(end)) {
        (Some(from), Some(to)) => bytes.get(from..to).unwrap_or(bytes),
        _ => bytes,
    }
}

/// The text without Apple's document type, which every property list has. `None` for any other document
/// type: it could define entities.
fn without_document_type(text: &str) -> Option<String> {
    let Some(from) = text.find("<!DOCTYPE") else { return Some(text.to_owned()) };
    let (before, rest) = text.split_at(from);
    let (kind, after) = rest.split_once('>')?;
    let plain = kind.starts_with("<!DOCTYPE plist") && !kind.contains('[') && !after.contains("<!DOCTYPE");
    plain.then(|| format!("{before}{}{after}", "\n".repeat(kind.matches('\n').count())))
}

/// A dictionary, and the lines of its document.
#[derive(Clone, Copy)]
struct Dict<'a, 'd> {
    node: Node<'a, 'd>,
    lines: &'a LineIndex,
}

/// The element after a key of a dictionary, with its line number.
fn value<'a, 'd>(dict: Dict<'a, 'd>, key: &str) -> Option<(Node<'a, 'd>, usize)> {
    let is_key = |node: &Node<'_, '_>| node.has_tag_name("key") && node.text() == Some(key);
    let found = dict.node.children().find(is_key)?;
    Some((found.next_sibling_element()?, dict.lines.line_of(found.range().start)))
}

fn string<'a>(dict: Dict<'a, '_>, key: &str) -> Option<(&'a str, usize)> {
    value(dict, key).map(|(node, line)| (node.text().unwrap_or_default(), line))
}

fn account<'a>(file: &'a str, number: usize, dict: Dict<'_, '_>) -> AccountBuilder<'a> {
    let label = string(dict, "EmailAccountDescription").map_or("", |(label, _)| label);
    let mut account = AccountBuilder::new(file, &format!("mail{number}"), label);
    for (key, setting) in [("EmailAccountName", Setting::Name), ("EmailAddress", Setting::Address)] {
        if let Some((text, line)) = string(dict, key) {
            account.text(setting, text, Some(line), key);
        }
    }
    let key = "EmailAccountType";
    let protocol = match string(dict, key) {
        Some(("EmailTypePOP", line)) => Some((Protocol::Pop, line)),
        Some(("EmailTypeIMAP", line)) => Some((Protocol::Imap, line)),
        Some((other, line)) => {
            account.set(Setting::Protocol, FoundValue::Other(other.to_owned()), Some(line), key);
            None
        }
        None => None,
    };
    if let Some((protocol, line)) = protocol {
        account.protocol(protocol, Some(line), key);
    }
    server(&mut account, dict, "Incoming", Setting::INCOMING);
    server(&mut account, dict, "Outgoing", Setting::OUTGOING);
    let key = "IncomingMailServerIMAPPathPrefix";
    if let Some((prefix, line)) = string(dict, key) {
        account.value(Setting::PathPrefix, SettingValue::Text(prefix.to_owned()), Some(line), key);
    }
    account
}

fn server(account: &mut AccountBuilder<'_>, dict: Dict<'_, '_>, direction: &str, settings: [Setting; 5]) {
    let [host, port, tls, user, auth] = settings;
    let named = |rest: &str| format!("{direction}MailServer{rest}");
    let key = named("HostName");
    if let Some((text, line)) = string(dict, &key) {
        account.text(host, text, Some(line), &key);
    }
    let key = named("PortNumber");
    let number = string(dict, &key);
    if let Some((text, line)) = number {
        account.number(port, text, Some(line), &key);
    }
    let key = named("UseSSL");
    let ssl = value(dict, &key);
    let on = ssl.is_some_and(|(node, _)| node.has_tag_name("true"));
    // There is one switch. The port decides the kind of encryption.
    let starts_plain = number
        .and_then(|(number, _)| number.trim().parse().ok())
        .is_some_and(|number: u16| super::STARTTLS.contains(&number));
    let kind = match (on, starts_plain) {
        (false, _) => Tls::None,
        (true, true) => Tls::Starttls,
        (true, false) => Tls::Implicit,
    };
    account.tls(tls, kind, ssl.map(|(_, line)| line), &key);
    let key = named("Username");
    if let Some((text, line)) = string(dict, &key) {
        account.text(user, text, Some(line), &key);
    }
    let key = named("Authentication");
    if let Some((word, line)) = string(dict, &key) {
        match word {
            "EmailAuthPassword" => account.password_auth(auth, Some(line), &key),
            "EmailAuthCRAMMD5" | "EmailAuthHTTPMD5" => {
                account.value(auth, SettingValue::Auth(Auth::EncryptedPassword), Some(line), &key);
            }
            "EmailAuthNone" if auth == Setting::OutgoingAuth => account.no_outgoing_login(Some(line), &key),
            other => account.set(auth, FoundValue::Other(other.to_owned()), Some(line), &key),
        }
    }
    let key = format!("{direction}Password");
    if let Some((_, line)) = string(dict, &key).filter(|(text, _)| !text.is_empty()) {
        account.saved_password(auth, line, &key);
    }
}
