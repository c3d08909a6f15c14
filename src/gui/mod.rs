//! The window. [`wizard`] holds what is going on, [`check_up`] what goes on beside it, and neither knows
//! egui; [`job`] is work that takes time; [`frame`] draws the frame round a page; `pages/` has one file a page, each a free function; [`widgets`] are the pieces, and
//! [`theme`] says how they look. [`screen`] brings it all to the screen, painted by `egui-cpu-painter` or by OpenGL.

pub mod app;
pub mod apply_state;
pub mod check_up;
pub mod crash_page;
mod dialogs;
pub mod frame;
pub mod help_desk;
pub mod icons;
mod installed_programs;
pub mod job;
pub mod pages;
pub mod pictures;
pub mod probe_state;
pub mod saved_state;
pub mod screen;
pub mod support;
pub mod theme;
pub mod widgets;
mod window_language;
pub mod wizard;

use std::path::PathBuf;
use std::rc::Rc;

use crash_page::{PanicGuard, WindowContents as _};
use screen::{Renderer, ScreenError};
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::net::single_instance::{self, Claim};

/// How a start ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The window was closed.
    Closed,
    /// A window that was open already came up in its stead.
    HandedOver,
}

/// Opens the window, on a prepared setup and in a language if they are given, and stays until it is closed.
/// A language that was given is that of later starts too.
///
/// # Errors
/// There is no display, or nothing that can paint on it.
pub fn run(
    host: Host,
    setup: Option<PathBuf>,
    language: Option<String>,
    renderer: Renderer,
) -> Result<Ended, ScreenError> {
    let first = match single_instance::claim(&host, setup.as_deref()) {
        Claim::HandedOver => return Ok(Ended::HandedOver),
        Claim::Instance(first) => Some(Rc::new(first)),
        Claim::NoInstance => None,
    };
    let kept = saved_state::SavedState::load(&host);
    let (mut setup, mut language, mut known) = (setup, language, Some(kept.language));
    let mut window = PanicGuard::new(|| {
        // What was chosen meanwhile holds when the contents are made again.
        let kept = known.take().unwrap_or_else(|| saved_state::SavedState::load(&host).language);
        let spoken = language.clone().or(kept).unwrap_or_else(|| host.language.clone());
        let texts = Texts::new(&spoken);
        let mut app = app::App::new(Host { language: spoken, ..host.clone() }, texts);
        app.set_instance(first.clone());
        if let Some(language) = language.take() {
            app.save_language(language);
        }
        if let Some(setup) = setup.take() {
            app.open_setup(&setup);
        }
        Box::new(app)
    });
    let title = Texts::new(window.language().tag).get("window-title");
    screen::open(&mut window, renderer, &title, kept.size)?;
    Ok(Ended::Closed)
}
