use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::export::content::{Column, Holds, What};
use crate::language::Words;

/// A day as the files write it.
const DAY: &str = r"^-?\d{4,}-\d{2}-\d{2}$";

/// JSON Schema (2020-12) of what the format `json` writes of a part of the history.
pub fn schema_of(what: What, words: &Words) -> String {
    let row = RowSchema(what.columns());
    let schema = FileSchema {
        schema: "https://json-schema.org/draft/2020-12/schema",
        title: words.say(&format!("export-{}", what.word())),
        of: "object",
        required: ["title", "history", "what", "rows"],
        properties: Properties {
            title: json!({ "type": "string" }),
            viewpoint: json!({ "type": "string" }),
            history: json!({ "type": "string" }),
            what: json!({ "const": what.word() }),
            rows: Rows { of: "array", items: row },
        },
    };
    let mut text = serde_json::to_string_pretty(&schema).expect("texts make valid JSON");
    text.push('\n');
    text
}

#[derive(Serialize)]
struct FileSchema {
    #[serde(rename = "$schema")]
    schema: &'static str,
    title: String,
    #[serde(rename = "type")]
    of: &'static str,
    required: [&'static str; 4],
    properties: Properties,
}

#[derive(Serialize)]
struct Properties {
    title: Value,
    viewpoint: Value,
    history: Value,
    what: Value,
    rows: Rows,
}

#[derive(Serialize)]
struct Rows {
    #[serde(rename = "type")]
    of: &'static str,
    items: RowSchema,
}

/// What a row must be: each column there, and holding what it says.
struct RowSchema(&'static [Column]);

impl Serialize for RowSchema {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let ids: Vec<&str> = self.0.iter().map(|column| column.id).collect();
        let parts = [
            ("type", Part::Value(json!("object"))),
            ("additionalProperties", Part::Value(json!(false))),
            ("required", Part::Value(json!(ids))),
            ("properties", Part::Columns(self.0)),
        ];
        to.collect_map(parts)
    }
}

enum Part {
    Value(Value),
    Columns(&'static [Column]),
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(to),
            Self::Columns(columns) => {
                to.collect_map(columns.iter().map(|column| (column.id, cell(column))))
            }
        }
    }
}

fn cell(column: &Column) -> Value {
    let held = match column.holds {
        Holds::Text | Holds::Date => json!({ "type": "string" }),
        Holds::Whole => json!({ "type": "integer" }),
        Holds::Number => json!({ "type": "number" }),
        Holds::Flag => json!({ "type": "boolean" }),
        Holds::Day => json!({ "type": "string", "pattern": DAY }),
        Holds::Texts => list(&json!({ "type": "string" })),
        Holds::Places => list(&object(&[
            ("id", "string"),
            ("name", "string"),
            ("lon", "number"),
            ("lat", "number"),
        ])),
        Holds::Corrections => list(&object(&[
            ("source", "string"),
            ("says", "string"),
            ("instead", "string"),
            ("sources", "array"),
        ])),
        Holds::Grants => list(&json!({
            "type": "object",
            "required": ["territories", "to", "words"],
            "properties": {
                "territories": list(&json!({ "type": "string" })),
                "to": { "type": ["string", "null"] },
                "words": { "type": "string" },
            },
        })),
    };
    if column.always { held } else { json!({ "anyOf": [held, { "type": "null" }] }) }
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn object(parts: &[(&str, &str)]) -> Value {
    let names: Vec<&str> = parts.iter().map(|(name, _)| *name).collect();
    let properties: serde_json::Map<String, Value> =
        parts.iter().map(|(name, of)| ((*name).to_owned(), json!({ "type": of }))).collect();
    json!({ "type": "object", "required": names, "properties": properties })
}
