//! The connection to a server: its port and its encryption belong together.

use super::compare::{AccountComparison, Difference};
use crate::formats::{FoundSetting, FoundValue};
use crate::plan::account::{Setting, SettingValue, Tls};
use crate::plan::profile::Endpoint;
use crate::plan::program::TlsSupport;
use crate::plan::rules::{AdviceId, Severity};

const NO_TLS: FoundValue = FoundValue::Value(SettingValue::Tls(Tls::None));

impl AccountComparison<'_> {
    fn is_incoming(setting: Setting) -> bool {
        matches!(setting, Setting::IncomingHost | Setting::IncomingPort | Setting::IncomingTls)
    }

    fn endpoint_settings(setting: Setting) -> [Setting; 2] {
        if Self::is_incoming(setting) {
            [Setting::IncomingTls, Setting::IncomingPort]
        } else {
            [Setting::OutgoingTls, Setting::OutgoingPort]
        }
    }

    /// What the plan wants of a connection, and what else the organisation offers on that server.
    fn expected_endpoint(&self, setting: Setting) -> (Tls, u16, Vec<Endpoint>) {
        let account = &self.plan.account;
        if Self::is_incoming(setting) {
            let host = &account.incoming.host.value;
            let servers = self.profile.incoming.iter().filter(|s| {
                s.host.value().eq_ignore_ascii_case(host) && s.protocol == account.incoming.protocol.value
            });
            let others = servers.flat_map(|server| server.alternatives.clone()).collect();
            return (account.incoming.tls.value, account.incoming.port.value, others);
        }
        let outgoing = &account.outgoing;
        let servers = self
            .profile
            .outgoing
            .iter()
            .filter(|s| s.host.value().eq_ignore_ascii_case(&outgoing.host.value));
        let mut others: Vec<Endpoint> = servers.flat_map(|server| server.alternatives.clone()).collect();
        if let Some(fallback) = &outgoing.fallback_port {
            others.push(Endpoint { port: fallback.value, tls: outgoing.tls.value, source: None });
        }
        (outgoing.tls.value, outgoing.port.value, others)
    }

    /// What this version of the program can do.
    pub(super) fn tls_support(&self) -> TlsSupport {
        (self.plan.program.0.program().tls)(self.plan.program.1)
    }

    fn found_tls(&self, setting: Setting) -> Option<&FoundValue> {
        let [tls, _] = Self::endpoint_settings(setting);
        Some(&self.account.get(tls)?.held)
    }

    fn found_port(&self, setting: Setting) -> Option<u16> {
        let [_, port] = Self::endpoint_settings(setting);
        match self.account.get(port)?.held {
            FoundValue::Value(SettingValue::Number(port)) => Some(port),
            _ => None,
        }
    }

    /// Whether the connection is one that the organisation offers and the program can make.
    fn is_offered(&self, setting: Setting, tls: Tls) -> bool {
        let (expected, expected_port, others) = self.expected_endpoint(setting);
        let Some(port) = self.found_port(setting) else { return false };
        let usable = tls != Tls::Starttls || self.tls_support() == TlsSupport::Full;
        (tls, port) == (expected, expected_port)
            || (usable && others.iter().any(|other| (other.tls, other.port) == (tls, port)))
    }

    /// What is wrong with the encryption.
    pub(super) fn tls(&self, found_setting: &FoundSetting) -> Option<Difference> {
        let (expected, ..) = self.expected_endpoint(found_setting.setting);
        let endpoint_settings = Self::endpoint_settings(found_setting.setting);
        let error =
            |id| Some(Difference::new(id, Severity::Error, found_setting.setting).with(&endpoint_settings));
        // A program that cannot encrypt passes over whatever stands there.
        if expected == Tls::None {
            return None;
        }
        match found_setting.held {
            FoundValue::Value(SettingValue::Tls(Tls::None)) => error(AdviceId::NoTls),
            FoundValue::Opportunistic => error(AdviceId::OpportunisticTls),
            FoundValue::Value(SettingValue::Tls(tls)) if self.is_offered(found_setting.setting, tls) => None,
            FoundValue::Value(SettingValue::Tls(Tls::Starttls)) if self.tls_support() != TlsSupport::Full => {
                error(AdviceId::WrongTlsModeForVersion)
            }
            // Where the mode is right the port is what is wrong.
            FoundValue::Value(SettingValue::Tls(tls))
                if tls == expected || self.port_contradicts(found_setting.setting, tls) =>
            {
                None
            }
            _ => error(AdviceId::SettingDiffers),
        }
    }

    /// Whether the port is one that stands for the other way of encrypting.
    fn port_contradicts(&self, setting: Setting, tls: Tls) -> bool {
        match self.found_port(setting) {
            Some(993 | 995 | 465) => tls == Tls::Starttls,
            Some(143 | 110 | 25 | 587) => tls == Tls::Implicit,
            _ => false,
        }
    }

    /// What is wrong with the port, where the encryption is not.
    pub(super) fn port(&self, found_setting: &FoundSetting) -> Option<Difference> {
        let (expected, expected_port, _) = self.expected_endpoint(found_setting.setting);
        let endpoint_settings = Self::endpoint_settings(found_setting.setting);
        let difference =
            |id| Some(Difference::new(id, Severity::Error, found_setting.setting).with(&endpoint_settings));
        let right = self.found_port(found_setting.setting) == Some(expected_port);
        // A version that cannot encrypt passes over the keys that say how, and their ports.
        if self.tls_support() == TlsSupport::None && self.found_tls(found_setting.setting) != Some(&NO_TLS) {
            return None;
        }
        match self.found_tls(found_setting.setting)? {
            // Encrypted wrongly, the port is set right together with it.
            FoundValue::Value(SettingValue::Tls(Tls::None)) if expected != Tls::None => None,
            FoundValue::Opportunistic if expected != Tls::None => None,
            FoundValue::Value(SettingValue::Tls(Tls::Starttls))
                if self.tls_support() == TlsSupport::ImplicitOnly =>
            {
                None
            }
            FoundValue::Value(SettingValue::Tls(tls)) if self.is_offered(found_setting.setting, *tls) => None,
            FoundValue::Value(SettingValue::Tls(tls))
                if self.port_contradicts(found_setting.setting, *tls) =>
            {
                difference(AdviceId::PortContradictsTls)
            }
            FoundValue::Value(SettingValue::Tls(tls)) if *tls != expected && expected != Tls::None => None,
            FoundValue::Other(_) if expected != Tls::None => None,
            _ if right => None,
            _ => difference(AdviceId::SettingDiffers),
        }
    }
}
