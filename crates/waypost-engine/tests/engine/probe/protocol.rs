//! Servers that break the protocol, do not answer, or offer outdated or no TLS.

use waypost_core::plan::account::Tls;
use waypost_core::probe::Role;

use super::probe_scripted;
use crate::campus::{Campus, HOST, IMAP, OnConnect, POP, Script, failed_at, reply, server};

#[test]
fn outdated_tls_is_reported() {
    // TLS alerts of a server that knows only older versions: protocol_version and handshake_failure.
    for alert in [[0x15, 3, 1, 0, 2, 2, 70], [0x15, 3, 1, 0, 2, 2, 40]] {
        let failed = probe_scripted(IMAP, Tls::Implicit, |script, _| Script {
            first: OnConnect::Send(alert.to_vec()),
            ..script
        });
        assert_eq!(failed, "tls tls-too-old");
    }
}

#[test]
fn n1_reports_starttls_stripped_refused_or_injected() {
    for (role, capabilities) in [
        (POP, ("CAPA", reply("+OK\r\nUIDL\r\nUSER\r\n.\r\n"))),
        (IMAP, ("CAPABILITY", reply("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nTAG OK\r\n"))),
        (Role::Outgoing, ("EHLO", reply("250-campus\r\n250 AUTH PLAIN\r\n"))),
    ] {
        let failed =
            probe_scripted(role, Tls::Starttls, |script, _| script.with(capabilities.0, capabilities.1));
        assert_eq!(failed, "tls starttls-not-offered");
    }
    for (role, command, refusal, injected) in [
        (POP, "STLS", "-ERR not now\r\n", "+OK go\r\n+OK slipped in\r\n"),
        (IMAP, "STARTTLS", "TAG NO not now\r\n", "TAG OK go\r\n* OK slipped in\r\n"),
        (Role::Outgoing, "STARTTLS", "454 not now\r\n", "220 go\r\n250 slipped in\r\n"),
    ] {
        assert_eq!(
            probe_scripted(role, Tls::Starttls, |script, _| script.with(command, reply(refusal))),
            "tls starttls-refused"
        );
        assert_eq!(
            probe_scripted(role, Tls::Starttls, |script, _| script.with(command, reply(injected))),
            "tls starttls-injected"
        );
    }
    let greeting = Some("* PREAUTH welcome\r\n".to_owned());
    let failed = probe_scripted(IMAP, Tls::Starttls, |script, _| Script { greeting, ..script });
    assert_eq!(failed, "tls starttls-not-offered");
}

#[test]
fn reports_non_mail_servers_and_silent_servers() {
    let with_tls =
        |first: OnConnect| probe_scripted(POP, Tls::Implicit, |script, _| Script { first, ..script });
    assert_eq!(with_tls(OnConnect::HangUp), "greeting server-silent");
    assert_eq!(with_tls(OnConnect::Silence), "greeting server-silent");
    assert_eq!(with_tls(OnConnect::Send(b"+OK ready\r\n".to_vec())), "greeting port-contradicts-tls");
    assert_eq!(
        with_tls(OnConnect::Send(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec())),
        "greeting not-a-mail-server"
    );
    let with_starttls =
        |first: OnConnect| probe_scripted(POP, Tls::Starttls, |script, _| Script { first, ..script });
    assert_eq!(with_starttls(OnConnect::HangUp), "greeting server-silent");
    assert_eq!(with_starttls(OnConnect::Silence), "greeting server-silent");
    assert_eq!(
        with_starttls(OnConnect::Send(b"SSH-2.0-OpenSSH_9\r\n".to_vec())),
        "greeting not-a-mail-server"
    );
    assert_eq!(with_starttls(OnConnect::Send(vec![b'x'; 1 << 20])), "greeting not-a-mail-server");
    assert_eq!(with_starttls(OnConnect::Send(b"\0\0\xff\xfe\r\n".to_vec())), "greeting not-a-mail-server");
    let with_greeting = |role, greeting: &str| {
        probe_scripted(role, Tls::Starttls, |script, _| Script {
            greeting: Some(greeting.to_owned()),
            ..script
        })
    };
    assert_eq!(with_greeting(POP, "-ERR too busy\r\n"), "greeting server-busy");
    assert_eq!(with_greeting(IMAP, "* BYE too busy\r\n"), "greeting server-busy");
    assert_eq!(with_greeting(Role::Outgoing, "421 too busy\r\n"), "greeting server-busy");
    assert_eq!(with_greeting(Role::Outgoing, "554 not from here\r\n"), "greeting server-busy");
}

#[test]
fn reports_plaintext_connection_to_a_tls_port() {
    let mut campus = Campus::new();
    let identity = campus.authority.certificate(&[HOST]);
    campus.add_server(HOST, 993, Script::healthy(IMAP, Tls::Implicit, &identity));
    let (results, _) = campus.probe(&server(IMAP, Tls::Starttls, 993), None, None);
    assert_eq!(failed_at(&results), "greeting port-contradicts-tls");
}
