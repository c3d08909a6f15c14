//! A repair of some findings never leaves an account whose server is for another protocol than the account.

use proptest::prelude::*;
use waypost_core::check_up::{self, AccountReport, Finding, KnownOrganisations};
use waypost_core::formats::{self, AccountRepair, FoundAccount, Input, Request};
use waypost_core::plan::account::{Protocol, Setting};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::plan;
use waypost_core::plan::profile::Profile;

use crate::samples::{english, jane, profile};

/// True if the organisation has the account's server for its protocol.
fn server_fits(account: &FoundAccount, profile: &Profile) -> bool {
    let host = account.text(Setting::IncomingHost).unwrap_or_default();
    profile.incoming.iter().any(|server| {
        Some(server.protocol) == account.protocol() && server.host.value().eq_ignore_ascii_case(host)
    })
}

fn repair(report: &AccountReport, chosen: &[&Finding], id: &str, input: &Input<'_>) -> Vec<u8> {
    let settings: Vec<Setting> = chosen.iter().flat_map(|finding| finding.settings.clone()).collect();
    let defects: Vec<_> = chosen.iter().filter(|f| f.settings.is_empty()).map(|f| f.id).collect();
    let plan = report.plan.as_ref().unwrap();
    let repairs =
        [AccountRepair { account: &report.account.key, settings: &settings, defects: &defects, plan }];
    let repaired = (formats::format(id).unwrap().repair.unwrap())(input, &repairs);
    let files = repaired.unwrap_or_else(|refusal| panic!("{chosen:#?}: {refusal:?}"));
    files.into_iter().next().map_or_else(|| input.bytes.to_vec(), |(_, bytes)| bytes)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn some_repairs_leave_a_server_for_the_protocol(
        (id, program) in prop::sample::select(vec![("thunderbird-prefs", "thunderbird"), ("eudora-ini", "eudora@7.1")]),
        org in prop::sample::select(vec!["caltech-imss", "example-university"]),
        is_pop: bool,
        has_old_server: bool,
        wants_other_protocol: bool,
        wanted in prop::collection::vec(any::<bool>(), 20),
    ) {
        let profile = profile(org);
        let [protocol, other] =
            if is_pop { [Protocol::Pop, Protocol::Imap] } else { [Protocol::Imap, Protocol::Pop] };
        let answers = Answers {
            org: org.into(),
            program: program.into(),
            protocol: Some(protocol),
            group: if profile.groups.is_empty() { String::new() } else { "staff".into() },
            ..jane()
        };
        let Ok(plan) = plan(&profile, &answers) else { return Ok(()) };
        let request = Request { profile: &profile, plan: &plan, texts: english(), personality: None, code: None };
        let format = formats::format(id).unwrap();
        let mut text = String::from_utf8((format.write)(&request).unwrap()).unwrap();
        if has_old_server {
            text = text.replace(&plan.account.incoming.host.value, "old.example.edu");
        }
        let stated = Answers {
            protocol: wants_other_protocol.then_some(other),
            group: answers.group.clone(),
            accept_plaintext: true,
            ..Answers::default()
        };
        let input = Input::new(format.file_name, text.as_bytes());
        let read = format.read.unwrap();
        let known = KnownOrganisations { profiles: &[&profile], chosen: Some(0) };
        let mut reports = check_up::check_accounts(&read(&input), known, &stated, true);
        let report = reports.remove(0);
        prop_assume!(report.plan.is_some());
        let before = &read(&input).accounts[0];
        let chosen: Vec<&Finding> = report
            .findings
            .iter()
            .filter(|finding| finding.is_repairable)
            .zip(&wanted)
            .filter_map(|(finding, wanted)| wanted.then_some(finding))
            .collect();
        let repaired = repair(&report, &chosen, id, &input);
        let after = &read(&Input::new(format.file_name, &repaired)).accounts[0];
        let is_changed = after.get(Setting::IncomingHost).map(|host| &host.value)
            != before.get(Setting::IncomingHost).map(|host| &host.value)
            || after.protocol() != before.protocol();
        prop_assert!(!is_changed || server_fits(after, &profile), "{chosen:#?}\n{}", String::from_utf8_lossy(&repaired));
    }
}
