//! Paints a small egui page and writes it to a PNG file:
//! `cargo run -p egui-cpu-painter --example page_to_png -- page.png`

use std::error::Error;

use egui::{Context, Pos2, RawInput, Rect, Ui, ViewportId, vec2};
use egui_cpu_painter::{Canvas, MAX_TEXTURE_SIDE, Painter};
use image::{Rgb, RgbImage};

/// In pixels.
const WIDTH: usize = 720;

/// In pixels.
const HEIGHT: usize = 480;

const PIXELS_PER_POINT: f32 = 2.0;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).unwrap_or_else(|| "page.png".into());
    let ctx = Context::default();
    let mut painter = Painter::default();
    let mut pixels = vec![0; WIDTH * HEIGHT];
    // egui measures some widgets in the first frame and places them in the second.
    for age in [0, 1] {
        let mut output = ctx.run_ui(input(), page);
        painter.update_textures(&mut output.textures_delta);
        let mut canvas = Canvas { pixels: &mut pixels, width: WIDTH, height: HEIGHT, age };
        painter.paint(&ctx, output.shapes, output.pixels_per_point, &mut canvas);
    }
    let mut image = RgbImage::new(WIDTH as u32, HEIGHT as u32);
    for (target, pixel) in image.pixels_mut().zip(pixels) {
        let [_, red, green, blue] = pixel.to_be_bytes();
        *target = Rgb([red, green, blue]);
    }
    image.save(path)?;
    Ok(())
}

fn input() -> RawInput {
    let size = vec2(WIDTH as f32, HEIGHT as f32) / PIXELS_PER_POINT;
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
        max_texture_side: Some(MAX_TEXTURE_SIDE),
        ..RawInput::default()
    };
    let viewport = input.viewports.entry(ViewportId::ROOT).or_default();
    viewport.native_pixels_per_point = Some(PIXELS_PER_POINT);
    input
}

fn page(ui: &mut Ui) {
    egui::CentralPanel::default().show(ui, |ui| {
        ui.heading("Painted without a graphics driver");
        ui.separator();
        ui.label("Text, boxes and lines come out as with OpenGL.");
        ui.checkbox(&mut true, "A box with a tick");
        ui.horizontal(|ui| {
            ui.button("Back").on_hover_text("Nothing happens");
            ui.add_enabled(false, egui::Button::new("Continue"));
        });
        ui.add(egui::Slider::new(&mut 0.7, 0.0..=1.0).text("volume"));
        ui.add(egui::ProgressBar::new(0.4).show_percentage());
    });
}
