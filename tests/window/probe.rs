//! Probes the servers of a test on the wizard's second-to-last page, by keyboard.

use std::time::{Duration, Instant};

use egui::accesskit::Role as Kind;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use waypost_core::plan::account::{Protocol, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::probe::Role;

use crate::campus::{Campus, IMAP, OnConnect, Script, self_signed};
use crate::pages::{self, Window};
use crate::painter::Painter;

const INCOMING: &str = "imap-server.its.caltech.edu";
pub const OUTGOING: &str = "smtp-server.its.caltech.edu";
pub const PASSWORD: &str = "Password (if you want to try the login too)";

pub fn jane() -> Answers {
    Answers {
        protocol: Some(Protocol::Imap),
        leave_on_server: String::new(),
        read_on: Some(ReadOn::Several),
        ..pages::answered()
    }
}

pub fn campus(incoming: impl FnOnce(Script) -> Script, outgoing: impl FnOnce(Script) -> Script) -> Campus {
    let mut campus = Campus::new();
    let first = campus.authority.certificate(&[INCOMING]);
    let second = campus.authority.certificate(&[OUTGOING]);
    campus.add_server(INCOMING, 993, incoming(Script::healthy(IMAP, Tls::Implicit, &first)));
    campus.add_server(OUTGOING, 465, outgoing(Script::healthy(Role::Outgoing, Tls::Implicit, &second)));
    campus
}

fn probe_page(campus: &Campus, answers: &Answers) -> Window {
    let mut window =
        pages::window_with_servers(answers, vec2(960.0, 680.0), campus.options(), |builder| builder);
    window.go_to(Step::Probe);
    window.settle();
    window
}

fn press(window: &mut Window, name: &str) {
    window.by_key(Kind::Button, name, Key::Enter);
}

fn enter_password(window: &mut Window, password: &str) {
    window.harness.get_by_role_and_label(Kind::PasswordInput, PASSWORD).focus();
    window.run();
    window.harness.get_by_role_and_label(Kind::PasswordInput, PASSWORD).type_text(password);
    window.run();
}

#[test]
fn keyboard_walk_probes_both_servers_with_login() {
    let campus = campus(|script| script, |script| script);
    let mut window = probe_page(&campus, &jane());
    assert!(window.has("Incoming (IMAP): Not tried yet"));
    enter_password(&mut window, "correct horse");
    window.harness.key_press(Key::Enter);
    window.settle();
    assert!(window.has("Both servers work"));
    for line in ["Incoming (IMAP): Works", "Outgoing: Works", "Port 993: answers", "Log in: accepted"] {
        assert!(window.has(line), "{line}");
    }
    assert!(window.has("Your password was used once and is forgotten."));
    // The password is nowhere any more: not in the field, the window's state or the files.
    let field = window.harness.get_by_role_and_label(Kind::PasswordInput, PASSWORD);
    assert_eq!(field.accesskit_node().value().unwrap_or_default(), "");
    assert!(!format!("{:?}", window.harness.state()).contains("correct horse"));
    press(&mut window, "Continue to Finish");
    assert_eq!(window.harness.state().wizard().step(), Step::Finish);
    for file in files_below(window.folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("correct horse"), "{}", file.display());
    }
    // The review shows the result of the probe.
    window.go_to(Step::Review);
    assert!(window.has("yes, it works"));
}

#[test]
fn pasted_password_is_used_whole_or_refused_with_the_reason() {
    let campus = campus(|script| script, |script| script);
    let mut window = probe_page(&campus, &jane());
    let long = "x".repeat(1025);
    for (pasted, reason) in [
        ("one\ntwo", "line break"),
        ("one\r\ntwo\n", "line break"),
        ("p\u{FFFD}ss", "not in UTF-8"),
        (long.as_str(), "1024 bytes"),
    ] {
        window.harness.get_by_role_and_label(Kind::PasswordInput, PASSWORD).focus();
        window.run();
        window.harness.event(egui::Event::Paste(pasted.to_owned()));
        window.run();
        window.harness.key_press(Key::Enter);
        window.settle();
        assert!(window.has(reason), "{pasted:?}");
        assert_eq!(campus.received.lock().unwrap().len(), 0, "{pasted:?}");
    }
    // The line end of a copied line is no part of it.
    window.harness.get_by_role_and_label(Kind::PasswordInput, PASSWORD).focus();
    window.run();
    window.harness.event(egui::Event::Paste("correct horse\n".to_owned()));
    window.run();
    window.harness.key_press(Key::Enter);
    window.settle();
    assert!(window.has("Both servers work"));
}

fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files
}

#[test]
fn probe_failure_names_cause_owner_and_step_without_blocking() {
    let campus =
        campus(|script| script, |script| Script { identity: Some(self_signed(&[OUTGOING])), ..script });
    let mut window = probe_page(&campus, &jane());
    press(&mut window, "Try the servers");
    window.settle();
    assert!(window.has("One server works, one does not yet"));
    assert!(window.has("Nobody vouches for this server"));
    assert!(window.has("The help desk of Caltech (IMSS)."));
    assert!(window.has("Outgoing: Failed") && window.has("Certificate: failed"));
    assert!(window.harness.query_by_label_contains("Continue anyway").is_none());
    press(&mut window, "Save report");
    let report =
        std::fs::read_to_string(window.folder.path().join("Documents/waypost-connection.txt")).unwrap();
    assert!(report.contains("[certificate-self-signed]") && report.contains(OUTGOING), "{report}");
    assert!(!report.contains("jdoe") && !report.contains("Jane"), "{report}");
    assert!(window.has("Saved as"));
    window.harness.get_by_label("Copy report").focus();
    window.run();
    window.harness.key_down(Key::Enter);
    assert_eq!(window.copied_text(), report);
    press(&mut window, "Skip to Finish");
    assert_eq!(window.harness.state().wizard().step(), Step::Finish);
    window.go_to(Step::Review);
    assert!(window.has("yes, and it failed: Nobody vouches for this server"));
}

#[test]
fn stop_is_immediate_and_the_window_never_blocks() {
    let silent = |script| Script { first: OnConnect::Silence, ..script };
    let mut campus = campus(silent, silent);
    campus.step_limit = Duration::from_secs(10);
    let mut window = probe_page(&campus, &jane());
    window.press_button("Try the servers");
    assert!(window.has("Trying the servers"));
    let begun = Instant::now();
    let mut slowest = Duration::ZERO;
    while begun.elapsed() < Duration::from_millis(500) {
        let frame = Instant::now();
        window.harness.step();
        slowest = slowest.max(frame.elapsed());
    }
    // A frame should take a sixtieth of a second. The limit is higher for debug builds on busy machines.
    assert!(slowest < Duration::from_millis(100), "{slowest:?}");
    let asked = Instant::now();
    press(&mut window, "Stop");
    assert!(asked.elapsed() < Duration::from_millis(200), "{:?}", asked.elapsed());
    assert!(window.has("Stopped before the end"));
    assert!(window.has("Incoming (IMAP): Stopped"));
}

#[test]
fn misspelt_host_is_corrected_with_one_press() {
    let campus = campus(|script| script, |script| script);
    let answers = Answers {
        network: Some(NetworkLocation::OffCampus),
        through_provider: Some(true),
        isp_smtp: "smpt-server.its.caltech.edu:587".into(),
        ..jane()
    };
    let mut window = probe_page(&campus, &answers);
    press(&mut window, "Try the servers");
    window.settle();
    assert!(window.has("There is no server of that name"));
    press(&mut window, "Use the right name and try again");
    window.settle();
    assert!(window.has("Both servers work"));
    let plan = window.harness.state().wizard().plan().unwrap();
    assert_eq!(plan.account.outgoing.host.value, OUTGOING);
}

#[test]
fn changed_answers_clear_the_probe_result() {
    let campus = campus(|script| script, |script| script);
    let mut window = probe_page(&campus, &jane());
    press(&mut window, "Try the servers");
    window.settle();
    assert!(window.has("Both servers work"));
    window.go_to(Step::Sending);
    window.harness.get_by_role_and_label(Kind::RadioButton, "Only on campus").click();
    window.settle();
    for name in ["Continue", "Continue", "Go on and try it"] {
        window.press(name);
    }
    window.settle();
    assert_eq!(window.harness.state().wizard().step(), Step::Probe);
    assert!(window.has("Incoming (IMAP): Not tried yet"));
}

#[test]
fn wrong_server_identity_matches_snapshot() {
    let campus = campus(
        |script| script,
        |script| Script { identity: Some(self_signed(&["smtp-server.ist.caltech.edu"])), ..script },
    );
    let set = |builder: egui_kittest::HarnessBuilder<_>| builder.renderer(Painter::default());
    let mut window = pages::window_with_servers(&jane(), vec2(960.0, 680.0), campus.options(), set);
    window.go_to(Step::Probe);
    window.settle();
    window.press_button("Try the servers");
    window.settle();
    window.harness.event(egui::Event::PointerGone);
    window.run();
    window.harness.snapshot("try-it-light");
}

#[test]
fn report_without_a_documents_folder_is_refused_with_a_sentence() {
    let campus = campus(|script| script, |script| script);
    let mut window = pages::window_on_changed_host(&jane(), |host| {
        (host.documents, host.network) = (None, Some(campus.options()));
    });
    window.go_to(Step::Probe);
    window.settle();
    window.harness.get_by_role_and_label(Kind::Button, "Try the servers").click_accesskit();
    window.settle();
    assert!(window.has("The report can only be copied: this computer has no documents folder"));
    assert!(window.harness.query_by_role_and_label(Kind::Button, "Save report").is_none());
}
