//! Results that arrive late: they wait on their page, and never replace newer ones.

use std::fs;
use std::path::PathBuf;

use waypost::gui::job::{Wake, hold_jobs};
use waypost::gui::wizard::Wizard;
use waypost_engine::host::Host;

use crate::failed_jobs::TEMPLATE;

/// A wizard with the organisation of a profile file, and the file.
fn wizard_with_profile_file() -> (tempfile::TempDir, Wizard, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.json");
    fs::write(&file, TEMPLATE).unwrap();
    let mut wizard = Wizard::new(Host::fake(folder.path()), Wake::default());
    wizard.go_to_next();
    wizard.open_profile(file.clone());
    finish_work(&mut wizard);
    (folder, wizard, file)
}

fn finish_work(wizard: &mut Wizard) {
    for _ in 0..2000 {
        wizard.poll();
        if !wizard.is_busy() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the jobs do not end");
}

fn organisation_name(wizard: &Wizard) -> &str {
    wizard.profile().unwrap().name.in_language("en")
}

#[test]
fn profile_that_was_read_again_has_not_changed() {
    let (_folder, mut wizard, file) = wizard_with_profile_file();
    fs::write(&file, TEMPLATE.replace("My Org", "Our Org")).unwrap();
    let held = hold_jobs(|| assert!(wizard.go_to_next()));
    wizard.reload_profile();
    for _ in 0..2000 {
        wizard.poll();
        if organisation_name(&wizard) == "Our Organisation" {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert_eq!(organisation_name(&wizard), "Our Organisation");
    drop(held);
    finish_work(&mut wizard);
    assert!(!wizard.parts().0.profile_changed, "the earlier content had changed, this one has not");
}

#[test]
fn profile_opened_later_stays() {
    let (folder, mut wizard, file) = wizard_with_profile_file();
    let other = folder.path().join("other.json");
    fs::write(&other, TEMPLATE.replace("My Org", "Other Org")).unwrap();
    let held = hold_jobs(|| wizard.open_profile(file));
    wizard.open_profile(other);
    for _ in 0..2000 {
        wizard.poll();
        if organisation_name(&wizard) == "Other Organisation" {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    drop(held);
    finish_work(&mut wizard);
    assert_eq!(organisation_name(&wizard), "Other Organisation");
}
