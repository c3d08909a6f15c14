//! Which personalities Eudora lists, and which keys they inherit.

use super::*;

#[test]
fn personality_inherits_all_but_its_own_keys() {
    let inherited = "SSLReceiveUse=3\nSMTPServer=out.example\nSmtpAuthAllowed=0\nLeaveMailOnServer=1";
    let own = "UsesIMAP=1\nUsesPOP=0\nUseSubmissionPort=1\nCheckMailByDefault=0\nIMAPPort=9\nPopServer=h\nLoginName=l";
    let persona = persona_of(inherited, "");
    assert_eq!(
        found_value(&persona, Setting::IncomingTls),
        (tls(Tls::Starttls), 3, "[Settings] SSLReceiveUse")
    );
    assert_eq!(found_value(&persona, Setting::OutgoingHost).0, text("out.example"));
    assert_eq!(found_value(&persona, Setting::IncomingHost).0, text("b.example"));
    assert_eq!(
        found_value(&persona, Setting::LeaveOnServer).0,
        FoundValue::Value(SettingValue::Switch(true))
    );
    let persona = persona_of(own, "");
    assert_eq!(persona.protocol(), Some(Protocol::Pop));
    assert_eq!(found_value(&persona, Setting::OutgoingPort), (number(25), 0, "[Persona-X] SMTPPort"));
    assert_eq!(persona.defects, []);
    let persona = persona_of(own, "UsesIMAP=1\nUsesPOP=0");
    assert_eq!(found_value(&persona, Setting::IncomingPort), (number(143), 0, "[Persona-X] IMAPPort"));
    assert_eq!(found_value(&persona, Setting::IncomingHost), (UNSET, 0, "[Persona-X] PopServer"));
    assert_eq!(found_value(&persona, Setting::IncomingUsername), (UNSET, 0, "[Persona-X] LoginName"));
    // An empty value overrides the inherited one.
    let persona = persona_of("RealName=Jane", "RealName=");
    assert_eq!(found_value(&persona, Setting::Name), (UNSET, 7, "[Persona-X] RealName"));
}

#[test]
fn deudora_ini_supplies_defaults() {
    let defaults = b"[Settings]\nSMTPServer=out.example\nSSLReceiveUse=2\nUsesIMAP=1\nUseSubmissionPort=1\nPopServer=x\n\
        CheckMailByDefault=0\n[Personalities]\nPersona0=Persona-No\n[Persona-No]\n";
    let file =
        b"[Settings]\nPOPAccount=a@b.example\n[Personalities]\nPersona0=Persona-X\n[Persona-X]\nRealName=X\n";
    let found = read_with_defaults(file, defaults);
    assert_eq!((found.accounts.len(), found.warnings.len(), found.lines), (2, 0, 6));
    for account in &found.accounts {
        let smtp = account.get(Setting::OutgoingHost).unwrap();
        assert_eq!((smtp.location.file.as_str(), smtp.location.line), ("DEudora.ini", Some(2)));
        assert_eq!(smtp.value, text("out.example"));
        assert_eq!(found_value(account, Setting::IncomingTls).0, tls(Tls::Implicit));
        assert_eq!(account.protocol(), Some(Protocol::Pop));
        assert_eq!(found_value(account, Setting::OutgoingPort).0, number(25));
        assert_eq!(account.defects, []);
    }
    let found = read_with_defaults(b"[Settings]\nSMTPServer=\nPOPAccount=a@b.example\n", defaults);
    assert_eq!(found_value(&found.accounts[0], Setting::OutgoingHost).0, text("b.example"));
}

#[test]
fn lists_personalities_as_eudora_does() {
    let file = b"[Personalities]\nPersona0=Persona-A\nPersona1=Persona-Lost\nPersona2=persona-a\nPersona4=Persona-B\n\
        persona5=\n[Persona-A]\nPOPAccount=a@b\n[Persona-B]\nPOPAccount=c@d\n";
    let found = read(file);
    assert_eq!(found.accounts.len(), 1);
    assert_eq!(
        warnings(&found),
        [
            (ReadWarningKind::AccountMissing, Some(3)),
            (ReadWarningKind::DuplicateKey, Some(4)),
            (ReadWarningKind::AfterGap, Some(5))
        ]
    );
    let mut many = String::from("[Personalities]\r\n");
    for number in 0..100 {
        many.push_str(&format!("Persona{number}=Persona-P{number}\r\n"));
    }
    for number in 0..100 {
        many.push_str(&format!("[Persona-P{number}]\r\nPOPAccount=u{number}@h\r\n"));
    }
    let found = read(many.as_bytes());
    assert_eq!((found.accounts.len(), warnings(&found)), (99, vec![(ReadWarningKind::TooMany, Some(101))]));
}
