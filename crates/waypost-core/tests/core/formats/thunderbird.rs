//! Tests of Thunderbird's files, with a parser that reads preferences as Thunderbird does.

use std::io::Read;

use serde_json::Value;
use waypost_core::formats::{self, Refusal, Request};
use waypost_core::plan::account::{Protocol, Setting};
use waypost_core::plan::answers::{Answers, NetworkLocation};

use super::{Case, assert_expected, jane, preferences};

fn imap() -> Answers {
    Answers { protocol: Some(Protocol::Imap), network: Some(NetworkLocation::Both), ..jane("thunderbird") }
}

fn leave_seven() -> Answers {
    Answers { leave_on_server: "7".into(), network: Some(NetworkLocation::OffCampus), ..jane("thunderbird") }
}

#[test]
fn whole_files_match_the_expected_files() {
    for (name, answers) in [
        ("pop-on-campus", jane("thunderbird")),
        ("pop-leave-7", leave_seven()),
        ("imap-both", imap()),
        ("imap-by-hand", Answers { check_every: "manual".into(), ..imap() }),
    ] {
        let case = Case::new("caltech-imss", &answers);
        assert_expected(&format!("thunderbird/{name}.js"), &case.write("thunderbird-prefs").unwrap());
        assert_expected(&format!("thunderbird/{name}.zip"), &case.write("thunderbird-import").unwrap());
        assert_expected(&format!("thunderbird/{name}.xml"), &case.write("autoconfig").unwrap());
    }
}

#[test]
fn dangerous_defaults_are_written_explicitly() {
    let server = |name: &str| format!("mail.server.server1.{name}");
    for leave in ["no", "7"] {
        let answers = Answers { leave_on_server: leave.into(), ..jane("thunderbird") };
        let prefs = preferences(&Case::new("caltech-imss", &answers).text("thunderbird-prefs"));
        let leaves = leave == "7";
        for (name, value) in [
            ("socketType", Value::from(3)),
            ("authMethod", 3.into()),
            ("port", 995.into()),
            ("leave_on_server", leaves.into()),
            ("delete_by_age_from_server", leaves.into()),
            ("num_days_to_leave_on_server", 7.into()),
            ("delete_mail_left_on_server", leaves.into()),
            ("check_new_mail", true.into()),
            ("check_time", 10.into()),
            ("login_at_startup", true.into()),
            ("download_on_biff", true.into()),
        ] {
            assert_eq!(prefs[&server(name)], value, "{name}");
        }
    }
}

#[test]
fn manual_checking_turns_off_automatic_checks() {
    let answers = Answers { check_every: "manual".into(), ..imap() };
    let prefs = preferences(&Case::new("caltech-imss", &answers).text("thunderbird-prefs"));
    for name in ["check_new_mail", "login_at_startup", "use_idle"] {
        assert_eq!(prefs[&format!("mail.server.server1.{name}")], Value::Bool(false), "{name}");
    }
}

#[test]
fn server_without_authentication_gets_no_user_name() {
    let prefs = preferences(&Case::new("caltech-imss", &jane("thunderbird")).text("thunderbird-prefs"));
    assert_eq!(prefs["mail.smtpserver.smtp1.authMethod"], 1);
    assert!(!prefs.contains_key("mail.smtpserver.smtp1.username"));
    let prefs = preferences(&Case::new("caltech-imss", &imap()).text("thunderbird-prefs"));
    assert_eq!(prefs["mail.smtpserver.smtp1.authMethod"], 3);
    assert_eq!(prefs["mail.smtpserver.smtp1.username"], "jdoe");
    assert_eq!(prefs["mail.server.server1.server_sub_directory"], "");
}

#[test]
fn archive_contains_only_the_preferences() {
    let case = Case::new("caltech-imss", &imap());
    let bytes = case.write("thunderbird-import").unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(zip.len(), 1);
    let mut text = String::new();
    zip.by_name("prefs.js").unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, case.text("thunderbird-prefs"));
}

#[test]
fn autoconfig_uses_placeholders_instead_of_the_person() {
    let whole = Case::new("example-org", &Answers { username: "jo".into(), ..jane("thunderbird") });
    assert_eq!(whole.text("autoconfig").matches("<username>%EMAILADDRESS%</username>").count(), 2);
    let short = Case::new("caltech-imss", &imap());
    let xml = short.text("autoconfig");
    assert_eq!(xml.matches("<username>%EMAILLOCALPART%</username>").count(), 2);
    assert!(!xml.contains("jdoe") && !xml.contains("Jane"));
    let format = formats::format("autoconfig").unwrap();
    assert_eq!(
        format.cannot_store(),
        [
            Setting::Name,
            Setting::Address,
            Setting::ReplyTo,
            Setting::PathPrefix,
            Setting::DeleteWhenTrashEmptied,
            Setting::CheckEvery
        ]
    );
}

#[test]
fn thunderbird_formats_refuse_personalities() {
    let case = Case::new("caltech-imss", &imap());
    let request = Request { personality: Some("Lab"), ..case.request() };
    for id in ["thunderbird-import", "thunderbird-prefs", "autoconfig"] {
        assert_eq!((formats::format(id).unwrap().write)(&request), Err(Refusal::NoPersonalities));
    }
}
