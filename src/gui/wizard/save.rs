//! The files that the last pages save: the settings file, the sheet for printing, the report of the probe.

use std::path::{Path, PathBuf};

use super::probe_state::{ProbeAction, ProbeReport};
use super::{Draft, Wizard, WizardAction, pages};
use crate::gui::action::Action;
use waypost_core::formats::{self, Format, Request};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::Plan;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::host::{Host, files};
use waypost_engine::{SaveError, SavedFile};

/// The result of saving a file, and what it was made of. It is shown only while the page is about the same.
#[derive(Debug)]
pub struct SaveResult {
    plan: Plan,
    format: &'static str,
    /// The typed path. Empty for the sheet, which has its own place.
    typed: String,
    /// The result.
    pub result: Result<SavedFile, SaveError>,
}

/// What a path is chosen for in a dialog, which can stay open for any time.
#[derive(Debug, PartialEq, Eq)]
pub struct PathBasis {
    step: Step,
    format: Option<&'static str>,
    /// The answers, on the last page.
    answers: Option<Answers>,
}

impl Draft {
    /// The result of saving this plan in the chosen format at the typed path.
    pub fn saved_for(&self, plan: &Plan) -> Option<&Result<SavedFile, SaveError>> {
        let saved = self.saved.as_ref().filter(|saved| saved.plan == *plan)?;
        let is_chosen = self.format.is_some_and(|format| format.id == saved.format);
        (is_chosen && self.save_path.trim() == saved.typed).then_some(&saved.result)
    }

    /// The result of printing this plan.
    pub fn sheet_for(&self, plan: &Plan) -> Option<&Result<SavedFile, SaveError>> {
        self.sheet.as_ref().filter(|sheet| sheet.plan == *plan).map(|sheet| &sheet.result)
    }
}

impl Wizard {
    /// What a path is chosen for now. A path from a dialog that was opened for something else is not used.
    pub fn path_basis(&self) -> PathBasis {
        PathBasis {
            step: self.step,
            format: self.draft.format.map(|format| format.id),
            answers: (self.step == Step::Finish).then(|| self.answers.clone()),
        }
    }

    /// Saves the settings file at the typed path.
    pub(super) fn save_file(&mut self, texts: &Texts) {
        let (Some(format), typed) = (self.draft.format, self.draft.save_path.trim().to_owned()) else {
            return;
        };
        let again = WizardAction::Save.into();
        self.save_as(texts, format, typed, again, |wizard, saved| {
            (wizard.draft.saved, wizard.draft.saved_now) = (Some(saved), true);
        });
    }

    /// Saves the settings sheet and opens it in the browser, from which it is printed.
    pub(super) fn print(&mut self, texts: &Texts) {
        let format = &formats::PRINTED_SHEET;
        if self.host.documents.is_none() {
            return;
        }
        self.save_as(texts, format, String::new(), WizardAction::Print.into(), |wizard, sheet| {
            // Nobody waits for a sheet of other answers any more.
            if wizard.plan().as_ref() == Ok(&sheet.plan) {
                wizard.open_url = sheet.result.as_ref().ok().map(|saved| file_url(&saved.path));
            }
            wizard.draft.sheet = Some(sheet);
        });
    }

    /// Saves a file at a typed path, below the documents folder if it is relative or empty.
    fn save_as(
        &mut self,
        texts: &Texts,
        format: &'static Format,
        typed: String,
        again: Action,
        apply: impl FnOnce(&mut Self, SaveResult) + Send + 'static,
    ) {
        let (Ok(plan), Some(profile)) = (self.plan(), self.profile().cloned()) else { return };
        let code = SupportCode::for_review(&profile, &self.answers);
        let (host, language) = (self.host.clone(), texts.tag());
        self.tasks.start_in_turn(&self.wake, again, move || {
            let texts = Texts::new(language);
            let request = Request {
                profile: &profile,
                plan: &plan,
                texts: &texts,
                personality: None,
                code: Some(&code),
            };
            let result = waypost_engine::save(&host, &request, format, &full_path(&host, &typed, format));
            let saved = SaveResult { plan, format: format.id, typed, result };
            Box::new(move |wizard: &mut Self| apply(wizard, saved))
        });
    }

    /// Saves the probe's report to the documents folder. An existing file of that name gets a backup.
    pub(super) fn save_probe_report(&mut self, texts: &Texts) {
        let (Some(profile), Ok(plan)) = (self.profile(), self.plan()) else { return };
        let verdict = self.draft.probe_state.verdict(profile, Some(&plan));
        let code = SupportCode::new(profile, &self.answers, Step::Probe, verdict).to_letters();
        let facts = pages::report_facts(texts, profile, Some(&plan), Some(code));
        let text = self.draft.probe_state.report_text(texts, profile, &facts);
        let Some(folder) = self.host.documents.clone() else { return };
        let (host, path) = (self.host.clone(), folder.join(texts.get("try-report-file")));
        let run = self.draft.probe_state.run();
        self.tasks.start_in_turn(&self.wake, ProbeAction::SaveReport.into(), move || {
            let result = files::write(&host, &path, text.as_bytes()).map(|_| path);
            let report = ProbeReport { run, plan, result };
            Box::new(move |wizard: &mut Self| wizard.draft.probe_state.report = Some(report))
        });
    }
}

/// The full path for what was typed: below the documents folder if it is relative, with the usual file name
/// if it is a folder.
fn full_path(host: &Host, typed: &str, format: &Format) -> PathBuf {
    let path = host.documents.clone().unwrap_or_default().join(typed);
    if path.is_dir() { path.join(format.file_name) } else { path }
}

/// The `file:` URL of a path (RFC 8089).
pub fn file_url(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let root = if text.starts_with('/') { "" } else { "/" };
    format!("file://{root}{}", formats::percent_encode(text.as_bytes(), "/-._~:"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::file_url;

    #[test]
    fn file_urls_are_percent_encoded() {
        assert_eq!(file_url(Path::new("/home/j d/sheet.html")), "file:///home/j%20d/sheet.html");
        assert_eq!(file_url(Path::new("C:\\Users\\é.html")), "file:///C:/Users/%C3%A9.html");
    }
}
