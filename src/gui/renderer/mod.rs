//! Shows the window on the screen. If one renderer fails, the next is tried; the contents do not know which
//! one is used and lose nothing.
//!
//! The CPU renderer ([`cpu`]) comes first: it needs no graphics driver, shows its first frame sooner than an
//! empty OpenGL window and takes less memory (figures in `benches/README.md`). [`opengl`] is for systems that
//! cannot show plain pixels, or by choice.

mod cpu;
pub mod fonts;
mod icon;
mod opengl;

use std::env;

use eframe::UserEvent;
use egui::ViewportBuilder;
use winit::event_loop::EventLoop;

use super::crash_page::WindowContents;

/// The environment variable that chooses a renderer, like `--renderer`.
pub const VARIABLE: &str = "WAYPOST_RENDERER";

/// Smallest window size, in points.
const MIN_SIZE: [f32; 2] = [720.0, 520.0];

/// Window size at the first start, in points.
const DEFAULT_SIZE: [f32; 2] = [960.0, 680.0];

/// The renderer to use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renderer {
    /// The first one that works.
    #[default]
    Auto,
    /// Only the CPU.
    Cpu,
    /// Only OpenGL.
    OpenGl,
}

/// The renderers' names on the command line.
pub const NAMES: [(&str, Renderer); 3] =
    [("auto", Renderer::Auto), ("cpu", Renderer::Cpu), ("opengl", Renderer::OpenGl)];

impl Renderer {
    /// The renderer with this name.
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, renderer)| *renderer)
    }

    /// The renderers to try, in order.
    const fn candidates(self) -> &'static [Self] {
        match self {
            Self::Auto => &[Self::Cpu, Self::OpenGl],
            Self::Cpu => &[Self::Cpu],
            Self::OpenGl => &[Self::OpenGl],
        }
    }
}

/// Why the window cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScreenError {
    /// There is no display.
    NoDisplay,
    /// No renderer works. Contains the message of each that was tried.
    NoRenderer(String),
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// There is no display, or no renderer works on it.
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
    let mut events = event_loop().map_err(|message| match has_display() {
        true => ScreenError::NoRenderer(message),
        false => ScreenError::NoDisplay,
    })?;
    let mut messages = Vec::new();
    for candidate in renderer.candidates() {
        let result = match candidate {
            Renderer::OpenGl => opengl::open(app, builder.clone(), &mut events),
            Renderer::Auto | Renderer::Cpu => cpu::open(app, builder.clone(), &mut events),
        };
        match result {
            Ok(()) => return Ok(()),
            Err(message) => messages.push(message),
        }
    }
    Err(ScreenError::NoRenderer(messages.join("; ")))
}

/// True if a display is configured. Only checked on Linux.
fn has_display() -> bool {
    !cfg!(target_os = "linux") || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| is_set(name))
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// The event loop, shared by all renderers: winit allows one for each process.
fn event_loop() -> Result<EventLoop<UserEvent>, String> {
    let mut builder = EventLoop::with_user_event();
    #[cfg(target_os = "linux")]
    if is_set("DISPLAY") && !wayland_answers() {
        // A variable left over from an ended Wayland session must not hide a working X server.
        winit::platform::x11::EventLoopBuilderExtX11::with_x11(&mut builder);
    }
    builder.build().map_err(|error| error.to_string())
}

/// True if the variable points to a running Wayland session.
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
    fn renderer_names_parse_and_only_auto_falls_back() {
        for (name, renderer) in NAMES {
            assert_eq!(Renderer::named(name), Some(renderer));
            assert_eq!(renderer.candidates().len(), if renderer == Renderer::Auto { 2 } else { 1 });
        }
        assert_eq!(Renderer::named("vulkan"), None);
    }
}
