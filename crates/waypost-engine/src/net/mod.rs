//! The network: the only place that opens a connection.
//!
//! ```text
//! single_instance  hands a second start over to the window that is open
//! how     how names are found, whom to believe, how long to wait
//! trust   which certificates are believed, and what was shown
//! wire    a connection, plain or within TLS
//! talk    tries the servers
//! ```

pub mod how;
pub mod single_instance;
pub mod talk;
pub mod trust;
mod wire;
