//! Issues of a profile, as data. The sentences are in the texts.

use crate::plan::account::Tls;
use crate::plan::choices::NetworkLocation;
use crate::plan::host_name::HostNameError;
use crate::plan::json_document::{JsonError, Position};

/// The longest text of an organisation, in characters.
pub const MAX_TEXT_CHARS: usize = 2_000;

/// An issue of a profile.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}:{}: {path}: {kind}", position.line, position.column)]
pub struct Issue {
    /// Whether the profile can still be used.
    pub is_warning: bool,
    /// The position in the file.
    pub position: Position,
    /// The path of the member, such as `incoming[0].port`.
    pub path: String,
    /// The kind of issue.
    pub kind: IssueKind,
}

/// What is wrong in a profile.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IssueKind {
    /// The JSON or its structure is invalid.
    #[error("{0}")]
    Structure(JsonError),
    /// The profile has a newer format. Unknown parts are ignored. Holds the format's version.
    #[error("newer format {0}")]
    NewerSchema(u32),
    /// An element is ignored because this version does not know a value in it.
    #[error("ignored because of an unknown value")]
    IgnoredUnknown,
    /// `sources` has no such id.
    #[error("unknown source {0:?}")]
    SourceUnknown(String),
    /// `groups` has no such id.
    #[error("unknown group {0:?}")]
    GroupUnknown(String),
    /// An assumed value has no reason.
    #[error("assumed without a reason")]
    NoReason,
    /// A placeholder is unknown.
    #[error("unknown placeholder {0:?}")]
    Placeholder(String),
    /// Not an email address.
    #[error("not an email address")]
    NotAnAddress,
    /// Not a host name.
    #[error("{0}")]
    InvalidHost(HostNameError),
    /// Not a short name of lower-case letters, digits and dashes.
    #[error("not an id")]
    NotAnId,
    /// Not a date like 2026-11-23.
    #[error("not a date")]
    NotADate,
    /// Not a version like 5.1.
    #[error("not a version")]
    NotAVersion,
    /// `from` is not below `below`.
    #[error("`from` is not below `below`")]
    VersionsReversed,
    /// The recommended interval is shorter than the minimum.
    #[error("the recommended interval is shorter than the minimum")]
    IntervalReversed,
    /// The port is assigned to another TLS mode.
    #[error("port {0} is assigned to another TLS mode than {1:?}")]
    PortContradictsTls(u16, Tls),
    /// The server does not encrypt although encryption is required.
    #[error("the server does not encrypt although encryption is required")]
    TlsRequired,
    /// The server does not encrypt.
    #[error("the server does not encrypt")]
    NoTls,
    /// Mail is sent on port 25, which many networks block.
    #[error("mail is sent on port 25")]
    Port25,
    /// The example does not follow the rule for user names.
    #[error("the example does not follow the rule")]
    ExampleBreaksRule,
    /// A mistake is not corrected to the example.
    #[error("the mistake is not corrected to the example")]
    MistakeNotCorrected,
    /// A profile of schema 1 has a member or value that only schema 2 has.
    #[error("only schema 2 has this")]
    NeedsSchema2,
    /// Not an https address.
    #[error("not an https address")]
    NotHttps,
    /// A login name or folder prefix has a character that an email program could read as a command.
    #[error("the character {0:?} cannot be used here")]
    UnusableCharacter(char),
    /// The text has an invisible character.
    #[error("the text has an invisible character")]
    InvisibleCharacter,
    /// The text is too long. Holds the limit in characters.
    #[error("the text has more than {0} characters")]
    TextTooLong(usize),
    /// Two entries have the same id.
    #[error("duplicate id {0:?}")]
    DuplicateId(String),
    /// Some members have no sending server for this network location.
    #[error("no sending server for {0:?}")]
    NoServerForNetwork(NetworkLocation),
    /// Not a PEM certificate.
    #[error("not a PEM certificate")]
    NotACertificate,
    /// Not a SHA-256 in hexadecimal digits.
    #[error("not a SHA-256")]
    NotASha256,
    /// A certificate has both `root` and `sha256`, or neither.
    #[error("give either `root` or `sha256`")]
    RootOrSha256,
    /// The host is outside the organisation's domains.
    #[error("{0} is outside the organisation's domains")]
    HostOutsideDomains(String),
    /// A server has a retired name.
    #[error("{0} is a retired name")]
    RetiredHostInUse(String),
}
