use std::f64::consts::TAU;

use crate::atlas::EventKind;
use crate::map::values::{Colour, Primitive, ScreenPoint, ScreenRect, Stroke};

/// The symbol of a kind of event, within `radius` pixels of `centre`, in one ink on one paper.
///
/// One family, told apart by shape alone: they must hold in grey and at ten pixels.
pub fn symbol(
    kind: EventKind,
    centre: ScreenPoint,
    radius: f64,
    ink: Colour,
    paper: Colour,
) -> Vec<Primitive> {
    let pen = Pen { centre, radius, ink, paper };
    match kind {
        EventKind::Treaty => pen.document(),
        EventKind::Summit => vec![
            pen.bar([-0.5, 0.0], [0.5, 0.0], 0.28),
            pen.dot([-0.55, 0.0], 0.44),
            pen.dot([0.55, 0.0], 0.44),
        ],
        EventKind::War => {
            vec![
                pen.bar([-0.75, -0.75], [0.75, 0.75], 0.4),
                pen.bar([-0.75, 0.75], [0.75, -0.75], 0.4),
            ]
        }
        EventKind::Military => vec![pen.polygon(&[[0.0, -0.9], [0.9, 0.75], [-0.9, 0.75]])],
        EventKind::Sanction => vec![pen.ring(0.8, 0.28), pen.bar([-0.5, 0.5], [0.5, -0.5], 0.28)],
        EventKind::Territory => vec![
            pen.polygon(&[[-0.4, -0.45], [0.0, -0.95], [0.4, -0.45], [0.4, 0.6], [-0.4, 0.6]]),
            pen.bar([-0.85, 0.78], [0.85, 0.78], 0.3),
        ],
        EventKind::Economy => vec![pen.ring(0.66, 0.42)],
        EventKind::Statement => pen.speech(),
        EventKind::Diplomacy => {
            vec![pen.polygon(&[[0.0, -0.98], [0.8, 0.0], [0.0, 0.98], [-0.8, 0.0]])]
        }
        EventKind::Culture => pen.leaf(),
        EventKind::PeopleMoved => pen.people(),
    }
}

struct Pen {
    centre: ScreenPoint,
    radius: f64,
    ink: Colour,
    paper: Colour,
}

impl Pen {
    fn at(&self, [x, y]: [f64; 2]) -> ScreenPoint {
        ScreenPoint { x: self.centre.x + x * self.radius, y: self.centre.y + y * self.radius }
    }

    fn polygon(&self, corners: &[[f64; 2]]) -> Primitive {
        let corners = corners.iter().map(|&corner| self.at(corner)).collect();
        Primitive::Polygon { corners, fill: self.ink, stroke: Stroke::NONE }
    }

    fn bar(&self, from: [f64; 2], to: [f64; 2], width: f64) -> Primitive {
        let stroke = Stroke::solid(self.ink, width * self.radius);
        Primitive::Segments { segments: [[self.at(from), self.at(to)]].into(), stroke }
    }

    fn dot(&self, at: [f64; 2], radius: f64) -> Primitive {
        let radius = radius * self.radius;
        Primitive::Circle { centre: self.at(at), radius, fill: self.ink, stroke: Stroke::NONE }
    }

    fn ring(&self, radius: f64, width: f64) -> Primitive {
        let stroke = Stroke::solid(self.ink, width * self.radius);
        let radius = radius * self.radius;
        Primitive::Circle { centre: self.centre, radius, fill: Colour::TRANSPARENT, stroke }
    }

    fn document(&self) -> Vec<Primitive> {
        let rect = ScreenRect { min: self.at([-0.7, -0.85]), max: self.at([0.7, 0.85]) };
        let line = |y: f64| [self.at([-0.4, y]), self.at([0.4, y])];
        let stroke = Stroke::solid(self.paper, 0.22 * self.radius);
        vec![
            Primitive::Panel { rect, rounding: 0.0, fill: self.ink, stroke: Stroke::NONE },
            Primitive::Segments { segments: [line(-0.3), line(0.15)].into(), stroke },
        ]
    }

    fn speech(&self) -> Vec<Primitive> {
        let rect = ScreenRect { min: self.at([-0.9, -0.75]), max: self.at([0.9, 0.4]) };
        vec![
            Primitive::Panel {
                rect,
                rounding: 0.25 * self.radius,
                fill: self.ink,
                stroke: Stroke::NONE,
            },
            self.polygon(&[[-0.6, 0.3], [0.05, 0.3], [-0.6, 0.95]]),
        ]
    }

    /// Two heads above an arrow.
    fn people(&self) -> Vec<Primitive> {
        vec![
            self.dot([-0.5, -0.5], 0.38),
            self.dot([0.45, -0.5], 0.38),
            self.bar([-0.95, 0.45], [0.25, 0.45], 0.34),
            self.polygon(&[[0.15, -0.05], [0.98, 0.45], [0.15, 0.95]]),
        ]
    }

    fn leaf(&self) -> Vec<Primitive> {
        let side = |sign: f64| {
            (0..=6).map(move |i| {
                let share = f64::from(i) / 6.0;
                let bulge = sign * 0.42 * (share * TAU / 2.0).sin();
                // Along the diagonal from bottom left to top right, bulging across it.
                let along = share * 1.7 - 0.85;
                [along - bulge * 0.7, -along - bulge * 0.7]
            })
        };
        let corners: Vec<[f64; 2]> =
            side(1.0).chain(side(-1.0).collect::<Vec<_>>().into_iter().rev()).collect();
        vec![self.polygon(&corners), self.bar([-0.95, 0.95], [-0.5, 0.5], 0.2)]
    }
}
