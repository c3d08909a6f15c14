//! Against the real servers of a distribution: Dovecot for IMAP and POP, Exim for sending.

use std::fs;
use std::net::SocketAddr;
use std::sync::atomic::AtomicBool;

use secrecy::SecretString;
use waypost_core::plan::account::{Auth, Tls};
use waypost_core::probe::{Role, Server, judge};
use waypost_engine::net::how::{ProbeOptions, Resolve};
use waypost_engine::net::talk::probe_server;
use waypost_engine::net::trust::Trust;

use crate::campus::{Authority, HOST, IMAP, POP, fell, server};
use crate::servers::{PASSWORD, dovecot, exim};

/// What the real server answers: the server wanted, where it really is, and the password.
fn tried(wanted: &Server, at: u16, authority: &Authority, password: &str) -> String {
    let to = SocketAddr::from(([127, 0, 0, 1], at));
    let resolve = Resolve { host: wanted.host.clone(), port: wanted.port, to };
    let how = ProbeOptions::usual(Trust::only(&authority.pem).unwrap()).with(vec![resolve]);
    let password = SecretString::from(password);
    let seen = probe_server(wanted, Some(&password), &how, &AtomicBool::new(false), &|_| ());
    let fell = fell(&judge(wanted, None, &seen));
    if fell == "ok" {
        assert_eq!(seen.login, Some(waypost_core::probe::seen::Login::Accepted), "{seen:?}")
    }
    fell
}

#[test]
#[ignore = "needs dovecot"]
fn dovecot_accepts_valid_logins_and_certificates_only() {
    // Dovecot's sockets need a short path.
    let folder = tempfile::Builder::new().prefix("wd").tempdir_in("/tmp").unwrap();
    let authority = Authority::named("Real Root");
    let (_running, ports) = dovecot(folder.path(), &authority, HOST);
    let doors = [
        (IMAP, Tls::Starttls, 143, ports[0]),
        (IMAP, Tls::Implicit, 993, ports[1]),
        (POP, Tls::Starttls, 110, ports[2]),
        (POP, Tls::Implicit, 995, ports[3]),
    ];
    for (role, tls, port, at) in doors {
        let mut wanted = server(role, tls, port);
        for auth in [Auth::Password, Auth::EncryptedPassword] {
            wanted.auth = auth;
            let log = || fs::read_to_string(folder.path().join("log")).unwrap_or_default();
            assert_eq!(tried(&wanted, at, &authority, PASSWORD), "ok", "{role:?} {tls:?} {auth:?} {}", log());
        }
        wanted.auth = Auth::Password;
        assert_eq!(tried(&wanted, at, &authority, "wrong horse"), "login login-refused");
        assert_eq!(
            tried(&wanted, at, &Authority::named("Other Root"), PASSWORD),
            "tls certificate-unknown-issuer"
        );
        wanted.host = "old-name.its.campus.example".into();
        assert_eq!(tried(&wanted, at, &authority, PASSWORD), "tls certificate-name-mismatch");
    }
    // In clear at the port that begins with TLS, and the reverse.
    assert_eq!(
        tried(&server(IMAP, Tls::Implicit, 143), ports[0], &authority, PASSWORD),
        "greeting port-contradicts-tls"
    );
}

#[test]
#[ignore = "needs exim4"]
fn exim_accepts_valid_logins_only() {
    let folder = tempfile::tempdir().unwrap();
    let authority = Authority::named("Real Root");
    let (_running, [starttls, implicit]) = exim(folder.path(), &authority, HOST);
    for (tls, port, at) in [(Tls::Starttls, 587, starttls), (Tls::Implicit, 465, implicit)] {
        let mut wanted = server(Role::Outgoing, tls, port);
        let log = || fs::read_to_string(folder.path().join("mainlog")).unwrap_or_default();
        assert_eq!(tried(&wanted, at, &authority, "horse"), "ok", "{}", log());
        assert_eq!(tried(&wanted, at, &authority, "wrong"), "login login-refused");
        wanted.host = "old-name.its.campus.example".into();
        assert_eq!(tried(&wanted, at, &authority, "horse"), "tls certificate-name-mismatch");
    }
}
