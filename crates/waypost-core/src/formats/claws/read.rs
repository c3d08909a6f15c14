//! Reads `accountrc` of Claws Mail or Sylpheed. The grammar is described in `mod.rs`.

use crate::plan::account::{Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{AccountBuilder, finish_reading, parse_key_lines, start_reading};
use crate::formats::found::{Found, Input};

/// A section: its keys with values and line numbers.
#[derive(Default)]
struct Section<'t> {
    name: &'t str,
    keys: Vec<(&'t str, &'t str, usize)>,
}

impl<'t> Section<'t> {
    /// The value of a key. If a key occurs twice, the last counts.
    fn get(&self, key: &str) -> Option<(&'t str, usize)> {
        self.keys.iter().rev().find(|(name, ..)| *name == key).map(|(_, value, line)| (*value, *line))
    }

    fn is_on(&self, key: &str) -> bool {
        self.get(key).is_some_and(|(value, _)| value == "1")
    }
}

/// Reads a file. A path with "sylpheed" in it belongs to Sylpheed.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let is_sylpheed = input.name.to_ascii_lowercase().contains("sylpheed");
    let program = if is_sylpheed { ProgramId::Sylpheed } else { ProgramId::ClawsMail };
    let (found, text) = start_reading(program, input);
    let mut sections: Vec<Section<'_>> = Vec::new();
    for (name, key, value, line) in parse_key_lines(&text).filter(|(name, ..)| name.starts_with("Account:")) {
        if sections.last().is_none_or(|section| section.name != name) {
            sections.push(Section { name, keys: Vec::new() });
        }
        if let Some(section) = sections.last_mut() {
            section.keys.push((key, value, line));
        }
    }
    let accounts = sections.iter().filter_map(|section| account(input.name, section));
    finish_reading(found, accounts, input.name)
}

/// An account. `None` for accounts for news, and for accounts that only send.
fn account<'a>(file: &'a str, section: &Section<'_>) -> Option<AccountBuilder<'a>> {
    let (number, line) = section.get("protocol").unwrap_or(("0", 0));
    // A file without a version uses the old numbers. Among these 1 is APOP, a login for POP.
    let protocol = match (number, section.get("config_version").is_some()) {
        ("0", _) | ("1", false) => Protocol::Pop,
        ("1", true) | ("3", false) => Protocol::Imap,
        _ => return None,
    };
    let label = section.get("account_name").map_or("", |(name, _)| name);
    let mut account = AccountBuilder::new(file, section.name, label);
    account.protocol(protocol, Some(line).filter(|&line| line > 0), "protocol");
    for (key, setting) in [
        ("name", Setting::Name),
        ("address", Setting::Address),
        ("receive_server", Setting::IncomingHost),
        ("user_id", Setting::IncomingUsername),
        ("smtp_server", Setting::OutgoingHost),
    ] {
        if let Some((value, line)) = section.get(key) {
            account.text(setting, value, Some(line), key);
        }
    }
    if section.is_on("set_autoreplyto")
        && let Some((value, line)) = section.get("auto_replyto")
    {
        account.text(Setting::ReplyTo, value, Some(line), "auto_replyto");
    }
    let incoming = match protocol {
        Protocol::Pop => ["ssl_pop", "set_popport", "pop_port"],
        Protocol::Imap => ["ssl_imap", "set_imapport", "imap_port"],
    };
    let tls = read_endpoint(&mut account, section, incoming, [Setting::IncomingTls, Setting::IncomingPort]);
    account.default_port(Setting::IncomingPort, protocol.default_port(tls), incoming[2]);
    account.password_auth(Setting::IncomingAuth, None, "imap_auth_method");
    let sending = ["ssl_smtp", "set_smtpport", "smtp_port"];
    let tls = read_endpoint(&mut account, section, sending, [Setting::OutgoingTls, Setting::OutgoingPort]);
    account.default_outgoing_port(tls, sending[2]);
    outgoing_login(&mut account, section);
    if protocol == Protocol::Pop {
        retention(&mut account, section);
    }
    interval(&mut account, section);
    for (key, about) in [("password", Setting::IncomingAuth), ("smtp_password", Setting::OutgoingAuth)] {
        if let Some((_, line)) = section.get(key).filter(|(value, _)| !value.is_empty()) {
            account.saved_password(about, line, key);
        }
    }
    Some(account)
}

/// Reads the TLS mode and the port of a server. Returns the TLS mode.
fn read_endpoint(
    account: &mut AccountBuilder<'_>,
    section: &Section<'_>,
    [kind, own, port]: [&str; 3],
    [tls_setting, port_setting]: [Setting; 2],
) -> Tls {
    let (number, line) = section.get(kind).map_or(("0", None), |(number, line)| (number, Some(line)));
    let tls = match number {
        "1" => Tls::Implicit,
        "2" => Tls::Starttls,
        _ => Tls::None,
    };
    account.tls(tls_setting, tls, line, kind);
    if section.is_on(own)
        && let Some((number, line)) = section.get(port)
    {
        account.number(port_setting, number, Some(line), port);
    }
    tls
}

fn outgoing_login(account: &mut AccountBuilder<'_>, section: &Section<'_>) {
    let line = section.get("use_smtp_auth").map(|(_, line)| line);
    if !section.is_on("use_smtp_auth") {
        return account.no_outgoing_login(line, "use_smtp_auth");
    }
    account.password_auth(Setting::OutgoingAuth, line, "use_smtp_auth");
    // An empty name stands for the incoming user name.
    let own = section.get("smtp_user_id").filter(|(name, _)| !name.is_empty());
    if let Some((name, line)) = own.or_else(|| section.get("user_id")) {
        account.text(Setting::OutgoingUsername, name, Some(line), "smtp_user_id");
    }
}

/// Without `remove_mail` a copy stays without a limit. With it, mail is removed after the days, and 0 days
/// leave no copy.
fn retention(account: &mut AccountBuilder<'_>, section: &Section<'_>) {
    let removes = section.get("remove_mail").map_or((true, None), |(on, line)| (on == "1", Some(line)));
    let days = section.get("message_leave_time").unwrap_or(("7", 0));
    let leaves = !removes.0 || days.0 != "0";
    account.value(Setting::LeaveOnServer, SettingValue::Switch(leaves), removes.1, "remove_mail");
    if leaves && removes.0 {
        let line = Some(days.1).filter(|&line| line > 0);
        account.number(Setting::RetentionDays, days.0, line, "message_leave_time");
    } else if leaves {
        account.value(Setting::RetentionDays, SettingValue::Unset, removes.1, "remove_mail");
    }
}

/// The check interval of the account. The interval for all accounts is in another file.
fn interval(account: &mut AccountBuilder<'_>, section: &Section<'_>) {
    let Some((usual, line)) = section.get("autochk_use_default") else { return };
    if usual == "1" {
        return;
    }
    match section.get("autochk_interval").filter(|_| section.is_on("autochk_use_custom")) {
        Some((seconds, line)) => account.check_interval_seconds(seconds, Some(line), "autochk_interval"),
        None => {
            account.value(Setting::CheckEvery, SettingValue::Unset, Some(line), "autochk_use_custom");
        }
    }
}
