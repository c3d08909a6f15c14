//! Tests the engine against pretended computers and the tests' own servers.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests report failures by panicking"
)]

#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../../../../tests/common/campus.rs"]
mod campus;
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../../../../tests/common/pretend.rs"]
mod fake;
#[cfg(unix)]
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../../../../tests/common/lock_holder.rs"]
mod lock_holder;
#[path = "../../../../tests/common/name_server.rs"]
mod name_server;
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../../../../tests/common/probing.rs"]
mod probing;
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../../../../tests/common/requests.rs"]
mod requests;
#[allow(dead_code, reason = "other test programs use the rest")]
#[path = "../../../../tests/common/samples.rs"]
mod samples;
#[cfg(unix)]
#[path = "../../../../tests/common/servers.rs"]
mod servers;
#[path = "../../../../tests/common/web_server.rs"]
mod web_server;

mod apply;
mod consent;
mod corpora;
mod crash_report;
mod drawing;
mod files;
mod formats;
mod handoff;
mod hosts;
#[cfg(target_os = "linux")]
mod limits;
mod lookup;
mod one_writer;
mod organisations;
mod output;
mod own_folders;
mod probe;
mod signing;
mod single_instance;
mod sockets;
mod synced;
mod umask;
