//! Reads any bytes as a file of the format `thunderbird-import`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_settings("thunderbird-import", bytes));
