//! The window: draws the current screen and performs the actions its pages return.

mod actions;
mod files;

use std::path::Path;
use std::rc::Rc;

use egui::{CentralPanel, Context, Frame, Id, Ui, UserAttentionType, ViewportCommand};

use crate::gui::check_up::CheckUp;
use crate::gui::crash_page::WindowContents;
use crate::gui::dialogs::Dialogs;
use crate::gui::help_desk::HelpDesk;
use crate::gui::job::{Job, Wake};
use crate::gui::saved_state::SavedState;
use crate::gui::theme::ThemeChoice;
use crate::gui::window_language::WindowLanguage;
use crate::gui::wizard::{Draft, Wizard};
use crate::gui::{frame, theme};
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
    instance: Option<Rc<Instance>>,
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
            instance: None,
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

    /// Makes this window the one that a second start of Waypost brings to the front.
    pub fn set_instance(&mut self, instance: Option<Rc<Instance>>) {
        self.instance = instance;
    }

    /// Listens for later starts once the window is on the screen, and serves those that came.
    fn serve_requests(&mut self, ctx: &Context) {
        let Some(instance) = self.instance.clone().filter(|_| self.is_shown) else { return };
        let wake = ctx.clone();
        instance.listen(move || wake.request_repaint());
        while let Some(request) = instance.next_request() {
            if let InstanceRequest::Open(file) = request {
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
            match saved.save(self.wizard.host()) {
                // Without the file the next start uses the defaults. The person sees that the folder cannot
                // be written when the answers, which are in the same folder, cannot be saved.
                Ok(()) | Err(_) => {}
            }
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

    /// Starts reading the program's settings when the last page opens, and unfinished changes once the first
    /// page is drawn.
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

    /// Collects finished background work: an applied account can be undone, the check-up shows its result or
    /// its error.
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
}

/// Wakes the window when background work has finished.
fn wake(ctx: &Context) -> Wake {
    let ctx = ctx.clone();
    Box::new(move || ctx.request_repaint())
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
