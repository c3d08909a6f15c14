//! The steps by hand: each setting as clicks in the program's own words.
//!
//! A program is a table of rows in the order its panels show them, and a function for its words.
//! Thunderbird's labels are those of version 153; Eudora's stand in `eudora/manual_steps.rs`.

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::program::{ProgramId, ProgramKind};

use super::{Request, eudora, readable};

/// One thing to do in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The setting it sets.
    pub setting: Setting,
    /// Where: the clicks, as "Tools > Options > Checking Mail".
    pub place: String,
    /// What the program calls it there.
    pub label: String,
    /// What to type or choose, in the program's own words.
    pub value: String,
}

impl Step {
    /// The step as one line.
    pub fn line(&self, request: &Request<'_>) -> String {
        let line = request.texts.with(
            "step-line",
            &[
                ("place", self.place.as_str().into()),
                ("label", self.label.as_str().into()),
                ("value", self.value.as_str().into()),
            ],
        );
        readable(&line)
    }
}

/// A setting's place in a program: the ids of the two texts.
pub type Row = (Setting, &'static str, &'static str);

/// The steps for these settings in the plan's program and version, in the order its panels show them.
/// A setting that the account has not needs no step; one that shares a field with another has one step.
pub fn manual_steps(request: &Request<'_>, settings: &[Setting]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for row in rows(request.program()).filter(|(setting, ..)| settings.contains(setting)) {
        let Some(value) = request.plan.account.get(row.0) else { continue };
        let Some(step) = manual_step_for(request, *row, &value.value) else { continue };
        let same = |other: &Step| (&other.place, &other.label) == (&step.place, &step.label);
        if !steps.iter().any(same) {
            steps.push(step);
        }
    }
    steps
}

/// A value as the program's own list or box shows it; none where the program has no field for it. For
/// a value that depends on others (a port) it is the plan's.
pub fn value_label(request: &Request<'_>, setting: Setting, value: &SettingValue) -> Option<String> {
    let row = rows(request.program()).find(|(other, ..)| *other == setting)?;
    Some(manual_step_for(request, *row, value)?.value)
}

/// Of these settings those for which neither the file nor the program has any place. What says nothing
/// (no prefix, nothing by hand) is not missed.
pub fn settings_without_field(request: &Request<'_>, settings: &[Setting]) -> Vec<Setting> {
    let has_row = |setting: Setting| rows(request.program()).any(|(other, ..)| *other == setting);
    let says = |setting: Setting| match request.plan.account.get(setting).map(|found| found.value) {
        None | Some(SettingValue::Unset) => false,
        // Answers go to the address anyway.
        Some(SettingValue::Text(text)) if setting == Setting::ReplyTo => {
            text != request.plan.account.identity.address.value
        }
        Some(SettingValue::Text(text)) => !text.is_empty(),
        Some(_) => true,
    };
    settings.iter().copied().filter(|&setting| !has_row(setting) && says(setting)).collect()
}

/// The fields of a program: its own words first, then those that are as good as everywhere.
fn rows(program: ProgramId) -> impl Iterator<Item = &'static Row> {
    let own: &'static [Row] = match program {
        ProgramId::Thunderbird => THUNDERBIRD,
        ProgramId::Eudora => eudora::manual_steps::WINDOWS,
        ProgramId::EudoraMac => eudora::manual_steps::MAC,
        ProgramId::AppleMail => APPLE,
        ProgramId::OutlookClassic => OUTLOOK,
        _ => &[],
    };
    let others: &'static [Row] = match (program, program.program().kind) {
        // Their settings are files, and the file is the way by hand.
        (_, ProgramKind::Terminal | ProgramKind::Background) => &[],
        (ProgramId::Thunderbird | ProgramId::Eudora | ProgramId::EudoraMac, _) => &[],
        _ => GENERIC,
    };
    let missing_fields = missing_fields(program);
    let is_new = move |(setting, ..): &&'static Row| {
        !missing_fields.contains(setting) && !own.iter().any(|(named, ..)| named == setting)
    };
    own.iter().chain(others.iter().filter(is_new))
}

/// What a program has no field for.
const fn missing_fields(program: ProgramId) -> &'static [Setting] {
    match program {
        ProgramId::AppleMail => &[Setting::ReplyTo, Setting::DeleteWhenTrashEmptied],
        ProgramId::ThunderbirdAndroid => {
            &[Setting::LeaveOnServer, Setting::RetentionDays, Setting::DeleteWhenTrashEmptied]
        }
        ProgramId::Outlook => &[Setting::ReplyTo, Setting::DeleteWhenTrashEmptied, Setting::CheckEvery],
        ProgramId::ClawsMail | ProgramId::Sylpheed => &[Setting::DeleteWhenTrashEmptied],
        _ => &[],
    }
}

fn manual_step_for(request: &Request<'_>, row: Row, value: &SettingValue) -> Option<Step> {
    match request.program() {
        ProgramId::Thunderbird => Some(thunderbird(request, row, value)),
        ProgramId::Eudora => eudora::manual_steps::windows(request, row, value),
        ProgramId::EudoraMac => Some(eudora::manual_steps::mac(request, row, value)),
        ProgramId::AppleMail => Some(apple(request, row, value)),
        _ => Some(generic(request, row, value)),
    }
}

/// A step with these words.
pub fn step(request: &Request<'_>, (setting, place, label): Row, value: String) -> Step {
    let texts = request.texts;
    let protocol = texts.protocol(request.plan.account.incoming.protocol.value);
    // A number: the texts choose by number, which no string equals.
    let major = request.version().major;
    let values = [("protocol", protocol.into()), ("version", major.into())];
    Step { setting, place: texts.with(place, &values), label: texts.with(label, &values), value }
}

const GENERIC: &[Row] = &[
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

fn generic(request: &Request<'_>, row: Row, value: &SettingValue) -> Step {
    step(request, row, request.texts.value(row.0, value))
}

/// Mail on a Mac, where its profile is silent; in the words of macOS 15.
const APPLE: &[Row] = &[
    (Setting::CheckEvery, "place-apple-general", "label-apple-check"),
    (Setting::LeaveOnServer, "place-apple-advanced", "label-apple-remove"),
    (Setting::RetentionDays, "place-apple-advanced", "label-apple-remove"),
];

fn apple(request: &Request<'_>, row: Row, value: &SettingValue) -> Step {
    let texts = request.texts;
    let (leave, days) = request.leaves_on_server();
    let words = match (row.0, value) {
        (Setting::CheckEvery, SettingValue::Number(minutes)) => {
            texts.with("value-apple-minutes", &[("minutes", (*minutes).into())])
        }
        (Setting::CheckEvery, _) => texts.get("value-apple-manually"),
        (Setting::LeaveOnServer | Setting::RetentionDays, _) => match (leave, days) {
            (true, None) => texts.get("value-apple-never"),
            (leave, days) => {
                // Its list has a day, a week and a month: the next that is not sooner.
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

/// Classic Outlook, where its profile file is silent.
const OUTLOOK: &[Row] = &[
    (Setting::DeleteWhenTrashEmptied, "place-outlook-advanced", "label-outlook-trash"),
    (Setting::PathPrefix, "place-outlook-advanced", "label-outlook-prefix"),
    (Setting::CheckEvery, "place-outlook-groups", "label-outlook-check"),
];

const THUNDERBIRD: &[Row] = &[
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

fn thunderbird(request: &Request<'_>, row: Row, value: &SettingValue) -> Step {
    let texts = request.texts;
    let account = &request.plan.account;
    let clear = match row.0 {
        Setting::OutgoingAuth => account.outgoing.tls.value == Tls::None,
        _ => account.incoming.tls.value == Tls::None,
    };
    let words = match (value, row.0) {
        (SettingValue::Tls(Tls::Implicit), _) => texts.get("value-thunderbird-tls-implicit"),
        (SettingValue::Tls(Tls::Starttls), _) => texts.get("value-thunderbird-tls-starttls"),
        (SettingValue::Tls(Tls::None), _) => texts.get("value-thunderbird-tls-none"),
        (SettingValue::Auth(Auth::Password), _) if clear => {
            texts.get("value-thunderbird-auth-password-clear")
        }
        (SettingValue::Auth(Auth::Password), _) => texts.get("value-thunderbird-auth-password"),
        (SettingValue::Auth(Auth::EncryptedPassword), _) => texts.get("value-thunderbird-auth-encrypted"),
        (SettingValue::Auth(Auth::Oauth2), _) => texts.get("value-thunderbird-auth-oauth2"),
        (SettingValue::Auth(Auth::Certificate), _) => texts.get("value-thunderbird-auth-certificate"),
        (SettingValue::Auth(Auth::None), _) => texts.get("value-thunderbird-auth-none"),
        (SettingValue::Protocol(Protocol::Pop), _) => texts.get("value-thunderbird-pop"),
        (SettingValue::Switch(on), _) => switch(request, *on),
        (SettingValue::Unset, Setting::CheckEvery) => switch(request, false),
        (SettingValue::Unset, _) => texts.get("value-blank"),
        (SettingValue::Number(_), Setting::CheckEvery) if row.2 == "label-thunderbird-check-startup" => {
            switch(request, true)
        }
        (SettingValue::Number(number), _) => number_in(request, row.0, *number),
        _ => texts.value(row.0, value),
    };
    step(request, row, words)
}

/// On or off, of a box that is ticked or not.
pub fn switch(request: &Request<'_>, on: bool) -> String {
    request.texts.get(if on { "value-ticked" } else { "value-not-ticked" })
}

/// A number for a field; where a box stands before the field, both.
pub fn number_in(request: &Request<'_>, setting: Setting, number: u16) -> String {
    match setting {
        Setting::RetentionDays => request.texts.with("value-ticked-number", &[("number", number.into())]),
        _ => number.to_string(),
    }
}
