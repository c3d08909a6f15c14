//! Profile files of organisations: signatures, changes and deleted files.

use waypost_engine::host::Host;
use waypost_engine::{ProfileError, Signature, find, has_changed, load};

use crate::samples::repository;

const TEMPLATE: &str = include_str!("../../../../assets/organisations/template/template.json");

/// The files were signed with minisign. The secret keys no longer exist.
#[test]
fn p8_valid_signature_is_shown_and_forged_one_refused() {
    let folder = repository().join("crates/waypost-engine/tests/engine/signed");
    let home = tempfile::tempdir().expect("a folder");
    let host = Host::fake(home.path());
    let keys = home.path().join("config/organisations");
    let signature = |name: &str| load(&host, &folder.join(name)).map(|organisation| organisation.signature);
    assert_eq!(signature("valid.json").expect("a profile"), Signature::UnknownKey);

    std::fs::create_dir_all(&keys).expect("a folder");
    std::fs::copy(folder.join("trusted.pub"), keys.join("trusted.pub")).expect("a key");
    assert_eq!(signature("valid.json").expect("a profile"), Signature::Valid);
    assert_eq!(signature("stranger.json").expect("a profile"), Signature::UnknownKey);
    let until = "1969-12-31".to_owned();
    assert_eq!(signature("expired.json").expect("a profile"), Signature::Expired { until });
    assert!(matches!(signature("forged.json"), Err(ProfileError::Forged)));
    let unsigned = repository().join("assets/organisations/template/template.json");
    assert_eq!(signature(&unsigned.display().to_string()).expect("a profile"), Signature::None);
}

#[test]
fn p10_changed_or_deleted_profile_is_noticed() {
    let folder = tempfile::tempdir().expect("a folder");
    let host = Host::fake(folder.path());
    assert!(!has_changed(&find(&host, "caltech-imss").expect("built in")));
    let file = folder.path().join("mine.json");
    std::fs::write(&file, TEMPLATE).expect("written");
    let organisation = load(&host, &file).expect("a profile");
    assert_eq!(organisation.fingerprint.len(), 64);
    assert!(!has_changed(&organisation));
    std::fs::write(&file, TEMPLATE.replace("imap.example.org", "imap2.example.org")).expect("written");
    assert!(has_changed(&organisation));
    std::fs::remove_file(&file).expect("removed");
    assert!(has_changed(&organisation));
}
