//! The manual steps for Eudora. The Windows labels are those of `EudoraRes.rc` of 7.1, and of 4.2 for older
//! wording. The source of the Mac version is not available, so the Mac steps use the few labels that are
//! known and describe the other fields.

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::Version;

use super::account_keys::{FIRST_WITH_SSL, FIRST_WITH_SUBMISSION_PORT, allows_sign_in, incoming_port_key};
use crate::formats::manual_step::{ManualStep, StepRow, checkbox_text, number_field_text, step};
use crate::formats::request::Request;

/// The first version with the checkbox "Allow authentication" (manual of 4.3). Before, the key has no field.
const FIRST_WITH_ALLOW: Version = Version::new(4, 3, 0);

/// The rows for Windows, in the order of the panels of Tools > Options (`EudoraRes.rc`).
pub(crate) const WINDOWS: &[StepRow] = &[
    (Setting::Name, "place-eudora-start", "label-eudora-name"),
    (Setting::Address, "place-eudora-start", "label-eudora-address"),
    (Setting::ReplyTo, "place-eudora-start", "label-eudora-address"),
    (Setting::IncomingHost, "place-eudora-start", "label-eudora-host"),
    (Setting::IncomingUsername, "place-eudora-start", "label-eudora-username"),
    (Setting::OutgoingHost, "place-eudora-start", "label-eudora-smtp"),
    (Setting::CheckEvery, "place-eudora-checking", "label-eudora-check-every"),
    (Setting::IncomingTls, "place-eudora-checking", "label-eudora-ssl-receiving"),
    (Setting::IncomingPort, "place-eudora-checking", "label-eudora-port"),
    (Setting::Protocol, "place-eudora-incoming", "label-eudora-protocol"),
    (Setting::LeaveOnServer, "place-eudora-incoming", "label-eudora-leave"),
    (Setting::RetentionDays, "place-eudora-incoming", "label-eudora-days"),
    (Setting::DeleteWhenTrashEmptied, "place-eudora-incoming", "label-eudora-delete"),
    (Setting::PathPrefix, "place-eudora-incoming", "label-eudora-prefix"),
    (Setting::IncomingAuth, "place-eudora-incoming", "label-eudora-auth"),
    (Setting::OutgoingAuth, "place-eudora-sending", "label-eudora-allow"),
    (Setting::OutgoingUsername, "place-eudora-sending", "label-eudora-username"),
    (Setting::OutgoingTls, "place-eudora-sending", "label-eudora-ssl-sending"),
    (Setting::OutgoingPort, "place-eudora-sending", "label-eudora-port"),
    (Setting::DeleteWhenTrashEmptied, "place-eudora-miscellaneous", "label-eudora-empty-trash"),
];

/// The rows for the Mac, in the order of its settings panels.
pub(crate) const MAC: &[StepRow] = &[
    (Setting::Name, "place-mac-start", "label-eudora-name"),
    (Setting::Address, "place-mac-start", "label-mac-address"),
    (Setting::ReplyTo, "place-mac-start", "label-mac-address"),
    (Setting::IncomingUsername, "place-mac-checking", "label-mac-username"),
    (Setting::IncomingHost, "place-mac-checking", "label-mac-host"),
    (Setting::Protocol, "place-mac-checking", "setting-protocol"),
    (Setting::IncomingPort, "place-mac-checking", "label-eudora-port"),
    (Setting::IncomingAuth, "place-mac-checking", "setting-incoming-auth"),
    (Setting::CheckEvery, "place-mac-checking", "setting-check-every"),
    (Setting::LeaveOnServer, "place-mac-checking", "setting-leave-on-server"),
    (Setting::RetentionDays, "place-mac-checking", "setting-days"),
    (Setting::DeleteWhenTrashEmptied, "place-mac-checking", "setting-delete-when-trash-emptied"),
    (Setting::PathPrefix, "place-mac-checking", "setting-path-prefix"),
    (Setting::OutgoingHost, "place-mac-sending", "setting-outgoing-host"),
    (Setting::OutgoingAuth, "place-mac-sending", "label-mac-allow"),
    (Setting::OutgoingUsername, "place-mac-sending", "setting-outgoing-username"),
    (Setting::OutgoingPort, "place-mac-sending", "label-eudora-port"),
    (Setting::IncomingTls, "place-mac-ssl", "label-mac-ssl-incoming"),
    (Setting::OutgoingTls, "place-mac-ssl", "label-mac-ssl-outgoing"),
];

/// The step for a setting in Eudora for Windows. `None` if this version has no field for it and needs none.
pub(crate) fn windows(request: &Request<'_>, row: StepRow, value: &SettingValue) -> Option<ManualStep> {
    let texts = request.texts;
    let account = &request.plan.account;
    let text = match (row.0, value) {
        (Setting::OutgoingAuth, _) if request.version() < FIRST_WITH_ALLOW => {
            let value = u16::from(allows_sign_in(account));
            return Some(edit_file_step(request, Setting::OutgoingAuth, "SmtpAuthAllowed", value));
        }
        (Setting::OutgoingAuth, _) => checkbox_text(request, allows_sign_in(account)),
        (Setting::OutgoingUsername, _) => texts.get("value-eudora-same-username"),
        (Setting::IncomingPort, _) => return Some(incoming_port(request, row)),
        (Setting::OutgoingPort, _) => return Some(outgoing_port(request, row)),
        (_, SettingValue::Tls(_)) if request.version() < FIRST_WITH_SSL => texts.get("value-eudora-ssl-old"),
        (_, SettingValue::Tls(Tls::Implicit)) => texts.get("value-eudora-ssl-alternate"),
        (_, SettingValue::Tls(Tls::Starttls)) => texts.get("value-eudora-ssl-starttls"),
        (_, SettingValue::Tls(Tls::None)) => texts.get("value-eudora-ssl-never"),
        (_, SettingValue::Auth(Auth::EncryptedPassword)) => {
            // The button reads "Cram-MD5" for IMAP (`settings.cpp`).
            let is_imap = account.incoming.protocol.value == Protocol::Imap;
            texts.get(if is_imap { "value-eudora-cram-md5" } else { "value-eudora-apop" })
        }
        (_, SettingValue::Auth(Auth::Password)) => texts.get("value-eudora-passwords"),
        // Emptying the trash on exit is a step only if deleting from the server depends on it.
        (Setting::DeleteWhenTrashEmptied, SettingValue::Switch(false))
            if row.1 == "place-eudora-miscellaneous" =>
        {
            return None;
        }
        _ => common_text(request, row.0, value),
    };
    Some(step(request, row, text))
}

/// The text of a value that is the same on both systems.
fn common_text(request: &Request<'_>, setting: Setting, value: &SettingValue) -> String {
    match value {
        SettingValue::Switch(on) => checkbox_text(request, *on),
        SettingValue::Number(number) => number_field_text(request, setting, *number),
        SettingValue::Unset if setting == Setting::CheckEvery => number_field_text(request, setting, 0),
        _ => request.texts.value(setting, value),
    }
}

/// The step for the incoming port. Eudora has no field for ports: the default port needs no action, another
/// one needs a line in the file.
fn incoming_port(request: &Request<'_>, row: StepRow) -> ManualStep {
    let incoming = &request.plan.account.incoming;
    let (protocol, tls, port) = (incoming.protocol.value, incoming.tls.value, incoming.port.value);
    if port == protocol.default_port(tls) {
        return step(request, row, automatic_port_text(request, port));
    }
    edit_file_step(request, row.0, incoming_port_key(protocol, tls), port)
}

/// The step for the outgoing port. "Use submission port (587)" is the only field for it, since 6.2.3.
fn outgoing_port(request: &Request<'_>, row: StepRow) -> ManualStep {
    let outgoing = &request.plan.account.outgoing;
    let (tls, port) = (outgoing.tls.value, outgoing.port.value);
    match (tls, port) {
        (Tls::Implicit, 465) | (Tls::Starttls | Tls::None, 25) => {
            step(request, row, automatic_port_text(request, port))
        }
        (Tls::Implicit, _) => edit_file_step(request, row.0, "SSLSMTPAlternatePort", port),
        (_, 587) if request.version() >= FIRST_WITH_SUBMISSION_PORT => {
            step(request, (row.0, row.1, "label-eudora-submission"), checkbox_text(request, true))
        }
        _ => edit_file_step(request, row.0, "SMTPPort", port),
    }
}

/// The text that says a port is used without any action.
fn automatic_port_text(request: &Request<'_>, port: u16) -> String {
    request.texts.with("value-eudora-port-by-itself", &[("port", port.to_string().into())])
}

/// A step that adds a line to `Eudora.ini`.
fn edit_file_step(request: &Request<'_>, setting: Setting, key: &str, value: u16) -> ManualStep {
    let menu_path = request.texts.get("place-eudora-file");
    ManualStep { setting, menu_path, label: key.to_owned(), value: format!("{key}={value}") }
}

/// The step for a setting in Eudora for the Mac.
pub(crate) fn mac(request: &Request<'_>, row: StepRow, value: &SettingValue) -> ManualStep {
    let texts = request.texts;
    let account = &request.plan.account;
    let text = match (row.0, value) {
        (Setting::OutgoingAuth, _) => checkbox_text(request, allows_sign_in(account)),
        (Setting::OutgoingUsername, _) => texts.get("value-eudora-same-username"),
        (Setting::IncomingPort, _) => return mac_incoming_port(request, row),
        (Setting::OutgoingPort, _) => return mac_outgoing_port(request, row),
        (_, SettingValue::Tls(_)) if request.version() < FIRST_WITH_SSL => texts.get("value-eudora-ssl-old"),
        (_, SettingValue::Tls(Tls::Implicit)) => texts.get("value-mac-ssl-alternate"),
        (_, SettingValue::Tls(Tls::Starttls)) => texts.get("value-mac-ssl-starttls"),
        (_, SettingValue::Tls(Tls::None)) => texts.get("value-mac-ssl-none"),
        _ => common_text(request, row.0, value),
    };
    step(request, row, text)
}

// The numbers of the Mac's settings are those of `include/prefdefs.h` and of the string table in geudora, a
// port of Eudora for the Mac 6.2.4 (https://github.com/younelan/geudora).

fn mac_incoming_port(request: &Request<'_>, row: StepRow) -> ManualStep {
    let incoming = &request.plan.account.incoming;
    let (protocol, tls) = (incoming.protocol.value, incoming.tls.value);
    let number = match (protocol, tls) {
        (Protocol::Pop, Tls::Implicit) => Some(32402),
        (Protocol::Imap, Tls::Implicit) => Some(32404),
        (Protocol::Pop, _) => Some(6820),
        (Protocol::Imap, _) => None,
    };
    let default = protocol.default_port(tls);
    mac_port(request, row, incoming.port.value, default, number, &incoming.host.value)
}

fn mac_outgoing_port(request: &Request<'_>, row: StepRow) -> ManualStep {
    let outgoing = &request.plan.account.outgoing;
    let is_implicit = outgoing.tls.value == Tls::Implicit;
    let (default, number) = if is_implicit { (465, 32403) } else { (25, 7211) };
    mac_port(request, row, outgoing.port.value, default, Some(number), &outgoing.host.value)
}

/// The step for a port on the Mac. The default port needs no action. Another one is set with an
/// `<x-eudora-setting:NUMBER=PORT>` link in a message, or behind the server's name where no number is known
/// (`SplitPort` in `tcp.c`).
fn mac_port(
    request: &Request<'_>,
    row: StepRow,
    port: u16,
    default: u16,
    number: Option<u16>,
    host: &str,
) -> ManualStep {
    if port == default {
        return step(request, row, automatic_port_text(request, port));
    }
    match number {
        Some(number) => {
            let link = format!("<x-eudora-setting:{number}={port}>");
            step(request, (row.0, "place-mac-message", "label-mac-message"), link)
        }
        None => step(request, (row.0, row.1, "label-mac-host"), format!("{host}:{port}")),
    }
}
