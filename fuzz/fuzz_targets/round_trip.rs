//! Writes an account with any texts in every format, and reads it back.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::round_trip(bytes));
