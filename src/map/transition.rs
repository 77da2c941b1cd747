//! Pictures on the way from one to another. Each is a picture like all others, for those who paint.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::geometry::{Path, PlanePoint, Shape};
use crate::map::values::{Colour, Item, Primitive, Role, Scene, Stroke};

/// Pixels across the light around a land, of its own colour and of the white in it.
const LIGHT: [f64; 2] = [7.0, 2.0];

/// A picture in which the fills have come so far from an earlier one, and the names that it did not
/// have have come so far into sight; both 0 to 1.
pub fn faded(from: &Scene, to: &Scene, fills: f64, names: f64) -> Scene {
    let before = Before::of(from);
    let items = to.items.iter().map(|item| {
        let primitive = match &item.primitive {
            Primitive::Area { shape, colour, relief } => {
                let was = before.areas.get(&(item.role, Arc::as_ptr(shape)));
                let colour = was.map_or(*colour, |was| mixed(*was, *colour, fills));
                Primitive::Area { shape: Arc::clone(shape), colour, relief: relief.clone() }
            }
            Primitive::Rim(rim) => {
                let was = before.rims.get(&(rim.path.points.as_ptr(), rim.is_left));
                let colour = was.map_or(rim.colour, |was| mixed(*was, rim.colour, fills));
                let mut rim = rim.clone();
                rim.colour = colour;
                Primitive::Rim(rim)
            }
            Primitive::Text(text)
                if is_name(item.role) && !before.names.contains(text.text.as_str()) =>
            {
                let mut text = text.clone();
                text.colour = thinner(text.colour, names);
                text.halo = text.halo.map(|halo| thinner(halo, names));
                Primitive::Text(text)
            }
            other => other.clone(),
        };
        Item { role: item.role, primitive }
    });
    Scene { basis: None, items: items.collect(), ..to.clone() }
}

/// The lands that have changed hands between two pictures: their outlines, and the colours of those
/// who now hold them.
pub fn changed_lands(from: &Scene, to: &Scene) -> Vec<(Arc<Shape>, Colour)> {
    let before = Before::of(from);
    let rims = to.items.iter().filter_map(|item| match &item.primitive {
        Primitive::Rim(rim) => {
            let was = before.rims.get(&(rim.path.points.as_ptr(), rim.is_left))?;
            (*was != rim.colour).then(|| (Arc::clone(&rim.inside), rim.colour))
        }
        _ => None,
    });
    let mut told = BTreeSet::new();
    rims.filter(|(shape, _)| told.insert(Arc::as_ptr(shape))).collect()
}

/// A picture in which lands are lit up so much, 0 to 1.
pub fn lit(mut scene: Scene, lands: &[(Arc<Shape>, Colour)], light: f64) -> Scene {
    let seen = scene.camera.visible();
    for (shape, colour) in lands.iter().filter(|(shape, _)| shape.bounds.touches(seen)) {
        for (colour, width) in [*colour, Colour::WHITE].into_iter().zip(LIGHT) {
            let stroke = Stroke::solid(thinner(colour, light), width);
            let shape = Arc::clone(shape);
            let primitive = Primitive::Outline { shape, stroke };
            scene.items.push(Item { role: Role::Hover, primitive });
        }
    }
    scene.items.sort_by_key(|item| item.role.paint_order());
    Scene { basis: None, ..scene }
}

/// A picture in which a way has been drawn so far, 0 to 1; its arrow comes at the end.
pub fn with_part_of_way(mut scene: Scene, way: &Path, share: f64) -> Scene {
    let Some(part) = part_of(way, share) else { return scene };
    let end = way.points.last().map(|&it| scene.camera.screen_from_plane(it));
    scene.items.retain_mut(|item| match &mut item.primitive {
        Primitive::Path { path, .. } if Arc::ptr_eq(&path.points, &way.points) => {
            *path = part.clone();
            true
        }
        Primitive::Polygon { corners, .. } => {
            item.role != Role::Journey || corners.first().copied() != end
        }
        _ => true,
    });
    scene.ground = scene.items.partition_point(|item| item.role.paint_order().is_ground());
    Scene { basis: None, ..scene }
}

/// The beginning of a way, up to a share of its length.
fn part_of(way: &Path, share: f64) -> Option<Path> {
    let length = |pair: &[PlanePoint]| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y);
    let whole: f64 = way.points.windows(2).map(length).sum();
    let mut left = whole * share.clamp(0.0, 1.0);
    let mut points = vec![*way.points.first()?];
    for pair in way.points.windows(2) {
        let step = length(pair);
        if step >= left {
            let share = if step > 0.0 { left / step } else { 0.0 };
            points.push(pair[0] + (pair[1] - pair[0]) * share);
            break;
        }
        points.push(pair[1]);
        left -= step;
    }
    Path::new(points)
}

/// What an earlier picture had.
struct Before<'a> {
    areas: HashMap<(Role, *const Shape), Colour>,
    rims: HashMap<(*const PlanePoint, bool), Colour>,
    names: BTreeSet<&'a str>,
}

impl<'a> Before<'a> {
    fn of(scene: &'a Scene) -> Self {
        let mut before =
            Self { areas: HashMap::new(), rims: HashMap::new(), names: BTreeSet::new() };
        for item in &scene.items {
            match &item.primitive {
                Primitive::Area { shape, colour, .. } => {
                    before.areas.insert((item.role, Arc::as_ptr(shape)), *colour);
                }
                Primitive::Rim(rim) => {
                    before.rims.insert((rim.path.points.as_ptr(), rim.is_left), rim.colour);
                }
                Primitive::Text(text) if is_name(item.role) => {
                    before.names.insert(&text.text);
                }
                _ => {}
            }
        }
        before
    }
}

fn is_name(role: Role) -> bool {
    matches!(
        role,
        Role::Name
            | Role::NameBeyond
            | Role::SecondName
            | Role::LineName
            | Role::JourneyName
            | Role::StopName
    )
}

fn mixed(from: Colour, to: Colour, share: f64) -> Colour {
    let part = |one: u8, other: u8| {
        (f64::from(one) + (f64::from(other) - f64::from(one)) * share).round() as u8
    };
    Colour {
        r: part(from.r, to.r),
        g: part(from.g, to.g),
        b: part(from.b, to.b),
        a: part(from.a, to.a),
    }
}

fn thinner(colour: Colour, share: f64) -> Colour {
    colour.with_opacity((f64::from(colour.a) * share.clamp(0.0, 1.0)).round() as u8)
}
