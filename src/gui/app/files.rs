//! Files the window writes or opens: paths from dialogs, the settings file, the sheet for printing.

use std::path::{Path, PathBuf};

use egui::{Context, OpenUrl};

use super::{App, wake};
use crate::gui::dialogs::DialogPurpose;
use waypost_core::formats::{self, Format, Request};
use waypost_core::handoff::support_code::SupportCode;

impl App {
    /// The path that a dialog fills in.
    pub(super) const fn path(&mut self, purpose: DialogPurpose) -> &mut String {
        match purpose {
            DialogPurpose::Profile => &mut self.wizard.draft_mut().profile_path,
            DialogPurpose::SavePath => &mut self.wizard.draft_mut().save_path,
            DialogPurpose::CheckFile | DialogPurpose::CheckFolder => &mut self.check_up.path,
            DialogPurpose::ReportPath => &mut self.check_up.report_path,
            DialogPurpose::CopyPath => &mut self.check_up.copy_path,
            DialogPurpose::Setup => &mut self.help_desk.setup,
            DialogPurpose::PreparePath => &mut self.help_desk.prepare_path,
            DialogPurpose::List => &mut self.help_desk.list,
            DialogPurpose::Target => &mut self.help_desk.target,
            DialogPurpose::ProfileToShow => &mut self.help_desk.profile_path,
        }
    }

    pub(super) fn open_dialog(&mut self, ctx: &Context, purpose: DialogPurpose) {
        let (typed, profiles) =
            (self.path(purpose).clone(), self.window_language.texts.get("window-profile-files"));
        self.dialogs.open(purpose, &typed, profiles, wake(ctx));
    }

    pub(super) fn collect_dialog_answer(&mut self) {
        match self.dialogs.answer() {
            Some((DialogPurpose::Profile, path)) => self.wizard.open_profile(&path),
            Some((purpose, path)) => *self.path(purpose) = path.to_string_lossy().into_owned(),
            None => {}
        }
    }

    pub(super) fn save(&mut self) {
        let draft = self.wizard.draft();
        if let Some(format) = draft.format {
            let path = self.save_path(draft.save_path.trim(), format);
            let saved = self.save_as(format, &path);
            let draft = self.wizard.draft_mut();
            (draft.saved, draft.saved_now) = (saved, true);
        }
    }

    /// The full path for what was typed: below the documents folder if it is relative, with the usual file
    /// name if it is a folder.
    pub(super) fn save_path(&self, typed: &str, format: &Format) -> PathBuf {
        let folder = self.wizard.host().documents.clone().unwrap_or_default();
        let path = folder.join(typed);
        if path.is_dir() { path.join(format.file_name) } else { path }
    }

    pub(super) fn save_as(
        &self,
        format: &Format,
        path: &Path,
    ) -> Option<Result<waypost_engine::SavedFile, waypost_engine::SaveError>> {
        let plan = self.wizard.plan().ok()?;
        let profile = self.wizard.profile()?;
        let code = SupportCode::for_review(profile, self.wizard.answers());
        let request = Request {
            profile,
            plan: &plan,
            texts: &self.window_language.texts,
            personality: None,
            code: Some(&code),
        };
        Some(waypost_engine::save(self.wizard.host(), &request, format, path))
    }

    /// Saves the settings sheet and opens it in the browser, from which it is printed.
    pub(super) fn print(&mut self, ctx: &Context) {
        let format = &formats::PRINTED_SHEET;
        let Some(folder) = self.wizard.host().documents.clone() else { return };
        let saved = self.save_as(format, &folder.join(format.file_name));
        if let Some(Ok(saved)) = &saved {
            ctx.open_url(OpenUrl::new_tab(file_url(&saved.path)));
        }
        self.wizard.draft_mut().sheet = saved;
    }
}

/// The `file:` URL of a path (RFC 8089).
pub(super) fn file_url(path: &Path) -> String {
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
