//! The servers to try: what a plan or a settings file says of each, and what else is worth trying.

use crate::formats::{FoundAccount, FoundValue};
use crate::plan::Plan;
use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::profile::Profile;

/// What a server is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Mail is read from it.
    Incoming(Protocol),
    /// Mail is sent through it.
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

    /// The ports at which such a server is usually found, best first (RFC 8314, RFC 6409).
    pub const fn usual_ports(self) -> &'static [u16] {
        match self {
            Self::Incoming(Protocol::Imap) => &[993, 143],
            Self::Incoming(Protocol::Pop) => &[995, 110],
            Self::Outgoing => &[465, 587, 25],
        }
    }
}

/// A server and how it is to be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// What it is for.
    pub role: Role,
    /// Host name, lower-case ASCII.
    pub host: String,
    /// TCP port, 1 to 65535.
    pub port: u16,
    /// How the connection is protected.
    pub tls: Tls,
    /// How the login is done.
    pub auth: Auth,
    /// The login name; none where nothing is asked.
    pub username: Option<String>,
    /// The login name as the organisation wants it, where that is known.
    pub expected_username: Option<String>,
    /// Other ports to look at where this one does not answer, best first.
    pub other_ports: Vec<u16>,
    /// The port to use where a network blocks the first, from the organisation.
    pub fallback_port: Option<u16>,
    /// Days that fetched mail stays on the server. POP only.
    pub retention_days: Option<u16>,
    /// Seconds between two checks; none: by hand.
    pub check_seconds: Option<u32>,
    /// Whether the settings stand in a file that somebody has, instead of coming from the organisation.
    pub from_user_file: bool,
}

impl Server {
    /// Whether a password can be tried: it is asked for, and TLS protects it.
    pub fn takes_password(&self) -> bool {
        self.tls != Tls::None
            && self.username.is_some()
            && matches!(self.auth, Auth::Password | Auth::EncryptedPassword)
    }
}

/// The two servers of a plan: the one to read from, the one to send through.
pub fn planned(profile: &Profile, plan: &Plan) -> Vec<Server> {
    let account = &plan.account;
    let (incoming, outgoing) = (&account.incoming, &account.outgoing);
    let retention = account.retention.as_ref();
    let retention_days = retention.and_then(|retention| retention.days.as_ref()).map(|days| days.value);
    let check_seconds = account.check_every_minutes.value.map(|minutes| u32::from(minutes) * 60);
    let protocol = incoming.protocol.value;
    let other_incoming_ports = |host: &str| {
        let read = profile.incoming.iter().filter(|server| server.protocol == protocol);
        let read = read
            .filter(|server| server.host.value().eq_ignore_ascii_case(host))
            .flat_map(|server| &server.alternatives);
        read.map(|endpoint| endpoint.port).collect::<Vec<u16>>()
    };
    let other_outgoing_ports = |host: &str| {
        let same = profile.outgoing.iter().filter(|server| server.host.value().eq_ignore_ascii_case(host));
        same.flat_map(|server| &server.alternatives).map(|endpoint| endpoint.port).collect::<Vec<u16>>()
    };
    let fallback = outgoing.fallback_port.as_ref().map(|port| port.value);
    let mut send_ports: Vec<u16> = fallback.into_iter().collect();
    send_ports.extend(other_outgoing_ports(&outgoing.host.value));
    vec![
        Server {
            role: Role::Incoming(protocol),
            host: incoming.host.value.clone(),
            port: incoming.port.value,
            tls: incoming.tls.value,
            auth: incoming.auth.value,
            username: Some(incoming.username.value.clone()),
            expected_username: Some(incoming.username.value.clone()),
            other_ports: others(
                Role::Incoming(protocol),
                incoming.port.value,
                other_incoming_ports(&incoming.host.value),
            ),
            fallback_port: None,
            retention_days,
            check_seconds: if protocol == Protocol::Pop { check_seconds } else { None },
            from_user_file: false,
        },
        Server {
            role: Role::Outgoing,
            host: outgoing.host.value.clone(),
            port: outgoing.port.value,
            tls: outgoing.tls.value,
            auth: outgoing.auth.value,
            username: outgoing.username.as_ref().map(|name| name.value.clone()),
            expected_username: outgoing.username.as_ref().map(|name| name.value.clone()),
            other_ports: others(Role::Outgoing, outgoing.port.value, send_ports),
            fallback_port: fallback,
            retention_days: None,
            check_seconds: None,
            from_user_file: false,
        },
    ]
}

/// The servers of an account that a program has. `plan` is what the organisation wants of it.
/// A server whose name is missing, or that speaks no protocol we do, is left out.
pub fn found(account: &FoundAccount, plan: Option<&Plan>) -> Vec<Server> {
    let protocol = account.protocol().unwrap_or(Protocol::Pop);
    let expected = |outgoing: bool| {
        let account = &plan?.account;
        let name =
            if outgoing { account.outgoing.username.as_ref() } else { Some(&account.incoming.username) };
        name.map(|name| name.value.clone())
    };
    let keeps = matches!(switch(account, Setting::LeaveOnServer), Some(true));
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
    let mut servers: Vec<Server> = [incoming, outgoing].iter().filter_map(|d| d.server(account)).collect();
    for server in &mut servers {
        let is_outgoing = server.role == Role::Outgoing;
        server.expected_username = expected(is_outgoing);
        if !is_outgoing && protocol == Protocol::Pop {
            server.retention_days = number(account, Setting::RetentionDays).filter(|_| keeps);
            server.check_seconds =
                number(account, Setting::CheckEvery).map(|minutes| u32::from(minutes) * 60);
        }
    }
    servers
}

/// The settings that make up one server of a found account.
struct ServerFields {
    role: Role,
    host: Setting,
    port: Setting,
    tls: Setting,
    auth: Setting,
    username: Setting,
}

impl ServerFields {
    fn server(&self, account: &FoundAccount) -> Option<Server> {
        let host = crate::plan::host_name::parse(account.text(self.host)?).ok()?;
        let tls = match account.get(self.tls).map(|found| &found.value) {
            Some(FoundValue::Value(SettingValue::Tls(tls))) => *tls,
            // "If available" is tried as what it should be.
            Some(FoundValue::Opportunistic) => Tls::Starttls,
            _ => Tls::None,
        };
        let usual = match self.role {
            Role::Incoming(protocol) => protocol.default_port(tls),
            Role::Outgoing => tls.submission_port(),
        };
        let port = number(account, self.port).unwrap_or(usual);
        let auth = match account.get(self.auth).map(|found| &found.value) {
            Some(FoundValue::Value(SettingValue::Auth(auth))) => *auth,
            _ => Auth::Password,
        };
        let username = account.text(self.username).filter(|_| auth != Auth::None).map(str::to_owned);
        Some(Server {
            role: self.role,
            host,
            port,
            tls,
            auth,
            username,
            expected_username: None,
            other_ports: others(self.role, port, Vec::new()),
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

/// The organisation's other doors and the usual ones, each once, without the first choice.
fn others(role: Role, port: u16, mut first: Vec<u16>) -> Vec<u16> {
    first.extend(role.usual_ports());
    let mut ports = Vec::new();
    for other in first {
        if other != port && !ports.contains(&other) {
            ports.push(other);
        }
    }
    ports
}
