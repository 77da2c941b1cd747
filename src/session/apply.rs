use std::sync::Arc;

use crate::atlas::{
    Atlas, CitationStyle, EventId, MapState, SecondNames, Subject, TerritoryId, TreatyId, Viewpoint,
};
use crate::geometry::GlobePoint;
use crate::map::{Appearance, Camera, Layers, OVERVIEW, ScreenPoint};
use crate::search::{EventFilter, IndexedAtlas};
use crate::session::action::Action;
use crate::session::comparison::Comparison;
use crate::session::framing::Framing;
use crate::session::link::open_link;
use crate::session::moment::Moment;
use crate::session::playing::Playing;
use crate::session::saved_filters::SavedFilter;
use crate::session::time_window::TimeWindow;
use crate::session::visit_history::{Gesture, Visit, VisitHistory};
use crate::time::{Day, FIRST_YEAR};

/// All that the user can change.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Session {
    /// The chosen date.
    pub moment: Moment,
    /// The selection.
    pub subject: Option<Subject>,
    /// The part of the map.
    pub framing: Framing,
    /// Width and height of the map, pixels.
    pub map_size: [f64; 2],
    /// Whether the years are running.
    pub is_playing: bool,
    /// How fast they run.
    pub years_per_second: f64,
    /// How they run.
    pub playing: Playing,
    /// Through whose eyes the map is drawn.
    pub viewpoint: Viewpoint,
    /// In which colours.
    pub appearance: Appearance,
    /// What is drawn besides the land and its holders.
    pub layers: Layers,
    /// What stands beneath the names.
    pub second_names: SecondNames,
    /// Another map beside this one.
    pub comparison: Option<Comparison>,
    /// Whether clicks on the map measure.
    pub is_measuring: bool,
    /// The points between which is measured.
    pub measured: Arc<[GlobePoint]>,
    /// The island around which ranges are drawn.
    pub ranges_of: Option<TerritoryId>,
    /// Which events are wanted.
    pub filter: EventFilter,
    /// How much time they cover.
    pub time_window: TimeWindow,
    /// Filters that are kept under a name.
    pub saved_filters: Vec<SavedFilter>,
    /// Whether the list and the details are shown.
    pub side_panel_is_open: bool,
    /// Whether the figures over time are shown.
    pub figures_are_open: bool,
    /// Whether the map shows only what the selected treaty says.
    pub lens_is_on: bool,
    /// The enlarged stretch of the time axis, in years.
    pub stretch: Option<[f64; 2]>,
    /// Whether the welcome has been read.
    pub is_welcomed: bool,
    /// How full citations are written.
    pub citation_style: CitationStyle,
    /// The part of a year that has run since the last step.
    pub(in crate::session) passed: f64,
    /// Seconds that are still rested at a turning point.
    pub(in crate::session) rest: f64,
    pub(in crate::session) visit_history: VisitHistory,
}

/// The event that the first start shows.
const FIRST_EVENT: &str = "treaty-shimoda-1855";
impl Session {
    /// The first start: the Treaty of Shimoda, selected on its day, on the whole map.
    pub fn first(atlas: &Atlas) -> Self {
        let mut session = Self {
            moment: Moment::Year(atlas.axis().last_year()),
            subject: None,
            framing: Framing::Fit(OVERVIEW),
            map_size: [960.0, 650.0],
            is_playing: false,
            years_per_second: 10.0,
            playing: Playing::default(),
            viewpoint: Viewpoint::default(),
            appearance: Appearance::Light,
            layers: Layers::default(),
            second_names: SecondNames::default(),
            comparison: None,
            is_measuring: false,
            measured: Arc::new([]),
            ranges_of: None,
            filter: EventFilter::default(),
            saved_filters: Vec::new(),
            time_window: TimeWindow::default(),
            side_panel_is_open: true,
            figures_are_open: false,
            stretch: None,
            is_welcomed: true,
            lens_is_on: false,
            citation_style: CitationStyle::default(),
            passed: 0.0,
            rest: 0.0,
            visit_history: VisitHistory::default(),
        };
        if let Some(event) = atlas.events.named(FIRST_EVENT) {
            session.select(atlas, Subject::Event(event));
        }
        session
    }

    /// The day whose holders are shown.
    pub fn day(&self, atlas: &Atlas) -> Day {
        self.moment.day(atlas.today)
    }

    /// What the map of the slider shows.
    pub fn state(&self, atlas: &Atlas) -> MapState {
        self.moment.state(atlas.today, self.viewpoint)
    }

    /// The selected event.
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

    /// How the map is seen.
    pub fn camera(&self) -> Camera {
        self.framing.camera(self.map_size)
    }

    /// Forgets the way back and forward: what was before the window opened was never seen.
    pub fn forget_the_way(&mut self) {
        self.visit_history = VisitHistory::default();
    }

    /// Whether there is somewhere to go back to.
    pub fn can_go_back(&self) -> bool {
        self.visit_history.way_back().len() > 0
    }

    /// Whether there is somewhere to go forward to.
    pub fn can_go_forward(&self) -> bool {
        self.visit_history.leads_forward()
    }

    /// Where one was, the last first.
    pub fn way_back(&self) -> impl ExactSizeIterator<Item = &Visit> {
        self.visit_history.way_back()
    }

    /// Does what is asked, and remembers the way back. Total: whatever is asked leaves a session
    /// that can be shown.
    pub fn apply(&mut self, atlas: &IndexedAtlas, action: Action) {
        let before = self.here();
        let gesture = Gesture::of(&action);
        let is_a_return = matches!(action, Action::Back(_) | Action::Forward(_));
        self.perform(atlas, action);
        if self.moment != before.moment {
            self.keep_date_in_sight(atlas);
        }
        if !is_a_return && self.here() != before {
            self.visit_history.leave(before, gesture);
        }
    }

    pub(in crate::session) fn perform(&mut self, atlas: &IndexedAtlas, action: Action) {
        match action {
            Action::GoToYear(year) | Action::VisitYear(year) => {
                self.is_playing = false;
                self.go_to_year(atlas, year);
            }
            Action::GoToDay(day) => {
                self.is_playing = false;
                self.go_to(Moment::Day(atlas.axis().clamped_day(day)), atlas);
            }
            Action::StepYears(years) => self.go_to_year(atlas, self.moment.stepped(years)),
            Action::StepTenths(tenths) => {
                let axis = atlas.axis();
                let here = axis.position_of(f64::from(self.moment.year()) + 0.5);
                self.go_to_year(atlas, axis.year_at(here + f64::from(tenths) / 10.0));
            }
            Action::GoToStart => self.go_to_year(atlas, FIRST_YEAR),
            Action::GoToEnd => self.go_to_year(atlas, atlas.axis().last_year()),
            Action::NextEvent => self.step_event(atlas, true),
            Action::PreviousEvent => self.step_event(atlas, false),
            Action::SlideTo(moment) => self.slide_to(atlas, moment),
            Action::ZoomTime { factor, at } => self.zoom_time(atlas, factor, at),
            Action::PanTime(share) => self.set_axis(self.axis(atlas).panned(share)),
            Action::ShowYears(years) => self.set_axis(atlas.axis().enlarged(Some(years))),
            Action::WholeTime => self.stretch = None,
            Action::NextChange => self.step_change(atlas, true),
            Action::PreviousChange => self.step_change(atlas, false),
            Action::Search(words) => self.filter.words = words,
            Action::ToggleFacet(facet, value) if value < facet.size(atlas) => {
                self.filter.toggle(facet, value);
            }
            Action::ClearFilter => self.filter = EventFilter::default(),
            Action::SaveFilter(name) => self.save_filter(&name),
            Action::UseFilter(index) => self.use_filter(index),
            Action::ForgetFilter(index) => self.forget_filter(index),
            Action::SetTimeWindow(window) => self.time_window = window.on(atlas.axis()),
            Action::WidenTimeWindow(by) => self.time_window = self.time_window.widened(by),
            Action::CoverYears([one, other]) => self.cover_years(atlas, one, other),
            Action::TogglePlaying => self.toggle_playing(atlas),
            Action::Advance(seconds) => self.advance(atlas, seconds),
            Action::SetSpeed(speed) if speed.is_finite() => {
                self.years_per_second = speed.clamp(0.25, 50.0);
            }
            Action::ToggleFacet(..) | Action::SetSpeed(_) => {}
            Action::TogglePlayOption(option) => self.playing.toggle(option),
            Action::Faster => self.change_speed(true),
            Action::Slower => self.change_speed(false),
            Action::Select(subject) => {
                self.is_playing = false;
                self.select(atlas, subject);
            }
            Action::ClearSelection => self.clear(),
            Action::Back(steps) => {
                if let Some(there) = self.visit_history.step_back(&self.here(), steps) {
                    self.return_to(there);
                }
            }
            Action::Forward(steps) => {
                if let Some(there) = self.visit_history.step_forward(&self.here(), steps) {
                    self.return_to(there);
                }
            }
            Action::ResizeMap(size) => self.map_size = size,
            Action::Drag([right, down]) => self.framing = self.camera().dragged(right, down).into(),
            Action::Zoom { factor, at } => {
                let middle = self.camera().frame().centre();
                self.zoom(factor, at.unwrap_or(middle));
            }
            Action::Frame(bounds) => self.framing = Framing::Fit(bounds),
            Action::SetAppearance(appearance) => self.appearance = appearance,
            Action::ToggleLayer(layer) => self.layers.toggle(layer),
            Action::SetSecondNames(names) => self.second_names = names,
            Action::ToggleComparison
            | Action::SetComparisonForm(_)
            | Action::CompareMoment(_)
            | Action::CompareViewpoint(_)
            | Action::SwapMaps
            | Action::MoveSwipeBar(_) => self.compare(atlas, &action),
            Action::ToggleMeasuring
            | Action::MeasureTo(_)
            | Action::MeasureBack
            | Action::MeasureBetween(_) => self.measure(atlas, &action),
            Action::ToggleRanges(territory) => {
                let is_shown = self.ranges_of == Some(territory);
                self.ranges_of = (!is_shown).then_some(territory);
            }
            Action::EndWelcome => self.is_welcomed = true,
            Action::OpenLink(link) => {
                let Session { visit_history, .. } = self.clone();
                *self = Session { visit_history, ..open_link(&link, self, atlas).session };
            }
            Action::ToggleLens => self.toggle_lens(atlas),
            Action::SetViewpoint(viewpoint) => self.viewpoint = viewpoint,
            Action::SetCitationStyle(style) => self.citation_style = style,
            Action::ToggleFigures => self.figures_are_open = !self.figures_are_open,
            Action::ToggleSidePanel => self.side_panel_is_open = !self.side_panel_is_open,
        }
    }

    /// First what is measured, then what is selected.
    fn clear(&mut self) {
        if self.is_measuring || !self.measured.is_empty() {
            self.is_measuring = false;
            self.measured = Arc::new([]);
        } else {
            self.subject = None;
        }
    }

    pub(in crate::session) fn go_to_year(&mut self, atlas: &Atlas, year: i32) {
        self.go_to(Moment::Year(atlas.axis().clamped_year(year)), atlas);
    }

    /// Goes to a date. An event of another year doesn't stay selected: map, list and date agree.
    pub(in crate::session) fn go_to(&mut self, moment: Moment, atlas: &Atlas) {
        self.moment = moment;
        let left =
            self.event().is_some_and(|event| atlas[event].date.first_day().year() != moment.year());
        if left {
            self.subject = None;
        }
    }

    fn toggle_lens(&mut self, atlas: &Atlas) {
        self.lens_is_on = !self.lens_is_on;
        self.look_through_lens(atlas);
    }

    /// A treaty is drawn on the day of its signing, and with all of its land in sight.
    pub(in crate::session) fn look_through_lens(&mut self, atlas: &Atlas) {
        if let Some(treaty) = self.lens() {
            let signed = atlas.axis().clamped_day(atlas[treaty].signed.start().last);
            self.go_to(Moment::Day(signed), atlas);
            self.framing = Framing::Fit(OVERVIEW);
        }
    }

    fn zoom(&mut self, factor: f64, at: ScreenPoint) {
        if factor.is_finite() && factor > 0.0 {
            self.framing = self.camera().zoomed(factor, at).into();
        }
    }
}
