//! Answers with every value parsed and every default filled in.

use super::account::Protocol;
use super::answers::{Answers, CheckEvery, IspServer, Username};
use super::choices::{NetworkLocation, ReadOn};
use super::problem::Problem;
use super::profile::Profile;
use super::program::{ProgramId, TlsSupport, Version};

/// Every answer, parsed and with defaults filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedAnswers<'a> {
    /// The organisation.
    pub profile: &'a Profile,
    /// The kind of member.
    pub group: Option<&'a str>,
    /// The user name.
    pub username: Username,
    /// The full name.
    pub name: String,
    /// The email address.
    pub address: String,
    /// Whether the person chose the address.
    pub address_chosen: bool,
    /// The email program.
    pub program: ProgramId,
    /// Its version. The newest if none was given or the version makes no difference.
    pub version: Version,
    /// One or several computers, if answered.
    pub read_on: Option<ReadOn>,
    /// IMAP or POP.
    pub protocol: Protocol,
    /// Whether the person chose the protocol.
    pub protocol_chosen: bool,
    /// The networks that mail is sent from.
    pub network: NetworkLocation,
    /// The internet provider's server, if mail is sent through it.
    pub isp: Option<IspServer>,
    /// Days that fetched mail stays on the server. `None` if it does not stay.
    pub retention_days: Option<u16>,
    /// Whether the person chose the retention.
    pub retention_chosen: bool,
    /// Whether the copy on the server stays when the trash is emptied.
    pub keep_after_trash: bool,
    /// The check interval.
    pub check_every: CheckEvery,
    /// Whether the person chose the check interval.
    pub check_every_chosen: bool,
    /// Whether the person agreed to send passwords unencrypted.
    pub accept_plaintext: bool,
}

impl<'a> ResolvedAnswers<'a> {
    /// Parses the answers and fills in the organisation's defaults.
    ///
    /// # Errors
    /// Every problem, in the order of the questions.
    pub fn resolve(profile: &'a Profile, answers: &Answers) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut record = |problem| problems.push(problem);
        let group = ok_or_record(answers.group(profile), &mut record);
        let username = ok_or_record(answers.username(profile), &mut record);
        let name = ok_or_record(answers.name(), &mut record);
        let login = username.as_ref().map_or("", |username| &username.login);
        let address = ok_or_record(answers.address(profile, login), &mut record);
        let program = ok_or_record(answers.program(), &mut record);
        let protocol = answers.protocol(profile);
        let group_id = group.flatten();
        if let Some((id, _)) = program.filter(|(id, _)| !id.can_read(protocol)) {
            record(Problem::ProgramCannotRead(id, protocol));
        } else if profile.incoming_for(protocol, group_id).next().is_none() {
            record(Problem::ProtocolNotOffered(protocol));
        }
        let network = answers.network.unwrap_or(NetworkLocation::Both);
        let isp = ok_or_record(answers.isp_server(profile), &mut record);
        let retention_days = ok_or_record(answers.retention_days(profile, protocol), &mut record);
        let check_every = ok_or_record(answers.check_every(profile), &mut record);
        if isp == Some(None) && profile.outgoing_for(network, group_id).is_none() {
            record(Problem::NoServerForNetwork(network));
        }
        match (group, username, name, address, program, isp, retention_days, check_every) {
            (
                Some(group),
                Some(username),
                Some(name),
                Some(address),
                Some((program, version)),
                Some(isp),
                Some(retention_days),
                Some(check_every),
            ) if problems.is_empty() => Ok(Self {
                profile,
                group,
                username,
                name,
                address,
                address_chosen: !answers.address.trim().is_empty() || profile.addresses.len() > 1,
                program,
                version,
                read_on: answers.read_on,
                protocol,
                protocol_chosen: answers.protocol.is_some(),
                network,
                isp,
                retention_days,
                retention_chosen: !answers.leave_on_server.trim().is_empty(),
                keep_after_trash: answers.keep_after_trash,
                check_every,
                check_every_chosen: !answers.check_every.trim().is_empty(),
                accept_plaintext: answers.accept_plaintext,
            }),
            _ => Err(problems),
        }
    }
}

impl ResolvedAnswers<'_> {
    /// Returns which TLS modes the program can use in this version.
    pub fn tls_support(&self) -> TlsSupport {
        (self.program.program().tls)(self.version)
    }
}

fn ok_or_record<T>(result: Result<T, Problem>, record: &mut impl FnMut(Problem)) -> Option<T> {
    result.map_err(record).ok()
}
