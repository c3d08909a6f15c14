//! `waypost check`: reads existing settings, reports what is wrong and, with `--fix`, repairs them.

use std::io::Read;
use std::path::Path;

use clap::ArgMatches;
use serde_json::{Map, Value, json};

use super::export::{add_saved, replacement_notes, with_notes};
use super::plan::{push, severity_title};
use super::printed::printable_json;
use super::{ACTION_NEEDED, Context, EXTERNAL_FAILURE, Failure, Outcome, Result, USAGE, options, re_point};
use waypost_core::check_up::{AccountReport, Finding, FindingText};
use waypost_core::formats::{FileLocation, FoundValue};
use waypost_core::plan::account::{Setting, SettingValue};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::rules::{AdviceId, Severity};
use waypost_core::text::Texts;
use waypost_engine::host::files::Written;
use waypost_engine::{CheckedFile, OpenedSettings, Organisation, RepairError, RepairedFile, SaveError};

pub(super) fn run(context: &Context<'_>, options: &ArgMatches, input: &mut dyn Read) -> Result<Outcome> {
    let stated = options::read(context, options, input)?;
    if let Some(org) = options.get_one::<String>("re-point") {
        return re_point::run(context, options, org, &stated);
    }
    let (organisations, chosen) = all_and_chosen(context, &stated)?;
    let paths: Vec<&String> = options.get_many::<String>("paths").map(Iterator::collect).unwrap_or_default();
    let target = options.get_one::<String>("output").map(Path::new);
    let fix = options.get_flag("fix");
    match target {
        Some(_) if !fix => anyhow::bail!(Failure::usage(context.texts.get("cli-output-needs-fix"))),
        Some(target) if paths.len() > 1 && !target.is_dir() => {
            anyhow::bail!(Failure::usage(context.texts.get("cli-fix-one-target")));
        }
        _ => {}
    }
    let opened =
        paths.iter().map(|path| open_settings(context, Path::new(path))).collect::<Result<Vec<_>>>()?;
    let checked = context.check(opened, &organisations, chosen, &stated);
    let mut outcome = Outcome::default();
    for file in &checked {
        let repaired = if fix { Some(repair(context, file, target)?) } else { None };
        let show = FileReport {
            context,
            organisations: &organisations,
            stated: &stated,
            file,
            repaired: repaired.as_ref(),
        };
        show.add(options.get_flag("json"), &mut outcome);
        if show.is_left() {
            outcome.code = ACTION_NEEDED;
        }
    }
    Ok(outcome)
}

/// All known organisations, and the index of the one named by `--org`. A profile file that is not installed
/// is added.
pub(super) fn all_and_chosen(
    context: &Context<'_>,
    stated: &Answers,
) -> Result<(Vec<Organisation>, Option<usize>)> {
    let (mut organisations, _) = context.organisations();
    let name = stated.org.trim();
    if name.is_empty() {
        return Ok((organisations, None));
    }
    let named = context.find_organisation(name)?;
    let same = |other: &Organisation| other.profile.id == named.profile.id;
    let index = match organisations.iter().position(same) {
        Some(index) => index,
        None => organisations.len(),
    };
    match organisations.get_mut(index) {
        Some(slot) => *slot = named,
        None => organisations.push(named),
    }
    Ok((organisations, Some(index)))
}

/// Reads a settings file, or the folder that contains it.
pub(super) fn open_settings(context: &Context<'_>, path: &Path) -> Result<OpenedSettings> {
    let opened = waypost_engine::open(context.host, path);
    Ok(opened.map_err(|error| Failure::usage(error.sentence(context.texts)))?)
}

/// Repairs every finding that needs no decision by the person.
pub(super) fn repair(
    context: &Context<'_>,
    file: &CheckedFile,
    target: Option<&Path>,
) -> Result<RepairedFile> {
    let repaired =
        waypost_engine::repair(context.host, file, &|_, _, finding| !finding.needs_consent, target);
    Ok(repaired.map_err(|error| {
        let code = match &error {
            RepairError::Save(SaveError::Refused(_)) | RepairError::Open(_) => USAGE,
            _ => EXTERNAL_FAILURE,
        };
        let mut sentences = vec![error.sentence(context.texts)];
        if let RepairError::Save(SaveError::System(path, _)) = &error {
            sentences.extend(replacement_notes(context, path));
        }
        Failure { sentences, code }
    })?)
}

/// The report about one file.
pub(super) struct FileReport<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) organisations: &'a [Organisation],
    pub(super) stated: &'a Answers,
    pub(super) file: &'a CheckedFile,
    pub(super) repaired: Option<&'a RepairedFile>,
}

impl FileReport<'_> {
    fn view<'a>(&'a self, report: &'a AccountReport) -> FindingText<'a> {
        let organisation = report.organisation.and_then(|index| self.organisations.get(index));
        FindingText {
            report,
            profile: organisation.map(|organisation| &organisation.profile),
            program: self.file.opened.found.program,
            texts: self.context.texts,
        }
    }

    fn is_done(&self, report: usize, finding: usize) -> bool {
        self.repaired.is_some_and(|repaired| repaired.done.contains(&(report, finding)))
    }

    /// True if the person must still act on something.
    pub(super) fn is_left(&self) -> bool {
        let is_pending = |(report, index, finding): (usize, usize, &Finding)| {
            finding.needs_action() && !self.is_done(report, index)
        };
        let reports = &self.file.reports;
        reports.is_empty()
            || self.file.findings().any(is_pending)
            || reports.iter().any(|report| !report.problems.is_empty())
    }

    /// Adds the report, as JSON or as text with messages.
    pub(super) fn add(&self, json: bool, outcome: &mut Outcome) {
        if json {
            outcome.output.extend(self.json().into_bytes());
        } else {
            outcome.output.extend(self.text().into_bytes());
            self.messages(outcome);
        }
    }

    fn text(&self) -> String {
        let texts = self.context.texts;
        let path = self.file.opened.file.display().to_string();
        let mut text = String::new();
        if self.file.reports.is_empty() {
            text.push_str(&texts.with("check-no-accounts", &[("file", path.into())]));
            text.push('\n');
            return text;
        }
        for (number, report) in self.file.reports.iter().enumerate() {
            if number > 0 {
                text.push('\n');
            }
            self.report(&mut text, &path, report);
        }
        text
    }

    fn report(&self, text: &mut String, path: &str, report: &AccountReport) {
        let texts = self.context.texts;
        let view = self.view(report);
        let label = waypost_core::text::sanitise(&report.account.label);
        let account = if label.is_empty() { texts.get("check-main-account") } else { label };
        let organisation = view.profile.map(|profile| profile.name.in_language(texts.tag()));
        let head = if organisation.is_some() { "check-head" } else { "check-head-unknown" };
        let values = [
            ("file", path.into()),
            ("program", texts.program(view.program).into()),
            ("account", account.into()),
            ("organisation", organisation.unwrap_or_default().into()),
        ];
        push(text, format_args!("{}\n", texts.with(head, &values)));
        for problem in &report.problems {
            let values = [
                ("organisation", organisation.unwrap_or_default().into()),
                ("words", texts.problem(problem).into()),
            ];
            push(text, format_args!("{}\n", texts.with("check-problem", &values)));
        }
        for finding in &report.findings {
            text.push('\n');
            self.finding(text, &view, finding);
        }
        if report.plan.is_none() {
            return;
        }
        let count = |severity| report.findings.iter().filter(|f| f.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        if report.findings.is_empty() {
            push(
                text,
                format_args!(
                    "{}\n",
                    texts.with("check-nothing", &[("right", report.correct_settings.into())])
                ),
            );
        } else {
            let values = [
                ("errors", errors.into()),
                ("warnings", warnings.into()),
                ("right", report.correct_settings.into()),
            ];
            push(text, format_args!("\n{}\n", texts.with("check-tally", &values)));
        }
    }

    fn finding(&self, text: &mut String, view: &FindingText<'_>, finding: &Finding) {
        let texts = self.context.texts;
        text.push_str(&severity_title(self.context, finding.severity, &view.title(finding)));
        push(text, format_args!("  {}\n", view.body(finding)));
        let place: &FileLocation = &finding.location;
        let expected = view.expected(finding);
        let values = [
            ("place", place.to_string().into()),
            ("key", waypost_core::text::sanitise(&place.key).into()),
            ("found", view.found(finding).into()),
            ("expected", expected.clone().unwrap_or_default().into()),
        ];
        let line = if expected.is_some() { "check-change" } else { "check-there" };
        push(text, format_args!("  {}\n", texts.with(line, &values)));
        if let Some(step) = view.by_hand(finding) {
            let step = texts.with(
                "step-line",
                &[
                    ("place", step.menu_path.into()),
                    ("label", step.label.into()),
                    ("value", step.value.into()),
                ],
            );
            push(text, format_args!("  {}\n", texts.with("check-by-hand", &[("step", step.into())])));
        }
        if self.context.verbose
            && let Some(source) = view.source(finding)
        {
            push(text, format_args!("  [{source}]\n"));
        }
    }

    /// Adds messages about unreadable files, repaired settings and remaining findings.
    fn messages(&self, outcome: &mut Outcome) {
        let texts = self.context.texts;
        let found = &self.file.opened.found;
        for note in &found.warnings {
            outcome.line(&note.sentence(texts));
        }
        let version_matters = found.program.is_eudora() && found.version.is_none();
        if version_matters && !self.stated.program.contains('@') {
            let version = self.file.reports.iter().find_map(|report| report.plan.as_ref());
            if let Some(plan) = version {
                let version = plan.program.1.to_string();
                outcome.line(&texts.with("check-version", &[("version", version.into())]));
            }
        }
        let Some(repaired) = self.repaired else { return };
        if repaired.saved.is_empty() {
            outcome.line(&texts.get("check-nothing-mended"));
        }
        for saved in &repaired.saved {
            add_saved(self.context, saved, outcome);
        }
        self.add_findings(&repaired.done, outcome, |_| "check-mended");
        self.add_findings(&repaired.left, outcome, |finding| {
            if finding.is_repairable { "check-left-own" } else { "check-left" }
        });
        if self.file.fetches_again(|report, index| repaired.done.contains(&(report, index))) {
            outcome.line(&texts.get("check-fetched-again"));
        }
    }

    fn add_findings(
        &self,
        which: &[(usize, usize)],
        outcome: &mut Outcome,
        id: fn(&Finding) -> &'static str,
    ) {
        for (number, index) in which {
            let Some(report) = self.file.reports.get(*number) else { continue };
            let Some(finding) = report.findings.get(*index) else { continue };
            // An account of another organisation needs no action.
            if finding.id != AdviceId::UnknownAccount {
                let title = self.view(report).title(finding);
                outcome.line(&self.context.texts.with(id(finding), &[("title", title.into())]));
            }
        }
    }

    /// One JSON object for each account, one on each line.
    fn json(&self) -> String {
        let source = self.file.opened.file.display().to_string();
        let notes: Vec<String> =
            self.file.opened.found.warnings.iter().map(|note| note.sentence(self.context.texts)).collect();
        let mut lines = String::new();
        let mut line = |org: Option<&str>, account: Value, findings: Vec<Value>| {
            let mut object = json!({
                "schema": 1,
                "source": source,
                "org": org,
                "account": account,
                "findings": findings,
                "notes": notes,
            });
            if let (Some(repaired), Some(object)) = (self.repaired, object.as_object_mut()) {
                object.insert("files".to_owned(), files(repaired, self.context.texts));
            }
            lines.push_str(&printable_json(&format!("{object}\n")));
        };
        for (number, report) in self.file.reports.iter().enumerate() {
            let view = self.view(report);
            let findings = report
                .findings
                .iter()
                .enumerate()
                .map(|(index, finding)| self.finding_json(&view, finding, self.is_done(number, index)))
                .collect();
            line(view.profile.map(|profile| profile.id.as_str()), account_json(report), findings);
        }
        if self.file.reports.is_empty() {
            line(None, Value::Null, Vec::new());
        }
        lines
    }

    fn finding_json(&self, view: &FindingText<'_>, finding: &Finding, done: bool) -> Value {
        let place = &finding.location;
        let mut object = json!({
            "id": finding.id.id(),
            "severity": finding.severity.id(),
            "where": { "file": place.file, "line": place.line, "key": place.key },
            "found": value_json(&finding.found),
            "expected": finding.expected.as_ref().map_or(Value::Null, value_json),
            "text": format!("{}. {}", view.title(finding), view.body(finding)),
            "about": finding.about.id(),
            "mendable": finding.is_repairable,
        });
        if let (Some(_), Some(object)) = (self.repaired, object.as_object_mut()) {
            object.insert("mended".to_owned(), done.into());
        }
        object
    }
}

fn files(repaired: &RepairedFile, texts: &Texts) -> Value {
    let file = |saved: &waypost_engine::SavedFile| {
        let backup = match &saved.written {
            Written::Replaced { backup, .. } => Some(backup.display().to_string()),
            _ => None,
        };
        let file = json!({ "path": saved.path.display().to_string(), "backup": backup });
        with_notes(file, &saved.path, saved.notes(), texts)
    };
    repaired.saved.iter().map(file).collect()
}

/// The account as found, in the shape of `plan --json`. Values the file does not contain are null.
fn account_json(report: &AccountReport) -> Value {
    let mut account = Map::new();
    account.insert("label".to_owned(), report.account.label.clone().into());
    for setting in Setting::ALL {
        let value = report.account.get(setting).map_or(Value::Null, |found| value_json(&found.value));
        match setting.id().split_once('.') {
            None => {
                account.insert(setting.id().to_owned(), value);
            }
            Some((group, member)) => {
                let group = account.entry(group).or_insert_with(|| Value::Object(Map::new()));
                if let Some(group) = group.as_object_mut() {
                    group.insert(member.to_owned(), value);
                }
            }
        }
    }
    Value::Object(account)
}

/// A value as in `plan --json`.
fn value_json(held: &FoundValue) -> Value {
    match held {
        FoundValue::Opportunistic => "opportunistic".into(),
        FoundValue::Other(word) => word.as_str().into(),
        FoundValue::Value(value) => match value {
            SettingValue::Text(text) => text.as_str().into(),
            SettingValue::Number(number) => (*number).into(),
            SettingValue::Switch(on) => (*on).into(),
            SettingValue::Protocol(protocol) => protocol.id().into(),
            SettingValue::Tls(tls) => tls.id().into(),
            SettingValue::Auth(auth) => auth.id().into(),
            SettingValue::Unset => Value::Null,
        },
    }
}
