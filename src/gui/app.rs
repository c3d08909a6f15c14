//! The window: draws the current screen and performs the actions its pages return.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::{CentralPanel, Context, Frame, Id, OpenUrl, Ui, UserAttentionType, ViewportCommand};

use super::apply_state;
use super::check_up::{Act, CheckUp};
use super::crash_page::WindowContents;
use super::dialogs::{DialogPurpose, Dialogs};
use super::help_desk::{self, HelpDesk, Page};
use super::job::{Job, Wake};
use super::pages::{Action, report_facts};
use super::probe_state;
use super::saved_state::SavedState;
use super::support::{self, Support};
use super::theme::ThemeChoice;
use super::window_language::WindowLanguage;
use super::wizard::{Draft, Wizard};
use super::{frame, theme};
use waypost_core::formats::{self, Format, Request};
use waypost_core::handoff::support_code::SupportCode;
use waypost_core::plan::Plan;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::{Language, Texts};
use waypost_engine::host::Host;
use waypost_engine::host::accessibility::AccessibilityPrefs;
use waypost_engine::net::single_instance::{Instance, InstanceRequest};

/// The window.
#[derive(Debug)]
pub struct App {
    wizard: Wizard,
    check_up: CheckUp,
    in_check_up: bool,
    help_desk: HelpDesk,
    in_help_desk: bool,
    window_language: WindowLanguage,
    preference: ThemeChoice,
    size: Option<[f32; 2]>,
    reading_accessibility: Job<AccessibilityPrefs>,
    accessibility: AccessibilityPrefs,
    state_was_forgotten: bool,
    dialogs: Dialogs,
    first: Option<Rc<Instance>>,
    is_shown: bool,
    focus: Option<Id>,
    page_opened: bool,
    just_refused: bool,
}

impl App {
    /// Opens the window at its first page.
    pub fn new(host: Host, texts: Texts) -> Self {
        let saved = SavedState::load(&host);
        Self {
            wizard: Wizard::new(host),
            check_up: CheckUp::default(),
            in_check_up: false,
            help_desk: HelpDesk::default(),
            in_help_desk: false,
            window_language: WindowLanguage::new(texts, saved.language),
            preference: saved.theme,
            size: saved.size,
            reading_accessibility: Job::default(),
            accessibility: AccessibilityPrefs::default(),
            state_was_forgotten: false,
            dialogs: Dialogs::default(),
            first: None,
            is_shown: false,
            focus: None,
            page_opened: true,
            just_refused: false,
        }
    }

    /// Opens a setup file.
    pub fn open_setup(&mut self, file: &Path) {
        self.in_check_up = false;
        self.in_help_desk = false;
        self.window_language.is_choosing = false;
        self.wizard.open_setup(file);
        self.page_opened = true;
    }

    /// Continues where the last visit ended, as the button on the first page does.
    pub fn resume(&mut self) {
        self.wizard.resume();
        self.page_opened = true;
    }

    /// Makes this window the one that later starts bring to the front.
    pub fn set_instance(&mut self, first: Option<Rc<Instance>>) {
        self.first = first;
    }

    /// Listens for later starts once the window is on the screen, and serves those that came.
    fn serve_requests(&mut self, ctx: &Context) {
        let Some(first) = self.first.clone().filter(|_| self.is_shown) else { return };
        let wake = ctx.clone();
        first.listen(move || wake.request_repaint());
        while let Some(next_request) = first.next_request() {
            if let InstanceRequest::Open(file) = next_request {
                self.open_setup(&file);
            }
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(UserAttentionType::Informational));
        }
    }

    /// Saves the answers, including the field that is being edited.
    fn save_answers(&mut self, ctx: &Context) {
        let focus = ctx.memory(|memory| memory.focused());
        let moved = std::mem::replace(&mut self.focus, focus) != focus;
        if moved || !ctx.text_edit_focused() {
            self.wizard.save_if_changed();
        }
    }

    /// Opens a setup file dropped on the window.
    fn open_dropped_files(&mut self, ui: &Ui) {
        let dropped = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(file) = dropped.filter(|file| waypost_engine::is_setup(file)) {
            self.open_setup(&file);
        }
    }

    /// The wizard and its answers.
    pub const fn wizard(&self) -> &Wizard {
        &self.wizard
    }

    /// The check-up, while it is open.
    pub fn check_up(&mut self) -> Option<&mut CheckUp> {
        self.in_check_up.then_some(&mut self.check_up)
    }

    /// The help desk's pages, while they are open.
    pub const fn help_desk(&self) -> &HelpDesk {
        &self.help_desk
    }

    /// The theme the person chose.
    pub const fn preference(&self) -> ThemeChoice {
        self.preference
    }

    /// Saves this language for later starts.
    pub fn save_language(&mut self, language: String) {
        self.window_language.saved = Some(language);
        self.state_was_forgotten = false;
    }

    /// Chooses a theme.
    pub const fn prefer(&mut self, preference: ThemeChoice) {
        self.preference = preference;
    }

    /// Saves theme, size and language for the next start.
    fn save_state(&self) {
        let saved = SavedState {
            theme: self.preference,
            size: self.size,
            language: self.window_language.saved.clone(),
        };
        // After "Forget everything", closing the window must not write the files again.
        if !self.state_was_forgotten && saved != SavedState::load(self.wizard.host()) {
            saved.save(self.wizard.host());
        }
    }

    /// Saves everything the next start needs. Called when the window closes.
    fn save_all(&mut self) {
        self.wizard.save_if_changed();
        self.save_state();
    }

    /// Draws one frame and performs its actions.
    pub fn draw(&mut self, ui: &mut Ui) {
        self.serve_requests(ui.ctx());
        self.accessibility = self.reading_accessibility.take().unwrap_or(self.accessibility);
        theme::set_preference(ui.ctx(), self.preference, self.accessibility);
        let inside = ui.input(|input| input.viewport().inner_rect.map(|rect| rect.size().into()));
        self.size = inside.or(self.size);
        self.open_dropped_files(ui);
        self.collect_dialog_answer();
        self.collect_finished_jobs();
        let frame = Frame::NONE.fill(ui.visuals().panel_fill);
        let view = frame::FrameState {
            texts: &self.window_language.texts,
            preference: self.preference,
            missing_font: self.window_language.missing_font,
            page_opened: std::mem::take(&mut self.page_opened),
            just_refused: std::mem::take(&mut self.just_refused),
        };
        let (wizard, check_up, help_desk) = (&mut self.wizard, &mut self.check_up, &mut self.help_desk);
        let (choosing, in_check_up, in_help_desk) =
            (self.window_language.is_choosing, self.in_check_up, self.in_help_desk);
        let draw = |ui: &mut Ui| match (choosing, in_check_up, in_help_desk) {
            (true, ..) => frame::show_languages(ui, &view, wizard),
            (_, true, _) => frame::show_check_up(ui, &view, wizard, check_up),
            (.., true) => frame::show_desk(ui, &view, wizard, help_desk),
            _ => frame::show(ui, &view, wizard),
        };
        let action = CentralPanel::default().frame(frame).show(ui, draw).inner;
        if let Some(action) = action {
            self.perform(ui.ctx(), action);
            ui.ctx().request_repaint();
        }
        self.window_language.fall_back_if_unwritable(ui.ctx());
        self.start_background_reads(ui.ctx());
        self.save_answers(ui.ctx());
    }

    fn perform(&mut self, ctx: &Context, action: Action) {
        let before = self.wizard.step();
        // The choice of languages covers every page. Any action that leads elsewhere closes it.
        self.window_language.is_choosing &= matches!(action, Action::SetLanguage(_) | Action::Prefer(_));
        match action {
            Action::Next => self.just_refused = !self.wizard.go_to_next() || self.wizard.refused(),
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
            Action::ReloadProfile => self.wizard.reload_profile(),
            Action::AcceptSetup => self.wizard.accept_setup(),
            Action::DeclineSetup => self.wizard.decline_setup(),
            Action::OpenProfile(path) => self.wizard.open_profile(&path),
            Action::ChooseProfile => self.open_dialog(ctx, DialogPurpose::Profile),
            Action::ChooseSavePath => self.open_dialog(ctx, DialogPurpose::SavePath),
            Action::Save => self.save(),
            Action::Print => self.print(ctx),
            Action::Prefer(preference) => {
                self.preference = preference;
                self.state_was_forgotten = false;
                self.save_state();
            }
            Action::ChooseLanguage | Action::CloseLanguages => {
                self.window_language.is_choosing = action == Action::ChooseLanguage;
                self.page_opened = true;
            }
            Action::SetLanguage(language) => {
                self.window_language.set_language(ctx, language);
                self.state_was_forgotten = false;
                self.save_state();
            }
            Action::Forget => {
                self.wizard.forget();
                self.preference = ThemeChoice::System;
                self.window_language.saved = None;
                self.state_was_forgotten = true;
            }
            Action::PreferFile => self.wizard.draft_mut().prefers_file = true,
            Action::Support(act) => self.perform_support(act),
            Action::Probe(act) => self.perform_probe(ctx, act),
            Action::HelpDesk(act) => self.perform_help_desk(ctx, act),
            Action::Apply(act) => self.perform_apply(ctx, act),
            Action::CheckUp(act) => self.perform_check_up(ctx, act),
        }
        self.page_opened |= self.wizard.step() != before && !self.just_refused;
    }

    fn perform_support(&mut self, act: support::Act) {
        let (profile, answers) = (self.wizard.profile().cloned(), self.wizard.answers().clone());
        let organisations = self.wizard.organisations().to_vec();
        let support = &mut self.wizard.draft_mut().support;
        match act {
            support::Act::Open => {
                *support = Support { is_open: true, ..Support::default() };
                self.in_help_desk = false;
            }
            support::Act::Close => support.is_open = false,
            support::Act::Read => {
                support.read(&organisations, profile.as_ref(), &answers, &self.window_language.texts);
                self.just_refused = matches!(support.decoded, Some(Err(_)));
            }
            support::Act::Accept => {
                if let Some(Ok(decoded)) = std::mem::take(support).decoded {
                    self.wizard.adopt(decoded.chosen.answers, decoded.page);
                }
            }
        }
        self.page_opened = act != support::Act::Read;
    }

    fn perform_help_desk(&mut self, ctx: &Context, act: help_desk::Act) {
        let before = (self.in_help_desk, self.help_desk.page());
        let host = self.wizard.host().clone();
        match act {
            help_desk::Act::Enter => self.in_help_desk = true,
            help_desk::Act::To(page) => self.help_desk.go_to(page),
            help_desk::Act::Back => self.in_help_desk = self.help_desk.back(),
            help_desk::Act::Answer => {
                self.in_help_desk = false;
                if self.wizard.step() == Step::Start {
                    self.wizard.go_to_next();
                }
                self.page_opened = true;
            }
            help_desk::Act::Ask => {
                let asked = match self.help_desk.page() {
                    Page::Prepare => DialogPurpose::PreparePath,
                    Page::Batch => DialogPurpose::List,
                    Page::Organisation => DialogPurpose::ProfileToShow,
                    Page::Home | Page::Open => DialogPurpose::Setup,
                };
                self.open_dialog(ctx, asked);
            }
            help_desk::Act::AskTarget => self.open_dialog(ctx, DialogPurpose::Target),
            help_desk::Act::OpenSetup => {
                self.help_desk.path_is_missing = self.help_desk.setup.trim().is_empty();
                if !self.help_desk.path_is_missing {
                    self.open_setup(&PathBuf::from(self.help_desk.setup.trim()));
                }
            }
            help_desk::Act::Prepare => {
                let answers = self.wizard.answers().clone();
                if let Some(organisation) = self.wizard.organisation() {
                    self.help_desk.prepare(&host, organisation, &answers);
                }
            }
            help_desk::Act::Preview | help_desk::Act::Write => {
                self.start_batch(ctx, &host, act == help_desk::Act::Write)
            }
            help_desk::Act::Stop => self.help_desk.stop(),
            help_desk::Act::OpenFolder => {
                let target = self.help_desk.target(&host);
                let folder = if target.is_dir() { Some(target.as_path()) } else { target.parent() };
                if let Some(folder) = folder {
                    ctx.open_url(OpenUrl::new_tab(file_url(folder)));
                }
            }
            help_desk::Act::Show(id) => {
                let all = self.wizard.organisations();
                let known = id.and_then(|id| all.iter().find(|known| known.profile.id == id));
                self.help_desk.show(known, &self.window_language.texts);
            }
        }
        self.page_opened |= (self.in_help_desk, self.help_desk.page()) != before;
        self.just_refused |= self.help_desk.path_is_missing;
    }

    fn start_batch(&mut self, ctx: &Context, host: &Host, writes: bool) {
        let all = self.wizard.organisations();
        let chosen = all.iter().find(|known| known.profile.id == self.help_desk.organisation);
        let Some(organisation) = chosen.cloned() else { return };
        let language = self.window_language.texts.tag();
        if writes {
            let ctx = ctx.clone();
            self.help_desk.write(host, &organisation, language, move || wake(&ctx));
        } else {
            self.help_desk.look(host, &organisation, language, wake(ctx));
        }
    }

    fn perform_probe(&mut self, ctx: &Context, act: probe_state::Act) {
        let (Some(profile), Ok(plan)) = (self.wizard.profile().cloned(), self.wizard.plan()) else { return };
        let host = self.wizard.host().clone();
        match act {
            probe_state::Act::Start => self.start_probe(ctx, &host, &profile, &plan),
            probe_state::Act::Stop => self.wizard.draft_mut().probe_state.stop(),
            probe_state::Act::UseHost(name) => {
                self.wizard.send_through(&name);
                if let Ok(plan) = self.wizard.plan() {
                    self.start_probe(ctx, &host, &profile, &plan);
                }
            }
            probe_state::Act::SaveReport => {
                let verdict = self.wizard.draft().probe_state.verdict(&profile);
                let code = Support::code(Some(&profile), self.wizard.answers(), Step::Probe, verdict);
                let facts = report_facts(&self.window_language.texts, &profile, Some(&plan), code);
                let probe_state = &mut self.wizard.draft_mut().probe_state;
                let text = probe_state.report_text(&self.window_language.texts, &profile, &facts);
                let name = self.window_language.texts.get("try-report-file");
                probe_state
                    .save_report(&host, &name, &text, |error| self.window_language.texts.io_error(error));
            }
        }
    }

    fn start_probe(&mut self, ctx: &Context, host: &Host, profile: &Profile, plan: &Plan) {
        let ctx = ctx.clone();
        self.wizard.draft_mut().probe_state.start(host, profile, plan, move || wake(&ctx));
    }

    fn perform_apply(&mut self, ctx: &Context, act: apply_state::Act) {
        let host = self.wizard.host().clone();
        let Draft { apply_state, undo_state, .. } = self.wizard.draft_mut();
        match act {
            apply_state::Act::Apply => apply_state.apply(&host, wake(ctx)),
            apply_state::Act::Choose(place) => apply_state.choose(&host, place, wake(ctx)),
            apply_state::Act::Refresh => apply_state.refresh(&host, wake(ctx)),
            apply_state::Act::ConfirmUndo => undo_state.asked = true,
            apply_state::Act::CancelUndo => {
                undo_state.asked = false;
                undo_state.outcome = None;
            }
            apply_state::Act::Undo => undo_state.undo(&host, false, wake(ctx)),
            apply_state::Act::RemoveAccount => undo_state.undo(&host, true, wake(ctx)),
        }
    }

    /// Starts reading the program's settings when the last page opens, and unfinished changes once the first page is drawn.
    fn start_background_reads(&mut self, ctx: &Context) {
        let (host, step) = (self.wizard.host().clone(), self.wizard.step());
        // Nothing that can wait delays the first frame.
        if !std::mem::replace(&mut self.is_shown, true) {
            let host = host.clone();
            self.reading_accessibility = Job::start(move || AccessibilityPrefs::of(&host), wake(ctx));
            return ctx.request_repaint();
        }
        if step == Step::Start {
            self.wizard.draft_mut().undo_state.begin(&host, wake(ctx));
        }
        // The list must be ready when the program page opens.
        if step != Step::Start {
            self.wizard.draft_mut().installed_programs.load_once(&host, wake(ctx));
        }
        let (Step::Finish, Ok(plan)) = (step, self.wizard.plan()) else { return };
        if !waypost_engine::apply::can_apply(plan.program.0) {
            return;
        }
        if let Some(profile) = self.wizard.profile().cloned() {
            let language = self.window_language.texts.tag();
            self.wizard.draft_mut().apply_state.load_once(&host, &profile, &plan, language, wake(ctx));
        }
    }

    fn perform_check_up(&mut self, ctx: &Context, act: Act) {
        let before = (self.in_check_up, self.check_up.page());
        let host = self.wizard.host();
        match act {
            Act::Enter => {
                self.in_check_up = true;
                self.check_up.enter(host, wake(ctx));
            }
            Act::Back => self.in_check_up = self.check_up.back(),
            Act::Leave => self.in_check_up = false,
            Act::Check => self.check_up.check(host, self.wizard.organisations(), wake(ctx)),
            Act::OtherOrganisation => self.check_up.other_organisation(),
            Act::AskFile => self.open_dialog(ctx, DialogPurpose::CheckFile),
            Act::AskFolder => self.open_dialog(ctx, DialogPurpose::CheckFolder),
            Act::AskReport => self.open_dialog(ctx, DialogPurpose::ReportPath),
            Act::AskCopy => self.open_dialog(ctx, DialogPurpose::CopyPath),
            Act::OpenReport => {
                self.check_up.ask_report(host, &self.window_language.texts.get("checkup-report-file"));
                self.just_refused = true;
            }
            Act::SaveReport => self.check_up.save_report(host, &self.window_language.texts),
            Act::ToRepair => self.check_up.to_repair(host),
            Act::Repair => self.check_up.repair(host, wake(ctx)),
            Act::CheckAgain => self.check_up.check_again(host, wake(ctx)),
        }
        self.page_opened |= (self.in_check_up, self.check_up.page()) != before;
        self.just_refused |= self.check_up.refused || self.check_up.trouble.is_some();
    }

    /// Collects finished background work: an applied account can be undone, the check-up shows its result or its error.
    fn collect_finished_jobs(&mut self) {
        self.help_desk.poll();
        let Draft { apply_state, undo_state, probe_state, .. } = self.wizard.draft_mut();
        probe_state.poll();
        if apply_state.poll()
            && let Some(Ok(entry)) = &apply_state.outcome
        {
            undo_state.changed(entry);
        }
        if undo_state.poll() && undo_state.is_undone() {
            apply_state.forget();
        }
        let before = self.check_up.page();
        if self.check_up.poll() {
            self.page_opened |= self.in_check_up && self.check_up.page() != before;
            self.just_refused |= self.check_up.trouble.is_some();
        }
    }

    /// The path that a dialog fills in.
    const fn path(&mut self, asked: DialogPurpose) -> &mut String {
        match asked {
            DialogPurpose::Profile => &mut self.wizard.draft_mut().profile_path,
            DialogPurpose::SavePath => &mut self.wizard.draft_mut().save_path,
            DialogPurpose::CheckFile | DialogPurpose::CheckFolder => &mut self.check_up.path,
            DialogPurpose::ReportPath => &mut self.check_up.report_path,
            DialogPurpose::CopyPath => &mut self.check_up.copy_path,
            DialogPurpose::Setup => &mut self.help_desk.setup,
            DialogPurpose::PreparePath => &mut self.help_desk.prepare_path,
            DialogPurpose::List => &mut self.help_desk.list,
            DialogPurpose::Target => &mut self.help_desk.target,
            DialogPurpose::ProfileToShow => &mut self.help_desk.profile_path,
        }
    }

    fn open_dialog(&mut self, ctx: &Context, asked: DialogPurpose) {
        let (typed, profiles) =
            (self.path(asked).clone(), self.window_language.texts.get("window-profile-files"));
        self.dialogs.open(ctx, asked, &typed, profiles);
    }

    fn collect_dialog_answer(&mut self) {
        match self.dialogs.answer() {
            Some((DialogPurpose::Profile, path)) => self.wizard.open_profile(&path),
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

    /// The full path for what was typed: below the documents folder if it is relative, with the usual file name if it is a
    /// folder.
    fn save_path(&self, typed: &str, format: &Format) -> PathBuf {
        let folder = self.wizard.host().documents.clone().unwrap_or_default();
        let path = folder.join(typed);
        if path.is_dir() { path.join(format.file_name) } else { path }
    }

    fn save_as(
        &self,
        format: &Format,
        path: &Path,
    ) -> Option<Result<waypost_engine::SavedFile, waypost_engine::SaveError>> {
        let plan = self.wizard.plan().ok()?;
        let profile = self.wizard.profile()?;
        let code = SupportCode::for_review(profile, self.wizard.answers());
        let request = Request {
            profile,
            plan: &plan,
            texts: &self.window_language.texts,
            personality: None,
            code: Some(&code),
        };
        Some(waypost_engine::save(self.wizard.host(), &request, format, path))
    }

    /// Saves the settings sheet and opens it in the browser, from which it is printed.
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

/// Wakes the window when background work has finished.
fn wake(ctx: &Context) -> Wake {
    let ctx = ctx.clone();
    Box::new(move || ctx.request_repaint())
}

/// The `file:` URL of a path (RFC 8089).
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

impl WindowContents for App {
    fn draw(&mut self, ui: &mut Ui) {
        Self::draw(self, ui);
    }

    fn close(&mut self) {
        self.save_all();
    }

    fn language(&self) -> &'static Language {
        self.window_language.texts.language()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_urls_are_percent_encoded() {
        assert_eq!(file_url(Path::new("/home/j d/sheet.html")), "file:///home/j%20d/sheet.html");
        assert_eq!(file_url(Path::new("C:\\Users\\é.html")), "file:///C:/Users/%C3%A9.html");
    }
}
