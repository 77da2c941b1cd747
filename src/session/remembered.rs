use serde::{Deserialize, Serialize};

use crate::atlas::{Atlas, CitationStyle, SecondNames, Viewpoint, WrittenSubject};
use crate::map::{Appearance, Layers};
use crate::session::arrangement::Arrangement;
use crate::session::checked::checked_text_size;
use crate::session::drawing::Drawing;
use crate::session::export_choices::ExportChoices;
use crate::session::framing::Framing;
use crate::session::moment::Moment;
use crate::session::playing::{PlayOptions, Playing};
use crate::session::quizzing::{KeptQuestion, QuizAction, QuizWish};
use crate::session::saved_filters::WrittenFilter;
use crate::session::state::Session;
use crate::session::time_window::TimeWindow;

/// What is kept from one start to the next. Ids are those of the files, so that a history that
/// has changed meanwhile does no harm.
///
/// Each part can be missing: it is then as at the first start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// The date that was shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moment: Option<Moment>,
    /// What was selected, by its id in the files.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selected: Option<WrittenSubject>,
    /// The part of the map that was shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framing: Option<Framing>,
    /// How fast the years run, in years a second.
    pub years_per_second: f64,
    /// The ways of running that are chosen.
    pub playing: PlayOptions,
    /// How much time the shown events cover; files call it by an older word.
    #[serde(rename = "reach")]
    pub time_window: TimeWindow,
    /// Through whose eyes the map is drawn.
    pub viewpoint: Viewpoint,
    /// In which colours it is drawn.
    pub appearance: Appearance,
    /// What is drawn besides the land and its holders.
    pub layers: Layers,
    /// What stands beneath the names.
    pub second_names: SecondNames,
    /// Whether the list and the details are shown.
    pub side_panel_is_open: bool,
    /// Whether the figures over time are shown.
    pub figures_are_open: bool,
    /// How full citations are written.
    pub citation_style: CitationStyle,
    /// How large everything is, per cent.
    #[serde(default = "usual_text")]
    pub text_size: u16,
    /// Whether nothing moves that need not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reduces_motion: bool,
    /// Filters that are kept under a name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub saved_filters: Vec<WrittenFilter>,
    /// What was chosen when something was last written as a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export: Option<ExportChoices>,
    /// What quiz was wanted last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiz: Option<QuizWish>,
    /// Questions of quizzes that are kept to be seen again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept_questions: Vec<KeptQuestion>,
    /// Where the window was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowPlace>,
}

const fn usual_text() -> u16 {
    Arrangement::USUAL_TEXT
}

/// Size and position of the window on the desktop, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width and height, without the frame of the desktop.
    pub size: [f32; 2],
    /// The top left corner, where the desktop tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<[f32; 2]>,
    /// Whether it fills the screen.
    #[serde(default)]
    pub is_maximised: bool,
}

impl Default for Remembered {
    fn default() -> Self {
        let (arrangement, drawing) = (Arrangement::default(), Drawing::default());
        let playing = Playing::default();
        Self {
            moment: None,
            selected: None,
            framing: None,
            years_per_second: playing.years_per_second,
            playing: playing.options,
            time_window: TimeWindow::default(),
            viewpoint: Viewpoint::default(),
            appearance: drawing.appearance,
            layers: drawing.layers,
            second_names: drawing.second_names,
            side_panel_is_open: arrangement.side_panel_is_open,
            figures_are_open: arrangement.figures_are_open,
            citation_style: arrangement.citation_style,
            text_size: arrangement.text_size,
            reduces_motion: arrangement.reduces_motion,
            saved_filters: Vec::new(),
            export: None,
            quiz: None,
            kept_questions: Vec::new(),
            window: None,
        }
    }
}

impl Remembered {
    /// What is to be kept of a session.
    pub fn of(session: &Session, atlas: &Atlas, window: Option<WindowPlace>) -> Self {
        Self {
            moment: Some(session.moment),
            selected: session.subject.map(|subject| subject.written(atlas)),
            framing: Some(session.framing),
            years_per_second: session.playing.years_per_second,
            playing: session.playing.options,
            time_window: session.time_window,
            viewpoint: session.viewpoint,
            appearance: session.drawing.appearance,
            layers: session.drawing.layers,
            second_names: session.drawing.second_names,
            side_panel_is_open: session.arrangement.side_panel_is_open,
            figures_are_open: session.arrangement.figures_are_open,
            citation_style: session.arrangement.citation_style,
            text_size: session.arrangement.text_size,
            reduces_motion: session.arrangement.reduces_motion,
            saved_filters: session.saved_filters.iter().map(|it| it.written(atlas)).collect(),
            export: Some(session.export.clone()).filter(|it| *it != ExportChoices::default()),
            quiz: quiz_to_keep(session),
            kept_questions: session.quizzing.kept.clone(),
            window,
        }
    }

    /// The session that was left. What no longer exists, or can't be shown, is left out.
    pub fn restore(&self, atlas: &Atlas) -> Session {
        let mut session = Session::first(atlas);
        if let Some(moment) = self.moment {
            session.here.moment = moment.on(atlas.axis());
            session.here.subject = self.selected.as_ref().and_then(|it| it.read(atlas));
        }
        if let Some(framing) = self.framing.and_then(Framing::checked) {
            session.here.framing = framing;
        }
        session.here.viewpoint = self.viewpoint;
        session.here.time_window = self.time_window.on(atlas.axis());
        session.drawing = Drawing {
            appearance: self.appearance,
            layers: self.layers,
            second_names: self.second_names,
        };
        if self.years_per_second.is_finite() {
            let speed = self.years_per_second.clamp(Playing::SLOWEST, Playing::FASTEST);
            session.playing.years_per_second = speed;
        }
        session.playing.options = self.playing;
        session.arrangement.side_panel_is_open = self.side_panel_is_open;
        session.arrangement.figures_are_open = self.figures_are_open;
        session.arrangement.citation_style = self.citation_style;
        session.arrangement.text_size = checked_text_size(self.text_size);
        session.arrangement.reduces_motion = self.reduces_motion;
        session.saved_filters = self.saved_filters.iter().map(|it| it.read(atlas)).collect();
        session.export = self.export.clone().unwrap_or_default().checked();
        if let Some(wish) = &self.quiz {
            session.quizzing.perform(QuizAction::Wish(wish.clone()));
        }
        session.quizzing.perform(QuizAction::Keep(self.kept_questions.clone()));
        session
    }
}

/// What quiz was wanted; nothing as long as nobody has chosen one.
fn quiz_to_keep(session: &Session) -> Option<QuizWish> {
    let wish = QuizWish { only_kept: false, ..session.quizzing.wish.clone() };
    (wish != QuizWish::default()).then_some(wish)
}
