//! What servers answer, and what is made of it.

mod bytes;
mod judgement;
