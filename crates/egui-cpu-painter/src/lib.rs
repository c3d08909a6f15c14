// Items that other crates do not use are `pub(crate)`.
#![warn(unreachable_pub)]
#![doc = include_str!("../README.md")]

mod color;
mod damage;
mod pixel_rect;
mod raster;
mod texture;

use std::collections::{HashMap, HashSet};

use egui::epaint::{ClippedPrimitive, ClippedShape, Primitive};
use egui::{Context, TextureId, TexturesDelta};

pub use pixel_rect::PixelRect;
use raster::Target;
use texture::Texture;

/// A good value for [`egui::RawInput::max_texture_side`], in pixels.
///
/// The painter itself has no limit. egui makes its font atlas this wide: wide enough for a page with a
/// thousand different letters at four times the usual size, and narrow enough to use little memory.
pub const MAX_TEXTURE_SIDE: usize = 2048;

/// The pixels that [`Painter::paint`] paints on.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// Rows from the top, each pixel `0x00RRGGBB`, without padding between rows: `width` × `height` pixels.
    /// If the slice is shorter, only its complete rows are painted.
    pub pixels: &'a mut [u32],
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// How many frames ago the pixels were painted: 1 if they show the last frame, 2 if they show the one
    /// before (two buffers that take turns), 0 if they show none. From 3 up the frame is painted whole.
    pub age: u8,
}

impl Canvas<'_> {
    /// Width and height of what can be painted.
    fn size(&self) -> [usize; 2] {
        let rows = self.pixels.len().checked_div(self.width).unwrap_or_default();
        [self.width, self.height.min(rows)]
    }
}

/// Paints the frames of one egui [`Context`], and of each only what changed.
#[derive(Debug, Default)]
pub struct Painter {
    textures: HashMap<TextureId, Texture>,
    /// Textures that egui no longer needs after the next frame.
    freed: HashSet<TextureId>,
    /// `None` if the next frame has to be painted whole.
    last: Option<LastFrame>,
}

/// What the next frame is compared with.
#[derive(Debug)]
struct LastFrame {
    shapes: Vec<ClippedShape>,
    size: [usize; 2],
    pixels_per_point: f32,
    /// Where it differed from the frame before.
    changed: Vec<PixelRect>,
}

impl Painter {
    /// Applies the changed textures of a frame ([`egui::FullOutput::textures_delta`]) and empties the list.
    ///
    /// Call it once for every frame, before [`Self::paint`], also for frames that are not painted: each list
    /// contains only the changes since the one before.
    pub fn update_textures(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            self.freed.remove(&id);
            for image in images {
                self.textures.entry(id).or_default().apply(&image);
                // New glyphs in the font atlas leave those on the screen unchanged. A picture of the user may
                // have changed under a shape that is equal to its last one.
                if id != TextureId::default() {
                    self.last = None;
                }
            }
        }
        self.freed.extend(delta.free.drain());
    }

    /// Paints a frame, and returns the rectangles that were painted. They do not overlap. None are returned if
    /// the canvas already shows the frame.
    ///
    /// `shapes` are those of [`egui::FullOutput`], and `pixels_per_point` is its scale: above 0, usually from
    /// 1 to 4.
    pub fn paint(
        &mut self,
        ctx: &Context,
        shapes: Vec<ClippedShape>,
        pixels_per_point: f32,
        canvas: &mut Canvas<'_>,
    ) -> Vec<PixelRect> {
        let size = canvas.size();
        let whole = PixelRect::from_size(size);
        let all = || if size.contains(&0) { Vec::new() } else { vec![whole] };
        let last = self.last.take();
        let last = last.filter(|last| last.size == size && last.pixels_per_point == pixels_per_point);
        let changed = match &last {
            Some(last) => damage::changed_rects(&last.shapes, &shapes, pixels_per_point, whole),
            None => all(),
        };
        let painted = match (canvas.age, last) {
            (1, _) => changed.clone(),
            (2, Some(last)) => damage::merge(changed.iter().chain(&last.changed).copied()),
            _ => all(),
        };
        let is_painted = |shape: &&ClippedShape| {
            damage::shape_bounds(shape, pixels_per_point, whole)
                .is_some_and(|bounds| painted.iter().any(|rect| rect.intersects(bounds)))
        };
        let visible = shapes.iter().filter(is_painted).cloned().collect();
        let primitives = ctx.tessellate(visible, pixels_per_point);
        for rect in &painted {
            self.fill(&primitives, pixels_per_point, canvas, *rect);
        }
        for id in self.freed.drain() {
            self.textures.remove(&id);
        }
        self.last = Some(LastFrame { shapes, size, pixels_per_point, changed });
        painted
    }

    fn fill(
        &self,
        primitives: &[ClippedPrimitive],
        pixels_per_point: f32,
        canvas: &mut Canvas<'_>,
        rect: PixelRect,
    ) {
        for primitive in primitives {
            // Paint callbacks need a graphics card.
            let Primitive::Mesh(mesh) = &primitive.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = PixelRect::round_from_points(primitive.clip_rect, pixels_per_point);
            let Some(clip) = clip.intersection(rect) else { continue };
            let mut target = Target { pixels: canvas.pixels, width: canvas.width, clip };
            target.fill_mesh(mesh, texture, pixels_per_point);
        }
    }
}
