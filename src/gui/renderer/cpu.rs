//! The window, painted by `egui-cpu-painter`: winit for the window, egui-winit for input and clipboard,
//! softbuffer to show the pixels, AccessKit for screen readers.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::UserEvent;
use egui::{Context, ViewportBuilder, ViewportCommand, ViewportEvent, ViewportId, ViewportInfo};
use egui_cpu_painter::{Canvas, MAX_TEXTURE_SIDE, Painter, PixelRect};
use egui_winit::accesskit_winit::WindowEvent as AccessEvent;
use winit::application::ApplicationHandler;
use winit::dpi::{LogicalPosition, LogicalSize};
use winit::event::WindowEvent;
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use winit::platform::run_on_demand::EventLoopExtRunOnDemand;
use winit::window::{Window, WindowId};

use super::{fonts, icon};
use crate::gui::crash_page::WindowContents;
use crate::gui::theme;

/// Shortest time between two frames, however often the mouse moves.
const MIN_FRAME_INTERVAL: Duration = Duration::from_millis(8);

/// Longest wait for a frame requested from the system.
const FRAME_TIMEOUT: Duration = Duration::from_millis(250);

/// Opens the window and returns when it is closed.
///
/// # Errors
/// The system's message if it cannot show pixels.
pub fn open(
    app: &mut dyn WindowContents,
    builder: ViewportBuilder,
    events: &mut EventLoop<UserEvent>,
) -> Result<(), String> {
    let ctx = Context::default();
    ctx.options_mut(|options| options.max_passes = MAX_PASSES);
    theme::install(&ctx);
    fonts::install(&ctx, app.language().tag);
    let proxy = events.create_proxy();
    let mut running = EventHandler { app, builder, ctx, proxy, shown: None, next: None, failure: None };
    let ran = events.run_app_on_demand(&mut running);
    match (running.failure, ran) {
        (Some(message), _) => Err(format!("cpu: {message}")),
        (None, Err(error)) => Err(format!("cpu: {error}")),
        (None, Ok(())) => Ok(()),
    }
}

/// Layout passes for one frame, as in eframe.
const MAX_PASSES: std::num::NonZeroUsize = match std::num::NonZeroUsize::new(2) {
    Some(passes) => passes,
    None => std::num::NonZeroUsize::MIN,
};

type Surface = softbuffer::Surface<Arc<Window>, Arc<Window>>;

/// Handles the system's events.
struct EventHandler<'a> {
    app: &'a mut dyn WindowContents,
    builder: ViewportBuilder,
    ctx: Context,
    proxy: EventLoopProxy<UserEvent>,
    shown: Option<OpenWindow>,
    /// When the next frame is due.
    next: Option<Instant>,
    failure: Option<String>,
}

/// The open window.
struct OpenWindow {
    window: Arc<Window>,
    surface: Surface,
    painter: Painter,
    state: egui_winit::State,
    info: ViewportInfo,
    /// Start of the last frame. `None` before the first.
    last_frame: Option<Instant>,
    /// True if the whole next frame must be shown, not only its changes.
    repaint_all: bool,
    /// True while a requested frame is pending.
    frame_requested: bool,
}

impl OpenWindow {
    fn new(
        ctx: &Context,
        builder: &ViewportBuilder,
        events: &ActiveEventLoop,
        proxy: &EventLoopProxy<UserEvent>,
    ) -> Result<Self, String> {
        // Hidden until the first frame is painted, to avoid a flash. AccessKit requires it too.
        let builder = centered(builder.clone(), events).with_visible(false);
        let window = egui_winit::create_window(ctx, events, &builder).map_err(|error| error.to_string())?;
        icon::set_taskbar_icon(&window);
        let window = Arc::new(window);
        let words = |error: softbuffer::SoftBufferError| error.to_string();
        let screen = softbuffer::Context::new(Arc::clone(&window)).map_err(words)?;
        let surface = Surface::new(&screen, Arc::clone(&window)).map_err(words)?;
        let scale = window.scale_factor() as f32;
        let (theme, side) = (window.theme(), Some(MAX_TEXTURE_SIDE));
        let mut state =
            egui_winit::State::new(ctx.clone(), ViewportId::ROOT, events, Some(scale), theme, side);
        state.init_accesskit(events, &window, proxy.clone());
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, ctx, &window, true);
        Ok(Self {
            window,
            surface,
            painter: Painter::default(),
            state,
            info,
            last_frame: None,
            repaint_all: false,
            frame_requested: false,
        })
    }

    /// Draws the contents once and paints what changed. Returns when the next frame is due and whether to
    /// close the window.
    fn draw(&mut self, ctx: &Context, app: &mut dyn WindowContents) -> Result<(Duration, bool), String> {
        self.last_frame = Some(Instant::now());
        self.frame_requested = false;
        egui_winit::update_viewport_info(&mut self.info, ctx, &self.window, false);
        let mut input = self.state.take_egui_input(&self.window);
        input.viewports = std::iter::once((ViewportId::ROOT, self.info.clone())).collect();
        let closing = self.info.close_requested();
        let mut output = ctx.run_ui(input, |ui| app.draw(ui));
        self.info.events.clear();
        self.state.handle_platform_output(&self.window, output.platform_output);
        self.painter.update_textures(&mut output.textures_delta);
        let (mut wait, mut stays) = (Duration::MAX, false);
        if let Some(wish) = output.viewport_output.remove(&ViewportId::ROOT) {
            wait = wish.repaint_delay;
            stays = wish.commands.contains(&ViewportCommand::CancelClose);
            let mut requests = Vec::new();
            let commands = wish.commands;
            egui_winit::process_viewport_commands(ctx, &mut self.info, commands, &self.window, &mut requests);
        }
        let closes = (closing || self.info.close_requested()) && !stays;
        self.paint(ctx, output.shapes, output.pixels_per_point).map_err(|error| error.to_string())?;
        Ok((wait, closes))
    }

    fn paint(
        &mut self,
        ctx: &Context,
        shapes: Vec<egui::epaint::ClippedShape>,
        scale: f32,
    ) -> Result<(), softbuffer::SoftBufferError> {
        let size = self.window.inner_size();
        let (Some(width), Some(height)) = (NonZeroU32::new(size.width), NonZeroU32::new(size.height)) else {
            return Ok(());
        };
        self.surface.resize(width, height)?;
        let mut buffer = self.surface.buffer_mut()?;
        let age = buffer.age();
        let (width, height) = (size.width as usize, size.height as usize);
        let mut canvas = Canvas { pixels: &mut buffer, width, height, age };
        let painted = self.painter.paint(ctx, shapes, scale, &mut canvas);
        if std::mem::take(&mut self.repaint_all) {
            return buffer.present();
        }
        if painted.is_empty() {
            // Nothing changed: the screen already shows this frame.
            return Ok(());
        }
        self.window.pre_present_notify();
        buffer.present_with_damage(&painted.into_iter().filter_map(damage_rect).collect::<Vec<_>>())
    }
}

/// Centres the window on the first screen, no larger than the screen.
fn centered(builder: ViewportBuilder, events: &ActiveEventLoop) -> ViewportBuilder {
    let Some(monitor) = events.primary_monitor().or_else(|| events.available_monitors().next()) else {
        return builder;
    };
    let scale = monitor.scale_factor();
    let room: LogicalSize<f32> = monitor.size().to_logical(scale);
    let place: LogicalPosition<f32> = monitor.position().to_logical(scale);
    let wanted = builder.inner_size.unwrap_or_default();
    if room.width <= 0.0 || room.height <= 0.0 {
        return builder;
    }
    let size = egui::vec2(wanted.x.min(room.width), wanted.y.min(room.height));
    let corner = egui::pos2(place.x + (room.width - size.x) / 2.0, place.y + (room.height - size.y) / 2.0);
    builder.with_inner_size(size).with_position(corner)
}

/// A painted rectangle for softbuffer, in pixels. `None` if it is empty.
fn damage_rect(rect: PixelRect) -> Option<softbuffer::Rect> {
    let side = |pixels: usize| NonZeroU32::new(u32::try_from(pixels).ok()?);
    Some(softbuffer::Rect {
        x: u32::try_from(rect.left).ok()?,
        y: u32::try_from(rect.top).ok()?,
        width: side(rect.width())?,
        height: side(rect.height())?,
    })
}

impl EventHandler<'_> {
    fn begin(&mut self, events: &ActiveEventLoop) {
        match OpenWindow::new(&self.ctx, &self.builder, events, &self.proxy) {
            Ok(shown) => self.shown = Some(shown),
            Err(message) => return self.fail(events, message),
        }
        let proxy = egui::mutex::Mutex::new(self.proxy.clone());
        self.ctx.set_request_repaint_callback(move |info| {
            let when = Instant::now() + info.delay;
            let event = UserEvent::RequestRepaint {
                viewport_id: info.viewport_id,
                when,
                cumulative_pass_nr: info.current_cumulative_pass_nr,
            };
            // Fails only after the window was closed.
            drop(proxy.lock().send_event(event));
        });
        self.draw(events);
        let Some(shown) = &mut self.shown else { return };
        shown.window.set_visible(true);
        if cfg!(target_os = "windows") {
            // Windows drops what is shown in a hidden window, and the next frame would only show its changes.
            shown.repaint_all = true;
            self.draw(events);
        }
    }

    fn fail(&mut self, events: &ActiveEventLoop, message: String) {
        self.failure = Some(message);
        self.shown = None;
        events.exit();
    }

    fn draw(&mut self, events: &ActiveEventLoop) {
        let Some(shown) = &mut self.shown else { return };
        self.next = None;
        match shown.draw(&self.ctx, self.app) {
            Err(message) => self.fail(events, message),
            Ok((_, true)) => {
                self.app.close();
                self.shown = None;
                events.exit();
            }
            Ok((wait, false)) => {
                if let Some(when) = Instant::now().checked_add(wait) {
                    self.want(when);
                }
            }
        }
    }

    /// Requests a frame at a time. The earliest request counts.
    fn want(&mut self, when: Instant) {
        let Some(shown) = self.shown.as_ref().filter(|shown| !shown.frame_requested) else { return };
        let soonest = shown.last_frame.map(|last_frame| last_frame + MIN_FRAME_INTERVAL);
        let when = soonest.map_or(when, |soonest| when.max(soonest));
        self.next = Some(self.next.map_or(when, |next| next.min(when)));
    }

    /// Draws a due frame, or asks to be woken when it is due.
    fn schedule(&mut self, events: &ActiveEventLoop) {
        if self.next.is_some_and(|next| next <= Instant::now()) {
            match &mut self.shown {
                // Wayland reports when it is ready for a frame, but not while the window is hidden.
                Some(shown) if is_wayland(events) && !shown.frame_requested => {
                    shown.frame_requested = true;
                    shown.window.request_redraw();
                    self.next = Instant::now().checked_add(FRAME_TIMEOUT);
                }
                _ => self.draw(events),
            }
        }
        events.set_control_flow(self.next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }
}

#[cfg(target_os = "linux")]
fn is_wayland(events: &ActiveEventLoop) -> bool {
    winit::platform::wayland::ActiveEventLoopExtWayland::is_wayland(events)
}

#[cfg(not(target_os = "linux"))]
const fn is_wayland(_events: &ActiveEventLoop) -> bool {
    false
}

impl ApplicationHandler<UserEvent> for EventHandler<'_> {
    fn resumed(&mut self, events: &ActiveEventLoop) {
        if self.shown.is_none() && self.failure.is_none() {
            self.begin(events);
        }
    }

    fn about_to_wait(&mut self, events: &ActiveEventLoop) {
        self.schedule(events);
    }

    fn user_event(&mut self, events: &ActiveEventLoop, event: UserEvent) {
        let Some(shown) = &mut self.shown else { return };
        match event {
            UserEvent::RequestRepaint { when, cumulative_pass_nr, .. } => {
                // The last frame already answered requests made before it.
                if self.ctx.cumulative_pass_nr() > cumulative_pass_nr + 1 {
                    return;
                }
                self.want(when);
            }
            UserEvent::AccessKitActionRequest(event) => match event.window_event {
                AccessEvent::InitialTreeRequested => {
                    self.ctx.enable_accesskit();
                    self.draw(events);
                }
                AccessEvent::ActionRequested(request) => {
                    shown.state.on_accesskit_action_request(request);
                    self.want(Instant::now());
                }
                AccessEvent::AccessibilityDeactivated => self.ctx.disable_accesskit(),
            },
        }
    }

    fn window_event(&mut self, events: &ActiveEventLoop, _window: WindowId, event: WindowEvent) {
        let Some(shown) = &mut self.shown else { return };
        let response = shown.state.on_window_event(&shown.window, &event);
        match event {
            WindowEvent::RedrawRequested => {
                // The window was uncovered or is shown for the first time: unchanged parts are needed too.
                shown.repaint_all |= !is_wayland(events);
                self.draw(events);
            }
            WindowEvent::Resized(_) if cfg!(target_os = "windows") => self.draw(events),
            WindowEvent::CloseRequested | WindowEvent::Destroyed => {
                shown.info.events.push(ViewportEvent::Close);
                self.draw(events);
            }
            _ if response.repaint => self.want(Instant::now()),
            _ => {}
        }
    }

    fn exiting(&mut self, _events: &ActiveEventLoop) {
        // On macOS the menu's Quit ends the program right after this.
        if self.shown.take().is_some() {
            self.app.close();
        }
    }
}
