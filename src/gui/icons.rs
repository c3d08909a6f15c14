//! Icons, drawn as lines and shapes on a 16-unit grid.
//!
//! Every icon stands beside a word, so none has a name for screen readers. The outline shows the severity:
//! disc, triangle or octagon.

use std::f32::consts::{PI, TAU};

use egui::emath::GuiRounding as _;
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// The program's own mark.
    Mark,
    /// A tick.
    Check,
    /// Next, or collapsed.
    ChevronRight,
    /// Back.
    ChevronLeft,
    /// Opens a list, or expanded.
    ChevronDown,
    /// Advice: a disc with an i.
    Info,
    /// Warning: a triangle.
    Warning,
    /// Must change: an octagon with a cross.
    Octagon,
    /// Correct: a disc with a tick.
    GoodDisc,
    /// The person.
    Person,
    /// The organisation.
    Institution,
    /// Languages, networks.
    Globe,
    /// The light theme.
    Sun,
    /// The dark theme.
    Moon,
    /// A high-contrast theme.
    Contrast,
    /// Search.
    Search,
    /// A file.
    Document,
    /// A sheet of paper.
    Printer,
    /// Instructions.
    Steps,
    /// Copy to the clipboard.
    Copy,
    /// Delete.
    Trash,
    /// A message.
    Envelope,
    /// The help desk.
    Headset,
    /// From the old value to the new one.
    Arrow,
    /// More.
    Plus,
    /// Less.
    Minus,
    /// Typed by hand.
    Keyboard,
    /// Encrypted, private.
    Lock,
}

impl Icon {
    /// Every icon.
    pub const ALL: [Self; 28] = [
        Self::Mark,
        Self::Check,
        Self::ChevronRight,
        Self::ChevronLeft,
        Self::ChevronDown,
        Self::Info,
        Self::Warning,
        Self::Octagon,
        Self::GoodDisc,
        Self::Person,
        Self::Institution,
        Self::Globe,
        Self::Sun,
        Self::Moon,
        Self::Contrast,
        Self::Search,
        Self::Document,
        Self::Printer,
        Self::Steps,
        Self::Copy,
        Self::Trash,
        Self::Envelope,
        Self::Headset,
        Self::Arrow,
        Self::Plus,
        Self::Minus,
        Self::Keyboard,
        Self::Lock,
    ];
}

/// Draws an icon. Cut-outs of filled icons are light on dark colours and dark on light ones.
pub fn paint(painter: &Painter, icon: Icon, rect: Rect, color: Color32) {
    paint_on(painter, icon, rect, color, cut_out(color));
}

/// Draws an icon with a given colour for its cut-outs.
pub fn paint_on(painter: &Painter, icon: Icon, rect: Rect, color: Color32, cut: Color32) {
    let pen = GridPainter::new(painter, rect, color);
    match icon {
        Icon::Mark => mark(&pen, &GridPainter { color, ..pen }, cut),
        Icon::Check => pen.line(&[(2.8, 8.4), (6.4, 12.0), (13.2, 4.4)]),
        Icon::ChevronRight => pen.line(&[(6.0, 3.6), (10.4, 8.0), (6.0, 12.4)]),
        Icon::ChevronLeft => pen.line(&[(10.0, 3.6), (5.6, 8.0), (10.0, 12.4)]),
        Icon::ChevronDown => pen.line(&[(3.6, 6.0), (8.0, 10.4), (12.4, 6.0)]),
        Icon::Info | Icon::GoodDisc | Icon::Warning | Icon::Octagon => severity(&pen, icon, cut),
        Icon::Sun | Icon::Moon | Icon::Contrast | Icon::Globe | Icon::Search => round(&pen, icon),
        Icon::Person | Icon::Institution | Icon::Headset => people(&pen, icon),
        Icon::Document | Icon::Printer | Icon::Steps | Icon::Copy => paper(&pen, icon),
        Icon::Trash => trash(&pen),
        Icon::Envelope => {
            pen.frame((1.5, 3.0), (14.5, 13.0), 1.5);
            pen.line(&[(2.2, 4.6), (8.0, 9.0), (13.8, 4.6)]);
        }
        Icon::Arrow => {
            pen.line(&[(2.0, 8.0), (13.6, 8.0)]);
            pen.line(&[(9.4, 3.8), (13.6, 8.0), (9.4, 12.2)]);
        }
        Icon::Plus => {
            pen.line(&[(3.0, 8.0), (13.0, 8.0)]);
            pen.line(&[(8.0, 3.0), (8.0, 13.0)]);
        }
        Icon::Minus => pen.line(&[(3.0, 8.0), (13.0, 8.0)]),
        Icon::Keyboard => keyboard(&pen),
        Icon::Lock => {
            pen.frame((3.0, 7.0), (13.0, 14.2), 1.5);
            let mut bow = vec![pen.at((5.4, 7.0))];
            bow.extend(pen.arc((8.0, 4.8), 2.6, PI, TAU));
            bow.push(pen.at((10.6, 7.0)));
            pen.ends(bow);
        }
    }
}

/// The program's mark in two colours: a sign board shaped as an envelope, on a post.
pub fn paint_mark(painter: &Painter, rect: Rect, post: Color32, sign: Color32) {
    mark(&GridPainter::new(painter, rect, post), &GridPainter::new(painter, rect, sign), cut_out(sign));
}

/// A colour that contrasts with another.
fn cut_out(color: Color32) -> Color32 {
    let [r, g, b, _] = color.to_array().map(u32::from);
    if r * 3 + g * 6 + b > 1300 { Color32::from_rgb(0x0C, 0x13, 0x22) } else { Color32::WHITE }
}

fn mark(post: &GridPainter<'_>, sign: &GridPainter<'_>, flap: Color32) {
    post.block((6.0, 0.0), (8.0, 2.0));
    post.block((6.0, 11.0), (8.0, 16.0));
    let mut board = sign.corner((2.0, 10.0), 1.0, PI / 2.0);
    board.extend(sign.corner((2.0, 3.0), 1.0, PI));
    board.extend([(10.5, 2.0), (15.0, 6.5), (10.5, 11.0)].map(|point| sign.at(point)));
    sign.painter.add(Shape::convex_polygon(board, sign.color, Stroke::NONE));
    let pen = GridPainter { color: flap, width: 1.5 * sign.scale, ..*sign };
    pen.square_line(&[(3.0, 4.3), (7.0, 7.5), (11.0, 4.3)]);
}

fn severity(pen: &GridPainter<'_>, icon: Icon, cut: Color32) {
    let glyph = GridPainter { color: cut, width: pen.width.max(1.6 * pen.scale), ..*pen };
    match icon {
        Icon::Warning => {
            pen.rounded_polygon(&[(8.0, 2.1), (14.5, 13.6), (1.5, 13.6)], 1.0);
            glyph.line(&[(8.0, 6.0), (8.0, 9.3)]);
            glyph.dot((8.0, 11.9), 1.0);
        }
        Icon::Octagon => {
            let corner = |i: u8| {
                let angle = TAU * (f32::from(i) + 0.5) / 8.0;
                (8.0 + 7.1 * angle.cos(), 8.0 + 7.1 * angle.sin())
            };
            pen.rounded_polygon(&[0, 1, 2, 3, 4, 5, 6, 7].map(corner), 0.6);
            glyph.line(&[(5.6, 5.6), (10.4, 10.4)]);
            glyph.line(&[(10.4, 5.6), (5.6, 10.4)]);
        }
        Icon::GoodDisc => {
            pen.dot((8.0, 8.0), 7.2);
            glyph.line(&[(4.9, 8.2), (7.1, 10.4), (11.2, 5.9)]);
        }
        _ => {
            pen.dot((8.0, 8.0), 7.2);
            glyph.dot((8.0, 4.7), 1.0);
            glyph.line(&[(8.0, 7.5), (8.0, 11.3)]);
        }
    }
}

fn round(pen: &GridPainter<'_>, icon: Icon) {
    match icon {
        Icon::Sun => {
            pen.ring((8.0, 8.0), 2.6);
            for i in 0..8_u8 {
                let way = Vec2::angled(TAU * f32::from(i) / 8.0);
                let point = |r: f32| (8.0 + way.x * r, 8.0 + way.y * r);
                pen.line(&[point(5.1), point(6.7)]);
            }
        }
        Icon::Moon => {
            let mut edge = pen.arc((8.0, 8.0), 6.0, 0.0, 1.5 * PI);
            edge.extend(pen.arc((11.0, 5.0), 4.243, 1.25 * PI, 0.25 * PI));
            // Each arc ends where the other begins. Skip those points, which would be duplicates.
            edge.dedup_by(|a, b| a.distance(*b) < 0.1);
            edge.pop();
            pen.outline(edge);
        }
        Icon::Contrast => {
            pen.ring((8.0, 8.0), 6.0);
            let half = pen.arc((8.0, 8.0), 6.0, -0.5 * PI, 0.5 * PI);
            pen.painter.add(Shape::convex_polygon(half, pen.color, Stroke::NONE));
        }
        Icon::Globe => {
            pen.ring((8.0, 8.0), 6.3);
            let half = vec2(2.7, 6.3) * pen.scale;
            pen.painter.add(Shape::ellipse_stroke(pen.at((8.0, 8.0)), half, pen.stroke()));
            pen.line(&[(1.8, 8.0), (14.2, 8.0)]);
        }
        _ => {
            pen.ring((7.0, 7.0), 4.7);
            pen.line(&[(10.5, 10.5), (14.0, 14.0)]);
        }
    }
}

fn people(pen: &GridPainter<'_>, icon: Icon) {
    match icon {
        Icon::Person => {
            pen.ring((8.0, 4.6), 2.5);
            pen.ends(pen.arc((8.0, 14.2), 4.7, PI, TAU));
        }
        Icon::Institution => {
            pen.closed(&[(2.0, 5.9), (8.0, 2.2), (14.0, 5.9)]);
            for x in [4.0, 6.7, 9.3, 12.0] {
                pen.line(&[(x, 7.9), (x, 11.3)]);
            }
            pen.line(&[(2.0, 13.4), (14.0, 13.4)]);
        }
        _ => {
            pen.ends(pen.arc((8.0, 8.6), 5.8, PI * 0.97, PI * 2.03));
            pen.frame((1.4, 8.6), (4.4, 12.6), 1.2);
            pen.frame((11.6, 8.6), (14.6, 12.6), 1.2);
            pen.line(&[(13.0, 12.8), (11.6, 14.4), (9.0, 14.6)]);
        }
    }
}

fn paper(pen: &GridPainter<'_>, icon: Icon) {
    match icon {
        Icon::Document => {
            pen.closed(&[(3.4, 1.7), (9.4, 1.7), (12.6, 4.9), (12.6, 14.3), (3.4, 14.3)]);
            pen.line(&[(9.2, 2.2), (9.2, 5.2), (12.2, 5.2)]);
            pen.line(&[(6.0, 8.4), (10.0, 8.4)]);
            pen.line(&[(6.0, 11.3), (10.0, 11.3)]);
        }
        Icon::Printer => {
            pen.line(&[(4.5, 6.0), (4.5, 1.9), (11.5, 1.9), (11.5, 6.0)]);
            pen.line(&[(4.3, 11.6), (2.0, 11.6), (2.0, 6.2), (14.0, 6.2), (14.0, 11.6), (11.7, 11.6)]);
            pen.closed(&[(4.5, 9.6), (11.5, 9.6), (11.5, 14.2), (4.5, 14.2)]);
        }
        Icon::Steps => {
            pen.line(&[(2.4, 3.8), (13.6, 3.8)]);
            pen.line(&[(2.4, 8.0), (13.6, 8.0)]);
            pen.line(&[(2.4, 12.2), (9.6, 12.2)]);
        }
        _ => {
            pen.frame((5.6, 5.6), (14.0, 14.0), 1.5);
            pen.line(&[(3.4, 10.4), (2.2, 10.4), (2.2, 2.2), (10.4, 2.2), (10.4, 3.4)]);
        }
    }
}

fn keyboard(pen: &GridPainter<'_>) {
    pen.frame((1.2, 3.6), (14.8, 12.4), 1.5);
    for x in [4.0, 6.7, 9.3, 12.0] {
        pen.line(&[(x - 0.4, 6.4), (x + 0.4, 6.4)]);
    }
    pen.line(&[(4.6, 9.8), (11.4, 9.8)]);
}

fn trash(pen: &GridPainter<'_>) {
    pen.line(&[(2.4, 4.2), (13.6, 4.2)]);
    pen.line(&[(5.9, 4.0), (5.9, 1.9), (10.1, 1.9), (10.1, 4.0)]);
    pen.line(&[(3.9, 4.4), (4.5, 14.2), (11.5, 14.2), (12.1, 4.4)]);
    pen.line(&[(6.7, 7.2), (6.7, 11.4)]);
    pen.line(&[(9.3, 7.2), (9.3, 11.4)]);
}

/// Draws in one colour on a 16-unit grid scaled to a rectangle.
#[derive(Clone, Copy)]
struct GridPainter<'a> {
    painter: &'a Painter,
    origin: Pos2,
    scale: f32,
    color: Color32,
    width: f32,
}

impl<'a> GridPainter<'a> {
    fn new(painter: &'a Painter, rect: Rect, color: Color32) -> Self {
        let side = rect.width().min(rect.height());
        let origin = (rect.center() - Vec2::splat(side / 2.0)).round_to_pixels(painter.pixels_per_point());
        let scale = side / 16.0;
        Self { painter, origin, scale, color, width: (1.5 * scale).clamp(1.25, 1.9) }
    }

    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.origin + vec2(x, y) * self.scale
    }

    fn stroke(&self) -> Stroke {
        Stroke::new(self.width, self.color)
    }

    /// A line with round ends.
    fn line(&self, points: &[(f32, f32)]) {
        self.ends(points.iter().map(|&point| self.at(point)).collect());
    }

    /// A line with square ends.
    fn square_line(&self, points: &[(f32, f32)]) {
        self.painter.line(points.iter().map(|&point| self.at(point)).collect(), self.stroke());
    }

    fn ends(&self, points: Vec<Pos2>) {
        for end in [points.first(), points.last()].into_iter().flatten() {
            self.painter.circle_filled(*end, self.width / 2.0, self.color);
        }
        self.painter.line(points, self.stroke());
    }

    fn closed(&self, points: &[(f32, f32)]) {
        self.outline(points.iter().map(|&point| self.at(point)).collect());
    }

    fn outline(&self, points: Vec<Pos2>) {
        self.painter.add(Shape::closed_line(points, self.stroke()));
    }

    fn rounded_polygon(&self, points: &[(f32, f32)], radius: f32) {
        let points: Vec<Pos2> = points.iter().map(|&point| self.at(point)).collect();
        let around = Stroke::new(2.0 * radius * self.scale, self.color);
        for point in &points {
            self.painter.circle_filled(*point, radius * self.scale, self.color);
        }
        self.painter.add(Shape::convex_polygon(points.clone(), self.color, Stroke::NONE));
        self.painter.add(Shape::closed_line(points, around));
    }

    fn dot(&self, centre: (f32, f32), radius: f32) {
        self.painter.circle_filled(self.at(centre), radius * self.scale, self.color);
    }

    fn ring(&self, centre: (f32, f32), radius: f32) {
        self.painter.circle_stroke(self.at(centre), radius * self.scale, self.stroke());
    }

    fn block(&self, from: (f32, f32), to: (f32, f32)) {
        let rect = Rect::from_min_max(self.at(from), self.at(to));
        self.painter.rect_filled(rect, CornerRadius::ZERO, self.color);
    }

    fn frame(&self, from: (f32, f32), to: (f32, f32), radius: f32) {
        let rect = Rect::from_min_max(self.at(from), self.at(to));
        self.painter.rect_stroke(rect, radius * self.scale, self.stroke(), StrokeKind::Middle);
    }

    /// Points on a circle.
    fn arc(&self, (x, y): (f32, f32), radius: f32, from: f32, to: f32) -> Vec<Pos2> {
        const PARTS: u8 = 20;
        (0..=PARTS)
            .map(|i| from + (to - from) * f32::from(i) / f32::from(PARTS))
            .map(|angle| self.at((x + radius * angle.cos(), y + radius * angle.sin())))
            .collect()
    }

    /// A quarter circle for the corner of a clockwise polygon.
    fn corner(&self, (x, y): (f32, f32), radius: f32, from: f32) -> Vec<Pos2> {
        [0.0, 0.25, 0.5, 0.75, 1.0]
            .map(|part| from + part * PI / 2.0)
            .map(|angle| self.origin + (pos2(x, y).to_vec2() + radius * Vec2::angled(angle)) * self.scale)
            .to_vec()
    }
}
