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
        // Every answer by name: a new one must be resolved. Those with `_` are parsed by methods of `Answers`.
        let Answers {
            org: _,
            group: _,
            username: _,
            name: _,
            address: typed_address,
            program: _,
            read_on,
            protocol: chosen_protocol,
            network,
            isp_smtp: _,
            through_provider: _,
            leave_on_server,
            keep_after_trash,
            check_every: typed_interval,
            accept_plaintext,
        } = answers;
        let mut problems = Vec::new();
        let group = ok_or_record(answers.group(profile), &mut problems);
        let username = ok_or_record(answers.username(profile), &mut problems);
        let name = ok_or_record(answers.name(), &mut problems);
        let login = username.as_ref().map_or("", |username| &username.login);
        let address = ok_or_record(answers.address(profile, login), &mut problems);
        let program = ok_or_record(answers.program(), &mut problems);
        let protocol = answers.protocol(profile);
        let group_id = group.flatten();
        problems.extend(protocol_problem(profile, program.map(|(id, _)| id), protocol, group_id));
        let network = network.unwrap_or(NetworkLocation::Both);
        let isp = ok_or_record(answers.isp_server(profile), &mut problems);
        let retention_days = ok_or_record(answers.retention_days(profile, protocol), &mut problems);
        let check_every = ok_or_record(answers.check_every(profile), &mut problems);
        let has_server = isp != Some(None) || profile.outgoing_for(network, group_id).is_some();
        problems.extend((!has_server).then_some(Problem::NoServerForNetwork(network)));
        let resolved = || {
            Some(Self {
                profile,
                group: group?,
                username: username?,
                name: name?,
                address: address?,
                address_chosen: !typed_address.trim().is_empty() || profile.addresses.len() > 1,
                program: program?.0,
                version: program?.1,
                read_on: *read_on,
                protocol,
                protocol_chosen: chosen_protocol.is_some(),
                network,
                isp: isp?,
                retention_days: retention_days?,
                retention_chosen: !leave_on_server.trim().is_empty(),
                keep_after_trash: *keep_after_trash,
                check_every: check_every?,
                check_every_chosen: !typed_interval.trim().is_empty(),
                accept_plaintext: *accept_plaintext,
            })
        };
        if problems.is_empty() { resolved().ok_or(problems) } else { Err(problems) }
    }
}

impl ResolvedAnswers<'_> {
    /// Returns which TLS modes the program can use in this version.
    pub fn tls_support(&self) -> TlsSupport {
        (self.program.program().tls)(self.version)
    }
}

fn ok_or_record<T>(result: Result<T, Problem>, problems: &mut Vec<Problem>) -> Option<T> {
    result.map_err(|problem| problems.push(problem)).ok()
}

fn protocol_problem(
    profile: &Profile,
    program: Option<ProgramId>,
    protocol: Protocol,
    group: Option<&str>,
) -> Option<Problem> {
    if let Some(id) = program.filter(|id| !id.can_read(protocol)) {
        return Some(Problem::ProgramCannotRead(id, protocol));
    }
    profile.incoming_for(protocol, group).next().is_none().then_some(Problem::ProtocolNotOffered(protocol))
}
