//! Reading autoconfig XML and Waypost's JSON, and recognising formats.

use super::*;

fn xml(protocol: Protocol) -> String {
    String::from_utf8(written("autoconfig", &planned(&jane(protocol)))).unwrap()
}

#[test]
fn missing_element_omits_its_setting() {
    let whole = xml(Protocol::Pop);
    let all = read("autoconfig", whole.as_bytes()).accounts[0].settings.len();
    for line in whole.lines().filter(|line| line.contains("</") && line.trim().starts_with('<')) {
        let tag = line.trim().trim_start_matches('<').split(['>', ' ']).next().unwrap();
        if ["/", "domain", "displayName", "displayShortName", "downloadOnBiff"]
            .iter()
            .any(|other| tag.starts_with(other))
        {
            continue;
        }
        let found = read("autoconfig", whole.replacen(line, "", 1).as_bytes());
        let count = found.accounts[0].settings.len();
        assert!(count < all, "{line}");
        assert!(found.warnings.is_empty(), "{line}");
    }
    for element in ["incomingServer", "emailProvider", "outgoingServer"] {
        let found = read("autoconfig", whole.replace(element, "otherThing").as_bytes());
        assert_eq!(found.accounts.len(), usize::from(element == "outgoingServer"), "{element}");
    }
}

#[test]
fn hostile_xml_is_refused() {
    let entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><clientConfig/>";
    let page = "<!DOCTYPE html>\n<html><head><title>404</title></head></html>";
    let deep = format!("<clientConfig>{}", "<a>".repeat(300_000));
    let many = format!("<clientConfig>{}</clientConfig>", "<a/>".repeat(100_000));
    let long = format!("<clientConfig>{}</clientConfig>", " ".repeat(2 << 20));
    for (text, kind) in [
        (entity, ReadWarningKind::DocumentType),
        (page, ReadWarningKind::NotSettings),
        ("<html><body>Not found</body></html>", ReadWarningKind::NotSettings),
        ("no xml at all", ReadWarningKind::NotSettings),
        ("", ReadWarningKind::NotSettings),
        (&deep, ReadWarningKind::TooMany),
        (&many, ReadWarningKind::TooMany),
        (&long, ReadWarningKind::TooLong),
        ("<clientConfig><emailProvider>", ReadWarningKind::CutOff),
    ] {
        let found = read("autoconfig", text.as_bytes());
        assert!(found.accounts.is_empty());
        assert_eq!(warnings(&found), [kind], "{}", text.get(..60).unwrap_or(text));
    }
}

#[test]
fn unusual_xml_is_read() {
    let whole = xml(Protocol::Imap);
    let password = whole.replace("<port>993</port>", "<port>993</port><password>secret</password>");
    let found = read("autoconfig", password.as_bytes());
    assert_eq!(warnings(&found), [ReadWarningKind::Password]);
    assert!(!format!("{found:?}").contains("secret"));

    let unusual = whole
        .replacen("password-cleartext", "GSSAPI", 1)
        .replacen("SSL", "maybe", 1)
        .replacen("993", "99999", 1)
        .replacen("imap-server.its", "<![CDATA[IMAP]]><!-- here -->.%EMAILDOMAIN% %x", 1);
    let account = &read("autoconfig", unusual.as_bytes()).accounts[0];
    for (setting, word) in [
        (Setting::IncomingAuth, "GSSAPI"),
        (Setting::IncomingTls, "maybe"),
        (Setting::IncomingPort, "99999"),
        (Setting::IncomingHost, "imap.%emaildomain% %x.caltech.edu"),
    ] {
        assert_eq!(found_value(account, setting), Some(FoundValue::Other(word.into())), "{setting}");
    }
    let second = whole.replace("password-cleartext", "GSSAPI</authentication><authentication>OAuth2");
    let account = &read("autoconfig", second.as_bytes()).accounts[0];
    assert_eq!(found_value(account, Setting::IncomingAuth), value(SettingValue::Auth(Auth::Oauth2)));

    let server = whole.find("<incomingServer").unwrap();
    let end = whole.find("<outgoingServer").unwrap();
    let twice = format!("{}{}{}", &whole[..end], &whole[server..end], &whole[end..]);
    let found = read("autoconfig", twice.as_bytes());
    let keys: Vec<&str> = found.accounts.iter().map(|account| account.key.as_str()).collect();
    assert_eq!(keys, ["incomingServer1", "incomingServer2"]);
    assert_eq!(found.accounts[1].label, "imap imap-server.its.caltech.edu");
}

#[test]
fn unusual_json_is_read() {
    let whole = String::from_utf8(written("json", &planned(&jane(Protocol::Pop)))).unwrap();
    let all = read("json", whole.as_bytes()).accounts[0].settings.len();
    for (old, new, setting, kind) in [
        ("\"port\": 995", "\"port\": 70000", Setting::IncomingPort, ReadWarningKind::NotAValue),
        ("\"port\": 995", "\"port\": \"995\"", Setting::IncomingPort, ReadWarningKind::NotAValue),
        ("\"tls\": \"implicit\"", "\"tls\": \"ssl\"", Setting::IncomingTls, ReadWarningKind::NotAValue),
        ("\"tls\": \"implicit\",", "", Setting::IncomingTls, ReadWarningKind::NotAValue),
        ("\"protocol\": \"pop\"", "\"protocol\": true", Setting::Protocol, ReadWarningKind::NotAValue),
    ] {
        let found = read("json", whole.replacen(old, new, 1).as_bytes());
        assert_eq!(warnings(&found), [kind], "{new}");
        assert_eq!(found_value(&found.accounts[0], setting), None, "{new}");
        assert_eq!(found.accounts[0].settings.len(), all - 1, "{new}");
        assert!(found.warnings[0].location.line.is_some());
    }
    for text in ["", "[]", "{}", "{\"account\": 1}", "nonsense", "\u{1}"] {
        let found = read("json", text.as_bytes());
        assert!(found.accounts.is_empty());
        assert!(warnings(&found).contains(&ReadWarningKind::NotSettings), "{text:?} {:?}", warnings(&found));
    }
    let deep = "[".repeat(100_000);
    assert!(read("json", deep.as_bytes()).accounts.is_empty());
}

#[test]
fn files_are_recognised_by_content() {
    let wide = |text: &str| {
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        [0xFF, 0xFE].into_iter().chain(units).collect::<Vec<u8>>()
    };
    for (name, bytes, expected) in [
        ("x.txt", b"\n[settings]\r\nRealName=x".to_vec(), Some("eudora-ini")),
        ("x.txt", wide("[Personalities]\n"), Some("eudora-ini")),
        ("x.txt", b"\xEF\xBB\xBF# Mozilla User Preferences\n".to_vec(), Some("thunderbird-prefs")),
        ("x.ini", b"user_pref(\"a\", 1);\n".to_vec(), Some("thunderbird-prefs")),
        ("x.txt", wide("<clientConfig/>"), Some("autoconfig")),
        ("x.txt", b"  {\"a\": 1}".to_vec(), Some("json")),
        ("config-v1.1.XML", b"<html></html>".to_vec(), Some("autoconfig")),
        ("prefs.js", b"".to_vec(), Some("thunderbird-prefs")),
        ("eudora.INI", b"\0\0\0".to_vec(), Some("eudora-ini")),
        ("a.zip", b"".to_vec(), Some("thunderbird-import")),
        ("a.json", b"".to_vec(), Some("json")),
        ("readme", b"hello".to_vec(), None),
        ("readme.txt", b"[Other]\n".to_vec(), None),
    ] {
        assert_eq!(formats::recognise(name, &bytes).map(|format| format.id), expected, "{name}");
    }
}
