//! Applies the account to the program on the last page and undoes it, by keyboard.

use std::fs;
#[cfg(unix)]
use std::path::Path;
use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

use crate::pages::{self, Window};

const PREFS: &str = include_str!("../clients/thunderbird/healthy-imap/prefs.js");
const APPLY_BUTTON: &str = "Put them into Thunderbird";

/// Creates Thunderbird with these profiles. With `has_default`, Thunderbird's settings name the first as its default.
pub fn thunderbird(host: &Host, names: &[&str], has_default: bool) {
    let base = host.home.clone().unwrap().join(".thunderbird");
    let mut ini = String::new();
    for (number, name) in names.iter().enumerate() {
        fs::create_dir_all(base.join(name)).unwrap();
        fs::write(base.join(name).join("prefs.js"), PREFS).unwrap();
        ini += &format!("[Profile{number}]\nName={name}\nIsRelative=1\nPath={name}\n");
    }
    if has_default {
        ini += &format!("[InstallAB]\nDefault={}\n", names[0]);
    }
    fs::write(base.join("profiles.ini"), ini).unwrap();
}

pub fn finish_page(answers: &Answers, set_up_host: impl FnOnce(&Host)) -> Window {
    let mut window = pages::window_on_host(answers, vec2(960.0, 680.0), set_up_host, |builder| builder);
    window.go_to(Step::Finish);
    window.settle();
    window
}

fn prefs(window: &Window, name: &str) -> PathBuf {
    window.folder.path().join(".thunderbird").join(name).join("prefs.js")
}

fn has(window: &Window, words: &str) -> bool {
    window.has(words)
}

fn by_key(window: &mut Window, role: Role, name: &str) {
    window.by_key(role, name, Key::Enter);
}

fn go_back_to_start(window: &mut Window) {
    while window.harness.state().wizard().step() > Step::Start {
        window.press("Back");
    }
    window.settle();
}

#[test]
fn keyboard_walk_applies_and_undoes() {
    let mut window = finish_page(&pages::answered(), |host| thunderbird(host, &["main"], true));
    assert!(has(&window, "Your other accounts stay as they are"));
    by_key(&mut window, Role::Button, "Show the changes");
    assert!(has(&window, "+ mail.account.lastKey"));
    by_key(&mut window, Role::Button, APPLY_BUTTON);
    assert!(has(&window, "jdoe@caltech.edu is in Thunderbird now"));
    assert!(has(&window, "prefs.js.before-"));
    assert!(window.harness.query_by_role_and_label(Role::Button, APPLY_BUTTON).is_none());
    assert_ne!(fs::read_to_string(prefs(&window, "main")).unwrap(), PREFS);
    by_key(&mut window, Role::Button, "Undo…");
    assert!(has(&window, "Take jdoe@caltech.edu out of Thunderbird again?"));
    by_key(&mut window, Role::Button, "Undo");
    assert!(has(&window, "Undone"));
    assert_eq!(fs::read_to_string(prefs(&window, "main")).unwrap(), PREFS);
    assert_eq!(fs::read_dir(prefs(&window, "main").parent().unwrap()).unwrap().count(), 1);
    // The account can be applied again.
    by_key(&mut window, Role::Button, APPLY_BUTTON);
    assert!(has(&window, "jdoe@caltech.edu is in Thunderbird now"));
}

#[cfg(unix)]
#[test]
fn what_a_file_loses_is_said_before_the_button_is_pressed() {
    let note = "has other names (hard links)";
    let window = finish_page(&pages::answered(), |host| thunderbird(host, &["main"], true));
    assert!(!has(&window, note));
    let window = finish_page(&pages::answered(), |host| {
        thunderbird(host, &["main"], true);
        let profile = host.home.clone().unwrap().join(".thunderbird/main");
        fs::hard_link(profile.join("prefs.js"), profile.join("link")).unwrap();
    });
    assert!(has(&window, note));
}

#[test]
fn review_does_not_say_that_nothing_was_changed_after_a_change() {
    let nothing = "Nothing has been changed on your computer yet";
    let mut window = finish_page(&pages::answered(), |host| thunderbird(host, &["main"], true));
    let back_to_review = |window: &mut Window| {
        while window.harness.state().wizard().step() > Step::Review {
            by_key(window, Role::Button, "Back");
        }
    };
    back_to_review(&mut window);
    assert!(has(&window, nothing));
    let mut window = finish_page(&pages::answered(), |host| thunderbird(host, &["main"], true));
    by_key(&mut window, Role::Button, APPLY_BUTTON);
    back_to_review(&mut window);
    assert!(has(&window, "Waypost has changed settings on this computer before"));
    assert!(!has(&window, nothing));
}

#[test]
fn undoes_days_later_after_the_program_wrote() {
    let answers = pages::answered();
    let mut window = finish_page(&answers, |host| thunderbird(host, &["main"], true));
    by_key(&mut window, Role::Button, APPLY_BUTTON);
    let prefs = prefs(&window, "main");
    let text = fs::read_to_string(&prefs).unwrap();
    fs::write(&prefs, text + "user_pref(\"mail.since\", true);\n").unwrap();
    let mut later = pages::reopen(&window, vec2(960.0, 680.0));
    later.settle();
    assert!(has(&later, "Waypost put jdoe@caltech.edu into Thunderbird"));
    by_key(&mut later, Role::Button, "Undo…");
    by_key(&mut later, Role::Button, "Undo");
    assert!(has(&later, "Not undone"));
    by_key(&mut later, Role::Button, "Take out only this account");
    assert!(has(&later, "was taken out of Thunderbird"));
    let left = fs::read_to_string(&prefs).unwrap();
    assert!(left.contains("mail.since") && !left.contains("pop-server.its.caltech.edu"), "{left}");
}

#[test]
fn earlier_change_is_offered_after_a_later_one_is_undone() {
    let mut first = finish_page(&pages::answered(), |host| thunderbird(host, &["main"], true));
    by_key(&mut first, Role::Button, APPLY_BUTTON);
    let mut window = pages::reopen(&first, vec2(960.0, 680.0));
    window.go_to(Step::Retention);
    window.press("More days");
    window.press("Finish");
    window.settle();
    by_key(&mut window, Role::Button, APPLY_BUTTON);
    assert!(has(&window, "are right now"));
    by_key(&mut window, Role::Button, "Undo…");
    by_key(&mut window, Role::Button, "Undo");
    assert!(has(&window, "Undone"));
    go_back_to_start(&mut window);
    assert!(has(&window, "Undone") && has(&window, "Waypost put jdoe@caltech.edu into Thunderbird"));
    by_key(&mut window, Role::Button, "Undo…");
    by_key(&mut window, Role::Button, "Undo");
    assert_eq!(fs::read_to_string(prefs(&first, "main")).unwrap(), PREFS, "both changes are undone");
    assert!(!has(&window, "Waypost put jdoe@caltech.edu into Thunderbird"));
}

#[test]
fn warnings_about_the_journal_stay_after_a_change() {
    let mut window = finish_page(&pages::answered(), |host| {
        thunderbird(host, &["main"], true);
        let journal = host.data.clone().unwrap().join("journal");
        fs::create_dir_all(&journal).unwrap();
        fs::write(journal.join("20260101-000000.json"), "{").unwrap();
    });
    go_back_to_start(&mut window);
    let warning = "Something could not be put in order";
    assert!(has(&window, warning));
    while window.harness.state().wizard().step() < Step::Probe {
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        window.run();
    }
    window.press("Skip to Finish");
    window.settle();
    by_key(&mut window, Role::Button, APPLY_BUTTON);
    go_back_to_start(&mut window);
    assert!(has(&window, warning), "nobody has put it in order");
}

#[test]
fn asks_which_of_several_profiles() {
    let mut window = finish_page(&pages::answered(), |host| thunderbird(host, &["one", "two"], false));
    assert!(has(&window, "Which profile?"));
    assert!(window.harness.query_by_role_and_label(Role::Button, APPLY_BUTTON).is_none());
    window.harness.get_by_role_and_label(Role::RadioButton, "two").click();
    window.settle();
    by_key(&mut window, Role::Button, APPLY_BUTTON);
    assert_eq!(fs::read_to_string(prefs(&window, "one")).unwrap(), PREFS);
    assert_ne!(fs::read_to_string(prefs(&window, "two")).unwrap(), PREFS);
}

#[test]
fn without_the_program_offers_the_file() {
    let window = finish_page(&pages::answered(), |_| {});
    assert!(has(&window, "No settings of Thunderbird were found"));
    assert!(window.harness.query_by_role_and_label(Role::Button, APPLY_BUTTON).is_none());
    assert!(window.harness.query_by_role_and_label(Role::Button, "Save the file").is_some());
}

#[test]
fn with_the_program_still_offers_the_file() {
    let mut window = finish_page(&pages::answered(), |host| {
        thunderbird(host, &["main"], true);
        fs::create_dir_all(host.documents.clone().unwrap()).unwrap();
    });
    by_key(&mut window, Role::Button, "Save a file…");
    by_key(&mut window, Role::Button, "Save the file");
    assert!(has(&window, "Saved"));
    assert_eq!(fs::read_to_string(prefs(&window, "main")).unwrap(), PREFS);
}

#[test]
fn existing_account_is_corrected_or_left_unchanged() {
    let answers = Answers {
        protocol: Some(waypost_core::plan::account::Protocol::Imap),
        leave_on_server: String::new(),
        ..pages::answered()
    };
    let window = finish_page(&answers, |host| thunderbird(host, &["main"], true));
    assert!(has(&window, "already, with exactly these settings"));
    assert!(window.harness.query_by_role_and_label(Role::Button, APPLY_BUTTON).is_none());
    let answers = Answers { name: "Jane Q. Doe".into(), ..answers };
    let mut window = finish_page(&answers, |host| thunderbird(host, &["main"], true));
    assert!(has(&window, "puts its settings right"));
    by_key(&mut window, Role::Button, APPLY_BUTTON);
    assert!(has(&window, "are right now"));
}

#[test]
fn applies_to_eudora() {
    let ini = include_bytes!("../clients/eudora/healthy-pop/eudora.ini");
    let answers = Answers { program: "eudora".into(), ..pages::answered() };
    let mut window = finish_page(&answers, |host| {
        let folder = host.home.clone().unwrap().join(".wine/drive_c/Eudora");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("Eudora.ini"), ini).unwrap();
    });
    by_key(&mut window, Role::Button, "Put them into Eudora (Windows)");
    assert!(has(&window, "are right now"));
    let written = fs::read(window.folder.path().join(".wine/drive_c/Eudora/Eudora.ini")).unwrap();
    assert!(written != ini);
}

#[cfg(unix)]
pub mod running {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::process::{Command, Stdio};

    use rustix::fs::{FlockOperation, fcntl_lock};

    use super::*;

    const LOCK_PATH_VARIABLE: &str = "WAYPOST_TEST_HOLD_LOCK";

    /// Not a test of its own: `while_locked` runs it in another process, which holds the lock until its input ends.
    #[test]
    fn child_process_holds_the_lock() {
        let Some(path) = std::env::var_os(LOCK_PATH_VARIABLE) else { return };
        let file = fs::OpenOptions::new().read(true).write(true).open(path).unwrap();
        fcntl_lock(&file, FlockOperation::LockExclusive).unwrap();
        std::io::stdout().write_all(b"\nlocked\n").unwrap();
        std::io::stdout().flush().unwrap();
        std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
    }

    /// Runs `work` while another process holds the lock, as a running Thunderbird does.
    pub fn while_locked(path: &Path, work: impl FnOnce()) {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "apply::running::child_process_holds_the_lock", "--nocapture"])
            .env(LOCK_PATH_VARIABLE, path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap()).lines();
        assert!(output.by_ref().map(Result::unwrap).any(|line| line.contains("locked")));
        work();
        drop(process.stdin.take());
        process.wait().unwrap();
    }

    #[test]
    fn asks_to_close_a_running_program() {
        let mut window = finish_page(&pages::answered(), |host| thunderbird(host, &["main"], true));
        let lock = prefs(&window, "main").with_file_name(".parentlock");
        fs::write(&lock, "").unwrap();
        while_locked(&lock, || {
            // Thunderbird was opened after the page checked for it.
            by_key(&mut window, Role::Button, APPLY_BUTTON);
            assert!(has(&window, "Thunderbird is open"));
            assert_eq!(fs::read_to_string(prefs(&window, "main")).unwrap(), PREFS);
            by_key(&mut window, Role::Button, "Try again");
            assert!(has(&window, "Thunderbird is open"));
        });
        by_key(&mut window, Role::Button, "Try again");
        assert!(has(&window, "Thunderbird is closed"));
        by_key(&mut window, Role::Button, APPLY_BUTTON);
        assert!(has(&window, "is in Thunderbird now"));
    }
}
