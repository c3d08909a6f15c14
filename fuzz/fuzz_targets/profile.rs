//! Reads any bytes as an organisation's profile.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_profile(bytes));
