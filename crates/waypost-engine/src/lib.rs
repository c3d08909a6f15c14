//! What Waypost does on a computer and over the network: one function for each verb of the command line. It
//! prints nothing and knows no widget.
//!
//! ```text
//! host/             the computer: folders, clock, installed programs, journal, and the only code that writes files
//! net/              sockets: the probe of mail servers, and the single instance of the window
//! organisations     the profiles on this computer
//! profile_signature who signed a profile, and the keys that are trusted
//! same_id           which of several profiles with the same id is used
//! find_organisation an organisation by its id, its profile file or a prepared setup
//! setup             prepared setups: written by the help desk, opened by the person
//! export            settings files that a person saves
//! check_up/         reading settings, comparing them with an organisation's profile, repairing them
//! apply/            adding an account to an installed program, and undoing it
//! batch             the files for every person of a list
//! sign, cms         signatures of configuration profiles
//! ```

// Items that other crates do not use are `pub(crate)`.
#![warn(unreachable_pub)]

pub mod apply;
mod batch;
mod batch_error;
mod batch_people;
mod check_up;
mod cms;
mod digest;
mod discover;
mod export;
mod find_organisation;
pub mod host;
mod installed_settings;
pub mod net;
mod organisations;
mod profile_signature;
mod same_id;
mod setup;
mod sign;

pub use batch::{
    BatchEvent, BatchReport, BatchRequest, OpenedList, Preview, Progress, batch, folders_not_on_list,
    open_list, preview,
};
pub use batch_error::BatchError;
pub use check_up::{
    CheckedFile, FoundFiles, InstalledSettings, OpenError, OpenedSettings, RepairError, RepairedFile, check,
    check_moved, installed_settings, open, repair, settings_below,
};
pub use discover::{DISCOVERY_LIMIT, DiscoverOptions, NotADomain, ask_company, discover, forbidden_lookup};
pub use export::{SaveError, SavedFile, save, save_parts};
pub use find_organisation::{FindError, find, load};
pub use installed_settings::InUse;
pub use organisations::{
    Organisation, ProfileError, UnusableProfile, has_changed, issue_line, made_organisation, organisations,
    read_profile,
};
pub use profile_signature::Signature;
pub use same_id::{PassedOver, PassedOverReason};
pub use setup::{OpenedSetup, SetupError, is_setup, open_setup, prepare, setup_bytes};
pub use sign::{SignError, SigningIdentity};

/// The largest settings file that is read: 64 MiB.
pub const MAX_SETTINGS_BYTES: u64 = 64 << 20;
