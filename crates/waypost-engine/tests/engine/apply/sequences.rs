//! Property tests: after any sequence of applying and undoing, undoing the rest restores every byte.

use std::fs;

use proptest::prelude::*;
use waypost_core::plan::account::Protocol;
use waypost_engine::apply::{self, ApplyError};

use crate::fake::{Case, all_files, fake_computer, jane, journal, thunderbird};

/// Generates Thunderbird preferences like those of real profiles: gaps in the numbers, empty lists, a counter that is
/// too low or missing, comments, and either line ending.
fn profile() -> impl Strategy<Value = String> {
    let account = (1..40_u32, 1..40_u32, 1..40_u32, 1..9_u32, any::<bool>(), "[a-z]{1,6}");
    (
        prop::collection::vec(account, 0..5),
        prop::option::of(0..50_u32),
        any::<bool>(),
        prop::sample::select(vec!["\n", "\r\n"]),
        any::<bool>(),
    )
        .prop_map(|(accounts, last_key, comment, end, last_end)| {
            let mut lines = vec!["// Mozilla User Preferences".to_owned(), String::new()];
            let mut keys = Vec::new();
            let mut smtp_servers = std::collections::BTreeSet::new();
            for (account, server, identity, smtp_server, imap, host) in accounts {
                let key = format!("account{account}");
                if keys.contains(&key) {
                    continue;
                }
                let (kind, port) = if imap { ("imap", 993) } else { ("pop3", 995) };
                let mut line =
                    |name: String, value: String| lines.push(format!("user_pref(\"{name}\", {value});"));
                line(format!("mail.account.{key}.server"), format!("\"server{server}\""));
                line(format!("mail.account.{key}.identities"), format!("\"id{identity}\""));
                line(format!("mail.server.server{server}.type"), format!("\"{kind}\""));
                line(format!("mail.server.server{server}.hostname"), format!("\"{host}.example.net\""));
                line(format!("mail.server.server{server}.userName"), "\"j\\\"d\\\\oe;);\"".into());
                line(format!("mail.server.server{server}.port"), port.to_string());
                line(format!("mail.server.server{server}.socketType"), "3".into());
                line(format!("mail.identity.id{identity}.useremail"), format!("\"j@{host}.example.net\""));
                line(format!("mail.identity.id{identity}.smtpServer"), format!("\"smtp{smtp_server}\""));
                line(
                    format!("mail.smtpserver.smtp{smtp_server}.hostname"),
                    format!("\"smtp.{host}.example.net\""),
                );
                smtp_servers.insert(format!("smtp{smtp_server}"));
                keys.push(key);
            }
            let mut line = |name: &str, value: String| lines.push(format!("user_pref(\"{name}\", {value});"));
            if !keys.is_empty() {
                line("mail.accountmanager.accounts", format!("\"{}\"", keys.join(",")));
                let smtp_servers: Vec<String> = smtp_servers.into_iter().collect();
                line("mail.smtpservers", format!("\"{}\"", smtp_servers.join(",")));
            }
            if let Some(last_key) = last_key {
                line("mail.account.lastKey", last_key.to_string());
            }
            if comment {
                lines.push("# by hand: leave this alone".into());
            }
            lines.join(end) + if last_end { end } else { "" }
        })
}

/// Generates an `eudora.ini` with some personalities.
fn ini() -> impl Strategy<Value = String> {
    (
        any::<bool>(),
        prop::collection::btree_set("[A-Z][a-z]{1,8}( [0-9])?", 0..5),
        prop::sample::select(vec!["\r\n", "\n"]),
        any::<bool>(),
    )
        .prop_map(|(main, names, end, blank)| {
            let mut lines =
                vec!["; settings of Eudora".to_owned(), "[Settings]".into(), "NetworkTimeout=60".into()];
            if main {
                lines.push("POPAccount=old@mail.example.net".into());
                lines.push("RealName=J. \u{d6}l".replace('\u{d6}', "O"));
            }
            if !names.is_empty() {
                lines.push(String::new());
                lines.push("[Personalities]".into());
                lines.extend(names.iter().enumerate().map(|(n, name)| format!("Persona{n}=Persona-{name}")));
            }
            for name in &names {
                if blank {
                    lines.push(String::new());
                }
                lines.push(format!("[Persona-{name}]"));
                lines.push(format!("POPAccount={}@mail.example.org", name.to_lowercase().replace(' ', "")));
            }
            lines.push("[Find]".into());
            lines.push("LastText=a = b".into());
            lines.join(end) + end
        })
}

#[derive(Clone, Debug)]
enum Action {
    Apply { username: &'static str, protocol: Protocol, check: &'static str },
    Undo,
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let apply = (
        prop::sample::select(vec!["jdoe", "jane", "m.muster"]),
        prop::sample::select(vec![Protocol::Imap, Protocol::Pop]),
        prop::sample::select(vec!["10", "30", "manual"]),
    );
    let apply = apply.prop_map(|(username, protocol, check)| Action::Apply { username, protocol, check });
    prop::collection::vec(prop_oneof![3 => apply, 1 => Just(Action::Undo)], 1..6)
}

fn run_actions(program: &str, text: &str, actions: &[Action]) -> Result<(), TestCaseError> {
    let (root, host) = fake_computer();
    let path = if program == "thunderbird" {
        thunderbird(&host, text)
    } else {
        let ini = root.path().join("eudora.ini");
        fs::write(&ini, text).unwrap();
        ini
    };
    let before = all_files(root.path());
    let mut states = vec![before.clone()];
    for action in actions {
        match action {
            Action::Apply { username, protocol, check } => {
                let answers = waypost_core::plan::answers::Answers {
                    username: (*username).into(),
                    check_every: (*check).into(),
                    ..jane(program, *protocol)
                };
                match Case::new(&answers).apply(&host, &path) {
                    Ok(Some(_)) => states.push(all_files(root.path())),
                    Ok(None) => {}
                    // Generated profiles may have two accounts on one server, which cannot be told apart.
                    Err(ApplyError::Refused(..)) => {}
                    Err(error) => return Err(TestCaseError::fail(format!("{error:?}"))),
                }
            }
            Action::Undo => {
                if let Some(entry) = journal(&host).first() {
                    apply::undo(&host, entry, false).unwrap();
                    states.pop();
                    prop_assert_eq!(Some(&all_files(root.path())), states.last());
                }
            }
        }
    }
    for entry in journal(&host) {
        apply::undo(&host, &entry, false).unwrap();
    }
    prop_assert_eq!(all_files(root.path()), before);
    prop_assert!(journal(&host).is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn thunderbird_apply_undo_sequences_restore_original_bytes(prefs in profile(), actions in actions()) {
        run_actions("thunderbird", &prefs, &actions)?;
    }

    #[test]
    fn eudora_apply_undo_sequences_restore_original_bytes(ini in ini(), actions in actions()) {
        run_actions("eudora", &ini, &actions)?;
    }
}
