//! What a domain publishes: PACC, autoconfiguration, SRV and MX records.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use waypost_core::discovery::{
    MxRecord, PaccError, SrvRecord, mx_names, read_autoconfig, read_pacc, read_srv, srv_names,
};
use waypost_core::plan::account::{Auth, Protocol, Tls};
use waypost_core::plan::profile::Provenance;

const PACC: &str = r#"{
  "protocols": { "imap": { "host": "IMAP.example.org" }, "pop3": { "host": "pop.example.org" }, "submit": { "host": "smtp.example.org" },
                 "jmap": { "url": "https://example.org/jmap" } },
  "authentication": { "password": true, "oauth-public": { "issuer": "https://login.example.org" } },
  "info": { "provider": { "name": "Example" }, "help": { "documentation": "https://example.org/mail" } }
}"#;

fn digest_of(text: &str) -> String {
    format!("v=UAAC1; a=sha256; d={}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

#[test]
fn pacc_file_counts_only_with_its_digest() {
    let read = |records: &[String]| read_pacc("example.org", PACC.as_bytes(), records);
    let right = digest_of(PACC);
    let service = read(&["v=spf1 -all".into(), digest_of("older"), right.clone()]).unwrap();
    assert_eq!(service.name, "Example");
    let made = service.profile("example.org", Provenance::Lookup).unwrap().read.profile;
    assert_eq!(made.incoming[0].host.value(), "imap.example.org");
    assert_eq!((made.incoming[0].port.value().0, *made.incoming[0].tls.value()), (993, Tls::Implicit));
    assert_eq!((made.incoming[1].protocol, made.incoming[1].port.value().0), (Protocol::Pop, 995));
    assert_eq!((made.outgoing[0].port.value().0, *made.outgoing[0].auth.value()), (465, Auth::Password));
    assert_eq!(read(&[]).unwrap_err(), PaccError::NoDigest);
    assert_eq!(read(&["v=spf1 -all".into()]).unwrap_err(), PaccError::NoDigest);
    assert_eq!(read(&[digest_of("older")]).unwrap_err(), PaccError::OtherDigest);
    for wrong in [right.replace("sha256", "sha1"), right.replace("UAAC1", "UAAC2"), right.replace("d=", "e=")]
    {
        assert_eq!(read(std::slice::from_ref(&wrong)).unwrap_err(), PaccError::NoDigest, "{wrong}");
    }
    // The name of the sending server until draft 02.
    let older = PACC.replace("submit", "smtp");
    let service = read_pacc("example.org", older.as_bytes(), &[digest_of(&older)]).unwrap();
    assert_eq!(service.outgoing[0].host, "smtp.example.org");
    for text in ["", "<html>", "{}", "[]", r#"{"protocols":{"imap":{"host":7}}}"#] {
        let error = read_pacc("example.org", text.as_bytes(), &[digest_of(text)]).unwrap_err();
        assert_eq!(error, PaccError::NotPacc, "{text}");
    }
}

const AUTOCONFIG: &str = r#"<?xml version="1.0"?><clientConfig version="1.2"><emailProvider id="example.org">
  <domain>example.org</domain><displayName>Example</displayName>
  <incomingServer type="jmap"><url>https://example.org</url></incomingServer>
  <incomingServer type="imap"><hostname>imap.example.org</hostname><port>993</port><socketType>SSL</socketType>
    <username>%EMAILLOCALPART%</username><authentication>GSSAPI</authentication><authentication>password-cleartext</authentication></incomingServer>
  <incomingServer type="pop3"><hostname>pop.example.org</hostname><port>110</port><socketType>plain</socketType>
    <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></incomingServer>
  <incomingServer type="pop3"><hostname>pop.example.org</hostname><port>70000</port><socketType>SSL</socketType>
    <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.example.org</hostname><port>587</port><socketType>STARTTLS</socketType>
    <username>%EMAILLOCALPART%.%EMAILDOMAIN%</username><authentication>OAuth2</authentication></outgoingServer>
  <documentation url="https://example.org/help"/><enable visiturl="https://example.org/on"/>
</emailProvider><oAuth2/></clientConfig>"#;

#[test]
fn autoconfiguration_keeps_what_is_complete_and_encrypts() {
    let service = read_autoconfig("example.org", AUTOCONFIG.as_bytes()).unwrap();
    assert_eq!((service.incoming.len(), service.outgoing.len()), (1, 1), "{service:?}");
    assert_eq!(service.turn_on.as_deref(), Some("https://example.org/on"));
    let profile = service.profile("example.org", Provenance::Lookup).unwrap().read.profile;
    assert_eq!(profile.incoming[0].username.value(), "{username}");
    assert_eq!(profile.outgoing[0].username.value(), "{username}.example.org");
    assert_eq!(*profile.outgoing[0].auth.value(), Auth::Oauth2);
    assert_eq!(profile.help_desk.web.as_deref(), Some("https://example.org/help"));
    for text in [
        "",
        "<html/>",
        "<clientConfig/>",
        "<!DOCTYPE x><clientConfig/>",
        "<clientConfig><emailProvider/></clientConfig>",
    ] {
        assert_eq!(read_autoconfig("example.org", text.as_bytes()), None, "{text}");
    }
    // A login of one person is nobody else's.
    let one_person = AUTOCONFIG.replace("%EMAILLOCALPART%<", "jdoe<");
    assert!(read_autoconfig("example.org", one_person.as_bytes()).unwrap().incoming.is_empty());
}

fn srv(priority: u16, weight: u16, port: u16, target: &str) -> SrvRecord {
    SrvRecord { priority, weight, port, target: target.into() }
}

#[test]
fn srv_records_give_the_preferred_server_of_each_kind() {
    assert_eq!(srv_names("example.org")[0], "_imaps._tcp.example.org");
    let mut answers: [Vec<SrvRecord>; 6] = Default::default();
    answers[0] = vec![
        srv(10, 9, 993, "slow.example.org."),
        srv(0, 1, 993, "b.example.org"),
        srv(0, 5, 9993, "A.example.org."),
    ];
    answers[1] = vec![srv(0, 0, 0, ".")];
    answers[5] = vec![srv(0, 0, 587, "smtp.example.org")];
    let service = read_srv("example.org", &answers).unwrap();
    assert_eq!(service.incoming.len(), 1);
    assert_eq!((service.incoming[0].host.as_str(), service.incoming[0].port), ("a.example.org", 9993));
    assert_eq!(service.outgoing[0].tls, Tls::Starttls);
    assert!(service.profile("example.org", Provenance::Lookup).is_ok());
    answers[5] = vec![srv(0, 0, 0, ".")];
    assert_eq!(read_srv("example.org", &answers), None);
}

#[test]
fn mx_names_never_climb_above_the_registered_domain() {
    let registrable = |host: &str| {
        let labels: Vec<&str> = host.split('.').collect();
        (labels.len() >= 2).then(|| labels[labels.len() - 2..].join("."))
    };
    let mx = |preference, host: &str| MxRecord { preference, host: host.into() };
    let records = [mx(20, "backup.other.net"), mx(10, "MX1.mail.hoster.com.")];
    assert_eq!(mx_names(&records, registrable), ["mx1.mail.hoster.com", "mail.hoster.com", "hoster.com"]);
    assert_eq!(mx_names(&[], registrable), [""; 0]);
    assert_eq!(mx_names(&[mx(0, ".")], |_| None), [""; 0]);
}
