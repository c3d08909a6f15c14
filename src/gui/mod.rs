//! The window. [`wizard`] holds what is going on, [`checkup`] what goes on beside it, and neither knows
//! egui; [`task`] is work that takes time; [`shell`] draws the frame round a page; `pages/` has one file a page, each a free function; [`widgets`] are the pieces, and
//! [`theme`] says how they look. [`screen`] brings it all to the screen, painted by [`paint`] or by OpenGL.

pub mod app;
pub mod checkup;
pub mod desk;
mod dialogs;
pub mod icons;
pub mod kept;
pub mod pages;
pub mod paint;
pub mod pictures;
mod present;
pub mod putting;
pub mod screen;
pub mod shell;
pub mod sorry;
mod speech;
pub mod support;
pub mod task;
pub mod theme;
pub mod trying;
pub mod widgets;
pub mod wizard;

use std::path::PathBuf;
use std::rc::Rc;

use screen::{Renderer, Trouble};
use sorry::{Contents as _, Guarded};
use waypost_core::text::Texts;
use waypost_engine::host::Host;
use waypost_engine::net::instance::{self, Claim};

/// How a start ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The window was closed.
    Closed,
    /// A window that was open already came up in its stead.
    Handed,
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
) -> Result<Ended, Trouble> {
    let first = match instance::claim(&host, setup.as_deref()) {
        Claim::Handed => return Ok(Ended::Handed),
        Claim::First(first) => Some(Rc::new(first)),
        Claim::Alone => None,
    };
    let kept = kept::Kept::load(&host);
    let (mut setup, mut language, mut known) = (setup, language, Some(kept.language));
    let mut window = Guarded::new(|| {
        // What was chosen meanwhile holds when the contents are made again.
        let kept = known.take().unwrap_or_else(|| kept::Kept::load(&host).language);
        let spoken = language.clone().or(kept).unwrap_or_else(|| host.language.clone());
        let texts = Texts::new(&spoken);
        let mut app = app::App::new(Host { language: spoken, ..host.clone() }, texts);
        app.receive_visits(first.clone());
        if let Some(language) = language.take() {
            app.keep_language(language);
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
