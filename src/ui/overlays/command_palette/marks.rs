//! Small signs beside the lines of the palette, one for each kind of thing.

use egui::{Painter, Pos2, Shape, Stroke, pos2, vec2};

use crate::atlas::{Atlas, EventKind, Subject};
use crate::map::{ScreenPoint, symbol};
use crate::paint::paint_shapes;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// What a sign stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Event(EventKind),
    Land,
    Place,
    Person,
    Treaty,
    Era,
    Figures,
    Line,
    Journey,
    Date,
    Filter,
    List,
    Command,
}

/// Points from the middle of a sign to its edge.
const RADIUS: f32 = 7.0;

impl Mark {
    /// The sign of something that has a page.
    pub fn of(atlas: &Atlas, subject: Subject) -> Self {
        match subject {
            Subject::Event(id) => Self::Event(atlas[id].kind),
            Subject::Territory(_) => Self::Land,
            Subject::Place(_) | Subject::Point(_) => Self::Place,
            Subject::Person(_) => Self::Person,
            Subject::Treaty(_) => Self::Treaty,
            Subject::Position(_) | Subject::Argument(_) | Subject::Term(_) => {
                Self::Event(EventKind::Statement)
            }
            Subject::Era(_) => Self::Era,
            Subject::Series(_) => Self::Figures,
            Subject::Line(_) => Self::Line,
            Subject::Journey(_) => Self::Journey,
        }
    }

    /// Draws it around a point.
    pub fn paint(self, painter: &Painter, cx: UiContext<'_>, centre: Pos2) {
        let ink = color(cx.style.soft_ink);
        let thin = Stroke::new(1.5, ink);
        let at = |x: f32, y: f32| centre + vec2(x, y) * RADIUS;
        let line = |from: Pos2, to: Pos2| painter.line_segment([from, to], thin);
        let event = |kind| {
            let middle = ScreenPoint { x: centre.x.into(), y: centre.y.into() };
            let inks = (cx.style.kind(kind), cx.style.paper);
            let shapes = symbol(kind, middle, RADIUS.into(), inks.0, inks.1);
            paint_shapes(painter, pos2(0.0, 0.0), &shapes);
        };
        match self {
            Self::Event(kind) => event(kind),
            Self::Treaty => event(EventKind::Treaty),
            Self::Land => {
                let coast = [(-0.9, 0.3), (-0.5, -0.4), (0.1, -0.2), (0.7, -0.8), (0.9, -0.1)];
                let coast = coast.into_iter().chain([(0.3, 0.5), (-0.4, 0.8)]);
                let coast = coast.map(|(x, y)| at(x, y)).collect();
                painter.add(Shape::closed_line(coast, thin));
            }
            Self::Place => {
                painter.circle_stroke(at(0.0, 0.0), 0.55 * RADIUS, thin);
                painter.circle_filled(at(0.0, 0.0), 0.2 * RADIUS, ink);
            }
            Self::Person => {
                painter.circle_filled(at(0.0, -0.45), 0.4 * RADIUS, ink);
                let shoulders = (0..=8).map(|i| std::f32::consts::PI * (1.0 + i as f32 / 8.0));
                let shoulders = shoulders.map(|angle| at(0.75 * angle.cos(), 0.95 + angle.sin()));
                painter.add(Shape::convex_polygon(shoulders.collect(), ink, Stroke::NONE));
            }
            Self::Era => {
                line(at(-0.8, 0.0), at(0.8, 0.0));
                line(at(-0.8, -0.5), at(-0.8, 0.5));
                line(at(0.8, -0.5), at(0.8, 0.5));
            }
            Self::Figures => {
                for (x, top) in [(-0.6, 0.0), (0.0, -0.7), (0.6, -0.3)] {
                    painter.line_segment([at(x, 0.8), at(x, top)], Stroke::new(2.5, ink));
                }
            }
            Self::Line => {
                let ends = [at(-0.9, 0.7), at(0.9, -0.7)];
                painter.extend(Shape::dashed_line(&ends, thin, 3.0, 2.0));
            }
            Self::Journey => {
                line(at(-0.9, 0.5), at(-0.1, -0.3));
                line(at(-0.1, -0.3), at(0.7, -0.3));
                line(at(0.3, -0.8), at(0.8, -0.3));
                line(at(0.3, 0.2), at(0.8, -0.3));
            }
            Self::Date => {
                painter.circle_stroke(at(0.0, 0.0), 0.85 * RADIUS, thin);
                line(at(0.0, 0.0), at(0.0, -0.55));
                line(at(0.0, 0.0), at(0.4, 0.2));
            }
            Self::Filter => {
                for (half, y) in [(0.9, -0.6), (0.55, 0.0), (0.2, 0.6)] {
                    line(at(-half, y), at(half, y));
                }
            }
            Self::List => {
                for y in [-0.6, 0.0, 0.6] {
                    line(at(-0.3, y), at(0.9, y));
                    painter.circle_filled(at(-0.8, y), 1.2, ink);
                }
            }
            Self::Command => {
                line(at(-0.3, -0.55), at(0.3, 0.0));
                line(at(0.3, 0.0), at(-0.3, 0.55));
            }
        }
    }
}
