use crate::atlas::source::Citation;
use crate::atlas::table::Id;
use crate::atlas::territory::Certainty;
use crate::time::HistoricalDate;

/// Which [`Series`] of an atlas.
pub type SeriesId = Id<Series>;

/// A figure over time. Years without a value are gaps and stay gaps.
#[derive(Clone, Debug)]
pub struct Series {
    /// The id in the files.
    pub slug: String,
    /// What is counted.
    pub title: String,
    /// In what.
    pub unit: String,
    /// By whom, and how.
    pub basis: String,
    /// What a reader should know beside it.
    pub note: Option<String>,
    /// The values, by date.
    pub points: Vec<SeriesPoint>,
    /// Who says so.
    pub sources: Vec<Citation>,
}

/// One value of a series.
#[derive(Clone, Debug)]
pub struct SeriesPoint {
    /// When.
    pub date: HistoricalDate,
    /// How much, in the unit of the series.
    pub value: f64,
    /// How sure it is.
    pub certainty: Certainty,
    /// Who says so; that of the series if nobody is named.
    pub sources: Vec<Citation>,
}

/// Values this near are joined even where the others stand closer, years.
const ALWAYS_JOINED: f64 = 2.0;
/// Years over which no line is ever drawn.
const NEVER_JOINED: f64 = 10.0;
/// How many times the usual step is a gap.
const GAP: f64 = 3.0;

impl Series {
    /// The values in stretches without a gap between them.
    pub fn runs(&self) -> impl Iterator<Item = &[SeriesPoint]> {
        let longest = self.longest_step();
        self.points.chunk_by(move |one, next| next.middle() - one.middle() <= longest)
    }

    /// The lowest and the highest value, and zero.
    pub fn range(&self) -> [f64; 2] {
        let values = || self.points.iter().map(|point| point.value);
        [values().fold(0.0, f64::min), values().fold(0.0, f64::max)]
    }

    /// Whether all values are whole numbers.
    pub fn is_whole(&self) -> bool {
        self.points.iter().all(|point| point.value.fract() == 0.0)
    }

    /// Who vouches for a value.
    pub fn citations_of<'a>(&'a self, point: &'a SeriesPoint) -> &'a [Citation] {
        if point.sources.is_empty() { &self.sources } else { &point.sources }
    }

    /// Who vouches for the series or for any of its values, each once.
    pub fn citations(&self) -> Vec<&Citation> {
        let of_points = self.points.iter().flat_map(|point| &point.sources);
        let mut found = Vec::new();
        for citation in self.sources.iter().chain(of_points) {
            if !found.contains(&citation) {
                found.push(citation);
            }
        }
        found
    }

    /// The longest step between two values that belong together, years.
    fn longest_step(&self) -> f64 {
        let mut steps: Vec<f64> =
            self.points.windows(2).map(|pair| pair[1].middle() - pair[0].middle()).collect();
        steps.sort_by(f64::total_cmp);
        // Of two steps in the middle the shorter one: two values never bridge a long silence.
        let usual = steps.get(steps.len().saturating_sub(1) / 2).copied().unwrap_or(0.0);
        (GAP * usual).clamp(ALWAYS_JOINED, NEVER_JOINED)
    }
}

impl SeriesPoint {
    /// The middle of the time that the value is about, in years: 2013.5 for all of 2013.
    pub fn middle(&self) -> f64 {
        let period = self.date.period();
        let start = period.start().decimal_year();
        period.end().map_or(start, |end| f64::midpoint(start, end.decimal_year()))
    }
}
