//! What every reader must survive: it reads, is held against an organisation, is mended, and the
//! mended file is read again. Only the pure modules are compiled here, and the probe.

#![allow(dead_code, missing_docs, reason = "the command line and the window use the rest")]

#[path = "../../src/check/mod.rs"]
pub mod check;
#[path = "../../src/formats/mod.rs"]
pub mod formats;
#[path = "../../src/handoff/mod.rs"]
pub mod handoff;
#[path = "../../src/plan/mod.rs"]
pub mod plan;
#[path = "../../src/probe/mod.rs"]
pub mod probe;
pub mod server;
mod survive;
#[path = "../../src/text.rs"]
pub mod text;

pub use survive::{survive, survive_handed, survive_unknown};
