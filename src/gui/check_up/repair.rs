//! Repairing: the files, the target, the result.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{CheckInputs, CheckUp, FindingIndex, Job, Page, RepairResults, Wake, in_documents};
use waypost_core::check_up::Finding;
use waypost_engine::host::Host;
use waypost_engine::{CheckedFile, RepairError, RepairedFile};

/// Where repairs are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RepairTarget {
    /// Into the file itself, after a backup.
    #[default]
    File,
    /// Into a copy.
    Copy,
}

/// Where the repaired copy of a file is written.
struct Copy {
    path: PathBuf,
    name: OsString,
    is_folder: bool,
}

impl Copy {
    /// The path of the copy. `None` if it is the file itself: then the same checks apply as to repairing the
    /// file, such as that its program is closed.
    fn target(self, file: &Path) -> Option<PathBuf> {
        let is_folder = self.is_folder || self.path.is_dir();
        let path = if is_folder { self.path.join(self.name) } else { self.path };
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        (real(file) != real(&path)).then_some(path)
    }
}

impl CheckUp {
    /// Goes to the repair page if any repair is selected, or to see the result of an earlier repair.
    pub fn to_repair(&mut self, host: &Host) {
        if self.wanted.is_empty() && !self.repairing.is_pending() {
            self.refused = true;
            return;
        }
        self.copy_path = self.proposed_copy(host);
        self.arrive(Page::Repair);
    }

    /// Suggested path of the copy: a file in the documents folder, or a folder for several files.
    fn proposed_copy(&self, host: &Host) -> String {
        let files = self.files_to_repair();
        let file = match files.as_slice() {
            [only] => self.checked.get(*only).map(|checked| checked.opened.file.clone()),
            _ => None,
        };
        let Some(file) = file else { return in_documents(host, Path::new("")) };
        let (stem, extension) = (file.file_stem().unwrap_or_default(), file.extension().unwrap_or_default());
        let name = format!("{}-mended.{}", stem.to_string_lossy(), extension.to_string_lossy());
        in_documents(host, Path::new(&name))
    }

    /// The files with selected repairs that are not done yet.
    pub fn files_to_repair(&self) -> Vec<usize> {
        let files: BTreeSet<usize> = self.wanted.iter().map(|(file, ..)| *file).collect();
        files.into_iter().filter(|file| !self.done.contains_key(file)).collect()
    }

    /// The selected repairs and the settings they change.
    pub fn wanted(&self) -> impl Iterator<Item = (FindingIndex, &Finding)> {
        self.all()
            .filter(|(which, ..)| self.wanted.contains(which))
            .map(|(which, _, finding)| (which, finding))
    }

    /// True if mail that is still on the server may be fetched again: with POP a program recognises fetched
    /// mail by server and login.
    pub fn fetches_again(&self) -> bool {
        self.checked.iter().enumerate().any(|(file, checked)| {
            checked.fetches_again(|report, index| self.wanted.contains(&(file, report, index)))
        })
    }

    /// Repairs in the background.
    pub fn repair(&mut self, host: &Host, wake: &Wake) {
        if self.waits_for().is_some() {
            return;
        }
        self.refused = self.target == RepairTarget::Copy && self.copy_path.trim().is_empty();
        if self.refused {
            return;
        }
        let files = self.files_to_repair();
        let several = files.len() > 1;
        let work: Vec<_> = files
            .into_iter()
            .filter_map(|file| Some((file, self.checked.get(file)?.clone(), self.copy(host, file, several))))
            .collect();
        let (wanted, target) = (self.wanted.clone(), self.target);
        let host = host.clone();
        self.failed.clear();
        self.repairing = Job::start(wake, move |_| {
            let repair = |(file, checked, copy): (usize, CheckedFile, Option<Copy>)| {
                let chosen =
                    |report: usize, index: usize, _: &Finding| wanted.contains(&(file, report, index));
                let target = copy.and_then(|copy| copy.target(&checked.opened.file));
                (file, waypost_engine::repair(&host, &checked, &chosen, target.as_deref()))
            };
            (target, work.into_iter().map(repair).collect())
        });
    }

    /// The chosen place of a file's repaired copy. `None` repairs the file itself.
    fn copy(&self, host: &Host, file: usize, several: bool) -> Option<Copy> {
        if self.target == RepairTarget::File {
            return None;
        }
        let of = |file: usize| Some(self.checked.get(file)?.opened.file.as_path());
        let name = of(file)?.file_name().unwrap_or_default().to_os_string();
        let path = host.documents.clone().unwrap_or_default().join(self.copy_path.trim());
        let same = (0..file).any(|other| of(other).and_then(Path::file_name) == Some(&name));
        let name = if same { format!("{}-{}", file + 1, name.to_string_lossy()).into() } else { name };
        Some(Copy { path, name, is_folder: several })
    }

    pub(super) fn repaired(&mut self, target: RepairTarget, outcomes: RepairResults) {
        for (file, outcome) in outcomes {
            match outcome {
                Ok(repaired) => {
                    self.done.insert(file, (target, repaired));
                }
                Err(why) => {
                    self.failed.insert(file, why);
                }
            }
        }
        if self.failed.is_empty() && !self.done.is_empty() {
            self.arrive(Page::Done);
        }
    }

    /// The repaired files.
    pub fn done(&self) -> impl Iterator<Item = (usize, &RepairedFile)> {
        self.done.iter().map(|(file, (_, repaired))| (*file, repaired))
    }

    /// The files that could not be repaired, and why.
    pub fn failed(&self) -> impl Iterator<Item = (usize, &RepairError)> {
        self.failed.iter().map(|(file, why)| (*file, why))
    }

    /// Checks again: the copies that were written, and the other files themselves.
    pub fn check_again(&mut self, host: &Host, wake: &Wake) {
        let paths = self.checked.iter().enumerate().map(|(file, checked)| {
            let copy = match self.done.get(&file) {
                Some((RepairTarget::Copy, repaired)) => repaired.saved.first(),
                _ => None,
            };
            (copy.map_or_else(|| checked.opened.file.clone(), |saved| saved.path.clone()), true)
        });
        self.begin(host, CheckInputs { paths: paths.collect(), ..self.inputs.clone() }, wake);
    }
}
