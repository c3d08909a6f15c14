//! Which build of Waypost this is, and what it contains of other people.

/// The version, as in `Cargo.toml`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The git commit, 40 hexadecimal digits. Empty in a build for development, or if it is unknown.
pub const COMMIT: &str = env!("WAYPOST_COMMIT");

/// The day of the commit, as `2026-11-30`. Empty where [`COMMIT`] is.
pub const COMMIT_DATE: &str = env!("WAYPOST_COMMIT_DATE");

/// The system the program was built for, as the compiler names it.
pub const TARGET: &str = env!("WAYPOST_TARGET");

/// The licences of Waypost and of everything that is linked into it (`packaging/notices`).
pub const NOTICES: &str = include_str!("../assets/notices.txt");
