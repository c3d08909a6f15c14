//! The keys of `Eudora.ini` that the check-up reads, with what their values are.
//!
//! A key that is not in this table is neither read nor kept, so an unknown password key cannot get into a
//! report.

/// What the value of a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyKind {
    /// Text.
    Text,
    /// A number or a switch.
    Number,
    /// A password, of which only whether there is one is kept.
    Secret,
}

use KeyKind::{Number, Secret, Text};

/// The keys in Eudora's spelling. Names ignore case.
const KEYS: &[(&str, KeyKind)] = &[
    // `settings.cpp`, `address.cpp`
    ("RealName", Text),
    ("ReturnAddress", Text),
    // `POPSession.cpp`, `QCMailSettings.cpp`
    ("POPAccount", Text),
    // `EuImap/src/ImapAccount.cpp`
    ("PopServer", Text),
    ("LoginName", Text),
    ("ImapDirectoryPrefix", Text),
    // `SMTPSession.cpp`, `DoWork`
    ("SMTPServer", Text),
    // `sendmail.cpp`
    ("RelayPersona", Text),
    ("UseRelay", Number),
    // `settings.cpp`; `persona.cpp`, `IsImapPersona`
    ("UsesPOP", Number),
    ("UsesIMAP", Number),
    // `SSLSettings.h`
    ("SSLReceiveUse", Number),
    ("SSLSendUse", Number),
    // `POPSession.cpp`, `SMTPSession.cpp`, `Imapdll/src/proto.cpp`
    ("SSLPOPAlternatePort", Number),
    ("SSLIMAPAlternatePort", Number),
    ("SSLSMTPAlternatePort", Number),
    // `QCSocket/src/QCWorkerSocket.cpp`; `EuImap/src/ImapAccount.cpp`
    ("POPPort", Number),
    ("SMTPPort", Number),
    ("IMAPPort", Number),
    // `QCMailSettings.cpp`
    ("UseSubmissionPort", Number),
    ("SubmissionPort", Number),
    ("UsePOPSend", Number),
    // `SMTPSession.cpp`, `DoSMTPAuth`
    ("SmtpAuthAllowed", Number),
    // `settings.cpp`; `EuImap/src/ImapAccount.cpp`
    ("AuthenticatePassword", Number),
    ("AuthenticateKerberos", Number),
    ("AuthenticateAPOP", Number),
    ("AuthenticateRPA", Number),
    // `settings.cpp`, `ModifyAcctDlgs.cpp`
    ("LeaveMailOnServer", Number),
    ("DeleteMailFromServer", Number),
    ("LeaveOnServerDays", Number),
    ("ServerDelete", Number),
    ("EmptyTrashOnQuit", Number),
    // `settings.cpp`; `persona.cpp`, `CheckMailList`
    ("CheckForMailEvery", Number),
    ("CheckMailByDefault", Number),
    // `EudoraRes.rc`
    ("Offline", Number),
    // `persona.cpp`, `SavePersonaInfo`
    ("SavePassword", Number),
    ("SavePasswordText", Secret),
];

/// What a key's value is, or `None` if the key is not read. `Persona0` to `Persona999` list the
/// personalities (`persona.cpp`).
pub(crate) fn key_kind(key: &[u8]) -> Option<KeyKind> {
    let known = KEYS.iter().find(|(name, _)| name.as_bytes().eq_ignore_ascii_case(key));
    let listed = || match key.split_at_checked(7)? {
        (name, digits) if name.eq_ignore_ascii_case(b"Persona") => {
            let is_number = digits.len() <= 3 && digits.iter().all(u8::is_ascii_digit);
            (is_number && !digits.is_empty()).then_some(Text)
        }
        _ => None,
    };
    known.map(|(_, kind)| *kind).or_else(listed)
}
