//! Fonts of the system for letters that ours have not: Chinese, Japanese, Arabic, and whatever a path holds.
//!
//! They are looked for when the first such letter is drawn, and never in a window that needs none: listing a
//! system's fonts takes longer than everything else at the start.

use std::sync::{Arc, OnceLock};

use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui::{Context, Id};
use egui_system_font_provider::SystemFontProvider;

/// The languages that write one letter in different forms: each wants fonts of its own.
const OWN_FORMS: [&str; 2] = ["ja", "zh-Hans"];

/// The system's fonts, listed when first asked.
struct WhenNeeded {
    fonts: OnceLock<SystemFontProvider>,
    language: String,
}

impl FontProvider for WhenNeeded {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let list = || {
            let fonts = SystemFontProvider::new();
            // Else the system's language decides, in which a person writes paths and names.
            let decides = OWN_FORMS.contains(&self.language.as_str());
            if decides { fonts.with_locale(Some(&self.language)) } else { fonts }
        };
        self.fonts.get_or_init(list).font_for(request)
    }
}

fn mark() -> Id {
    Id::unique("the system's fonts may be asked for")
}

/// Lets a window that speaks a language (a tag of BCP 47) ask for them.
pub fn install(ctx: &Context, language: &str) {
    let fonts = WhenNeeded { fonts: OnceLock::new(), language: language.to_owned() };
    ctx.set_font_providers(vec![Arc::new(fonts)]);
    ctx.data_mut(|data| data.insert_temp(mark(), true));
}

/// The window speaks another language now: letters take the forms they have in it. Nothing happens in a window
/// that may not ask for the system's fonts.
pub fn follow(ctx: &Context, language: &str) {
    if ctx.data(|data| data.get_temp(mark())).unwrap_or(false) {
        install(ctx, language);
    }
}
