//! The text of a file in an unknown encoding.

use std::borrow::Cow;

use super::found::ReadWarningKind;

/// Decodes bytes as UTF-16 or UTF-8, without a byte-order mark, and reports what is unusual.
///
/// UTF-16 is recognised by its mark, or by zeros in every second of the first four bytes. Bytes that are
/// not valid UTF-8 become U+FFFD, with a warning about the code page.
pub(crate) fn decode_text(bytes: &[u8]) -> (Cow<'_, str>, Option<ReadWarningKind>) {
    let utf16 = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((encoding_rs::UTF_16LE, rest)),
        [0xFE, 0xFF, rest @ ..] => Some((encoding_rs::UTF_16BE, rest)),
        [first, 0, _, 0, ..] if *first != 0 => Some((encoding_rs::UTF_16LE, bytes)),
        [0, second, 0, _, ..] if *second != 0 => Some((encoding_rs::UTF_16BE, bytes)),
        _ => None,
    };
    if let Some((encoding, rest)) = utf16 {
        return (encoding.decode_without_bom_handling(rest).0, Some(ReadWarningKind::Utf16));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return (String::from_utf8_lossy(rest), Some(ReadWarningKind::ByteOrderMark));
    }
    match String::from_utf8_lossy(bytes) {
        Cow::Borrowed(text) => (Cow::Borrowed(text), None),
        Cow::Owned(text) => (Cow::Owned(text), Some(ReadWarningKind::CodePage)),
    }
}
