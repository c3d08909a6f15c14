//! Thunderbird profiles, autoconfig XML and our own JSON as they are found.

mod lines;
mod other;
mod repairing;

use proptest::prelude::*;
use waypost_core::formats::{self, Format, Found, FoundAccount, FoundValue, Input, ReadWarningKind, Request};
use waypost_core::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::AdviceId;
use waypost_core::plan::{Plan, plan};
use waypost_core::text::Texts;

use crate::samples::repository;

fn profile() -> Profile {
    let path = repository().join("assets/organisations/caltech-imss.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn jane(protocol: Protocol) -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: "thunderbird".into(),
        read_on: Some(ReadOn::One),
        protocol: Some(protocol),
        network: Some(NetworkLocation::Both),
        leave_on_server: if protocol == Protocol::Pop { "7".into() } else { String::new() },
        accept_plaintext: true,
        ..Answers::default()
    }
}

fn planned(answers: &Answers) -> Plan {
    plan(&profile(), answers).unwrap()
}

fn written(format: &str, plan: &Plan) -> Vec<u8> {
    let (profile, texts) = (profile(), Texts::new("en"));
    let request = Request { profile: &profile, plan, texts: &texts, personality: None, code: None };
    (formats::format(format).unwrap().write)(&request).unwrap()
}

fn input<'a>(name: &'a str, bytes: &'a [u8]) -> Input<'a> {
    Input { name, bytes, beside: None, logins: &[], others: &[] }
}

fn read(format: &str, bytes: &[u8]) -> Found {
    (formats::format(format).unwrap().read.unwrap())(&input("prefs.js", bytes))
}

fn read_prefs(bytes: &[u8]) -> Found {
    read("thunderbird-prefs", bytes)
}

fn notes(found: &Found) -> Vec<ReadWarningKind> {
    found.notes.iter().map(|note| note.what).collect()
}

fn held(account: &FoundAccount, setting: Setting) -> Option<FoundValue> {
    account.get(setting).map(|found| found.held.clone())
}

fn text(text: &str) -> Option<FoundValue> {
    Some(FoundValue::Value(SettingValue::Text(text.into())))
}

fn value(value: SettingValue) -> Option<FoundValue> {
    Some(FoundValue::Value(value))
}

/// The account says what the plan says, of all that its format holds, and nothing else.
#[track_caller]
fn assert_planned(account: &FoundAccount, plan: &Plan, format: &Format) {
    let mut expected = Vec::new();
    for (setting, value) in plan.account.settings().filter(|(setting, _)| format.holds.contains(setting)) {
        let held = match (format.id, setting, &value.value) {
            ("autoconfig", Setting::IncomingUsername | Setting::OutgoingUsername, SettingValue::Text(_)) => {
                FoundValue::Other("%EMAILLOCALPART%".into())
            }
            _ => FoundValue::Value(value.value),
        };
        expected.push((setting, held));
    }
    let found: Vec<_> = account.settings.iter().map(|found| (found.setting, found.held.clone())).collect();
    assert_eq!(found, expected, "{}", format.id);
}

/// Preferences as a busy profile has them: accounts that each have a server, an identity and an
/// outgoing server, among much that is not mail, up to a size.
pub fn big_profile(accounts: usize, bytes: usize) -> Vec<u8> {
    let mut text = String::from("// Mozilla User Preferences\n\n");
    let list: Vec<String> = (1..=accounts).map(|n| format!("account{n}")).collect();
    text.push_str(&format!("user_pref(\"mail.accountmanager.accounts\", \"{}\");\n", list.join(",")));
    let servers: Vec<String> = (1..=accounts).map(|n| format!("smtp{n}")).collect();
    text.push_str(&format!("user_pref(\"mail.smtpservers\", \"{}\");\n", servers.join(",")));
    text.push_str(&format!("user_pref(\"mail.account.lastKey\", {accounts});\n"));
    for n in 1..=accounts {
        for (name, value) in [
            (format!("account.account{n}.server"), format!("\"server{n}\"")),
            (format!("account.account{n}.identities"), format!("\"id{n}\"")),
            (format!("identity.id{n}.fullName"), format!("\"Person {n}\"")),
            (format!("identity.id{n}.useremail"), format!("\"person{n}@example.net\"")),
            (format!("identity.id{n}.smtpServer"), format!("\"smtp{n}\"")),
            (format!("server.server{n}.type"), "\"imap\"".to_owned()),
            (format!("server.server{n}.hostname"), format!("\"imap{n}.example.net\"")),
            (format!("server.server{n}.userName"), format!("\"person{n}\"")),
            (format!("server.server{n}.port"), "993".to_owned()),
            (format!("server.server{n}.socketType"), "3".to_owned()),
            (format!("smtpserver.smtp{n}.hostname"), format!("\"smtp{n}.example.net\"")),
            (format!("smtpserver.smtp{n}.port"), "465".to_owned()),
            (format!("smtpserver.smtp{n}.try_ssl"), "3".to_owned()),
            (format!("smtpserver.smtp{n}.username"), format!("\"person{n}\"")),
        ] {
            text.push_str(&format!("user_pref(\"mail.{name}\", {value});\n"));
        }
    }
    let mut n = 0;
    while text.len() < bytes {
        let folder = format!("mailbox://nobody@Local%20Folders/Archive/{n}");
        text.push_str(&format!("user_pref(\"browser.history.{n}\", \"{folder}\");\n"));
        text.push_str(&format!("user_pref(\"mail.folder.view.{n}\", {n});\n"));
        n += 1;
    }
    text.into_bytes()
}

#[test]
fn big_profile_is_read_quickly() {
    let bytes = big_profile(50, 2 << 20);
    let started = std::time::Instant::now();
    let found = read_prefs(&bytes);
    let took = started.elapsed();
    assert_eq!(found.accounts.len(), 50);
    assert!(found.notes.is_empty(), "{:?}", found.notes);
    assert_eq!(held(&found.accounts[49], Setting::OutgoingHost), text("smtp50.example.net"));
    // An unoptimised build on a busy computer; the benchmark has the real bound.
    assert!(took.as_millis() < 1000, "{took:?}");
}

#[test]
fn written_settings_are_read_back() {
    for protocol in [Protocol::Imap, Protocol::Pop] {
        for id in ["thunderbird-prefs", "thunderbird-import", "autoconfig", "json"] {
            let format = formats::format(id).unwrap();
            let plan = planned(&jane(protocol));
            let bytes = written(id, &plan);
            let found = read(id, &bytes);
            assert!(found.notes.is_empty() && found.defects.is_empty(), "{:?}", found.notes);
            assert_eq!(found.accounts.len(), 1, "{id}");
            assert_planned(&found.accounts[0], &plan, format);
            assert!(found.accounts[0].settings.iter().all(|found| found.place.line.is_some()), "{id}");
            assert_eq!(formats::recognise("x", &bytes).unwrap().id, id);
        }
    }
}

#[test]
fn missing_lines_mean_thunderbirds_defaults() {
    let found = read_prefs(
        b"user_pref(\"mail.accountmanager.accounts\", \"account1,account2\");
user_pref(\"mail.account.account1.server\", \"server1\");
user_pref(\"mail.account.account1.identities\", \"id1\");
user_pref(\"mail.account.account2.server\", \"server2\");
user_pref(\"mail.server.server1.type\", \"pop3\");
user_pref(\"mail.server.server1.hostname\", \"POP.example.org\");
user_pref(\"mail.server.server2.type\", \"imap\");
user_pref(\"mail.identity.id1.useremail\", \"jo@example.org\");
user_pref(\"mail.smtpservers\", \"smtp1\");
user_pref(\"mail.smtpserver.smtp1.hostname\", \"smtp.example.org\");
user_pref(\"mail.server.default.check_time\", 3);
",
    );
    let [first, second] = found.accounts.as_slice() else { panic!("{:?}", found.accounts) };
    assert_eq!((first.key.as_str(), first.label.as_str()), ("account1", "jo@example.org"));
    for (setting, expected) in [
        (Setting::Name, value(SettingValue::Unset)),
        (Setting::ReplyTo, text("jo@example.org")),
        (Setting::IncomingHost, text("pop.example.org")),
        (Setting::IncomingPort, value(SettingValue::Number(110))),
        (Setting::IncomingTls, value(SettingValue::Tls(Tls::None))),
        (Setting::IncomingAuth, value(SettingValue::Auth(Auth::Password))),
        (Setting::PathPrefix, None),
        (Setting::OutgoingHost, text("smtp.example.org")),
        (Setting::OutgoingPort, value(SettingValue::Number(587))),
        (Setting::OutgoingTls, value(SettingValue::Tls(Tls::None))),
        (Setting::OutgoingUsername, value(SettingValue::Unset)),
        (Setting::LeaveOnServer, value(SettingValue::Switch(false))),
        (Setting::RetentionDays, None),
        (Setting::CheckEvery, value(SettingValue::Number(3))),
    ] {
        assert_eq!(held(first, setting), expected, "{setting}");
    }
    let place = &first.get(Setting::IncomingPort).unwrap().place;
    assert_eq!((place.line, place.key.as_str()), (None, "mail.server.server1.port"));
    assert_eq!(first.get(Setting::CheckEvery).unwrap().place.line, Some(11));
    assert_eq!(held(second, Setting::PathPrefix), text(""));
    assert_eq!(held(second, Setting::Address), value(SettingValue::Unset));
}

/// The planned file with some lines changed or added.
fn with(protocol: Protocol, changes: &[(&str, &str)]) -> String {
    let mut text = String::from_utf8(written("thunderbird-prefs", &planned(&jane(protocol)))).unwrap();
    for (name, value) in changes {
        text.push_str(&format!("user_pref(\"{name}\", {value});\n"));
    }
    text
}

#[test]
fn values_outside_any_plan_are_reported_as_written() {
    let server = |name: &str| format!("mail.server.server1.{name}");
    for (name, given, setting, expected) in [
        (server("socketType"), "1", Setting::IncomingTls, FoundValue::Opportunistic),
        (server("socketType"), "9", Setting::IncomingTls, FoundValue::Other("9".into())),
        (server("authMethod"), "5", Setting::IncomingAuth, FoundValue::Other("Kerberos".into())),
        (server("authMethod"), "6", Setting::IncomingAuth, FoundValue::Other("NTLM".into())),
        (server("port"), "70000", Setting::IncomingPort, FoundValue::Other("70000".into())),
        (server("port"), "0", Setting::IncomingPort, FoundValue::Value(SettingValue::Number(995))),
        (server("port"), "\"110\"", Setting::IncomingPort, FoundValue::Value(SettingValue::Number(995))),
        (server("check_new_mail"), "false", Setting::CheckEvery, FoundValue::Value(SettingValue::Unset)),
        (
            server("num_days_to_leave_on_server"),
            "0",
            Setting::RetentionDays,
            FoundValue::Value(SettingValue::Unset),
        ),
        (
            server("delete_by_age_from_server"),
            "false",
            Setting::RetentionDays,
            FoundValue::Value(SettingValue::Unset),
        ),
        (
            "mail.smtpserver.smtp1.authMethod".into(),
            "1",
            Setting::OutgoingUsername,
            FoundValue::Value(SettingValue::Unset),
        ),
    ] {
        let text = with(Protocol::Pop, &[(&name, given)]);
        let found = read_prefs(text.as_bytes());
        assert_eq!(held(&found.accounts[0], setting), Some(expected), "{name} = {given}");
        let quoted = given.starts_with('"');
        assert_eq!(notes(&found), if quoted { vec![ReadWarningKind::NotAValue] } else { vec![] }, "{name}");
        if !quoted {
            assert_eq!(found.accounts[0].get(setting).unwrap().place.key, name);
        }
    }
}

#[test]
fn user_js_overrides_prefs_js() {
    let below = with(Protocol::Imap, &[]);
    let on_top = b"// mine\r\nuser_pref('mail.server.server1.socketType', 0);\r\n";
    let both = Input { beside: Some(("user.js", on_top)), ..input("prefs.js", below.as_bytes()) };
    let found = (formats::format("thunderbird-prefs").unwrap().read.unwrap())(&both);
    let tls = found.accounts[0].get(Setting::IncomingTls).unwrap();
    assert_eq!(tls.held, FoundValue::Value(SettingValue::Tls(Tls::None)));
    assert_eq!((tls.place.file.as_str(), tls.place.line), ("user.js", Some(2)));
}

#[test]
fn non_mail_accounts_are_left_out() {
    for (changes, left, noted) in [
        (vec![("mail.server.server1.type", "\"nntp\"")], 0, vec![]),
        (vec![("mail.server.server1.hidden", "true")], 0, vec![]),
        (vec![("mail.account.account1.server", "\"\"")], 0, vec![ReadWarningKind::AccountMissing]),
        (vec![("mail.account.account1.server", "\"server9\"")], 0, vec![ReadWarningKind::AccountMissing]),
        (
            vec![("mail.accountmanager.accounts", "\"account1, account7,,account1\"")],
            1,
            vec![ReadWarningKind::AccountMissing],
        ),
    ] {
        let found = read_prefs(with(Protocol::Imap, &changes).as_bytes());
        assert_eq!(found.accounts.len(), left, "{changes:?}");
        assert_eq!(notes(&found), noted, "{changes:?}");
    }
}

#[test]
fn too_low_last_key_and_saved_password_are_reported() {
    let text = with(Protocol::Imap, &[("mail.account.account5.server", "\"server5\"")]);
    let found = read_prefs(text.as_bytes());
    let [odd] = found.defects.as_slice() else { panic!("{:?}", found.defects) };
    assert_eq!(odd.id, AdviceId::ThunderbirdLastKeyTooLow);
    assert_eq!((odd.found.as_str(), odd.expected.as_str(), odd.is_repairable), ("2", "5", true));

    let text = with(Protocol::Imap, &[]);
    let logins = ["imap://IMAP-server.its.caltech.edu".to_owned(), "https://example.org".to_owned()];
    let with_logins = Input { logins: &logins, ..input("prefs.js", text.as_bytes()) };
    let found = (formats::format("thunderbird-prefs").unwrap().read.unwrap())(&with_logins);
    let [odd] = found.accounts[0].defects.as_slice() else { panic!("{:?}", found.accounts) };
    assert_eq!(
        (odd.id, odd.about, odd.is_repairable),
        (AdviceId::SavedPassword, Setting::IncomingAuth, false)
    );
    assert_eq!((odd.place.file.as_str(), odd.found.as_str()), ("logins", ""));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_written_plan_is_read_back(
        name in "\\PC{1,40}", imap in any::<bool>(), check in 5_u16..1440, days in 1_u16..365,
        by_hand in any::<bool>(), leave in any::<bool>(), place in 0_usize..3,
    ) {
        let places = [NetworkLocation::Both, NetworkLocation::OnCampus, NetworkLocation::OffCampus];
        let protocol = if imap { Protocol::Imap } else { Protocol::Pop };
        let answers = Answers {
            name,
            check_every: if by_hand { "manual".into() } else { check.to_string() },
            leave_on_server: match (imap, leave) {
                (true, _) => String::new(),
                (false, true) => days.to_string(),
                (false, false) => "no".into(),
            },
            network: Some(places[place]),
            ..jane(protocol)
        };
        let made = plan(&profile(), &answers);
        prop_assume!(made.is_ok());
        let plan = made.unwrap();
        for id in ["thunderbird-prefs", "thunderbird-import", "autoconfig", "json"] {
            let found = read(id, &written(id, &plan));
            prop_assert_eq!(&notes(&found), &Vec::new());
            assert_planned(&found.accounts[0], &plan, formats::format(id).unwrap());
        }
    }
}

#[test]
fn reads_every_check_up_profile() {
    let folder = repository().join("tests/clients/thunderbird");
    for case in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let bytes = std::fs::read(case.join("prefs.js")).unwrap();
        let on_top = std::fs::read(case.join("user.js")).ok();
        // Reading the file of logins is the engine's work; this is what it gives for the one case that has one.
        let has_logins = case.join("logins.json").exists();
        let logins: &[String] =
            if has_logins { &["imap://imap-server.its.caltech.edu".to_owned()] } else { &[] };
        let input = Input {
            beside: on_top.as_deref().map(|bytes| ("user.js", bytes)),
            logins,
            ..input("prefs.js", &bytes)
        };
        let found = (formats::format("thunderbird-prefs").unwrap().read.unwrap())(&input);
        let name = case.file_name().unwrap().to_str().unwrap();
        let expected = match name {
            "no-accounts" => 0,
            "two-accounts" | "duplicate-account" | "outgoing-shared-with-another" => 2,
            _ => 1,
        };
        assert_eq!(found.accounts.len(), expected, "{name}");
        let noted = match name {
            "byte-order-mark" => vec![ReadWarningKind::ByteOrderMark],
            "broken-line" => vec![ReadWarningKind::NotAValue],
            "account-missing" => vec![ReadWarningKind::AccountMissing],
            _ => vec![],
        };
        assert_eq!(notes(&found), noted, "{name}");
        let odd = found.defects.len() + found.accounts.iter().map(|a| a.defects.len()).sum::<usize>();
        assert_eq!(odd, usize::from(matches!(name, "last-key-too-low" | "saved-password")), "{name}");
    }
}
