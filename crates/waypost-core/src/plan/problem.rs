//! What can be wrong with an answer, as data: which question, and why. The sentences stand in the texts.

use super::account::Protocol;
use super::choices::NetworkLocation;
use super::host_name;
use super::program::ProgramId;

/// The question a problem is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Which organisation.
    Organisation,
    /// Which kind of member.
    Group,
    /// User name.
    Username,
    /// Full name.
    Name,
    /// Address.
    Address,
    /// Email program.
    Program,
    /// Its version.
    Version,
    /// One computer or several.
    ReadOn,
    /// IMAP or POP.
    Protocol,
    /// Where mail is sent from.
    Network,
    /// The provider's server.
    IspSmtp,
    /// Keeping mail on the server.
    LeaveOnServer,
    /// How often to check.
    CheckEvery,
}

/// Why an answer cannot be used. Its sentence and its cure stand in the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No organisation was chosen.
    OrganisationMissing,
    /// The profile has no such group; the ones it has.
    GroupUnknown(Vec<String>),
    /// The profile has groups and none was chosen.
    GroupMissing(Vec<String>),
    /// No user name; the profile's example.
    UsernameMissing(String),
    /// Longer than the organisation gives out; the limit.
    UsernameTooLong(u16),
    /// A character that no user name has.
    UsernameCharacter(char),
    /// An address of another organisation was typed as the user name; its domain.
    UsernameOfOtherOrganisation(String),
    /// No full name.
    NameMissing,
    /// Longer than programs can hold; the limit in bytes.
    NameTooLong(usize),
    /// A control character in the name.
    NameCharacter,
    /// Not one of the organisation's addresses; the ones it has.
    AddressUnknown(Vec<String>),
    /// No program was chosen.
    ProgramMissing,
    /// No such program; the ones there are.
    ProgramUnknown(Vec<String>),
    /// Not a version.
    VersionUnreadable(String),
    /// Neither one nor several was chosen.
    ReadOnMissing,
    /// The organisation does not offer it.
    ProtocolNotOffered(Protocol),
    /// The program cannot read mail that way.
    ProgramCannotRead(ProgramId, Protocol),
    /// No place was chosen.
    NetworkMissing,
    /// The organisation has no server for it.
    NoServerForNetwork(NetworkLocation),
    /// The provider's server was asked for and not given.
    IspSmtpMissing,
    /// Not a host name; why.
    IspSmtpHost(host_name::HostNameError),
    /// Not a port.
    IspSmtpPort(String),
    /// That host is no mail server.
    IspSmtpIsNotAMailServer(String),
    /// The organisation does not want its members to.
    IspSmtpNotOffered,
    /// Not `no` and not a number of days from 1 to 365.
    LeaveOnServerDays(String),
    /// Not `manual` and not a number of minutes from 1 to 1440.
    CheckEveryMinutes(String),
}

impl Problem {
    /// Whether the question is only not answered yet.
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

    /// The question it is about.
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
