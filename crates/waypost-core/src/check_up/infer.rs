//! Infers which organisation a found account belongs to, and which answers lead to its settings.

use super::report::KnownOrganisations;
use crate::formats::{Found, FoundAccount, FoundValue, NamedByPerson, belongs_to};
use crate::plan::account::{Protocol, Setting, SettingValue};
use crate::plan::answers::{Answers, NetworkLocation};
use crate::plan::host_name;
use crate::plan::profile::{Profile, UsedFrom};

/// The organisation an account belongs to, and its index: the first of them that has its incoming server, or else
/// the first of them.
pub(crate) fn organisation<'a>(
    account: &FoundAccount,
    known: KnownOrganisations<'a>,
    overrides: &Answers,
) -> Option<(usize, &'a Profile)> {
    let belongs = |(index, profile): &(usize, &Profile)| match known.chosen {
        Some(chosen) if chosen != *index => false,
        Some(_) => {
            let named = NamedByPerson::from_answers(overrides, profile);
            belongs_to(account, profile, known.profiles, &named)
        }
        // Without an organisation it is unclear whose user name was named.
        None => belongs_to(account, profile, known.profiles, &NamedByPerson::default()),
    };
    let owners = || known.profiles.iter().copied().enumerate().filter(belongs);
    let incoming_host = account.text(Setting::IncomingHost).unwrap_or_default();
    owners().find(|(_, profile)| profile.knows_host(incoming_host)).or_else(|| owners().next())
}

/// The answers that lead to this account's settings. If the organisation has several groups and the
/// person did not name theirs, there is one set of answers for each group.
pub(crate) fn inferred_answers(
    found: &Found,
    account: &FoundAccount,
    profile: &Profile,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
) -> Vec<Answers> {
    // Every answer by name, so that a new one does not compile without a decision here.
    let Answers {
        // The account's organisation, and the file's program.
        org: _,
        program: _,
        // Inferred here if the person did not give them.
        group: given_group,
        username: given_username,
        name: given_name,
        address: given_address,
        protocol: given_protocol,
        // Inferred by `infer_sending`.
        network: _,
        isp_smtp: _,
        through_provider: _,
        // Inferred by `infer_retention_and_interval`.
        leave_on_server: _,
        check_every: _,
        // A file does not contain these. They stay as the person gave them.
        read_on: _,
        keep_after_trash: _,
        accept_plaintext: _,
    } = overrides;
    let mut answers = overrides.clone();
    answers.org.clone_from(&profile.id);
    answers.program = program(found, overrides);
    answers.protocol = given_protocol.or_else(|| protocol(account, profile));
    if given_username.is_empty() {
        answers.username = username(account, profile, &answers);
    }
    if given_name.is_empty() {
        answers.name = account.text(Setting::Name).unwrap_or_default().to_owned();
        if answers.name().is_err() {
            // A plan needs a name. The comparison ignores it, because the person gave none.
            answers.name.clone_from(&profile.user_name.example);
        }
    }
    if given_address.is_empty() {
        answers.address = address(account, profile, &answers);
    }
    infer_sending(&mut answers, account, profile, known, overrides);
    infer_retention_and_interval(&mut answers, account, profile, overrides);
    let mut answer_sets: Vec<Answers> = if given_group.is_empty() && !profile.groups.is_empty() {
        let groups = profile.groups.iter().map(|group| group.id.clone());
        groups.map(|group| Answers { group, ..answers.clone() }).collect()
    } else {
        vec![answers]
    };
    if given_protocol.is_none() {
        answer_sets.iter_mut().for_each(|answers| use_offered_protocol(answers, profile));
    }
    answer_sets
}

/// Replaces a protocol that the organisation does not offer to the group.
fn use_offered_protocol(answers: &mut Answers, profile: &Profile) {
    let group = Some(answers.group.as_str()).filter(|group| !group.is_empty());
    let offers = |protocol| profile.incoming_for(protocol, group).next().is_some();
    answers.protocol = match answers.protocol {
        Some(Protocol::Pop) if !offers(Protocol::Pop) => Some(Protocol::Imap),
        Some(Protocol::Imap) if !offers(Protocol::Imap) => Some(Protocol::Pop),
        protocol => protocol,
    };
}

/// The file's program. Its version is the one the person named for it, or else the file's.
fn program(found: &Found, overrides: &Answers) -> String {
    let name = found.program.program().name;
    let version = match overrides.program.trim().split_once('@') {
        Some((program, version)) if program.eq_ignore_ascii_case(name) => Some(version.to_owned()),
        _ => found.version.map(|version| version.to_string()),
    };
    version.map_or_else(|| name.to_owned(), |version| format!("{name}@{version}"))
}

/// The account's protocol. If the file contradicts itself, the protocol of its server.
fn protocol(account: &FoundAccount, profile: &Profile) -> Option<Protocol> {
    let is_contradictory = account.defects.iter().any(|defect| defect.about == Setting::Protocol);
    let host = account.text(Setting::IncomingHost).unwrap_or_default();
    let server = profile.incoming.iter().find(|server| server.host.value().eq_ignore_ascii_case(host));
    match server {
        Some(server) if is_contradictory => Some(server.protocol),
        _ => account.protocol(),
    }
}

/// The user name to type. It is the first of these that the organisation accepts: the name inside a login that the
/// organisation derives from it (`CAMPUS\NAME`), the login in the file, its part before `@`, the address, and its part
/// before `@`. If it accepts none, the login as it is.
pub(super) fn username(account: &FoundAccount, profile: &Profile, answers: &Answers) -> String {
    let local_part = |text: &str| text.split('@').next().unwrap_or_default().to_owned();
    let login = account.text(Setting::IncomingUsername).unwrap_or_default();
    let address = account.text(Setting::Address).unwrap_or_default();
    let inside_login = profile.incoming.iter().filter_map(|server| {
        let (before, after) = server.username.value().split_once("{username}")?;
        login.strip_prefix(before)?.strip_suffix(after).map(str::to_owned)
    });
    let in_file = [login.to_owned(), local_part(login), address.to_owned(), local_part(address)];
    let mut candidates = inside_login.chain(in_file);
    let is_accepted =
        |typed: &String| Answers { username: typed.clone(), ..answers.clone() }.username(profile).is_ok();
    // A file for everybody has a pattern in place of a login, so the plan needs an example.
    let is_for_everybody = account
        .get(Setting::IncomingUsername)
        .is_some_and(|login| matches!(login.value, FoundValue::Other(_)));
    let fallback = if is_for_everybody { &profile.user_name.example } else { login };
    candidates.find(is_accepted).unwrap_or_else(|| fallback.to_owned())
}

/// The account's address, if the organisation accepts it.
fn address(account: &FoundAccount, profile: &Profile, answers: &Answers) -> String {
    let address = account.text(Setting::Address).unwrap_or_default().to_owned();
    let login = answers.username(profile).map(|username| username.login).unwrap_or_default();
    let answers = Answers { address, ..answers.clone() };
    if answers.address(profile, &login).is_ok() { answers.address } else { String::new() }
}

/// Infers the network location, or the internet provider's server, from the sending server.
fn infer_sending(
    answers: &mut Answers,
    account: &FoundAccount,
    profile: &Profile,
    known: KnownOrganisations<'_>,
    overrides: &Answers,
) {
    let host = account.text(Setting::OutgoingHost).unwrap_or_default();
    let is_provider = overrides.isp_smtp.is_empty()
        && overrides.through_provider != Some(false)
        && overrides.network != Some(NetworkLocation::OnCampus)
        && profile.offers_provider_server()
        && !profile.knows_host(host)
        && profile.not_mail_server(host).is_none()
        && !known.profiles.iter().any(|other| other.knows_host(host))
        && host_name::parse(host).is_ok();
    if is_provider {
        answers.isp_smtp = match account.get(Setting::OutgoingPort).map(|port| &port.value) {
            Some(FoundValue::Value(SettingValue::Number(port))) => format!("{host}:{port}"),
            _ => host.to_owned(),
        };
    }
    if overrides.network.is_none() && !is_provider && overrides.isp_smtp.is_empty() {
        answers.network = Some(network_location(profile, host));
    }
}

/// The network location that a sending server is for: both, unless the server works from outside only
/// or the organisation has no server that works everywhere.
fn network_location(profile: &Profile, host: &str) -> NetworkLocation {
    let has_server = |from: UsedFrom| profile.outgoing.iter().any(|server| server.used_from == from);
    let is_server = |from: UsedFrom| {
        let mut servers = profile.outgoing.iter().filter(|server| server.used_from == from);
        servers.any(|server| server.host.value().eq_ignore_ascii_case(host))
    };
    if is_server(UsedFrom::OffCampus) && !is_server(UsedFrom::Anywhere) {
        return NetworkLocation::OffCampus;
    }
    match (has_server(UsedFrom::Anywhere), has_server(UsedFrom::OffCampus)) {
        (true, _) => NetworkLocation::Both,
        (false, true) => NetworkLocation::OffCampus,
        (false, false) => NetworkLocation::OnCampus,
    }
}

/// Infers how long mail stays on the server and how often it is fetched.
fn infer_retention_and_interval(
    answers: &mut Answers,
    account: &FoundAccount,
    profile: &Profile,
    overrides: &Answers,
) {
    let value = |setting| account.get(setting).map(|found| &found.value);
    if overrides.leave_on_server.is_empty() {
        let recommended = || profile.policy.leave_on_server.days.to_string();
        answers.leave_on_server = match (value(Setting::LeaveOnServer), value(Setting::RetentionDays)) {
            (
                Some(FoundValue::Value(SettingValue::Switch(true))),
                Some(FoundValue::Value(SettingValue::Number(days))),
            ) if (1..=365).contains(days) => days.to_string(),
            (Some(FoundValue::Value(SettingValue::Switch(true))), _) => recommended(),
            (Some(_), _) => "no".to_owned(),
            (None, _) => String::new(),
        };
    }
    if overrides.check_every.is_empty() {
        // An interval that is not allowed is left open, so that the plan takes the recommended one.
        let allowed_minutes = profile.policy.check_interval.minimum_minutes..=1440;
        answers.check_every = match value(Setting::CheckEvery) {
            Some(FoundValue::Value(SettingValue::Number(minutes))) if allowed_minutes.contains(minutes) => {
                minutes.to_string()
            }
            Some(FoundValue::Value(SettingValue::Unset)) => "manual".to_owned(),
            _ => String::new(),
        };
    }
}
