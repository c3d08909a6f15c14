//! Checks the servers, host names and certificates of a profile.

use std::collections::HashSet;

use super::issue::IssueKind;
use super::validator::Validator;
use crate::plan::account::{Auth, Tls};
use crate::plan::characters::{is_folder_prefix_char, is_login_char};
use crate::plan::choices::NetworkLocation;
use crate::plan::host_name;
use crate::plan::profile::{Cited, Endpoint, IncomingServer, OutgoingServer, Port, UsedFrom};
use crate::plan::value_syntax::{is_pem_certificate, parse_sha256};

impl Validator<'_> {
    pub(super) fn incoming(&mut self, path: &str, server: &IncomingServer) {
        self.server(path, &server.host, &server.port, &server.tls, &server.auth, &server.alternatives);
        self.check_login_template(path, &server.username);
        if let Some(prefix) = &server.path_prefix {
            self.cited(&format!("{path}.path_prefix"), prefix);
            self.only(&format!("{path}.path_prefix"), prefix.value(), is_folder_prefix_char);
        }
        self.groups(path, &server.groups);
        self.source(path, server.source.as_ref());
    }

    pub(super) fn outgoing(&mut self, path: &str, server: &OutgoingServer) {
        self.server(path, &server.host, &server.port, &server.tls, &server.auth, &server.alternatives);
        self.check_login_template(path, &server.username);
        if server.port.value().0 == 25 {
            self.warn(&format!("{path}.port"), IssueKind::Port25);
        }
        if let Some(port) = &server.fallback_port {
            self.cited(&format!("{path}.fallback_port"), port);
        }
        if let Some(name) = &server.name {
            self.text(&format!("{path}.name"), name);
        }
        self.groups(path, &server.groups);
        self.source(path, server.source.as_ref());
    }

    pub(super) fn server(
        &mut self,
        path: &str,
        host: &Cited<String>,
        port: &Cited<Port>,
        tls: &Cited<Tls>,
        auth: &Cited<Auth>,
        alternatives: &[Endpoint],
    ) {
        self.cited(&format!("{path}.host"), host);
        self.cited(&format!("{path}.port"), port);
        self.cited(&format!("{path}.tls"), tls);
        self.cited(&format!("{path}.auth"), auth);
        let host_path = format!("{path}.host");
        if let Err(why) = host_name::parse(host.value()) {
            self.error(&host_path, IssueKind::InvalidHost(why));
        } else if self.index.is_retired(host.value()) {
            self.error(&host_path, IssueKind::RetiredHostInUse(host.value().clone()));
        } else if !self.index.owns_host(host.value()) {
            self.warn(&host_path, IssueKind::HostOutsideDomains(host.value().clone()));
        }
        self.endpoint(path, port.value().0, *tls.value());
        for (index, other) in alternatives.iter().enumerate() {
            let path = format!("{path}.alternatives[{index}]");
            self.endpoint(&path, other.port, other.tls);
            self.source(&path, other.source.as_ref());
        }
    }

    /// Checks that the port fits the TLS mode it is assigned to (RFC 8314, section 7.3).
    pub(super) fn endpoint(&mut self, path: &str, port: u16, tls: Tls) {
        let contradicts = match tls {
            Tls::Implicit => matches!(port, 25 | 110 | 143 | 587),
            Tls::Starttls | Tls::None => matches!(port, 465 | 993 | 995),
        };
        if contradicts {
            self.error(&format!("{path}.port"), IssueKind::PortContradictsTls(port, tls));
        }
        if tls == Tls::None {
            if *self.profile.policy.tls_required.value() {
                self.error(&format!("{path}.tls"), IssueKind::TlsRequired);
            } else {
                self.warn(&format!("{path}.tls"), IssueKind::NoTls);
            }
        }
    }

    pub(super) fn check_login_template(&mut self, path: &str, username: &Cited<String>) {
        let path = format!("{path}.username");
        self.cited(&path, username);
        self.template(&path, username.value(), &["username", "address"]);
        let literal = username.value().replace("{username}", "").replace("{address}", "");
        self.only(&path, &literal, |c| is_login_char(c) || c == '{');
    }

    /// Checks that a member of any group can send from every network location.
    pub(super) fn sending_servers(&mut self) {
        let provider = self.profile.offers_provider_server();
        let only_campus = self.profile.outgoing.iter().all(|server| server.used_from == UsedFrom::OnCampus);
        for (network, used_from, is_needed) in [
            (NetworkLocation::OnCampus, Some(UsedFrom::OnCampus), true),
            (NetworkLocation::OffCampus, Some(UsedFrom::OffCampus), !provider),
            (NetworkLocation::Both, None, !provider),
        ] {
            let is_missing = !self.every_group_can_send(used_from);
            if is_missing && (is_needed || !only_campus) {
                self.warn("outgoing", IssueKind::NoServerForNetwork(network));
            }
        }
    }

    /// Returns true if every group has a sending server for `used_from` or for every network.
    fn every_group_can_send(&self, used_from: Option<UsedFrom>) -> bool {
        let mut servers =
            self.profile.outgoing.iter().filter(|server| {
                server.used_from == UsedFrom::Anywhere || Some(server.used_from) == used_from
            });
        if servers.clone().any(|server| server.groups.is_empty()) {
            return true;
        }
        if self.profile.groups.is_empty() {
            return false;
        }
        let served: HashSet<&str> =
            servers.by_ref().flat_map(|server| &server.groups).map(String::as_str).collect();
        self.profile.groups.iter().all(|group| served.contains(group.id.as_str()))
    }

    pub(super) fn hosts(&mut self) {
        for (index, retired) in self.profile.retired_hosts.iter().enumerate() {
            let path = format!("retired_hosts[{index}]");
            self.host(&format!("{path}.host"), &retired.host);
            self.host(&format!("{path}.replaced_by"), &retired.replaced_by);
            self.source(&path, retired.source.as_ref());
        }
        for (index, entry) in self.profile.not_mail_servers.iter().enumerate() {
            let path = format!("not_mail_servers[{index}]");
            self.host(&format!("{path}.host"), &entry.host);
            self.text(&format!("{path}.reason"), &entry.reason);
            self.source(&path, entry.source.as_ref());
        }
    }

    pub(super) fn certificates(&mut self) {
        for (index, own) in self.profile.certificates.iter().enumerate() {
            let path = format!("certificates[{index}]");
            self.source(&path, own.source.as_ref());
            match (&own.root, &own.sha256) {
                (Some(root), None) if is_pem_certificate(root) => {}
                (Some(_), None) => self.error(&format!("{path}.root"), IssueKind::NotACertificate),
                (None, Some(digits)) if parse_sha256(digits).is_some() => {}
                (None, Some(_)) => self.error(&format!("{path}.sha256"), IssueKind::NotASha256),
                _ => self.error(&path, IssueKind::RootOrSha256),
            }
        }
    }
}
