//! Problems of answers, as data: the question and the reason. The sentences are in the texts.

use super::account::Protocol;
use super::choices::NetworkLocation;
use super::host_name::HostNameError;
use super::program::ProgramId;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The organisation.
    Organisation,
    /// The kind of member.
    Group,
    /// The user name.
    Username,
    /// The full name.
    Name,
    /// The email address.
    Address,
    /// The email program.
    Program,
    /// The program's version.
    Version,
    /// One computer or several.
    ReadOn,
    /// The protocol, IMAP or POP.
    Protocol,
    /// The networks that mail is sent from.
    Network,
    /// The internet provider's sending server.
    IspSmtp,
    /// How long fetched mail stays on the server.
    LeaveOnServer,
    /// How often to check for mail.
    CheckEvery,
}

/// Why an answer cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// No organisation was chosen.
    #[error("no organisation was chosen")]
    OrganisationMissing,
    /// The profile has no such group. Holds the ids of its groups.
    #[error("unknown group; known: {0:?}")]
    GroupUnknown(Vec<String>),
    /// The profile has groups and none was chosen. Holds their ids.
    #[error("no group was chosen; known: {0:?}")]
    GroupMissing(Vec<String>),
    /// No user name. Holds the profile's example.
    #[error("the user name is missing")]
    UsernameMissing(String),
    /// Longer than the organisation's user names. Holds the limit in characters.
    #[error("the user name has more than {0} characters")]
    UsernameTooLong(u16),
    /// A character that no user name can have.
    #[error("the user name has the invalid character {0:?}")]
    UsernameCharacter(char),
    /// The user name is an address of another organisation. Holds its domain.
    #[error("the user name is an address at {0}")]
    UsernameOfOtherOrganisation(String),
    /// No full name.
    #[error("the full name is missing")]
    NameMissing,
    /// Longer than programs can store. Holds the limit in bytes.
    #[error("the full name has more than {0} bytes")]
    NameTooLong(usize),
    /// The name has a control character.
    #[error("the full name has a control character")]
    NameCharacter,
    /// Not one of the organisation's addresses. Holds the valid ones.
    #[error("not one of the organisation's addresses: {0:?}")]
    AddressUnknown(Vec<String>),
    /// No program was chosen.
    #[error("no program was chosen")]
    ProgramMissing,
    /// No such program. Holds the names of the known ones.
    #[error("unknown program; known: {0:?}")]
    ProgramUnknown(Vec<String>),
    /// Not a version. Holds the typed text.
    #[error("not a version: {0:?}")]
    VersionUnreadable(String),
    /// Neither one nor several computers was chosen.
    #[error("the number of computers is missing")]
    ReadOnMissing,
    /// The organisation does not offer the protocol.
    #[error("the organisation does not offer {0:?}")]
    ProtocolNotOffered(Protocol),
    /// The program cannot read mail by this protocol.
    #[error("{0:?} cannot read mail by {1:?}")]
    ProgramCannotRead(ProgramId, Protocol),
    /// No network location was chosen.
    #[error("the network location is missing")]
    NetworkMissing,
    /// The organisation has no sending server for this network location.
    #[error("the organisation has no sending server for {0:?}")]
    NoServerForNetwork(NetworkLocation),
    /// Sending through the internet provider was chosen and no server was given.
    #[error("the provider's server is missing")]
    IspSmtpMissing,
    /// The provider's server is not a host name.
    #[error("the provider's server: {0}")]
    IspSmtpHost(HostNameError),
    /// Not a port. Holds the typed text.
    #[error("not a port: {0:?}")]
    IspSmtpPort(String),
    /// The host is known not to be a mail server.
    #[error("{0} is not a mail server")]
    IspSmtpIsNotAMailServer(String),
    /// The organisation does not let members send through their provider.
    #[error("the organisation does not let members send through their provider")]
    IspSmtpNotOffered,
    /// Neither `no` nor a number of days from 1 to 365. Holds the typed text.
    #[error("not a number of days from 1 to 365: {0:?}")]
    LeaveOnServerDays(String),
    /// Neither `manual` nor a number of minutes from 1 to 1440. Holds the typed text.
    #[error("not a number of minutes from 1 to 1440: {0:?}")]
    CheckEveryMinutes(String),
}

impl Problem {
    /// Returns true if the question is unanswered, as opposed to answered wrongly.
    pub const fn is_unanswered(&self) -> bool {
        matches!(
            self,
            Self::OrganisationMissing
                | Self::GroupMissing(_)
                | Self::UsernameMissing(_)
                | Self::NameMissing
                | Self::ProgramMissing
                | Self::ReadOnMissing
                | Self::NetworkMissing
                | Self::IspSmtpMissing
        )
    }

    /// Returns the question.
    pub const fn field(&self) -> Field {
        match self {
            Self::OrganisationMissing => Field::Organisation,
            Self::GroupUnknown(_) | Self::GroupMissing(_) => Field::Group,
            Self::UsernameMissing(_)
            | Self::UsernameTooLong(_)
            | Self::UsernameCharacter(_)
            | Self::UsernameOfOtherOrganisation(_) => Field::Username,
            Self::NameMissing | Self::NameTooLong(_) | Self::NameCharacter => Field::Name,
            Self::AddressUnknown(_) => Field::Address,
            Self::ProgramMissing | Self::ProgramUnknown(_) => Field::Program,
            Self::VersionUnreadable(_) => Field::Version,
            Self::ReadOnMissing => Field::ReadOn,
            Self::ProtocolNotOffered(_) | Self::ProgramCannotRead(..) => Field::Protocol,
            Self::NetworkMissing | Self::NoServerForNetwork(_) => Field::Network,
            Self::IspSmtpMissing
            | Self::IspSmtpHost(_)
            | Self::IspSmtpPort(_)
            | Self::IspSmtpIsNotAMailServer(_)
            | Self::IspSmtpNotOffered => Field::IspSmtp,
            Self::LeaveOnServerDays(_) => Field::LeaveOnServer,
            Self::CheckEveryMinutes(_) => Field::CheckEvery,
        }
    }
}
