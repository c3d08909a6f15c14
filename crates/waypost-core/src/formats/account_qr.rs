//! The QR code from which Thunderbird for Android imports an account.
//!
//! Grammar: a JSON array of version 1, `[1, [1, 1], incoming, [[outgoing, identity]]]`, as "Export to
//! mobile" of Thunderbird 153 writes it. It stores one account and no password: the app asks for it. It
//! cannot store the check interval or the retention, for which the app has its own defaults.

use qrcode::{Color, EcLevel, QrCode};
use serde_json::json;

use super::html::escape;
use super::refusal::Refusal;
use super::safe_text::one_line;
use crate::plan::account::{Account, Auth, Protocol, Setting, Tls};

/// Light modules around the code. Many readers do not find the code without them (ISO/IEC 18004).
pub const QUIET_ZONE: usize = 4;

/// The longest payload in bytes. More text makes the modules too small for a phone camera.
const MAX_PAYLOAD_BYTES: usize = 800;

/// A QR code: dark modules on a light background.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountQr {
    /// The encoded text.
    pub payload: String,
    /// Modules along one side, without the quiet zone.
    pub side: usize,
    /// The modules row by row. True for a dark one.
    modules: Vec<bool>,
}

impl AccountQr {
    /// The text that the code of an account contains. Much faster than making the code.
    ///
    /// # Errors
    /// The app cannot import the account: a login by certificate, a password without encryption, or an
    /// address or a name it refuses.
    pub fn payload_for(account: &Account) -> Result<String, Refusal> {
        build_payload(account)
    }

    /// Makes the code of an account.
    ///
    /// # Errors
    /// The errors of [`Self::payload_for`].
    pub fn new(account: &Account) -> Result<Self, Refusal> {
        let payload = Self::payload_for(account)?;
        let code = QrCode::with_error_correction_level(&payload, EcLevel::L)
            .map_err(|_| Refusal::TooLong(Setting::Name, MAX_PAYLOAD_BYTES))?;
        let side = code.width();
        let modules = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { payload, side, modules })
    }

    /// The horizontal runs of dark modules: row, first column and length.
    pub fn dark_runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (row, modules) in self.modules.chunks(self.side.max(1)).enumerate() {
            let mut run_start = None;
            for (column, &is_dark) in modules.iter().chain([&false]).enumerate() {
                match (is_dark, run_start) {
                    (true, None) => run_start = Some(column),
                    (false, Some(start)) => {
                        runs.push((row, start, column - start));
                        run_start = None;
                    }
                    _ => {}
                }
            }
        }
        runs
    }

    /// The code as a complete SVG file. `name` is the text for screen readers.
    pub fn svg_file(&self, name: &str) -> String {
        self.svg_element(name).replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1)
    }

    /// The code as an SVG element, dark on white on a page of any colours. `name` is the text for screen
    /// readers.
    pub fn svg_element(&self, name: &str) -> String {
        let side = self.side + 2 * QUIET_ZONE;
        let path: String = self
            .dark_runs()
            .into_iter()
            .map(|(row, column, length)| {
                format!("M{} {}h{length}v1h-{length}z", column + QUIET_ZONE, row + QUIET_ZONE)
            })
            .collect();
        format!(
            "<svg class=\"code\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/>\
             <path fill=\"#000\" d=\"{path}\"/></svg>\n",
            escape(name)
        )
    }
}

fn build_payload(account: &Account) -> Result<String, Refusal> {
    let Account { identity, incoming, outgoing, .. } = account;
    let (address, name) = (&identity.address.value, &identity.name.value);
    let user = outgoing.username.as_ref().map_or("", |user| &user.value);
    let texts = [
        (Setting::Address, address, true),
        (Setting::Name, name, false),
        (Setting::IncomingHost, &incoming.host.value, true),
        (Setting::IncomingUsername, &incoming.username.value, false),
        (Setting::OutgoingHost, &outgoing.host.value, true),
    ];
    for (setting, text, must_be_ascii) in texts {
        one_line(setting, text)?;
        if let Some(character) = text.chars().find(|c| must_be_ascii && !c.is_ascii()) {
            return Err(Refusal::Unencodable(setting, character));
        }
    }
    if account.sends_plaintext_password() {
        return Err(Refusal::CannotStore(Setting::IncomingTls));
    }
    let protocol = if incoming.protocol.value == Protocol::Imap { 0 } else { 1 };
    let payload = json!([
        1,
        [1, 1],
        [
            protocol,
            incoming.host.value,
            incoming.port.value,
            security(incoming.tls.value),
            auth(incoming.auth.value).ok_or(Refusal::CannotStore(Setting::IncomingAuth))?,
            incoming.username.value,
            address,
        ],
        [[
            [
                0,
                outgoing.host.value,
                outgoing.port.value,
                security(outgoing.tls.value),
                auth(outgoing.auth.value).ok_or(Refusal::CannotStore(Setting::OutgoingAuth))?,
                user,
            ],
            [address, name],
        ]],
    ])
    .to_string();
    if payload.len() <= MAX_PAYLOAD_BYTES {
        Ok(payload)
    } else {
        Err(Refusal::TooLong(Setting::Name, MAX_PAYLOAD_BYTES))
    }
}

const fn security(tls: Tls) -> u8 {
    match tls {
        Tls::None => 0,
        Tls::Starttls => 2,
        Tls::Implicit => 3,
    }
}

/// The app's numbers for the kinds of login, which differ from the desktop's. `None` for a login by
/// certificate, which the app refuses.
const fn auth(auth: Auth) -> Option<u8> {
    match auth {
        Auth::None => Some(0),
        Auth::Password => Some(1),
        Auth::EncryptedPassword => Some(2),
        Auth::Oauth2 => Some(6),
        Auth::Certificate => None,
    }
}
