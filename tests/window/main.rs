//! The window as a person meets it: by role and name, by keyboard, and as a picture.

mod painter;

mod look;
mod pages;
mod walks;
