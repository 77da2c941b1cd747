use crate::atlas::{Atlas, Certainty, Control};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

/// A day that is only about known makes nobody's hold certain.
pub fn certain_rows_begin_on_an_agreed_day(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for territory in &atlas.territories {
        problems.extend(territory.control.iter().filter(|row| is_wrong(row)).map(|row| {
            let what = format!(
                "\"{}\" changes hands in {}, and that is called certain",
                territory.slug, row.since
            );
            let hint = "name the day without \"~\" or \"?\", or let the row be likely";
            origins.problem_of_row(territory, row, what, hint)
        }));
    }
    problems
}

fn is_wrong(row: &Control) -> bool {
    let start = row.since.start();
    row.certainty == Certainty::Certain && (start.approximate || start.uncertain)
}
