//! Profiles made of what a source says about the mail of a domain.

mod from_account;
mod known_services;
mod sources;
mod typed_address;
