//! The port and the TLS mode of a connection. They are compared together, because one explains the other.

use super::compare::AccountComparison;
use super::difference::Difference;
use crate::formats::{FoundSetting, FoundValue};
use crate::plan::account::{Setting, SettingValue, Tls};
use crate::plan::profile::Endpoint;
use crate::plan::program::TlsSupport;
use crate::plan::rules::{AdviceId, Severity};

const NO_TLS: FoundValue = FoundValue::Value(SettingValue::Tls(Tls::None));

/// The endpoint that a plan wants for one connection, and the others it accepts there.
struct ExpectedEndpoint {
    tls: Tls,
    port: u16,
    alternatives: Vec<Endpoint>,
}

impl AccountComparison<'_> {
    fn expected_endpoint(&self, setting: Setting) -> ExpectedEndpoint {
        let account = &self.plan.account;
        if is_incoming(setting) {
            let incoming = &account.incoming;
            let servers = self.profile.incoming.iter().filter(|server| {
                server.host.value().eq_ignore_ascii_case(&incoming.host.value)
                    && server.protocol == incoming.protocol.value
            });
            return ExpectedEndpoint {
                tls: incoming.tls.value,
                port: incoming.port.value,
                alternatives: servers.flat_map(|server| server.alternatives.clone()).collect(),
            };
        }
        let outgoing = &account.outgoing;
        let servers = self
            .profile
            .outgoing
            .iter()
            .filter(|server| server.host.value().eq_ignore_ascii_case(&outgoing.host.value));
        let mut alternatives: Vec<Endpoint> =
            servers.flat_map(|server| server.alternatives.clone()).collect();
        if let Some(fallback) = &outgoing.fallback_port {
            alternatives.push(Endpoint { port: fallback.value, tls: outgoing.tls.value, source: None });
        }
        ExpectedEndpoint { tls: outgoing.tls.value, port: outgoing.port.value, alternatives }
    }

    fn found_tls(&self, setting: Setting) -> Option<&FoundValue> {
        let [tls, _] = endpoint_settings(setting);
        Some(&self.account.get(tls)?.value)
    }

    fn found_port(&self, setting: Setting) -> Option<u16> {
        let [_, port] = endpoint_settings(setting);
        match self.account.get(port)?.value {
            FoundValue::Value(SettingValue::Number(port)) => Some(port),
            _ => None,
        }
    }

    /// Whether the organisation offers the found endpoint and this version of the program can use it.
    fn is_offered(&self, setting: Setting, tls: Tls) -> bool {
        let expected = self.expected_endpoint(setting);
        let Some(port) = self.found_port(setting) else { return false };
        let can_use = tls != Tls::Starttls || self.plan.tls_support() == TlsSupport::Full;
        (tls, port) == (expected.tls, expected.port)
            || (can_use && expected.alternatives.iter().any(|other| (other.tls, other.port) == (tls, port)))
    }

    /// Whether the found port is assigned to the other TLS mode.
    fn port_contradicts(&self, setting: Setting, tls: Tls) -> bool {
        match self.found_port(setting) {
            // IMAPS, POP3S and submissions: implicit TLS (RFC 8314).
            Some(993 | 995 | 465) => tls == Tls::Starttls,
            // IMAP, POP3, SMTP and submission: no TLS, or STARTTLS.
            Some(143 | 110 | 25 | 587) => tls == Tls::Implicit,
            _ => false,
        }
    }

    /// How the TLS mode differs from the plan.
    pub(super) fn tls(&self, found_setting: &FoundSetting) -> Option<Difference> {
        let setting = found_setting.setting;
        let expected = self.expected_endpoint(setting).tls;
        // A version that cannot encrypt ignores the setting.
        if expected == Tls::None {
            return None;
        }
        let error = |id| Some(endpoint_error(id, setting));
        match found_setting.value {
            FoundValue::Value(SettingValue::Tls(Tls::None)) => error(AdviceId::NoTls),
            FoundValue::Opportunistic => error(AdviceId::OpportunisticTls),
            FoundValue::Value(SettingValue::Tls(tls)) if self.is_offered(setting, tls) => None,
            FoundValue::Value(SettingValue::Tls(Tls::Starttls))
                if self.plan.tls_support() != TlsSupport::Full =>
            {
                error(AdviceId::WrongTlsModeForVersion)
            }
            // The port is wrong, not the mode: `port` reports it.
            FoundValue::Value(SettingValue::Tls(tls))
                if tls == expected || self.port_contradicts(setting, tls) =>
            {
                None
            }
            _ => error(AdviceId::SettingDiffers),
        }
    }

    /// How the port differs from the plan. `None` also if `tls` reports the endpoint already, because
    /// its repair corrects the port too.
    pub(super) fn port(&self, found_setting: &FoundSetting) -> Option<Difference> {
        let setting = found_setting.setting;
        let expected = self.expected_endpoint(setting);
        let support = self.plan.tls_support();
        // A version that cannot encrypt ignores the TLS mode and the ports that go with it.
        if support == TlsSupport::None && self.found_tls(setting) != Some(&NO_TLS) {
            return None;
        }
        let has_expected_port = self.found_port(setting) == Some(expected.port);
        let must_encrypt = expected.tls != Tls::None;
        match self.found_tls(setting)? {
            FoundValue::Value(SettingValue::Tls(Tls::None)) | FoundValue::Opportunistic if must_encrypt => {
                None
            }
            FoundValue::Value(SettingValue::Tls(Tls::Starttls)) if support == TlsSupport::ImplicitOnly => {
                None
            }
            FoundValue::Value(SettingValue::Tls(tls)) if self.is_offered(setting, *tls) => None,
            FoundValue::Value(SettingValue::Tls(tls)) if self.port_contradicts(setting, *tls) => {
                Some(endpoint_error(AdviceId::PortContradictsTls, setting))
            }
            FoundValue::Value(SettingValue::Tls(tls)) if *tls != expected.tls && must_encrypt => None,
            FoundValue::Other(_) if must_encrypt => None,
            _ if has_expected_port => None,
            _ => Some(endpoint_error(AdviceId::SettingDiffers, setting)),
        }
    }
}

fn is_incoming(setting: Setting) -> bool {
    matches!(setting, Setting::IncomingHost | Setting::IncomingPort | Setting::IncomingTls)
}

/// The TLS mode and the port of the connection that a setting belongs to.
fn endpoint_settings(setting: Setting) -> [Setting; 2] {
    if is_incoming(setting) {
        [Setting::IncomingTls, Setting::IncomingPort]
    } else {
        [Setting::OutgoingTls, Setting::OutgoingPort]
    }
}

/// An error whose repair sets the TLS mode and the port.
fn endpoint_error(id: AdviceId, setting: Setting) -> Difference {
    Difference::new(id, Severity::Error, setting).with_settings(&endpoint_settings(setting))
}
