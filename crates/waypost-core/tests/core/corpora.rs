//! Runs each file of the fuzzing corpora (`fuzz/corpus/TARGET/`) through the function its fuzz target calls.

use std::fs;

#[path = "../../../../fuzz/src/input_files.rs"]
mod input_files;
#[path = "../../../../fuzz/src/profile.rs"]
mod profile;
#[path = "../../../../fuzz/src/round_trip.rs"]
pub mod round_trip;
#[path = "../../../../fuzz/src/server.rs"]
pub mod server;

#[test]
fn readers_survive_every_corpus() {
    let corpora = crate::samples::repository().join("fuzz/corpus");
    let mut files = 0;
    for target in fs::read_dir(corpora).expect("the corpora") {
        let target = target.expect("an entry").path();
        let id = target.file_name().expect("a name").to_string_lossy().replace('_', "-");
        for file in fs::read_dir(&target).expect("a corpus") {
            let bytes = fs::read(file.expect("an entry").path()).expect("a file");
            files += 1;
            match id.as_str() {
                "recognise" => input_files::read_unknown(&bytes),
                "server" => server::read_server_replies(&bytes),
                "profile" => profile::read_profile(&bytes),
                "round-trip" => round_trip::round_trip(&bytes),
                "code" | "setup" | "people" => input_files::read_shared(&id, &bytes),
                // The engine tests this corpus: crates/waypost-engine/tests/engine/corpora.rs.
                "journal" => {}
                _ => input_files::read_settings(&id, &bytes),
            }
        }
    }
    assert!(files > 30, "the corpora are missing");
}
