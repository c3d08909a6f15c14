//! What users of the library rely on: correct pixels, whole or partial repaints alike.

use std::collections::VecDeque;
use std::sync::Arc;

use egui::epaint::{ClippedShape, ImageDelta, PaintCallback};
use egui::{
    Align2, Color32, ColorImage, Context, CornerRadius, FontId, RawInput, Rect, Shape, Stroke, TextureId,
    TextureOptions, TexturesDelta, pos2, vec2,
};
use egui_cpu_painter::{Canvas, Painter, PixelRect};

const WIDTH: usize = 40;
const HEIGHT: usize = 10;
const WHOLE: PixelRect = PixelRect::from_size([WIDTH, HEIGHT]);

/// A painter that knows egui's font atlas, so that plain shapes have their white texel.
fn painter(ctx: &Context) -> Painter {
    let mut painter = Painter::default();
    let mut output = ctx.run_ui(RawInput::default(), |_| {});
    painter.update_textures(&mut output.textures_delta);
    painter
}

fn canvas(pixels: &mut [u32], age: u8) -> Canvas<'_> {
    Canvas { pixels, width: WIDTH, height: HEIGHT, age }
}

fn unclipped(shape: Shape) -> ClippedShape {
    ClippedShape::new(Rect::EVERYTHING, shape)
}

/// A square of 4 by 4 points, 2 points below the top.
fn square(left: f32, color: Color32) -> ClippedShape {
    let rect = Rect::from_min_size(pos2(left, 2.0), vec2(4.0, 4.0));
    unclipped(Shape::rect_filled(rect, CornerRadius::ZERO, color))
}

fn background(gray: u8) -> ClippedShape {
    unclipped(Shape::rect_filled(Rect::EVERYTHING, CornerRadius::ZERO, Color32::from_gray(gray)))
}

fn pixel(pixels: &[u32], x: usize, y: usize) -> Option<u32> {
    pixels.get(y * WIDTH + x).copied()
}

#[test]
fn only_changed_parts_are_repainted() {
    let ctx = Context::default();
    let mut painter = painter(&ctx);
    let mut pixels = vec![0; WIDTH * HEIGHT];
    let mut paint = |shapes: Vec<ClippedShape>, age: u8, pixels: &mut [u32]| {
        painter.paint(&ctx, shapes, 1.0, &mut canvas(pixels, age))
    };
    let first = || vec![square(2.0, Color32::RED), square(30.0, Color32::GREEN)];
    assert_eq!(paint(first(), 0, &mut pixels), [WHOLE]);
    assert_eq!(pixel(&pixels, 3, 3), Some(0x00ff_0000));
    assert_eq!(paint(first(), 1, &mut pixels), []);
    let painted = paint(vec![square(2.0, Color32::RED), square(30.0, Color32::BLUE)], 1, &mut pixels);
    assert!(painted.iter().all(|rect| rect.left >= 28), "{painted:?}");
    assert_eq!(pixel(&pixels, 31, 3), Some(0x0000_00ff));
    // Pixels that are two frames old also lack what the last frame changed.
    let painted = paint(vec![square(2.0, Color32::WHITE), square(30.0, Color32::BLUE)], 2, &mut pixels);
    assert!(painted.iter().any(|rect| rect.left >= 28), "{painted:?}");
    assert!(painted.iter().any(|rect| rect.left < 4), "{painted:?}");
}

#[test]
fn removed_shapes_leave_no_trace() {
    let ctx = Context::default();
    let mut painter = painter(&ctx);
    let mut pixels = vec![0; WIDTH * HEIGHT];
    for shapes in [vec![background(9), square(2.0, Color32::RED)], vec![background(9)]] {
        painter.paint(&ctx, shapes, 1.0, &mut canvas(&mut pixels, 1));
    }
    assert_eq!(pixels, [0x0009_0909; WIDTH * HEIGHT]);
}

#[test]
fn a_new_size_or_scale_repaints_the_whole_canvas() {
    let ctx = Context::default();
    let mut painter = painter(&ctx);
    let mut pixels = vec![0; WIDTH * HEIGHT];
    painter.paint(&ctx, vec![background(9)], 1.0, &mut canvas(&mut pixels, 1));
    assert_eq!(painter.paint(&ctx, vec![background(9)], 1.5, &mut canvas(&mut pixels, 1)), [WHOLE]);
    let mut narrow = Canvas { pixels: &mut pixels, width: 20, height: HEIGHT, age: 1 };
    let whole = PixelRect::from_size([20, HEIGHT]);
    assert_eq!(painter.paint(&ctx, vec![background(9)], 1.5, &mut narrow), [whole]);
}

/// Numbers that look random and are the same on every run.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % limit
    }

    /// From 0 to before `limit`, in steps of a sixteenth.
    fn position(&mut self, limit: u32) -> f32 {
        self.below(limit * 16) as f32 / 16.0
    }

    fn color(&mut self) -> Color32 {
        let [red, green, blue] = [0; 3].map(|_: u8| self.below(256) as u8);
        let alpha = [255, 128, 40].get(self.below(3) as usize).copied().unwrap_or_default();
        Color32::from_rgba_unmultiplied(red, green, blue, alpha)
    }

    fn shape(&mut self, ctx: &Context) -> ClippedShape {
        let start = pos2(self.position(40), self.position(10));
        let rect = Rect::from_min_size(start, vec2(self.position(12), self.position(8)));
        let color = self.color();
        let shape = match self.below(4) {
            0 => Shape::rect_filled(rect, CornerRadius::same(self.below(4) as u8), color),
            1 => Shape::circle_filled(start, self.position(5), color),
            2 => Shape::line_segment([start, rect.max], Stroke::new(1.0 + self.position(2), color)),
            _ => ctx.fonts_mut(|fonts| {
                Shape::text(fonts, start, Align2::LEFT_TOP, "egui", FontId::proportional(8.0), color)
            }),
        };
        unclipped(shape)
    }
}

/// Paints many frames in which a few shapes change, on buffers that take turns, and compares each with
/// the same frame painted whole.
fn partial_repaints_equal_whole_ones(pixels_per_point: f32, buffers: u8) {
    let ctx = Context::default();
    let (mut partial, mut whole) = (Painter::default(), Painter::default());
    let mut numbers = Numbers(u32::from(buffers));
    let mut shapes = vec![background(30)];
    let mut canvases: VecDeque<_> = (0..buffers).map(|_| (vec![0; WIDTH * HEIGHT], 0)).collect();
    for frame in 0..200 {
        let mut output = ctx.run_ui(RawInput::default(), |_| {
            let index = 1 + numbers.below(6) as usize;
            if index < shapes.len() && numbers.below(3) == 0 {
                shapes.remove(index);
            } else if let Some(shape) = shapes.get_mut(index) {
                *shape = numbers.shape(&ctx);
            } else {
                shapes.push(numbers.shape(&ctx));
            }
        });
        let mut delta = output.textures_delta.clone();
        partial.update_textures(&mut delta);
        whole.update_textures(&mut output.textures_delta);
        let Some((mut pixels, age)) = canvases.pop_front() else { return };
        partial.paint(&ctx, shapes.clone(), pixels_per_point, &mut canvas(&mut pixels, age));
        let mut expected = vec![0; WIDTH * HEIGHT];
        whole.paint(&ctx, shapes.clone(), pixels_per_point, &mut canvas(&mut expected, 0));
        let differ = pixels.iter().zip(&expected).filter(|(pixel, expected)| pixel != expected).count();
        assert_eq!(differ, 0, "different pixels in frame {frame}");
        canvases.push_back((pixels, buffers));
    }
}

#[test]
fn partial_repaints_of_one_buffer_equal_whole_ones() {
    for pixels_per_point in [1.0, 1.25, 2.0] {
        partial_repaints_equal_whole_ones(pixels_per_point, 1);
    }
}

#[test]
fn partial_repaints_of_two_buffers_equal_whole_ones() {
    for pixels_per_point in [1.0, 1.25, 2.0] {
        partial_repaints_equal_whole_ones(pixels_per_point, 2);
    }
}

#[test]
fn pages_are_painted_with_the_same_bytes_on_every_run() {
    let paint = || {
        let ctx = Context::default();
        let mut painter = Painter::default();
        let mut pixels = vec![0; WIDTH * HEIGHT];
        for _ in 0..2 {
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| ui.label("egui"));
            });
            painter.update_textures(&mut output.textures_delta);
            painter.paint(&ctx, output.shapes, 1.0, &mut canvas(&mut pixels, 0));
        }
        pixels
    };
    let pixels = paint();
    assert!(pixels.iter().any(|pixel| *pixel != 0), "the label is painted");
    assert_eq!(pixels, paint());
}

const PICTURE: TextureId = TextureId::User(1);

fn set_picture(painter: &mut Painter, color: Color32) {
    let mut delta = TexturesDelta::default();
    let image = ColorImage::filled([2, 2], color);
    delta.push(PICTURE, ImageDelta::full(image, TextureOptions::LINEAR));
    painter.update_textures(&mut delta);
}

fn picture() -> Vec<ClippedShape> {
    let place = Rect::from_min_size(pos2(0.0, 0.0), vec2(8.0, 8.0));
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    vec![unclipped(Shape::image(PICTURE, place, whole, Color32::WHITE))]
}

#[test]
fn changed_pictures_are_repainted_although_their_shape_is_unchanged() {
    let ctx = Context::default();
    let mut painter = painter(&ctx);
    let mut pixels = vec![0; WIDTH * HEIGHT];
    for (color, expected) in [(Color32::RED, 0x00ff_0000), (Color32::BLUE, 0x0000_00ff)] {
        set_picture(&mut painter, color);
        painter.paint(&ctx, picture(), 1.0, &mut canvas(&mut pixels, 1));
        assert_eq!(pixel(&pixels, 4, 4), Some(expected));
    }
}

#[test]
fn freed_pictures_are_still_painted_in_their_last_frame() {
    let ctx = Context::default();
    let mut painter = painter(&ctx);
    let mut pixels = vec![0; WIDTH * HEIGHT];
    set_picture(&mut painter, Color32::RED);
    let mut delta = TexturesDelta::default();
    delta.free(PICTURE);
    painter.update_textures(&mut delta);
    painter.paint(&ctx, picture(), 1.0, &mut canvas(&mut pixels, 0));
    assert_eq!(pixel(&pixels, 4, 4), Some(0x00ff_0000));
    pixels.fill(0);
    painter.paint(&ctx, picture(), 1.0, &mut canvas(&mut pixels, 0));
    assert_eq!(pixel(&pixels, 4, 4), Some(0));
}

#[test]
fn paint_callbacks_are_skipped() {
    let ctx = Context::default();
    let mut painter = painter(&ctx);
    let mut pixels = vec![0; WIDTH * HEIGHT];
    let callback = PaintCallback { rect: Rect::EVERYTHING, callback: Arc::new(()) };
    let shapes = vec![background(9), unclipped(Shape::Callback(callback)), square(2.0, Color32::RED)];
    painter.paint(&ctx, shapes, 1.0, &mut canvas(&mut pixels, 0));
    assert_eq!(pixel(&pixels, 3, 3), Some(0x00ff_0000));
    assert_eq!(pixel(&pixels, 20, 3), Some(0x0009_0909));
}

#[test]
fn empty_and_short_canvases_are_safe() {
    let ctx = Context::default();
    let mut painter = painter(&ctx);
    for (length, width, height, rows) in [(0, 0, 0, 0), (0, 4, 4, 0), (10, 4, 4, 2), (10, 0, 4, 0)] {
        let mut pixels = vec![0; length];
        let mut canvas = Canvas { pixels: &mut pixels, width, height, age: 0 };
        let painted = painter.paint(&ctx, vec![background(9)], 1.0, &mut canvas);
        assert_eq!(painted.len(), rows.min(1));
        let count = pixels.iter().filter(|pixel| **pixel == 0x0009_0909).count();
        assert_eq!(count, width * rows);
    }
}
