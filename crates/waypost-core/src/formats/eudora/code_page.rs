//! Windows code page 1252, in which Eudora for Windows reads and writes its settings (`rs.cpp` uses the
//! ANSI profile functions, and the resources in `EudoraRes.rc` are in code page 1252).

use encoding_rs::{EncoderResult, WINDOWS_1252};

/// The text in code page 1252.
///
/// # Errors
/// The first character that is not in the code page.
pub(crate) fn encode_1252(text: &str) -> Result<Vec<u8>, char> {
    let mut bytes = Vec::with_capacity(text.len() + 16);
    match WINDOWS_1252.new_encoder().encode_from_utf8_to_vec_without_replacement(text, &mut bytes, true) {
        (EncoderResult::InputEmpty, _) => Ok(bytes),
        (EncoderResult::Unmappable(character), _) => Err(character),
        // Unreachable: each character becomes one byte, and the buffer has room for all of them.
        (EncoderResult::OutputFull, _) => Err('\u{FFFD}'),
    }
}

/// The bytes as text. Every byte is one character, so [`reencode_1252`] gives the same bytes again.
pub(crate) fn decode_1252(bytes: &[u8]) -> String {
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

/// The bytes of a text that came from [`decode_1252`].
pub(crate) fn reencode_1252(text: &str) -> Vec<u8> {
    WINDOWS_1252.encode(text).0.into_owned()
}
