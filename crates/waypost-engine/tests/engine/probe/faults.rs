//! Every fault, played by a server, ends in its own cause.

use waypost_core::plan::account::{Auth, Tls};
use waypost_core::probe::seen::End;
use waypost_core::probe::{CauseId, ProbeStep, Responsible, Role, State};

use crate::campus::{
    Authority, Campus, First, HOST, IMAP, POP, Reply, Script, fell, say, self_signed, server,
};
use crate::samples::profile;

fn port(role: Role, tls: Tls) -> u16 {
    match (role, tls) {
        (Role::Outgoing, Tls::Implicit) => 465,
        (Role::Outgoing, Tls::Starttls) => 587,
        (Role::Outgoing, Tls::None) => 25,
        (Role::Incoming(protocol), tls) => protocol.default_port(tls),
    }
}

/// What the person sees of one script: the first rung that does not hold.
fn played(role: Role, tls: Tls, change: impl FnOnce(Script, &Campus) -> Script) -> String {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    let script = change(Script::sound(role, tls, &identity), &campus);
    campus.open(HOST, port(role, tls), script);
    let (results, seen) = campus.try_with(&server(role, tls, port(role, tls)), None, Some("correct horse"));
    assert_eq!(seen.end, Some(End::Done));
    fell(&results)
}

#[test]
fn healthy_servers_accept_every_login_method() {
    for role in [POP, IMAP, Role::Outgoing] {
        for tls in [Tls::Implicit, Tls::Starttls] {
            let mut campus = Campus::new();
            let identity = campus.authority.certificate(&[HOST]);
            campus.open(HOST, port(role, tls), Script::sound(role, tls, &identity));
            let wanted = server(role, tls, port(role, tls));
            let (results, seen) = campus.try_with(&wanted, None, Some("correct horse"));
            assert!(
                results.iter().all(|said| said.state == State::Good),
                "{role:?} {tls:?} {results:?} {seen:?}"
            );
            let said = campus.said.lock().unwrap().join("\n");
            assert!(
                !said.contains("DELE") && !said.contains("MAIL FROM") && !said.contains("STORE"),
                "{said}"
            );
            // The password went once, and only within TLS.
            let secret = "AGpkb2UAY29ycmVjdCBob3JzZQ==";
            assert_eq!(said.matches(secret).count(), 1, "{said}");
            let line = said.lines().find(|line| line.contains(secret)).unwrap();
            assert!(line.starts_with("in TLS: "), "{said}");
        }
    }
}

#[test]
fn no_login_without_a_password() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.open(HOST, 993, Script::sound(IMAP, Tls::Implicit, &identity));
    let (results, _) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(results.last().unwrap().state, State::NotTried);
    assert!(!campus.said.lock().unwrap().join(" ").contains("AUTHENTICATE"));
}

#[test]
fn password_is_never_sent_unencrypted() {
    for role in [POP, IMAP, Role::Outgoing] {
        let mut campus = Campus::new();
        let identity = campus.authority.certificate(&[HOST]);
        campus.open(HOST, port(role, Tls::None), Script::sound(role, Tls::None, &identity));
        let (results, _) =
            campus.try_with(&server(role, Tls::None, port(role, Tls::None)), None, Some("correct horse"));
        assert_eq!(fell(&results), "ok");
        assert_eq!(results.last().unwrap().state, State::NotTried);
        let said = campus.said.lock().unwrap().join("\n");
        assert!(!said.contains("AUTH") && !said.contains("PASS") && !said.contains("LOGIN"), "{said}");
    }
}

#[test]
fn n2_each_certificate_fault_has_its_own_cause() {
    let stranger = Authority::named("Somebody Else");
    let avast = Authority::named("Avast Web/Mail Shield Root");
    for (role, tls) in [(POP, Tls::Implicit), (IMAP, Tls::Starttls), (Role::Outgoing, Tls::Implicit)] {
        let with = |make: &dyn Fn(&Campus) -> crate::campus::Identity| {
            played(role, tls, |script, campus| Script { identity: Some(make(campus)), ..script })
        };
        let expired = with(&|c| c.authority.between(&[HOST], (2020, 1, 1), (2021, 1, 1)));
        assert_eq!(expired, "tls certificate-expired");
        let early = with(&|c| c.authority.between(&[HOST], (2098, 1, 1), (2099, 1, 1)));
        assert_eq!(early, "tls certificate-not-yet-valid");
        let other = with(&|c| c.authority.certificate(&["www.elsewhere.example"]));
        assert_eq!(other, "tls certificate-name-mismatch");
        assert_eq!(with(&|_| self_signed(&[HOST])), "tls certificate-self-signed");
        assert_eq!(with(&|_| stranger.certificate(&[HOST])), "tls certificate-unknown-issuer");
        assert_eq!(with(&|c| c.authority.without_the_one_between(&[HOST])), "tls certificate-unknown-issuer");
        assert_eq!(with(&|_| avast.certificate(&[HOST])), "tls certificate-intercepted");
    }
}

#[test]
fn n2_certificate_fault_withholds_the_password() {
    for (role, tls) in [(POP, Tls::Implicit), (IMAP, Tls::Starttls), (Role::Outgoing, Tls::Starttls)] {
        let mut campus = Campus::new();
        let script = Script::sound(role, tls, &self_signed(&[HOST]));
        campus.open(HOST, port(role, tls), script);
        campus.try_with(&server(role, tls, port(role, tls)), None, Some("correct horse"));
        let said = campus.said.lock().unwrap().join("\n");
        assert!(!said.contains("in TLS") && !said.contains("AUTH") && !said.contains("PASS"), "{said}");
    }
}

#[test]
fn n2_retired_host_is_recognised_and_corrected() {
    let caltech = profile("caltech-imss");
    let old = "smtp-server.cco.caltech.edu";
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&["smtp-server.its.caltech.edu"]);
    campus.open(old, 465, Script::sound(Role::Outgoing, Tls::Implicit, &identity));
    let mut wanted = server(Role::Outgoing, Tls::Implicit, 465);
    wanted.host = old.into();
    let (results, _) = campus.try_with(&wanted, Some(&caltech), Some("correct horse"));
    assert_eq!(fell(&results), "tls certificate-name-mismatch");
    let cause = results.iter().find_map(|said| said.cause.as_ref()).unwrap();
    assert_eq!(cause.use_host.as_deref(), Some("smtp-server.its.caltech.edu"));
    assert_eq!((cause.owner, cause.value("case")), (Responsible::You, Some("retired")));
    // The same name, gone from the name service too.
    wanted.host = "pop-server.cco.caltech.edu".into();
    let (results, _) = campus.try_with(&wanted, Some(&caltech), None);
    assert_eq!(fell(&results), "name name-not-found");
    let cause = results.iter().find_map(|said| said.cause.as_ref()).unwrap();
    assert_eq!(cause.use_host.as_deref(), Some("pop-server.its.caltech.edu"));
}

#[test]
fn misspelt_host_is_corrected_only_to_an_organisation_host() {
    let caltech = profile("caltech-imss");
    let campus = Campus::new();
    let mut wanted = server(POP, Tls::Implicit, 995);
    wanted.host = "pop-sever.its.caltech.edu".into();
    let (results, _) = campus.try_with(&wanted, Some(&caltech), None);
    let cause = results.iter().find_map(|said| said.cause.as_ref()).unwrap();
    assert_eq!(cause.use_host.as_deref(), Some("pop-server.its.caltech.edu"));
    // A certificate brings no name of its own.
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&["mail.its.campvs.example"]);
    campus.open(HOST, 995, Script::sound(POP, Tls::Implicit, &identity));
    let (results, _) = campus.try_with(&server(POP, Tls::Implicit, 995), Some(&caltech), None);
    let cause = results.iter().find_map(|said| said.cause.as_ref()).unwrap();
    assert_eq!((cause.id, cause.use_host.as_deref()), (CauseId::CertificateNameMismatch, None));
}

/// What comes of believing only the system and the profile.
fn believing(campus: &Campus, profile: &waypost_core::plan::profile::Profile) -> String {
    let mut how = campus.how();
    how.trust = waypost_engine::net::trust::Trust::of(Some(profile));
    let wanted = server(POP, Tls::Implicit, 995);
    let stop = std::sync::atomic::AtomicBool::new(false);
    let seen = waypost_engine::net::talk::probe_server(&wanted, None, &how, &stop, &|_| ());
    fell(&waypost_core::probe::judge(&wanted, None, &seen))
}

#[test]
fn only_the_pinned_certificate_is_trusted() {
    use sha2::{Digest, Sha256};
    let pinned = self_signed(&[HOST]);
    let hex = waypost_core::hex::hex(&Sha256::digest(&pinned.chain[0]));
    let mut caltech = profile("caltech-imss");
    caltech.certificates =
        vec![waypost_core::plan::profile::OwnCertificate { root: None, sha256: Some(hex), source: None }];
    for (identity, expected) in [(pinned, "ok"), (self_signed(&[HOST]), "tls certificate-self-signed")] {
        let mut campus = Campus::new();
        campus.open(HOST, 995, Script::sound(POP, Tls::Implicit, &identity));
        assert_eq!(believing(&campus, &caltech), expected);
    }
}

#[test]
fn organisations_own_root_is_trusted() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.open(HOST, 995, Script::sound(POP, Tls::Implicit, &identity));
    let mut caltech = profile("caltech-imss");
    let root = campus.authority.pem.clone();
    for (certificates, expected) in [
        (vec![], "tls certificate-unknown-issuer"),
        (
            vec![waypost_core::plan::profile::OwnCertificate {
                root: Some(root),
                sha256: None,
                source: None,
            }],
            "ok",
        ),
    ] {
        caltech.certificates = certificates;
        assert_eq!(believing(&campus, &caltech), expected);
    }
}

#[test]
fn outdated_tls_is_reported() {
    // What a server answers that knows nothing newer: the alert protocol_version, and handshake_failure.
    for alert in [[0x15, 3, 1, 0, 2, 2, 70], [0x15, 3, 1, 0, 2, 2, 40]] {
        let fell =
            played(IMAP, Tls::Implicit, |script, _| Script { first: First::Say(alert.to_vec()), ..script });
        assert_eq!(fell, "tls tls-too-old");
    }
}

#[test]
fn n1_reports_starttls_stripped_refused_or_injected() {
    for (role, offers) in [
        (POP, ("CAPA", say("+OK\r\nUIDL\r\nUSER\r\n.\r\n"))),
        (IMAP, ("CAPABILITY", say("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nTAG OK\r\n"))),
        (Role::Outgoing, ("EHLO", say("250-campus\r\n250 AUTH PLAIN\r\n"))),
    ] {
        let fell = played(role, Tls::Starttls, |script, _| script.with(offers.0, offers.1));
        assert_eq!(fell, "tls starttls-not-offered");
    }
    for (role, word, no, slipped) in [
        (POP, "STLS", "-ERR not now\r\n", "+OK go\r\n+OK slipped in\r\n"),
        (IMAP, "STARTTLS", "TAG NO not now\r\n", "TAG OK go\r\n* OK slipped in\r\n"),
        (Role::Outgoing, "STARTTLS", "454 not now\r\n", "220 go\r\n250 slipped in\r\n"),
    ] {
        assert_eq!(
            played(role, Tls::Starttls, |script, _| script.with(word, say(no))),
            "tls starttls-refused"
        );
        assert_eq!(
            played(role, Tls::Starttls, |script, _| script.with(word, say(slipped))),
            "tls starttls-injected"
        );
    }
    let greeting = Some("* PREAUTH welcome\r\n".to_owned());
    let fell = played(IMAP, Tls::Starttls, |script, _| Script { greeting, ..script });
    assert_eq!(fell, "tls starttls-not-offered");
}

#[test]
fn reports_non_mail_servers_and_silent_servers() {
    let first = |first: First| played(POP, Tls::Implicit, |script, _| Script { first, ..script });
    assert_eq!(first(First::HangUp), "greeting server-silent");
    assert_eq!(first(First::Silence), "greeting server-silent");
    assert_eq!(first(First::Say(b"+OK ready\r\n".to_vec())), "greeting port-contradicts-tls");
    assert_eq!(first(First::Say(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec())), "greeting not-a-mail-server");
    let clear = |first: First| played(POP, Tls::Starttls, |script, _| Script { first, ..script });
    assert_eq!(clear(First::HangUp), "greeting server-silent");
    assert_eq!(clear(First::Silence), "greeting server-silent");
    assert_eq!(clear(First::Say(b"SSH-2.0-OpenSSH_9\r\n".to_vec())), "greeting not-a-mail-server");
    assert_eq!(clear(First::Say(vec![b'x'; 1 << 20])), "greeting not-a-mail-server");
    assert_eq!(clear(First::Say(b"\0\0\xff\xfe\r\n".to_vec())), "greeting not-a-mail-server");
    let shut = |role, words: &str| {
        played(role, Tls::Starttls, |script, _| Script { greeting: Some(words.to_owned()), ..script })
    };
    assert_eq!(shut(POP, "-ERR too busy\r\n"), "greeting server-busy");
    assert_eq!(shut(IMAP, "* BYE too busy\r\n"), "greeting server-busy");
    assert_eq!(shut(Role::Outgoing, "421 too busy\r\n"), "greeting server-busy");
    assert_eq!(shut(Role::Outgoing, "554 not from here\r\n"), "greeting server-busy");
}

#[test]
fn reports_plaintext_connection_to_a_tls_port() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.open(HOST, 993, Script::sound(IMAP, Tls::Implicit, &identity));
    let (results, _) = campus.try_with(&server(IMAP, Tls::Starttls, 993), None, None);
    assert_eq!(fell(&results), "greeting port-contradicts-tls");
}

#[test]
fn reports_login_methods_not_offered() {
    for (role, line, reply, expected) in [
        (POP, "*CAPA", "+OK\r\nUIDL\r\nSASL XOAUTH2\r\n.\r\n", "offers needs-oauth"),
        (POP, "*CAPA", "+OK\r\nUIDL\r\nSASL GSSAPI\r\n.\r\n", "offers auth-not-offered"),
        (IMAP, "*CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK\r\n", "offers login-disabled"),
        (IMAP, "*CAPABILITY", "* CAPABILITY LOGINDISABLED AUTH=XOAUTH2\r\nTAG OK\r\n", "offers needs-oauth"),
        (Role::Outgoing, "*EHLO", "250-campus\r\n250 SIZE\r\n", "offers auth-not-offered"),
        (Role::Outgoing, "*EHLO", "250-campus\r\n250 AUTH XOAUTH2 OAUTHBEARER\r\n", "offers needs-oauth"),
    ] {
        assert_eq!(
            played(role, Tls::Implicit, |script, _| script.with(line, say(reply))),
            expected,
            "{reply}"
        );
    }
}

#[test]
fn n7_distinguishes_refused_logins() {
    for (role, words, expected) in [
        (POP, "-ERR [AUTH] Authentication failed.\r\n", "login login-refused"),
        (POP, "-ERR [SYS/PERM] Your account is not enabled for POP access\r\n", "login protocol-turned-off"),
        (POP, "-ERR [IN-USE] mailbox locked\r\n", "login server-busy"),
        (POP, "-ERR [LOGIN-DELAY] minimum time between mail checks\r\n", "login server-busy"),
        (POP, "-ERR Web login required\r\n", "login needs-oauth"),
        (IMAP, "TAG NO [AUTHENTICATIONFAILED] Authentication failed.\r\n", "login login-refused"),
        (
            IMAP,
            "* NO [ALERT] Application-specific password required\r\nTAG NO failed\r\n",
            "login needs-app-password",
        ),
        (IMAP, "TAG NO Your account is not enabled for IMAP use\r\n", "login protocol-turned-off"),
        (IMAP, "TAG NO [AUTHORIZATIONFAILED] not for you\r\n", "login login-disabled"),
        (IMAP, "TAG NO [UNAVAILABLE] later\r\n", "login server-busy"),
        (IMAP, "TAG NO [EXPIRED] password\r\n", "login login-disabled"),
        (Role::Outgoing, "535 5.7.8 Username and Password not accepted\r\n", "login login-refused"),
        (
            Role::Outgoing,
            "534-5.7.9 Application-specific password required.\r\n534 5.7.9 more\r\n",
            "login needs-app-password",
        ),
        (
            Role::Outgoing,
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.\r\n",
            "login needs-oauth",
        ),
        (Role::Outgoing, "535 5.7.0 user name must be a full email address\r\n", "login username-form"),
        (Role::Outgoing, "454 4.7.0 Temporary authentication failure\r\n", "login server-busy"),
        (
            Role::Outgoing,
            "535 5.7.139 SmtpClientAuthentication is disabled for the Tenant.\r\n",
            "login protocol-turned-off",
        ),
    ] {
        let fell = played(role, Tls::Implicit, |script, _| script.with("=", say(words)));
        assert_eq!(fell, expected, "{words}");
    }
    assert_eq!(
        played(POP, Tls::Implicit, |script, _| script.with("=", Reply::Silence)),
        "login server-silent"
    );
    assert_eq!(
        played(POP, Tls::Implicit, |script, _| script.with("=", Reply::HangUp)),
        "login server-silent"
    );
}

#[test]
fn n7_one_press_is_one_login_attempt() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    let script = Script::sound(POP, Tls::Implicit, &identity).with("=", say("-ERR wrong\r\n"));
    campus.open(HOST, 995, script);
    campus.try_with(&server(POP, Tls::Implicit, 995), None, Some("wrong horse"));
    let said = campus.said.lock().unwrap().clone();
    let tries = said.iter().filter(|line| line.contains("AUTH") || line.contains("PASS")).count();
    assert_eq!(tries, 1, "{said:?}");
}

#[test]
fn refused_login_reports_a_nonstandard_user_name() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.open(HOST, 995, Script::sound(POP, Tls::Implicit, &identity).with("=", say("-ERR no\r\n")));
    let mut wanted = server(POP, Tls::Implicit, 995);
    wanted.username = Some("jdoe@its.campus.example".into());
    let (results, _) = campus.try_with(&wanted, None, Some("correct horse"));
    assert_eq!(fell(&results), "login username-form");
}

#[test]
fn server_limits_are_compared_with_the_plan() {
    for (capa, expected) in [
        ("EXPIRE 3\r\nUIDL", Some(CauseId::RetentionLongerThanServer)),
        ("EXPIRE 0\r\nUIDL", Some(CauseId::RetentionLongerThanServer)),
        ("EXPIRE NEVER\r\nUIDL", None),
        ("EXPIRE 30 USER\r\nUIDL", None),
        ("UIDL\r\nLOGIN-DELAY 900", Some(CauseId::IntervalBelowServerMinimum)),
        ("UIDL\r\nLOGIN-DELAY 300", None),
        ("TOP", Some(CauseId::LeaveNeedsUidl)),
    ] {
        let mut campus = Campus::new();
        let identity = campus.authority.certificate(&[HOST]);
        let capa = say(&format!("+OK\r\nUSER\r\n{capa}\r\n.\r\n"));
        campus.open(HOST, 995, Script::sound(POP, Tls::Implicit, &identity).with("CAPA", capa));
        let mut wanted = server(POP, Tls::Implicit, 995);
        wanted.retention_days = Some(7);
        wanted.check_seconds = Some(600);
        let (results, _) = campus.try_with(&wanted, None, Some("correct horse"));
        assert_eq!(fell(&results), "ok", "a limit is told, and keeps nobody out");
        let told = results.iter().find(|said| said.rung == ProbeStep::Offers).unwrap();
        assert_eq!(told.cause.as_ref().map(|cause| cause.id), expected);
    }
}

#[test]
fn cram_md5_and_user_pass_work() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    let capa = say("+OK\r\nUIDL\r\nUSER\r\n.\r\n");
    campus.open(HOST, 995, Script::sound(POP, Tls::Implicit, &identity).with("CAPA", capa));
    let (results, _) = campus.try_with(&server(POP, Tls::Implicit, 995), None, Some("correct horse"));
    assert_eq!(fell(&results), "ok");
    assert!(campus.said.lock().unwrap().contains(&"in TLS: PASS correct horse".to_owned()));
    let script = Script::sound(Role::Outgoing, Tls::Implicit, &identity)
        .with("EHLO", say("250-campus\r\n250 AUTH CRAM-MD5\r\n"))
        .with("AUTH CRAM-MD5", say("334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+\r\n"));
    campus.open(HOST, 465, script);
    let mut wanted = server(Role::Outgoing, Tls::Implicit, 465);
    wanted.auth = Auth::EncryptedPassword;
    let (results, _) = campus.try_with(&wanted, None, Some("correct horse"));
    assert_eq!(fell(&results), "ok");
}

#[cfg(unix)]
#[test]
fn n5_reports_refused_and_blocked_ports() {
    // Refused here, open elsewhere on the same server.
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.close(HOST, 993);
    campus.open(HOST, 143, Script::sound(IMAP, Tls::Starttls, &identity));
    let (results, seen) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(fell(&results), "port port-refused");
    assert_eq!(seen.other_ports.len(), 1);
    // Refused everywhere.
    let mut campus = Campus::new();
    campus.close(HOST, 993);
    campus.close(HOST, 143);
    let (results, _) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(fell(&results), "port port-refused");
    // Blocked here, open at the page's port 25.
    let mut campus = Campus::new();
    campus.block(HOST, 465);
    campus.close(HOST, 587);
    campus.open(HOST, 25, Script::sound(Role::Outgoing, Tls::Implicit, &identity));
    let mut wanted = server(Role::Outgoing, Tls::Implicit, 465);
    wanted.fallback_port = Some(25);
    let (results, _) = campus.try_with(&wanted, None, None);
    assert_eq!(fell(&results), "port port-blocked-here");
    let cause = results.iter().find_map(|said| said.cause.as_ref()).unwrap();
    assert_eq!((cause.value("case"), cause.value("fallback")), (Some("fallback"), Some("25")));
    assert_eq!(cause.owner, Responsible::Network);
    // Nothing answers at all.
    let mut campus = Campus::new();
    for port in [465, 587, 25] {
        campus.block(HOST, port);
    }
    let (results, _) = campus.try_with(&server(Role::Outgoing, Tls::Implicit, 465), None, None);
    assert_eq!(fell(&results), "port port-filtered");
}

#[cfg(unix)]
#[test]
fn n4_one_reachable_address_is_enough() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.block(HOST, 993);
    campus.close(HOST, 993);
    campus.open(HOST, 993, Script::sound(IMAP, Tls::Implicit, &identity));
    let (results, seen) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, Some("correct horse"));
    assert_eq!(fell(&results), "ok");
    assert_eq!(seen.addresses.len(), 3);
}

#[test]
fn n4_captive_portal_is_named() {
    let portal = "HTTP/1.1 302 Found\r\nLocation: https://login.hotel.example/start\r\n\r\n";
    for answer in [portal, "HTTP/1.1 511 Network Authentication Required\r\n\r\n"] {
        let mut campus = Campus::new();
        let identity = Authority::named("Hotel").certificate(&["login.hotel.example"]);
        campus.open(HOST, 993, Script::sound(IMAP, Tls::Implicit, &identity));
        let script = Script { first: First::Say(answer.into()), ..Script::sound(IMAP, Tls::None, &identity) };
        campus.open(HOST, 80, script);
        let (results, _) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, Some("correct horse"));
        assert_eq!(fell(&results), "portal captive-portal");
    }
    // The organisation's own web page is no portal.
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&["other.campus.example"]);
    campus.open(HOST, 993, Script::sound(IMAP, Tls::Implicit, &identity));
    let own = b"HTTP/1.1 301 Moved\r\nLocation: https://www.campus.example/\r\n\r\n".to_vec();
    campus.open(HOST, 80, Script { first: First::Say(own), ..Script::sound(IMAP, Tls::None, &identity) });
    let (results, _) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(fell(&results), "tls certificate-name-mismatch");
}

#[test]
fn n3_wrong_clock_is_reported_first() {
    // This computer's clock cannot be turned in a test, so everybody else's is.
    let mut campus = Campus::new();
    let identity = campus.authority.between(&[HOST], (2098, 1, 1), (2099, 1, 1));
    campus.open(HOST, 993, Script::sound(IMAP, Tls::Implicit, &identity));
    let date = b"HTTP/1.1 200 OK\r\nDate: Wed, 18 Jun 2098 06:49:42 GMT\r\n\r\n".to_vec();
    campus.open(HOST, 80, Script { first: First::Say(date), ..Script::sound(IMAP, Tls::None, &identity) });
    let (results, _) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(fell(&results), "tls clock-wrong");
}

#[test]
fn reports_unknown_hosts_and_no_network() {
    let mut campus = Campus::new();
    let (results, _) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(fell(&results), "name name-not-found");
    campus.without_names();
    let (results, _) = campus.try_with(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(fell(&results), "network no-network");
}

#[test]
fn n8_one_server_works_and_the_other_fails() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.open(HOST, 993, Script::sound(IMAP, Tls::Implicit, &identity));
    campus.close(HOST, 465);
    let servers = [server(IMAP, Tls::Implicit, 993), server(Role::Outgoing, Tls::Implicit, 465)];
    let stop = std::sync::atomic::AtomicBool::new(false);
    let seen = waypost_engine::net::talk::probe_servers(&servers, None, &campus.how(), &stop, &|_, _| ());
    let fallen: Vec<String> = servers
        .iter()
        .zip(&seen)
        .map(|(server, seen)| fell(&waypost_core::probe::judge(server, None, seen)))
        .collect();
    assert_eq!(fallen, ["ok", "port port-refused"]);
}
