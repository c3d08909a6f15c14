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

/// One certificate or several in PEM (RFC 7468).
pub(super) fn is_certificate(text: &str) -> bool {
    let mut bodies = text.split("-----BEGIN CERTIFICATE-----").skip(1).peekable();
    bodies.peek().is_some()
        && bodies.all(|rest| {
            let body = rest.split_once("-----END CERTIFICATE-----").map_or("", |(body, _)| body);
            let letters: String = body.split_ascii_whitespace().collect();
            // A certificate is a DER sequence.
            BASE64_STANDARD.decode(letters).is_ok_and(|der| der.first() == Some(&0x30))
        })
}

/// A SHA-256: 64 hexadecimal digits, with colons between the bytes or without.
pub(super) fn is_sha256(text: &str) -> bool {
    let digits: String = text.chars().filter(|c| *c != ':').collect();
    digits.len() == 64 && digits.bytes().all(|b| b.is_ascii_hexdigit())
}
