//! Probing: which servers to try, and what the results mean. `waypost-engine` opens the connections.
//!
//! ```text
//! server              the servers to probe, from a plan or from settings found on the computer
//! session             POP3, IMAP and SMTP sessions over any connection, with limits
//! sasl                login mechanisms
//! password            a typed or piped password, whole or refused
//! replies             capabilities and login refusals, read from server replies
//! observations        facts collected about one server, without judgement
//! evaluate            turns observations into one result per probe step
//!   evaluation        the facts under evaluation, and causes that every step can report
//!   network_steps     evaluates the steps up to the open port
//!   protocol_steps    evaluates the steps from the greeting to the login
//!   certificate_causes  picks the cause of a TLS failure
//!   host_names        finds the host name the user meant
//! step                probe steps and their states
//! cause               why a step failed, and who can act
//! cause_text          steps and causes as sentences, and the report for a help desk
//! ```
//!
//! Results are never stored. They are evaluated again from the observations whenever they are shown,
//! also while the probe still runs.

pub mod cause;
pub mod cause_text;
mod certificate_causes;
mod echo;
mod evaluate;
mod evaluation;
mod host_names;
mod network_steps;
pub mod observations;
pub mod password;
mod protocol_steps;
pub mod replies;
pub mod sasl;
pub mod server;
pub mod session;
pub mod step;

pub use cause::{Cause, CauseId, Responsible};
pub use evaluate::evaluate;
pub use observations::Observations;
pub use sasl::Credentials;
pub use server::{Role, ServerSettings};
pub use step::{ProbeStep, ServerStatus, StepResult, StepState, server_status};
