//! Paints the window with nothing but the processor: no graphics driver, and the same bytes on every machine.
//!
//! egui hands out shapes. What differs from the last frame is found among them ([`damage`]), cut into
//! triangles by egui and filled here ([`raster`]), pixel by pixel from [`texture`]s. Colours are
//! premultiplied and mixed as they are stored (in gamma space), as egui's OpenGL painter does it; the two
//! pictures differ by at most 2 of 255.

pub mod damage;
mod raster;
mod texture;

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, ClippedShape, Primitive};
use egui::{Context, TextureId, TexturesDelta};

pub use damage::Area;
use raster::Target;
use texture::Texture;

/// The longest side of a texture, in pixels. Letters are drawn once into a texture of this width: wide
/// enough for a page of a thousand different letters at four times the size, and narrow enough to be small.
pub const LONGEST_SIDE: usize = 2048;

/// What a picture is painted on.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// Row after row from the top, each pixel `0x00RRGGBB`. As many as width times height.
    pub pixels: &'a mut [u32],
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// How many frames ago these pixels were painted: 1 for the last frame, 0 for never.
    pub age: u8,
}

/// Paints frame after frame, and of each only what changed.
#[derive(Debug, Default)]
pub struct Painter {
    textures: HashMap<TextureId, Texture>,
    last: Option<Last>,
}

/// The frame before.
#[derive(Debug)]
struct Last {
    shapes: Vec<ClippedShape>,
    size: [usize; 2],
    scale: f32,
    changed: Vec<Area>,
}

impl Painter {
    /// Takes over what changed in the textures, and leaves the list empty.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                self.textures.entry(id).or_default().apply(&image);
                // New letters change nothing that is on the screen; a new picture may.
                if id != TextureId::default() {
                    self.last = None;
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    /// Paints a frame of `scale` pixels a point. The areas that were painted; none if nothing changed.
    pub fn paint(
        &mut self,
        ctx: &Context,
        shapes: Vec<ClippedShape>,
        scale: f32,
        canvas: &mut Canvas<'_>,
    ) -> Vec<Area> {
        let size = [canvas.width, canvas.height];
        let whole = Area::of(size);
        let before = self.last.take().filter(|last| last.size == size && last.scale == scale);
        let changed = match &before {
            Some(last) => damage::between(&last.shapes, &shapes, scale, whole),
            None => vec![whole],
        };
        let areas = match (canvas.age, before) {
            (1, _) => changed.clone(),
            (2, Some(last)) => damage::joined(changed.iter().chain(&last.changed).copied()),
            _ => vec![whole],
        };
        let touched = |shape: &&ClippedShape| {
            damage::extent(shape, scale, whole)
                .is_some_and(|extent| areas.iter().any(|area| area.meets(extent)))
        };
        let touched = shapes.iter().filter(touched).cloned().collect();
        let primitives = ctx.tessellate(touched, scale);
        for area in &areas {
            self.fill(&primitives, scale, canvas, *area);
        }
        self.last = Some(Last { shapes, size, scale, changed });
        areas
    }

    fn fill(&self, primitives: &[ClippedPrimitive], scale: f32, canvas: &mut Canvas<'_>, area: Area) {
        for primitive in primitives {
            // There are no callbacks to the graphics card in our pages.
            let Primitive::Mesh(mesh) = &primitive.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let Some(clip) = Area::rounded(primitive.clip_rect, scale).common(area) else { continue };
            Target { pixels: canvas.pixels, width: canvas.width, clip }.mesh(mesh, texture, scale);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, CornerRadius, Rect, Shape, pos2, vec2};

    fn square(left: f32, color: Color32) -> ClippedShape {
        let rect = Rect::from_min_size(pos2(left, 2.0), vec2(4.0, 4.0));
        ClippedShape::new(Rect::EVERYTHING, Shape::rect_filled(rect, CornerRadius::ZERO, color))
    }

    fn painter(ctx: &Context) -> Painter {
        let mut painter = Painter::default();
        let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
        painter.update(&mut output.textures_delta);
        painter
    }

    #[test]
    fn only_what_changed_is_painted_again() {
        let ctx = Context::default();
        let mut painter = painter(&ctx);
        let mut pixels = vec![0; 40 * 10];
        let mut paint = |shapes: Vec<ClippedShape>, age: u8, pixels: &mut Vec<u32>| {
            painter.paint(&ctx, shapes, 1.0, &mut Canvas { pixels, width: 40, height: 10, age })
        };
        let both = || vec![square(2.0, Color32::RED), square(30.0, Color32::GREEN)];
        let whole = Area::of([40, 10]);
        assert_eq!(paint(both(), 0, &mut pixels), [whole]);
        assert_eq!(pixels[3 * 40 + 3], 0x00ff_0000);
        assert_eq!(paint(both(), 1, &mut pixels), []);
        let changed = paint(vec![square(2.0, Color32::RED), square(30.0, Color32::BLUE)], 1, &mut pixels);
        assert!(changed.iter().all(|area| area.left >= 28), "{changed:?}");
        assert_eq!(pixels[3 * 40 + 31], 0x0000_00ff);
        // Pixels of the frame before the last lack what the last one changed.
        let changed = paint(vec![square(2.0, Color32::WHITE), square(30.0, Color32::BLUE)], 2, &mut pixels);
        assert!(changed.iter().any(|area| area.left >= 28), "{changed:?}");
        assert!(changed.iter().any(|area| area.left < 4), "{changed:?}");
    }

    #[test]
    fn a_shape_that_is_gone_leaves_nothing_behind() {
        let ctx = Context::default();
        let mut painter = painter(&ctx);
        let mut pixels = vec![0; 40 * 10];
        let ground = || {
            let rect = Rect::from_min_size(pos2(-9.0, -9.0), vec2(60.0, 60.0));
            let shape = Shape::rect_filled(rect, CornerRadius::ZERO, Color32::from_gray(9));
            ClippedShape::new(Rect::EVERYTHING, shape)
        };
        for shapes in [vec![ground(), square(2.0, Color32::RED)], vec![ground()]] {
            painter.paint(
                &ctx,
                shapes,
                1.0,
                &mut Canvas { pixels: &mut pixels, width: 40, height: 10, age: 1 },
            );
        }
        assert!(pixels.iter().all(|pixel| *pixel == 0x0009_0909), "{pixels:x?}");
    }
}
