//! Triangles without long, thin ones, as far as may be.
//!
//! What a drawing program does along the sides of a triangle costs it more than what it does inside,
//! and cutting off ears leaves slivers across a whole sea.

use crate::geometry::projection::PlanePoint;

/// By how much shorter a diagonal has to be to replace another one: a share of its square.
const WORTHWHILE: f64 = 0.999;
/// For a side that no other triangle shares.
const NONE: usize = usize::MAX;

/// Turns the diagonals of an area where the other one of two neighbours is shorter. The area and its
/// corners stay as they are.
pub fn shorten_diagonals(vertices: &[PlanePoint], triangles: &mut [[u32; 3]]) {
    for corners in triangles.iter_mut() {
        let [a, b, c] = corners.map(|it| vertices[it as usize]);
        if turn(a, b, c) < 0.0 {
            corners.swap(1, 2);
        }
    }
    let from = triangles.as_flattened_mut();
    let mut sides = Sides { vertices, twin: twins(from, vertices.len()), from };
    let mut waiting: Vec<usize> = (0..sides.from.len()).collect();
    while let Some(side) = waiting.pop() {
        if let Some(around) = sides.shorten(side) {
            waiting.extend(around);
        }
    }
}

/// Twice the area, positive when the three points go round to the left.
fn turn(a: PlanePoint, b: PlanePoint, c: PlanePoint) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// The sides of all triangles, three in a row for each, all going round to the left.
struct Sides<'a> {
    vertices: &'a [PlanePoint],
    /// The corner where each begins; it ends where the next of its triangle begins.
    from: &'a mut [u32],
    /// The same side of the triangle across it.
    twin: Vec<usize>,
}

fn next(side: usize) -> usize {
    if side % 3 == 2 { side - 2 } else { side + 1 }
}

fn before(side: usize) -> usize {
    next(next(side))
}

/// For each side the one that runs back along it, where no third has the same ends.
fn twins(from: &[u32], corners: usize) -> Vec<usize> {
    let ends = |side: usize| {
        let (a, b) = (from[side], from[next(side)]);
        [a.min(b), a.max(b)]
    };
    // The sides by the smaller of their ends; few share one.
    let mut starts = vec![0; corners + 1];
    for side in 0..from.len() {
        starts[ends(side)[0] as usize + 1] += 1;
    }
    for corner in 0..corners {
        starts[corner + 1] += starts[corner];
    }
    let mut free = starts.clone();
    let mut by_ends = vec![(0, 0); from.len()];
    for side in 0..from.len() {
        let [low, high] = ends(side);
        let place = &mut free[low as usize];
        by_ends[*place] = (high, side);
        *place += 1;
    }
    let mut twin = vec![NONE; from.len()];
    for of_corner in starts.windows(2) {
        let sides = &mut by_ends[of_corner[0]..of_corner[1]];
        sides.sort_unstable();
        for alike in sides.chunk_by(|(one, _), (other, _)| one == other) {
            if let [(_, one), (_, other)] = *alike
                && from[one] != from[other]
            {
                twin[one] = other;
                twin[other] = one;
            }
        }
    }
    twin
}

impl Sides<'_> {
    fn at(&self, side: usize) -> PlanePoint {
        self.vertices[self.from[side] as usize]
    }

    /// Replaces a diagonal by the other one of its quadrilateral, if that is shorter and inside;
    /// then the four sides around it may be worth another look.
    fn shorten(&mut self, side: usize) -> Option<[usize; 4]> {
        let back = self.twin[side];
        if back == NONE {
            return None;
        }
        let (to_left, to_right) = (before(side), before(back));
        let [start, end] = [self.at(side), self.at(back)];
        let [left, right] = [self.at(to_left), self.at(to_right)];
        let is_inside = turn(left, start, right) > 0.0 && turn(right, end, left) > 0.0;
        let is_shorter = square(right - left) < WORTHWHILE * square(end - start);
        if !(is_inside && is_shorter) {
            return None;
        }
        self.from[side] = self.from[to_right];
        self.from[back] = self.from[to_left];
        let (beyond_left, beyond_right) = (self.twin[to_left], self.twin[to_right]);
        self.join(side, beyond_right);
        self.join(back, beyond_left);
        self.join(to_left, to_right);
        Some([side, next(side), back, next(back)])
    }

    fn join(&mut self, one: usize, other: usize) {
        self.twin[one] = other;
        if other != NONE {
            self.twin[other] = one;
        }
    }
}

fn square(across: PlanePoint) -> f64 {
    across.x * across.x + across.y * across.y
}

#[cfg(test)]
mod tests {
    use geo::algorithm::TriangulateEarcut as _;
    use geo::{Polygon, polygon};
    use proptest::prelude::*;

    use super::*;

    type Triangles = Vec<[u32; 3]>;

    fn cut(polygon: &Polygon) -> (Vec<PlanePoint>, Triangles) {
        let raw = polygon.earcut_triangles_raw();
        let vertices = raw.vertices.iter().map(|&[x, y]| PlanePoint { x, y }).collect();
        let corners: Vec<u32> = raw.triangle_indices.iter().map(|&it| it as u32).collect();
        let triangles = corners.chunks_exact(3).map(|it| [it[0], it[1], it[2]]).collect();
        (vertices, triangles)
    }

    fn area(vertices: &[PlanePoint], triangles: &Triangles) -> f64 {
        let of = |it: &[u32; 3]| {
            let [a, b, c] = it.map(|it| vertices[it as usize]);
            turn(a, b, c).abs() / 2.0
        };
        triangles.iter().map(of).sum()
    }

    fn length(vertices: &[PlanePoint], triangles: &Triangles) -> f64 {
        let sides =
            triangles.iter().flat_map(|it| [[it[0], it[1]], [it[1], it[2]], [it[2], it[0]]]);
        sides.map(|[a, b]| square(vertices[b as usize] - vertices[a as usize]).sqrt()).sum()
    }

    #[test]
    fn a_long_diagonal_is_turned() {
        // A kite, cut along its length.
        let at = |x: f64, y: f64| PlanePoint { x, y };
        let vertices = [at(0.0, 0.0), at(5.0, -1.0), at(10.0, 0.0), at(5.0, 1.0)];
        let mut triangles = vec![[0, 1, 2], [0, 2, 3]];
        shorten_diagonals(&vertices, &mut triangles);
        let shared = |it: &[u32; 3]| it.contains(&1) && it.contains(&3);
        assert!(triangles.iter().all(shared), "{triangles:?}");
    }

    #[test]
    fn a_diagonal_stays_where_the_other_one_leaves_the_area() {
        // An arrowhead: the line between its two barbs is short, but outside.
        let at = |x: f64, y: f64| PlanePoint { x, y };
        let vertices = [at(0.0, 0.0), at(4.0, 1.0), at(10.0, 0.0), at(4.0, 2.0)];
        let before = vec![[0, 1, 3], [1, 2, 3]];
        let mut triangles = before.clone();
        shorten_diagonals(&vertices, &mut triangles);
        assert_eq!(area(&vertices, &triangles), area(&vertices, &before));
        assert!(triangles.iter().all(|it| it.contains(&1) && it.contains(&3)), "{triangles:?}");
    }

    proptest! {
        /// Stars of any number of points, with a hole: the area stays, the sides grow shorter.
        #[test]
        fn the_area_stays_and_the_sides_grow_no_longer(
            lengths in prop::collection::vec(2.0..100.0_f64, 3..60),
        ) {
            let step = std::f64::consts::TAU / lengths.len() as f64;
            let tip = |(i, length): (usize, &f64)| {
                let turned = i as f64 * step;
                PlanePoint { x: length * turned.cos(), y: length * turned.sin() }
            };
            let outside = lengths.iter().enumerate().map(tip).collect();
            let hole = polygon![(x: -0.2, y: -0.2), (x: 0.2, y: -0.2), (x: 0.0, y: 0.3)];
            let polygon = Polygon::new(outside, vec![hole.exterior().clone()]);
            let (vertices, earcut) = cut(&polygon);
            let mut triangles = earcut.clone();
            shorten_diagonals(&vertices, &mut triangles);
            let [before, after] = [area(&vertices, &earcut), area(&vertices, &triangles)];
            prop_assert!((before - after).abs() < 1e-9 * before, "{before}, {after}");
            let [before, after] = [length(&vertices, &earcut), length(&vertices, &triangles)];
            prop_assert!(after <= before * (1.0 + 1e-9), "{before}, {after}");
        }
    }
}
