//! Reads any bytes as a file of no known format.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_unknown(bytes));
