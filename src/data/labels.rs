use std::collections::BTreeSet;

use serde::Deserialize;

use crate::atlas::{LabelKind, MapLabel, Spot};
use crate::geometry::{DecodeError, GlobePoint, MapProjection};

#[derive(Deserialize)]
struct LabelRow {
    kind: LabelKind,
    id: String,
    lon: f64,
    lat: f64,
    angle: f64,
    rank: u32,
    en: String,
    ru: String,
    ja: String,
    #[serde(default)]
    also: Vec<[f64; 2]>,
    #[serde(default)]
    lands: Vec<String>,
    #[serde(default)]
    beneath: Option<String>,
    #[serde(default)]
    since: Option<i32>,
}

/// Reads the names of the map and where they stand, from JSON.
///
/// # Errors
/// When the text is not the expected JSON, or a name stands where the projection can't show it.
pub fn decode_labels(text: &str, projection: &MapProjection) -> Result<Vec<MapLabel>, DecodeError> {
    let rows: Vec<LabelRow> = serde_json::from_str(text)?;
    rows.into_iter()
        .map(|row| {
            let on_plane = |[lon, lat]: [f64; 2]| {
                let point = GlobePoint { lon, lat };
                projection.plane_from_globe(point).ok_or(DecodeError::OffThePlane(point))
            };
            let at = on_plane([row.lon, row.lat])?;
            let also: Result<_, DecodeError> = row.also.into_iter().map(on_plane).collect();
            Ok(MapLabel {
                slug: row.id,
                kind: row.kind,
                at,
                also: also?,
                lands: row.lands,
                beneath: row.beneath,
                angle: row.angle,
                rank: row.rank,
                en: row.en,
                ru: row.ru,
                ja: row.ja,
                since: row.since,
                place: None,
            })
        })
        .collect()
}

#[derive(Deserialize)]
struct SpotRow {
    name: String,
    lon: f64,
    lat: f64,
    metres: f64,
}

/// Reads the heights of mountains and the depths of the sea, from JSON, the greater first.
///
/// # Errors
/// When a text is not the expected JSON, or a spot lies where the projection can't show it.
pub fn decode_spots(
    heights: &str,
    depths: &str,
    projection: &MapProjection,
) -> Result<Vec<Spot>, DecodeError> {
    let mut spots = Vec::new();
    for (text, is_height) in [(heights, true), (depths, false)] {
        for row in serde_json::from_str::<Vec<SpotRow>>(text)? {
            let point = GlobePoint { lon: row.lon, lat: row.lat };
            let at = projection.plane_from_globe(point).ok_or(DecodeError::OffThePlane(point))?;
            spots.push(Spot { name: is_height.then_some(row.name), at, metres: row.metres });
        }
    }
    spots.sort_by(|one, other| other.metres.total_cmp(&one.metres));
    Ok(spots)
}

#[derive(Deserialize)]
struct LineRow {
    between: [String; 2],
}

/// Reads between which units the line is only known roughly, from JSON.
///
/// # Errors
/// When the text is not the expected JSON.
pub fn decode_vague_lines(text: &str) -> Result<BTreeSet<[String; 2]>, DecodeError> {
    let rows: Vec<LineRow> = serde_json::from_str(text)?;
    let in_order = |LineRow { mut between }| {
        between.sort();
        between
    };
    Ok(rows.into_iter().map(in_order).collect())
}
