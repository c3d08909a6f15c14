//! The ways of logging in: PLAIN (RFC 4616), LOGIN, CRAM-MD5 (RFC 2195), and the commands that POP3
//! and IMAP have of their own. One attempt, never a second with another way.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};

use super::answers::Offers;
use super::server::Role;
use crate::hex::hex;
use crate::plan::account::{Auth, Protocol};

/// Who logs in, and with what.
#[derive(Clone, Copy, Debug)]
pub struct Credentials<'a> {
    /// The login name.
    pub username: &'a str,
    /// The password. It does not show itself, and its memory is wiped.
    pub password: &'a SecretString,
    /// How the login is to be done.
    pub auth: Auth,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mechanism {
    Plain,
    Login,
    CramMd5,
    /// USER and PASS of POP3.
    UserPass,
    /// LOGIN of IMAP.
    ImapLogin,
}

/// One login, turn by turn.
#[derive(Debug)]
pub struct LoginExchange<'a> {
    mechanism: Mechanism,
    role: Role,
    credentials: Credentials<'a>,
    round: usize,
}

impl<'a> LoginExchange<'a> {
    /// The way that the account asks for and the server offers; none where the name or the password
    /// holds what no protocol can say, or nothing fits.
    pub fn choose(role: Role, offers: &Offers, credentials: &Credentials<'a>) -> Option<Self> {
        let has_line_break = |text: &str| text.contains(['\0', '\r', '\n']);
        let password = credentials.password.expose_secret();
        if has_line_break(credentials.username) || has_line_break(password) {
            return None;
        }
        let mechanism = match (credentials.auth, role) {
            (Auth::EncryptedPassword, _) => offers.has("CRAM-MD5").then_some(Mechanism::CramMd5)?,
            (Auth::Password, _) if offers.has("PLAIN") => Mechanism::Plain,
            (Auth::Password, Role::Incoming(Protocol::Pop)) if offers.has_login_command => {
                Mechanism::UserPass
            }
            (Auth::Password, Role::Incoming(Protocol::Imap)) if offers.has_login_command => {
                let quotable = |text: &str| text.is_ascii();
                if !quotable(credentials.username) || !quotable(password) {
                    return None;
                }
                Mechanism::ImapLogin
            }
            (Auth::Password, _) if offers.has("LOGIN") => Mechanism::Login,
            _ => return None,
        };
        Some(Self { mechanism, role, credentials: *credentials, round: 0 })
    }

    /// Whether the login is two commands, as USER and PASS are.
    pub fn is_two_commands(&self) -> bool {
        self.mechanism == Mechanism::UserPass
    }

    /// The first command, without a tag and a line end.
    pub fn begin(&mut self) -> Zeroizing<String> {
        let verb = if self.role == Role::Incoming(Protocol::Imap) { "AUTHENTICATE" } else { "AUTH" };
        let username = self.credentials.username;
        if self.mechanism == Mechanism::Plain && self.role == Role::Outgoing {
            // Exim without a prompt for it takes the answer only along with the command.
            let answer = self.reply("").unwrap_or_default();
            return Zeroizing::new(format!("{verb} PLAIN {}", *answer));
        }
        Zeroizing::new(match self.mechanism {
            // The answer follows the server's go-ahead, which every POP and IMAP server understands.
            Mechanism::Plain => format!("{verb} PLAIN"),
            Mechanism::Login => format!("{verb} LOGIN"),
            Mechanism::CramMd5 => format!("{verb} CRAM-MD5"),
            Mechanism::UserPass => format!("USER {username}"),
            Mechanism::ImapLogin => {
                let password = self.credentials.password.expose_secret();
                let line = format!("LOGIN {} {}", *quoted(username), *quoted(password));
                return Zeroizing::new(line);
            }
        })
    }

    /// The second of two commands.
    pub fn next_command(&mut self) -> Option<Zeroizing<String>> {
        self.round += 1;
        let password = self.credentials.password.expose_secret();
        (self.round == 1).then(|| Zeroizing::new(format!("PASS {password}")))
    }

    /// What to say to a challenge; none where there is nothing to say.
    pub fn reply(&mut self, challenge: &str) -> Option<Zeroizing<String>> {
        self.round += 1;
        let Credentials { username, password, .. } = self.credentials;
        let password = password.expose_secret();
        let plain = match (self.mechanism, self.round) {
            (Mechanism::Plain, 1) => Zeroizing::new(format!("\0{username}\0{password}")),
            (Mechanism::Login, 1) => Zeroizing::new(username.to_owned()),
            (Mechanism::Login, 2) => Zeroizing::new(password.to_owned()),
            (Mechanism::CramMd5, 1) => {
                let challenge = BASE64_STANDARD.decode(challenge).ok()?;
                let mut mac = Hmac::<Md5>::new_from_slice(password.as_bytes()).ok()?;
                mac.update(&challenge);
                let digest = mac.finalize().into_bytes();
                Zeroizing::new(format!("{username} {}", hex(&digest)))
            }
            _ => return None,
        };
        Some(Zeroizing::new(BASE64_STANDARD.encode(plain.as_bytes())))
    }
}

/// A quoted string of IMAP: backslash and quote escaped (RFC 9051, section 4.3).
fn quoted(text: &str) -> Zeroizing<String> {
    let escaped = Zeroizing::new(text.replace('\\', "\\\\"));
    Zeroizing::new(format!("\"{}\"", escaped.replace('"', "\\\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offers(words: &[&str]) -> Offers {
        Offers { mechanisms: words.iter().map(|&word| word.to_owned()).collect(), ..Offers::default() }
    }

    #[test]
    fn cram_md5_matches_the_rfc_2195_example() {
        let password = SecretString::from("tanstaaftanstaaf");
        let credentials = Credentials { username: "tim", password: &password, auth: Auth::EncryptedPassword };
        let role = Role::Incoming(Protocol::Imap);
        let mut exchange =
            LoginExchange::choose(role, &offers(&["CRAM-MD5"]), &credentials).expect("offered");
        assert_eq!(*exchange.begin(), "AUTHENTICATE CRAM-MD5");
        let challenge = "PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+";
        let reply = exchange.reply(challenge).expect("a reply");
        assert_eq!(*reply, "dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw");
    }

    #[test]
    fn refuses_credentials_with_control_characters() {
        for (name, word) in [("jdoe\r\nDELE 1", "x"), ("jdoe", "x\nDELE 1"), ("jdoe", "x\0y")] {
            let password = SecretString::from(word);
            let credentials = Credentials { username: name, password: &password, auth: Auth::Password };
            assert!(LoginExchange::choose(Role::Outgoing, &offers(&["PLAIN"]), &credentials).is_none());
        }
    }

    #[test]
    fn imap_strings_escape_quotes_and_backslashes() {
        assert_eq!(*quoted(r#"a"b\c"#), r#""a\"b\\c""#);
    }
}
