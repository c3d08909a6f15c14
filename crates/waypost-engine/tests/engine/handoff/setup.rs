//! Prepared setups only fill in answers, even if an attacker made the setup.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use waypost_core::handoff::setup::{self, SetupFileError};
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;
use waypost_engine::SetupError;
use waypost_engine::host::Host;

use crate::samples::jane;

fn organisation(id: &str) -> waypost_engine::Organisation {
    waypost_engine::find(&Host::fake(Path::new("/nowhere")), id).expect("a built-in profile")
}

fn open_bytes(bytes: &[u8]) -> Result<waypost_engine::OpenedSetup, SetupError> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("jane.waypost");
    fs::write(&file, bytes).expect("written");
    waypost_engine::open_setup(&Host::fake(folder.path()), &file)
}

/// Returns a setup with a changed profile under the id of a known one.
fn foreign_setup() -> Vec<u8> {
    let mut profile = organisation("caltech-imss").json;
    profile["incoming"][0]["host"] = json!("imap.caltech.edu");
    setup::write(&Answers { org: "caltech-imss".into(), ..jane() }, "", None);
    let file = json!({ "schema": 1, "answers": { "username": "jdoe" }, "profile": profile });
    file.to_string().into_bytes()
}

#[test]
fn prepared_setup_opens() {
    let organisation = organisation("caltech-imss");
    let answers = Answers { accept_plaintext: true, name: "=Jane, +1".into(), ..jane() };
    let bytes = waypost_engine::setup_bytes(&organisation, &answers);
    assert_eq!(
        bytes,
        waypost_engine::setup_bytes(&organisation, &answers),
        "preparing the same answers again gives the same bytes"
    );
    let setup = open_bytes(&bytes).expect("a setup");
    assert_eq!(setup.answers, Answers { accept_plaintext: false, ..answers });
    assert!(!setup.is_foreign && !setup.is_other_edition);
    assert_eq!(setup.organisation.file, None);
    assert!(
        !String::from_utf8(bytes).expect("text").contains("\"profile\""),
        "a built-in profile is not embedded"
    );
}

#[test]
fn file_profile_is_embedded_and_foreign_on_another_host() {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(folder.path());
    let installed = folder.path().join("config/organisations");
    fs::create_dir_all(&installed).expect("a folder");
    let text = include_str!("../../../../../assets/organisations/template/template.json");
    fs::write(installed.join("it.json"), text).expect("written");
    let id = serde_json::from_str::<Value>(text).expect("JSON")["id"].as_str().expect("an id").to_owned();
    let organisation = waypost_engine::find(&host, &id).expect("installed");
    let file = folder.path().join("jane.waypost");
    waypost_engine::prepare(&host, &organisation, &jane(), &file).expect("written");
    let here = waypost_engine::open_setup(&host, &file).expect("a setup");
    assert!(!here.is_foreign, "the same profile is installed here");
    assert_eq!(here.answers.org, id);
    let there = waypost_engine::open_setup(&Host::fake(Path::new("/nowhere")), &file).expect("a setup");
    assert!(there.is_foreign);
    assert_eq!(there.answers.org, file.display().to_string());
    // After a restart, the profile is loaded from the setup file again.
    assert_eq!(waypost_engine::load(&host, &file).expect("a profile").profile.id, id);
    assert!(!waypost_engine::has_changed(&there.organisation));
}

#[test]
fn different_profile_with_a_known_id_is_foreign() {
    let setup = open_bytes(&foreign_setup()).expect("a setup");
    assert!(setup.is_foreign);
    assert_eq!(*setup.organisation.profile.incoming[0].host.value(), "imap.caltech.edu");
}

#[test]
fn different_profile_edition_is_reported() {
    let bytes = setup::write(&Answers { org: "caltech-imss".into(), ..jane() }, &"0".repeat(64), None);
    assert!(open_bytes(&bytes).expect("a setup").is_other_edition);
}

#[test]
fn setup_with_a_file_path_or_unknown_organisation_is_refused() {
    for org in ["", "nobody", "/etc/passwd", "../caltech-imss.json", "\\\\server\\share\\a.json"] {
        let bytes = json!({ "schema": 1, "answers": { "org": org } }).to_string();
        assert!(matches!(open_bytes(bytes.as_bytes()), Err(SetupError::UnknownOrganisation(..))), "{org}");
    }
}

#[test]
fn hostile_files_are_refused_with_the_position() {
    let deep = format!("{{\"schema\":1,\"answers\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    let many: String = (0..20_000).map(|n| format!("\"k{n}\":1,")).collect();
    let cases = [
        (String::new(), "empty"),
        ("\u{FEFF}".into(), "empty"),
        ("{\"schema\":1,}".into(), "comma"),
        ("{\"schema\":1} // x".into(), "comments"),
        ("{\"schema\":1}".into(), "“answers” is missing"),
        ("{\"schema\":\"1\",\"answers\":{}}".into(), "whole number"),
        ("{\"schema\":0,\"answers\":{}}".into(), "whole number"),
        ("{\"schema\":1,\"schema\":1,\"answers\":{}}".into(), "twice"),
        ("{\"schema\":1,\"answers\":{\"password\":\"x\"}}".into(), "“password” does not belong here"),
        ("{\"schema\":1,\"answers\":{},\"run\":\"x\"}".into(), "“run” does not belong here"),
        ("{\"schema\":1,\"answers\":{\"name\":7}}".into(), "text in quotes"),
        ("{\"schema\":1,\"answers\":{\"network\":\"moon\"}}".into(), "one of these words"),
        ("{\"schema\":1,\"answers\":{},\"profile\":{\"schema\":1}}".into(), "missing"),
        (format!("{{\"schema\":1,\"answers\":{{\"name\":\"{}\"}}}}", "x".repeat(20_000)), "characters"),
        (format!("{{{many}\"schema\":1,\"answers\":{{}}}}"), "“k0” does not belong here"),
        (deep, "nested too deeply"),
        ("x".repeat(setup::MAX_SETUP_BYTES + 1), "longer than"),
    ];
    let texts = Texts::new("en");
    for (text, expected) in cases {
        let error = setup::read(text.as_bytes()).expect_err("an error");
        let sentences = error.sentences(&texts, "jane.waypost");
        let shown: String = text.chars().take(60).collect();
        assert!(sentences.iter().any(|s| s.contains(expected)), "{shown}: {sentences:?}");
        assert!(sentences.iter().all(|s| s.starts_with("jane.waypost:1:")), "{sentences:?}");
        assert!(sentences.len() <= 200);
    }
    assert_eq!(setup::read(b"{\"schema\":2,\"x\":1}").expect_err("newer"), SetupFileError::Newer(2));
}

#[test]
fn errors_in_the_embedded_profile_name_their_line() {
    let mut profile = organisation("caltech-imss").json;
    profile["incoming"][0]["host"] = json!("imap.caltech.edu\u{202E}");
    let text = format!("{:#}", json!({ "schema": 1, "answers": {}, "profile": profile }));
    let line = text.lines().position(|line| line.contains('\u{202E}')).expect("a line") + 1;
    let sentences = setup::read(text.as_bytes()).expect_err("an error").sentences(&Texts::new("en"), "a");
    assert!(sentences.iter().any(|s| s.starts_with(&format!("a:{line}:"))), "{sentences:?}");
}

#[test]
fn truncated_setup_is_always_refused() {
    for complete in [waypost_engine::setup_bytes(&organisation("caltech-imss"), &jane()), foreign_setup()] {
        let complete = complete.trim_ascii_end();
        for end in (0..complete.len()).step_by(if complete.len() > 1000 { 97 } else { 1 }) {
            assert!(setup::read(&complete[..end]).is_err(), "{end}");
        }
    }
}
