use crate::atlas::{Atlas, EventId, MapState, Subject, TerritoryId, TreatyId, Viewpoint};
use crate::geometry::GlobePoint;
use crate::search::EventFilter;
use crate::session::comparison::Comparison;
use crate::session::drawing::Drawing;
use crate::session::framing::Framing;
use crate::session::moment::Moment;
use crate::session::time_window::TimeWindow;
use crate::time::{Day, FIRST_YEAR};

/// Where one is in the atlas: a date, a selection, a part of the map, and what of the history is
/// shown. Back and forward return to all of it, and to nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// The chosen date; it lies on the axis of the atlas.
    pub moment: Moment,
    /// What is selected; who goes to another year leaves an event behind.
    pub subject: Option<Subject>,
    /// The part of the map.
    pub framing: Framing,
    /// Through whose eyes the map is drawn.
    pub viewpoint: Viewpoint,
    /// Whether the map shows only what the selected treaty says.
    pub lens_is_on: bool,
    /// Another map beside this one.
    pub comparison: Option<Comparison>,
    /// Which events are wanted.
    pub filter: EventFilter,
    /// How much time they cover.
    pub time_window: TimeWindow,
    /// How the map is drawn for a link that was opened, in the place of the reader's own way.
    pub lent: Option<Drawing>,
}

impl Visit {
    /// The day whose holders are shown.
    pub fn day(&self, atlas: &Atlas) -> Day {
        self.moment.day(atlas.today)
    }

    /// What the map of the slider shows.
    pub fn state(&self, atlas: &Atlas) -> MapState {
        self.moment.state(atlas.today, self.viewpoint)
    }

    /// The event that is selected, if it is one.
    pub fn event(&self) -> Option<EventId> {
        if let Some(Subject::Event(event)) = self.subject { Some(event) } else { None }
    }

    /// The treaty as which the map is drawn.
    pub fn lens(&self) -> Option<TreatyId> {
        match self.subject {
            Some(Subject::Treaty(treaty)) if self.lens_is_on => Some(treaty),
            _ => None,
        }
    }

    /// The selected territory, or that of the selected place.
    pub fn chosen_territory(&self, atlas: &Atlas) -> Option<TerritoryId> {
        match self.subject {
            Some(Subject::Territory(id)) => Some(id),
            Some(Subject::Place(id)) => atlas[id].territory,
            _ => None,
        }
    }

    /// Where what is selected lies, as distances are measured from it; of an event its first place.
    pub fn chosen_point(&self, atlas: &Atlas) -> Option<GlobePoint> {
        match self.subject? {
            Subject::Territory(id) => atlas.point_in(id),
            Subject::Place(id) => Some(atlas[id].point),
            Subject::Event(id) => atlas[id].places.first().map(|&place| atlas[place].point),
            Subject::Point(point) => Some(point),
            Subject::Person(_)
            | Subject::Treaty(_)
            | Subject::Era(_)
            | Subject::Series(_)
            | Subject::Line(_)
            | Subject::Journey(_)
            | Subject::Position(_)
            | Subject::Argument(_)
            | Subject::Term(_) => None,
        }
    }

    /// The first and the last day of the shown events, where they cover more than a moment.
    pub fn covered_days(&self, atlas: &Atlas) -> Option<[Day; 2]> {
        let last = self.day(atlas);
        match self.time_window {
            TimeWindow::Moment => None,
            TimeWindow::Window(years) => {
                let first = self.moment.year() - years as i32 + 1;
                Some([Day::first_of_year(first.max(FIRST_YEAR)), last])
            }
            TimeWindow::SinceStart => Some([Day::first_of_year(FIRST_YEAR), last]),
            TimeWindow::Range([first, last]) => {
                Some([Day::first_of_year(first), Day::last_of_year(last)])
            }
        }
    }

    pub(in crate::session) fn go_to_year(&mut self, atlas: &Atlas, year: i32) {
        self.go_to(Moment::Year(atlas.axis().clamped_year(year)), atlas);
    }

    /// Goes to a date. An event of another year doesn't stay selected: map, list and date agree.
    pub(in crate::session) fn go_to(&mut self, moment: Moment, atlas: &Atlas) {
        self.moment = moment;
        let event_year = self.event().map(|event| atlas[event].date.first_day().year());
        if event_year.is_some_and(|year| year != moment.year()) {
            self.subject = None;
        }
    }

    pub(in crate::session) fn toggle_comparison(&mut self) {
        self.comparison = match self.comparison {
            Some(_) => None,
            None => Some(Comparison::beginning_as(self.moment, self.viewpoint)),
        };
    }

    /// Changes the other map, if there is one.
    pub(in crate::session) fn compare(&mut self, change: impl FnOnce(&mut Comparison)) {
        if let Some(comparison) = &mut self.comparison {
            change(comparison);
        }
    }

    pub(in crate::session) fn swap_maps(&mut self, atlas: &Atlas) {
        let Some(comparison) = &mut self.comparison else { return };
        let other = *comparison;
        comparison.moment = self.moment;
        comparison.viewpoint = self.viewpoint;
        self.viewpoint = other.viewpoint;
        self.go_to(other.moment, atlas);
    }
}
