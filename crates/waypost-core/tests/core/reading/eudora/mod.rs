//! Eudora.ini as it is found.

mod damaged;
mod properties;
mod repairing;

use waypost_core::formats::{self, Defect, Found, FoundAccount, FoundValue, Input, ReadWarningKind};
use waypost_core::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::AdviceId;
use waypost_core::plan::{Plan, plan};

fn profile(id: &str) -> Profile {
    let path = crate::samples::repository().join(format!("assets/organisations/{id}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Jane Doe at Caltech with this program, reading by POP on one computer.
fn jane(program: &str) -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: program.into(),
        read_on: Some(ReadOn::One),
        protocol: Some(Protocol::Pop),
        network: Some(NetworkLocation::OffCampus),
        accept_plaintext: true,
        ..Answers::default()
    }
}

fn jane_by_pop() -> Plan {
    plan(&profile("caltech-imss"), &jane("eudora@7.1")).unwrap()
}

fn input(bytes: &[u8]) -> Input<'_> {
    Input { name: "eudora.ini", bytes, beside: None, logins: &[], others: &[] }
}

fn read(bytes: &[u8]) -> Found {
    (formats::format("eudora-ini").unwrap().read.unwrap())(&input(bytes))
}

fn read_above(bytes: &[u8], below: &[u8]) -> Found {
    let input = Input { beside: Some(("DEudora.ini", below)), ..input(bytes) };
    (formats::format("eudora-ini").unwrap().read.unwrap())(&input)
}

fn notes(found: &Found) -> Vec<(ReadWarningKind, Option<usize>)> {
    found.notes.iter().map(|note| (note.what, note.place.line)).collect()
}

/// What is held of a setting, and where: the line (0: none) and the key.
#[track_caller]
fn held(account: &FoundAccount, setting: Setting) -> (FoundValue, usize, &str) {
    let found = account.get(setting).unwrap_or_else(|| panic!("no {setting} in {account:?}"));
    (found.held.clone(), found.place.line.unwrap_or(0), &found.place.key)
}

fn text(text: &str) -> FoundValue {
    FoundValue::Value(SettingValue::Text(text.into()))
}

fn number(number: u16) -> FoundValue {
    FoundValue::Value(SettingValue::Number(number))
}

const NOTHING: FoundValue = FoundValue::Value(SettingValue::Unset);

fn tls(tls: Tls) -> FoundValue {
    FoundValue::Value(SettingValue::Tls(tls))
}

/// The id, the setting, what is there, what should be, the line.
fn defects(defects: &[Defect]) -> Vec<(AdviceId, Setting, &str, &str, usize)> {
    defects
        .iter()
        .map(|o| (o.id, o.about, o.found.as_str(), o.expected.as_str(), o.place.line.unwrap_or(0)))
        .collect()
}

const WHOLE: &str = "\
; Eudora\r
[Window Position]\r
MainWindow=0,0,640,480,0\r
\r
[SETTINGS]\r
realname=\"Jane Doe\"\r
ReturnAddress=jdoe@caltech.edu\r
POPAccount=jdoe@pop-server.its.caltech.edu\r
PopServer=pop-server.its.caltech.edu\r
LoginName=jdoe\r
SMTPServer=smtp-server.its.caltech.edu\r
UsesPOP=1\r
UsesIMAP=0\r
SSLReceiveUse=2\r
SSLSendUse=2\r
CheckForMailEvery=10\r
LeaveMailOnServer=1\r
DeleteMailFromServer=1\r
LeaveOnServerDays=7\r
ServerDelete=1\r
EmptyTrashOnQuit=1\r
\r
[Personalities]\r
Persona0=Persona-Work\r
\r
[Persona-Work]\r
ReturnAddress=jane@example.org\r
PopServer=imap.example.org:1143\r
LoginName=jane\r
POPAccount=jane@imap.example.org\r
UsesPOP=0\r
UsesIMAP=1\r
SSLReceiveUse=3\r
SMTPServer=smtp.example.org\r
UseSubmissionPort=1\r
SSLSendUse=3\r
ImapDirectoryPrefix=mail/\r
AuthenticateAPOP=1\r
";

#[test]
fn reads_every_setting_with_its_line() {
    let found = read(WHOLE.as_bytes());
    assert_eq!((found.notes.as_slice(), found.lines, found.accounts.len()), (&[][..], 38, 2));
    let [main, work] = found.accounts.as_slice() else { panic!() };
    assert_eq!((main.key.as_str(), main.label.as_str()), ("Settings", ""));
    for (setting, expected, line, key) in [
        (Setting::Name, text("Jane Doe"), 6, "[SETTINGS] realname"),
        (Setting::Address, text("jdoe@caltech.edu"), 7, "[SETTINGS] ReturnAddress"),
        (
            Setting::Protocol,
            FoundValue::Value(SettingValue::Protocol(Protocol::Pop)),
            13,
            "[SETTINGS] UsesIMAP",
        ),
        (Setting::IncomingHost, text("pop-server.its.caltech.edu"), 8, "[SETTINGS] POPAccount"),
        (Setting::IncomingUsername, text("jdoe"), 8, "[SETTINGS] POPAccount"),
        (Setting::IncomingPort, number(995), 0, "[SETTINGS] SSLPOPAlternatePort"),
        (Setting::IncomingTls, tls(Tls::Implicit), 14, "[SETTINGS] SSLReceiveUse"),
        (Setting::OutgoingHost, text("smtp-server.its.caltech.edu"), 11, "[SETTINGS] SMTPServer"),
        (Setting::OutgoingPort, number(465), 0, "[SETTINGS] SSLSMTPAlternatePort"),
        (Setting::OutgoingUsername, text("jdoe"), 8, "[SETTINGS] POPAccount"),
        (Setting::RetentionDays, number(7), 19, "[SETTINGS] LeaveOnServerDays"),
        (
            Setting::DeleteWhenTrashEmptied,
            FoundValue::Value(SettingValue::Switch(true)),
            20,
            "[SETTINGS] ServerDelete",
        ),
        (Setting::CheckEvery, number(10), 16, "[SETTINGS] CheckForMailEvery"),
    ] {
        assert_eq!(held(main, setting), (expected, line, key));
    }
    assert!(main.get(Setting::PathPrefix).is_none() && main.get(Setting::ReplyTo).is_none());
    assert_eq!((work.key.as_str(), work.label.as_str()), ("Persona-Work", "Work"));
    for (setting, expected, line, key) in [
        (Setting::Name, text("Jane Doe"), 6, "[SETTINGS] realname"),
        (Setting::IncomingHost, text("imap.example.org"), 28, "[Persona-Work] PopServer"),
        (Setting::IncomingPort, number(1143), 28, "[Persona-Work] PopServer"),
        (Setting::IncomingUsername, text("jane"), 29, "[Persona-Work] LoginName"),
        (Setting::IncomingTls, tls(Tls::Starttls), 33, "[Persona-Work] SSLReceiveUse"),
        (
            Setting::IncomingAuth,
            FoundValue::Value(SettingValue::Auth(Auth::EncryptedPassword)),
            38,
            "[Persona-Work] AuthenticateAPOP",
        ),
        (Setting::PathPrefix, text("mail/"), 37, "[Persona-Work] ImapDirectoryPrefix"),
        (Setting::OutgoingPort, number(587), 0, "[Persona-Work] SubmissionPort"),
    ] {
        assert_eq!(held(work, setting), (expected, line, key));
    }
    assert!(work.get(Setting::CheckEvery).is_none() && work.get(Setting::LeaveOnServer).is_none());
    for account in &found.accounts {
        assert_eq!(account.defects, []);
        let order: Vec<_> = account.settings.iter().map(|found| found.setting).collect();
        assert!(order.is_sorted(), "{order:?}");
    }
}

/// The main account of a file with these lines and a server.
fn main_of(lines: &str) -> FoundAccount {
    let file = format!("[Settings]\nPOPAccount=jane@pop.example.org\n{lines}\n");
    read(file.as_bytes()).accounts.remove(0)
}

/// The personality of a file with these lines in [Settings] and in its own section.
fn persona_of(settings: &str, own: &str) -> FoundAccount {
    let file = format!(
        "[Settings]\nPOPAccount=a@b.example\n{settings}\n[Personalities]\nPersona0=Persona-X\n[Persona-X]\n{own}\n"
    );
    read(file.as_bytes()).accounts.remove(1)
}

#[test]
fn reads_encryption_and_ports() {
    for (lines, expected_tls, port) in [
        ("", FoundValue::Opportunistic, number(110)),
        ("SSLReceiveUse=0\nPOPPort=1110", tls(Tls::None), number(1110)),
        ("SSLReceiveUse=1", FoundValue::Opportunistic, number(110)),
        ("SSLReceiveUse=2", tls(Tls::Implicit), number(995)),
        ("SSLReceiveUse=2\nPOPPort=110\nSSLPOPAlternatePort=1995", tls(Tls::Implicit), number(1995)),
        ("SSLReceiveUse=3\nSSLPOPAlternatePort=1995", tls(Tls::Starttls), number(110)),
        ("SSLReceiveUse=7\nPOPPort=70000", FoundValue::Other("7".into()), FoundValue::Other("70000".into())),
        ("SSLReceiveUse=yes\nPOPPort=0", tls(Tls::None), FoundValue::Other("0".into())),
        ("SSLReceiveUse='2'\nSSLPOPAlternatePort=995 tls", tls(Tls::Implicit), number(995)),
        ("SSLReceiveUse=\nPOPPort=", tls(Tls::None), number(110)),
        ("UsesIMAP=1\nIMAPPort=1143\nPopServer=h:2\nSSLReceiveUse=3", tls(Tls::Starttls), number(1143)),
        ("UsesIMAP=1\nPopServer=h:2\nSSLReceiveUse=3", tls(Tls::Starttls), number(2)),
        ("UsesIMAP=1\nPopServer=h:x", FoundValue::Opportunistic, FoundValue::Other("x".into())),
        ("UsesIMAP=1\nPopServer=h:2\nSSLReceiveUse=2", tls(Tls::Implicit), number(993)),
    ] {
        let main = main_of(lines);
        assert_eq!(held(&main, Setting::IncomingTls).0, expected_tls, "{lines}");
        assert_eq!(held(&main, Setting::IncomingPort).0, port, "{lines}");
    }
    for (lines, port) in [
        ("", number(25)),
        ("SMTPPort=2525", number(2525)),
        ("UseSubmissionPort=1", number(587)),
        ("UseSubmissionPort=1\nSubmissionPort=1587\nSMTPPort=26", number(1587)),
        ("UseSubmissionPort=1\nSSLSendUse=2", number(465)),
        ("SSLSMTPAlternatePort=-1\nSSLSendUse=2", FoundValue::Other("-1".into())),
    ] {
        assert_eq!(held(&main_of(lines), Setting::OutgoingPort).0, port, "{lines}");
    }
}

#[test]
fn reads_login_and_check_interval() {
    let auth = |auth| FoundValue::Value(SettingValue::Auth(auth));
    for (lines, expected) in [
        ("", auth(Auth::Password)),
        ("AuthenticateAPOP=1", auth(Auth::EncryptedPassword)),
        ("AuthenticateAPOP=1\nAuthenticateRPA=1", FoundValue::Other("RPA".into())),
        ("AuthenticateRPA=1\nAuthenticateKerberos=1", FoundValue::Other("Kerberos".into())),
        ("AuthenticatePassword=0", FoundValue::Other("0".into())),
    ] {
        assert_eq!(held(&main_of(lines), Setting::IncomingAuth).0, expected, "{lines}");
    }
    let closed = main_of("SmtpAuthAllowed=0");
    assert_eq!(held(&closed, Setting::OutgoingAuth), (auth(Auth::None), 3, "[Settings] SmtpAuthAllowed"));
    assert_eq!(held(&closed, Setting::OutgoingUsername), (NOTHING, 3, "[Settings] SmtpAuthAllowed"));
    for (lines, days, line) in [
        ("LeaveMailOnServer=1", NOTHING, 0),
        ("LeaveMailOnServer=1\nLeaveOnServerDays=7", NOTHING, 0),
        ("LeaveMailOnServer=1\nLeaveOnServerDays=7\nDeleteMailFromServer=0", NOTHING, 5),
        ("LeaveMailOnServer=1\nLeaveOnServerDays=0\nDeleteMailFromServer=1", NOTHING, 4),
        ("LeaveMailOnServer=1\nLeaveOnServerDays=8\nDeleteMailFromServer=1", number(8), 4),
    ] {
        let main = main_of(lines);
        let (held, at, _) = held(&main, Setting::RetentionDays);
        assert_eq!((held, at), (days, line), "{lines}");
    }
    assert!(main_of("LeaveOnServerDays=7").get(Setting::RetentionDays).is_none());
    for (minutes, expected) in [
        ("0", NOTHING),
        ("1440", number(1440)),
        ("1441", FoundValue::Other("1441".into())),
        ("-1", FoundValue::Other("-1".into())),
    ] {
        let main = main_of(&format!("CheckForMailEvery={minutes}"));
        assert_eq!(held(&main, Setting::CheckEvery).0, expected, "{minutes}");
    }
}

#[test]
fn empty_values_fall_back_as_in_eudora() {
    let main = main_of("RealName=\nReturnAddress=\nSMTPServer=");
    assert_eq!(held(&main, Setting::Name), (NOTHING, 3, "[Settings] RealName"));
    assert_eq!(held(&main, Setting::Address), (text("jane@pop.example.org"), 2, "[Settings] POPAccount"));
    assert_eq!(held(&main, Setting::OutgoingHost), (text("pop.example.org"), 5, "[Settings] SMTPServer"));
    let found = read(b"[Settings]\nPOPAccount=jane@example.org@pop.example.org\n");
    let main = &found.accounts[0];
    assert_eq!(held(main, Setting::IncomingUsername).0, text("jane@example.org"));
    assert_eq!(held(main, Setting::IncomingHost).0, text("pop.example.org"));
    // A fresh file holds no account.
    assert_eq!(read(b"[Settings]\r\nSeenIntro=1\r\n").accounts, []);
}

#[test]
fn personality_inherits_all_but_its_own_keys() {
    let inherited = "SSLReceiveUse=3\nSMTPServer=out.example\nSmtpAuthAllowed=0\nLeaveMailOnServer=1";
    let own = "UsesIMAP=1\nUsesPOP=0\nUseSubmissionPort=1\nCheckMailByDefault=0\nIMAPPort=9\nPopServer=h\nLoginName=l";
    let persona = persona_of(inherited, "");
    assert_eq!(held(&persona, Setting::IncomingTls), (tls(Tls::Starttls), 3, "[Settings] SSLReceiveUse"));
    assert_eq!(held(&persona, Setting::OutgoingHost).0, text("out.example"));
    assert_eq!(held(&persona, Setting::IncomingHost).0, text("b.example"));
    assert_eq!(held(&persona, Setting::LeaveOnServer).0, FoundValue::Value(SettingValue::Switch(true)));
    let persona = persona_of(own, "");
    assert_eq!(persona.protocol(), Some(Protocol::Pop));
    assert_eq!(held(&persona, Setting::OutgoingPort), (number(25), 0, "[Persona-X] SMTPPort"));
    assert_eq!(persona.defects, []);
    let persona = persona_of(own, "UsesIMAP=1\nUsesPOP=0");
    assert_eq!(held(&persona, Setting::IncomingPort), (number(143), 0, "[Persona-X] IMAPPort"));
    assert_eq!(held(&persona, Setting::IncomingHost), (NOTHING, 0, "[Persona-X] PopServer"));
    assert_eq!(held(&persona, Setting::IncomingUsername), (NOTHING, 0, "[Persona-X] LoginName"));
    // An empty value hides what lies underneath.
    let persona = persona_of("RealName=Jane", "RealName=");
    assert_eq!(held(&persona, Setting::Name), (NOTHING, 7, "[Persona-X] RealName"));
}

#[test]
fn deudora_ini_supplies_defaults() {
    let below = b"[Settings]\nSMTPServer=out.example\nSSLReceiveUse=2\nUsesIMAP=1\nUseSubmissionPort=1\nPopServer=x\n\
        CheckMailByDefault=0\n[Personalities]\nPersona0=Persona-No\n[Persona-No]\n";
    let file =
        b"[Settings]\nPOPAccount=a@b.example\n[Personalities]\nPersona0=Persona-X\n[Persona-X]\nRealName=X\n";
    let found = read_above(file, below);
    assert_eq!((found.accounts.len(), found.notes.len(), found.lines), (2, 0, 6));
    for account in &found.accounts {
        let smtp = account.get(Setting::OutgoingHost).unwrap();
        assert_eq!((smtp.place.file.as_str(), smtp.place.line), ("DEudora.ini", Some(2)));
        assert_eq!(smtp.held, text("out.example"));
        assert_eq!(held(account, Setting::IncomingTls).0, tls(Tls::Implicit));
        assert_eq!(account.protocol(), Some(Protocol::Pop));
        assert_eq!(held(account, Setting::OutgoingPort).0, number(25));
        assert_eq!(account.defects, []);
    }
    let found = read_above(b"[Settings]\nSMTPServer=\nPOPAccount=a@b.example\n", below);
    assert_eq!(held(&found.accounts[0], Setting::OutgoingHost).0, text("b.example"));
}

#[test]
fn reports_contradictory_account_lines() {
    let differ = AdviceId::EudoraAccountsDiffer;
    let (host, login) = (Setting::IncomingHost, Setting::IncomingUsername);
    let file = |account: &str, rest: &str| format!("[Settings]\nPOPAccount={account}\n{rest}\n");
    for (account, rest, expected) in [
        ("a@h", "PopServer=H\nLoginName=a", vec![]),
        ("a@h", "PopServer=\nLoginName=", vec![]),
        ("a@h", "PopServer=i\nLoginName=b", vec![(differ, host, "i", "h", 3)]),
        ("a@h", "PopServer=h\nLoginName=A", vec![(differ, login, "A", "a", 4)]),
        ("", "PopServer=h\nLoginName=a", vec![(differ, host, "", "a@h", 2)]),
        ("", "PopServer=h", vec![]),
        ("a@h", "PopServer=i\nLoginName=a\nUsesIMAP=1\nUsesPOP=0", vec![(differ, host, "a@h", "a@i", 2)]),
        ("a@h", "PopServer=h:1\nLoginName=b\nUsesIMAP=1\nUsesPOP=0", vec![(differ, login, "a@h", "b@h", 2)]),
    ] {
        let found = read(file(account, rest).as_bytes());
        assert_eq!(defects(&found.accounts[0].defects), expected, "{account} {rest}");
    }
    let found = read(b"[Settings]\nPopServer=h\nLoginName=a\n");
    assert_eq!(defects(&found.accounts[0].defects), [(differ, host, "", "a@h", 0)]);
    assert_eq!(found.accounts[0].defects[0].place.key, "[Settings] POPAccount");
}

#[test]
fn reports_harmful_settings_outside_the_plan() {
    let differs = AdviceId::SettingDiffers;
    let saved = (AdviceId::SavedPassword, Setting::IncomingAuth, "", "", 3);
    let trash = AdviceId::EmptyTrashRegularly;
    for (lines, expected) in [
        ("UsesIMAP=1\nPopServer=pop.example.org\nLoginName=jane", (differs, Setting::Protocol, "1", "0", 0)),
        ("UsesPOP=0", (differs, Setting::Protocol, "0", "1", 3)),
        ("UsePOPSend=1", (differs, Setting::OutgoingHost, "1", "0", 3)),
        ("CheckMailByDefault=0", (differs, Setting::CheckEvery, "0", "1", 3)),
        ("SavePassword=1\nSavePasswordText=", saved),
        ("SavePasswordText=c2VjcmV0", saved),
        ("Offline=1", (AdviceId::EudoraOffline, Setting::CheckEvery, "1", "0", 3)),
        ("RelayPersona=Persona-Isp", (AdviceId::EudoraRelayPersonality, Setting::OutgoingHost, "Isp", "", 3)),
        ("LeaveMailOnServer=1\nServerDelete=1", (trash, Setting::DeleteWhenTrashEmptied, "0", "1", 0)),
        (
            "EmptyTrashOnQuit=0\nLeaveMailOnServer=1\nServerDelete=1",
            (trash, Setting::DeleteWhenTrashEmptied, "0", "1", 3),
        ),
    ] {
        let main = main_of(lines);
        assert_eq!(defects(&main.defects), [expected], "{lines}");
        assert_eq!(main.defects[0].is_repairable, expected.0 != AdviceId::SavedPassword);
    }
    for lines in [
        "Offline=0",
        "RelayPersona=",
        "RelayPersona=Persona-Isp\nUseRelay=0",
        "ServerDelete=1",
        "SavePassword=0",
        "SavePassword=yes",
        "UseSubmissionPort=1\nSSLSendUse=2",
    ] {
        assert_eq!(main_of(lines).defects, [], "{lines}");
    }
    // What the program as a whole does is said once.
    assert_eq!(
        persona_of(
            "Offline=1\nRelayPersona=Persona-X\nEmptyTrashOnQuit=0\nSavePassword=1",
            "LeaveMailOnServer=1\nServerDelete=1"
        )
        .defects,
        []
    );
    // A personality that sends through the relay counts where the main account does not.
    let found = read(
        b"[Settings]\nPOPAccount=a@b\nRelayPersona=Persona-X\nUseRelay=0\n[Personalities]\n\
        Persona0=Persona-X\n[Persona-X]\nUseRelay=1\n",
    );
    assert_eq!(defects(&found.accounts[0].defects)[0].0, AdviceId::EudoraRelayPersonality);
    // Without a main account it is the file's.
    let found =
        read(b"[Settings]\nOffline=1\n[Personalities]\nPersona0=Persona-X\n[Persona-X]\nPOPAccount=a@b\n");
    assert_eq!((found.accounts.len(), found.defects[0].id), (1, AdviceId::EudoraOffline));
}

#[test]
fn lists_personalities_as_eudora_does() {
    let file = b"[Personalities]\nPersona0=Persona-A\nPersona1=Persona-Lost\nPersona2=persona-a\nPersona4=Persona-B\n\
        persona5=\n[Persona-A]\nPOPAccount=a@b\n[Persona-B]\nPOPAccount=c@d\n";
    let found = read(file);
    assert_eq!(found.accounts.len(), 1);
    assert_eq!(
        notes(&found),
        [
            (ReadWarningKind::AccountMissing, Some(3)),
            (ReadWarningKind::DuplicateKey, Some(4)),
            (ReadWarningKind::AfterGap, Some(5))
        ]
    );
    let mut many = String::from("[Personalities]\r\n");
    for number in 0..100 {
        many.push_str(&format!("Persona{number}=Persona-P{number}\r\n"));
    }
    for number in 0..100 {
        many.push_str(&format!("[Persona-P{number}]\r\nPOPAccount=u{number}@h\r\n"));
    }
    let found = read(many.as_bytes());
    assert_eq!((found.accounts.len(), notes(&found)), (99, vec![(ReadWarningKind::TooMany, Some(101))]));
}

#[test]
fn passwords_are_never_kept() {
    let file = b"[Settings]\nPOPAccount=a@b\nSavePasswordText=hunter2\nSavePasswordText=hunter2\n\
        SavePasswordText hunter2\nAutoConnectionPassword=hunter2\nSaveDialupPasswordText=hunter2\n\
        ACAPPassword=hunter2\nSSLReceivePrivateKeyPassword=hunter2\nSSLSendPrivateKeyPassword=hunter2\n\
        [Personalities]\nPersona0=Persona-X\n[Persona-X]\nSavePasswordText=hunter2\nhunter2";
    let found = read(file);
    assert!(!format!("{found:?}").contains("hunter2"), "{found:?}");
    assert!(found.accounts.iter().all(|account| account.defects[0].id == AdviceId::SavedPassword));
}
