use egui::RichText;

use crate::ui::chrome::text;
use crate::ui::theme;

/// A picture on a button: a letter of the font of icons. Called as in `assets/fonts/lucide.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Back to the list.
    ArrowLeft,
    /// Right.
    Check,
    /// A menu.
    ChevronDown,
    /// One back.
    ChevronLeft,
    /// One on.
    ChevronRight,
    /// Two maps.
    Columns2,
    /// Figures.
    ChartColumn,
    /// A file to keep.
    Download,
    /// More.
    Ellipsis,
    /// Whose eyes.
    Eye,
    /// Layers.
    Layers,
    /// A filter.
    ListFilter,
    /// A place.
    MapPin,
    /// All of the map.
    Maximize,
    /// Farther.
    Minus,
    /// The list at the side.
    PanelRight,
    /// Closer.
    Plus,
    /// What authors say.
    Quote,
    /// Measure.
    Ruler,
    /// Search.
    Search,
    /// A link to give away.
    Share2,
    /// Close, or not right.
    X,
}

impl Icon {
    /// Its letter.
    pub const fn letter(self) -> char {
        match self {
            Self::ArrowLeft => '\u{e048}',
            Self::Check => '\u{e06c}',
            Self::ChevronDown => '\u{e06d}',
            Self::ChevronLeft => '\u{e06e}',
            Self::ChevronRight => '\u{e06f}',
            Self::Columns2 => '\u{e098}',
            Self::ChartColumn => '\u{e2a3}',
            Self::Download => '\u{e0b2}',
            Self::Ellipsis => '\u{e0b6}',
            Self::Eye => '\u{e0ba}',
            Self::Layers => '\u{e529}',
            Self::ListFilter => '\u{e460}',
            Self::MapPin => '\u{e111}',
            Self::Maximize => '\u{e112}',
            Self::Minus => '\u{e11c}',
            Self::PanelRight => '\u{e431}',
            Self::Plus => '\u{e13d}',
            Self::Quote => '\u{e239}',
            Self::Ruler => '\u{e14b}',
            Self::Search => '\u{e151}',
            Self::Share2 => '\u{e156}',
            Self::X => '\u{e1b2}',
        }
    }

    /// The icon at the size of buttons.
    pub fn text(self) -> RichText {
        self.sized(text::ICON)
    }

    /// The icon so large, points.
    pub fn sized(self, size: f32) -> RichText {
        RichText::new(self.letter()).size(size).family(theme::icons())
    }
}
