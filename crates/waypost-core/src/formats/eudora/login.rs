//! The two places in which Eudora keeps an account's login and host: `POPAccount` for POP, and `LoginName`
//! with `PopServer` for IMAP.

use super::account_view::AccountView;

/// Splits `login@host` at the last `@`, as `POPSession.cpp` does. Without an `@` all of it is the login.
pub(crate) fn split_account(account: &str) -> (&str, &str) {
    account.rsplit_once('@').unwrap_or((account, ""))
}

/// Splits `host:port`, the form that `PopServer` may have for IMAP (`EuImap/src/ImapAccount.cpp`).
pub(crate) fn split_port(server: &str) -> (&str, Option<&str>) {
    server.split_once(':').map_or((server, None), |(host, port)| (host, Some(port)))
}

/// The login and host of an account, as POP and as IMAP see them.
pub(crate) struct PopAndImapAccount {
    /// The login and host that are in effect, completed from the other protocol's keys if one is empty.
    pub in_effect: (String, String),
    /// The login and host that POP uses.
    pub pop: (String, String),
    /// The login and host that IMAP uses, without a port.
    pub imap: (String, String),
}

/// The login and host of an account from both sets of keys.
pub(crate) fn pop_and_imap_account(view: &AccountView<'_>) -> PopAndImapAccount {
    let (account, server, login) =
        (view.effective("POPAccount"), view.own_value("PopServer"), view.own_value("LoginName"));
    let (name, host) = split_account(account.text());
    let pop = (name.to_owned(), split_port(host).0.to_owned());
    let imap = (login.text().to_owned(), split_port(server.text()).0.to_owned());
    let (first, second) = if view.is_imap() { (&imap, &pop) } else { (&pop, &imap) };
    let either = |a: &String, b: &String| if a.is_empty() { b.clone() } else { a.clone() };
    let in_effect = (either(&first.0, &second.0), either(&first.1, &second.1));
    PopAndImapAccount { in_effect, pop, imap }
}
