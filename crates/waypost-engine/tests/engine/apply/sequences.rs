//! Whatever is put in and taken out in whatever order, in the end every byte is what it was.

use std::fs;

use proptest::prelude::*;
use waypost_core::plan::account::Protocol;
use waypost_engine::apply::{self, ApplyError};

use crate::fake::{Case, computer, everything, jane, journal, thunderbird};

/// A profile as people have them: gaps in the numbers, lists with nobody in them, a counter too low or
/// missing, comments, and any line end.
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
            let mut senders = std::collections::BTreeSet::new();
            for (account, server, identity, sender, imap, host) in accounts {
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
                line(format!("mail.identity.id{identity}.smtpServer"), format!("\"smtp{sender}\""));
                line(
                    format!("mail.smtpserver.smtp{sender}.hostname"),
                    format!("\"smtp.{host}.example.net\""),
                );
                senders.insert(format!("smtp{sender}"));
                keys.push(key);
            }
            let mut line = |name: &str, value: String| lines.push(format!("user_pref(\"{name}\", {value});"));
            if !keys.is_empty() {
                line("mail.accountmanager.accounts", format!("\"{}\"", keys.join(",")));
                let senders: Vec<String> = senders.into_iter().collect();
                line("mail.smtpservers", format!("\"{}\"", senders.join(",")));
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

/// A settings file of Eudora with some personalities.
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
enum Act {
    Apply { who: &'static str, protocol: Protocol, check: &'static str },
    Undo,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let apply = (
        prop::sample::select(vec!["jdoe", "jane", "m.muster"]),
        prop::sample::select(vec![Protocol::Imap, Protocol::Pop]),
        prop::sample::select(vec!["10", "30", "manual"]),
    );
    let apply = apply.prop_map(|(who, protocol, check)| Act::Apply { who, protocol, check });
    prop::collection::vec(prop_oneof![3 => apply, 1 => Just(Act::Undo)], 1..6)
}

fn play(program: &str, text: &str, acts: &[Act]) -> Result<(), TestCaseError> {
    let (root, host) = computer();
    let place = if program == "thunderbird" {
        thunderbird(&host, text)
    } else {
        let ini = root.path().join("eudora.ini");
        fs::write(&ini, text).unwrap();
        ini
    };
    let before = everything(root.path());
    let mut states = vec![before.clone()];
    for act in acts {
        match act {
            Act::Apply { who, protocol, check } => {
                let answers = waypost_core::plan::answers::Answers {
                    username: (*who).into(),
                    check_every: (*check).into(),
                    ..jane(program, *protocol)
                };
                match Case::new(&answers).apply(&host, &place) {
                    Ok(Some(_)) => states.push(everything(root.path())),
                    Ok(None) => {}
                    // Two accounts on one server, as the profile may have them, cannot be told apart.
                    Err(ApplyError::Refused(..)) => {}
                    Err(error) => return Err(TestCaseError::fail(format!("{error:?}"))),
                }
            }
            Act::Undo => {
                if let Some(entry) = journal(&host).first() {
                    apply::undo(&host, entry, false).unwrap();
                    states.pop();
                    prop_assert_eq!(Some(&everything(root.path())), states.last());
                }
            }
        }
    }
    for entry in journal(&host) {
        apply::undo(&host, &entry, false).unwrap();
    }
    prop_assert_eq!(everything(root.path()), before);
    prop_assert!(journal(&host).is_empty());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn thunderbird_apply_undo_sequences_restore_original_bytes(prefs in profile(), acts in acts()) {
        play("thunderbird", &prefs, &acts)?;
    }

    #[test]
    fn eudora_apply_undo_sequences_restore_original_bytes(ini in ini(), acts in acts()) {
        play("eudora", &ini, &acts)?;
    }
}
