use crate::time::HistoricalDate;

/// How a table is written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableForm {
    /// What stands between two cells. Where the comma is that of decimals, spreadsheets want a
    /// semicolon, and take a point for that of thousands: decimals have a comma then.
    pub separator: u8,
    /// Whether a mark says that the text is UTF-8. Excel takes it for something else without.
    pub has_mark: bool,
}

impl Default for TableForm {
    fn default() -> Self {
        Self { separator: b',', has_mark: false }
    }
}

impl TableForm {
    /// A number as a spreadsheet that wants this form reads it.
    pub fn number(self, number: f64) -> String {
        let text = number.to_string();
        if self.separator == b';' { text.replace('.', ",") } else { text }
    }
}

/// What begins a formula; the wide forms do where Japanese is typed.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A table as text: whatever its cells hold, no spreadsheet calculates with it.
pub fn table_of<const WIDTH: usize>(
    header: [String; WIDTH],
    rows: impl Iterator<Item = [String; WIDTH]>,
    form: TableForm,
) -> String {
    text_of_table(header.into(), rows.map(Vec::from), form)
}

/// The same for rows whose width is only known when they are made: that of the header.
pub fn text_of_table(
    header: Vec<String>,
    rows: impl Iterator<Item = Vec<String>>,
    form: TableForm,
) -> String {
    let mut writer = csv::WriterBuilder::new();
    let mut table = writer.delimiter(form.separator).from_writer(Vec::new());
    let mut all = std::iter::once(header).chain(rows);
    let written = all.try_for_each(|row| table.write_record(row.into_iter().map(cell)));
    written.expect("rows of equal length always fit into memory");
    let bytes = table.into_inner().expect("a list in memory takes all that is flushed");
    let text = String::from_utf8(bytes).expect("made of texts only");
    if form.has_mark { format!("\u{feff}{text}") } else { text }
}

/// A text that spreadsheets show as it is. Numbers below zero and dates are no formulas.
fn cell(text: String) -> String {
    let begins_formula = text.trim_start_matches(' ').starts_with(FORMULA);
    let is_number = || text.replacen(',', ".", 1).parse::<f64>().is_ok();
    let is_value = || is_number() || HistoricalDate::parse(&text).is_ok();
    if begins_formula && !is_value() { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: [&str; 2], form: TableForm) -> String {
        let head = ["a", "b"].map(str::to_owned);
        table_of(head, std::iter::once(cells.map(str::to_owned)), form)
    }

    #[test]
    fn nothing_in_a_table_is_calculated() {
        let plain = |text: &str| written([text, "x"], TableForm::default());
        for text in ["=1+1", "+7 495", "-SUM(A1)", "@now", "＝1", " =1", "\t=1"] {
            assert!(plain(text).contains(&format!("'{text}")), "{text}");
        }
        let german = TableForm { separator: b';', has_mark: false };
        assert!(written(["-12,5", "x"], german).contains("\n-12,5;x\n"));
        for text in ["-12.5", "-3", "+4", "-0044", "1945-08-28/1945-09-05", "1745~", "– no", "a=b"]
        {
            assert!(plain(text).contains(&format!("\n{text},x\n")), "{text}: {}", plain(text));
        }
    }

    #[test]
    fn quotes_lines_and_separators_in_a_cell_stay_in_it() {
        for separator in [b',', b';', b'\t'] {
            let form = TableForm { separator, has_mark: true };
            let cells = ["he said \"no\",\nand; left\tit", "Кунашир 国後"];
            let text = written(cells, form);
            let text = text.strip_prefix('\u{feff}').expect("a mark");
            let mut reader = csv::ReaderBuilder::new();
            let mut reader = reader.delimiter(separator).from_reader(text.as_bytes());
            let row = reader.records().next().expect("a row").expect("a readable row");
            assert_eq!(row.iter().collect::<Vec<_>>(), cells);
        }
    }
}
