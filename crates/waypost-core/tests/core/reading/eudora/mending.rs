//! Mending: what a finding named is set right, and nothing else.

use waypost_core::formats::{Mend, Refusal};

use super::*;

pub fn mend(bytes: &[u8], mends: &[Mend<'_>]) -> Result<Vec<(String, Vec<u8>)>, Refusal> {
    (formats::format("eudora-ini").unwrap().mend.unwrap())(&input(bytes), mends)
}

/// The mended text of a file that changes.
#[track_caller]
fn mended(before: &str, account: &str, settings: &[Setting], oddities: &[AdviceId]) -> String {
    let plan = jane_by_pop();
    let before = before.replace('\n', "\r\n");
    let files = mend(before.as_bytes(), &[Mend { account, settings, oddities, plan: &plan }]).unwrap();
    let Some((name, bytes)) = files.into_iter().next() else { return "unchanged".into() };
    assert_eq!(name, "eudora.ini");
    String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
}

#[test]
fn a_setting_changes_its_lines_and_no_other() {
    let before = "; x\n[Settings]\nPOPAccount=jdoe@pop-server.its.caltech.edu\n ssLreceiveuse = 0\nSMTPServer=h\n\n[Z]\na=1\na=1\n";
    assert_eq!(
        mended(before, "Settings", &[Setting::IncomingTls], &[]),
        before.replace("ssLreceiveuse = 0", "ssLreceiveuse =2")
    );
    assert_eq!(
        mended(before, "Settings", &[Setting::OutgoingHost], &[]),
        before.replace("SMTPServer=h", "SMTPServer=smtp-server.its.caltech.edu")
    );
    assert_eq!(mended(before, "Settings", &[], &[]), "unchanged");
    assert_eq!(
        mended(before, "Settings", &[Setting::CheckEvery], &[AdviceId::EudoraOffline]),
        before.replace("SMTPServer=h\n", "SMTPServer=h\nCheckForMailEvery=10\n")
    );
}

#[test]
fn the_door_is_right_whichever_side_is_mended() {
    let before = "[Settings]\nPOPAccount=a@b\nSSLReceiveUse=3\nPOPPort=110\nSSLPOPAlternatePort=110\nSSLSendUse=2\nSSLSMTPAlternatePort=25\n";
    let incoming = before
        .replace("Use=3", "Use=2")
        .replace("PortPort", "")
        .replace("SSLPOPAlternatePort=110", "SSLPOPAlternatePort=995");
    assert_eq!(mended(before, "Settings", &[Setting::IncomingTls], &[]), incoming);
    assert_eq!(mended(before, "Settings", &[Setting::IncomingPort], &[]), incoming);
    assert_eq!(
        mended(before, "Settings", &[Setting::OutgoingPort], &[]),
        before.replace("Port=25", "Port=465")
    );
}

#[test]
fn the_account_is_written_in_all_its_places() {
    let before = "[Settings]\nPOPAccount=a@b\nLoginName=c\n";
    let after = "[Settings]\nPOPAccount=jdoe@pop-server.its.caltech.edu\nLoginName=jdoe\nPopServer=pop-server.its.caltech.edu\n";
    for settings in [&[Setting::IncomingHost][..], &[Setting::IncomingUsername]] {
        assert_eq!(mended(before, "Settings", settings, &[AdviceId::EudoraAccountsDiffer]), after);
    }
    // Without them the truth in force is written.
    assert_eq!(
        mended(before, "Settings", &[], &[AdviceId::EudoraAccountsDiffer]),
        "[Settings]\nPOPAccount=a@b\nLoginName=a\nPopServer=b\n"
    );
    assert_eq!(
        mended(
            "[Settings]\nPopServer=b:143\nLoginName=a\nUsesIMAP=1\n",
            "Settings",
            &[],
            &[AdviceId::EudoraAccountsDiffer]
        ),
        "[Settings]\nPopServer=b:143\nLoginName=a\nUsesIMAP=1\nPOPAccount=a@b\n"
    );
    assert_eq!(
        mended("[Settings]\nPopServer=b\nLoginName=a\n", "Settings", &[], &[AdviceId::EudoraAccountsDiffer]),
        "[Settings]\nPopServer=b\nLoginName=a\nPOPAccount=a@b\n"
    );
}

#[test]
fn oddities_are_removed() {
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
    assert_eq!(mended(before, "Settings", &[], ids), after);
    let found = read(after.as_bytes());
    assert_eq!(oddities(&found.accounts[0].oddities).len(), 1, "the password stays: {found:?}");
    // Protocol and the switch that contradicts it in one go.
    let imap =
        mended("[Settings]\nUsesIMAP=1\nUsesPOP=1\nPOPAccount=a@b\n", "Settings", &[Setting::Protocol], ids);
    assert!(imap.contains("UsesIMAP=0\nUsesPOP=1\n"), "{imap}");
    assert_eq!(read(imap.as_bytes()).accounts[0].oddities, []);
    // The file as a whole.
    let before = "[Settings]\nOffline=1\n[Personalities]\nPersona0=Persona-X\n[Persona-X]\nPOPAccount=a@b\n";
    assert_eq!(mended(before, "", &[], ids), before.replace("=1", "=0"));
}

#[test]
fn what_a_personality_inherits_goes_into_its_own_section() {
    let before = "[Settings]\nPOPAccount=a@b\nSSLReceiveUse=0\nUsePOPSend=1\nSSLPOPAlternatePort=1995\n\n[Personalities]\nPersona0=Persona-Work Two\n\n\
        [persona-work two]\nRealName=X\n\n[Other]\n";
    let after = mended(before, "Persona-Work Two", &[Setting::IncomingTls], &[AdviceId::SettingDiffers]);
    assert_eq!(
        after,
        before
            .replace("RealName=X\n", "RealName=X\nSSLReceiveUse=2\nSSLPOPAlternatePort=995\nUsePOPSend=0\n")
    );
    // A default that DEudora.ini changes is written too.
    let plan = jane_by_pop();
    let mends =
        [Mend { account: "Settings", settings: &[Setting::IncomingPort], oddities: &[], plan: &plan }];
    let bytes = b"[Settings]\nPOPAccount=a@b\nSSLReceiveUse=2\n";
    let below = Some(("DEudora.ini", &b"[Settings]\nSSLPOPAlternatePort=1\n"[..]));
    let format = formats::format("eudora-ini").unwrap();
    let files = format.mend.unwrap()(&Input { beside: below, ..input(bytes) }, &mends).unwrap();
    assert_eq!(files[0].1, b"[Settings]\nPOPAccount=a@b\nSSLReceiveUse=2\nSSLPOPAlternatePort=995\n");
}

#[test]
fn a_port_behind_the_servers_name_is_outdone() {
    let answers = Answers { protocol: Some(Protocol::Imap), ..jane("eudora@7.1") };
    let mut plan = plan(&profile("caltech-imss"), &answers).unwrap();
    plan.account.incoming.tls.value = Tls::Starttls;
    plan.account.incoming.port.value = 143;
    let before = b"[Settings]\nUsesIMAP=1\nUsesPOP=0\nPopServer=h:99\nLoginName=a\nPOPAccount=a@h\n";
    let mends =
        [Mend { account: "Settings", settings: &[Setting::IncomingPort], oddities: &[], plan: &plan }];
    let files = mend(before, &mends).unwrap();
    assert_eq!(held(&read(&files[0].1).accounts[0], Setting::IncomingPort).0, number(143));
}

#[test]
fn what_cannot_be_changed_byte_for_byte_is_refused() {
    let plan = jane_by_pop();
    for (before, account) in [
        (&b"\xEF\xBB\xBF[Settings]\r\nOffline=1\r\n"[..], "Settings"),
        (b"\xFF\xFE[\0S\0", "Settings"),
        (b"[Settings]\rOffline=1\r", "Settings"),
        (b"[Settings]\r\nOffline=1\r\n\0", "Settings"),
        (b"[Switches]\r\nOffline=1\r\n", "Settings"),
        (b"[Settings]\r\nOffline=1\r\n", "Persona-Nobody"),
    ] {
        let mends = [Mend { account, settings: &[], oddities: &[AdviceId::EudoraOffline], plan: &plan }];
        assert_eq!(mend(before, &mends), Err(Refusal::NotThisFormat), "{before:?}");
    }
}

#[test]
fn ninety_nine_personalities_are_read_and_mended_at_once() {
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
    let plan = jane_by_pop();
    let start = std::time::Instant::now();
    let found = read(file.as_bytes());
    let reading = start.elapsed();
    let mends: Vec<Mend<'_>> = found
        .accounts
        .iter()
        .map(|account| Mend {
            account: &account.key,
            settings: &Setting::ALL,
            oddities: AdviceId::ALL,
            plan: &plan,
        })
        .collect();
    let start = std::time::Instant::now();
    let after = mend(file.as_bytes(), &mends).unwrap().remove(0).1;
    let mending = start.elapsed();
    assert_eq!(read(&after).accounts.len(), 100);
    assert!(reading.as_millis() < 200 && mending.as_millis() < 1000, "{reading:?} {mending:?}");
}
