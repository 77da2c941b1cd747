use crate::time::HistoricalDate;

use super::{Certainty, Citation};

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
