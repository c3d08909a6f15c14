//! The organisations for a command. What is wrong about the profiles it uses is announced on standard error:
//! others with the same id, profiles that were refused because they are not signed, and an unsigned one that is used.
//!
//! Commands get organisations from here only, so that none uses a profile without the announcement.

use std::cell::RefCell;
use std::io::Write;
use std::path::Path;

use super::printed::printable_text;
use super::{Context, Failure, Outcome, USAGE, not_found};
use waypost_core::plan::answers::Answers;
use waypost_core::text::sanitise;
use waypost_engine::{CheckedFile, OpenedSettings, Organisation, SetupError, UnusableProfile};

/// Sentences that are printed once, before the command's own messages.
#[derive(Debug, Default)]
pub(super) struct Notices(RefCell<Vec<String>>);

impl Context<'_> {
    /// Every organisation, and the files that could not be used.
    pub(super) fn organisations(&self) -> (Vec<Organisation>, Vec<UnusableProfile>) {
        let (organisations, unusable) = waypost_engine::organisations(self.host);
        organisations.iter().for_each(|organisation| self.announce_others(organisation));
        let refused = unusable.iter().filter(|unusable| unusable.reason.refused_id().is_some());
        refused.flat_map(|unusable| unusable.sentences(self.texts)).for_each(|line| self.announce(line));
        (organisations, unusable)
    }

    /// The organisation that the person named.
    ///
    /// # Errors
    /// A failure that says why there is none.
    pub(super) fn find_organisation(&self, name: &str) -> Result<Organisation, Failure> {
        let found = waypost_engine::find(self.host, name).map_err(|e| not_found(self.texts, name, &e))?;
        self.announce_others(&found);
        self.announce_untrusted(&found);
        Ok(found)
    }

    /// Checks settings. The profiles by which accounts are judged are announced if they are not signed.
    pub(super) fn check(
        &self,
        opened: Vec<OpenedSettings>,
        organisations: &[Organisation],
        chosen: Option<usize>,
        stated: &Answers,
    ) -> Vec<CheckedFile> {
        let checked = waypost_engine::check(opened, organisations, chosen, stated);
        let reports = checked.iter().flat_map(|file| &file.reports);
        let used = reports.filter_map(|report| organisations.get(report.organisation?));
        used.for_each(|organisation| self.announce_untrusted(organisation));
        checked
    }

    /// The answers of a prepared setup. The servers of a profile that only the setup brings are announced.
    ///
    /// # Errors
    /// A failure that says why the setup cannot be used.
    pub(super) fn answers_of_setup(&self, file: &Path) -> Result<Answers, Failure> {
        let unusable = |error: SetupError| Failure { sentences: error.sentences(self.texts), code: USAGE };
        let opened = waypost_engine::open_setup(self.host, file).map_err(unusable)?;
        if opened.is_foreign {
            let profile = &opened.organisation.profile;
            let name = sanitise(profile.name.in_language(self.texts.tag()));
            self.announce(self.texts.with("offered-foreign-text", &[("organisation", name.into())]));
            for (host, port) in profile.servers() {
                let values = [("host", sanitise(host).into()), ("port", port.to_string().into())];
                self.announce(self.texts.with("offered-server", &values));
            }
        }
        self.announce_others(&opened.organisation);
        self.announce_untrusted(&opened.organisation);
        Ok(opened.answers)
    }

    fn announce_others(&self, organisation: &Organisation) {
        for other in &organisation.passed_over {
            self.announce(organisation.passed_over_sentence(self.texts, other));
        }
    }

    /// Says that nobody this computer trusts signed a profile. Every command that uses one says so, once.
    pub(super) fn announce_untrusted(&self, organisation: &Organisation) {
        organisation.untrusted_sentence(self.texts).into_iter().for_each(|sentence| self.announce(sentence));
    }

    /// Adds a sentence to those that are printed before the command's own messages.
    pub(super) fn announce(&self, sentence: String) {
        let line = format!("waypost: {sentence}\n");
        let mut notices = self.notices.0.borrow_mut();
        if !notices.contains(&line) {
            notices.push(line);
        }
    }

    /// Prints the announcements now. Where that fails they come with the command's messages.
    pub(super) fn print_notices(&self, messages: &mut dyn Write) {
        let text = self.notices.0.borrow().concat();
        let written = messages.write_all(printable_text(&text, false).as_bytes());
        if written.and_then(|()| messages.flush()).is_ok() {
            self.notices.0.borrow_mut().clear();
        }
    }

    /// Puts the announcements that were not printed yet before the messages that do not contain them.
    pub(super) fn add_notices(&self, outcome: &mut Outcome) {
        let notices = self.notices.0.take();
        let new: String =
            notices.into_iter().filter(|line| !outcome.messages.contains(line.as_str())).collect();
        outcome.messages.insert_str(0, &new);
    }
}
