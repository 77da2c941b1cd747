use serde::Serialize;

use crate::export::print::PrintFile;
use crate::language::Words;
use crate::map::{KeyKind, KeyRow, ScreenRect};
use crate::paint::svg_of_shapes;

/// Pixels above and below the middle of a sample, and to its sides.
const HALF: f64 = 7.0;
const ASIDE: f64 = 4.5;

/// What is on the maps of a page and needs a word.
#[derive(Serialize)]
pub struct KeyData {
    title: String,
    rows: Vec<RowData>,
    /// What kinds of event the symbols on the map stand for.
    pub symbols: Vec<SymbolData>,
    /// What is mere words.
    notes: Vec<String>,
}

/// A symbol on the map.
#[derive(Serialize)]
pub struct SymbolData {
    /// The name of its file.
    pub picture: String,
    /// What kind of event it stands for.
    pub text: String,
}

#[derive(Serialize)]
struct RowData {
    /// The name of its file.
    picture: String,
    /// Millimetres.
    width: f64,
    height: f64,
    text: String,
    /// The dates for which it holds, where it does not for all.
    dates: String,
}

/// The keys of one map or of several as one: the rows of the first map in their order, then what
/// the others add.
pub fn key_data(
    words: &Words,
    keys: &[(&str, &[KeyRow])],
    pixel: f64,
) -> (Vec<PrintFile>, KeyData) {
    let mut rows: Vec<(&KeyRow, Vec<&str>)> = Vec::new();
    for (date, key) in keys {
        for row in *key {
            match rows.iter_mut().find(|(known, _)| known.text == row.text) {
                Some((_, dates)) => dates.push(date),
                None => rows.push((row, vec![date])),
            }
        }
    }
    // The sort is stable, so that lands stay in the order of the key.
    rows.sort_by_key(|(row, _)| row.kind);
    let mut files = Vec::new();
    let mut data = KeyData {
        title: words.say("plate-key"),
        rows: Vec::new(),
        symbols: Vec::new(),
        notes: Vec::new(),
    };
    for (row, dates) in rows {
        if row.kind == KeyKind::Words {
            data.notes.push(row.text.clone());
            continue;
        }
        let picture = format!("key-{}.svg", files.len() + 1);
        let part = ScreenRect::new(-ASIDE, -HALF, row.width + 2.0 * ASIDE, 2.0 * HALF);
        files.push(PrintFile::new(picture.clone(), svg_of_shapes(part, &row.samples)));
        data.rows.push(RowData {
            picture,
            width: part.width() * pixel,
            height: part.height() * pixel,
            text: row.text.clone(),
            dates: if dates.len() == keys.len() {
                String::new()
            } else {
                words.enumeration(&dates)
            },
        });
    }
    (files, data)
}
