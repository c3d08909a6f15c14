//! Arithmetic on packed colours.
//!
//! Colours have premultiplied alpha and are mixed as they are stored, in gamma space; egui's OpenGL painter
//! does the same. Where it can, the code computes two channels in one `u32`: each has 16 bits ("lanes").

/// A colour with premultiplied alpha, as `0xAARRGGBB`.
pub(crate) type Argb = u32;

/// The lanes of two channels.
const LANES: u32 = 0x00ff_00ff;

/// One half in each lane, for rounding.
const HALVES: u32 = 0x0080_0080;

/// Packs red, green, blue and alpha, the order of [`egui::Color32::to_array`].
pub(crate) const fn pack([red, green, blue, alpha]: [u8; 4]) -> Argb {
    u32::from_be_bytes([alpha, red, green, blue])
}

/// Interpolates between two colours. `weight` is the share of the second, from 0 to 256.
pub(crate) const fn lerp(first: Argb, second: Argb, weight: u32) -> Argb {
    let rest = 256 - weight;
    let low = ((first & LANES) * rest + (second & LANES) * weight + HALVES) >> 8 & LANES;
    let (first, second) = (first >> 8 & LANES, second >> 8 & LANES);
    // The result of the upper lane is needed in its upper byte, so it is masked and not shifted.
    let high = (first * rest + second * weight + HALVES) & !LANES;
    low | high
}

/// Lays a colour over an opaque pixel `0x00RRGGBB`.
pub(crate) const fn blend_over(pixel: u32, color: Argb) -> u32 {
    let transparency = 255 - (color >> 24);
    let red_blue = scale_lanes(pixel & LANES, transparency) + (color & LANES);
    let green = scale_lanes(pixel >> 8 & 0xff, transparency) + (color >> 8 & 0xff);
    // Additive colours are brighter than their alpha allows, so each channel saturates at 255.
    let red_blue = red_blue | ((red_blue >> 8 & 0x0001_0001) * 0xff);
    let green = green | ((green >> 8) * 0xff);
    red_blue & LANES | (green & 0xff) << 8
}

/// Multiplies a texel by a colour, channel by channel.
pub(crate) const fn multiply(texel: Argb, color: Argb) -> Argb {
    if texel == u32::MAX {
        return color;
    }
    let [a, r, g, b] = texel.to_be_bytes();
    if a == r && a == g && a == b {
        // Glyphs: each channel is the share of the pixel that the glyph covers.
        let coverage = a as u32;
        return scale_lanes(color & LANES, coverage) | scale_lanes(color >> 8 & LANES, coverage) << 8;
    }
    let [alpha, red, green, blue] = color.to_be_bytes();
    pack([
        multiply_channel(r, red),
        multiply_channel(g, green),
        multiply_channel(b, blue),
        multiply_channel(a, alpha),
    ])
}

const fn multiply_channel(first: u8, second: u8) -> u8 {
    scale_lanes(first as u32, second as u32) as u8
}

/// Multiplies both lanes by `factor` / 255, rounded to the nearest.
const fn scale_lanes(lanes: u32, factor: u32) -> u32 {
    let product = lanes * factor + HALVES;
    (product + (product >> 8 & LANES)) >> 8 & LANES
}

/// One colour that fills many pixels, sorted by how it has to be laid on.
pub(crate) enum SolidFill {
    /// Changes nothing.
    Invisible,
    /// Replaces the pixels, as `0x00RRGGBB`.
    Opaque(u32),
    /// Is blended with the pixels.
    Translucent(Argb),
}

impl SolidFill {
    pub(crate) const fn new(color: Argb) -> Self {
        match color >> 24 {
            0 if color == 0 => Self::Invisible,
            255 => Self::Opaque(color & 0x00ff_ffff),
            _ => Self::Translucent(color),
        }
    }

    pub(crate) fn fill(&self, pixels: &mut [u32]) {
        match self {
            Self::Invisible => {}
            Self::Opaque(color) => pixels.fill(*color),
            Self::Translucent(color) => {
                for pixel in pixels {
                    *pixel = blend_over(*pixel, *color);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_blend_in_gamma_space() {
        assert_eq!(blend_over(0x00c8_6432, 0x8000_0000), 0x0064_3219);
        assert_eq!(blend_over(0x00c8_6432, 0xff01_0203), 0x0001_0203);
        assert_eq!(blend_over(0x00c8_6432, 0), 0x00c8_6432);
    }

    #[test]
    fn additive_colours_saturate_in_their_own_channel() {
        assert_eq!(blend_over(0x00ff_ff00, 0x0000_01ff), 0x00ff_ffff);
        assert_eq!(blend_over(0x0000_00ff, 0x0000_00ff), 0x0000_00ff);
    }

    #[test]
    fn interpolation_between_equal_colours_changes_nothing() {
        for weight in 0..=256 {
            for color in [0, 0xffff_ffff, 0x80ff_0001, 0xff00_fe7f] {
                assert_eq!(lerp(color, color, weight), color, "{weight}");
            }
        }
    }

    #[test]
    fn products_are_rounded_to_the_nearest() {
        for first in 0..=255_u8 {
            for second in 0..=255_u8 {
                let exact = f32::from(first) * f32::from(second) / 255.0;
                assert_eq!(multiply_channel(first, second), exact.round() as u8, "{first} {second}");
            }
        }
    }

    #[test]
    fn glyph_texels_scale_every_channel_of_the_colour() {
        assert_eq!(multiply(0x8080_8080, 0xff40_20fe), 0x8020_107f);
        assert_eq!(multiply(0xffff_ffff, 0xff40_20fe), 0xff40_20fe);
        assert_eq!(multiply(0xff80_ff00, 0xff40_20fe), 0xff20_2000);
    }
}
