//! The system's dialogs for files and folders. One may wait for ever: it runs beside the window, in which the
//! path can be typed meanwhile.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;

/// What a dialog is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogPurpose {
    /// The profile of the person's organisation.
    Profile,
    /// Where the settings file goes.
    SavePath,
    /// A file to be checked.
    CheckFile,
    /// A folder to be checked.
    CheckFolder,
    /// Where the check-up's report goes.
    ReportPath,
    /// Where the mended copy goes.
    CopyPath,
    /// A prepared setup.
    Setup,
    /// Where the setup goes that is being prepared.
    PreparePath,
    /// A list of people.
    List,
    /// Where their files go.
    Target,
    /// A profile that is only looked at.
    ProfileToShow,
}

/// The dialog that is open; never more than one.
#[derive(Debug, Default)]
pub struct Dialogs(Option<(DialogPurpose, Receiver<Option<PathBuf>>)>);

impl Dialogs {
    /// Opens one that begins at what was typed; `profiles` names the kind of file that a profile is.
    /// Nothing happens while another is open.
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

    /// What was chosen, once.
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
