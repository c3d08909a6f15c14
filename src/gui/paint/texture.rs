//! Pictures that triangles are filled from: the letters, and the white pixel of everything plain.

use egui::ImageData;
use egui::epaint::ImageDelta;

/// A pixel, premultiplied, as `0xAARRGGBB`.
pub type Texel = u32;

/// Places within a texture are counted in 1/256 of a pixel, as graphics cards do.
pub const PART: i64 = 256;

/// A picture. Empty until its first change.
#[derive(Debug, Default)]
pub struct Texture {
    width: usize,
    height: usize,
    texels: Vec<Texel>,
}

/// A colour of egui's, packed.
pub const fn packed([red, green, blue, alpha]: [u8; 4]) -> Texel {
    u32::from_be_bytes([alpha, red, green, blue])
}

impl Texture {
    /// Takes over a change.
    pub fn apply(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let [width, height] = image.size;
        let texels = image.pixels.iter().map(|pixel| packed(pixel.to_array()));
        let Some([left, top]) = delta.pos else {
            *self = Self { width, height, texels: texels.collect() };
            return;
        };
        let mut texels = texels;
        for row in top..top + height {
            let start = row * self.width + left;
            let there = self.texels.get_mut(start..start + width).unwrap_or_default();
            for (place, texel) in there.iter_mut().zip(&mut texels) {
                *place = texel;
            }
        }
    }

    /// In pixels.
    pub const fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// `count` pixels of a row from a place on, if they are all within.
    pub fn row(&self, left: i64, row: i64, count: usize) -> Option<&[Texel]> {
        let (left, row) = (usize::try_from(left).ok()?, usize::try_from(row).ok()?);
        if row >= self.height || left.checked_add(count)? > self.width {
            return None;
        }
        let start = row * self.width + left;
        self.texels.get(start..start + count)
    }

    /// The pixel at a place; the edge goes on for ever.
    pub fn texel(&self, x: i64, y: i64) -> Texel {
        let within = |place: i64, side: usize| {
            usize::try_from(place.max(0)).unwrap_or_default().min(side.saturating_sub(1))
        };
        let index = within(y, self.height) * self.width + within(x, self.width);
        self.texels.get(index).copied().unwrap_or_default()
    }

    /// Between the four pixels nearest to a place, in [`PART`]s of a pixel from the top left corner.
    pub fn sample(&self, x: i64, y: i64) -> Texel {
        let (x, y) = (x - PART / 2, y - PART / 2);
        let (left, top) = (x.div_euclid(PART), y.div_euclid(PART));
        let part = |place: i64| u32::try_from(place.rem_euclid(PART)).unwrap_or_default();
        let (across, down) = (part(x), part(y));
        let upper = mixed(self.texel(left, top), self.texel(left + 1, top), across);
        let lower = mixed(self.texel(left, top + 1), self.texel(left + 1, top + 1), across);
        mixed(upper, lower, down)
    }
}

/// `part` of 256 of the second and the rest of the first; two channels at a time.
const fn mixed(first: Texel, second: Texel, part: u32) -> Texel {
    const LANES: u32 = 0x00ff_00ff;
    const HALF: u32 = 0x0080_0080;
    let rest = 256 - part;
    let low = ((first & LANES) * rest + (second & LANES) * part + HALF) >> 8 & LANES;
    let (first, second) = (first >> 8 & LANES, second >> 8 & LANES);
    // The upper lane fills the word: halves are added after the shift of each.
    let high = (first * rest + second * part + HALF) & !LANES;
    low | high
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn textures_are_sampled_between_their_pixels() {
        let texture = Texture { width: 2, height: 1, texels: vec![0, 0xffff_ffff] };
        assert_eq!(texture.sample(PART, PART / 2), 0x8080_8080);
        assert_eq!(texture.sample(-3 * PART, 0), 0);
        assert_eq!(texture.sample(9 * PART, 0), 0xffff_ffff);
    }

    #[test]
    fn a_mixture_of_a_colour_with_itself_is_that_colour() {
        for part in 0..256 {
            for color in [0, 0xffff_ffff, 0x80ff_0001, 0xff00_fe7f] {
                assert_eq!(mixed(color, color, part), color, "{part}");
            }
        }
    }
}
