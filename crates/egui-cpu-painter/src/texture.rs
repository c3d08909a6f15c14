//! The images that egui's meshes refer to: the font atlas, with its white texel for plain shapes, and the
//! pictures of the user.

use egui::ImageData;
use egui::epaint::ImageDelta;

use crate::color::{Argb, lerp, pack};

/// Positions in a texture are fixed-point numbers with this many units per texel, as on graphics cards.
pub(crate) const UNITS_PER_TEXEL: i64 = 256;

/// One image. It is empty until its first update.
#[derive(Debug, Default)]
pub(crate) struct Texture {
    width: usize,
    height: usize,
    texels: Vec<Argb>,
}

impl Texture {
    /// Applies an update: a whole image, or a part of the present one. Texels outside the image are ignored.
    pub(crate) fn apply(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let [width, height] = image.size;
        let Some([left, top]) = delta.pos else {
            let texels = image.pixels.iter().map(|color| pack(color.to_array())).collect();
            *self = Self { width, height, texels };
            return;
        };
        let inside = width.min(self.width.saturating_sub(left));
        for (row, colors) in (top..self.height).zip(image.pixels.chunks(width.max(1))) {
            let start = row * self.width + left;
            let texels = self.texels.get_mut(start..start + inside).unwrap_or_default();
            for (texel, color) in texels.iter_mut().zip(colors) {
                *texel = pack(color.to_array());
            }
        }
    }

    /// Width and height in texels.
    pub(crate) const fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// `count` texels of a row, starting at column `left`. `None` unless all of them are inside the image.
    pub(crate) fn row(&self, left: i64, row: i64, count: usize) -> Option<&[Argb]> {
        let (left, row) = (usize::try_from(left).ok()?, usize::try_from(row).ok()?);
        if row >= self.height || left.checked_add(count)? > self.width {
            return None;
        }
        let start = row * self.width + left;
        self.texels.get(start..start + count)
    }

    /// The texel at a column and row. Outside the image it is the nearest texel of the edge.
    fn texel(&self, column: i64, row: i64) -> Argb {
        let clamp = |position: i64, side: usize| {
            usize::try_from(position.max(0)).unwrap_or_default().min(side.saturating_sub(1))
        };
        let index = clamp(row, self.height) * self.width + clamp(column, self.width);
        self.texels.get(index).copied().unwrap_or_default()
    }

    /// Interpolates between the four texels nearest to a position, in [`UNITS_PER_TEXEL`] from the top left
    /// corner of the image.
    pub(crate) fn sample(&self, x: i64, y: i64) -> Argb {
        let (x, y) = (x - UNITS_PER_TEXEL / 2, y - UNITS_PER_TEXEL / 2);
        let (left, top) = (x.div_euclid(UNITS_PER_TEXEL), y.div_euclid(UNITS_PER_TEXEL));
        let fraction =
            |position: i64| u32::try_from(position.rem_euclid(UNITS_PER_TEXEL)).unwrap_or_default();
        let (across, down) = (fraction(x), fraction(y));
        let upper = lerp(self.texel(left, top), self.texel(left + 1, top), across);
        let lower = lerp(self.texel(left, top + 1), self.texel(left + 1, top + 1), across);
        lerp(upper, lower, down)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, ColorImage, TextureOptions};

    #[test]
    fn samples_interpolate_inside_and_repeat_the_edge_outside() {
        let texture = Texture { width: 2, height: 1, texels: vec![0, 0xffff_ffff] };
        assert_eq!(texture.sample(UNITS_PER_TEXEL, UNITS_PER_TEXEL / 2), 0x8080_8080);
        assert_eq!(texture.sample(-3 * UNITS_PER_TEXEL, 0), 0);
        assert_eq!(texture.sample(9 * UNITS_PER_TEXEL, 0), 0xffff_ffff);
    }

    #[test]
    fn partial_updates_change_their_rectangle_and_nothing_beside_it() {
        let mut texture = Texture { width: 3, height: 3, texels: vec![0; 9] };
        let image = ColorImage::new([2, 2], vec![Color32::WHITE; 4]);
        texture.apply(&ImageDelta::partial([1, 0], image.clone(), TextureOptions::LINEAR));
        let white = u32::MAX;
        assert_eq!(texture.texels, [0, white, white, 0, white, white, 0, 0, 0]);
        // Only the top left texel of this one is inside.
        texture.texels.fill(0);
        texture.apply(&ImageDelta::partial([2, 2], image, TextureOptions::LINEAR));
        assert_eq!(texture.texels, [0, 0, 0, 0, 0, 0, 0, 0, white]);
    }
}
