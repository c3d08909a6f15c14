//! Reads the journal's fuzzing corpus as the fuzzer does.

use std::fs;

#[path = "../../../../fuzz/src/journal.rs"]
mod journal;

#[test]
fn journal_reader_survives_its_corpus() {
    let mut files = 0;
    for file in fs::read_dir(crate::samples::repository().join("fuzz/corpus/journal")).expect("the corpus") {
        journal::read_journal(&fs::read(file.expect("an entry").path()).expect("a file"));
        files += 1;
    }
    assert!(files > 2, "the corpus is missing");
}
