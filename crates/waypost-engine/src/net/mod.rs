//! The network. No other module opens a connection.
//!
//! ```text
//! probe            probes servers, step by step
//! options          settings of a probe: trust, resolver, time limits
//! receipt          records every connection
//! https            fetches a small file over HTTPS
//! dns              asks name servers for records
//! domain           registrable domains
//! proxies          the proxy for HTTPS
//! deadline         when a lookup must end
//! socket           the only code that opens sockets to the network
//! resolve          finds the addresses of a host name
//! trust            which certificates are trusted, and which were presented
//! local_socket     a socket that only the same user can reach
//! single_instance  lets a second start hand over to the open window
//! ```

pub mod deadline;
pub mod dns;
pub mod domain;
pub mod https;
mod local_socket;
pub mod options;
pub mod probe;
pub mod proxies;
pub mod receipt;
pub mod resolve;
pub mod single_instance;
mod socket;
pub mod trust;
