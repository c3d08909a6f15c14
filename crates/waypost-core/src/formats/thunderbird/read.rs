//! Reads the accounts of a Thunderbird profile, and what is wrong with them or with the whole profile.

use crate::plan::account::{Protocol, Setting, SettingValue};
use crate::plan::program::ProgramId;
use crate::plan::rules::AdviceId;

use super::account_reader::AccountReader;
use super::profile_prefs::ProfilePrefs;
use crate::formats::found::{Defect, FileLocation, Found, FoundAccount, Input, ReadWarning, ReadWarningKind};

/// Maximum number of accounts that are read.
const MAX_ACCOUNTS: usize = 1000;

/// Reads `prefs.js`. The companion of the input is `user.js`, whose values override it.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let mut prefs = ProfilePrefs::new(input);
    let mut missing = Vec::new();
    let keys = prefs.accounts();
    let mut accounts = Vec::new();
    for key in keys.iter().take(MAX_ACCOUNTS) {
        match read_account(&mut prefs, key, input.saved_logins) {
            Ok(Some(account)) => accounts.push(account),
            Ok(None) => {}
            Err(location) => missing.push(ReadWarning { kind: ReadWarningKind::AccountMissing, location }),
        }
    }
    let defects = low_last_key(&mut prefs, &keys).into_iter().collect();
    let mut warnings = prefs.warnings();
    warnings.extend(missing);
    if keys.len() > MAX_ACCOUNTS {
        let location = prefs.location("mail.accountmanager.accounts");
        warnings.push(ReadWarning { kind: ReadWarningKind::TooMany, location });
    }
    if !prefs.is_settings() {
        let location = FileLocation::of_file(input.name);
        warnings.push(ReadWarning { kind: ReadWarningKind::NotSettings, location });
    }
    Found {
        program: ProgramId::Thunderbird,
        version: None,
        accounts,
        defects,
        warnings,
        lines: prefs.lines(),
    }
}

/// The defect of a `lastKey` that is too low: the next account made in the window gets a number that is in
/// use. Without `lastKey` Thunderbird looks for a free number (both tried).
fn low_last_key(prefs: &mut ProfilePrefs<'_>, keys: &[String]) -> Option<Defect> {
    let (last, location) = prefs.number("mail.account.lastKey");
    let highest = prefs.highest("mail.account.", "account", keys);
    let last = last?;
    (i64::from(last) < i64::from(highest)).then(|| Defect {
        id: AdviceId::ThunderbirdLastKeyTooLow,
        about: Setting::Protocol,
        found: last.to_string(),
        expected: highest.to_string(),
        location,
        is_repairable: true,
    })
}

/// Reads one account. `None` if it is hidden or not a mail account.
///
/// # Errors
/// The location of the preference that is missing.
fn read_account(
    prefs: &mut ProfilePrefs<'_>,
    key: &str,
    logins: &[String],
) -> Result<Option<FoundAccount>, FileLocation> {
    let (server, location) = prefs.text(&format!("mail.account.{key}.server"));
    let branch = format!("mail.server.{}", server.filter(|server| !server.is_empty()).ok_or(location)?);
    let (server_type, location) = prefs.text(&format!("{branch}.type"));
    let protocol = match server_type.ok_or_else(|| location.clone())?.as_str() {
        "imap" => Protocol::Imap,
        "pop3" => Protocol::Pop,
        _ => return Ok(None),
    };
    if prefs.switch(&format!("{branch}.hidden")).0 == Some(true) {
        return Ok(None);
    }
    let mut reader = AccountReader::new(prefs);
    let address = reader.identity(key);
    let other_addresses = reader.other_addresses(key);
    reader.add_value(Setting::Protocol, SettingValue::Protocol(protocol), location);
    reader.incoming(&branch, protocol);
    reader.outgoing(key);
    if protocol == Protocol::Pop {
        reader.retention(&branch);
    }
    reader.check_interval(&branch);
    let settings = reader.into_settings();
    let label = prefs.text(&format!("{branch}.name")).0.filter(|name| !name.is_empty()).unwrap_or(address);
    let mut account =
        FoundAccount { key: key.to_owned(), label, settings, defects: Vec::new(), other_addresses };
    account.defects = saved_password(&account, logins).into_iter().collect();
    Ok(Some(account))
}

/// A password that Thunderbird keeps in its login store. Its origins there are `imap://host`,
/// `mailbox://host` for POP, and `smtp://host` (tried).
fn saved_password(account: &FoundAccount, logins: &[String]) -> Option<Defect> {
    let scheme = match account.protocol()? {
        Protocol::Imap => "imap",
        Protocol::Pop => "mailbox",
    };
    let servers = [(scheme, Setting::IncomingHost), ("smtp", Setting::OutgoingHost)];
    let origin = servers.into_iter().find_map(|(scheme, setting)| {
        let origin = format!("{scheme}://{}", account.text(setting)?);
        logins.iter().any(|login| login.eq_ignore_ascii_case(&origin)).then_some(origin)
    })?;
    Some(Defect {
        id: AdviceId::SavedPassword,
        about: Setting::IncomingAuth,
        found: String::new(),
        expected: String::new(),
        location: FileLocation { file: "logins".into(), line: None, key: origin },
        is_repairable: false,
    })
}
