//! `~/.mbsyncrc` as it is found: the blocks that say which server and which login.

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{AccountBuilder, finish, split_words, start};
use crate::formats::found::{Found, FoundValue, Input};

/// Takes a file in. A block ends at a blank line; a store may say itself what an account would.
pub fn read(input: &Input<'_>) -> Found {
    let (found, text) = start(ProgramId::Mbsync, input);
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
                    said(account, key, keyword, value, number);
                }
            }
            _ => {}
        }
    }
    // A store that only names its account is none itself.
    accounts.retain(|account| account.has(Setting::IncomingHost));
    for account in &mut accounts {
        fill_defaults(account);
    }
    finish(found, accounts, input.name)
}

fn said(account: &mut AccountBuilder<'_>, key: &str, keyword: &str, value: &str, line: usize) {
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

/// What holds where nothing was said (mbsync(1)): STARTTLS, the protocol's port, a password.
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
