//! `waypost batch`: writes one set of files for each person in a CSV list.

use std::io;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use clap::ArgMatches;

use super::{
    ACTION_NEEDED, Context, EXTERNAL_FAILURE, Environment, Failure, LiveOutput, Outcome, Result, SUCCESS,
    USAGE, options,
};
use crate::cli::printed::{printable_json, printable_text};
use waypost_core::formats::{self, Format};
use waypost_core::handoff::manifest::{self, ManifestRow};
use waypost_core::handoff::people_list::Encoding;
use waypost_core::text::sanitise;
use waypost_engine::host::files::ReplacementNote;
use waypost_engine::{BatchError, BatchEvent, BatchRequest, OpenedList, Organisation, Progress};

pub(super) fn run(
    context: &Context<'_>,
    options: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Outcome> {
    let (organisation, answers) = options::organisation(context, options, environment.input)?;
    // Each row can name another organisation.
    context.organisations();
    if let Some(live) = &mut environment.live {
        context.print_notices(live.messages);
    }
    let path = |id: &str| Path::new(options.get_one::<String>(id).map_or("", String::as_str));
    let (list, target) = (path("people"), path("target"));
    let formats = named_formats(options);
    let OpenedList { people, .. } =
        waypost_engine::open_list(list).map_err(|error| batch_failure(context, &error))?;
    let mut outcome = Outcome::default();
    if people.encoding() == Encoding::Windows1252 {
        outcome.line(&context.texts.get("people-windows-1252"));
    }
    let signing = super::export::signing(context, options)?;
    let request = BatchRequest {
        signing: signing.as_ref(),
        host: context.host,
        texts: context.texts,
        organisation: &organisation,
        answers: &answers,
        formats: &formats,
        list,
        previewed_sha256: None,
        target,
    };
    let json = options.get_flag("json");
    let never_stopped = AtomicBool::new(false);
    let (mut output, mut messages) = (Vec::new(), Vec::new());
    let live = match environment.live.take() {
        Some(LiveOutput { output, messages, is_terminal, stop }) => {
            LiveOutput { output, messages, is_terminal, stop }
        }
        None => LiveOutput {
            output: &mut output,
            messages: &mut messages,
            is_terminal: false,
            stop: &never_stopped,
        },
    };
    let list = list.display().to_string();
    let mut reporter =
        ProgressReporter { context, live, json, list, bar: ProgressBar::new(), write_error: None };
    let stop = reporter.live.stop;
    let done = waypost_engine::batch(&request, stop, &mut |event| reporter.add(event));
    reporter.end();
    let write_error = reporter.write_error;
    outcome.output = output;
    outcome.messages.push_str(&String::from_utf8_lossy(&messages));
    let progress = done.map_err(|error| batch_failure(context, &error))?;
    write_error.map_or(Ok(()), |error| Err(output_failure(context, &error)))?;
    add_summary(context, &mut outcome, &progress, target, json);
    Ok(outcome)
}

fn named_formats(options: &ArgMatches) -> Vec<&'static Format> {
    let names = options.get_many::<String>("format").into_iter().flatten();
    names.filter_map(|name| formats::format(name)).collect()
}

/// Sets the exit code, and adds what is said at the end.
fn add_summary(context: &Context<'_>, outcome: &mut Outcome, progress: &Progress, target: &Path, json: bool) {
    outcome.code = if progress.refused > 0 || progress.stopped { ACTION_NEEDED } else { SUCCESS };
    if json {
        outcome.output.extend(summary_json(progress));
    }
    if progress.left_over > 0 {
        outcome.line(&left_over(context, target));
    }
    outcome.line(&summary(context, progress, target));
}

/// The failure for progress lines that could not be written.
fn output_failure(context: &Context<'_>, error: &io::Error) -> anyhow::Error {
    let words = context.texts.io_error(error);
    Failure::external(context.texts.with("cli-output-failed", &[("words", words.into())])).into()
}

fn batch_failure(context: &Context<'_>, error: &BatchError) -> Failure {
    let code = match error {
        BatchError::List(..) | BatchError::ListChanged(_) | BatchError::NoTarget => USAGE,
        BatchError::System(..) => EXTERNAL_FAILURE,
    };
    Failure { sentences: error.sentences(context.texts), code }
}

/// The last line of `--json`: the totals.
fn summary_json(progress: &Progress) -> Vec<u8> {
    let mut object = serde_json::json!({
        "schema": 1,
        "rows": progress.rows,
        "written": progress.written,
        "refused": progress.refused,
        "already": progress.unchanged,
        "stopped": progress.stopped,
    });
    for (name, count) in [("duplicates", progress.duplicates), ("left_over", progress.left_over)] {
        if let Some(members) = object.as_object_mut().filter(|_| count > 0) {
            members.insert(name.to_owned(), count.into());
        }
    }
    format!("{object}\n").into_bytes()
}

/// Maximum number of folders that are named.
const MAX_NAMED: usize = 10;

/// The folders of people who are no longer on the list.
fn left_over(context: &Context<'_>, target: &Path) -> String {
    let names = waypost_engine::folders_not_on_list(target);
    let mut named: Vec<String> = names.iter().take(MAX_NAMED).map(|name| sanitise(name)).collect();
    if names.len() > MAX_NAMED {
        named.push(format!("… ({})", names.len()));
    }
    context.texts.with("cli-batch-left-over", &[("names", named.join(", ").into())])
}

fn summary(context: &Context<'_>, progress: &Progress, target: &Path) -> String {
    let values = [
        ("written", progress.written.into()),
        ("refused", progress.refused.into()),
        ("already", progress.unchanged.into()),
        ("path", target.display().to_string().into()),
    ];
    context.texts.with(if progress.stopped { "cli-batch-stopped" } else { "cli-batch-done" }, &values)
}

/// Reports each finished person and the overall progress while the batch runs.
struct ProgressReporter<'a, 'b> {
    context: &'a Context<'b>,
    live: LiveOutput<'a>,
    json: bool,
    list: String,
    bar: ProgressBar,
    write_error: Option<io::Error>,
}

impl ProgressReporter<'_, '_> {
    fn add(&mut self, event: BatchEvent<'_>) {
        match event {
            BatchEvent::Uses(organisation) => self.uses(organisation),
            BatchEvent::Row(entry, progress) => self.row(entry, progress),
            BatchEvent::Replaced(path, note) => self.replaced(path, note),
        }
    }

    fn row(&mut self, entry: &ManifestRow, progress: &Progress) {
        if self.json {
            self.write_output(printable_json(&entry.line()).as_bytes());
        } else if let manifest::RowResult::Refused(reason) = &entry.outcome {
            self.clear_line();
            let line = format!("{}:{}: {reason}\n", self.list, entry.line);
            self.write_message(&line);
        }
        if !self.json
            && let Some(line) = entry.same_as_line
        {
            self.clear_line();
            let values = [("username", sanitise(&entry.username).into()), ("line", line.into())];
            let sentence = self.context.texts.with("cli-batch-duplicate", &values);
            self.write_message(&format!("{}:{}: {sentence}\n", self.list, entry.line));
        }
        if self.live.is_terminal
            && !self.context.quiet
            && let Some(line) = self.bar.line(self.context, progress)
        {
            self.clear_line();
            self.write_message(&line);
            self.bar.is_shown = true;
        }
    }

    fn uses(&mut self, organisation: &Organisation) {
        self.clear_line();
        self.context.announce_untrusted(organisation);
        self.context.print_notices(self.live.messages);
    }

    fn replaced(&mut self, path: &Path, note: ReplacementNote) {
        self.clear_line();
        self.write_message(&format!("{}\n", note.sentence(path, self.context.texts)));
    }

    fn end(&mut self) {
        self.clear_line();
        let flushed = self.live.output.flush();
        self.note_error(flushed);
    }

    fn clear_line(&mut self) {
        if std::mem::take(&mut self.bar.is_shown) {
            self.write_message(CLEAR_LINE);
        }
    }

    fn write_output(&mut self, bytes: &[u8]) {
        let written = self.live.output.write_all(bytes);
        self.note_error(written);
    }

    /// Writes to standard error. If that fails there is nowhere left to report it, and the work goes on.
    fn write_message(&mut self, text: &str) {
        let messages = &mut self.live.messages;
        let text = printable_text(text, self.live.is_terminal);
        messages.write_all(text.as_bytes()).and_then(|()| messages.flush()).unwrap_or_default();
    }

    /// Keeps the first error of standard output. A reader that closes early, as `head` does, is no error.
    fn note_error(&mut self, result: io::Result<()>) {
        if let Err(error) = result
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            self.write_error.get_or_insert(error);
        }
    }
}

/// Moves a terminal to the start of its line and clears it.
pub(super) const CLEAR_LINE: &str = "\r\x1b[K";

/// A progress line that is redrawn in place: share done, people a second, time left.
struct ProgressBar {
    begun: Instant,
    shown: Option<Instant>,
    is_shown: bool,
}

/// Width of the bar, in characters.
const BAR_WIDTH: u64 = 24;

/// Shortest time between two redraws.
const REDRAW_INTERVAL: Duration = Duration::from_millis(100);

impl ProgressBar {
    fn new() -> Self {
        Self { begun: Instant::now(), shown: None, is_shown: false }
    }

    fn line(&mut self, context: &Context<'_>, progress: &Progress) -> Option<String> {
        let now = Instant::now();
        if self.shown.is_some_and(|shown| now.duration_since(shown) < REDRAW_INTERVAL) {
            return None;
        }
        self.shown = Some(now);
        let seconds = now.duration_since(self.begun).as_secs_f64();
        let rate = progress.rows as f64 / seconds.max(0.001);
        let part = progress.bytes_read as f64 / progress.bytes_total.max(1) as f64;
        let left = (seconds / part.max(1e-6) * (1.0 - part)).round() as u64;
        let full = ((part * BAR_WIDTH as f64) as u64).min(BAR_WIDTH);
        let bar: String = (0..BAR_WIDTH).map(|cell| if cell < full { '#' } else { '-' }).collect();
        let values = [
            ("written", progress.written.into()),
            ("refused", progress.refused.into()),
            ("rate", (rate.round() as u64).into()),
            ("left", format!("{}:{:02}", left / 60, left % 60).into()),
        ];
        Some(format!("[{bar}] {}", context.texts.with("cli-batch-progress", &values)))
    }
}
