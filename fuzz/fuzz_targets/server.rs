//! Any bytes as what a server says.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_server_answers(bytes));
