//! Writes settings with any texts in them, reads the files and compares every value.

use waypost_core::formats::{
    self, FORMATS, Format, Found, FoundSetting, FoundValue, Input, Refusal, Request,
};
use waypost_core::plan::account::{Account, Auth, Protocol, Setting, SettingValue, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::plan;

use crate::requests::{Case, Servers, USUAL};
use crate::samples::english;

/// The most characters of a text. Readers shorten longer ones.
const MAX_TEXT: usize = 120;

/// Makes an account from bytes, writes it in every format with a reader, and reads it again. The first line chooses the
/// ports, encryption and days. The next lines are the name, the template of the login, that of the address, and the
/// name of a personality. A text that a plan or a writer refuses is skipped.
pub fn round_trip(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\n').map(|line| line.chars().take(MAX_TEXT).collect::<String>());
    let choices = lines.next().unwrap_or_default();
    let [name, login, address, personality] = std::array::from_fn(|_| lines.next().unwrap_or_default());
    let servers = Servers { login: &login, ..servers(choices.as_bytes()) };
    for protocol in [Protocol::Imap, Protocol::Pop] {
        let servers = Servers { protocol, ..servers };
        let mut profile = servers.profile();
        if let Some(first) = profile.addresses.first_mut() {
            first.template.clone_from(&address);
        }
        for format in FORMATS.iter().filter(|format| format.read.is_some()) {
            let Some(&program) = format.programs.first().filter(|program| program.can_read(protocol)) else {
                continue;
            };
            let answers = Answers {
                org: profile.id.clone(),
                username: "jane".into(),
                name: name.clone(),
                program: program.program().name.into(),
                network: Some(NetworkLocation::Both),
                protocol: Some(protocol),
                read_on: Some(ReadOn::One),
                leave_on_server: days(choices.as_bytes()),
                ..Answers::default()
            };
            let Ok(plan) = plan(&profile, &answers) else { continue };
            let case = Case { profile: profile.clone(), plan, texts: english() };
            assert_read_back(&case.request(), format);
            if format.edit.is_some() {
                assert_read_back(&Request { personality: Some(&personality), ..case.request() }, format);
            }
        }
    }
}

/// The byte at an index. Missing ones are zero.
fn choice(choices: &[u8], index: usize) -> u8 {
    choices.get(index).copied().unwrap_or_default()
}

fn servers(choices: &[u8]) -> Servers<'static> {
    let endpoint = |index: usize, usual: u16| {
        let byte = choice(choices, index);
        let tls = if byte & 1 == 0 { Tls::Implicit } else { Tls::Starttls };
        (if byte & 2 == 0 { usual } else { 1000 + u16::from(byte) }, tls)
    };
    Servers {
        incoming: endpoint(0, 993),
        outgoing: endpoint(1, 587),
        auth: if choice(choices, 2) & 1 == 0 { Auth::Password } else { Auth::None },
        ..USUAL
    }
}

/// The answer to how long mail stays on the server.
fn days(choices: &[u8]) -> String {
    match choice(choices, 3) & 3 {
        0 => String::new(),
        1 => "no".into(),
        days => days.to_string(),
    }
}

/// Writes a file and reads it again. Asserts that it has one account with every value of the plan, and nothing that a
/// reader does not understand. Skips formats without a reader and values that the writer refuses.
///
/// # Panics
/// If the values differ.
#[track_caller]
pub fn assert_read_back(request: &Request<'_>, format: &Format) {
    let Ok(Some(found)) = write_and_read(request, format) else { return };
    let account_of = &request.plan.account;
    assert!(
        found.program == request.program() || format.programs.len() > 1,
        "{}: {:?}",
        format.id,
        found.program
    );
    assert_eq!(found.warnings, [], "{}", format.id);
    assert_eq!(found.defects, [], "{}", format.id);
    let [account] = found.accounts.as_slice() else { panic!("{}: {:?}", format.id, found.accounts) };
    assert_eq!(account.defects, [], "{}", format.id);
    for (setting, planned) in account_of.settings().filter(|(setting, _)| format.stores.contains(setting)) {
        // Writers leave out an empty text.
        let is_empty = matches!(&planned.value, SettingValue::Text(text) if text.is_empty());
        if is_empty || is_left_out(request, format, setting) {
            continue;
        }
        let found =
            account.get(setting).unwrap_or_else(|| panic!("{}: {setting} was not read back", format.id));
        let found = if format.id == "autoconfig" {
            with_placeholders_filled(found, account_of)
        } else {
            found.clone()
        };
        let matches = found.matches(&planned.value);
        assert!(matches, "{} {setting}: {:?}, not {:?}", format.id, found.value, planned.value);
    }
}

/// Settings that Eudora has no keys for: an address for replies of its own, a login that the server does not ask for,
/// and the interval of a personality.
pub fn is_left_out(request: &Request<'_>, format: &Format, setting: Setting) -> bool {
    let has_login = request.plan.account.outgoing.auth.value != Auth::None;
    format.id == "eudora-ini"
        && match setting {
            Setting::ReplyTo => true,
            Setting::OutgoingAuth | Setting::OutgoingUsername => !has_login,
            Setting::CheckEvery => request.personality.is_some(),
            _ => false,
        }
}

/// A login of a file for everybody, with Thunderbird's placeholders filled in.
pub fn with_placeholders_filled(found: &FoundSetting, account: &Account) -> FoundSetting {
    let text = match &found.value {
        FoundValue::Value(SettingValue::Text(text)) | FoundValue::Other(text) => text,
        _ => return found.clone(),
    };
    let address = &account.identity.address.value;
    let (local, domain) = address.rsplit_once('@').unwrap_or_default();
    let filled = text
        .replace("%EMAILADDRESS%", address)
        .replace("%EMAILLOCALPART%", local)
        .replace("%EMAILDOMAIN%", domain)
        .replace("%REALNAME%", &account.identity.name.value);
    FoundSetting { value: FoundValue::Value(SettingValue::Text(filled)), ..found.clone() }
}

/// `None` if the format has no reader.
pub fn write_and_read(request: &Request<'_>, format: &Format) -> Result<Option<Found>, Refusal> {
    let Some(read) = format.read else { return Ok(None) };
    let (name, bytes, siblings) = match (format.parts, format.edit) {
        (Some(parts), _) => {
            let mut parts = parts(request)?;
            let (name, bytes) = parts.remove(0);
            (name, bytes, parts)
        }
        (None, Some(edit)) if request.personality.is_some() => {
            (format.file_name.to_owned(), edit(b"", request)?, Vec::new())
        }
        _ => (format.file_name.to_owned(), (format.write)(request)?, Vec::new()),
    };
    // Sylpheed's file has the same shape as Claws Mail's. Its folder tells them apart.
    let is_sylpheed = format.id == "sylpheed";
    let name = if is_sylpheed { "/home/j/.sylpheed-2.0/accountrc".to_owned() } else { name };
    let recognised = formats::recognise(&name, &bytes).map(|format| format.id);
    assert_eq!(recognised, Some(if is_sylpheed { "claws" } else { format.id }), "{}", format.id);
    Ok(Some(read(&Input { siblings: &siblings, ..Input::new(&name, &bytes) })))
}
