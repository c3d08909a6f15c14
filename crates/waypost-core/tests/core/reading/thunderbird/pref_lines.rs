//! The lines of `prefs.js`: escapes, broken statements, encodings, limits.

use super::*;

/// The name that the account has with this line, and the warnings.
fn name_of(line: &str) -> (Option<FoundValue>, Vec<ReadWarningKind>) {
    let base = prefs_with(Protocol::Imap, &[])
        .replace("user_pref(\"mail.identity.id1.fullName\", \"Jane Doe\");\n", "");
    let found = read_prefs(format!("{base}{line}\n").as_bytes());
    (found_value(&found.accounts[0], Setting::Name), warnings(&found))
}

#[test]
fn reads_every_string_escape() {
    for (written, read) in [
        (r#""Jane Doe""#, "Jane Doe"),
        ("'Jane \"JD\" Doe'", "Jane \"JD\" Doe"),
        (r#""J\"D\\ \'x\'""#, "J\"D\\ 'x'"),
        (r#""J\u00f6rg \ud83d\ude00""#, "Jörg 😀"),
        (r#""a\nb\rc""#, "a\nb\rc"),
        (r#""\x41b""#, "Ab"),
        ("\"Jörg 😀 €\"", "Jörg 😀 €"),
        ("\"// no /* comment # here\"", "// no /* comment # here"),
        ("/* in */ \"Jane\" /* between */", "Jane"),
        ("\n  \"on the next line\"\n", "on the next line"),
    ] {
        let (name, kinds) = name_of(&format!("user_pref(\"mail.identity.id1.fullName\", {written});"));
        assert_eq!(name, text(read), "{written}");
        assert!(kinds.is_empty(), "{written}: {kinds:?}");
    }
}

#[test]
fn broken_line_is_skipped_alone() {
    let good = "user_pref(\"mail.identity.id1.fullName\", \"After\");";
    for (line, kind) in [
        (r#"user_pref("mail.identity.id1.fullName", "bad \q escape");"#, Some(ReadWarningKind::NotAValue)),
        (r#"user_pref("mail.identity.id1.fullName", "\ud83d alone");"#, Some(ReadWarningKind::NotAValue)),
        (r#"user_pref("mail.identity.id1.fullName", 1.5);"#, Some(ReadWarningKind::NotAValue)),
        (r#"user_pref("mail.identity.id1.fullName", 4294967296);"#, Some(ReadWarningKind::NotAValue)),
        (r#"user_pref("mail.identity.id1.fullName", -2147483649);"#, Some(ReadWarningKind::NotAValue)),
        (r#"user_pref("mail.identity.id1.fullName", yes);"#, Some(ReadWarningKind::NotAValue)),
        (r#"user_pref("mail.identity.id1.fullName");"#, Some(ReadWarningKind::NotASetting)),
        (r#"user_pref("browser.x", 1.5);"#, None),
        ("what is this;", None),
        ("/* user_pref(\"mail.identity.id1.fullName\", \"no\");\n */", None),
        ("# user_pref(\"mail.identity.id1.fullName\", \"no\");", None),
        ("// user_pref(\"mail.identity.id1.fullName\", \"no\");", None),
    ] {
        let (name, kinds) = name_of(&format!("{line}\n{good}"));
        assert_eq!(name, text("After"), "{line}");
        assert_eq!(kinds, kind.into_iter().collect::<Vec<_>>(), "{line}");
    }
    // A statement without its semicolon also breaks the next one.
    let (name, kinds) = name_of(&format!("user_pref(\"mail.x\", 1)\n{good}"));
    assert_eq!(name, value(SettingValue::Unset));
    assert_eq!(kinds, [ReadWarningKind::NotASetting, ReadWarningKind::NotASetting]);
    let (name, kinds) = name_of(r#"user_pref("mail.identity.id1.fullName", "J\xE4ne");"#);
    assert!(matches!(name, Some(FoundValue::Value(SettingValue::Text(text))) if text.contains('\u{FFFD}')));
    assert_eq!(kinds, [ReadWarningKind::NotAValue]);
}

#[test]
fn unusual_encodings_are_read_and_noted() {
    let plain = prefs_with(Protocol::Imap, &[("mail.identity.id1.fullName", "\"Jörg\"")]);
    let wide = |bytes: fn(u16) -> [u8; 2]| plain.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let latin: Vec<u8> = plain.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (bytes, kinds, is_readable) in [
        (marked(b"\xEF\xBB\xBF", plain.clone().into_bytes()), vec![ReadWarningKind::ByteOrderMark], true),
        (marked(b"\xFF\xFE", wide(u16::to_le_bytes)), vec![ReadWarningKind::Utf16], true),
        (marked(b"\xFE\xFF", wide(u16::to_be_bytes)), vec![ReadWarningKind::Utf16], true),
        (wide(u16::to_le_bytes), vec![ReadWarningKind::Utf16], true),
        (plain.replace('\n', "\r").into_bytes(), vec![ReadWarningKind::LineEnds], true),
        (plain.replace('\n', "\r\n").into_bytes(), vec![], true),
        (latin, vec![ReadWarningKind::CodePage, ReadWarningKind::NotAValue], false),
        (
            plain.replace("\"Jörg\"", "\"J\0rg\"").into_bytes(),
            vec![ReadWarningKind::Binary, ReadWarningKind::NotAValue, ReadWarningKind::CutOff],
            false,
        ),
        (
            plain.trim_end_matches(['\n', ';']).as_bytes().to_vec(),
            vec![ReadWarningKind::NotASetting, ReadWarningKind::CutOff],
            false,
        ),
        (
            b"SQLite format 3\0\x10\0\x01".to_vec(),
            vec![ReadWarningKind::Binary, ReadWarningKind::CutOff, ReadWarningKind::NotSettings],
            false,
        ),
    ] {
        let found = read_prefs(&bytes);
        assert_eq!(warnings(&found), kinds);
        if let Some(account) = found.accounts.first().filter(|_| is_readable) {
            assert_eq!(found_value(account, Setting::Name), text("Jörg"));
            assert_eq!(formats::recognise("x", &bytes).unwrap().id, "thunderbird-prefs");
        }
        // A file that Thunderbird itself reads differently is never edited.
        let is_refused = kinds.iter().any(|kind| {
            matches!(
                kind,
                ReadWarningKind::ByteOrderMark
                    | ReadWarningKind::Utf16
                    | ReadWarningKind::Binary
                    | ReadWarningKind::CutOff
            )
        });
        if is_refused && !found.accounts.is_empty() {
            let plan = planned(&Answers { name: "New Name".into(), ..jane(Protocol::Imap) });
            let repaired = repair::repair(&bytes, &plan, &[Setting::Name]);
            assert_eq!(repaired, Err(formats::Refusal::NotThisFormat), "{kinds:?}");
        }
    }
    assert!(read_prefs(b"").warnings.is_empty());
    assert_eq!(warnings(&read_prefs(b"hello, world\n")).last(), Some(&ReadWarningKind::NotSettings));
}

#[test]
fn warnings_are_limited() {
    let mut text = prefs_with(Protocol::Imap, &[]);
    for n in 0..200 {
        text.push_str(&format!("user_pref(\"mail.x.{n}\", 1.5);\n"));
    }
    let found = read_prefs(text.as_bytes());
    assert_eq!(found.warnings.len(), 51);
    assert_eq!(found.warnings[50].kind, ReadWarningKind::TooMany);
}

#[test]
fn last_line_of_a_preference_wins() {
    let text = prefs_with(
        Protocol::Imap,
        &[("mail.server.server1.port", "143"), ("mail.server.server1.port", "1143")],
    );
    let found = read_prefs(text.as_bytes());
    let port = found.accounts[0].get(Setting::IncomingPort).unwrap();
    assert_eq!(port.value, FoundValue::Value(SettingValue::Number(1143)));
    assert_eq!(port.location.line, Some(found.lines));
}

#[test]
fn survives_a_huge_file() {
    let line = b"user_pref(\"mail.identity.id1.fullName\", \"x\");\n";
    let mut bytes = line.repeat((16 << 20) / line.len());
    assert_eq!(read_prefs(&bytes).warnings, []);
    bytes.fill(b'(');
    assert!(warnings(&read_prefs(&bytes)).contains(&ReadWarningKind::CutOff));
    bytes.fill(b'"');
    read_prefs(&bytes);
}

#[test]
fn survives_truncation_at_any_byte() {
    let plan = planned(&jane(Protocol::Pop));
    for id in ["thunderbird-prefs", "thunderbird-import", "autoconfig", "json"] {
        let bytes = written(id, &plan);
        for length in 0..bytes.len() {
            let found = read(id, &bytes[..length]);
            assert!(found.accounts.len() <= 1);
            formats::recognise("x", &bytes[..length]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn survives_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let plan = planned(&jane(Protocol::Imap));
        for format in formats::FORMATS {
            let input = Input { companion: Some(("user.js", &bytes)), ..input("x", &bytes) };
            if let Some(read) = format.read {
                read(&input);
            }
            if let Some(repair) = format.repair {
                let all = formats::AccountRepair {
                    account: "account1", settings: &Setting::ALL, defects: AdviceId::ALL, plan: &plan,
                };
                // A refusal is fine, a panic is not.
                let _result = repair(&input, &[all]);
            }
        }
    }

    #[test]
    fn survives_any_changed_byte(at in 0_usize..3000, byte in any::<u8>()) {
        let plan = planned(&jane(Protocol::Pop));
        for id in ["thunderbird-prefs", "thunderbird-import", "autoconfig", "json"] {
            let mut bytes = written(id, &plan);
            let at = at % bytes.len();
            bytes[at] = byte;
            read(id, &bytes);
        }
    }

    #[test]
    fn any_string_round_trips(name in "[^\\x00]{0,30}") {
        let line = format!(
            "user_pref(\"mail.identity.id1.fullName\", \"{}\");",
            name.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\r', "\\r")
        );
        let expected = if name.is_empty() { value(SettingValue::Unset) } else { text(&name) };
        prop_assert_eq!(name_of(&line), (expected, vec![]));
    }
}
