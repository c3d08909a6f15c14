//! Logins, and the server's limits.

use waypost_core::plan::account::{Auth, Tls};
use waypost_core::probe::{CauseId, ProbeStep, Role, StepState};

use super::{port, probe_scripted};
use crate::campus::{Campus, HOST, IMAP, POP, Reply, Script, failed_at, reply, server};

#[test]
fn healthy_servers_accept_every_login_method() {
    for role in [POP, IMAP, Role::Outgoing] {
        for tls in [Tls::Implicit, Tls::Starttls] {
            let mut campus = Campus::new();
            let identity = campus.authority.certificate(&[HOST]);
            campus.add_server(HOST, port(role, tls), Script::healthy(role, tls, &identity));
            let settings = server(role, tls, port(role, tls));
            let (results, observed) = campus.probe(&settings, None, Some("correct horse"));
            assert!(
                results.iter().all(|result| result.state == StepState::Passed),
                "{role:?} {tls:?} {results:?} {observed:?}"
            );
            let received = campus.received.lock().unwrap().join("\n");
            assert!(
                !received.contains("DELE") && !received.contains("MAIL FROM") && !received.contains("STORE"),
                "{received}"
            );
            // The password was sent once, and only within TLS.
            let secret = "AGpkb2UAY29ycmVjdCBob3JzZQ==";
            assert_eq!(received.matches(secret).count(), 1, "{received}");
            let line = received.lines().find(|line| line.contains(secret)).unwrap();
            assert!(line.starts_with("in TLS: "), "{received}");
        }
    }
}

#[test]
fn no_login_without_a_password() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &identity));
    let (results, _) = campus.probe(&server(IMAP, Tls::Implicit, 993), None, None);
    assert_eq!(results.last().unwrap().state, StepState::NotTried);
    assert!(!campus.received.lock().unwrap().join(" ").contains("AUTHENTICATE"));
}

#[test]
fn password_is_never_sent_unencrypted() {
    for role in [POP, IMAP, Role::Outgoing] {
        let mut campus = Campus::new();
        let identity = campus.authority.certificate(&[HOST]);
        campus.add_server(HOST, port(role, Tls::None), Script::healthy(role, Tls::None, &identity));
        let (results, _) =
            campus.probe(&server(role, Tls::None, port(role, Tls::None)), None, Some("correct horse"));
        assert_eq!(failed_at(&results), "ok");
        assert_eq!(results.last().unwrap().state, StepState::NotTried);
        let received = campus.received.lock().unwrap().join("\n");
        assert!(
            !received.contains("AUTH") && !received.contains("PASS") && !received.contains("LOGIN"),
            "{received}"
        );
    }
}

#[test]
fn reports_login_methods_not_offered() {
    for (role, line, text, expected) in [
        (POP, "*CAPA", "+OK\r\nUIDL\r\nSASL XOAUTH2\r\n.\r\n", "offers needs-oauth"),
        (POP, "*CAPA", "+OK\r\nUIDL\r\nSASL GSSAPI\r\n.\r\n", "offers auth-not-offered"),
        (IMAP, "*CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK\r\n", "offers login-disabled"),
        (IMAP, "*CAPABILITY", "* CAPABILITY LOGINDISABLED AUTH=XOAUTH2\r\nTAG OK\r\n", "offers needs-oauth"),
        (Role::Outgoing, "*EHLO", "250-campus\r\n250 SIZE\r\n", "offers auth-not-offered"),
        (Role::Outgoing, "*EHLO", "250-campus\r\n250 AUTH XOAUTH2 OAUTHBEARER\r\n", "offers needs-oauth"),
    ] {
        assert_eq!(
            probe_scripted(role, Tls::Implicit, |script, _| script.with(line, reply(text))),
            expected,
            "{text}"
        );
    }
}

#[test]
fn n7_distinguishes_refused_logins() {
    for (role, text, expected) in [
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
        let failed = probe_scripted(role, Tls::Implicit, |script, _| script.with("=", reply(text)));
        assert_eq!(failed, expected, "{text}");
    }
    assert_eq!(
        probe_scripted(POP, Tls::Implicit, |script, _| script.with("=", Reply::Silence)),
        "login server-silent"
    );
    assert_eq!(
        probe_scripted(POP, Tls::Implicit, |script, _| script.with("=", Reply::HangUp)),
        "login server-silent"
    );
}

#[test]
fn n7_one_press_is_one_login_attempt() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    let script = Script::healthy(POP, Tls::Implicit, &identity).with("=", reply("-ERR wrong\r\n"));
    campus.add_server(HOST, 995, script);
    campus.probe(&server(POP, Tls::Implicit, 995), None, Some("wrong horse"));
    let received = campus.received.lock().unwrap().clone();
    let attempts = received.iter().filter(|line| line.contains("AUTH") || line.contains("PASS")).count();
    assert_eq!(attempts, 1, "{received:?}");
}

#[test]
fn refused_login_reports_a_nonstandard_user_name() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_server(
        HOST,
        995,
        Script::healthy(POP, Tls::Implicit, &identity).with("=", reply("-ERR no\r\n")),
    );
    let mut settings = server(POP, Tls::Implicit, 995);
    settings.username = Some("jdoe@its.campus.example".into());
    let (results, _) = campus.probe(&settings, None, Some("correct horse"));
    assert_eq!(failed_at(&results), "login username-form");
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
        let capa = reply(&format!("+OK\r\nUSER\r\n{capa}\r\n.\r\n"));
        campus.add_server(HOST, 995, Script::healthy(POP, Tls::Implicit, &identity).with("CAPA", capa));
        let mut settings = server(POP, Tls::Implicit, 995);
        settings.retention_days = Some(7);
        settings.check_seconds = Some(600);
        let (results, _) = campus.probe(&settings, None, Some("correct horse"));
        assert_eq!(failed_at(&results), "ok", "a limit is a warning, not a failure");
        let limits = results.iter().find(|result| result.step == ProbeStep::Capabilities).unwrap();
        assert_eq!(limits.cause.as_ref().map(|cause| cause.id), expected);
    }
}

#[test]
fn cram_md5_and_user_pass_work() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    let capa = reply("+OK\r\nUIDL\r\nUSER\r\n.\r\n");
    campus.add_server(HOST, 995, Script::healthy(POP, Tls::Implicit, &identity).with("CAPA", capa));
    let (results, _) = campus.probe(&server(POP, Tls::Implicit, 995), None, Some("correct horse"));
    assert_eq!(failed_at(&results), "ok");
    assert!(campus.received.lock().unwrap().contains(&"in TLS: PASS correct horse".to_owned()));
    let script = Script::healthy(Role::Outgoing, Tls::Implicit, &identity)
        .with("EHLO", reply("250-campus\r\n250 AUTH CRAM-MD5\r\n"))
        .with("AUTH CRAM-MD5", reply("334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+\r\n"));
    campus.add_server(HOST, 465, script);
    let mut settings = server(Role::Outgoing, Tls::Implicit, 465);
    settings.auth = Auth::EncryptedPassword;
    let (results, _) = campus.probe(&settings, None, Some("correct horse"));
    assert_eq!(failed_at(&results), "ok");
}
