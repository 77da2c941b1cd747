use crate::atlas::{Atlas, Subject, Viewpoint};
use crate::map::KURILS_AND_SAKHALIN;
use crate::search::EventFilter;
use crate::session::arrangement::Arrangement;
use crate::session::drawing::Drawing;
use crate::session::export_choices::ExportChoices;
use crate::session::framing::Framing;
use crate::session::measuring::Measuring;
use crate::session::moment::Moment;
use crate::session::playing::Playing;
use crate::session::quizzing::Quizzing;
use crate::session::state::Session;
use crate::session::time_window::TimeWindow;
use crate::session::visit::Visit;
use crate::session::visit_history::VisitHistory;

/// The event that the first start shows.
const FIRST_EVENT: &str = "treaty-shimoda-1855";

impl Session {
    /// The first start: the Treaty of Shimoda, selected on its day, on the story's own lands.
    pub fn first(atlas: &Atlas) -> Self {
        let mut session = Self {
            here: Visit {
                moment: Moment::Year(atlas.axis().last_year()),
                subject: None,
                framing: Framing::Fit(KURILS_AND_SAKHALIN),
                viewpoint: Viewpoint::default(),
                lens_is_on: false,
                comparison: None,
                filter: EventFilter::default(),
                time_window: TimeWindow::default(),
                lent: None,
            },
            history: VisitHistory::default(),
            drawing: Drawing::default(),
            measuring: Measuring::default(),
            playing: Playing::default(),
            arrangement: Arrangement::default(),
            saved_filters: Vec::new(),
            export: ExportChoices::default(),
            quizzing: Quizzing::default(),
        };
        if let Some(event) = atlas.events.named(FIRST_EVENT) {
            session.select(atlas, Subject::Event(event));
            // The islands are what it is about, wherever it was signed.
            session.here.framing = Framing::Fit(KURILS_AND_SAKHALIN);
            // Nobody has asked for its page, and the map comes first.
            session.arrangement.drawer_is_open = false;
        }
        session
    }
}
