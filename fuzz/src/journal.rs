//! The journal of changes to programs: a file in it may have been cut off or written by somebody else.

use waypost_engine::host::journal;

/// Bytes are either no entry, or an entry of the given name that survives being written and read again.
pub fn read_journal(bytes: &[u8]) {
    const ID: &str = "20261130-120000";
    let Some(entry) = journal::parse(ID, bytes) else { return };
    assert_eq!(entry.id, ID);
    let written = serde_json::to_vec(&entry).expect("an entry can be written");
    assert_eq!(journal::parse(ID, &written), Some(entry));
}
