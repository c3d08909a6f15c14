//! Opens every page in each of its states, for pictures to be looked at.

use std::any::Any;
use std::path::Path;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Vec2};
use egui_kittest::HarnessBuilder;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use waypost::gui::app::App;
use waypost::gui::renderer::fonts;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::program::ProgramId;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::{TextArg, Texts};
use waypost_engine::host::Host;
use waypost_engine::net::options::ProbeOptions;

use crate::campus::{Campus, OnConnect, Script, reply, self_signed};
use crate::discovery::{Scene, autoconfig, nothing};
use crate::languages::answers_without_retention;
use crate::pages::{self, Window, answered, documents};
use crate::painter::Painter;
use crate::probe::{OUTGOING, campus, jane};

/// Language, size and zoom of a view.
#[derive(Clone, Copy)]
pub struct ViewOptions {
    pub tag: &'static str,
    pub size: Vec2,
    /// 2.0 means 200 %.
    pub zoom: f32,
}

/// A window, and the servers it connects to. The servers stop when this is dropped.
pub type OpenedView = (Window, Option<Box<dyn Any>>);

impl ViewOptions {
    fn window(
        self,
        answers: &Answers,
        campus: Option<Campus>,
        set_up_host: impl FnOnce(&Host),
    ) -> OpenedView {
        let probe_options = campus.as_ref().map(Campus::options);
        let window = self.window_with(answers, probe_options, set_up_host);
        (window, campus.map(|campus| -> Box<dyn Any> { Box::new(campus) }))
    }

    fn window_with(
        self,
        answers: &Answers,
        probe_options: Option<ProbeOptions>,
        set_up_host: impl FnOnce(&Host),
    ) -> Window {
        let tag = self.tag;
        let set = |builder: HarnessBuilder<App>| {
            let fonts = move |ctx: &egui::Context| fonts::install(ctx, tag);
            builder.renderer(Painter::default()).allow_missing_glyphs().with_context_setup(fonts)
        };
        let set_up_host = |host: &Host| {
            documents(host);
            set_up_host(host);
        };
        let mut window =
            pages::window_with(Texts::new(self.tag), answers, self.size, probe_options, set_up_host, set);
        window.harness.ctx.set_zoom_factor(self.zoom);
        window.harness.run_steps(4);
        window
    }

    /// The first question, with this address, after these buttons.
    fn discovery(self, scene: Scene, address: &str, buttons: &[&str]) -> OpenedView {
        let mut window = self.window_with(&Answers::default(), Some(scene.options()), |_| {});
        window.press_text("start-go");
        window.write("find-address", address);
        for button in buttons {
            window.press_text(button);
        }
        (window, Some(Box::new(scene)))
    }

    fn step(self, step: Step, answers: &Answers, set_up_host: impl FnOnce(&Host)) -> OpenedView {
        let (mut window, campus) = self.window(answers, None, set_up_host);
        window.go_to(step);
        window.settle();
        (window, campus)
    }

    fn finish_with_file(self, program: &str) -> OpenedView {
        let answers = Answers { program: program.into(), ..answered() };
        let mut view = self.step(Step::Finish, &answers, crate::programs::install_mail_programs);
        view.0.press_text("window-save-file");
        view
    }

    fn finish_with_thunderbird(self, profiles: &[&str], buttons: &[&str]) -> OpenedView {
        let has_default = profiles.len() == 1;
        let set_up_host = |host: &Host| crate::apply::thunderbird(host, profiles, has_default);
        let mut view = self.step(Step::Finish, &answered(), set_up_host);
        for button in buttons {
            view.0.press_text(button);
        }
        view
    }

    fn check_up(self, case: &str, buttons: &[&str]) -> OpenedView {
        let set_up_host = |host: &Host| crate::check_up::eudora(host, case);
        let mut view = self.window(&Answers::default(), None, set_up_host);
        view.0.press_text("checkup-door");
        for button in buttons {
            view.0.press_text(button);
        }
        view
    }

    fn probed(
        self,
        incoming: impl FnOnce(Script) -> Script,
        outgoing: impl FnOnce(Script) -> Script,
        waits: bool,
    ) -> OpenedView {
        let mut view = self.window(&jane(), Some(campus(incoming, outgoing)), |_| {});
        let window = &mut view.0;
        window.go_to(Step::Probe);
        window.settle();
        let password = window.text("try-password");
        window.harness.get_by_role_and_label(Role::PasswordInput, &password).focus();
        window.run();
        window.harness.get_by_role_and_label(Role::PasswordInput, &password).type_text("correct horse");
        window.run();
        if waits {
            window.press_text("try-start");
        } else {
            let start = window.text("try-start");
            window.press_button(&start);
            std::thread::sleep(Duration::from_millis(300));
            window.harness.run_steps(3);
        }
        view
    }

    fn help_desk(self, answers: &Answers, buttons: &[&str]) -> OpenedView {
        let mut view = self.window(answers, None, |host| {
            let documents = host.documents.as_ref().expect("documents");
            std::fs::write(documents.join("people.csv"), crate::help_desk::PEOPLE).expect("a list");
        });
        view.0.press_text("desk-door");
        for button in buttons {
            view.0.press_text(button);
        }
        view
    }

    fn offered_setup(self, bytes: &[u8]) -> OpenedView {
        let mut view = self.window(&Answers::default(), None, |_| {});
        let file = view.0.folder.path().join("jane.waypost");
        std::fs::write(&file, bytes).expect("a setup");
        view.0.app().open_setup(&file);
        view.0.run();
        view
    }
}

impl Window {
    /// Presses the first button whose name starts with a text, and waits for the result.
    fn press_text(&mut self, id: &str) {
        let texts = Texts::new(self.tag);
        let values: [(&str, TextArg<'_>); 4] = [
            ("title", "".into()),
            ("count", 1.into()),
            ("program", texts.program(ProgramId::Thunderbird).into()),
            ("language", texts.language().name.into()),
        ];
        let words = texts.with(id, &values);
        let begins = |node: &egui_kittest::Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(words.trim_end()))
        };
        let mut all = self.harness.query_all_by_role(Role::Button).filter(begins);
        let found = all.next().unwrap_or_else(|| panic!("{}: no button is named {words}", self.tag));
        // The button may be below the visible area, where a click does not reach it.
        found.click_accesskit();
        drop(all);
        self.settle();
    }

    fn write(&mut self, label: &str, text: &str) {
        let label = self.text(label);
        self.harness.get_by_role_and_label(Role::TextInput, &label).focus();
        self.run();
        self.harness.get_by_role_and_label(Role::TextInput, &label).type_text(text);
        self.run();
    }

    /// Removes the pointer and waits until the layout no longer changes.
    pub fn rest(&mut self) {
        self.harness.event(Event::PointerGone);
        self.harness.run_steps(4);
    }
}

/// An address whose domain is not known.
const UNKNOWN: &str = "jane@campus.example";

/// The name of a picture, and the function that opens its view.
type View = (&'static str, fn(ViewOptions) -> OpenedView);

/// Every view a user may see.
pub const VIEWS: &[View] = &[
    ("start-first", |options| {
        let (mut window, campus) = options.window(&Answers::default(), None, |_| {});
        window.run();
        (window, campus)
    }),
    ("start-again", |options| options.step(Step::Start, &answered(), |_| {})),
    ("address", |options| options.step(Step::Organisation, &answered(), |_| {})),
    ("address-refused", |options| options.discovery(Scene::new(nothing), "jane", &["window-continue"])),
    ("address-catalogue", |options| options.discovery(Scene::new(nothing), "jane@gmail.com", &[])),
    ("address-not-offered", |options| options.discovery(Scene::new(nothing), "jane@proton.me", &[])),
    ("address-unknown", |options| options.discovery(Scene::new(nothing), "jane@caltehc.edu", &[])),
    ("look-up", |options| {
        options.discovery(Scene::new(nothing), UNKNOWN, &["window-continue", "find-show-requests"])
    }),
    ("look-up-nothing", |options| {
        options.discovery(Scene::new(nothing), UNKNOWN, &["window-continue", "find-look-up"])
    }),
    ("found", |options| {
        let scene = Scene::new(|path| {
            if path.starts_with("/mail/") { autoconfig("smtp.campus.example") } else { nothing(path) }
        });
        options.discovery(scene, UNKNOWN, &["window-continue", "find-look-up"])
    }),
    ("found-elsewhere", |options| {
        let scene = Scene::new(|_| autoconfig("mail.elsewhere.example"));
        options.discovery(
            scene,
            UNKNOWN,
            &["window-continue", "find-look-up", "find-others", "find-use-found"],
        )
    }),
    ("by-hand", |options| {
        let mut view = options.discovery(Scene::new(nothing), UNKNOWN, &["window-continue", "find-by-hand"]);
        view.0.write("find-incoming-server", "https://imap.campus.example/");
        view.0.write("find-outgoing-server", "smtp.campus.example");
        view.0.press_text("find-try");
        view
    }),
    ("by-hand-refused", |options| {
        let buttons = ["window-continue", "find-by-hand", "find-use-typed"];
        options.discovery(Scene::new(nothing), UNKNOWN, &buttons)
    }),
    ("list", |options| {
        let mut view = options.step(Step::Organisation, &answered(), |_| {});
        view.0.press_text("find-address-not-right");
        view
    }),
    ("receipt", |options| {
        let scene = Scene::new(|_| autoconfig("smtp.campus.example"));
        options.discovery(scene, UNKNOWN, &["window-continue", "find-look-up", "receipt-show"])
    }),
    ("you", |options| options.step(Step::You, &answered(), |_| {})),
    ("you-refused", |options| {
        let answers = Answers { name: String::new(), username: String::new(), ..answered() };
        let mut view = options.step(Step::You, &answers, |_| {});
        view.0.press_text("window-continue");
        view
    }),
    ("you-groups", |options| {
        let answers = Answers { org: "example-university".into(), ..answered() };
        let mut view = options.step(Step::You, &answers, |_| {});
        view.0.press_text("window-continue");
        view
    }),
    ("program", |options| options.step(Step::Program, &answered(), crate::programs::install_mail_programs)),
    ("program-none", |options| {
        options.step(
            Step::Program,
            &Answers { program: String::new(), ..answered() },
            crate::programs::install_mail_programs,
        )
    }),
    ("program-old", |options| {
        options.step(Step::Program, &Answers { program: "eudora@5.1".into(), ..answered() }, |_| {})
    }),
    ("reading-pop", |options| options.step(Step::Reading, &answered(), |_| {})),
    ("reading-imap", |options| options.step(Step::Reading, &jane(), |_| {})),
    ("sending", |options| options.step(Step::Sending, &answered(), |_| {})),
    ("sending-refused", |options| {
        let mut view =
            options.step(Step::Sending, &Answers { through_provider: Some(true), ..answered() }, |_| {});
        view.0.press_text("window-continue");
        view
    }),
    ("keeping", |options| options.step(Step::Retention, &answered(), |_| {})),
    ("keeping-no", |options| options.step(Step::Retention, &answers_without_retention(), |_| {})),
    ("leaving", |options| options.step(Step::RetentionWarning, &answers_without_retention(), |_| {})),
    ("how-often", |options| options.step(Step::HowOften, &answered(), |_| {})),
    ("review", |options| options.step(Step::Review, &answered(), |_| {})),
    ("review-imap", |options| options.step(Step::Review, &jane(), |_| {})),
    ("try-before", |options| options.step(Step::Probe, &answered(), |_| {})),
    ("try-running", |options| {
        options.probed(|script| Script { first: OnConnect::Silence, ..script }, |script| script, false)
    }),
    ("try-works", |options| options.probed(|script| script, |script| script, true)),
    ("try-half", |options| {
        let other = Some(self_signed(&["smtp-server.ist.caltech.edu"]));
        options.probed(|script| script, |script| Script { identity: other, ..script }, true)
    }),
    ("try-refused", |options| {
        options.probed(
            |script| script.with("=", reply("TAG NO [AUTHENTICATIONFAILED] Authentication failed.\r\n")),
            |script| script.with("=", reply("535 5.7.8 Error: authentication failed\r\n")),
            true,
        )
    }),
    ("try-unknown", |options| {
        options.probed(
            |script| script,
            |script| Script { identity: Some(self_signed(&[OUTGOING])), ..script },
            true,
        )
    }),
    ("finish-put", |options| options.finish_with_thunderbird(&["main"], &[])),
    ("finish-changes", |options| options.finish_with_thunderbird(&["main"], &["put-show"])),
    ("finish-several", |options| options.finish_with_thunderbird(&["work", "private"], &[])),
    ("finish-done", |options| options.finish_with_thunderbird(&["main"], &["put-title"])),
    ("finish-undo", |options| options.finish_with_thunderbird(&["main"], &["put-title", "undo-ask"])),
    ("finish-undone", |options| {
        options.finish_with_thunderbird(&["main"], &["put-title", "undo-ask", "undo-yes"])
    }),
    ("finish-file", |options| options.finish_with_thunderbird(&["main"], &["finish-file"])),
    ("finish-eudora", |options| options.finish_with_file("eudora")),
    ("finish-apple", |options| options.finish_with_file("apple-mail")),
    ("finish-android", |options| options.finish_with_file("thunderbird-android")),
    ("finish-outlook", |options| options.finish_with_file("outlook-classic")),
    ("finish-fetchmail", |options| options.finish_with_file("fetchmail")),
    ("finish-generic", |options| options.finish_with_file("generic")),
    ("check-choose", |options| options.check_up("opportunistic", &[])),
    ("check-findings", |options| options.check_up("opportunistic", &["checkup-check"])),
    ("check-details", |options| {
        options.check_up("left-for-ever", &["checkup-check", "checkup-details-name"])
    }),
    ("check-healthy", |options| options.check_up("healthy-pop", &["checkup-check"])),
    ("check-repair", |options| {
        options.check_up("retired-incoming", &["checkup-check", "checkup-repair-count"])
    }),
    ("check-done", |options| {
        options.check_up("retired-incoming", &["checkup-check", "checkup-repair-count", "checkup-mend-files"])
    }),
    ("check-report", |options| {
        options.check_up("personality-of-caltech-sick", &["checkup-check", "checkup-save-report"])
    }),
    ("desk-home", |options| options.help_desk(&answered(), &[])),
    ("desk-open", |options| options.help_desk(&answered(), &["desk-open", "desk-open-do"])),
    ("desk-prepare", |options| options.help_desk(&Answers::default(), &["desk-prepare"])),
    ("desk-batch", |options| {
        let mut view = options.help_desk(&answered(), &["desk-batch"]);
        let list = view.0.folder.path().join("Documents/people.csv").display().to_string();
        view.0.write("desk-list", &list);
        view.0.write("desk-target", "settings.zip");
        view.0.press_text("desk-look");
        view
    }),
    ("desk-organisation", |options| {
        let mut view = options.help_desk(&answered(), &["desk-organisation"]);
        let all: Vec<_> = view.0.harness.query_all_by_role(Role::RadioButton).collect();
        all[0].click_accesskit();
        drop(all);
        view.0.settle();
        view
    }),
    ("about", |options| {
        let mut view = options.step(Step::Start, &answered(), |_| {});
        view.0.harness.get_by_label(&view.0.text("about-title")).click_accesskit();
        view.0.settle();
        view
    }),
    ("about-licence", |options| {
        let mut view = options.step(Step::Start, &answered(), |_| {});
        view.0.harness.get_by_label(&view.0.text("about-title")).click_accesskit();
        view.0.settle();
        view.0.harness.get_by_label("MIT").click_accesskit();
        view.0.settle();
        view
    }),
    ("support", |options| {
        let mut view = options.step(Step::Review, &answered(), |_| {});
        view.0.press_text("support-show");
        view
    }),
    ("support-read", |options| {
        let mut view = options.step(Step::Review, &answered(), |_| {});
        view.0.press_text("support-show");
        view.0.press_text("support-read-out");
        view
    }),
    ("languages", |options| {
        let mut view = options.step(Step::Start, &answered(), |_| {});
        view.0.press_text("window-language-now");
        view
    }),
    ("setup-foreign", |options| options.offered_setup(&crate::setup::foreign())),
    ("setup-wrong", |options| {
        options.offered_setup(b"{ \"schema\": 1, \"answers\": { \"password\": \"x\" } }")
    }),
    ("setup-ready", |options| {
        let nowhere = Host::fake(Path::new("/nowhere"));
        let organisation = waypost_engine::find(&nowhere, "caltech-imss").expect("an organisation");
        let answers = Answers { protocol: Some(Protocol::Imap), ..answered() };
        options.offered_setup(&waypost_engine::setup_bytes(&organisation, &answers))
    }),
    ("not-kept", |options| {
        let mut view = options.window(&answered(), None, |_| {});
        let data = Host::fake(view.0.folder.path()).data.expect("a data folder");
        std::fs::remove_dir_all(&data).expect("removed");
        std::fs::write(&data, "not a folder").expect("a file");
        view.0.go_to(Step::You);
        view
    }),
];
