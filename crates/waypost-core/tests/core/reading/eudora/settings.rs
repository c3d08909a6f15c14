//! The settings of an account: encryption, ports, login, retention and defaults.

use super::*;

#[test]
fn reads_every_setting_of_the_main_account() {
    let found = read(WHOLE.as_bytes());
    assert_eq!((found.warnings.as_slice(), found.lines, found.accounts.len()), (&[][..], 38, 2));
    let [main, _] = found.accounts.as_slice() else { panic!("{:?}", found.accounts) };
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
        assert_eq!(found_value(main, setting), (expected, line, key));
    }
    assert!(main.get(Setting::PathPrefix).is_none() && main.get(Setting::ReplyTo).is_none());
}

#[test]
fn reads_every_setting_of_a_personality() {
    let found = read(WHOLE.as_bytes());
    let [_, work] = found.accounts.as_slice() else { panic!("{:?}", found.accounts) };
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
        assert_eq!(found_value(work, setting), (expected, line, key));
    }
    assert!(work.get(Setting::CheckEvery).is_none() && work.get(Setting::LeaveOnServer).is_none());
}

#[test]
fn complete_file_has_no_defects_and_ordered_settings() {
    for account in &read(WHOLE.as_bytes()).accounts {
        assert_eq!(account.defects, []);
        let order: Vec<_> = account.settings.iter().map(|found| found.setting).collect();
        assert!(order.is_sorted(), "{order:?}");
    }
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
        assert_eq!(found_value(&main, Setting::IncomingTls).0, expected_tls, "{lines}");
        assert_eq!(found_value(&main, Setting::IncomingPort).0, port, "{lines}");
    }
    for (lines, port) in [
        ("", number(25)),
        ("SMTPPort=2525", number(2525)),
        ("UseSubmissionPort=1", number(587)),
        ("UseSubmissionPort=1\nSubmissionPort=1587\nSMTPPort=26", number(1587)),
        ("UseSubmissionPort=1\nSSLSendUse=2", number(465)),
        ("SSLSMTPAlternatePort=-1\nSSLSendUse=2", FoundValue::Other("-1".into())),
    ] {
        assert_eq!(found_value(&main_of(lines), Setting::OutgoingPort).0, port, "{lines}");
    }
}

#[test]
fn reads_login_retention_and_check_interval() {
    let auth = |auth| FoundValue::Value(SettingValue::Auth(auth));
    for (lines, expected) in [
        ("", auth(Auth::Password)),
        ("AuthenticateAPOP=1", auth(Auth::EncryptedPassword)),
        ("AuthenticateAPOP=1\nAuthenticateRPA=1", FoundValue::Other("RPA".into())),
        ("AuthenticateRPA=1\nAuthenticateKerberos=1", FoundValue::Other("Kerberos".into())),
        ("AuthenticatePassword=0", FoundValue::Other("0".into())),
    ] {
        assert_eq!(found_value(&main_of(lines), Setting::IncomingAuth).0, expected, "{lines}");
    }
    let without_login = main_of("SmtpAuthAllowed=0");
    assert_eq!(
        found_value(&without_login, Setting::OutgoingAuth),
        (auth(Auth::None), 3, "[Settings] SmtpAuthAllowed")
    );
    assert_eq!(
        found_value(&without_login, Setting::OutgoingUsername),
        (UNSET, 3, "[Settings] SmtpAuthAllowed")
    );
    for (lines, days, line) in [
        ("LeaveMailOnServer=1", UNSET, 0),
        ("LeaveMailOnServer=1\nLeaveOnServerDays=7", UNSET, 0),
        ("LeaveMailOnServer=1\nLeaveOnServerDays=7\nDeleteMailFromServer=0", UNSET, 5),
        ("LeaveMailOnServer=1\nLeaveOnServerDays=0\nDeleteMailFromServer=1", UNSET, 4),
        ("LeaveMailOnServer=1\nLeaveOnServerDays=8\nDeleteMailFromServer=1", number(8), 4),
    ] {
        let main = main_of(lines);
        let (value, at, _) = found_value(&main, Setting::RetentionDays);
        assert_eq!((value, at), (days, line), "{lines}");
    }
    assert!(main_of("LeaveOnServerDays=7").get(Setting::RetentionDays).is_none());
    for (minutes, expected) in [
        ("0", UNSET),
        ("1440", number(1440)),
        ("1441", FoundValue::Other("1441".into())),
        ("-1", FoundValue::Other("-1".into())),
    ] {
        let main = main_of(&format!("CheckForMailEvery={minutes}"));
        assert_eq!(found_value(&main, Setting::CheckEvery).0, expected, "{minutes}");
    }
}

#[test]
fn empty_values_fall_back_as_in_eudora() {
    let main = main_of("RealName=\nReturnAddress=\nSMTPServer=");
    assert_eq!(found_value(&main, Setting::Name), (UNSET, 3, "[Settings] RealName"));
    assert_eq!(
        found_value(&main, Setting::Address),
        (text("jane@pop.example.org"), 2, "[Settings] POPAccount")
    );
    assert_eq!(
        found_value(&main, Setting::OutgoingHost),
        (text("pop.example.org"), 5, "[Settings] SMTPServer")
    );
    let found = read(b"[Settings]\nPOPAccount=jane@example.org@pop.example.org\n");
    let main = &found.accounts[0];
    assert_eq!(found_value(main, Setting::IncomingUsername).0, text("jane@example.org"));
    assert_eq!(found_value(main, Setting::IncomingHost).0, text("pop.example.org"));
    // A new file without a server has no account.
    assert_eq!(read(b"[Settings]\r\nSeenIntro=1\r\n").accounts, []);
}
