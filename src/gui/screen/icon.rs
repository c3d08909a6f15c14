//! The mark, as the window's icon.

use crate::gui::theme;

/// The mark, as the window's icon.
pub fn icon() -> egui::IconData {
    const SIDE: usize = 64;
    let mut rgba = Vec::with_capacity(SIDE * SIDE * 4);
    for y in 0..SIDE {
        for x in 0..SIDE {
            rgba.extend(mark_pixel(x, y, SIDE));
        }
    }
    egui::IconData { rgba, width: SIDE as u32, height: SIDE as u32 }
}

/// One pixel of the mark on its grid of 16, smoothed by sixteen samples.
fn mark_pixel(x: usize, y: usize, side: usize) -> [u8; 4] {
    let (mut red, mut green, mut blue, mut covered) = (0_u32, 0_u32, 0_u32, 0_u32);
    for sample in 0..16 {
        let at = |pixel: usize, part: usize| (pixel as f32 + (part as f32 + 0.5) / 4.0) * 16.0 / side as f32;
        let color = mark_color(at(x, sample % 4), at(y, sample / 4));
        if let Some(color) = color {
            covered += 1;
            red += u32::from(color.r());
            green += u32::from(color.g());
            blue += u32::from(color.b());
        }
    }
    let mean = |sum: u32| u8::try_from(sum.checked_div(covered).unwrap_or(0)).unwrap_or(u8::MAX);
    [mean(red), mean(green), mean(blue), u8::try_from(covered * 255 / 16).unwrap_or(u8::MAX)]
}

/// The mark's colour at a place: a sign board that is an envelope, on a post.
fn mark_color(x: f32, y: f32) -> Option<egui::Color32> {
    let board = (1.0..=15.0).contains(&x) && (2.0..=11.0).contains(&y) && x + (y - 6.5).abs() <= 15.0;
    let flap = {
        let from_middle = (x - 7.0).abs();
        let line = 7.5 - from_middle * 0.8;
        from_middle <= 4.0 && (y - line).abs() <= 0.95
    };
    let post = (6.0..=8.0).contains(&x) && (y <= 2.0 || y >= 11.0);
    if board && !flap {
        Some(theme::LIGHT.accent)
    } else if post {
        Some(theme::LIGHT.text)
    } else {
        None
    }
}
