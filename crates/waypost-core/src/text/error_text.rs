//! Texts for everything that can be wrong with answers, profiles, JSON and files.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

use super::{TextArg, Texts, printable, sanitise};
use crate::plan::answers::Problem;
use crate::plan::host_name::HostNameError;
use crate::plan::json_document::{JsonError, JsonType};
use crate::plan::validate::IssueKind;

/// What an I/O error contains if a path is not used because other people of this computer can change it: the folder,
/// file or link through which they can.
#[derive(Debug, thiserror::Error)]
#[error("other people can change {0}")]
pub struct ChangeableByOthers(pub PathBuf);

impl Texts {
    /// What is wrong with an answer, and what to do about it.
    pub fn problem(&self, problem: &Problem) -> String {
        let one = |id: &str, name: &'static str, value: TextArg<'_>| self.with(id, &[(name, value)]);
        let choice = |items: &[String]| TextArg::from(self.list_or(items));
        match problem {
            Problem::OrganisationMissing => self.get("problem-organisation-missing"),
            Problem::GroupUnknown(known) => one("problem-group-unknown", "known", choice(known)),
            Problem::GroupMissing(known) => one("problem-group-missing", "known", choice(known)),
            Problem::UsernameMissing(example) => {
                one("problem-username-missing", "example", example.as_str().into())
            }
            Problem::UsernameTooLong(limit) => one("problem-username-too-long", "limit", (*limit).into()),
            Problem::UsernameCharacter(' ') => self.get("problem-username-space"),
            Problem::UsernameCharacter(character) => {
                one("problem-username-character", "character", printable(*character).into())
            }
            Problem::UsernameOfOtherOrganisation(host) => {
                one("problem-username-elsewhere", "host", sanitise(host).into())
            }
            Problem::NameMissing => self.get("problem-name-missing"),
            Problem::NameTooLong(limit) => one("problem-name-too-long", "limit", (*limit).into()),
            Problem::NameCharacter => self.get("problem-name-character"),
            Problem::AddressUnknown(known) => one("problem-address-unknown", "known", choice(known)),
            Problem::ProgramMissing => self.get("problem-program-missing"),
            Problem::ProgramUnknown(known) => {
                one("problem-program-unknown", "known", self.list_and(known).into())
            }
            Problem::VersionUnreadable(typed) => {
                one("problem-version-unreadable", "typed", sanitise(typed).into())
            }
            Problem::ReadOnMissing => self.get("problem-read-on-missing"),
            Problem::ProtocolNotOffered(protocol) => {
                one("problem-protocol-not-offered", "protocol", self.protocol(*protocol).into())
            }
            Problem::ProgramCannotRead(program, protocol) => self.with(
                "problem-program-cannot-read",
                &[("program", self.program(*program).into()), ("protocol", self.protocol(*protocol).into())],
            ),
            Problem::NetworkMissing => self.get("problem-network-missing"),
            Problem::NoServerForNetwork(place) => {
                one("problem-no-server-for-place", "place", self.place(*place).into())
            }
            Problem::IspSmtpMissing => self.get("problem-isp-smtp-missing"),
            Problem::IspSmtpHost(why) => one("problem-isp-smtp-host", "why", self.not_a_host(*why).into()),
            Problem::IspSmtpPort(typed) => one("problem-isp-smtp-port", "typed", sanitise(typed).into()),
            Problem::IspSmtpIsNotAMailServer(host) => {
                one("problem-isp-smtp-not-a-mail-server", "host", sanitise(host).into())
            }
            Problem::IspSmtpNotOffered => self.get("problem-isp-smtp-not-offered"),
            Problem::LeaveOnServerDays(typed) => {
                one("problem-leave-on-server-days", "typed", sanitise(typed).into())
            }
            Problem::CheckEveryMinutes(typed) => {
                one("problem-check-every-minutes", "typed", sanitise(typed).into())
            }
        }
    }

    /// What is wrong in a profile, and how to correct it.
    pub fn issue(&self, what: &IssueKind) -> String {
        let one = |id: &str, name: &'static str, value: TextArg<'_>| self.with(id, &[(name, value)]);
        match what {
            IssueKind::Structure(fault) => self.json_error(fault),
            IssueKind::NewerSchema(number) => one("issue-newer-schema", "number", (*number).into()),
            IssueKind::IgnoredUnknown => self.get("issue-left-out"),
            IssueKind::SourceUnknown(id) => one("issue-source-unknown", "id", sanitise(id).into()),
            IssueKind::GroupUnknown(id) => one("issue-group-unknown", "id", sanitise(id).into()),
            IssueKind::NoReason => self.get("issue-no-reason"),
            IssueKind::Placeholder(name) => one("issue-placeholder", "name", sanitise(name).into()),
            IssueKind::NotAnAddress => self.get("issue-not-an-address"),
            IssueKind::InvalidHost(why) => one("issue-not-a-host", "why", self.not_a_host(*why).into()),
            IssueKind::NotAnId => self.get("issue-not-an-id"),
            IssueKind::NotADate => self.get("issue-not-a-date"),
            IssueKind::NotAVersion => self.get("issue-not-a-version"),
            IssueKind::VersionsReversed => self.get("issue-versions-reversed"),
            IssueKind::IntervalReversed => self.get("issue-interval-reversed"),
            IssueKind::PortContradictsTls(port, tls) => self.with(
                "issue-port-contradicts-tls",
                &[("port", port.to_string().into()), ("tls", tls.id().into())],
            ),
            IssueKind::TlsRequired => self.get("issue-plain-though-required"),
            IssueKind::NoTls => self.get("issue-plain"),
            IssueKind::Port25 => self.get("issue-port-25"),
            IssueKind::ExampleBreaksRule => self.get("issue-example-breaks-rule"),
            IssueKind::MistakeNotCorrected => self.get("issue-mistake-not-understood"),
            IssueKind::NeedsSchema2 => self.get("issue-needs-schema-2"),
            IssueKind::NotHttps => self.get("issue-not-https"),
            IssueKind::UnusableCharacter(character) => {
                one("issue-unusable-character", "character", printable(*character).into())
            }
            IssueKind::InvisibleCharacter => self.get("issue-invisible"),
            IssueKind::TextTooLong(limit) => one("issue-text-too-long", "limit", (*limit).into()),
            IssueKind::DuplicateId(id) => one("issue-id-twice", "id", sanitise(id).into()),
            IssueKind::NotACertificate => self.get("issue-not-a-certificate"),
            IssueKind::NotASha256 => self.get("issue-not-a-sha256"),
            IssueKind::RootOrSha256 => self.get("issue-root-or-sha256"),
            IssueKind::NoServerForNetwork(place) => {
                one("issue-no-server-from", "place", self.place(*place).into())
            }
            IssueKind::HostOutsideDomains(host) => one("issue-host-elsewhere", "host", sanitise(host).into()),
            IssueKind::RetiredHostInUse(host) => one("issue-still-used", "host", sanitise(host).into()),
        }
    }

    /// What is wrong with a JSON text or its structure.
    pub fn json_error(&self, fault: &JsonError) -> String {
        let one = |id: &str, name: &'static str, value: TextArg<'_>| self.with(id, &[(name, value)]);
        match fault {
            JsonError::Empty => self.get("json-empty"),
            JsonError::TooLong(limit) => one("json-too-long", "limit", (*limit).into()),
            JsonError::Utf16 => self.get("json-utf16"),
            JsonError::NotUtf8 => self.get("json-not-utf8"),
            JsonError::TooDeep => self.get("json-too-deep"),
            JsonError::TrailingComma => self.get("json-trailing-comma"),
            JsonError::Comment => self.get("json-comment"),
            JsonError::MissingComma => self.get("json-missing-comma"),
            JsonError::CutOff => self.get("json-cut-off"),
            JsonError::Syntax(words) => one("json-syntax", "words", sanitise(words).into()),
            JsonError::Duplicate(name) => one("json-duplicate", "name", sanitise(name).into()),
            JsonError::UnknownMember(name, nearest) => self.with(
                "json-unknown-member",
                &[
                    ("name", sanitise(name).into()),
                    ("case", if nearest.is_some() { "near" } else { "far" }.into()),
                    ("nearest", nearest.clone().unwrap_or_default().into()),
                ],
            ),
            JsonError::MissingMember(name) => one("json-missing-member", "name", sanitise(name).into()),
            JsonError::WrongType(kind) => one("json-wrong-type", "kind", self.json_type(*kind).into()),
            JsonError::NotAChoice(known) => one("json-not-a-choice", "known", self.list_and(known).into()),
            JsonError::OutOfRange(least, most) => self.with(
                "json-out-of-range",
                &[("least", least.to_string().into()), ("most", most.to_string().into())],
            ),
            JsonError::WrongLength(least, most) => self.with(
                "json-wrong-length",
                &[("least", least.to_string().into()), ("most", most.to_string().into())],
            ),
        }
    }

    /// The name of a JSON type.
    fn json_type(&self, kind: JsonType) -> String {
        self.get(match kind {
            JsonType::Text => "json-kind-text",
            JsonType::Integer => "json-kind-whole",
            JsonType::Switch => "json-kind-switch",
            JsonType::List => "json-kind-list",
            JsonType::Object => "json-kind-object",
            JsonType::Several => "json-kind-several",
        })
    }

    /// Why the operating system refused a file operation, in a few words. Kinds without a text of their
    /// own get the system's words.
    pub fn io_error(&self, error: &io::Error) -> String {
        if let Some(ChangeableByOthers(place)) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
            let path = sanitise(&place.display().to_string());
            return self.with("system-changeable", &[("path", path.into())]);
        }
        self.get(match error.kind() {
            ErrorKind::NotFound => "system-not-found",
            ErrorKind::PermissionDenied => "system-denied",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
            ErrorKind::ReadOnlyFilesystem => "system-read-only",
            ErrorKind::IsADirectory => "system-folder",
            ErrorKind::NotADirectory => "system-not-folder",
            ErrorKind::FileTooLarge => "system-too-large",
            // A pipe, a device or a socket: `host::files` of the engine opens none.
            ErrorKind::NotSeekable => "system-special",
            ErrorKind::AlreadyExists => "system-exists",
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "system-busy",
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "system-name",
            _ => return sanitise(&error.to_string()),
        })
    }

    /// Why a text is not a host name.
    pub fn not_a_host(&self, why: HostNameError) -> String {
        self.get(match why {
            HostNameError::Empty => "host-empty",
            HostNameError::IsUrl => "host-address",
            HostNameError::HasAtSign => "host-has-user",
            HostNameError::IsIpAddress => "host-ip-number",
            HostNameError::TooLong => "host-too-long",
            HostNameError::InvalidCharacter => "host-character",
            HostNameError::NoDot => "host-no-dot",
            HostNameError::MixedScript => "host-mixed-script",
        })
    }
}
