//! Renders test pictures with the CPU painter. It needs no graphics driver and gives the same bytes on every machine.

use std::path::PathBuf;

use egui::{Context, FullOutput, TexturesDelta};
use egui_cpu_painter::Canvas;
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// Renders the pictures that tests compare.
#[derive(Default)]
pub struct Painter(egui_cpu_painter::Painter);

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.update_textures(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let [width, height] = [size.x, size.y].map(|side| side.round() as usize);
        let mut pixels = vec![0; width * height];
        let mut canvas = Canvas { pixels: &mut pixels, width, height, age: 0 };
        self.0.paint(ctx, output.shapes.clone(), scale, &mut canvas);
        let mut image = RgbaImage::new(width as u32, height as u32);
        for (target, pixel) in image.pixels_mut().zip(pixels) {
            let [_, red, green, blue] = pixel.to_be_bytes();
            *target = Rgba([red, green, blue, 255]);
        }
        Ok(image)
    }
}

/// Writes a picture to the folder named by the variable `LOOK_AT`, if it is set.
pub fn save_png(name: &str, image: &RgbaImage) {
    if let Some(folder) = std::env::var_os("LOOK_AT").map(PathBuf::from) {
        std::fs::create_dir_all(&folder).expect("the folder is created");
        image.save(folder.join(format!("{name}.png"))).expect("the picture is written");
    }
}
