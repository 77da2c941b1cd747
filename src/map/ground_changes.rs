//! Where two pictures of the same place differ.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::map::values::{Camera, Item, Primitive, Scene, ScreenPoint, ScreenRect};

/// Pixels around a thing that its soft edge may reach, with a pixel by which it may lie aside.
const SOFT: f64 = 3.0;

/// By what the ground of a picture differs from that of an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub enum GroundChange<Part = ScreenRect> {
    /// By nothing but where the middle of the map lies.
    Nothing,
    /// By nothing but the scale, and where the middle of the map lies.
    Scale,
    /// By nothing outside these parts of the screen; both are seen from the same place.
    Parts(Vec<Part>),
    /// By what is not known: both are seen from different places.
    Everything,
}

impl<Part> GroundChange<Part> {
    /// The same in other parts, as many of them as there are.
    pub fn filter_map<Other>(self, part: impl Fn(Part) -> Option<Other>) -> GroundChange<Other> {
        match self {
            Self::Nothing => GroundChange::Nothing,
            Self::Scale => GroundChange::Scale,
            Self::Parts(parts) => GroundChange::Parts(parts.into_iter().filter_map(part).collect()),
            Self::Everything => GroundChange::Everything,
        }
    }
}

/// Whether the ground has changed from one picture to a later one, and where: the only place that
/// asks.
pub fn ground_change(one: &Arc<Scene>, other: &Arc<Scene>) -> GroundChange {
    let bases = one.basis.as_ref().zip(other.basis.as_ref());
    if Arc::ptr_eq(one, other) || bases.is_some_and(|(one, other)| one.has_ground_of(other)) {
        GroundChange::Nothing
    } else if one.camera == other.camera {
        GroundChange::Parts(changed_parts(one, other))
    } else if bases.is_some_and(|(one, other)| one.has_ground_of_at_its_scale(other)) {
        GroundChange::Scale
    } else {
        GroundChange::Everything
    }
}

/// Parts of the screen outside which the grounds of two pictures from one place look the same.
fn changed_parts(one: &Scene, other: &Scene) -> Vec<ScreenRect> {
    let camera = &other.camera;
    let mut changed = Vec::new();
    // Both are in one order, from back to front. What both have stays; what comes before it in but
    // one of them has changed.
    let mut left: VecDeque<&Item> = one.items[..one.ground].iter().collect();
    for item in &other.items[..other.ground] {
        match left.iter().position(|it| is_same(&it.primitive, &item.primitive)) {
            Some(gone) => changed.extend(left.drain(..=gone).take(gone).map(|it| rect(it, camera))),
            None => changed.push(rect(item, camera)),
        }
    }
    changed.extend(left.into_iter().map(|it| rect(it, camera)));
    let frame = camera.frame();
    changed.retain(|it| it.overlaps(frame));
    merged(changed)
}

/// Whether two items look the same. What is shared is compared by where it lies in memory.
fn is_same(one: &Primitive, other: &Primitive) -> bool {
    match (one, other) {
        (
            Primitive::Area { shape: a, colour: b, relief: c },
            Primitive::Area { shape: x, colour: y, relief: z },
        ) => {
            Arc::ptr_eq(a, x)
                && b == y
                && c.as_ref().map(Arc::as_ptr) == z.as_ref().map(Arc::as_ptr)
        }
        (Primitive::Path { path: a, stroke: b }, Primitive::Path { path: x, stroke: y }) => {
            Arc::ptr_eq(&a.points, &x.points) && b == y
        }
        (
            Primitive::Outline { shape: a, stroke: b },
            Primitive::Outline { shape: x, stroke: y },
        ) => Arc::ptr_eq(a, x) && b == y,
        (Primitive::Rim(a), Primitive::Rim(x)) => {
            Arc::ptr_eq(&a.path.points, &x.path.points)
                && (a.is_left, a.colour, a.width) == (x.is_left, x.colour, x.width)
        }
        (
            Primitive::Segments { segments: a, stroke: b },
            Primitive::Segments { segments: x, stroke: y },
        ) => a == x && b == y,
        (
            Primitive::Polygon { corners: a, fill: b, stroke: c },
            Primitive::Polygon { corners: x, fill: y, stroke: z },
        ) => (a, b, c) == (x, y, z),
        (
            Primitive::Circle { centre: a, radius: b, fill: c, stroke: d },
            Primitive::Circle { centre: w, radius: x, fill: y, stroke: z },
        ) => (a, b, c, d) == (w, x, y, z),
        (
            Primitive::Panel { rect: a, rounding: b, fill: c, stroke: d },
            Primitive::Panel { rect: w, rounding: x, fill: y, stroke: z },
        ) => (a, b, c, d) == (w, x, y, z),
        (Primitive::Text(a), Primitive::Text(x)) => a == x,
        (Primitive::Inset { rect: a, scene: b }, Primitive::Inset { rect: x, scene: y }) => {
            a == x && Arc::ptr_eq(b, y)
        }
        _ => false,
    }
}

/// The part of the screen that an item may cover.
fn rect(item: &Item, camera: &Camera) -> ScreenRect {
    let of_plane = |bounds: crate::geometry::Bounds| {
        let [one, other] = [bounds.min, bounds.max].map(|it| camera.screen_from_plane(it));
        around([one, other])
    };
    let (rect, stroke) = match &item.primitive {
        Primitive::Area { shape, .. } => (of_plane(shape.bounds), None),
        Primitive::Path { path, stroke } => (of_plane(path.bounds), Some(stroke)),
        Primitive::Outline { shape, stroke } => (of_plane(shape.bounds), Some(stroke)),
        Primitive::Rim(rim) => (of_plane(rim.path.bounds).grown(2.0 * rim.width), None),
        Primitive::Segments { segments, stroke } => {
            (around(segments.as_flattened().iter().copied()), Some(stroke))
        }
        Primitive::Polygon { corners, stroke, .. } => {
            (around(corners.iter().copied()), Some(stroke))
        }
        Primitive::Circle { centre, radius, stroke, .. } => {
            (ScreenRect::centred(*centre, 2.0 * radius, 2.0 * radius), Some(stroke))
        }
        Primitive::Panel { rect, stroke, .. } => (*rect, Some(stroke)),
        Primitive::Inset { rect, .. } => (*rect, None),
        // How far words reach is not known here.
        Primitive::Text(_) => (camera.frame(), None),
    };
    rect.grown(SOFT + stroke.map_or(0.0, |it| it.width / 2.0))
}

fn around(points: impl IntoIterator<Item = ScreenPoint>) -> ScreenRect {
    let mut points = points.into_iter();
    let first = points.next().unwrap_or(ScreenPoint { x: 0.0, y: 0.0 });
    points.fold(ScreenRect { min: first, max: first }, |rect, it| {
        enclosing(rect, ScreenRect { min: it, max: it })
    })
}

fn enclosing(one: ScreenRect, other: ScreenRect) -> ScreenRect {
    ScreenRect {
        min: ScreenPoint { x: one.min.x.min(other.min.x), y: one.min.y.min(other.min.y) },
        max: ScreenPoint { x: one.max.x.max(other.max.x), y: one.max.y.max(other.max.y) },
    }
}

/// The same parts, as one wherever two overlap.
fn merged(parts: Vec<ScreenRect>) -> Vec<ScreenRect> {
    let mut apart: Vec<ScreenRect> = Vec::new();
    for mut part in parts {
        while let Some(i) = apart.iter().position(|it| it.overlaps(part)) {
            part = enclosing(part, apart.swap_remove(i));
        }
        apart.push(part);
    }
    apart
}
