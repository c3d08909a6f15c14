//! Written settings are read back, and a large profile is read quickly.

use super::*;

/// The preferences of a large profile: accounts that each have a server, an identity and an outgoing server,
/// among many other preferences, up to a size in bytes.
fn big_profile(accounts: usize, bytes: usize) -> Vec<u8> {
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
    let (found, elapsed) = crate::processor::timed(|| read_prefs(&bytes));
    assert_eq!(found.accounts.len(), 50);
    assert!(found.warnings.is_empty(), "{:?}", found.warnings);
    assert_eq!(found_value(&found.accounts[49], Setting::OutgoingHost), text("smtp50.example.net"));
    // A generous limit for an unoptimised build; the benchmark measures the real time.
    assert!(elapsed.as_millis() < 1000, "{elapsed:?}");
}

#[test]
fn written_settings_are_read_back() {
    for protocol in [Protocol::Imap, Protocol::Pop] {
        for id in ["thunderbird-prefs", "thunderbird-import", "autoconfig", "json"] {
            let format = formats::format(id).unwrap();
            let plan = planned(&jane(protocol));
            let bytes = written(id, &plan);
            let found = read(id, &bytes);
            assert!(found.warnings.is_empty() && found.defects.is_empty(), "{:?}", found.warnings);
            assert_eq!(found.accounts.len(), 1, "{id}");
            assert_planned(&found.accounts[0], &plan, format);
            assert!(found.accounts[0].settings.iter().all(|found| found.location.line.is_some()), "{id}");
            assert_eq!(formats::recognise("x", &bytes).unwrap().id, id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_written_plan_is_read_back(
        name in "\\PC{1,40}", imap in any::<bool>(), check in 5_u16..1440, days in 1_u16..365,
        manual in any::<bool>(), leave in any::<bool>(), network in 0_usize..3,
    ) {
        let networks = [NetworkLocation::Both, NetworkLocation::OnCampus, NetworkLocation::OffCampus];
        let protocol = if imap { Protocol::Imap } else { Protocol::Pop };
        let answers = Answers {
            name,
            check_every: if manual { "manual".into() } else { check.to_string() },
            leave_on_server: match (imap, leave) {
                (true, _) => String::new(),
                (false, true) => days.to_string(),
                (false, false) => "no".into(),
            },
            network: Some(networks[network]),
            ..jane(protocol)
        };
        let result = plan(&profile(), &answers);
        prop_assume!(result.is_ok());
        let plan = result.unwrap();
        for id in ["thunderbird-prefs", "thunderbird-import", "autoconfig", "json"] {
            let found = read(id, &written(id, &plan));
            prop_assert_eq!(&warnings(&found), &Vec::new());
            assert_planned(&found.accounts[0], &plan, formats::format(id).unwrap());
        }
    }
}
