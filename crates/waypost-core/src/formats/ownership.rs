//! Whose account is it? The check-up, repairs, duplicates, apply and the test of servers ask [`belongs_to`].
//!
//! - A server inside the organisation's domains, or one that the organisation names and nobody else uses, proves
//!   that an account is the organisation's, unless the address or the login is of other domains.
//! - A server that others use too (Gmail, Microsoft 365, hosting companies) proves nothing. There the address or
//!   the login must be in the organisation's domains.
//! - A login or an address that the person named proves it at every server of the organisation. Naming the
//!   organisation alone does not.
//! - For a profile that is not signed, the domains of providers where anybody can have an address are never its own.
//! - A profile that is not signed never gets an account of another organisation, whatever the person named: one whose
//!   address or login is in a domain that a profile from Waypost or a signed one calls its own ([`other_owner`]).

use super::found::FoundAccount;
use crate::plan::Plan;
use crate::plan::account::Setting;
use crate::plan::answers::Answers;
use crate::plan::host_name;
use crate::plan::profile::{Profile, Text, fill_template};
use crate::plan::shared_hosts::{is_in_listed_domain, is_shared_host};

/// What the person said about their account.
#[derive(Clone, Debug, Default)]
pub(crate) struct NamedByPerson {
    /// The user name as typed.
    typed: String,
    /// The logins that the organisation makes from it.
    logins: Vec<String>,
    /// The address.
    address: String,
}

impl NamedByPerson {
    /// The user name and the address that were given besides a file.
    pub(crate) fn from_answers(answers: &Answers, profile: &Profile) -> Self {
        let logins = answers.username(profile).map_or_else(
            |_| Vec::new(),
            |username| {
                let address = answers.address(profile, &username.login).unwrap_or_default();
                let templates = profile.incoming.iter().map(|server| server.username.value());
                templates.map(|template| fill_template(template, &username.login, &address)).collect()
            },
        );
        Self { typed: answers.username.trim().into(), logins, address: answers.address.trim().into() }
    }

    /// The login and the address of a plan.
    pub(crate) fn from_plan(plan: &Plan) -> Self {
        let login = plan.account.incoming.username.value.clone();
        Self {
            typed: String::new(),
            logins: vec![login],
            address: plan.account.identity.address.value.clone(),
        }
    }

    fn is_account(&self, account: &FoundAccount, names: Names) -> bool {
        let is = |found: Option<&str>, named: &str| {
            !named.is_empty() && found.is_some_and(|found| found.eq_ignore_ascii_case(named))
        };
        let login = login(account);
        is(account.text(Setting::Address), &self.address)
            || self.logins.iter().any(|named| is(login, named))
            // A bare user name can be one of another mailbox too.
            || (names != Names::Foreign && is(login, &self.typed))
    }
}

/// The settings that name a person.
const NAMES: [Setting; 3] = [Setting::Address, Setting::IncomingUsername, Setting::OutgoingUsername];

/// Whether an account belongs to an organisation. `known` are all profiles: a server that several of them name
/// is used by others too.
pub(crate) fn belongs_to(
    account: &FoundAccount,
    profile: &Profile,
    known: &[&Profile],
    named: &NamedByPerson,
) -> bool {
    if other_owner(account, profile).is_some() {
        return false;
    }
    let incoming_host = account.text(Setting::IncomingHost).unwrap_or_default();
    let server = server(incoming_host, profile, known);
    let sends_through = self::server(account.text(Setting::OutgoingHost).unwrap_or_default(), profile, known);
    let names = names(account, profile, server);
    let is_named = || named.is_account(account, names);
    match (server, names) {
        (Server::Own, Names::Own | Names::None) | (Server::Shared, Names::Own) => true,
        (Server::Own | Server::Shared, _) => is_named(),
        (Server::Unknown, Names::Own) if incoming_host.is_empty() => true,
        (Server::Unknown, Names::Own) => sends_through != Server::Unknown,
        // A file for everybody has no address, and a file for sending has no incoming server.
        (Server::Unknown, Names::None) if incoming_host.is_empty() && sends_through == Server::Own => true,
        (Server::Unknown, _) if incoming_host.is_empty() => sends_through != Server::Unknown && is_named(),
        (Server::Unknown, _) => profile.not_mail_server(incoming_host).is_some() && is_named(),
    }
}

/// The organisation whose account this is according to a profile that is trusted more than `profile`: the address or
/// the login is in its domains, or neither has a domain and the server is in them.
pub(crate) fn other_owner<'a>(account: &FoundAccount, profile: &'a Profile) -> Option<&'a Text> {
    let servers = [Setting::IncomingHost, Setting::OutgoingHost].map(|setting| account.text(setting));
    let mut places: Vec<String> =
        NAMES.iter().filter_map(|name| account.text(*name)).flat_map(domains_in).collect();
    if places.is_empty() {
        places.extend(servers.into_iter().flatten().find(|host| !host.is_empty()).map(str::to_owned));
    }
    places.iter().find_map(|place| Some(&profile.domain_of_other(place)?.organisation))
}

/// The domains in a name as a file writes it: `Jane <jane@example.org>`, `jane@example.org.`, a list, with the dots and
/// letters of any alphabet. A program may take any of them for the person's.
fn domains_in(name: &str) -> Vec<String> {
    let is_end = |c: char| c.is_whitespace() || "<>()[],;:\"'".contains(c);
    let after_signs = name.split('@').skip(1);
    let domains = after_signs.map(|rest| rest.split(is_end).next().unwrap_or_default().trim_end_matches('.'));
    domains.map(|domain| host_name::parse(domain).unwrap_or_else(|_| domain.to_ascii_lowercase())).collect()
}

/// True if anybody can have an address in a domain, and the profile is not trusted: then its claim to it is none.
fn is_public_for(profile: &Profile, domain: &str) -> bool {
    // Only a profile that is not trusted has domains of others.
    !profile.domains_of_others.is_empty() && is_in_listed_domain(domain)
}

/// What a server says about the account.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Server {
    /// It is the organisation's.
    Own,
    /// The organisation uses it, and others do too.
    Shared,
    /// The organisation does not name it, or there is none.
    Unknown,
}

fn server(host: &str, profile: &Profile, known: &[&Profile]) -> Server {
    let is_named_by_others = || known.iter().any(|other| other.id != profile.id && other.knows_host(host));
    if host.is_empty() {
        Server::Unknown
    } else if profile.owns_host(host) && !is_public_for(profile, host) {
        Server::Own
    } else if !profile.knows_host(host) {
        Server::Unknown
    } else if is_shared_host(host) || is_named_by_others() {
        Server::Shared
    } else {
        Server::Own
    }
}

/// What the address and the login say about the account.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    /// One of them is in the organisation's domains.
    Own,
    /// They are in other domains.
    Foreign,
    /// Neither has a domain.
    None,
}

fn names(account: &FoundAccount, profile: &Profile, server: Server) -> Names {
    let domain = |name: &str| domains_in(name).pop();
    let is_own = |domain: &String| is_own_domain(profile, domain);
    let login = login(account).and_then(domain);
    let address = account.text(Setting::Address).and_then(domain);
    // A mailbox of Gmail stays one, also if it sends with an address of the organisation.
    let is_other_mailbox = server == Server::Shared
        && login.as_ref().is_some_and(|domain| is_shared_host(domain) && !is_own(domain));
    let mut domains = [login, address].into_iter().flatten().peekable();
    match (domains.peek().is_none(), is_other_mailbox) {
        (true, _) => Names::None,
        (_, true) => Names::Foreign,
        _ if domains.any(|domain| is_own(&domain)) => Names::Own,
        _ => Names::Foreign,
    }
}

/// Whether an address in this domain is the organisation's.
fn is_own_domain(profile: &Profile, domain: &str) -> bool {
    let is_of_address = |template: &str| {
        template.rsplit_once('@').is_some_and(|(_, other)| other.eq_ignore_ascii_case(domain))
    };
    !is_public_for(profile, domain)
        && (profile.owns_host(domain)
            || profile.retired_host(domain).is_some()
            || profile.addresses.iter().any(|choice| is_of_address(&choice.template)))
}

/// Whether the address and the login name the organisation's domains and no others, whatever the servers are.
pub(crate) fn names_only(account: &FoundAccount, profile: &Profile) -> bool {
    let names = [login(account), account.text(Setting::Address)];
    let mut domains = names.into_iter().flatten().flat_map(domains_in).peekable();
    other_owner(account, profile).is_none()
        && domains.peek().is_some()
        && domains.all(|domain| is_own_domain(profile, &domain))
}

/// The login. That for sending if the file has no other.
fn login(account: &FoundAccount) -> Option<&str> {
    account.text(Setting::IncomingUsername).or_else(|| account.text(Setting::OutgoingUsername))
}
