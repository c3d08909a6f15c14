//! Finding the settings of an address whose organisation has no profile: each source becomes a [`MailService`], and a
//! service becomes a profile, which plans, files, the check-up and the tests use like any other.
//!
//! Pure: requests are made elsewhere, and what came is judged here.
//!
//! - `service.rs`: what a source says about the mail of a domain, and the profile that is made of it;
//! - `known.rs`: the services of the catalogue that ships with Waypost;
//! - `pacc.rs`, `autoconfig.rs`, `dns_records.rs`: what a domain says about its mail;
//! - `by_hand.rs`: servers that the person types, and `endpoints.rs`: the ports at which they are tried;
//! - `from_account.rs`: an account that was found in a program or a file;
//! - `typed_address.rs`: what an address tells before anything is asked;
//! - `for_administrator.rs`: a profile for an administrator to complete;
//! - `server_lines.rs`: the servers of found settings in words;
//! - `lookup.rs`: the result of looking up a domain, and which source counts.

mod autoconfig;
mod by_hand;
mod dns_records;
mod endpoints;
mod for_administrator;
mod from_account;
mod from_account_text;
mod known;
mod lookup;
mod lookup_text;
mod pacc;
mod server_lines;
mod service;
mod service_text;
mod typed_address;

pub use autoconfig::{autoconfig_urls, database_url, read_autoconfig};
pub use by_hand::{ServerUse, TypedServer, TypedServerError, typed_service};
pub use dns_records::{MxRecord, SrvRecord, mx_names, read_srv, srv_names};
pub use endpoints::{READING_ENDPOINTS, SENDING_ENDPOINTS, TriedEndpoint};
pub use for_administrator::profile_to_complete;
pub use from_account::{AccountChange, AccountError, AccountSetup, GivenByPerson, account_setup};
pub use from_account_text::{account_name, left_behind};
pub use known::{Extent, catalogue_extent, known_service, known_services};
pub use lookup::{Discovery, Lookup, LookupResult, LookupSource, Refusal, Skip, lookup_requests};
pub use pacc::{PaccError, pacc_digest_name, pacc_url, read_pacc};
pub use server_lines::{ServerLine, incoming_lines, login_for, outgoing_lines, sign_in};
pub use service::{Flag, MailService, ServiceError, ServiceProfile, ServiceServer, UNKNOWN_DATE};
pub use typed_address::{TypedAddress, address_in, domain_in};
