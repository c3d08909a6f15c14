//! Checks what a profile says about the organisation and its members.

use std::collections::BTreeSet;

use super::issue::IssueKind;
use super::validator::Validator;
use crate::plan::answers::Answers;
use crate::plan::characters::is_unprintable;
use crate::plan::profile::{Provenance, SignIn, WebStep};
use crate::plan::value_syntax::{is_address, is_date, is_dotted_id, is_id};

impl Validator<'_> {
    pub(super) fn header(&mut self) {
        let profile = self.profile;
        if !is_dotted_id(&profile.id) {
            self.error("id", IssueKind::NotAnId);
        }
        self.only_in_schema_2();
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

    /// Checks that a profile of schema 1 has nothing that only schema 2 has. An older Waypost would refuse it.
    fn only_in_schema_2(&mut self) {
        let profile = self.profile;
        if profile.schema >= 2 {
            return;
        }
        for (path, is_used) in [
            ("id", profile.id.contains('.')),
            ("provenance", profile.provenance != Provenance::Organisation),
            ("sign_in", profile.sign_in != SignIn::default()),
            ("lookup", profile.lookup.is_some()),
            ("policy", !profile.policy.is_given),
        ] {
            if is_used {
                self.error(path, IssueKind::NeedsSchema2);
            }
        }
    }

    /// Checks what members do before a program can sign in.
    pub(super) fn sign_in(&mut self) {
        let sign_in = &self.profile.sign_in;
        for (path, step) in [("app_password", &sign_in.app_password), ("turn_on", &sign_in.turn_on)] {
            if let Some(WebStep { page, source }) = step {
                let path = format!("sign_in.{path}");
                if page.as_deref().is_some_and(|page| !is_web_page(page)) {
                    self.error(&format!("{path}.page"), IssueKind::NotHttps);
                }
                self.source(&path, source.as_ref());
            }
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
        if desk.web.as_deref().is_some_and(|web| !is_web_page(web)) {
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

/// Returns true for the address of a page, over https only.
fn is_web_page(address: &str) -> bool {
    address.starts_with("https://") && !address.chars().any(|c| c.is_whitespace() || is_unprintable(c))
}
