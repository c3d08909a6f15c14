//! Killed at any moment, a walk loses at most the answer that is being typed, and leaves nothing that the
//! next start cannot read.

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

/// Names the folder to the walk that is killed.
const FOLDER: &str = "WAYPOST_TEST_WALK_IN";

/// What stands before the answers in the walk's output.
const MARK: &str = "answers: ";

struct Walk(Harness<'static, App>);

impl Walk {
    fn new(folder: &Path) -> Self {
        let app = App::new(Host::fake(folder), Texts::new("en"));
        let builder = Harness::builder().with_size(vec2(960.0, 680.0)).with_max_steps(12);
        Self(builder.with_context_setup(theme::install).build_ui_state(|ui, app: &mut App| app.draw(ui), app))
    }

    /// Presses it and says what is answered from now on.
    fn press(&mut self, role: Role, name: &str) {
        self.0.get_by_role_and_label(role, name).click();
        self.0.run();
        self.say();
    }

    /// Types into one field and goes on to the next, which is when an answer is whole.
    fn write(&mut self, name: &str, text: &str) {
        self.0.get_by_role_and_label(Role::TextInput, name).focus();
        self.0.run();
        self.say();
        for letter in text.chars() {
            self.0.get_by_role_and_label(Role::TextInput, name).type_text(&letter.to_string());
            self.0.run();
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    fn say(&self) {
        let answers = serde_json::to_string(self.0.state().wizard().answers()).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "\n{MARK}{answers}").and_then(|()| out.flush()).unwrap();
        std::thread::sleep(Duration::from_millis(3));
    }
}

#[test]
#[ignore = "needs somebody who starts it in a folder and kills it"]
fn child_walk_to_be_killed() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("a folder to walk in"));
    let mut walk = Walk::new(&folder);
    walk.press(Role::Button, "Start the questions");
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

fn begin(folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kills::child_walk_to_be_killed", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The answers that the walk said, up to its end.
fn said(child: &mut Child) -> Vec<Answers> {
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    // The last line may be cut off where the walk was.
    lines.filter_map(|line| serde_json::from_str(line.strip_prefix(MARK)?).ok()).collect()
}

#[test]
fn kills_lose_at_most_the_answer_being_typed() {
    let whole = {
        let folder = tempfile::tempdir().unwrap();
        let mut child = begin(folder.path());
        let whole = said(&mut child);
        assert!(child.wait().unwrap().success());
        whole
    };
    assert!(whole.len() > 15 && !whole.last().unwrap().leave_on_server.is_empty(), "{}", whole.len());
    let (mut moment, mut in_the_middle) = (7_u64, 0);
    for kill in 0..100 {
        // Any moments will do, as long as they are not always the same.
        moment = moment.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let folder = tempfile::tempdir().unwrap();
        let mut child = begin(folder.path());
        std::thread::sleep(Duration::from_millis(10 + (moment >> 33) % 250));
        child.kill().unwrap();
        let said = said(&mut child);
        child.wait().unwrap();
        let host = Host::fake(folder.path());
        let kept = std::fs::read(host.data.clone().unwrap().join("answers.json")).ok();
        let kept = kept.map(|bytes| {
            let kept: serde_json::Value = serde_json::from_slice(&bytes).expect("the file is whole");
            serde_json::from_value::<Answers>(kept["answers"].clone()).expect("answers")
        });
        let kept = kept.unwrap_or_default();
        // What was said was answered before; what is kept may be further on, never behind.
        let place = |answers: &Answers| whole.iter().rposition(|known| known == answers);
        let reached = said.last().map_or(Some(0), place);
        assert!(place(&kept) >= reached, "kill {kill}: said {reached:?}, kept {kept:?}");
        in_the_middle += u32::from(!said.is_empty() && said.len() < whole.len());
        // And the next start offers them.
        let next = Walk::new(folder.path());
        let offered = next.0.query_by_label("Go on where you left off").is_some();
        assert_eq!(offered, kept != Answers::default(), "kill {kill}");
    }
    assert!(in_the_middle > 20, "only {in_the_middle} of 100 kills hit the walk in its middle");
}
