//! Reads any bytes as a file of the format `thunderbird-prefs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_settings("thunderbird-prefs", bytes));
