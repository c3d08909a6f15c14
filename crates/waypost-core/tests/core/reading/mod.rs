//! Reading and repairing the settings files of programs.

mod eudora;
mod thunderbird;
