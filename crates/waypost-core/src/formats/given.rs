//! What a plan gives to a settings file, held against what such files can take: one line a value, no
//! blanks at its ends, a login by password. Formats with rules of their own ask these first.

use crate::plan::account::{Auth, Setting, Tls};

use super::{Refusal, Request, one_line};

/// Logins by the password itself.
pub const PASSWORD_ONLY: &[Auth] = &[Auth::Password];

/// Logins by the password, where the program itself agrees with the server on how it is proved.
pub const PASSWORD_OR_CHALLENGE: &[Auth] = &[Auth::Password, Auth::EncryptedPassword];

/// A server of an account.
#[derive(Clone, Copy, Debug)]
pub struct Server<'a> {
    /// Host name.
    pub host: &'a str,
    /// TCP port.
    pub port: u16,
    /// How the connection is protected.
    pub tls: Tls,
    /// The login name; none where the server asks for nothing.
    pub username: Option<&'a str>,
    /// How the login is done.
    pub auth: Auth,
}

/// Who the mail is from.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// Full name.
    pub name: &'a str,
    /// Address.
    pub address: &'a str,
    /// Where answers go.
    pub reply_to: &'a str,
}

/// A value of one line without blanks at its ends, which most programs take away.
pub fn value(setting: Setting, text: &str) -> Result<&str, Refusal> {
    if text.trim() == text { one_line(setting, text) } else { Err(Refusal::CannotStore(setting)) }
}

/// A value without any of these characters, which the file has no way to say.
pub fn without_chars<'a>(setting: Setting, text: &'a str, not: &str) -> Result<&'a str, Refusal> {
    match text.chars().find(|c| not.contains(*c)) {
        Some(character) => Err(Refusal::Unencodable(setting, character)),
        None => Ok(text),
    }
}

/// A host for `HOST:PORT`: a name, not an address with colons.
fn host(setting: Setting, text: &str) -> Result<&str, Refusal> {
    if text.contains(':') { Err(Refusal::CannotStore(setting)) } else { value(setting, text) }
}

impl<'a> Request<'a> {
    /// The server that mail is read from, where the login is one of these.
    pub fn incoming(&self, logins: &[Auth]) -> Result<Server<'a>, Refusal> {
        self.main_account_only()?;
        let server = &self.plan.account.incoming;
        if !self.program().can_read(server.protocol.value) {
            return Err(Refusal::CannotStore(Setting::Protocol));
        }
        if !logins.contains(&server.auth.value) {
            return Err(Refusal::CannotStore(Setting::IncomingAuth));
        }
        Ok(Server {
            host: host(Setting::IncomingHost, &server.host.value)?,
            port: server.port.value,
            tls: server.tls.value,
            username: Some(value(Setting::IncomingUsername, &server.username.value)?),
            auth: server.auth.value,
        })
    }

    /// The server that mail is sent through, where the login is one of these or none.
    pub fn outgoing(&self, logins: &[Auth]) -> Result<Server<'a>, Refusal> {
        self.main_account_only()?;
        let server = &self.plan.account.outgoing;
        let username = match (&server.username, server.auth.value) {
            (_, Auth::None) => None,
            (Some(name), auth) if logins.contains(&auth) => {
                Some(value(Setting::OutgoingUsername, &name.value)?)
            }
            _ => return Err(Refusal::CannotStore(Setting::OutgoingAuth)),
        };
        Ok(Server {
            host: host(Setting::OutgoingHost, &server.host.value)?,
            port: server.port.value,
            tls: server.tls.value,
            username,
            auth: server.auth.value,
        })
    }

    /// Who the mail is from.
    pub fn person(&self) -> Result<Person<'a>, Refusal> {
        let identity = &self.plan.account.identity;
        Ok(Person {
            name: value(Setting::Name, &identity.name.value)?,
            address: value(Setting::Address, &identity.address.value)?,
            reply_to: value(Setting::ReplyTo, &identity.reply_to.value)?,
        })
    }

    /// Whether fetched mail stays on the server, and for how many days at most. IMAP leaves it there.
    pub fn leaves_on_server(&self) -> (bool, Option<u16>) {
        match &self.plan.account.retention {
            None => (true, None),
            Some(kept) => (kept.leave_on_server.value, kept.days.as_ref().map(|days| days.value)),
        }
    }

    /// Minutes between checks; none: only by hand.
    pub const fn minutes(&self) -> Option<u16> {
        self.plan.account.check_every_minutes.value
    }
}

/// What an account is called where a program wants a name of letters for it.
pub const ACCOUNT: &str = "work";

/// A word for a POSIX shell: everything in single quotes is literal.
pub fn shell_quote(text: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@%_+=:,./-".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

/// A text between double quotes, where a backslash makes the quote and itself plain: a string of fetchmail,
/// mbsync and TOML, a display name of RFC 5322.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The command that prints the password of a login from the system's key ring.
pub fn keyring_command(server: &Server<'_>) -> String {
    let user = server.username.unwrap_or_default();
    format!("secret-tool lookup server {} user {}", shell_quote(server.host), shell_quote(user))
}

/// A name that stays the same for the same account, as 32 hexadecimal digits of SHA-256 over the
/// protocol and the address.
pub fn account_digest(request: &Request<'_>) -> [u8; 16] {
    use sha2::{Digest, Sha256};
    let account = &request.plan.account;
    let input = format!("{} {}", account.incoming.protocol.value.id(), account.identity.address.value);
    let digest: [u8; 32] = Sha256::digest(input.as_bytes()).into();
    let mut half = [0; 16];
    half.copy_from_slice(digest.split_at(16).0);
    half
}

/// A UUID of version 8 (RFC 9562) that stays the same for the same account and purpose.
pub fn uuid(request: &Request<'_>, purpose: u8) -> String {
    let mut bytes = account_digest(request);
    let [first, _, _, _, _, _, version, _, variant, ..] = &mut bytes;
    *first ^= purpose;
    *version = (*version & 0x0F) | 0x80;
    *variant = (*variant & 0x3F) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
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
