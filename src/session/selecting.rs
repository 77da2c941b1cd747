use crate::atlas::{Atlas, EraId, EventId, PlaceId, Subject, TerritoryId};
use crate::geometry::{Bounds, Detail, Path};
use crate::map::Camera;
use crate::session::apply::Session;
use crate::session::moment::Moment;
use crate::time::Precision;

/// The part of the plane in which the map goes to an event; it stays where it is for others.
const STORY: Bounds = Bounds::OF_DATA;

impl Session {
    /// Selects something: the date and the map go to it where they must.
    pub(in crate::session) fn select(&mut self, atlas: &Atlas, subject: Subject) {
        match subject {
            Subject::Event(event) => self.select_event(atlas, event),
            Subject::Place(place) => self.show_place(atlas, place),
            Subject::Territory(territory) => self.show_territory(atlas, territory),
            Subject::Line(line) => self.show_course(&atlas[line].path),
            Subject::Journey(journey) => self.show_course(&atlas[journey].path),
            Subject::Era(era) => self.show_era(atlas, era),
            Subject::Person(_) | Subject::Treaty(_) | Subject::Series(_) | Subject::Point(_) => {}
        }
        self.subject = Some(subject);
        self.look_through_lens(atlas);
    }

    fn select_event(&mut self, atlas: &Atlas, event: EventId) {
        let start = atlas[event].date.start();
        let axis = atlas.axis();
        self.moment = match start.precision {
            Precision::Day => Moment::Day(axis.clamped_day(start.first)),
            Precision::Month | Precision::Year | Precision::Decade | Precision::Century => {
                Moment::Year(axis.clamped_year(start.first.year()))
            }
        };
        if let Some(&place) = atlas[event].places.first() {
            self.show_place(atlas, place);
        }
    }

    /// Goes to the first day of an era, unless one is in it.
    fn show_era(&mut self, atlas: &Atlas, era: EraId) {
        let period = atlas[era].period;
        if !period.contains(self.day(atlas)) {
            self.go_to(Moment::Day(atlas.axis().clamped_day(period.start())), atlas);
        }
    }

    /// Moves the map to a territory of which it shows nothing.
    fn show_territory(&mut self, atlas: &Atlas, territory: TerritoryId) {
        let (_, level) = atlas.base_map.level(Detail::Overview);
        let units = level.units.iter().zip(&atlas.territory_of_unit);
        let unit = units.into_iter().find(|(_, of_unit)| **of_unit == Some(territory));
        let Some((unit, _)) = unit else { return };
        let camera = self.camera();
        let bounds = unit.shape.bounds;
        if !bounds.touches(camera.visible()) {
            self.framing = Camera::new(bounds.centre(), camera.pixels_per_km, self.map_size).into();
        }
    }

    /// Moves the map to a place of the region that it doesn't show.
    fn show_place(&mut self, atlas: &Atlas, place: PlaceId) {
        let projection = &atlas.base_map.projection;
        let Some(point) = projection.plane_from_globe(atlas[place].point) else { return };
        let camera = self.camera();
        let is_seen = camera.frame().grown(-24.0).contains(camera.screen_from_plane(point));
        if !is_seen && STORY.contains(point) {
            self.framing = Camera::new(point, camera.pixels_per_km, self.map_size).into();
        }
    }

    /// Moves the map to a course of which it shows nothing.
    fn show_course(&mut self, path: &Path) {
        let camera = self.camera();
        let middle = path.bounds.centre();
        if !path.bounds.touches(camera.visible()) && STORY.contains(middle) {
            self.framing = Camera::new(middle, camera.pixels_per_km, self.map_size).into();
        }
    }
}
