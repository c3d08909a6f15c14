//! Rectangles of whole pixels.

use egui::Rect;

/// A rectangle of whole pixels, counted from the top left corner of the canvas.
///
/// `left` and `top` are inside it; `right` and `bottom` are the first column and row after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PixelRect {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// One past the last column.
    pub right: usize,
    /// One past the last row.
    pub bottom: usize,
}

impl PixelRect {
    /// All of a canvas of this width and height, in pixels.
    pub const fn from_size([width, height]: [usize; 2]) -> Self {
        Self { left: 0, top: 0, right: width, bottom: height }
    }

    /// The number of columns.
    pub const fn width(self) -> usize {
        self.right.saturating_sub(self.left)
    }

    /// The number of rows.
    pub const fn height(self) -> usize {
        self.bottom.saturating_sub(self.top)
    }

    /// Converts a rectangle in points, and moves each edge to the nearest pixel. egui's OpenGL painter
    /// rounds clip rectangles in the same way.
    pub(crate) fn round_from_points(rect: Rect, pixels_per_point: f32) -> Self {
        Self::from_edges(
            rect,
            |edge| (edge * pixels_per_point).round(),
            |edge| (edge * pixels_per_point).round(),
        )
    }

    /// The smallest rectangle of whole pixels around a rectangle in points.
    pub(crate) fn enclosing_points(rect: Rect, pixels_per_point: f32) -> Self {
        Self::from_edges(
            rect,
            |edge| (edge * pixels_per_point).floor(),
            |edge| (edge * pixels_per_point).ceil(),
        )
    }

    fn from_edges(rect: Rect, start: impl Fn(f32) -> f32, end: impl Fn(f32) -> f32) -> Self {
        Self {
            left: start(rect.min.x).max(0.0) as usize,
            top: start(rect.min.y).max(0.0) as usize,
            right: end(rect.max.x).max(0.0) as usize,
            bottom: end(rect.max.y).max(0.0) as usize,
        }
    }

    /// The pixels that both rectangles contain. `None` if there are none.
    pub(crate) fn intersection(self, other: Self) -> Option<Self> {
        let common = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        (common.left < common.right && common.top < common.bottom).then_some(common)
    }

    /// Returns true if the rectangles have at least one pixel in common.
    pub(crate) fn intersects(self, other: Self) -> bool {
        self.intersection(other).is_some()
    }

    /// The smallest rectangle that contains both.
    pub(crate) fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn points_become_pixels_by_rounding_or_enclosing() {
        let rect = Rect::from_min_max(pos2(-3.0, 0.3), pos2(2.2, 1.7));
        let rounded = PixelRect { left: 0, top: 1, right: 4, bottom: 3 };
        assert_eq!(PixelRect::round_from_points(rect, 2.0), rounded);
        let enclosing = PixelRect { left: 0, top: 0, right: 5, bottom: 4 };
        assert_eq!(PixelRect::enclosing_points(rect, 2.0), enclosing);
    }

    #[test]
    fn rectangles_that_only_touch_do_not_intersect() {
        let left = PixelRect { left: 0, top: 0, right: 4, bottom: 4 };
        let right = PixelRect { left: 4, top: 0, right: 8, bottom: 4 };
        assert!(!left.intersects(right));
        assert_eq!(left.union(right), PixelRect::from_size([8, 4]));
        assert_eq!((right.width(), right.height()), (4, 4));
    }
}
