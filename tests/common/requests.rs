//! Builds requests for settings files from test answers and test organisations.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;
use waypost_core::formats::{self, Refusal, Request};
use waypost_core::plan::account::{Auth, Protocol, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::profile::{Policy, Profile};
use waypost_core::plan::{Plan, plan};
use waypost_core::text::Texts;

use crate::samples::{english, repository};

/// The folder with the formats' test files.
pub fn folder() -> PathBuf {
    repository().join("crates/waypost-core/tests/core/formats")
}

/// A built-in profile or one from the tests' `profiles/` folder.
pub fn profile(id: &str) -> Profile {
    let built_in = repository().join(format!("assets/organisations/{id}.json"));
    let own = folder().join(format!("profiles/{id}.json"));
    let text = std::fs::read_to_string(built_in).or_else(|_| std::fs::read_to_string(own)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The servers of a test organisation.
#[derive(Clone, Copy, Debug)]
pub struct Servers<'a> {
    pub host: &'a str,
    pub protocol: Protocol,
    pub incoming: (u16, Tls),
    pub outgoing: (u16, Tls),
    pub auth: Auth,
    pub login: &'a str,
}

/// Implicit TLS on both servers, and the address as the login.
pub const USUAL: Servers<'_> = Servers {
    host: "mail.example.org",
    protocol: Protocol::Imap,
    incoming: (993, Tls::Implicit),
    outgoing: (465, Tls::Implicit),
    auth: Auth::Password,
    login: "{address}",
};

impl Servers<'_> {
    /// These servers with POP on port 995.
    pub const fn by_pop(self) -> Self {
        Self { protocol: Protocol::Pop, incoming: (995, Tls::Implicit), ..self }
    }

    /// The organisation's profile.
    pub fn profile(&self) -> Profile {
        let (port, tls) = self.incoming;
        let (out_port, out_tls) = self.outgoing;
        serde_json::from_value(serde_json::json!({
            "schema": 1, "id": "programs", "version": "1", "date": "2026-11-24", "name": "Example",
            "domains": ["example.org"], "help_desk": { "name": "Help desk" }, "sources": {},
            "user_name": { "example": "jane" },
            "addresses": [{ "template": "{username}@example.org" }],
            "incoming": [{
                "protocol": self.protocol, "host": self.host, "port": port, "tls": tls,
                "auth": "password", "username": self.login,
            }],
            "outgoing": [{
                "used_from": "anywhere", "host": self.host, "port": out_port, "tls": out_tls,
                "auth": self.auth, "username": self.login,
            }],
            "policy": {
                "tls_required": true,
                "protocol": { "one": self.protocol, "several": self.protocol },
                "check_interval": { "minimum_minutes": 5, "recommended_minutes": 10 },
                "leave_on_server": { "default": false, "days": 7, "delete_when_trash_emptied": true },
                "save_password": true, "quit_when_away": false,
            },
        }))
        .unwrap()
    }

    /// The profile of an organisation without rules, which allows every TLS mode and interval.
    pub fn profile_without_rules(&self) -> Profile {
        Profile { policy: Policy::default(), ..self.profile() }
    }

    /// A case for a person with this name. `leave` is the number of days POP leaves mail on the server, or `no`.
    pub fn case(&self, program: &str, name: &str, leave: &str) -> Case {
        let answers = Answers {
            org: "programs".into(),
            username: "jane".into(),
            name: name.into(),
            program: program.into(),
            network: Some(NetworkLocation::Both),
            protocol: Some(self.protocol),
            read_on: Some(ReadOn::One),
            leave_on_server: leave.into(),
            ..Answers::default()
        };
        let profile = self.profile();
        let plan = plan(&profile, &answers).unwrap();
        Case { profile, plan, texts: english() }
    }
}

/// Answers of Jane Doe, who reads mail on one computer with POP.
pub fn jane(program: &str) -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: program.into(),
        read_on: Some(ReadOn::One),
        protocol: Some(Protocol::Pop),
        network: Some(NetworkLocation::OnCampus),
        accept_plaintext: true,
        ..Answers::default()
    }
}

/// Owns the values a request borrows.
#[derive(Clone)]
pub struct Case {
    pub profile: Profile,
    pub plan: Plan,
    pub texts: &'static Texts,
}

impl Case {
    /// Plans with these answers.
    ///
    /// # Panics
    /// If the answers do not lead to a plan.
    pub fn new(profile_id: &str, answers: &Answers) -> Self {
        let profile = profile(profile_id);
        let plan = plan(&profile, answers).unwrap();
        Self { profile, plan, texts: english() }
    }

    /// A request for the main account.
    pub fn request(&self) -> Request<'_> {
        Request { profile: &self.profile, plan: &self.plan, texts: self.texts, personality: None, code: None }
    }

    /// Writes a file of a format.
    pub fn write(&self, format: &str) -> Result<Vec<u8>, Refusal> {
        (formats::format(format).unwrap().write)(&self.request())
    }

    /// Writes a file of a text format.
    pub fn text(&self, format: &str) -> String {
        String::from_utf8(self.write(format).unwrap()).unwrap()
    }

    /// Edits an existing `Eudora.ini`.
    pub fn edit(&self, before: &[u8], personality: Option<&str>) -> Result<Vec<u8>, Refusal> {
        let edit = formats::format("eudora-ini").unwrap().edit.unwrap();
        edit(before, &Request { personality, ..self.request() })
    }
}

/// Reads the preferences of a file.
///
/// # Panics
/// If a name appears twice or a line is not a preference.
pub fn preferences(text: &str) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    for line in text.lines() {
        let inside = line.strip_prefix("user_pref(\"").unwrap().strip_suffix(");").unwrap();
        let (name, value) = inside.split_once("\", ").unwrap();
        let value = serde_json::from_str(value).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!(found.insert(name.to_owned(), value), None, "{name} twice");
    }
    found
}
