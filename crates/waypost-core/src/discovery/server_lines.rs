//! The servers of found settings, in a few words.

use crate::plan::account::{Auth, Tls};
use crate::plan::profile::{IncomingServer, OutgoingServer, Profile};
use crate::text::{Texts, sanitise};

/// A server of found settings.
#[derive(Clone, Debug)]
pub struct ServerLine {
    /// Its host.
    pub host: String,
    /// Protocol, port and encryption.
    pub how: String,
}

impl ServerLine {
    fn new(texts: &Texts, protocol: &str, host: &str, port: u16, tls: Tls) -> Self {
        let values = [
            ("protocol", protocol.to_owned().into()),
            ("port", port.to_string().into()),
            ("encryption", texts.tls(tls).into()),
        ];
        Self { host: sanitise(host), how: texts.with("find-server", &values) }
    }
}

/// The servers for reading, best first.
pub fn incoming_lines(texts: &Texts, profile: &Profile) -> Vec<ServerLine> {
    let line = |server: &IncomingServer| {
        let (port, tls) = (server.port.value().0, *server.tls.value());
        ServerLine::new(texts, &texts.protocol(server.protocol), server.host.value(), port, tls)
    };
    profile.incoming.iter().map(line).collect()
}

/// The servers for sending, best first.
pub fn outgoing_lines(texts: &Texts, profile: &Profile) -> Vec<ServerLine> {
    let line = |server: &OutgoingServer| {
        let (port, tls) = (server.port.value().0, *server.tls.value());
        ServerLine::new(texts, "SMTP", server.host.value(), port, tls)
    };
    profile.outgoing.iter().map(line).collect()
}

/// How people sign in.
pub fn sign_in(texts: &Texts, profile: &Profile) -> String {
    let auth = profile.incoming.first().map_or(Auth::Password, |server| *server.auth.value());
    match auth {
        Auth::Oauth2 => texts.get("find-sign-in-oauth"),
        _ if profile.sign_in.app_password.is_some() => texts.get("find-sign-in-app-password"),
        _ => texts.get("find-sign-in-password"),
    }
}

/// The login name for this address.
pub fn login_for(profile: &Profile, address: &str) -> String {
    let local = address.rsplit_once('@').map_or(address, |(local, _)| local);
    let template = profile.incoming.first().map_or("{address}", |server| server.username.value().as_str());
    sanitise(&template.replace("{address}", address).replace("{username}", local))
}
