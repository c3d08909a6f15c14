//! Profiles made to do harm: commands in login names, invisible characters, and long lists that take long to validate.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::validate::{Issue, IssueKind, MAX_PROFILE_BYTES, read};
use waypost_core::plan::{plan, profile::Profile};
use waypost_core::text::Language;

use crate::processor::timed;

const TEMPLATE: &str = include_str!("../../../../assets/organisations/template/template.json");

/// The longest processor time that a profile may take to validate, in a debug build.
const MAX_VALIDATION: Duration = Duration::from_secs(2);

/// The template with one value replaced or added. The value is found by a JSON pointer; its parent must exist.
fn with(pointer: &str, value: Value) -> Value {
    let mut profile: Value = serde_json::from_str(TEMPLATE).unwrap();
    set(&mut profile, pointer, value);
    profile
}

fn set(profile: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = profile.pointer_mut(parent).unwrap();
    match parent {
        Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        parent => parent[name] = value,
    }
}

/// The errors of a profile. Empty if it can be used.
fn errors(profile: &Value) -> Vec<Issue> {
    let issues = read(profile.to_string().as_bytes()).err().unwrap_or_default();
    issues.into_iter().filter(|issue| !issue.is_warning).collect()
}

/// The places of a profile whose text becomes part of a login name or an address.
const LOGIN_PLACES: [&str; 4] =
    ["/incoming/0/username", "/outgoing/0/username", "/addresses/0/template", "/user_name/example"];

/// Every ASCII sign that no login name and no address of a profile may have, because some program reads it as the start
/// of a command, a second setting or a comment.
const HARMFUL: &str = " !\"#$&()*,:;<=>?[]^`{|}~\t\n\u{7F}\u{1B}";

#[test]
fn s1_logins_and_addresses_have_no_harmful_characters() {
    for place in LOGIN_PLACES {
        let harmless = if place == LOGIN_PLACES[2] { "{username}@example.org" } else { "{username}" };
        let fill = |text: &str| {
            if place == LOGIN_PLACES[3] { text.replace("{username}", "jdoe") } else { text.to_owned() }
        };
        assert_eq!(errors(&with(place, fill(harmless).into())), []);
        for c in HARMFUL.chars().chain(['é', '\u{430}', '\u{FF04}', '\u{200B}']) {
            for text in [format!("{c}{harmless}"), format!("jd{c}{harmless}")] {
                assert_ne!(errors(&with(place, fill(&text).into())), [], "{place}: {text:?}");
            }
        }
    }
    let attack = "jdoe\" preconnect touch$IFS/x user \"{username}";
    let errors = errors(&with("/incoming/0/username", attack.into()));
    assert_eq!(
        errors.iter().map(|error| &error.kind).collect::<Vec<_>>(),
        [&IssueKind::UnusableCharacter('"')]
    );
}

#[test]
fn logins_of_real_servers_are_accepted() {
    for login in
        ["{address}", r"CORP\{username}", "corp/{username}", "{username}%example.org", "a_b-c+{username}"]
    {
        assert_eq!(errors(&with("/incoming/0/username", login.into())), [], "{login}");
    }
}

/// Texts that must not be in the host of a server, wherever it comes from.
const HOSTS: [&str; 10] = [
    "mail.example.org preconnect touch",
    "mail.example.org\nport 1",
    "mail.example.org;id",
    "$(id).example.org",
    "`id`.example.org",
    "-oProxyCommand=id.example.org",
    "mail.example.org/x",
    "mail.example.org\" x \"",
    "mail\u{61C}.example.org",
    "mail.example.org'",
];

#[test]
fn s1_hosts_have_one_alphabet_wherever_they_come_from() {
    for host in HOSTS {
        for place in ["/incoming/0/host", "/outgoing/0/host", "/domains/0"] {
            let errors = errors(&with(place, host.into()));
            assert!(
                errors.iter().any(|error| matches!(error.kind, IssueKind::InvalidHost(_))),
                "{place}: {host}: {errors:?}"
            );
        }
        for member in ["host", "replaced_by"] {
            let mut retired = json!({ "host": "old.example.org", "replaced_by": "imap.example.org" });
            retired[member] = host.into();
            assert_ne!(errors(&with("/retired_hosts", json!([retired]))), [], "{member}: {host}");
        }
        let profile: Profile = serde_json::from_value(with("/provider_server", true.into())).unwrap();
        let answers = Answers {
            username: "jdoe".into(),
            name: "Jane Doe".into(),
            program: "fetchmail".into(),
            isp_smtp: host.into(),
            ..Answers::default()
        };
        assert!(plan(&profile, &answers).is_err(), "{host}");
        let by_login = Answers { isp_smtp: String::new(), username: format!("jdoe@{host}"), ..answers };
        assert!(plan(&profile, &by_login).is_err(), "{host}");
    }
}

/// Invisible characters and characters that change the direction of the text around them.
const INVISIBLE: [char; 16] = [
    '\u{1B}',
    '\u{9B}',
    '\u{7F}',
    '\u{AD}',
    '\u{61C}',
    '\u{115F}',
    '\u{180E}',
    '\u{200E}',
    '\u{202E}',
    '\u{2066}',
    '\u{3164}',
    '\u{FEFF}',
    '\u{FFA0}',
    '\u{FFF9}',
    '\u{1D173}',
    '\u{E0041}',
];

/// Every text of a profile that is not checked more strictly, as JSON pointers.
fn text_places(value: &Value, pointer: &str, places: &mut Vec<String>) {
    match value {
        Value::String(_) => places.push(pointer.to_owned()),
        Value::Array(list) => {
            for (index, element) in list.iter().enumerate() {
                text_places(element, &format!("{pointer}/{index}"), places);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                text_places(member, &format!("{pointer}/{name}"), places);
            }
        }
        _ => {}
    }
}

/// The places that are changed together, each with what an error must name. All texts of one language are: the errors
/// name each of them. An error elsewhere can hide others, so these places are changed one by one.
fn places_to_change(profile: &Value) -> Vec<Vec<String>> {
    let mut places = Vec::new();
    text_places(profile, "", &mut places);
    let language =
        |place: &str| place.rsplit('/').next().and_then(Language::nearest).map(|language| language.tag);
    let (texts, others): (Vec<_>, Vec<_>) = places.into_iter().partition(|place| language(place).is_some());
    let mut together: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for place in texts {
        together.entry(language(&place)).or_default().push(place);
    }
    others.into_iter().map(|place| vec![place]).chain(together.into_values()).collect()
}

/// The path by which an error names a text: `outgoing[0].host.reason` for `/outgoing/0/host/reason/de`.
fn path_of_text(place: &str) -> String {
    let (text, _) = place.rsplit_once('/').unwrap();
    let path = text.split('/').skip(1).fold(String::new(), |path, name| match name.parse::<usize>() {
        Ok(index) => format!("{path}[{index}]"),
        Err(_) => format!("{path}.{name}"),
    });
    path.trim_start_matches('.').to_owned()
}

#[test]
fn s3_no_text_of_a_profile_has_invisible_characters() {
    for text in [
        TEMPLATE,
        include_str!("../../../../assets/organisations/caltech-imss.json"),
        include_str!("../../../../assets/organisations/example-university.json"),
    ] {
        let profile: Value = serde_json::from_str(text).unwrap();
        for (index, places) in places_to_change(&profile).into_iter().enumerate() {
            // One rule judges all texts: each is given some of the characters, and all of them are given somewhere.
            let several = places.len() > 1;
            for (_, c) in INVISIBLE.into_iter().enumerate().filter(|(n, _)| several || n % 4 == index % 4) {
                let mut changed = profile.clone();
                for place in &places {
                    let text = profile.pointer(place).and_then(Value::as_str).unwrap();
                    set(&mut changed, place, format!("{text}{c}").into());
                }
                let errors = errors(&changed);
                assert_ne!(errors, [], "{places:?}: U+{:04X}", u32::from(c));
                for place in places.iter().filter(|_| places.len() > 1) {
                    let path = path_of_text(place);
                    assert!(errors.iter().any(|error| error.path == path), "{place}: U+{:04X}", u32::from(c));
                }
            }
        }
    }
}

/// Long lists, each in the profile whose validation they slow down most. The number is the length of the list.
type Hostile = (&'static str, fn(usize) -> Value);

const HOSTILE: [Hostile; 11] = [
    ("domains and servers", |n| {
        let mut profile = with("/domains", (0..n).map(|i| format!("d{i}.example")).collect());
        let server = profile["incoming"][0].clone();
        set(&mut profile, "/incoming", vec![server; n].into());
        profile
    }),
    ("retired hosts and servers", |n| {
        let retired = |i: usize| json!({ "host": format!("o{i}.x.org"), "replaced_by": "imap.example.org" });
        let mut profile = with("/retired_hosts", (0..n).map(retired).collect());
        let server = profile["outgoing"][0].clone();
        set(&mut profile, "/outgoing", vec![server; n].into());
        profile
    }),
    ("groups and servers", |n| {
        let mut profile =
            with("/groups", (0..n).map(|i| json!({ "id": format!("g{i}"), "name": "x" })).collect());
        let mut server = profile["outgoing"][0].clone();
        server["groups"] = json!([format!("g{}", n - 1)]);
        set(&mut profile, "/outgoing", vec![server; n].into());
        profile
    }),
    ("groups of one server", |n| {
        let mut profile =
            with("/groups", (0..n).map(|i| json!({ "id": format!("g{i}"), "name": "x" })).collect());
        let names: Value = (0..n).rev().map(|i| format!("g{i}")).collect();
        set(&mut profile, "/outgoing/0/groups", names);
        profile
    }),
    ("warnings on one line", |n| {
        let mut server = with("/incoming/0/host", "mail.elsewhere.example".into())["incoming"][0].clone();
        server["source"] = Value::Null;
        with("/incoming", vec![server; n].into())
    }),
    ("errors on one line", |n| {
        with("/programs", (0..n).map(|i| json!({
        "program": "eudora", "verdict": "approved", "reason": "x", "groups": [format!("g{i}")],
    })).collect())
    }),
    ("mistakes and domains", |n| {
        let mut profile = with("/domains", (0..n).map(|i| format!("d{i}.example")).collect());
        set(&mut profile, "/user_name/mistakes", (0..n).map(|i| format!("jdoe@d{i}.example")).collect());
        profile
    }),
    ("open braces", |n| {
        with("/incoming", vec![json!({
        "protocol": "imap", "host": "imap.example.org", "port": 993, "tls": "implicit", "username": "{".repeat(9_000),
    }); n / 100].into())
    }),
    ("long names of another alphabet", |n| {
        with("/domains", vec![Value::from("ü".repeat(4_500)); n / 100].into())
    }),
    ("unknown members", |n| {
        let mut profile = with("/schema", 1.into());
        for i in 0..10 * n {
            profile[format!("incomin{i}")] = 1.into();
        }
        profile
    }),
    ("a long unknown member", |n| {
        let mut profile = with("/schema", 1.into());
        profile["x".repeat(90 * n)] = 1.into();
        profile
    }),
];

#[test]
fn r11_validation_is_linear() {
    for (name, hostile) in HOSTILE {
        let mut length = 10_000;
        let mut text = hostile(length).to_string();
        while text.len() > MAX_PROFILE_BYTES {
            length = length * MAX_PROFILE_BYTES / text.len() - 1;
            text = hostile(length).to_string();
        }
        assert!(text.len() > MAX_PROFILE_BYTES / 4, "{name}: {length} are {} bytes", text.len());
        let (read, time) = timed(|| read(text.as_bytes()));
        let issues = read.map_or_else(|issues| issues.len(), |read| read.warnings.len());
        assert!(time < MAX_VALIDATION, "{name}: {} bytes take {time:?}", text.len());
        assert!(issues <= 200, "{name}: {issues} issues");
    }
}
