//! Fonts of the system for letters that ours have not: Chinese, Japanese, Arabic, and whatever a path holds.
//!
//! They are looked for when the first such letter is drawn, and never in a window that needs none: listing a
//! system's fonts takes longer than everything else at the start.

use std::sync::{Arc, OnceLock};

use egui::Context;
use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

/// The system's fonts, listed when first asked.
#[derive(Default)]
struct WhenNeeded(OnceLock<SystemFontProvider>);

impl FontProvider for WhenNeeded {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        self.0.get_or_init(SystemFontProvider::new).font_for(request)
    }
}

/// Lets a window ask for them.
pub fn install(ctx: &Context) {
    ctx.set_font_providers(vec![Arc::new(WhenNeeded::default())]);
}
