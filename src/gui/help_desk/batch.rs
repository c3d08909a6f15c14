//! Writing the files for a list of people in the background: preview, progress, stop.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::HelpDesk;
use crate::gui::job::{Job, Wake};
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::{BatchRequest, Organisation, Progress};

impl HelpDesk {
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
        self.write_started = Some(Instant::now());
        let batch_request = self.batch_request(host, organisation, language);
        self.write_job = Job::start(wake, move |worker| {
            let mut shown = Instant::now();
            batch_request.with(|request| {
                waypost_engine::batch(request, worker.stop(), &mut |_, now| {
                    // Redraw at intervals, not for every row.
                    if shown.elapsed() >= Duration::from_millis(100) {
                        shown = Instant::now();
                        worker.report(|progress| *progress = *now);
                    }
                })
            })
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
            target: &self.target,
        })
    }
}
