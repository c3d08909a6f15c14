//! The organisation's rules about single values. The plan and the check-up share them, so that a rule has
//! one id, one condition and one source.

use super::advice::AdviceId;
use super::profile::Profile;

/// A rule that a value breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrokenRule<'a> {
    /// The rule.
    pub id: AdviceId,
    /// The document that states it: a key of the profile's `sources`.
    pub source: Option<&'a String>,
}

/// Returns the rule that a retired server name breaks.
pub fn retired_host_rule<'a>(profile: &'a Profile, host: &str) -> Option<BrokenRule<'a>> {
    let retired = profile.retired_host(host)?;
    Some(BrokenRule { id: AdviceId::RetiredServerName, source: retired.source.as_ref() })
}

/// Returns the rule that a host breaks if the organisation lists it as not a mail server.
pub fn not_mail_server_rule<'a>(profile: &'a Profile, host: &str) -> Option<BrokenRule<'a>> {
    let entry = profile.not_mail_server(host)?;
    Some(BrokenRule { id: AdviceId::LoginHostIsNotAMailServer, source: entry.source.as_ref() })
}

/// Returns the rule that an interval breaks if it is shorter than the organisation allows.
pub fn interval_rule(profile: &Profile, minutes: u16) -> Option<BrokenRule<'_>> {
    let policy = &profile.policy.check_interval;
    let rule = BrokenRule { id: AdviceId::CheckIntervalTooShort, source: policy.source.as_ref() };
    (minutes < policy.minimum_minutes).then_some(rule)
}

/// Returns the rule against a copy of fetched mail on the server that is not needed.
pub fn unneeded_copy_rule(profile: &Profile) -> BrokenRule<'_> {
    let source = profile.policy.leave_on_server.source.as_ref();
    BrokenRule { id: AdviceId::LeaveOnServerNotNeeded, source }
}

/// Returns the rule against a copy of fetched mail on the server that is not deleted in time.
pub fn undeleted_copy_rule(profile: &Profile) -> BrokenRule<'_> {
    let source = profile.policy.leave_on_server.source.as_ref();
    BrokenRule { id: AdviceId::LeaveOnServerNeedsDeletion, source }
}
