//! Which format a file is, by what it holds and, where that says nothing, by its name.

use std::borrow::Cow;

use super::found::ReadWarningKind;
use super::{
    Format, autoconfig, claws, eudora, evolution, fetchmail, json, mbsync, mobileconfig, msmtp, mutt,
    thunderbird,
};

/// As much of a file as is looked at.
const HEAD: usize = 1 << 16;

/// The format of a file; none where neither bytes nor name say.
pub fn recognise(name: &str, bytes: &[u8]) -> Option<&'static Format> {
    by_content(bytes).or_else(|| by_name(name))
}

fn by_content(bytes: &[u8]) -> Option<&'static Format> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(&thunderbird::import::FORMAT);
    }
    let (text, _) = decode_text(bytes.get(..HEAD).unwrap_or(bytes));
    let start = text.trim_start();
    if start.starts_with('<') || (bytes.first() == Some(&0x30) && text.contains("<plist")) {
        let known =
            [("<clientConfig", &autoconfig::FORMAT), ("com.apple.mail.managed", &mobileconfig::FORMAT)];
        return known.into_iter().find(|(word, _)| text.contains(word)).map(|(_, format)| format);
    }
    if start.starts_with('{') {
        return Some(&json::FORMAT);
    }
    for line in text.split(['\n', '\r']).map(str::trim) {
        let pref = line.split_once('(').map_or("", |(word, _)| word.trim_end());
        if matches!(pref, "user_pref" | "pref" | "sticky_pref")
            || line.trim_start_matches(['/', '#', '*', ' ']) == "Mozilla User Preferences"
        {
            return Some(&thunderbird::FORMAT);
        }
        let section = line.strip_prefix('[').and_then(|inside| inside.split_once(']'));
        let section = section.map_or(String::new(), |(name, _)| name.trim().to_ascii_lowercase());
        if matches!(section.as_str(), "settings" | "personalities" | "configurations") {
            return Some(&eudora::FORMAT);
        }
        if section.starts_with("account:") {
            return Some(&claws::FORMAT);
        }
        if matches!(section.as_str(), "data source" | "mail account" | "mail identity" | "mail transport") {
            return Some(&evolution::FORMAT);
        }
        if let Some(format) = by_command(line) {
            return Some(format);
        }
    }
    None
}

/// A line that only one of the terminal's programs would have.
fn by_command(line: &str) -> Option<&'static Format> {
    let mut words = line.split_whitespace();
    let (first, second) = (words.next()?, words.next()?);
    match (first, second) {
        ("poll" | "skip", _) | ("set", "daemon" | "postmaster" | "syslog") => Some(&fetchmail::FORMAT),
        ("IMAPAccount" | "IMAPStore" | "MaildirStore" | "Channel", _) => Some(&mbsync::FORMAT),
        ("tls" | "auth" | "tls_starttls" | "tls_trust_file", "on" | "off" | "system") => Some(&msmtp::FORMAT),
        ("my_hdr", _) => Some(&mutt::FORMAT),
        ("set", name) => {
            let name = name.split('=').next().unwrap_or(name);
            let known =
                ["imap_user", "pop_user", "pop_host", "smtp_url", "spoolfile", "realname", "folder", "from"];
            known.contains(&name).then_some(&mutt::FORMAT)
        }
        _ => None,
    }
}

fn by_name(name: &str) -> Option<&'static Format> {
    match name.trim_start_matches('.') {
        "fetchmailrc" => return Some(&fetchmail::FORMAT),
        "msmtprc" => return Some(&msmtp::FORMAT),
        "mbsyncrc" | "isyncrc" => return Some(&mbsync::FORMAT),
        "muttrc" | "neomuttrc" => return Some(&mutt::FORMAT),
        "accountrc" => return Some(&claws::FORMAT),
        _ => {}
    }
    match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
        "js" => Some(&thunderbird::FORMAT),
        "ini" => Some(&eudora::FORMAT),
        "xml" => Some(&autoconfig::FORMAT),
        "json" => Some(&json::FORMAT),
        "mobileconfig" => Some(&mobileconfig::FORMAT),
        "source" => Some(&evolution::FORMAT),
        "muttrc" => Some(&mutt::FORMAT),
        "zip" => Some(&thunderbird::import::FORMAT),
        _ => None,
    }
}

/// The text of bytes in whatever encoding, without a mark, and what was odd about it.
pub fn decode_text(bytes: &[u8]) -> (Cow<'_, str>, Option<ReadWarningKind>) {
    let wide = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((rest, false)),
        [0xFE, 0xFF, rest @ ..] => Some((rest, true)),
        [first, 0, _, 0, ..] if *first != 0 => Some((bytes, false)),
        [0, second, 0, _, ..] if *second != 0 => Some((bytes, true)),
        _ => None,
    };
    if let Some((rest, big)) = wide {
        let encoding = if big { encoding_rs::UTF_16BE } else { encoding_rs::UTF_16LE };
        return (encoding.decode_without_bom_handling(rest).0, Some(ReadWarningKind::Utf16));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return (String::from_utf8_lossy(rest), Some(ReadWarningKind::ByteOrderMark));
    }
    match String::from_utf8_lossy(bytes) {
        Cow::Borrowed(text) => (Cow::Borrowed(text), None),
        Cow::Owned(text) => (Cow::Owned(text), Some(ReadWarningKind::CodePage)),
    }
}
