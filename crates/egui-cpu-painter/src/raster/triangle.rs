//! Triangles, by their three edge functions.
//!
//! An edge function is linear in x and y, zero on the edge and positive on the inner side. Along a row it
//! tells where the triangle starts and ends; divided by the triangle's area it is the weight of the vertex
//! opposite to the edge.

use egui::epaint::Vertex;

use super::{Point, Target, UNITS_PER_PIXEL, canvas_position, pixel_rect, texture_position};
use crate::color::{Argb, SolidFill, blend_over, multiply, pack};
use crate::texture::Texture;

impl Target<'_> {
    pub(super) fn fill_triangle(&mut self, vertices: [&Vertex; 3], texture: &Texture, pixels_per_point: f32) {
        let [a, b, c] = vertices;
        let points = vertices.map(|vertex| canvas_position(vertex, pixels_per_point));
        let double_area = doubled_area(points);
        let (vertices, points) = match double_area {
            0 => return,
            ..0 => {
                let [first, second, third] = points;
                ([a, c, b], [first, third, second])
            }
            _ => (vertices, points),
        };
        let double_area = double_area.abs();
        let [columns, rows] = bounds(points);
        let Some(rect) = pixel_rect(columns, rows).and_then(|rect| rect.intersection(self.clip)) else {
            return;
        };
        let [a, b, c] = points;
        // In the order of the vertices opposite to them.
        let mut edges = [(b, c), (c, a), (a, b)].map(|(from, to)| Edge::new(from, to, rect.left, rect.top));
        let fill = TriangleFill::new(vertices, texture);
        for row in rect.top..rect.bottom {
            let (mut start, mut end) = (0, rect.width() as i64);
            for edge in &edges {
                edge.clip_span(&mut start, &mut end);
            }
            if start < end {
                let weights = Weights::new(&edges, start, double_area);
                let span = self.span(row, rect.left + start as usize, rect.left + end as usize);
                fill.fill(span, &weights, texture);
            }
            edges.iter_mut().for_each(Edge::move_down);
        }
    }
}

/// Twice the area of a triangle. Positive if its points are in clockwise order on the screen.
const fn doubled_area([[ax, ay], [bx, by], [cx, cy]]: [Point; 3]) -> i64 {
    (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/// The columns and the rows that a triangle may touch.
fn bounds([a, b, c]: [Point; 3]) -> [std::ops::Range<i64>; 2] {
    let [[ax, ay], [bx, by], [cx, cy]] = [a, b, c];
    [[ax, bx, cx], [ay, by, cy]].map(|[a, b, c]| {
        let (min, max) = (a.min(b).min(c), a.max(b).max(c));
        min.div_euclid(UNITS_PER_PIXEL)..max.div_euclid(UNITS_PER_PIXEL) + 1
    })
}

/// The edge function of one edge.
#[derive(Clone, Copy)]
struct Edge {
    /// The function at the centre of the first pixel of the present row. Exact, in squared fixed-point units.
    value: i64,
    /// The change from one pixel to the next in a row.
    step_x: i64,
    /// The change from one row to the next.
    step_y: i64,
    /// Added before the comparison with zero: -1 for edges whose own points belong to the neighbour.
    bias: i64,
}

impl Edge {
    fn new(from: Point, to: Point, left: usize, top: usize) -> Self {
        let centre = |pixel: usize| pixel as i64 * UNITS_PER_PIXEL + UNITS_PER_PIXEL / 2;
        let ([from_x, from_y], [to_x, to_y]) = (from, to);
        let is_top_or_left = to_y < from_y || (to_y == from_y && to_x > from_x);
        Self {
            value: doubled_area([from, to, [centre(left), centre(top)]]),
            step_x: (from_y - to_y) * UNITS_PER_PIXEL,
            step_y: (to_x - from_x) * UNITS_PER_PIXEL,
            bias: if is_top_or_left { 0 } else { -1 },
        }
    }

    const fn move_down(&mut self) {
        self.value += self.step_y;
    }

    /// Shortens a span of the present row to the pixels on the inner side. `start` and `end` are counted from
    /// the first pixel of the row.
    fn clip_span(&self, start: &mut i64, end: &mut i64) {
        let value = self.value + self.bias;
        if self.step_x > 0 {
            *start = (*start).max(-value.div_euclid(self.step_x));
        } else if self.step_x < 0 {
            *end = (*end).min(value.div_euclid(-self.step_x) + 1);
        } else if value < 0 {
            *end = *start;
        }
    }
}

/// The weights of the three vertices along a span. They add up to 1 at each pixel.
struct Weights {
    /// At the first pixel.
    first: [f32; 3],
    /// The change from one pixel to the next.
    step: [f32; 3],
}

impl Weights {
    fn new(edges: &[Edge; 3], start: i64, double_area: i64) -> Self {
        let weight = |value: i64| (value as f64 / double_area as f64) as f32;
        Self {
            first: edges.map(|edge| weight(edge.value + edge.step_x * start)),
            step: edges.map(|edge| weight(edge.step_x)),
        }
    }

    /// A quantity of the vertices at the first pixel, and its change from one pixel to the next.
    fn interpolate(&self, values: [f32; 3]) -> (f32, f32) {
        let sum = |weights: &[f32; 3]| weights.iter().zip(values).map(|(weight, value)| weight * value).sum();
        (sum(&self.first), sum(&self.step))
    }
}

/// A quantity at each of the three vertices.
type PerVertex = [f32; 3];

/// Red, green, blue and alpha, from 0 to 255.
type Channels<T> = [T; 4];

/// What a triangle is filled with.
enum TriangleFill {
    /// One colour.
    Solid(SolidFill),
    /// A gradient between the colours of the vertices.
    Gradient(Channels<PerVertex>),
    /// A gradient multiplied by a texture.
    Textured {
        colors: Channels<PerVertex>,
        /// x and y in the texture, in 1/256 texel.
        positions: [PerVertex; 2],
    },
}

impl TriangleFill {
    fn new(vertices: [&Vertex; 3], texture: &Texture) -> Self {
        let [a, b, c] = vertices;
        let points = vertices.map(|vertex| texture_position(vertex, texture));
        let [[u, v], ..] = points;
        if a.uv != b.uv || a.uv != c.uv {
            let positions = [points.map(|[u, _]| u as f32), points.map(|[_, v]| v as f32)];
            return Self::Textured { colors: multiplied_colors(vertices, [255; 4]), positions };
        }
        let texel = texture.sample(u, v);
        if a.color == b.color && a.color == c.color {
            Self::Solid(SolidFill::new(multiply(texel, pack(a.color.to_array()))))
        } else {
            let [alpha, red, green, blue] = texel.to_be_bytes();
            Self::Gradient(multiplied_colors(vertices, [red, green, blue, alpha]))
        }
    }

    fn fill(&self, span: &mut [u32], weights: &Weights, texture: &Texture) {
        match self {
            Self::Solid(fill) => fill.fill(span),
            Self::Gradient(colors) => {
                let colors = colors.map(|channel| weights.interpolate(channel));
                for (index, pixel) in span.iter_mut().enumerate() {
                    *pixel = blend_over(*pixel, color_at(&colors, index as f32));
                }
            }
            Self::Textured { colors, positions } => {
                let colors = colors.map(|channel| weights.interpolate(channel));
                let [(u, step_u), (v, step_v)] = positions.map(|axis| weights.interpolate(axis));
                for (index, pixel) in span.iter_mut().enumerate() {
                    let steps = index as f32;
                    let texel = texture.sample((u + step_u * steps) as i64, (v + step_v * steps) as i64);
                    *pixel = blend_over(*pixel, multiply(texel, color_at(&colors, steps)));
                }
            }
        }
    }
}

/// The colours of the vertices, multiplied by one texel (red, green, blue, alpha).
fn multiplied_colors(vertices: [&Vertex; 3], [red, green, blue, alpha]: [u8; 4]) -> Channels<PerVertex> {
    let channel = |texel: u8, value: fn(&Vertex) -> u8| {
        vertices.map(|vertex| f32::from(value(vertex)) * f32::from(texel) / 255.0)
    };
    [
        channel(red, |vertex| vertex.color.r()),
        channel(green, |vertex| vertex.color.g()),
        channel(blue, |vertex| vertex.color.b()),
        channel(alpha, |vertex| vertex.color.a()),
    ]
}

/// The colour a number of pixels after the start of a span.
fn color_at(channels: &Channels<(f32, f32)>, steps: f32) -> Argb {
    pack(channels.map(|(first, step)| (first + step * steps + 0.5).clamp(0.0, 255.0) as u8))
}
