use egui::Ui;
use strum::{EnumIter, IntoEnumIterator as _, IntoStaticStr};

use crate::atlas::Viewpoint;
use crate::map::{Appearance, KOREA, KURILS_AND_SAKHALIN, Layer, OVERVIEW, SOUTHERN_KURILS};
use crate::session::{Action, Arrangement, PlayOption, QuizAction, Session, TimeUnit, TimeWindow};
use crate::ui::commands::errands::Errand;
use crate::ui::commands::keyboard;
use crate::ui::commands::requests::{Copying, WindowPart};
use crate::ui::context::UiContext;

/// Something that can be done from the command palette, mostly by a key, and often by a button.
/// The order is that of the palette; each stands with the id of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, IntoStaticStr)]
pub enum Command {
    #[strum(serialize = "command-play")]
    Play,
    #[strum(serialize = "command-later")]
    Later,
    #[strum(serialize = "command-earlier")]
    Earlier,
    #[strum(serialize = "command-day-later")]
    DayLater,
    #[strum(serialize = "command-day-earlier")]
    DayEarlier,
    #[strum(serialize = "command-days")]
    Days,
    #[strum(serialize = "command-years")]
    Years,
    #[strum(serialize = "command-year-later")]
    YearLater,
    #[strum(serialize = "command-year-earlier")]
    YearEarlier,
    #[strum(serialize = "command-decade-later")]
    DecadeLater,
    #[strum(serialize = "command-decade-earlier")]
    DecadeEarlier,
    #[strum(serialize = "command-next-event")]
    NextEvent,
    #[strum(serialize = "command-previous-event")]
    PreviousEvent,
    #[strum(serialize = "command-start")]
    Start,
    #[strum(serialize = "command-end")]
    End,
    #[strum(serialize = "command-now")]
    Now,
    #[strum(serialize = "command-next-change")]
    NextChange,
    #[strum(serialize = "command-previous-change")]
    PreviousChange,
    #[strum(serialize = "command-cover-more")]
    CoverMore,
    #[strum(serialize = "command-cover-less")]
    CoverLess,
    #[strum(serialize = "command-time-closer")]
    TimeCloser,
    #[strum(serialize = "command-time-farther")]
    TimeFarther,
    #[strum(serialize = "command-time-whole")]
    TimeWhole,
    #[strum(serialize = "command-time-later")]
    TimeLater,
    #[strum(serialize = "command-time-earlier")]
    TimeEarlier,
    #[strum(serialize = "command-since-start")]
    SinceStart,
    #[strum(serialize = "command-clear-filter")]
    ClearFilter,
    #[strum(serialize = "command-backwards")]
    Backwards,
    #[strum(serialize = "command-again")]
    Again,
    #[strum(serialize = "command-rests")]
    Rests,
    #[strum(serialize = "command-tenth-later")]
    TenthLater,
    #[strum(serialize = "command-tenth-earlier")]
    TenthEarlier,
    #[strum(serialize = "command-faster")]
    Faster,
    #[strum(serialize = "command-slower")]
    Slower,
    #[strum(serialize = "command-zoom-in")]
    ZoomIn,
    #[strum(serialize = "command-zoom-out")]
    ZoomOut,
    #[strum(serialize = "command-whole-map")]
    WholeMap,
    #[strum(serialize = "command-kurils-and-sakhalin")]
    KurilsAndSakhalin,
    #[strum(serialize = "command-southern-kurils")]
    SouthernKurils,
    #[strum(serialize = "command-korea")]
    Korea,
    #[strum(serialize = "command-text-larger")]
    TextLarger,
    #[strum(serialize = "command-text-smaller")]
    TextSmaller,
    #[strum(serialize = "command-text-usual")]
    TextUsual,
    #[strum(serialize = "command-reduce-motion")]
    ReduceMotion,
    #[strum(serialize = "command-back")]
    Back,
    #[strum(serialize = "command-forward")]
    Forward,
    #[strum(serialize = "command-clear")]
    Clear,
    #[strum(serialize = "command-side-panel")]
    SidePanel,
    #[strum(serialize = "command-dark")]
    Dark,
    #[strum(serialize = "command-light")]
    Light,
    #[strum(serialize = "command-viewpoint-de-facto")]
    DeFacto,
    #[strum(serialize = "command-viewpoint-japan")]
    Japan,
    #[strum(serialize = "command-viewpoint-russia")]
    Russia,
    #[strum(serialize = "command-viewpoint-claims")]
    Claims,
    #[strum(serialize = "command-figures")]
    Figures,
    #[strum(serialize = "command-compare")]
    Compare,
    #[strum(serialize = "command-swap-maps")]
    SwapMaps,
    #[strum(serialize = "command-measure")]
    Measure,
    #[strum(serialize = "command-measure-from-here")]
    MeasureFromHere,
    #[strum(serialize = "command-measure-to-here")]
    MeasureToHere,
    #[strum(serialize = "command-measure-back")]
    MeasureBack,
    #[strum(serialize = "command-print")]
    Print,
    #[strum(serialize = "command-contrast")]
    Contrast,
    #[strum(serialize = "command-relief")]
    Relief,
    #[strum(serialize = "command-lines")]
    Lines,
    #[strum(serialize = "command-journeys")]
    Journeys,
    #[strum(serialize = "command-ice-age")]
    IceAge,
    #[strum(serialize = "command-names")]
    Names,
    #[strum(serialize = "command-graticule")]
    Graticule,
    #[strum(serialize = "command-events")]
    Events,
    #[strum(serialize = "shortcuts-find")]
    OpenPalette,
    #[strum(serialize = "list-search")]
    OpenSearch,
    #[strum(serialize = "link-title")]
    OpenLink,
    #[strum(serialize = "command-export")]
    OpenExport,
    #[strum(serialize = "command-copy-picture")]
    CopyPicture,
    #[strum(serialize = "command-copy-sentence")]
    CopySentence,
    #[strum(serialize = "command-copy-citation")]
    CopyCitation,
    #[strum(serialize = "command-copy-link")]
    CopyLink,
    #[strum(serialize = "shortcuts-title")]
    OpenShortcuts,
    #[strum(serialize = "command-next-area")]
    NextArea,
    #[strum(serialize = "command-previous-area")]
    PreviousArea,
    #[strum(serialize = "command-welcome")]
    Welcome,
    #[strum(serialize = "command-lessons")]
    OpenLessons,
    #[strum(serialize = "command-open-file")]
    OpenFile,
    #[strum(serialize = "command-present")]
    Present,
    #[strum(serialize = "command-present-here")]
    PresentHere,
    #[strum(serialize = "command-quiz")]
    Quiz,
    #[strum(serialize = "command-make-lesson")]
    MakeLesson,
    #[strum(serialize = "command-add-view")]
    AddView,
    #[strum(serialize = "command-save-lesson")]
    SaveLesson,
}

/// What a command comes to.
pub enum Effect {
    Ask(Action),
    Open(WindowPart),
    Copy(Copying),
    Send(Errand),
}

/// How much a key enlarges the time axis.
const TIME_STEP: f64 = 2.0;
/// How much a key or a button enlarges the map.
pub const ZOOM_STEP: f64 = 1.4;

impl Command {
    /// Those that make sense now: from grey or strong colours the key leads back to light ones.
    pub fn offered(session: &Session) -> impl Iterator<Item = Self> {
        let is_light = session.drawing().appearance == Appearance::Light;
        let needless = if is_light { Self::Light } else { Self::Dark };
        Self::iter().filter(move |command| *command != needless)
    }

    /// The id of its words.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// What it does, in words.
    pub fn name(self, cx: UiContext<'_>) -> String {
        cx.words.say(self.word())
    }

    /// What it does, and its key.
    pub fn tooltip(self, ui: &Ui, cx: UiContext<'_>) -> String {
        let name = self.name(cx);
        let Some(key) = self.key_name(ui, cx) else { return name };
        cx.words.say_with("top-command-key", &[("command", name.into()), ("key", key.into())])
    }

    /// Its key as it stands on the keyboard.
    pub fn key_name(self, ui: &Ui, cx: UiContext<'_>) -> Option<String> {
        self.key().map(|key| keyboard::key_name(ui, cx.words, key.shortcut))
    }

    /// Does it, when the whole window has been shown.
    pub fn run(self, cx: UiContext<'_>) {
        match self.effect() {
            Effect::Ask(action) => cx.ask(action),
            Effect::Open(part) => cx.open(part),
            Effect::Copy(copying) => cx.copy(copying),
            Effect::Send(errand) => cx.send(errand),
        }
    }

    pub fn effect(self) -> Effect {
        Effect::Ask(match self {
            Self::Play => Action::TogglePlaying,
            Self::Later => Action::StepTime(1),
            Self::Earlier => Action::StepTime(-1),
            Self::DayLater => Action::StepDays(1),
            Self::DayEarlier => Action::StepDays(-1),
            Self::Days => Action::SetTimeUnit(TimeUnit::Days),
            Self::Years => Action::SetTimeUnit(TimeUnit::Years),
            Self::YearLater => Action::StepYears(1),
            Self::YearEarlier => Action::StepYears(-1),
            Self::DecadeLater => Action::StepYears(10),
            Self::DecadeEarlier => Action::StepYears(-10),
            Self::NextEvent => Action::NextEvent,
            Self::PreviousEvent => Action::PreviousEvent,
            Self::Start => Action::GoToStart,
            Self::End | Self::Now => Action::GoToEnd,
            Self::NextChange => Action::NextChange,
            Self::PreviousChange => Action::PreviousChange,
            Self::CoverMore => Action::WidenTimeWindow(1),
            Self::CoverLess => Action::WidenTimeWindow(-1),
            Self::TimeCloser => Action::ZoomTime { factor: TIME_STEP, at: None },
            Self::TimeFarther => Action::ZoomTime { factor: 1.0 / TIME_STEP, at: None },
            Self::TimeWhole => Action::WholeTime,
            Self::TimeLater => Action::PanTime(0.5),
            Self::TimeEarlier => Action::PanTime(-0.5),
            Self::SinceStart => Action::SetTimeWindow(TimeWindow::SinceStart),
            Self::ClearFilter => Action::ClearFilter,
            Self::Backwards => Action::TogglePlayOption(PlayOption::Backwards),
            Self::Again => Action::TogglePlayOption(PlayOption::Again),
            Self::Rests => Action::TogglePlayOption(PlayOption::Rests),
            Self::TenthLater => Action::StepTenths(1),
            Self::TenthEarlier => Action::StepTenths(-1),
            Self::Faster => Action::Faster,
            Self::Slower => Action::Slower,
            Self::ZoomIn => Action::Zoom { factor: ZOOM_STEP, at: None },
            Self::ZoomOut => Action::Zoom { factor: 1.0 / ZOOM_STEP, at: None },
            Self::WholeMap => Action::Frame(OVERVIEW),
            Self::KurilsAndSakhalin => Action::Frame(KURILS_AND_SAKHALIN),
            Self::SouthernKurils => Action::Frame(SOUTHERN_KURILS),
            Self::Korea => Action::Frame(KOREA),
            Self::TextLarger => Action::StepTextSize(1),
            Self::TextSmaller => Action::StepTextSize(-1),
            Self::TextUsual => Action::SetTextSize(Arrangement::USUAL_TEXT),
            Self::ReduceMotion => Action::ToggleMotion,
            Self::Welcome => Action::ShowWelcome,
            Self::Quiz => Action::Quiz(QuizAction::Open),
            Self::Back => Action::Back(1),
            Self::Forward => Action::Forward(1),
            Self::Clear => Action::ClearSelection,
            Self::SidePanel => Action::ToggleSidePanel,
            Self::Dark => Action::SetAppearance(Appearance::Dark),
            Self::Light => Action::SetAppearance(Appearance::Light),
            Self::Print => Action::SetAppearance(Appearance::Print),
            Self::Contrast => Action::SetAppearance(Appearance::Contrast),
            Self::DeFacto => Action::SetViewpoint(Viewpoint::DeFacto),
            Self::Japan => Action::SetViewpoint(Viewpoint::Japan),
            Self::Russia => Action::SetViewpoint(Viewpoint::Russia),
            Self::Claims => Action::SetViewpoint(Viewpoint::Claims),
            Self::Figures => Action::ToggleFigures,
            Self::Compare => Action::ToggleComparison,
            Self::SwapMaps => Action::SwapMaps,
            Self::Measure => Action::ToggleMeasuring,
            Self::MeasureFromHere => Action::MeasureFromHere,
            Self::MeasureToHere => Action::MeasureToHere,
            Self::MeasureBack => Action::MeasureBack,
            Self::Relief => Action::ToggleLayer(Layer::Relief),
            Self::Lines => Action::ToggleLayer(Layer::Lines),
            Self::Journeys => Action::ToggleLayer(Layer::Journeys),
            Self::IceAge => Action::ToggleLayer(Layer::IceAge),
            Self::Names => Action::ToggleLayer(Layer::Names),
            Self::Graticule => Action::ToggleLayer(Layer::Graticule),
            Self::Events => Action::ToggleLayer(Layer::Events),
            Self::OpenPalette => return Effect::Open(WindowPart::CommandPalette),
            Self::OpenSearch => return Effect::Open(WindowPart::SearchField),
            Self::OpenLink => return Effect::Open(WindowPart::Link),
            Self::OpenExport => return Effect::Open(WindowPart::Export),
            Self::CopyPicture => return Effect::Copy(Copying::Picture),
            Self::CopySentence => return Effect::Copy(Copying::Sentence),
            Self::CopyCitation => return Effect::Copy(Copying::Citation),
            Self::CopyLink => return Effect::Copy(Copying::Link),
            Self::OpenShortcuts => return Effect::Open(WindowPart::Shortcuts),
            Self::NextArea => return Effect::Open(WindowPart::NextArea),
            Self::PreviousArea => return Effect::Open(WindowPart::PreviousArea),
            Self::OpenLessons => return Effect::Open(WindowPart::Lessons),
            Self::OpenFile => return Effect::Send(Errand::ChooseFiles),
            Self::Present => return Effect::Open(WindowPart::Present),
            Self::PresentHere => return Effect::Open(WindowPart::PresentHere),
            Self::MakeLesson => return Effect::Open(WindowPart::Making),
            Self::AddView => return Effect::Open(WindowPart::AddView),
            Self::SaveLesson => return Effect::Open(WindowPart::SaveLesson),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_command_has_words_of_its_own() {
        let words = crate::assets::words();
        let named: BTreeSet<_> = Command::iter().map(Command::word).collect();
        assert_eq!(named.len(), Command::iter().count());
        let missing: Vec<_> = named.into_iter().filter(|word| !words.has(word)).collect();
        assert!(missing.is_empty(), "without words: {missing:?}");
    }

    #[test]
    fn no_two_commands_have_the_same_key() {
        let keys = || Command::iter().filter_map(|it| Some((it, it.key()?.shortcut)));
        for (command, key) in keys() {
            let others = keys().filter(|(_, it)| *it == key).map(|(other, _)| other);
            let others: Vec<_> = others.filter(|it| *it != command).collect();
            let may_share = matches!(command, Command::Dark | Command::Light);
            assert!(others.is_empty() || may_share, "{command:?} and {others:?}: {key:?}");
        }
    }
}
