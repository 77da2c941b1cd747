use crate::atlas::{EventId, PersonId, PlaceId, SeriesId, SourceId, TerritoryId, TreatyId};
use crate::export::content::cell::Cell;
use crate::export::content::what::What;
use crate::geometry::GlobePoint;

/// The rows that answer an order, all of the same columns.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Of what.
    pub what: What,
    /// What stands in each column.
    pub columns: &'static [Column],
    /// The rows; each has a cell for each column.
    pub rows: Vec<Row>,
}

/// One column: its word and what its cells hold. The words are those of programs: never changed,
/// never translated.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its word.
    pub id: &'static str,
    /// What its cells hold, where they hold anything.
    pub holds: Holds,
    /// Whether every row has it.
    pub always: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A text.
    Text,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// A day: 1945-08-28.
    Day,
    /// A date as a source states it, in EDTF: 1745~.
    Date,
    /// Several texts.
    Texts,
    /// Places: id, name, lon, lat.
    Places,
    /// Corrections: source, says, instead, sources.
    Corrections,
    /// Grants of an instrument: territories, to, words.
    Grants,
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is about.
    pub of: Of,
    /// Where that lies, for those that lie at a point.
    pub point: Option<GlobePoint>,
    /// Who says so.
    pub cites: Vec<SourceId>,
    /// The cells, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// An event.
    Event(EventId),
    /// A territory for a time.
    Land(TerritoryId),
    /// A place.
    Place(PlaceId),
    /// The name of a place, by its number in the atlas.
    Name(usize),
    /// A value of a series.
    Figure(SeriesId),
    /// An instrument.
    Treaty(TreatyId),
    /// A person.
    Person(PersonId),
    /// A source.
    Source(SourceId),
}

/// Declares a table: each of its columns once, with whether every row fills it, what its cells hold,
/// and what stands in the cell of a row.
macro_rules! table {
    (
        $(#[$doc:meta])*
        $visibility:vis const $columns:ident, fn $cells:ident($($of:ident: $kind:ty),+) {
            $($filled:ident $id:ident: $holds:ident = $cell:expr;)+
        }
    ) => {
        $(#[$doc])*
        $visibility const $columns: &[$crate::export::content::listing::Column] = &[$(
            $crate::export::content::listing::Column::$filled(
                stringify!($id),
                $crate::export::content::listing::Holds::$holds,
            ),
        )+];

        fn $cells($($of: $kind),+) -> Vec<$crate::export::content::cell::Cell> {
            vec![$($cell),+]
        }
    };
}

pub(in crate::export::content) use table;

impl Column {
    /// A column that every row fills.
    pub const fn always(id: &'static str, holds: Holds) -> Self {
        Self { id, holds, always: true }
    }

    /// A column that some rows leave empty.
    pub const fn some(id: &'static str, holds: Holds) -> Self {
        Self { id, holds, always: false }
    }
}

impl Listing {
    /// The cell of a row in the column of a word.
    pub fn cell<'a>(&self, row: &'a Row, id: &str) -> &'a Cell {
        let place = self.columns.iter().position(|column| column.id == id);
        place.and_then(|place| row.cells.get(place)).unwrap_or(&Cell::Empty)
    }

    /// The text of a row in the column of a word.
    pub fn text(&self, row: &Row, id: &str) -> String {
        self.cell(row, id).in_one_text()
    }
}
