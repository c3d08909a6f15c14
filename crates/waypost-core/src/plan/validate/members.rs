//! Checks what a profile says about the organisation and its members.

use std::collections::BTreeSet;

use super::issue::IssueKind;
use super::validator::Validator;
use crate::plan::answers::Answers;
use crate::plan::characters::is_unprintable;
use crate::plan::value_syntax::{is_address, is_date, is_id};

impl Validator<'_> {
    pub(super) fn header(&mut self) {
        let profile = self.profile;
        if !is_id(&profile.id) {
            self.error("id", IssueKind::NotAnId);
        }
        if !is_date(&profile.date) {
            self.error("date", IssueKind::NotADate);
        }
        for (index, domain) in profile.domains.iter().enumerate() {
            self.host(&format!("domains[{index}]"), domain);
        }
        for (id, source) in &profile.sources {
            let path = format!("sources.{id}");
            if !is_id(id) {
                self.error(&path, IssueKind::NotAnId);
            }
            self.text(&format!("{path}.title"), &source.title);
            self.line(&format!("{path}.date"), source.date.as_deref());
            self.line(&format!("{path}.place"), source.place.as_deref());
        }
    }

    pub(super) fn help_desk(&mut self) {
        let desk = &self.profile.help_desk;
        for (member, text) in [("name", &desk.name), ("hours", &desk.hours)] {
            if let Some(text) = text {
                self.text(&format!("help_desk.{member}"), text);
            }
        }
        self.line("help_desk.phone", desk.phone.as_deref());
        if let Some(email) = &desk.email
            && !is_address(email)
        {
            self.error("help_desk.email", IssueKind::NotAnAddress);
        }
        if let Some(web) = &desk.web
            && (!web.starts_with("https://") || web.chars().any(|c| c.is_whitespace() || is_unprintable(c)))
        {
            self.error("help_desk.web", IssueKind::NotHttps);
        }
        self.source("help_desk", desk.source.as_ref());
    }

    pub(super) fn user_names_and_addresses(&mut self) {
        let profile = self.profile;
        self.source("user_name", profile.user_name.source.as_ref());
        let example = Answers { username: profile.user_name.example.clone(), ..Answers::default() };
        if example.username(profile).map(|name| name.login).as_ref() != Ok(&profile.user_name.example) {
            self.error("user_name.example", IssueKind::ExampleBreaksRule);
        }
        for (index, typed) in profile.user_name.mistakes.iter().enumerate() {
            self.line(&format!("user_name.mistakes[{index}]"), Some(typed));
            let sample = Answers { username: typed.clone(), ..Answers::default() };
            if sample.username(profile).map(|name| name.login).as_ref() != Ok(&profile.user_name.example) {
                self.error(&format!("user_name.mistakes[{index}]"), IssueKind::MistakeNotCorrected);
            }
        }
        for (index, choice) in profile.addresses.iter().enumerate() {
            let path = format!("addresses[{index}]");
            self.template(&format!("{path}.template"), &choice.template, &["username"]);
            if !is_address(&choice.template.replace("{username}", "x")) {
                self.error(&format!("{path}.template"), IssueKind::NotAnAddress);
            }
            self.source(&path, choice.source.as_ref());
        }
        let mut seen = BTreeSet::new();
        for (index, group) in profile.groups.iter().enumerate() {
            let path = format!("groups[{index}]");
            if !is_id(&group.id) {
                self.error(&format!("{path}.id"), IssueKind::NotAnId);
            }
            if !seen.insert(&group.id) {
                self.error(&format!("{path}.id"), IssueKind::DuplicateId(group.id.clone()));
            }
            self.text(&format!("{path}.name"), &group.name);
        }
    }
}
