//! The system's dialogs for files and folders. A dialog can stay open for any time, so it runs in the
//! background; the path can also be typed in the window.

use std::path::{Path, PathBuf};

use super::action::{Action, WindowAction};
use super::app::App;
use super::job::{Job, Wake};
use super::wizard::PathBasis;

/// A path that is typed in the window or chosen in a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathField {
    /// Open the profile of the person's organisation.
    Profile,
    /// Choose where to save the settings file.
    SavePath,
    /// Open a file to check.
    CheckFile,
    /// Open a folder to check.
    CheckFolder,
    /// Choose where to save the check-up's report.
    ReportPath,
    /// Choose where to save the repaired copy.
    CopyPath,
    /// Open a setup file.
    Setup,
    /// Choose where to save a prepared setup.
    PreparePath,
    /// Open a list of people.
    List,
    /// Choose where to save the files of a batch.
    Target,
    /// Open a profile to view it.
    ProfileToShow,
}

/// The open dialog. There is never more than one.
#[derive(Debug, Default)]
pub struct Dialogs {
    open: Option<(PathField, Job<Option<PathBuf>>)>,
    basis: Option<PathBasis>,
    failed: Option<PathField>,
    is_refused: bool,
}

impl Dialogs {
    /// Opens a dialog that starts at the typed path. `profiles` names the file type of profiles; a path for the
    /// wizard is chosen for `basis`. If another dialog is open, the page says so instead.
    pub fn open(&mut self, field: PathField, typed: &str, profiles: String, basis: PathBasis, wake: &Wake) {
        self.is_refused = self.open.is_some();
        if self.is_refused {
            return;
        }
        self.failed = None;
        self.basis = Some(basis);
        let typed = PathBuf::from(typed.trim());
        let job = Job::start(wake, move |_| {
            let dialog = rfd::FileDialog::new();
            match field {
                PathField::Profile | PathField::ProfileToShow => {
                    dialog.add_filter(profiles, &["json"]).pick_file()
                }
                PathField::CheckFile | PathField::Setup | PathField::List => dialog.pick_file(),
                PathField::CheckFolder => dialog.pick_folder(),
                PathField::SavePath
                | PathField::ReportPath
                | PathField::CopyPath
                | PathField::PreparePath
                | PathField::Target => starting_at(dialog, &typed).save_file(),
            }
        });
        self.open = Some((field, job));
    }

    /// Returns the chosen path, once. A dialog that was cancelled or that failed returns none and can be
    /// opened again. So does one for the wizard if its page or its answers have changed meanwhile.
    pub fn answer(&mut self, is_current: impl FnOnce(&PathBasis) -> bool) -> Option<(PathField, PathBuf)> {
        let (field, job) = self.open.as_mut()?;
        let (field, chosen) = (*field, job.take());
        if job.is_running() {
            return None;
        }
        self.failed = job.has_failed().then_some(field);
        (self.open, self.is_refused) = (None, false);
        let basis = self.basis.take();
        let is_of_wizard = matches!(field, PathField::Profile | PathField::SavePath);
        let is_late = is_of_wizard && !basis.is_some_and(|basis| is_current(&basis));
        chosen.flatten().filter(|_| !is_late).map(|path| (field, path))
    }

    /// Forgets that a dialog failed or was refused, because its page is left.
    pub const fn forget_failure(&mut self) {
        (self.failed, self.is_refused) = (None, false);
    }

    /// The action that opens the failed dialog again, until another one is opened.
    pub fn failed(&self) -> Option<Action> {
        self.failed.map(|field| WindowAction::Browse(field).into())
    }

    /// True if a dialog was not opened because another one is open.
    pub const fn is_refused(&self) -> bool {
        self.is_refused
    }
}

impl App {
    /// The path that a dialog fills in.
    pub(super) const fn path(&mut self, field: PathField) -> &mut String {
        match field {
            PathField::Profile => &mut self.wizard.draft_mut().profile_path,
            PathField::SavePath => &mut self.wizard.draft_mut().save_path,
            PathField::CheckFile | PathField::CheckFolder => &mut self.check_up.path,
            PathField::ReportPath => &mut self.check_up.report_path,
            PathField::CopyPath => &mut self.check_up.copy_path,
            PathField::Setup => &mut self.help_desk.setup,
            PathField::PreparePath => &mut self.help_desk.prepare.path,
            PathField::List => &mut self.help_desk.list,
            PathField::Target => &mut self.help_desk.target,
            PathField::ProfileToShow => &mut self.help_desk.profile_path,
        }
    }
}

/// Makes the dialog start in the folder of the typed path, with its file name.
fn starting_at(dialog: rfd::FileDialog, typed: &Path) -> rfd::FileDialog {
    let dialog = match typed.parent().filter(|folder| folder.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    };
    match typed.file_name() {
        Some(name) => dialog.set_file_name(name.to_string_lossy()),
        None => dialog,
    }
}

#[cfg(test)]
mod tests {
    use waypost_engine::host::Host;

    use super::*;
    use crate::gui::wizard::Wizard;

    #[test]
    fn ended_dialogs_answer_once_and_can_be_opened_again() {
        let ends: [fn() -> Option<PathBuf>; 3] =
            [|| Some("file".into()), || None, || std::panic::resume_unwind(Box::new(()))];
        for (end, expected) in ends.into_iter().zip([Some("file"), None, None]) {
            let mut job = Job::start(&Wake::default(), move |_| end());
            job.wait();
            let mut dialogs = Dialogs { open: Some((PathField::List, job)), ..Dialogs::default() };
            let expected_answer = expected.map(|name| (PathField::List, PathBuf::from(name)));
            assert_eq!(dialogs.answer(|_| true), expected_answer, "the result of the dialog");
            assert!(
                dialogs.open.is_none() && dialogs.answer(|_| true).is_none(),
                "no dialog is open any more"
            );
        }
        let mut job = Job::start(&Wake::default(), |_| std::panic::resume_unwind(Box::new(())));
        job.wait();
        let mut dialogs = Dialogs { open: Some((PathField::List, job)), ..Dialogs::default() };
        assert!(
            dialogs.answer(|_| true).is_none()
                && dialogs.failed() == Some(WindowAction::Browse(PathField::List).into()),
            "the window says so"
        );
    }

    #[test]
    fn late_path_is_used_only_by_the_page_it_was_chosen_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let wizard = Wizard::new(Host::fake(folder.path()), Wake::default());
        for (field, is_used) in
            [(PathField::SavePath, false), (PathField::Profile, false), (PathField::List, true)]
        {
            let mut job = Job::start(&Wake::default(), |_| Some("file".into()));
            job.wait();
            let basis = Some(wizard.path_basis());
            let mut dialogs = Dialogs { open: Some((field, job)), basis, ..Dialogs::default() };
            assert_eq!(dialogs.answer(|_| false).is_some(), is_used, "{field:?}");
        }
    }
}
