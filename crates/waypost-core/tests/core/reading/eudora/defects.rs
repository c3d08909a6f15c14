//! Settings that do harm and that no plan covers, and passwords.

use super::*;

#[test]
fn reports_contradictory_account_lines() {
    let differ = AdviceId::EudoraAccountsDiffer;
    let (host, login) = (Setting::IncomingHost, Setting::IncomingUsername);
    let file = |account: &str, rest: &str| format!("[Settings]\nPOPAccount={account}\n{rest}\n");
    for (account, rest, expected) in [
        ("a@h", "PopServer=H\nLoginName=a", vec![]),
        ("a@h", "PopServer=\nLoginName=", vec![]),
        ("a@h", "PopServer=i\nLoginName=b", vec![(differ, host, "i", "h", 3)]),
        ("a@h", "PopServer=h\nLoginName=A", vec![(differ, login, "A", "a", 4)]),
        ("", "PopServer=h\nLoginName=a", vec![(differ, host, "", "a@h", 2)]),
        ("", "PopServer=h", vec![]),
        ("a@h", "PopServer=i\nLoginName=a\nUsesIMAP=1\nUsesPOP=0", vec![(differ, host, "a@h", "a@i", 2)]),
        ("a@h", "PopServer=h:1\nLoginName=b\nUsesIMAP=1\nUsesPOP=0", vec![(differ, login, "a@h", "b@h", 2)]),
    ] {
        let found = read(file(account, rest).as_bytes());
        assert_eq!(defect_rows(&found.accounts[0].defects), expected, "{account} {rest}");
    }
    let found = read(b"[Settings]\nPopServer=h\nLoginName=a\n");
    assert_eq!(defect_rows(&found.accounts[0].defects), [(differ, host, "", "a@h", 0)]);
    assert_eq!(found.accounts[0].defects[0].location.key, "[Settings] POPAccount");
}

#[test]
fn reports_harmful_settings_outside_the_plan() {
    let differs = AdviceId::SettingDiffers;
    let saved = (AdviceId::SavedPassword, Setting::IncomingAuth, "", "", 3);
    let trash = AdviceId::EmptyTrashRegularly;
    for (lines, expected) in [
        ("UsesIMAP=1\nPopServer=pop.example.org\nLoginName=jane", (differs, Setting::Protocol, "1", "0", 0)),
        ("UsesPOP=0", (differs, Setting::Protocol, "0", "1", 3)),
        ("UsePOPSend=1", (differs, Setting::OutgoingHost, "1", "0", 3)),
        ("CheckMailByDefault=0", (differs, Setting::CheckEvery, "0", "1", 3)),
        ("SavePassword=1\nSavePasswordText=", saved),
        ("SavePasswordText=c2VjcmV0", saved),
        ("Offline=1", (AdviceId::EudoraOffline, Setting::CheckEvery, "1", "0", 3)),
        ("RelayPersona=Persona-Isp", (AdviceId::EudoraRelayPersonality, Setting::OutgoingHost, "Isp", "", 3)),
        ("LeaveMailOnServer=1\nServerDelete=1", (trash, Setting::DeleteWhenTrashEmptied, "0", "1", 0)),
        (
            "EmptyTrashOnQuit=0\nLeaveMailOnServer=1\nServerDelete=1",
            (trash, Setting::DeleteWhenTrashEmptied, "0", "1", 3),
        ),
    ] {
        let main = main_of(lines);
        assert_eq!(defect_rows(&main.defects), [expected], "{lines}");
        assert_eq!(main.defects[0].is_repairable, expected.0 != AdviceId::SavedPassword);
    }
    for lines in [
        "Offline=0",
        "RelayPersona=",
        "RelayPersona=Persona-Isp\nUseRelay=0",
        "ServerDelete=1",
        "SavePassword=0",
        "SavePassword=yes",
        "UseSubmissionPort=1\nSSLSendUse=2",
    ] {
        assert_eq!(main_of(lines).defects, [], "{lines}");
    }
    // Defects of the whole program are not repeated for a personality.
    assert_eq!(
        persona_of(
            "Offline=1\nRelayPersona=Persona-X\nEmptyTrashOnQuit=0\nSavePassword=1",
            "LeaveMailOnServer=1\nServerDelete=1"
        )
        .defects,
        []
    );
    // A personality that uses the relay counts even if the main account does not use it.
    let found = read(
        b"[Settings]\nPOPAccount=a@b\nRelayPersona=Persona-X\nUseRelay=0\n[Personalities]\n\
        Persona0=Persona-X\n[Persona-X]\nUseRelay=1\n",
    );
    assert_eq!(defect_rows(&found.accounts[0].defects)[0].0, AdviceId::EudoraRelayPersonality);
    // Without a main account it is a defect of the file.
    let found =
        read(b"[Settings]\nOffline=1\n[Personalities]\nPersona0=Persona-X\n[Persona-X]\nPOPAccount=a@b\n");
    assert_eq!((found.accounts.len(), found.defects[0].id), (1, AdviceId::EudoraOffline));
}

#[test]
fn passwords_are_never_kept() {
    let file = b"[Settings]\nPOPAccount=a@b\nSavePasswordText=hunter2\nSavePasswordText=hunter2\n\
        SavePasswordText hunter2\nAutoConnectionPassword=hunter2\nSaveDialupPasswordText=hunter2\n\
        ACAPPassword=hunter2\nSSLReceivePrivateKeyPassword=hunter2\nSSLSendPrivateKeyPassword=hunter2\n\
        [Personalities]\nPersona0=Persona-X\n[Persona-X]\nSavePasswordText=hunter2\nhunter2";
    let found = read(file);
    assert!(!format!("{found:?}").contains("hunter2"), "{found:?}");
    assert!(found.accounts.iter().all(|account| account.defects[0].id == AdviceId::SavedPassword));
}
