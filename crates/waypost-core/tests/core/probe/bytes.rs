//! Any bytes from a server lead to a result.

use proptest::prelude::*;

use crate::corpora::server::read_server_replies;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn survives_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
        read_server_replies(&bytes);
    }

    #[test]
    fn survives_any_protocol_words(lines in proptest::collection::vec(
        prop_oneof![
            Just("+OK"), Just("-ERR [AUTH] no"), Just("."), Just("+ "), Just("* OK"), Just("* PREAUTH"),
            Just("* CAPABILITY STARTTLS AUTH=PLAIN"), Just("w1 OK"), Just("w2 OK"), Just("w3 NO \u{1b}[2J"),
            Just("220 x"), Just("250-STARTTLS"), Just("250 AUTH PLAIN"), Just("334 "), Just("535 no"),
            Just("SASL PLAIN"), Just("STLS"), Just("EXPIRE 99999999999"), Just("250"), Just("2\u{e9}0 x"),
        ], 0..24)) {
        let bytes = lines.iter().flat_map(|line| [line.as_bytes(), b"\r\n"].concat()).collect::<Vec<u8>>();
        read_server_replies(&bytes);
    }
}

#[test]
fn flood_is_cut_off() {
    let flood = b"* OK still here\r\n".repeat(1 << 16);
    let mut long = vec![b'*', b' '];
    long.resize(1 << 20, b'x');
    for bytes in [flood, long, b"250-more\r\n".repeat(1 << 16), b"+OK\r\n".repeat(1 << 16)] {
        read_server_replies(&bytes);
    }
}
