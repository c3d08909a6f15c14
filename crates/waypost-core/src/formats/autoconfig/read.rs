//! An autoconfiguration file (config v1.1) as it is found, for whoever wants to know what it says.
//!
//! A document type, and with it every entity, is refused; the size and the number of nodes are bounded.

use roxmltree::{Document, Node, ParsingOptions};

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use crate::formats::found::{
    Found, FoundAccount, FoundSetting, FoundValue, Input, Note, Place, ReadWarningKind,
};

/// The most bytes of a file that is looked at.
const MAX_BYTES: usize = 1 << 20;
const MAX_NODES: u32 = 20_000;
const MAX_ACCOUNTS: usize = 50;

/// Takes a file in.
pub fn read(input: &Input<'_>) -> Found {
    let mut found = Found {
        program: ProgramId::Thunderbird,
        version: None,
        accounts: Vec::new(),
        defects: Vec::new(),
        notes: Vec::new(),
        lines: input.bytes.split_inclusive(|&b| b == b'\n').count(),
    };
    let note = |what| Note { what, place: Place { file: input.name.to_owned(), ..Place::default() } };
    if input.bytes.len() > MAX_BYTES {
        found.notes.push(note(ReadWarningKind::TooLong));
        return found;
    }
    let (text, warning) = crate::formats::recognise::decode_text(input.bytes);
    found.notes.extend(warning.map(note));
    if let Some(what) = document_type(&text) {
        found.notes.push(note(what));
        return found;
    }
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    match Document::parse_with_options(&text, options) {
        Ok(document) if document.root_element().tag_name().name() == "clientConfig" => {
            Reader { file: input.name, document: &document, found: &mut found }.document();
        }
        Ok(_) => found.notes.push(note(ReadWarningKind::NotSettings)),
        Err(error) => {
            let ours = text.contains("<clientConfig");
            let what = match error {
                roxmltree::Error::NodesLimitReached => ReadWarningKind::TooMany,
                _ if ours => ReadWarningKind::CutOff,
                _ => ReadWarningKind::NotSettings,
            };
            let line = ours.then(|| usize::try_from(error.pos().row).unwrap_or(1));
            let place = Place { file: input.name.to_owned(), line, key: String::new() };
            found.notes.push(Note { what, place });
        }
    }
    found
}

/// A web page has one too; whatever else has one is refused unread.
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
    found: &'a mut Found,
}

fn children<'a, 'd>(node: Node<'a, 'd>, name: &'a str) -> impl Iterator<Item = Node<'a, 'd>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// The text of an element, whatever comments stand in it.
fn text(node: Node<'_, '_>) -> String {
    let parts: String = node.children().filter(Node::is_text).filter_map(|part| part.text()).collect();
    parts.trim().to_owned()
}

/// What stands for each person's own.
fn has_placeholder(text: &str) -> bool {
    text.split('%').count() > 2
}

impl Reader<'_, '_> {
    fn place(&self, node: Node<'_, '_>) -> Place {
        let line = self.document.text_pos_at(node.range().start).row;
        let parent = node.parent().map_or("", |parent| parent.tag_name().name());
        Place {
            file: self.file.to_owned(),
            line: usize::try_from(line).ok(),
            key: format!("{parent}/{}", node.tag_name().name()),
        }
    }

    fn note(&mut self, what: ReadWarningKind, node: Node<'_, '_>) {
        let place = self.place(node);
        if self.found.notes.len() < MAX_ACCOUNTS {
            self.found.notes.push(Note { what, place });
        }
    }

    /// Several providers: Thunderbird takes the first.
    fn document(&mut self) {
        let root = self.document.root_element();
        let Some(provider) = children(root, "emailProvider").next() else {
            return self.note(ReadWarningKind::NotSettings, root);
        };
        let kind = |node: &Node<'_, '_>, kind: &str| node.attribute("type") == Some(kind);
        let outgoing = children(provider, "outgoingServer").find(|node| kind(node, "smtp"));
        for (number, server) in children(provider, "incomingServer").enumerate() {
            let protocol = match server.attribute("type") {
                Some("imap") => Protocol::Imap,
                Some("pop3") => Protocol::Pop,
                _ => continue,
            };
            if self.found.accounts.len() == MAX_ACCOUNTS {
                return self.note(ReadWarningKind::TooMany, server);
            }
            let account = self.account(number + 1, protocol, server, outgoing);
            self.found.accounts.push(account);
        }
        for server in provider.children().filter(Node::is_element) {
            for password in children(server, "password") {
                self.note(ReadWarningKind::Password, password);
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
        let held = FoundValue::Value(SettingValue::Protocol(protocol));
        let place = Place { key: "incomingServer type".into(), ..self.place(server) };
        let mut settings = vec![FoundSetting { setting: Setting::Protocol, held, place }];
        self.server(&mut settings, server, &Setting::INCOMING);
        match outgoing {
            Some(outgoing) => self.server(&mut settings, outgoing, &Setting::OUTGOING),
            None => {
                let held = FoundValue::Value(SettingValue::Unset);
                let place = Place { file: self.file.to_owned(), line: None, key: "outgoingServer".into() };
                settings.push(FoundSetting { setting: Setting::OutgoingHost, held, place });
            }
        }
        if protocol == Protocol::Pop {
            self.retention(&mut settings, server);
        }
        let host = children(server, "hostname").next().map(text).unwrap_or_default();
        FoundAccount {
            key: format!("incomingServer{number}"),
            label: format!("{} {host}", server.attribute("type").unwrap_or_default()),
            settings,
            defects: Vec::new(),
        }
    }

    /// Host, port, encryption, login name and kind of login of a server.
    fn server(&self, settings: &mut Vec<FoundSetting>, server: Node<'_, '_>, names: &[Setting; 5]) {
        let [host, port, tls, username, auth] = *names;
        let mut push = |setting, held, node| {
            settings.push(FoundSetting { setting, held, place: self.place(node) });
        };
        if let Some(node) = children(server, "hostname").next() {
            push(host, text_or_placeholder(&text(node).to_lowercase()), node);
        }
        if let Some(node) = children(server, "port").next() {
            push(port, number(&text(node)), node);
        }
        if let Some((held, node)) = first_valid(server, "socketType", socket) {
            push(tls, held, node);
        }
        let method = |text: &str| method(text, username == Setting::OutgoingUsername);
        let login = first_valid(server, "authentication", method);
        if let Some(node) = children(server, "username").next() {
            push(username, text_or_placeholder(&text(node)), node);
        } else if let Some((FoundValue::Value(SettingValue::Auth(Auth::None)), node)) = &login {
            push(username, FoundValue::Value(SettingValue::Unset), *node);
        }
        if let Some((held, node)) = login {
            push(auth, held, node);
        }
    }

    fn retention(&self, settings: &mut Vec<FoundSetting>, server: Node<'_, '_>) {
        let Some(pop) = children(server, "pop3").next() else { return };
        let Some(node) = children(pop, "leaveMessagesOnServer").next() else { return };
        let leave = text(node);
        let held = match leave.as_str() {
            "true" | "false" => FoundValue::Value(SettingValue::Switch(leave == "true")),
            _ => FoundValue::Other(leave.clone()),
        };
        settings.push(FoundSetting { setting: Setting::LeaveOnServer, held, place: self.place(node) });
        if leave == "true"
            && let Some(node) = children(pop, "daysToLeaveMessagesOnServer").next()
        {
            let held = number(&text(node));
            settings.push(FoundSetting { setting: Setting::RetentionDays, held, place: self.place(node) });
        }
    }
}

/// A value for everybody is none of one person's.
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

/// Of several elements the first that means something counts; otherwise the first.
fn first_valid<'a, 'd>(
    server: Node<'a, 'd>,
    name: &'a str,
    known: impl Fn(&str) -> Option<SettingValue>,
) -> Option<(FoundValue, Node<'a, 'd>)> {
    let meant = children(server, name).find_map(|node| Some((FoundValue::Value(known(&text(node))?), node)));
    meant.or_else(|| children(server, name).next().map(|node| (FoundValue::Other(text(node)), node)))
}

fn socket(word: &str) -> Option<SettingValue> {
    let tls = match word {
        "SSL" => Tls::Implicit,
        "STARTTLS" => Tls::Starttls,
        "plain" => Tls::None,
        _ => return None,
    };
    Some(SettingValue::Tls(tls))
}

fn method(word: &str, sending: bool) -> Option<SettingValue> {
    let auth = match word {
        "password-cleartext" | "plain" => Auth::Password,
        "password-encrypted" | "secure" => Auth::EncryptedPassword,
        "OAuth2" => Auth::Oauth2,
        "TLS-client-cert" => Auth::Certificate,
        "none" | "client-IP-address" | "smtp-after-pop" if sending => Auth::None,
        _ => return None,
    };
    Some(SettingValue::Auth(auth))
}
