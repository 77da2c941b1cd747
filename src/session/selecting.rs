use crate::atlas::{ArgumentId, Atlas, EraId, EventId, PlaceId, Subject, TerritoryId};
use crate::geometry::{Bounds, Detail, Path, PlanePoint};
use crate::map::{Camera, OVERVIEW};
use crate::session::framing::{Framing, is_well_seen};
use crate::session::moment::Moment;
use crate::session::state::Session;
use crate::time::Precision;

/// The part of the plane in which the map goes to an event; it stays where it is for others.
const STORY: Bounds = Bounds::OF_DATA;

impl Session {
    /// Selects something: the date and the map go to it where they must.
    pub(in crate::session) fn select(&mut self, atlas: &Atlas, subject: Subject) {
        self.playing.is_on = false;
        match subject {
            Subject::Event(event) => self.select_event(atlas, event),
            Subject::Place(place) => self.show_place(atlas, place),
            Subject::Territory(territory) => self.show_territory(atlas, territory),
            Subject::Line(line) => self.show_course(&atlas[line].path),
            Subject::Journey(journey) => self.show_course(&atlas[journey].path),
            Subject::Era(era) => self.show_era(atlas, era),
            Subject::Argument(argument) => self.show_argument(atlas, argument),
            Subject::Person(_)
            | Subject::Treaty(_)
            | Subject::Series(_)
            | Subject::Position(_)
            | Subject::Term(_)
            | Subject::Point(_) => {}
        }
        self.here.subject = Some(subject);
        self.arrangement.drawer_is_open = true;
        self.look_through_lens(atlas);
    }

    /// Ends measuring; where nothing is measured, selects nothing.
    pub(in crate::session) fn clear_selection(&mut self) {
        if !self.measuring.end() {
            self.here.subject = None;
        }
    }

    pub(in crate::session) fn toggle_lens(&mut self, atlas: &Atlas) {
        self.here.lens_is_on = !self.here.lens_is_on;
        self.look_through_lens(atlas);
    }

    /// A treaty is drawn on the day of its signing, and with all of its land on the map.
    fn look_through_lens(&mut self, atlas: &Atlas) {
        if let Some(treaty) = self.lens() {
            let signed = atlas.axis().clamped_day(atlas[treaty].signed.start().last);
            self.here.go_to(Moment::Day(signed), atlas);
            self.here.framing = Framing::Fit(OVERVIEW);
        }
    }

    /// The year of an argument; the map stays, for an argument has no place.
    fn show_argument(&mut self, atlas: &Atlas, argument: ArgumentId) {
        let year = atlas[argument].date.first_day().year();
        self.here.go_to(Moment::Year(atlas.axis().clamped_year(year)), atlas);
    }

    fn select_event(&mut self, atlas: &Atlas, event: EventId) {
        let start = atlas[event].date.start();
        let axis = atlas.axis();
        self.here.moment = match start.precision {
            Precision::Day => Moment::Day(axis.clamped_day(start.first)),
            Precision::Month
            | Precision::Season
            | Precision::Year
            | Precision::Decade
            | Precision::Century => Moment::Year(axis.clamped_year(start.first.year())),
        };
        if let Some(&place) = atlas[event].places.first() {
            self.show_place(atlas, place);
        }
    }

    /// Goes to the first day of an era, unless one is in it.
    fn show_era(&mut self, atlas: &Atlas, era: EraId) {
        let period = atlas[era].period;
        if !period.contains(self.day(atlas)) {
            let first = atlas.axis().clamped_day(period.start());
            self.here.go_to(Moment::Day(first), atlas);
        }
    }

    /// Moves the map to a territory of which it shows nothing.
    fn show_territory(&mut self, atlas: &Atlas, territory: TerritoryId) {
        let (_, level) = atlas.base_map.level(Detail::Overview);
        let Some(unit) = atlas.unit_of(territory) else { return };
        let bounds = level.units[unit].shape.bounds;
        if !bounds.touches(self.camera().visible()) {
            self.centre_on(bounds.centre());
        }
    }

    /// Moves the map to a place of the region that it doesn't show.
    fn show_place(&mut self, atlas: &Atlas, place: PlaceId) {
        let projection = &atlas.base_map.projection;
        let Some(point) = projection.plane_from_globe(atlas[place].point) else { return };
        if !is_well_seen(point, self.camera()) && STORY.contains(point) {
            self.centre_on(point);
        }
    }

    /// Moves the map to a course of which it shows nothing.
    fn show_course(&mut self, path: &Path) {
        let camera = self.camera();
        let middle = path.bounds.centre();
        if !path.bounds.touches(camera.visible()) && STORY.contains(middle) {
            self.centre_on(middle);
        }
    }

    /// Moves the map to a point, as large as it is.
    fn centre_on(&mut self, point: PlanePoint) {
        let Camera { pixels_per_km, size, .. } = self.camera();
        self.here.framing = Camera::new(point, pixels_per_km, size).into();
    }
}
