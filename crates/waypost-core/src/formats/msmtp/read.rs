//! Reads `~/.msmtprc`. The grammar is described in `mod.rs`.

use std::collections::{BTreeMap, HashMap};

use crate::plan::account::{Auth, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{AccountBuilder, finish_reading, start_reading};
use crate::formats::found::{Found, FoundValue, Input};

/// The commands that are read.
const COMMANDS: [&str; 8] = ["host", "port", "from", "user", "tls", "tls_starttls", "auth", "password"];

/// The commands in effect, each with its argument and its line number. An account inherits at most one of each
/// kind, so a chain of accounts never grows.
type Commands<'t> = BTreeMap<&'static str, (&'t str, usize)>;

/// Reads a file. The commands after `defaults` apply to every later account, and an account inherits those
/// of the accounts it names.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let (found, text) = start_reading(ProgramId::Msmtp, input);
    let mut defaults = Commands::new();
    let mut accounts: Vec<(&str, Commands<'_>)> = Vec::new();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut in_account = false;
    for (line, command, argument) in commands(&text) {
        match command {
            "defaults" => in_account = false,
            "account" => {
                in_account = true;
                let (name, from) = argument.split_once(':').unwrap_or((argument, ""));
                let mut all = defaults.clone();
                for other in from.split(',') {
                    let inherited = numbers.get(other.trim()).and_then(|&number| accounts.get(number));
                    inherited.into_iter().flat_map(|(_, commands)| commands).for_each(|(command, value)| {
                        set(&mut all, command, *value);
                    });
                }
                numbers.entry(name.trim()).or_insert(accounts.len());
                accounts.push((name.trim(), all));
            }
            _ => {
                let target = accounts.last_mut().filter(|_| in_account).map(|(_, all)| all);
                set(target.unwrap_or(&mut defaults), command, (argument, line));
            }
        }
    }
    // `account default : NAME` only selects another account.
    let is_own = |(name, _): &&(&str, Commands<'_>)| *name != "default" || accounts.len() == 1;
    let read = accounts.iter().filter(is_own).map(|(name, all)| account(input.name, name, all));
    finish_reading(found, read, input.name)
}

/// Sets a command. Of several the last counts, but the first line with a password is the one reported.
fn set<'t>(commands: &mut Commands<'t>, command: &str, value: (&'t str, usize)) {
    let Some(command) = COMMANDS.into_iter().find(|known| *known == command) else { return };
    if command != "password" || !commands.contains_key(command) {
        commands.insert(command, value);
    }
}

/// The commands of a file with their line numbers and arguments.
fn commands(text: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    (1..).zip(text.lines()).filter_map(|(number, line)| {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        let (command, argument) =
            line.split_once(|c: char| c.is_whitespace() || c == '=').unwrap_or((line, ""));
        let argument = argument.trim();
        let bare = argument.strip_prefix('"').and_then(|inside| inside.strip_suffix('"'));
        Some((number, command, bare.unwrap_or(argument)))
    })
}

fn account<'a>(file: &'a str, name: &str, commands: &Commands<'_>) -> AccountBuilder<'a> {
    let mut account = AccountBuilder::new(file, name, name);
    let (mut tls, mut starttls, mut login) = ((false, None), (true, None), (false, None));
    for (command, (argument, line)) in commands {
        let (at, on) = (Some(*line), *argument != "off");
        match *command {
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
