//! Every page in each of its states, as somebody comes to it in any language: what is to be looked at.

use std::path::Path;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Vec2};
use egui_kittest::HarnessBuilder;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use waypost::gui::app::App;
use waypost::gui::screen::fonts;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::Answers;
use waypost_core::plan::program::ProgramId;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::{TextArg, Texts};
use waypost_engine::host::Host;

use crate::campus::{Campus, OnConnect, Script, reply, self_signed};
use crate::languages::leaving;
use crate::pages::{self, Window, answered, documents};
use crate::painter::Painter;
use crate::probe::{OUTGOING, campus, jane};

/// Where and in which language.
#[derive(Clone, Copy)]
pub struct At {
    pub tag: &'static str,
    pub size: Vec2,
    /// 2.0 is a window at 200 %.
    pub zoom: f32,
}

/// A page, and the servers it speaks with, which end with it.
pub type Observations = (Window, Option<Campus>);

impl At {
    fn window(self, answers: &Answers, campus: Option<Campus>, furnish: impl FnOnce(&Host)) -> Observations {
        let tag = self.tag;
        let set = |builder: HarnessBuilder<App>| {
            let fonts = move |ctx: &egui::Context| fonts::install(ctx, tag);
            builder.renderer(Painter::default()).allow_missing_glyphs().with_context_setup(fonts)
        };
        let how = campus.as_ref().map(Campus::options);
        let furnish = |host: &Host| {
            documents(host);
            furnish(host);
        };
        let mut window = pages::everything(Texts::new(self.tag), answers, self.size, how, furnish, set);
        window.harness.ctx.set_zoom_factor(self.zoom);
        window.harness.run_steps(4);
        (window, campus)
    }

    fn step(self, step: Step, answers: &Answers, furnish: impl FnOnce(&Host)) -> Observations {
        let (mut window, campus) = self.window(answers, None, furnish);
        window.go_to(step);
        window.settle();
        (window, campus)
    }

    fn last(self, program: &str) -> Observations {
        let answers = Answers { program: program.into(), ..answered() };
        let mut seen = self.step(Step::Finish, &answers, crate::programs::furnish);
        seen.0.tap("window-save-file");
        seen
    }

    fn put(self, profiles: &[&str], taps: &[&str]) -> Observations {
        let has_default = profiles.len() == 1;
        let furnish = |host: &Host| crate::apply::thunderbird(host, profiles, has_default);
        let mut seen = self.step(Step::Finish, &answered(), furnish);
        for tap in taps {
            seen.0.tap(tap);
        }
        seen
    }

    fn checked(self, case: &str, taps: &[&str]) -> Observations {
        let furnish = |host: &Host| crate::check_up::eudora(host, case);
        let mut seen = self.window(&Answers::default(), None, furnish);
        seen.0.tap("checkup-door");
        for tap in taps {
            seen.0.tap(tap);
        }
        seen
    }

    fn tried(
        self,
        incoming: impl FnOnce(Script) -> Script,
        outgoing: impl FnOnce(Script) -> Script,
        waits: bool,
    ) -> Observations {
        let mut seen = self.window(&jane(), Some(campus(incoming, outgoing)), |_| {});
        let window = &mut seen.0;
        window.go_to(Step::Probe);
        window.settle();
        let password = window.said("try-password");
        window.harness.get_by_role_and_label(Role::PasswordInput, &password).focus();
        window.harness.run();
        window.harness.get_by_role_and_label(Role::PasswordInput, &password).type_text("correct horse");
        window.harness.run();
        if waits {
            window.tap("try-start");
        } else {
            let start = window.said("try-start");
            window.press_button(&start);
            std::thread::sleep(Duration::from_millis(300));
            window.harness.run_steps(3);
        }
        seen
    }

    fn at_the_desk(self, answers: &Answers, taps: &[&str]) -> Observations {
        let mut seen = self.window(answers, None, |host| {
            let documents = host.documents.as_ref().expect("documents");
            std::fs::write(documents.join("people.csv"), crate::help_desk::PEOPLE).expect("a list");
        });
        seen.0.tap("desk-door");
        for tap in taps {
            seen.0.tap(tap);
        }
        seen
    }

    fn offered(self, bytes: &[u8]) -> Observations {
        let mut seen = self.window(&Answers::default(), None, |_| {});
        let file = seen.0.folder.path().join("jane.waypost");
        std::fs::write(&file, bytes).expect("a setup");
        seen.0.app().open_setup(&file);
        seen.0.harness.run();
        seen
    }
}

impl Window {
    /// Presses the first button of a text, wherever it is, and waits for what comes of it.
    fn tap(&mut self, id: &str) {
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
        let found = all.next().unwrap_or_else(|| panic!("{}: nothing is called {words}", self.tag));
        // It may be below the edge, where no pointer reaches it.
        found.click_accesskit();
        drop(all);
        self.settle();
    }

    fn write(&mut self, label: &str, text: &str) {
        let label = self.said(label);
        self.harness.get_by_role_and_label(Role::TextInput, &label).focus();
        self.harness.run();
        self.harness.get_by_role_and_label(Role::TextInput, &label).type_text(text);
        self.harness.run();
    }

    /// Takes the pointer away and lets everything come to rest.
    pub fn rest(&mut self) {
        self.harness.event(Event::PointerGone);
        self.harness.run_steps(4);
    }
}

/// How somebody comes to a page, with the name of its picture.
type View = (&'static str, fn(At) -> Observations);

/// What somebody may meet.
pub const VIEWS: &[View] = &[
    ("start-first", |at| {
        let (mut window, campus) = at.window(&Answers::default(), None, |_| {});
        window.harness.run();
        (window, campus)
    }),
    ("start-again", |at| at.step(Step::Start, &answered(), |_| {})),
    ("organisation", |at| at.step(Step::Organisation, &answered(), |_| {})),
    ("you", |at| at.step(Step::You, &answered(), |_| {})),
    ("you-refused", |at| {
        let answers = Answers { name: String::new(), username: String::new(), ..answered() };
        let mut seen = at.step(Step::You, &answers, |_| {});
        seen.0.tap("window-continue");
        seen
    }),
    ("you-groups", |at| {
        let answers = Answers { org: "example-university".into(), ..answered() };
        let mut seen = at.step(Step::You, &answers, |_| {});
        seen.0.tap("window-continue");
        seen
    }),
    ("program", |at| at.step(Step::Program, &answered(), crate::programs::furnish)),
    ("program-none", |at| {
        at.step(Step::Program, &Answers { program: String::new(), ..answered() }, crate::programs::furnish)
    }),
    ("program-old", |at| {
        at.step(Step::Program, &Answers { program: "eudora@5.1".into(), ..answered() }, |_| {})
    }),
    ("reading-pop", |at| at.step(Step::Reading, &answered(), |_| {})),
    ("reading-imap", |at| at.step(Step::Reading, &jane(), |_| {})),
    ("sending", |at| at.step(Step::Sending, &answered(), |_| {})),
    ("sending-refused", |at| {
        let mut seen =
            at.step(Step::Sending, &Answers { through_provider: Some(true), ..answered() }, |_| {});
        seen.0.tap("window-continue");
        seen
    }),
    ("keeping", |at| at.step(Step::Retention, &answered(), |_| {})),
    ("keeping-no", |at| at.step(Step::Retention, &leaving(), |_| {})),
    ("leaving", |at| at.step(Step::RetentionWarning, &leaving(), |_| {})),
    ("how-often", |at| at.step(Step::HowOften, &answered(), |_| {})),
    ("review", |at| at.step(Step::Review, &answered(), |_| {})),
    ("review-imap", |at| at.step(Step::Review, &jane(), |_| {})),
    ("try-before", |at| at.step(Step::Probe, &answered(), |_| {})),
    ("try-running", |at| {
        at.tried(|script| Script { first: OnConnect::Silence, ..script }, |script| script, false)
    }),
    ("try-works", |at| at.tried(|script| script, |script| script, true)),
    ("try-half", |at| {
        let other = Some(self_signed(&["smtp-server.ist.caltech.edu"]));
        at.tried(|script| script, |script| Script { identity: other, ..script }, true)
    }),
    ("try-refused", |at| {
        at.tried(
            |script| script.with("=", reply("TAG NO [AUTHENTICATIONFAILED] Authentication failed.\r\n")),
            |script| script.with("=", reply("535 5.7.8 Error: authentication failed\r\n")),
            true,
        )
    }),
    ("try-unknown", |at| {
        at.tried(
            |script| script,
            |script| Script { identity: Some(self_signed(&[OUTGOING])), ..script },
            true,
        )
    }),
    ("finish-put", |at| at.put(&["main"], &[])),
    ("finish-changes", |at| at.put(&["main"], &["put-show"])),
    ("finish-several", |at| at.put(&["work", "private"], &[])),
    ("finish-done", |at| at.put(&["main"], &["put-title"])),
    ("finish-undo", |at| at.put(&["main"], &["put-title", "undo-ask"])),
    ("finish-undone", |at| at.put(&["main"], &["put-title", "undo-ask", "undo-yes"])),
    ("finish-file", |at| at.put(&["main"], &["finish-file"])),
    ("finish-eudora", |at| at.last("eudora")),
    ("finish-apple", |at| at.last("apple-mail")),
    ("finish-android", |at| at.last("thunderbird-android")),
    ("finish-outlook", |at| at.last("outlook-classic")),
    ("finish-fetchmail", |at| at.last("fetchmail")),
    ("finish-generic", |at| at.last("generic")),
    ("check-choose", |at| at.checked("opportunistic", &[])),
    ("check-findings", |at| at.checked("opportunistic", &["checkup-check"])),
    ("check-details", |at| at.checked("left-for-ever", &["checkup-check", "checkup-details-name"])),
    ("check-healthy", |at| at.checked("healthy-pop", &["checkup-check"])),
    ("check-repair", |at| at.checked("retired-incoming", &["checkup-check", "checkup-repair-count"])),
    ("check-done", |at| {
        at.checked("retired-incoming", &["checkup-check", "checkup-repair-count", "checkup-mend-files"])
    }),
    ("check-report", |at| {
        at.checked("personality-of-caltech-sick", &["checkup-check", "checkup-save-report"])
    }),
    ("desk-home", |at| at.at_the_desk(&answered(), &[])),
    ("desk-open", |at| at.at_the_desk(&answered(), &["desk-open", "desk-open-do"])),
    ("desk-prepare", |at| at.at_the_desk(&Answers::default(), &["desk-prepare"])),
    ("desk-batch", |at| {
        let mut seen = at.at_the_desk(&answered(), &["desk-batch"]);
        let list = seen.0.folder.path().join("Documents/people.csv").display().to_string();
        seen.0.write("desk-list", &list);
        seen.0.write("desk-target", "settings.zip");
        seen.0.tap("desk-look");
        seen
    }),
    ("desk-organisation", |at| {
        let mut seen = at.at_the_desk(&answered(), &["desk-organisation"]);
        let all: Vec<_> = seen.0.harness.query_all_by_role(Role::RadioButton).collect();
        all[0].click_accesskit();
        drop(all);
        seen.0.settle();
        seen
    }),
    ("support", |at| {
        let mut seen = at.step(Step::Review, &answered(), |_| {});
        seen.0.tap("support-show");
        seen
    }),
    ("support-read", |at| {
        let mut seen = at.step(Step::Review, &answered(), |_| {});
        seen.0.tap("support-show");
        seen.0.tap("support-read-out");
        seen
    }),
    ("languages", |at| {
        let mut seen = at.step(Step::Start, &answered(), |_| {});
        seen.0.tap("window-language-now");
        seen
    }),
    ("setup-foreign", |at| at.offered(&crate::setup::foreign())),
    ("setup-wrong", |at| at.offered(b"{ \"schema\": 1, \"answers\": { \"password\": \"x\" } }")),
    ("setup-ready", |at| {
        let nowhere = Host::fake(Path::new("/nowhere"));
        let organisation = waypost_engine::find(&nowhere, "caltech-imss").expect("an organisation");
        let answers = Answers { protocol: Some(Protocol::Imap), ..answered() };
        at.offered(&waypost_engine::setup_bytes(&organisation, &answers))
    }),
    ("not-kept", |at| {
        let mut seen = at.window(&answered(), None, |_| {});
        let data = Host::fake(seen.0.folder.path()).data.expect("a data folder");
        std::fs::remove_dir_all(&data).expect("removed");
        std::fs::write(&data, "not a folder").expect("a file");
        seen.0.go_to(Step::You);
        seen
    }),
];
