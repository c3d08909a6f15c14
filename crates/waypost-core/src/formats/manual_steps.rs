//! The steps to set up an account by hand, in the words of each program.
//!
//! A program with its own words has a record in [`OWN_FIELDS`]: its rows, in the order of its panels, and a
//! function for the words of its values. Thunderbird's labels are those of version 153. Eudora's are in
//! `eudora/manual_steps.rs`.

use super::eudora;
use super::manual_step::{ManualStep, StepRow, checkbox_text, number_field_text, step};
use super::request::Request;
use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::{ProgramId, ProgramKind};

/// The steps for these settings in the plan's program and version, in the order of its panels. A setting
/// that the account does not have needs no step. Settings that share a field share a step.
pub fn manual_steps(request: &Request<'_>, settings: &[Setting]) -> Vec<ManualStep> {
    let mut steps: Vec<ManualStep> = Vec::new();
    for row in rows(request.program()).filter(|(setting, ..)| settings.contains(setting)) {
        let Some(value) = request.plan.account.get(row.0) else { continue };
        let Some(step) = manual_step_for(request, *row, &value.value) else { continue };
        let same = |other: &ManualStep| (&other.menu_path, &other.label) == (&step.menu_path, &step.label);
        if !steps.iter().any(same) {
            steps.push(step);
        }
    }
    steps
}

/// A value in the words of the program's own field. `None` if the program has no field for it. A value
/// that depends on other settings, such as a port, is the plan's.
pub fn value_label(request: &Request<'_>, setting: Setting, value: &SettingValue) -> Option<String> {
    let row = rows(request.program()).find(|(other, ..)| *other == setting)?;
    Some(manual_step_for(request, *row, value)?.value)
}

/// Those of the settings that the program has no field for. Unset values are left out: nothing is missing
/// without them.
pub fn settings_without_field(request: &Request<'_>, settings: &[Setting]) -> Vec<Setting> {
    let has_row = |setting: Setting| rows(request.program()).any(|(other, ..)| *other == setting);
    let has_value = |setting: Setting| match request.plan.account.get(setting).map(|found| found.value) {
        None | Some(SettingValue::Unset) => false,
        // Replies go to the sender address anyway.
        Some(SettingValue::Text(text)) if setting == Setting::ReplyTo => {
            text != request.plan.account.identity.address.value
        }
        Some(SettingValue::Text(text)) => !text.is_empty(),
        Some(_) => true,
    };
    settings.iter().copied().filter(|&setting| !has_row(setting) && has_value(setting)).collect()
}

/// The fields of a program that have its own words.
struct OwnFields {
    program: ProgramId,
    /// The fields, in the order of its panels.
    rows: &'static [StepRow],
    /// Whether the program also has the fields that are named the same almost everywhere.
    has_usual_fields: bool,
    /// Makes the step for a field and its value. `None` if the program has no such field in this case.
    step: fn(&Request<'_>, StepRow, &SettingValue) -> Option<ManualStep>,
}

/// The programs with words of their own. Any other program with a window has the usual fields.
const OWN_FIELDS: &[OwnFields] = &[
    OwnFields {
        program: ProgramId::Thunderbird,
        rows: THUNDERBIRD,
        has_usual_fields: false,
        step: |request, row, value| Some(thunderbird(request, row, value)),
    },
    OwnFields {
        program: ProgramId::Eudora,
        rows: eudora::manual_steps::WINDOWS,
        has_usual_fields: false,
        step: eudora::manual_steps::windows,
    },
    OwnFields {
        program: ProgramId::EudoraMac,
        rows: eudora::manual_steps::MAC,
        has_usual_fields: false,
        step: |request, row, value| Some(eudora::manual_steps::mac(request, row, value)),
    },
    OwnFields {
        program: ProgramId::AppleMail,
        rows: APPLE,
        has_usual_fields: true,
        step: |request, row, value| Some(apple(request, row, value)),
    },
    OwnFields {
        program: ProgramId::OutlookClassic,
        rows: OUTLOOK,
        has_usual_fields: true,
        step: |request, row, value| Some(generic(request, row, value)),
    },
];

fn own_fields(program: ProgramId) -> Option<&'static OwnFields> {
    OWN_FIELDS.iter().find(|fields| fields.program == program)
}

/// The fields of a program: those with its own words first, then those named the same almost everywhere.
fn rows(program: ProgramId) -> impl Iterator<Item = &'static StepRow> {
    let own_fields = own_fields(program);
    let own = own_fields.map_or(&[][..], |fields| fields.rows);
    let others = match program.program().kind {
        // These programs are set up through their files, not through panels.
        ProgramKind::Terminal | ProgramKind::Background => &[],
        ProgramKind::Window | ProgramKind::Phone => {
            if own_fields.is_none_or(|fields| fields.has_usual_fields) { GENERIC } else { &[] }
        }
    };
    let no_field_for = program.program().no_field_for;
    let is_additional = move |(setting, ..): &&'static StepRow| {
        !no_field_for.contains(setting) && !own.iter().any(|(named, ..)| named == setting)
    };
    own.iter().chain(others.iter().filter(is_additional))
}

fn manual_step_for(request: &Request<'_>, row: StepRow, value: &SettingValue) -> Option<ManualStep> {
    match own_fields(request.program()) {
        Some(fields) => (fields.step)(request, row, value),
        None => Some(generic(request, row, value)),
    }
}

const GENERIC: &[StepRow] = &[
    (Setting::Protocol, "place-generic-incoming", "setting-protocol"),
    (Setting::Name, "place-generic-you", "setting-name"),
    (Setting::Address, "place-generic-you", "setting-address"),
    (Setting::ReplyTo, "place-generic-you", "setting-reply-to"),
    (Setting::IncomingHost, "place-generic-incoming", "setting-incoming-host"),
    (Setting::IncomingPort, "place-generic-incoming", "setting-incoming-port"),
    (Setting::IncomingTls, "place-generic-incoming", "setting-incoming-tls"),
    (Setting::IncomingUsername, "place-generic-incoming", "setting-incoming-username"),
    (Setting::IncomingAuth, "place-generic-incoming", "setting-incoming-auth"),
    (Setting::PathPrefix, "place-generic-incoming", "setting-path-prefix"),
    (Setting::OutgoingHost, "place-generic-outgoing", "setting-outgoing-host"),
    (Setting::OutgoingPort, "place-generic-outgoing", "setting-outgoing-port"),
    (Setting::OutgoingTls, "place-generic-outgoing", "setting-outgoing-tls"),
    (Setting::OutgoingUsername, "place-generic-outgoing", "setting-outgoing-username"),
    (Setting::OutgoingAuth, "place-generic-outgoing", "setting-outgoing-auth"),
    (Setting::LeaveOnServer, "place-generic-keeping", "setting-leave-on-server"),
    (Setting::RetentionDays, "place-generic-keeping", "setting-days"),
    (Setting::DeleteWhenTrashEmptied, "place-generic-keeping", "setting-delete-when-trash-emptied"),
    (Setting::CheckEvery, "place-generic-keeping", "setting-check-every"),
];

fn generic(request: &Request<'_>, row: StepRow, value: &SettingValue) -> ManualStep {
    step(request, row, request.texts.value(row.0, value))
}

/// The fields of Apple Mail for settings that its configuration profile cannot store. Labels of macOS 15.
const APPLE: &[StepRow] = &[
    (Setting::CheckEvery, "place-apple-general", "label-apple-check"),
    (Setting::LeaveOnServer, "place-apple-advanced", "label-apple-remove"),
    (Setting::RetentionDays, "place-apple-advanced", "label-apple-remove"),
];

fn apple(request: &Request<'_>, row: StepRow, value: &SettingValue) -> ManualStep {
    let texts = request.texts;
    let (leave, days) = request.retention();
    let words = match (row.0, value) {
        (Setting::CheckEvery, SettingValue::Number(minutes)) => {
            texts.with("value-apple-minutes", &[("minutes", (*minutes).into())])
        }
        (Setting::CheckEvery, _) => texts.get("value-apple-manually"),
        (Setting::LeaveOnServer | Setting::RetentionDays, _) => match (leave, days) {
            (true, None) => texts.get("value-apple-never"),
            (leave, days) => {
                // Its list has a day, a week and a month. Take the shortest that is long enough.
                let days = match days.unwrap_or_default() {
                    _ if !leave => 0,
                    days @ 0..=1 => days,
                    2..=7 => 7,
                    _ => 31_u16,
                };
                texts.with("value-apple-remove", &[("days", days.into())])
            }
        },
        _ => texts.value(row.0, value),
    };
    step(request, row, words)
}

/// The fields of classic Outlook for settings that its profile file cannot store.
const OUTLOOK: &[StepRow] = &[
    (Setting::DeleteWhenTrashEmptied, "place-outlook-advanced", "label-outlook-trash"),
    (Setting::PathPrefix, "place-outlook-advanced", "label-outlook-prefix"),
    (Setting::CheckEvery, "place-outlook-groups", "label-outlook-check"),
];

const THUNDERBIRD: &[StepRow] = &[
    (Setting::Protocol, "place-thunderbird-new", "label-thunderbird-protocol"),
    (Setting::Name, "place-thunderbird-account", "label-thunderbird-name"),
    (Setting::Address, "place-thunderbird-account", "label-thunderbird-address"),
    (Setting::ReplyTo, "place-thunderbird-account", "label-thunderbird-reply-to"),
    (Setting::IncomingHost, "place-thunderbird-server", "label-thunderbird-host"),
    (Setting::IncomingPort, "place-thunderbird-server", "label-thunderbird-port"),
    (Setting::IncomingUsername, "place-thunderbird-server", "label-thunderbird-username"),
    (Setting::IncomingTls, "place-thunderbird-server", "label-thunderbird-tls"),
    (Setting::IncomingAuth, "place-thunderbird-server", "label-thunderbird-auth"),
    (Setting::CheckEvery, "place-thunderbird-server", "label-thunderbird-check-startup"),
    (Setting::CheckEvery, "place-thunderbird-server", "label-thunderbird-check-every"),
    (Setting::LeaveOnServer, "place-thunderbird-server", "label-thunderbird-leave"),
    (Setting::RetentionDays, "place-thunderbird-server", "label-thunderbird-days"),
    (Setting::DeleteWhenTrashEmptied, "place-thunderbird-server", "label-thunderbird-delete"),
    (Setting::PathPrefix, "place-thunderbird-advanced", "label-thunderbird-prefix"),
    (Setting::OutgoingHost, "place-thunderbird-outgoing", "label-thunderbird-host"),
    (Setting::OutgoingPort, "place-thunderbird-outgoing", "label-thunderbird-port"),
    (Setting::OutgoingTls, "place-thunderbird-outgoing", "label-thunderbird-tls"),
    (Setting::OutgoingAuth, "place-thunderbird-outgoing", "label-thunderbird-auth"),
    (Setting::OutgoingUsername, "place-thunderbird-outgoing", "label-thunderbird-username"),
];

fn thunderbird(request: &Request<'_>, row: StepRow, value: &SettingValue) -> ManualStep {
    let texts = request.texts;
    let account = &request.plan.account;
    let is_unencrypted = match row.0 {
        Setting::OutgoingAuth => account.outgoing.tls.value == Tls::None,
        _ => account.incoming.tls.value == Tls::None,
    };
    let words = match (value, row.0) {
        (SettingValue::Tls(Tls::Implicit), _) => texts.get("value-thunderbird-tls-implicit"),
        (SettingValue::Tls(Tls::Starttls), _) => texts.get("value-thunderbird-tls-starttls"),
        (SettingValue::Tls(Tls::None), _) => texts.get("value-thunderbird-tls-none"),
        (SettingValue::Auth(Auth::Password), _) if is_unencrypted => {
            texts.get("value-thunderbird-auth-password-clear")
        }
        (SettingValue::Auth(Auth::Password), _) => texts.get("value-thunderbird-auth-password"),
        (SettingValue::Auth(Auth::EncryptedPassword), _) => texts.get("value-thunderbird-auth-encrypted"),
        (SettingValue::Auth(Auth::Oauth2), _) => texts.get("value-thunderbird-auth-oauth2"),
        (SettingValue::Auth(Auth::Certificate), _) => texts.get("value-thunderbird-auth-certificate"),
        (SettingValue::Auth(Auth::None), _) => texts.get("value-thunderbird-auth-none"),
        (SettingValue::Protocol(Protocol::Pop), _) => texts.get("value-thunderbird-pop"),
        (SettingValue::Switch(on), _) => checkbox_text(request, *on),
        (SettingValue::Unset, Setting::CheckEvery) => checkbox_text(request, false),
        (SettingValue::Unset, _) => texts.get("value-blank"),
        (SettingValue::Number(_), Setting::CheckEvery) if row.2 == "label-thunderbird-check-startup" => {
            checkbox_text(request, true)
        }
        (SettingValue::Number(number), _) => number_field_text(request, row.0, *number),
        _ => texts.value(row.0, value),
    };
    step(request, row, words)
}
