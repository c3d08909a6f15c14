//! Settings files in real programs, and settings files found on a computer.

#[cfg(unix)]
mod hostile_programs;
mod installed;
#[cfg(unix)]
mod real_programs;
#[cfg(unix)]
mod real_thunderbird;
