use egui::{Key, KeyboardShortcut, Modifiers};

use crate::ui::commands::command::Command;

/// The key of a command.
#[derive(Clone, Copy)]
pub struct CommandKey {
    pub shortcut: KeyboardShortcut,
    /// The key belongs to the map while the map has the focus.
    pub yields_to_map: bool,
}

impl Command {
    /// The key that does it.
    pub fn key(self) -> Option<CommandKey> {
        Some(match self {
            Self::Play => plain(Key::Space),
            Self::Later => yielding(Key::ArrowRight),
            Self::Earlier => yielding(Key::ArrowLeft),
            Self::Days => plain(Key::Y),
            Self::Years => with(Modifiers::SHIFT, Key::Y),
            Self::DecadeLater => on_map_too(with(Modifiers::SHIFT, Key::ArrowRight)),
            Self::DecadeEarlier => on_map_too(with(Modifiers::SHIFT, Key::ArrowLeft)),
            Self::DayLater => with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::ArrowRight),
            Self::DayEarlier => with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::ArrowLeft),
            Self::NextEvent => with(Modifiers::COMMAND, Key::ArrowRight),
            Self::PreviousEvent => with(Modifiers::COMMAND, Key::ArrowLeft),
            Self::Start => plain(Key::Home),
            Self::End => plain(Key::End),
            Self::Now => plain(Key::N),
            Self::NextChange => plain(Key::Period),
            Self::PreviousChange => plain(Key::Comma),
            Self::CoverMore => plain(Key::CloseBracket),
            Self::CoverLess => plain(Key::OpenBracket),
            Self::TimeCloser => with(Modifiers::COMMAND, Key::ArrowUp),
            Self::TimeFarther => with(Modifiers::COMMAND, Key::ArrowDown),
            Self::TimeWhole => plain(Key::W),
            Self::TextLarger => with(Modifiers::COMMAND, Key::Plus),
            Self::TextSmaller => with(Modifiers::COMMAND, Key::Minus),
            Self::TextUsual => with(Modifiers::COMMAND, Key::Num0),
            Self::TenthLater => plain(Key::PageUp),
            Self::TenthEarlier => plain(Key::PageDown),
            Self::Faster => yielding(Key::Plus),
            Self::Slower => yielding(Key::Minus),
            Self::WholeMap => plain(Key::F),
            Self::SouthernKurils => plain(Key::K),
            Self::Back => with(Modifiers::ALT, Key::ArrowLeft),
            Self::Forward => with(Modifiers::ALT, Key::ArrowRight),
            Self::Clear => plain(Key::Escape),
            Self::SidePanel => plain(Key::L),
            Self::Dark | Self::Light => plain(Key::D),
            Self::Figures => plain(Key::G),
            Self::Compare => plain(Key::C),
            Self::SwapMaps => plain(Key::X),
            Self::Measure => plain(Key::M),
            Self::MeasureBack => plain(Key::Backspace),
            Self::Relief => plain(Key::R),
            Self::Lines => plain(Key::T),
            Self::Journeys => plain(Key::J),
            Self::IceAge => plain(Key::I),
            Self::OpenPalette => with(Modifiers::COMMAND, Key::K),
            Self::OpenSearch => with(Modifiers::COMMAND, Key::F),
            Self::OpenLink => with(Modifiers::COMMAND, Key::L),
            Self::OpenExport => with(Modifiers::COMMAND, Key::E),
            Self::OpenFile => with(Modifiers::COMMAND, Key::O),
            Self::OpenShortcuts => plain(Key::Questionmark),
            Self::NextArea => plain(Key::F6),
            Self::PreviousArea => with(Modifiers::SHIFT, Key::F6),
            Self::Present => plain(Key::F5),
            Self::PresentHere => with(Modifiers::SHIFT, Key::F5),
            Self::MakeLesson => with(Modifiers::COMMAND, Key::M),
            Self::AddView => with(Modifiers::COMMAND, Key::Enter),
            Self::SaveLesson => with(Modifiers::COMMAND, Key::S),
            Self::YearLater
            | Self::YearEarlier
            | Self::TimeLater
            | Self::TimeEarlier
            | Self::SinceStart
            | Self::MeasureFromHere
            | Self::MeasureToHere
            | Self::ClearFilter
            | Self::Backwards
            | Self::Again
            | Self::Rests
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::DeFacto
            | Self::Japan
            | Self::Russia
            | Self::Claims
            | Self::Print
            | Self::Contrast
            | Self::Names
            | Self::Graticule
            | Self::KurilsAndSakhalin
            | Self::Korea
            | Self::ReduceMotion
            | Self::Welcome
            | Self::OpenLessons
            | Self::Quiz
            | Self::CopyPicture
            | Self::CopySentence
            | Self::CopyCitation
            | Self::CopyLink
            | Self::Events => {
                return None;
            }
        })
    }
}

const fn plain(key: Key) -> CommandKey {
    with(Modifiers::NONE, key)
}

const fn with(modifiers: Modifiers, key: Key) -> CommandKey {
    CommandKey { shortcut: KeyboardShortcut::new(modifiers, key), yields_to_map: false }
}

const fn yielding(key: Key) -> CommandKey {
    on_map_too(plain(key))
}

/// A key that does something else on the map.
const fn on_map_too(key: CommandKey) -> CommandKey {
    CommandKey { yields_to_map: true, ..key }
}
