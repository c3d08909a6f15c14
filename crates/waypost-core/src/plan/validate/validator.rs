//! Collects issues, and checks single values: texts, hosts, sources, placeholders.

use super::index::ProfileIndex;
use super::issue::{Issue, IssueKind, MAX_TEXT_CHARS};
use crate::plan::characters::is_unprintable;
use crate::plan::host_name;
use crate::plan::json_document::{Document, MAX_ERRORS};
use crate::plan::profile::{Cited, Profile, Text};
use crate::plan::program::Version;

/// Collects the issues of a profile.
pub(super) struct Validator<'a> {
    pub document: &'a Document,
    pub profile: &'a Profile,
    pub index: ProfileIndex<'a>,
    pub issues: Vec<Issue>,
    /// The numbers of errors and of warnings in `issues`.
    counts: [usize; 2],
}

impl<'a> Validator<'a> {
    /// Starts with the issues found before.
    pub(super) fn new(document: &'a Document, profile: &'a Profile, issues: Vec<Issue>) -> Self {
        Self { document, profile, index: ProfileIndex::new(profile), issues, counts: [0; 2] }
    }

    /// Adds an issue. Like the errors of the JSON, more than [`MAX_ERRORS`] errors or warnings are not kept.
    pub(super) fn report(&mut self, is_warning: bool, path: &str, kind: IssueKind) {
        let [errors, warnings] = &mut self.counts;
        let count = if is_warning { warnings } else { errors };
        *count += 1;
        if *count <= MAX_ERRORS {
            let position = self.document.position_of(path);
            self.issues.push(Issue { is_warning, position, path: path.to_owned(), kind });
        }
    }

    pub(super) fn error(&mut self, path: &str, kind: IssueKind) {
        self.report(false, path, kind);
    }

    pub(super) fn warn(&mut self, path: &str, kind: IssueKind) {
        self.report(true, path, kind);
    }

    pub(super) fn version(&mut self, path: &str, text: Option<&String>) -> Option<Version> {
        let parsed = text?.parse().ok();
        if parsed.is_none() {
            self.error(path, IssueKind::NotAVersion);
        }
        parsed
    }

    pub(super) fn groups(&mut self, path: &str, groups: &[String]) {
        for (index, group) in groups.iter().enumerate() {
            if !self.index.has_group(group) {
                self.error(&format!("{path}.groups[{index}]"), IssueKind::GroupUnknown(group.clone()));
            }
        }
    }

    pub(super) fn cited<T: Clone>(&mut self, path: &str, value: &Cited<T>) {
        if let Cited::Detailed(detailed) = value {
            self.source(path, detailed.source.as_ref());
            let has_reason =
                detailed.reason.as_ref().is_some_and(|reason| !reason.in_language("en").trim().is_empty());
            if detailed.assumed && !has_reason {
                self.error(path, IssueKind::NoReason);
            }
            if let Some(reason) = &detailed.reason {
                self.text(&format!("{path}.reason"), reason);
            }
        }
    }

    pub(super) fn source(&mut self, path: &str, id: Option<&String>) {
        if let Some(id) = id
            && !self.profile.sources.contains_key(id)
        {
            self.error(&format!("{path}.source"), IssueKind::SourceUnknown(id.clone()));
        }
    }

    pub(super) fn host(&mut self, path: &str, name: &str) {
        if let Err(why) = host_name::parse(name) {
            self.error(path, IssueKind::InvalidHost(why));
        }
    }

    pub(super) fn template(&mut self, path: &str, template: &str, known: &[&str]) {
        let mut rest = template;
        // The first unknown placeholder is enough: a template can have thousands.
        while let Some((_, after)) = rest.split_once('{') {
            let name = after.split_once('}').map(|(name, _)| name);
            if !name.is_some_and(|name| known.contains(&name)) {
                let name = name.unwrap_or(after);
                return self.error(path, IssueKind::Placeholder(name.to_owned()));
            }
            rest = after;
        }
        // A placeholder of another program, such as `%EMAILADDRESS%`. A single `%` may be part of a login name.
        let between = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_uppercase());
        let parts: Vec<&str> = template.split('%').collect();
        if parts.len() > 2 && parts.iter().skip(1).rev().skip(1).any(|part| between(part)) {
            self.error(path, IssueKind::Placeholder(template.to_owned()));
        }
    }

    /// Checks that a text has only the characters that `is_allowed` accepts. Reports the first other one.
    pub(super) fn only(&mut self, path: &str, text: &str, is_allowed: impl Fn(char) -> bool) {
        self.words(path, text);
        let other = text.chars().find(|c| !is_unprintable(*c) && !is_allowed(*c));
        if let Some(character) = other {
            self.error(path, IssueKind::UnusableCharacter(character));
        }
    }

    pub(super) fn line(&mut self, path: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.words(path, text);
        }
    }

    pub(super) fn text(&mut self, path: &str, text: &Text) {
        for text in text.all() {
            self.words(path, text);
        }
    }

    pub(super) fn words(&mut self, path: &str, text: &str) {
        if text.chars().any(is_unprintable) {
            self.error(path, IssueKind::InvisibleCharacter);
        }
        if text.chars().count() > MAX_TEXT_CHARS {
            self.error(path, IssueKind::TextTooLong(MAX_TEXT_CHARS));
        }
    }
}
