use std::mem;

use crate::atlas::Atlas;
use crate::geometry::GlobePoint;
use crate::search::{EventFilter, IndexedAtlas};
use crate::session::action::Action;
use crate::session::framing::{Framing, checked_bounds};
use crate::session::link::open_link;
use crate::session::measuring::bounds_of_way;
use crate::session::moment::Moment;
use crate::session::quizzing::QuizAction;
use crate::session::saved_filters::save_filter;
use crate::session::state::Session;
use crate::session::stepping::Direction;
use crate::session::visit::Visit;
use crate::time::FIRST_YEAR;

impl Session {
    /// Does what is asked, and remembers the way back. Total: whatever is asked leaves a session
    /// that can be shown. What cannot be meant, such as a zoom by nothing, changes nothing.
    ///
    /// ```
    /// # use kuril_atlas::{assets, data::read_history};
    /// # let (base_map, today) = (assets::base_map().expect("the map"), kuril_atlas::desktop::today());
    /// # let (atlas, _) = read_history(&assets::built_in_history(), base_map, today);
    /// # let atlas = kuril_atlas::search::IndexedAtlas::new(atlas);
    /// use kuril_atlas::session::{Action, Moment, Session};
    ///
    /// let mut session = Session::first(&atlas);
    /// session.apply(&atlas, Action::GoToYear(1905));
    /// session.apply(&atlas, Action::StepYears(-30));
    /// assert_eq!(session.moment, Moment::Year(1875));
    ///
    /// // Many steps through the years are one of the way back.
    /// session.apply(&atlas, Action::Back(1));
    /// assert_eq!(session.moment.year(), 1855);
    /// ```
    pub fn apply(&mut self, atlas: &IndexedAtlas, action: Action) {
        let Some(action) = action.checked(atlas) else { return };
        let before = self.here.clone();
        let gesture = action.gesture();
        let is_a_link = matches!(action, Action::OpenLink(_) | Action::Quiz(QuizAction::LookAt(_)));
        let is_a_return = matches!(action, Action::Back(_) | Action::Forward(_));
        self.perform(atlas, action);
        if self.moment != before.moment {
            self.arrangement.keep_on_axis(atlas.axis(), self.here.day(atlas).decimal_year());
        }
        // How a map is drawn is no place to return to: only a link brings its own.
        let lent = if is_a_link { before.lent } else { self.here.lent };
        let before = Visit { lent, ..before };
        if !is_a_return && self.here != before {
            self.history.leave(before, gesture);
        }
    }

    #[expect(clippy::too_many_lines, reason = "one arm for each action")]
    fn perform(&mut self, atlas: &IndexedAtlas, action: Action) {
        match action {
            Action::GoToYear(year) | Action::VisitYear(year) => {
                self.leave_for(atlas, Moment::Year(year));
            }
            Action::GoToDay(day) => self.leave_for(atlas, Moment::Day(day)),
            Action::SlideTo(moment) => self.leave_for(atlas, moment),
            Action::StepYears(years) => self.here.go_to_year(atlas, self.moment.stepped(years)),
            Action::StepDays(days) => self.step_days(atlas, days),
            Action::StepTime(steps) => self.step_time(atlas, steps),
            Action::SetTimeUnit(unit) => self.set_time_unit(atlas, unit),
            Action::StepTenths(tenths) => self.step_tenths(atlas, tenths),
            Action::GoToStart => self.here.go_to_year(atlas, FIRST_YEAR),
            Action::GoToEnd => self.here.go_to_year(atlas, atlas.axis().last_year()),
            Action::NextEvent => self.step_event(atlas, Direction::Forward),
            Action::PreviousEvent => self.step_event(atlas, Direction::Backward),
            Action::NextChange => self.step_change(atlas, Direction::Forward),
            Action::PreviousChange => self.step_change(atlas, Direction::Backward),
            Action::ZoomTime { factor, at } => self.zoom_time(atlas, factor, at),
            Action::PanTime(share) => self.arrangement.set_axis(self.axis(atlas).panned(share)),
            Action::ShowYears(years) => {
                self.arrangement.set_axis(atlas.axis().enlarged(Some(years)));
            }
            Action::WholeTime => self.arrangement.stretch = None,
            Action::Search(words) => self.here.filter.words = words,
            Action::ToggleFacet(facet, value) => self.here.filter.toggle(facet, value),
            Action::ClearFilter => self.here.filter = EventFilter::default(),
            Action::SaveFilter(name) => {
                save_filter(&mut self.saved_filters, &name, &self.here.filter);
            }
            Action::UseFilter(index) => self.use_filter(index),
            Action::ForgetFilter(index) => self.forget_filter(index),
            Action::SetTimeWindow(window) => self.here.time_window = window,
            Action::WidenTimeWindow(by) => self.here.time_window = self.time_window.widened(by),
            Action::CoverYears(years) => self.cover_years(atlas, years),
            Action::TogglePlaying => self.toggle_playing(atlas),
            Action::Advance(seconds) => self.advance(atlas, seconds),
            Action::SetSpeed(speed) => self.playing.years_per_second = speed,
            Action::TogglePlayOption(option) => self.playing.options.toggle(option),
            Action::SetDaySpeed(speed) => self.playing.days_per_second = speed,
            Action::Faster => self.playing.run_faster(self.time_unit(atlas)),
            Action::Slower => self.playing.run_slower(self.time_unit(atlas)),
            Action::Select(subject) => self.select(atlas, subject),
            Action::ClearSelection => self.clear_selection(),
            Action::Back(steps) => {
                let there = self.history.step_back(&self.here, steps);
                self.return_to(there);
            }
            Action::Forward(steps) => {
                let there = self.history.step_forward(&self.here, steps);
                self.return_to(there);
            }
            Action::OpenLink(link) => self.follow(atlas, &link),
            Action::ResizeMap(size) => self.arrangement.map_size = size,
            Action::Drag([right, down]) => {
                self.here.framing = self.camera().dragged(right, down).into();
            }
            Action::Zoom { factor, at } => {
                let camera = self.camera();
                let at = at.unwrap_or_else(|| camera.frame().centre());
                self.here.framing = camera.zoomed(factor, at).into();
            }
            Action::Frame(bounds) => self.here.framing = Framing::Fit(bounds),
            Action::SetViewpoint(viewpoint) => self.here.viewpoint = viewpoint,
            Action::ToggleLens => self.toggle_lens(atlas),
            Action::SetAppearance(appearance) => {
                self.change_drawing(|it| it.appearance = appearance);
            }
            Action::ToggleLayer(layer) => {
                let is_drawn = !self.drawing().layers.has(layer);
                self.change_drawing(|it| {
                    if it.layers.has(layer) != is_drawn {
                        it.layers.toggle(layer);
                    }
                });
            }
            Action::SetSecondNames(names) => self.change_drawing(|it| it.second_names = names),
            Action::ToggleComparison => self.here.toggle_comparison(),
            Action::SetComparisonForm(form) => self.here.compare(|it| it.form = form),
            Action::CompareMoment(moment) => self.here.compare(|it| it.moment = moment),
            Action::CompareViewpoint(eyes) => self.here.compare(|it| it.viewpoint = eyes),
            Action::MoveSwipeBar(share) => self.here.compare(|it| it.move_swipe_bar(share)),
            Action::SwapMaps => self.here.swap_maps(atlas),
            Action::ToggleMeasuring => self.measuring.toggle(),
            Action::MeasureTo(point) => self.measuring.measure_to(point),
            Action::MeasureFromHere => {
                if let Some(point) = self.chosen_point(atlas) {
                    self.measuring.measure_from(point);
                }
            }
            Action::MeasureToHere => {
                if let Some(point) = self.chosen_point(atlas) {
                    self.measuring.measure_on_to(point);
                }
            }
            Action::MeasureBack => self.measuring.take_back(),
            Action::MeasureBetween(ends) => self.measure_between(atlas, ends),
            Action::ToggleRanges(territory) => self.measuring.toggle_ranges(territory),
            Action::EndWelcome => self.arrangement.is_welcomed = true,
            Action::SetCitationStyle(style) => self.arrangement.citation_style = style,
            Action::ToggleFigures => {
                self.arrangement.figures_are_open = !self.arrangement.figures_are_open;
            }
            Action::ToggleSidePanel => self.arrangement.toggle_side(),
            Action::StepTextSize(steps) => {
                self.arrangement.text_size = self.arrangement.stepped_text_size(steps);
            }
            Action::SetTextSize(size) => self.arrangement.text_size = size,
            Action::ToggleMotion => {
                self.arrangement.reduces_motion = !self.arrangement.reduces_motion;
            }
            Action::UseDrawer(is_narrow) => {
                self.arrangement.use_drawer(is_narrow, self.here.subject.is_some());
            }
            Action::ShowWelcome => self.arrangement.is_welcomed = false,
            Action::RememberExport(choices) => self.export = *choices,
            Action::Quiz(action) => self.quiz(atlas, action),
        }
    }

    fn zoom_time(&mut self, atlas: &Atlas, factor: f64, at: Option<f64>) {
        let axis = self.axis(atlas);
        let here = || axis.position_of(self.moment.decimal_year()).clamp(0.0, 1.0);
        let zoomed = axis.zoomed(factor, at.unwrap_or_else(here));
        self.arrangement.set_axis(zoomed);
    }

    fn use_filter(&mut self, index: usize) {
        if let Some(saved) = self.saved_filters.get(index) {
            self.here.filter = saved.filter.clone();
        }
    }

    fn forget_filter(&mut self, index: usize) {
        if index < self.saved_filters.len() {
            self.saved_filters.remove(index);
        }
    }

    fn return_to(&mut self, there: Option<Visit>) {
        let Some(there) = there else { return };
        self.playing.is_on = false;
        self.here = there;
    }

    /// Opens a link, from which one can go back.
    fn follow(&mut self, atlas: &Atlas, link: &str) {
        let opened = open_link(link, self, atlas).session;
        *self = Session { history: mem::take(&mut self.history), ..opened };
    }

    /// A quiz that is left to look at the map is left by a link.
    fn quiz(&mut self, atlas: &Atlas, action: QuizAction) {
        let link = if let QuizAction::LookAt(link) = &action { Some(link.clone()) } else { None };
        self.quizzing.perform(action);
        self.playing.is_on &= !self.quizzing.is_open();
        if let Some(link) = link {
            self.follow(atlas, &link);
        }
    }

    fn measure_between(&mut self, atlas: &Atlas, ends: [GlobePoint; 2]) {
        self.measuring.points = ends.into();
        let bounds = bounds_of_way(ends, self.camera(), &atlas.base_map.projection);
        if let Some(bounds) = bounds.and_then(checked_bounds) {
            self.here.framing = Framing::Fit(bounds);
        }
    }
}
