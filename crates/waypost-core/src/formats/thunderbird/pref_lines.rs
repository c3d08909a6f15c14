//! A plan as Thunderbird's preferences. The writer writes these lines to a new profile, and apply and
//! repair write them to an existing one.

use crate::plan::account::{Account, Auth, Incoming, Outgoing, Protocol, Setting, Tls};

use super::pref_value::PrefValue;
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;
use crate::formats::safe_text::one_line;

/// One preference of a server, an identity or an outgoing server.
#[derive(Clone, Debug)]
pub(crate) struct PrefLine {
    /// The name below `mail.server.serverN`, `mail.identity.idN` or `mail.smtpserver.smtpN`.
    pub name: &'static str,
    /// The value.
    pub value: PrefValue,
    /// The setting that it stores. `None` for what Thunderbird needs besides the settings of a plan.
    pub setting: Option<Setting>,
}

/// The `storeContractID` of mbox, one file a folder. It is also the default (tried).
pub(crate) const MBOX: &str = "@mozilla.org/msgstore/berkeleystore;1";
/// The default of `check_time`, in minutes (tried).
pub(crate) const DEFAULT_CHECK_MINUTES: u16 = 10;
/// The default of `num_days_to_leave_on_server` (tried).
pub(crate) const DEFAULT_RETENTION_DAYS: u16 = 7;

fn line(name: &'static str, setting: Setting, value: impl Into<PrefValue>) -> PrefLine {
    PrefLine { name, value: value.into(), setting: Some(setting) }
}

fn extra_line(name: &'static str, value: impl Into<PrefValue>) -> PrefLine {
    PrefLine { name, value: value.into(), setting: None }
}

fn text_line(name: &'static str, setting: Setting, text: &str) -> Result<PrefLine, Refusal> {
    Ok(line(name, setting, one_line(setting, text)?))
}

/// The preferences of the incoming server, below `mail.server.serverN` (all tried).
///
/// # Errors
/// [`Refusal::ControlCharacter`] for a value with a control character.
pub(crate) fn server_lines(account: &Account) -> Result<Vec<PrefLine>, Refusal> {
    let Incoming { protocol, host, port, tls, username, auth, .. } = &account.incoming;
    let is_automatic = account.check_every_minutes.value.is_some();
    let check_minutes = account.check_every_minutes.value.unwrap_or(DEFAULT_CHECK_MINUTES);
    let mut lines = vec![
        // An account with another type is dropped from the list.
        line("type", Setting::Protocol, server_type(protocol.value)),
        text_line("hostname", Setting::IncomingHost, &host.value)?,
        line("port", Setting::IncomingPort, port.value),
        line("socketType", Setting::IncomingTls, socket_type(tls.value)),
        line("authMethod", Setting::IncomingAuth, auth_method(auth.value)),
        text_line("userName", Setting::IncomingUsername, &username.value)?,
        // The account's name in the folder pane.
        extra_line("name", one_line(Setting::Address, &account.identity.address.value)?),
        line("check_new_mail", Setting::CheckEvery, is_automatic),
        // Shown greyed out if mail is not checked automatically.
        line("check_time", Setting::CheckEvery, check_minutes),
        extra_line("login_at_startup", is_automatic),
        extra_line("empty_trash_on_exit", false),
        extra_line("storeContractID", MBOX),
    ];
    match protocol.value {
        Protocol::Pop => pop_lines(&mut lines, account),
        Protocol::Imap => imap_lines(&mut lines, account)?,
    }
    Ok(lines)
}

/// Adds the preferences that only POP has (tried).
fn pop_lines(lines: &mut Vec<PrefLine>, account: &Account) {
    let retention = account.retention.as_ref();
    let leave = retention.is_some_and(|retention| retention.leave_on_server.value);
    let days = retention.and_then(|retention| retention.days.as_ref()).map(|days| days.value);
    let with_trash = retention.and_then(|retention| retention.delete_when_trash_emptied.as_ref());
    let deletes_with_trash = with_trash.is_some_and(|delete| delete.value);
    lines.extend([
        line("leave_on_server", Setting::LeaveOnServer, leave),
        line("delete_by_age_from_server", Setting::RetentionDays, days.is_some()),
        // Has no effect unless mail is deleted by age.
        line("num_days_to_leave_on_server", Setting::RetentionDays, days.unwrap_or(DEFAULT_RETENTION_DAYS)),
        // Takes effect when a message moves to Trash, not when Trash is emptied.
        line("delete_mail_left_on_server", Setting::DeleteWhenTrashEmptied, deletes_with_trash),
        // Without it a check reports new mail and does not fetch it.
        extra_line("download_on_biff", true),
    ]);
}

/// Adds the preferences that only IMAP has.
fn imap_lines(lines: &mut Vec<PrefLine>, account: &Account) -> Result<(), Refusal> {
    let prefix = account.incoming.path_prefix.as_ref().map_or("", |prefix| &prefix.value);
    lines.extend([
        text_line("server_sub_directory", Setting::PathPrefix, prefix)?,
        // 1 moves deleted mail to Trash, the default.
        extra_line("delete_model", 1_u16),
        extra_line("using_subscription", true),
        // With IDLE the server reports new mail at once, which is not checking by hand.
        extra_line("use_idle", account.check_every_minutes.value.is_some()),
    ]);
    Ok(())
}

/// The preferences of the sender, below `mail.identity.idN` (tried).
///
/// # Errors
/// [`Refusal::ControlCharacter`] for a value with a control character.
pub(crate) fn identity_lines(account: &Account) -> Result<Vec<PrefLine>, Refusal> {
    let identity = &account.identity;
    Ok(vec![
        text_line("fullName", Setting::Name, &identity.name.value)?,
        text_line("useremail", Setting::Address, &identity.address.value)?,
        text_line("reply_to", Setting::ReplyTo, &identity.reply_to.value)?,
        extra_line("valid", true),
    ])
}

/// The preferences of the outgoing server, below `mail.smtpserver.smtpN` (tried). Two names differ from
/// those of the incoming server: `try_ssl`, and `username` with a small n.
///
/// # Errors
/// [`Refusal::ControlCharacter`] for a value with a control character.
pub(crate) fn outgoing_lines(outgoing: &Outgoing) -> Result<Vec<PrefLine>, Refusal> {
    let mut lines = vec![
        // Missing in old versions, where it counts as SMTP.
        extra_line("type", "smtp"),
        text_line("hostname", Setting::OutgoingHost, &outgoing.host.value)?,
        line("port", Setting::OutgoingPort, outgoing.port.value),
        line("try_ssl", Setting::OutgoingTls, socket_type(outgoing.tls.value)),
        line("authMethod", Setting::OutgoingAuth, auth_method(outgoing.auth.value)),
    ];
    if let Some(username) = &outgoing.username {
        lines.push(text_line("username", Setting::OutgoingUsername, &username.value)?);
    }
    Ok(lines)
}

/// The preferences of the outgoing server with the organisation's name as its description, which
/// Thunderbird shows in its list of outgoing servers.
///
/// # Errors
/// [`Refusal::ControlCharacter`] for a value with a control character.
pub(crate) fn described_outgoing(request: &Request<'_>) -> Result<Vec<PrefLine>, Refusal> {
    let name = crate::formats::safe_text::readable(request.profile.name.in_language(request.texts.tag()));
    let description = one_line(Setting::OutgoingHost, &name)?;
    let mut lines = outgoing_lines(&request.plan.account.outgoing)?;
    lines.insert(1, extra_line("description", description));
    Ok(lines)
}

const fn server_type(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Imap => "imap",
        Protocol::Pop => "pop3",
    }
}

/// The value of `socketType` and `try_ssl`. 1, "if available", no longer exists and is migrated to 2
/// (source).
const fn socket_type(tls: Tls) -> u16 {
    match tls {
        Tls::None => 0,
        Tls::Starttls => 2,
        Tls::Implicit => 3,
    }
}

/// The value of `authMethod`. 5 is Kerberos and 6 is NTLM, which no plan has.
const fn auth_method(auth: Auth) -> u16 {
    match auth {
        Auth::None => 1,
        Auth::Password => 3,
        Auth::EncryptedPassword => 4,
        Auth::Certificate => 7,
        Auth::Oauth2 => 10,
    }
}
