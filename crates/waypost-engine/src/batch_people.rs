//! The people of a list: the plan of each, and rows that are about the same account.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use super::Organisation;
use super::batch::BatchRequest;
use super::organisations::organisations;
use waypost_core::handoff::people_list::{ListRow, column};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::{Plan, plan};
use waypost_core::text::sanitise;

/// The organisations that the rows of a list can name.
pub(crate) struct RowOrganisations<'a> {
    job: &'a BatchRequest<'a>,
    /// Read when the first row names another organisation than the batch's.
    others: OnceCell<Vec<Organisation>>,
}

/// What a row asks for.
pub(crate) struct PlannedRow<'a, 'b> {
    /// The organisation of the row.
    pub(crate) organisation: &'a Organisation,
    /// The answers of the row.
    pub(crate) answers: &'b Answers,
    /// The account.
    pub(crate) plan: Plan,
}

impl<'a> RowOrganisations<'a> {
    pub(crate) const fn new(job: &'a BatchRequest<'a>) -> Self {
        Self { job, others: OnceCell::new() }
    }

    /// The plan of a person. An error says why there is none.
    pub(crate) fn plan<'b>(&self, person: &'b ListRow) -> Result<PlannedRow<'_, 'b>, String> {
        let texts = self.job.texts;
        let answers = person.answers.as_ref().map_err(|fault| fault.sentence(texts))?;
        let organisation = self.find(&answers.org)?;
        let plan = plan(&organisation.profile, answers).map_err(|problems| {
            let sentences = problems.iter().map(|problem| {
                let values =
                    [("column", column(problem.field()).into()), ("what", texts.problem(problem).into())];
                texts.with("people-column", &values)
            });
            sentences.collect::<Vec<_>>().join(" ")
        })?;
        Ok(PlannedRow { organisation, answers, plan })
    }

    fn find(&self, org: &str) -> Result<&Organisation, String> {
        let job = self.job;
        if org == job.answers.org || org == job.organisation.profile.id {
            return Ok(job.organisation);
        }
        let known = self.others.get_or_init(|| organisations(job.host).0);
        let found = known.iter().find(|known| known.profile.id == org);
        found.ok_or_else(|| job.texts.with("people-org-unknown", &[("name", sanitise(org).into())]))
    }
}

/// The accounts of a list so far, to find rows about the same one.
#[derive(Default)]
pub(crate) struct SeenPeople {
    /// The hash of what tells an account from others, with the line of the first row about it. A hash needs less memory
    /// in a long list. That two accounts have the same one is less likely than one in a million, and only reported.
    lines: HashMap<u64, u64>,
    hashes: RandomState,
    /// The ids of the organisations that rows name.
    organisations: HashSet<String>,
}

impl SeenPeople {
    /// Adds a row. Returns the line of the first row about the same account: one with the same user name and
    /// organisation, whose login is the same there, or whose address is the same. A login can be written in several
    /// ways, so the planned one is compared. Case is ignored.
    pub(crate) fn add(&mut self, person: &ListRow, planned: Option<&PlannedRow<'_, '_>>) -> Option<u64> {
        if person.username.trim().is_empty() {
            return None;
        }
        let org = person.answers.as_ref().map_or("", |answers| answers.org.as_str());
        let mut keys = vec![["typed", org, person.username.trim()]];
        if let Some(PlannedRow { organisation, plan, .. }) = planned {
            let login = plan.account.incoming.username.value.as_str();
            keys.push(["login", &organisation.profile.id, login]);
            keys.push(["address", "", &plan.account.identity.address.value]);
        }
        let hashes = self.hashes.clone();
        let keys = keys.into_iter().map(|key| hashes.hash_one(key.join("\n").to_lowercase()));
        // The first of them, whatever it has in common.
        keys.map(|key| *self.lines.entry(key).or_insert(person.line))
            .filter(|line| *line != person.line)
            .min()
    }

    /// The organisation of a row, if it is another than the batch's and no earlier row names it.
    pub(crate) fn add_other_organisation<'a>(
        &mut self,
        job: &BatchRequest<'_>,
        row: &PlannedRow<'a, '_>,
    ) -> Option<&'a Organisation> {
        let is_other = row.organisation.fingerprint != job.organisation.fingerprint;
        let is_new = is_other && self.organisations.insert(row.organisation.profile.id.clone());
        is_new.then_some(row.organisation)
    }
}
