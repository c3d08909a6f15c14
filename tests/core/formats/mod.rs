//! The settings files, held against files that can be opened and taken in by hand.

mod eudora;
mod hostile;
mod phone;
mod real_thunderbird;
mod sheets;
mod thunderbird;

use std::path::{Path, PathBuf};

use waypost::formats::{self, Refusal, Request};
use waypost::plan::account::Protocol;
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
