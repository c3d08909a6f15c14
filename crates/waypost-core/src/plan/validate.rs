//! Reading a profile: every error at once, each with its line, its column and what to do.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde_json::Value;

use super::account::{Auth, Tls};
use super::answers::{Answers, NetworkLocation};
use super::characters::is_unprintable;
use super::host_name::{self, HostNameError};
use super::json_document::{self, Document, JsonError};
use super::profile::{
    Cited, Endpoint, IncomingServer, OutgoingServer, Port, Profile, SCHEMA, Text, UsedFrom, applies_to_group,
};
use super::program::Version;
use super::value_syntax::{is_address, is_date, is_id, is_pem_certificate, parse_sha256};

/// The longest profile, in bytes: 1 MiB.
pub const MAX_PROFILE_BYTES: usize = 1 << 20;

/// The longest text of an organisation's own, in characters.
pub const MAX_TEXT_CHARS: usize = 2_000;

/// A profile that was read.
#[derive(Clone, Debug)]
pub struct ValidatedProfile {
    /// The profile.
    pub profile: Profile,
    /// The same as it was written.
    pub json: Value,
    /// What to look at all the same.
    pub warnings: Vec<Issue>,
}

/// Something wrong in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Whether the profile can be used all the same.
    pub is_warning: bool,
    /// Where it stands.
    pub position: json_document::Position,
    /// The member, as `incoming[0].port`.
    pub path: String,
    /// What is wrong.
    pub kind: IssueKind,
}

/// What is wrong in a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// The text or its structure.
    Structure(JsonError),
    /// Made for a newer version of the format; what this version does not know is left out.
    NewerSchema(u32),
    /// Left out because of a word this version does not know.
    IgnoredUnknown,
    /// No such source.
    SourceUnknown(String),
    /// No such group.
    GroupUnknown(String),
    /// Marked as assumed without a reason.
    NoReason,
    /// A placeholder nobody fills.
    Placeholder(String),
    /// Not an address with one `@` and a domain.
    NotAnAddress,
    /// Not a host name.
    InvalidHost(HostNameError),
    /// Not a short name of lower-case letters, digits and dashes.
    NotAnId,
    /// Not a date like 2026-11-23.
    NotADate,
    /// Not a version like 5.1.
    NotAVersion,
    /// From is not below below.
    VersionsReversed,
    /// The recommended interval is below the minimum.
    IntervalReversed,
    /// A port that by its assignment speaks the other kind of encryption.
    PortContradictsTls(u16, Tls),
    /// No encryption although it is required.
    TlsRequired,
    /// No encryption.
    NoTls,
    /// Port 25 for sending.
    Port25,
    /// The example breaks the rule it is an example of.
    ExampleBreaksRule,
    /// A mistake that is not understood as the example.
    MistakeNotCorrected,
    /// Not an https address.
    NotHttps,
    /// A character that does not show.
    InvisibleCharacter,
    /// Longer than the limit in characters.
    TextTooLong(usize),
    /// The same short name twice.
    DuplicateId(String),
    /// Nothing to send through from that place.
    NoServerForNetwork(NetworkLocation),
    /// No certificate in PEM.
    NotACertificate,
    /// No SHA-256 in hexadecimal digits.
    NotASha256,
    /// Both a root and a SHA-256, or neither.
    RootOrSha256,
    /// A host outside the organisation's domains.
    HostOutsideDomains(String),
    /// A retired name is still in use.
    RetiredHostInUse(String),
}

/// Reads and checks a profile.
///
/// # Errors
/// Everything that is wrong with it, in the order of the text.
pub fn read(bytes: &[u8]) -> Result<ValidatedProfile, Vec<Issue>> {
    static SCHEMA_VALUE: OnceLock<Value> = OnceLock::new();
    let schema = SCHEMA_VALUE.get_or_init(super::profile::schema);
    let mut document = json_document::read(bytes, MAX_PROFILE_BYTES, schema);
    let mut value = document.value.take();
    let newer =
        value.as_ref().and_then(|value| value.get("schema")?.as_u64()).filter(|n| *n > u64::from(SCHEMA));
    let mut issues: Vec<Issue> = std::mem::take(&mut document.errors)
        .into_iter()
        .map(|(path, position, fault)| Issue {
            is_warning: false,
            position,
            path,
            kind: IssueKind::Structure(fault),
        })
        .collect();
    if let Some(number) = newer {
        ignore_newer_schema(&mut issues, value.as_mut(), &document, number);
    }
    if issues.iter().any(|issue| !issue.is_warning) {
        return Err(issues);
    }
    let json = value.clone().unwrap_or_default();
    let profile = match value.map(serde_json::from_value::<Profile>) {
        Some(Ok(profile)) => profile,
        // The schema is made from the types, so what fits it fits them; were it not so, say why.
        Some(Err(error)) => return Err(vec![syntax_issue(error.to_string())]),
        None => return Err(issues),
    };
    let mut check = Validator { document: &document, profile: &profile, issues };
    check.validate();
    let mut issues = check.issues;
    issues.sort_by_key(|issue| issue.position);
    if issues.iter().any(|issue| !issue.is_warning) {
        return Err(issues);
    }
    Ok(ValidatedProfile { profile, json, warnings: issues })
}

fn syntax_issue(words: String) -> Issue {
    let position = json_document::Position { line: 1, column: 1 };
    Issue {
        is_warning: false,
        position,
        path: String::new(),
        kind: IssueKind::Structure(JsonError::Syntax(words)),
    }
}

/// A newer format may know more members and more words. Members are ignored; what holds an unknown
/// word (a server with a new kind of encryption, say) is left out whole, so that nothing is weakened.
fn ignore_newer_schema(issues: &mut Vec<Issue>, value: Option<&mut Value>, document: &Document, number: u64) {
    let mut out = BTreeSet::new();
    for issue in issues.iter_mut() {
        match &issue.kind {
            IssueKind::Structure(JsonError::UnknownMember(..)) => issue.is_warning = true,
            IssueKind::Structure(JsonError::NotAChoice(_)) => {
                if let Some((list, index)) = element(&issue.path) {
                    out.insert((list.to_owned(), index));
                    issue.is_warning = true;
                    issue.kind = IssueKind::IgnoredUnknown;
                }
            }
            _ => {}
        }
    }
    if let Some(value) = value {
        strip_unknown(value, issues);
        for (list, index) in out.into_iter().rev() {
            if let Some(elements) = value.get_mut(&list).and_then(Value::as_array_mut)
                && index < elements.len()
            {
                elements.remove(index);
            }
        }
    }
    let kind = IssueKind::NewerSchema(u32::try_from(number).unwrap_or(u32::MAX));
    let position = document.position_of("schema");
    issues.push(Issue { is_warning: true, position, path: "schema".into(), kind });
}

/// Removes the members this version does not know, so that the types accept the rest.
fn strip_unknown(value: &mut Value, issues: &[Issue]) {
    for issue in issues {
        if let IssueKind::Structure(JsonError::UnknownMember(name, _)) = &issue.kind {
            let parent = issue.path.strip_suffix(name.as_str()).unwrap_or_default().trim_end_matches('.');
            let pointer: String = parent
                .split(['.', '[', ']'])
                .filter(|part| !part.is_empty())
                .map(|part| format!("/{part}"))
                .collect();
            if let Some(object) = value.pointer_mut(&pointer).and_then(Value::as_object_mut) {
                object.remove(name);
            }
        }
    }
}

/// `incoming[2].tls` is element 2 of `incoming`.
fn element(path: &str) -> Option<(&str, usize)> {
    let (list, rest) = path.split_once('[')?;
    let (index, _) = rest.split_once(']')?;
    Some((list, index.parse().ok()?))
}

struct Validator<'a> {
    document: &'a Document,
    profile: &'a Profile,
    issues: Vec<Issue>,
}

impl Validator<'_> {
    fn report(&mut self, is_warning: bool, path: &str, kind: IssueKind) {
        let position = self.document.position_of(path);
        self.issues.push(Issue { is_warning, position, path: path.to_owned(), kind });
    }

    fn error(&mut self, path: &str, kind: IssueKind) {
        self.report(false, path, kind);
    }

    fn warn(&mut self, path: &str, kind: IssueKind) {
        self.report(true, path, kind);
    }

    fn validate(&mut self) {
        let profile = self.profile;
        self.header();
        self.text("name", &profile.name);
        self.help_desk();
        self.user_names_and_addresses();
        for (index, server) in profile.incoming.iter().enumerate() {
            self.incoming(&format!("incoming[{index}]"), server);
        }
        for (index, network) in profile.networks.iter().enumerate() {
            let path = format!("networks[{index}]");
            self.text(&format!("{path}.name"), &network.name);
            self.source(&path, network.source.as_ref());
        }
        for (index, server) in profile.outgoing.iter().enumerate() {
            self.outgoing(&format!("outgoing[{index}]"), server);
        }
        self.sending_servers();
        if let Some(offered) = &profile.provider_server {
            self.cited("provider_server", offered);
        }
        self.policy();
        self.hosts();
        self.programs();
        self.certificates();
    }

    fn header(&mut self) {
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

    fn help_desk(&mut self) {
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

    fn user_names_and_addresses(&mut self) {
        let profile = self.profile;
        self.source("user_name", profile.user_name.source.as_ref());
        let example = Answers { username: profile.user_name.example.clone(), ..Answers::default() };
        if example.username(profile).map(|name| name.login).as_ref() != Ok(&profile.user_name.example) {
            self.error("user_name.example", IssueKind::ExampleBreaksRule);
        }
        for (index, typed) in profile.user_name.mistakes.iter().enumerate() {
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

    fn incoming(&mut self, path: &str, server: &IncomingServer) {
        self.server(path, &server.host, &server.port, &server.tls, &server.auth, &server.alternatives);
        self.check_login_template(path, &server.username);
        if let Some(prefix) = &server.path_prefix {
            self.cited(&format!("{path}.path_prefix"), prefix);
            self.line(&format!("{path}.path_prefix"), Some(prefix.value()));
        }
        self.groups(path, &server.groups);
        self.source(path, server.source.as_ref());
    }

    fn outgoing(&mut self, path: &str, server: &OutgoingServer) {
        self.server(path, &server.host, &server.port, &server.tls, &server.auth, &server.alternatives);
        self.check_login_template(path, &server.username);
        if server.port.value().0 == 25 {
            self.warn(&format!("{path}.port"), IssueKind::Port25);
        }
        if let Some(port) = &server.fallback_port {
            self.cited(&format!("{path}.fallback_port"), port);
        }
        if let Some(name) = &server.name {
            self.text(&format!("{path}.name"), name);
        }
        self.groups(path, &server.groups);
        self.source(path, server.source.as_ref());
    }

    fn server(
        &mut self,
        path: &str,
        host: &Cited<String>,
        port: &Cited<Port>,
        tls: &Cited<Tls>,
        auth: &Cited<Auth>,
        alternatives: &[Endpoint],
    ) {
        self.cited(&format!("{path}.host"), host);
        self.cited(&format!("{path}.port"), port);
        self.cited(&format!("{path}.tls"), tls);
        self.cited(&format!("{path}.auth"), auth);
        let host_path = format!("{path}.host");
        if let Err(why) = host_name::parse(host.value()) {
            self.error(&host_path, IssueKind::InvalidHost(why));
        } else if self.profile.retired_host(host.value()).is_some() {
            self.error(&host_path, IssueKind::RetiredHostInUse(host.value().clone()));
        } else if !self.profile.owns_host(host.value()) {
            self.warn(&host_path, IssueKind::HostOutsideDomains(host.value().clone()));
        }
        self.endpoint(path, port.value().0, *tls.value());
        for (index, other) in alternatives.iter().enumerate() {
            let path = format!("{path}.alternatives[{index}]");
            self.endpoint(&path, other.port, other.tls);
            self.source(&path, other.source.as_ref());
        }
    }

    /// Ports whose assignment says how they encrypt (RFC 8314, section 7.3).
    fn endpoint(&mut self, path: &str, port: u16, tls: Tls) {
        let contradicts = match tls {
            Tls::Implicit => matches!(port, 25 | 110 | 143 | 587),
            Tls::Starttls | Tls::None => matches!(port, 465 | 993 | 995),
        };
        if contradicts {
            self.error(&format!("{path}.port"), IssueKind::PortContradictsTls(port, tls));
        }
        if tls == Tls::None {
            if *self.profile.policy.tls_required.value() {
                self.error(&format!("{path}.tls"), IssueKind::TlsRequired);
            } else {
                self.warn(&format!("{path}.tls"), IssueKind::NoTls);
            }
        }
    }

    fn check_login_template(&mut self, path: &str, username: &Cited<String>) {
        let path = format!("{path}.username");
        self.cited(&path, username);
        self.template(&path, username.value(), &["username", "address"]);
        self.line(&path, Some(username.value()));
    }

    /// A person of any group must be able to send from every place that is offered.
    fn sending_servers(&mut self) {
        let groups: Vec<Option<&str>> = match self.profile.groups.as_slice() {
            [] => vec![None],
            groups => groups.iter().map(|group| Some(group.id.as_str())).collect(),
        };
        let provider = self.profile.offers_provider_server();
        for (place, needed) in [
            (NetworkLocation::OnCampus, true),
            (NetworkLocation::OffCampus, !provider),
            (NetworkLocation::Both, !provider),
        ] {
            let lacking = groups.iter().any(|group| self.profile.outgoing_for(place, *group).is_none());
            let only_campus =
                self.profile.outgoing.iter().all(|server| server.used_from == UsedFrom::OnCampus);
            if lacking && (needed || !only_campus) {
                self.warn("outgoing", IssueKind::NoServerForNetwork(place));
            }
        }
    }

    fn policy(&mut self) {
        let policy = &self.profile.policy;
        self.cited("policy.tls_required", &policy.tls_required);
        self.cited("policy.protocol.one", &policy.protocol.one);
        self.cited("policy.protocol.several", &policy.protocol.several);
        self.source("policy.protocol", policy.protocol.source.as_ref());
        self.source("policy.check_interval", policy.check_interval.source.as_ref());
        if policy.check_interval.recommended_minutes < policy.check_interval.minimum_minutes {
            self.error("policy.check_interval.recommended_minutes", IssueKind::IntervalReversed);
        }
        self.source("policy.leave_on_server", policy.leave_on_server.source.as_ref());
        self.cited("policy.save_password", &policy.save_password);
        if let Some(quit) = &policy.quit_when_away {
            self.cited("policy.quit_when_away", quit);
        }
    }

    fn hosts(&mut self) {
        for (index, retired) in self.profile.retired_hosts.iter().enumerate() {
            let path = format!("retired_hosts[{index}]");
            self.host(&format!("{path}.host"), &retired.host);
            self.host(&format!("{path}.replaced_by"), &retired.replaced_by);
            self.source(&path, retired.source.as_ref());
        }
        for (index, entry) in self.profile.not_mail_servers.iter().enumerate() {
            let path = format!("not_mail_servers[{index}]");
            self.host(&format!("{path}.host"), &entry.host);
            self.text(&format!("{path}.reason"), &entry.reason);
            self.source(&path, entry.source.as_ref());
        }
    }

    fn certificates(&mut self) {
        for (index, own) in self.profile.certificates.iter().enumerate() {
            let path = format!("certificates[{index}]");
            self.source(&path, own.source.as_ref());
            match (&own.root, &own.sha256) {
                (Some(root), None) if is_pem_certificate(root) => {}
                (Some(_), None) => self.error(&format!("{path}.root"), IssueKind::NotACertificate),
                (None, Some(digits)) if parse_sha256(digits).is_some() => {}
                (None, Some(_)) => self.error(&format!("{path}.sha256"), IssueKind::NotASha256),
                _ => self.error(&path, IssueKind::RootOrSha256),
            }
        }
    }

    fn programs(&mut self) {
        for (index, note) in self.profile.program_notes.iter().enumerate() {
            let path = format!("program_notes[{index}]");
            let from = self.version(&format!("{path}.from"), note.from.as_ref());
            let below = self.version(&format!("{path}.below"), note.below.as_ref());
            if let (Some(from), Some(below)) = (from, below)
                && from >= below
            {
                self.error(&format!("{path}.below"), IssueKind::VersionsReversed);
            }
            self.text(&format!("{path}.text"), &note.text);
            self.source(&path, note.source.as_ref());
        }
        for (index, verdict) in self.profile.programs.iter().enumerate() {
            let path = format!("programs[{index}]");
            self.text(&format!("{path}.reason"), &verdict.reason);
            self.groups(&path, &verdict.groups);
            self.source(&path, verdict.source.as_ref());
        }
    }

    fn version(&mut self, path: &str, text: Option<&String>) -> Option<Version> {
        let parsed = text?.parse().ok();
        if parsed.is_none() {
            self.error(path, IssueKind::NotAVersion);
        }
        parsed
    }

    fn groups(&mut self, path: &str, groups: &[String]) {
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

    fn cited<T: Clone>(&mut self, path: &str, value: &Cited<T>) {
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

    fn source(&mut self, path: &str, id: Option<&String>) {
        if let Some(id) = id
            && !self.profile.sources.contains_key(id)
        {
            self.error(&format!("{path}.source"), IssueKind::SourceUnknown(id.clone()));
        }
    }

    fn host(&mut self, path: &str, name: &str) {
        if let Err(why) = host_name::parse(name) {
            self.error(path, IssueKind::InvalidHost(why));
        }
    }

    fn template(&mut self, path: &str, template: &str, known: &[&str]) {
        let mut rest = template;
        while let Some((_, after)) = rest.split_once('{') {
            let name = after.split_once('}').map(|(name, _)| name);
            if !name.is_some_and(|name| known.contains(&name)) {
                let name = name.unwrap_or(after);
                self.error(path, IssueKind::Placeholder(name.to_owned()));
            }
            rest = after;
        }
        // Another program's placeholder, as `%EMAILADDRESS%`; a lone sign may well be part of a login.
        let between = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_uppercase());
        let parts: Vec<&str> = template.split('%').collect();
        if parts.len() > 2 && parts.iter().skip(1).rev().skip(1).any(|part| between(part)) {
            self.error(path, IssueKind::Placeholder(template.to_owned()));
        }
    }

    fn line(&mut self, path: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.words(path, text);
        }
    }

    fn text(&mut self, path: &str, text: &Text) {
        for text in text.all() {
            self.words(path, text);
        }
    }

    fn words(&mut self, path: &str, text: &str) {
        if text.chars().any(is_unprintable) {
            self.error(path, IssueKind::InvisibleCharacter);
        }
        if text.chars().count() > MAX_TEXT_CHARS {
            self.error(path, IssueKind::TextTooLong(MAX_TEXT_CHARS));
        }
    }
}
