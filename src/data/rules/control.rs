use crate::atlas::{Control, Territory};
use crate::data::problem::Problem;
use crate::data::toml::control::Row;
use crate::time::{Day, FIRST_YEAR, Period};

/// Puts the rows of a territory in order and reports where they leave a gap or overlap.
///
/// Where two overlap, the later one rules from its first day on.
pub fn assemble_control(
    territory: &Territory,
    mut rows: Vec<Row>,
    problems: &mut Vec<Problem>,
) -> Vec<Control> {
    let name = &territory.slug;
    let hint = |text: &str| Some(text.to_owned());
    rows.sort_by_key(|row| row.control.period.start());
    let mut free_from = Some(Day::first_of_year(FIRST_YEAR));
    for row in &rows {
        let problem =
            |what, hint| Problem { what, hint, file: row.file.clone(), line: Some(row.line) };
        let start = row.control.period.start();
        match free_from {
            Some(free) if start > free => problems.push(problem(
                format!("nobody holds \"{name}\" from {free} to {}", start.yesterday()),
                hint("let the row before end with this day, or add a row for the gap"),
            )),
            Some(free) if start < free && free > Day::first_of_year(FIRST_YEAR) => {
                problems.push(problem(
                    format!("two rows hold \"{name}\" from {start} to {}", free.yesterday()),
                    hint("let the earlier row end on the day this one begins"),
                ));
            }
            None => problems.push(problem(
                format!("two rows hold \"{name}\" from {start} on"),
                hint("give the earlier row a \"to\": the day this one begins"),
            )),
            Some(_) => {}
        }
        free_from = match (free_from, row.control.period.end()) {
            (Some(free), Some(end)) => Some(free.max(end)),
            _ => None,
        };
    }
    if let (Some(free), Some(last)) = (free_from, rows.last()) {
        problems.push(Problem {
            what: format!("nobody holds \"{name}\" from {free} to today"),
            hint: hint("leave \"to\" out of its last row, or add a row"),
            file: last.file.clone(),
            line: Some(last.line),
        });
    }
    if rows.is_empty() {
        problems.push(Problem::of_folder(
            format!("nobody ever holds \"{name}\""),
            format!("add [[control]] rows with territories = [\"{name}\"], from {FIRST_YEAR} on"),
        ));
    }
    without_overlaps(rows)
}

fn without_overlaps(rows: Vec<Row>) -> Vec<Control> {
    let mut controls: Vec<Control> = Vec::with_capacity(rows.len());
    for Row { mut control, .. } in rows {
        if let Some(last) = controls.last_mut() {
            let start = control.period.start();
            if last.period.end().is_none_or(|end| end > start) {
                match Period::new(last.period.start(), Some(start)) {
                    Some(shorter) => last.period = shorter,
                    // Both begin on one day: the first one stays.
                    None => continue,
                }
            }
        }
        if let Some(period) = Period::new(control.period.start(), control.period.end()) {
            control.period = period;
        }
        controls.push(control);
    }
    controls
}
