//! A result belongs to the answers it was made of: it is shown only while they are the answers.

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use waypost::gui::action::UpdateContext;
use waypost::gui::job::Wake;
use waypost::gui::wizard::apply_state::ApplyAction;
use waypost::gui::wizard::{Wizard, WizardAction};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;
use waypost_engine::host::Host;

use crate::apply::thunderbird;
use crate::campus::Campus;
use crate::failed_jobs::press;
use crate::pages::{self, Window, answered, documents};
use crate::probe::{campus, jane};
use crate::support::{caltech, displayed_code, type_code};

const SAVED: &str = "Saved as";
const PRINTED: &str = "The sheet is open in your browser";

fn finish_page(answers: &Answers) -> Window {
    let mut window = pages::window_on_host(answers, vec2(960.0, 680.0), documents, |builder| builder);
    window.go_to(Step::Finish);
    window.settle();
    window
}

/// Takes over a support code that somebody made on the last page with these answers.
fn accept_code(window: &mut Window, answers: &Answers) {
    press(window, "Support code");
    let code = SupportCode::new(&caltech(), answers, Step::Finish, None).to_letters();
    type_code(window, &code);
    press(window, "Take these answers");
    assert_eq!(window.harness.state().wizard().step(), Step::Finish);
}

#[test]
fn saved_files_are_shown_for_their_answers_only() {
    let mut window = finish_page(&answered());
    press(&mut window, "Save the file");
    press(&mut window, "Print the sheet");
    assert!(window.has("Saved") && window.has(PRINTED));
    accept_code(&mut window, &Answers { leave_on_server: "30".into(), ..answered() });
    assert!(!window.has("Saved") && !window.has(PRINTED), "nothing is saved of the new answers");
}

#[test]
fn saved_file_is_shown_for_its_path_only() {
    let mut window = finish_page(&answered());
    press(&mut window, "Save the file");
    assert!(window.has("Saved"));
    type_at_end(&mut window, 0, "x");
    assert!(!window.has("Saved"), "nothing is saved at the new path");
}

/// Types into the field with this number.
fn type_at_end(window: &mut Window, number: usize, text: &str) {
    window.harness.query_all_by_role(Role::TextInput).nth(number).expect("a field").focus();
    window.run();
    window.harness.event(egui::Event::Text(text.into()));
    window.run();
}

#[test]
fn file_that_is_saved_late_is_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::fake(folder.path());
    documents(&host);
    let texts = Texts::new("en");
    let mut update = UpdateContext { texts: &texts, refused: false, open_setup: None };
    for (answers, path) in [(answered(), "elsewhere"), (jane(), "")] {
        let mut wizard = Wizard::new(host.clone(), Wake::default());
        wizard.adopt(answered(), Step::Finish);
        wizard.compute(&texts);
        wizard.update(WizardAction::Save, &mut update);
        wizard.update(WizardAction::Print, &mut update);
        wizard.draft_mut().save_path += path;
        if answers != answered() {
            wizard.adopt(answers.clone(), Step::Finish);
        }
        wait(&mut wizard);
        wizard.compute(&texts);
        let (plan, draft) = (wizard.plan().unwrap(), wizard.draft());
        assert!(draft.saved.is_some() && draft.saved_for(&plan).is_none(), "{path}");
        let is_same = answers == answered();
        assert_eq!((draft.sheet_for(&plan).is_some(), wizard.open_url.is_some()), (is_same, is_same));
    }
}

/// The settings are still being applied when other answers take their place.
#[test]
fn account_that_is_applied_late_is_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::fake(folder.path());
    thunderbird(&host, &["main"], true);
    let texts = Texts::new("en");
    let mut wizard = Wizard::new(host, Wake::default());
    wizard.adopt(answered(), Step::Finish);
    wizard.compute(&texts);
    wizard.start_background_reads("en");
    wait(&mut wizard);
    let mut update = UpdateContext { texts: &texts, refused: false, open_setup: None };
    wizard.update(WizardAction::Apply(ApplyAction::Apply), &mut update);
    wizard.adopt(Answers { leave_on_server: "30".into(), ..answered() }, Step::Finish);
    wait(&mut wizard);
    wizard.compute(&texts);
    assert!(!wizard.draft().apply_state.is_done(), "these settings are not in the program");
    assert!(wizard.draft().undo_state.entry().is_some(), "the change can be undone");
}

/// Waits for all background work of a wizard.
fn wait(wizard: &mut Wizard) {
    while wizard.is_busy() {
        std::thread::yield_now();
        wizard.poll();
    }
}

/// The page of a probe whose report was saved.
fn window_with_report(campus: &Campus) -> Window {
    let mut window =
        pages::window_with_servers(&jane(), vec2(960.0, 680.0), campus.options(), |builder| builder);
    window.go_to(Step::Probe);
    window.settle();
    press(&mut window, "Try the servers");
    press(&mut window, "Save report");
    window
}

#[test]
fn probe_counts_for_its_servers_only() {
    let campus = campus(|script| script, |script| script);
    let mut window = window_with_report(&campus);
    assert!(window.has("Both servers work") && window.has("Saved as"));
    press(&mut window, "Continue to Finish");
    let read = |window: &Window| SupportCode::read(&displayed_code(window)).unwrap().probe_result;
    press(&mut window, "Support code");
    assert_eq!(read(&window), Some("ok"));
    press(&mut window, "Back");
    window.go_to(Step::You);
    // Another login makes other servers of them.
    type_at_end(&mut window, 1, "x");
    press(&mut window, "Support code");
    assert_eq!(read(&window), None, "these servers were not probed");
    press(&mut window, "Back");
    press(&mut window, "Finish");
    press(&mut window, "Support code");
    assert_eq!(read(&window), None, "these servers were not probed");
}

#[test]
fn saved_report_is_shown_for_its_answers_only() {
    let campus = campus(|script| script, |script| script);
    let mut window = window_with_report(&campus);
    assert!(window.has(SAVED));
    window.go_to(Step::You);
    type_at_end(&mut window, 0, "x");
    press(&mut window, "Try it");
    assert!(window.has("Both servers work"), "the servers are the same");
    assert!(!window.has(SAVED), "the report names another person");
}
