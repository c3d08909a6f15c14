//! The window's life: it draws the wizard and does what the pages ask for.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::{CentralPanel, Context, Frame, Id, OpenUrl, Ui, UserAttentionType, ViewportCommand};

use super::checkup::{Act, CheckUp};
use super::desk::{self, Desk, Page};
use super::dialogs::{Asked, Dialogs};
use super::kept::Kept;
use super::pages::{Action, report_facts};
use super::putting;
use super::sorry::Contents;
use super::speech::Speech;
use super::support::{self, Support};
use super::task::{Task, Wake};
use super::theme::Preference;
use super::trying;
use super::wizard::{Draft, Wizard};
use super::{shell, theme};
use waypost_core::formats::{self, Format, Request};
use waypost_core::handoff::code::Code;
use waypost_core::plan::Plan;
use waypost_core::plan::journey::Step;
use waypost_core::plan::profile::Profile;
use waypost_core::text::{Language, Texts};
use waypost_engine::host::Host;
use waypost_engine::host::wishes::Wishes;
use waypost_engine::net::instance::{First, Visit};

/// The window.
#[derive(Debug)]
pub struct App {
    wizard: Wizard,
    checkup: CheckUp,
    in_checkup: bool,
    desk: Desk,
    in_desk: bool,
    speech: Speech,
    preference: Preference,
    size: Option<[f32; 2]>,
    asking_wishes: Task<Wishes>,
    wishes: Wishes,
    forgot: bool,
    dialogs: Dialogs,
    first: Option<Rc<First>>,
    is_shown: bool,
    focus: Option<Id>,
    arrived: bool,
    refused_now: bool,
}

impl App {
    /// A window at its first page.
    pub fn new(host: Host, texts: Texts) -> Self {
        let kept = Kept::load(&host);
        Self {
            wizard: Wizard::new(host),
            checkup: CheckUp::default(),
            in_checkup: false,
            desk: Desk::default(),
            in_desk: false,
            speech: Speech::new(texts, kept.language),
            preference: kept.theme,
            size: kept.size,
            asking_wishes: Task::default(),
            wishes: Wishes::default(),
            forgot: false,
            dialogs: Dialogs::default(),
            first: None,
            is_shown: false,
            focus: None,
            arrived: true,
            refused_now: false,
        }
    }

    /// Opens a prepared setup.
    pub fn open_setup(&mut self, file: &Path) {
        self.in_checkup = false;
        self.in_desk = false;
        self.speech.is_choosing = false;
        self.wizard.open_setup(file);
        self.arrived = true;
    }

    /// Goes on where an earlier visit ended, as the button on the first page does.
    pub fn resume(&mut self) {
        self.wizard.resume();
        self.arrived = true;
    }

    /// Later starts come to this window.
    pub fn receive_visits(&mut self, first: Option<Rc<First>>) {
        self.first = first;
    }

    /// Once the window is on the screen, later starts are listened for, and those that came are served.
    fn receive(&mut self, ctx: &Context) {
        let Some(first) = self.first.clone().filter(|_| self.is_shown) else { return };
        let wake = ctx.clone();
        first.listen(move || wake.request_repaint());
        while let Some(visit) = first.visit() {
            if let Visit::Open(file) = visit {
                self.open_setup(&file);
            }
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(UserAttentionType::Informational));
        }
    }

    /// Keeps what was answered, up to the field that is being typed into.
    fn keep_answers(&mut self, ctx: &Context) {
        let focus = ctx.memory(|memory| memory.focused());
        let moved = std::mem::replace(&mut self.focus, focus) != focus;
        if moved || !ctx.text_edit_focused() {
            self.wizard.keep_changes();
        }
    }

    /// A prepared setup that is dropped on the window is opened.
    fn take_dropped(&mut self, ui: &Ui) {
        let dropped = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(file) = dropped.filter(|file| waypost_engine::is_setup(file)) {
            self.open_setup(&file);
        }
    }

    /// What is going on.
    pub const fn wizard(&self) -> &Wizard {
        &self.wizard
    }

    /// The check-up, while one is in it.
    pub fn checkup(&mut self) -> Option<&mut CheckUp> {
        self.in_checkup.then_some(&mut self.checkup)
    }

    /// The help desk's pages.
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The theme that is preferred.
    pub const fn preference(&self) -> Preference {
        self.preference
    }

    /// Keeps this language for later starts.
    pub fn keep_language(&mut self, language: String) {
        self.speech.kept = Some(language);
        self.forgot = false;
    }

    /// Prefers a theme.
    pub const fn prefer(&mut self, preference: Preference) {
        self.preference = preference;
    }

    /// The theme and the size, for the next start.
    fn keep_looks(&self) {
        let kept = Kept { theme: self.preference, size: self.size, language: self.speech.kept.clone() };
        // What was just forgotten does not come back by closing the window.
        if !self.forgot && kept != Kept::load(self.wizard.host()) {
            kept.save(self.wizard.host());
        }
    }

    /// Keeps what the next start wants: the window is being closed.
    fn keep_all(&mut self) {
        self.wizard.keep_changes();
        self.keep_looks();
    }

    /// Draws one frame and does what was asked for in it.
    pub fn draw(&mut self, ui: &mut Ui) {
        self.receive(ui.ctx());
        self.wishes = self.asking_wishes.take().unwrap_or(self.wishes);
        theme::prefer(ui.ctx(), self.preference, self.wishes);
        let inside = ui.input(|input| input.viewport().inner_rect.map(|rect| rect.size().into()));
        self.size = inside.or(self.size);
        self.take_dropped(ui);
        self.take_answer_of_dialog();
        self.take_what_has_ended();
        let frame = Frame::NONE.fill(ui.visuals().panel_fill);
        let view = shell::View {
            texts: &self.speech.texts,
            preference: self.preference,
            unwritable: self.speech.unwritable,
            arrived: std::mem::take(&mut self.arrived),
            refused_now: std::mem::take(&mut self.refused_now),
        };
        let (wizard, checkup, desk) = (&mut self.wizard, &mut self.checkup, &mut self.desk);
        let (choosing, in_checkup, in_desk) = (self.speech.is_choosing, self.in_checkup, self.in_desk);
        let draw = |ui: &mut Ui| match (choosing, in_checkup, in_desk) {
            (true, ..) => shell::show_languages(ui, &view, wizard),
            (_, true, _) => shell::show_checkup(ui, &view, wizard, checkup),
            (.., true) => shell::show_desk(ui, &view, wizard, desk),
            _ => shell::show(ui, &view, wizard),
        };
        let action = CentralPanel::default().frame(frame).show(ui, draw).inner;
        if let Some(action) = action {
            self.perform(ui.ctx(), action);
            ui.ctx().request_repaint();
        }
        self.speech.write_or_say_so(ui.ctx());
        self.look_around(ui.ctx());
        self.keep_answers(ui.ctx());
    }

    fn perform(&mut self, ctx: &Context, action: Action) {
        let before = self.wizard.step();
        // The languages lie over everything: whoever goes elsewhere from them has left them.
        self.speech.is_choosing &= matches!(action, Action::Speak(_) | Action::Prefer(_));
        match action {
            Action::Next => self.refused_now = !self.wizard.go_on() || self.wizard.refused(),
            Action::Back => self.wizard.back(),
            Action::Change(step) => {
                self.wizard.draft_mut().support.is_open = false;
                self.wizard.go_to(step);
            }
            Action::Resume => self.resume(),
            Action::Copy(text) => {
                self.wizard.draft_mut().copied = Some(text.clone());
                ctx.copy_text(text);
            }
            Action::ReadAgain => self.wizard.read_again(),
            Action::TakeSetup => self.wizard.take_setup(),
            Action::LeaveSetup => self.wizard.leave_setup(),
            Action::OpenProfile(path) => self.wizard.open_profile(&path),
            Action::ChooseProfile => self.open_dialog(ctx, Asked::Profile),
            Action::ChooseSavePath => self.open_dialog(ctx, Asked::SavePath),
            Action::Save => self.save(),
            Action::Print => self.print(ctx),
            Action::Prefer(preference) => {
                self.preference = preference;
                self.forgot = false;
                self.keep_looks();
            }
            Action::ChooseLanguage | Action::LanguageChosen => {
                self.speech.is_choosing = action == Action::ChooseLanguage;
                self.arrived = true;
            }
            Action::Speak(language) => {
                self.speech.speak(ctx, language);
                self.forgot = false;
                self.keep_looks();
            }
            Action::Forget => {
                self.wizard.forget();
                self.preference = Preference::System;
                self.speech.kept = None;
                self.forgot = true;
            }
            Action::ByFile => self.wizard.draft_mut().by_file = true,
            Action::Support(act) => self.perform_support(act),
            Action::Trying(act) => self.perform_trying(ctx, act),
            Action::Desk(act) => self.perform_at_desk(ctx, act),
            Action::Putting(act) => self.perform_putting(ctx, act),
            Action::CheckUp(act) => self.perform_in_checkup(ctx, act),
        }
        self.arrived |= self.wizard.step() != before && !self.refused_now;
    }

    fn perform_support(&mut self, act: support::Act) {
        let (profile, answers) = (self.wizard.profile().cloned(), self.wizard.answers().clone());
        let organisations = self.wizard.organisations().to_vec();
        let support = &mut self.wizard.draft_mut().support;
        match act {
            support::Act::Open => {
                *support = Support { is_open: true, ..Support::default() };
                self.in_desk = false;
            }
            support::Act::Close => support.is_open = false,
            support::Act::Read => {
                support.read(&organisations, profile.as_ref(), &answers, &self.speech.texts);
                self.refused_now = matches!(support.heard, Some(Err(_)));
            }
            support::Act::Accept => {
                if let Some(Ok(heard)) = std::mem::take(support).heard {
                    self.wizard.take_over(heard.chosen.answers, heard.page);
                }
            }
        }
        self.arrived = act != support::Act::Read;
    }

    fn perform_at_desk(&mut self, ctx: &Context, act: desk::Act) {
        let before = (self.in_desk, self.desk.page());
        let host = self.wizard.host().clone();
        match act {
            desk::Act::Enter => self.in_desk = true,
            desk::Act::To(page) => self.desk.go_to(page),
            desk::Act::Back => self.in_desk = self.desk.back(),
            desk::Act::Answer => {
                self.in_desk = false;
                if self.wizard.step() == Step::Start {
                    self.wizard.go_on();
                }
                self.arrived = true;
            }
            desk::Act::Ask => {
                let asked = match self.desk.page() {
                    Page::Prepare => Asked::PreparePath,
                    Page::Batch => Asked::List,
                    Page::Organisation => Asked::ProfileToShow,
                    Page::Home | Page::Open => Asked::Setup,
                };
                self.open_dialog(ctx, asked);
            }
            desk::Act::AskTarget => self.open_dialog(ctx, Asked::Target),
            desk::Act::OpenSetup => {
                self.desk.is_missing = self.desk.setup.trim().is_empty();
                if !self.desk.is_missing {
                    self.open_setup(&PathBuf::from(self.desk.setup.trim()));
                }
            }
            desk::Act::Prepare => {
                let answers = self.wizard.answers().clone();
                if let Some(organisation) = self.wizard.organisation() {
                    self.desk.prepare(&host, organisation, &answers);
                }
            }
            desk::Act::Look | desk::Act::Write => self.go_through_list(ctx, &host, act == desk::Act::Write),
            desk::Act::Stop => self.desk.stop(),
            desk::Act::OpenFolder => {
                let target = self.desk.target(&host);
                let folder = if target.is_dir() { Some(target.as_path()) } else { target.parent() };
                if let Some(folder) = folder {
                    ctx.open_url(OpenUrl::new_tab(file_url(folder)));
                }
            }
            desk::Act::Show(id) => {
                let all = self.wizard.organisations();
                let known = id.and_then(|id| all.iter().find(|known| known.profile.id == id));
                self.desk.show(known, &self.speech.texts);
            }
        }
        self.arrived |= (self.in_desk, self.desk.page()) != before;
        self.refused_now |= self.desk.is_missing;
    }

    fn go_through_list(&mut self, ctx: &Context, host: &Host, writes: bool) {
        let all = self.wizard.organisations();
        let chosen = all.iter().find(|known| known.profile.id == self.desk.organisation);
        let Some(organisation) = chosen.cloned() else { return };
        let language = self.speech.texts.tag();
        if writes {
            let ctx = ctx.clone();
            self.desk.write(host, &organisation, language, move || wake(&ctx));
        } else {
            self.desk.look(host, &organisation, language, wake(ctx));
        }
    }

    fn perform_trying(&mut self, ctx: &Context, act: trying::Act) {
        let (Some(profile), Ok(plan)) = (self.wizard.profile().cloned(), self.wizard.plan()) else { return };
        let host = self.wizard.host().clone();
        match act {
            trying::Act::Start => self.try_servers(ctx, &host, &profile, &plan),
            trying::Act::Stop => self.wizard.draft_mut().trying.stop(),
            trying::Act::UseHost(name) => {
                self.wizard.send_through(&name);
                if let Ok(plan) = self.wizard.plan() {
                    self.try_servers(ctx, &host, &profile, &plan);
                }
            }
            trying::Act::SaveReport => {
                let verdict = self.wizard.draft().trying.verdict(&profile);
                let code = Support::code(Some(&profile), self.wizard.answers(), Step::TryIt, verdict);
                let facts = report_facts(&self.speech.texts, &profile, Some(&plan), code);
                let trying = &mut self.wizard.draft_mut().trying;
                let text = trying.report_text(&self.speech.texts, &profile, &facts);
                let name = self.speech.texts.get("try-report-file");
                trying.save_report(&host, &name, &text, |error| self.speech.texts.system(error));
            }
        }
    }

    fn try_servers(&mut self, ctx: &Context, host: &Host, profile: &Profile, plan: &Plan) {
        let ctx = ctx.clone();
        self.wizard.draft_mut().trying.start(host, profile, plan, move || wake(&ctx));
    }

    fn perform_putting(&mut self, ctx: &Context, act: putting::Act) {
        let host = self.wizard.host().clone();
        let Draft { putting, undoing, .. } = self.wizard.draft_mut();
        match act {
            putting::Act::Put => putting.put(&host, wake(ctx)),
            putting::Act::Choose(place) => putting.choose(&host, place, wake(ctx)),
            putting::Act::LookAgain => putting.look_again(&host, wake(ctx)),
            putting::Act::AskUndo => undoing.asked = true,
            putting::Act::KeepIt => {
                undoing.asked = false;
                undoing.outcome = None;
            }
            putting::Act::Undo => undoing.undo(&host, false, wake(ctx)),
            putting::Act::TakeOut => undoing.undo(&host, true, wake(ctx)),
        }
    }

    /// Looks at the program's settings when the last page opens, and at what was left of earlier visits
    /// once the first page stands.
    fn look_around(&mut self, ctx: &Context) {
        let (host, step) = (self.wizard.host().clone(), self.wizard.step());
        // The first frame waits for nothing that a later one can do.
        if !std::mem::replace(&mut self.is_shown, true) {
            let host = host.clone();
            self.asking_wishes = Task::start(move || Wishes::of(&host), wake(ctx));
            return ctx.request_repaint();
        }
        if step == Step::Start {
            self.wizard.draft_mut().undoing.begin(&host, wake(ctx));
        }
        // They are to be known when the page that shows them opens.
        if step != Step::Start {
            self.wizard.draft_mut().present.look_once(&host, wake(ctx));
        }
        let (Step::Finish, Ok(plan)) = (step, self.wizard.plan()) else { return };
        if !waypost_engine::apply::can_apply(plan.program.0) {
            return;
        }
        if let Some(profile) = self.wizard.profile().cloned() {
            let language = self.speech.texts.tag();
            self.wizard.draft_mut().putting.look_once(&host, &profile, &plan, language, wake(ctx));
        }
    }

    fn perform_in_checkup(&mut self, ctx: &Context, act: Act) {
        let before = (self.in_checkup, self.checkup.page());
        let host = self.wizard.host();
        match act {
            Act::Enter => {
                self.in_checkup = true;
                self.checkup.enter(host, wake(ctx));
            }
            Act::Back => self.in_checkup = self.checkup.back(),
            Act::Leave => self.in_checkup = false,
            Act::Check => self.checkup.check(host, self.wizard.organisations(), wake(ctx)),
            Act::OtherOrganisation => self.checkup.other_organisation(),
            Act::AskFile => self.open_dialog(ctx, Asked::CheckFile),
            Act::AskFolder => self.open_dialog(ctx, Asked::CheckFolder),
            Act::AskReport => self.open_dialog(ctx, Asked::ReportPath),
            Act::AskCopy => self.open_dialog(ctx, Asked::CopyPath),
            Act::OpenReport => {
                self.checkup.ask_report(host, &self.speech.texts.get("checkup-report-file"));
                self.refused_now = true;
            }
            Act::SaveReport => self.checkup.save_report(host, &self.speech.texts),
            Act::ToRepair => self.checkup.to_repair(host),
            Act::Repair => self.checkup.repair(host, wake(ctx)),
            Act::CheckAgain => self.checkup.check_again(host, wake(ctx)),
        }
        self.arrived |= (self.in_checkup, self.checkup.page()) != before;
        self.refused_now |= self.checkup.refused || self.checkup.trouble.is_some();
    }

    /// Work that has ended: an account that was put in can be undone, the check-up leads to another page, or to what went wrong.
    fn take_what_has_ended(&mut self) {
        self.desk.poll();
        let Draft { putting, undoing, trying, .. } = self.wizard.draft_mut();
        trying.poll();
        if putting.poll()
            && let Some(Ok(entry)) = &putting.outcome
        {
            undoing.changed(entry);
        }
        if undoing.poll() && undoing.is_undone() {
            putting.forget();
        }
        let before = self.checkup.page();
        if self.checkup.poll() {
            self.arrived |= self.in_checkup && self.checkup.page() != before;
            self.refused_now |= self.checkup.trouble.is_some();
        }
    }

    /// The field in which a path stands that a dialog can be asked for.
    const fn path(&mut self, asked: Asked) -> &mut String {
        match asked {
            Asked::Profile => &mut self.wizard.draft_mut().profile_path,
            Asked::SavePath => &mut self.wizard.draft_mut().save_path,
            Asked::CheckFile | Asked::CheckFolder => &mut self.checkup.path,
            Asked::ReportPath => &mut self.checkup.report_path,
            Asked::CopyPath => &mut self.checkup.copy_path,
            Asked::Setup => &mut self.desk.setup,
            Asked::PreparePath => &mut self.desk.prepare_path,
            Asked::List => &mut self.desk.list,
            Asked::Target => &mut self.desk.target,
            Asked::ProfileToShow => &mut self.desk.profile_path,
        }
    }

    fn open_dialog(&mut self, ctx: &Context, asked: Asked) {
        let (typed, profiles) = (self.path(asked).clone(), self.speech.texts.get("window-profile-files"));
        self.dialogs.open(ctx, asked, &typed, profiles);
    }

    fn take_answer_of_dialog(&mut self) {
        match self.dialogs.answer() {
            Some((Asked::Profile, path)) => self.wizard.open_profile(&path),
            Some((asked, path)) => *self.path(asked) = path.to_string_lossy().into_owned(),
            None => {}
        }
    }

    fn save(&mut self) {
        let draft = self.wizard.draft();
        if let Some(format) = draft.format {
            let path = self.save_path(draft.save_path.trim(), format);
            let saved = self.save_as(format, &path);
            let draft = self.wizard.draft_mut();
            (draft.saved, draft.saved_now) = (saved, true);
        }
    }

    /// What was typed, as a whole path: in the documents where it names no folder, under the usual
    /// name where it names only one.
    fn save_path(&self, typed: &str, format: &Format) -> PathBuf {
        let folder = self.wizard.host().documents.clone().unwrap_or_default();
        let path = folder.join(typed);
        if path.is_dir() { path.join(format.file_name) } else { path }
    }

    fn save_as(
        &self,
        format: &Format,
        path: &Path,
    ) -> Option<Result<waypost_engine::Saved, waypost_engine::SaveError>> {
        let plan = self.wizard.plan().ok()?;
        let profile = self.wizard.profile()?;
        let code = Code::for_review(profile, self.wizard.answers());
        let request =
            Request { profile, plan: &plan, texts: &self.speech.texts, personality: None, code: Some(&code) };
        Some(waypost_engine::save(self.wizard.host(), &request, format, path))
    }

    /// Saves the sheet and lets the system show it: from there it is printed.
    fn print(&mut self, ctx: &Context) {
        let Some(format) = formats::format("sheet-html") else { return };
        let Some(folder) = self.wizard.host().documents.clone() else { return };
        let saved = self.save_as(format, &folder.join(format.file_name));
        if let Some(Ok(saved)) = &saved {
            ctx.open_url(OpenUrl::new_tab(file_url(&saved.path)));
        }
        self.wizard.draft_mut().sheet = saved;
    }
}

/// What draws the window once more when work has ended.
fn wake(ctx: &Context) -> Wake {
    let ctx = ctx.clone();
    Box::new(move || ctx.request_repaint())
}

/// The address of a file, for a browser.
fn file_url(path: &Path) -> String {
    let mut url = String::from("file://");
    let text = path.to_string_lossy().replace('\\', "/");
    if !text.starts_with('/') {
        url.push('/');
    }
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push_str(&format!("%{byte:02X}"));
        }
    }
    url
}

impl Contents for App {
    fn draw(&mut self, ui: &mut Ui) {
        Self::draw(self, ui);
    }

    fn close(&mut self) {
        self.keep_all();
    }

    fn language(&self) -> &'static Language {
        self.speech.texts.language()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_addresses() {
        assert_eq!(file_url(Path::new("/home/j d/sheet.html")), "file:///home/j%20d/sheet.html");
        assert_eq!(file_url(Path::new("C:\\Users\\é.html")), "file:///C:/Users/%C3%A9.html");
    }
}
