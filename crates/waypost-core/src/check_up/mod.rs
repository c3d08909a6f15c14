//! The check-up: compares settings found on a computer with what the organisation publishes.
//!
//! It is pure and has no rules of its own. It infers answers from a file, plans them like anybody's
//! answers, and compares each found setting with the plan. `compare.rs` decides what a difference is
//! called and how serious it is.
//!
//! - `report.rs`: the result, [`AccountReport`] and [`Finding`];
//! - `infer.rs`: the organisation an account belongs to, and the answers that lead to it;
//! - `named_accounts.rs`: the accounts that the person's names are about;
//! - `claim.rs`: what the person can say about an account that does not show whose it is;
//! - `compare.rs`, `difference.rs`, `endpoint.rs`, `defects.rs`: the comparison;
//! - `duplicates.rs`: accounts that fetch the same mail;
//! - `moved.rs`: the accounts of an organisation that moved its servers;
//! - `finding_text.rs`: a finding in words.

mod claim;
mod compare;
mod defects;
mod difference;
mod duplicates;
mod endpoint;
mod finding_text;
mod infer;
mod moved;
mod named_accounts;
mod report;

use crate::formats::{Found, FoundAccount, FoundValue, other_owner};
use crate::plan;
use crate::plan::account::Setting;
use crate::plan::answers::Answers;
use crate::plan::profile::Profile;
use crate::plan::rules::{AdviceId, Severity};
use compare::AccountComparison;
use named_accounts::{named_accounts, without_names};

pub use claim::claim;
pub use duplicates::find_shared_pop_accounts;
pub use finding_text::FindingText;
pub use moved::check_moved_accounts;
pub use report::{AccountReport, FINDING_IDS, Finding, KnownOrganisations};

/// Compares every account of a file with the plan of the organisation it belongs to.
///
/// `overrides` are answers the person gave in addition to the file. They take precedence over what the
/// file suggests. The user name, the name and the address count for the person's own accounts only.
/// `can_repair` tells whether Waypost can repair this kind of file.
pub fn check_accounts(
    found: &Found,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
    can_repair: bool,
) -> Vec<AccountReport> {
    let owners =
        found.accounts.iter().map(|account| infer::organisation(account, known, overrides)).collect();
    check_owned(found, known, overrides, can_repair, owners)
}

/// Compares every account with the plan of its owner: an organisation and its index.
fn check_owned(
    found: &Found,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
    can_repair: bool,
    owners: Vec<Option<(usize, &Profile)>>,
) -> Vec<AccountReport> {
    let is_named = named_accounts(&found.accounts, &owners, overrides);
    let without_names = without_names(overrides);
    let accounts = found.accounts.iter().zip(owners).zip(is_named);
    let mut reports: Vec<AccountReport> = accounts
        .map(|((account, owner), is_named)| match owner {
            Some(owner) => {
                let overrides = if is_named { overrides } else { &without_names };
                check_account(found, account, owner, known, overrides, can_repair)
            }
            None => {
                let chosen = known.chosen.and_then(|chosen| known.profiles.get(chosen));
                let other_owner = chosen.and_then(|profile| other_owner(account, profile)).cloned();
                AccountReport { other_owner, ..unknown(account) }
            }
        })
        .collect();
    duplicates::mark_duplicates(&mut reports);
    // Defects of the whole file are reported once, with the first account that belongs to somebody.
    if let Some(first) = reports.iter_mut().find(|report| report.plan.is_some()) {
        let plan = first.plan.as_ref();
        let of_file: Vec<Finding> = found
            .defects
            .iter()
            .filter_map(|defect| defects::defect_finding(defect, plan, known, can_repair))
            .collect();
        first.findings.extend(of_file);
    }
    for report in &mut reports {
        sort(&mut report.findings);
    }
    reports
}

/// Compares one account with the plan for each likely set of answers, and returns the report with the
/// fewest findings: a member of an organisation with several groups most likely belongs to the group
/// whose settings fit best.
fn check_account(
    found: &Found,
    account: &FoundAccount,
    (index, profile): (usize, &Profile),
    known: KnownOrganisations<'_>,
    overrides: &Answers,
    can_repair: bool,
) -> AccountReport {
    let mut best: Option<AccountReport> = None;
    for answers in infer::inferred_answers(found, account, profile, known, overrides) {
        let report =
            compare_with_plan(found, account, (index, profile), known, overrides, answers, can_repair);
        if best.as_ref().is_none_or(|best| rank(&report) < rank(best)) {
            best = Some(report);
        }
    }
    best.unwrap_or_else(|| unknown(account))
}

/// Orders reports of the same account: those with a plan first, then those with the account's protocol, then by the
/// number of findings.
fn rank(report: &AccountReport) -> (bool, bool, usize) {
    let changes_protocol = report.findings.iter().any(|finding| finding.about == Setting::Protocol);
    (report.plan.is_none(), changes_protocol, report.findings.len())
}

fn compare_with_plan(
    found: &Found,
    account: &FoundAccount,
    (index, profile): (usize, &Profile),
    known: KnownOrganisations<'_>,
    overrides: &Answers,
    answers: Answers,
    can_repair: bool,
) -> AccountReport {
    let mut report = AccountReport {
        account: account.clone(),
        organisation: Some(index),
        other_owner: None,
        answers,
        plan: None,
        problems: Vec::new(),
        findings: Vec::new(),
        correct_settings: 0,
    };
    match plan::plan(profile, &report.answers) {
        Err(problems) => report.problems = problems,
        Ok(plan) => {
            let comparison =
                AccountComparison { found, account, profile, known, overrides, plan: &plan, can_repair };
            (report.findings, report.correct_settings) = comparison.compare(&report.answers);
            report.plan = Some(plan);
        }
    }
    report
}

/// The report of an account that belongs to no known organisation.
fn unknown(account: &FoundAccount) -> AccountReport {
    let host = account.get(Setting::IncomingHost);
    let finding = Finding {
        id: AdviceId::UnknownAccount,
        severity: Severity::Info,
        about: Setting::IncomingHost,
        found: host.map_or_else(|| FoundValue::Other(account.label.clone()), |host| host.value.clone()),
        expected: None,
        location: host.map(|host| host.location.clone()).unwrap_or_default(),
        settings: Vec::new(),
        is_repairable: false,
        needs_consent: false,
        source: None,
    };
    AccountReport {
        account: account.clone(),
        organisation: None,
        other_owner: None,
        answers: Answers::default(),
        plan: None,
        problems: Vec::new(),
        findings: vec![finding],
        correct_settings: 0,
    }
}

/// Sorts findings by severity, then by line.
fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| (finding.severity, finding.location.line));
}
