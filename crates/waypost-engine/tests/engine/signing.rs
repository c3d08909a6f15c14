//! Signed profiles for Apple Mail: OpenSSL verifies them, and unusable certificates and keys are refused.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use rcgen::{CertificateParams, KeyPair, PKCS_ECDSA_P384_SHA384, date_time_ymd};
use waypost_engine::host::Host;
use waypost_engine::{SignError, SigningIdentity};

/// Returns a pretended computer whose clock is in the year 2026.
fn host(folder: &Path) -> Host {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_464_900);
    Host { fixed_time: Some(now), ..Host::fake(folder) }
}

/// Writes a certificate, valid until this year, and its key to a folder.
fn write_certificate(folder: &Path, name: &str, until: i32) {
    let key = KeyPair::generate_for(&PKCS_ECDSA_P384_SHA384).unwrap();
    let mut params = CertificateParams::new(vec!["help.example.org".to_owned()]).unwrap();
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(until, 1, 1);
    std::fs::write(folder.join(format!("{name}.pem")), params.self_signed(&key).unwrap().pem()).unwrap();
    std::fs::write(folder.join(format!("{name}.key")), key.serialize_pem()).unwrap();
}

fn open_identity(folder: &Path, certificate: &str, key: &str) -> Result<SigningIdentity, SignError> {
    SigningIdentity::open(&host(folder), &folder.join(certificate), &folder.join(key))
}

#[test]
fn unusable_signing_keys_are_refused_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (name, until) in [("ours", 2099), ("other", 2099), ("old", 2021)] {
        write_certificate(folder, name, until);
    }
    assert!(open_identity(folder, "ours.pem", "ours.key").is_ok());
    let refused = |certificate, key| open_identity(folder, certificate, key).unwrap_err();
    assert!(matches!(refused("ours.pem", "other.key"), SignError::KeyMismatch));
    assert!(matches!(refused("old.pem", "old.key"), SignError::CertificateNotValid(..)));
    assert!(matches!(refused("ours.key", "ours.key"), SignError::NoCertificate(_)));
    assert!(matches!(refused("ours.pem", "ours.pem"), SignError::NoKey(_)));
    assert!(matches!(refused("none.pem", "ours.key"), SignError::System(..)));
    let texts = waypost_core::text::Texts::new("en");
    let sentence = refused("old.pem", "old.key").sentence(&texts);
    assert!(sentence.contains("2021-01-01"), "{sentence}");
    // Debug output does not contain the key.
    assert!(!format!("{:?}", open_identity(folder, "ours.pem", "ours.key").unwrap()).contains("PRIVATE"));
}

#[test]
fn signed_envelope_contains_the_unchanged_profile() {
    let folder = tempfile::tempdir().unwrap();
    write_certificate(folder.path(), "ours", 2099);
    let profile = b"<?xml version=\"1.0\"?>\n<plist></plist>";
    let signed = open_identity(folder.path(), "ours.pem", "ours.key").unwrap().sign(profile).unwrap();
    assert_eq!(signed.windows(profile.len()).filter(|window| window == profile).count(), 1);
}

#[test]
#[ignore = "needs openssl"]
fn openssl_verifies_the_signature() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let openssl = |arguments: &[&str]| {
        let output = Command::new("openssl").args(arguments).current_dir(folder).output();
        output.expect("openssl must be installed for this test")
    };
    write_certificate(folder, "ec", 2099);
    let made = openssl(&[
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        "rsa.key",
        "-out",
        "rsa.pem",
        "-days",
        "3650",
        "-subj",
        "/CN=Help desk",
    ]);
    assert!(made.status.success(), "{made:?}");
    for name in ["ec", "rsa"] {
        let now = Host { fixed_time: None, ..host(folder) };
        let (certificate, key) = (folder.join(format!("{name}.pem")), folder.join(format!("{name}.key")));
        let signing = SigningIdentity::open(&now, &certificate, &key).unwrap();
        let profile = b"<?xml version=\"1.0\"?>\n<plist>\xC3\xA9</plist>\n";
        let signed = signing.sign(profile).unwrap();
        std::fs::write(folder.join("signed"), &signed).unwrap();
        let trusted = format!("{name}.pem");
        let verified = openssl(&[
            "cms", "-verify", "-binary", "-inform", "DER", "-in", "signed", "-CAfile", &trusted, "-purpose",
            "any", "-out", "content",
        ]);
        assert!(verified.status.success(), "{name}: {}", String::from_utf8_lossy(&verified.stderr));
        assert_eq!(std::fs::read(folder.join("content")).unwrap(), profile);
        // A signature does not match changed content.
        let at = signed.windows(7).position(|window| window == b"<plist>").unwrap();
        let mut changed = signed.clone();
        changed[at + 1] = b'q';
        std::fs::write(folder.join("signed"), &changed).unwrap();
        let verified = openssl(&["cms", "-verify", "-inform", "DER", "-in", "signed", "-CAfile", &trusted]);
        assert!(!verified.status.success());
        if name == "rsa" {
            assert_eq!(
                signing.sign(profile).unwrap(),
                signed,
                "signing the same file again gives the same bytes"
            );
        }
    }
}
