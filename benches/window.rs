//! Measures the window's start time, memory and frame times: `cargo bench --bench window`.
//!
//! Start time and memory are compared in pairs with an empty eframe window that uses OpenGL. Each window gets its own
//! X server (Debian package xvfb). The benchmark fails if our window starts slower or takes more memory than the
//! empty one, uses processor time while idle, or exceeds the time limits for laying out or painting a page.

#![allow(clippy::print_stdout, reason = "the benchmark prints its results")]

use std::error::Error;
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, ViewportId,
    vec2,
};
use egui_cpu_painter::{Canvas, MAX_TEXTURE_SIDE, Painter, PixelRect};
use serde_json::json;
use waypost::gui::app::App;
use waypost::gui::theme;
use waypost_core::text::Texts;
use waypost_engine::host::Host;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Number of measured pairs. Odd, so that there is a middle value.
const PAIRS: usize = 9;

const PAGES: [&str; 10] = [
    "start",
    "organisation",
    "you",
    "program",
    "reading",
    "sending",
    "how-often",
    "review",
    "try-it",
    "finish",
];

/// Width and height in pixels, pixels per point, and the time limit for painting a whole page.
const SIZES: [(usize, usize, f32, Option<Duration>); 3] = [
    (800, 600, 1.0, None),
    (1600, 1200, 1.0, Some(Duration::from_millis(8))),
    (3840, 2160, 2.0, Some(Duration::from_millis(25))),
];

/// Time limit for laying out a page in which nothing changes.
const LAYOUT_LIMIT: Duration = Duration::from_micros(500);

fn main() -> ExitCode {
    if std::env::args().any(|argument| argument == "empty-window") {
        return empty_window();
    }
    match pages().and_then(|passed| Ok(starts()? && passed)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("window bench: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the window that ours is compared with.
fn empty_window() -> ExitCode {
    let viewport = egui::ViewportBuilder::default().with_inner_size([960.0, 680.0]);
    let options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        centered: true,
        ..eframe::NativeOptions::default()
    };
    let ran = eframe::run_ui_native("Empty", options, |ui, _frame| {
        egui::CentralPanel::default().show(ui, |_| {});
    });
    if ran.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

// ---- starts ---------------------------------------------------------------------------------------------

/// An X server that keeps its screen in a file.
struct Screen {
    server: Child,
    folder: tempfile::TempDir,
    display: String,
}

impl Drop for Screen {
    fn drop(&mut self) {
        kill(&mut self.server);
    }
}

fn kill(child: &mut Child) {
    let ended = child.kill().and_then(|()| child.wait());
    drop(ended);
}

impl Screen {
    fn new() -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1100x800x24", "-nolisten", "tcp", "-fbdir"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb (Debian package xvfb): {error}"))?;
        let mut number = String::new();
        let mut out = server.stdout.take().ok_or("no output")?;
        while !number.ends_with('\n') {
            let mut byte = [0];
            out.read_exact(&mut byte)?;
            number.push(char::from(byte[0]));
        }
        Ok(Self { server, folder, display: format!(":{}", number.trim()) })
    }

    /// Returns true if the middle of the screen is not black.
    fn shows_a_window(&self) -> Outcome<bool> {
        let mut file = File::open(self.folder.path().join("Xvfb_screen0"))?;
        let mut header = [0; 100];
        file.read_exact(&mut header)?;
        let word = |index: usize| {
            let bytes = header.get(index * 4..index * 4 + 4).and_then(|bytes| bytes.try_into().ok());
            u64::from(bytes.map_or(0, u32::from_be_bytes))
        };
        // An XWD file consists of a header, the colour map and the rows of pixels.
        let (start, row) = (word(0) + word(19) * 12, word(12));
        file.seek(SeekFrom::Start(start + row * 400 + 4 * 120))?;
        let mut pixels = [0; 4 * 800];
        file.read_exact(&mut pixels)?;
        Ok(pixels.chunks(4).filter(|pixel| pixel.iter().take(3).any(|part| *part > 8)).count() > 600)
    }
}

/// Result of one start: milliseconds to the first frame, and the process's memory in kilobytes.
struct Start {
    first_frame: f64,
    memory: f64,
}

fn start(program: &Path, arguments: &[&str], idle: Option<&mut u64>) -> Outcome<Start> {
    let (screen, home) = (Screen::new()?, tempfile::tempdir()?);
    let begun = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .env("DISPLAY", &screen.display)
        .env("HOME", home.path())
        .env("LANG", "C.UTF-8")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("XDG_DATA_HOME")
        .env_remove("WAYPOST_RENDERER")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    while !screen.shows_a_window()? {
        if begun.elapsed() > Duration::from_secs(20) || child.try_wait()?.is_some() {
            kill(&mut child);
            return Err(format!("{} showed nothing", program.display()).into());
        }
        sleep(Duration::from_micros(500));
    }
    let first_frame = begun.elapsed().as_secs_f64() * 1000.0;
    sleep(Duration::from_secs(2));
    let memory = memory_of(child.id())?;
    if let Some(idle) = idle {
        let before = processor_time(child.id())?;
        sleep(Duration::from_secs(10));
        *idle = processor_time(child.id())? - before;
    }
    kill(&mut child);
    Ok(Start { first_frame, memory })
}

/// Returns a process's memory in kilobytes. Shared memory counts in proportion (PSS).
fn memory_of(id: u32) -> Outcome<f64> {
    let text = fs::read_to_string(format!("/proc/{id}/smaps_rollup"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).ok_or("no Pss")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}

/// Returns the processor time a process has used, in hundredths of a second.
fn processor_time(id: u32) -> Outcome<u64> {
    let text = fs::read_to_string(format!("/proc/{id}/stat"))?;
    let after = text.rsplit(") ").next().unwrap_or_default();
    let fields: Vec<&str> = after.split(' ').collect();
    let field = |index: usize| fields.get(index).and_then(|text| text.parse::<u64>().ok()).ok_or("no time");
    Ok(field(11)? + field(12)?)
}

fn starts() -> Outcome<bool> {
    let own = std::env::current_exe()?;
    let waypost = Path::new(env!("CARGO_BIN_EXE_waypost"));
    let mut passed = true;
    for renderer in ["cpu", "opengl"] {
        let option = format!("--renderer={renderer}");
        let (mut frames, mut memories, mut first, mut kilobytes) = (vec![], vec![], vec![], vec![]);
        for _ in 0..PAIRS {
            let empty = start(&own, &["empty-window"], None)?;
            let ours = start(waypost, &[&option], None)?;
            frames.push(ours.first_frame / empty.first_frame);
            memories.push(ours.memory / empty.memory);
            first.push(ours.first_frame);
            kilobytes.push(ours.memory / 1024.0);
        }
        let mut idle = 0;
        start(waypost, &[&option], Some(&mut idle))?;
        let (frame, memory) = (median(frames), median(memories));
        println!(
            "{renderer:<7} first frame {:.0} ms, {frame:.2} of the empty window's; memory {:.1} MB, {memory:.2}; idle {idle} ticks in 10 s",
            median(first),
            median(kilobytes)
        );
        if renderer == "cpu" {
            passed &= frame <= 1.0 && memory <= 1.0 && idle == 0;
        }
    }
    Ok(passed)
}

// ---- frames ---------------------------------------------------------------------------------------------

/// Waypost's window, painted to memory.
struct Window {
    ctx: egui::Context,
    app: App,
    painter: Painter,
    size: (usize, usize, f32),
    pixels: Vec<u32>,
}

impl Window {
    fn at(page: &str, host: &Host, (width, height, scale): (usize, usize, f32)) -> Outcome<Self> {
        let data = host.data.clone().ok_or("no data folder")?;
        fs::create_dir_all(&data)?;
        let answers = json!({
            "org": "caltech-imss", "username": "jdoe", "name": "Jane Doe", "program": "thunderbird",
            "read_on": "several", "network": "both",
        });
        let saved = json!({ "step": page, "answers": answers });
        fs::write(data.join("answers.json"), saved.to_string())?;
        let mut app = App::new(host.clone(), Texts::new("en"));
        if page != "start" {
            app.resume();
        }
        let ctx = egui::Context::default();
        theme::install(&ctx);
        let pixels = vec![0; width * height];
        let painter = Painter::default();
        let mut window = Self { ctx, app, painter, size: (width, height, scale), pixels };
        for _ in 0..6 {
            window.frame(vec![], 1);
        }
        Ok(window)
    }

    /// Draws a frame. Returns the times for layout and painting, and the painted areas.
    fn frame(&mut self, events: Vec<Event>, age: u8) -> (Duration, Duration, Vec<PixelRect>) {
        let (width, height, scale) = self.size;
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(width as f32, height as f32) / scale)),
            max_texture_side: Some(MAX_TEXTURE_SIDE),
            events,
            focused: true,
            ..RawInput::default()
        };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(scale);
        let begun = Instant::now();
        let mut output = self.ctx.run_ui(input, |ui| self.app.draw(ui));
        let layout = begun.elapsed();
        let begun = Instant::now();
        self.painter.update_textures(&mut output.textures_delta);
        let mut canvas = Canvas { pixels: &mut self.pixels, width, height, age };
        let painted = self.painter.paint(&self.ctx, output.shapes, output.pixels_per_point, &mut canvas);
        (layout, begun.elapsed(), painted)
    }

    /// Draws many frames with these events. Returns the median times for layout and painting.
    fn median_times(&mut self, age: u8, events: impl Fn(usize) -> Vec<Event>) -> (Duration, Duration) {
        let mut times: Vec<_> = (0..25).map(|index| self.frame(events(index), age)).collect();
        let mut median_of = |part: fn(&(Duration, Duration, Vec<PixelRect>)) -> Duration| {
            times.sort_by_key(part);
            times.get(times.len() / 2).map(part).unwrap_or_default()
        };
        (median_of(|time| time.0), median_of(|time| time.1))
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn pages() -> Outcome<bool> {
    let mut passed = true;
    for (width, height, scale, limit) in SIZES {
        let size = (width, height, scale);
        let (mut layout, mut whole) = ((Duration::ZERO, ""), (Duration::ZERO, ""));
        for page in PAGES {
            let folder = tempfile::tempdir()?;
            let mut window = Window::at(page, &Host::fake(folder.path()), size)?;
            // Nothing is painted between these layouts: painting a whole page empties the processor's caches.
            layout = layout.max((window.median_times(1, |_| vec![]).0, page));
            whole = whole.max((window.median_times(0, |_| vec![]).1, page));
        }
        let folder = tempfile::tempdir()?;
        let host = Host::fake(folder.path());
        let key = |key| Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let mut you = Window::at("you", &host, size)?;
        you.frame(vec![key(Key::Tab)], 1);
        let typing =
            you.median_times(1, |index| vec![Event::Text(if index % 2 == 0 { "a" } else { "b" }.into())]).1;
        let mut review = Window::at("review", &host, size)?;
        review.frame(vec![Event::PointerMoved(Pos2::new(500.0, 300.0))], 1);
        let scroll = |index: usize| Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, if index % 8 < 4 { -9.0 } else { 9.0 }),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        };
        let scrolling = review.median_times(1, |index| vec![scroll(index)]).1;
        println!(
            "{width}x{height} at {scale}: slowest layout {:.2} ms ({}), slowest page {:.1} ms ({}), a letter typed {:.1} ms, a step scrolled {:.1} ms",
            milliseconds(layout.0),
            layout.1,
            milliseconds(whole.0),
            whole.1,
            milliseconds(typing),
            milliseconds(scrolling)
        );
        passed &= layout.0 <= LAYOUT_LIMIT && limit.is_none_or(|limit| whole.0 <= limit);
    }
    Ok(passed)
}
