//! Reads an autoconfiguration file.
//!
//! Grammar: `clientConfig` of version 1.1 with one `emailProvider`, in it `incomingServer` and
//! `outgoingServer` elements
//! (<https://datatracker.ietf.org/doc/draft-ietf-mailmaint-autoconfig/>). Values for everybody contain
//! placeholders such as `%EMAILADDRESS%`. A document type, and with it every entity, is refused. The size
//! and the number of nodes are limited.

use roxmltree::{Document, Node, ParsingOptions};

use crate::formats::decode::decode_text;
use crate::formats::found::{
    FileLocation, Found, FoundAccount, FoundSetting, FoundValue, Input, ReadWarning, ReadWarningKind,
    shortened,
};
use crate::formats::xml_limits::{LineIndex, is_within_limits};
use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

/// The bytes of a file that is read.
const MAX_BYTES: usize = 1 << 20;
const MAX_NODES: u32 = 20_000;
/// The accounts that are read, and the warnings that are given.
const MAX_ACCOUNTS: usize = 50;

/// Reads a file. One that is too long is not read at all.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let mut found = Found::new(ProgramId::Thunderbird, input);
    let warning = |kind| ReadWarning { kind, location: FileLocation::of_file(input.name) };
    if input.bytes.len() > MAX_BYTES {
        found.warnings.push(warning(ReadWarningKind::TooLong));
        return found;
    }
    let (text, encoding) = decode_text(input.bytes);
    found.warnings.extend(encoding.map(warning));
    if let Some(kind) = refused(&text) {
        found.warnings.push(warning(kind));
        return found;
    }
    match parse(&text) {
        Ok(document) if document.root_element().tag_name().name() == "clientConfig" => {
            let lines = LineIndex::new(&text);
            Reader { file: input.name, document: &document, lines: &lines, found: &mut found }.document();
        }
        Ok(_) => found.warnings.push(warning(ReadWarningKind::NotSettings)),
        Err(error) => found.warnings.push(parse_warning(&error, &text, input.name)),
    }
    found
}

/// Reads a file that is not a person's, such as one that a domain publishes. Returns what `read` makes of its root, and
/// `None` for another file, or one over the limits.
pub(crate) fn parse_limited<T>(bytes: &[u8], read: impl FnOnce(Node<'_, '_>) -> Option<T>) -> Option<T> {
    if bytes.len() > MAX_BYTES {
        return None;
    }
    let (text, _) = decode_text(bytes);
    if refused(&text).is_some() {
        return None;
    }
    let document = parse(&text).ok()?;
    let root = document.root_element();
    if root.tag_name().name() == "clientConfig" { read(root) } else { None }
}

fn parse(text: &str) -> Result<Document<'_>, roxmltree::Error> {
    Document::parse_with_options(text, ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() })
}

/// Why a text is not parsed at all.
fn refused(text: &str) -> Option<ReadWarningKind> {
    document_type(text).or_else(|| (!is_within_limits(text)).then_some(ReadWarningKind::TooComplex))
}

/// The warning for text that is not well-formed XML. The line is given only for a file of this format.
fn parse_warning(error: &roxmltree::Error, text: &str, file: &str) -> ReadWarning {
    let is_ours = text.contains("<clientConfig");
    let kind = match error {
        roxmltree::Error::NodesLimitReached => ReadWarningKind::TooMany,
        _ if is_ours => ReadWarningKind::CutOff,
        _ => ReadWarningKind::NotSettings,
    };
    let line = is_ours.then(|| usize::try_from(error.pos().row).unwrap_or(1));
    ReadWarning { kind, location: FileLocation { line, ..FileLocation::of_file(file) } }
}

/// The warning for a file with a document type, which is not read further. Web pages have one too.
fn document_type(text: &str) -> Option<ReadWarningKind> {
    let lower = text.to_ascii_lowercase();
    let rest = lower.get(lower.find("<!doctype")? + "<!doctype".len()..)?;
    Some(if rest.trim_start().starts_with("html") {
        ReadWarningKind::NotSettings
    } else {
        ReadWarningKind::DocumentType
    })
}

struct Reader<'a, 'd> {
    file: &'a str,
    document: &'a Document<'d>,
    lines: &'a LineIndex,
    found: &'a mut Found,
}

/// The elements of this name in an element.
pub(crate) fn children<'a, 'd>(node: Node<'a, 'd>, name: &'a str) -> impl Iterator<Item = Node<'a, 'd>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// The text of an element without the comments in it.
pub(crate) fn text(node: Node<'_, '_>) -> String {
    let parts: String = node.children().filter(Node::is_text).filter_map(|part| part.text()).collect();
    parts.trim().to_owned()
}

/// Whether a value for everybody has a placeholder, such as `%EMAILADDRESS%`.
fn has_placeholder(text: &str) -> bool {
    text.split('%').count() > 2
}

impl Reader<'_, '_> {
    fn location(&self, node: Node<'_, '_>) -> FileLocation {
        let parent = node.parent().map_or("", |parent| parent.tag_name().name());
        FileLocation {
            file: self.file.to_owned(),
            line: Some(self.lines.line_of(node.range().start)),
            key: shortened(&format!("{parent}/{}", node.tag_name().name())),
        }
    }

    fn warn(&mut self, kind: ReadWarningKind, node: Node<'_, '_>) {
        let location = self.location(node);
        if self.found.warnings.len() < MAX_ACCOUNTS {
            self.found.warnings.push(ReadWarning { kind, location });
        }
    }

    /// Reads the first provider, as Thunderbird does.
    fn document(&mut self) {
        let root = self.document.root_element();
        let Some(provider) = children(root, "emailProvider").next() else {
            return self.warn(ReadWarningKind::NotSettings, root);
        };
        let outgoing =
            children(provider, "outgoingServer").find(|node| node.attribute("type") == Some("smtp"));
        for (number, server) in children(provider, "incomingServer").enumerate() {
            let protocol = match server.attribute("type") {
                Some("imap") => Protocol::Imap,
                Some("pop3") => Protocol::Pop,
                _ => continue,
            };
            if self.found.accounts.len() == MAX_ACCOUNTS {
                return self.warn(ReadWarningKind::TooMany, server);
            }
            let account = self.account(number + 1, protocol, server, outgoing);
            self.found.accounts.push(account);
        }
        for server in provider.children().filter(Node::is_element) {
            for password in children(server, "password") {
                self.warn(ReadWarningKind::Password, password);
            }
        }
    }

    fn account(
        &mut self,
        number: usize,
        protocol: Protocol,
        server: Node<'_, '_>,
        outgoing: Option<Node<'_, '_>>,
    ) -> FoundAccount {
        let value = FoundValue::Value(SettingValue::Protocol(protocol));
        let location = FileLocation { key: "incomingServer type".into(), ..self.location(server) };
        let mut settings = vec![FoundSetting { setting: Setting::Protocol, value, location }];
        self.server(&mut settings, server, &Setting::INCOMING);
        match outgoing {
            Some(outgoing) => self.server(&mut settings, outgoing, &Setting::OUTGOING),
            None => {
                let value = FoundValue::Value(SettingValue::Unset);
                let location =
                    FileLocation { key: "outgoingServer".into(), ..FileLocation::of_file(self.file) };
                settings.push(FoundSetting { setting: Setting::OutgoingHost, value, location });
            }
        }
        if protocol == Protocol::Pop {
            self.retention(&mut settings, server);
        }
        let host = children(server, "hostname").next().map(text).unwrap_or_default();
        FoundAccount {
            key: format!("incomingServer{number}"),
            label: format!("{} {}", server.attribute("type").unwrap_or_default(), shortened(&host)),
            settings,
            ..FoundAccount::default()
        }
    }

    /// Adds host, port, encryption, login name and kind of login of a server.
    fn server(&self, settings: &mut Vec<FoundSetting>, server: Node<'_, '_>, names: &[Setting; 5]) {
        let [host, port, tls, username, auth] = *names;
        let mut push = |setting, value, node| {
            settings.push(FoundSetting {
                setting,
                value: FoundValue::shortened(value),
                location: self.location(node),
            });
        };
        if let Some(node) = children(server, "hostname").next() {
            push(host, text_or_placeholder(&text(node).to_lowercase()), node);
        }
        if let Some(node) = children(server, "port").next() {
            push(port, number(&text(node)), node);
        }
        if let Some((value, node)) =
            first_valid(server, "socketType", |word| socket_type(word).map(SettingValue::Tls))
        {
            push(tls, value, node);
        }
        let known =
            |word: &str| authentication(word, username == Setting::OutgoingUsername).map(SettingValue::Auth);
        let login = first_valid(server, "authentication", known);
        if let Some(node) = children(server, "username").next() {
            push(username, text_or_placeholder(&text(node)), node);
        } else if let Some((FoundValue::Value(SettingValue::Auth(Auth::None)), node)) = &login {
            push(username, FoundValue::Value(SettingValue::Unset), *node);
        }
        if let Some((value, node)) = login {
            push(auth, value, node);
        }
    }

    fn retention(&self, settings: &mut Vec<FoundSetting>, server: Node<'_, '_>) {
        let Some(pop) = children(server, "pop3").next() else { return };
        let Some(node) = children(pop, "leaveMessagesOnServer").next() else { return };
        let leave = text(node);
        let value = match leave.as_str() {
            "true" | "false" => FoundValue::Value(SettingValue::Switch(leave == "true")),
            _ => FoundValue::Other(leave.clone()),
        };
        let location = self.location(node);
        settings.push(FoundSetting { setting: Setting::LeaveOnServer, value, location });
        if leave == "true"
            && let Some(node) = children(pop, "daysToLeaveMessagesOnServer").next()
        {
            let value = number(&text(node));
            let location = self.location(node);
            settings.push(FoundSetting { setting: Setting::RetentionDays, value, location });
        }
    }
}

/// A text, or a value for everybody, which is not one person's.
fn text_or_placeholder(text: &str) -> FoundValue {
    match text {
        "" => FoundValue::Value(SettingValue::Unset),
        text if has_placeholder(text) => FoundValue::Other(text.to_owned()),
        text => FoundValue::Value(SettingValue::Text(text.to_owned())),
    }
}

fn number(text: &str) -> FoundValue {
    match text.parse::<u16>() {
        Ok(number) if number > 0 => FoundValue::Value(SettingValue::Number(number)),
        _ => FoundValue::Other(text.to_owned()),
    }
}

/// Of several elements, the first with a known value counts, otherwise the first.
fn first_valid<'a, 'd>(
    server: Node<'a, 'd>,
    name: &'a str,
    known: impl Fn(&str) -> Option<SettingValue>,
) -> Option<(FoundValue, Node<'a, 'd>)> {
    let valid = children(server, name).find_map(|node| Some((FoundValue::Value(known(&text(node))?), node)));
    valid.or_else(|| children(server, name).next().map(|node| (FoundValue::Other(text(node)), node)))
}

/// The TLS mode of a `socketType`.
pub(crate) fn socket_type(word: &str) -> Option<Tls> {
    match word {
        "SSL" => Some(Tls::Implicit),
        "STARTTLS" => Some(Tls::Starttls),
        "plain" => Some(Tls::None),
        _ => None,
    }
}

/// The kind of login of an `authentication`. Some kinds are valid for sending only.
pub(crate) fn authentication(word: &str, sending: bool) -> Option<Auth> {
    match word {
        "password-cleartext" | "plain" => Some(Auth::Password),
        "password-encrypted" | "secure" => Some(Auth::EncryptedPassword),
        "OAuth2" => Some(Auth::Oauth2),
        "TLS-client-cert" => Some(Auth::Certificate),
        "none" | "client-IP-address" | "smtp-after-pop" if sending => Some(Auth::None),
        _ => None,
    }
}
