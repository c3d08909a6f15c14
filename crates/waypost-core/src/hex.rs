//! Bytes as hexadecimal digits.

/// The bytes as lower-case hexadecimal digits, two for each byte.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or_default();
    bytes.iter().flat_map(|&byte| [digit(byte >> 4), digit(byte & 0xF)]).collect()
}

#[cfg(test)]
mod tests {
    use super::hex;

    #[test]
    fn writes_two_digits_for_each_byte() {
        assert_eq!(hex(&[0, 9, 0x0A, 0xFF]), "00090aff");
        assert_eq!(hex(&[]), "");
    }
}
