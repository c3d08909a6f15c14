//! The value of a key that is in effect for an account, and what it means.

use crate::plan::account::{SettingValue, Tls};

use super::sections::{IniValue, leading_number};
use crate::formats::found::{FileLocation, FoundValue};

/// The value that is in effect for a key, with its location.
pub(crate) struct EffectiveValue<'a> {
    /// The value, or `None` if Eudora's default is in effect.
    pub value: Option<&'a IniValue>,
    /// The line of the value. Without a value, the account's section and the key, and no line.
    pub location: FileLocation,
}

impl<'a> EffectiveValue<'a> {
    /// The text; empty if the key is missing.
    pub(crate) fn text(&self) -> &'a str {
        self.value.map_or("", |value| &value.text)
    }

    /// The number as Eudora reads it: the leading digits as a 16-bit number, and 0 for other text
    /// (`rs.cpp`, `GetIniShort`).
    pub(crate) fn number(&self, default: i16) -> i16 {
        self.value.map_or(default, |value| leading_number(&value.text).unwrap_or(0) as i16)
    }

    /// The value as a switch: any number but 0 is on.
    pub(crate) fn switch(self, default: bool) -> (bool, FileLocation) {
        (self.number(i16::from(default)) != 0, self.location)
    }

    /// The value as a port. An empty value means the default.
    pub(crate) fn port(self, default: u16) -> (FoundValue, FileLocation) {
        let text = self.text();
        let value = match leading_number(text).map(u16::try_from) {
            None if text.is_empty() => number_value(default),
            Some(Ok(port @ 1..)) => number_value(port),
            _ => FoundValue::Other(text.to_owned()),
        };
        (value, self.location)
    }

    /// The value of `SSLReceiveUse` or `SSLSendUse` (`SSLSettings.h`). A missing key means 1, "If Available,
    /// STARTTLS".
    pub(crate) fn tls(self) -> (FoundValue, FileLocation) {
        let value = match self.number(1) {
            0 => FoundValue::Value(SettingValue::Tls(Tls::None)),
            1 => FoundValue::Opportunistic,
            2 => FoundValue::Value(SettingValue::Tls(Tls::Implicit)),
            3 => FoundValue::Value(SettingValue::Tls(Tls::Starttls)),
            _ => FoundValue::Other(self.text().to_owned()),
        };
        (value, self.location)
    }
}

/// A number as a found value.
pub(crate) const fn number_value(number: u16) -> FoundValue {
    FoundValue::Value(SettingValue::Number(number))
}

/// A switch as a found value.
pub(crate) const fn switch_value(on: bool) -> FoundValue {
    FoundValue::Value(SettingValue::Switch(on))
}

/// A text as a found value. An empty text means the setting is not set.
pub(crate) fn text_value(text: &str) -> FoundValue {
    let value = if text.is_empty() { SettingValue::Unset } else { SettingValue::Text(text.to_owned()) };
    FoundValue::Value(value)
}
