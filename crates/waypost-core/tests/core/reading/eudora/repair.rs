//! Repairs write the keys of the requested settings and defects, and keep everything else.

use waypost_core::formats::{AccountRepair, Refusal};

use super::*;
use crate::processor::timed;

pub fn repair(bytes: &[u8], repairs: &[AccountRepair<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    (formats::format("eudora-ini").unwrap().repair.unwrap())(&input(bytes), repairs)
}

/// The repaired text
#[track_caller]
fn repaired(before: &str, account: &str, settings: &[Setting], defects: &[AdviceId]) -> String {
    let plan = pop_plan();
    let before = before.replace('\n', "\r\n");
    let files =
        repair(before.as_bytes(), &[AccountRepair { account, settings, defects, plan: &plan }]).unwrap();
    let Some((name, bytes)) = files.into_iter().next() else { return "unchanged".into() };
    assert_eq!(name, "eudora.ini");
    String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
}

#[test]
fn repair_changes_only_the_lines_of_its_setting() {
    let before = "; x\n[Settings]\nPOPAccount=jdoe@pop-server.its.caltech.edu\n ssLreceiveuse = 0\nSMTPServer=h\n\n[Z]\na=1\na=1\n";
    assert_eq!(
        repaired(before, "Settings", &[Setting::IncomingTls], &[]),
        before.replace("ssLreceiveuse = 0", "ssLreceiveuse =2")
    );
    assert_eq!(
        repaired(before, "Settings", &[Setting::OutgoingHost], &[]),
        before.replace("SMTPServer=h", "SMTPServer=smtp-server.its.caltech.edu")
    );
    assert_eq!(repaired(before, "Settings", &[], &[]), "unchanged");
    assert_eq!(
        repaired(before, "Settings", &[Setting::CheckEvery], &[AdviceId::EudoraOffline]),
        before.replace("SMTPServer=h\n", "SMTPServer=h\nCheckForMailEvery=10\n")
    );
}

#[test]
fn endpoint_is_correct_after_repairing_either_side() {
    let before = "[Settings]\nPOPAccount=a@b\nSSLReceiveUse=3\nPOPPort=110\nSSLPOPAlternatePort=110\nSSLSendUse=2\nSSLSMTPAlternatePort=25\n";
    let incoming = before
        .replace("Use=3", "Use=2")
        .replace("PortPort", "")
        .replace("SSLPOPAlternatePort=110", "SSLPOPAlternatePort=995");
    assert_eq!(repaired(before, "Settings", &[Setting::IncomingTls], &[]), incoming);
    assert_eq!(repaired(before, "Settings", &[Setting::IncomingPort], &[]), incoming);
    assert_eq!(
        repaired(before, "Settings", &[Setting::OutgoingPort], &[]),
        before.replace("Port=25", "Port=465")
    );
}

#[test]
fn account_is_written_to_every_key_that_stores_it() {
    let before = "[Settings]\nPOPAccount=a@b\nLoginName=c\n";
    let after = "[Settings]\nPOPAccount=jdoe@pop-server.its.caltech.edu\nLoginName=jdoe\nPopServer=pop-server.its.caltech.edu\n";
    for settings in [&[Setting::IncomingHost][..], &[Setting::IncomingUsername]] {
        assert_eq!(repaired(before, "Settings", settings, &[AdviceId::EudoraAccountsDiffer]), after);
    }
    // If neither is requested, the login and host in effect are written.
    assert_eq!(
        repaired(before, "Settings", &[], &[AdviceId::EudoraAccountsDiffer]),
        "[Settings]\nPOPAccount=a@b\nLoginName=a\nPopServer=b\n"
    );
    assert_eq!(
        repaired(
            "[Settings]\nPopServer=b:143\nLoginName=a\nUsesIMAP=1\n",
            "Settings",
            &[],
            &[AdviceId::EudoraAccountsDiffer]
        ),
        "[Settings]\nPopServer=b:143\nLoginName=a\nUsesIMAP=1\nPOPAccount=a@b\n"
    );
    assert_eq!(
        repaired(
            "[Settings]\nPopServer=b\nLoginName=a\n",
            "Settings",
            &[],
            &[AdviceId::EudoraAccountsDiffer]
        ),
        "[Settings]\nPopServer=b\nLoginName=a\nPOPAccount=a@b\n"
    );
}

#[test]
fn harmful_lines_are_removed() {
    let before = "[Settings]\nPOPAccount=a@b\nOffline=1\nRelayPersona=Persona-X\nUsePOPSend=1\nUsesPOP=0\nCheckMailByDefault=0\n\
        LeaveMailOnServer=1\nServerDelete=1\nSavePassword=1\nSavePasswordText=abc\n";
    let after = before
        .replace("Offline=1", "Offline=0")
        .replace("=Persona-X", "=")
        .replace("UsePOPSend=1", "UsePOPSend=0")
        .replace("UsesPOP=0", "UsesPOP=1")
        .replace("Default=0", "Default=1")
        + "EmptyTrashOnQuit=1\n";
    let ids = AdviceId::ALL;
    assert_eq!(repaired(before, "Settings", &[], ids), after);
    let found = read(after.as_bytes());
    assert_eq!(
        defect_rows(&found.accounts[0].defects).len(),
        1,
        "the saved password is not removed: {found:?}"
    );
    // The protocol is repaired together with a contradicting `UsesPOP`.
    let imap = repaired(
        "[Settings]\nUsesIMAP=1\nUsesPOP=1\nPOPAccount=a@b\n",
        "Settings",
        &[Setting::Protocol],
        ids,
    );
    assert!(imap.contains("UsesIMAP=0\nUsesPOP=1\n"), "{imap}");
    assert_eq!(read(imap.as_bytes()).accounts[0].defects, []);
    // Defects of the file as a whole.
    let before = "[Settings]\nOffline=1\n[Personalities]\nPersona0=Persona-X\n[Persona-X]\nPOPAccount=a@b\n";
    assert_eq!(repaired(before, "", &[], ids), before.replace("=1", "=0"));
}

#[test]
fn repair_writes_inherited_values_into_the_personality() {
    let before = "[Settings]\nPOPAccount=a@b\nSSLReceiveUse=0\nUsePOPSend=1\nSSLPOPAlternatePort=1995\n\n[Personalities]\nPersona0=Persona-Work Two\n\n\
        [persona-work two]\nRealName=X\n\n[Other]\n";
    let after = repaired(before, "Persona-Work Two", &[Setting::IncomingTls], &[AdviceId::SettingDiffers]);
    assert_eq!(
        after,
        before
            .replace("RealName=X\n", "RealName=X\nSSLReceiveUse=2\nSSLPOPAlternatePort=995\nUsePOPSend=0\n")
    );
    // A default that DEudora.ini overrides is written, too.
    let plan = pop_plan();
    let repairs = [AccountRepair {
        account: "Settings",
        settings: &[Setting::IncomingPort],
        defects: &[],
        plan: &plan,
    }];
    let bytes = b"[Settings]\nPOPAccount=a@b\nSSLReceiveUse=2\n";
    let defaults = Some(("DEudora.ini", &b"[Settings]\nSSLPOPAlternatePort=1\n"[..]));
    let format = formats::format("eudora-ini").unwrap();
    let files = format.repair.unwrap()(&Input { companion: defaults, ..input(bytes) }, &repairs).unwrap();
    assert_eq!(files[0].1, b"[Settings]\nPOPAccount=a@b\nSSLReceiveUse=2\nSSLPOPAlternatePort=995\n");
}

#[test]
fn repair_overrides_port_in_the_server_name() {
    let answers = Answers { protocol: Some(Protocol::Imap), ..jane("eudora@7.1") };
    let mut plan = plan(&profile("caltech-imss"), &answers).unwrap();
    plan.account.incoming.tls.value = Tls::Starttls;
    plan.account.incoming.port.value = 143;
    let before = b"[Settings]\nUsesIMAP=1\nUsesPOP=0\nPopServer=h:99\nLoginName=a\nPOPAccount=a@h\n";
    let repairs = [AccountRepair {
        account: "Settings",
        settings: &[Setting::IncomingPort],
        defects: &[],
        plan: &plan,
    }];
    let files = repair(before, &repairs).unwrap();
    assert_eq!(found_value(&read(&files[0].1).accounts[0], Setting::IncomingPort).0, number(143));
}

#[test]
fn refuses_edits_that_would_reencode_the_file() {
    let plan = pop_plan();
    for (before, account) in [
        (&b"\xEF\xBB\xBF[Settings]\r\nOffline=1\r\n"[..], "Settings"),
        (b"\xFF\xFE[\0S\0", "Settings"),
        (b"[Settings]\rOffline=1\r", "Settings"),
        (b"[Settings]\r\nOffline=1\r\n\0", "Settings"),
        (b"[Switches]\r\nOffline=1\r\n", "Settings"),
        (b"[Settings]\r\nOffline=1\r\n", "Persona-Nobody"),
    ] {
        let repairs =
            [AccountRepair { account, settings: &[], defects: &[AdviceId::EudoraOffline], plan: &plan }];
        assert_eq!(repair(before, &repairs), Err(Refusal::NotThisFormat), "{before:?}");
    }
}

#[test]
fn ninety_nine_personalities_are_read_and_repaired_together() {
    let mut file = String::from("[Settings]\r\nPOPAccount=a@b\r\n[Personalities]\r\n");
    for number in 0..99 {
        file.push_str(&format!("Persona{number}=Persona-P{number}\r\n"));
    }
    for number in 0..99 {
        file.push_str(&format!(
            "[Persona-P{number}]\r\nPOPAccount=u{number}@h\r\n{}",
            "Colour=1\r\n".repeat(60)
        ));
    }
    let plan = pop_plan();
    let (found, reading) = timed(|| read(file.as_bytes()));
    let repairs: Vec<AccountRepair<'_>> = found
        .accounts
        .iter()
        .map(|account| AccountRepair {
            account: &account.key,
            settings: &Setting::ALL,
            defects: AdviceId::ALL,
            plan: &plan,
        })
        .collect();
    let (repaired, repairing) = timed(|| repair(file.as_bytes(), &repairs));
    let after = repaired.unwrap().remove(0).1;
    assert_eq!(read(&after).accounts.len(), 100);
    assert!(
        reading.as_millis() < 200 && repairing.as_millis() < 1000,
        "read in {reading:?}, repaired in {repairing:?}"
    );
}
