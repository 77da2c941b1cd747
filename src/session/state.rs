use std::ops::Deref;

use crate::atlas::{Atlas, MapState};
use crate::map::Camera;
use crate::session::arrangement::Arrangement;
use crate::session::drawing::Drawing;
use crate::session::export_choices::ExportChoices;
use crate::session::measuring::Measuring;
use crate::session::playing::Playing;
use crate::session::quizzing::Quizzing;
use crate::session::saved_filters::SavedFilter;
use crate::session::visit::Visit;
use crate::session::visit_history::VisitHistory;
use crate::time::TimeAxis;

/// All that the user can change, in parts. Everyone may read them; [`Session::apply`] alone changes
/// them, and leaves them so that they can be shown.
///
/// What is read most, where one is, reads as if it stood here: `session.moment`.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub(in crate::session) here: Visit,
    pub(in crate::session) history: VisitHistory,
    pub(in crate::session) drawing: Drawing,
    pub(in crate::session) measuring: Measuring,
    pub(in crate::session) playing: Playing,
    pub(in crate::session) arrangement: Arrangement,
    pub(in crate::session) saved_filters: Vec<SavedFilter>,
    pub(in crate::session) export: ExportChoices,
    pub(in crate::session) quizzing: Quizzing,
}

/// To be read only: nothing outside this room can change where one is.
impl Deref for Session {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.here
    }
}

impl Session {
    /// How the map is drawn: as a link wants it where one was opened, or in the reader's own way.
    pub fn drawing(&self) -> &Drawing {
        self.here.lent.as_ref().unwrap_or(&self.drawing)
    }

    /// How the reader has chosen the map to be drawn, whatever a link wants.
    pub fn own_drawing(&self) -> &Drawing {
        &self.drawing
    }

    /// Changes the reader's own way to draw the map, and that of a link which lies over it.
    pub(in crate::session) fn change_drawing(&mut self, change: impl Fn(&mut Drawing)) {
        change(&mut self.drawing);
        if let Some(lent) = &mut self.here.lent {
            change(lent);
        }
    }

    /// What is measured on the map.
    pub fn measuring(&self) -> &Measuring {
        &self.measuring
    }

    /// Whether the years run, and how.
    pub fn playing(&self) -> &Playing {
        &self.playing
    }

    /// How the window is arranged.
    pub fn arrangement(&self) -> &Arrangement {
        &self.arrangement
    }

    /// Filters that are kept under a name, the oldest first.
    pub fn saved_filters(&self) -> &[SavedFilter] {
        &self.saved_filters
    }

    /// What was chosen when something was last written as a file.
    pub fn export_choices(&self) -> &ExportChoices {
        &self.export
    }

    /// The quiz that is asked in the window.
    pub fn quizzing(&self) -> &Quizzing {
        &self.quizzing
    }

    /// How the map is seen.
    pub fn camera(&self) -> Camera {
        self.framing.camera(self.arrangement.map_size)
    }

    /// The axis of time, enlarged where it is.
    pub fn axis(&self, atlas: &Atlas) -> TimeAxis {
        self.arrangement.axis(atlas.axis())
    }

    /// What the two maps show that are compared, from the left; none where there is one.
    pub fn compared_states(&self, atlas: &Atlas) -> Option<[MapState; 2]> {
        let comparison = self.here.comparison?;
        Some(comparison.from_the_left(self.state(atlas), atlas.today))
    }

    /// Whether there is somewhere to go back to.
    pub fn can_go_back(&self) -> bool {
        self.history.way_back().len() > 0
    }

    /// Whether there is somewhere to go forward to.
    pub fn can_go_forward(&self) -> bool {
        self.history.leads_forward()
    }

    /// Where one was, the latest first.
    pub fn way_back(&self) -> impl ExactSizeIterator<Item = &Visit> {
        self.history.way_back()
    }

    /// The same session, from which no way leads back or forward.
    pub(in crate::session) fn without_history(&self) -> Self {
        Self {
            here: self.here.clone(),
            history: VisitHistory::default(),
            drawing: self.drawing,
            measuring: self.measuring.clone(),
            playing: self.playing,
            arrangement: self.arrangement,
            saved_filters: self.saved_filters.clone(),
            export: self.export.clone(),
            quizzing: self.quizzing.clone(),
        }
    }

    /// Forgets the way back and forward: what was before the window opened was never seen.
    pub fn forget_the_way(&mut self) {
        self.history = VisitHistory::default();
    }

    /// Lets the welcome wait to be read.
    pub fn welcome(&mut self) {
        self.arrangement.is_welcomed = false;
    }
}
