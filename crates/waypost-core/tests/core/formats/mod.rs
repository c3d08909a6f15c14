//! Tests of the settings files. `expected/` holds the files as Waypost must write them; each can be opened and
//! imported by hand.

mod eudora;
mod hostile;
mod pairs;
mod phone;
mod programs;
mod rules;
mod sheets;
mod thunderbird;

use crate::requests::{Case, Servers, USUAL, folder, jane, preferences, profile};

/// Compares bytes with a file of `expected/`. With `WAYPOST_UPDATE=1` it first replaces that file with the bytes.
#[track_caller]
fn assert_expected(name: &str, bytes: &[u8]) {
    let path = folder().join("expected").join(name);
    if std::env::var_os("WAYPOST_UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
    }
    let expected = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if expected != bytes {
        let (expected, found) = (String::from_utf8_lossy(&expected), String::from_utf8_lossy(bytes));
        panic!("{name} differs (WAYPOST_UPDATE=1 accepts)\n--- expected\n{expected}\n--- found\n{found}");
    }
}
