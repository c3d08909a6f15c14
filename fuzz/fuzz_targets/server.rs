//! Reads any bytes as a server's replies.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_server_replies(bytes));
