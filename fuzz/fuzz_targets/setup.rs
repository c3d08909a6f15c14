//! Reads any bytes as a prepared setup.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_shared("setup", bytes));
