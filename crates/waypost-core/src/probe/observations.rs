//! Facts collected about one server, in the order in which they arrive, without judgement.

use core::net::IpAddr;

use thiserror::Error;

/// Everything observed about one server. Grows during the probe and can be evaluated at any time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Observations {
    /// What the probe is doing now.
    pub stage: Stage,
    /// Whether this computer has a route to the internet. Determined only after a failure.
    pub has_route: Option<bool>,
    /// Result of the name lookup.
    pub lookup: Option<Lookup>,
    /// Each address of the server, and the state of the port there.
    pub addresses: Vec<(IpAddr, PortStatus)>,
    /// Other ports of the same server, tried only if the configured port did not answer.
    pub other_ports: Vec<(u16, PortStatus)>,
    /// Response to a plain web request to the server's name. Requested only after a failure.
    pub web: Option<HttpResponse>,
    /// The server's greeting.
    pub greeting: Option<ServerResponse>,
    /// Capabilities sent before TLS.
    pub capabilities_before_tls: Option<ServerResponse>,
    /// Reply to STARTTLS.
    pub starttls: Option<StarttlsReply>,
    /// Result of the TLS handshake.
    pub tls: Option<TlsObservation>,
    /// Capabilities that count: those sent within TLS, if the settings ask for TLS.
    pub capabilities: Option<ServerResponse>,
    /// Result of the login.
    pub login: Option<LoginResult>,
    /// This computer's clock, in seconds since 1970.
    pub now: u64,
    /// How the probe ended. `None` while it runs.
    pub end: Option<End>,
}

impl Observations {
    /// Whether the server greeted with PREAUTH: the session counts as logged in already (RFC 9051,
    /// section 7.1.4).
    pub fn is_preauth(&self) -> bool {
        let first = self.greeting.as_ref().and_then(|response| response.lines().first());
        first.is_some_and(|line| line.starts_with("* PREAUTH"))
    }
}

/// What the network code is doing at the moment.
///
/// A [`ProbeStep`](super::step::ProbeStep) is what is judged and shown. A stage only tells which step is in
/// progress: there is no stage for the captive portal, and the network and the name are one stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Looking up the host name.
    #[default]
    Name,
    /// Connecting to the port.
    Port,
    /// Waiting for the greeting.
    Greeting,
    /// Negotiating TLS.
    Tls,
    /// Asking for the capabilities.
    Capabilities,
    /// Logging in.
    Login,
}

/// How a probe ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Every step that could be tried was tried.
    Done,
    /// The user stopped the probe, or its total time ran out.
    Stopped,
}

/// Result of a name lookup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// The name has these addresses.
    Found(Vec<IpAddr>),
    /// The name does not exist, or has no address.
    NotFound,
    /// No name server answered.
    NoAnswer,
}

/// State of a port at one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortStatus {
    /// The port accepted the connection.
    Open,
    /// The port refused the connection.
    Refused,
    /// Nothing answered in time.
    Silent,
    /// This computer has no route to the address.
    Unreachable,
    /// The result was not needed, because another address answered first.
    NotNeeded,
}

/// What a server sent, or why nothing useful arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServerResponse {
    /// The lines without line ends, each at most [`super::session::MAX_LINE_BYTES`] bytes.
    Lines(Vec<String>),
    /// Nothing arrived in time.
    Silent,
    /// The server closed the connection.
    Closed,
    /// The server sent something that is not its protocol, or too much. Holds an excerpt.
    NotProtocol(String),
}

impl ServerResponse {
    /// The lines, or an empty slice if nothing useful arrived.
    pub fn lines(&self) -> &[String] {
        match self {
            Self::Lines(lines) => lines,
            _ => &[],
        }
    }
}

/// Reply to STARTTLS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StarttlsReply {
    /// The server accepted.
    Accepted,
    /// The server refused with this text.
    Refused(String),
    /// More data followed the acceptance before TLS began. An attacker may have injected it.
    Injected,
    /// Nothing arrived in time, or the connection was closed.
    Silent,
}

/// Response to a web request to port 80 of the server's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// Status code, for example 302.
    pub status: u16,
    /// Host of the redirect target, if the response redirects to another host.
    pub redirects_to: Option<String>,
    /// The web server's clock, in seconds since 1970.
    pub date: Option<u64>,
}

/// Result of a TLS handshake.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TlsObservation {
    /// The negotiated version, for example `TLS 1.3`.
    pub version: Option<&'static str>,
    /// The certificate the server presented.
    pub certificate: Option<Certificate>,
    /// Why TLS failed. `None` if the certificate was verified.
    pub error: Option<TlsError>,
    /// The first line the server sent in place of a TLS handshake, lossily decoded.
    pub first_line: Option<String>,
}

/// Fields of a certificate, read for messages only. The TLS library decides whether to trust it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// Host names the certificate is valid for.
    pub names: Vec<String>,
    /// Common name of the subject, or the whole subject if it has no common name.
    pub subject: String,
    /// The issuer's name.
    pub issuer: String,
    /// Start of the validity, in seconds since 1970.
    pub from: u64,
    /// End of the validity, in seconds since 1970.
    pub until: u64,
    /// Whether subject and issuer are the same.
    pub is_self_signed: bool,
    /// Whether the certificate is valid for the host name that was asked for.
    pub matches_name: bool,
    /// Whether the server sent no intermediate certificates.
    pub has_no_chain: bool,
}

/// Why TLS failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TlsError {
    /// The certificate is not trusted.
    #[error("the certificate is not trusted")]
    NotTrusted,
    /// The certificate is for another host name.
    #[error("the certificate is for another host name")]
    WrongName,
    /// The certificate has expired.
    #[error("the certificate has expired")]
    Expired,
    /// The certificate is not valid yet.
    #[error("the certificate is not valid yet")]
    NotYetValid,
    /// Client and server share no TLS version, cipher or signature algorithm.
    #[error("the server supports no TLS version or cipher that is secure enough")]
    TooOld,
    /// The server sent something other than TLS.
    #[error("the server did not answer with TLS")]
    NotTls,
    /// Nothing arrived in time.
    #[error("the server did not answer in time")]
    Silent,
    /// The server closed the connection.
    #[error("the server closed the connection")]
    Closed,
    /// This computer has no list of trusted root certificates.
    #[error("no trusted root certificates are available")]
    NoRoots,
}

/// Result of a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoginResult {
    /// The server accepted the login.
    Accepted,
    /// The server refused the login with this text.
    Refused(String),
    /// Nothing arrived in time, or the connection was closed.
    Silent,
    /// The protocol cannot transmit this login name or password.
    Unencodable,
}
