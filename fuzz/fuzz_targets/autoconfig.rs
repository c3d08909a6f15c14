//! Reads any bytes as a file of the format `autoconfig`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_settings("autoconfig", bytes));
