//! The settings files, held against files that can be opened and taken in by hand.

mod eudora;
mod hostile;
mod phone;
mod programs;
mod rules;
mod sheets;
mod thunderbird;

use crate::requests::{Case, Servers, USUAL, folder, jane, preferences, profile};

/// Holds bytes against a file of `expected/`; with `WAYPOST_UPDATE=1` it writes that file instead.
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
