//! Reads server replies: capabilities, login refusals and rejected connections.

use super::server::Role;
use crate::plan::account::Protocol;

/// What a server supports, from its reply to CAPA (RFC 2449), CAPABILITY (RFC 9051) or EHLO (RFC 5321).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// Whether the server answered. Old POP servers do not know CAPA.
    pub answered: bool,
    /// Whether STARTTLS (IMAP, SMTP) or STLS (POP) is supported.
    pub starttls: bool,
    /// SASL mechanism names, upper-case.
    pub mechanisms: Vec<String>,
    /// Whether the protocol's own login command works: USER (POP) or LOGIN (IMAP).
    pub has_login_command: bool,
    /// Whether messages have permanent ids. Without them a program cannot know what it has fetched. POP only.
    pub uidl: bool,
    /// Days after which the server deletes fetched mail, whatever the program asks. 0: at once. POP only.
    pub expire_days: Option<u16>,
    /// Minimum interval between two logins, in seconds. POP only.
    pub login_delay: Option<u32>,
}

impl Capabilities {
    /// Reads the lines of a capability reply.
    pub fn read(role: Role, lines: &[String]) -> Self {
        match role {
            Role::Incoming(Protocol::Pop) => Self::pop(lines),
            Role::Incoming(Protocol::Imap) => Self::imap(lines),
            Role::Outgoing => Self::smtp(lines),
        }
    }

    /// Whether a SASL mechanism is supported. `mechanism` is upper-case.
    pub fn supports(&self, mechanism: &str) -> bool {
        self.mechanisms.iter().any(|known| known == mechanism)
    }

    /// Whether OAuth is the only way to log in.
    pub fn is_oauth_only(&self) -> bool {
        let is_oauth = |name: &String| name == "XOAUTH2" || name == "OAUTHBEARER";
        !self.has_login_command
            && self.mechanisms.iter().any(is_oauth)
            && self.mechanisms.iter().all(is_oauth)
    }

    fn pop(lines: &[String]) -> Self {
        let answered = lines.first().is_some_and(|line| line.starts_with("+OK"));
        // A server without CAPA still has USER and PASS (RFC 1939); assume UIDL too, which is common.
        let mut capabilities =
            Self { answered, has_login_command: !answered, uidl: !answered, ..Self::default() };
        for line in lines.iter().skip(1) {
            let mut words = line.split_ascii_whitespace();
            let Some(name) = words.next() else { continue };
            match name.to_ascii_uppercase().as_str() {
                "STLS" => capabilities.starttls = true,
                "USER" => capabilities.has_login_command = true,
                "UIDL" => capabilities.uidl = true,
                "SASL" => capabilities.mechanisms.extend(words.map(str::to_ascii_uppercase)),
                // NEVER sets no limit (RFC 2449, section 6.7); other text than a number is ignored.
                "EXPIRE" => capabilities.expire_days = words.next().and_then(|days| days.parse().ok()),
                "LOGIN-DELAY" => capabilities.login_delay = words.next().and_then(|delay| delay.parse().ok()),
                _ => {}
            }
        }
        capabilities
    }

    fn imap(lines: &[String]) -> Self {
        let mut capabilities = Self { has_login_command: true, ..Self::default() };
        for line in lines {
            let Some(words) = line.strip_prefix("* CAPABILITY ") else { continue };
            capabilities.answered = true;
            for word in words.split_ascii_whitespace().map(str::to_ascii_uppercase) {
                match word.as_str() {
                    "STARTTLS" => capabilities.starttls = true,
                    "LOGINDISABLED" => capabilities.has_login_command = false,
                    word => capabilities.mechanisms.extend(word.strip_prefix("AUTH=").map(str::to_owned)),
                }
            }
        }
        capabilities
    }

    fn smtp(lines: &[String]) -> Self {
        let answered = lines.first().is_some_and(|line| line.starts_with('2'));
        let mut capabilities = Self { answered, ..Self::default() };
        for line in lines.iter().skip(1) {
            let mut words = line.get(4..).unwrap_or_default().split_ascii_whitespace();
            let Some(name) = words.next() else { continue };
            let name = name.to_ascii_uppercase();
            if name == "STARTTLS" {
                capabilities.starttls = true;
            } else if name == "AUTH" {
                capabilities.mechanisms.extend(words.map(str::to_ascii_uppercase));
            } else if let Some(first) = name.strip_prefix("AUTH=") {
                // Servers older than RFC 2554 write `AUTH=`.
                capabilities.mechanisms.push(first.to_owned());
                capabilities.mechanisms.extend(words.map(str::to_ascii_uppercase));
            }
        }
        capabilities.mechanisms.dedup();
        capabilities
    }
}

/// Why a server refused a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginRefusal {
    /// The login name or password is wrong, or the server gives no reason.
    Wrong,
    /// The login name must be written in another form.
    UsernameForm,
    /// An app password is required.
    AppPassword,
    /// An OAuth token is required.
    Token,
    /// IMAP, POP or sending is turned off for this account.
    ProtocolDisabled,
    /// Login is disabled: account locked, password expired, or network not allowed.
    LoginDisabled,
    /// Temporary refusal: the server is busy, the login too early, or the mailbox in use.
    Temporary,
}

/// Phrases of real servers in lower case, and their meanings. The first phrase that occurs decides.
/// Sources: Gmail's support pages 185833 and 7126229; Microsoft's SMTP AUTH pages ("5.7.139"); bracketed
/// codes from RFC 5530 (IMAP), RFC 2449 and RFC 3206 (POP); numbers from RFC 4954.
const REFUSAL_PATTERNS: &[(&str, LoginRefusal)] = &[
    ("application-specific password", LoginRefusal::AppPassword),
    ("app password", LoginRefusal::AppPassword),
    ("app-specific password", LoginRefusal::AppPassword),
    ("5.7.9", LoginRefusal::AppPassword),
    ("not enabled for imap", LoginRefusal::ProtocolDisabled),
    ("not enabled for pop", LoginRefusal::ProtocolDisabled),
    ("imap access is disabled", LoginRefusal::ProtocolDisabled),
    ("pop access is disabled", LoginRefusal::ProtocolDisabled),
    ("imap is disabled", LoginRefusal::ProtocolDisabled),
    ("pop3 is disabled", LoginRefusal::ProtocolDisabled),
    ("pop is disabled", LoginRefusal::ProtocolDisabled),
    ("smtpclientauthentication is disabled", LoginRefusal::ProtocolDisabled),
    ("protocol disabled", LoginRefusal::ProtocolDisabled),
    ("basic authentication is disabled", LoginRefusal::Token),
    ("basicauthblocked", LoginRefusal::Token),
    ("5.7.139", LoginRefusal::Token),
    ("web login required", LoginRefusal::Token),
    ("log in via your web browser", LoginRefusal::Token),
    ("oauth", LoginRefusal::Token),
    ("full e-mail address", LoginRefusal::UsernameForm),
    ("full email address", LoginRefusal::UsernameForm),
    ("complete email address", LoginRefusal::UsernameForm),
    ("user name must", LoginRefusal::UsernameForm),
    ("username must", LoginRefusal::UsernameForm),
    ("no domain", LoginRefusal::UsernameForm),
    ("[login-delay]", LoginRefusal::Temporary),
    ("[in-use]", LoginRefusal::Temporary),
    ("[inuse]", LoginRefusal::Temporary),
    ("[unavailable]", LoginRefusal::Temporary),
    ("[limit]", LoginRefusal::Temporary),
    ("[sys/temp]", LoginRefusal::Temporary),
    ("too many", LoginRefusal::Temporary),
    ("try again later", LoginRefusal::Temporary),
    ("temporar", LoginRefusal::Temporary),
    ("[expired]", LoginRefusal::LoginDisabled),
    ("[authorizationfailed]", LoginRefusal::LoginDisabled),
    ("[contactadmin]", LoginRefusal::LoginDisabled),
    ("[privacyrequired]", LoginRefusal::LoginDisabled),
    ("[sys/perm]", LoginRefusal::LoginDisabled),
    ("locked", LoginRefusal::LoginDisabled),
    ("account disabled", LoginRefusal::LoginDisabled),
    ("account is disabled", LoginRefusal::LoginDisabled),
    ("password has expired", LoginRefusal::LoginDisabled),
    ("password expired", LoginRefusal::LoginDisabled),
    ("not permitted", LoginRefusal::LoginDisabled),
    ("not allowed", LoginRefusal::LoginDisabled),
];

/// Why a server refused a login, from the text of its reply.
pub fn classify_refusal(text: &str) -> LoginRefusal {
    let text = text.to_ascii_lowercase();
    if let Some((_, refusal)) = REFUSAL_PATTERNS.iter().find(|(phrase, _)| text.contains(phrase)) {
        return *refusal;
    }
    // SMTP codes from 400 to 499 are temporary (RFC 5321, section 4.2.1).
    let is_temporary = text.starts_with('4') && text.get(..3).is_some_and(|code| code.parse::<u16>().is_ok());
    if is_temporary { LoginRefusal::Temporary } else { LoginRefusal::Wrong }
}

/// Whether a greeting rejects the connection: `-ERR`, `* BYE`, or an SMTP code such as 421 or 554.
pub fn rejects_connection(greeting: &str) -> bool {
    greeting.starts_with("-ERR")
        || greeting.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("* BYE"))
        || greeting.starts_with(['4', '5'])
}
