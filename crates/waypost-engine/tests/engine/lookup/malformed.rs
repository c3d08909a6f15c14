//! Answers of name servers with random and changed bytes: errors, never panics.

use proptest::prelude::*;
use waypost_engine::net::dns::{MAX_RECORDS, Record, RecordKind, read_answer};

use crate::name_server::{MX, SRV, TXT, cname, mx, name, response, srv, txt};

const NAME: &str = "campus.example";

/// A correct answer with every kind of record.
fn answer(kind: u16) -> Vec<u8> {
    let question = [&[0; 12][..], &name(NAME), &kind.to_be_bytes(), &[0, 1]].concat();
    let target = "other.example";
    let records = [
        cname(NAME, target),
        mx(target, 10, "mail.campus.example"),
        srv(target, 0, 1, 993, "imap.campus.example"),
        txt(target, &["v=UAAC1", "d=x"]),
    ];
    response(&question, 0, &records)
}

fn kinds() -> impl Strategy<Value = (RecordKind, u16)> {
    prop::sample::select(vec![(RecordKind::Mx, MX), (RecordKind::Srv, SRV), (RecordKind::Txt, TXT)])
}

/// What every result must be, whatever the bytes.
fn check(message: &[u8], kind: RecordKind) -> Result<(), TestCaseError> {
    let Ok(records) = read_answer(message, NAME, kind) else { return Ok(()) };
    prop_assert!((1..=MAX_RECORDS).contains(&records.len()));
    for record in records {
        let host = match (kind, record) {
            (RecordKind::Srv, Record::Srv { target, .. }) => target,
            (RecordKind::Mx, Record::Mx { exchange, .. }) => exchange,
            (RecordKind::Txt, Record::Txt(_)) => String::new(),
            (_, other) => return Err(TestCaseError::fail(format!("{other:?} for {kind:?}"))),
        };
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
        prop_assert!(host.bytes().all(is_plain) && host.len() <= 255, "{}", host);
    }
    Ok(())
}

#[test]
fn unchanged_answer_is_read() {
    for (kind, number) in [(RecordKind::Mx, MX), (RecordKind::Srv, SRV), (RecordKind::Txt, TXT)] {
        assert_eq!(read_answer(&answer(number), NAME, kind).unwrap().len(), 1);
    }
}

/// A header that announces 65,535 entries reserves no memory for them.
#[test]
fn announced_entries_must_fit_into_the_message() {
    for at in [4, 6, 8, 10] {
        let mut message = answer(MX);
        message[at..at + 2].copy_from_slice(&[0xff, 0xff]);
        assert!(read_answer(&message, NAME, RecordKind::Mx).is_err());
    }
}

/// A name that points at itself, forwards, or in a circle.
#[test]
fn circular_names_are_errors() {
    let message = answer(MX);
    for at in 12..message.len() - 1 {
        for target in 0..message.len() {
            let mut changed = message.clone();
            changed[at..at + 2].copy_from_slice(&(0xc000 | u16::try_from(target).unwrap()).to_be_bytes());
            check(&changed, RecordKind::Mx).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_are_errors(bytes in prop::collection::vec(any::<u8>(), 0..600), kind in kinds()) {
        check(&bytes, kind.0)?;
        // After a header that is plausible.
        let header = answer(kind.1)[..12].to_vec();
        check(&[header, bytes].concat(), kind.0)?;
    }

    #[test]
    fn changed_answers_do_no_harm(
        kind in kinds(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut message = answer(kind.1);
        for (index, byte) in changes {
            let at = index.index(message.len());
            message[at] = byte;
        }
        if let Some(cut) = cut {
            message.truncate(cut.index(message.len()));
        }
        check(&message, kind.0)?;
    }
}
