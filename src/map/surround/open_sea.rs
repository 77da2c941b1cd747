//! Where what stands on the map hides least of it.

use std::sync::Arc;

use crate::map::composition::Composition;
use crate::map::lettering::states::land_grid::LandGrid;
use crate::map::values::{Camera, ScreenPoint, ScreenRect};

/// So many points across and down tell how much land lies beneath a panel.
const POINTS: [usize; 2] = [14, 10];
/// Islands smaller than this, pixels, are hidden by whatever lies on them, and each counts as so
/// much of the picture.
const ISLET: f64 = 60.0;
const OF_AN_ISLET: f64 = 0.01;
/// Places that differ by less than one part of the picture in so many hide as much.
const PARTS: f64 = 50.0;

/// Land and sea of a picture.
pub struct OpenSea {
    grid: Arc<LandGrid>,
    islets: Vec<ScreenRect>,
    camera: Camera,
}

impl OpenSea {
    /// That of the map that is being made.
    pub fn of(composition: &Composition<'_>) -> Self {
        let camera = composition.view.camera;
        let on_screen = composition.level.units.iter().map(|unit| {
            let bounds = unit.shape.bounds;
            let [one, other] = [bounds.min, bounds.max].map(|it| camera.screen_from_plane(it));
            ScreenRect::new(one.x, other.y, other.x - one.x, one.y - other.y)
        });
        let is_islet = |rect: &ScreenRect| rect.width().max(rect.height()) < ISLET;
        let islets = on_screen.filter(is_islet).collect();
        Self { grid: LandGrid::seen(composition), islets, camera }
    }

    /// How much land and how many islands lie beneath a rectangle, as a part of the picture in steps.
    pub fn hidden(&self, rect: ScreenRect) -> u32 {
        let islets = self.islets.iter().filter(|islet| islet.overlaps(rect)).count() as f64;
        ((self.land(rect) * self.part(rect) + islets * OF_AN_ISLET) * PARTS).round() as u32
    }

    /// Which part of a rectangle is land.
    pub fn land(&self, rect: ScreenRect) -> f64 {
        let [across, down] = POINTS;
        let points = (0..across).flat_map(|column| (0..down).map(move |row| (column, row)));
        let is_land = |&(column, row): &(usize, usize)| {
            let x = rect.min.x + rect.width() * (column as f64 + 0.5) / across as f64;
            let y = rect.min.y + rect.height() * (row as f64 + 0.5) / down as f64;
            let at = self.camera.plane_from_screen(ScreenPoint { x, y });
            self.grid.unit_at(at).is_some()
        };
        points.filter(is_land).count() as f64 / (across * down) as f64
    }

    /// Which part of the picture a rectangle is.
    pub fn part(&self, rect: ScreenRect) -> f64 {
        let [width, height] = self.camera.size;
        rect.width() * rect.height() / (width * height)
    }
}
