use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::atlas::Viewpoint;
use crate::language::Words;
use crate::map::{Appearance, Layer, OVERVIEW, SOUTHERN_KURILS};
use crate::session::{Action, PlayOption, Session, TimeWindow};

/// Something that can be done from the palette, and mostly by a key.
pub struct Command {
    /// The id of its words.
    pub word: &'static str,
    /// The key for it.
    pub shortcut: Option<KeyboardShortcut>,
    /// What it does.
    pub action: Action,
    /// The key belongs to the map while the map has the focus.
    pub yields_to_map: bool,
}

const fn key(key: Key) -> KeyboardShortcut {
    with(Modifiers::NONE, key)
}

const fn with(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

/// All commands, in the order of the palette.
pub fn all(session: &Session) -> Vec<Command> {
    let command = |word, shortcut, action| Command {
        word,
        shortcut: Some(shortcut),
        action,
        yields_to_map: false,
    };
    let yielding =
        |word, shortcut, action| Command { yields_to_map: true, ..command(word, shortcut, action) };
    let keyless = |word, action| Command { word, shortcut: None, action, yields_to_map: false };
    // From grey or strong colours the key leads back to light ones.
    let other = match session.appearance {
        Appearance::Light => ("command-dark", Appearance::Dark),
        Appearance::Dark | Appearance::Print | Appearance::Contrast => {
            ("command-light", Appearance::Light)
        }
    };
    vec![
        command("command-play", key(Key::Space), Action::TogglePlaying),
        yielding("command-year-later", key(Key::ArrowRight), Action::StepYears(1)),
        yielding("command-year-earlier", key(Key::ArrowLeft), Action::StepYears(-1)),
        command(
            "command-decade-later",
            with(Modifiers::SHIFT, Key::ArrowRight),
            Action::StepYears(10),
        ),
        command(
            "command-decade-earlier",
            with(Modifiers::SHIFT, Key::ArrowLeft),
            Action::StepYears(-10),
        ),
        command("command-next-event", with(Modifiers::COMMAND, Key::ArrowRight), Action::NextEvent),
        command(
            "command-previous-event",
            with(Modifiers::COMMAND, Key::ArrowLeft),
            Action::PreviousEvent,
        ),
        command("command-start", key(Key::Home), Action::GoToStart),
        command("command-end", key(Key::End), Action::GoToEnd),
        command("command-now", key(Key::N), Action::GoToEnd),
        command("command-next-change", key(Key::Period), Action::NextChange),
        command("command-previous-change", key(Key::Comma), Action::PreviousChange),
        command("command-cover-more", key(Key::CloseBracket), Action::WidenTimeWindow(1)),
        command("command-cover-less", key(Key::OpenBracket), Action::WidenTimeWindow(-1)),
        command(
            "command-time-closer",
            with(Modifiers::COMMAND, Key::ArrowUp),
            Action::ZoomTime { factor: TIME_STEP, at: None },
        ),
        command(
            "command-time-farther",
            with(Modifiers::COMMAND, Key::ArrowDown),
            Action::ZoomTime { factor: 1.0 / TIME_STEP, at: None },
        ),
        command("command-time-whole", with(Modifiers::COMMAND, Key::Num0), Action::WholeTime),
        keyless("command-time-later", Action::PanTime(0.5)),
        keyless("command-time-earlier", Action::PanTime(-0.5)),
        keyless("command-since-start", Action::SetTimeWindow(TimeWindow::SinceStart)),
        keyless("command-clear-filter", Action::ClearFilter),
        keyless("command-backwards", Action::TogglePlayOption(PlayOption::Backwards)),
        keyless("command-again", Action::TogglePlayOption(PlayOption::Again)),
        keyless("command-rests", Action::TogglePlayOption(PlayOption::Rests)),
        command("command-tenth-later", key(Key::PageUp), Action::StepTenths(1)),
        command("command-tenth-earlier", key(Key::PageDown), Action::StepTenths(-1)),
        yielding("command-faster", key(Key::Plus), Action::Faster),
        yielding("command-slower", key(Key::Minus), Action::Slower),
        keyless("command-zoom-in", Action::Zoom { factor: ZOOM_STEP, at: None }),
        keyless("command-zoom-out", Action::Zoom { factor: 1.0 / ZOOM_STEP, at: None }),
        command("command-whole-map", key(Key::F), Action::Frame(OVERVIEW)),
        command("command-southern-kurils", key(Key::K), Action::Frame(SOUTHERN_KURILS)),
        command("command-back", with(Modifiers::ALT, Key::ArrowLeft), Action::Back(1)),
        command("command-forward", with(Modifiers::ALT, Key::ArrowRight), Action::Forward(1)),
        command("command-clear", key(Key::Escape), Action::ClearSelection),
        command("command-side-panel", key(Key::L), Action::ToggleSidePanel),
        command(other.0, key(Key::D), Action::SetAppearance(other.1)),
        keyless("command-viewpoint-de-facto", Action::SetViewpoint(Viewpoint::DeFacto)),
        keyless("command-viewpoint-japan", Action::SetViewpoint(Viewpoint::Japan)),
        keyless("command-viewpoint-russia", Action::SetViewpoint(Viewpoint::Russia)),
        keyless("command-viewpoint-claims", Action::SetViewpoint(Viewpoint::Claims)),
        command("command-figures", key(Key::G), Action::ToggleFigures),
        command("command-compare", key(Key::C), Action::ToggleComparison),
        command("command-swap-maps", key(Key::X), Action::SwapMaps),
        command("command-measure", key(Key::M), Action::ToggleMeasuring),
        command("command-measure-back", key(Key::Backspace), Action::MeasureBack),
        keyless("command-print", Action::SetAppearance(Appearance::Print)),
        keyless("command-contrast", Action::SetAppearance(Appearance::Contrast)),
        command("command-relief", key(Key::R), Action::ToggleLayer(Layer::Relief)),
        command("command-lines", key(Key::T), Action::ToggleLayer(Layer::Lines)),
        command("command-journeys", key(Key::J), Action::ToggleLayer(Layer::Journeys)),
        command("command-ice-age", key(Key::I), Action::ToggleLayer(Layer::IceAge)),
        keyless("command-names", Action::ToggleLayer(Layer::Names)),
        keyless("command-graticule", Action::ToggleLayer(Layer::Graticule)),
        keyless("command-events", Action::ToggleLayer(Layer::Events)),
    ]
}

/// How much a key enlarges the time axis.
const TIME_STEP: f64 = 2.0;
/// How much a key or a button enlarges the map.
pub const ZOOM_STEP: f64 = 1.4;

/// A key as it stands on the keyboard.
pub fn key_name(ui: &Ui, words: &Words, shortcut: KeyboardShortcut) -> String {
    let name = ui.format_shortcut(&shortcut);
    let in_words = |key: &str| {
        words.say_if(&format!("key-{}", key.to_lowercase())).unwrap_or_else(|| key.to_owned())
    };
    name.split('+').map(in_words).collect::<Vec<_>>().join("+")
}
