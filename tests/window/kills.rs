//! A walk killed at any moment loses at most the answer being typed, and the next start can read what it saved.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use waypost::gui::app::App;
use waypost::gui::theme;
use waypost_core::plan::answers::Answers;
use waypost_core::text::Texts;
use waypost_engine::host::Host;

use crate::pages;

/// Environment variable with the folder of the child walk.
const FOLDER_VARIABLE: &str = "WAYPOST_TEST_WALK_IN";

/// Precedes the answers in the child walk's output.
const ANSWERS_PREFIX: &str = "answers: ";

struct Walk(Harness<'static, App>);

impl Walk {
    fn new(folder: &Path) -> Self {
        let app = App::new(Host::fake(folder), Texts::new("en"));
        let builder = Harness::builder().with_size(vec2(960.0, 680.0)).with_max_steps(12);
        Self(builder.with_context_setup(theme::install).build_ui_state(|ui, app: &mut App| app.draw(ui), app))
    }

    /// Presses a control, then prints the answers so far once they are saved.
    fn press(&mut self, role: Role, name: &str) {
        self.0.get_by_role_and_label(role, name).click();
        pages::run(&mut self.0);
        self.print_answers();
    }

    /// Types into a field. An answer is complete when the focus moves to the next control.
    fn write(&mut self, name: &str, text: &str) {
        self.0.get_by_role_and_label(Role::TextInput, name).focus();
        pages::run(&mut self.0);
        self.print_answers();
        for letter in text.chars() {
            self.0.get_by_role_and_label(Role::TextInput, name).type_text(&letter.to_string());
            self.0.run();
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn print_answers(&self) {
        let answers = serde_json::to_string(self.0.state().wizard().answers()).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "\n{ANSWERS_PREFIX}{answers}").and_then(|()| out.flush()).unwrap();
        std::thread::sleep(Duration::from_millis(3));
    }
}

#[test]
#[ignore = "started and killed by another test"]
fn child_walk_to_be_killed() {
    let folder = PathBuf::from(std::env::var_os(FOLDER_VARIABLE).expect("the parent test names a folder"));
    let mut walk = Walk::new(&folder);
    walk.press(Role::Button, "Start the questions");
    walk.press(Role::Button, "Choose an organisation from a list");
    walk.press(Role::RadioButton, "Caltech (IMSS)");
    walk.press(Role::Button, "Continue");
    walk.write("Full name", "Jane Doe");
    walk.write("User name", "jdoe");
    walk.press(Role::Button, "Continue");
    for choice in ["Thunderbird", "In several places", "POP", "Both"] {
        walk.press(Role::RadioButton, choice);
        if choice != "In several places" {
            walk.press(Role::Button, "Continue");
        }
    }
    walk.press(Role::RadioButton, "Yes, keep a copy for a while");
    for _ in 0..5 {
        walk.press(Role::Button, "More days");
    }
    walk.press(Role::Button, "Continue");
}

fn start_child_walk(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kills::child_walk_to_be_killed", "--ignored", "--nocapture"])
        .env(FOLDER_VARIABLE, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Reads the answers that the child walk printed before it ended.
fn printed_answers(child: &mut Child) -> Vec<Answers> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    // The last line may be incomplete if the child was killed.
    lines.filter_map(|line| serde_json::from_str(line.strip_prefix(ANSWERS_PREFIX)?).ok()).collect()
}

#[test]
fn kills_lose_at_most_the_answer_being_typed() {
    let undisturbed = {
        let folder = tempfile::tempdir().unwrap();
        let mut child = start_child_walk(folder.path());
        let all = printed_answers(&mut child);
        assert!(child.wait().unwrap().success());
        all
    };
    assert!(
        undisturbed.len() > 15 && !undisturbed.last().unwrap().leave_on_server.is_empty(),
        "{}",
        undisturbed.len()
    );
    let (mut random, mut interrupted) = (7_u64, 0);
    for kill in 0..100 {
        // The moments need only vary, so a simple linear congruential generator is enough.
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let folder = tempfile::tempdir().unwrap();
        let mut child = start_child_walk(folder.path());
        std::thread::sleep(Duration::from_millis(10 + (random >> 33) % 250));
        child.kill().unwrap();
        let printed = printed_answers(&mut child);
        child.wait().unwrap();
        let host = Host::fake(folder.path());
        let saved = std::fs::read(host.data.clone().unwrap().join("answers.json")).ok();
        let saved = saved.map(|bytes| {
            let saved: serde_json::Value =
                serde_json::from_slice(&bytes).expect("the saved file is complete");
            serde_json::from_value::<Answers>(saved["answers"].clone()).expect("the saved answers are valid")
        });
        let saved = saved.unwrap_or_default();
        // Answers are saved before they are printed, so the saved ones may be ahead of the printed ones but never behind.
        let position = |answers: &Answers| undisturbed.iter().rposition(|known| known == answers);
        let reached = printed.last().map_or(Some(0), position);
        assert!(position(&saved) >= reached, "kill {kill}: printed {reached:?}, saved {saved:?}");
        interrupted += u32::from(!printed.is_empty() && printed.len() < undisturbed.len());
        // The next start offers to resume with the saved answers.
        let next = Walk::new(folder.path());
        let offered = next.0.query_by_label("Go on where you left off").is_some();
        assert_eq!(offered, saved != Answers::default(), "kill {kill}");
    }
    assert!(interrupted > 20, "only {interrupted} of 100 kills interrupted the walk");
}
