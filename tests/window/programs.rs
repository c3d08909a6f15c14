//! The page that asks for the email program: installed programs come first, and unsuitable ones are reported.

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

use crate::pages::{self, Window};

/// Installs Claws Mail, mutt and msmtp on a pretended computer.
pub fn install_mail_programs(host: &Host) {
    let put = |path: std::path::PathBuf, text: &str| {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    for name in ["claws-mail", "mutt", "msmtp"] {
        put(host.command_folders[0].join(name), "");
    }
    put(
        host.system_root.join("var/lib/dpkg/status"),
        "Package: claws-mail\nStatus: install ok installed\nVersion: 4.1.1-2\n\n\
         Package: mutt\nStatus: install ok installed\nVersion: 2.2.12-0.1~deb12u1\n",
    );
}

fn window() -> Window {
    let answers = Answers { program: String::new(), ..pages::answered() };
    let mut window =
        pages::window_on_host(&answers, vec2(960.0, 680.0), install_mail_programs, |builder| builder);
    window.go_to(Step::Program);
    window.settle();
    window
}

/// Returns the names of the program cards from top to bottom.
fn cards(window: &Window) -> Vec<String> {
    let all = window.harness.query_all_by_role(Role::RadioButton);
    let mut all: Vec<(f32, String)> =
        all.map(|node| (node.rect().top(), node.accesskit_node().label().unwrap_or_default())).collect();
    all.sort_by(|left, right| left.0.total_cmp(&right.0));
    all.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn installed_programs_come_first_with_versions() {
    let mut window = window();
    let names = cards(&window);
    assert!(names[0].starts_with("Claws Mail") && names[1].starts_with("mutt"), "{names:?}");
    assert!(names[2].starts_with("Thunderbird"), "{names:?}");
    // msmtp only sends in the background, so it is not among the programs for writing mail.
    assert!(!names.iter().any(|name| name.starts_with("msmtp")), "{names:?}");
    assert!(window.has("Found on this computer"));
    let claws = window.harness.get_by_role_and_label(Role::RadioButton, "Claws Mail");
    let description = claws.accesskit_node().description().unwrap_or_default();
    assert!(description.starts_with("Version 4.1.1. "), "{description}");
    window.by_key(Role::Button, "More programs", Key::Space);
    let names = cards(&window);
    for name in ["msmtp", "Evolution", "fetchmail"] {
        assert_eq!(names.iter().filter(|other| other.starts_with(name)).count(), 1, "{names:?}");
    }
}

#[test]
fn chosen_program_stays_visible_when_the_list_is_folded() {
    let answers = Answers { program: "evolution".into(), ..pages::answered() };
    let mut window = pages::window_for(&answers, vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Program);
    window.settle();
    assert!(cards(&window).iter().any(|name| name.starts_with("Evolution")));
}

#[test]
fn unsuitable_program_is_reported_before_continuing() {
    // alpine cannot store a full name with quotation marks.
    let answers = Answers { program: "alpine".into(), name: "Jane \"JD\" Doe".into(), ..pages::answered() };
    let mut window = pages::window_for(&answers, vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Program);
    assert!(window.has("alpine will not do here"));
    let answers = Answers { program: "outlook".into(), ..pages::answered() };
    let mut window = pages::window_for(&answers, vec2(960.0, 680.0), |builder| builder);
    window.go_to(Step::Program);
    assert!(window.has("Outlook reads your mail through Microsoft"));
    assert!(!window.has("will not do here"));
}

#[test]
fn last_page_lists_settings_the_program_cannot_store() {
    let answers = Answers { program: "mutt".into(), ..pages::answered() };
    let set_up_host = |host: &Host| {
        std::fs::create_dir_all(host.documents.as_ref().expect("documents")).expect("documents");
    };
    let mut window = pages::window_on_host(&answers, vec2(960.0, 680.0), set_up_host, |builder| builder);
    window.go_to(Step::Finish);
    window.settle();
    assert!(window.has("This file and mutt have no place for:"));
    assert!(!window.has("Steps by hand"), "mutt needs no steps by hand, because its settings are a file");
    window.press_button("Save the file");
    window.settle();
    assert!(window.has("Take it into mutt"));
    let saved = window.app().wizard().host().documents.clone().expect("documents").join("waypost.muttrc");
    let text = std::fs::read_to_string(saved).expect("the file");
    assert!(text.contains("set pop_delete=no\n"), "{text}");
}
