//! Illustrations: where messages are kept, how they are sent, how long they stay on the server.
//!
//! Drawn in lines on cards. The accent colour marks what moves or matters; dashes mark what is absent. Each
//! picture has a sentence with the same meaning for screen readers.

use egui::accesskit::Role;
use egui::emath::GuiRounding as _;
use egui::epaint::RoundedRect;
use egui::{
    Align2, Color32, CornerRadius, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::icons::{self, Icon};
use super::theme::{TextRole, Theme};
use waypost_core::plan::answers::NetworkLocation;
use waypost_core::text::Texts;

/// Line width of objects, in points.
const LINE: f32 = 1.75;
/// Line width of connections, in points.
const LINK: f32 = 2.0;

/// A signpost and a computer: the first page.
pub fn start(ui: &mut Ui, theme: &Theme, texts: &Texts) -> Response {
    let (canvas, response) = PictureCanvas::new(ui, theme, vec2(210.0, 138.0), &texts.get("picture-start"));
    let line = Stroke::new(2.0, theme.line);
    canvas.painter.line_segment([canvas.at(0.0, 137.0), canvas.at(209.0, 137.0)], line);
    canvas.fill(59.0, 1.0, 8.0, 136.0, 2, theme.text);
    let board = [(11.0, 13.0), (115.0, 13.0), (139.0, 36.0), (115.0, 59.0), (11.0, 59.0)];
    let around = Stroke::new(4.0, theme.accent);
    let inset = |(x, y): (f32, f32)| canvas.at(75.0 + (x - 75.0) * 0.97, 36.0 + (y - 36.0) * 0.92);
    canvas.painter.add(Shape::convex_polygon(board.map(inset).to_vec(), theme.accent, around));
    let flap = [(24.0, 24.0), (65.0, 48.0), (106.0, 24.0)].map(|(x, y)| canvas.at(x, y));
    canvas.round_line(&flap, Stroke::new(4.0, theme.on_accent));
    let sign = [(35.0, 85.0), (51.0, 71.0), (113.0, 71.0), (113.0, 99.0), (51.0, 99.0)];
    let sign = sign.map(|(x, y)| canvas.at(x, y)).to_vec();
    canvas.painter.add(Shape::convex_polygon(sign, theme.soft, Stroke::new(LINK, theme.accent)));
    let words = Stroke::new(LINK, theme.accent);
    canvas.round_line(&[canvas.at(57.0, 81.0), canvas.at(101.0, 81.0)], words);
    canvas.round_line(&[canvas.at(57.0, 89.0), canvas.at(85.0, 89.0)], words);
    canvas.laptop(143.0, 91.0);
    canvas.letter(165.0, 101.0, MessageState::Full);
    response
}

/// Size of the IMAP and POP pictures with device names and the effect of deleting, in points.
pub const DEVICES: Vec2 = vec2(268.0, 182.0);

/// Size without them, in points.
const DEVICES_WITHOUT_NAMES: Vec2 = vec2(268.0, 131.0);

/// IMAP: all mail is on the server and the same on every device; a message deleted on one is deleted
/// everywhere. `names` shows the devices' names.
pub fn imap(ui: &mut Ui, theme: &Theme, texts: &Texts, names: bool) -> Response {
    let deleted = texts.get("picture-imap-deleted");
    let said = format!("{} {deleted}", texts.get("picture-imap"));
    let (canvas, response) =
        PictureCanvas::new(ui, theme, if names { DEVICES } else { DEVICES_WITHOUT_NAMES }, &said);
    let link = Stroke::new(LINK, theme.accent);
    let down = |x: f32| {
        let side = if x < 134.0 { 5.0 } else { -5.0 };
        canvas.painter.line(
            [(134.0, 56.0), (x + side, 56.0), (x + side * 0.3, 57.5), (x, 61.0), (x, 79.0)]
                .map(|(x, y)| canvas.at(x, y))
                .to_vec(),
            link,
        );
    };
    down(34.0);
    down(234.0);
    canvas.painter.line_segment([canvas.at(134.0, 33.0), canvas.at(134.0, 79.0)], link);
    canvas.server(SERVER.0, 1.0, SERVER.1, &texts.get("picture-server"));
    canvas.letter(LETTERS.0, 10.0, MessageState::Full);
    canvas.letter(LETTERS.1, 10.0, MessageState::Deleted);
    canvas.devices([MessageState::Copy; 3], [MessageState::Deleted; 3]);
    if names {
        canvas.names(texts, &deleted);
    }
    response
}

/// The server's left edge and width, and the position of its messages. Wide enough for its name in every
/// language.
const SERVER: (f32, f32) = (49.0, 170.0);
const LETTERS: (f32, f32) = (163.0, 187.0);

/// POP: all mail is on one computer; a message deleted there is gone.
pub fn pop(ui: &mut Ui, theme: &Theme, texts: &Texts, names: bool) -> Response {
    let deleted = texts.get("picture-pop-deleted");
    let said = format!("{} {deleted}", texts.get("picture-pop"));
    let (canvas, response) =
        PictureCanvas::new(ui, theme, if names { DEVICES } else { DEVICES_WITHOUT_NAMES }, &said);
    canvas.arrow(canvas.at(134.0, 33.0), canvas.at(134.0, 79.0), theme.accent);
    canvas.server(SERVER.0, 1.0, SERVER.1, &texts.get("picture-server"));
    canvas.letter(LETTERS.0, 10.0, MessageState::Gone);
    canvas.letter(LETTERS.1, 10.0, MessageState::Gone);
    let (gone, full, deleted_there) = (MessageState::Gone, MessageState::Full, MessageState::Deleted);
    canvas.devices([gone, full, gone], [gone, deleted_there, gone]);
    if names {
        canvas.names(texts, &deleted);
    }
    response
}

/// The path of an outgoing message: from which network, through whose server.
pub fn sending(
    ui: &mut Ui,
    theme: &Theme,
    texts: &Texts,
    place: NetworkLocation,
    provider: bool,
) -> Response {
    let said = match (place, provider) {
        (NetworkLocation::OnCampus, _) => "picture-sending-on-campus",
        (_, true) => "picture-sending-provider",
        (_, false) => "picture-sending-login",
    };
    let both = place == NetworkLocation::Both;
    let middle = if both { 63.0 } else { 31.0 };
    let link = Stroke::new(LINK, theme.accent);
    let rows: &[(f32, &str)] = match place {
        NetworkLocation::OnCampus => &[(0.0, "picture-on-campus")],
        NetworkLocation::OffCampus => &[(0.0, "picture-elsewhere")],
        NetworkLocation::Both => &[(0.0, "picture-on-campus"), (66.0, "picture-elsewhere")],
    };
    let name = if provider { "picture-provider" } else { "picture-organisation" };
    // Widened to fit its words.
    let width = |id: &str| hint_width(ui, &texts.get(id));
    let box_width = (width(name) + 40.0).max(130.0);
    let indent = rows.iter().map(|(_, name)| width(name) / 2.0 - 40.0).fold(0.0, f32::max).ceil();
    let size = vec2(302.0 + box_width + indent, 2.0 * middle);
    let (mut canvas, response) = PictureCanvas::new(ui, theme, size, &texts.get(said));
    canvas.origin.x += indent;
    for &(top, name) in rows {
        canvas.laptop(8.0, top + 1.0);
        canvas.letter(30.0, top + 11.0, MessageState::Full);
        canvas.name(40.0, top + 53.0, &texts.get(name));
        let from = top + 21.0;
        let to = if both { middle } else { from };
        let bend = [(80.0, from), (128.0, from), (128.0, to), (196.0, to)].map(|(x, y)| canvas.at(x, y));
        // A provider's server often accepts no mail from other networks.
        if provider && both && top < 1.0 {
            canvas.painter.extend(Shape::dashed_line(&bend, Stroke::new(LINK, theme.edge), 5.0, 4.0));
        } else {
            canvas.painter.line(bend.to_vec(), link);
        }
    }
    let line = if both { middle } else { 21.0 };
    if place != NetworkLocation::OnCampus && !provider {
        canvas.key(164.0, line);
    }
    canvas.server(196.0, line - 16.0, box_width, &texts.get(name));
    let end = 196.0 + box_width;
    canvas.arrow(canvas.at(end + 1.0, line), canvas.at(end + 46.0, line), theme.accent);
    canvas.big_letter(end + 54.0, line - 15.0);
    response
}

/// How long a fetched message stays on the server. `None`: it is deleted once fetched. Animates when the
/// answer changes.
pub fn retention(
    ui: &mut Ui,
    theme: &Theme,
    texts: &Texts,
    days: Option<u16>,
    delete_on_trash: bool,
) -> Response {
    let count = |id: &str| texts.with(id, &[("days", days.unwrap_or(0).into())]);
    let said = match (days, delete_on_trash) {
        (None, _) => texts.get("picture-retention-none"),
        (Some(_), true) => count("picture-retention-trash"),
        (Some(_), false) => count("picture-retention"),
    };
    let trash = days.is_some() && delete_on_trash;
    let width = ui.available_width().min(760.0).floor();
    let names = [texts.get("picture-on-server"), texts.get("picture-on-computer")];
    let column = names.iter().map(|name| hint_width(ui, name)).fold(0.0, f32::max) + 24.0;
    let note = TextRole::Hint.job(&count("picture-trash"), theme.text, (width - column - 26.0).max(80.0));
    let note = ui.painter().layout_job(note);
    let height = if trash { 115.0 + note.size().y } else { 108.0 };
    let (canvas, response) = PictureCanvas::new(ui, theme, vec2(width, height), &said);
    let room = canvas.size.x - column;
    let stays = room * days.map_or(0.0, share);
    let stays = ui.animate(response.id, stays);
    canvas.axis(column, stays, days, texts);
    for (name, y) in names.iter().zip([55.0, 91.0]) {
        canvas.say(0.0, y, Align2::LEFT_CENTER, name, theme.text);
    }
    canvas.stays(column, stays, texts, days.is_some());
    let local = canvas.bar(column, 79.0, room, 24.0);
    canvas.frame(local, 5, theme.card, Stroke::new(LINE, theme.text));
    canvas.letter(column + 8.0, 84.0, MessageState::Copy);
    canvas.fitted_text(local.with_min_x(local.left() + 28.0), &texts.get("picture-stays"), theme.text);
    if trash {
        let place = Rect::from_center_size(canvas.at(column + 9.0, 121.0), Vec2::splat(16.0));
        icons::paint(&canvas.painter, Icon::Trash, place, theme.quiet);
        canvas.painter.galley(canvas.at(column + 26.0, 111.5), note, theme.text);
    }
    response
}

/// A message on its way into the program's window, for the last page.
pub fn finish(ui: &mut Ui, theme: &Theme, texts: &Texts) -> Response {
    let (canvas, response) = PictureCanvas::new(ui, theme, vec2(218.0, 80.0), &texts.get("picture-finish"));
    canvas.big_letter(0.0, 24.0);
    canvas.arrow(canvas.at(55.0, 39.0), canvas.at(102.0, 39.0), theme.accent);
    canvas.frame(canvas.bar(111.0, 1.0, 105.0, 78.0), 6, theme.card, Stroke::new(LINE, theme.text));
    let line = Stroke::new(LINE, theme.text);
    canvas.painter.line_segment([canvas.at(111.0, 17.0), canvas.at(216.0, 17.0)], line);
    canvas.painter.line_segment([canvas.at(144.0, 17.0), canvas.at(144.0, 79.0)], line);
    canvas.fill(116.0, 22.0, 24.0, 21.0, 3, theme.soft);
    let accent = Stroke::new(2.25, theme.accent);
    let edge = Stroke::new(LINE, theme.edge);
    for (from, to, y, stroke) in [
        (120.0, 136.0, 28.5, accent),
        (120.0, 131.0, 36.5, accent),
        (120.0, 136.0, 53.0, edge),
        (120.0, 133.0, 63.0, edge),
        (154.0, 205.0, 29.0, edge),
        (154.0, 193.0, 41.0, edge),
        (154.0, 201.0, 53.0, edge),
        (154.0, 189.0, 65.0, edge),
    ] {
        canvas.round_line(&[canvas.at(from, y), canvas.at(to, y)], stroke);
    }
    response
}

/// Share of the time line that a number of days takes. Not linear: a year must fit and a day must be visible.
fn share(days: u16) -> f32 {
    0.45 + 0.33 * f32::from(days.clamp(1, 365)).ln() / 365_f32.ln()
}

trait Animate {
    /// A length that animates to its new value, or jumps if the person wants less motion.
    fn animate(&self, id: egui::Id, value: f32) -> f32;
}

impl Animate for Ui {
    fn animate(&self, id: egui::Id, value: f32) -> f32 {
        let time = self.style().animation_time.min(0.16);
        if time <= 0.0 { value } else { self.ctx().animate_value_with_time(id, value, time) }
    }
}

/// Width of a text in a picture, in points.
fn hint_width(ui: &Ui, words: &str) -> f32 {
    ui.painter().layout_no_wrap(words.to_owned(), TextRole::Hint.font(), Color32::PLACEHOLDER).size().x
}

/// How a message is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MessageState {
    /// Stored here.
    Full,
    /// Shown here, stored elsewhere.
    Copy,
    /// Not here.
    Gone,
    /// Deleted here.
    Deleted,
}

/// The area of a picture, with its own coordinates.
struct PictureCanvas {
    painter: Painter,
    origin: Pos2,
    size: Vec2,
    theme: Theme,
}

impl PictureCanvas {
    fn new(ui: &mut Ui, theme: &Theme, size: Vec2, said: &str) -> (Self, Response) {
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said));
        ui.accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Image);
            node.set_label(said);
        });
        let origin = rect.min.round_to_pixels(ui.pixels_per_point());
        (Self { painter: ui.painter().clone(), origin, size, theme: *theme }, response)
    }

    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + vec2(x, y)
    }

    fn bar(&self, x: f32, y: f32, width: f32, height: f32) -> Rect {
        Rect::from_min_size(self.at(x, y), vec2(width, height))
    }

    fn fill(&self, x: f32, y: f32, width: f32, height: f32, radius: u8, color: Color32) {
        self.painter.rect_filled(self.bar(x, y, width, height), CornerRadius::same(radius), color);
    }

    fn frame(&self, rect: Rect, radius: u8, fill: Color32, stroke: Stroke) {
        self.painter.rect(rect, CornerRadius::same(radius), fill, stroke, StrokeKind::Middle);
    }

    fn dashed(&self, rect: Rect, radius: f32, stroke: Stroke) {
        let mut points = Vec::new();
        egui::epaint::tessellator::path::rounded_rectangle(&mut points, RoundedRect::new(rect, radius));
        if let Some(first) = points.first().copied() {
            points.push(first);
        }
        self.painter.extend(Shape::dashed_line(&points, stroke, 3.5, 2.5));
    }

    fn round_line(&self, points: &[Pos2], stroke: Stroke) {
        for end in [points.first(), points.last()].into_iter().flatten() {
            self.painter.circle_filled(*end, stroke.width / 2.0, stroke.color);
        }
        self.painter.line(points.to_vec(), stroke);
    }

    fn arrow(&self, from: Pos2, to: Pos2, color: Color32) {
        let way = (to - from).normalized();
        let neck = to - way * 7.0;
        self.painter.line_segment([from, neck], Stroke::new(LINK, color));
        let side = way.rot90() * 6.0;
        self.painter.add(Shape::convex_polygon(vec![to, neck + side, neck - side], color, Stroke::NONE));
    }

    fn say(&self, x: f32, y: f32, align: Align2, words: &str, color: Color32) -> Rect {
        self.painter.text(self.at(x, y), align, words, TextRole::Hint.font(), color)
    }

    /// A text centred in a bar, shortened if it does not fit.
    fn fitted_text(&self, bar: Rect, words: &str, color: Color32) {
        let mut job = TextRole::Hint.job(words, color, (bar.width() - 8.0).max(0.0));
        job.wrap.max_rows = 1;
        job.wrap.break_anywhere = true;
        let galley = self.painter.layout_job(job);
        if galley.elided && bar.width() < 60.0 {
            return;
        }
        let place = Align2::CENTER_CENTER.anchor_size(bar.center(), galley.size());
        self.painter.galley(place.min, galley, color);
    }

    fn server(&self, x: f32, y: f32, width: f32, name: &str) {
        let theme = &self.theme;
        self.frame(self.bar(x, y, width, 32.0), 5, theme.card, Stroke::new(LINE, theme.text));
        self.painter.circle_filled(self.at(x + 12.0, y + 16.0), 2.5, theme.text);
        self.say(x + 22.0, y + 16.0, Align2::LEFT_CENTER, name, theme.text);
    }

    fn laptop(&self, x: f32, y: f32) {
        let line = Stroke::new(LINE, self.theme.text);
        self.frame(self.bar(x + 7.0, y, 50.0, 35.0), 4, self.theme.card, line);
        let corner = CornerRadius { nw: 1, ne: 1, sw: 4, se: 4 };
        let base = self.bar(x + 1.0, y + 39.0, 62.0, 5.0);
        self.painter.rect(base, corner, self.theme.card, line, StrokeKind::Middle);
    }

    /// The computers at work and at home and the phone, each with two messages.
    fn devices(&self, first: [MessageState; 3], second: [MessageState; 3]) {
        let line = Stroke::new(LINE, self.theme.text);
        let ([work, home, phone], [work_too, home_too, phone_too]) = (first, second);
        self.frame(self.bar(5.0, 85.0, 58.0, 35.0), 4, self.theme.card, line);
        self.painter.line_segment([self.at(34.0, 120.0), self.at(34.0, 128.0)], line);
        self.round_line(&[self.at(22.5, 128.5), self.at(45.5, 128.5)], line);
        self.letter(13.0, 95.5, work);
        self.letter(36.0, 95.5, work_too);
        self.laptop(102.0, 85.0);
        self.letter(113.0, 95.5, home);
        self.letter(136.0, 95.5, home_too);
        self.frame(self.bar(220.0, 85.0, 28.0, 44.0), 4, self.theme.card, line);
        self.small_letter(226.0, 92.5, phone);
        self.small_letter(226.0, 107.5, phone_too);
        self.round_line(&[self.at(231.0, 125.5), self.at(237.0, 125.5)], Stroke::new(1.5, self.theme.text));
    }

    /// The devices' names and, below them, what the crossed-out message means.
    fn names(&self, texts: &Texts, deleted: &str) {
        for (x, id) in [(34.0, "picture-work"), (134.0, "picture-home"), (234.0, "picture-phone")] {
            self.name(x, 144.5, &texts.get(id));
        }
        let mut job = TextRole::Hint.job(deleted, self.theme.text, self.size.x - 26.0);
        job.wrap.max_rows = 1;
        let galley = self.painter.layout_job(job);
        let left = ((self.size.x - 26.0 - galley.size().x) / 2.0).max(0.0);
        let middle = 170.0;
        self.letter(left, middle - 6.5, MessageState::Deleted);
        let place = self.at(left + 26.0, middle - galley.size().y / 2.0);
        self.painter.galley(place, galley, self.theme.text);
    }

    fn name(&self, x: f32, y: f32, words: &str) {
        self.say(x, y, Align2::CENTER_CENTER, words, self.theme.quiet);
    }

    fn letter(&self, x: f32, y: f32, letter: MessageState) {
        self.envelope(self.bar(x, y, 19.0, 13.0), letter, 1.5);
    }

    fn small_letter(&self, x: f32, y: f32, letter: MessageState) {
        self.envelope(self.bar(x, y, 16.0, 11.0), letter, 1.25);
    }

    fn big_letter(&self, x: f32, y: f32) {
        self.envelope(self.bar(x, y, 43.0, 30.0), MessageState::Full, 1.75);
    }

    fn envelope(&self, rect: Rect, letter: MessageState, width: f32) {
        let theme = &self.theme;
        let flap = |inset: f32| {
            vec![
                rect.lerp_inside(vec2(inset, 0.2)),
                rect.lerp_inside(vec2(0.5, 0.62)),
                rect.lerp_inside(vec2(1.0 - inset, 0.2)),
            ]
        };
        match letter {
            MessageState::Full => {
                self.painter.rect_filled(rect, CornerRadius::same(2), theme.accent);
                self.painter.line(flap(0.1), Stroke::new(width, theme.card));
            }
            MessageState::Copy => {
                let stroke = Stroke::new(1.25, theme.accent);
                self.frame(rect, 2, theme.card, stroke);
                self.painter.line(flap(0.14), stroke);
            }
            MessageState::Gone => self.dashed(rect, 2.0, Stroke::new(1.25, theme.edge)),
            MessageState::Deleted => {
                self.dashed(rect, 2.0, Stroke::new(1.25, theme.edge));
                let cross = Stroke::new(width + 0.25, theme.error);
                let part = rect.shrink2(vec2(rect.width() * 0.3, rect.height() * 0.2));
                self.round_line(&[part.left_top(), part.right_bottom()], cross);
                self.round_line(&[part.right_top(), part.left_bottom()], cross);
            }
        }
    }

    /// A small key on a connection: the login.
    fn key(&self, x: f32, y: f32) {
        let theme = &self.theme;
        self.painter.circle(self.at(x, y), 12.0, theme.card, Stroke::new(LINE, theme.accent));
        let line = Stroke::new(1.5, theme.accent);
        self.painter.circle_stroke(self.at(x - 3.0, y), 2.75, line);
        self.painter.line(vec![self.at(x - 0.25, y), self.at(x + 6.5, y), self.at(x + 6.5, y + 3.0)], line);
        self.painter.line_segment([self.at(x + 3.5, y), self.at(x + 3.5, y + 2.5)], line);
    }

    /// The time line, with the day on which the server's copy is deleted.
    fn axis(&self, column: f32, stays: f32, days: Option<u16>, texts: &Texts) {
        let theme = &self.theme;
        let line = Stroke::new(1.25, theme.edge);
        let (start, end) = (self.at(column, 26.0), self.at(self.size.x, 26.0));
        self.painter.line_segment([start, end - vec2(1.0, 0.0)], line);
        self.painter.line(vec![end + vec2(-6.0, -5.0), end, end + vec2(-6.0, 5.0)], line);
        let later = texts.get("picture-later");
        let arrives =
            self.say(column, 8.0, Align2::CENTER_CENTER, &texts.get("picture-arrives"), theme.quiet);
        let later = self.say(self.size.x, 8.0, Align2::RIGHT_CENTER, &later, theme.quiet);
        let Some(days) = days else { return };
        // One tick for each day, week or month, so that ticks stay apart.
        let every = match days {
            0..=14 => 1.0,
            15..=70 => 7.0,
            _ => 30.0,
        };
        let step = every * stays / f32::from(days);
        let mut x = column;
        while x < column + stays - 1.0 {
            self.painter.vline(self.at(x, 0.0).x, self.at(0.0, 23.0).y..=self.at(0.0, 29.0).y, line);
            x += step.max(2.0);
        }
        let accent = theme.accent;
        let (dot, foot) = (self.at(column + stays, 26.0), self.at(column + stays, 44.0));
        self.painter.line_segment([dot, foot], Stroke::new(LINK, accent));
        self.painter.circle_filled(dot, 5.0, accent);
        let words = texts.with("picture-day", &[("days", days.into())]);
        let galley = self.painter.layout_job(TextRole::HintStrong.job(&words, theme.text, f32::INFINITY));
        let half = galley.size().x / 2.0;
        let x = dot.x.clamp(arrives.right() + half + 8.0, (later.left() - half - 8.0).max(dot.x - 40.0));
        self.painter.galley(pos2(x - half, self.at(0.0, 8.0).y - galley.size().y / 2.0), galley, theme.text);
    }

    /// The server's row: while the copy exists, and after it is deleted.
    fn stays(&self, column: f32, stays: f32, texts: &Texts, kept: bool) {
        let theme = &self.theme;
        let end = if kept { stays } else { stays.max(34.0) };
        let there = self.bar(column, 43.0, end, 24.0);
        let gone = Rect::from_min_max(
            there.right_top() + vec2(7.0, 0.0),
            pos2(self.origin.x + self.size.x, there.bottom()),
        );
        self.frame(there, 5, theme.soft, Stroke::new(LINE, theme.accent));
        self.letter(column + 8.0, 48.5, MessageState::Full);
        if kept {
            self.fitted_text(there.with_min_x(there.left() + 28.0), &texts.get("picture-others"), theme.text);
        }
        self.dashed(gone, 5.0, Stroke::new(1.25, theme.edge));
        let words = if kept { "picture-deleted" } else { "picture-deleted-fetched" };
        self.fitted_text(gone, &texts.get(words), theme.quiet);
    }
}
