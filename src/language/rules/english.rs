use unic_langid::langid;

use crate::language::rules::language_rules::{NumberMarks, Rules};

/// Numbers are "−1,200.5"; people type "28 August 1945", "Aug 28, 1945" and "28. August 1945".
pub fn english() -> Rules {
    Rules {
        language: langid!("en-GB"),
        numbers: NumberMarks { thousands: ",", decimals: ".", minus: "−" },
        forms: &[],
        between_typed: &[' ', ',', '.'],
        shortest_month: 3,
    }
}
