//! Profiles: the built-in ones are valid, and every error of a file is reported with its position.

use waypost_core::plan::json_document::{JsonError, JsonType};
use waypost_core::plan::profile;
use waypost_core::plan::validate::{IssueKind, MAX_PROFILE_BYTES, read, upgrade};

use crate::samples::repository;

const CALTECH: &str = include_str!("../../../../assets/organisations/caltech-imss.json");
const EXAMPLE: &str = include_str!("../../../../assets/organisations/example-university.json");
const TEMPLATE: &str = include_str!("../../../../assets/organisations/template/template.json");

/// The first error of a text: line, column and kind.
fn first(text: &str) -> (usize, usize, IssueKind) {
    let issues = read(text.as_bytes()).expect_err("an error");
    let issue = issues.into_iter().find(|issue| !issue.is_warning).expect("an error");
    (issue.position.line, issue.position.column, issue.kind)
}

fn structure(text: &str) -> JsonError {
    match first(text).2 {
        IssueKind::Structure(error) => error,
        other => panic!("not a structural error: {other:?}"),
    }
}

/// The template with the first `old` replaced by `new`.
fn with(old: &str, new: &str) -> String {
    assert!(TEMPLATE.contains(old), "{old}");
    TEMPLATE.replacen(old, new, 1)
}

#[test]
fn built_in_profiles_are_valid() {
    for text in [CALTECH, EXAMPLE, TEMPLATE] {
        let profile = read(text.as_bytes()).map_err(|issues| format!("{issues:#?}")).expect("a profile");
        assert!(profile.warnings.is_empty(), "{:?}", profile.warnings);
    }
}

#[test]
fn built_in_profiles_match_the_published_schema() {
    let validator = jsonschema::validator_for(&profile::schema()).expect("a schema");
    for text in [CALTECH, EXAMPLE, TEMPLATE] {
        let value = serde_json::from_str(text).expect("JSON");
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn published_schema_is_up_to_date() {
    let path = repository().join("assets/organisation.schema.json");
    let now = format!("{:#}\n", profile::schema());
    if std::env::var_os("WAYPOST_UPDATE").is_some() {
        std::fs::write(&path, &now).expect("the schema is written");
    }
    assert_eq!(std::fs::read_to_string(&path).expect("the schema"), now, "run with WAYPOST_UPDATE=1");
}

#[test]
fn upgrade_changes_the_number_of_the_schema_only() {
    let byte_order_mark = format!("\u{FEFF}{TEMPLATE}").replace('\n', "\r\n");
    let moved =
        with("\"schema\": 1,", "").replacen("\"version\": \"1\"", "\"version\": \"1\", \"schema\" :\t1 ", 1);
    for text in [CALTECH, EXAMPLE, TEMPLATE, &byte_order_mark, &moved] {
        let before = read(text.as_bytes()).expect("a profile").profile;
        let upgraded = upgrade(text.as_bytes()).expect("valid").expect("a new text");
        let differ = |(old, new): &(u8, &u8)| old != *new;
        assert_eq!(text.bytes().zip(&upgraded).filter(differ).collect::<Vec<_>>(), [(b'1', &b'2')]);
        assert_eq!(text.len(), upgraded.len());
        let after = read(&upgraded).expect("a profile").profile;
        assert_eq!(after, profile::Profile { schema: 2, ..before });
        assert_eq!(upgrade(&upgraded).expect("valid"), None);
    }
    let newer = with("\"schema\": 1", "\"schema\": 9, \"new_member\": true");
    assert_eq!(upgrade(newer.as_bytes()).expect("valid"), None);
    assert!(upgrade(b"{}").is_err());
    assert!(upgrade(with("\"schema\": 1", "\"schema\": 1, \"new_member\": true").as_bytes()).is_err());
}

#[test]
fn every_value_of_the_caltech_profile_has_a_source() {
    let read = read(CALTECH.as_bytes()).expect("a profile");
    let profile = &read.profile;
    for server in &profile.incoming {
        assert!(server.source.is_some());
    }
    for server in &profile.outgoing {
        assert!(server.source.is_some());
    }
    let texts = format!("{:?}", profile.policy);
    assert!(!texts.contains("Bare("), "{texts}");
    assert!(profile.retired_hosts.iter().all(|host| host.source.is_some()));
    assert!(profile.addresses.iter().all(|choice| choice.source.is_some()));
}

#[test]
fn p1_empty_bom_utf16_and_truncated_files() {
    assert_eq!(structure(""), JsonError::Empty);
    assert_eq!(structure(" \n\t"), JsonError::Empty);
    assert_eq!(structure("\u{FEFF}"), JsonError::Empty);
    assert!(read(format!("\u{FEFF}{TEMPLATE}").as_bytes()).is_ok());
    let utf16: Vec<u8> = TEMPLATE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&utf16).expect_err("an error")[0].kind, IssueKind::Structure(JsonError::Utf16));
    assert_eq!(
        read(b"{\"id\": \"\xE9\"}").expect_err("an error")[0].kind,
        IssueKind::Structure(JsonError::NotUtf8)
    );
}

#[test]
fn p1_truncation_at_any_byte_is_refused() {
    let whole = TEMPLATE.trim_end();
    for end in 0..whole.len() {
        if whole.is_char_boundary(end) {
            assert!(read(&whole.as_bytes()[..end]).is_err(), "cut at {end}");
        }
    }
}

#[test]
fn p1_commas_and_comments_are_reported_and_the_rest_is_read() {
    let text = with("\"domains\": [\"example.org\"],", "\"domains\": [\"example.org\",],").replacen(
        "\"imap\",",
        "\"imapp\",",
        1,
    );
    let issues = read(text.as_bytes()).expect_err("errors");
    assert_eq!(issues[0].kind, IssueKind::Structure(JsonError::TrailingComma));
    assert_eq!((issues[0].position.line, issues[0].position.column), (7, 28));
    assert!(
        matches!(&issues[1].kind, IssueKind::Structure(JsonError::NotAChoice(words)) if words == &["imap", "pop"])
    );
    assert_eq!(structure(&with("\"schema\": 1,", "\"schema\": 1, // one\n")), JsonError::Comment);
    assert_eq!(structure(&with("\"schema\": 1,", "\"schema\": 1")), JsonError::MissingComma);
}

#[test]
fn p2_oversized_too_deep_and_duplicate_keys() {
    let long = format!("{}{}", TEMPLATE, " ".repeat(MAX_PROFILE_BYTES));
    assert_eq!(structure(&long), JsonError::TooLong(MAX_PROFILE_BYTES));
    let deep = format!("{}1{}", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(structure(&deep), JsonError::TooDeep);
    let many = format!("{{{}\"z\":1}}", (0..60_000).map(|n| format!("\"k{n}\":1,")).collect::<String>());
    assert!(read(many.as_bytes()).expect_err("errors").len() <= 100);
    assert_eq!(
        first(&with("\"version\": \"1\",", "\"version\": \"1\", \"version\": \"2\",")),
        (4, 19, IssueKind::Structure(JsonError::Duplicate("version".into())))
    );
}

#[test]
fn p3_wrong_types_are_refused() {
    let range = || JsonError::OutOfRange(1, 65_535);
    for (value, expected) in [
        ("\"993\"", JsonError::WrongType(JsonType::Several)),
        ("0", range()),
        ("-1", range()),
        ("65536", range()),
        ("99999999999", range()),
        ("99999999999999999999999999", range()),
        ("993.5", JsonError::WrongType(JsonType::Integer)),
        ("9e2", JsonError::WrongType(JsonType::Integer)),
        ("null", JsonError::WrongType(JsonType::Several)),
        ("true", JsonError::WrongType(JsonType::Several)),
        ("[993]", JsonError::WrongType(JsonType::Several)),
    ] {
        assert_eq!(structure(&with("\"port\": 993", &format!("\"port\": {value}"))), expected, "{value}");
    }
}

#[test]
fn p4_unknown_values_never_weaken_security() {
    let error = structure(&with("\"tls\": \"implicit\"", "\"tls\": \"opportunistic\""));
    assert_eq!(error, JsonError::NotAChoice(vec!["implicit".into(), "starttls".into(), "none".into()]));
    let error = structure(&with("\"help_desk\"", "\"helpdesk\""));
    assert_eq!(error, JsonError::MissingMember("help_desk".into()));
    let issues = read(with("\"help_desk\"", "\"helpdesk\"").as_bytes()).expect_err("errors");
    let near = JsonError::UnknownMember("helpdesk".into(), Some("help_desk".into()));
    assert!(issues.iter().any(|issue| issue.kind == IssueKind::Structure(near.clone())));
}

#[test]
fn p4_newer_format_is_read_without_its_new_parts() {
    let newer = with("\"schema\": 1,", "\"schema\": 3, \"colour\": \"blue\",").replacen(
        "\"outgoing\": [",
        "\"outgoing\": [{\"used_from\": \"anywhere\", \"host\": \"new.example.org\", \"port\": 465, \"tls\": \"quantum\"},",
        1,
    );
    let read = read(newer.as_bytes()).map_err(|issues| format!("{issues:#?}")).expect("a profile");
    assert_eq!(read.profile.outgoing.len(), 1);
    assert_eq!(read.profile.outgoing[0].host.value(), "smtp.example.org");
    let kinds: Vec<&IssueKind> = read.warnings.iter().map(|issue| &issue.kind).collect();
    assert!(
        kinds.contains(&&IssueKind::NewerSchema(3)) && kinds.contains(&&IssueKind::IgnoredUnknown),
        "{kinds:?}"
    );
}

#[test]
fn p5_unencrypted_or_contradictory_servers() {
    assert!(matches!(
        first(&with("\"port\": 465", "\"port\": 587")).2,
        IssueKind::PortContradictsTls(587, _)
    ));
    let plain =
        with("\"port\": 465,\n      \"tls\": \"implicit\"", "\"port\": 2525,\n      \"tls\": \"none\"");
    assert_eq!(first(&plain).2, IssueKind::TlsRequired);
    let allowed = plain.replacen("\"tls_required\": true", "\"tls_required\": false", 1);
    let warnings = read(allowed.as_bytes()).expect("a profile").warnings;
    assert!(warnings.iter().any(|issue| issue.kind == IssueKind::NoTls));
    let relay =
        with("\"port\": 465,\n      \"tls\": \"implicit\"", "\"port\": 25,\n      \"tls\": \"starttls\"");
    let warnings = read(relay.as_bytes()).expect("a profile").warnings;
    assert!(warnings.iter().any(|issue| issue.kind == IssueKind::Port25));
}

#[test]
fn p6_hosts_must_be_valid_names() {
    for host in
        ["", "https://imap.example.org", "a@b.example.org", "imap.example.org\\nx", "192.0.2.1", "[::1]"]
    {
        let kind = first(&with("imap.example.org", host)).2;
        assert!(matches!(kind, IssueKind::InvalidHost(_)), "{host}: {kind:?}");
    }
    let warnings =
        read(with("imap.example.org", "imap.provider.example").as_bytes()).expect("a profile").warnings;
    assert_eq!(warnings[0].kind, IssueKind::HostOutsideDomains("imap.provider.example".into()));
}

#[test]
fn p7_texts_are_limited_and_plain() {
    assert_eq!(first(&with("Help desk", "Help\\u202Edesk")).2, IssueKind::InvisibleCharacter);
    assert_eq!(first(&with("Help desk", "Help\\ndesk")).2, IssueKind::InvisibleCharacter);
    assert_eq!(first(&with("Help desk", &"x".repeat(10_000))).2, IssueKind::TextTooLong(2000));
    for link in ["javascript:alert(1)", "file:///etc/passwd", "http://example.org", "https://example.org/a b"]
    {
        assert_eq!(first(&with("https://www.example.org/help", link)).2, IssueKind::NotHttps, "{link}");
    }
}

#[test]
fn p9_placeholders_and_examples_are_validated() {
    assert_eq!(first(&with("{username}@", "{user}@")).2, IssueKind::Placeholder("user".into()));
    assert_eq!(
        first(&with("\"{username}\"", "\"%EMAILLOCALPART%\"")).2,
        IssueKind::Placeholder("%EMAILLOCALPART%".into())
    );
    for example in ["J Doe", "JDOE", "", "a-name-far-longer-than-twenty"] {
        let text = with("\"example\": \"jdoe\"", &format!("\"example\": \"{example}\""));
        assert_eq!(first(&text).2, IssueKind::ExampleBreaksRule, "{example}");
    }
}

#[test]
fn p9_common_mistakes_are_validated() {
    let text = with(
        "\"lower_case\": true,",
        "\"lower_case\": true, \"mistakes\": [\"JDoe@example.org\", \"jane\"],",
    );
    let (line, column, kind) = first(&text);
    assert_eq!((line, kind), (21, IssueKind::MistakeNotCorrected), "{column}");
}

#[test]
fn references_must_resolve() {
    let text = with(
        "\"source\": \"settings-page\" },\n  \"addresses\"",
        "\"source\": \"nowhere\" },\n  \"addresses\"",
    );
    assert_eq!(first(&text).2, IssueKind::SourceUnknown("nowhere".into()));
    let text = EXAMPLE.replacen("\"groups\": [\"staff\"]", "\"groups\": [\"stuff\"]", 1);
    assert_eq!(first(&text).2, IssueKind::GroupUnknown("stuff".into()));
    let text =
        CALTECH.replacen("\"reason\": {\"en\": \"The pages ask", "\"raeson\": {\"en\": \"The pages ask", 1);
    assert!(
        matches!(structure(&text), JsonError::UnknownMember(name, Some(near)) if name == "raeson" && near == "reason")
    );
}

#[test]
fn all_errors_are_reported_in_file_order() {
    let text = with("\"id\": \"my-organisation\"", "\"id\": \"My Organisation\"")
        .replacen("2026-01-01\",\n  \"name\"", "yesterday!\",\n  \"name\"", 1)
        .replacen("imap.example.org", "localhost", 1)
        .replacen("\"recommended_minutes\": 10", "\"recommended_minutes\": 3", 1);
    let issues = read(text.as_bytes()).expect_err("errors");
    let kinds: Vec<&IssueKind> = issues.iter().map(|issue| &issue.kind).collect();
    assert_eq!(kinds.len(), 4, "{kinds:?}");
    assert!(matches!(
        kinds.as_slice(),
        [IssueKind::NotAnId, IssueKind::NotADate, IssueKind::InvalidHost(_), IssueKind::IntervalReversed]
    ));
}

#[test]
fn own_certificates_are_read() {
    let own =
        |inside: &str| with("\"sources\":", &format!("\"certificates\": [{{ {inside} }}],\n  \"sources\":"));
    let hex = "ab".repeat(32);
    assert!(read(own(&format!("\"sha256\": \"{hex}\"")).as_bytes()).is_ok());
    assert_eq!(first(&own(&format!("\"sha256\": \"{}\"", "zz".repeat(32)))).2, IssueKind::NotASha256);
    assert_eq!(first(&own("\"root\": \"my certificate\"")).2, IssueKind::NotACertificate);
    assert_eq!(first(&own("")).2, IssueKind::RootOrSha256);
}
