use geo::Line;
use rstar::{AABB, RTree};

use crate::geometry::projection::PlanePoint;
use crate::geometry::shape::Path;

/// Where land meets water, by where it lies; land is on the left of each line.
#[derive(Debug)]
pub struct Shores {
    edges: RTree<Line>,
}

impl Shores {
    /// The shores that lines make up.
    pub fn new<'a>(lines: impl Iterator<Item = &'a Path>) -> Self {
        let edges = lines.flat_map(|line| line.points.windows(2));
        let edges = edges.map(|pair| Line::new(pair[0], pair[1])).collect();
        Self { edges: RTree::bulk_load(edges) }
    }

    /// How many kilometres one can go from a point in a direction (of length 1) before land ends, if
    /// it ends between `least` and `most`.
    pub fn room(
        &self,
        from: PlanePoint,
        direction: PlanePoint,
        [least, most]: [f64; 2],
    ) -> Option<f64> {
        let end = from + direction * most;
        let envelope = AABB::from_corners(from.into(), end.into());
        let near = self.edges.locate_in_envelope_intersecting(&envelope);
        let crossings = near.filter_map(|edge| {
            let along = edge.end - edge.start;
            let across = direction.x * along.y - direction.y * along.x;
            let to_start = edge.start - from;
            let far = (to_start.x * along.y - to_start.y * along.x) / across;
            let share = (to_start.x * direction.y - to_start.y * direction.x) / across;
            let leaves_land = across > 0.0;
            (leaves_land && (0.0..=1.0).contains(&share)).then_some(far)
        });
        crossings.filter(|far| (least..=most).contains(far)).min_by(f64::total_cmp)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_shore_is_as_far_as_the_island_is_wide() {
        let corners = [(0.0, 0.0), (10.0, 0.0), (10.0, 4.0), (0.0, 4.0), (0.0, 0.0)];
        let points = corners.map(|(x, y)| PlanePoint { x, y }).to_vec();
        let island = Path::new(points).expect("five points");
        let shores = Shores::new(std::iter::once(&island));
        let from = PlanePoint { x: 3.0, y: 0.0 };
        let north = PlanePoint { x: 0.0, y: 1.0 };
        assert_eq!(shores.room(from, north, [0.1, 9.0]), Some(4.0));
        assert_eq!(shores.room(from, north, [0.1, 3.0]), None, "too far to matter");
        assert_eq!(shores.room(from, north * -1.0, [0.1, 9.0]), None, "the open sea");
        let offshore = PlanePoint { x: 3.0, y: -0.2 };
        assert_eq!(shores.room(offshore, north, [0.0, 9.0]), Some(4.2), "past its own shore");
    }
}
