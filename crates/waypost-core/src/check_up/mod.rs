//! The check-up: settings as they were found, held against what the organisation publishes.
//!
//! Pure. The answers are inferred from what a file says, planned like anybody's, and each setting of
//! the plan is held against the file's. So there is no second set of rules: what should be is the
//! plan's, and what it is called when it is not is decided in `judge.rs` alone.

mod compare;
mod endpoint;
mod finding_text;
mod infer;

use crate::formats::{Found, FoundAccount, FoundValue, Place};
use crate::plan::account::{Protocol, Setting};
use crate::plan::answers::{Answers, Problem};
use crate::plan::profile::Profile;
use crate::plan::rules::{AdviceId, Severity};
use crate::plan::{self, Plan};

pub use finding_text::FindingText;

/// Every id that a finding can have: its sentences stand in the texts under `finding-ID`.
pub const FINDING_IDS: &[AdviceId] = &[
    AdviceId::CheckIntervalTooShort,
    AdviceId::DuplicateAccount,
    AdviceId::EmptyTrashRegularly,
    AdviceId::EudoraAccountsDiffer,
    AdviceId::EudoraOffline,
    AdviceId::EudoraRelayPersonality,
    AdviceId::EudoraTooOldForTls,
    AdviceId::LeaveOnServerNeedsDeletion,
    AdviceId::LeaveOnServerNotNeeded,
    AdviceId::LoginHostIsNotAMailServer,
    AdviceId::NoTls,
    AdviceId::OpportunisticTls,
    AdviceId::OutgoingNotAuthenticated,
    AdviceId::OutgoingOfAnotherOrganisation,
    AdviceId::OutgoingRefusesOffCampus,
    AdviceId::PortContradictsTls,
    AdviceId::ProtocolHostMismatch,
    AdviceId::RetiredServerName,
    AdviceId::SavedPassword,
    AdviceId::SettingDiffers,
    AdviceId::SeveralProgramsOnPop,
    AdviceId::ThunderbirdLastKeyTooLow,
    AdviceId::UnknownAccount,
    AdviceId::WrongTlsModeForVersion,
];

/// One thing that is wrong, or worth knowing, in a file: data, of which the window, the text and the
/// JSON are views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub id: AdviceId,
    /// How grave it is.
    pub severity: Severity,
    /// The setting it is about.
    pub about: Setting,
    /// What is there.
    pub found: FoundValue,
    /// What should be there; none where nothing in the file can say it.
    pub expected: Option<FoundValue>,
    /// Where it stands.
    pub place: Place,
    /// The settings that mending changes; empty for an oddity and for what cannot be mended.
    pub settings: Vec<Setting>,
    /// Whether Waypost can mend it in this kind of file.
    pub is_repairable: bool,
    /// Whether mending is the person's to decide, because it deletes mail or changes what they may
    /// have wanted. It is offered, and not done unasked.
    pub needs_consent: bool,
    /// The organisation's document that says so: a key of its sources.
    pub source: Option<String>,
}

impl Finding {
    /// Whether the person has to act on it.
    pub const fn is_grave(&self) -> bool {
        matches!(self.severity, Severity::Error | Severity::Warning)
    }
}

/// What the check-up says of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountReport {
    /// The account as it was found.
    pub account: FoundAccount,
    /// Whose account it is: a place in the list of profiles; none: nobody's that is known.
    pub organisation: Option<usize>,
    /// What was inferred from the file, together with what was overrides.
    pub answers: Answers,
    /// What should be; none where the account is unknown or cannot be planned.
    pub plan: Option<Plan>,
    /// Why it could not be planned.
    pub problems: Vec<Problem>,
    /// What is wrong, gravest first.
    pub findings: Vec<Finding>,
    /// How many settings were looked at and are right.
    pub correct_settings: usize,
}

/// The organisations an account can belong to.
#[derive(Clone, Copy, Debug)]
pub struct KnownOrganisations<'a> {
    /// All of them.
    pub profiles: &'a [&'a Profile],
    /// The one that was named: only its accounts are looked at; none: whichever it belongs to.
    pub chosen: Option<usize>,
}

/// Holds every account of a file against the plan of the organisation it belongs to. `said` is what
/// the person said beside the file: it wins over what the file makes likely. `can_repair` tells whether
/// this kind of file can be mended.
pub fn check_accounts(
    found: &Found,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
    can_repair: bool,
) -> Vec<AccountReport> {
    let mut reports: Vec<AccountReport> =
        found.accounts.iter().map(|account| report(found, account, known, overrides, can_repair)).collect();
    mark_duplicates(&mut reports);
    if let Some(first) = reports.iter_mut().find(|r| r.plan.is_some()) {
        let plan = first.plan.as_ref();
        let whole = found
            .defects
            .iter()
            .filter_map(|defect| compare::defect_finding(defect, plan, known, can_repair));
        first.findings.extend(whole.collect::<Vec<_>>());
    }
    for report in &mut reports {
        sort(&mut report.findings);
    }
    reports
}

fn report(
    found: &Found,
    account: &FoundAccount,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
    can_repair: bool,
) -> AccountReport {
    let Some((index, profile)) = infer::organisation(account, known) else {
        return unknown(account);
    };
    let answer_sets = infer::answers(found, account, profile, known, overrides);
    // A profile with kinds of members: the kind whose settings fit best is likely theirs.
    let mut best: Option<AccountReport> = None;
    for answers in answer_sets {
        let case = compare_with_plan(found, account, (index, profile), known, overrides, answers, can_repair);
        let better = best.as_ref().is_none_or(|best| rank(&case) < rank(best));
        if better {
            best = Some(case);
        }
    }
    best.unwrap_or_else(|| unknown(account))
}

/// Fewest problems, then fewest findings.
fn rank(report: &AccountReport) -> (bool, usize) {
    (report.plan.is_none(), report.findings.len())
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
        answers,
        plan: None,
        problems: Vec::new(),
        findings: Vec::new(),
        correct_settings: 0,
    };
    match plan::plan(profile, &report.answers) {
        Err(problems) => report.problems = problems,
        Ok(plan) => {
            let case = compare::AccountComparison {
                found,
                account,
                profile,
                known,
                overrides,
                plan: &plan,
                can_repair,
            };
            let (findings, right) = case.compare(&report.answers);
            report.findings = findings;
            report.correct_settings = right;
            report.plan = Some(plan);
        }
    }
    report
}

fn unknown(account: &FoundAccount) -> AccountReport {
    let place = account.get(Setting::IncomingHost).map(|found| found.place.clone()).unwrap_or_default();
    let held = account.get(Setting::IncomingHost).map(|found| found.held.clone());
    let finding = Finding {
        id: AdviceId::UnknownAccount,
        severity: Severity::Info,
        about: Setting::IncomingHost,
        found: held.unwrap_or_else(|| FoundValue::Other(account.label.clone())),
        expected: None,
        place,
        settings: Vec::new(),
        is_repairable: false,
        needs_consent: false,
        source: None,
    };
    AccountReport {
        account: account.clone(),
        organisation: None,
        answers: Answers::default(),
        plan: None,
        problems: Vec::new(),
        findings: vec![finding],
        correct_settings: 0,
    }
}

fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| (finding.severity, finding.location.line));
}

/// Who logs in where: what two accounts must not share.
fn login(account: &FoundAccount) -> Option<(Protocol, String, &str)> {
    let host = account.text(Setting::IncomingHost)?.to_ascii_lowercase();
    Some((account.protocol()?, host, account.text(Setting::IncomingUsername)?))
}

/// Finds the accounts of one file that fetch the same mail twice.
fn mark_duplicates(reports: &mut [AccountReport]) {
    let mut seen: Vec<(Protocol, String, String)> = Vec::new();
    for report in reports {
        let Some((protocol, host, user)) = login(&report.account) else { continue };
        let this = (protocol, host, user.to_owned());
        if seen.contains(&this) {
            report.findings.push(duplicate_finding(
                &report.account,
                AdviceId::DuplicateAccount,
                Setting::IncomingHost,
            ));
        } else {
            seen.push(this);
        }
    }
}

/// Finds the accounts of several files that take the same mail away from each other.
pub fn find_shared_pop_accounts(files: &mut [&mut Vec<AccountReport>]) {
    let mut seen: Vec<(usize, String, String)> = Vec::new();
    for reports in files {
        let before = seen.len();
        for report in reports.iter_mut() {
            let (Some(index), Some(plan)) = (report.organisation, &report.plan) else { continue };
            if report.account.protocol() != Some(Protocol::Pop) {
                continue;
            }
            let incoming = &plan.account.incoming;
            let this = (index, incoming.host.value.clone(), incoming.username.value.clone());
            if seen.iter().take(before).any(|other| *other == this) {
                report.findings.push(duplicate_finding(
                    &report.account,
                    AdviceId::SeveralProgramsOnPop,
                    Setting::Protocol,
                ));
                sort(&mut report.findings);
            }
            seen.push(this);
        }
    }
}

fn duplicate_finding(account: &FoundAccount, id: AdviceId, about: Setting) -> Finding {
    let found_setting = account.get(about);
    Finding {
        id,
        severity: Severity::Warning,
        about,
        found: found_setting.map_or_else(|| FoundValue::Other(String::new()), |found| found.held.clone()),
        expected: None,
        place: found_setting.map(|found| found.place.clone()).unwrap_or_default(),
        settings: Vec::new(),
        is_repairable: false,
        needs_consent: false,
        source: None,
    }
}
