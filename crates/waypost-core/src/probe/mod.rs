//! What to try at a server, and what its answers mean. The connections themselves are made by `waypost-engine`.
//!
//! ```text
//! server    the servers to try, from a plan or from settings that were found
//! seen      what was seen of one server: facts, no opinion
//! judge     facts -> the ladder, rung by rung, each failure with its cause
//! cause     why a rung does not hold, and who can act
//! certain   the certificate's part of the judgement
//! answers   what servers say to a login, and what they mean by it
//! words     causes in sentences, and the report for a help desk
//! dialogue  POP3, IMAP and SMTP over any wire, bounded
//! sasl      the ways of logging in
//! ```
//!
//! A verdict is never stored: whoever wants to show one judges the facts again, also while more of
//! them come in.

pub mod answers;
pub mod cause;
mod certain;
pub mod dialogue;
pub mod judge;
pub mod sasl;
pub mod seen;
pub mod server;
pub mod words;

pub use cause::{Cause, CauseId, Responsible};
pub use judge::{Outcome, ProbeStep, State, Verdict, judge, verdict};
pub use sasl::Credentials;
pub use seen::Observations;
pub use server::{Role, Server};
