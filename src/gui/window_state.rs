//! What the window remembers from start to start besides the answers: theme, size, language. And how the
//! system is set up.

use std::io;

use egui::{Context, Ui};

use super::job::{Job, Wake};
use super::saved_state::SavedState;
use super::theme::{self, ThemeChoice};
use super::window_language::WindowLanguage;
use waypost_core::text::{Language, Texts, sanitise};
use waypost_engine::host::Host;
use waypost_engine::host::accessibility::AccessibilityPrefs;

/// The state of the window itself.
#[derive(Debug)]
pub struct WindowState {
    /// The language in use.
    pub language: WindowLanguage,
    /// The chosen theme.
    pub theme: ThemeChoice,
    size: Option<[f32; 2]>,
    host: Host,
    wake: Wake,
    saved: SavedState,
    /// Returns what it saved.
    saving: Job<io::Result<SavedState>>,
    /// Why the state is not saved.
    unsaved: Option<io::Error>,
    wants_saving: bool,
    is_forgotten: bool,
    accessibility: AccessibilityPrefs,
    reading_accessibility: Job<AccessibilityPrefs>,
}

impl WindowState {
    /// The state that an earlier start saved. Reads a file.
    pub fn new(host: &Host, texts: Texts, wake: Wake) -> Self {
        let saved = SavedState::load(host);
        Self {
            language: WindowLanguage::new(texts, saved.language.clone()),
            theme: saved.theme,
            size: saved.size,
            host: host.clone(),
            wake,
            saved,
            saving: Job::default(),
            unsaved: None,
            wants_saving: false,
            is_forgotten: false,
            accessibility: AccessibilityPrefs::default(),
            reading_accessibility: Job::default(),
        }
    }

    /// Reads how much contrast and movement the system asks for.
    pub fn read_accessibility(&mut self, host: &Host) {
        let host = host.clone();
        self.reading_accessibility = Job::start(&self.wake, move |_| AccessibilityPrefs::of(&host));
    }

    /// Applies the theme to the frame, and notes the window's size. Nothing is saved while everything is being
    /// forgotten.
    pub fn prepare_frame(&mut self, ui: &Ui, may_save: bool) {
        // If reading failed, the window looks as on a system without preferences.
        self.accessibility = self.reading_accessibility.take().unwrap_or(self.accessibility);
        theme::set_preference(ui.ctx(), self.theme, self.accessibility);
        let inside = ui.input(|input| input.viewport().inner_rect.map(|rect| rect.size().into()));
        self.size = inside.or(self.size);
        self.poll_saving();
        // One file is written at a time, and the last one wins.
        if self.wants_saving && may_save && !self.saving.is_running() {
            self.save();
        }
    }

    /// Chooses a theme, also for later starts.
    pub fn choose_theme(&mut self, theme: ThemeChoice) {
        self.theme = theme;
        self.is_forgotten = false;
        self.wants_saving = true;
    }

    /// Chooses a language, also for later starts.
    pub fn choose_language(&mut self, ctx: &Context, language: &'static Language) {
        self.language.set_language(ctx, language);
        self.is_forgotten = false;
        self.wants_saving = true;
    }

    /// Saves this language for later starts.
    pub fn save_language(&mut self, language: String) {
        self.language.saved = Some(language);
        self.is_forgotten = false;
    }

    /// Returns to the system's theme, and forgets the language that was chosen for later starts. Closing the
    /// window does not save them again. Returns the job that may still be saving them.
    pub fn forget(&mut self) -> Job<io::Result<SavedState>> {
        self.theme = ThemeChoice::System;
        self.language.saved = None;
        self.saved = SavedState::default();
        self.unsaved = None;
        self.is_forgotten = true;
        self.wants_saving = false;
        std::mem::take(&mut self.saving)
    }

    /// True while the state is being saved.
    pub const fn is_busy(&self) -> bool {
        self.wants_saving || self.saving.is_running()
    }

    /// Saves theme, size and language for the next start, in the background.
    fn save(&mut self) {
        self.wants_saving = false;
        let state = SavedState { theme: self.theme, size: self.size, language: self.language.saved.clone() };
        if self.is_forgotten || state == self.saved {
            self.unsaved = None;
            return;
        }
        let host = self.host.clone();
        self.saving = Job::start(&self.wake, move |_| state.save(&host).map(|()| state));
    }

    /// Collects the result of saving. What could not be saved is saved with the next change.
    fn poll_saving(&mut self) {
        match self.saving.take() {
            Some(Ok(saved)) => {
                self.saved = saved;
                self.unsaved = None;
            }
            Some(Err(error)) => self.unsaved = Some(error),
            None => {}
        }
    }

    /// Returns a quiet sentence if the state could not be saved.
    pub fn unsaved_text(&self) -> Option<String> {
        let (error, folder) = (self.unsaved.as_ref()?, self.host.data.as_ref()?);
        let texts = &self.language.texts;
        let path = sanitise(&folder.to_string_lossy());
        Some(
            texts.with(
                "window-theme-not-kept",
                &[("path", path.into()), ("words", texts.io_error(error).into())],
            ),
        )
    }

    /// Saves the state and waits until it is written. For closing the window.
    pub fn save_and_wait(&mut self) {
        self.saving.wait();
        self.poll_saving();
        self.save();
        self.saving.wait();
    }
}
