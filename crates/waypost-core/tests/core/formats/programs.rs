//! Tests of the formats for programs other than Thunderbird and Eudora: expected files, values that break careless
//! writers, and reading written files back.

use proptest::prelude::*;
use waypost_core::formats::{FORMATS, Format, Input, Refusal, format, recognise};
use waypost_core::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use waypost_core::plan::program::ProgramId;

use super::{Case, Servers, USUAL, assert_expected};
use crate::corpora::round_trip::assert_read_back;

/// The ids of the formats tested here.
pub(super) const OWN: [&str; 18] = [
    "mobileconfig",
    "outlook-prf",
    "autodiscover",
    "k9s",
    "k9-qr",
    "evolution",
    "claws",
    "sylpheed",
    "mutt",
    "alpine",
    "aerc",
    "himalaya",
    "fetchmail",
    "getmail",
    "mpop",
    "mbsync",
    "offlineimap",
    "msmtp",
];

fn formats() -> impl Iterator<Item = &'static Format> {
    OWN.iter().map(|id| format(id).unwrap())
}

pub(super) fn program(format: &Format) -> &'static str {
    format.programs[0].program().name
}

pub(super) const STARTTLS: Servers<'_> =
    Servers { incoming: (143, Tls::Starttls), outgoing: (587, Tls::Starttls), ..USUAL };

/// The servers to test a format with: one case for each protocol its program can read.
pub(super) fn servers_for(format: &Format) -> Vec<(&'static str, Servers<'static>)> {
    let can_read = |protocol| format.programs[0].can_read(protocol);
    let mut cases = Vec::new();
    if can_read(Protocol::Imap) {
        cases.push(("imap", USUAL));
    }
    if can_read(Protocol::Pop) {
        cases.push(("pop", USUAL.by_pop()));
    }
    cases
}

#[test]
fn written_files_match_the_expected_files() {
    for format in formats() {
        for (name, servers) in servers_for(format) {
            let case = servers.case(program(format), "Jane \"JD\" Doe", "7");
            // Alpine cannot store quotes in a name.
            let Ok(bytes) = case.write(format.id) else {
                let without_quotes = servers.case(program(format), "Jane Doe", "7");
                assert_expected(&expected(format, name), &without_quotes.write(format.id).unwrap());
                continue;
            };
            match format.parts {
                None => assert_expected(&expected(format, name), &bytes),
                Some(parts) => {
                    for (file, bytes) in parts(&case.request()).unwrap() {
                        assert_expected(&format!("programs/{name}/{}/{file}", format.id), &bytes);
                    }
                }
            }
        }
    }
}

fn expected(format: &Format, case: &str) -> String {
    format!("programs/{case}/{}-{}", format.id, format.file_name)
}

#[test]
fn starttls_and_no_login_match_the_expected_files() {
    let without = Servers { auth: Auth::None, ..STARTTLS };
    for format in formats() {
        let servers = match format.programs[0].program().protocols {
            [Protocol::Pop] => Servers { protocol: Protocol::Pop, incoming: (110, Tls::Starttls), ..without },
            _ => without,
        };
        match servers.case(program(format), "Jane Doe", "no").write(format.id) {
            Ok(bytes) if format.parts.is_none() => assert_expected(&expected(format, "starttls"), &bytes),
            Ok(_) => {}
            Err(refusal) => {
                let reason = match format.id {
                    "getmail" => Refusal::ImplicitTlsOnly,
                    "outlook-prf" => Refusal::CannotStore(Setting::IncomingTls),
                    "himalaya" => Refusal::CannotStore(Setting::OutgoingAuth),
                    other => panic!("{other}: {refusal:?}"),
                };
                assert_eq!(refusal, reason, "{}", format.id);
            }
        }
    }
}

#[test]
fn written_settings_are_read_back() {
    let logins = ["{address}", r"CORP\{username} doe #1;%41", "{username}'s \"box\" $HOME `x` =%}{"];
    for format in formats() {
        for (_, servers) in servers_for(format) {
            for login in logins {
                for servers in [
                    servers,
                    Servers { auth: Auth::None, ..servers },
                    Servers { incoming: (2143, Tls::Implicit), outgoing: (2465, Tls::Starttls), ..servers },
                    Servers { incoming: (143, Tls::Starttls), ..servers },
                ] {
                    let servers = Servers { login, ..servers };
                    for leave in ["no", "1", "14"] {
                        let case = servers.case(program(format), "Jané \"JD\" O'Doe, Dr. 50% #1; \\x", leave);
                        assert_read_back(&case.request(), format);
                    }
                }
            }
        }
    }
}

/// Describes the structure of a file: the number of line feeds, carriage returns, tags (in XML) and zero bytes.
fn shape(bytes: &[u8]) -> [usize; 4] {
    let tag = if bytes.starts_with(b"<?xml") { b'<' } else { 0 };
    [b'\n', b'\r', tag, 0].map(|wanted| bytes.iter().filter(|&&byte| byte == wanted).count())
}

/// Asserts that an unusual value changes no structure: the file has the same shape as that of a plain account, or the
/// writer refuses the value with a reason.
fn assert_stays_a_value(format: &Format, servers: Servers<'_>, name: &str) {
    // A picture has no lines, and the parts of an archive are compressed.
    if matches!(format.id, "k9-qr" | "evolution") {
        return;
    }
    let plain = Servers { login: "{address}", ..servers }.case(program(format), "Jane Doe", "7");
    let case = servers.case(program(format), name, "7");
    match case.write(format.id) {
        // In UTF-16 every ASCII letter has a zero byte, so only the lines are compared.
        Ok(bytes) if format.id == "outlook-prf" => {
            let lines =
                |bytes: &[u8]| encoding_rs::UTF_16LE.decode_with_bom_removal(bytes).0.matches("\r\n").count();
            assert_eq!(lines(&bytes), lines(&plain.write(format.id).unwrap()), "{name:?}");
        }
        Ok(bytes) => assert_eq!(shape(&bytes), shape(&plain.write(format.id).unwrap()), "{}", format.id),
        Err(
            Refusal::Unencodable(..)
            | Refusal::CannotStore(..)
            | Refusal::TooLong(..)
            | Refusal::ControlCharacter(_),
        ) => {}
        Err(other) => panic!("{}: {other:?}", format.id),
    }
}

#[test]
fn every_writer_refuses_control_characters() {
    for format in formats() {
        for (_, servers) in servers_for(format) {
            let mut case = servers.case(program(format), "Jane Doe", "7");
            for (setting, change) in [
                (
                    Setting::Name,
                    (|case, text| case.plan.account.identity.name.value = text) as fn(&mut Case, String),
                ),
                (Setting::Address, |case, text| case.plan.account.identity.address.value = text),
                (Setting::IncomingUsername, |case, text| case.plan.account.incoming.username.value = text),
                (Setting::IncomingHost, |case, text| case.plan.account.incoming.host.value = text),
                (Setting::OutgoingHost, |case, text| case.plan.account.outgoing.host.value = text),
            ] {
                if !format.stores.contains(&setting) {
                    continue;
                }
                let before = case.plan.clone();
                change(&mut case, "a\nb@c\u{202E}".into());
                assert_eq!(
                    case.write(format.id),
                    Err(Refusal::ControlCharacter(setting)),
                    "{} {setting}",
                    format.id
                );
                case.plan = before;
            }
        }
    }
}

/// Names and addresses of many people.
const ORDINARY: [(&str, &str); 10] = [
    ("Brian O'Neill", "o'neill@example.org"),
    ("Gabriele D'Angelo", "d'angelo@example.org"),
    ("Müller, Jörg", "mueller.joerg@example.org"),
    ("J. R. R. Tolkien", "j.r.r.tolkien@example.org"),
    ("Martin Luther King, Jr.", "mlk+list@example.org"),
    ("Anne-Marie (IT)", "anne-marie_1@example.org"),
    ("Łukasz Żółć", "lukasz@example.org"),
    ("山田 太郎", "yamada@example.org"),
    ("Jane 🙂 Doe", "jane@example.org"),
    ("Jane & John: Family; #1", "jane@example.org"),
];

#[test]
fn every_writer_accepts_ordinary_names() {
    let mut written = std::collections::BTreeSet::new();
    for format in FORMATS.iter().filter(|format| !format.programs.is_empty()) {
        // A sheet is written for every program in the same way.
        let programs = if format.id.starts_with("sheet") { 2 } else { format.programs.len() };
        for program in format.programs.iter().take(programs) {
            for servers in [USUAL, USUAL.by_pop(), STARTTLS].map(|s| Servers { login: "{username}", ..s }) {
                if !program.can_read(servers.protocol) {
                    continue;
                }
                let mut case = servers.case(program.program().name, "Jane Doe", "7");
                if case.write(format.id).is_err() {
                    // The program has no such servers.
                    continue;
                }
                for (name, address) in ORDINARY {
                    let identity = &mut case.plan.account.identity;
                    identity.name.value = name.into();
                    identity.address.value = address.into();
                    identity.reply_to.value = address.into();
                    let bytes = case.write(format.id);
                    // Eudora's files are in Windows-1252.
                    let is_impossible =
                        format.id.starts_with("eudora") && encoding_rs::WINDOWS_1252.encode(name).2;
                    assert_eq!(bytes.is_ok(), !is_impossible, "{} {program:?} {name}: {bytes:?}", format.id);
                    written.insert(format.id);
                    if bytes.is_ok() && format.read.is_some() && OWN.contains(&format.id) {
                        assert_read_back(&case.request(), format);
                    }
                }
            }
        }
    }
    assert!(written.len() > OWN.len(), "{written:?}");
}

#[test]
fn refuses_oauth_and_certificates_the_format_cannot_express() {
    for format in formats() {
        for (_, servers) in servers_for(format) {
            for auth in [Auth::Oauth2, Auth::Certificate] {
                let mut case = servers.case(program(format), "Jane Doe", "7");
                case.plan.account.incoming.auth.value = auth;
                case.plan.account.outgoing.auth.value = auth;
                // Only the QR code for phones can express OAuth.
                let can_express = format.id == "k9-qr" && auth == Auth::Oauth2;
                assert_eq!(case.write(format.id).is_ok(), can_express, "{} {auth:?}", format.id);
            }
        }
    }
}

#[test]
fn no_file_contains_a_password() {
    for format in FORMATS {
        let servers = servers_for(format);
        for (_, servers) in servers {
            let case = servers.case(program(format), "Jane Doe", "7");
            let Ok(bytes) = case.write(format.id) else { continue };
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            for key in [">incomingpassword<", "imap_pass", "pop_pass", "smtp_pass", "\npass ", "\npassword"] {
                assert!(!text.contains(key), "{}: {key}", format.id);
            }
        }
    }
}

#[test]
fn single_protocol_programs_get_their_protocol_or_a_problem() {
    use waypost_core::plan::account::Origin;
    use waypost_core::plan::answers::Answers;
    use waypost_core::plan::plan;
    use waypost_core::plan::problem::Problem;
    let profile = super::profile("caltech-imss");
    let open = Answers { protocol: None, ..super::jane("mpop") };
    let protocol = plan(&profile, &open).unwrap().account.incoming.protocol;
    assert_eq!((protocol.value, protocol.origin), (Protocol::Pop, Origin::Program));
    let wrong = Answers { protocol: Some(Protocol::Imap), ..super::jane("mpop") };
    assert_eq!(
        plan(&profile, &wrong).unwrap_err(),
        [Problem::ProgramCannotRead(ProgramId::Mpop, Protocol::Imap)]
    );
    for program in ["msmtp", "fetchmail"] {
        for protocol in [Protocol::Imap, Protocol::Pop] {
            assert!(plan(&profile, &Answers { protocol: Some(protocol), ..super::jane(program) }).is_ok());
        }
    }
    // An interval the program does not offer becomes the next longer one.
    let phone = plan(&profile, &super::jane("thunderbird-android")).unwrap().account.check_every_minutes;
    assert_eq!((phone.value, phone.origin), (Some(15), Origin::Program));
}

#[test]
fn getmail_uses_the_implicit_tls_endpoint() {
    let mut server = serde_json::to_value(serde_json::json!({
        "protocol": "imap", "host": "mail.example.org", "port": 143, "tls": "starttls",
        "username": "{username}", "alternatives": [{ "port": 993, "tls": "implicit" }],
    }))
    .unwrap();
    let mut profile = STARTTLS.profile();
    profile.incoming = vec![serde_json::from_value(server.take()).unwrap()];
    let mut case = STARTTLS.case("getmail", "Jane Doe", "no");
    let answers =
        waypost_core::plan::answers::Answers { program: "getmail".into(), ..super::jane("getmail") };
    let answers = waypost_core::plan::answers::Answers {
        protocol: None,
        org: "programs".into(),
        network: None,
        ..answers
    };
    case.plan = waypost_core::plan::plan(&profile, &answers).unwrap();
    assert!(case.text("getmail").contains("SimpleIMAPSSLRetriever\nserver = mail.example.org\nport = 993\n"));
}

#[test]
fn settings_a_program_cannot_store_are_listed() {
    use waypost_core::formats::{manual_steps, settings_without_field};
    let missed = |id: &str, servers: Servers<'_>| {
        let format = format(id).unwrap();
        let case = servers.case(program(format), "Jane Doe", "7");
        let not_stored = format.settings_not_stored(&case.plan);
        let missed = settings_without_field(&case.request(), &not_stored);
        // Each such setting is listed as missed or has a manual step. Reply-To equals the address here.
        for setting in not_stored {
            let has_step = !manual_steps(&case.request(), &[setting]).is_empty();
            assert!(has_step || missed.contains(&setting) || setting == Setting::ReplyTo, "{id} {setting}");
        }
        missed
    };
    assert_eq!(
        missed("k9s", USUAL.by_pop()),
        [Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied]
    );
    assert_eq!(missed("mobileconfig", USUAL.by_pop()), [Setting::DeleteWhenTrashEmptied]);
    assert_eq!(missed("mutt", USUAL.by_pop()), [Setting::RetentionDays, Setting::DeleteWhenTrashEmptied]);
    assert_eq!(missed("mutt", USUAL), []);
    assert!(missed("msmtp", USUAL).contains(&Setting::IncomingHost));
    assert!(missed("outlook-prf", USUAL.by_pop()).is_empty());
}

#[test]
fn saved_passwords_are_reported_but_never_shown() {
    use waypost_core::plan::rules::AdviceId;
    for (id, text) in [
        ("fetchmail", "poll mail.example.org proto imap user \"jane\" password \"s3cret\" ssl\n"),
        ("msmtp", "account a\nhost mail.example.org\nauth on\ntls on\nuser jane\npassword s3cret\n"),
        ("mbsync", "IMAPAccount a\nHost mail.example.org\nUser jane\nPass \"s3cret\"\n"),
        ("mutt", "set folder='imaps://mail.example.org/'\nset imap_user=jane imap_pass=s3cret\n"),
        ("mutt", "set spoolfile='imaps://jane:s3cret@mail.example.org/INBOX'\n"),
        ("claws", "[Account: 1]\nprotocol=0\nreceive_server=mail.example.org\npassword=s3cret\n"),
        (
            "mobileconfig",
            "<plist><dict><key>PayloadType</key><string>com.apple.mail.managed</string>\
             <key>IncomingMailServerHostName</key><string>mail.example.org</string>\
             <key>IncomingPassword</key><string>s3cret</string></dict></plist>",
        ),
    ] {
        let read = format(id).unwrap().read.unwrap();
        let input = Input::new("f", text.as_bytes());
        assert_eq!(recognise("f", text.as_bytes()).map(|format| format.id), Some(id), "{text}");
        let found = read(&input);
        assert_eq!(found.accounts.len(), 1, "{id}: {found:?}");
        assert_eq!(found.accounts[0].defects[0].id, AdviceId::SavedPassword, "{id}");
        assert!(!format!("{found:?}").contains("s3cret"), "{found:?}");
    }
    // A command that prints the password is not a saved password.
    let text = b"set folder='imaps://mail.example.org/'\nset imap_pass=`pass mail`\n";
    let input = Input::new("f", text);
    assert!((format("mutt").unwrap().read.unwrap())(&input).accounts[0].defects.is_empty());
}

#[test]
fn weak_encryption_is_read_as_such() {
    use waypost_core::formats::FoundValue;
    let tls = |id: &str, text: &str, setting: Setting| {
        let read = format(id).unwrap().read.unwrap();
        let input = Input::new("f", text.as_bytes());
        read(&input).accounts[0].get(setting).unwrap().value.clone()
    };
    let value = |tls| FoundValue::Value(SettingValue::Tls(tls));
    let incoming = Setting::IncomingTls;
    assert_eq!(tls("fetchmail", "poll h.org proto pop3 user \"j\"\n", incoming), FoundValue::Opportunistic);
    assert_eq!(tls("fetchmail", "poll h.org proto pop3 user j sslproto \"\"\n", incoming), value(Tls::None));
    assert_eq!(
        tls("fetchmail", "poll h.org proto pop3, user j; sslcertck\n", incoming),
        value(Tls::Starttls)
    );
    assert_eq!(tls("mutt", "set folder=imap://h.org/\n", incoming), FoundValue::Opportunistic);
    assert_eq!(tls("mutt", "set folder=imap://h.org/ nossl_starttls\n", incoming), value(Tls::None));
    assert_eq!(tls("mutt", "set ssl_force_tls\nset folder=imap://h.org/\n", incoming), value(Tls::Starttls));
    assert_eq!(tls("mbsync", "IMAPStore a\nHost h.org\nSSLType None\n", incoming), value(Tls::None));
    assert_eq!(tls("claws", "[Account: 1]\nprotocol=3\nreceive_server=h.org\n", incoming), value(Tls::None));
    assert_eq!(
        tls("msmtp", "defaults\ntls on\naccount a\nhost h.org\n", Setting::OutgoingTls),
        value(Tls::Starttls)
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_name_round_trips(name in "[^\\p{C}\\p{Zl}\\p{Zp}]{1,30}") {
        for format in formats() {
            for (_, servers) in servers_for(format) {
                let profile = servers.profile();
                let answers = waypost_core::plan::answers::Answers {
                    name: name.clone(), protocol: Some(servers.protocol), network: None,
                    org: "programs".into(), ..super::jane(program(format))
                };
                prop_assume!(waypost_core::plan::plan(&profile, &answers).is_ok());
                assert_stays_a_value(format, servers, &name);
                assert_read_back(&servers.case(program(format), &name, "7").request(), format);
            }
        }
    }

    #[test]
    fn any_login_round_trips(before in "[^\\p{C}\\p{Zl}\\p{Zp}{}]{0,12}", after in "[^\\p{C}\\p{Zl}\\p{Zp}{}]{0,12}") {
        let login = format!("{before}{{username}}{after}");
        for format in formats() {
            for (_, servers) in servers_for(format) {
                let servers = Servers { login: &login, ..servers };
                assert_stays_a_value(format, servers, "Jane Doe");
                assert_read_back(&servers.case(program(format), "Jane Doe", "7").request(), format);
            }
        }
    }

    #[test]
    fn readers_survive_any_bytes(text in "[ -~\n\t\\[\\]\"'\\\\#;=ä]{0,300}", head in 0_usize..7) {
        let heads = ["", "poll h proto imap user ", "set folder=imaps://", "[Account: 1]\n", "IMAPAccount a\n",
            "account a\nhost h\n", "[Mail Account]\nBackendName=pop\n"];
        let bytes = format!("{}{text}", heads[head]).into_bytes();
        for format in formats().filter(|format| format.read.is_some()) {
            let others = [("x.source".to_owned(), bytes.clone())];
            let input = Input { siblings: &others, ..Input::new("f.source", &bytes) };
            let found = (format.read.unwrap())(&input);
            prop_assert!(found.accounts.len() <= 50 && found.warnings.len() <= 51);
        }
    }
}

/// The first line typical of any format decides, whatever the order of the formats.
#[test]
fn first_typical_line_decides_the_format() {
    let lines = [
        ("thunderbird-prefs", "user_pref(\"a\", 1);"),
        ("eudora-ini", "[Settings]"),
        ("claws", "[Account: 1]"),
        ("evolution", "[Mail Account]"),
        ("fetchmail", "set daemon 600"),
        ("mbsync", "IMAPAccount work"),
        ("msmtp", "tls_starttls on"),
        ("mutt", "set imap_user='jdoe'"),
    ];
    for (first, line) in lines {
        for (_, later) in lines {
            let text = format!("# nothing\n{line}\n{later}\n");
            let found = recognise("x.ini", text.as_bytes()).map(|format| format.id);
            assert_eq!(found, Some(first), "{text}");
        }
    }
}

/// The start of a file decides before its lines, and XML of an unknown kind is recognised by its name.
#[test]
fn start_of_a_file_decides_before_its_lines() {
    for (id, text) in [
        (Some("autoconfig"), "<clientConfig version=\"1.1\">\n[Settings]\n"),
        (Some("mobileconfig"), "<plist>com.apple.mail.managed\n[Settings]\n"),
        (Some("json"), " {\n[Settings]\n"),
        (Some("thunderbird-import"), "PK\u{3}\u{4}\n[Settings]\n"),
        (None, "<other>\n[Settings]\n"),
    ] {
        assert_eq!(recognise("x", text.as_bytes()).map(|format| format.id), id, "{text}");
    }
    assert_eq!(recognise("x.source", b"<other>\n[Settings]\n").map(|format| format.id), Some("evolution"));
}
