//! The language the window speaks: chosen by the person, else the system's, and English where no font can write it.

use egui::Context;

use super::screen::fonts;
use super::theme;
use waypost_core::text::{self, Language, Texts};

/// Frames within which the system's fonts are there if there are any.
const FRAMES_FOR_FONTS: u8 = 6;

/// What is spoken, and what was wanted.
#[derive(Debug)]
pub struct WindowLanguage {
    /// The sentences.
    pub texts: Texts,
    /// The language kept for later starts, if one was chosen.
    pub saved: Option<String>,
    /// Whether the choice of languages lies over the page.
    pub is_choosing: bool,
    /// The language that was wanted and that no font here can write.
    pub missing_font: Option<&'static Language>,
    tried: u8,
}

impl WindowLanguage {
    /// Speaks these sentences.
    pub const fn new(texts: Texts, saved: Option<String>) -> Self {
        Self { texts, saved, is_choosing: false, missing_font: None, tried: 0 }
    }

    /// Speaks a language from now on, and at later starts.
    pub fn set_language(&mut self, ctx: &Context, language: &'static Language) {
        *self = Self {
            texts: Texts::new(language.tag),
            saved: Some(language.tag.to_owned()),
            is_choosing: self.is_choosing,
            missing_font: None,
            tried: 0,
        };
        fonts::set_language(ctx, language.tag);
    }

    /// Speaks English where no font can write the language that was wanted, and says so. The system's fonts
    /// are there a moment after the first letter that needs one was drawn.
    pub fn fall_back_if_unwritable(&mut self, ctx: &Context) {
        if self.tried >= FRAMES_FOR_FONTS {
            return;
        }
        let language = self.texts.language();
        if theme::can_write(ctx, language.name) {
            // Known once, not asked again at every frame.
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
