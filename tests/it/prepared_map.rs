//! The overview of the map that is kept ready, held against the files that it was made from.

use std::path::Path;

use kuril_atlas::assets;
use kuril_atlas::geometry::{
    Detail, Level, MapProjection, PlanePoint, PreparedOverview, Shape, Water, plane_distance,
};

const KEPT: &str = "assets/map/overview.postcard";
const WANTS: &str = "KURIL_ATLAS_PREPARE";
/// It is rounded, and a machine may round otherwise: kilometres.
const ROUNDING: f64 = 1e-4;

#[test]
fn the_overview_that_is_kept_ready_is_that_of_the_files() {
    let (level, water) =
        assets::overview_of_files(&MapProjection::new()).expect("the files are bundled");
    if std::env::var_os(WANTS).is_some() {
        let mut room = vec![0; 16 << 20];
        let written = postcard::to_slice(&PreparedOverview::of(&level, &water), &mut room);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(KEPT);
        std::fs::write(path, written.expect("there is room")).expect("it can be written");
        return;
    }
    let kept = assets::base_map().expect("the map is bundled");
    let (kept_level, kept_water) = (kept.level(Detail::Overview).1, &kept.water);
    let told = |level: &Level, water: &Water| [land(level), waters(water)].concat();
    let (kept, now) = (told(kept_level, kept_water), told(&level, &water));
    assert_eq!(kept.len(), now.len(), "{KEPT} is older than the map: run this with {WANTS}=1");
    for (kept, now) in kept.iter().zip(&now) {
        assert_eq!(kept.name, now.name, "{KEPT} is older than the map: run this with {WANTS}=1");
        let is_same = kept.points.len() == now.points.len()
            && kept.points.iter().zip(&now.points).all(|(a, b)| plane_distance(*a, *b) < ROUNDING);
        assert!(is_same, "{} has changed in the map: run this with {WANTS}=1", now.name);
    }
}

/// A thing of the map: its name with what else is known of it, and its points.
#[derive(Clone)]
struct Told {
    name: String,
    points: Vec<PlanePoint>,
}

fn of_shape(name: &str, shape: &Shape) -> Told {
    let rings: Vec<_> = shape.rings.iter().map(|it| (it.corners.clone(), it.is_hole)).collect();
    let name = format!("{name} {rings:?} {}", shape.triangles.len());
    Told { name, points: shape.vertices.clone() }
}

fn land(level: &Level) -> Vec<Told> {
    let units = level.units.iter().map(|unit| of_shape(&unit.id, &unit.shape));
    let borders = level
        .borders
        .iter()
        .map(|it| Told { name: format!("border {:?}", it.sides), points: it.path.points.to_vec() });
    let coast = level
        .coast
        .iter()
        .map(|it| Told { name: format!("coast {}", it.unit), points: it.path.points.to_vec() });
    units.chain(borders).chain(coast).collect()
}

fn waters(water: &Water) -> Vec<Told> {
    let depths = water.seabed.at(Detail::Overview).iter();
    let depths = depths.map(|it| of_shape(&format!("depth {}", it.metres), &it.shape));
    let lakes = water.lakes.iter().flat_map(|lake| {
        let name = format!("lake of {}", lake.square_km);
        [of_shape(&name, lake.area.afar()), of_shape(&name, lake.area.near())]
    });
    let rivers = water.rivers.iter().flat_map(|river| {
        river.paths.iter().map(|path| Told {
            name: format!("{} {}", river.name, river.rank),
            points: path.points.to_vec(),
        })
    });
    let ice_age = water.ice_age.iter().map(|shape| of_shape("ice age", shape));
    depths.chain(lakes).chain(rivers).chain(ice_age).collect()
}
