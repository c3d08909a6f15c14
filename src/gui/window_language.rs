//! The language of the window: chosen by the person, else the system's, and English if no font can show it.

use egui::Context;

use super::renderer::fonts;
use super::theme;
use waypost_core::text::{self, Language, Texts};

/// Number of frames after which system fonts are loaded, if there are any.
const FRAMES_FOR_FONTS: u8 = 6;

/// The language in use and the one that was wanted.
#[derive(Debug)]
pub struct WindowLanguage {
    /// The texts in use.
    pub texts: Texts,
    /// The language saved for later starts, if one was chosen.
    pub saved: Option<String>,
    /// A wanted language that no font here can show.
    pub missing_font: Option<&'static Language>,
    tried: u8,
}

impl WindowLanguage {
    /// Starts with these texts.
    pub const fn new(texts: Texts, saved: Option<String>) -> Self {
        Self { texts, saved, missing_font: None, tried: 0 }
    }

    /// Switches to a language, also for later starts.
    pub fn set_language(&mut self, ctx: &Context, language: &'static Language) {
        *self = Self {
            texts: Texts::new(language.tag),
            saved: Some(language.tag.to_owned()),
            missing_font: None,
            tried: 0,
        };
        fonts::set_language(ctx, language.tag);
    }

    /// Switches to English if no font can show the wanted language, and says so. System fonts are loaded
    /// shortly after the first character that needs one was drawn.
    pub fn fall_back_if_unwritable(&mut self, ctx: &Context) {
        if self.tried >= FRAMES_FOR_FONTS {
            return;
        }
        let language = self.texts.language();
        if theme::can_write(ctx, language.name) {
            // Decided once, not in every frame.
            self.tried = FRAMES_FOR_FONTS;
            return;
        }
        self.tried += 1;
        if self.tried == FRAMES_FOR_FONTS {
            self.texts = Texts::new(text::ENGLISH.tag);
            self.missing_font = Some(language);
        }
        ctx.request_repaint();
    }
}
