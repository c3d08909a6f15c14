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
    pub ways: Vec<String>,
    /// Whether the protocol's own login command works: USER, or LOGIN of IMAP.
    pub plain_command: bool,
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
        self.ways.iter().any(|known| known == way)
    }

    /// Whether a token of a sign-in page is all it takes.
    pub fn wants_token_alone(&self) -> bool {
        let token = |way: &String| way == "XOAUTH2" || way == "OAUTHBEARER";
        !self.plain_command && self.ways.iter().any(token) && self.ways.iter().all(token)
    }

    fn pop(lines: &[String]) -> Self {
        let told = lines.first().is_some_and(|line| line.starts_with("+OK"));
        // Without CAPA nothing is known, and USER and PASS are what every server has.
        let mut offers = Self { told, plain_command: !told, uidl: !told, ..Self::default() };
        for line in lines.iter().skip(1) {
            let mut words = line.split_ascii_whitespace();
            let Some(name) = words.next() else { continue };
            match name.to_ascii_uppercase().as_str() {
                "STLS" => offers.starttls = true,
                "USER" => offers.plain_command = true,
                "UIDL" => offers.uidl = true,
                "SASL" => offers.ways.extend(words.map(str::to_ascii_uppercase)),
                // NEVER, and what is no number, set no limit.
                "EXPIRE" => offers.expire_days = words.next().and_then(|days| days.parse().ok()),
                "LOGIN-DELAY" => offers.login_delay = words.next().and_then(|delay| delay.parse().ok()),
                _ => {}
            }
        }
        offers
    }

    fn imap(lines: &[String]) -> Self {
        let mut offers = Self { plain_command: true, ..Self::default() };
        for line in lines {
            let Some(words) = line.strip_prefix("* CAPABILITY ") else { continue };
            offers.told = true;
            for word in words.split_ascii_whitespace().map(str::to_ascii_uppercase) {
                match word.as_str() {
                    "STARTTLS" => offers.starttls = true,
                    "LOGINDISABLED" => offers.plain_command = false,
                    word => offers.ways.extend(word.strip_prefix("AUTH=").map(str::to_owned)),
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
                offers.ways.extend(words.map(str::to_ascii_uppercase));
            } else if let Some(first) = name.strip_prefix("AUTH=") {
                // The form of servers older than the standard.
                offers.ways.push(first.to_owned());
                offers.ways.extend(words.map(str::to_ascii_uppercase));
            }
        }
        offers.ways.dedup();
        offers
    }
}

/// What a server means by refusing a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The name or the password is wrong, or it does not say.
    Wrong,
    /// The name has to be written otherwise.
    NameForm,
    /// A password made for one program is wanted.
    AppPassword,
    /// The organisation's sign-in page is wanted.
    Token,
    /// IMAP, POP or sending is turned off for this person.
    TurnedOff,
    /// The person may not log in: locked, expired, not from here.
    NotAllowed,
    /// Not now: too busy, too soon, already open.
    NotNow,
}

/// Words of real servers, small letters, and what they mean by them; the first that fits counts.
/// Gmail: support pages 185833 and 7126229. Microsoft: "5.7.139", SMTP AUTH pages. The bracketed codes:
/// RFC 5530 (IMAP), RFC 2449 and 3206 (POP). Numbers: RFC 4954.
const WORDS: &[(&str, Meaning)] = &[
    ("application-specific password", Meaning::AppPassword),
    ("app password", Meaning::AppPassword),
    ("app-specific password", Meaning::AppPassword),
    ("5.7.9", Meaning::AppPassword),
    ("not enabled for imap", Meaning::TurnedOff),
    ("not enabled for pop", Meaning::TurnedOff),
    ("imap access is disabled", Meaning::TurnedOff),
    ("pop access is disabled", Meaning::TurnedOff),
    ("imap is disabled", Meaning::TurnedOff),
    ("pop3 is disabled", Meaning::TurnedOff),
    ("pop is disabled", Meaning::TurnedOff),
    ("smtpclientauthentication is disabled", Meaning::TurnedOff),
    ("protocol disabled", Meaning::TurnedOff),
    ("basic authentication is disabled", Meaning::Token),
    ("basicauthblocked", Meaning::Token),
    ("5.7.139", Meaning::Token),
    ("web login required", Meaning::Token),
    ("log in via your web browser", Meaning::Token),
    ("oauth", Meaning::Token),
    ("full e-mail address", Meaning::NameForm),
    ("full email address", Meaning::NameForm),
    ("complete email address", Meaning::NameForm),
    ("user name must", Meaning::NameForm),
    ("username must", Meaning::NameForm),
    ("no domain", Meaning::NameForm),
    ("[login-delay]", Meaning::NotNow),
    ("[in-use]", Meaning::NotNow),
    ("[inuse]", Meaning::NotNow),
    ("[unavailable]", Meaning::NotNow),
    ("[limit]", Meaning::NotNow),
    ("[sys/temp]", Meaning::NotNow),
    ("too many", Meaning::NotNow),
    ("try again later", Meaning::NotNow),
    ("temporar", Meaning::NotNow),
    ("[expired]", Meaning::NotAllowed),
    ("[authorizationfailed]", Meaning::NotAllowed),
    ("[contactadmin]", Meaning::NotAllowed),
    ("[privacyrequired]", Meaning::NotAllowed),
    ("[sys/perm]", Meaning::NotAllowed),
    ("locked", Meaning::NotAllowed),
    ("account disabled", Meaning::NotAllowed),
    ("account is disabled", Meaning::NotAllowed),
    ("password has expired", Meaning::NotAllowed),
    ("password expired", Meaning::NotAllowed),
    ("not permitted", Meaning::NotAllowed),
    ("not allowed", Meaning::NotAllowed),
];

/// What a refusal means.
pub fn meaning(words: &str) -> Meaning {
    let words = words.to_ascii_lowercase();
    if let Some((_, meaning)) = WORDS.iter().find(|(piece, _)| words.contains(piece)) {
        return *meaning;
    }
    // SMTP's fours are for now (RFC 5321, section 4.2.1).
    let is_for_now = words.starts_with('4') && words.get(..3).is_some_and(|code| code.parse::<u16>().is_ok());
    if is_for_now { Meaning::NotNow } else { Meaning::Wrong }
}

/// Whether a greeting shuts the door: `-ERR`, `* BYE`, 421, 554.
pub fn shuts_the_door(greeting: &str) -> bool {
    greeting.starts_with("-ERR")
        || greeting.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("* BYE"))
        || greeting.starts_with(['4', '5'])
}
