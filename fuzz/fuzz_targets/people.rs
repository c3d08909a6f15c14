//! Reads any bytes as a list of people.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_shared("people", bytes));
