//! The lookup of a domain: starts and stops it, and keeps what was found. The requests are made in the background.

use crate::gui::job::{Job, Wake};
use waypost_core::discovery::{Discovery, Lookup, LookupResult, LookupSource, Skip};
use waypost_engine::host::Host;
use waypost_engine::{DiscoverOptions, ask_company, discover};

/// What came of a lookup.
#[derive(Debug)]
enum Answer {
    /// Every source was asked. `None`: the domain is none of its own.
    All(Option<Discovery>),
    /// The company that receives the mail was asked.
    Company(Box<Lookup>),
}

/// A lookup.
#[derive(Debug, Default)]
pub struct LookupState {
    domain: String,
    job: Job<Answer, Vec<Lookup>>,
    found: Option<Discovery>,
    /// True if the domain is none of its own, so that it cannot be looked up.
    pub is_no_domain: bool,
    /// True once the company that receives the mail was asked.
    pub asked_company: bool,
}

impl LookupState {
    /// Asks every source about a domain. Thunderbird's database only if `database` is true.
    pub fn start(&mut self, host: &Host, domain: &str, database: bool, wake: &Wake) {
        let (host, asked) = (host.clone(), domain.to_owned());
        let job = Job::start_with(Vec::new(), wake, move |worker| {
            let options =
                DiscoverOptions { database, ..DiscoverOptions::of_host(&host, worker.stop_order()) };
            let on_answer = |lookup: &Lookup| worker.report(|lookups| lookups.push(lookup.clone()));
            Answer::All(discover(&host, &asked, &options, &on_answer).ok())
        });
        *self = Self { domain: domain.to_owned(), job, ..Self::default() };
    }

    /// Asks the company that receives the mail.
    pub fn ask_company(&mut self, host: &Host, wake: &Wake) {
        let (host, domain) = (host.clone(), self.domain.clone());
        self.asked_company = true;
        self.job = Job::start_with(Vec::new(), wake, move |worker| {
            let options = DiscoverOptions::of_host(&host, worker.stop_order());
            Answer::Company(Box::new(ask_company(&host, &domain, &options)))
        });
    }

    /// Stops asking. What came so far is kept.
    pub fn stop(&self) {
        self.job.stop();
    }

    /// Collects the finished lookup. Returns true if it has just found settings.
    pub fn poll(&mut self) -> bool {
        match self.job.take() {
            Some(Answer::All(Some(found))) => self.found = Some(found),
            Some(Answer::All(None)) => self.is_no_domain = true,
            Some(Answer::Company(answer)) => {
                if let Some(found) = &mut self.found {
                    found.lookups.retain(|lookup| lookup.source != LookupSource::Mx);
                    let lookups = std::mem::take(&mut found.lookups);
                    let all = lookups.into_iter().chain([*answer]).collect();
                    *found = Discovery::new(std::mem::take(&mut found.domain), all);
                }
            }
            None => return false,
        }
        self.best().is_some()
    }

    /// True while the lookup runs.
    pub const fn is_running(&self) -> bool {
        self.job.is_running()
    }

    /// True if the lookup broke off without a result.
    pub const fn has_failed(&self) -> bool {
        self.job.has_failed()
    }

    /// What was found about the domain, once the lookup has ended.
    pub const fn found(&self) -> Option<&Discovery> {
        self.found.as_ref()
    }

    /// The best result.
    pub fn best(&self) -> Option<&Lookup> {
        self.found.as_ref()?.best()
    }

    /// True if this domain was looked up or is being looked up.
    pub fn is_about(&self, domain: &str) -> bool {
        self.domain == domain && (self.is_running() || self.found.is_some() || self.is_no_domain)
    }

    /// The result of a source so far.
    pub fn answer(&self, source: LookupSource) -> Option<Lookup> {
        match &self.found {
            Some(found) => found.lookups.iter().find(|lookup| lookup.source == source).cloned(),
            None => self.job.progress().into_iter().find(|lookup| lookup.source == source),
        }
    }

    /// The company that receives the mail and is not in the catalogue, if it can be asked.
    pub fn company(&self) -> Option<&str> {
        let found = self.found.as_ref().filter(|found| found.best().is_none() && !self.asked_company)?;
        found.lookups.iter().find_map(|lookup| lookup.company.as_deref())
    }

    /// True if the person stopped the lookup before every source had answered.
    pub fn was_stopped(&self) -> bool {
        let is_stopped = |lookup: &Lookup| matches!(lookup.result, LookupResult::Skipped(Skip::Stopped));
        self.found.as_ref().is_some_and(|found| found.lookups.iter().any(is_stopped))
    }
}
