//! Writing the files for a list of people in the background: preview, progress, stop.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::HelpDesk;
use crate::gui::job::{Job, Wake};
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::host::files::ReplacementNote;
use waypost_engine::{BatchEvent, BatchRequest, Organisation, Progress};

/// The result of a batch.
#[derive(Clone, Debug, Default)]
pub struct WrittenBatch {
    /// What was written.
    pub progress: Progress,
    /// The first replaced files that lost something, and what they lost.
    pub replaced: Vec<(PathBuf, ReplacementNote)>,
}

/// Maximum number of replaced files that are named.
const MAX_REPLACED: usize = 200;

/// What a preview or a batch is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BatchInputs {
    list: String,
    organisation: String,
    program: String,
    target: String,
}

impl HelpDesk {
    fn batch_inputs(&self) -> BatchInputs {
        BatchInputs {
            list: self.list.clone(),
            organisation: self.organisation.clone(),
            program: self.program.clone(),
            target: self.target.clone(),
        }
    }

    /// Drops a preview of another list, and a result that was written elsewhere: the fields can change by typing, by a
    /// dialog, and while the list is read.
    pub(super) fn drop_outdated_results(&mut self) {
        let now = self.batch_inputs();
        let same_list =
            |inputs: &BatchInputs| *inputs == BatchInputs { target: inputs.target.clone(), ..now.clone() };
        if self.previewed.as_ref().is_some_and(|inputs| !same_list(inputs)) {
            self.previewed = None;
            self.preview = None;
            self.preview_job = Job::default();
        }
        if !self.is_writing() && self.written.as_ref().is_some_and(|inputs| *inputs != now) {
            self.written = None;
            self.done = None;
        }
    }

    /// Reads the whole list and previews the result without writing.
    pub(super) fn start_preview(
        &mut self,
        host: &Host,
        organisation: &Organisation,
        language: &'static str,
        wake: &Wake,
    ) {
        self.path_is_missing = self.list.trim().is_empty();
        if self.path_is_missing || self.is_busy() {
            return;
        }
        self.preview = None;
        self.done = None;
        self.previewed = Some(self.batch_inputs());
        let batch_request = self.batch_request(host, organisation, language);
        self.preview_job = Job::start(wake, move |worker| {
            batch_request.with(|request| waypost_engine::preview(request, worker.stop()))
        });
    }

    /// Writes the files.
    pub(super) fn start_writing(
        &mut self,
        host: &Host,
        organisation: &Organisation,
        language: &'static str,
        wake: &Wake,
    ) {
        if self.is_busy() {
            return;
        }
        self.done = None;
        self.written = Some(self.batch_inputs());
        self.write_started = Some(Instant::now());
        let batch_request = self.batch_request(host, organisation, language);
        self.write_job = Job::start(wake, move |worker| {
            let mut shown = Instant::now();
            let mut replaced = Vec::new();
            let progress = batch_request.with(|request| {
                waypost_engine::batch(request, worker.stop(), &mut |event| {
                    let now = match event {
                        BatchEvent::Row(_, now) => now,
                        BatchEvent::Replaced(path, note) if replaced.len() < MAX_REPLACED => {
                            return replaced.push((path.to_owned(), note));
                        }
                        BatchEvent::Replaced(..) | BatchEvent::Uses(_) => return,
                    };
                    // Redraw at intervals, not for every row.
                    if shown.elapsed() >= Duration::from_millis(100) {
                        shown = Instant::now();
                        worker.report(|progress| *progress = *now);
                    }
                })
            });
            progress.map(|progress| WrittenBatch { progress, replaced })
        });
    }

    fn batch_request(
        &self,
        host: &Host,
        organisation: &Organisation,
        language: &'static str,
    ) -> OwnedBatchRequest {
        OwnedBatchRequest {
            host: host.clone(),
            organisation: organisation.clone(),
            language,
            answers: Answers {
                org: organisation.profile.id.clone(),
                program: self.program.clone(),
                ..Answers::default()
            },
            list: PathBuf::from(self.list.trim()),
            previewed_sha256: match &self.preview {
                Some(Ok(preview)) => Some(preview.list_sha256.clone()),
                _ => None,
            },
            // An empty field is no folder. The engine refuses it with a sentence.
            target: if self.target.trim().is_empty() { PathBuf::new() } else { self.target(host) },
        }
    }

    /// The full path for the files: the typed path, below the documents folder if it is relative.
    pub fn target(&self, host: &Host) -> PathBuf {
        host.documents.clone().unwrap_or_default().join(self.target.trim())
    }

    /// True while files are being written.
    pub const fn is_writing(&self) -> bool {
        self.write_job.is_running()
    }

    /// Progress of writing, and the estimated seconds left.
    pub fn progress(&self) -> (Progress, Option<u64>) {
        let now = self.write_job.progress();
        let elapsed = self.write_started.map_or(0.0, |started| started.elapsed().as_secs_f64());
        let share = if now.bytes_total == 0 { 0.0 } else { now.bytes_read as f64 / now.bytes_total as f64 };
        let left = (share > 0.02 && elapsed > 1.0).then(|| (elapsed / share - elapsed).ceil() as u64);
        (now, left)
    }
}

/// Owned copies of everything a batch needs in the background.
struct OwnedBatchRequest {
    host: Host,
    organisation: Organisation,
    language: &'static str,
    answers: Answers,
    list: PathBuf,
    previewed_sha256: Option<String>,
    target: PathBuf,
}

impl OwnedBatchRequest {
    fn with<T>(&self, act: impl FnOnce(&BatchRequest<'_>) -> T) -> T {
        let texts = Texts::new(self.language);
        act(&BatchRequest {
            signing: None,
            host: &self.host,
            texts: &texts,
            organisation: &self.organisation,
            answers: &self.answers,
            formats: &[],
            list: &self.list,
            previewed_sha256: self.previewed_sha256.as_deref(),
            target: &self.target,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waypost_engine::Preview;

    fn help_desk() -> HelpDesk {
        let mut help_desk = HelpDesk { list: "a.csv".into(), target: "a".into(), ..HelpDesk::default() };
        (help_desk.previewed, help_desk.written) =
            (Some(help_desk.batch_inputs()), Some(help_desk.batch_inputs()));
        (help_desk.preview, help_desk.done) =
            (Some(Ok(Preview::default())), Some(Ok(WrittenBatch::default())));
        help_desk
    }

    #[test]
    fn results_of_another_list_are_dropped() {
        let mut help_desk = help_desk();
        help_desk.poll();
        assert!(help_desk.preview.is_some() && help_desk.done.is_some(), "nothing has changed");
        // A dialog fills the field between two frames.
        help_desk.list = "b.csv".into();
        help_desk.poll();
        assert!(help_desk.preview.is_none() && help_desk.done.is_none());
    }

    #[test]
    fn preview_of_another_list_is_never_shown() {
        let mut help_desk = HelpDesk { preview: None, ..help_desk() };
        help_desk.preview_job = Job::start(&Wake::default(), |_| Ok(Preview::default()));
        help_desk.list = "b.csv".into();
        help_desk.preview_job.wait();
        help_desk.poll();
        assert!(help_desk.preview.is_none(), "the preview came late");
    }

    #[test]
    fn another_target_keeps_the_preview_only() {
        let mut help_desk = help_desk();
        help_desk.target = "b".into();
        help_desk.poll();
        assert!(help_desk.preview.is_some() && help_desk.done.is_none());
    }
}
