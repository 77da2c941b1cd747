use std::sync::Arc;

use crate::atlas::Atlas;
use crate::geometry::{Bounds, GlobePoint, PlanePoint};
use crate::session::action::Action;
use crate::session::apply::Session;
use crate::session::framing::Framing;

/// A way shorter than this on the screen, pixels, is enlarged.
const SHORT: f64 = 60.0;

impl Session {
    /// Does what is asked of what is measured.
    pub(in crate::session) fn measure(&mut self, atlas: &Atlas, action: &Action) {
        match *action {
            Action::ToggleMeasuring => {
                self.is_measuring = !self.is_measuring;
                self.measured = Arc::new([]);
            }
            Action::MeasureTo(point) => self.measure_to(point),
            Action::MeasureBack => {
                let keep = self.measured.len().saturating_sub(1);
                self.measured = self.measured[..keep].into();
            }
            Action::MeasureBetween(ends) => self.measure_between(atlas, ends),
            _ => {}
        }
    }

    fn measure_to(&mut self, point: GlobePoint) {
        if point.is_sound() {
            self.measured = self.measured.iter().copied().chain([point]).collect();
        }
    }

    fn measure_between(&mut self, atlas: &Atlas, ends: [GlobePoint; 2]) {
        if !ends.iter().all(|end| end.is_sound()) {
            return;
        }
        self.measured = ends.into();
        let projection = &atlas.base_map.projection;
        let on_plane = ends.iter().filter_map(|&end| projection.plane_from_globe(end));
        let Some(bounds) = Bounds::around(on_plane) else { return };
        let camera = self.camera();
        let is_seen = [bounds.min, bounds.max]
            .iter()
            .all(|&it| camera.frame().grown(-24.0).contains(camera.screen_from_plane(it)));
        // A short way is not only to be in sight but to be seen.
        let pixels = bounds.width().hypot(bounds.height()) * camera.pixels_per_km;
        if !is_seen || pixels < SHORT {
            let reach = bounds.width().max(bounds.height()).max(2.0) * 2.0;
            let by = PlanePoint { x: reach, y: reach };
            let around = Bounds { min: bounds.min - by, max: bounds.max + by };
            self.framing = Framing::Fit(around);
        }
    }
}
