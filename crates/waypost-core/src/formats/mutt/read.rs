//! Reads `muttrc`: the `set` commands for the sender and the servers, and `my_hdr Reply-To`. Commands in
//! backticks are not run, and files that it names are not opened. The grammar is muttrc(5).

use std::collections::HashMap;

use crate::plan::account::{Protocol, Setting, SettingValue, Tls};
use crate::plan::program::ProgramId;

use crate::formats::account_builder::{AccountBuilder, finish_reading, start_reading};
use crate::formats::found::{Found, FoundValue, Input};

/// A variable's value and its line number. `None` if a command prints the value.
type Variable = (Option<String>, usize);

/// Reads a file. It has one account, because mutt has one of each variable.
pub(crate) fn read(input: &Input<'_>) -> Found {
    let (found, text) = start_reading(ProgramId::Mutt, input);
    let mut variables: HashMap<String, Variable> = HashMap::new();
    let mut reply_to = None;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim_start();
        if let Some(rest) = line.strip_prefix("my_hdr ") {
            let header =
                rest.trim().split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("reply-to"));
            reply_to = header.and_then(|(_, text)| Some((header_text(text)?, number))).or(reply_to);
        } else if let Some(rest) = line.strip_prefix("set ") {
            for (name, value) in assignments(rest) {
                variables.insert(name, (value, number));
            }
        } else if let Some(rest) = line.strip_prefix("unset ") {
            for name in rest.split_whitespace() {
                variables.insert(name.to_owned(), (Some("no".to_owned()), number));
            }
        }
    }
    let account = account(input.name, &variables, reply_to);
    let known = account.has(Setting::IncomingHost) || account.has(Setting::OutgoingHost);
    finish_reading(found, if known { vec![account] } else { Vec::new() }, input.name)
}

/// The assignments of a `set` command: `name=value`, `name` for yes, `noname` for no.
fn assignments(text: &str) -> Vec<(String, Option<String>)> {
    let mut all = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(&c) = letters.peek() {
        if c == '#' || c == ';' {
            break;
        }
        if c.is_whitespace() {
            letters.next();
            continue;
        }
        let mut name = String::new();
        while let Some(c) = letters.next_if(|c| !c.is_whitespace() && !"=#;".contains(*c)) {
            name.push(c);
        }
        while letters.next_if(|c| *c == ' ').is_some() {}
        if letters.next_if_eq(&'=').is_some() {
            while letters.next_if(|c| *c == ' ').is_some() {}
            all.push((name, value(&mut letters)));
        } else if let Some(name) = name.strip_prefix("no") {
            all.push((name.to_owned(), Some("no".to_owned())));
        } else if !name.is_empty() {
            all.push((name, Some("yes".to_owned())));
        } else {
            // A stray `=`.
            letters.next();
        }
    }
    all
}

/// The text of a header. Quotes are part of it, and a backslash escapes the next character. `None` for backticks, which
/// run a command.
fn header_text(text: &str) -> Option<String> {
    let (mut letters, mut value) = (text.trim().chars(), String::new());
    while let Some(c) = letters.next() {
        match c {
            '#' | ';' => break,
            '\\' => value.extend(letters.next()),
            '`' => return None,
            c => value.push(c),
        }
    }
    Some(value.trim_end().to_owned())
}

/// A value. Single quotes are literal, a backslash elsewhere escapes the next character. `None` for
/// backticks, which run a command.
fn value(letters: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Option<String> {
    let (mut value, mut quote, mut is_command) = (String::new(), None, false);
    while let Some(&c) = letters.peek() {
        if quote.is_none() && (c.is_whitespace() || c == ';' || c == '#') {
            break;
        }
        letters.next();
        match (c, quote) {
            ('\'' | '"', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            ('\\', None | Some('"')) => value.extend(letters.next()),
            ('`', None | Some('"')) => is_command = true,
            _ => value.push(c),
        }
    }
    (!is_command).then_some(value)
}

/// The address of a server.
struct Url {
    protocol: String,
    implicit: bool,
    user: Option<String>,
    with_password: bool,
    host: String,
    port: Option<String>,
}

impl Url {
    /// The TLS mode that decides the default port.
    const fn default_tls(&self) -> Tls {
        if self.implicit { Tls::Implicit } else { Tls::None }
    }
}

fn url(text: &str) -> Option<Url> {
    let (scheme, rest) = text.split_once("://")?;
    let authority = rest.split('/').next().unwrap_or(rest);
    let (login, host) = match authority.rsplit_once('@') {
        Some((login, host)) => (Some(login), host),
        None => (None, authority),
    };
    let (host, port) = match host.rsplit_once(':') {
        Some((host, port)) => (host, Some(port.to_owned())),
        None => (host, None),
    };
    let scheme = scheme.to_ascii_lowercase();
    let (protocol, implicit) = match scheme.strip_suffix('s') {
        Some(protocol) => (protocol.to_owned(), true),
        None => (scheme, false),
    };
    let user = login.map(|login| unescaped(login.split(':').next().unwrap_or(login)));
    let with_password = login.is_some_and(|login| login.contains(':'));
    Some(Url { protocol, implicit, user, with_password, host: host.to_owned(), port })
}

/// Decodes percent escapes.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = hex.filter(|_| *first == b'%').and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn account<'a>(
    file: &'a str,
    variables: &HashMap<String, Variable>,
    reply_to: Option<(String, usize)>,
) -> AccountBuilder<'a> {
    let mut account = AccountBuilder::new(file, "muttrc", "");
    let get = |name: &str| {
        let (value, line) = variables.get(name)?;
        Some((value.clone()?, *line))
    };
    for (name, setting) in [("realname", Setting::Name), ("from", Setting::Address)] {
        if let Some((text, line)) = get(name) {
            account.text(setting, &text, Some(line), name);
        }
    }
    if let Some((address, line)) = reply_to {
        account.text(Setting::ReplyTo, &address, Some(line), "my_hdr Reply-To");
    }
    let is_server = |name: &&str| get(name).is_some_and(|(text, _)| text.contains("://"));
    if let Some(name) = ["pop_host", "spoolfile", "folder"].into_iter().find(is_server)
        && let Some((text, line)) = get(name)
        && let Some(url) = url(&text)
    {
        incoming(&mut account, &get, &url, line, name);
    }
    if let Some((text, line)) = get("smtp_url")
        && let Some(url) = url(&text)
    {
        outgoing(&mut account, &get, &url, line);
    }
    for (name, about) in [
        ("imap_pass", Setting::IncomingAuth),
        ("pop_pass", Setting::IncomingAuth),
        ("smtp_pass", Setting::OutgoingAuth),
    ] {
        if let Some((_, line)) = get(name) {
            account.saved_password(about, line, name);
        }
    }
    account
}

type Get<'g> = dyn Fn(&str) -> Option<(String, usize)> + 'g;

/// The TLS mode: implicit by the scheme, otherwise as the two switches for all servers decide.
fn tls(get: &Get<'_>, url: &Url) -> FoundValue {
    let is = |name: &str, usual: bool| get(name).map_or(usual, |(word, _)| word == "yes");
    if url.implicit {
        FoundValue::Value(SettingValue::Tls(Tls::Implicit))
    } else if is("ssl_force_tls", false) {
        FoundValue::Value(SettingValue::Tls(Tls::Starttls))
    } else if is("ssl_starttls", true) {
        FoundValue::Opportunistic
    } else {
        FoundValue::Value(SettingValue::Tls(Tls::None))
    }
}

fn incoming(account: &mut AccountBuilder<'_>, get: &Get<'_>, url: &Url, line: usize, name: &str) {
    let at = Some(line);
    let protocol = if url.protocol == "pop" { Protocol::Pop } else { Protocol::Imap };
    account.protocol(protocol, at, name);
    account.text(Setting::IncomingHost, &url.host, at, name);
    account.set(Setting::IncomingTls, tls(get, url), at, name);
    match &url.port {
        Some(port) => account.number(Setting::IncomingPort, port, at, name),
        None => {
            account.default_port(Setting::IncomingPort, protocol.default_port(url.default_tls()), name);
        }
    }
    let own = if protocol == Protocol::Pop { "pop_user" } else { "imap_user" };
    if let Some((user, line)) = get(own) {
        account.text(Setting::IncomingUsername, &user, Some(line), own);
    } else if let Some(user) = &url.user {
        account.text(Setting::IncomingUsername, user, at, name);
    }
    if url.with_password {
        account.saved_password(Setting::IncomingAuth, line, name);
    }
    account.password_auth(Setting::IncomingAuth, None, "imap_authenticators");
    if protocol == Protocol::Pop {
        // By default mutt asks each time. Mail that it leaves stays for good.
        let pop_delete = get("pop_delete");
        let leave = pop_delete.as_ref().is_none_or(|(word, _)| word != "yes");
        account.value(
            Setting::LeaveOnServer,
            SettingValue::Switch(leave),
            pop_delete.map(|(_, line)| line),
            "pop_delete",
        );
    }
    let every = if protocol == Protocol::Pop { "pop_checkinterval" } else { "mail_check" };
    if let Some((seconds, line)) = get(every) {
        account.check_interval_seconds(&seconds, Some(line), every);
    }
}

fn outgoing(account: &mut AccountBuilder<'_>, get: &Get<'_>, url: &Url, line: usize) {
    let (at, name) = (Some(line), "smtp_url");
    account.text(Setting::OutgoingHost, &url.host, at, name);
    account.set(Setting::OutgoingTls, tls(get, url), at, name);
    match &url.port {
        Some(port) => account.number(Setting::OutgoingPort, port, at, name),
        None => account.default_outgoing_port(url.default_tls(), name),
    }
    match &url.user {
        Some(user) => {
            account.text(Setting::OutgoingUsername, user, at, name);
            account.password_auth(Setting::OutgoingAuth, at, name);
        }
        None => account.no_outgoing_login(at, name),
    }
    if url.with_password {
        account.saved_password(Setting::OutgoingAuth, line, name);
    }
}
