//! Brings the window to the screen, and tries another painter where one fails. The window's contents do not
//! know which one it is, and lose nothing when it changes.
//!
//! The painter of our own ([`cpu`]) needs no graphics driver and comes first: it shows its first frame sooner
//! than an empty window with OpenGL, and takes less memory (`benches/README.md` has the figures). [`opengl`]
//! is there for whoever prefers the graphics card, and where a screen takes no plain picture.

mod cpu;
pub mod fonts;
mod icon;
mod opengl;

use std::env;

use eframe::UserEvent;
use egui::ViewportBuilder;
use winit::event_loop::EventLoop;

use super::crash_page::WindowContents;

/// The variable that chooses a painter, as `--renderer` does.
pub const VARIABLE: &str = "WAYPOST_RENDERER";

/// The least that pages are made for, in points.
const MIN_SIZE: [f32; 2] = [720.0, 520.0];

/// The size of a first start, in points.
const DEFAULT_SIZE: [f32; 2] = [960.0, 680.0];

/// What paints the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renderer {
    /// The first that works.
    #[default]
    Auto,
    /// The processor, and nothing else.
    Cpu,
    /// OpenGL, and nothing else.
    OpenGl,
}

/// The names of the painters, as they are typed.
pub const NAMES: [(&str, Renderer); 3] =
    [("auto", Renderer::Auto), ("cpu", Renderer::Cpu), ("opengl", Renderer::OpenGl)];

impl Renderer {
    /// The painter of this name.
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, renderer)| *renderer)
    }

    /// Those to try, the first one first.
    const fn results(self) -> &'static [Self] {
        match self {
            Self::Auto => &[Self::Cpu, Self::OpenGl],
            Self::Cpu => &[Self::Cpu],
            Self::OpenGl => &[Self::OpenGl],
        }
    }
}

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScreenError {
    /// There is no screen to open one on.
    NoDisplay,
    /// Nothing could paint it; the words of each that was tried.
    NoPainter(String),
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// There is no display, or nothing that can paint on it.
pub fn open(
    app: &mut dyn WindowContents,
    renderer: Renderer,
    title: &str,
    size: Option<[f32; 2]>,
) -> Result<(), ScreenError> {
    let builder = ViewportBuilder::default()
        .with_title(title)
        .with_app_id("org.waypost.Waypost")
        .with_inner_size(size.unwrap_or(DEFAULT_SIZE))
        .with_min_inner_size(MIN_SIZE)
        .with_icon(icon::icon());
    let mut events = event_loop().map_err(|words| match has_display() {
        true => ScreenError::NoPainter(words),
        false => ScreenError::NoDisplay,
    })?;
    let mut words = Vec::new();
    for rung in renderer.results() {
        let tried = match rung {
            Renderer::OpenGl => opengl::open(app, builder.clone(), &mut events),
            Renderer::Auto | Renderer::Cpu => cpu::open(app, builder.clone(), &mut events),
        };
        match tried {
            Ok(()) => return Ok(()),
            Err(why) => words.push(why),
        }
    }
    Err(ScreenError::NoPainter(words.join("; ")))
}

/// Whether the system says where its screen is. Only on Linux does it have to.
fn has_display() -> bool {
    !cfg!(target_os = "linux") || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| is_set(name))
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// One for all painters: a program may have only one.
fn event_loop() -> Result<EventLoop<UserEvent>, String> {
    let mut builder = EventLoop::with_user_event();
    #[cfg(target_os = "linux")]
    if is_set("DISPLAY") && !wayland_answers() {
        // A variable that outlived its Wayland session must not hide a working X server.
        winit::platform::x11::EventLoopBuilderExtX11::with_x11(&mut builder);
    }
    builder.build().map_err(|error| error.to_string())
}

/// Whether there is a Wayland session behind the variable.
#[cfg(target_os = "linux")]
fn wayland_answers() -> bool {
    use std::os::unix::net::UnixStream;
    use std::path::PathBuf;
    if is_set("WAYLAND_SOCKET") {
        return true;
    }
    let Some(name) = env::var_os("WAYLAND_DISPLAY").filter(|name| !name.is_empty()) else { return false };
    let folder = PathBuf::from(env::var_os("XDG_RUNTIME_DIR").unwrap_or_default());
    UnixStream::connect(folder.join(name)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn painter_names_parse_and_only_auto_falls_back() {
        for (name, renderer) in NAMES {
            assert_eq!(Renderer::named(name), Some(renderer));
            assert_eq!(renderer.results().len(), if renderer == Renderer::Auto { 2 } else { 1 });
        }
        assert_eq!(Renderer::named("vulkan"), None);
    }
}
