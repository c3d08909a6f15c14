//! The window says which profiles with the same id are not used, and names the certificates of an unsigned profile
//! before the servers are tried.

use std::fs;

use egui::vec2;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

use crate::pages;

const TEMPLATE: &str = include_str!("../../assets/organisations/template/template.json");

pub fn install(host: &Host, name: &str, profile: &str) {
    let folder = host.config.clone().expect("a folder").join("organisations");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join(name), profile).expect("written");
}

fn window(set_up: impl FnOnce(&Host)) -> pages::Window {
    let answers = Answers { org: "my-organisation".into(), ..crate::probe::jane() };
    pages::window_on_host(&answers, vec2(960.0, 680.0), set_up, |builder| builder)
}

#[test]
fn profiles_that_are_not_used_are_named_on_the_organisation_page() {
    let mut window = window(|host| {
        install(host, "aaa.json", TEMPLATE);
        install(host, "zzz.json", &TEMPLATE.replacen("2026-01-01", "2026-06-01", 1));
        install(host, "x.json", &TEMPLATE.replace("my-organisation", "caltech-imss"));
    });
    window.go_to(Step::Organisation);
    assert!(window.has("Several profiles have the same id"), "that of the chosen organisation");
    assert!(window.has("aaa.json") && !window.has("x.json was refused"));
    window.press("Not right?");
    assert!(window.has("Several profiles have the same id"));
    assert!(window.has("aaa.json"));
    assert!(window.has("x.json was refused"));
}

#[test]
fn certificates_of_an_unsigned_profile_are_named_on_the_probe_page() {
    let sum = "ab".repeat(32);
    let mut profile: serde_json::Value = serde_json::from_str(TEMPLATE).expect("JSON");
    profile["certificates"] = serde_json::json!([{ "sha256": sum }]);
    let mut window = window(|host| install(host, "aaa.json", &profile.to_string()));
    window.go_to(Step::Probe);
    assert!(window.has("This profile brings a certificate of its own"));
    assert!(window.has(&sum));
}
