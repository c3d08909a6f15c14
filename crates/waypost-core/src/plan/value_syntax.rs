//! Syntax of short texts in a profile: ids, dates, addresses, certificates, hashes.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::characters::is_local_part_char;
use super::host_name;

/// Returns true for lower-case letters, digits and inner dashes.
pub(super) fn is_id(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !text.is_empty() && text.bytes().all(allowed) && !text.starts_with('-') && !text.ends_with('-')
}

/// Returns true for an id, or several with dots between them, such as a domain.
pub(super) fn is_dotted_id(text: &str) -> bool {
    text.split('.').all(is_id)
}

/// Returns true for a date as 2026-11-24.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_number = |text: &str, digits: usize, min: u16, max: u16| {
        text.len() == digits
            && text.bytes().all(|b| b.is_ascii_digit())
            && text.parse().is_ok_and(|number: u16| (min..=max).contains(&number))
    };
    match parts.as_slice() {
        [year, month, day] => {
            is_number(year, 4, 1970, 9999) && is_number(month, 2, 1, 12) && is_number(day, 2, 1, 31)
        }
        _ => false,
    }
}

/// Returns true for an email address.
pub(super) fn is_address(text: &str) -> bool {
    match text.split_once('@') {
        Some((local, domain)) => {
            !local.is_empty() && local.chars().all(is_local_part_char) && host_name::parse(domain).is_ok()
        }
        None => false,
    }
}

/// Returns the certificates of a PEM text (RFC 7468) as DER, with `None` for each that is invalid.
pub fn pem_certificates(text: &str) -> impl Iterator<Item = Option<Vec<u8>>> {
    text.split("-----BEGIN CERTIFICATE-----").skip(1).map(|rest| {
        let (body, _) = rest.split_once("-----END CERTIFICATE-----")?;
        let encoded: String = body.split_ascii_whitespace().collect();
        BASE64_STANDARD.decode(encoded).ok()
    })
}

/// Returns true for one or more PEM certificates that each decode to a DER sequence.
pub(super) fn is_pem_certificate(text: &str) -> bool {
    let mut certificates = pem_certificates(text).peekable();
    certificates.peek().is_some() && certificates.all(|der| der.is_some_and(|der| der.first() == Some(&0x30)))
}

/// Parses a SHA-256 hash: 64 hexadecimal digits, with or without colons.
pub fn parse_sha256(text: &str) -> Option<[u8; 32]> {
    let digits: Option<Vec<u8>> =
        text.chars().filter(|c| *c != ':').map(|c| u8::try_from(c.to_digit(16)?).ok()).collect();
    let digits = digits.filter(|digits| digits.len() == 64)?;
    let bytes: Vec<u8> =
        digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |sum, digit| sum * 16 + digit)).collect();
    bytes.try_into().ok()
}
