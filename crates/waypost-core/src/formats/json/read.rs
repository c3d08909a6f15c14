//! Our own JSON as it is found: what `plan --json` printed, perhaps changed by hand since.

use serde_json::{Value, json};

use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::json_document::{Document, JsonError, read as read_json};
use crate::plan::program::ProgramId;

use crate::formats::found::{
    Found, FoundAccount, FoundSetting, FoundValue, Input, Note, Place, ReadWarningKind,
};

/// Ours has a few kilobytes.
const MAX_BYTES: usize = 1 << 20;

/// Takes the object in.
pub fn read(input: &Input<'_>) -> Found {
    let (text, warning) = crate::formats::recognise::decode_text(input.bytes);
    let schema = schema();
    let document = read_json(text.as_bytes(), MAX_BYTES, &schema);
    let at = |line, key: &str| Place { file: input.name.to_owned(), line, key: key.to_owned() };
    let mut notes: Vec<Note> = warning.into_iter().map(|what| Note { what, place: at(None, "") }).collect();
    for (path, place, fault) in &document.errors {
        let what = note_of(fault);
        if what != ReadWarningKind::NotSettings || path.is_empty() {
            notes.push(Note { what, place: at(Some(place.line), path) });
        }
    }
    let account = document.value.as_ref().and_then(|value| value.get("account")).filter(|a| a.is_object());
    let accounts = match account {
        Some(_) => vec![FoundAccount {
            key: "account".into(),
            settings: settings(input.name, &document),
            ..FoundAccount::default()
        }],
        None => {
            if !notes.iter().any(|note| note.what == ReadWarningKind::NotSettings) {
                notes.push(Note { what: ReadWarningKind::NotSettings, place: at(None, "") });
            }
            Vec::new()
        }
    };
    let lines = input.bytes.split_inclusive(|&b| b == b'\n').count();
    Found { program: ProgramId::Generic, version: None, accounts, defects: Vec::new(), notes, lines }
}

const fn note_of(fault: &JsonError) -> ReadWarningKind {
    match fault {
        JsonError::TooLong(_) => ReadWarningKind::TooLong,
        JsonError::Utf16 => ReadWarningKind::Utf16,
        JsonError::NotUtf8 => ReadWarningKind::CodePage,
        JsonError::CutOff => ReadWarningKind::CutOff,
        JsonError::Duplicate(_) => ReadWarningKind::DuplicateKey,
        JsonError::Empty | JsonError::TooDeep | JsonError::Syntax(_) => ReadWarningKind::NotSettings,
        JsonError::TrailingComma | JsonError::Comment | JsonError::MissingComma => {
            ReadWarningKind::NotASetting
        }
        _ => ReadWarningKind::NotAValue,
    }
}

/// What each member may be; members of other names are left alone.
fn schema() -> Value {
    let text = json!({ "type": "string", "maxLength": 1000 });
    let maybe = json!({ "type": ["string", "null"], "maxLength": 1000 });
    let port = json!({ "type": "integer", "minimum": 1, "maximum": 65535 });
    let number = json!({ "type": ["integer", "null"], "minimum": 1, "maximum": 65535 });
    let switch = json!({ "type": ["boolean", "null"] });
    let tls = json!({ "enum": TLS.map(Tls::id) });
    let auth = json!({ "enum": AUTH.map(Auth::id) });
    let object = |members: Value| {
        let required: Vec<String> =
            members.as_object().into_iter().flat_map(|members| members.keys().cloned()).collect();
        json!({ "type": "object", "properties": members, "required": required })
    };
    object(json!({ "account": object(json!({
        "identity": object(json!({ "name": text, "address": text, "reply_to": text })),
        "incoming": object(json!({
            "protocol": { "enum": PROTOCOLS.map(Protocol::id) },
            "host": text, "port": port, "tls": tls, "username": text, "auth": auth, "path_prefix": maybe,
        })),
        "outgoing": object(json!({
            "host": text, "port": port, "tls": tls, "username": maybe, "auth": auth,
        })),
        "retention": object(json!({
            "leave_on_server": switch, "days": number, "delete_when_trash_emptied": switch,
        })),
        "check_every_minutes": number,
    })) }))
}

const PROTOCOLS: [Protocol; 2] = [Protocol::Imap, Protocol::Pop];
const TLS: [Tls; 3] = [Tls::Implicit, Tls::Starttls, Tls::None];
const AUTH: [Auth; 5] =
    [Auth::Password, Auth::EncryptedPassword, Auth::Oauth2, Auth::Certificate, Auth::None];

fn settings(file: &str, document: &Document) -> Vec<FoundSetting> {
    let Some(root) = &document.value else { return Vec::new() };
    let mut found = Vec::new();
    for setting in Setting::ALL {
        let path = format!("account.{}", setting.id());
        let member = path.split('.').try_fold(root, |value, name| value.get(name));
        let Some(value) = member.and_then(|member| value_of(setting, member)) else { continue };
        let line = Some(document.position_of(&path).line);
        let place = Place { file: file.to_owned(), line, key: path };
        found.push(FoundSetting { setting, held: FoundValue::Value(value), place });
    }
    let is_left = |found: &FoundSetting| {
        found.setting == Setting::LeaveOnServer && found.held == FoundValue::Value(SettingValue::Switch(true))
    };
    // Without a copy on the server nothing is said of how long it stays.
    if !found.iter().any(is_left) {
        found.retain(|found| {
            !matches!(found.setting, Setting::RetentionDays | Setting::DeleteWhenTrashEmptied)
        });
    }
    found
}

/// A member's value; none where it is not one of the setting's.
fn value_of(setting: Setting, member: &Value) -> Option<SettingValue> {
    let word = member.as_str();
    let number = || member.as_u64().and_then(|n| u16::try_from(n).ok()).filter(|&n| n > 0);
    Some(match setting {
        Setting::Protocol => {
            SettingValue::Protocol(PROTOCOLS.into_iter().find(|known| Some(known.id()) == word)?)
        }
        Setting::IncomingTls | Setting::OutgoingTls => {
            SettingValue::Tls(TLS.into_iter().find(|known| Some(known.id()) == word)?)
        }
        Setting::IncomingAuth | Setting::OutgoingAuth => {
            SettingValue::Auth(AUTH.into_iter().find(|known| Some(known.id()) == word)?)
        }
        Setting::IncomingPort | Setting::OutgoingPort => SettingValue::Number(number()?),
        Setting::RetentionDays | Setting::CheckEvery => match member {
            Value::Null => SettingValue::Unset,
            _ => SettingValue::Number(number()?),
        },
        Setting::LeaveOnServer | Setting::DeleteWhenTrashEmptied => SettingValue::Switch(member.as_bool()?),
        Setting::OutgoingUsername if member.is_null() => SettingValue::Unset,
        Setting::PathPrefix => SettingValue::Text(word?.to_owned()),
        _ => match word? {
            "" => SettingValue::Unset,
            text => SettingValue::Text(text.to_owned()),
        },
    })
}
