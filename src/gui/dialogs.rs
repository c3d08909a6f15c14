//! The system's dialogs for files and folders. A dialog can stay open for any time, so it runs in the background; the path can
//! also be typed in the window.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;

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
pub struct Dialogs(Option<(DialogPurpose, Receiver<Option<PathBuf>>)>);

impl Dialogs {
    /// Opens a dialog that starts at the typed path. `profiles` names the file type of profiles. Does nothing while another
    /// dialog is open.
    pub fn open(&mut self, ctx: &Context, purpose: DialogPurpose, typed: &str, profiles: String) {
        if self.0.is_some() {
            return;
        }
        let (send, receive) = channel();
        let (ctx, typed) = (ctx.clone(), PathBuf::from(typed.trim()));
        std::thread::spawn(move || {
            let dialog = rfd::FileDialog::new();
            let chosen = match purpose {
                DialogPurpose::Profile | DialogPurpose::ProfileToShow => {
                    dialog.add_filter(profiles, &["json"]).pick_file()
                }
                DialogPurpose::CheckFile | DialogPurpose::Setup | DialogPurpose::List => dialog.pick_file(),
                DialogPurpose::CheckFolder => dialog.pick_folder(),
                DialogPurpose::SavePath
                | DialogPurpose::ReportPath
                | DialogPurpose::CopyPath
                | DialogPurpose::PreparePath
                | DialogPurpose::Target => beginning_at(dialog, &typed).save_file(),
            };
            if send.send(chosen).is_ok() {
                ctx.request_repaint();
            }
        });
        self.0 = Some((purpose, receive));
    }

    /// Returns the chosen path, once.
    pub fn answer(&mut self) -> Option<(DialogPurpose, PathBuf)> {
        let (purpose, receive) = self.0.as_ref()?;
        let purpose = *purpose;
        let chosen = match receive.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => None,
            Ok(chosen) => chosen,
        };
        self.0 = None;
        chosen.map(|path| (purpose, path))
    }
}

fn beginning_at(dialog: rfd::FileDialog, typed: &Path) -> rfd::FileDialog {
    let dialog = match typed.parent().filter(|folder| folder.is_dir()) {
        Some(folder) => dialog.set_directory(folder),
        None => dialog,
    };
    match typed.file_name() {
        Some(name) => dialog.set_file_name(name.to_string_lossy()),
        None => dialog,
    }
}
