//! Classic Outlook for Windows: a profile file for `outlook.exe /importprf FILE`.
//!
//! Grammar (Office Resource Kit, "PRF"): an INI file in UTF-16. Two mapping sections assign a property to
//! each name. Outlook ignores the values without them, so every file has them. Not every version supports
//! STARTTLS for reading, so it is refused.

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_OR_CHALLENGE, trimmed_line};

/// The profile file.
pub(crate) const FORMAT: Format = Format {
    id: "outlook-prf",
    programs: &[ProgramId::OutlookClassic],
    file_name: "outlook.prf",
    stores: &[
        Setting::Name,
        Setting::Address,
        Setting::ReplyTo,
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
        Setting::LeaveOnServer,
        Setting::RetentionDays,
    ],
    import_steps: &["take-prf-1", "take-prf-2", "take-prf-3", "take-prf-4"],
    evidence: Evidence::CheckedAgainst("Outlook 2007 and later, classic", "Microsoft’s Office Resource Kit"),
    write,
    ..BASE_FORMAT
};

/// A value that Windows returns unchanged. Windows removes one pair of quotes, so quoted values get another.
fn text(setting: Setting, text: &str) -> Result<String, Refusal> {
    let text = trimmed_line(setting, text)?;
    let quoted = |quote| text.len() > 1 && text.starts_with(quote) && text.ends_with(quote);
    Ok(if quoted('"') || quoted('\'') { format!("\"{text}\"") } else { text.to_owned() })
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let account = &request.plan.account;
    let (incoming, outgoing) =
        (request.incoming(PASSWORD_OR_CHALLENGE)?, request.outgoing(PASSWORD_OR_CHALLENGE)?);
    let sender = request.sender()?;
    let is_pop = account.incoming.protocol.value == Protocol::Pop;
    let (kind, section) = if is_pop { ("POP3", "I_Mail") } else { ("IMAP", "IMAP_I_Mail") };
    if incoming.tls == Tls::Starttls {
        return Err(Refusal::CannotStore(Setting::IncomingTls));
    }
    let address = text(Setting::Address, sender.address)?;
    let user = text(Setting::IncomingUsername, incoming.username.unwrap_or_default())?;
    let mut lines = vec![
        "[General]".to_owned(),
        "Custom=1".to_owned(),
        format!("ProfileName={address}"),
        "DefaultProfile=Yes".to_owned(),
        "OverwriteProfile=Append".to_owned(),
        "ModifyDefaultProfileIfPresent=TRUE".to_owned(),
        String::new(),
        "[Service List]".to_owned(),
        String::new(),
        "[Internet Account List]".to_owned(),
        format!("Account1={section}"),
        String::new(),
        "[Account1]".to_owned(),
        "UniqueService=No".to_owned(),
        format!("AccountName={address}"),
        format!("{kind}Server={}", incoming.host),
        format!("{kind}UserName={user}"),
        format!("{kind}Port={}", incoming.port),
        format!("{kind}UseSSL={}", u8::from(incoming.tls != Tls::None)),
        format!("{kind}UseSPA=0"),
        format!("EmailAddress={address}"),
        format!("DisplayName={}", text(Setting::Name, sender.name)?),
        format!("ReplyEMailAddress={}", text(Setting::ReplyTo, sender.reply_to)?),
        format!("SMTPServer={}", outgoing.host),
        format!("SMTPPort={}", outgoing.port),
        format!("SMTPSecureConnection={}", secure_connection(outgoing.tls)),
        format!("SMTPUseAuth={}", u8::from(outgoing.username.is_some())),
    ];
    if let Some(login) = outgoing.username {
        let own = Some(login) != incoming.username;
        lines.push(format!("SMTPAuthMethod={}", u8::from(own)));
        if own {
            lines.push(format!("SMTPUserName={}", text(Setting::OutgoingUsername, login)?));
        }
    }
    lines.extend(["ConnectionType=0".to_owned(), "ServerTimeOut=60".to_owned()]);
    if is_pop {
        lines.push(format!("LeaveOnServer={:#x}", leave_on_server(request)));
    }
    for (section, mapping) in [("I_Mail", mapping("POP3")), ("IMAP_I_Mail", mapping("IMAP"))] {
        lines.extend([String::new(), format!("[{section}]")]);
        lines.extend(mapping);
    }
    Ok(utf16(&lines))
}

/// UTF-16 with a byte-order mark and Windows line ends, which every version since 2003 reads.
fn utf16(lines: &[String]) -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xFE];
    for line in lines {
        for unit in line.encode_utf16().chain([0x0D, 0x0A]) {
            bytes.extend(unit.to_le_bytes());
        }
    }
    bytes
}

const fn secure_connection(tls: Tls) -> u8 {
    match tls {
        Tls::None => 0,
        Tls::Implicit => 1,
        Tls::Starttls => 2,
    }
}

/// The lowest bit leaves a copy, the next one removes it after some days, and the high word is the number
/// of days.
fn leave_on_server(request: &Request<'_>) -> u32 {
    match request.retention() {
        (false, _) => 0,
        (true, None) => 1,
        (true, Some(days)) => (u32::from(days) << 16) | 0b11,
    }
}

/// The mapping of names to properties for POP or IMAP.
fn mapping(kind: &str) -> Vec<String> {
    let own: &[(&str, &str, u16)] = match kind {
        "POP3" => &[("LeaveOnServer", "PT_LONG", 0x1000)],
        _ => &[("CheckNewImap", "PT_LONG", 0x1100), ("RootFolder", "PT_UNICODE", 0x1101)],
    };
    let named = |&(name, kind_of, number): &(&str, &str, u16), before: &str| {
        format!("{before}{name}={kind_of},{number:#06X}").replace("0X", "0x")
    };
    let mut lines: Vec<String> = ACCOUNT.iter().map(|line| named(line, "")).collect();
    lines.extend(SERVER.iter().map(|line| named(line, kind)));
    lines.extend(REST.iter().map(|line| named(line, "")));
    lines.extend(own.iter().map(|line| named(line, "")));
    lines
}

const ACCOUNT: &[(&str, &str, u16)] = &[
    ("AccountName", "PT_UNICODE", 0x0002),
    ("DisplayName", "PT_UNICODE", 0x000B),
    ("EmailAddress", "PT_UNICODE", 0x000C),
    ("ConnectionType", "PT_LONG", 0x000F),
    ("ConnectionOID", "PT_UNICODE", 0x0010),
];

/// Names that start with `POP3` or `IMAP`.
const SERVER: &[(&str, &str, u16)] = &[
    ("Server", "PT_UNICODE", 0x0100),
    ("UserName", "PT_UNICODE", 0x0101),
    ("Port", "PT_LONG", 0x0104),
    ("UseSSL", "PT_LONG", 0x0105),
    ("UseSPA", "PT_LONG", 0x0108),
];

const REST: &[(&str, &str, u16)] = &[
    ("ReplyEmailAddress", "PT_UNICODE", 0x0103),
    ("Organization", "PT_UNICODE", 0x0107),
    ("SMTPServer", "PT_UNICODE", 0x0200),
    ("SMTPPort", "PT_LONG", 0x0201),
    ("SMTPUseSSL", "PT_LONG", 0x0202),
    ("SMTPUseAuth", "PT_LONG", 0x0203),
    ("SMTPUserName", "PT_UNICODE", 0x0204),
    ("SMTPUseSPA", "PT_LONG", 0x0207),
    ("SMTPAuthMethod", "PT_LONG", 0x0208),
    ("ServerTimeOut", "PT_LONG", 0x0209),
    ("SMTPSecureConnection", "PT_LONG", 0x020A),
];
