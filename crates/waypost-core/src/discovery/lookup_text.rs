//! What came of a lookup, in words.

use super::lookup::{Lookup, LookupResult, LookupSource, Refusal, Skip};
use super::pacc::PaccError;
use crate::text::{Texts, sanitise};

impl LookupSource {
    /// Its name for people.
    pub fn name(self, texts: &Texts) -> String {
        texts.get(match self {
            Self::Catalogue => "lookup-catalogue",
            Self::Pacc => "lookup-pacc",
            Self::Autoconfig => "lookup-autoconfig",
            Self::WellKnown => "lookup-well-known",
            Self::Srv => "lookup-srv",
            Self::Mx => "lookup-mx",
            Self::Database => "lookup-database",
        })
    }
}

impl Lookup {
    /// What came of it, in a sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        match &self.result {
            LookupResult::Found(made) if self.source == LookupSource::Catalogue => {
                texts.with("lookup-found-dated", &[("date", made.read.profile.date.as_str().into())])
            }
            LookupResult::Found(_) if self.elsewhere.is_empty() => texts.get("lookup-found"),
            LookupResult::Found(_) => {
                let hosts: Vec<String> = self.elsewhere.iter().map(|host| sanitise(host)).collect();
                texts.with("lookup-found-elsewhere", &[("hosts", texts.list_and(&hosts).into())])
            }
            LookupResult::NotFound => match &self.company {
                Some(company) => texts.with("lookup-company", &[("company", sanitise(company).into())]),
                None => texts.get("lookup-not-found"),
            },
            LookupResult::Refused(refusal) => refusal.sentence(texts),
            LookupResult::NoNetwork => texts.get("lookup-no-network"),
            LookupResult::Skipped(skip) => texts.get(match skip {
                Skip::NotAllowed => "lookup-not-allowed",
                Skip::Offline => "lookup-offline",
                Skip::ForbiddenByOrganisation => "lookup-forbidden",
                Skip::NotNeeded => "lookup-not-needed",
                Skip::Stopped => "lookup-stopped",
            }),
        }
    }
}

impl Refusal {
    /// Why the answer is not used.
    fn sentence(&self, texts: &Texts) -> String {
        let id = match self {
            Self::NotOffered(service, flag) => return flag.sentence(texts, service),
            Self::Service(error) => return error.sentence(texts),
            Self::Status(status) => {
                return texts.with("lookup-status", &[("status", status.to_string().into())]);
            }
            Self::RedirectElsewhere(url) => {
                return texts.with("lookup-redirect-elsewhere", &[("url", sanitise(url).into())]);
            }
            Self::Pacc(PaccError::NoDigest) => "lookup-no-digest",
            Self::Pacc(PaccError::OtherDigest) => "lookup-other-digest",
            Self::Pacc(PaccError::NotPacc) | Self::Unreadable => "lookup-unreadable",
            Self::WebPage => "lookup-web-page",
            Self::Tls(_) => "lookup-tls",
            Self::RedirectNotHttps => "lookup-redirect-not-https",
            Self::TooManyRedirects => "lookup-too-many-redirects",
            Self::TooLarge => "lookup-too-large",
            Self::TooSlow => "lookup-too-slow",
            Self::Broken => "lookup-broken",
            Self::NameServer => "lookup-name-server",
            Self::Proxy => "lookup-proxy",
        };
        texts.get(id)
    }
}
