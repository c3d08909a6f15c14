//! Repairs change the lines of the requested settings, and no others.

use std::io::Write;

use waypost_core::formats::{AccountRepair, Refusal};

use super::*;

type RepairedFile = Result<Vec<(String, Vec<u8>)>, Refusal>;

pub fn repair(bytes: &[u8], plan: &Plan, settings: &[Setting]) -> RepairedFile {
    repair_all(
        &input("prefs.js", bytes),
        &[AccountRepair { account: "account1", settings, defects: &[], plan }],
    )
}

fn repair_all(input: &Input<'_>, repairs: &[AccountRepair<'_>]) -> RepairedFile {
    (formats::format("thunderbird-prefs").unwrap().repair.unwrap())(input, repairs)
}

/// The lines of a text that another text does not have.
fn changed(before: &str, after: &str) -> Vec<String> {
    let before: Vec<&str> = before.lines().collect();
    after.lines().filter(|line| !before.contains(line)).map(str::to_owned).collect()
}

/// The text of the only repaired file.
fn only_file(repaired: RepairedFile) -> String {
    let mut repaired = repaired.unwrap();
    assert_eq!(repaired.len(), 1);
    String::from_utf8(repaired.remove(0).1).unwrap()
}

#[test]
fn repair_changes_only_the_lines_of_its_setting() {
    let plan = planned(&jane(Protocol::Pop));
    for (name, bad, setting, good) in [
        (
            "mail.server.server1.hostname",
            "\"pop.cco.caltech.edu\"",
            Setting::IncomingHost,
            "\"pop-server.its.caltech.edu\"",
        ),
        ("mail.server.server1.userName", "\"jd\"", Setting::IncomingUsername, "\"jdoe\""),
        ("mail.server.server1.socketType", "0", Setting::IncomingTls, "3"),
        ("mail.server.server1.port", "110", Setting::IncomingPort, "995"),
        ("mail.server.server1.check_time", "1", Setting::CheckEvery, "10"),
        ("mail.server.server1.num_days_to_leave_on_server", "0", Setting::RetentionDays, "7"),
        ("mail.server.server1.delete_mail_left_on_server", "false", Setting::DeleteWhenTrashEmptied, "true"),
        ("mail.identity.id1.reply_to", "\"x@example.org\"", Setting::ReplyTo, "\"jdoe@caltech.edu\""),
        (
            "mail.smtpserver.smtp1.hostname",
            "\"smtp.cco.caltech.edu\"",
            Setting::OutgoingHost,
            "\"smtp-server.its.caltech.edu\"",
        ),
        ("mail.smtpserver.smtp1.authMethod", "1", Setting::OutgoingAuth, "3"),
        ("mail.smtpserver.smtp1.try_ssl", "0", Setting::OutgoingTls, "3"),
    ] {
        let before = prefs_with(Protocol::Pop, &[(name, bad)]);
        let after = only_file(repair(before.as_bytes(), &plan, &[setting]));
        let last = format!("user_pref(\"{name}\", {bad});\n");
        let expected = format!("{}user_pref(\"{name}\", {good});\n", before.strip_suffix(&last).unwrap());
        assert_eq!(after, expected, "{name}");
        let found = read_prefs(after.as_bytes());
        assert_planned(&found.accounts[0], &plan, formats::format("thunderbird-prefs").unwrap());
        // A second repair changes nothing.
        assert_eq!(repair(after.as_bytes(), &plan, &Setting::ALL), Ok(vec![]), "{name}");
    }
}

#[test]
fn missing_lines_are_added_at_the_end() {
    let plan = planned(&jane(Protocol::Imap));
    let before = prefs_with(Protocol::Imap, &[]);
    let line = "user_pref(\"mail.server.server1.socketType\", 3);\n";
    let port = "user_pref(\"mail.server.server1.port\", 993);\n";
    let before = before.replace(line, "").replace(port, "").replace('\n', "\r\n");
    let before = before.trim_end();
    let after = only_file(repair(before.as_bytes(), &plan, &[Setting::IncomingTls]));
    let (port, line) = (port.replace('\n', "\r\n"), line.replace('\n', "\r\n"));
    assert_eq!(after, format!("{before}\r\n{port}{line}"));
}

#[test]
fn overriding_user_js_lines_are_repaired_too() {
    let plan = planned(&jane(Protocol::Imap));
    let prefs_js = prefs_with(Protocol::Imap, &[("mail.server.server1.socketType", "2")]);
    let user_js = "user_pref(\"mail.server.server1.socketType\", 0); // mine\n";
    let both =
        Input { companion: Some(("user.js", user_js.as_bytes())), ..input("prefs.js", prefs_js.as_bytes()) };
    let settings = [Setting::IncomingTls];
    let repaired = repair_all(
        &both,
        &[AccountRepair { account: "account1", settings: &settings, defects: &[], plan: &plan }],
    );
    let repaired = repaired.unwrap();
    let names: Vec<&str> = repaired.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["prefs.js", "user.js"]);
    assert_eq!(repaired[1].1, b"user_pref(\"mail.server.server1.socketType\", 3); // mine\n");
    assert_eq!(repaired[0].1, prefs_js.replace("socketType\", 2", "socketType\", 3").into_bytes());
}

#[test]
fn last_key_is_raised() {
    let text = prefs_with(Protocol::Imap, &[("mail.account.account5.server", "\"server5\"")]);
    let plan = planned(&jane(Protocol::Imap));
    let file_repair = AccountRepair {
        account: "",
        settings: &[],
        defects: &[AdviceId::ThunderbirdLastKeyTooLow],
        plan: &plan,
    };
    let after = only_file(repair_all(&input("prefs.js", text.as_bytes()), &[file_repair]));
    assert_eq!(changed(&text, &after), ["user_pref(\"mail.account.lastKey\", 5);"]);
    assert!(read_prefs(after.as_bytes()).defects.is_empty());
    assert_eq!(repair_all(&input("prefs.js", after.as_bytes()), &[file_repair]), Ok(vec![]));
}

/// Preferences with a second mail account that sends through the same server.
fn shared_outgoing() -> String {
    prefs_with(
        Protocol::Imap,
        &[
            ("mail.accountmanager.accounts", "\"account1,account2,account3\""),
            ("mail.account.account3.server", "\"server3\""),
            ("mail.account.account3.identities", "\"id3\""),
            ("mail.identity.id3.useremail", "\"jo@example.net\""),
            ("mail.server.server3.type", "\"imap\""),
            ("mail.server.server3.hostname", "\"imap.example.net\""),
            ("mail.smtpserver.smtp1.hostname", "\"smtp.example.net\""),
        ],
    )
}

#[test]
fn outgoing_server_of_another_account_is_never_changed() {
    let plan = planned(&jane(Protocol::Imap));
    let text = shared_outgoing();
    let after = only_file(repair(text.as_bytes(), &plan, &[Setting::OutgoingHost]));
    assert_eq!(
        changed(&text, &after),
        [
            "user_pref(\"mail.identity.id1.smtpServer\", \"smtp2\");",
            "user_pref(\"mail.smtpservers\", \"smtp1,smtp2\");",
            "user_pref(\"mail.smtpserver.smtp2.type\", \"smtp\");",
            "user_pref(\"mail.smtpserver.smtp2.hostname\", \"smtp-server.its.caltech.edu\");",
            "user_pref(\"mail.smtpserver.smtp2.port\", 465);",
            "user_pref(\"mail.smtpserver.smtp2.try_ssl\", 3);",
            "user_pref(\"mail.smtpserver.smtp2.authMethod\", 3);",
            "user_pref(\"mail.smtpserver.smtp2.username\", \"jdoe\");",
        ]
    );
    let found = read_prefs(after.as_bytes());
    assert_planned(&found.accounts[0], &plan, formats::format("thunderbird-prefs").unwrap());
    assert_eq!(found.accounts[1], read_prefs(text.as_bytes()).accounts[1]);
    // If both accounts are repaired to the same values, the shared server is changed.
    let settings = [Setting::OutgoingHost];
    let repair_of = |account| AccountRepair { account, settings: &settings, defects: &[], plan: &plan };
    let after = only_file(repair_all(
        &input("prefs.js", text.as_bytes()),
        &[repair_of("account1"), repair_of("account3")],
    ));
    assert_eq!(after, text.replace("smtp.example.net", "smtp-server.its.caltech.edu"));
}

#[test]
fn account_without_outgoing_server_gets_one() {
    let plan = planned(&jane(Protocol::Imap));
    let text = prefs_with(Protocol::Imap, &[("mail.smtpservers", "\"\"")]);
    let found = read_prefs(text.as_bytes());
    assert_eq!(found_value(&found.accounts[0], Setting::OutgoingHost), value(SettingValue::Unset));
    assert_eq!(found_value(&found.accounts[0], Setting::OutgoingPort), None);
    let after = only_file(repair(text.as_bytes(), &plan, &[Setting::OutgoingHost]));
    let found = read_prefs(after.as_bytes());
    assert_planned(&found.accounts[0], &plan, formats::format("thunderbird-prefs").unwrap());
}

#[test]
fn changing_protocol_is_refused() {
    let plan = planned(&jane(Protocol::Imap));
    let text = prefs_with(Protocol::Pop, &[]);
    assert_eq!(
        repair(text.as_bytes(), &plan, &[Setting::Protocol]),
        Err(Refusal::CannotStore(Setting::Protocol))
    );
    let settings = [Setting::IncomingHost];
    let missing = AccountRepair { account: "account9", settings: &settings, defects: &[], plan: &plan };
    assert_eq!(repair_all(&input("prefs.js", text.as_bytes()), &[missing]), Err(Refusal::NotThisFormat));
}

/// A compressed zip of some files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, bytes) in files {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn zip_archive_is_read_and_repaired() {
    let plan = planned(&jane(Protocol::Imap));
    let format = formats::format("thunderbird-import").unwrap();
    let wrong = prefs_with(Protocol::Imap, &[("mail.server.server1.socketType", "0")]);
    let settings = [Setting::IncomingTls];
    let repair_zip = |bytes: &[u8]| {
        let repairs = [AccountRepair { account: "account1", settings: &settings, defects: &[], plan: &plan }];
        (format.repair.unwrap())(&input("mine.zip", bytes), &repairs)
    };
    let alone = zip(&[("prefs.js", wrong.as_bytes())]);
    let (name, after) = repair_zip(&alone).unwrap().remove(0);
    assert_eq!(name, "mine.zip");
    assert_planned(&read("thunderbird-import", &after).accounts[0], &plan, format);
    let whole_profile = zip(&[("x.default/key4.db", b"?"), ("x.default/prefs.js", wrong.as_bytes())]);
    assert_eq!(read("thunderbird-import", &whole_profile).accounts.len(), 1);
    assert_eq!(repair_zip(&whole_profile), Err(Refusal::NotThisFormat));
    assert_eq!(
        warnings(&read("thunderbird-import", &zip(&[("a/b/prefs.js", b"x")]))),
        [ReadWarningKind::NotSettings]
    );
    assert_eq!(warnings(&read("thunderbird-import", b"PK\x03\x04")), [ReadWarningKind::NotSettings]);
    // A zip bomb: a small archive that unpacks to many bytes.
    let bomb = zip(&[("prefs.js", &vec![b'\n'; 70 << 20])]);
    assert!(bomb.len() < 1 << 20);
    assert!(warnings(&read("thunderbird-import", &bomb)).contains(&ReadWarningKind::CutOff));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_wrong_values_are_repaired_and_the_rest_kept(
        host in "[a-z]{1,8}\\.example\\.net", port in 1_i32..70000, socket in 0_i32..5, method in 0_i32..12,
        days in -3_i32..400, leave in any::<bool>(), time in -1_i32..2000, crlf in any::<bool>(),
    ) {
        let plan = planned(&jane(Protocol::Pop));
        let server = |name: &str| format!("mail.server.server1.{name}");
        let quoted = format!("\"{host}\"");
        let changes = [
            (server("hostname"), quoted.clone()), (server("port"), port.to_string()),
            (server("socketType"), socket.to_string()), (server("authMethod"), method.to_string()),
            (server("num_days_to_leave_on_server"), days.to_string()),
            (server("leave_on_server"), leave.to_string()), (server("check_time"), time.to_string()),
            ("mail.smtpserver.smtp1.hostname".into(), quoted),
            ("mail.smtpserver.smtp1.port".into(), port.to_string()),
            ("browser.x".into(), "\"kept \\u00e4\"".into()),
        ];
        let changes: Vec<(&str, &str)> = changes.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let mut before = prefs_with(Protocol::Pop, &changes);
        if crlf {
            before = before.replace('\n', "\r\n");
        }
        let after = repair(before.as_bytes(), &plan, &Setting::ALL).unwrap();
        let after = String::from_utf8(after[0].1.clone()).unwrap();
        assert_planned(&read_prefs(after.as_bytes()).accounts[0], &plan, formats::format("thunderbird-prefs").unwrap());
        prop_assert_eq!(before.split('\n').count(), after.split('\n').count());
        let named = ["hostname", "port", "socketType", "authMethod", "on_server", "by_age", "check_"];
        for (old, new) in before.split('\n').zip(after.split('\n')) {
            prop_assert!(old == new || named.iter().any(|name| old.contains(name)), "{} -> {}", old, new);
        }
    }
}
