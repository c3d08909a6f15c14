//! The picture that Thunderbird for Android takes an account from (its developers' "export to mobile",
//! as Thunderbird 153 writes it).
//!
//! It holds one account and no password: the app asks for it. How often mail is checked and how long
//! it stays on the server is not in it; the app has its own habits.

use qrcode::{Color, EcLevel, QrCode};
use serde_json::json;

use crate::plan::account::{Account, Auth, Protocol, Setting, Tls};

use super::html::escape;
use super::{Refusal, one_line};

/// Light modules round the picture, without which many readers do not see it (ISO/IEC 18004).
pub const QUIET_ZONE: usize = 4;

/// The longest text one picture should hold, in bytes: more gives modules too small for a phone.
const LONGEST: usize = 800;

/// A picture: dark modules on a light ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it says.
    pub says: String,
    /// Modules of a side, without the quiet ones.
    pub side: usize,
    dark: Vec<bool>,
}

impl Picture {
    /// What the picture of an account would say, which is known much sooner than the picture.
    ///
    /// # Errors
    /// What the app could not take in: a sign-in by certificate, a password in clear, an address or a
    /// name it refuses.
    pub fn says_of(account: &Account) -> Result<String, Refusal> {
        payload(account)
    }

    /// The picture of an account.
    ///
    /// # Errors
    /// As for [`Self::says_of`].
    pub fn of(account: &Account) -> Result<Self, Refusal> {
        let says = Self::says_of(account)?;
        let code = QrCode::with_error_correction_level(&says, EcLevel::L)
            .map_err(|_| Refusal::TooLong(Setting::Name, LONGEST))?;
        let side = code.width();
        let dark = code.into_colors().into_iter().map(|color| color == Color::Dark).collect();
        Ok(Self { says, side, dark })
    }

    /// Every run of dark modules in a row: its row, where it begins, how long it is.
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (row, modules) in self.dark.chunks(self.side.max(1)).enumerate() {
            let mut begins = None;
            for (column, &dark) in modules.iter().chain([&false]).enumerate() {
                match (dark, begins) {
                    (true, None) => begins = Some(column),
                    (false, Some(from)) => {
                        runs.push((row, from, column - from));
                        begins = None;
                    }
                    _ => {}
                }
            }
        }
        runs
    }

    /// The picture as a file of its own.
    pub fn file(&self, name: &str) -> String {
        self.svg(name).replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1)
    }

    /// The picture for a page, dark on white whatever the page's colours are; `name` is for those who
    /// cannot see it.
    pub fn svg(&self, name: &str) -> String {
        let side = self.side + 2 * QUIET_ZONE;
        let path: String = self
            .runs()
            .into_iter()
            .map(|(row, from, length)| {
                format!("M{} {}h{length}v1h-{length}z", from + QUIET_ZONE, row + QUIET_ZONE)
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

fn payload(account: &Account) -> Result<String, Refusal> {
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
    for (setting, text, plain) in texts {
        one_line(setting, text)?;
        if let Some(character) = text.chars().find(|c| plain && !c.is_ascii()) {
            return Err(Refusal::Unencodable(setting, character));
        }
    }
    if account.sends_plaintext_password() {
        return Err(Refusal::CannotStore(Setting::IncomingTls));
    }
    let protocol = if incoming.protocol.value == Protocol::Imap { 0 } else { 1 };
    let says = json!([
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
    if says.len() <= LONGEST { Ok(says) } else { Err(Refusal::TooLong(Setting::Name, LONGEST)) }
}

const fn security(tls: Tls) -> u8 {
    match tls {
        Tls::None => 0,
        Tls::Starttls => 2,
        Tls::Implicit => 3,
    }
}

/// The app's numbers, which are not the desktop's. It takes no account with a certificate.
const fn auth(auth: Auth) -> Option<u8> {
    match auth {
        Auth::None => Some(0),
        Auth::Password => Some(1),
        Auth::EncryptedPassword => Some(2),
        Auth::Oauth2 => Some(6),
        Auth::Certificate => None,
    }
}
