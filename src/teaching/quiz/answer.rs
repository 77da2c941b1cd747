use std::collections::BTreeSet;

use crate::atlas::Atlas;
use crate::geometry::{Detail, PlanePoint, geodesy, plane_distance};
use crate::search::{Closeness, closeness};
use crate::teaching::quiz::picture::Spot;
use crate::teaching::quiz::question::{AnswerForm, Question};

/// What somebody answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Places of the choices.
    Chosen(BTreeSet<usize>),
    /// Places of the choices, the earliest first.
    Ordered(Vec<usize>),
    /// What was typed.
    Typed(String),
    /// Where the map was clicked, and how far beside it counts, km.
    Clicked(PlanePoint, f64),
}

impl Question {
    /// Whether an answer is right; a several must be whole.
    pub fn is_right(&self, atlas: &Atlas, given: &Given) -> bool {
        let right: BTreeSet<usize> =
            (0..self.choices.len()).filter(|&place| self.choices[place].right).collect();
        match (&self.form, given) {
            (AnswerForm::One | AnswerForm::Several, Given::Chosen(chosen)) => *chosen == right,
            (AnswerForm::Order(order), Given::Ordered(given)) => given == order,
            (AnswerForm::Year(year), Given::Typed(typed)) => typed.trim().parse() == Ok(*year),
            (AnswerForm::Name(names), Given::Typed(typed)) => {
                names.iter().any(|name| closeness(name, typed) == Closeness::Exact)
            }
            (AnswerForm::Click, Given::Clicked(at, beside)) => {
                let spots = self.map.iter().flat_map(|map| &map.spots);
                spots.filter(|spot| spot.right).any(|spot| is_hit(atlas, spot, *at, *beside))
            }
            _ => false,
        }
    }
}

/// Whether a point lies on a spot, or no further beside it than so many kilometres.
pub fn is_hit(atlas: &Atlas, spot: &Spot, at: PlanePoint, beside_km: f64) -> bool {
    let shape = spot.land.and_then(|land| {
        let (_, level) = atlas.base_map.level(Detail::Overview);
        level.unit(&atlas[land].slug).map(|unit| &unit.shape)
    });
    let Some(shape) = shape else {
        return plane_distance(at, spot.at) <= beside_km;
    };
    let far = |edge| plane_distance(at, geodesy::nearest_on_edge(at, edge));
    shape.contains(at) || shape.edges().any(|edge| far(edge) <= beside_km)
}
