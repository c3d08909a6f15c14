//! Reading and repairing Thunderbird profiles, and reading autoconfig XML and Waypost's JSON: shared helpers.

mod autoconfig_and_json;
mod pref_lines;
mod profiles;
mod repair;
mod round_trip;

use proptest::prelude::*;
use waypost_core::formats::{self, Format, Found, FoundAccount, FoundValue, Input, ReadWarningKind, Request};
use waypost_core::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::AdviceId;
use waypost_core::plan::{Plan, plan};

use crate::samples::{english, repository};

fn profile() -> Profile {
    let path = repository().join("assets/organisations/caltech-imss.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Answers for Jane Doe at Caltech, who reads mail on one computer.
fn jane(protocol: Protocol) -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: "thunderbird".into(),
        read_on: Some(ReadOn::One),
        protocol: Some(protocol),
        network: Some(NetworkLocation::Both),
        leave_on_server: if protocol == Protocol::Pop { "7".into() } else { String::new() },
        accept_plaintext: true,
        ..Answers::default()
    }
}

fn planned(answers: &Answers) -> Plan {
    plan(&profile(), answers).unwrap()
}

fn written(format: &str, plan: &Plan) -> Vec<u8> {
    let (profile, texts) = (profile(), english());
    let request = Request { profile: &profile, plan, texts, personality: None, code: None };
    (formats::format(format).unwrap().write)(&request).unwrap()
}

fn input<'a>(name: &'a str, bytes: &'a [u8]) -> Input<'a> {
    Input::new(name, bytes)
}

fn read(format: &str, bytes: &[u8]) -> Found {
    (formats::format(format).unwrap().read.unwrap())(&input("prefs.js", bytes))
}

fn read_prefs(bytes: &[u8]) -> Found {
    read("thunderbird-prefs", bytes)
}

fn warnings(found: &Found) -> Vec<ReadWarningKind> {
    found.warnings.iter().map(|warning| warning.kind).collect()
}

fn found_value(account: &FoundAccount, setting: Setting) -> Option<FoundValue> {
    account.get(setting).map(|found| found.value.clone())
}

fn text(text: &str) -> Option<FoundValue> {
    Some(FoundValue::Value(SettingValue::Text(text.into())))
}

fn value(value: SettingValue) -> Option<FoundValue> {
    Some(FoundValue::Value(value))
}

/// Asserts that the account has exactly the plan's settings that the format can store.
#[track_caller]
fn assert_planned(account: &FoundAccount, plan: &Plan, format: &Format) {
    let mut expected = Vec::new();
    for (setting, value) in plan.account.settings().filter(|(setting, _)| format.stores.contains(setting)) {
        let value = match (format.id, setting, &value.value) {
            ("autoconfig", Setting::IncomingUsername | Setting::OutgoingUsername, SettingValue::Text(_)) => {
                FoundValue::Other("%EMAILLOCALPART%".into())
            }
            _ => FoundValue::Value(value.value),
        };
        expected.push((setting, value));
    }
    let found: Vec<_> = account.settings.iter().map(|found| (found.setting, found.value.clone())).collect();
    assert_eq!(found, expected, "{}", format.id);
}

/// The preferences of Jane's plan with some lines added, which override earlier ones.
fn prefs_with(protocol: Protocol, changes: &[(&str, &str)]) -> String {
    let mut text = String::from_utf8(written("thunderbird-prefs", &planned(&jane(protocol)))).unwrap();
    for (name, value) in changes {
        text.push_str(&format!("user_pref(\"{name}\", {value});\n"));
    }
    text
}
