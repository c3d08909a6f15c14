//! Gives any bytes to each of Waypost's readers, which must not panic. The tests of waypost-core and
//! waypost-engine run the same functions over `corpus/`.

mod input_files;
mod journal;
mod profile;
mod server;

pub use input_files::{read_settings, read_shared, read_unknown};
pub use journal::read_journal;
pub use profile::read_profile;
pub use server::read_server_replies;
