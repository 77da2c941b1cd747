use std::collections::BTreeMap;

use geo::MultiPolygon;

use crate::atlas::TerritoryId;
use crate::export::content::{Of, Row, TableOrder};
use crate::export::geography::outline::{outline, within_180};

/// Where a row lies.
pub enum PlaceOfRow<'a> {
    /// Nowhere that is known.
    Nowhere,
    /// At one point or several: longitude and latitude.
    Points(Vec<[f64; 2]>),
    /// On this land.
    Land(&'a MultiPolygon),
}

/// The outlines of the territories of some rows, each drawn once.
pub struct Outlines {
    by_territory: BTreeMap<TerritoryId, MultiPolygon>,
}

impl Outlines {
    /// Those of these rows.
    pub fn of(order: &TableOrder<'_>, rows: &[Row]) -> Self {
        let mut by_territory = BTreeMap::new();
        for row in rows {
            if let Of::Land(id) = row.of {
                let draw = || outline(order.atlas, id, order.detail);
                by_territory.entry(id).or_insert_with(draw);
            }
        }
        Self { by_territory }
    }

    /// Where a row lies: an event at each of its places.
    pub fn place_of<'a>(&'a self, order: &TableOrder<'_>, row: &Row) -> PlaceOfRow<'a> {
        match row.of {
            Of::Land(id) => {
                self.by_territory.get(&id).map_or(PlaceOfRow::Nowhere, PlaceOfRow::Land)
            }
            Of::Event(id) => {
                let places = order.atlas[id].places.iter();
                let points: Vec<[f64; 2]> =
                    places.map(|&place| within_180(order.atlas[place].point)).collect();
                if points.is_empty() { PlaceOfRow::Nowhere } else { PlaceOfRow::Points(points) }
            }
            Of::Place(_)
            | Of::Name(_)
            | Of::Treaty(_)
            | Of::Figure(_)
            | Of::Person(_)
            | Of::Source(_) => match row.point {
                Some(point) => PlaceOfRow::Points(vec![within_180(point)]),
                None => PlaceOfRow::Nowhere,
            },
        }
    }
}
