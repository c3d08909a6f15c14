//! Profile files of organisations: signatures, several with one id, changes and deleted files.

use std::fs;
use std::path::{Path, PathBuf};

use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::net::trust::OwnCertificateName;
use waypost_engine::{
    FindError, Organisation, PassedOverReason, ProfileError, Signature, find, has_changed, load, open_setup,
    organisations, setup_bytes,
};

use crate::one_writer::code_lines;
use crate::samples::{add_rust_files, repository};

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

/// The id of the test profiles.
const ID: &str = "my-organisation";

/// A computer whose folder of installed profiles the test fills.
struct Computer {
    folder: tempfile::TempDir,
    host: Host,
}

impl Computer {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let host = Host::fake(folder.path());
        fs::create_dir_all(folder.path().join("config/organisations")).expect("a folder");
        Self { folder, host }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("config/organisations").join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("written");
    }

    fn install_key(&self, name: &str) {
        fs::copy(signed(name), self.path(name)).expect("a key");
    }

    /// Installs a profile with its signature under another name.
    fn install(&self, profile: &str, name: &str) {
        fs::copy(signed(profile), self.path(name)).expect("a profile");
        let signature = signed(&format!("{profile}.minisig"));
        fs::copy(signature, self.path(&format!("{name}.minisig"))).expect("a signature");
    }

    fn find(&self, id: &str) -> Organisation {
        find(&self.host, id).expect("an organisation")
    }
}

/// A file that was signed with minisign's format. The secret keys no longer exist.
fn signed(name: &str) -> PathBuf {
    repository().join("crates/waypost-engine/tests/engine/signed").join(name)
}

fn unsigned(id: &str, date: &str) -> String {
    TEMPLATE.replace(ID, id).replacen("2026-01-01", date, 1)
}

/// The names of the files that are not used, each with the reason.
fn passed_over(organisation: &Organisation) -> Vec<(String, PassedOverReason)> {
    let name = |file: &Option<PathBuf>| match file {
        Some(file) => file.file_name().expect("a name").to_string_lossy().into_owned(),
        None => "built in".to_owned(),
    };
    organisation.passed_over.iter().map(|other| (name(&other.file), other.reason)).collect()
}

fn refusals(computer: &Computer) -> Vec<String> {
    let texts = Texts::new("en");
    organisations(&computer.host).1.iter().flat_map(|unusable| unusable.sentences(&texts)).collect()
}

#[test]
fn newest_date_wins_among_equally_trusted_profiles_whatever_their_names() {
    for (older, newer) in [("a.json", "b.json"), ("b.json", "a.json")] {
        let computer = Computer::new();
        computer.write(older, &unsigned(ID, "2026-01-01"));
        computer.write(newer, &unsigned(ID, "2026-01-02"));
        let used = computer.find(ID);
        assert_eq!(used.file, Some(computer.path(newer)));
        assert_eq!(passed_over(&used), [(older.to_owned(), PassedOverReason::Older)]);

        let computer = Computer::new();
        computer.install_key("trusted.pub");
        computer.install_key("second.pub");
        computer.install("valid.json", older);
        computer.install("newer.json", newer);
        let used = computer.find(ID);
        assert_eq!((used.file.clone(), &used.signature), (Some(computer.path(newer)), &Signature::Valid));
        assert_eq!(passed_over(&used), [(older.to_owned(), PassedOverReason::Older)]);
        let sentence = used.passed_over_sentence(&Texts::new("en"), &used.passed_over[0]);
        for part in [ID, "2026-06-01", "2026-01-01", older, newer, "older"] {
            assert!(sentence.contains(part), "{sentence}");
        }
    }
    // The same contents twice are no choice.
    let computer = Computer::new();
    computer.write("a.json", TEMPLATE);
    computer.write("b.json", TEMPLATE);
    assert!(computer.find(ID).passed_over.is_empty());
}

#[test]
fn unsigned_profiles_are_refused_beside_a_public_key() {
    for name in ["aaa.json", "zzz.json"] {
        let computer = Computer::new();
        computer.install_key("trusted.pub");
        computer.install("valid.json", "mmm.json");
        // Newer than the signed one.
        computer.write(name, &unsigned(ID, "2026-12-01"));
        let used = computer.find(ID);
        assert_eq!(
            (used.file.clone(), &used.signature),
            (Some(computer.path("mmm.json")), &Signature::Valid)
        );
        assert_eq!(passed_over(&used), [(name.to_owned(), PassedOverReason::Unsigned)]);
        let sentence = used.passed_over_sentence(&Texts::new("en"), &used.passed_over[0]);
        assert_eq!(refusals(&computer), std::slice::from_ref(&sentence));
        assert!(sentence.contains(name) && sentence.contains("not signed"), "{sentence}");
    }
}

#[test]
fn deleted_signature_or_unreadable_key_does_not_make_a_profile_usable() {
    let computer = Computer::new();
    computer.install_key("trusted.pub");
    computer.install("valid.json", "acme.json");
    computer.install("stranger.json", "stranger.json");
    assert_eq!(computer.find(ID).signature, Signature::Valid);
    fs::remove_file(computer.path("acme.json.minisig")).expect("removed");
    for key in [None, Some("no key")] {
        if let Some(text) = key {
            computer.write("trusted.pub", text);
        }
        let refused = [ID.to_owned(), computer.path("acme.json").display().to_string()];
        for name in refused {
            let Err(FindError::UnusableProfile(refused)) = find(&computer.host, &name) else {
                panic!("{name} is used");
            };
            assert!(matches!(refused.reason, ProfileError::Unsigned { .. }), "{refused:?}");
        }
        assert!(load(&computer.host, &computer.path("stranger.json")).is_err());
        assert_eq!(refusals(&computer).len(), 2);
    }
    // A file that lies elsewhere and is named is used, as unsigned.
    assert_eq!(
        load(&computer.host, &signed("stranger.json")).expect("a profile").signature,
        Signature::UnknownKey
    );
}

#[test]
fn built_in_id_is_taken_by_a_newer_signed_file_only() {
    let built_in = "caltech-imss";
    let computer = Computer::new();
    computer.write("x.json", &unsigned(built_in, "2026-12-31"));
    computer.install("newer-built-in.json", "signed.json");
    let used = computer.find(built_in);
    assert_eq!(used.signature, Signature::BuiltIn);
    let refused = |name: &str, reason| (name.to_owned(), reason);
    assert_eq!(
        passed_over(&used),
        [refused("signed.json", PassedOverReason::BuiltInId), refused("x.json", PassedOverReason::BuiltInId)]
    );
    assert_eq!(refusals(&computer).len(), 2);
    assert!(refusals(&computer).iter().all(|sentence| sentence.contains(built_in)));

    // The same file, once its key is trusted.
    computer.install_key("second.pub");
    fs::remove_file(computer.path("x.json")).expect("removed");
    let used = computer.find(built_in);
    assert_eq!(used.signature, Signature::Valid);
    assert_eq!(passed_over(&used), [refused("built in", PassedOverReason::Older)]);

    fs::remove_file(computer.path("signed.json")).expect("removed");
    computer.install("older-built-in.json", "signed.json");
    let used = computer.find(built_in);
    assert_eq!(used.signature, Signature::BuiltIn);
    assert_eq!(passed_over(&used), [refused("signed.json", PassedOverReason::Older)]);
}

#[test]
fn profiles_of_every_folder_are_found_and_a_key_asks_for_signatures_in_its_own() {
    let mut computer = Computer::new();
    let shared = computer.folder.path().join("shared");
    fs::create_dir(&shared).expect("a folder");
    computer.host.profile_folders.push(shared.clone());
    computer.host.profile_folders.push(computer.folder.path().join("missing"));
    computer.write("mine.json", &unsigned(ID, "2026-01-01"));
    fs::write(shared.join("theirs.json"), unsigned("theirs", "2026-01-01")).expect("written");
    fs::write(shared.join("newer.json"), unsigned(ID, "2026-02-01")).expect("written");
    assert_eq!(computer.find("theirs").file, Some(shared.join("theirs.json")));
    assert_eq!(computer.find(ID).file, Some(shared.join("newer.json")), "the newest of all folders");

    fs::copy(signed("trusted.pub"), shared.join("trusted.pub")).expect("a key");
    assert!(find(&computer.host, "theirs").is_err(), "unsigned beside a key");
    assert_eq!(computer.find(ID).file, Some(computer.path("mine.json")), "no key is in this folder");
    computer.install("valid.json", "signed.json");
    assert_eq!(computer.find(ID).signature, Signature::Valid, "signed with the key of another folder");
}

#[test]
fn this_computer_has_a_folder_of_its_own_and_one_beside_the_program() {
    let folders = Host::this_computer().profile_folders;
    let program = std::env::current_exe().expect("this program");
    let beside = program.parent().expect("a folder").join("organisations");
    assert_eq!(folders.last(), Some(&beside));
    assert!(
        folders.len() >= 2 && folders.iter().all(|folder| folder.ends_with("organisations")),
        "{folders:?}"
    );
}

#[cfg(unix)]
#[test]
fn profile_that_others_can_change_is_refused() {
    use std::os::unix::fs::{PermissionsExt, chown};
    const STRANGER: u32 = 12345;
    let is_root = rustix::process::geteuid().is_root();
    for name in ["..", ".", "mine.json", "trusted.pub", "link.json", "../../elsewhere"] {
        for (mode, owner, group) in [
            (0o002, None, None),
            (0o020, None, Some(STRANGER)),
            (0, Some(STRANGER), None),
            // This is no danger: the group is the administrators' or nobody may write.
            (0o020, None, Some(0)),
            (0, None, Some(STRANGER)),
        ] {
            if !is_root && (owner.is_some() || group.is_some()) {
                continue;
            }
            let computer = Computer::new();
            computer.write("mine.json", &unsigned(ID, "2026-01-01"));
            let elsewhere = computer.path("../../elsewhere");
            fs::create_dir(&elsewhere).expect("a folder");
            fs::write(elsewhere.join("linked.json"), unsigned("linked", "2026-01-01")).expect("written");
            std::os::unix::fs::symlink(elsewhere.join("linked.json"), computer.path("link.json"))
                .expect("a link");
            let is_key = name == "trusted.pub";
            if is_key {
                computer.install_key(name);
                computer.install("valid.json", "mine.json");
            }
            let id = if name.contains("link") || name.contains("elsewhere") { "linked" } else { ID };
            assert!(find(&computer.host, id).is_ok() || is_key && id == "linked", "{name}");
            let path = computer.path(name);
            let usual = fs::metadata(&path).expect("it is there").permissions().mode();
            fs::set_permissions(&path, fs::Permissions::from_mode(usual | mode)).expect("a mode");
            chown(&path, owner, group).expect("an owner");
            let is_safe = owner.is_none() && (group == Some(0) || mode == 0);
            let case = format!("{name} {mode:o} {owner:?} {group:?}");
            let found = find(&computer.host, id);
            if is_safe {
                assert!(found.is_ok(), "{case}: {found:?}");
                continue;
            }
            let Err(FindError::UnusableProfile(refused)) = found else { panic!("{case}: {found:?}") };
            assert!(matches!(refused.reason, ProfileError::WritableByOthers { .. }), "{case}: {refused:?}");
            let sentences = refused.sentences(&Texts::new("en"));
            assert!(sentences[0].contains("other people can change"), "{case}: {sentences:?}");
            assert!(refusals(&computer).contains(&sentences[0]), "{case}");
            // The profiles that ship with Waypost are still there.
            assert_eq!(computer.find("caltech-imss").signature, Signature::BuiltIn, "{case}");
        }
    }
}

/// The folder above can be reached by another name, and a link can lie where others can replace it.
#[cfg(unix)]
#[test]
fn another_way_to_a_profile_hides_nothing() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let open = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o777)).expect("a mode");
    let is_refused = |computer: &Computer| {
        let found = find(&computer.host, ID);
        matches!(found, Err(FindError::UnusableProfile(refused))
            if matches!(refused.reason, ProfileError::WritableByOthers { .. }))
    };

    for way in ["shared/sub", "shared/sub/x/..", "link", "elsewhere/../shared/sub"] {
        let mut computer = Computer::new();
        let root = computer.folder.path().to_owned();
        fs::create_dir_all(root.join("shared/sub/x")).expect("folders");
        fs::create_dir(root.join("elsewhere")).expect("a folder");
        symlink(root.join("shared/sub"), root.join("link")).expect("a link");
        fs::write(root.join("shared/sub/mine.json"), unsigned(ID, "2026-01-01")).expect("written");
        computer.host.profile_folders = vec![root.join(way)];
        assert!(find(&computer.host, ID).is_ok(), "{way}");
        open(&root.join("shared"));
        assert!(is_refused(&computer), "{way}");
    }
    for (name, links) in [("a chain", true), ("a folder above", false)] {
        let computer = Computer::new();
        let root = computer.folder.path();
        fs::create_dir_all(root.join("shared/sub")).expect("folders");
        let real = if links { root.join("real.json") } else { root.join("shared/sub/real.json") };
        fs::write(&real, unsigned(ID, "2026-01-01")).expect("written");
        let next = if links { root.join("shared/middle.json") } else { real.clone() };
        if links {
            symlink(&real, &next).expect("a link");
        }
        symlink(&next, computer.path("mine.json")).expect("a link");
        assert!(find(&computer.host, ID).is_ok(), "{name}");
        open(&root.join("shared"));
        assert!(is_refused(&computer), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn signed_profile_that_others_can_write_is_used_and_one_of_the_same_id_is_announced() {
    use std::os::unix::fs::PermissionsExt;
    let computer = Computer::new();
    computer.install_key("trusted.pub");
    computer.install("valid.json", "mine.json");
    computer.write("other.json", &unsigned(ID, "2026-12-01"));
    for name in ["mine.json", "other.json"] {
        fs::set_permissions(computer.path(name), fs::Permissions::from_mode(0o666)).expect("a mode");
    }
    let used = computer.find(ID);
    assert_eq!(used.signature, Signature::Valid, "a change of the file would break the signature");
    assert_eq!(passed_over(&used), [("other.json".to_owned(), PassedOverReason::WritableByOthers)]);
    assert!(used.passed_over[0].is_refused());
    assert_eq!(refusals(&computer), [used.passed_over_sentence(&Texts::new("en"), &used.passed_over[0])]);
}

#[test]
fn named_file_or_setup_with_a_known_id_is_announced() {
    let computer = Computer::new();
    let file = computer.folder.path().join("mine.json");
    fs::write(&file, unsigned("caltech-imss", "2026-12-31")).expect("written");
    let named = find(&computer.host, &file.display().to_string()).expect("a profile");
    assert_eq!(passed_over(&named), [("built in".to_owned(), PassedOverReason::Named)]);

    let setup = computer.folder.path().join("mine.waypost");
    let answers = waypost_core::plan::answers::Answers::default();
    fs::write(&setup, setup_bytes(&named, &answers)).expect("written");
    let opened = open_setup(&computer.host, &setup).expect("a setup");
    assert!(opened.is_foreign);
    assert_eq!(passed_over(&opened.organisation), [("built in".to_owned(), PassedOverReason::Named)]);
    let loaded = load(&computer.host, &setup).expect("a profile");
    assert_eq!(passed_over(&loaded), [("built in".to_owned(), PassedOverReason::Named)]);
}

#[test]
fn certificates_of_an_untrusted_profile_are_named() {
    let root =
        rcgen::generate_simple_self_signed(vec!["root.example.org".to_owned()]).expect("a certificate");
    let (pem, sum) = (root.cert.pem(), "00".repeat(32));
    let mut profile: serde_json::Value = serde_json::from_str(TEMPLATE).expect("JSON");
    profile["certificates"] = serde_json::json!([{ "root": pem }, { "sha256": sum }]);
    let computer = Computer::new();
    computer.write("a.json", &profile.to_string());
    let organisation = computer.find(ID);
    let [OwnCertificateName { is_root: true, name, sha256 }, OwnCertificateName { is_root: false, .. }] =
        organisation.untrusted_certificates.as_slice()
    else {
        panic!("{:?}", organisation.untrusted_certificates);
    };
    let sentences = organisation.certificate_sentences(&Texts::new("en"));
    assert!(sentences[0].contains(name.as_str()) && sentences[0].contains(sha256.as_str()), "{sentences:?}");
    assert!(sentences[1].contains(&sum), "{sentences:?}");
}

/// Code of the command line that would use a profile without saying what is wrong about it.
const UNANNOUNCED: &[&str] = &[
    "waypost_engine::organisations(",
    "waypost_engine::find(",
    "waypost_engine::load(",
    "open_setup(",
    "waypost_engine::check(",
];

#[test]
fn commands_get_organisations_only_where_they_are_announced() {
    let root = repository().join("src/cli");
    let mut files = Vec::new();
    add_rust_files(&root, &mut files);
    let mut found = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).expect("a source file");
        let name = path.strip_prefix(&root).unwrap_or(Path::new("")).display().to_string();
        let lines = code_lines(&text).filter(|(_, line)| UNANNOUNCED.iter().any(|call| line.contains(call)));
        found.extend(lines.map(|_| name.clone()));
    }
    assert_eq!(found, ["known.rs"; 4], "use the functions of Context in this file");
}
