//! Reads `~/.mbsyncrc`: the blocks with a server and a login. The grammar is described in `mod.rs`.

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{AccountBuilder, finish_reading, split_words, start_reading};
use crate::formats::found::{Found, FoundValue, Input};

/// Reads a file. A block ends at a blank line. A store may contain the options of an account.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let (found, text) = start_reading(ProgramId::Mbsync, input);
    let mut accounts: Vec<AccountBuilder<'_>> = Vec::new();
    let mut open = false;
    for (number, line) in (1..).zip(text.lines()) {
        let words = split_words(line);
        let [keyword, rest @ ..] = words.as_slice() else {
            open &= line.trim_start().starts_with('#');
            continue;
        };
        let value = rest.first().map_or("", String::as_str);
        match keyword.to_ascii_lowercase().as_str() {
            "imapaccount" | "imapstore" => {
                open = true;
                let mut account = AccountBuilder::new(input.name, value, value);
                account.protocol(Protocol::Imap, Some(number), keyword);
                accounts.push(account);
            }
            "maildirstore" | "channel" | "group" => open = false,
            key if open => {
                if let Some(account) = accounts.last_mut() {
                    set_option(account, key, keyword, value, number);
                }
            }
            _ => {}
        }
    }
    // A store that only names its account is not an account.
    accounts.retain(|account| account.has(Setting::IncomingHost));
    for account in &mut accounts {
        fill_defaults(account);
    }
    finish_reading(found, accounts, input.name)
}

/// Sets the setting of an option, if it is one that is read.
fn set_option(account: &mut AccountBuilder<'_>, key: &str, keyword: &str, value: &str, line: usize) {
    let at = Some(line);
    match key {
        "host" => account.text(Setting::IncomingHost, value, at, keyword),
        "port" => account.number(Setting::IncomingPort, value, at, keyword),
        "user" => account.text(Setting::IncomingUsername, value, at, keyword),
        "pass" => account.saved_password(Setting::IncomingAuth, line, keyword),
        "ssltype" | "tlstype" => match value.to_ascii_lowercase().as_str() {
            "imaps" => account.tls(Setting::IncomingTls, Tls::Implicit, at, keyword),
            "starttls" => account.tls(Setting::IncomingTls, Tls::Starttls, at, keyword),
            "none" => account.tls(Setting::IncomingTls, Tls::None, at, keyword),
            _ => account.set(Setting::IncomingTls, FoundValue::Other(value.to_owned()), at, keyword),
        },
        _ => {}
    }
}

/// Sets the defaults of mbsync(1): STARTTLS, the port of the protocol, a login by password.
fn fill_defaults(account: &mut AccountBuilder<'_>) {
    if !account.has(Setting::IncomingTls) {
        account.tls(Setting::IncomingTls, Tls::Starttls, None, "SSLType");
    }
    let implicit = account.get(Setting::IncomingTls)
        == Some(&FoundValue::Value(crate::plan::account::SettingValue::Tls(Tls::Implicit)));
    let tls = if implicit { Tls::Implicit } else { Tls::Starttls };
    account.default_port(Setting::IncomingPort, Protocol::Imap.default_port(tls), "Port");
    account.password_auth(Setting::IncomingAuth, None, "AuthMechs");
}
