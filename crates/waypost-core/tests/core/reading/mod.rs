//! Reading the files that programs keep: what is understood, what is passed over, what is mended.

mod eudora;
mod thunderbird;
