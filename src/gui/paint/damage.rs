//! What of a frame differs from the one before.

use egui::Rect;
use egui::epaint::ClippedShape;

/// Edges are smoothed over half a point on either side; a pixel more is safe at any scale. In pixels.
const AROUND: f32 = 2.0;

/// More areas than this are painted as one.
const MOST: usize = 8;

/// Pixels from the left to before the right, from the top to before the bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// The column after the last.
    pub right: usize,
    /// The row after the last.
    pub bottom: usize,
}

impl Area {
    /// All of a canvas of this width and height.
    pub const fn of([width, height]: [usize; 2]) -> Self {
        Self { left: 0, top: 0, right: width, bottom: height }
    }

    /// The pixels of a rectangle in points, its edges at the nearest pixel, as the clip rectangle of the
    /// OpenGL painter.
    pub(super) fn rounded(rect: Rect, scale: f32) -> Self {
        let edge = |value: f32| (value * scale).round().max(0.0) as usize;
        Self {
            left: edge(rect.min.x),
            top: edge(rect.min.y),
            right: edge(rect.max.x),
            bottom: edge(rect.max.y),
        }
    }

    /// What both hold; nothing where they do not meet.
    pub(super) fn common(self, other: Self) -> Option<Self> {
        let common = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        (common.left < common.right && common.top < common.bottom).then_some(common)
    }

    /// Whether they have a pixel in common.
    pub(super) fn meets(self, other: Self) -> bool {
        self.common(other).is_some()
    }

    /// The smallest area that holds both.
    fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// The pixels a shape may touch; none if it lies outside.
pub(super) fn extent(shape: &ClippedShape, scale: f32, whole: Area) -> Option<Area> {
    let rect = shape.transform_after_tessellation * shape.shape.visual_bounding_rect();
    let rect = rect.expand(AROUND / scale).intersect(shape.clip_rect);
    if !rect.is_positive() {
        return None;
    }
    let area = Area {
        left: (rect.min.x * scale).floor().max(0.0) as usize,
        top: (rect.min.y * scale).floor().max(0.0) as usize,
        right: (rect.max.x * scale).ceil().max(0.0) as usize,
        bottom: (rect.max.y * scale).ceil().max(0.0) as usize,
    };
    area.common(whole)
}

/// The areas in which two frames differ. Shapes are compared in their order, after what is alike at the
/// beginning and at the end.
pub(super) fn between(old: &[ClippedShape], new: &[ClippedShape], scale: f32, whole: Area) -> Vec<Area> {
    let alike = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old, new) = (old.get(alike..).unwrap_or_default(), new.get(alike..).unwrap_or_default());
    let alike = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let old = old.get(..old.len() - alike).unwrap_or_default();
    let new = new.get(..new.len() - alike).unwrap_or_default();
    let differs = |(old, new): &(&ClippedShape, &ClippedShape)| old != new;
    let changed: Vec<&ClippedShape> = if old.len() == new.len() {
        old.iter().zip(new).filter(differs).flat_map(|(old, new)| [old, new]).collect()
    } else {
        old.iter().chain(new).collect()
    };
    joined(changed.into_iter().filter_map(|shape| extent(shape, scale, whole)))
}

/// Areas that meet, as one; and all as one where there are many.
pub(super) fn joined(areas: impl Iterator<Item = Area>) -> Vec<Area> {
    let mut apart: Vec<Area> = Vec::new();
    for mut area in areas {
        while let Some(index) = apart.iter().position(|other| other.meets(area)) {
            area = area.around(apart.swap_remove(index));
        }
        apart.push(area);
        if apart.len() > MOST {
            apart = apart.into_iter().reduce(Area::around).into_iter().collect();
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(left: usize, top: usize, right: usize, bottom: usize) -> Area {
        Area { left, top, right, bottom }
    }

    #[test]
    fn areas_that_meet_become_one() {
        let joined = joined([area(0, 0, 4, 4), area(10, 0, 14, 4), area(3, 3, 11, 5)].into_iter());
        assert_eq!(joined, [area(0, 0, 14, 5)]);
    }

    #[test]
    fn areas_apart_stay_apart_while_they_are_few() {
        let few = (0..MOST).map(|index| area(index * 10, 0, index * 10 + 5, 5));
        assert_eq!(joined(few.clone()).len(), MOST);
        let many = few.chain([area(500, 9, 501, 11)]);
        assert_eq!(joined(many), [area(0, 0, 501, 11)]);
    }
}
