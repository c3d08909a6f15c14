//! Paints the window into a picture with nothing but the processor: the same bytes on every machine.
//!
//! egui hands out triangles with a clip rectangle, colours and a texture. Colours are premultiplied
//! and mixed as they are stored (in gamma space), as egui's OpenGL painter does it.

use std::collections::HashMap;
use std::path::PathBuf;

use egui::epaint::{ImageDelta, Mesh, Primitive, Vertex};
use egui::{Context, FullOutput, ImageData, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// A renderer for snapshots that needs no graphics driver.
#[derive(Default)]
pub struct Painter {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    size: [usize; 2],
    pixels: Vec<[f32; 4]>,
}

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                self.apply(id, &image);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for shape in ctx.tessellate(output.shapes.clone(), scale) {
            match shape.primitive {
                Primitive::Mesh(mesh) => {
                    let texture = self.textures.get(&mesh.texture_id).ok_or("a texture is missing")?;
                    canvas.mesh(&mesh, texture, shape.clip_rect, scale);
                }
                Primitive::Callback(_) => return Err("a paint callback cannot be painted".into()),
            }
        }
        canvas.image()
    }
}

impl Painter {
    fn apply(&mut self, id: TextureId, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let pixels = image.pixels.iter().map(|pixel| pixel.to_array().map(f32::from));
        match delta.pos {
            None => {
                self.textures.insert(id, Texture { size: image.size, pixels: pixels.collect() });
            }
            Some([left, top]) => {
                let texture = self.textures.get_mut(&id).expect("a patch of a texture there is");
                for (index, pixel) in pixels.enumerate() {
                    let (x, y) = (left + index % image.size[0], top + index / image.size[0]);
                    texture.pixels[y * texture.size[0] + x] = pixel;
                }
            }
        }
    }
}

impl Texture {
    /// Between the four pixels nearest to a place; the edge goes on for ever.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let [width, height] = self.size;
        // Where a letter lies in the atlas differs from run to run; rounding keeps that out of the picture.
        let exact = |value: f32| (value * 64.0).round() / 64.0;
        let (x, y) = (exact(u * width as f32 - 0.5), exact(v * height as f32 - 0.5));
        let (left, top) = (x.floor(), y.floor());
        let (fx, fy) = (x - left, y - top);
        let column = |x: f32| (x.max(0.0) as usize).min(width - 1);
        let row = |y: f32| (y.max(0.0) as usize).min(height - 1) * width;
        let (x0, x1, y0, y1) = (column(left), column(left + 1.0), row(top), row(top + 1.0));
        let [a, b] = [self.pixels[y0 + x0], self.pixels[y0 + x1]];
        let [c, d] = [self.pixels[y1 + x0], self.pixels[y1 + x1]];
        std::array::from_fn(|i| {
            let upper = a[i] + (b[i] - a[i]) * fx;
            let lower = c[i] + (d[i] - c[i]) * fx;
            upper + (lower - upper) * fy
        })
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 4]>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0, 0, 0, 255]; width * height] }
    }

    fn image(self) -> Result<RgbaImage, String> {
        let bytes = self.pixels.into_iter().flatten().collect();
        RgbaImage::from_raw(self.width as u32, self.height as u32, bytes).ok_or_else(|| "no room".into())
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
        let edge = |value: f32, most: usize| (value * scale).round().clamp(0.0, most as f32) as usize;
        let across = [edge(clip.min.x, self.width), edge(clip.max.x, self.width)];
        let down = [edge(clip.min.y, self.height), edge(clip.max.y, self.height)];
        for [a, b, c] in mesh.triangles() {
            let corners = [a, b, c].map(|index| mesh.vertices[index as usize]);
            self.triangle(corners, texture, across, down, scale);
        }
    }

    fn triangle(
        &mut self,
        mut corners: [Vertex; 3],
        texture: &Texture,
        across: [usize; 2],
        down: [usize; 2],
        scale: f32,
    ) {
        let at = |vertex: &Vertex| [fixed(vertex.pos.x * scale), fixed(vertex.pos.y * scale)];
        if area(at(&corners[0]), at(&corners[1]), at(&corners[2])) < 0 {
            corners.swap(1, 2);
        }
        let points = corners.each_ref().map(at);
        let [a, b, c] = points;
        let whole = area(a, b, c);
        if whole == 0 {
            return;
        }
        let bounds = |axis: usize, [from, to]: [usize; 2]| {
            let least = points.iter().map(|p| p[axis]).min().unwrap_or(0).max(0);
            let most = points.iter().map(|p| p[axis]).max().unwrap_or(0).max(0);
            from.max((least / ONE) as usize)..to.min((most / ONE) as usize + 1)
        };
        let bias = [(b, c), (c, a), (a, b)].map(|(from, to)| if is_top_left(from, to) { 0 } else { -1 });
        for y in bounds(1, down) {
            for x in bounds(0, across) {
                let p = [x as i64 * ONE + ONE / 2, y as i64 * ONE + ONE / 2];
                let weights = [area(b, c, p), area(c, a, p), area(a, b, p)];
                if weights.iter().zip(bias).all(|(weight, bias)| weight + bias >= 0) {
                    let shares = weights.map(|weight| weight as f32 / whole as f32);
                    self.blend(x, y, shade(&corners, shares, texture));
                }
            }
        }
    }

    fn blend(&mut self, x: usize, y: usize, color: [f32; 4]) {
        let pixel = &mut self.pixels[y * self.width + x];
        let under = 1.0 - color[3] / 255.0;
        for (channel, value) in pixel.iter_mut().zip(color) {
            *channel = (value + f32::from(*channel) * under + 0.5).clamp(0.0, 255.0) as u8;
        }
    }
}

/// Places are counted in 1/256 of a pixel, so that edges that meet are the same edge.
const ONE: i64 = 256;

fn fixed(value: f32) -> i64 {
    (value * ONE as f32).round() as i64
}

/// Twice the area, positive where the corners go round clockwise on the screen.
fn area(a: [i64; 2], b: [i64; 2], c: [i64; 2]) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// A pixel on an edge belongs to the triangle of which the edge is at the top or at the left.
fn is_top_left(from: [i64; 2], to: [i64; 2]) -> bool {
    to[1] < from[1] || (to[1] == from[1] && to[0] > from[0])
}

fn shade(corners: &[Vertex; 3], shares: [f32; 3], texture: &Texture) -> [f32; 4] {
    let mix = |value: &dyn Fn(&Vertex) -> f32| -> f32 {
        corners.iter().zip(shares).map(|(corner, share)| value(corner) * share).sum()
    };
    let texel = texture.sample(mix(&|v| v.uv.x), mix(&|v| v.uv.y));
    std::array::from_fn(|i| mix(&|v| f32::from(v.color.to_array()[i])) * texel[i] / 255.0)
}

/// Writes a picture where somebody can look at it, if `LOOK_AT` names a folder.
pub fn save_png(name: &str, image: &RgbaImage) {
    if let Some(folder) = std::env::var_os("LOOK_AT").map(PathBuf::from) {
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        image.save(folder.join(format!("{name}.png"))).expect("a picture is written");
    }
}

mod tests {
    use super::*;
    use egui::{Color32, pos2};

    fn white() -> Texture {
        Texture { size: [1, 1], pixels: vec![[255.0; 4]] }
    }

    fn corner(x: f32, y: f32, color: Color32) -> Vertex {
        Vertex { pos: pos2(x, y), uv: pos2(0.0, 0.0), color }
    }

    fn mesh(points: &[(f32, f32)], color: Color32) -> Mesh {
        let vertices = points.iter().map(|&(x, y)| corner(x, y, color)).collect();
        Mesh { indices: (0..points.len() as u32).collect(), vertices, texture_id: TextureId::default() }
    }

    fn rows(canvas: &Canvas) -> Vec<String> {
        let lit = |pixel: &[u8; 4]| if pixel[0] > 0 { '#' } else { '.' };
        canvas.pixels.chunks(canvas.width).map(|row| row.iter().map(lit).collect()).collect()
    }

    #[test]
    fn a_triangle_covers_the_pixels_whose_centres_it_holds() {
        let mut canvas = Canvas::new(5, 4);
        let triangle = mesh(&[(0.0, 0.0), (4.0, 0.0), (0.0, 4.0)], Color32::WHITE);
        canvas.mesh(&triangle, &white(), Rect::EVERYTHING, 1.0);
        assert_eq!(rows(&canvas), ["###..", "##...", "#....", "....."]);
    }

    #[test]
    fn triangles_that_share_an_edge_paint_each_pixel_once() {
        // Half transparent: a pixel painted twice would be brighter, one left out black.
        let half = Color32::from_rgba_premultiplied(100, 100, 100, 128);
        for points in [
            [(0.0, 0.0), (6.0, 0.0), (6.0, 6.0), (0.0, 0.0), (6.0, 6.0), (0.0, 6.0)],
            [(0.0, 0.0), (6.0, 0.0), (0.0, 6.0), (6.0, 0.0), (0.0, 6.0), (6.0, 6.0)],
            [(0.5, 0.5), (0.5, 6.5), (6.5, 6.5), (6.5, 6.5), (0.5, 0.5), (6.5, 0.5)],
        ] {
            let mut canvas = Canvas::new(7, 7);
            canvas.mesh(&mesh(&points, half), &white(), Rect::EVERYTHING, 1.0);
            let painted: Vec<u8> = canvas.pixels.iter().map(|p| p[0]).filter(|&red| red > 0).collect();
            assert_eq!(painted, [100; 36], "{points:?}");
        }
    }

    #[test]
    fn nothing_is_painted_outside_the_clip_rectangle() {
        let mut canvas = Canvas::new(4, 3);
        let square = [(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 0.0), (9.0, 9.0), (0.0, 9.0)];
        let clip = Rect::from_min_max(pos2(0.5, 0.5), pos2(1.5, 1.0));
        canvas.mesh(&mesh(&square, Color32::WHITE), &white(), clip, 2.0);
        assert_eq!(rows(&canvas), ["....", ".##.", "...."]);
    }

    #[test]
    fn colours_are_mixed_as_they_are_stored() {
        let mut canvas = Canvas::new(1, 1);
        canvas.blend(0, 0, [200.0, 100.0, 50.0, 255.0]);
        canvas.blend(0, 0, [0.0, 0.0, 0.0, 127.5]);
        assert_eq!(canvas.pixels, [[100, 50, 25, 255]]);
    }

    #[test]
    fn textures_are_sampled_between_their_pixels() {
        let texture = Texture { size: [2, 1], pixels: vec![[0.0; 4], [255.0; 4]] };
        assert!((texture.sample(0.5, 0.5)[0] - 127.5).abs() < 0.01);
        assert!(texture.sample(-3.0, 0.0)[0].abs() < 0.01);
        assert!((texture.sample(9.0, 9.0)[0] - 255.0).abs() < 0.01);
    }
}
