//! The network. No other module opens a connection.
//!
//! ```text
//! probe            probes servers, step by step
//! options          settings of a probe: trust, resolver, time limits
//! resolve          finds the addresses of a host name
//! trust            which certificates are trusted, and which were presented
//! single_instance  lets a second start hand over to the open window
//! ```

pub mod options;
pub mod probe;
pub mod resolve;
pub mod single_instance;
pub mod trust;
