//! A plan as Thunderbird's preferences, as data: what the writer writes into a fresh profile and the
//! check-up puts right in an old one.

use crate::plan::account::{Account, Auth, Incoming, Outgoing, Protocol, Setting, Tls};

use super::value::PrefValue;
use crate::formats::{Refusal, one_line};

/// One preference of a server, an identity or an outgoing server.
#[derive(Clone, Debug)]
pub struct PrefLine {
    /// Its name below `mail.server.serverN`, `mail.identity.idN` or `mail.smtpserver.smtpN`.
    pub name: &'static str,
    /// Its value.
    pub value: PrefValue,
    /// The setting it carries; none: what Thunderbird needs beside.
    pub setting: Option<Setting>,
}

/// How messages are stored: one file a folder.
pub const MBOX: &str = "@mozilla.org/msgstore/berkeleystore;1";

fn line(name: &'static str, setting: Setting, value: impl Into<PrefValue>) -> PrefLine {
    PrefLine { name, value: value.into(), setting: Some(setting) }
}

fn extra_line(name: &'static str, value: impl Into<PrefValue>) -> PrefLine {
    PrefLine { name, value: value.into(), setting: None }
}

fn text(name: &'static str, setting: Setting, text: &str) -> Result<PrefLine, Refusal> {
    Ok(line(name, setting, one_line(setting, text)?))
}

/// The preferences of the server that mail is read from.
pub fn server_lines(account: &Account) -> Result<Vec<PrefLine>, Refusal> {
    let Incoming { protocol, host, port, tls, username, auth, .. } = &account.incoming;
    let automatic = account.check_every_minutes.value.is_some();
    let mut lines = vec![
        line("type", Setting::Protocol, kind(protocol.value)),
        text("hostname", Setting::IncomingHost, &host.value)?,
        line("port", Setting::IncomingPort, port.value),
        line("socketType", Setting::IncomingTls, socket(tls.value)),
        line("authMethod", Setting::IncomingAuth, method(auth.value)),
        text("userName", Setting::IncomingUsername, &username.value)?,
        extra_line("name", one_line(Setting::Address, &account.identity.address.value)?),
        line("check_new_mail", Setting::CheckEvery, automatic),
        // Ten is Thunderbird's own number, shown greyed out where nothing is checked by itself.
        line("check_time", Setting::CheckEvery, account.check_every_minutes.value.unwrap_or(10)),
        extra_line("login_at_startup", automatic),
        extra_line("empty_trash_on_exit", false),
        extra_line("storeContractID", MBOX),
    ];
    match protocol.value {
        Protocol::Pop => pop(&mut lines, account),
        Protocol::Imap => imap(&mut lines, account)?,
    }
    Ok(lines)
}

fn pop(lines: &mut Vec<PrefLine>, account: &Account) {
    let retention = account.retention.as_ref();
    let leave = retention.is_some_and(|retention| retention.leave_on_server.value);
    let days = retention.and_then(|retention| retention.days.as_ref()).map(|days| days.value);
    let with_trash = retention.and_then(|retention| retention.delete_when_trash_emptied.as_ref());
    let deleted = with_trash.is_some_and(|delete| delete.value);
    lines.extend([
        line("leave_on_server", Setting::LeaveOnServer, leave),
        line("delete_by_age_from_server", Setting::RetentionDays, days.is_some()),
        // Seven is Thunderbird's own number, without effect where nothing is deleted by age.
        line("num_days_to_leave_on_server", Setting::RetentionDays, days.unwrap_or(7)),
        line("delete_mail_left_on_server", Setting::DeleteWhenTrashEmptied, deleted),
        // Without it a check only tells that there is mail.
        extra_line("download_on_biff", true),
    ]);
}

fn imap(lines: &mut Vec<PrefLine>, account: &Account) -> Result<(), Refusal> {
    let prefix = account.incoming.path_prefix.as_ref().map_or("", |prefix| &prefix.value);
    lines.extend([
        text("server_sub_directory", Setting::PathPrefix, prefix)?,
        extra_line("delete_model", 1_u16),
        extra_line("using_subscription", true),
        // A server that tells of new mail at once would go against "only when you ask".
        extra_line("use_idle", account.check_every_minutes.value.is_some()),
    ]);
    Ok(())
}

/// The preferences of the person.
pub fn identity_lines(account: &Account) -> Result<Vec<PrefLine>, Refusal> {
    let identity = &account.identity;
    Ok(vec![
        text("fullName", Setting::Name, &identity.name.value)?,
        text("useremail", Setting::Address, &identity.address.value)?,
        text("reply_to", Setting::ReplyTo, &identity.reply_to.value)?,
        extra_line("valid", true),
    ])
}

/// The preferences of the server that mail is sent through. Its names differ: `try_ssl`, and
/// `username` with a small n.
pub fn outgoing_lines(outgoing: &Outgoing) -> Result<Vec<PrefLine>, Refusal> {
    let mut lines = vec![
        extra_line("type", "smtp"),
        text("hostname", Setting::OutgoingHost, &outgoing.host.value)?,
        line("port", Setting::OutgoingPort, outgoing.port.value),
        line("try_ssl", Setting::OutgoingTls, socket(outgoing.tls.value)),
        line("authMethod", Setting::OutgoingAuth, method(outgoing.auth.value)),
    ];
    if let Some(username) = &outgoing.username {
        lines.push(text("username", Setting::OutgoingUsername, &username.value)?);
    }
    Ok(lines)
}

/// The word for a protocol.
pub const fn kind(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "imap",
        Protocol::Pop => "pop3",
    }
}

const fn socket(tls: Tls) -> u16 {
    match tls {
        Tls::None => 0,
        Tls::Starttls => 2,
        Tls::Implicit => 3,
    }
}

const fn method(auth: Auth) -> u16 {
    match auth {
        Auth::None => 1,
        Auth::Password => 3,
        Auth::EncryptedPassword => 4,
        Auth::Certificate => 7,
        Auth::Oauth2 => 10,
    }
}
