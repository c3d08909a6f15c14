//! Reads files and texts that people give to Waypost: settings, support codes, setups and lists of people.

use std::sync::LazyLock;

use waypost_core::check_up::{self, FindingText, KnownOrganisations};
use waypost_core::formats::{self, AccountRepair, Format, Input};
use waypost_core::handoff::people_list::{ListScan, PeopleReader};
use waypost_core::handoff::setup;
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::text::Texts;

static PROFILE: LazyLock<Profile> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../assets/organisations/caltech-imss.json")).expect("a profile")
});
static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new("en"));

/// Reads a file of a known format, checks it and repairs it. The bytes after a line `----` are its companion file.
pub fn read_settings(id: &str, bytes: &[u8]) {
    let format = formats::format(id).expect("a format");
    let separator = bytes.windows(6).position(|window| window == b"\n----\n");
    let (file, companion) = match separator {
        Some(at) => (&bytes[..at + 1], Some(("companion", &bytes[at + 6..]))),
        None => (bytes, None),
    };
    let input = Input { companion, ..Input::new("file", file) };
    read_and_repair(format, &input);
}

/// Reads a file of unknown format under names that suggest each format.
pub fn read_unknown(bytes: &[u8]) {
    for name in [
        "prefs.js",
        "eudora.ini",
        "a.xml",
        "a.json",
        "a.zip",
        "accountrc",
        ".muttrc",
        "a.source",
        "a.mobileconfig",
        "a",
    ] {
        if let Some(format) = formats::recognise(name, bytes)
            && format.read.is_some()
        {
            read_and_repair(format, &Input::new(name, bytes));
        }
    }
}

/// Reads something a person sent: a support code, a setup or a list of people.
pub fn read_shared(kind: &str, bytes: &[u8]) {
    match kind {
        "code" => match SupportCode::read(&String::from_utf8_lossy(bytes)) {
            Ok(code) => {
                assert_eq!(SupportCode::read(&code.to_letters()), Ok(code));
                let prefilled = code.apply_to(&PROFILE, &Answers::default());
                assert!(prefilled.answers.username.is_empty() && !prefilled.answers.accept_plaintext);
            }
            Err(error) => assert!(!error.sentence(&TEXTS).is_empty()),
        },
        "setup" => match setup::read(bytes) {
            Ok(setup) => assert!(!setup.answers.accept_plaintext),
            Err(error) => assert!(!error.sentences(&TEXTS, "file").is_empty()),
        },
        _ => {
            let mut scan = ListScan::default();
            scan.add(bytes);
            match PeopleReader::new(bytes, &scan) {
                Ok(mut people) => while let Ok(Some(_)) = people.next_row(&Answers::default()) {},
                Err(error) => assert!(!error.sentences(&TEXTS, "file").is_empty()),
            }
        }
    }
}

/// Reads a file, runs the check-up and repairs what it can. The texts must contain no control characters, and a
/// repaired file must be readable.
fn read_and_repair(format: &Format, input: &Input<'_>) {
    let found = (format.read.expect("a reader"))(input);
    for note in &found.warnings {
        assert!(!note.sentence(&TEXTS).is_empty());
    }
    let known = KnownOrganisations { profiles: &[&PROFILE], chosen: None };
    let reports = check_up::check_accounts(&found, known, &Answers::default(), format.repair.is_some());
    for report in &reports {
        let view = FindingText { report, profile: Some(&PROFILE), program: found.program, texts: &TEXTS };
        for finding in &report.findings {
            let words = [view.title(finding), view.body(finding), view.found(finding)];
            for shown in words.into_iter().chain(view.expected(finding)) {
                assert!(
                    !shown.chars().any(|c| c.is_control() && c != '\n'),
                    "a control character is shown: {shown:?}"
                );
            }
        }
    }
    let Some(repair) = format.repair else { return };
    let repairable: Vec<_> = reports
        .iter()
        .map(|report| {
            let findings = || report.findings.iter().filter(|finding| finding.is_repairable);
            let settings: Vec<_> = findings().flat_map(|finding| finding.settings.clone()).collect();
            let defects: Vec<_> = findings().filter(|f| f.settings.is_empty()).map(|f| f.id).collect();
            (report, settings, defects)
        })
        .collect();
    let repairs: Vec<AccountRepair<'_>> = repairable
        .iter()
        .filter_map(|(report, settings, defects)| {
            Some(AccountRepair {
                account: &report.account.key,
                settings,
                defects,
                plan: report.plan.as_ref()?,
            })
        })
        .collect();
    // A writer may refuse a repair. A repaired file must be readable.
    for (_, bytes) in repair(input, &repairs).unwrap_or_default() {
        let again = (format.read.expect("a reader"))(&Input { bytes: &bytes, ..*input });
        assert!(again.accounts.len() <= found.accounts.len() + repairs.len(), "a repair added an account");
    }
}
