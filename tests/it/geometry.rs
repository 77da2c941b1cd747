//! The projection and the shapes.

use kuril_atlas::geometry::{Detail, GlobePoint};
use proptest::prelude::*;

use crate::support::atlas;

proptest! {
    #[test]
    fn projecting_there_and_back_returns_within_a_metre(
        lon in 100.0_f64..180.0,
        lat in 18.0_f64..68.0,
    ) {
        let atlas = atlas();
        let projection = &atlas.base_map.projection;
        let point = GlobePoint { lon, lat };
        let on_plane = projection.plane_from_globe(point).expect("a point of the map");
        let back = projection.globe_from_plane(on_plane).expect("a point of the map");
        let metres_per_degree = 111_320.0;
        let east = (back.lon - lon) * metres_per_degree * lat.to_radians().cos();
        let north = (back.lat - lat) * metres_per_degree;
        prop_assert!(east.hypot(north) < 1.0);
    }

    #[test]
    fn the_middle_of_a_triangle_lies_in_its_unit(unit in 0_usize..70, pick in 0.0_f64..1.0) {
        let atlas = atlas();
        let (_, level) = atlas.base_map.level(Detail::Overview);
        let shape = &level.units[unit].shape;
        let triangle = shape.triangles[(pick * shape.triangles.len() as f64) as usize];
        let corners = triangle.map(|corner| shape.vertices[corner as usize]);
        let [a, b, c] = corners;
        let area = ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).abs() / 2.0;
        // A sliver's middle lies on the outline itself, within the error of a sum.
        prop_assume!(area > 0.1);
        let middle = (corners[0] + corners[1] + corners[2]) / 3.0;
        prop_assert!(shape.contains(middle));
    }
}

#[test]
fn all_levels_have_the_same_units() {
    let atlas = atlas();
    let ids = |detail| -> Vec<String> {
        let (found, level) = atlas.base_map.level(detail);
        assert_eq!(found, detail);
        level.units.iter().map(|unit| unit.id.clone()).collect()
    };
    assert_eq!(ids(Detail::Overview), ids(Detail::Regional));
    assert_eq!(ids(Detail::Overview), ids(Detail::Fine));
}

#[test]
fn a_degree_of_latitude_near_the_origin_is_a_hundred_and_eight_kilometres_of_the_plane() {
    // 111.1 km on the globe, drawn 2.2 % too small between the two standard parallels.
    let atlas = atlas();
    let at = |lat| {
        let point = GlobePoint { lon: 144.0, lat };
        atlas.base_map.projection.plane_from_globe(point).expect("a point of the map")
    };
    let length = at(45.5).y - at(44.5).y;
    assert!((108.0..110.0).contains(&length), "{length}");
    assert!(at(45.0).x.abs() < 1e-6 && at(45.0).y.abs() < 1e-6);
}
