//! The files that the last pages save: the settings file, the sheet for printing, the report of the probe.

use std::path::{Path, PathBuf};

use super::probe_state::ProbeAction;
use super::{Wizard, WizardAction, pages};
use crate::gui::action::Action;
use waypost_core::formats::{self, Format, Request};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::host::{Host, files};
use waypost_engine::{SaveError, SavedFile};

impl Wizard {
    /// Saves the settings file at the typed path.
    pub(super) fn save_file(&mut self, texts: &Texts) {
        let (Some(format), typed) = (self.draft.format, self.draft.save_path.trim().to_owned()) else {
            return;
        };
        let path = move |host: &Host| full_path(host, &typed, format);
        self.save_as(texts, format, path, WizardAction::Save.into(), |wizard, saved| {
            (wizard.draft.saved, wizard.draft.saved_now) = (Some(saved), true);
        });
    }

    /// Saves the settings sheet and opens it in the browser, from which it is printed.
    pub(super) fn print(&mut self, texts: &Texts) {
        let format = &formats::PRINTED_SHEET;
        let Some(folder) = self.host.documents.clone() else { return };
        let path = move |_: &Host| folder.join(format.file_name);
        self.save_as(texts, format, path, WizardAction::Print.into(), |wizard, saved| {
            wizard.open_url = saved.as_ref().ok().map(|saved| file_url(&saved.path));
            wizard.draft.sheet = Some(saved);
        });
    }

    fn save_as(
        &mut self,
        texts: &Texts,
        format: &'static Format,
        path: impl FnOnce(&Host) -> PathBuf + Send + 'static,
        again: Action,
        apply: impl FnOnce(&mut Self, Result<SavedFile, SaveError>) + Send + 'static,
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
            let saved = waypost_engine::save(&host, &request, format, &path(&host));
            Box::new(move |wizard: &mut Self| apply(wizard, saved))
        });
    }

    /// Saves the probe's report to the documents folder. An existing file of that name gets a backup.
    pub(super) fn save_probe_report(&mut self, texts: &Texts) {
        let Some(profile) = self.profile() else { return };
        let plan = self.plan().ok();
        let verdict = self.draft.probe_state.verdict(profile);
        let code = SupportCode::new(profile, &self.answers, Step::Probe, verdict).to_letters();
        let facts = pages::report_facts(texts, profile, plan.as_ref(), Some(code));
        let text = self.draft.probe_state.report_text(texts, profile, &facts);
        let Some(folder) = self.host.documents.clone() else { return };
        let (host, path) = (self.host.clone(), folder.join(texts.get("try-report-file")));
        self.tasks.start_in_turn(&self.wake, ProbeAction::SaveReport.into(), move || {
            let report = files::write(&host, &path, text.as_bytes()).map(|_| path);
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
