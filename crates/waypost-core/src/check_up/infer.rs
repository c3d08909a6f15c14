//! Whose account it is, and which answers would have led to it.

use super::KnownOrganisations;
use crate::formats::{Found, FoundAccount, FoundValue};
use crate::plan::account::{Protocol, Setting, SettingValue};
use crate::plan::answers::{Answers, NetworkLocation};
use crate::plan::host_name;
use crate::plan::profile::{Profile, UsedFrom};

/// The organisation an account belongs to. The server that mail is read from decides; where that
/// belongs to nobody, the address and the sending server together do.
pub fn organisation<'a>(
    account: &FoundAccount,
    known: KnownOrganisations<'a>,
) -> Option<(usize, &'a Profile)> {
    let chosen = known.chosen;
    let all = || {
        known.profiles.iter().copied().enumerate().filter(move |(i, _)| chosen.is_none_or(|only| only == *i))
    };
    let host = account.text(Setting::IncomingHost).unwrap_or_default();
    let reads_from = |profile: &Profile| knows_host(profile, host);
    let writes_as = |profile: &Profile| {
        let domain = account.text(Setting::Address).and_then(|address| address.rsplit_once('@'));
        domain.is_some_and(|(_, domain)| profile.owns_host(domain))
    };
    let sends_through =
        |profile: &Profile| account.text(Setting::OutgoingHost).is_some_and(|host| knows_host(profile, host));
    all()
        .find(|(_, profile)| reads_from(profile))
        .or_else(|| all().find(|(_, profile)| writes_as(profile) && sends_through(profile)))
        // A file for everybody has no address, one with an empty server has no other sign.
        .or_else(|| {
            all().find(|(_, profile)| host.is_empty() && (writes_as(profile) || sends_through(profile)))
        })
}

/// Whether a host is the organisation's: under its domains, one of its servers, or a retired name.
pub fn knows_host(profile: &Profile, host: &str) -> bool {
    !host.is_empty()
        && (profile.owns_host(host)
            || profile.retired_host(host).is_some()
            || profile.incoming.iter().any(|server| server.host.value().eq_ignore_ascii_case(host))
            || profile.outgoing.iter().any(|server| server.host.value().eq_ignore_ascii_case(host)))
}

/// The answers that would have led to this account; one for each kind of member where the
/// organisation has several and none was overrides.
pub fn answers(
    found: &Found,
    account: &FoundAccount,
    profile: &Profile,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
) -> Vec<Answers> {
    let mut answers = overrides.clone();
    answers.org.clone_from(&profile.id);
    answers.program = program(found, overrides);
    let protocol = overrides.protocol.or_else(|| protocol(account, profile));
    answers.protocol = protocol;
    if overrides.username.is_empty() {
        answers.username = username(account, profile, &answers);
    }
    if overrides.name.is_empty() {
        let name = account.text(Setting::Name).unwrap_or_default();
        answers.name = name.to_owned();
        if answers.name().is_err() {
            // A plan needs a name; a file without a usable one is not judged by it.
            answers.name.clone_from(&profile.user_name.example);
        }
    }
    if overrides.address.is_empty() {
        answers.address = account.text(Setting::Address).unwrap_or_default().to_owned();
        let login = answers.username(profile).map(|username| username.login).unwrap_or_default();
        if answers.address(profile, &login).is_err() {
            answers.address.clear();
        }
    }
    infer_sending(&mut answers, account, profile, known, overrides);
    infer_retention_and_interval(&mut answers, account, profile, overrides);
    let groups = profile.groups.iter().map(|group| group.id.clone());
    let mut answer_sets: Vec<Answers> = if overrides.group.is_empty() && !profile.groups.is_empty() {
        groups.map(|group| Answers { group, ..answers.clone() }).collect()
    } else {
        vec![answers]
    };
    if overrides.protocol.is_none() {
        answer_sets.iter_mut().for_each(|answers| offered(answers, profile));
    }
    answer_sets
}

/// A protocol that the organisation does not offer to this kind of member gives way to the other.
fn offered(answers: &mut Answers, profile: &Profile) {
    let group = Some(answers.group.as_str()).filter(|group| !group.is_empty());
    let offers = |protocol| profile.incoming_for(protocol, group).next().is_some();
    answers.protocol = match answers.protocol {
        Some(Protocol::Pop) if !offers(Protocol::Pop) => Some(Protocol::Imap),
        Some(Protocol::Imap) if !offers(Protocol::Imap) => Some(Protocol::Pop),
        protocol => protocol,
    };
}

/// The file says which program it is; a version may be said for it.
fn program(found: &Found, overrides: &Answers) -> String {
    let name = found.program.program().name;
    let version = match overrides.program.trim().split_once('@') {
        Some((overrides, version)) if overrides.eq_ignore_ascii_case(name) => Some(version.to_owned()),
        _ => found.version.map(|version| version.to_string()),
    };
    version.map_or_else(|| name.to_owned(), |version| format!("{name}@{version}"))
}

/// What the program does; where its file contradicts itself, what the server is for.
fn protocol(account: &FoundAccount, profile: &Profile) -> Option<Protocol> {
    let contradicted = account.defects.iter().any(|defect| defect.about == Setting::Protocol);
    let host = account.text(Setting::IncomingHost).unwrap_or_default();
    let of_host = profile.incoming.iter().find(|server| server.host.value().eq_ignore_ascii_case(host));
    match of_host {
        Some(server) if contradicted => Some(server.protocol),
        _ => account.protocol(),
    }
}

/// The login as it stands there; where no login of the organisation can be read in it, the address's.
fn username(account: &FoundAccount, profile: &Profile, answers: &Answers) -> String {
    let address = account.text(Setting::Address).unwrap_or_default();
    let local = |text: &str| text.split('@').next().unwrap_or_default().to_owned();
    let found = account.text(Setting::IncomingUsername).unwrap_or_default();
    // A login that the organisation makes of a name, as `CAMPUS\NAME`, holds the name.
    let within = profile.incoming.iter().filter_map(|server| {
        let (before, after) = server.username.value().split_once("{username}")?;
        found.strip_prefix(before)?.strip_suffix(after)
    });
    let candidates = [found, &local(found), address, &local(address)].map(str::to_owned);
    let candidates: Vec<String> = candidates.into_iter().chain(within.map(str::to_owned)).collect();
    let fits =
        |typed: &String| Answers { username: typed.clone(), ..answers.clone() }.username(profile).is_ok();
    // A file for everybody says how each login is made, and names none.
    let for_everybody = account
        .get(Setting::IncomingUsername)
        .is_some_and(|login| matches!(login.held, FoundValue::Other(_)));
    let otherwise = if for_everybody { &profile.user_name.example } else { found };
    candidates.into_iter().find(fits).unwrap_or_else(|| otherwise.to_owned())
}

/// Where they send from, by the server they send through.
fn infer_sending(
    answers: &mut Answers,
    account: &FoundAccount,
    profile: &Profile,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
) {
    let host = account.text(Setting::OutgoingHost).unwrap_or_default();
    let provider = overrides.isp_smtp.is_empty()
        && overrides.through_provider != Some(false)
        && overrides.network != Some(NetworkLocation::OnCampus)
        && profile.offers_provider_server()
        && !knows_host(profile, host)
        && profile.not_mail_server(host).is_none()
        && !known.profiles.iter().any(|other| knows_host(other, host))
        && host_name::parse(host).is_ok();
    if provider {
        answers.isp_smtp = match account.get(Setting::OutgoingPort).map(|port| &port.held) {
            Some(FoundValue::Value(SettingValue::Number(port))) => format!("{host}:{port}"),
            _ => host.to_owned(),
        };
    }
    if overrides.network.is_none() && !provider && overrides.isp_smtp.is_empty() {
        answers.network = Some(place(profile, host));
    }
}

/// Everywhere, unless the organisation has no server that works everywhere, or the one in use works
/// from outside alone.
fn place(profile: &Profile, host: &str) -> NetworkLocation {
    let serves = |from: UsedFrom| profile.outgoing.iter().any(move |server| server.used_from == from);
    let at = |from: UsedFrom| {
        profile.outgoing.iter().any(|s| s.used_from == from && s.host.value().eq_ignore_ascii_case(host))
    };
    if at(UsedFrom::OffCampus) && !at(UsedFrom::Anywhere) {
        return NetworkLocation::OffCampus;
    }
    match (serves(UsedFrom::Anywhere), serves(UsedFrom::OffCampus)) {
        (true, _) => NetworkLocation::Both,
        (false, true) => NetworkLocation::OffCampus,
        (false, false) => NetworkLocation::OnCampus,
    }
}

/// How long mail stays on the server and how often it is fetched.
fn infer_retention_and_interval(
    answers: &mut Answers,
    account: &FoundAccount,
    profile: &Profile,
    overrides: &Answers,
) {
    let held = |setting| account.get(setting).map(|found| &found.held);
    if overrides.leave_on_server.is_empty() {
        let usual = || profile.policy.leave_on_server.days.to_string();
        answers.leave_on_server = match (held(Setting::LeaveOnServer), held(Setting::RetentionDays)) {
            (
                Some(FoundValue::Value(SettingValue::Switch(true))),
                Some(FoundValue::Value(SettingValue::Number(days))),
            ) if (1..=365).contains(days) => days.to_string(),
            (Some(FoundValue::Value(SettingValue::Switch(true))), _) => usual(),
            (Some(_), _) => "no".to_owned(),
            (None, _) => String::new(),
        };
    }
    if overrides.check_every.is_empty() {
        // Shorter than allowed becomes what is recommended, not the least that is allowed.
        let allowed = profile.policy.check_interval.minimum_minutes..=1440;
        answers.check_every = match held(Setting::CheckEvery) {
            Some(FoundValue::Value(SettingValue::Number(minutes))) if allowed.contains(minutes) => {
                minutes.to_string()
            }
            Some(FoundValue::Value(SettingValue::Unset)) => "manual".to_owned(),
            _ => String::new(),
        };
    }
}
