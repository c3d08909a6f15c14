//! Answers of an earlier visit, answers that replace others, and forgetting everything.

use std::fs;
use std::path::PathBuf;

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;
use waypost::gui::job::{Job, Wake};
use waypost::gui::wizard::Wizard;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

use crate::failed_jobs::press;
use crate::languages::answers_without_retention;
use crate::pages::{self, answered};

const RESUME: &str = "Go on where you left off";
const FORGET: &str = "Forget everything I answered";
const TEMPLATE: &str = include_str!("../../assets/organisations/template/template.json");

/// The wizard without its window, on a pretended computer.
struct Visit {
    wizard: Wizard,
    folder: TempDir,
}

impl Visit {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { wizard: Wizard::new(Host::fake(folder.path()), Wake::default()), folder }
    }

    /// A computer on which these answers were saved when the person was at a step.
    fn after(step: Step, answers: &Answers) -> Self {
        let mut visit = Self::new();
        visit.wizard.adopt(answers.clone(), step);
        visit.settle();
        assert_eq!(visit.wizard.step(), step);
        visit.restart();
        visit
    }

    fn host(&self) -> Host {
        Host::fake(self.folder.path())
    }

    fn file(&self) -> PathBuf {
        self.host().data.unwrap().join("answers.json")
    }

    fn restart(&mut self) {
        self.wizard.save_and_wait();
        self.wizard = Wizard::new(self.host(), Wake::default());
    }

    fn settle(&mut self) {
        self.wizard.poll();
        while self.wizard.has_tasks() {
            std::thread::yield_now();
            self.wizard.poll();
        }
    }

    /// Changes the answers as a page does, and saves them as the window does.
    fn answer(&mut self, change: impl FnOnce(&mut Answers)) {
        change(self.wizard.parts().1);
        self.wizard.save_if_changed();
        self.settle();
    }

    fn next(&mut self) {
        self.wizard.go_to_next();
        self.settle();
    }

    fn is_offered(&mut self) -> bool {
        self.wizard.parts().0.saved_visit
    }
}

#[test]
fn earlier_visit_is_kept_until_the_first_answer() {
    let mut visit = Visit::after(Step::Review, &answered());
    visit.next();
    assert_eq!(visit.wizard.step(), Step::Organisation);
    visit.wizard.back();
    visit.settle();
    assert!(visit.is_offered(), "nothing was answered");
    visit.restart();
    assert!(visit.is_offered(), "nothing was answered");
    visit.next();
    visit.answer(|answers| answers.org = "example-university".into());
    visit.wizard.back();
    visit.settle();
    assert!(!visit.is_offered(), "something else was begun");
    visit.wizard.resume();
    visit.settle();
    assert_eq!(visit.wizard.answers().org, "example-university", "old answers replaced newer ones");
    visit.restart();
    visit.wizard.resume();
    assert_eq!(visit.wizard.answers().org, "example-university", "the new visit was not saved");
}

#[test]
fn withdrawn_answer_is_not_saved_any_more() {
    let mut visit = Visit::new();
    visit.next();
    visit.answer(|answers| answers.org = "caltech-imss".into());
    visit.next();
    visit.answer(|answers| answers.name = "Jane".into());
    visit.answer(|answers| *answers = Answers::default());
    assert!(!fs::read_to_string(visit.file()).unwrap().contains("Jane"));
}

#[test]
fn late_profile_does_not_replace_what_was_answered_since() {
    let mut visit = Visit::new();
    let file = visit.folder.path().join("mine.json");
    fs::write(&file, TEMPLATE).unwrap();
    visit.next();
    visit.wizard.open_profile(file.clone());
    visit.wizard.parts().1.org = "caltech-imss".into();
    visit.settle();
    assert_eq!(visit.wizard.answers().org, "caltech-imss");
    let answers = Answers { org: file.to_string_lossy().into_owned(), ..answered() };
    visit.wizard.open_profile(file);
    visit.settle();
    visit.wizard.adopt(answers.clone(), Step::Review);
    visit.restart();
    visit.wizard.resume();
    visit.wizard.go_to_next();
    visit.wizard.parts().1.org = "caltech-imss".into();
    visit.wizard.parts().1.name = "Ann".into();
    visit.wizard.save_if_changed();
    visit.settle();
    assert_eq!(visit.wizard.answers().name, "Ann", "the earlier visit came late");
    assert_eq!(visit.wizard.answers().org, "caltech-imss");
}

#[test]
fn forgetting_can_be_repeated() {
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    press(&mut window, FORGET);
    assert!(window.has("Forgotten. These files are gone:") && !window.has(FORGET));
    press(&mut window, "Start the questions");
    press(&mut window, "Choose an organisation from a list");
    window.harness.get_by_role_and_label(Role::RadioButton, "Caltech (IMSS)").click();
    window.settle();
    press(&mut window, "Back");
    press(&mut window, "Back");
    assert!(!window.has("Forgotten.") && !window.has(RESUME));
    press(&mut window, FORGET);
    assert!(window.has("Forgotten. These files are gone:"));
    let data = Host::fake(window.folder.path()).data.unwrap();
    assert!(!data.join("answers.json").exists());
}

#[test]
fn failed_forgetting_can_be_repeated() {
    let mut window = pages::window(vec2(960.0, 680.0), |builder| builder);
    // A folder in the place of the file cannot be deleted as a file.
    let file = Host::fake(window.folder.path()).data.unwrap().join("answers.json");
    fs::remove_file(&file).unwrap();
    fs::create_dir_all(file.join("inside")).unwrap();
    press(&mut window, FORGET);
    assert!(window.has("could not be removed"), "the page says what is left");
    fs::remove_dir_all(&file).unwrap();
    press(&mut window, FORGET);
    assert!(window.has("Forgotten."));
}

#[test]
fn running_save_does_not_bring_forgotten_answers_back() {
    for _ in 0..30 {
        let mut visit = Visit::after(Step::Review, &answered());
        visit.wizard.resume();
        visit.settle();
        visit.wizard.parts().1.name = "Someone Else".into();
        visit.wizard.save();
        visit.wizard.forget(Job::default());
        visit.settle();
        std::thread::sleep(std::time::Duration::from_millis(5));
        assert!(!visit.file().exists(), "forgotten answers are saved again");
    }
}

#[test]
fn closing_waits_until_everything_is_forgotten() {
    for _ in 0..30 {
        let mut visit = Visit::after(Step::Review, &answered());
        visit.wizard.forget(Job::default());
        visit.wizard.save_and_wait();
        assert!(!visit.file().exists());
    }
}

#[test]
fn answers_given_while_forgetting_are_kept() {
    let mut visit = Visit::after(Step::Review, &answered());
    visit.wizard.forget(Job::default());
    visit.wizard.go_to_next();
    visit.wizard.parts().1.org = "caltech-imss".into();
    visit.wizard.save_if_changed();
    visit.wizard.go_to_next();
    visit.wizard.parts().1.name = "Ann".into();
    visit.wizard.save_if_changed();
    visit.settle();
    visit.wizard.save_if_changed();
    visit.settle();
    assert_eq!((visit.wizard.step(), visit.wizard.answers().name.as_str()), (Step::You, "Ann"));
    visit.restart();
    visit.wizard.resume();
    assert_eq!((visit.wizard.step(), visit.wizard.answers().name.as_str()), (Step::You, "Ann"));
}

#[test]
fn passed_warning_is_remembered() {
    let mut visit = Visit::new();
    visit.wizard.adopt(answers_without_retention(), Step::Review);
    assert_eq!(visit.wizard.step(), Step::RetentionWarning);
    visit.next();
    visit.next();
    assert_eq!(visit.wizard.step(), Step::Review);
    while visit.wizard.step() > Step::Reading {
        visit.wizard.back();
        visit.settle();
    }
    visit.restart();
    visit.wizard.resume();
    assert_eq!(visit.wizard.step(), Step::Reading);
    for step in [Step::Sending, Step::Retention, Step::RetentionWarning, Step::HowOften, Step::Review] {
        visit.next();
        assert_eq!(visit.wizard.step(), step);
    }
    while visit.wizard.step() > Step::Reading {
        visit.wizard.back();
    }
    visit.restart();
    visit.wizard.resume();
    assert!(visit.wizard.can_open(Step::RetentionWarning), "the warning was passed for these answers");
}

/// The organisation deletes mail at the first fetch since the earlier visit.
#[test]
fn warning_that_is_new_since_the_earlier_visit_is_shown() {
    let mut visit = Visit::new();
    let file = visit.folder.path().join("mine.json");
    let text = include_str!("../../assets/organisations/example-university.json");
    let mut profile: serde_json::Value = serde_json::from_str(text).unwrap();
    fs::write(&file, profile.to_string()).unwrap();
    visit.next();
    visit.wizard.open_profile(file.clone());
    visit.settle();
    let org = file.to_string_lossy().into_owned();
    let answers = Answers { org, group: "staff".into(), leave_on_server: String::new(), ..answered() };
    visit.wizard.adopt(answers, Step::Review);
    visit.settle();
    assert_eq!(visit.wizard.step(), Step::Review);
    profile["policy"]["leave_on_server"]["default"] = false.into();
    fs::write(&file, profile.to_string()).unwrap();
    visit.restart();
    visit.wizard.resume();
    visit.settle();
    assert_eq!(visit.wizard.step(), Step::RetentionWarning);
}

/// A window on which the foreign setup was accepted, opened again after the setup's file is gone.
#[test]
fn missing_organisation_is_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let setup = folder.path().join("jane.waypost");
    fs::write(&setup, crate::setup::foreign()).unwrap();
    for org in [setup.to_string_lossy().into_owned(), "gone".to_owned()] {
        let mut window =
            pages::window_for(&Answers { org: org.clone(), ..answered() }, vec2(960.0, 680.0), |builder| {
                builder
            });
        fs::remove_file(&setup).unwrap_or(());
        window.app().resume();
        window.settle();
        let wizard = window.harness.state().wizard();
        assert_eq!((wizard.step(), wizard.answers().org.as_str()), (Step::Organisation, org.as_str()));
        assert!(window.has("or choose your organisation from the list."), "{org}");
        assert_eq!(window.harness.state().wizard().answers().username, "jdoe", "nothing is lost");
    }
}

/// A support code names the organisation by its id. One that was opened from a file is found again by its file.
#[test]
fn organisation_of_a_file_survives_a_support_code() {
    let mut visit = Visit::new();
    let file = visit.folder.path().join("mine.json");
    fs::write(&file, TEMPLATE).unwrap();
    visit.next();
    visit.wizard.open_profile(file.clone());
    visit.settle();
    let id = visit.wizard.profile().unwrap().id.clone();
    visit.wizard.adopt(Answers { org: id, ..visit.wizard.answers().clone() }, Step::You);
    visit.settle();
    visit.restart();
    visit.wizard.resume();
    visit.settle();
    assert_eq!(visit.wizard.organisation().and_then(|one| one.file.clone()), Some(file));
}

#[test]
fn replaced_answers_take_what_was_typed_beside_them_along() {
    let mut visit = Visit::new();
    visit.wizard.adopt(Answers { check_every: "25".into(), ..answered() }, Step::Review);
    let draft = visit.wizard.draft_mut();
    draft.minutes = "25".into();
    draft.other_address = true;
    draft.prefers_file = true;
    draft.save_path = "Jane".into();
    draft.search = "Caltech".into();
    visit.wizard.adopt(Answers { check_every: "45".into(), ..answered() }, Step::Review);
    let draft = visit.wizard.draft();
    assert!(draft.minutes.is_empty() && draft.save_path.is_empty() && draft.search.is_empty());
    assert!(!draft.other_address && !draft.prefers_file);
}

#[test]
fn support_code_ends_what_a_setup_prepared() {
    let mut visit = Visit::new();
    let organisation = waypost_engine::find(&visit.host(), "caltech-imss").unwrap();
    let file = visit.folder.path().join("jane.waypost");
    fs::write(&file, waypost_engine::setup_bytes(&organisation, &answered())).unwrap();
    visit.wizard.accept_setup(waypost_engine::open_setup(&visit.host(), &file).unwrap());
    visit.settle();
    assert!(visit.wizard.parts().0.prepared.is_some());
    visit.wizard.adopt(answered(), Step::Review);
    assert!(visit.wizard.parts().0.prepared.is_none());
}

#[test]
fn setup_does_not_replace_answers_without_asking() {
    let mut visit = Visit::new();
    let organisation = waypost_engine::find(&visit.host(), "caltech-imss").unwrap();
    let file = visit.folder.path().join("jane.waypost");
    fs::write(&file, waypost_engine::setup_bytes(&organisation, &answered())).unwrap();
    let setup = waypost_engine::open_setup(&visit.host(), &file).unwrap();
    assert!(visit.wizard.takes_at_once(&setup));
    visit.next();
    visit.answer(|answers| answers.org = "example-university".into());
    visit.wizard.back();
    visit.settle();
    assert!(!visit.wizard.takes_at_once(&setup));
}
