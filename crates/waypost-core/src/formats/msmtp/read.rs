//! Reads `~/.msmtprc`. The grammar is described in `mod.rs`.

use crate::plan::account::{Auth, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{AccountBuilder, finish_reading, start_reading};
use crate::formats::found::{Found, FoundValue, Input};

/// A command, its argument and its line number.
type Command = (String, String, usize);

/// Reads a file. The commands after `defaults` apply to every later account, and an account inherits those
/// of the accounts it names.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let (found, text) = start_reading(ProgramId::Msmtp, input);
    let mut defaults: Vec<Command> = Vec::new();
    let mut accounts: Vec<(String, Vec<Command>)> = Vec::new();
    let mut in_account = false;
    for (line, command, argument) in commands(&text) {
        match command {
            "defaults" => in_account = false,
            "account" => {
                in_account = true;
                let (name, from) = argument.split_once(':').unwrap_or((&argument, ""));
                let of = |name: &str| accounts.iter().find(|(other, _)| other == name.trim());
                let inherited = from.split(',').filter_map(of).flat_map(|(_, all)| all.clone());
                let all = defaults.iter().cloned().chain(inherited).collect();
                accounts.push((name.trim().to_owned(), all));
            }
            _ => {
                let entry = (command.to_owned(), argument, line);
                match accounts.last_mut().filter(|_| in_account) {
                    Some((_, all)) => all.push(entry),
                    None => defaults.push(entry),
                }
            }
        }
    }
    // `account default : NAME` only selects another account.
    let is_own = |(name, _): &&(String, Vec<Command>)| name != "default" || accounts.len() == 1;
    let read = accounts.iter().filter(is_own).map(|(name, all)| account(input.name, name, all)).collect();
    finish_reading(found, read, input.name)
}

fn commands(text: &str) -> impl Iterator<Item = (usize, &str, String)> {
    (1..).zip(text.lines()).filter_map(|(number, line)| {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        let (command, argument) =
            line.split_once(|c: char| c.is_whitespace() || c == '=').unwrap_or((line, ""));
        let argument = argument.trim();
        let bare = argument.strip_prefix('"').and_then(|inside| inside.strip_suffix('"'));
        Some((number, command, bare.unwrap_or(argument).to_owned()))
    })
}

fn account<'a>(file: &'a str, name: &str, commands: &[Command]) -> AccountBuilder<'a> {
    let mut account = AccountBuilder::new(file, name, name);
    let (mut tls, mut starttls, mut login) = ((false, None), (true, None), (false, None));
    for (command, argument, line) in commands {
        let (at, on) = (Some(*line), argument != "off");
        match command.as_str() {
            "host" => account.text(Setting::OutgoingHost, argument, at, command),
            "port" => account.number(Setting::OutgoingPort, argument, at, command),
            "from" => account.text(Setting::Address, argument, at, command),
            "user" => account.text(Setting::OutgoingUsername, argument, at, command),
            "tls" => tls = (on, at),
            "tls_starttls" => starttls = (on, at),
            "auth" => login = (on, at),
            "password" => account.saved_password(Setting::OutgoingAuth, *line, command),
            _ => {}
        }
    }
    let kind = match (tls.0, starttls.0) {
        (false, _) => Tls::None,
        (true, true) => Tls::Starttls,
        (true, false) => Tls::Implicit,
    };
    let line = if tls.0 { starttls.1.or(tls.1) } else { tls.1 };
    account.tls(Setting::OutgoingTls, kind, line, "tls");
    account.default_outgoing_port(kind, "port");
    if login.0 {
        let held = FoundValue::Value(SettingValue::Auth(Auth::Password));
        account.set(Setting::OutgoingAuth, held, login.1, "auth");
    } else {
        account.no_outgoing_login(login.1, "auth");
    }
    account
}
