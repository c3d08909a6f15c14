//! Profiles made of what a source says about the mail of a domain.

mod known_services;
mod sources;
mod typed_address;
