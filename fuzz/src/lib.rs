//! What every reader must survive, whatever bytes it is given. `cargo test` runs the same functions over `corpus/`.

mod input_files;
mod journal;
mod profile;
mod server;

pub use input_files::{read_handed_over, read_settings, read_unknown};
pub use journal::read_journal;
pub use profile::read_profile;
pub use server::read_server_answers;
