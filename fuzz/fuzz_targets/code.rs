//! Reads any bytes as a support code.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_shared("code", bytes));
