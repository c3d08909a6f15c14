//! Accounts that fetch the same mail: twice in one file, or in several programs by POP.

use super::report::{AccountReport, Finding};
use super::sort;
use crate::formats::{FoundAccount, FoundValue};
use crate::plan::account::{Protocol, Setting};
use crate::plan::rules::{AdviceId, Severity};

/// Adds a finding to every account of a file that repeats an earlier one: same protocol, server and
/// login. Accounts of no known organisation are left alone.
pub(super) fn mark_duplicates(reports: &mut [AccountReport]) {
    let mut seen: Vec<(Protocol, String, String)> = Vec::new();
    for report in reports {
        let login = incoming_login(&report.account).filter(|_| report.organisation.is_some());
        let Some(login) = login else { continue };
        if seen.contains(&login) {
            let id = AdviceId::DuplicateAccount;
            report.findings.push(duplicate_finding(&report.account, id, Setting::IncomingHost));
        } else {
            seen.push(login);
        }
    }
}

/// Adds a finding to every POP account that an account of an earlier file shares: the programs take
/// the mail away from each other, because POP deletes what it fetched.
pub fn find_shared_pop_accounts(files: &mut [&mut Vec<AccountReport>]) {
    let mut seen: Vec<(usize, String, String)> = Vec::new();
    for reports in files {
        let in_earlier_files = seen.len();
        for report in reports.iter_mut() {
            let (Some(organisation), Some(plan)) = (report.organisation, &report.plan) else { continue };
            if report.account.protocol() != Some(Protocol::Pop) {
                continue;
            }
            let incoming = &plan.account.incoming;
            let login = (organisation, incoming.host.value.clone(), incoming.username.value.clone());
            if seen.iter().take(in_earlier_files).any(|earlier| *earlier == login) {
                let id = AdviceId::SeveralProgramsOnPop;
                report.findings.push(duplicate_finding(&report.account, id, Setting::Protocol));
                sort(&mut report.findings);
            }
            seen.push(login);
        }
    }
}

/// The protocol, server and user name that two accounts of one file must not share.
fn incoming_login(account: &FoundAccount) -> Option<(Protocol, String, String)> {
    let host = account.text(Setting::IncomingHost)?.to_ascii_lowercase();
    Some((account.protocol()?, host, account.text(Setting::IncomingUsername)?.to_owned()))
}

fn duplicate_finding(account: &FoundAccount, id: AdviceId, about: Setting) -> Finding {
    let found_setting = account.get(about);
    Finding {
        id,
        severity: Severity::Warning,
        about,
        found: found_setting.map_or_else(|| FoundValue::Other(String::new()), |found| found.value.clone()),
        expected: None,
        location: found_setting.map(|found| found.location.clone()).unwrap_or_default(),
        settings: Vec::new(),
        is_repairable: false,
        needs_consent: false,
        source: None,
    }
}
