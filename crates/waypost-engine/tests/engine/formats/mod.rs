//! Settings files given to the real programs, and read from a computer.

mod installed;
#[cfg(unix)]
mod real_programs;
#[cfg(unix)]
mod real_thunderbird;
