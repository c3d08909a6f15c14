//! The keys that an account needs in `Eudora.ini`, with their values for one version of Eudora.

use crate::plan::Plan;
use crate::plan::account::{Account, Auth, Protocol, Setting, Tls};
use crate::plan::program::Version;

use crate::formats::refusal::Refusal;

/// Maximum length of a value in bytes. Eudora copies the account and the host into buffers of 128 bytes
/// (`POPSession.cpp`), and the name and address into buffers of the same size (`address.cpp`).
const MAX_VALUE_BYTES: usize = 127;

/// The first version with TLS keys. An older version ignores them, but they would take effect unnoticed
/// after an upgrade, so they are not written for it.
pub(crate) const FIRST_WITH_SSL: Version = Version::new(5, 1, 0);
/// The first version with `UseSubmissionPort` (release notes of 6.2.3).
pub(crate) const FIRST_WITH_SUBMISSION_PORT: Version = Version::new(6, 2, 3);

/// When a key is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WriteRule {
    /// Always.
    Always,
    /// Only if the file has the key with another value. The value is Eudora's default.
    IfWrong,
}

/// One key of an account with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AccountKey {
    /// The key, in Eudora's spelling.
    pub key: &'static str,
    /// The value as text, not yet encoded.
    pub value: String,
    /// The setting that the key stores.
    pub setting: Setting,
    /// When it is written.
    pub write_rule: WriteRule,
}

/// Collects the keys of an account in the order in which they are written.
struct AccountKeys<'a> {
    list: Vec<AccountKey>,
    account: &'a Account,
    version: Version,
    is_personality: bool,
}

impl AccountKeys<'_> {
    fn add(&mut self, setting: Setting, key: &'static str, value: impl ToString) {
        self.list.push(AccountKey { key, value: value.to_string(), setting, write_rule: WriteRule::Always });
    }

    fn add_if_wrong(&mut self, setting: Setting, key: &'static str, value: impl ToString) {
        self.list.push(AccountKey { key, value: value.to_string(), setting, write_rule: WriteRule::IfWrong });
    }

    /// Adds a switch. Eudora reads any number but 0 as on (`rs.cpp`, `GetIniShort`).
    fn add_switch(&mut self, setting: Setting, key: &'static str, on: bool) {
        self.add(setting, key, u8::from(on));
    }

    /// Adds a port. Eudora's default port is written only over another one.
    fn add_port(&mut self, setting: Setting, key: &'static str, port: u16, default: u16) {
        if port == default {
            self.add_if_wrong(setting, key, port);
        } else {
            self.add(setting, key, port);
        }
    }
}

/// The keys of the plan's account, as the main account or as a personality.
///
/// # Errors
/// The reason why Eudora cannot store the account.
pub(crate) fn account_keys(plan: &Plan, is_personality: bool) -> Result<Vec<AccountKey>, Refusal> {
    let account = &plan.account;
    check_storable(account)?;
    let mut keys = AccountKeys { list: Vec::new(), account, version: plan.program.1, is_personality };
    identity_and_servers(&mut keys);
    if keys.version >= FIRST_WITH_SSL {
        // `SSLSettings.h`; read by `POPSession.cpp`, `SMTPSession.cpp` and `Imapdll/src/proto.cpp`.
        keys.add(Setting::IncomingTls, "SSLReceiveUse", ssl_use(account.incoming.tls.value));
        keys.add(Setting::OutgoingTls, "SSLSendUse", ssl_use(account.outgoing.tls.value));
    }
    incoming_port(&mut keys);
    outgoing_port(&mut keys);
    sign_in(&mut keys);
    interval_and_retention(&mut keys);
    if is_personality {
        // Sends through the relay personality, if the main account names one (`sendmail.cpp`).
        keys.add_switch(Setting::OutgoingHost, "UseRelay", true);
    }
    Ok(keys.list)
}

/// Checks that Eudora has a key for every setting of the account and reads values of this length.
fn check_storable(account: &Account) -> Result<(), Refusal> {
    let (identity, incoming, outgoing) = (&account.identity, &account.incoming, &account.outgoing);
    if !matches!(incoming.auth.value, Auth::Password | Auth::EncryptedPassword) {
        return Err(Refusal::CannotStore(Setting::IncomingAuth));
    }
    if matches!(outgoing.auth.value, Auth::Oauth2 | Auth::Certificate) {
        return Err(Refusal::CannotStore(Setting::OutgoingAuth));
    }
    // Eudora logs in for sending with the incoming login (`SMTPSession.cpp`, `DoSMTPAuth`).
    if outgoing.username.as_ref().is_some_and(|name| name.value != incoming.username.value) {
        return Err(Refusal::CannotStore(Setting::OutgoingUsername));
    }
    if identity.reply_to.value != identity.address.value {
        return Err(Refusal::CannotStore(Setting::ReplyTo));
    }
    for (setting, host) in [(Setting::IncomingHost, &incoming.host), (Setting::OutgoingHost, &outgoing.host)]
    {
        // A colon would begin a port, and Eudora looks up the name `hesiod` in a Hesiod directory.
        if host.value.contains(':') || host.value.eq_ignore_ascii_case("hesiod") {
            return Err(Refusal::CannotStore(setting));
        }
    }
    let prefix = incoming.path_prefix.as_ref().map_or("", |prefix| &prefix.value);
    let lengths = [
        (Setting::Name, header_length(&identity.name.value)),
        (Setting::Address, identity.address.value.len()),
        (Setting::IncomingUsername, incoming.username.value.len() + 1 + incoming.host.value.len()),
        (Setting::OutgoingHost, outgoing.host.value.len()),
        (Setting::PathPrefix, prefix.len()),
    ];
    match lengths.iter().find(|(_, length)| *length > MAX_VALUE_BYTES) {
        Some((setting, _)) => Err(Refusal::TooLong(*setting, MAX_VALUE_BYTES)),
        None => Ok(()),
    }
}

/// The length in bytes of a name in the From line (`address.cpp`, `FormatAddress`): one byte a character
/// in the code page, two quotes if it has special characters, and a backslash before each quote and
/// backslash.
fn header_length(name: &str) -> usize {
    let is_special = |c: char| "()<>@,;:\\\".[]".contains(c);
    let quotes = if name.chars().any(is_special) { 2 } else { 0 };
    name.chars().count() + name.matches(['"', '\\']).count() + quotes
}

fn identity_and_servers(keys: &mut AccountKeys<'_>) {
    let (identity, incoming) = (&keys.account.identity, &keys.account.incoming);
    let (login, host) = (&incoming.username.value, &incoming.host.value);
    let is_pop = incoming.protocol.value == Protocol::Pop;
    // `settings.cpp` and `address.cpp`.
    keys.add(Setting::Name, "RealName", &identity.name.value);
    // `address.cpp`, `GetReturnAddress`.
    keys.add(Setting::Address, "ReturnAddress", &identity.address.value);
    // POP takes login and host from `POPAccount` (`POPSession.cpp`, `QCMailSettings.cpp`), IMAP takes them
    // from `PopServer` and `LoginName` (`EuImap/src/ImapAccount.cpp`). Eudora only fills the second pair
    // from the first, and only if it is empty (`mainfrm.cpp`), so all three are written.
    keys.add(Setting::IncomingUsername, "POPAccount", format!("{login}@{host}"));
    keys.add(Setting::IncomingHost, "PopServer", host);
    keys.add(Setting::IncomingUsername, "LoginName", login);
    // `SMTPSession.cpp`, `DoWork`.
    keys.add(Setting::OutgoingHost, "SMTPServer", &keys.account.outgoing.host.value);
    // The Incoming Mail panel reads `UsesPOP` (`settings.cpp`), the connection reads `UsesIMAP`
    // (`persona.cpp`, `IsImapPersona`).
    keys.add_switch(Setting::Protocol, "UsesPOP", is_pop);
    keys.add_switch(Setting::Protocol, "UsesIMAP", !is_pop);
    if let Some(prefix) = &incoming.path_prefix {
        // "IMAP Mailbox Location Prefix" (`EudoraRes.rc`).
        keys.add(Setting::PathPrefix, "ImapDirectoryPrefix", &prefix.value);
    }
}

/// The value of `SSLReceiveUse` and `SSLSendUse` (`SSLSettings.h`): 2 is TLS on the alternate port and 3
/// is required STARTTLS. Never 1, which silently falls back to plain text.
const fn ssl_use(tls: Tls) -> u8 {
    match tls {
        Tls::None => 0,
        Tls::Implicit => 2,
        Tls::Starttls => 3,
    }
}

fn incoming_port(keys: &mut AccountKeys<'_>) {
    let incoming = &keys.account.incoming;
    let (protocol, tls, port) = (incoming.protocol.value, incoming.tls.value, incoming.port.value);
    let key = incoming_port_key(protocol, tls);
    keys.add_port(Setting::IncomingPort, key, port, protocol.default_port(tls));
}

/// The key of the incoming port that is in effect: the alternate port with `SSLReceiveUse=2`
/// (`POPSession.cpp`, `Imapdll/src/proto.cpp`), otherwise `POPPort` or `IMAPPort`
/// (`QCSocket/src/QCWorkerSocket.cpp`, `EuImap/src/ImapAccount.cpp`).
pub(crate) const fn incoming_port_key(protocol: Protocol, tls: Tls) -> &'static str {
    match (protocol, tls) {
        (Protocol::Pop, Tls::Implicit) => "SSLPOPAlternatePort",
        (Protocol::Imap, Tls::Implicit) => "SSLIMAPAlternatePort",
        (Protocol::Pop, _) => "POPPort",
        (Protocol::Imap, _) => "IMAPPort",
    }
}

/// Adds the outgoing port (`SMTPSession.cpp`): `SSLSMTPAlternatePort` with `SSLSendUse=2`, otherwise
/// `SMTPPort`, or `SubmissionPort` if `UseSubmissionPort` is on (`QCMailSettings.cpp`).
///
/// `UseSubmissionPort` has no effect on the alternate port and would mislead there. A personality does not
/// inherit it.
fn outgoing_port(keys: &mut AccountKeys<'_>) {
    let (tls, port) = (keys.account.outgoing.tls.value, keys.account.outgoing.port.value);
    let has_switch = keys.version >= FIRST_WITH_SUBMISSION_PORT;
    let uses_submission = has_switch && tls != Tls::Implicit && port == 587;
    match tls {
        _ if uses_submission => {}
        Tls::Implicit => keys.add_port(Setting::OutgoingPort, "SSLSMTPAlternatePort", port, 465),
        _ => keys.add_port(Setting::OutgoingPort, "SMTPPort", port, 25),
    }
    if uses_submission || (keys.is_personality && has_switch) {
        keys.add_switch(Setting::OutgoingPort, "UseSubmissionPort", uses_submission);
    } else {
        keys.add_if_wrong(Setting::OutgoingPort, "UseSubmissionPort", 0);
    }
    if uses_submission {
        keys.add_if_wrong(Setting::OutgoingPort, "SubmissionPort", 587);
    }
}

/// True if Eudora may log in for sending. It does so only if the server offers it, which does no harm. If
/// the server needs no login and the connection is not encrypted, the password is not sent.
pub(crate) fn allows_sign_in(account: &Account) -> bool {
    account.outgoing.auth.value != Auth::None || account.outgoing.tls.value != Tls::None
}

fn sign_in(keys: &mut AccountKeys<'_>) {
    if allows_sign_in(keys.account) {
        // The default is 1 in 7.1 and 0 in 4.2.1 (`EudoraRes.rc` of both), so it is written.
        keys.add_switch(Setting::OutgoingAuth, "SmtpAuthAllowed", true);
    }
    if keys.account.outgoing.auth.value == Auth::None {
        // With 1 sending fails without a login (`SMTPSession.cpp`, `DoSMTPAuth`).
        keys.add_if_wrong(Setting::OutgoingAuth, "SmtpAuthRequired", 0);
    }
    // With 1 mail is sent through the POP server, not the outgoing server (`QCMailSettings.cpp`).
    keys.add_if_wrong(Setting::OutgoingHost, "UsePOPSend", 0);
    let is_encrypted = keys.account.incoming.auth.value == Auth::EncryptedPassword;
    // A group of radio buttons, of which one is 1 (`settings.cpp`).
    for (key, on) in [
        ("AuthenticatePassword", !is_encrypted),
        ("AuthenticateKerberos", false),
        // APOP for POP, CRAM-MD5 for IMAP (`EuImap/src/ImapAccount.cpp`).
        ("AuthenticateAPOP", is_encrypted),
        ("AuthenticateRPA", false),
    ] {
        if is_encrypted {
            keys.add_switch(Setting::IncomingAuth, key, on);
        } else {
            keys.add_if_wrong(Setting::IncomingAuth, key, u8::from(on));
        }
    }
}

/// Adds the check interval and how long mail stays on the server. The interval and emptying the trash are
/// settings of the whole program and are not written for a personality.
fn interval_and_retention(keys: &mut AccountKeys<'_>) {
    if keys.is_personality {
        // Read from the personality's own section only (`persona.cpp`, `CheckMailList`).
        keys.add_switch(Setting::CheckEvery, "CheckMailByDefault", true);
    } else {
        // Minutes; 0 turns automatic checks off (`settings.cpp`, `EudoraRes.rc`).
        let minutes = keys.account.check_every_minutes.value.unwrap_or(0);
        keys.add(Setting::CheckEvery, "CheckForMailEvery", minutes);
    }
    let Some(retention) = &keys.account.retention else { return };
    keys.add_switch(Setting::LeaveOnServer, "LeaveMailOnServer", retention.leave_on_server.value);
    if !retention.leave_on_server.value {
        return;
    }
    // The checkbox "Delete from server after _ days" and its number (`settings.cpp`, `ModifyAcctDlgs.cpp`).
    keys.add_switch(Setting::RetentionDays, "DeleteMailFromServer", retention.days.is_some());
    if let Some(days) = &retention.days {
        keys.add(Setting::RetentionDays, "LeaveOnServerDays", days.value);
    }
    // "Delete from server when emptied from Trash" (`EudoraRes.rc`).
    let with_trash = retention.delete_when_trash_emptied.as_ref().is_some_and(|delete| delete.value);
    keys.add_switch(Setting::DeleteWhenTrashEmptied, "ServerDelete", with_trash);
    // Without "Empty Trash when exiting" such mail would stay on the server until the person empties it.
    if with_trash && !keys.is_personality {
        keys.add_switch(Setting::DeleteWhenTrashEmptied, "EmptyTrashOnQuit", true);
    }
}
