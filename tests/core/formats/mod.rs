//! The settings files, held against files that can be opened and taken in by hand.

mod eudora;
mod hostile;
mod phone;
mod programs;
#[cfg(unix)]
mod real_programs;
mod real_thunderbird;
mod rules;
mod sheets;
mod thunderbird;

use std::path::{Path, PathBuf};

use waypost::formats::{self, Refusal, Request};
use waypost::plan::account::{Auth, Protocol, Tls};
use waypost::plan::answers::{Answers, Place, ReadOn};
use waypost::plan::profile::Profile;
use waypost::plan::{Plan, plan};
use waypost::text::Texts;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/formats")
}

/// A built-in profile, or one that only these tests have.
fn profile(id: &str) -> Profile {
    let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/organisations/{id}.json"));
    let own = folder().join(format!("profiles/{id}.json"));
    let text = std::fs::read_to_string(built_in).or_else(|_| std::fs::read_to_string(own)).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// The servers of an organisation that only these tests have.
#[derive(Clone, Copy, Debug)]
struct Servers<'a> {
    host: &'a str,
    protocol: Protocol,
    incoming: (u16, Tls),
    outgoing: (u16, Tls),
    auth: Auth,
    login: &'a str,
}

/// Everything encrypted from the start, and the address as the login.
const USUAL: Servers<'_> = Servers {
    host: "mail.example.org",
    protocol: Protocol::Imap,
    incoming: (993, Tls::Implicit),
    outgoing: (465, Tls::Implicit),
    auth: Auth::Password,
    login: "{address}",
};

impl Servers<'_> {
    /// The same for POP.
    const fn by_pop(self) -> Self {
        Self { protocol: Protocol::Pop, incoming: (995, Tls::Implicit), ..self }
    }

    fn profile(&self) -> Profile {
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

    /// This person with a program; POP leaves mail for so many days, or `no`.
    fn case(&self, program: &str, name: &str, leave: &str) -> Case {
        let answers = Answers {
            org: "programs".into(),
            username: "jane".into(),
            name: name.into(),
            program: program.into(),
            network: Some(Place::Both),
            protocol: Some(self.protocol),
            read_on: Some(ReadOn::One),
            leave_on_server: leave.into(),
            ..Answers::default()
        };
        let profile = self.profile();
        let plan = plan(&profile, &answers).unwrap();
        Case { profile, plan, texts: Texts::new("en") }
    }
}

/// Jane Doe with this program, reading by POP on one computer.
fn jane(program: &str) -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: program.into(),
        read_on: Some(ReadOn::One),
        protocol: Some(Protocol::Pop),
        network: Some(Place::OnCampus),
        accept_plaintext: true,
        ..Answers::default()
    }
}

/// Everything a request borrows.
struct Case {
    profile: Profile,
    plan: Plan,
    texts: Texts,
}

impl Case {
    fn new(profile_id: &str, answers: &Answers) -> Self {
        let profile = profile(profile_id);
        let plan = plan(&profile, answers).unwrap();
        Self { profile, plan, texts: Texts::new("en") }
    }

    fn request(&self) -> Request<'_> {
        Request {
            profile: &self.profile,
            plan: &self.plan,
            texts: &self.texts,
            personality: None,
            code: None,
        }
    }

    fn write(&self, format: &str) -> Result<Vec<u8>, Refusal> {
        (formats::format(format).unwrap().write)(&self.request())
    }

    fn text(&self, format: &str) -> String {
        String::from_utf8(self.write(format).unwrap()).unwrap()
    }

    fn edit(&self, before: &[u8], personality: Option<&str>) -> Result<Vec<u8>, Refusal> {
        let edit = formats::format("eudora-ini").unwrap().edit.unwrap();
        edit(before, &Request { personality, ..self.request() })
    }
}

/// Holds bytes against a file of `expected/`; with `WAYPOST_UPDATE=1` it writes that file instead.
#[track_caller]
fn assert_expected(name: &str, bytes: &[u8]) {
    let path = folder().join("expected").join(name);
    if std::env::var_os("WAYPOST_UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
    }
    let expected = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if expected != bytes {
        let (expected, found) = (String::from_utf8_lossy(&expected), String::from_utf8_lossy(bytes));
        panic!("{name} differs (WAYPOST_UPDATE=1 accepts)\n--- expected\n{expected}\n--- found\n{found}");
    }
}
