//! Fills meshes: pairs of triangles that form an upright rectangle in one pass, all others triangle by
//! triangle.
//!
//! A pixel belongs to the shape that contains its centre. Centres on a top or left edge are inside, those on
//! a bottom or right edge are not, so shapes that share an edge paint each pixel exactly once.

mod rectangle;
mod triangle;

use std::ops::Range;

use egui::epaint::{Mesh, Vertex};

use crate::PixelRect;
use crate::texture::{Texture, UNITS_PER_TEXEL};

/// Positions on the canvas are fixed-point numbers with this many units per pixel. Vertices that two shapes
/// share are then exactly equal.
const UNITS_PER_PIXEL: i64 = 256;

/// Positions are clamped to this distance from the origin, in fixed-point units (two million pixels), so
/// that products of two distances fit in an `i64`. egui itself uses coordinates up to ten million.
const MAX_POSITION: i64 = 1 << 29;

/// A position in fixed-point units: x and y.
type Point = [i64; 2];

/// The part of the canvas that is painted on.
pub(crate) struct Target<'a> {
    /// Rows from the top, each pixel `0x00RRGGBB`.
    pub(crate) pixels: &'a mut [u32],
    /// The width of a row, in pixels.
    pub(crate) width: usize,
    /// Only these pixels may change. The rectangle must be inside the canvas.
    pub(crate) clip: PixelRect,
}

impl Target<'_> {
    /// Fills a mesh whose positions are in points.
    pub(crate) fn fill_mesh(&mut self, mesh: &Mesh, texture: &Texture, pixels_per_point: f32) {
        let mut rest = mesh.indices.as_slice();
        let vertex = |index: u32| mesh.vertices.get(index as usize);
        while let [a, b, c, others @ ..] = rest {
            let (Some(a), Some(b), Some(c)) = (vertex(*a), vertex(*b), vertex(*c)) else { return };
            // egui emits a rectangle with the corners a b / c d as the triangles a-b-c and c-b-d.
            if let [third, second, d, after @ ..] = others
                && let (Some(third), Some(second), Some(d)) = (vertex(*third), vertex(*second), vertex(*d))
                && (third, second) == (c, b)
                && is_upright_rectangle([a, b, c, d])
            {
                self.fill_rectangle(a, d, texture, pixels_per_point);
                rest = after;
            } else {
                self.fill_triangle([a, b, c], texture, pixels_per_point);
                rest = others;
            }
        }
    }

    /// The pixels of a row from column `left` up to, but not including, column `right`.
    fn span(&mut self, row: usize, left: usize, right: usize) -> &mut [u32] {
        let start = row * self.width;
        self.pixels.get_mut(start + left..start + right).unwrap_or_default()
    }
}

/// Returns true if four corners, row by row, form a rectangle without rotation, on the canvas and in the
/// texture, and have one colour.
fn is_upright_rectangle([a, b, c, d]: [&Vertex; 4]) -> bool {
    let is_upright = |position: fn(&Vertex) -> egui::Pos2| {
        let [a, b, c, d] = [a, b, c, d].map(position);
        a.y == b.y && c.y == d.y && a.x == c.x && b.x == d.x
    };
    is_upright(|vertex| vertex.pos)
        && is_upright(|vertex| vertex.uv)
        && [b, c, d].iter().all(|vertex| vertex.color == a.color)
        && a.pos.x <= d.pos.x
        && a.pos.y <= d.pos.y
}

fn to_fixed(units: f32) -> i64 {
    (units.round() as i64).clamp(-MAX_POSITION, MAX_POSITION)
}

/// Where a vertex is on the canvas.
fn canvas_position(vertex: &Vertex, pixels_per_point: f32) -> Point {
    [vertex.pos.x, vertex.pos.y]
        .map(|position| to_fixed(position * pixels_per_point * UNITS_PER_PIXEL as f32))
}

/// Where a vertex is in its texture, in units of [`UNITS_PER_TEXEL`].
fn texture_position(vertex: &Vertex, texture: &Texture) -> Point {
    let [width, height] = texture.size();
    [(vertex.uv.x, width), (vertex.uv.y, height)]
        .map(|(share, side)| to_fixed(share * side as f32 * UNITS_PER_TEXEL as f32))
}

/// Columns and rows as a rectangle, without those left of or above the canvas.
fn pixel_rect(columns: Range<i64>, rows: Range<i64>) -> Option<PixelRect> {
    let inside = |position: i64| usize::try_from(position.max(0)).ok();
    Some(PixelRect {
        left: inside(columns.start)?,
        top: inside(rows.start)?,
        right: inside(columns.end)?,
        bottom: inside(rows.end)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::epaint::ImageDelta;
    use egui::{Color32, ColorImage, Rect, TextureId, TextureOptions, pos2, vec2};

    fn texture(size: [usize; 2], pixels: Vec<Color32>) -> Texture {
        let mut texture = Texture::default();
        texture.apply(&ImageDelta::full(ColorImage::new(size, pixels), TextureOptions::LINEAR));
        texture
    }

    fn white() -> Texture {
        texture([1, 1], vec![Color32::WHITE])
    }

    fn mesh(points: &[(f32, f32)], color: Color32) -> Mesh {
        let vertex = |&(x, y): &(f32, f32)| Vertex { pos: pos2(x, y), uv: pos2(0.0, 0.0), color };
        let vertices = points.iter().map(vertex).collect();
        Mesh { indices: (0..points.len() as u32).collect(), vertices, texture_id: TextureId::default() }
    }

    /// The pixels of a canvas that was black before the mesh was painted.
    fn painted(
        size: [usize; 2],
        mesh: &Mesh,
        texture: &Texture,
        clip: PixelRect,
        pixels_per_point: f32,
    ) -> Vec<u32> {
        let mut pixels = vec![0; size[0] * size[1]];
        Target { pixels: &mut pixels, width: size[0], clip }.fill_mesh(mesh, texture, pixels_per_point);
        pixels
    }

    fn rows(pixels: &[u32], width: usize) -> Vec<String> {
        let mark = |pixel: &u32| if *pixel > 0 { '#' } else { '.' };
        pixels.chunks(width).map(|row| row.iter().map(mark).collect()).collect()
    }

    #[test]
    fn triangles_cover_the_pixels_whose_centres_they_contain() {
        let triangle = mesh(&[(0.0, 0.0), (4.0, 0.0), (0.0, 4.0)], Color32::WHITE);
        let pixels = painted([5, 4], &triangle, &white(), PixelRect::from_size([5, 4]), 1.0);
        assert_eq!(rows(&pixels, 5), ["###..", "##...", "#....", "....."]);
    }

    #[test]
    fn two_triangles_with_a_common_edge_paint_each_pixel_once() {
        // Half transparent: a pixel painted twice would be brighter, a missed one black.
        let half = Color32::from_rgba_premultiplied(100, 100, 100, 128);
        for points in [
            [(0.0, 0.0), (6.0, 0.0), (6.0, 6.0), (0.0, 0.0), (6.0, 6.0), (0.0, 6.0)],
            [(0.0, 0.0), (6.0, 0.0), (0.0, 6.0), (6.0, 0.0), (0.0, 6.0), (6.0, 6.0)],
            [(0.0, 0.0), (6.0, 0.0), (0.0, 6.0), (0.0, 6.0), (6.0, 0.0), (6.0, 6.0)],
            [(0.5, 0.5), (0.5, 6.5), (6.5, 6.5), (6.5, 6.5), (0.5, 0.5), (6.5, 0.5)],
            [(0.5, 0.5), (6.5, 0.5), (0.5, 6.5), (0.5, 6.5), (6.5, 0.5), (6.5, 6.5)],
        ] {
            let pixels = painted([7, 7], &mesh(&points, half), &white(), PixelRect::from_size([7, 7]), 1.0);
            let lit: Vec<u32> = pixels.into_iter().filter(|&pixel| pixel > 0).collect();
            assert_eq!(lit, [0x0064_6464; 36], "{points:?}");
        }
    }

    #[test]
    fn any_fan_of_triangles_paints_each_pixel_once() {
        let half = Color32::from_rgba_premultiplied(100, 100, 100, 128);
        // Four triangles around a point that moves over a square.
        for step in 0..200_u16 {
            let centre = (1.0 + f32::from(step % 17) * 0.37, 1.0 + f32::from(step % 23) * 0.27);
            let around = [(0.0, 0.0), (8.0, 0.0), (8.0, 8.0), (0.0, 8.0)];
            let points: Vec<(f32, f32)> =
                (0..4).flat_map(|side| [around[side], around[(side + 1) % 4], centre]).collect();
            let pixels = painted([8, 8], &mesh(&points, half), &white(), PixelRect::from_size([8, 8]), 1.0);
            assert_eq!(pixels, [0x0064_6464; 64], "{centre:?}");
        }
    }

    #[test]
    fn nothing_is_painted_outside_the_clip_rectangle() {
        let square = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 0.0), (9.0, 9.0), (0.0, 9.0)];
        let clip = PixelRect::round_from_points(Rect::from_min_max(pos2(0.5, 0.5), pos2(1.5, 1.0)), 2.0);
        let clip = clip.intersection(PixelRect::from_size([4, 3])).expect("the clip rectangle is inside");
        let pixels = painted([4, 3], &mesh(&square, Color32::WHITE), &white(), clip, 2.0);
        assert_eq!(rows(&pixels, 4), ["....", ".##.", "...."]);
    }

    #[test]
    fn glyphs_on_the_pixel_grid_are_copied_and_others_interpolated() {
        let dots = (0..16).map(|index| if index % 2 == 0 { Color32::WHITE } else { Color32::TRANSPARENT });
        let texture = texture([4, 4], dots.collect());
        let mut glyph = Mesh::default();
        let square = Rect::from_min_max(pos2(1.0, 0.0), pos2(4.0, 3.0));
        glyph.add_rect_with_uv(square, Rect::from_min_max(pos2(0.0, 0.0), pos2(0.75, 0.75)), Color32::WHITE);
        let pixels = painted([5, 3], &glyph, &texture, PixelRect::from_size([5, 3]), 1.0);
        assert_eq!(rows(&pixels, 5), [".#.#.", ".#.#.", ".#.#."]);
        glyph.translate(vec2(0.5, 0.0));
        let pixels = painted([5, 3], &glyph, &texture, PixelRect::from_size([5, 3]), 1.0);
        assert_eq!(pixels[2], 0x0080_8080, "{pixels:x?}");
    }

    #[test]
    fn vertex_colours_form_a_gradient() {
        let mut square = mesh(&[(0.0, 0.0), (4.0, 0.0), (0.0, 1.0), (4.0, 1.0)], Color32::BLACK);
        square.indices = vec![0, 1, 2, 2, 1, 3];
        square.vertices[1].color = Color32::WHITE;
        square.vertices[3].color = Color32::WHITE;
        let pixels = painted([4, 1], &square, &white(), PixelRect::from_size([4, 1]), 1.0);
        assert_eq!(pixels, [0x0020_2020, 0x0060_6060, 0x009f_9f9f, 0x00df_dfdf]);
    }

    #[test]
    fn shapes_far_outside_the_canvas_do_not_overflow() {
        let far = 1e7;
        let corners = [(-far, -far), (far, -far), (far, far), (-far, -far), (far, far), (-far, far)];
        for pixels_per_point in [1.0, 4.0] {
            let square = mesh(&corners, Color32::WHITE);
            let pixels = painted([3, 2], &square, &white(), PixelRect::from_size([3, 2]), pixels_per_point);
            assert_eq!(pixels, [0x00ff_ffff; 6]);
        }
        for odd in [f32::INFINITY, f32::NEG_INFINITY, f32::MAX] {
            let mut triangle = mesh(&[(odd, 1.0), (2.0, odd), (0.0, 0.0)], Color32::WHITE);
            triangle.vertices[0].uv = pos2(odd, odd);
            painted([3, 2], &triangle, &white(), PixelRect::from_size([3, 2]), 1.0);
            let mut rectangle = Mesh::default();
            let place = Rect::from_min_max(pos2(0.0, 0.0), pos2(odd, odd));
            rectangle.add_rect_with_uv(place, place, Color32::WHITE);
            painted([3, 2], &rectangle, &white(), PixelRect::from_size([3, 2]), 1.0);
        }
    }
}
