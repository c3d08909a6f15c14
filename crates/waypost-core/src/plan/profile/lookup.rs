//! Questions to a profile: which server, which rule, whose host.

use std::collections::BTreeSet;

use super::{
    DomainOfOther, IncomingServer, NotMailServer, OutgoingServer, Profile, ProgramVerdict, RetiredHost,
    UsedFrom, applies_to_group,
};
use crate::plan::account::Protocol;
use crate::plan::choices::NetworkLocation;
use crate::plan::host_name::is_in_domain;
use crate::plan::program::ProgramId;

impl Profile {
    /// Returns the incoming servers for a protocol and a group, best first.
    pub fn incoming_for<'a>(
        &'a self,
        protocol: Protocol,
        group: Option<&'a str>,
    ) -> impl Iterator<Item = &'a IncomingServer> {
        self.incoming.iter().filter(move |s| s.protocol == protocol && applies_to_group(&s.groups, group))
    }

    /// Returns the sending server for a network location and a group, best first: a server meant for the location, then
    /// one that works everywhere. `Both` takes only a server that works everywhere.
    pub fn outgoing_for(&self, network: NetworkLocation, group: Option<&str>) -> Option<&OutgoingServer> {
        let order: &[UsedFrom] = match network {
            NetworkLocation::OnCampus => &[UsedFrom::OnCampus, UsedFrom::Anywhere],
            NetworkLocation::OffCampus => &[UsedFrom::OffCampus, UsedFrom::Anywhere],
            NetworkLocation::Both => &[UsedFrom::Anywhere],
        };
        order.iter().find_map(|from| {
            self.outgoing
                .iter()
                .find(|server| server.used_from == *from && applies_to_group(&server.groups, group))
        })
    }

    /// Returns true if members may send through their internet provider's server.
    pub fn offers_provider_server(&self) -> bool {
        self.provider_server.as_ref().is_some_and(|offered| *offered.value())
    }

    /// Returns true if the sending server depends on where mail is sent from, or on the internet provider.
    pub fn asks_where_mail_is_sent(&self) -> bool {
        self.offers_provider_server()
            || !self.networks.is_empty()
            || self.outgoing.iter().any(|server| server.used_from != UsedFrom::Anywhere)
    }

    /// Returns the entry of a retired host name.
    pub fn retired_host(&self, host: &str) -> Option<&RetiredHost> {
        self.retired_hosts.iter().find(|retired| retired.host.eq_ignore_ascii_case(host))
    }

    /// Returns the entry of a host that looks like a mail server but is not.
    pub fn not_mail_server(&self, host: &str) -> Option<&NotMailServer> {
        self.not_mail_servers.iter().find(|entry| entry.host.eq_ignore_ascii_case(host))
    }

    /// Returns true if a host name is in one of the organisation's domains.
    pub fn owns_host(&self, host: &str) -> bool {
        self.domains.iter().any(|domain| is_in_domain(host, domain))
    }

    /// Returns the domain that a host name is in, if a profile that is trusted more than this one says that it is
    /// another organisation's.
    pub fn domain_of_other(&self, host: &str) -> Option<&DomainOfOther> {
        self.domains_of_others.iter().find(|other| is_in_domain(host, &other.domain))
    }

    /// Returns the domains that are the organisation's: those that it calls so, and those of its addresses.
    pub fn own_domains(&self) -> impl Iterator<Item = DomainOfOther> {
        let of_addresses =
            self.addresses.iter().filter_map(|choice| Some(choice.template.rsplit_once('@')?.1));
        let all: BTreeSet<String> = self
            .domains
            .iter()
            .map(String::as_str)
            .chain(of_addresses)
            .map(str::to_ascii_lowercase)
            .collect();
        all.into_iter().map(|domain| DomainOfOther { domain, organisation: self.name.clone() })
    }

    /// Returns true if the organisation names a host as its own: it is in its domains, one of its servers, or a retired
    /// name.
    pub fn knows_host(&self, host: &str) -> bool {
        !host.is_empty()
            && (self.owns_host(host)
                || self.retired_host(host).is_some()
                || self.incoming.iter().any(|server| server.host.value().eq_ignore_ascii_case(host))
                || self.outgoing.iter().any(|server| server.host.value().eq_ignore_ascii_case(host)))
    }

    /// Returns the hosts and ports of all its servers, sorted.
    pub fn servers(&self) -> BTreeSet<(&str, u16)> {
        let incoming =
            self.incoming.iter().map(|server| (server.host.value().as_str(), server.port.value().0));
        let outgoing =
            self.outgoing.iter().map(|server| (server.host.value().as_str(), server.port.value().0));
        incoming.chain(outgoing).collect()
    }

    /// Returns the organisation's opinion of a program, for a group.
    pub fn verdict(&self, program: ProgramId, group: Option<&str>) -> Option<&ProgramVerdict> {
        self.programs.iter().find(|v| v.program == program && applies_to_group(&v.groups, group))
    }
}
