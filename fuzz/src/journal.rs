//! Reads journal entries. An entry's file may be incomplete or written by another program.

use waypost_engine::host::journal;

/// Reads bytes as an entry. If they are one, it has the given id, and writing and reading it again gives the same entry.
pub fn read_journal(bytes: &[u8]) {
    const ID: &str = "20261130-120000";
    let Some(entry) = journal::parse(ID, bytes) else { return };
    assert_eq!(entry.id, ID);
    let written = serde_json::to_vec(&entry).expect("an entry can be written");
    assert_eq!(journal::parse(ID, &written), Some(entry));
}
