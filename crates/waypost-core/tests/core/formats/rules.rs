//! Checks files for programs that cannot run in tests against the rules their makers publish.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, ParsingOptions};
use waypost_core::plan::account::{Auth, Protocol, Tls};

use super::{Case, Servers, USUAL};

const STARTTLS: Servers<'_> =
    Servers { incoming: (143, Tls::Starttls), outgoing: (587, Tls::Starttls), ..USUAL };

/// The cases every rule is checked with.
fn cases(program: &str) -> Vec<Case> {
    let hostile = "Jané \"JD\" <O'Doe> & Söhne, Dr. 50% #1; \\x";
    [USUAL, USUAL.by_pop(), STARTTLS, Servers { auth: Auth::None, ..USUAL }]
        .iter()
        .flat_map(|servers| {
            [("Jane Doe", "no"), (hostile, "14"), ("山田 太郎", "1")].map(|(name, leave)| {
                Servers { login: r"CORP\{username} #1;%41", ..*servers }.case(program, name, leave)
            })
        })
        .collect()
}

// Apple: Configuration Profile Reference, com.apple.mail.managed (the device-management schema).

/// The name of a key, the type of its value, and whether the key is required.
type Key = (&'static str, &'static str, bool);

const TOP: &[Key] = &[
    ("PayloadType", "string", true),
    ("PayloadVersion", "integer", true),
    ("PayloadIdentifier", "string", true),
    ("PayloadUUID", "string", true),
    ("PayloadContent", "array", true),
    ("PayloadDisplayName", "string", false),
    ("PayloadOrganization", "string", false),
];

const MAIL: &[Key] = &[
    ("PayloadType", "string", true),
    ("PayloadVersion", "integer", true),
    ("PayloadIdentifier", "string", true),
    ("PayloadUUID", "string", true),
    ("PayloadDisplayName", "string", false),
    ("EmailAccountDescription", "string", false),
    ("EmailAccountName", "string", false),
    ("EmailAccountType", "string", true),
    ("EmailAddress", "string", false),
    ("IncomingMailServerAuthentication", "string", true),
    ("IncomingMailServerHostName", "string", true),
    ("IncomingMailServerPortNumber", "integer", false),
    // The default is false, so the key is always required.
    ("IncomingMailServerUseSSL", "boolean", true),
    ("IncomingMailServerUsername", "string", false),
    ("IncomingMailServerIMAPPathPrefix", "string", false),
    ("OutgoingMailServerAuthentication", "string", true),
    ("OutgoingMailServerHostName", "string", true),
    ("OutgoingMailServerPortNumber", "integer", false),
    ("OutgoingMailServerUseSSL", "boolean", true),
    ("OutgoingMailServerUsername", "string", false),
    ("OutgoingPasswordSameAsIncomingPassword", "boolean", false),
];

/// Reads a dictionary of a property list and checks its keys against a table.
fn dict<'a, 'd>(node: Node<'a, 'd>, table: &[Key]) -> BTreeMap<&'a str, Node<'a, 'd>> {
    let elements: Vec<Node<'_, '_>> = node.children().filter(Node::is_element).collect();
    let mut found = BTreeMap::new();
    for pair in elements.chunks(2) {
        let (key, value) = (pair[0].text().unwrap(), pair[1]);
        assert_eq!(pair[0].tag_name().name(), "key");
        let (_, kind, _) =
            table.iter().find(|(name, ..)| *name == key).unwrap_or_else(|| panic!("unknown {key}"));
        let tag = value.tag_name().name();
        let has_type = if *kind == "boolean" { ["true", "false"].contains(&tag) } else { tag == *kind };
        assert!(has_type, "{key} is {tag}");
        assert!(found.insert(key, value).is_none(), "{key} twice");
    }
    for (name, _, is_required) in table {
        assert!(!is_required || found.contains_key(name), "{name} is missing");
    }
    found
}

#[test]
fn apple_mail_profile_follows_apples_schema() {
    let mut identifiers = BTreeMap::new();
    for case in cases("apple-mail") {
        let text = case.text("mobileconfig");
        let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
        let document = Document::parse_with_options(&text, options).unwrap();
        let root = document.root_element();
        assert_eq!((root.tag_name().name(), root.attribute("version")), ("plist", Some("1.0")));
        let top = dict(root.first_element_child().unwrap(), TOP);
        let mail = dict(top["PayloadContent"].first_element_child().unwrap(), MAIL);
        let text = |key: &str| mail[key].text().unwrap_or_default();
        assert_eq!(top["PayloadType"].text(), Some("Configuration"));
        assert_eq!(text("PayloadType"), "com.apple.mail.managed");
        assert_ne!(top["PayloadIdentifier"].text(), mail["PayloadIdentifier"].text());
        for uuid in [top["PayloadUUID"].text().unwrap(), text("PayloadUUID")] {
            let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
            assert!(uuid.chars().all(|c| c == '-' || c.is_ascii_hexdigit()));
        }
        let account = &case.plan.account;
        let pop = account.incoming.protocol.value == Protocol::Pop;
        assert_eq!(text("EmailAccountType"), if pop { "EmailTypePOP" } else { "EmailTypeIMAP" });
        assert_eq!(text("EmailAccountName"), account.identity.name.value);
        assert_eq!(text("IncomingMailServerUsername"), account.incoming.username.value);
        assert_eq!(text("IncomingMailServerPortNumber"), account.incoming.port.value.to_string());
        assert_eq!(mail["IncomingMailServerUseSSL"].tag_name().name(), "true");
        assert_eq!(text("IncomingMailServerAuthentication"), "EmailAuthPassword");
        let none = account.outgoing.auth.value == Auth::None;
        let expected = if none { "EmailAuthNone" } else { "EmailAuthPassword" };
        assert_eq!(text("OutgoingMailServerAuthentication"), expected);
        assert_eq!(mail.contains_key("OutgoingMailServerUsername"), !none);
        // The identifier depends on the account only, not on its settings: a later profile replaces an earlier one.
        let id = top["PayloadIdentifier"].text().unwrap().to_owned();
        let expected =
            identifiers.entry((pop, account.identity.address.value.clone())).or_insert_with(|| id.clone());
        assert_eq!(*expected, id);
    }
    assert_eq!(identifiers.len(), 2);
}

// Thunderbird for Android: SettingsFileParser and the importers' validators.

fn child<'a, 'd>(node: Node<'a, 'd>, name: &str) -> Node<'a, 'd> {
    let mut found = node.children().filter(|child| child.has_tag_name(name));
    let first = found.next().unwrap_or_else(|| panic!("{name} is missing"));
    assert!(found.next().is_none(), "{name} twice");
    first
}

fn values<'a>(node: Node<'a, '_>) -> BTreeMap<&'a str, &'a str> {
    let all = node.children().filter(|child| child.has_tag_name("value"));
    all.map(|value| (value.attribute("key").unwrap(), value.text().unwrap_or_default())).collect()
}

#[test]
fn k9_settings_file_matches_its_parser() {
    for case in cases("thunderbird-android") {
        let text = case.text("k9s");
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!(root.tag_name().name(), "k9settings");
        assert_eq!(root.attribute("format"), Some("1"));
        assert!(
            root.attribute("version").unwrap().parse::<u32>().unwrap() >= 95,
            "versions below 95 refuse NONE"
        );
        let account = child(child(root, "accounts"), "account");
        assert_eq!(account.attribute("uuid").unwrap().len(), 36);
        let plan = &case.plan.account;
        let pop = plan.incoming.protocol.value == Protocol::Pop;
        for (name, kind, host, port, tls, auth) in [
            (
                "incoming-server",
                if pop { "POP3" } else { "IMAP" },
                &plan.incoming.host.value,
                plan.incoming.port.value,
                plan.incoming.tls.value,
                plan.incoming.auth.value,
            ),
            (
                "outgoing-server",
                "SMTP",
                &plan.outgoing.host.value,
                plan.outgoing.port.value,
                plan.outgoing.tls.value,
                plan.outgoing.auth.value,
            ),
        ] {
            let server = child(account, name);
            assert_eq!(server.attribute("type"), Some(kind));
            assert_eq!(child(server, "host").text(), Some(host.as_str()));
            assert_eq!(child(server, "port").text(), Some(port.to_string().as_str()));
            let expected = if tls == Tls::Implicit { "SSL_TLS_REQUIRED" } else { "STARTTLS_REQUIRED" };
            assert_eq!(child(server, "connection-security").text(), Some(expected));
            let expected = if auth == Auth::None { "NONE" } else { "PLAIN" };
            assert_eq!(child(server, "authentication-type").text(), Some(expected));
            assert!(server.children().all(|child| !child.has_tag_name("password")));
            child(server, "username");
        }
        let settings = values(child(account, "settings"));
        let steps = ["-1", "15", "30", "60", "120", "180", "360", "720", "1440"];
        assert!(steps.contains(&settings["automaticCheckIntervalMinutes"]));
        assert!(["NEVER", "DELETE", "MARK_AS_READ"].contains(&settings["deletePolicy"]));
        let identity = child(child(account, "identities"), "identity");
        assert_eq!(child(identity, "name").text(), Some(plan.identity.name.value.as_str()));
        assert_eq!(child(identity, "email").text(), Some(plan.identity.address.value.as_str()));
        assert_eq!(values(child(identity, "settings"))["replyTo"], plan.identity.reply_to.value);
    }
}

// Microsoft: Office Resource Kit, "Outlook profile file (PRF)".

/// Sections with their keys, in order.
fn sections(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut all: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in text.split("\r\n").filter(|line| !line.is_empty()) {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(name) => all.push((name.to_owned(), Vec::new())),
            None => {
                let (key, value) = line.split_once('=').unwrap_or_else(|| panic!("{line}"));
                all.last_mut().unwrap().1.push((key.to_owned(), value.to_owned()));
            }
        }
    }
    all
}

#[test]
fn outlook_prf_has_both_mappings_and_only_mapped_keys() {
    for case in cases("outlook-classic") {
        let Ok(bytes) = case.write("outlook-prf") else {
            assert_eq!(case.plan.account.incoming.tls.value, Tls::Starttls);
            continue;
        };
        assert!(bytes.starts_with(b"\xFF\xFE"), "the file starts with a byte order mark");
        let text = encoding_rs::UTF_16LE.decode_with_bom_removal(&bytes).0.into_owned();
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        let sections = sections(&text);
        let names: Vec<&str> = sections.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            ["General", "Service List", "Internet Account List", "Account1", "I_Mail", "IMAP_I_Mail"]
        );
        let section = |name: &str| &sections.iter().find(|(section, _)| section == name).unwrap().1;
        let get = |section_name: &str, key: &str| {
            section(section_name)
                .iter()
                .find(|(name, _)| name.eq_ignore_ascii_case(key))
                .map(|(_, value)| value.as_str())
        };
        let account = &case.plan.account;
        let pop = account.incoming.protocol.value == Protocol::Pop;
        let (kind, mapping) = if pop { ("POP3", "I_Mail") } else { ("IMAP", "IMAP_I_Mail") };
        assert_eq!(get("Internet Account List", "Account1"), Some(mapping));
        for (key, _) in section("Account1").iter().filter(|(key, _)| key != "UniqueService") {
            let mapped = get(mapping, key).unwrap_or_else(|| panic!("{key} is not mapped"));
            let (kind, number) = mapped.split_once(',').unwrap();
            assert!(["PT_UNICODE", "PT_LONG"].contains(&kind), "{mapped}");
            assert!(number.starts_with("0x") && number.len() == 6, "{mapped}");
        }
        assert_eq!(
            get("Account1", &format!("{kind}UserName")),
            Some(account.incoming.username.value.as_str())
        );
        assert_eq!(get("Account1", &format!("{kind}UseSSL")), Some("1"));
        let secure = if account.outgoing.tls.value == Tls::Implicit { "1" } else { "2" };
        assert_eq!(get("Account1", "SMTPSecureConnection"), Some(secure));
        if pop {
            let days = account
                .retention
                .as_ref()
                .and_then(|retention| retention.days.as_ref())
                .map(|days| days.value);
            let expected = match days {
                None => "0x0".to_owned(),
                Some(days) => format!("{:#x}", u32::from(days) * 0x1_0000 + 3),
            };
            assert_eq!(get("Account1", "LeaveOnServer"), Some(expected.as_str()));
        }
    }
}

// Microsoft: [MS-OXDSCLI], the POX response.

#[test]
fn autodiscover_elements_have_their_namespaces() {
    const OUTER: &str = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
    const INNER: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";
    for case in cases("outlook-classic") {
        let text = case.text("autodiscover");
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        assert!(root.has_tag_name((OUTER, "Autodiscover")));
        let all: Vec<Node<'_, '_>> =
            root.descendants().filter(|node| node.is_element() && *node != root).collect();
        assert!(all.iter().all(|node| node.tag_name().namespace() == Some(INNER)));
        let text_of = |node: Node<'_, '_>, name: &str| {
            node.children().find(|child| child.has_tag_name(name)).and_then(|c| c.text().map(str::to_owned))
        };
        let account = *all.iter().find(|node| node.tag_name().name() == "Account").unwrap();
        assert_eq!(text_of(account, "AccountType").as_deref(), Some("email"));
        assert_eq!(text_of(account, "Action").as_deref(), Some("settings"));
        let protocols: Vec<Node<'_, '_>> =
            account.children().filter(|n| n.has_tag_name("Protocol")).collect();
        let plan = &case.plan.account;
        let kind = if plan.incoming.protocol.value == Protocol::Pop { "POP3" } else { "IMAP" };
        for (node, kind, port, tls, login) in [
            (
                protocols[0],
                kind,
                plan.incoming.port.value,
                plan.incoming.tls.value,
                Some(&plan.incoming.username),
            ),
            (
                protocols[1],
                "SMTP",
                plan.outgoing.port.value,
                plan.outgoing.tls.value,
                plan.outgoing.username.as_ref(),
            ),
        ] {
            assert_eq!(text_of(node, "Type").as_deref(), Some(kind));
            assert_eq!(text_of(node, "Port"), Some(port.to_string()));
            let encryption = if tls == Tls::Implicit { "SSL" } else { "TLS" };
            assert_eq!(text_of(node, "Encryption").as_deref(), Some(encryption));
            assert_eq!(text_of(node, "LoginName"), login.map(|login| login.value.clone()));
            let required = if login.is_some() { "on" } else { "off" };
            assert_eq!(text_of(node, "AuthRequired").as_deref(), Some(required));
        }
    }
}

// himalaya 1.x: its sample configuration.

const HIMALAYA: &[&str] = &[
    "default",
    "email",
    "display-name",
    "backend.type",
    "backend.host",
    "backend.port",
    "backend.encryption.type",
    "backend.login",
    "backend.auth.type",
    "backend.auth.keyring",
    "message.send.backend.type",
    "message.send.backend.host",
    "message.send.backend.port",
    "message.send.backend.encryption.type",
    "message.send.backend.login",
    "message.send.backend.auth.type",
    "message.send.backend.auth.keyring",
];

#[test]
fn himalaya_keys_are_known_and_unique() {
    for servers in [USUAL, STARTTLS] {
        let text = servers.case("himalaya", "Jané \"JD\" \\x", "no").text("himalaya");
        let mut lines = text.lines().filter(|line| !line.is_empty());
        assert_eq!(lines.next(), Some("[accounts.work]"));
        let keys: Vec<&str> = lines.map(|line| line.split_once(" = ").unwrap().0).collect();
        assert_eq!(keys, HIMALAYA);
        assert!(text.contains("display-name = \"Jané \\\"JD\\\" \\\\x\"\n"));
    }
}
