//! Reads Waypost's own JSON: the output of `plan --json`, perhaps edited by hand.
//!
//! Grammar: an object with a member `account`, whose members have the ids of the settings as paths
//! (`account.incoming.host`). Other members are ignored.

use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::formats::decode::decode_text;
use crate::formats::found::{
    FileLocation, Found, FoundAccount, FoundSetting, FoundValue, Input, ReadWarning, ReadWarningKind,
};
use crate::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use crate::plan::json_document::{Document, JsonError, Schema, read as read_json};
use crate::plan::program::ProgramId;

/// The bytes that are read. A plan has a few kilobytes.
const MAX_BYTES: usize = 1 << 20;

/// Reads the object.
pub(crate) fn read(input: &Input<'_>) -> Found {
    static FILE_SCHEMA: OnceLock<Schema> = OnceLock::new();
    let (text, warning) = decode_text(input.bytes);
    let schema = FILE_SCHEMA.get_or_init(|| Schema::new(schema()));
    let document = read_json(text.as_bytes(), MAX_BYTES, schema);
    let location = |line, key: &str| FileLocation { file: input.name.to_owned(), line, key: key.to_owned() };
    let mut found = Found::new(ProgramId::Generic, input);
    found.warnings.extend(warning.map(|kind| ReadWarning { kind, location: location(None, "") }));
    for (path, position, error) in &document.errors {
        let kind = warning_kind(error);
        if kind != ReadWarningKind::NotSettings || path.is_empty() {
            found.warnings.push(ReadWarning { kind, location: location(Some(position.line), path) });
        }
    }
    let account = document.value.as_ref().and_then(|value| value.get("account")).filter(|a| a.is_object());
    if account.is_some() {
        found.accounts.push(FoundAccount {
            key: "account".into(),
            settings: settings(input.name, &document),
            ..FoundAccount::default()
        });
    } else if !found.warnings.iter().any(|warning| warning.kind == ReadWarningKind::NotSettings) {
        let kind = ReadWarningKind::NotSettings;
        found.warnings.push(ReadWarning { kind, location: location(None, "") });
    }
    found
}

/// The warning for an error of the JSON reader.
const fn warning_kind(error: &JsonError) -> ReadWarningKind {
    match error {
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

/// The JSON Schema of the members that are read.
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

/// The settings of the account, in the order of [`Setting::ALL`].
fn settings(file: &str, document: &Document) -> Vec<FoundSetting> {
    let Some(root) = &document.value else { return Vec::new() };
    let mut found = Vec::new();
    for setting in Setting::ALL {
        let path = format!("account.{}", setting.id());
        let member = path.split('.').try_fold(root, |value, name| value.get(name));
        let Some(value) = member.and_then(|member| value_of(setting, member)) else { continue };
        let line = Some(document.position_of(&path).line);
        let location = FileLocation { file: file.to_owned(), line, key: path };
        found.push(FoundSetting { setting, value: FoundValue::Value(value), location });
    }
    let leaves_on_server = |found: &FoundSetting| {
        found.setting == Setting::LeaveOnServer
            && found.value == FoundValue::Value(SettingValue::Switch(true))
    };
    // Without a copy on the server, its retention does not matter.
    if !found.iter().any(leaves_on_server) {
        found.retain(|found| {
            !matches!(found.setting, Setting::RetentionDays | Setting::DeleteWhenTrashEmptied)
        });
    }
    found
}

/// The value of a member. `None` if the setting cannot have this value.
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
