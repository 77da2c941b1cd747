//! How lands and lines look in a key.

use std::sync::Arc;

use crate::geometry::{Bounds, PlanePoint};
use crate::map::composition::Composition;
use crate::map::ground::hatching::clipped;
use crate::map::ground::symbology::{Power, Stripes, Symbology, fill, stripes};
use crate::map::ground::water::ice_age_shore;
use crate::map::values::{Appearance, Colour, Hatch, Primitive, ScreenPoint, ScreenRect, Stroke};

/// Pixels across a sample, from one to the next, and across its rim.
pub const WIDTH: f64 = 24.0;
pub const BETWEEN: f64 = 4.0;
const RIM: f64 = 2.5;
/// Pixels of a claimant's line around it.
const CLAIM_EDGE: f64 = 1.8;
/// Pixels by which lines begin before their sample and end after it.
const BEYOND: [f64; 2] = [4.0, 2.0];
/// Pixels from one line of a sample to the next below it.
const BELOW: f64 = 5.0;
/// Pixels from one stripe of a sample to the next.
const CLOSEST: f64 = 6.0;

/// The most samples of one row.
pub const MOST: usize = 3;

/// What a row of the legend explains.
pub enum Sample {
    /// Lands that look different and mean the same.
    Lands(Vec<Symbology>),
    /// Lines that look different and mean the same, one above the other, each as it is drawn from below.
    Lines(Vec<Vec<Stroke>>),
    /// Land of the ice age.
    Exposed,
    Words,
}

impl Sample {
    /// Pixels across.
    pub fn width(&self) -> f64 {
        match self {
            Self::Lands(lands) => {
                let count = lands.len().max(1) as f64;
                count * WIDTH + (count - 1.0) * BETWEEN
            }
            Self::Lines(_) | Self::Exposed => WIDTH,
            Self::Words => 0.0,
        }
    }
}

/// A sample in all of a rectangle; a line reaches a little beyond it.
pub fn painted(composition: &Composition<'_>, sample: &Sample, rect: ScreenRect) -> Vec<Primitive> {
    let middle = rect.centre().y;
    let point = |x: f64, y: f64| ScreenPoint { x, y };
    match sample {
        Sample::Words => Vec::new(),
        Sample::Lines(lines) => (lines.iter().enumerate())
            .flat_map(|(i, strokes)| {
                let [from, to] = [rect.min.x - BEYOND[0], rect.max.x + BEYOND[1]];
                let down = middle + (i as f64 - (lines.len() - 1) as f64 / 2.0) * BELOW;
                let segments: Arc<[_]> = [[point(from, down), point(to, down)]].into();
                strokes.iter().map(move |&stroke| {
                    let segments = Arc::clone(&segments);
                    Primitive::Segments { segments, stroke }
                })
            })
            .collect(),
        Sample::Exposed => {
            let (fill, stroke) = (composition.style.exposed, ice_age_shore(&composition.style));
            let ScreenRect { min, max } = rect;
            let corners = [min, point(max.x, min.y), max, point(min.x, max.y), min];
            let sides: Vec<_> = corners.windows(2).map(|it| [it[0], it[1]]).collect();
            let area = Primitive::Panel { rect, rounding: 0.0, fill, stroke: Stroke::NONE };
            vec![area, Primitive::Segments { segments: sides.into(), stroke }]
        }
        Sample::Lands(symbologies) => (symbologies.iter().enumerate())
            .flat_map(|(i, symbology)| {
                let left = rect.min.x + i as f64 * (WIDTH + BETWEEN);
                let place = ScreenRect::new(left, rect.min.y, rect.width(), rect.height());
                painted_land(composition, symbology, place)
            })
            .collect(),
    }
}

fn painted_land(
    composition: &Composition<'_>,
    symbology: &Symbology,
    rect: ScreenRect,
) -> Vec<Primitive> {
    let fill = fill(composition, symbology);
    let mut items = vec![Primitive::Panel { rect, rounding: 0.0, fill, stroke: Stroke::NONE }];
    for Stripes { hatch, stroke, .. } in stripes(composition, symbology) {
        // Nearer to one another than on the map, so that the sample has several.
        let share = (CLOSEST / hatch.spacing).min(1.0);
        let hatch = Hatch { spacing: share * hatch.spacing, ..hatch };
        let stroke = Stroke { width: share * stroke.width, ..stroke };
        let segments = stripes_in(rect, hatch).into();
        items.push(Primitive::Segments { segments, stroke });
    }
    let style = &composition.style;
    let role = symbology.holder.filter(|_| symbology.power != Power::Outside);
    if let Some(role) = role.filter(|_| composition.view.appearance != Appearance::Print) {
        let within = rect.grown(-RIM / 2.0);
        items.push(frame(within, Stroke::solid(style.holder(role), RIM)));
    }
    let edge = symbology.holder.map_or(style.soft_ink, |role| style.rim_line(role));
    items.push(frame(rect, Stroke::solid(edge, 1.0)));
    // As small islands have it, which have no stripes.
    let is_coloured = composition.view.appearance != Appearance::Print;
    let claimant = symbology.claims.first().filter(|_| is_coloured);
    items.extend(claimant.map(|&role| {
        frame(rect.grown(CLAIM_EDGE / 2.0), Stroke::solid(style.holder(role), CLAIM_EDGE))
    }));
    items
}

fn frame(rect: ScreenRect, stroke: Stroke) -> Primitive {
    Primitive::Panel { rect, rounding: 0.0, fill: Colour::TRANSPARENT, stroke }
}

/// Parallel lines inside a rectangle of the screen.
fn stripes_in(rect: ScreenRect, hatch: Hatch) -> Vec<[ScreenPoint; 2]> {
    let (sin, cos) = hatch.angle.to_radians().sin_cos();
    // Up is positive here, as on the plane.
    let inside = Bounds {
        min: PlanePoint { x: rect.min.x, y: -rect.max.y },
        max: PlanePoint { x: rect.max.x, y: -rect.min.y },
    };
    let middle = inside.centre();
    let reach = rect.width().hypot(rect.height());
    let count = (reach / hatch.spacing).ceil() as i32;
    (-count..=count)
        .filter_map(|i| {
            let aside = f64::from(i) * hatch.spacing;
            let at = middle + PlanePoint { x: -sin, y: cos } * aside;
            let along = PlanePoint { x: cos, y: sin } * reach;
            clipped([at - along, at + along], inside)
        })
        .map(|ends| ends.map(|end| ScreenPoint { x: end.x, y: -end.y }))
        .collect()
}
