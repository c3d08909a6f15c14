//! The fuzzers' corpora, each file given to its reader as the fuzzer does: `fuzz/corpus/TARGET/`.

use std::fs;

use waypost_core::{check, formats, handoff, plan, probe, text};

#[path = "../../../../fuzz/src/survive.rs"]
mod survive;

#[path = "../../../../fuzz/src/server.rs"]
pub mod server;

#[test]
fn fuzz_targets_survive_every_corpus() {
    let corpora = crate::samples::repository().join("fuzz/corpus");
    let mut files = 0;
    for target in fs::read_dir(corpora).expect("the corpora") {
        let target = target.expect("an entry").path();
        let id = target.file_name().expect("a name").to_string_lossy().replace('_', "-");
        for file in fs::read_dir(&target).expect("a corpus") {
            let bytes = fs::read(file.expect("an entry").path()).expect("a file");
            files += 1;
            match id.as_str() {
                "recognise" => survive::survive_unknown(&bytes),
                "server" => server::survive_server(&bytes),
                "code" | "setup" | "people" => survive::survive_handed(&id, &bytes),
                _ => survive::survive(&id, &bytes),
            }
        }
    }
    assert!(files > 30, "the corpora are missing");
}
