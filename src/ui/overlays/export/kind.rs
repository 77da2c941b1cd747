use strum::{IntoStaticStr, VariantArray};

use crate::export::{CAN_PRINT, FORMATS, Format, Paper, What, Writer, formats_of};
use crate::session::ExportChoices;

/// What can be written as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// The map as a picture.
    Picture,
    /// The map as a page of an atlas.
    Plate,
    /// Maps of several dates on one page.
    Sheet,
    /// A page for pupils, with its key.
    Worksheet,
    /// The map through the years.
    Series,
    /// A part of the history.
    Table,
}

/// The format of pictures that every program takes.
const USUAL_PICTURE: &str = "png";

impl Kind {
    /// Those that this program can write.
    pub fn offered() -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied().filter(|kind| match kind {
            Self::Plate | Self::Sheet | Self::Worksheet => CAN_PRINT,
            Self::Picture | Self::Series | Self::Table => true,
        })
    }

    /// The word in the memory file, and in the language files after `exporting-`.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// What was chosen; a picture if that is not known.
    pub fn chosen(choices: &ExportChoices) -> Self {
        Self::offered().find(|kind| kind.word() == choices.what).unwrap_or(Self::Picture)
    }

    /// Whether it is something that a printer takes.
    pub fn is_for_paper(self) -> bool {
        match self {
            Self::Picture | Self::Plate | Self::Sheet | Self::Worksheet => true,
            Self::Series | Self::Table => false,
        }
    }

    /// The formats that hold it.
    pub fn formats(self, choices: &ExportChoices) -> Vec<&'static dyn Format> {
        let all = FORMATS.iter().copied();
        match self {
            Self::Picture => all.filter(|it| is_for_pictures(*it)).collect(),
            Self::Plate => all.filter(|it| matches!(it.writer(), Writer::Plate { .. })).collect(),
            Self::Sheet => all.filter(|it| matches!(it.writer(), Writer::Sheet { .. })).collect(),
            Self::Worksheet => {
                all.filter(|it| matches!(it.writer(), Writer::Worksheet { .. })).collect()
            }
            Self::Series => all.filter(|it| matches!(it.writer(), Writer::Film(_))).collect(),
            Self::Table => formats_of(part_of_history(choices)).collect(),
        }
    }

    /// The format that was chosen for it; the usual one if that is not known.
    pub fn format(self, choices: &ExportChoices) -> Option<&'static dyn Format> {
        let formats = self.formats(choices);
        let named = |word: &str| formats.iter().find(|it| it.id() == word);
        let chosen = choices.formats.get(self.word()).and_then(|word| named(word));
        chosen.or_else(|| named(USUAL_PICTURE)).or(formats.first()).copied()
    }
}

/// Where nothing can be typeset, a picture is no page.
fn is_for_pictures(format: &dyn Format) -> bool {
    matches!(format.writer(), Writer::Picture { .. })
        && (CAN_PRINT || !format.endings().contains(&"pdf"))
}

/// Which part of the history a table holds.
pub fn part_of_history(choices: &ExportChoices) -> What {
    let chosen = What::ALL.iter().copied().find(|what| what.word() == choices.table);
    chosen.unwrap_or(What::Events)
}

/// Whether a table holds events, or what some events speak of: these can be of one kind.
pub fn chooses_events(choices: &ExportChoices) -> bool {
    matches!(part_of_history(choices), What::Events | What::Places | What::Sources)
}

/// Whether the part of the history has outlines of land.
pub fn holds_land(choices: &ExportChoices) -> bool {
    part_of_history(choices) == What::Control
}

/// The paper of a page.
pub fn paper(choices: &ExportChoices) -> Paper {
    let chosen = Paper::VARIANTS.iter().copied().find(|it| it.word() == choices.paper);
    chosen.unwrap_or_default()
}
