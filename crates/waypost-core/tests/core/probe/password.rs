//! A password is used whole or refused with the reason.

use waypost_core::probe::password::{MAX_INPUT_BYTES, MAX_PASSWORD_BYTES, PasswordError, parse_password};
use waypost_core::text::Texts;

#[test]
fn password_is_used_whole() {
    let longest = "x".repeat(MAX_PASSWORD_BYTES);
    let umlauts = "pässwörd ".repeat(10);
    for password in ["secret", " with blanks ", "quote\"\\%$", "é", umlauts.as_str(), longest.as_str()] {
        for mark in ["", "\u{FEFF}"] {
            for end in ["", "\n", "\r\n", "\r"] {
                let input = format!("{mark}{password}{end}");
                assert!(input.len() < MAX_INPUT_BYTES);
                assert_eq!(parse_password(input.as_bytes()), Ok(password), "{input:?}");
            }
        }
    }
}

#[test]
fn password_that_cannot_be_used_whole_is_refused_with_the_reason() {
    let too_long = vec![b'x'; MAX_PASSWORD_BYTES + 1];
    let endless = vec![0xE9; MAX_INPUT_BYTES];
    let utf16: Vec<u8> = "secret".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [&[0xFF, 0xFE][..], &utf16].concat();
    let texts = Texts::new("en");
    let mut sentences = std::collections::BTreeSet::new();
    for (input, error) in [
        (&b""[..], PasswordError::Empty),
        (b"\n", PasswordError::Empty),
        (b"\xEF\xBB\xBF\r\n", PasswordError::Empty),
        (&too_long, PasswordError::TooLong),
        (&endless, PasswordError::TooLong),
        (b"one\ntwo", PasswordError::LineBreak),
        (b"one\rtwo\n", PasswordError::LineBreak),
        (b"one\n\n", PasswordError::LineBreak),
        ("one\u{2028}two".as_bytes(), PasswordError::LineBreak),
        (&utf16, PasswordError::Utf16),
        (&marked, PasswordError::Utf16),
        (b"\xFE\xFF\0s", PasswordError::Utf16),
        (b"s\0", PasswordError::Utf16),
        (b"p\xE4ss\n", PasswordError::NotUtf8),
        ("p\u{FFFD}ss".as_bytes(), PasswordError::NotUtf8),
    ] {
        assert_eq!(parse_password(input), Err(error), "{input:?}");
        sentences.insert(error.sentence(&texts));
    }
    assert_eq!(sentences.len(), 5, "each reason has a sentence of its own");
}
