//! The system's dialogs for files and folders. A dialog can stay open for any time, so it runs in the
//! background; the path can also be typed in the window.

use std::path::{Path, PathBuf};

use super::job::{Job, Wake};

/// The purpose of a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogPurpose {
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
pub struct Dialogs(Option<(DialogPurpose, Job<Option<PathBuf>>)>);

impl Dialogs {
    /// Opens a dialog that starts at the typed path. `profiles` names the file type of profiles. Does nothing
    /// while another dialog is open.
    pub fn open(&mut self, purpose: DialogPurpose, typed: &str, profiles: String, wake: Wake) {
        if self.0.is_some() {
            return;
        }
        let typed = PathBuf::from(typed.trim());
        let ask = move || {
            let dialog = rfd::FileDialog::new();
            match purpose {
                DialogPurpose::Profile | DialogPurpose::ProfileToShow => {
                    dialog.add_filter(profiles, &["json"]).pick_file()
                }
                DialogPurpose::CheckFile | DialogPurpose::Setup | DialogPurpose::List => dialog.pick_file(),
                DialogPurpose::CheckFolder => dialog.pick_folder(),
                DialogPurpose::SavePath
                | DialogPurpose::ReportPath
                | DialogPurpose::CopyPath
                | DialogPurpose::PreparePath
                | DialogPurpose::Target => starting_at(dialog, &typed).save_file(),
            }
        };
        self.0 = Some((purpose, Job::start(ask, wake)));
    }

    /// Returns the chosen path, once. A dialog that was cancelled or that failed returns none and can be
    /// opened again.
    pub fn answer(&mut self) -> Option<(DialogPurpose, PathBuf)> {
        let (purpose, job) = self.0.as_mut()?;
        let (purpose, chosen) = (*purpose, job.take());
        if job.is_running() {
            return None;
        }
        self.0 = None;
        chosen.flatten().map(|path| (purpose, path))
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
    use super::*;

    #[test]
    fn ended_dialogs_answer_once_and_can_be_opened_again() {
        let ends: [fn() -> Option<PathBuf>; 3] =
            [|| Some("file".into()), || None, || std::panic::resume_unwind(Box::new(()))];
        for (end, expected) in ends.into_iter().zip([Some("file"), None, None]) {
            let mut job = Job::start(end, Box::new(|| ()));
            job.wait();
            let mut dialogs = Dialogs(Some((DialogPurpose::List, job)));
            let expected = expected.map(|name| (DialogPurpose::List, PathBuf::from(name)));
            assert_eq!(dialogs.answer(), expected, "the result of the dialog");
            assert!(dialogs.0.is_none() && dialogs.answer().is_none(), "no dialog is open any more");
        }
    }
}
