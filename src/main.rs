//! Picks the window or the command line; returns the exit code.

fn main() {}
