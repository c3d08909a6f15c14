//! Login mechanisms: PLAIN (RFC 4616), LOGIN, CRAM-MD5 (RFC 2195), and the login commands of POP3 and
//! IMAP. A probe makes one attempt with one mechanism, so that it cannot lock an account.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};

use super::replies::Capabilities;
use super::server::Role;
use crate::hex::hex;
use crate::plan::account::{Auth, Protocol};

/// The data of one login.
#[derive(Clone, Copy, Debug)]
pub struct Credentials<'a> {
    /// The login name.
    pub username: &'a str,
    /// The password. Its `Debug` output is redacted, and its memory is wiped on drop.
    pub password: &'a SecretString,
    /// The login method in the settings.
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

/// One login, round by round.
#[derive(Debug)]
pub struct LoginExchange<'a> {
    mechanism: Mechanism,
    role: Role,
    credentials: Credentials<'a>,
    round: usize,
}

impl<'a> LoginExchange<'a> {
    /// Chooses the mechanism that the settings ask for and the server supports. `None` if there is none,
    /// or if the protocol cannot transmit the login name or password.
    pub fn choose(role: Role, capabilities: &Capabilities, credentials: &Credentials<'a>) -> Option<Self> {
        let has_control_character = |text: &str| text.contains(['\0', '\r', '\n']);
        let password = credentials.password.expose_secret();
        if has_control_character(credentials.username) || has_control_character(password) {
            return None;
        }
        let mechanism = match (credentials.auth, role) {
            (Auth::EncryptedPassword, _) => {
                capabilities.supports("CRAM-MD5").then_some(Mechanism::CramMd5)?
            }
            (Auth::Password, _) if capabilities.supports("PLAIN") => Mechanism::Plain,
            (Auth::Password, Role::Incoming(Protocol::Pop)) if capabilities.has_login_command => {
                Mechanism::UserPass
            }
            (Auth::Password, Role::Incoming(Protocol::Imap)) if capabilities.has_login_command => {
                // A quoted string of IMAP is ASCII (RFC 9051, section 4.3).
                if !credentials.username.is_ascii() || !password.is_ascii() {
                    return None;
                }
                Mechanism::ImapLogin
            }
            (Auth::Password, _) if capabilities.supports("LOGIN") => Mechanism::Login,
            _ => return None,
        };
        Some(Self { mechanism, role, credentials: *credentials, round: 0 })
    }

    /// Whether the login takes two commands (USER and PASS).
    pub fn is_two_commands(&self) -> bool {
        self.mechanism == Mechanism::UserPass
    }

    /// The first command, without tag and line end.
    pub fn begin(&mut self) -> Zeroizing<String> {
        let verb = if self.role == Role::Incoming(Protocol::Imap) { "AUTHENTICATE" } else { "AUTH" };
        let username = self.credentials.username;
        if self.mechanism == Mechanism::Plain && self.role == Role::Outgoing {
            // Exim configured without a prompt accepts the response only together with the command.
            let response = self.reply("").unwrap_or_default();
            return Zeroizing::new(format!("{verb} PLAIN {}", *response));
        }
        Zeroizing::new(match self.mechanism {
            // The response follows the server's challenge, which every POP and IMAP server supports.
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

    /// The second of two commands. `None` after that.
    pub fn next_command(&mut self) -> Option<Zeroizing<String>> {
        self.round += 1;
        let password = self.credentials.password.expose_secret();
        (self.round == 1).then(|| Zeroizing::new(format!("PASS {password}")))
    }

    /// The response to a challenge, in Base64. `None` if the mechanism has no response to it.
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

/// A quoted string of IMAP, with backslashes and quotes escaped (RFC 9051, section 4.3).
fn quoted(text: &str) -> Zeroizing<String> {
    let escaped = Zeroizing::new(text.replace('\\', "\\\\"));
    Zeroizing::new(format!("\"{}\"", escaped.replace('"', "\\\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn capabilities(mechanisms: &[&str]) -> Capabilities {
        Capabilities {
            mechanisms: mechanisms.iter().map(|&name| name.to_owned()).collect(),
            ..Capabilities::default()
        }
    }

    #[test]
    fn cram_md5_matches_the_rfc_2195_example() {
        let password = SecretString::from("tanstaaftanstaaf");
        let credentials = Credentials { username: "tim", password: &password, auth: Auth::EncryptedPassword };
        let role = Role::Incoming(Protocol::Imap);
        let mut exchange = LoginExchange::choose(role, &capabilities(&["CRAM-MD5"]), &credentials)
            .expect("CRAM-MD5 is supported");
        assert_eq!(*exchange.begin(), "AUTHENTICATE CRAM-MD5");
        let challenge = "PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+";
        let reply = exchange.reply(challenge).expect("a reply");
        assert_eq!(*reply, "dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw");
    }

    #[test]
    fn refuses_credentials_with_control_characters() {
        for (username, password) in [("jdoe\r\nDELE 1", "x"), ("jdoe", "x\nDELE 1"), ("jdoe", "x\0y")] {
            let password = SecretString::from(password);
            let credentials = Credentials { username, password: &password, auth: Auth::Password };
            assert!(LoginExchange::choose(Role::Outgoing, &capabilities(&["PLAIN"]), &credentials).is_none());
        }
    }

    #[test]
    fn imap_strings_escape_quotes_and_backslashes() {
        assert_eq!(*quoted(r#"a"b\c"#), r#""a\"b\\c""#);
    }
}
