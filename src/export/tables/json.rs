use serde::{Serialize, Serializer};

use crate::export::content::{About, Cell, Listing, TableOrder, What, listing_of};
use crate::export::format::{ExportProblem, Format, Writer};

/// JSON, as the schema of [`schema_of`](crate::export::schema_of) says.
pub struct Json;

impl Format for Json {
    fn id(&self) -> &'static str {
        "json"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["json"]
    }

    fn media_type(&self) -> &'static str {
        "application/json"
    }

    fn writer(&self) -> Writer {
        Writer::Table { of: What::ALL, write }
    }
}

/// What the file says of itself, and then the rows.
#[derive(Serialize)]
struct File<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    viewpoint: Option<&'a str>,
    history: &'a str,
    what: &'static str,
    rows: Vec<JsonRow<'a>>,
}

/// A row as an object: each cell under the word of its column.
struct JsonRow<'a> {
    listing: &'a Listing,
    cells: &'a [Cell],
}

impl Serialize for JsonRow<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.listing.columns.iter().map(|column| column.id).zip(self.cells))
    }
}

fn write(order: &TableOrder<'_>) -> Result<Vec<u8>, ExportProblem> {
    let listing = listing_of(order);
    let about = About::new(order, false);
    let file = File {
        title: &about.title,
        viewpoint: about.viewpoint.as_deref(),
        history: &about.history,
        what: order.what.word(),
        rows: listing
            .rows
            .iter()
            .map(|row| JsonRow { listing: &listing, cells: &row.cells })
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&file)
        .map_err(|error| ExportProblem::Failed(error.to_string()))?;
    text.push('\n');
    Ok(text.into_bytes())
}
