//! Damaged files and unusual encodings: what can be read is read, and the rest gets a warning.

use std::time::Duration;

use encoding_rs::WINDOWS_1252;

use super::*;
use crate::processor::timed;

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

/// Asserts that the accounts are those of the complete file.
#[track_caller]
fn assert_same_as_whole(found: &Found) {
    assert_eq!(found.accounts, read(WHOLE.as_bytes()).accounts);
    assert_eq!(found.lines, 38);
}

#[test]
fn reads_any_bom_and_line_ending() {
    let with_bom = read(&[b"\xEF\xBB\xBF", WHOLE.as_bytes()].concat());
    assert_same_as_whole(&with_bom);
    assert_eq!(warnings(&with_bom), [(ReadWarningKind::ByteOrderMark, Some(1))]);
    // The byte-order mark comes before the first section's name.
    let found = read(b"\xEF\xBB\xBF[Settings]\r\nPOPAccount=a@b\r\n");
    assert_eq!(
        found_value(&found.accounts[0], Setting::IncomingHost),
        (text("b"), 2, "[Settings] POPAccount")
    );
    let found = read(WHOLE.replace("\r\n", "\n").as_bytes());
    assert_same_as_whole(&found);
    assert_eq!(found.warnings, []);
    let found = read(WHOLE.replace("\r\n", "\r").as_bytes());
    assert_same_as_whole(&found);
    assert_eq!(warnings(&found), [(ReadWarningKind::LineEnds, Some(1))]);
}

#[test]
fn reads_utf_16() {
    let name = WHOLE.replace("Jane Doe", "Łucja");
    for bytes in [
        utf16(&format!("\u{FEFF}{name}"), u16::to_le_bytes),
        utf16(&format!("\u{FEFF}{name}"), u16::to_be_bytes),
        utf16(&name, u16::to_le_bytes),
        utf16(&name, u16::to_be_bytes),
    ] {
        let found = read(&bytes);
        assert_eq!((warnings(&found), found.lines), (vec![(ReadWarningKind::Utf16, Some(1))], 38));
        assert_eq!(found_value(&found.accounts[0], Setting::Name), (text("Łucja"), 6, "[SETTINGS] realname"));
    }
}

#[test]
fn reads_code_pages() {
    let file = WHOLE.replace("Jane Doe", "Jürgen Müller – 5 €");
    let found = read(&WINDOWS_1252.encode(&file).0);
    assert_eq!(
        (found.accounts[0].text(Setting::Name), found.warnings.len()),
        (Some("Jürgen Müller – 5 €"), 0)
    );
    let found = read(file.as_bytes());
    assert_eq!(found.accounts[0].text(Setting::Name), Some("Jürgen Müller – 5 €"));
    assert_eq!(warnings(&found), [(ReadWarningKind::CodePage, Some(6))]);
    assert_eq!(found.warnings[0].location.key, "[SETTINGS] realname");
    // Unknown keys get no warning.
    assert_eq!(read("[Settings]\nSignature=Grüße\n".as_bytes()).warnings, []);
    let found = read(b"[Personalities]\nPersona0=Persona-B\xFCro\n[PERSONA-B\xFCro]\nPOPAccount=a@b\n");
    assert_eq!((found.accounts[0].key.as_str(), found.accounts[0].label.as_str()), ("Persona-Büro", "Büro"));
}

#[test]
fn duplicate_keys_and_sections() {
    let found = read(
        b"[Mappings]\nin=a\nin=a\n[Settings]\nPOPAccount=a@b\npopaccount=c@d\nColor=1\nColor=2\n[Mappings]\n\
          [SETTINGS]\nPOPAccount=e@f\nRealName=No\n[Mappings]\n",
    );
    assert_eq!(found.accounts[0].text(Setting::IncomingHost), Some("b"));
    assert_eq!(found_value(&found.accounts[0], Setting::Name).0, UNSET);
    assert_eq!(
        warnings(&found),
        [(ReadWarningKind::DuplicateKey, Some(6)), (ReadWarningKind::DuplicateSection, Some(10))]
    );
    assert_eq!(found.warnings[0].location.key, "[Settings] popaccount");
}

#[test]
fn meaningless_lines_and_values_are_ignored() {
    let long = "x".repeat(600);
    let file = format!(
        "[Other]\nnothing\n[Settings]\nPOPAccount=a@b\n; =\nnothing\n\nRealName={long}\nSSLSendUse=Never\nUsesPOP=1\n"
    );
    let found = read(file.as_bytes());
    assert_eq!(
        warnings(&found),
        [
            (ReadWarningKind::NotASetting, Some(6)),
            (ReadWarningKind::TooLong, Some(8)),
            (ReadWarningKind::NotAValue, Some(9))
        ]
    );
    assert_eq!(found.accounts[0].text(Setting::Name).map(str::len), Some(511));
    let found = read(format!("[Settings]\n{}", "what\n".repeat(60)).as_bytes());
    assert_eq!(found.warnings.len(), 51);
    assert_eq!(found.warnings.last().map(|warning| warning.kind), Some(ReadWarningKind::TooMany));
}

#[test]
fn survives_truncation_at_any_byte() {
    for end in 0..WHOLE.len() {
        let found = read(&WHOLE.as_bytes()[..end]);
        let cut = WHOLE[..end].rsplit('\n').next().unwrap();
        let is_complete =
            cut.trim().is_empty() || cut.starts_with(';') || cut.contains('=') || cut.contains(']');
        let expected: Vec<_> = if is_complete { vec![] } else { vec![ReadWarningKind::CutOff] };
        // Other warnings depend on which sections are there.
        let is_other = |kind: &ReadWarningKind| {
            matches!(
                kind,
                ReadWarningKind::NotSettings | ReadWarningKind::AccountMissing | ReadWarningKind::LineEnds
            )
        };
        let kinds: Vec<_> =
            found.warnings.iter().map(|warning| warning.kind).filter(|kind| !is_other(kind)).collect();
        assert_eq!(kinds, expected, "{end}: {cut}");
        assert_eq!(found.lines, WHOLE[..end].lines().count());
    }
}

#[test]
fn refuses_files_that_are_not_settings() {
    for bytes in [
        &b""[..],
        b"\r\n",
        b"user_pref(\"mail.server.server1.port\", 993);\n",
        b"[Mappings]\r\nin=txt\r\n",
        b"[Configurations]\r\nPOPAccount=a@b\r\n",
        b"[Switches]\r\n[Personalities]\r\nPersona0=Persona-X\r\n[Persona-X]\r\nPOPAccount=a@b\r\n",
    ] {
        let found = read(bytes);
        assert_eq!(
            (found.accounts.len(), warnings(&found)),
            (0, vec![(ReadWarningKind::NotSettings, None)]),
            "{bytes:?}"
        );
    }
    let found = read(b"PK\x03\x04\x00\x00\n[Settings]\nPOPAccount=a@b\nRealName=\x00\n");
    assert_eq!(found.accounts[0].text(Setting::IncomingHost), Some("b"));
    assert_eq!(warnings(&found), [(ReadWarningKind::Binary, Some(1))]);
}

#[test]
fn huge_file_is_read_quickly() {
    let settings = "[Settings]\r\nPOPAccount=a@b\r\n";
    let fill = |line: &str| line.repeat(16_000_000 / line.len());
    for rest in [
        fill("[Persona-Home]\r\n"),
        fill("RealName=Jane Doe and Company\r\n"),
        fill("[Mappings]\r\nin=txt,ttxt,TEXT,text,plain\r\n"),
        fill("what\r\n"),
        fill("x"),
    ] {
        let file = [settings, &rest].concat();
        let (found, elapsed) = timed(|| read(file.as_bytes()));
        assert_eq!(found.accounts.len(), 1);
        // It takes a third of a second of the processor.
        assert!(elapsed < Duration::from_secs(2), "{:?} took {elapsed:?}", &rest[..20]);
    }
}
