//! Probes against real servers: Dovecot for IMAP and POP, Exim for SMTP.

use std::fs;
use std::net::SocketAddr;
use std::sync::atomic::AtomicBool;

use secrecy::SecretString;
use waypost_core::plan::account::{Auth, Tls};
use waypost_core::probe::observations::LoginResult;
use waypost_core::probe::{Role, ServerSettings, evaluate};
use waypost_engine::net::options::ProbeOptions;
use waypost_engine::net::probe::probe_server;
use waypost_engine::net::receipt::Receipt;
use waypost_engine::net::resolve::HostOverride;
use waypost_engine::net::trust::Trust;

use crate::campus::{Authority, HOST, IMAP, POP, failed_at, server};
use crate::servers::{PASSWORD, dovecot, exim};

/// Probes the real server at `real_port`. Returns the first failed step and its cause, or `ok`.
fn probe_real(settings: &ServerSettings, real_port: u16, authority: &Authority, password: &str) -> String {
    let address = SocketAddr::from(([127, 0, 0, 1], real_port));
    let entry = HostOverride { host: settings.host.clone(), port: settings.port, address };
    let trust = Trust::only_these_roots(&authority.pem).unwrap();
    let options = ProbeOptions::with_system_resolver(trust, Receipt::default()).with_overrides(vec![entry]);
    let password = SecretString::from(password);
    let observed = probe_server(settings, Some(&password), &options, &AtomicBool::new(false), &|_| ());
    let result = failed_at(&evaluate(settings, None, &observed));
    if result == "ok" {
        assert_eq!(observed.login, Some(LoginResult::Accepted), "{observed:?}")
    }
    result
}

#[test]
#[ignore = "needs dovecot"]
fn dovecot_accepts_valid_logins_and_certificates_only() {
    // The path of a Unix socket is limited to about 100 bytes, so Dovecot needs a short one.
    let folder = tempfile::Builder::new().prefix("wd").tempdir_in("/tmp").unwrap();
    let authority = Authority::named("Real Root");
    let (_running, ports) = dovecot(folder.path(), &authority, HOST);
    let endpoints = [
        (IMAP, Tls::Starttls, 143, ports[0]),
        (IMAP, Tls::Implicit, 993, ports[1]),
        (POP, Tls::Starttls, 110, ports[2]),
        (POP, Tls::Implicit, 995, ports[3]),
    ];
    for (role, tls, port, real_port) in endpoints {
        let mut settings = server(role, tls, port);
        for auth in [Auth::Password, Auth::EncryptedPassword] {
            settings.auth = auth;
            let log = || fs::read_to_string(folder.path().join("log")).unwrap_or_default();
            assert_eq!(
                probe_real(&settings, real_port, &authority, PASSWORD),
                "ok",
                "{role:?} {tls:?} {auth:?} {}",
                log()
            );
        }
        settings.auth = Auth::Password;
        assert_eq!(probe_real(&settings, real_port, &authority, "wrong horse"), "login login-refused");
        assert_eq!(
            probe_real(&settings, real_port, &Authority::named("Other Root"), PASSWORD),
            "tls certificate-unknown-issuer"
        );
        settings.host = "old-name.its.campus.example".into();
        assert_eq!(probe_real(&settings, real_port, &authority, PASSWORD), "tls certificate-name-mismatch");
    }
    // Implicit TLS at the port for STARTTLS.
    assert_eq!(
        probe_real(&server(IMAP, Tls::Implicit, 143), ports[0], &authority, PASSWORD),
        "greeting port-contradicts-tls"
    );
}

#[test]
#[ignore = "needs exim4"]
fn exim_accepts_valid_logins_only() {
    let folder = tempfile::tempdir().unwrap();
    let authority = Authority::named("Real Root");
    let (_running, [starttls, implicit]) = exim(folder.path(), &authority, HOST);
    for (tls, port, real_port) in [(Tls::Starttls, 587, starttls), (Tls::Implicit, 465, implicit)] {
        let mut settings = server(Role::Outgoing, tls, port);
        let log = || fs::read_to_string(folder.path().join("mainlog")).unwrap_or_default();
        assert_eq!(probe_real(&settings, real_port, &authority, "horse"), "ok", "{}", log());
        assert_eq!(probe_real(&settings, real_port, &authority, "wrong"), "login login-refused");
        settings.host = "old-name.its.campus.example".into();
        assert_eq!(probe_real(&settings, real_port, &authority, "horse"), "tls certificate-name-mismatch");
    }
}
