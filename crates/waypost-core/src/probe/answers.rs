//! What servers say, and what they mean by it.

use super::server::Role;
use crate::plan::account::Protocol;

/// What a server offers, out of CAPA, CAPABILITY or EHLO.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// Whether it said anything at all; old POP servers know no CAPA.
    pub told: bool,
    /// STARTTLS or STLS.
    pub starttls: bool,
    /// The ways of logging in by their SASL names, in capitals.
    pub mechanisms: Vec<String>,
    /// Whether the protocol's own login command works: USER, or LOGIN of IMAP.
    pub has_login_command: bool,
    /// Whether a message has a name that stays; without it nobody can know what was fetched. POP only.
    pub uidl: bool,
    /// After how many days fetched mail is deleted, whatever the program asks; 0: at once. POP only.
    pub expire_days: Option<u16>,
    /// Seconds that must lie between two logins. POP only.
    pub login_delay: Option<u32>,
}

impl Offers {
    /// Reads the lines of an answer.
    pub fn read(role: Role, lines: &[String]) -> Self {
        match role {
            Role::Incoming(Protocol::Pop) => Self::pop(lines),
            Role::Incoming(Protocol::Imap) => Self::imap(lines),
            Role::Outgoing => Self::smtp(lines),
        }
    }

    /// Whether a way of logging in is offered.
    pub fn has(&self, way: &str) -> bool {
        self.mechanisms.iter().any(|known| known == way)
    }

    /// Whether a token of a sign-in page is all it takes.
    pub fn is_oauth_only(&self) -> bool {
        let token = |way: &String| way == "XOAUTH2" || way == "OAUTHBEARER";
        !self.has_login_command && self.mechanisms.iter().any(token) && self.mechanisms.iter().all(token)
    }

    fn pop(lines: &[String]) -> Self {
        let told = lines.first().is_some_and(|line| line.starts_with("+OK"));
        // Without CAPA nothing is known, and USER and PASS are what every server has.
        let mut offers = Self { told, has_login_command: !told, uidl: !told, ..Self::default() };
        for line in lines.iter().skip(1) {
            let mut words = line.split_ascii_whitespace();
            let Some(name) = words.next() else { continue };
            match name.to_ascii_uppercase().as_str() {
                "STLS" => offers.starttls = true,
                "USER" => offers.has_login_command = true,
                "UIDL" => offers.uidl = true,
                "SASL" => offers.mechanisms.extend(words.map(str::to_ascii_uppercase)),
                // NEVER, and what is no number, set no limit.
                "EXPIRE" => offers.expire_days = words.next().and_then(|days| days.parse().ok()),
                "LOGIN-DELAY" => offers.login_delay = words.next().and_then(|delay| delay.parse().ok()),
                _ => {}
            }
        }
        offers
    }

    fn imap(lines: &[String]) -> Self {
        let mut offers = Self { has_login_command: true, ..Self::default() };
        for line in lines {
            let Some(words) = line.strip_prefix("* CAPABILITY ") else { continue };
            offers.told = true;
            for word in words.split_ascii_whitespace().map(str::to_ascii_uppercase) {
                match word.as_str() {
                    "STARTTLS" => offers.starttls = true,
                    "LOGINDISABLED" => offers.has_login_command = false,
                    word => offers.mechanisms.extend(word.strip_prefix("AUTH=").map(str::to_owned)),
                }
            }
        }
        offers
    }

    fn smtp(lines: &[String]) -> Self {
        let told = lines.first().is_some_and(|line| line.starts_with('2'));
        let mut offers = Self { told, ..Self::default() };
        for line in lines.iter().skip(1) {
            let mut words = line.get(4..).unwrap_or_default().split_ascii_whitespace();
            let Some(name) = words.next() else { continue };
            let name = name.to_ascii_uppercase();
            if name == "STARTTLS" {
                offers.starttls = true;
            } else if name == "AUTH" {
                offers.mechanisms.extend(words.map(str::to_ascii_uppercase));
            } else if let Some(first) = name.strip_prefix("AUTH=") {
                // The form of servers older than the standard.
                offers.mechanisms.push(first.to_owned());
                offers.mechanisms.extend(words.map(str::to_ascii_uppercase));
            }
        }
        offers.mechanisms.dedup();
        offers
    }
}

/// What a server means by refusing a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginRefusal {
    /// The name or the password is wrong, or it does not say.
    Wrong,
    /// The name has to be written otherwise.
    NameForm,
    /// A password made for one program is wanted.
    AppPassword,
    /// The organisation's sign-in page is wanted.
    Token,
    /// IMAP, POP or sending is turned off for this person.
    ProtocolDisabled,
    /// The person may not log in: locked, expired, not from here.
    NotAllowed,
    /// Not now: too busy, too soon, already open.
    Temporary,
}

/// Words of real servers, small letters, and what they mean by them; the first that fits counts.
/// Gmail: support pages 185833 and 7126229. Microsoft: "5.7.139", SMTP AUTH pages. The bracketed codes:
/// RFC 5530 (IMAP), RFC 2449 and 3206 (POP). Numbers: RFC 4954.
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
    ("full e-mail address", LoginRefusal::NameForm),
    ("full email address", LoginRefusal::NameForm),
    ("complete email address", LoginRefusal::NameForm),
    ("user name must", LoginRefusal::NameForm),
    ("username must", LoginRefusal::NameForm),
    ("no domain", LoginRefusal::NameForm),
    ("[login-delay]", LoginRefusal::Temporary),
    ("[in-use]", LoginRefusal::Temporary),
    ("[inuse]", LoginRefusal::Temporary),
    ("[unavailable]", LoginRefusal::Temporary),
    ("[limit]", LoginRefusal::Temporary),
    ("[sys/temp]", LoginRefusal::Temporary),
    ("too many", LoginRefusal::Temporary),
    ("try again later", LoginRefusal::Temporary),
    ("temporar", LoginRefusal::Temporary),
    ("[expired]", LoginRefusal::NotAllowed),
    ("[authorizationfailed]", LoginRefusal::NotAllowed),
    ("[contactadmin]", LoginRefusal::NotAllowed),
    ("[privacyrequired]", LoginRefusal::NotAllowed),
    ("[sys/perm]", LoginRefusal::NotAllowed),
    ("locked", LoginRefusal::NotAllowed),
    ("account disabled", LoginRefusal::NotAllowed),
    ("account is disabled", LoginRefusal::NotAllowed),
    ("password has expired", LoginRefusal::NotAllowed),
    ("password expired", LoginRefusal::NotAllowed),
    ("not permitted", LoginRefusal::NotAllowed),
    ("not allowed", LoginRefusal::NotAllowed),
];

/// What a refusal means.
pub fn classify_refusal(words: &str) -> LoginRefusal {
    let words = words.to_ascii_lowercase();
    if let Some((_, classify_refusal)) = REFUSAL_PATTERNS.iter().find(|(piece, _)| words.contains(piece)) {
        return *classify_refusal;
    }
    // SMTP's fours are for now (RFC 5321, section 4.2.1).
    let is_temporary =
        words.starts_with('4') && words.get(..3).is_some_and(|code| code.parse::<u16>().is_ok());
    if is_temporary { LoginRefusal::Temporary } else { LoginRefusal::Wrong }
}

/// Whether a greeting shuts the door: `-ERR`, `* BYE`, 421, 554.
pub fn rejects_connection(greeting: &str) -> bool {
    greeting.starts_with("-ERR")
        || greeting.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("* BYE"))
        || greeting.starts_with(['4', '5'])
}
