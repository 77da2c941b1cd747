use crate::assets;
use crate::atlas::Atlas;
use crate::desktop::command_line::saying::map_problem;
use crate::geometry::Detail;

/// Reads what of the bundled map a picture of this scale shows: the window does so beside its first
/// frames.
pub fn load_levels(atlas: &Atlas, pixels_per_km: f64) -> Result<(), String> {
    let base_map = &atlas.base_map;
    let detail = Detail::for_scale(pixels_per_km);
    base_map.add_level(detail, assets::level(detail, &base_map.projection).map_err(map_problem)?);
    for detail in [Detail::Regional, Detail::Fine] {
        let depths = assets::depths(detail, &base_map.projection).map_err(map_problem)?;
        base_map.add_depths(detail, depths);
    }
    if let Ok(world) = assets::world() {
        base_map.add_world(world);
    }
    if let Ok(relief) = assets::relief() {
        base_map.add_relief(relief);
    }
    Ok(())
}
