//! Gives any bytes to each of Waypost's readers, which must not panic, and any texts to its writers. The tests of
//! waypost-core and waypost-engine run the same functions over `corpus/`.

mod input_files;
mod journal;
mod profile;
#[allow(dead_code, reason = "shared with tests")]
#[path = "../../tests/common/requests.rs"]
mod requests;
mod round_trip;
#[allow(dead_code, reason = "shared with tests")]
#[path = "../../tests/common/samples.rs"]
mod samples;
mod server;

pub use input_files::{read_settings, read_shared, read_unknown};
pub use journal::read_journal;
pub use profile::read_profile;
pub use round_trip::round_trip;
pub use server::read_server_replies;
