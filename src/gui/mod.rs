//! The window.
//!
//! ```text
//! app          the window: one screen, at most one overlay, the actions of their pages
//! wizard/      the questions and answers            } each: state without widgets,
//! check_up/    the check-up                         } its actions (update),
//! help_desk/   the help desk's tasks                } how the frame shows it (view),
//! overlay/     languages, support code, setup       } its pages, one a file
//! frame/       what surrounds every page: left column, bar, failed work
//! parts/       what pages of several screens draw
//! action       what a page can ask the window to do
//! page_context what every page can read
//! job          background work
//! widgets/     the parts of a page
//! theme        colours, type sizes, spacing
//! renderer/    shows it all, painted by `egui-cpu-painter` or by OpenGL
//! ```

pub mod action;
pub mod app;
pub mod check_up;
pub mod crash_page;
mod dialogs;
pub mod frame;
pub mod help_desk;
pub mod icons;
mod incoming;
pub mod job;
pub mod overlay;
pub mod page_context;
mod parts;
pub mod pictures;
pub mod renderer;
pub mod saved_state;
pub mod switches;
pub mod theme;
pub mod widgets;
mod window_language;
mod window_state;
pub mod wizard;

use std::path::PathBuf;
use std::rc::Rc;

use crash_page::{PanicGuard, WindowContents as _};
use renderer::{Renderer, ScreenError};
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::net::single_instance::{self, Claim};

/// How running the window ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The window was closed.
    Closed,
    /// Another window was open already and was brought to the front.
    HandedOver,
}

/// Opens the window and returns when it is closed. `setup` is a setup file to open. A given language is saved
/// for later starts.
///
/// # Errors
/// There is no display, or no renderer works on it.
pub fn run(
    host: Host,
    setup: Option<PathBuf>,
    language: Option<String>,
    renderer: Renderer,
) -> Result<Ended, ScreenError> {
    let instance = match single_instance::claim(&host, setup.as_deref()) {
        Claim::HandedOver => return Ok(Ended::HandedOver),
        Claim::Instance(instance) => Some(Rc::new(instance)),
        Claim::NoInstance => None,
    };
    let saved = saved_state::SavedState::load(&host);
    let (mut setup, mut language, mut known) = (setup, language, Some(saved.language));
    let mut window = PanicGuard::new(|| {
        // After a crash the contents are created again with what was chosen since the start.
        let saved_language = known.take().unwrap_or_else(|| saved_state::SavedState::load(&host).language);
        let spoken = language.clone().or(saved_language).unwrap_or_else(|| host.language.clone());
        let texts = Texts::new(&spoken);
        let mut app = app::App::new(Host { language: spoken, ..host.clone() }, texts);
        app.set_instance(instance.clone());
        if let Some(language) = language.take() {
            app.save_language(language);
        }
        if let Some(setup) = setup.take() {
            app.open_setup(&setup);
        }
        Box::new(app)
    });
    let title = Texts::new(window.language().tag).get("window-title");
    renderer::open(&mut window, renderer, &title, saved.size)?;
    Ok(Ended::Closed)
}
