//! Fills triangles and rectangles.
//!
//! A pixel belongs to the triangle that holds its centre, or of which its centre lies on the top or left
//! edge: so triangles that share an edge paint each pixel once.

use egui::epaint::{Mesh, Vertex};

use super::damage::Area;
use super::texture::{PART, Texel, Texture, packed};

/// Places are counted in 1/256 of a pixel, so that edges that meet are the same edge.
const ONE: i64 = 256;

/// A letter that lies this little beside the pixels is painted as if it lay on them: where its picture is
/// kept differs from run to run by such rounding. In parts of a pixel.
const NEARLY: i64 = 4;

/// What is painted on, and the part of it that may be touched; `clip` lies within the pixels.
pub struct Target<'a> {
    pub pixels: &'a mut [u32],
    pub width: usize,
    pub clip: Area,
}

/// A place, in parts of a pixel.
type Point = [i64; 2];

impl Target<'_> {
    /// Paints a mesh whose corners are in points, of `scale` pixels each.
    pub fn mesh(&mut self, mesh: &Mesh, texture: &Texture, scale: f32) {
        let mut rest = mesh.indices.as_slice();
        let corner = |index: u32| mesh.vertices.get(index as usize);
        while let [a, b, c, others @ ..] = rest {
            let (Some(a), Some(b), Some(c)) = (corner(*a), corner(*b), corner(*c)) else { return };
            if let [third, second, d, after @ ..] = others
                && let (Some(third), Some(second), Some(d)) = (corner(*third), corner(*second), corner(*d))
                && (third, second) == (c, b)
                && is_upright([a, b, c, d])
            {
                self.rectangle(a, d, texture, scale);
                rest = after;
            } else {
                self.triangle([a, b, c], texture, scale);
                rest = others;
            }
        }
    }

    /// Paints an upright rectangle of one colour: a letter, or plain.
    fn rectangle(&mut self, least: &Vertex, most: &Vertex, texture: &Texture, scale: f32) {
        let (from, to) = (fixed(least, scale), fixed(most, scale));
        let [across, down] = [0, 1].map(|axis| {
            let first = |place: i64| (place - ONE / 2 + ONE - 1).div_euclid(ONE);
            first(axis_of(from, axis))..first(axis_of(to, axis))
        });
        let Some(area) = pixels(across, down).and_then(|area| area.common(self.clip)) else { return };
        let color = packed(least.color.to_array());
        if least.uv == most.uv {
            let [u, v] = place_in(texture, least);
            let ink = Ink::of(tinted(texture.sample(u, v), color));
            for y in area.top..area.bottom {
                ink.fill(self.span(y, area.left, area.right));
            }
            return;
        }
        let (start, end) = (place_in(texture, least), place_in(texture, most));
        let scan = [0, 1].map(|axis| {
            Scan::new([axis_of(from, axis), axis_of(to, axis)], [axis_of(start, axis), axis_of(end, axis)])
        });
        let [columns, rows] = scan;
        let count = area.right - area.left;
        for y in area.top..area.bottom {
            let straight = match (columns.exact(area.left), rows.exact(y)) {
                (Some(column), Some(row)) => texture.row(column, row, count),
                _ => None,
            };
            let span = self.span(y, area.left, area.right);
            if let Some(texels) = straight {
                for (pixel, texel) in span.iter_mut().zip(texels) {
                    // Most of a letter's rectangle is empty.
                    if *texel != 0 {
                        *pixel = over(*pixel, tinted(*texel, color));
                    }
                }
            } else {
                let v = rows.at(y);
                for (pixel, x) in span.iter_mut().zip(area.left..) {
                    *pixel = over(*pixel, tinted(texture.sample(columns.at(x), v), color));
                }
            }
        }
    }

    fn triangle(&mut self, corners: [&Vertex; 3], texture: &Texture, scale: f32) {
        let [a, b, c] = corners;
        let turned = area_of(fixed(a, scale), fixed(b, scale), fixed(c, scale)) < 0;
        let corners = if turned { [a, c, b] } else { corners };
        let [a, b, c] = corners.map(|corner| fixed(corner, scale));
        let whole = area_of(a, b, c);
        if whole == 0 {
            return;
        }
        let [across, down] = [0, 1].map(|axis| {
            let places = [a, b, c].map(|point| axis_of(point, axis));
            let least = places.into_iter().min().unwrap_or_default().div_euclid(ONE);
            least..places.into_iter().max().unwrap_or_default().div_euclid(ONE) + 1
        });
        let Some(area) = pixels(across, down).and_then(|area| area.common(self.clip)) else { return };
        let mut edges = [(b, c), (c, a), (a, b)].map(|(from, to)| Edge::new(from, to, area.left, area.top));
        let shade = Shade::of(corners, texture);
        for y in area.top..area.bottom {
            let (mut first, mut end) = (0, (area.right - area.left) as i64);
            for edge in &edges {
                edge.narrow(&mut first, &mut end);
            }
            if first < end {
                let shares = Shares::new(&edges, first, whole);
                let left = area.left + first as usize;
                shade.fill(self.span(y, left, area.left + end as usize), &shares, texture);
            }
            edges.iter_mut().for_each(Edge::next_row);
        }
    }

    /// The pixels of a row from the left to before the right.
    fn span(&mut self, y: usize, left: usize, right: usize) -> &mut [u32] {
        let start = y * self.width;
        self.pixels.get_mut(start + left..start + right).unwrap_or_default()
    }
}

fn axis_of(point: Point, axis: usize) -> i64 {
    point.get(axis).copied().unwrap_or_default()
}

fn pixels(across: std::ops::Range<i64>, down: std::ops::Range<i64>) -> Option<Area> {
    let within = |place: i64| usize::try_from(place.max(0)).ok();
    Some(Area {
        left: within(across.start)?,
        top: within(down.start)?,
        right: within(across.end)?,
        bottom: within(down.end)?,
    })
}

fn fixed(vertex: &Vertex, scale: f32) -> Point {
    [vertex.pos.x, vertex.pos.y].map(|place| (place * scale * ONE as f32).round() as i64)
}

/// Where in a texture a corner lies, in parts of its pixels.
fn place_in(texture: &Texture, vertex: &Vertex) -> Point {
    let [width, height] = texture.size();
    [(vertex.uv.x, width), (vertex.uv.y, height)]
        .map(|(place, side)| (place * side as f32 * PART as f32).round() as i64)
}

/// Twice the area, positive where the corners go round clockwise on the screen.
const fn area_of([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) -> i64 {
    (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/// Whether four corners, row by row, are a rectangle that stands straight, in one colour and in the
/// texture too.
fn is_upright([a, b, c, d]: [&Vertex; 4]) -> bool {
    let straight = |place: fn(&Vertex) -> egui::Pos2| {
        let [a, b, c, d] = [a, b, c, d].map(place);
        a.y == b.y && c.y == d.y && a.x == c.x && b.x == d.x
    };
    straight(|corner| corner.pos)
        && straight(|corner| corner.uv)
        && [b, c, d].iter().all(|corner| corner.color == a.color)
        && a.pos.x <= d.pos.x
        && a.pos.y <= d.pos.y
}

/// How a texture is read along a row or column of a rectangle.
#[derive(Clone, Copy)]
struct Scan {
    /// The edge, in parts of a pixel of the window.
    from: i64,
    length: i64,
    /// The same in the texture.
    start: i64,
    reach: i64,
}

impl Scan {
    const fn new([from, to]: [i64; 2], [start, end]: [i64; 2]) -> Self {
        Self { from, length: to - from, start, reach: end - start }
    }

    /// The place in the texture for the centre of a pixel.
    const fn at(&self, pixel: usize) -> i64 {
        let inside = pixel as i64 * ONE + ONE / 2 - self.from;
        if self.length == 0 {
            return self.start;
        }
        self.start + (inside * self.reach + self.length / 2).div_euclid(self.length)
    }

    /// The texture's pixel, where its pixels lie on those of the window.
    const fn exact(&self, pixel: usize) -> Option<i64> {
        let beside = (self.at(pixel) - PART / 2 + NEARLY).rem_euclid(PART);
        if (self.length - self.reach).abs() <= NEARLY && beside <= 2 * NEARLY {
            Some((self.at(pixel) - PART / 2 + NEARLY).div_euclid(PART))
        } else {
            None
        }
    }
}

/// One edge of a triangle: a value that is positive on the inner side, and 0 on the line.
#[derive(Clone, Copy)]
struct Edge {
    /// At the first pixel of the row, exactly.
    value: i64,
    across: i64,
    down: i64,
    /// One less where a pixel on the line is another triangle's.
    bias: i64,
}

impl Edge {
    fn new(from: Point, to: Point, left: usize, top: usize) -> Self {
        let center = |pixel: usize| pixel as i64 * ONE + ONE / 2;
        let ([from_x, from_y], [to_x, to_y]) = (from, to);
        let is_top_left = to_y < from_y || (to_y == from_y && to_x > from_x);
        Self {
            value: area_of(from, to, [center(left), center(top)]),
            across: (from_y - to_y) * ONE,
            down: (to_x - from_x) * ONE,
            bias: if is_top_left { 0 } else { -1 },
        }
    }

    const fn next_row(&mut self) {
        self.value += self.down;
    }

    /// Leaves the pixels of a row that lie on the inner side, counted from its first.
    fn narrow(&self, first: &mut i64, end: &mut i64) {
        let value = self.value + self.bias;
        if self.across > 0 {
            *first = (*first).max(-value.div_euclid(self.across));
        } else if self.across < 0 {
            *end = (*end).min(value.div_euclid(-self.across) + 1);
        } else if value < 0 {
            *end = *first;
        }
    }
}

/// How much of each corner is in the first pixel of a span, and in each pixel after it more.
struct Shares {
    first: [f32; 3],
    step: [f32; 3],
}

impl Shares {
    fn new(edges: &[Edge; 3], first: i64, whole: i64) -> Self {
        let share = |value: i64| (value as f64 / whole as f64) as f32;
        Self {
            first: edges.map(|edge| share(edge.value + edge.across * first)),
            step: edges.map(|edge| share(edge.across)),
        }
    }

    /// A quantity of the corners at the first pixel, and its change from pixel to pixel.
    fn of(&self, corners: [f32; 3]) -> (f32, f32) {
        let sum = |shares: &[f32; 3]| shares.iter().zip(corners).map(|(share, value)| share * value).sum();
        (sum(&self.first), sum(&self.step))
    }
}

/// What a triangle is filled with.
enum Shade {
    /// One colour.
    Plain(Ink),
    /// Colours that run into each other: red, green, blue and alpha of each corner.
    Colors([[f32; 3]; 4]),
    /// Colours that run into each other, times a texture: its places at the corners.
    Picture([[f32; 3]; 4], [[f32; 3]; 2]),
}

impl Shade {
    fn of(corners: [&Vertex; 3], texture: &Texture) -> Self {
        let [a, b, c] = corners;
        let places = corners.map(|corner| place_in(texture, corner));
        let [place, ..] = places;
        let [u, v] = place;
        if a.uv != b.uv || a.uv != c.uv {
            let [mut across, mut down] = [[0.0; 3]; 2];
            for ((across, down), [u, v]) in across.iter_mut().zip(&mut down).zip(places) {
                (*across, *down) = (u as f32, v as f32);
            }
            return Self::Picture(colors(corners, [255; 4]), [across, down]);
        }
        let texel = texture.sample(u, v);
        if a.color == b.color && a.color == c.color {
            Self::Plain(Ink::of(tinted(texel, packed(a.color.to_array()))))
        } else {
            let [alpha, red, green, blue] = texel.to_be_bytes();
            Self::Colors(colors(corners, [red, green, blue, alpha]))
        }
    }

    fn fill(&self, span: &mut [u32], shares: &Shares, texture: &Texture) {
        match self {
            Self::Plain(ink) => ink.fill(span),
            Self::Colors(channels) => {
                let channels = channels.map(|channel| shares.of(channel));
                for (index, pixel) in span.iter_mut().enumerate() {
                    *pixel = over(*pixel, color_at(&channels, index as f32));
                }
            }
            Self::Picture(channels, places) => {
                let channels = channels.map(|channel| shares.of(channel));
                let [(u, across), (v, down)] = places.map(|place| shares.of(place));
                for (index, pixel) in span.iter_mut().enumerate() {
                    let step = index as f32;
                    let texel = texture.sample((u + across * step) as i64, (v + down * step) as i64);
                    *pixel = over(*pixel, tinted(texel, color_at(&channels, step)));
                }
            }
        }
    }
}

/// The channels of three corners, times those of a pixel of the texture.
fn colors(corners: [&Vertex; 3], texel: [u8; 4]) -> [[f32; 3]; 4] {
    let [mut red, mut green, mut blue, mut alpha] = [[0.0; 3]; 4];
    let places = red.iter_mut().zip(&mut green).zip(&mut blue).zip(&mut alpha);
    for ((((red, green), blue), alpha), corner) in places.zip(corners) {
        let channels = corner.color.to_array();
        let mut scaled =
            channels.iter().zip(texel).map(|(part, texel)| f32::from(*part) * f32::from(texel) / 255.0);
        for place in [red, green, blue, alpha] {
            *place = scaled.next().unwrap_or_default();
        }
    }
    [red, green, blue, alpha]
}

fn color_at(channels: &[(f32, f32); 4], step: f32) -> Texel {
    packed(channels.map(|(first, change)| (first + change * step + 0.5).clamp(0.0, 255.0) as u8))
}

/// A plain colour, and how it is laid on.
enum Ink {
    Nothing,
    Opaque(u32),
    Mixed(Texel),
}

impl Ink {
    const fn of(color: Texel) -> Self {
        match color >> 24 {
            0 if color == 0 => Self::Nothing,
            255 => Self::Opaque(color & 0x00ff_ffff),
            _ => Self::Mixed(color),
        }
    }

    fn fill(&self, span: &mut [u32]) {
        match self {
            Self::Nothing => {}
            Self::Opaque(color) => span.fill(*color),
            Self::Mixed(color) => {
                for pixel in span {
                    *pixel = over(*pixel, *color);
                }
            }
        }
    }
}

/// Two channels at a time, each times `factor` of 255, rounded.
const fn scaled(lanes: u32, factor: u32) -> u32 {
    let product = lanes * factor + 0x0080_0080;
    (product + (product >> 8 & 0x00ff_00ff)) >> 8 & 0x00ff_00ff
}

/// Lays a premultiplied colour over a pixel.
const fn over(pixel: u32, color: Texel) -> u32 {
    let rest = 255 - (color >> 24);
    let red_blue = scaled(pixel & 0x00ff_00ff, rest) + (color & 0x00ff_00ff);
    let green = scaled(pixel >> 8 & 0xff, rest) + (color >> 8 & 0xff);
    // A colour brighter than its alpha says adds light: each channel stops at 255.
    let red_blue = red_blue | ((red_blue >> 8 & 0x0001_0001) * 0xff);
    let green = green | ((green >> 8) * 0xff);
    red_blue & 0x00ff_00ff | (green & 0xff) << 8
}

/// A pixel of a texture times a colour.
const fn tinted(texel: Texel, color: Texel) -> Texel {
    if texel == u32::MAX {
        return color;
    }
    let [a, r, g, b] = texel.to_be_bytes();
    if a == r && a == g && a == b {
        // A letter: all channels are how much of the pixel it covers.
        let cover = a as u32;
        return scaled(color & 0x00ff_00ff, cover) | scaled(color >> 8 & 0x00ff_00ff, cover) << 8;
    }
    let [alpha, red, green, blue] = color.to_be_bytes();
    packed([part_of(r, red), part_of(g, green), part_of(b, blue), part_of(a, alpha)])
}

const fn part_of(first: u8, second: u8) -> u8 {
    scaled(first as u32, second as u32) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::epaint::ImageDelta;
    use egui::{Color32, ColorImage, Rect, TextureId, TextureOptions, pos2};

    fn texture(size: [usize; 2], pixels: Vec<Color32>) -> Texture {
        let mut texture = Texture::default();
        texture.apply(&ImageDelta::full(ColorImage::new(size, pixels), TextureOptions::LINEAR));
        texture
    }

    fn white() -> Texture {
        texture([1, 1], vec![Color32::WHITE])
    }

    fn mesh(points: &[(f32, f32)], color: Color32) -> Mesh {
        let corner = |&(x, y): &(f32, f32)| Vertex { pos: pos2(x, y), uv: pos2(0.0, 0.0), color };
        let vertices = points.iter().map(corner).collect();
        Mesh { indices: (0..points.len() as u32).collect(), vertices, texture_id: TextureId::default() }
    }

    /// The pixels of a black canvas after a mesh was painted.
    fn painted(size: [usize; 2], mesh: &Mesh, texture: &Texture, clip: Area, scale: f32) -> Vec<u32> {
        let mut pixels = vec![0; size[0] * size[1]];
        Target { pixels: &mut pixels, width: size[0], clip }.mesh(mesh, texture, scale);
        pixels
    }

    fn rows(pixels: &[u32], width: usize) -> Vec<String> {
        let lit = |pixel: &u32| if *pixel > 0 { '#' } else { '.' };
        pixels.chunks(width).map(|row| row.iter().map(lit).collect()).collect()
    }

    #[test]
    fn a_triangle_covers_the_pixels_whose_centres_it_holds() {
        let triangle = mesh(&[(0.0, 0.0), (4.0, 0.0), (0.0, 4.0)], Color32::WHITE);
        let pixels = painted([5, 4], &triangle, &white(), Area::of([5, 4]), 1.0);
        assert_eq!(rows(&pixels, 5), ["###..", "##...", "#....", "....."]);
    }

    #[test]
    fn triangles_that_share_an_edge_paint_each_pixel_once() {
        // Half transparent: a pixel painted twice would be brighter, one left out black.
        let half = Color32::from_rgba_premultiplied(100, 100, 100, 128);
        for points in [
            [(0.0, 0.0), (6.0, 0.0), (6.0, 6.0), (0.0, 0.0), (6.0, 6.0), (0.0, 6.0)],
            [(0.0, 0.0), (6.0, 0.0), (0.0, 6.0), (6.0, 0.0), (0.0, 6.0), (6.0, 6.0)],
            [(0.0, 0.0), (6.0, 0.0), (0.0, 6.0), (0.0, 6.0), (6.0, 0.0), (6.0, 6.0)],
            [(0.5, 0.5), (0.5, 6.5), (6.5, 6.5), (6.5, 6.5), (0.5, 0.5), (6.5, 0.5)],
            [(0.5, 0.5), (6.5, 0.5), (0.5, 6.5), (0.5, 6.5), (6.5, 0.5), (6.5, 6.5)],
        ] {
            let pixels = painted([7, 7], &mesh(&points, half), &white(), Area::of([7, 7]), 1.0);
            let lit: Vec<u32> = pixels.into_iter().filter(|&pixel| pixel > 0).collect();
            assert_eq!(lit, [0x0064_6464; 36], "{points:?}");
        }
    }

    #[test]
    fn any_fan_of_triangles_paints_each_pixel_of_its_outline_once() {
        let half = Color32::from_rgba_premultiplied(100, 100, 100, 128);
        // A middle that wanders over a square, and the four triangles round it.
        for step in 0..200_u16 {
            let middle = (1.0 + f32::from(step % 17) * 0.37, 1.0 + f32::from(step % 23) * 0.27);
            let around = [(0.0, 0.0), (8.0, 0.0), (8.0, 8.0), (0.0, 8.0)];
            let corners: Vec<(f32, f32)> =
                (0..4).flat_map(|side| [around[side], around[(side + 1) % 4], middle]).collect();
            let pixels = painted([8, 8], &mesh(&corners, half), &white(), Area::of([8, 8]), 1.0);
            assert_eq!(pixels, [0x0064_6464; 64], "{middle:?}");
        }
    }

    #[test]
    fn nothing_is_painted_outside_the_clip_rectangle() {
        let square = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 0.0), (9.0, 9.0), (0.0, 9.0)];
        let clip = Area::rounded(Rect::from_min_max(pos2(0.5, 0.5), pos2(1.5, 1.0)), 2.0);
        let clip = clip.common(Area::of([4, 3])).expect("they meet");
        let pixels = painted([4, 3], &mesh(&square, Color32::WHITE), &white(), clip, 2.0);
        assert_eq!(rows(&pixels, 4), ["....", ".##.", "...."]);
    }

    #[test]
    fn colours_are_mixed_as_they_are_stored() {
        assert_eq!(over(0x00c8_6432, 0x8000_0000), 0x0064_3219);
        assert_eq!(over(0x00c8_6432, 0xff01_0203), 0x0001_0203);
        assert_eq!(over(0x00c8_6432, 0), 0x00c8_6432);
        // Light that is added stops at white, and runs into no other channel.
        assert_eq!(over(0x00ff_ff00, 0x0000_01ff), 0x00ff_ffff);
        assert_eq!(over(0x0000_00ff, 0x0000_00ff), 0x0000_00ff);
    }

    #[test]
    fn letters_on_whole_pixels_are_copied_and_beside_them_smoothed() {
        let dots = (0..16).map(|index| if index % 2 == 0 { Color32::WHITE } else { Color32::TRANSPARENT });
        let texture = texture([4, 4], dots.collect());
        let mut letter = Mesh::default();
        let square = Rect::from_min_max(pos2(1.0, 0.0), pos2(4.0, 3.0));
        letter.add_rect_with_uv(square, Rect::from_min_max(pos2(0.0, 0.0), pos2(0.75, 0.75)), Color32::WHITE);
        let pixels = painted([5, 3], &letter, &texture, Area::of([5, 3]), 1.0);
        assert_eq!(rows(&pixels, 5), [".#.#.", ".#.#.", ".#.#."]);
        letter.translate(egui::vec2(0.5, 0.0));
        let pixels = painted([5, 3], &letter, &texture, Area::of([5, 3]), 1.0);
        assert_eq!(pixels[2], 0x0080_8080, "{pixels:x?}");
    }

    #[test]
    fn colours_run_into_each_other() {
        let mut square = mesh(&[(0.0, 0.0), (4.0, 0.0), (0.0, 1.0), (4.0, 1.0)], Color32::BLACK);
        square.indices = vec![0, 1, 2, 2, 1, 3];
        square.vertices[1].color = Color32::WHITE;
        square.vertices[3].color = Color32::WHITE;
        let pixels = painted([4, 1], &square, &white(), Area::of([4, 1]), 1.0);
        assert_eq!(pixels, [0x0020_2020, 0x0060_6060, 0x009f_9f9f, 0x00df_dfdf]);
    }
}
