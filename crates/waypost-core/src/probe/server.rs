//! The servers to probe, with their settings from a plan or from a settings file.

use crate::formats::{FoundAccount, FoundValue};
use crate::plan::Plan;
use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::profile::Profile;

/// What a server is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Receives mail.
    Incoming(Protocol),
    /// Sends mail.
    Outgoing,
}

impl Role {
    /// The name used in JSON.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Incoming(_) => "incoming",
            Self::Outgoing => "outgoing",
        }
    }

    /// The usual ports of such a server, best first (RFC 8314, RFC 6409).
    pub const fn usual_ports(self) -> &'static [u16] {
        match self {
            Self::Incoming(Protocol::Imap) => &[993, 143],
            Self::Incoming(Protocol::Pop) => &[995, 110],
            Self::Outgoing => &[465, 587, 25],
        }
    }
}

/// A server and the settings to probe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerSettings {
    /// What the server is used for.
    pub role: Role,
    /// Host name, lower-case ASCII.
    pub host: String,
    /// TCP port, 1 to 65535.
    pub port: u16,
    /// Encryption of the connection.
    pub tls: Tls,
    /// Login method.
    pub auth: Auth,
    /// Login name. `None` if the server needs no login.
    pub username: Option<String>,
    /// The login name the organisation assigns, if it is known.
    pub expected_username: Option<String>,
    /// Other ports to try if this one does not answer, best first.
    pub other_ports: Vec<u16>,
    /// The organisation's port for networks that block the first one.
    pub fallback_port: Option<u16>,
    /// Days that fetched mail stays on the server. `None`: no limit is set. POP only.
    pub retention_days: Option<u16>,
    /// Seconds between two checks. `None`: the user checks by hand.
    pub check_seconds: Option<u32>,
    /// Whether the settings come from the user's own file, not from the organisation.
    pub from_user_file: bool,
}

impl ServerSettings {
    /// Whether a probe may send a password: the login needs one, and TLS protects it.
    pub fn takes_password(&self) -> bool {
        self.tls != Tls::None
            && self.username.is_some()
            && matches!(self.auth, Auth::Password | Auth::EncryptedPassword)
    }
}

/// The two servers of a plan: incoming, then outgoing.
pub fn servers_of_plan(profile: &Profile, plan: &Plan) -> Vec<ServerSettings> {
    let account = &plan.account;
    let (incoming, outgoing) = (&account.incoming, &account.outgoing);
    let retention = account.retention.as_ref();
    let retention_days = retention.and_then(|retention| retention.days.as_ref()).map(|days| days.value);
    let check_seconds = account.check_every_minutes.value.map(|minutes| u32::from(minutes) * 60);
    let protocol = incoming.protocol.value;
    let alternative_incoming_ports = profile
        .incoming
        .iter()
        .filter(|server| server.protocol == protocol)
        .filter(|server| server.host.value().eq_ignore_ascii_case(&incoming.host.value))
        .flat_map(|server| &server.alternatives)
        .map(|endpoint| endpoint.port);
    let alternative_outgoing_ports = profile
        .outgoing
        .iter()
        .filter(|server| server.host.value().eq_ignore_ascii_case(&outgoing.host.value))
        .flat_map(|server| &server.alternatives)
        .map(|endpoint| endpoint.port);
    let fallback = outgoing.fallback_port.as_ref().map(|port| port.value);
    vec![
        ServerSettings {
            role: Role::Incoming(protocol),
            host: incoming.host.value.clone(),
            port: incoming.port.value,
            tls: incoming.tls.value,
            auth: incoming.auth.value,
            username: Some(incoming.username.value.clone()),
            expected_username: Some(incoming.username.value.clone()),
            other_ports: other_ports(
                Role::Incoming(protocol),
                incoming.port.value,
                alternative_incoming_ports,
            ),
            fallback_port: None,
            retention_days,
            check_seconds: if protocol == Protocol::Pop { check_seconds } else { None },
            from_user_file: false,
        },
        ServerSettings {
            role: Role::Outgoing,
            host: outgoing.host.value.clone(),
            port: outgoing.port.value,
            tls: outgoing.tls.value,
            auth: outgoing.auth.value,
            username: outgoing.username.as_ref().map(|name| name.value.clone()),
            expected_username: outgoing.username.as_ref().map(|name| name.value.clone()),
            other_ports: other_ports(
                Role::Outgoing,
                outgoing.port.value,
                fallback.into_iter().chain(alternative_outgoing_ports),
            ),
            fallback_port: fallback,
            retention_days: None,
            check_seconds: None,
            from_user_file: false,
        },
    ]
}

/// The servers of an account found in a program. `plan` holds the settings the organisation wants.
/// Leaves out a server whose host name is missing or invalid.
pub fn servers_of_account(account: &FoundAccount, plan: Option<&Plan>) -> Vec<ServerSettings> {
    let protocol = account.protocol().unwrap_or(Protocol::Pop);
    let expected = |outgoing: bool| {
        let account = &plan?.account;
        let name =
            if outgoing { account.outgoing.username.as_ref() } else { Some(&account.incoming.username) };
        name.map(|name| name.value.clone())
    };
    let leaves_mail_on_server = matches!(switch(account, Setting::LeaveOnServer), Some(true));
    let incoming = ServerFields {
        role: Role::Incoming(protocol),
        host: Setting::IncomingHost,
        port: Setting::IncomingPort,
        tls: Setting::IncomingTls,
        auth: Setting::IncomingAuth,
        username: Setting::IncomingUsername,
    };
    let outgoing = ServerFields {
        role: Role::Outgoing,
        host: Setting::OutgoingHost,
        port: Setting::OutgoingPort,
        tls: Setting::OutgoingTls,
        auth: Setting::OutgoingAuth,
        username: Setting::OutgoingUsername,
    };
    let mut servers: Vec<ServerSettings> =
        [incoming, outgoing].iter().filter_map(|fields| fields.server(account)).collect();
    for server in &mut servers {
        let is_outgoing = server.role == Role::Outgoing;
        server.expected_username = expected(is_outgoing);
        if !is_outgoing && protocol == Protocol::Pop {
            server.retention_days = number(account, Setting::RetentionDays).filter(|_| leaves_mail_on_server);
            server.check_seconds =
                number(account, Setting::CheckEvery).map(|minutes| u32::from(minutes) * 60);
        }
    }
    servers
}

/// Which settings of a found account describe one server.
struct ServerFields {
    role: Role,
    host: Setting,
    port: Setting,
    tls: Setting,
    auth: Setting,
    username: Setting,
}

impl ServerFields {
    fn server(&self, account: &FoundAccount) -> Option<ServerSettings> {
        let host = crate::plan::host_name::parse(account.text(self.host)?).ok()?;
        let tls = match account.get(self.tls).map(|found| &found.value) {
            Some(FoundValue::Value(SettingValue::Tls(tls))) => *tls,
            // "STARTTLS if available" is probed as STARTTLS, because plain text is not wanted.
            Some(FoundValue::Opportunistic) => Tls::Starttls,
            _ => Tls::None,
        };
        let default_port = match self.role {
            Role::Incoming(protocol) => protocol.default_port(tls),
            Role::Outgoing => tls.submission_port(),
        };
        let port = number(account, self.port).unwrap_or(default_port);
        let auth = match account.get(self.auth).map(|found| &found.value) {
            Some(FoundValue::Value(SettingValue::Auth(auth))) => *auth,
            _ => Auth::Password,
        };
        let username = account.text(self.username).filter(|_| auth != Auth::None).map(str::to_owned);
        Some(ServerSettings {
            role: self.role,
            host,
            port,
            tls,
            auth,
            username,
            expected_username: None,
            other_ports: other_ports(self.role, port, std::iter::empty()),
            fallback_port: None,
            retention_days: None,
            check_seconds: None,
            from_user_file: true,
        })
    }
}

fn number(account: &FoundAccount, setting: Setting) -> Option<u16> {
    match account.get(setting)?.value {
        FoundValue::Value(SettingValue::Number(number)) => Some(number),
        _ => None,
    }
}

fn switch(account: &FoundAccount, setting: Setting) -> Option<bool> {
    match account.get(setting)?.value {
        FoundValue::Value(SettingValue::Switch(on)) => Some(on),
        _ => None,
    }
}

/// The ports to try besides `port`: the organisation's alternatives, then the usual ones, each once.
fn other_ports(role: Role, port: u16, alternatives: impl Iterator<Item = u16>) -> Vec<u16> {
    let mut ports = Vec::new();
    for other in alternatives.chain(role.usual_ports().iter().copied()) {
        if other != port && !ports.contains(&other) {
            ports.push(other);
        }
    }
    ports
}
