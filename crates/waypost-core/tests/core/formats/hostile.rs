//! No typed value can become a second setting, and each value is read back as it was typed.

use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;
use waypost_core::formats::{FORMATS, Refusal};
use waypost_core::plan::account::{Protocol, Setting};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::plan;

use super::{Case, jane, profile};
use crate::requests::preferences;

const NAMES: [&str; 14] = [
    r#"Jane "JD" Doe"#,
    r"C:\new\x41",
    "a]b[c",
    "[Settings]",
    "a=b",
    "a; b",
    "100% %EMAILADDRESS% %20",
    "</script><script>alert(1)</script>",
    "]]><!--&amp;",
    "\"); user_pref(\"x\", \"",
    "'quoted'",
    "$(x) `x` ${x} {x}",
    "*bold* name",
    "Jöel Ü",
];

/// The value of an INI key as Windows reads it: the first value with that key, one surrounding pair of quotes removed.
fn ini_value(bytes: &[u8], key: &str) -> String {
    let text = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    let value = text.lines().find_map(|line| line.strip_prefix(&format!("{key}="))).unwrap().trim();
    let quoted = |q: char| value.len() > 1 && value.starts_with(q) && value.ends_with(q);
    if quoted('"') || quoted('\'') { value[1..value.len() - 1].to_owned() } else { value.to_owned() }
}

/// The text of an element or attribute, unescaped.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Counts the bytes that structure each format. No typed text may change these numbers.
fn shape(case: &Case, format: &str) -> Result<Vec<usize>, Refusal> {
    let bytes = case.write(format)?;
    let count = |byte: u8| bytes.iter().filter(|&&b| b == byte).count();
    Ok(match format {
        "thunderbird-prefs" | "eudora-ini" => vec![count(b'\n'), count(b'\r'), count(0)],
        "autoconfig" | "sheet-html" | "eudora-links" => vec![count(b'\n'), count(b'<'), count(b'>')],
        _ => Vec::new(),
    })
}

fn assert_stays_one_value(name: &str, program: &str, formats: &[&str]) {
    let case_for = |name: &str| Case::new("caltech-imss", &Answers { name: name.into(), ..jane(program) });
    let (plain, case) = (case_for("Jane Doe"), case_for(name));
    let name = &case.plan.account.identity.name.value;
    for &format in formats {
        match shape(&case, format) {
            Ok(found) => assert_eq!(found, shape(&plain, format).unwrap(), "{format}: {name:?}"),
            Err(refusal) => assert!(
                matches!(
                    refusal,
                    Refusal::Unencodable(Setting::Name, _)
                        | Refusal::TooLong(Setting::Name, _)
                        | Refusal::CannotStore(Setting::Name)
                ),
                "{format}: {refusal:?}"
            ),
        }
    }
    if formats.contains(&"thunderbird-prefs") {
        assert_eq!(preferences(&case.text("thunderbird-prefs"))["mail.identity.id1.fullName"], name.as_str());
        let html = case.text("sheet-html");
        // The name is the first value on the sheet. An apostrophe may precede text a spreadsheet would run as a formula.
        let cell = html.split("<td class=\"value\">").nth(1).and_then(|cell| cell.split("</td>").next());
        assert_eq!(without_apostrophes(&unescaped(cell.unwrap())), without_apostrophes(name));
    }
    if formats.contains(&"eudora-ini")
        && let Ok(bytes) = case.write("eudora-ini")
    {
        assert_eq!(ini_value(&bytes, "RealName"), *name);
    }
    let json: serde_json::Value = serde_json::from_str(&case.text("json")).unwrap();
    assert_eq!(json["account"]["identity"]["name"], name.as_str());
}

/// Removes the apostrophes the sheet puts before text that starts like a formula.
fn without_apostrophes(text: &str) -> String {
    ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
        .iter()
        .fold(text.to_owned(), |text, begins| text.replace(&format!("'{begins}"), begins))
}

const THUNDERBIRD: &[&str] = &["thunderbird-prefs", "autoconfig", "sheet-html"];
const EUDORA: &[&str] = &["eudora-ini", "eudora-links", "sheet-html"];

#[test]
fn hostile_names_cannot_add_settings() {
    for name in NAMES {
        assert_stays_one_value(name, "thunderbird", THUNDERBIRD);
        assert_stays_one_value(name, "eudora@7.1", EUDORA);
    }
}

#[test]
fn line_breaks_and_invisible_characters_are_refused_by_plan_and_writer() {
    // First by the plan.
    for name in ["a\nb", "a\rb", "a\0b", "a\u{2028}b", "a\u{202E}b"] {
        let answers = Answers { name: name.into(), ..jane("thunderbird") };
        assert!(plan(&profile("caltech-imss"), &answers).is_err(), "{name:?}");
        // Then by each format, in case a plan was made another way.
        for (program, format) in [
            ("thunderbird", "thunderbird-prefs"),
            ("thunderbird", "thunderbird-import"),
            ("eudora@7.1", "eudora-ini"),
            ("eudora@7.1", "eudora-links"),
        ] {
            let mut case = Case::new("caltech-imss", &jane(program));
            case.plan.account.identity.name.value = name.into();
            assert_eq!(case.write(format), Err(Refusal::ControlCharacter(Setting::Name)), "{name:?}");
        }
        let mut case = Case::new("caltech-imss", &jane("thunderbird"));
        case.plan.account.incoming.host.value = name.into();
        assert_eq!(case.write("autoconfig"), Err(Refusal::ControlCharacter(Setting::IncomingHost)));
    }
}

#[test]
fn autoconfig_refuses_logins_that_thunderbird_would_change() {
    for (login, refusal) in [
        ("%REALNAME%", Refusal::Unencodable(Setting::IncomingUsername, '%')),
        ("jdoe%EMAILDOMAIN%", Refusal::Unencodable(Setting::IncomingUsername, '%')),
        (" jdoe x", Refusal::CannotStore(Setting::IncomingUsername)),
    ] {
        let mut case = Case::new("caltech-imss", &jane("thunderbird"));
        case.plan.account.incoming.username.value = login.into();
        assert_eq!(case.write("autoconfig"), Err(refusal), "{login}");
    }
    let mut case = Case::new("caltech-imss", &jane("thunderbird"));
    case.plan.account.incoming.username.value = "100%".into();
    assert!(case.text("autoconfig").contains("<username>100%</username>"));
}

#[test]
fn mutt_refuses_addresses_that_it_would_read_differently() {
    for address in ["j(x)@a.org", "j]d@a.org", "a <b@a.org", "a,b@a.org", "@a@a.org", "a@b@a.org"] {
        let mut case = Case::new("caltech-imss", &jane("mutt"));
        case.plan.account.identity.address.value = address.into();
        let refused = case.write("mutt");
        assert!(matches!(refused, Err(Refusal::Unencodable(Setting::Address, _))), "{address}: {refused:?}");
    }
}

#[test]
fn refuses_what_eudora_cannot_store() {
    use waypost_core::plan::account::Auth;
    let refused = |change: fn(&mut Case)| {
        let mut case = Case::new("submission", &jane("eudora@7.1"));
        change(&mut case);
        case.write("eudora-ini").unwrap_err()
    };
    let cannot = Refusal::CannotStore;
    assert_eq!(refused(|c| c.plan.account.incoming.auth.value = Auth::Oauth2), cannot(Setting::IncomingAuth));
    assert_eq!(
        refused(|c| c.plan.account.outgoing.auth.value = Auth::Certificate),
        cannot(Setting::OutgoingAuth)
    );
    assert_eq!(
        refused(|c| c.plan.account.outgoing.username.as_mut().unwrap().value = "other".into()),
        cannot(Setting::OutgoingUsername)
    );
    assert_eq!(refused(|c| c.plan.account.incoming.host.value = "::1".into()), cannot(Setting::IncomingHost));
    assert_eq!(
        refused(|c| c.plan.account.incoming.username.value = "x".repeat(120)),
        // The outgoing login now differs from the incoming one, which Eudora cannot store.
        cannot(Setting::OutgoingUsername)
    );
    assert_eq!(
        refused(|c| {
            c.plan.account.outgoing.username = None;
            c.plan.account.incoming.username.value = "x".repeat(120);
        }),
        Refusal::TooLong(Setting::IncomingUsername, 127)
    );
}

#[test]
fn output_is_deterministic() {
    for program in ["thunderbird", "eudora@7.1", "eudora-mac", "generic"] {
        for protocol in [Protocol::Pop, Protocol::Imap] {
            let answers = Answers { protocol: Some(protocol), ..jane(program) };
            for format in FORMATS.iter().filter(|format| {
                let (id, _) = Case::new("caltech-imss", &answers).plan.program;
                format.programs.contains(&id)
            }) {
                let first = Case::new("caltech-imss", &answers).write(format.id).unwrap();
                assert_eq!(
                    first,
                    Case::new("caltech-imss", &answers).write(format.id).unwrap(),
                    "{}",
                    format.id
                );
            }
        }
    }
}

/// A file Eudora could have written: sections, keys, comments, blank lines, non-ASCII bytes, either line end.
fn ini_file() -> impl Strategy<Value = Vec<u8>> {
    let line = prop_oneof![
        Just("[Settings]".to_owned()),
        Just("[Personalities]".to_owned()),
        Just("SavePasswordText=abc".to_owned()),
        "(RealName|usesPOP|SMTPPort|SSLReceiveUse|UseSubmissionPort|PopServer) ?= ?[ -~]{0,12}",
        "\\[[A-Za-z ]{1,8}\\]",
        "[A-Za-z]{1,8}=[ -~]{0,12}",
        "[;#][ -~]{0,12}",
        "[ -~]{0,12}",
        Just(String::new()),
    ];
    (prop::collection::vec(line, 0..24), any::<bool>(), any::<bool>()).prop_map(|(lines, crlf, ended)| {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut text = format!("[First]{end}{}", lines.join(end));
        if ended {
            text.push_str(end);
        }
        // `~` stands for a byte that is not ASCII.
        text.replace('~', "\u{80}").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_accepted_name_stays_one_value(name in "\\PC{1,40}") {
        let accepted = plan(&profile("caltech-imss"), &Answers { name: name.clone(), ..jane("generic") }).is_ok();
        prop_assume!(accepted);
        assert_stays_one_value(&name, "thunderbird", THUNDERBIRD);
        assert_stays_one_value(&name, "eudora@7.1", EUDORA);
    }

    #[test]
    fn any_accepted_answers_give_the_same_number_of_lines(
        username in "[a-zA-Z0-9._+-]{1,8}", check in 5_u16..1440, days in 1_u16..365,
    ) {
        let answers = |username: &str, check: u16, days: u16| Answers {
            username: username.into(),
            check_every: check.to_string(),
            leave_on_server: days.to_string(),
            ..jane("eudora@7.1")
        };
        let plain = Case::new("caltech-imss", &answers("jdoe", 10, 7));
        let case = Case::new("caltech-imss", &answers(&username, check, days));
        prop_assert_eq!(shape(&case, "eudora-ini"), shape(&plain, "eudora-ini"));
        let bytes = case.write("eudora-ini").unwrap();
        prop_assert_eq!(ini_value(&bytes, "CheckForMailEvery"), check.to_string());
        prop_assert_eq!(ini_value(&bytes, "LeaveOnServerDays"), days.to_string());
        prop_assert_eq!(
            ini_value(&bytes, "POPAccount"),
            format!("{}@{}", ini_value(&bytes, "LoginName"), ini_value(&bytes, "PopServer"))
        );
    }

    #[test]
    fn editing_changes_only_our_keys(before in ini_file(), lab in any::<bool>()) {
        let case = Case::new("caltech-imss", &jane("eudora@6.2.3"));
        let personality = lab.then_some("Lab");
        let after = case.edit(&before, personality).unwrap();
        // Lines Waypost may change: its keys, its section headers and the blank lines before them.
        let ours: Vec<String> = {
            let all = String::from_utf8(case.edit(b"", personality).unwrap()).unwrap();
            let keys = all.lines().filter_map(|line| line.split_once('=')).map(|(key, _)| key.to_lowercase());
            keys.chain(["smtpport", "usesubmissionport", "submissionport", "usepopsend"].map(str::to_owned)).collect()
        };
        let lines = |bytes: &[u8]| -> Vec<Vec<u8>> {
            bytes.split(|&b| b == b'\n').map(|l| l.strip_suffix(b"\r").unwrap_or(l).to_vec()).collect()
        };
        let is_ours = |line: &[u8]| {
            let text: String = line.iter().map(|&b| char::from(b)).collect();
            let key = text.split_once('=').map(|(key, _)| key.trim().to_lowercase());
            let header = ["[settings]", "[personalities]", "[persona-lab]"];
            text.trim().is_empty()
                || header.contains(&text.trim().to_lowercase().as_str())
                || key.is_some_and(|key| ours.contains(&key) || key.starts_with("persona"))
        };
        let others = |bytes: &[u8]| lines(bytes).into_iter().filter(|line| !is_ours(line)).collect::<Vec<_>>();
        prop_assert_eq!(others(&before), others(&after));
        // A second edit has nothing to change, so every byte stays.
        prop_assert_eq!(case.edit(&after, personality).unwrap(), after);
    }
}
