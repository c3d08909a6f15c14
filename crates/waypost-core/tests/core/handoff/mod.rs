//! What people hand each other: codes and lists.

mod code;
mod people;
