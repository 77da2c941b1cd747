use strum::VariantArray;

use crate::ui::commands::command::Command;

/// What a command is about: heads of the palette and of the sheet of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum CommandGroup {
    /// The shown date, its events, and how the years run.
    Time,
    /// What part of the world is drawn, how, and through whose eyes.
    Map,
    /// The list, the details, and the way back.
    List,
    /// The window itself.
    Window,
}

impl CommandGroup {
    /// The id of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::Time => "command-group-time",
            Self::Map => "command-group-map",
            Self::List => "command-group-list",
            Self::Window => "command-group-window",
        }
    }

    /// Where a command belongs.
    pub fn of(command: Command) -> Self {
        match command {
            Command::Play
            | Command::Later
            | Command::Earlier
            | Command::DayLater
            | Command::DayEarlier
            | Command::Days
            | Command::Years
            | Command::YearLater
            | Command::YearEarlier
            | Command::DecadeLater
            | Command::DecadeEarlier
            | Command::NextEvent
            | Command::PreviousEvent
            | Command::Start
            | Command::End
            | Command::Now
            | Command::NextChange
            | Command::PreviousChange
            | Command::TimeCloser
            | Command::TimeFarther
            | Command::TimeWhole
            | Command::TimeLater
            | Command::TimeEarlier
            | Command::Backwards
            | Command::Again
            | Command::Rests
            | Command::TenthLater
            | Command::TenthEarlier
            | Command::Faster
            | Command::Slower => Self::Time,
            Command::ZoomIn
            | Command::ZoomOut
            | Command::WholeMap
            | Command::KurilsAndSakhalin
            | Command::SouthernKurils
            | Command::Korea
            | Command::DeFacto
            | Command::Japan
            | Command::Russia
            | Command::Claims
            | Command::Compare
            | Command::SwapMaps
            | Command::Measure
            | Command::MeasureFromHere
            | Command::MeasureToHere
            | Command::MeasureBack
            | Command::Relief
            | Command::Lines
            | Command::Journeys
            | Command::IceAge
            | Command::Names
            | Command::Graticule
            | Command::Events => Self::Map,
            Command::CoverMore
            | Command::CoverLess
            | Command::SinceStart
            | Command::ClearFilter
            | Command::Back
            | Command::Forward
            | Command::Clear
            | Command::SidePanel
            | Command::OpenSearch => Self::List,
            Command::Dark
            | Command::Light
            | Command::Print
            | Command::Contrast
            | Command::Figures
            | Command::TextLarger
            | Command::TextSmaller
            | Command::TextUsual
            | Command::ReduceMotion
            | Command::Welcome
            | Command::Quiz
            | Command::NextArea
            | Command::PreviousArea
            | Command::OpenLessons
            | Command::OpenFile
            | Command::Present
            | Command::PresentHere
            | Command::MakeLesson
            | Command::AddView
            | Command::SaveLesson
            | Command::OpenPalette
            | Command::OpenLink
            | Command::OpenExport
            | Command::CopyPicture
            | Command::CopySentence
            | Command::CopyCitation
            | Command::CopyLink
            | Command::OpenShortcuts => Self::Window,
        }
    }
}
