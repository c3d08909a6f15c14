//! Which accounts of a file the person's user name, name and address are about.
//!
//! A file may contain the accounts of several people of one organisation. What one of them typed must not become
//! the login or the name of another.

use super::infer;
use crate::formats::FoundAccount;
use crate::plan::account::Setting;
use crate::plan::answers::Answers;
use crate::plan::profile::Profile;

/// True for each account the person named: those with their user name or address. If there is none, the only
/// account of an organisation, whose user name may be wrong. `owners` are the accounts' organisations.
pub(super) fn named_accounts(
    accounts: &[FoundAccount],
    owners: &[Option<(usize, &Profile)>],
    stated: &Answers,
) -> Vec<bool> {
    let is_named = |(account, owner): (&FoundAccount, &Option<(usize, &Profile)>)| {
        owner.is_some_and(|(_, profile)| is_of_person(account, profile, stated))
    };
    let named: Vec<bool> = accounts.iter().zip(owners).map(is_named).collect();
    if named.contains(&true) {
        return named;
    }
    let is_only = owners.iter().flatten().count() == 1;
    owners.iter().map(|owner| is_only && owner.is_some()).collect()
}

fn is_of_person(account: &FoundAccount, profile: &Profile, stated: &Answers) -> bool {
    let login = |answers: &Answers| answers.username(profile).ok().map(|username| username.login);
    let inferred = Answers { username: infer::username(account, profile, stated), ..Answers::default() };
    let has_login = login(stated)
        .zip(login(&inferred))
        .is_some_and(|(stated, inferred)| stated.eq_ignore_ascii_case(&inferred));
    let address = stated.address.trim();
    let has_address = !address.is_empty()
        && account.text(Setting::Address).is_some_and(|found| found.eq_ignore_ascii_case(address));
    has_login || has_address
}

/// The answers without those about a person.
pub(super) fn without_names(stated: &Answers) -> Answers {
    Answers { username: String::new(), name: String::new(), address: String::new(), ..stated.clone() }
}
