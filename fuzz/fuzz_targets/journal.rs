//! Reads any bytes as an entry of the journal.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| waypost_fuzz::read_journal(bytes));
