//! The accounts of a profile: defaults, unusual values, `user.js`, defects.

use super::*;

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
        assert_eq!(found_value(first, setting), expected, "{setting}");
    }
    let location = &first.get(Setting::IncomingPort).unwrap().location;
    assert_eq!((location.line, location.key.as_str()), (None, "mail.server.server1.port"));
    assert_eq!(first.get(Setting::CheckEvery).unwrap().location.line, Some(11));
    assert_eq!(found_value(second, Setting::PathPrefix), text(""));
    assert_eq!(found_value(second, Setting::Address), value(SettingValue::Unset));
}

#[test]
fn values_outside_any_plan_are_reported_as_written() {
    let server = |name: &str| format!("mail.server.server1.{name}");
    for (name, written, setting, expected) in [
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
        let text = prefs_with(Protocol::Pop, &[(&name, written)]);
        let found = read_prefs(text.as_bytes());
        assert_eq!(found_value(&found.accounts[0], setting), Some(expected), "{name} = {written}");
        let is_quoted = written.starts_with('"');
        assert_eq!(
            warnings(&found),
            if is_quoted { vec![ReadWarningKind::NotAValue] } else { vec![] },
            "{name}"
        );
        if !is_quoted {
            assert_eq!(found.accounts[0].get(setting).unwrap().location.key, name);
        }
    }
}

#[test]
fn user_js_overrides_prefs_js() {
    let prefs_js = prefs_with(Protocol::Imap, &[]);
    let user_js = b"// mine\r\nuser_pref('mail.server.server1.socketType', 0);\r\n";
    let both = Input { companion: Some(("user.js", user_js)), ..input("prefs.js", prefs_js.as_bytes()) };
    let found = (formats::format("thunderbird-prefs").unwrap().read.unwrap())(&both);
    let tls = found.accounts[0].get(Setting::IncomingTls).unwrap();
    assert_eq!(tls.value, FoundValue::Value(SettingValue::Tls(Tls::None)));
    assert_eq!((tls.location.file.as_str(), tls.location.line), ("user.js", Some(2)));
}

#[test]
fn non_mail_accounts_are_left_out() {
    for (changes, count, kinds) in [
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
        let found = read_prefs(prefs_with(Protocol::Imap, &changes).as_bytes());
        assert_eq!(found.accounts.len(), count, "{changes:?}");
        assert_eq!(warnings(&found), kinds, "{changes:?}");
    }
}

#[test]
fn too_low_last_key_and_saved_password_are_reported() {
    let text = prefs_with(Protocol::Imap, &[("mail.account.account5.server", "\"server5\"")]);
    let found = read_prefs(text.as_bytes());
    let [defect] = found.defects.as_slice() else { panic!("{:?}", found.defects) };
    assert_eq!(defect.id, AdviceId::ThunderbirdLastKeyTooLow);
    assert_eq!((defect.found.as_str(), defect.expected.as_str(), defect.is_repairable), ("2", "5", true));

    let text = prefs_with(Protocol::Imap, &[]);
    let logins = ["imap://IMAP-server.its.caltech.edu".to_owned(), "https://example.org".to_owned()];
    let with_logins = Input { saved_logins: &logins, ..input("prefs.js", text.as_bytes()) };
    let found = (formats::format("thunderbird-prefs").unwrap().read.unwrap())(&with_logins);
    let [defect] = found.accounts[0].defects.as_slice() else { panic!("{:?}", found.accounts) };
    assert_eq!(
        (defect.id, defect.about, defect.is_repairable),
        (AdviceId::SavedPassword, Setting::IncomingAuth, false)
    );
    assert_eq!((defect.location.file.as_str(), defect.found.as_str()), ("logins", ""));
}

#[test]
fn reads_every_check_up_profile() {
    let folder = repository().join("tests/clients/thunderbird");
    for case in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let bytes = std::fs::read(case.join("prefs.js")).unwrap();
        let user_js = std::fs::read(case.join("user.js")).ok();
        // The engine reads the login store; this is what it finds in the one profile that has one.
        let has_logins = case.join("logins.json").exists();
        let logins: &[String] =
            if has_logins { &["imap://imap-server.its.caltech.edu".to_owned()] } else { &[] };
        let input = Input {
            companion: user_js.as_deref().map(|bytes| ("user.js", bytes)),
            saved_logins: logins,
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
        let kinds = match name {
            "byte-order-mark" => vec![ReadWarningKind::ByteOrderMark],
            "broken-line" => vec![ReadWarningKind::NotAValue],
            "account-missing" => vec![ReadWarningKind::AccountMissing],
            _ => vec![],
        };
        assert_eq!(warnings(&found), kinds, "{name}");
        let defects = found.defects.len() + found.accounts.iter().map(|a| a.defects.len()).sum::<usize>();
        assert_eq!(defects, usize::from(matches!(name, "last-key-too-low" | "saved-password")), "{name}");
    }
}
