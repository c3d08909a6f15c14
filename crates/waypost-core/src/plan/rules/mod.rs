//! The rules: each looks at one person's answers and account and gives at most one piece of advice.
//!
//! A rule is a function and a line in [`RULES`]. Its sentences are in the texts, under the id of its advice.

mod encryption;
mod programs;
mod reading;
mod servers;
mod sign_in;

use super::account::Account;
pub use super::advice::{Advice, AdviceId, AdviceValue, Severity};
use super::profile::{Profile, Source};
use super::resolved_answers::ResolvedAnswers;

/// A rule. Returns advice if the rule applies to the answers and the account.
pub type Rule = fn(&ResolvedAnswers<'_>, &Account) -> Option<Advice>;

macro_rules! rules {
    ($($file:ident::$rule:ident,)*) => {
        /// Every rule with its name. Advice of equal severity is shown in this order.
        pub const RULES: &[(&str, Rule)] = &[$((stringify!($rule), $file::$rule),)*];
    };
}

rules! {
    programs::eudora_too_old_for_tls,
    encryption::no_tls,
    servers::login_host_is_not_a_mail_server,
    servers::retired_server_name,
    reading::imap_for_several_computers,
    servers::off_campus_needs_authenticated_or_isp_smtp,
    servers::assumed_incoming,
    servers::assumed_outgoing,
    programs::program_advised_against,
    reading::check_interval_too_short,
    reading::leave_on_server_not_needed,
    reading::leave_on_server_needs_deletion,
    programs::eudora_5_1_alternate_port,
    programs::eudora_upgrade_or_alternate_port,
    reading::empty_trash_regularly,
    sign_in::turn_on_first,
    sign_in::needs_app_password,
    sign_in::needs_oauth,
    encryption::do_not_save_password,
    reading::quit_when_away,
    programs::thunderbird_counts_from_download,
    programs::outlook_reads_through_microsoft,
    reading::interval_of_the_program,
    servers::fallback_port,
    encryption::tls_required,
    encryption::certificate_name_mismatch,
    programs::organisation_note,
}

/// Returns the advice of every rule, most serious first.
pub fn advice(answers: &ResolvedAnswers<'_>, account: &Account) -> Vec<Advice> {
    let mut advice: Vec<Advice> = RULES.iter().filter_map(|(_, rule)| rule(answers, account)).collect();
    advice.sort_by_key(|advice| advice.severity);
    advice
}

/// Returns the document that the advice names, as the profile describes it.
pub fn source<'a>(profile: &'a Profile, advice: &Advice) -> Option<&'a Source> {
    profile.sources.get(advice.source.as_ref()?)
}
