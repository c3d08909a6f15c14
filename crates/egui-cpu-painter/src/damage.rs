//! Finds the parts of the canvas in which a frame differs from the one before.

use egui::epaint::ClippedShape;

use crate::PixelRect;

/// How far anti-aliasing may reach beyond a shape's bounds, in pixels. egui feathers half a pixel on either
/// side; the rest is a safety margin.
const FEATHER_MARGIN: f32 = 2.0;

/// Beyond this number of separate rectangles, one rectangle around all of them is cheaper to paint.
const MAX_RECTS: usize = 8;

/// The pixels that a shape may touch. `None` if it is outside the canvas or its clip rectangle.
pub(crate) fn shape_bounds(
    shape: &ClippedShape,
    pixels_per_point: f32,
    canvas: PixelRect,
) -> Option<PixelRect> {
    let rect = shape.transform_after_tessellation * shape.shape.visual_bounding_rect();
    let rect = rect.expand(FEATHER_MARGIN / pixels_per_point).intersect(shape.clip_rect);
    if !rect.is_positive() {
        return None;
    }
    PixelRect::enclosing_points(rect, pixels_per_point).intersection(canvas)
}

/// The rectangles in which two frames differ.
///
/// Equal shapes at the start and at the end of both lists are skipped. What is between them is compared
/// one by one if the numbers match, else all of it counts as changed.
pub(crate) fn changed_rects(
    old: &[ClippedShape],
    new: &[ClippedShape],
    pixels_per_point: f32,
    canvas: PixelRect,
) -> Vec<PixelRect> {
    let same_start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let old = old.get(same_start..).unwrap_or_default();
    let new = new.get(same_start..).unwrap_or_default();
    let same_end = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let old = old.get(..old.len() - same_end).unwrap_or_default();
    let new = new.get(..new.len() - same_end).unwrap_or_default();
    let differ = |(old, new): &(&ClippedShape, &ClippedShape)| old != new;
    let changed: Vec<&ClippedShape> = if old.len() == new.len() {
        old.iter().zip(new).filter(differ).flat_map(|(old, new)| [old, new]).collect()
    } else {
        old.iter().chain(new).collect()
    };
    merge(changed.into_iter().filter_map(|shape| shape_bounds(shape, pixels_per_point, canvas)))
}

/// Joins rectangles that overlap, so that no pixel is painted twice. More than [`MAX_RECTS`] become one.
pub(crate) fn merge(rects: impl Iterator<Item = PixelRect>) -> Vec<PixelRect> {
    let mut separate: Vec<PixelRect> = Vec::new();
    for mut rect in rects {
        while let Some(index) = separate.iter().position(|other| other.intersects(rect)) {
            rect = rect.union(separate.swap_remove(index));
        }
        separate.push(rect);
        if separate.len() > MAX_RECTS {
            separate = separate.into_iter().reduce(PixelRect::union).into_iter().collect();
        }
    }
    separate
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, CornerRadius, Rect, Shape, pos2, vec2};

    const CANVAS: PixelRect = PixelRect::from_size([1000, 100]);

    fn rect(left: usize, top: usize, right: usize, bottom: usize) -> PixelRect {
        PixelRect { left, top, right, bottom }
    }

    /// A square of 10 by 10 points.
    fn square(left: f32) -> ClippedShape {
        let square = Rect::from_min_size(pos2(left, 20.0), vec2(10.0, 10.0));
        let shape = Shape::rect_filled(square, CornerRadius::ZERO, Color32::RED);
        ClippedShape::new(Rect::EVERYTHING, shape)
    }

    #[test]
    fn overlapping_rects_become_one() {
        let merged = merge([rect(0, 0, 4, 4), rect(10, 0, 14, 4), rect(3, 3, 11, 5)].into_iter());
        assert_eq!(merged, [rect(0, 0, 14, 5)]);
    }

    #[test]
    fn separate_rects_stay_separate_up_to_the_maximum() {
        let few = (0..MAX_RECTS).map(|index| rect(index * 10, 0, index * 10 + 5, 5));
        assert_eq!(merge(few.clone()).len(), MAX_RECTS);
        let many = few.chain([rect(500, 9, 501, 11)]);
        assert_eq!(merge(many), [rect(0, 0, 501, 11)]);
    }

    #[test]
    fn equal_frames_do_not_differ() {
        let frame = [square(10.0), square(30.0)];
        assert_eq!(changed_rects(&frame, &frame, 1.0, CANVAS), []);
    }

    #[test]
    fn moved_shapes_change_their_old_and_new_place() {
        let (old, new) = ([square(10.0), square(500.0)], [square(110.0), square(500.0)]);
        let changed = changed_rects(&old, &new, 2.0, CANVAS);
        assert_eq!(changed, [rect(18, 38, 42, 62), rect(218, 38, 242, 62)]);
    }

    #[test]
    fn inserted_shapes_leave_equal_ones_alone() {
        let (old, new) = ([square(10.0), square(500.0)], [square(10.0), square(200.0), square(500.0)]);
        assert_eq!(changed_rects(&old, &new, 1.0, CANVAS), [rect(198, 18, 212, 32)]);
    }

    #[test]
    fn shapes_outside_the_canvas_or_clip_rectangle_have_no_bounds() {
        assert_eq!(shape_bounds(&square(2000.0), 1.0, CANVAS), None);
        let mut clipped = square(10.0);
        clipped.clip_rect = Rect::from_min_max(pos2(40.0, 0.0), pos2(60.0, 60.0));
        assert_eq!(shape_bounds(&clipped, 1.0, CANVAS), None);
    }
}
