//! Tests of the output for people and scripts: sheets, manual steps and JSON.

use waypost_core::formats::{
    self, FORMATS, Refusal, first_start_notes, formats_for, import_steps, manual_steps, plan_json,
};
use waypost_core::plan::account::{Protocol, Setting};
use waypost_core::plan::answers::{Answers, NetworkLocation};
use waypost_core::plan::program::ProgramId;
use waypost_core::text::Texts;

use super::{Case, assert_expected, jane};

const PROGRAMS: [&str; 8] = [
    "thunderbird",
    "eudora@4.2",
    "eudora@5.1",
    "eudora@6.2.3",
    "eudora@7.1",
    "eudora-mac@5.2",
    "eudora-mac@4.3",
    "generic",
];

/// Each program with POP and with IMAP, for an organisation without and one with authentication for sending.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for program in PROGRAMS {
        for protocol in [Protocol::Pop, Protocol::Imap] {
            for profile in ["caltech-imss", "submission"] {
                cases.push(Case::new(
                    profile,
                    &Answers {
                        protocol: Some(protocol),
                        network: Some(NetworkLocation::Both),
                        leave_on_server: "7".into(),
                        ..jane(program)
                    },
                ));
            }
        }
    }
    cases
}

#[test]
fn sheets_and_json_match_the_expected_files() {
    for (name, answers) in [
        ("thunderbird-imap", Answers { protocol: Some(Protocol::Imap), ..jane("thunderbird") }),
        ("eudora-5.1-pop-leave", Answers { leave_on_server: "7".into(), ..jane("eudora@5.1") }),
        ("eudora-mac-pop", jane("eudora-mac@5.2")),
        ("generic-pop-leave", Answers { leave_on_server: "7".into(), ..jane("generic") }),
    ] {
        let case = Case::new("caltech-imss", &answers);
        for (format, extension) in [("sheet-text", "txt"), ("sheet-html", "html"), ("json", "json")] {
            assert_expected(&format!("sheets/{name}.{extension}"), &case.write(format).unwrap());
        }
    }
}

#[test]
fn each_program_lists_its_own_format_first() {
    for (program, first) in [
        (ProgramId::Thunderbird, "thunderbird-import"),
        (ProgramId::Eudora, "eudora-ini"),
        (ProgramId::EudoraMac, "sheet-html"),
        (ProgramId::AppleMail, "mobileconfig"),
        (ProgramId::OutlookClassic, "outlook-prf"),
        // The new Outlook cannot import a file.
        (ProgramId::Outlook, "sheet-html"),
        (ProgramId::ThunderbirdAndroid, "k9s"),
        (ProgramId::Evolution, "evolution"),
        (ProgramId::ClawsMail, "claws"),
        (ProgramId::Sylpheed, "sylpheed"),
        (ProgramId::Mutt, "mutt"),
        (ProgramId::Neomutt, "mutt"),
        (ProgramId::Alpine, "alpine"),
        (ProgramId::Aerc, "aerc"),
        (ProgramId::Himalaya, "himalaya"),
        (ProgramId::Fetchmail, "fetchmail"),
        (ProgramId::Getmail, "getmail"),
        (ProgramId::Mpop, "mpop"),
        (ProgramId::Mbsync, "mbsync"),
        (ProgramId::Offlineimap, "offlineimap"),
        (ProgramId::Msmtp, "msmtp"),
        (ProgramId::Generic, "sheet-html"),
    ] {
        let ids: Vec<&str> = formats_for(program).map(|format| format.id).collect();
        assert_eq!(ids[0], first);
        assert!(ids.ends_with(&["sheet-html", "sheet-text", "json"]), "{ids:?}");
    }
}

#[test]
fn every_setting_has_a_step_in_every_program() {
    for case in cases() {
        let request = case.request();
        let steps = manual_steps(&request, &Setting::ALL);
        for (setting, _) in case.plan.account.settings() {
            let shared = setting == Setting::ReplyTo && case.plan.program.0.is_eudora();
            let has_step = steps.iter().any(|step| step.setting == setting);
            assert!(has_step || shared, "{setting} in {:?}", case.plan.program);
            if !shared {
                assert!(!manual_steps(&request, &[setting]).is_empty(), "{setting}");
            }
        }
    }
}

/// Asserts that a text is complete. A missing text is shown as its id, and a missing value leaves its braces.
fn assert_words(text: &str) {
    assert!(!text.contains(['{', '}', '$']), "{text}");
    for mark in
        ["place-", "label-", "value-", "take-", "next-", "sheet-title", "setting-", "refusal-", "links-"]
    {
        assert!(!text.contains(mark) || text.contains("href"), "{text}");
    }
}

/// The cases of [`cases`], and every program with each protocol it can read.
fn all_cases() -> Vec<Case> {
    let mut cases = cases();
    for id in ProgramId::ALL {
        for protocol in [Protocol::Pop, Protocol::Imap].into_iter().filter(|protocol| id.can_read(*protocol))
        {
            for (profile, leave) in [("caltech-imss", "no"), ("submission", "30")] {
                let answers = Answers {
                    protocol: Some(protocol),
                    network: Some(NetworkLocation::Both),
                    leave_on_server: leave.into(),
                    ..jane(id.program().name)
                };
                cases.push(Case::new(profile, &answers));
            }
        }
    }
    cases
}

#[test]
fn every_step_text_exists() {
    for case in all_cases() {
        let request = case.request();
        for step in manual_steps(&request, &Setting::ALL) {
            assert_words(&step.line(&request));
        }
        let next = first_start_notes(&request);
        assert_eq!(next.len(), 3);
        next.iter().for_each(|line| assert_words(line));
        assert!(next.iter().all(|line| line.starts_with('*') && line.matches('*').count() == 2), "{next:?}");
        for format in FORMATS {
            let lines = import_steps(format, &request);
            assert!(!lines.is_empty(), "{}", format.id);
            lines.iter().for_each(|line| assert_words(line));
        }
        assert_words(&case.text("sheet-text"));
    }
    for refusal in [
        Refusal::Unencodable(Setting::Name, 'Ł'),
        Refusal::TooLong(Setting::Name, 127),
        Refusal::ControlCharacter(Setting::Name),
        Refusal::CannotStore(Setting::IncomingAuth),
        Refusal::PersonalityName("x".into()),
        Refusal::NoPersonalities,
        Refusal::NotThisFormat,
        Refusal::ImplicitTlsOnly,
        Refusal::Archive("x".into()),
    ] {
        assert_words(&refusal.sentence(&Texts::new("en")));
    }
}

#[test]
fn steps_use_each_programs_menu_names() {
    let line = |profile: &str, answers: &Answers, setting: Setting| {
        let case = Case::new(profile, answers);
        let request = case.request();
        manual_steps(&request, &[setting])
            .iter()
            .map(|step| step.line(&request))
            .collect::<Vec<_>>()
            .join("|")
    };
    let five = jane("eudora@5.1");
    assert_eq!(
        line("caltech-imss", &five, Setting::IncomingTls),
        "Tools > Options > Checking Mail: “Secure Sockets when Receiving”: Required, Alternate Port"
    );
    assert!(line("caltech-imss", &jane("eudora@4.3"), Setting::IncomingTls).contains("None or Never"));
    for (program, label) in [
        ("eudora@4.3", "“Return address”"),
        ("eudora@6.0", "“Email address (or Return address)”"),
        ("eudora@7.1", "“Email address”"),
    ] {
        assert!(line("caltech-imss", &jane(program), Setting::Address).contains(label), "{program}");
    }
    let submission = |program: &str| line("submission", &jane(program), Setting::OutgoingPort);
    assert!(submission("eudora@6.2.3").contains("“Use submission port (587)”: on"));
    assert!(submission("eudora@6.2.1").contains("SMTPPort=587"));
    assert!(submission("eudora-mac@6.2").contains("<x-eudora-setting:7211=587>"));
    assert_eq!(submission("thunderbird"), "Account Settings > Outgoing Server > Edit…: “Port”: 587");
    let leave = Answers { leave_on_server: "7".into(), ..jane("eudora@7.1") };
    assert!(
        line("caltech-imss", &leave, Setting::DeleteWhenTrashEmptied).contains("|Tools > Options > Misc")
    );
    assert!(line("caltech-imss", &jane("thunderbird"), Setting::IncomingTls).ends_with("SSL/TLS"));
}

#[test]
fn settings_a_format_drops_become_steps() {
    let case = Case::new("caltech-imss", &Answers { leave_on_server: "7".into(), ..jane("thunderbird") });
    let not_stored = formats::format("autoconfig").unwrap().settings_not_stored(&case.plan);
    let steps = manual_steps(&case.request(), &not_stored);
    assert!(steps.iter().any(|step| step.label == "Until I delete them" && step.value == "on"));
    assert!(formats::format("thunderbird-import").unwrap().settings_not_stored(&case.plan).is_empty());
}

#[test]
fn json_members_are_in_the_documented_order() {
    let case = Case::new("caltech-imss", &Answers { protocol: Some(Protocol::Imap), ..jane("generic") });
    let json = plan_json(&case.request());
    let keys =
        |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(keys(&json), "schema org account advice sources");
    let account = &json["account"];
    assert_eq!(keys(account), "identity incoming outgoing retention check_every_minutes");
    assert_eq!(keys(&account["incoming"]), "protocol host port tls username auth path_prefix");
    assert_eq!(keys(&account["outgoing"]), "host port tls username auth");
    assert!(account["outgoing"]["username"].is_null(), "sending on campus needs no login");
    for member in ["leave_on_server", "days", "delete_when_trash_emptied"] {
        assert!(account["retention"][member].is_null());
    }
    assert_eq!(json["sources"]["incoming.host"]["from"], "organisation");
    assert_eq!(json["sources"]["identity.name"]["from"], "person");
    assert_eq!(json["sources"]["outgoing.auth"]["from"], "assumed");
    for advice in json["advice"].as_array().unwrap() {
        assert_eq!(keys(advice), "id severity about text");
        assert!(!advice["text"].as_str().unwrap().contains('*'));
    }
}

#[test]
fn html_page_loads_nothing_and_links_only_to_allowed_targets() {
    for case in [Case::new("caltech-imss", &jane("generic")), Case::new("example-org", &jane("eudora@7.1"))] {
        let html = case.text("sheet-html");
        assert!(html.contains("<html lang=\"en\">") && html.contains("default-src 'none'"));
        for forbidden in ["<script", "javascript:alert(1)\"", "src=", "url(", "http://", "<desk>"] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
        for link in html.split("href=\"").skip(1) {
            assert!(["https://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme)), "{link}");
        }
    }
}
