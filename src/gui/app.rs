//! The window: one screen, at most one overlay over it, and the actions that pages return.

use std::mem::Discriminant;
use std::rc::Rc;

use egui::{CentralPanel, Context, Frame, Id, OpenUrl, Ui};

use crate::gui::action::{Action, UpdateContext, WindowAction};
use crate::gui::check_up::{self, CheckUp, CheckUpView};
use crate::gui::crash_page::WindowContents;
use crate::gui::dialogs::{Dialogs, PathField};
use crate::gui::frame::{self, FrameState};
use crate::gui::help_desk::{self, HelpDesk, HelpDeskView};
use crate::gui::job::{Tasks, Wake};
use crate::gui::overlay::{Overlay, OverlayView};
use crate::gui::theme::ThemeChoice;
use crate::gui::window_state::WindowState;
use crate::gui::wizard::{Wizard, WizardView};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::{Language, Texts};
use waypost_engine::host::{Host, drawing::while_drawing};
use waypost_engine::net::single_instance::Instance;

/// The screens. Each keeps its state while another one is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// The wizard.
    #[default]
    Wizard,
    /// The check-up.
    CheckUp,
    /// The help desk.
    HelpDesk,
}

/// Which page is open.
type Place = (Screen, Option<Discriminant<Overlay>>, Step, check_up::Page, help_desk::Page);

/// The window.
#[derive(Debug)]
pub struct App {
    pub(super) screen: Screen,
    pub(super) overlay: Option<Overlay>,
    pub(super) wizard: Wizard,
    pub(super) check_up: CheckUp,
    pub(super) help_desk: HelpDesk,
    window: WindowState,
    dialogs: Dialogs,
    pub(super) tasks: Tasks<Self>,
    pub(super) wake: Wake,
    pub(super) instance: Option<Rc<Instance>>,
    pub(super) is_shown: bool,
    focus: Option<Id>,
    place: Option<Place>,
    pub(super) page_opened: bool,
    just_refused: bool,
}

impl App {
    /// Opens the window at its first page. Reads what earlier starts saved.
    pub fn new(host: Host, texts: Texts) -> Self {
        let wake = Wake::default();
        Self {
            screen: Screen::default(),
            overlay: None,
            window: WindowState::new(&host, texts, wake.clone()),
            wizard: Wizard::new(host, wake.clone()),
            check_up: CheckUp::default(),
            help_desk: HelpDesk::default(),
            dialogs: Dialogs::default(),
            tasks: Tasks::default(),
            wake,
            instance: None,
            is_shown: false,
            focus: None,
            place: None,
            page_opened: true,
            just_refused: false,
        }
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

    /// Saves the answers, including the field that is being edited.
    fn save_answers(&mut self, ctx: &Context) {
        let focus = ctx.memory(|memory| memory.focused());
        let moved = std::mem::replace(&mut self.focus, focus) != focus;
        if moved || !ctx.text_edit_focused() {
            self.wizard.save_if_changed();
        }
    }

    /// The wizard and its answers.
    pub const fn wizard(&self) -> &Wizard {
        &self.wizard
    }

    /// The check-up, while it is open.
    pub fn check_up(&mut self) -> Option<&mut CheckUp> {
        (self.screen == Screen::CheckUp).then_some(&mut self.check_up)
    }

    /// The help desk.
    pub const fn help_desk(&self) -> &HelpDesk {
        &self.help_desk
    }

    /// What covers the screen.
    pub const fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// The theme the person chose.
    pub const fn preference(&self) -> ThemeChoice {
        self.window.theme
    }

    /// Saves this language for later starts.
    pub fn save_language(&mut self, language: String) {
        self.window.save_language(language);
    }

    /// Chooses a theme.
    pub const fn prefer(&mut self, preference: ThemeChoice) {
        self.window.theme = preference;
    }

    /// True while background work runs.
    pub fn is_busy(&self) -> bool {
        self.has_tasks() || self.wizard.is_busy() || self.check_up.is_busy() || self.help_desk.is_busy()
    }

    /// True while short work with files runs, whose result the next frames show.
    pub fn has_tasks(&self) -> bool {
        let (wizard, check_up, help_desk) = (&self.wizard, &self.check_up, &self.help_desk);
        let of_window = self.tasks.is_busy() || self.window.is_busy();
        of_window || wizard.has_tasks() || check_up.has_tasks() || help_desk.has_tasks()
    }

    /// Draws one frame and performs its actions. Work with files or the network is left to jobs.
    pub fn draw(&mut self, ui: &mut Ui) {
        while_drawing(|| self.draw_and_perform(ui));
    }

    fn draw_and_perform(&mut self, ui: &mut Ui) {
        let (ctx, repaint) = (ui.ctx().clone(), ui.ctx().clone());
        self.wake.set(move || repaint.request_repaint());
        self.serve_requests(&ctx);
        self.window.prepare_frame(ui, !self.wizard.is_forgetting());
        self.open_dropped_file(ui);
        self.collect_results(&ctx);
        // Nothing that can wait delays the first frame.
        let is_first_frame = !std::mem::replace(&mut self.is_shown, true);
        if !is_first_frame {
            self.wizard.start_background_reads(self.window.language.texts.tag());
        }
        let frame = Frame::NONE.fill(ui.visuals().panel_fill);
        let action = CentralPanel::default().frame(frame).show(ui, |ui| self.draw_screen(ui)).inner;
        if let Some(action) = action {
            self.perform(&ctx, action);
            ctx.request_repaint();
        }
        self.window.language.fall_back_if_unwritable(&ctx);
        if is_first_frame {
            self.window.read_accessibility(self.wizard.host());
            ctx.request_repaint();
        }
        self.save_answers(&ctx);
    }

    fn draw_screen(&mut self, ui: &mut Ui) -> Option<Action> {
        let (dialog, unsaved) = (self.dialogs.failed(), self.window.unsaved_text());
        let failed_job = dialog.as_ref().or_else(|| self.tasks.failed());
        let view = FrameState {
            texts: &self.window.language.texts,
            preference: self.window.theme,
            missing_font: self.window.language.missing_font,
            page_opened: std::mem::take(&mut self.page_opened),
            just_refused: std::mem::take(&mut self.just_refused),
            failed_job,
            dialog_is_refused: self.dialogs.is_refused(),
            unsaved: unsaved.as_deref(),
        };
        let (wizard, check_up, help_desk) = (&mut self.wizard, &mut self.check_up, &mut self.help_desk);
        match (&mut self.overlay, self.screen) {
            (Some(overlay), _) => frame::show(ui, &view, &mut OverlayView { overlay, wizard }),
            (None, Screen::Wizard) => frame::show(ui, &view, &mut WizardView::new(wizard)),
            (None, Screen::CheckUp) => frame::show(ui, &view, &mut CheckUpView { check_up, wizard }),
            (None, Screen::HelpDesk) => frame::show(ui, &view, &mut HelpDeskView { help_desk, wizard }),
        }
    }

    /// Hands an action to the screen it belongs to.
    fn perform(&mut self, ctx: &Context, action: Action) {
        let wizard = &mut self.wizard;
        let mut update =
            UpdateContext { texts: &self.window.language.texts, refused: false, open_setup: None };
        match action {
            Action::Window(action) => return self.perform_window(ctx, action),
            Action::Wizard(action) => {
                (self.screen, self.overlay) = (Screen::Wizard, None);
                wizard.update(action, &mut update);
            }
            Action::CheckUp(action) => {
                self.overlay = None;
                self.screen = self.check_up.update(action, &mut update, wizard);
            }
            Action::HelpDesk(action) => {
                self.overlay = None;
                self.screen = self.help_desk.update(action, &mut update, wizard);
            }
            Action::Overlay(action) => {
                self.screen = action.screen(self.screen);
                self.overlay = Overlay::update(self.overlay.take(), action, &mut update, wizard);
            }
        }
        let UpdateContext { refused, open_setup, .. } = update;
        self.just_refused |= refused;
        if self.note_place() {
            self.dialogs.forget_failure();
            self.tasks.forget_failure();
        }
        if let Some(file) = open_setup {
            self.open_setup(&file);
        }
    }

    fn perform_window(&mut self, ctx: &Context, action: WindowAction) {
        match action {
            WindowAction::Prefer(theme) => self.window.choose_theme(theme),
            WindowAction::SetLanguage(language) => self.window.choose_language(ctx, language),
            WindowAction::Browse(field) => {
                let (typed, profiles) =
                    (self.path(field).clone(), self.window.language.texts.get("window-profile-files"));
                self.dialogs.open(field, &typed, profiles, self.wizard.path_basis(), &self.wake);
            }
            WindowAction::OpenSetup(file) => self.open_setup(&file),
            WindowAction::Copy(text) => ctx.copy_text(text),
            WindowAction::Forget => self.wizard.forget(self.window.forget()),
        }
    }

    /// Notes the page and returns whether another one has opened. A refusal puts the cursor at its problem.
    fn note_place(&mut self) -> bool {
        let overlay = self.overlay.as_ref().map(std::mem::discriminant);
        let place = (self.screen, overlay, self.wizard.step(), self.check_up.page(), self.help_desk.page());
        let moved = self.place.replace(place) != Some(place);
        self.page_opened |= moved && !(self.just_refused && self.screen == Screen::Wizard);
        moved
    }

    /// Collects the results of finished background work.
    fn collect_results(&mut self, ctx: &Context) {
        for apply in self.tasks.take_finished() {
            apply(self);
        }
        match self.dialogs.answer(|basis| *basis == self.wizard.path_basis()) {
            Some((PathField::Profile, path)) => self.wizard.open_profile(path),
            Some((field, path)) => *self.path(field) = path.to_string_lossy().into_owned(),
            None => {}
        }
        self.wizard.poll();
        self.wizard.compute(&self.window.language.texts);
        self.help_desk.poll();
        let shows_check_up = self.screen == Screen::CheckUp && self.overlay.is_none();
        self.just_refused |= self.check_up.poll(shows_check_up);
        for url in [self.wizard.open_url.take(), self.help_desk.open_url.take()].into_iter().flatten() {
            ctx.open_url(OpenUrl::new_tab(url));
        }
        self.note_place();
    }
}

impl WindowContents for App {
    fn draw(&mut self, ui: &mut Ui) {
        Self::draw(self, ui);
    }

    fn close(&mut self) {
        self.wizard.save_and_wait();
        self.window.save_and_wait();
    }

    fn language(&self) -> &'static Language {
        self.window.language.texts.language()
    }
}
