//! Upright rectangles of one colour: plain boxes, glyphs and pictures.

use std::ops::Range;

use egui::epaint::Vertex;

use super::{Target, UNITS_PER_PIXEL, canvas_position, pixel_rect, texture_position};
use crate::PixelRect;
use crate::color::{Argb, SolidFill, blend_over, multiply, pack};
use crate::texture::{Texture, UNITS_PER_TEXEL};

/// A texture that is off the pixel grid by no more than this is painted as if it were on it. Rounding puts
/// glyphs off by so little, and differently in each run, depending on their place in the font atlas. In
/// units of 1/256 pixel.
const SNAP_DISTANCE: i64 = 4;

impl Target<'_> {
    /// Fills the rectangle between its top left and bottom right corners.
    pub(super) fn fill_rectangle(
        &mut self,
        min: &Vertex,
        max: &Vertex,
        texture: &Texture,
        pixels_per_point: f32,
    ) {
        let [min_x, min_y] = canvas_position(min, pixels_per_point);
        let [max_x, max_y] = canvas_position(max, pixels_per_point);
        let (columns, rows) = (covered_pixels(min_x, max_x), covered_pixels(min_y, max_y));
        let Some(rect) = pixel_rect(columns, rows).and_then(|rect| rect.intersection(self.clip)) else {
            return;
        };
        let color = pack(min.color.to_array());
        let [min_u, min_v] = texture_position(min, texture);
        if min.uv == max.uv {
            let fill = SolidFill::new(multiply(texture.sample(min_u, min_v), color));
            for row in rect.top..rect.bottom {
                fill.fill(self.span(row, rect.left, rect.right));
            }
            return;
        }
        let [max_u, max_v] = texture_position(max, texture);
        let across = TextureAxis::new([min_x, max_x], [min_u, max_u]);
        let down = TextureAxis::new([min_y, max_y], [min_v, max_v]);
        self.fill_textured(rect, &across, &down, texture, color);
    }

    fn fill_textured(
        &mut self,
        rect: PixelRect,
        across: &TextureAxis,
        down: &TextureAxis,
        texture: &Texture,
        color: Argb,
    ) {
        for row in rect.top..rect.bottom {
            let texels = match (across.aligned_texel(rect.left), down.aligned_texel(row)) {
                (Some(column), Some(row)) => texture.row(column, row, rect.width()),
                _ => None,
            };
            let span = self.span(row, rect.left, rect.right);
            if let Some(texels) = texels {
                for (pixel, texel) in span.iter_mut().zip(texels) {
                    // Most of a glyph's rectangle is empty.
                    if *texel != 0 {
                        *pixel = blend_over(*pixel, multiply(*texel, color));
                    }
                }
            } else {
                let v = down.position(row);
                for (pixel, column) in span.iter_mut().zip(rect.left..) {
                    let texel = texture.sample(across.position(column), v);
                    *pixel = blend_over(*pixel, multiply(texel, color));
                }
            }
        }
    }
}

/// The pixels of a row or column whose centres are between two positions. A centre at `start` is inside, one
/// at `end` is not.
fn covered_pixels(start: i64, end: i64) -> Range<i64> {
    let first_from = |position: i64| {
        // The first centre at or after the position: a division that rounds up.
        (position - UNITS_PER_PIXEL / 2 + UNITS_PER_PIXEL - 1).div_euclid(UNITS_PER_PIXEL)
    };
    first_from(start)..first_from(end)
}

/// Maps pixels to positions in the texture, along one axis of a rectangle.
struct TextureAxis {
    /// Where the rectangle starts on the canvas, in 1/256 pixel.
    canvas_start: i64,
    /// Its length on the canvas, in 1/256 pixel. Zero or more.
    canvas_length: i64,
    /// Where it starts in the texture, in 1/256 texel.
    texture_start: i64,
    /// Its length in the texture, in 1/256 texel. Negative if the picture is mirrored.
    texture_length: i64,
}

impl TextureAxis {
    /// From the start and end on the canvas, and the same in the texture.
    const fn new([canvas_start, canvas_end]: [i64; 2], [texture_start, texture_end]: [i64; 2]) -> Self {
        Self {
            canvas_start,
            canvas_length: canvas_end - canvas_start,
            texture_start,
            texture_length: texture_end - texture_start,
        }
    }

    /// The position in the texture for the centre of a pixel.
    const fn position(&self, pixel: usize) -> i64 {
        let distance = pixel as i64 * UNITS_PER_PIXEL + UNITS_PER_PIXEL / 2 - self.canvas_start;
        if self.canvas_length == 0 {
            return self.texture_start;
        }
        let rounding = self.canvas_length / 2;
        self.texture_start + (distance * self.texture_length + rounding).div_euclid(self.canvas_length)
    }

    /// The texel for a pixel, if texels and pixels have one size and one grid, up to [`SNAP_DISTANCE`].
    const fn aligned_texel(&self, pixel: usize) -> Option<i64> {
        let corner = self.position(pixel) - UNITS_PER_TEXEL / 2 + SNAP_DISTANCE;
        let is_same_size = (self.canvas_length - self.texture_length).abs() <= SNAP_DISTANCE;
        if is_same_size && corner.rem_euclid(UNITS_PER_TEXEL) <= 2 * SNAP_DISTANCE {
            Some(corner.div_euclid(UNITS_PER_TEXEL))
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn centres_on_the_start_are_covered_and_on_the_end_are_not() {
        assert_eq!(covered_pixels(128, 128 + 256), 0..1);
        assert_eq!(covered_pixels(129, 128 + 257), 1..2);
        assert_eq!(covered_pixels(0, 3 * 256), 0..3);
    }

    #[test]
    fn texels_on_the_pixel_grid_are_recognised() {
        let axis = |offset: i64| TextureAxis::new([256 + offset, 4 * 256 + offset], [512, 5 * 256]);
        for offset in [-SNAP_DISTANCE, 0, SNAP_DISTANCE] {
            assert_eq!(axis(offset).aligned_texel(1), Some(2), "{offset}");
        }
        assert_eq!(axis(SNAP_DISTANCE + 1).aligned_texel(1), None);
        let enlarged = TextureAxis::new([0, 512], [0, 256]);
        assert_eq!(enlarged.aligned_texel(0), None);
        assert_eq!(enlarged.position(1), 192);
        let mirrored = TextureAxis::new([0, 512], [512, 0]);
        assert_eq!(mirrored.position(0), 384);
    }
}
