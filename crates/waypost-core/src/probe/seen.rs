//! What was seen of one server: facts in the order they came, and no opinion on them.

use core::net::IpAddr;

/// Everything that was seen. Grows while a server is tried; can be judged at any moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Observations {
    /// What is being done now.
    pub stage: Stage,
    /// Whether this computer knows a way to anywhere; asked only when something failed.
    pub has_route: Option<bool>,
    /// What the name turned out to be.
    pub lookup: Option<Lookup>,
    /// Each address, and whether it could be reached at the port.
    pub addresses: Vec<(IpAddr, PortStatus)>,
    /// The same server's other ports, looked at only when the first did not answer.
    pub other_ports: Vec<(u16, PortStatus)>,
    /// What answers plain web requests at the server's name; asked only when something is odd.
    pub web: Option<HttpResponse>,
    /// The server's first words.
    pub greeting: Option<ServerResponse>,
    /// What it offered before TLS.
    pub capabilities_before_tls: Option<ServerResponse>,
    /// What it said to STARTTLS.
    pub starttls: Option<Starttls>,
    /// How TLS went.
    pub tls: Option<TlsObservation>,
    /// What it offers, once protected if it is to be.
    pub offers: Option<ServerResponse>,
    /// What came of the login.
    pub login: Option<Login>,
    /// This computer's clock, in seconds since 1970.
    pub now: u64,
    /// How it ended; none: it goes on.
    pub end: Option<End>,
}

impl Observations {
    /// Whether the server says one is logged in already (IMAP, RFC 9051).
    pub fn is_preauth(&self) -> bool {
        let first = self.greeting.as_ref().and_then(|heard| heard.words().first());
        first.is_some_and(|line| line.starts_with("* PREAUTH"))
    }
}

/// What is being done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The name is looked up.
    #[default]
    Name,
    /// The port is called.
    Port,
    /// The server's first words are waited for.
    Greeting,
    /// TLS is agreed on.
    Tls,
    /// What the server offers is asked.
    Offers,
    /// The login.
    Login,
}

/// How the trying of a server ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Everything that could be tried was.
    Done,
    /// The person said stop, or the time for the whole was over.
    Stopped,
}

/// What a name turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// It has addresses.
    Found(Vec<IpAddr>),
    /// There is no such name.
    NotFound,
    /// Nobody answered the question.
    NoAnswer,
}

/// Whether a port answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortStatus {
    /// It was not decided when another address answered.
    Open,
    /// It said no at once.
    Refused,
    /// Nothing came back in time.
    Silent,
    /// This computer knows no way there.
    Unreachable,
    /// Another address answered first.
    NotNeeded,
}

/// What the server said, line by line, or why nothing of use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServerResponse {
    /// Its lines, without their ends, each at most [`super::dialogue::MAX_LINE_BYTES`] bytes.
    Words(Vec<String>),
    /// Nothing in time.
    Silent,
    /// It ended the connection.
    Closed,
    /// More or other than a mail server says.
    NotProtocol(String),
}

impl ServerResponse {
    /// The lines; none where nothing of use was said.
    pub fn words(&self) -> &[String] {
        match self {
            Self::Words(lines) => lines,
            _ => &[],
        }
    }
}

/// What a server said to STARTTLS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Starttls {
    /// Go ahead.
    Accepted,
    /// No, in its words.
    Refused(String),
    /// Go ahead, and more in the same breath, which somebody else may have put there.
    Injected,
    /// Nothing in time, or the end of the connection.
    Silent,
}

/// What answers at port 80 of the server's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status of the answer, as 302.
    pub status: u16,
    /// The host it sends to, where it sends elsewhere.
    pub redirects_to: Option<String>,
    /// Its clock, in seconds since 1970.
    pub date: Option<u64>,
}

/// How TLS went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TlsObservation {
    /// The version agreed on, as `TLS 1.3`.
    pub version: Option<&'static str>,
    /// The certificate that was shown.
    pub certificate: Option<Certificate>,
    /// Why TLS failed; none: it is verified.
    pub fault: Option<TlsError>,
    /// The first bytes that came back instead of TLS, as text.
    pub first_line: Option<String>,
}

/// A certificate in words. Read for the message alone; whether to believe it is the library's decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// The host names it is for.
    pub names: Vec<String>,
    /// Whom it was made for, as its common name or the whole.
    pub subject: String,
    /// Who vouches for it.
    pub issuer: String,
    /// From when it holds, in seconds since 1970.
    pub from: u64,
    /// Until when.
    pub until: u64,
    /// Whether it vouches for itself.
    pub is_self_signed: bool,
    /// Whether it is for the name that was asked for.
    pub matches_name: bool,
    /// Whether it came alone, without those between it and its issuer.
    pub has_no_chain: bool,
}

/// Why TLS failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsError {
    /// The certificate is not believed.
    NotTrusted,
    /// It is for another name.
    WrongName,
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// The two have no version, cipher or signature in common.
    TooOld,
    /// What came back is not TLS.
    NotTls,
    /// Nothing came back in time.
    Silent,
    /// The connection ended.
    Closed,
    /// This computer has no list of whom to believe.
    NoRoots,
}

/// What came of a login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Login {
    /// The server took it.
    Accepted,
    /// It did not; its words.
    Refused(String),
    /// Nothing in time, or the end of the connection.
    Silent,
    /// The password or the name cannot be put into the protocol's words.
    CannotBeSaid,
}
