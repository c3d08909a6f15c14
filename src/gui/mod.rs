//! The window. [`wizard`] holds what is going on, [`checkup`] what goes on beside it, and neither knows
//! egui; [`task`] is work that takes time; [`shell`] draws the frame round a page; `pages/` has one file a page, each a free function; [`widgets`] are the pieces, and
//! [`theme`] says how they look. [`screen`] brings it all to the screen, painted by [`paint`] or by OpenGL.

pub mod app;
pub mod checkup;
pub mod desk;
pub mod icons;
pub mod kept;
pub mod pages;
pub mod paint;
pub mod pictures;
pub mod putting;
pub mod screen;
pub mod shell;
pub mod support;
pub mod task;
pub mod theme;
pub mod trying;
pub mod widgets;
pub mod wizard;

use std::path::PathBuf;

use crate::host::Host;
use crate::text::Texts;
use screen::{Renderer, Trouble};

/// Opens the window, on a prepared setup if one is given, and stays until it is closed.
///
/// # Errors
/// There is no display, or nothing that can paint on it.
pub fn run(host: Host, setup: Option<PathBuf>, renderer: Renderer) -> Result<(), Trouble> {
    let texts = Texts::new(&host.language);
    let (title, size) = (texts.get("window-title"), kept::Kept::load(&host).size);
    let mut app = app::App::new(host, texts);
    if let Some(setup) = setup {
        app.open_setup(&setup);
    }
    screen::open(&mut app, renderer, &title, size)
}
