//! The network. No other module opens a connection.
//!
//! ```text
//! probe            probes servers, step by step
//! options          settings of a probe: trust, resolver, time limits
//! receipt          records every connection
//! socket           the only code that opens sockets to the network
//! resolve          finds the addresses of a host name
//! trust            which certificates are trusted, and which were presented
//! local_socket     a socket that only the same user can reach
//! single_instance  lets a second start hand over to the open window
//! ```

mod local_socket;
pub mod options;
pub mod probe;
pub mod receipt;
pub mod resolve;
pub mod single_instance;
mod socket;
pub mod trust;
