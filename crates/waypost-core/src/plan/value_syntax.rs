//! What the small texts of a profile must look like.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::host_name;

/// Small letters, digits and single dashes within.
pub(super) fn is_id(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty() && text.bytes().all(allowed) && !text.starts_with('-') && !text.ends_with('-')
}

/// A day as 2026-11-24.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |text: &str, digits: usize, least: u16, most: u16| {
        text.len() == digits
            && text.bytes().all(|b| b.is_ascii_digit())
            && text.parse().is_ok_and(|number: u16| (least..=most).contains(&number))
    };
    match parts.as_slice() {
        [year, month, day] => number(year, 4, 1970, 9999) && number(month, 2, 1, 12) && number(day, 2, 1, 31),
        _ => false,
    }
}

/// A mail address.
pub(super) fn is_address(text: &str) -> bool {
    match text.split_once('@') {
        Some((local, domain)) => {
            !local.is_empty()
                && local.chars().all(|c| c.is_ascii_graphic() && !"<>()[],;:\\\"@".contains(c))
                && host_name::parse(domain).is_ok()
        }
        None => false,
    }
}

/// The certificates of a text in PEM (RFC 7468), as DER; nothing in the place of one that is none.
pub fn pem_certificates(text: &str) -> impl Iterator<Item = Option<Vec<u8>>> {
    text.split("-----BEGIN CERTIFICATE-----").skip(1).map(|rest| {
        let (body, _) = rest.split_once("-----END CERTIFICATE-----")?;
        let letters: String = body.split_ascii_whitespace().collect();
        BASE64_STANDARD.decode(letters).ok()
    })
}

/// One certificate or several in PEM. Each is a DER sequence.
pub(super) fn is_pem_certificate(text: &str) -> bool {
    let mut all = pem_certificates(text).peekable();
    all.peek().is_some() && all.all(|der| der.is_some_and(|der| der.first() == Some(&0x30)))
}

/// A SHA-256: 64 hexadecimal digits, with colons between the bytes or without.
pub fn parse_sha256(text: &str) -> Option<[u8; 32]> {
    let digits: Option<Vec<u8>> =
        text.chars().filter(|c| *c != ':').map(|c| u8::try_from(c.to_digit(16)?).ok()).collect();
    let digits = digits.filter(|digits| digits.len() == 64)?;
    let bytes: Vec<u8> =
        digits.chunks_exact(2).map(|two| two.iter().fold(0, |sum, digit| sum * 16 + digit)).collect();
    bytes.try_into().ok()
}
