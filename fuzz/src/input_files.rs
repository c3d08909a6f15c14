//! Files and texts that people hand to Waypost: settings, support codes, setups, lists of people.

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

/// A file of a known format: the bytes before a line `----` are the file, those after it the one beside it.
pub fn read_settings(id: &str, bytes: &[u8]) {
    let format = formats::format(id).expect("a format");
    let middle = bytes.windows(6).position(|window| window == b"\n----\n");
    let (file, beside) = match middle {
        Some(at) => (&bytes[..at + 1], Some(("beside", &bytes[at + 6..]))),
        None => (bytes, None),
    };
    let input = Input { companion: beside, ..Input::new("file", file) };
    checked(format, &input);
}

/// A file that may be anything.
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
            checked(format, &Input::new(name, bytes));
        }
    }
}

/// What somebody handed over: a code, a setup or a list of people.
pub fn read_handed_over(kind: &str, bytes: &[u8]) {
    match kind {
        "code" => match SupportCode::read(&String::from_utf8_lossy(bytes)) {
            Ok(code) => {
                assert_eq!(SupportCode::read(&code.to_letters()), Ok(code));
                let chosen = code.apply_to(&PROFILE, &Answers::default());
                assert!(chosen.answers.username.is_empty() && !chosen.answers.accept_plaintext);
            }
            Err(fault) => assert!(!fault.sentence(&TEXTS).is_empty()),
        },
        "setup" => match setup::read(bytes) {
            Ok(setup) => assert!(!setup.answers.accept_plaintext),
            Err(fault) => assert!(!fault.sentences(&TEXTS, "file").is_empty()),
        },
        _ => {
            let mut scan = ListScan::default();
            scan.add(bytes);
            match PeopleReader::new(bytes, &scan) {
                Ok(mut people) => while let Ok(Some(_)) = people.next_row(&Answers::default()) {},
                Err(broken) => assert!(!broken.sentences(&TEXTS, "file").is_empty()),
            }
        }
    }
}

fn checked(format: &Format, input: &Input<'_>) {
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
                assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "shown as it is: {shown:?}");
            }
        }
    }
    let Some(mend) = format.repair else { return };
    let work: Vec<_> = reports
        .iter()
        .map(|report| {
            let is_repairable = || report.findings.iter().filter(|finding| finding.is_repairable);
            let settings: Vec<_> = is_repairable().flat_map(|finding| finding.settings.clone()).collect();
            let odd: Vec<_> = is_repairable().filter(|f| f.settings.is_empty()).map(|f| f.id).collect();
            (report, settings, odd)
        })
        .collect();
    let mends: Vec<AccountRepair<'_>> = work
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
    // A refusal is an answer too; what is made must be read again.
    for (_, bytes) in mend(input, &mends).unwrap_or_default() {
        let again = (format.read.expect("a reader"))(&Input { bytes: &bytes, ..*input });
        assert!(again.accounts.len() <= found.accounts.len() + mends.len(), "an account out of nowhere");
    }
}
