use std::sync::Arc;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, pos2};
use geo::{LineString, Polygon, Simplify as _};

use crate::geometry::{PlanePoint, Shape, Shores};
use crate::map::Rim;
use crate::paint::egui::brush::{Brush, color};
use crate::paint::egui::meshes::{KeptMesh, Placed};
use crate::paint::egui::simplification::Owner;

/// A rim is made for a step of the scale, so that enlarging the map a little makes none anew.
const STEPS_PER_OCTAVE: f64 = 2.0;
/// Where it begins to fade and where it has faded, in widths.
const FADES: [f64; 2] = [0.8, 1.2];
/// Bends smaller than this are left out, in widths: the coast over it hides them.
const FINEST: f64 = 0.08;
/// The longest spike of a corner, in widths.
const LONGEST: f64 = 1.6;
/// Land narrower than so many widths is all rim.
const ALL_RIM: f64 = 1.8;
/// Land narrower than this, in widths, has no rim that is seen.
const NARROWEST: f64 = 0.001;

impl Brush<'_> {
    pub fn rim(&mut self, rim: &Rim) {
        let scale = self.camera.pixels_per_km;
        let step = (scale.log2() * STEPS_PER_OCTAVE).round() as i32;
        let key = (rim.path.points.as_ptr() as usize, rim.is_left, step);
        let middle = rim.path.bounds.centre();
        if !self.kept.rims.contains_key(&key) {
            let width = rim.width / (f64::from(step) / STEPS_PER_OCTAVE).exp2();
            let mut mesh = if is_all_rim(rim, width) {
                filled(&rim.path.points, middle)
            } else {
                let points = simplified(&rim.path.points, FINEST * width);
                let points = if rim.is_left { points } else { points.into_iter().rev().collect() };
                strip(&points, middle, width, &rim.shores)
            };
            mesh.texture_id = self.white();
            let owner = Owner::Path { _points: Arc::clone(&rim.path.points) };
            self.kept.rims.insert(key, KeptMesh::new(mesh, owner));
        }
        let placed = Placed { moved: self.moved(middle), scale: scale as f32 };
        let frame = self.kept.frame;
        let Some(kept) = self.kept.rims.get_mut(&key) else { return };
        kept.used = frame;
        let mesh = kept.seen(placed, color(rim.colour), self.painter.clip_rect());
        self.painter.extend(mesh.map(egui::Shape::from));
    }
}

fn is_closed(points: &[PlanePoint]) -> bool {
    points.len() > 3 && points.first() == points.last()
}

/// Whether a rim leaves nothing of the island around which it runs.
fn is_all_rim(rim: &Rim, width: f64) -> bool {
    let bounds = rim.path.bounds;
    let breadth = bounds.width().min(bounds.height());
    is_closed(&rim.path.points) && breadth < ALL_RIM * width
}

fn simplified(points: &[PlanePoint], finest: f64) -> Vec<PlanePoint> {
    LineString::new(points.to_vec()).simplify(finest).0
}

fn vertex(point: PlanePoint, middle: PlanePoint, color: Color32) -> Vertex {
    let from_middle = point - middle;
    let pos = pos2(from_middle.x as f32, -from_middle.y as f32);
    Vertex { pos, uv: WHITE_UV, color }
}

/// All of a small island, in kilometres from a middle.
fn filled(points: &[PlanePoint], middle: PlanePoint) -> Mesh {
    let mut mesh = Mesh::default();
    let island = Polygon::new(LineString::new(points.to_vec()), Vec::new());
    if let Some(shape) = Shape::new(&[island]) {
        mesh.vertices.extend(shape.vertices.iter().map(|&it| vertex(it, middle, Color32::WHITE)));
        mesh.indices = shape.triangles.iter().flatten().copied().collect();
    }
    mesh
}

/// A strip on the left of a line, soft at its inner edge, in kilometres from a middle.
fn strip(points: &[PlanePoint], middle: PlanePoint, width: f64, shores: &Shores) -> Mesh {
    let mut mesh = Mesh::default();
    let inwards = inwards(points);
    for (&point, &inward) in points.iter().zip(&inwards) {
        let length = inward.x.hypot(inward.y);
        let direction = inward / length;
        let [full, faded] = FADES.map(|share| share * width * length);
        let room = shores.room(point, direction, [NARROWEST * width, 2.0 * faded]);
        let most = room.map_or(f64::MAX, |room| room / 2.0);
        for (far, color) in [
            (0.0, Color32::WHITE),
            (full.min(most), Color32::WHITE),
            (faded.min(most), Color32::TRANSPARENT),
        ] {
            mesh.vertices.push(vertex(point + direction * far, middle, color));
        }
    }
    let count = points.len() as u32;
    for i in 0..count.saturating_sub(1) {
        for row in [0, 1] {
            let (a, b) = (3 * i + row, 3 * i + row + 1);
            mesh.add_triangle(a, b, a + 3);
            mesh.add_triangle(b, b + 3, a + 3);
        }
    }
    mesh
}

/// At each point of a line the way to its left: the longer, the sharper it bends there, so that the
/// strip stays as wide as it is.
fn inwards(points: &[PlanePoint]) -> Vec<PlanePoint> {
    let left = |from: PlanePoint, to: PlanePoint| {
        let along = to - from;
        let length = along.x.hypot(along.y).max(f64::MIN_POSITIVE);
        PlanePoint { x: -along.y, y: along.x } / length
    };
    let last = points.len() - 1;
    let lefts: Vec<PlanePoint> = points.windows(2).map(|pair| left(pair[0], pair[1])).collect();
    let at = |i: usize| {
        let before = if i > 0 {
            Some(lefts[i - 1])
        } else {
            lefts.last().copied().filter(|_| is_closed(points))
        };
        let after = if i < last {
            Some(lefts[i])
        } else {
            lefts.first().copied().filter(|_| is_closed(points))
        };
        let (one, other) = (before.or(after), after.or(before));
        let (Some(one), Some(other)) = (one, other) else { return PlanePoint { x: 0.0, y: 1.0 } };
        let sum = one + other;
        let length = sum.x.hypot(sum.y);
        if length < 0.1 {
            return one;
        }
        // The half of two lines of length 1 tells how sharp the corner is.
        sum / length * (2.0 / length).min(LONGEST)
    };
    (0..points.len()).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Path;

    fn island(width: f64) -> Path {
        let corners = [(0.0, 0.0), (90.0, 0.0), (90.0, width), (0.0, width), (0.0, 0.0)];
        Path::new(corners.map(|(x, y)| PlanePoint { x, y }).to_vec()).expect("five points")
    }

    fn reach(width: f64) -> f32 {
        let island = island(width);
        let shores = Shores::new(std::iter::once(&island));
        let south = &island.points[..2];
        let mesh = strip(south, PlanePoint { x: 0.0, y: 0.0 }, 10.0, &shores);
        mesh.vertices.iter().map(|it| -it.pos.y).fold(0.0, f32::max)
    }

    #[test]
    fn a_rim_lies_on_the_land_and_takes_half_of_a_narrow_one() {
        assert!((reach(100.0) - 12.0).abs() < 1e-3);
        assert!((reach(16.0) - 8.0).abs() < 1e-3);
        assert!((reach(1.0) - 0.5).abs() < 1e-3, "a spit has no thorns");
    }
}
