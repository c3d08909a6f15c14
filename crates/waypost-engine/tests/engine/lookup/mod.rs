//! Looking up mail settings: HTTPS and DNS against local test servers, one for every fault.

mod discover;
mod dns;
mod https;
mod malformed;
mod proxy;
