//! Files that Waypost wrote have no findings when they are read with the same answers. With one value changed
//! they have exactly one.

use proptest::prelude::*;
use waypost_core::check_up::{self, AccountReport, Finding, KnownOrganisations};
use waypost_core::formats::{self, Format, Input, ReadWarningKind, Request};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::plan;
use waypost_core::plan::profile::Profile;

use crate::samples::english;
use crate::wizard_steps;

fn profile(id: &str) -> Profile {
    crate::samples::profile(id)
}

/// The check-up's reports for the bytes of a file.
fn reports(format: &Format, bytes: &[u8], profile: &Profile, overrides: &Answers) -> Vec<AccountReport> {
    let input = Input { name: format.file_name, bytes, companion: None, saved_logins: &[], siblings: &[] };
    let found = (format.read.unwrap())(&input);
    let known = KnownOrganisations { profiles: &[profile], chosen: Some(0) };
    check_up::check_accounts(&found, known, overrides, format.repair.is_some())
}

fn written(
    format: &Format,
    profile: &Profile,
    answers: &Answers,
    personality: Option<&str>,
) -> Option<Vec<u8>> {
    let plan = plan(profile, answers).ok()?;
    (format.write)(&Request { profile, plan: &plan, texts: english(), personality, code: None }).ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn written_settings_have_no_findings(
        mut answers in wizard_steps::answers(),
        org in prop::sample::select(vec!["caltech-imss", "example-university"]),
        program in prop::sample::select(vec!["thunderbird", "eudora", "eudora@6.2", "eudora@5.1", "eudora@4.3"]),
        id in prop::sample::select(vec!["thunderbird-prefs", "thunderbird-import", "autoconfig", "eudora-ini", "json"]),
    ) {
        let profile = profile(org);
        answers.org = org.into();
        answers.program = program.into();
        answers.accept_plaintext = true;
        let format = formats::format(id).unwrap();
        let program = plan(&profile, &answers).ok().map(|plan| plan.program.0);
        prop_assume!(format.read.is_some() && program.is_some_and(|program| format.programs.contains(&program)));
        // Our JSON does not name the program, so the check-up cannot know that a version does not encrypt.
        prop_assume!(id != "json" || program.is_some_and(|program| !program.is_eudora()));
        let Some(bytes) = written(format, &profile, &answers, None) else { return Ok(()) };
        let reports = reports(format, &bytes, &profile, &answers);
        prop_assert_eq!(reports.len(), 1, "{}", String::from_utf8_lossy(&bytes));
        let input = Input { name: "", bytes: &bytes, companion: None, saved_logins: &[], siblings: &[] };
        // A text of code page 1252 can look like one of UTF-8: "Â¡".
        let kinds = (format.read.unwrap())(&input).warnings.into_iter().map(|warning| warning.kind);
        let others: Vec<_> = kinds.filter(|kind| id != "eudora-ini" || *kind != ReadWarningKind::CodePage).collect();
        prop_assert_eq!(others, vec![]);
        for report in &reports {
            prop_assert!(report.problems.is_empty(), "{:?}", report.problems);
            prop_assert!(report.findings.is_empty(), "{:#?}\n{}", report.findings, String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn written_personality_has_no_findings(mut answers in wizard_steps::answers()) {
        let profile = profile("caltech-imss");
        answers.org = "caltech-imss".into();
        answers.program = "eudora@7.1".into();
        let format = formats::format("eudora-ini").unwrap();
        let Some(bytes) = written(format, &profile, &answers, Some("Work")) else { return Ok(()) };
        for report in reports(format, &bytes, &profile, &answers) {
            prop_assert!(report.findings.is_empty(), "{:#?}\n{}", report.findings, String::from_utf8_lossy(&bytes));
        }
    }
}

/// Answers to every question whose answer a file contains.
fn jane(program: &str, protocol: Protocol, leave: &str) -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: program.into(),
        read_on: Some(ReadOn::One),
        protocol: Some(protocol),
        network: Some(NetworkLocation::Both),
        leave_on_server: leave.into(),
        check_every: "10".into(),
        through_provider: Some(false),
        ..Answers::default()
    }
}

/// Another value of the same kind.
fn other_value(value: &str) -> String {
    match value.trim_matches('"') {
        "0" => "1".to_owned(),
        "1" => "0".to_owned(),
        "true" => "false".to_owned(),
        "false" => "true".to_owned(),
        "imap" | "pop3" => value.replace("imap", "POP3").replace("pop3", "imap").to_lowercase(),
        text if text.parse::<u16>().is_ok_and(|number| number > 4) => "4321".to_owned(),
        text if text.parse::<u16>().is_ok() => "0".to_owned(),
        text if text.contains("caltech.edu") => value.replace("caltech.edu", "example.net"),
        "" if value.is_empty() => "somebody".to_owned(),
        "" => "\"somebody\"".to_owned(),
        text => value.replace(text, "somebody"),
    }
}

/// Changes the value of every line of a file in turn. Returns the key, the value and the findings.
fn each_line_changed(format: &Format, answers: &Answers) -> Vec<(String, String, Vec<Finding>)> {
    let profile = profile("caltech-imss");
    let bytes = written(format, &profile, answers, None).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let mut seen = Vec::new();
    for line in text.lines() {
        let parts = match line.strip_prefix("user_pref(\"") {
            Some(rest) => rest.strip_suffix(");").unwrap().split_once("\", "),
            None => line.split_once('='),
        };
        let Some((key, value)) = parts else { continue };
        let other = other_value(value);
        assert_ne!(value, other, "{line}");
        let changed = match line.starts_with("user_pref") {
            true => text.replacen(line, &format!("user_pref(\"{key}\", {other});"), 1),
            false => text.replacen(line, &format!("{key}={other}"), 1),
        };
        let reports = reports(format, changed.as_bytes(), &profile, answers);
        let findings = reports.into_iter().flat_map(|report| report.findings).collect();
        seen.push((key.to_owned(), other, findings));
    }
    seen
}

#[test]
fn one_wrong_value_gives_one_finding() {
    // Keys that no setting of the plan covers: names in a list, paths of folders, defaults for new accounts.
    let is_ignored = |key: &str, leave: &str| {
        // Has no effect if nothing stays on the server.
        let has_no_effect = leave == "no" && ["delete_", "num_days"].iter().any(|part| key.contains(part));
        let belongs_to_program =
            ["accountmanager", "lastKey", "server2", "account1", "account2", "smtpservers", "defaultserver"];
        let not_compared = [
            "name",
            "login_at_startup",
            "empty_trash_on_exit",
            "storeContractID",
            "download_on_biff",
            "valid",
            "smtpServer",
            "description",
            "type",
            "using_subscription",
            "delete_model",
            "use_idle",
        ];
        has_no_effect
            || belongs_to_program.iter().any(|part| key.contains(part))
            || key.rsplit('.').next().is_some_and(|last| not_compared.contains(&last))
    };
    let mut out = Vec::new();
    for (id, program) in [("eudora-ini", "eudora"), ("thunderbird-prefs", "thunderbird")] {
        for (protocol, leave) in [(Protocol::Pop, "7"), (Protocol::Pop, "no"), (Protocol::Imap, "")] {
            let answers = jane(program, protocol, leave);
            for (key, value, findings) in each_line_changed(formats::format(id).unwrap(), &answers) {
                let exact = findings.len() == 1 && findings[0].location.key.ends_with(&key);
                if !exact && !is_ignored(&key, leave) {
                    let summary: Vec<_> =
                        findings.iter().map(|f| (f.id.id(), f.about.id(), &f.location.key)).collect();
                    out.push(format!("{id} {} {leave}: {key} = {value}: {summary:?}", protocol.id()));
                }
            }
        }
    }
    assert!(out.is_empty(), "{}", out.join("\n"));
}
