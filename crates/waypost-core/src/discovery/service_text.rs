//! Sentences about services and typed servers.

use super::by_hand::TypedServerError;
use super::service::{Flag, ServiceError};
use crate::text::{Texts, sanitise};

impl Flag {
    /// Why the service is not offered, and what to do.
    pub fn sentence(self, texts: &Texts, service: &str) -> String {
        let id = match self {
            Self::NoEncryption => "service-no-encryption",
            Self::Ended => "service-ended",
            Self::NoPrograms => "service-no-programs",
            Self::Bridge => "service-bridge",
        };
        texts.with(id, &[("service", sanitise(service).into())])
    }
}

impl ServiceError {
    /// Why the settings of a source cannot be used.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::NoServers => texts.get("service-incomplete"),
            Self::Invalid(issues) => {
                let first = issues.iter().find(|issue| !issue.is_warning);
                let words = first.map(|issue| texts.issue(&issue.kind)).unwrap_or_default();
                texts.with("service-unusable", &[("words", words.into())])
            }
        }
    }
}

impl TypedServerError {
    /// What is wrong with a typed server, and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Host(why) => texts.not_a_host(*why),
            Self::Port(typed) => texts.with("typed-server-not-a-port", &[("typed", sanitise(typed).into())]),
            Self::PortContradictsTls(port) => {
                texts.with("typed-server-port-contradicts", &[("port", port.to_string().into())])
            }
        }
    }
}
