//! "This account is mine": what a person can say about an account that does not show whose it is.

use super::{AccountReport, KnownOrganisations, check_accounts, infer};
use crate::formats::Found;
use crate::plan::account::Setting;
use crate::plan::answers::Answers;

/// The organisation that an account belongs to if the person says that it is theirs, as an index, and the answers
/// that say so: `stated` with the account's login or address. `reports` are those of the file with `stated`.
///
/// `None` if the account's organisation is known, if its servers are nobody's or those of several organisations, if
/// the organisation accepts neither the login nor the address, or if other accounts are compared with another
/// organisation.
pub fn claim(
    found: &Found,
    reports: &[AccountReport],
    number: usize,
    known: KnownOrganisations<'_>,
    stated: &Answers,
) -> Option<(usize, Answers)> {
    if reports.get(number)?.organisation.is_some() {
        return None;
    }
    let account = found.accounts.get(number)?;
    let text = |setting| account.text(setting).unwrap_or_default().to_owned();
    let ways = [
        Answers { username: text(Setting::IncomingUsername), ..stated.clone() },
        Answers { address: text(Setting::Address), ..stated.clone() },
    ];
    let mut claims = (0..known.profiles.len())
        .filter(|index| known.chosen.is_none_or(|chosen| chosen == *index))
        .filter_map(|index| {
            let chosen = KnownOrganisations { chosen: Some(index), ..known };
            let has_plan = |answers: &&Answers| {
                // Only an account that becomes the organisation's is worth a check of the whole file.
                if infer::organisation(account, chosen, answers).is_none() {
                    return false;
                }
                let reports = check_accounts(found, chosen, answers, false);
                reports.get(number).is_some_and(|report| report.plan.is_some())
            };
            Some((index, ways.iter().find(has_plan)?.clone()))
        });
    let claim = claims.next()?;
    let is_other = |organisation: usize| organisation != claim.0;
    let others = reports.iter().filter_map(|report| report.organisation);
    (claims.next().is_none() && !others.into_iter().any(is_other)).then_some(claim)
}
