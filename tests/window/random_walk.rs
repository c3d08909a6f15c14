//! Random walks through the wizard. Someone goes forward, back and along the rail, changes any answer to a
//! valid, an invalid or an empty one, takes over support codes and setups, and is interrupted. No walk may
//! reach a page that its answers do not allow.
//!
//! `WAYPOST_WALK_SEED` sets the seed, `WAYPOST_WALK_STEPS` the number of steps.

use std::fmt::Write as _;
use std::path::PathBuf;

use waypost::gui::job::Wake;
use waypost::gui::wizard::Wizard;
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::account::Protocol;
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::plan;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

/// Steps of the walk if the environment does not set them.
const USUAL_STEPS: u64 = 10_000;

/// Actions that a failure lists.
const LISTED_ACTIONS: usize = 25;

/// A number from the environment, or the usual one.
pub fn number_from_environment(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().expect("the variable is a number"))
}

/// Random numbers by SplitMix64, so that a seed gives the same walk everywhere.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    pub fn pick<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    /// True in this share of cases, in percent.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// Mostly one of the valid values, otherwise one that is invalid or empty.
    fn mostly(&mut self, valid: &[&str], wrong: &[&str]) -> String {
        if self.percent(85) { self.pick(valid) } else { self.pick(wrong) }.to_owned()
    }
}

/// The questions that a random answer can be given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Organisation,
    Name,
    Username,
    Address,
    Group,
    Program,
    Consent,
    ReadOn,
    Protocol,
    Network,
    IspSmtp,
    ThroughProvider,
    LeaveOnServer,
    KeepAfterTrash,
    CheckEvery,
}

impl Question {
    const ALL: [Self; 15] = [
        Self::Organisation,
        Self::Name,
        Self::Username,
        Self::Address,
        Self::Group,
        Self::Program,
        Self::Consent,
        Self::ReadOn,
        Self::Protocol,
        Self::Network,
        Self::IspSmtp,
        Self::ThroughProvider,
        Self::LeaveOnServer,
        Self::KeepAfterTrash,
        Self::CheckEvery,
    ];

    /// The questions that can be answered on the page of a step. The help desk, which opens from the start,
    /// can change every answer.
    const fn on_page(step: Step) -> &'static [Self] {
        match step {
            Step::Start => &Self::ALL,
            Step::Organisation => &[Self::Organisation],
            Step::You => &[Self::Name, Self::Username, Self::Address, Self::Group],
            Step::Program => &[Self::Program, Self::Program, Self::Consent],
            Step::Reading => &[Self::ReadOn, Self::Protocol],
            Step::Sending => &[Self::Network, Self::IspSmtp, Self::ThroughProvider],
            Step::Retention => &[Self::LeaveOnServer, Self::KeepAfterTrash],
            Step::HowOften => &[Self::CheckEvery],
            Step::Review => &[Self::Consent],
            Step::RetentionWarning | Step::Probe | Step::Finish => &[],
        }
    }

    fn answer(self, answers: &mut Answers, file: &str, random: &mut Random) {
        let places = [None, Some(NetworkLocation::OnCampus), Some(NetworkLocation::OffCampus)];
        match self {
            Self::Organisation => {
                answers.org = random.mostly(&["caltech-imss", "example-university", file], &["", "nobody"]);
            }
            Self::Name => answers.name = random.mostly(&["Jane Doe", "Ann"], &["", "Jane\nDoe"]),
            Self::Username => {
                answers.username = random.mostly(&["jdoe", "ann"], &["", "j doe", "j@gmail.com"])
            }
            Self::Address => answers.address = random.mostly(&[""], &["jane@example.org", "x"]),
            Self::Group => answers.group = random.mostly(&["staff", "student"], &["", "nobody"]),
            Self::Program => {
                let valid =
                    ["thunderbird", "eudora@4.3", "eudora@4.3", "eudora@7.1", "mpop", "mutt", "generic"];
                answers.program = random.mostly(&valid, &["", "none", "eudora@x"]);
            }
            Self::Consent => answers.accept_plaintext = random.percent(50),
            Self::ReadOn => {
                answers.read_on =
                    random.pick(&[None, Some(ReadOn::One), Some(ReadOn::Several), Some(ReadOn::Several)]);
            }
            Self::Protocol => {
                answers.protocol =
                    random.pick(&[None, Some(Protocol::Imap), Some(Protocol::Pop), Some(Protocol::Pop)]);
            }
            Self::Network => {
                answers.network =
                    if random.percent(50) { Some(NetworkLocation::Both) } else { random.pick(&places) };
            }
            Self::IspSmtp => {
                answers.isp_smtp =
                    random.mostly(&["smtp.provider.example:465", ""], &["smtp provider", "its:x"]);
            }
            Self::ThroughProvider => {
                answers.through_provider = random.pick(&[None, None, Some(false), Some(true)]);
            }
            Self::LeaveOnServer => {
                answers.leave_on_server = random.mostly(&["no", "no", "7", ""], &["366", "x"])
            }
            Self::KeepAfterTrash => answers.keep_after_trash = random.percent(50),
            Self::CheckEvery => answers.check_every = random.mostly(&["10", "manual", ""], &["0", "1441"]),
        }
    }
}

/// What happened on the walk, for the check that it reaches every page.
#[derive(Default)]
struct Seen {
    steps: std::collections::BTreeSet<Step>,
    withheld_consent: usize,
    warnings: usize,
}

struct Walk {
    random: Random,
    _folder: tempfile::TempDir,
    host: Host,
    profile_file: PathBuf,
    wizard: Wizard,
    /// True if the warning was passed since it last came onto the path.
    passed_warning: bool,
    seen: Seen,
    actions: Vec<String>,
}

impl Walk {
    fn new(seed: u64) -> Self {
        // The wizard saves at every move. In memory that takes no time.
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let host = Host::fake(folder.path());
        let profile_file = folder.path().join("mine.json");
        let mut walk = Self {
            random: Random(seed),
            wizard: Wizard::new(host.clone(), Wake::default()),
            profile_file,
            host,
            _folder: folder,
            passed_warning: false,
            seen: Seen::default(),
            actions: Vec::new(),
        };
        walk.write_profile();
        walk
    }

    /// Writes the profile file: an organisation with groups, sometimes without POP.
    fn write_profile(&mut self) {
        let text = include_str!("../../assets/organisations/example-university.json");
        let mut profile: serde_json::Value = serde_json::from_str(text).unwrap();
        if self.random.percent(50) {
            profile["incoming"].as_array_mut().unwrap().retain(|server| server["protocol"] != "pop");
        }
        if self.random.percent(50) {
            profile["policy"]["leave_on_server"]["default"] = false.into();
        }
        std::fs::write(&self.profile_file, profile.to_string()).unwrap();
    }

    /// One action. Moves between the pages must keep the answers.
    fn act(&mut self) {
        let before = self.wizard.answers().clone();
        let is_move = match self.random.below(100) {
            0..40 => self.next(),
            40..50 => self.note("back", |walk| walk.wizard.back()),
            50..68 => self.press_rail(),
            68..90 => self.edit(),
            90..92 => self.accept_code(),
            92..94 => self.accept_setup(),
            94..98 => self.restart(),
            _ => self.change_profile(),
        };
        if is_move {
            assert_eq!(*self.wizard.answers(), before, "moving between the pages changed an answer");
        }
        // The window draws the page again and saves.
        self.wizard.parts();
        self.wizard.save_if_changed();
        self.finish_jobs();
    }

    fn note(&mut self, action: &str, act: impl FnOnce(&mut Self)) -> bool {
        let from = self.wizard.step();
        act(self);
        self.finish_jobs();
        let mut line = String::new();
        write!(line, "{action}: {from:?} -> {:?}", self.wizard.step()).unwrap();
        self.actions.push(line);
        true
    }

    /// Waits for the work with files that the wizard does in the background.
    fn finish_jobs(&mut self) {
        self.wizard.poll();
        while self.wizard.has_tasks() {
            std::thread::yield_now();
            self.wizard.poll();
        }
    }

    fn next(&mut self) -> bool {
        let from = self.wizard.step();
        if from == Step::Finish {
            return true;
        }
        let mut moved = false;
        self.note("next", |walk| moved = walk.wizard.go_to_next());
        assert_eq!(moved, self.wizard.step() != from, "Next reports that the page changed if it did");
        assert!(moved || self.wizard.refused(), "Next does nothing");
        if !moved {
            let withheld = self.wizard.plan().is_ok_and(|plan| plan.needs_plaintext_consent);
            self.seen.withheld_consent += usize::from(withheld && from == Step::Review);
            assert!(withheld || !self.wizard.shown_problems().is_empty(), "Next is refused without a reason");
        }
        self.passed_warning |= from == Step::RetentionWarning && moved;
        true
    }

    /// Presses a step of the rail, or "Change" on the review, which do the same.
    fn press_rail(&mut self) -> bool {
        if self.wizard.step() == Step::Start {
            return true;
        }
        let path: Vec<Step> = self.wizard.path().into_iter().filter(|&step| step != Step::Start).collect();
        let wanted = self.random.pick(&path);
        let (can_open, from) = (self.wizard.can_open(wanted), self.wizard.step());
        self.note(&format!("rail {wanted:?}"), |walk| walk.wizard.go_to(wanted));
        let now = self.wizard.step();
        if !can_open {
            assert_eq!(now, from, "a step that was never shown cannot be opened from the rail");
        } else if now != wanted {
            assert!(now < wanted, "a later page opened");
            let is_refused =
                self.wizard.refused() && (!self.wizard.shown_problems().is_empty() || now == Step::Review);
            let is_new = now == Step::RetentionWarning || now != from;
            assert!(is_refused || is_new, "the rail does nothing");
        }
        true
    }

    /// Changes an answer on the page.
    fn edit(&mut self) -> bool {
        let step = self.wizard.step();
        match step {
            Step::RetentionWarning => {
                let (_, answers, _) = self.wizard.parts();
                if self.random.percent(50) {
                    answers.protocol = Some(Protocol::Imap);
                } else {
                    answers.leave_on_server = "7".into();
                }
                self.note("keep mail", |walk| {
                    walk.wizard.go_to_next();
                });
            }
            Step::Probe => {
                let hosts =
                    ["smtp-server.its.caltech.edu", "smtp.provider.example", "its.caltech.edu", "a b"];
                let host = self.random.pick(&hosts);
                self.note(&format!("send through {host}"), |walk| walk.wizard.send_through(host));
            }
            Step::Finish => {}
            _ => {
                let question = self.random.pick(Question::on_page(step));
                let file = self.profile_file.to_string_lossy().into_owned();
                let (_, answers, _) = self.wizard.parts();
                question.answer(answers, &file, &mut self.random);
                let opens = answers.org == file;
                self.note(&format!("{question:?}"), |walk| {
                    if opens && question == Question::Organisation {
                        walk.wizard.open_profile(walk.profile_file.clone());
                    }
                });
            }
        }
        false
    }

    /// Takes over a support code that somebody made with other answers at any page.
    fn accept_code(&mut self) -> bool {
        let Some(profile) = self.wizard.profile().cloned() else { return true };
        let mut theirs = self.wizard.answers().clone();
        for _ in 0..3 {
            let question = self.random.pick(&Question::ALL[5..]);
            question.answer(&mut theirs, "", &mut self.random);
        }
        let letters = SupportCode::new(&profile, &theirs, self.random.pick(Step::ALL), None).to_letters();
        let code = SupportCode::read(&letters).expect("a code");
        let applied = code.apply_to(&profile, self.wizard.answers());
        self.note(&format!("code made at {:?}", code.step), |walk| {
            walk.wizard.adopt(applied.answers, code.step);
        });
        false
    }

    /// Opens a setup that was prepared with any answers.
    fn accept_setup(&mut self) -> bool {
        let mut answers = self.wizard.answers().clone();
        for _ in 0..3 {
            let question = self.random.pick(&Question::ALL[1..]);
            question.answer(&mut answers, "", &mut self.random);
        }
        let Some(organisation) = self.wizard.organisation().cloned() else { return true };
        let file = self.profile_file.with_file_name("prepared.waypost");
        std::fs::write(&file, waypost_engine::setup_bytes(&organisation, &answers)).unwrap();
        self.note("setup", |walk| {
            walk.wizard.accept_setup(waypost_engine::open_setup(&walk.host, &file).expect("a setup"));
        });
        false
    }

    /// The window is killed, and the next one continues.
    fn restart(&mut self) -> bool {
        let before = (self.wizard.step(), self.wizard.answers().clone());
        self.note("restart", |walk| {
            walk.wizard = Wizard::new(walk.host.clone(), Wake::default());
            walk.wizard.resume();
        });
        if before.0 != Step::Start {
            assert_eq!(*self.wizard.answers(), before.1, "the restart lost an answer");
            assert!(self.wizard.step() <= before.0, "the restart went on to {:?}", self.wizard.step());
        }
        // The walk was beyond the warning before.
        self.passed_warning |= self.wizard.step() > Step::RetentionWarning;
        false
    }

    /// The organisation's file changes, and the person reads it again.
    fn change_profile(&mut self) -> bool {
        self.write_profile();
        self.note("reload", |walk| walk.wizard.reload_profile());
        // An organisation that a setup chose by its id is now chosen by its file.
        false
    }

    fn check(&mut self) {
        let step = self.wizard.step();
        self.seen.steps.insert(step);
        self.seen.warnings += usize::from(step == Step::RetentionWarning);
        check_page(&self.wizard, &mut self.passed_warning);
    }
}

/// Checks what is true on every page. `passed_warning` becomes false if the warning is not on the path.
pub fn check_page(wizard: &Wizard, passed_warning: &mut bool) {
    let (step, path) = (wizard.step(), wizard.path());
    let planned = wizard.profile().map(|profile| plan(profile, wizard.answers()));
    match &planned {
        Some(planned) => assert_eq!(wizard.plan(), *planned, "the plan is not that of the answers"),
        None => assert!(step <= Step::Organisation, "a page without an organisation is empty"),
    }
    if step > Step::Review {
        let planned = planned.and_then(Result::ok).expect("the page has a plan");
        assert!(!planned.needs_plaintext_consent, "nobody agreed to an unencrypted password");
    }
    let warns = path.contains(&Step::RetentionWarning);
    *passed_warning &= warns;
    assert!(step <= Step::RetentionWarning || !warns || *passed_warning, "the warning was skipped");
    for &other in &path {
        assert!(!wizard.is_done(other) || wizard.can_open(other), "{other:?} is done and cannot be opened");
    }
}

#[test]
#[allow(clippy::print_stderr, reason = "a failure says how to repeat the walk")]
fn random_walk_shows_no_page_too_early() {
    let seed = number_from_environment("WAYPOST_WALK_SEED", 2026);
    let steps = number_from_environment("WAYPOST_WALK_STEPS", USUAL_STEPS);
    let mut walk = Walk::new(seed);
    for number in 0..steps {
        let step = std::panic::AssertUnwindSafe(|| {
            walk.act();
            walk.check();
        });
        if let Err(panic) = std::panic::catch_unwind(step) {
            let first = walk.actions.len().saturating_sub(LISTED_ACTIONS);
            eprintln!(
                "WAYPOST_WALK_SEED={seed}, step {number}, after:\n  {}",
                walk.actions[first..].join("\n  ")
            );
            std::panic::resume_unwind(panic);
        }
    }
    if steps >= USUAL_STEPS {
        let Seen { steps, withheld_consent, warnings } = &walk.seen;
        assert_eq!(steps.len(), Step::ALL.len(), "the walk reached only {steps:?}");
        assert!(*withheld_consent > 20 && *warnings > 20, "{withheld_consent} {warnings}");
    }
}
