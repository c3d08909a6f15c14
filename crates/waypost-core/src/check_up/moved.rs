//! The accounts of an organisation that moved its mail to other servers.

use super::report::{AccountReport, Finding, KnownOrganisations};
use super::{check_owned, infer};
use crate::formats::{Found, FoundAccount, names_only};
use crate::plan::account::Setting;
use crate::plan::answers::Answers;
use crate::plan::profile::Profile;

/// Compares the protocol, the servers and the logins of accounts with those of the chosen organisation. As
/// [`check_accounts`](super::check_accounts), and an account at any server is the organisation's if its address and its
/// login are in the organisation's domains only.
pub fn check_moved_accounts(
    found: &Found,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
    can_repair: bool,
) -> Vec<AccountReport> {
    let mut overrides = overrides.clone();
    if overrides.isp_smtp.is_empty() {
        // An unknown sending server is the old one.
        overrides.through_provider = Some(false);
    }
    let owner = |account: &FoundAccount| {
        infer::organisation(account, known, &overrides).or_else(|| moved_organisation(account, known))
    };
    let owners = found.accounts.iter().map(owner).collect();
    let mut reports = check_owned(found, known, &overrides, can_repair, owners);
    for report in reports.iter_mut().filter(|report| report.plan.is_some()) {
        report.findings.retain(is_about_server);
    }
    reports
}

fn moved_organisation<'a>(
    account: &FoundAccount,
    known: KnownOrganisations<'a>,
) -> Option<(usize, &'a Profile)> {
    let chosen = known.chosen?;
    let profile = known.profiles.get(chosen)?;
    names_only(account, profile).then_some((chosen, *profile))
}

fn is_about_server(finding: &Finding) -> bool {
    let about = finding.about;
    !finding.settings.is_empty()
        && (matches!(about, Setting::Protocol | Setting::PathPrefix)
            || Setting::INCOMING.contains(&about)
            || Setting::OUTGOING.contains(&about))
}
