//! The values of a request, checked for what most settings files can store: one line each, no blanks at
//! the ends, a login by password. Formats with stricter rules check further.

use super::refusal::Refusal;
use super::request::Request;
use super::safe_text::one_line;
use crate::hex::hex;
use crate::plan::account::{Auth, Setting, Tls};

/// Logins that send the password itself.
pub(crate) const PASSWORD_ONLY: &[Auth] = &[Auth::Password];

/// Logins by password, where the program itself chooses the SASL mechanism.
pub(crate) const PASSWORD_OR_CHALLENGE: &[Auth] = &[Auth::Password, Auth::EncryptedPassword];

/// The name of the account in programs that want a name of letters.
pub(crate) const ACCOUNT_NAME: &str = "work";

/// A server of the account.
#[derive(Clone, Copy, Debug)]
pub struct RequestServer<'a> {
    /// Host name.
    pub host: &'a str,
    /// TCP port.
    pub port: u16,
    /// TLS mode of the connection.
    pub tls: Tls,
    /// Login name. `None` if the server needs no authentication.
    pub username: Option<&'a str>,
    /// Kind of login.
    pub auth: Auth,
}

/// The sender of the account's mail.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// Full name.
    pub name: &'a str,
    /// Address.
    pub address: &'a str,
    /// Address for replies.
    pub reply_to: &'a str,
}

/// Checks that a value is one line without blanks at its ends, which most programs remove.
///
/// # Errors
/// [`Refusal::CannotStore`] for blanks at the ends, [`Refusal::ControlCharacter`] for line breaks and the
/// like.
pub(crate) fn trimmed_line(setting: Setting, text: &str) -> Result<&str, Refusal> {
    if text.trim() == text { one_line(setting, text) } else { Err(Refusal::CannotStore(setting)) }
}

/// Checks that a value has none of the `forbidden` characters, which the file cannot encode.
///
/// # Errors
/// [`Refusal::Unencodable`] with the first such character.
pub(crate) fn without_chars<'a>(
    setting: Setting,
    text: &'a str,
    forbidden: &str,
) -> Result<&'a str, Refusal> {
    match text.chars().find(|c| forbidden.contains(*c)) {
        Some(character) => Err(Refusal::Unencodable(setting, character)),
        None => Ok(text),
    }
}

/// Checks that a host has only the characters of a host name, which no format needs to escape.
fn host(setting: Setting, text: &str) -> Result<&str, Refusal> {
    let text = trimmed_line(setting, text)?;
    let is_allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.';
    if text.bytes().all(is_allowed) { Ok(text) } else { Err(Refusal::CannotStore(setting)) }
}

impl<'a> Request<'a> {
    /// The server that mail is read from.
    ///
    /// # Errors
    /// The program does not support the protocol, the login is not one of `logins`, a value does not fit
    /// on one line, or the request is for a personality.
    pub fn incoming(&self, logins: &[Auth]) -> Result<RequestServer<'a>, Refusal> {
        self.main_account_only()?;
        let server = &self.plan.account.incoming;
        if !self.program().can_read(server.protocol.value) {
            return Err(Refusal::CannotStore(Setting::Protocol));
        }
        if !logins.contains(&server.auth.value) {
            return Err(Refusal::CannotStore(Setting::IncomingAuth));
        }
        Ok(RequestServer {
            host: host(Setting::IncomingHost, &server.host.value)?,
            port: server.port.value,
            tls: server.tls.value,
            username: Some(trimmed_line(Setting::IncomingUsername, &server.username.value)?),
            auth: server.auth.value,
        })
    }

    /// The server that mail is sent through. A server without a login is always accepted.
    ///
    /// # Errors
    /// The login is not one of `logins`, a value does not fit on one line, or the request is for a
    /// personality.
    pub fn outgoing(&self, logins: &[Auth]) -> Result<RequestServer<'a>, Refusal> {
        self.main_account_only()?;
        let server = &self.plan.account.outgoing;
        let username = match (&server.username, server.auth.value) {
            (_, Auth::None) => None,
            (Some(name), auth) if logins.contains(&auth) => {
                Some(trimmed_line(Setting::OutgoingUsername, &name.value)?)
            }
            _ => return Err(Refusal::CannotStore(Setting::OutgoingAuth)),
        };
        Ok(RequestServer {
            host: host(Setting::OutgoingHost, &server.host.value)?,
            port: server.port.value,
            tls: server.tls.value,
            username,
            auth: server.auth.value,
        })
    }

    /// The sender.
    ///
    /// # Errors
    /// A value does not fit on one line.
    pub fn sender(&self) -> Result<Sender<'a>, Refusal> {
        let identity = &self.plan.account.identity;
        Ok(Sender {
            name: trimmed_line(Setting::Name, &identity.name.value)?,
            address: trimmed_line(Setting::Address, &identity.address.value)?,
            reply_to: trimmed_line(Setting::ReplyTo, &identity.reply_to.value)?,
        })
    }

    /// Whether fetched mail stays on the server, and for how many days at most. With IMAP it always stays.
    pub fn retention(&self) -> (bool, Option<u16>) {
        match &self.plan.account.retention {
            None => (true, None),
            Some(retention) => {
                (retention.leave_on_server.value, retention.days.as_ref().map(|days| days.value))
            }
        }
    }

    /// Minutes between checks for new mail. `None` if mail is checked by hand only.
    pub const fn check_interval_minutes(&self) -> Option<u16> {
        self.plan.account.check_every_minutes.value
    }
}

/// A text as one word of a POSIX shell. Everything between single quotes is literal.
pub(crate) fn shell_quote(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@%_+=:,./-".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

/// A text between double quotes, with quotes and backslashes escaped by a backslash. This is a string of
/// mbsync and TOML, and a display name of RFC 5322.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The command that prints the password of a login from the system's key ring.
pub(crate) fn keyring_command(server: &RequestServer<'_>) -> String {
    let user = server.username.unwrap_or_default();
    format!("secret-tool lookup server {} user {}", shell_quote(server.host), shell_quote(user))
}

/// The first half of a SHA-256 digest over the protocol and the address. The same account always gives
/// the same digest.
fn account_digest(request: &Request<'_>) -> [u8; 16] {
    use sha2::{Digest, Sha256};
    let account = &request.plan.account;
    let input = format!("{} {}", account.incoming.protocol.value.id(), account.identity.address.value);
    let digest: [u8; 32] = Sha256::digest(input.as_bytes()).into();
    let mut half = [0; 16];
    half.copy_from_slice(digest.split_at(16).0);
    half
}

/// 16 hexadecimal digits that stay the same for the same account.
pub(crate) fn account_id(request: &Request<'_>) -> String {
    hex(account_digest(request).split_at(8).0)
}

/// A UUID of version 8 (RFC 9562) that stays the same for the same account and purpose.
pub(crate) fn uuid(request: &Request<'_>, purpose: u8) -> String {
    let mut bytes = account_digest(request);
    let [first, _, _, _, _, _, version, _, variant, ..] = &mut bytes;
    *first ^= purpose;
    *version = (*version & 0x0F) | 0x80;
    *variant = (*variant & 0x3F) | 0x80;
    let hex = hex(&bytes);
    let (a, rest) = hex.split_at(8);
    let (b, rest) = rest.split_at(4);
    let (c, rest) = rest.split_at(4);
    let (d, e) = rest.split_at(4);
    [a, b, c, d, e].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_values_into_one_shell_word() {
        assert_eq!(shell_quote("jdoe@example.org"), "jdoe@example.org");
        assert_eq!(shell_quote("it's $HOME"), r"'it'\''s $HOME'");
        assert_eq!(shell_quote(""), "''");
    }
}
