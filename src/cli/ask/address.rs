//! An address in place of an organisation: what it tells, a lookup after a yes, and servers typed by hand.

use std::io::Read;
use std::sync::Arc;

use super::{AskSession, Result, Typed};
use waypost_core::discovery::{
    Lookup, LookupSource, ServerUse, ServiceProfile, Skip, TypedAddress, TypedServer, address_in, domain_in,
    incoming_lines, lookup_requests, outgoing_lines, typed_service,
};
use waypost_core::plan::account::Protocol;
use waypost_core::plan::profile::Provenance;
use waypost_core::text::sanitise;
use waypost_engine::{DiscoverOptions, discover, forbidden_lookup, made_organisation};

/// The protocols that are asked for, the recommended one first.
const PROTOCOLS: [Protocol; 2] = [Protocol::Imap, Protocol::Pop];

impl<R: Read> AskSession<'_, R> {
    /// Finds the organisation of a typed address, and stores both in the answers. Returns false if the question for
    /// the organisation is asked again.
    pub(super) fn answer_by_address(&mut self, typed: &str) -> Result<bool> {
        let (texts, typed) = (self.context.texts, address_in(typed));
        let profiles = self.organisations.iter().map(|organisation| &organisation.profile);
        match TypedAddress::read(typed, profiles) {
            TypedAddress::Organisation(index) => {
                let Some(found) = self.organisations.get(index) else { return Ok(false) };
                self.answers.org.clone_from(&found.profile.id);
            }
            TypedAddress::Service(service) => {
                if let Some(flag) = service.flag {
                    self.write_line(&flag.sentence(texts, &service.name))?;
                    return Ok(false);
                }
                let made = domain_in(typed).map(|domain| service.profile(&domain, Provenance::Catalogue));
                let Some(Ok(made)) = made else { return Ok(false) };
                let values = [("date", service.date.as_str().into())];
                self.write_line(&format!("  {}", sanitise(&service.name)))?;
                self.write_line(&format!("  {}", texts.with("find-address-catalogue", &values)))?;
                self.use_made(made);
            }
            TypedAddress::Unknown { domain, similar } => {
                if let Some(similar) = similar {
                    let values = [("domain", similar.as_str().into())];
                    self.write_line(&texts.with("find-address-similar", &values))?;
                }
                let Some(made) = self.unknown_domain(&domain)? else { return Ok(false) };
                self.use_made(made);
            }
            TypedAddress::NoLocalPart => {
                self.write_line(&texts.get("find-address-local"))?;
                return Ok(false);
            }
            TypedAddress::NotADomain(error) => {
                let values = [("words", texts.not_a_host(error).into())];
                self.write_line(&texts.with("find-address-not-a-domain", &values))?;
                return Ok(false);
            }
            TypedAddress::Empty | TypedAddress::NoDomain => return Ok(false),
        }
        typed.clone_into(&mut self.answers.username);
        Ok(true)
    }

    fn use_made(&mut self, made: ServiceProfile) {
        let organisation = made_organisation(self.context.host, made);
        self.answers.org.clone_from(&organisation.profile.id);
        self.organisations.retain(|other| other.profile.id != organisation.profile.id);
        self.organisations.push(organisation);
    }

    /// Looks a domain up after a yes, or asks for its servers. `None` if the person goes back.
    fn unknown_domain(&mut self, domain: &str) -> Result<Option<ServiceProfile>> {
        let texts = self.context.texts;
        self.write_line(&texts.with("find-look-up-title", &[("domain", sanitise(domain).into())]))?;
        if let Some(why) = forbidden_lookup(self.context.host, &self.organisations) {
            let is_offline = why == Skip::Offline;
            self.write_line(&texts.get(if is_offline {
                "find-offline-title"
            } else {
                "find-forbidden-title"
            }))?;
            return self.servers_by_hand(domain);
        }
        self.write_line(&texts.get("find-look-up-promise"))?;
        self.requests(domain, |source| source != LookupSource::Database)?;
        self.write_line(&texts.get("find-nobody-gets"))?;
        let Some(looks_up) = self.yes(&texts.get("ask-look-up"))? else { return Ok(None) };
        if !looks_up {
            return self.servers_by_hand(domain);
        }
        self.requests(domain, |source| source == LookupSource::Database)?;
        let Some(database) = self.yes(&texts.get("ask-look-up-database"))? else { return Ok(None) };
        let options =
            DiscoverOptions { database, ..DiscoverOptions::of_host(self.context.host, Arc::default()) };
        let found = discover(self.context.host, domain, &options, &|_| ());
        let Ok(found) = found else {
            self.write_line(&texts.get("find-no-domain"))?;
            return self.servers_by_hand(domain);
        };
        for lookup in found.lookups.iter().filter(|lookup| lookup.source != LookupSource::Catalogue) {
            self.write_line(&format!("  {}: {}", lookup.source.name(texts), lookup.sentence(texts)))?;
        }
        match found.best() {
            Some(best) => self.offer(domain, best),
            None => {
                let values = [("domain", sanitise(domain).into())];
                self.write_line(&texts.with("find-nothing-title", &values))?;
                self.servers_by_hand(domain)
            }
        }
    }

    /// Lists what would be asked of some sources.
    fn requests(&mut self, domain: &str, is_listed: impl Fn(LookupSource) -> bool) -> Result<()> {
        for (source, names) in lookup_requests(domain) {
            if is_listed(source) {
                let name = source.name(self.context.texts);
                self.write_line(&format!("  {name}: {}", sanitise(&names.join(", "))))?;
            }
        }
        Ok(())
    }

    /// Shows what was found. Hosts outside the domain need a yes of their own.
    fn offer(&mut self, domain: &str, best: &Lookup) -> Result<Option<ServiceProfile>> {
        let texts = self.context.texts;
        let Some(made) = best.made() else { return Ok(None) };
        let profile = &made.read.profile;
        for server in incoming_lines(texts, profile).into_iter().chain(outgoing_lines(texts, profile)) {
            self.write_line(&format!("  {}: {}", server.host, server.how))?;
        }
        for host in best.hosts_to_accept() {
            let values = [("host", sanitise(host).into())];
            self.write_line(&texts.with("find-elsewhere-title", &values))?;
            self.write_line(&texts.get("find-elsewhere-text"))?;
            match self.yes(&texts.get("ask-elsewhere"))? {
                Some(true) => {}
                Some(false) => return self.servers_by_hand(domain),
                None => return Ok(None),
            }
        }
        match self.yes(&texts.get("ask-use-found"))? {
            Some(true) => Ok(Some(made.clone())),
            Some(false) => self.servers_by_hand(domain),
            None => Ok(None),
        }
    }

    /// Asks for the servers. `None` if the person goes back.
    fn servers_by_hand(&mut self, domain: &str) -> Result<Option<ServiceProfile>> {
        let texts = self.context.texts;
        self.write_line(&texts.get("find-by-hand-title"))?;
        self.write_line(&texts.get("ask-servers-hint"))?;
        let Some(protocol) = self.protocol()? else { return Ok(None) };
        let uses = [
            ("find-incoming-server", ServerUse::Reading(protocol)),
            ("find-outgoing-server", ServerUse::Sending),
        ];
        loop {
            let mut typed = Vec::new();
            for (id, used_for) in uses {
                let Some(server) = self.server(&texts.get(id), used_for)? else { return Ok(None) };
                typed.push(server);
            }
            let (Some(sending), Some(reading)) = (typed.pop(), typed.pop()) else { return Ok(None) };
            let service = typed_service(domain, "", vec![(protocol, reading)], sending);
            match service.profile(domain, Provenance::Person) {
                Ok(made) => return Ok(Some(made)),
                Err(error) => self.write_line(&error.sentence(texts))?,
            }
        }
    }

    fn protocol(&mut self) -> Result<Option<Protocol>> {
        let texts = self.context.texts;
        let names = PROTOCOLS.map(Protocol::id);
        self.write_line(&format!("{}: {}", texts.get("find-protocol"), names.join(", ")))?;
        loop {
            match self.line(Some(names[0]))? {
                Typed::Answer(word) if word.is_empty() => return Ok(PROTOCOLS.first().copied()),
                Typed::Answer(word) => {
                    let word = word.trim().to_lowercase();
                    if let Some(protocol) = PROTOCOLS.into_iter().find(|protocol| protocol.id() == word) {
                        return Ok(Some(protocol));
                    }
                    self.write_line(&texts.get("ask-not-a-choice"))?;
                }
                Typed::Quit => return Err(self.quit_failure().into()),
                Typed::Back | Typed::Change(_) => return Ok(None),
                Typed::Why => self.write_line(&texts.get("find-by-hand-text"))?,
            }
        }
    }

    fn server(&mut self, title: &str, used_for: ServerUse) -> Result<Option<TypedServer>> {
        loop {
            self.write_line(title)?;
            match self.line(None)? {
                Typed::Answer(typed) => match TypedServer::parse(&typed, None, used_for) {
                    Ok(server) => return Ok(Some(server)),
                    Err(error) => self.write_line(&error.sentence(self.context.texts))?,
                },
                Typed::Quit => return Err(self.quit_failure().into()),
                Typed::Back | Typed::Change(_) => return Ok(None),
                Typed::Why => self.write_line(&self.context.texts.get("find-by-hand-text"))?,
            }
        }
    }

    /// Asks for a yes or a no. `None` if the person goes back. An empty line is a no.
    fn yes(&mut self, question: &str) -> Result<Option<bool>> {
        let texts = self.context.texts;
        let (yes, no) = (texts.get("ask-word-yes"), texts.get("ask-word-no"));
        loop {
            self.write_line(question)?;
            match self.line(Some(&no))? {
                Typed::Answer(typed) => {
                    let typed = typed.trim().to_lowercase();
                    if typed == yes.to_lowercase() || typed == "yes" {
                        return Ok(Some(true));
                    }
                    if typed.is_empty() || typed == no.to_lowercase() || typed == "no" {
                        return Ok(Some(false));
                    }
                    self.write_line(&texts.get("ask-not-a-choice"))?;
                }
                Typed::Quit => return Err(self.quit_failure().into()),
                Typed::Back | Typed::Change(_) => return Ok(None),
                Typed::Why => self.write_line(&texts.get("find-company-asked-first"))?,
            }
        }
    }
}
