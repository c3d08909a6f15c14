//! Collects issues, and checks single values: texts, hosts, sources, placeholders.

use super::issue::{Issue, IssueKind, MAX_TEXT_CHARS};
use crate::plan::characters::is_unprintable;
use crate::plan::host_name;
use crate::plan::json_document::Document;
use crate::plan::profile::{Cited, Profile, Text, applies_to_group};
use crate::plan::program::Version;

/// Collects the issues of a profile.
pub(super) struct Validator<'a> {
    pub document: &'a Document,
    pub profile: &'a Profile,
    pub issues: Vec<Issue>,
}

impl Validator<'_> {
    pub(super) fn report(&mut self, is_warning: bool, path: &str, kind: IssueKind) {
        let position = self.document.position_of(path);
        self.issues.push(Issue { is_warning, position, path: path.to_owned(), kind });
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
            if !self
                .profile
                .groups
                .iter()
                .any(|known| applies_to_group(std::slice::from_ref(group), Some(&known.id)))
            {
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
        while let Some((_, after)) = rest.split_once('{') {
            let name = after.split_once('}').map(|(name, _)| name);
            if !name.is_some_and(|name| known.contains(&name)) {
                let name = name.unwrap_or(after);
                self.error(path, IssueKind::Placeholder(name.to_owned()));
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
