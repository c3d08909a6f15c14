//! The window, rendered with OpenGL by eframe.

use eframe::{AppCreator, NativeOptions, UserEvent};
use egui::ViewportBuilder;
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;

use super::fonts;
use crate::gui::crash_page::WindowContents;
use crate::gui::theme;

/// An environment variable that makes eframe exit at once.
const SCREENSHOT_VARIABLE: &str = "EFRAME_SCREENSHOT_TO";

/// Opens the window and returns when it is closed.
///
/// # Errors
/// Why OpenGL cannot be used, as far as known.
pub fn open(
    app: &mut dyn WindowContents,
    builder: ViewportBuilder,
    events: &mut EventLoop<UserEvent>,
) -> Result<(), String> {
    if std::env::var_os(SCREENSHOT_VARIABLE).is_some() {
        return Err(format!("opengl: {SCREENSHOT_VARIABLE} is set"));
    }
    let options = NativeOptions {
        viewport: builder,
        renderer: eframe::Renderer::Glow,
        centered: true,
        // Dithering only helps gradients, which we do not use. Without it both renderers give the same
        // pixels.
        dithering: false,
        // We install our own fallback fonts, which are searched only when a character needs one.
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    // eframe creates the contents only once OpenGL works, and does not report why it does not.
    let mut works = false;
    let make: AppCreator<'_> = Box::new(|creation| {
        works = true;
        theme::install(&creation.egui_ctx);
        fonts::install(&creation.egui_ctx, app.language().tag);
        Ok(Box::new(EframeApp(app)))
    });
    let mut window = eframe::create_native("Waypost", options, make, events);
    let ran = events.run_app_on_demand(&mut window);
    drop(window);
    match ran {
        Err(error) => Err(format!("opengl: {error}")),
        Ok(()) if works => Ok(()),
        Ok(()) => Err("opengl: no driver for OpenGL 2.0 or newer".to_owned()),
    }
}

/// Adapts the contents to eframe.
struct EframeApp<'a>(&'a mut dyn WindowContents);

impl eframe::App for EframeApp<'_> {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.0.draw(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.0.close();
    }
}
