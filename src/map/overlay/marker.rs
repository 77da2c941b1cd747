use crate::atlas::{EventId, PlaceId, Significance};
use crate::map::composition::Composition;
use crate::map::overlay::symbols::symbol;
use crate::map::values::{
    Anchor, Colour, Elsewhere, Face, Mark, Primitive, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Radius of the marker of a turning point, or of what is selected; and of all others. Pixels.
pub const RADIUS: f64 = 10.0;
const LESSER_RADIUS: f64 = 8.5;
/// How far the rings of the selected one reach beyond it, pixels.
pub const RINGS: f64 = 4.0;
/// How large the symbol in it is, by its radius.
const SYMBOL: f64 = 0.6;
/// Size of the figure that tells how many events it stands for.
const COUNT: f64 = 11.0;

/// The events of the shown year at one place.
pub struct Group {
    /// The place of the first, then those of others that crowd around it.
    pub places: Vec<PlaceId>,
    pub events: Vec<EventId>,
    /// Where the place lies on the screen, if the projection can show it.
    pub at: Option<ScreenPoint>,
    pub is_selected: bool,
}

impl Group {
    /// How much the weightiest of its events matters.
    pub fn significance(&self, composition: &Composition<'_>) -> Option<Significance> {
        self.events.iter().map(|&id| composition.atlas[id].significance).max()
    }

    /// The event whose symbol stands for it: the selected one, or the weightiest.
    fn shown(&self, composition: &Composition<'_>) -> Option<EventId> {
        let events = || self.events.iter().copied();
        let selected = events().find(|&id| composition.view.selected.event == Some(id));
        selected.or_else(|| events().max_by_key(|&id| composition.atlas[id].significance))
    }

    /// What is told of it where the map doesn't reach.
    pub fn into_elsewhere(self) -> Elsewhere {
        Elsewhere { place: self.places[0], events: self.events }
    }
}

/// The disc with the symbol of the weightiest event, a count, and rings if it is selected.
pub fn symbol_of(composition: &Composition<'_>, group: &Group, at: ScreenPoint) -> Vec<Primitive> {
    let style = &composition.style;
    let Some(shown) = group.shown(composition) else { return Vec::new() };
    let kind = composition.atlas[shown].kind;
    let ink = style.kind(kind);
    let circle = |radius: f64, fill: Colour, stroke: Stroke| Primitive::Circle {
        centre: at,
        radius,
        fill,
        stroke,
    };
    let is_great =
        group.is_selected || group.significance(composition) == Some(Significance::TurningPoint);
    let radius = if is_great { RADIUS } else { LESSER_RADIUS };
    let mut items = Vec::new();
    if group.is_selected {
        items.push(circle(radius + RINGS, Colour::BLACK, Stroke::NONE));
        items.push(circle(radius + 2.0, Colour::WHITE, Stroke::NONE));
    }
    items.push(circle(radius, style.marker, Stroke::solid(ink, 1.5)));
    items.extend(symbol(kind, at, SYMBOL * radius, ink, style.marker));
    if group.events.len() > 1 {
        let badge = ScreenPoint { x: at.x + radius - 1.0, y: at.y - radius + 2.0 };
        let count = group.events.len().to_string();
        let size = composition.legible(COUNT);
        let width = composition.width(&count, Face::Bold, size).max(8.0) + 5.0;
        items.push(Primitive::Panel {
            rect: ScreenRect::centred(badge, width, 13.0),
            rounding: 6.5,
            fill: style.ink,
            stroke: Stroke::solid(style.marker, 1.0),
        });
        items.push(Primitive::Text(Text::plain(
            count,
            badge,
            Anchor::Middle,
            Face::Bold,
            size,
            style.marker,
        )));
    }
    items
}

/// What answers to a click on a marker, with what a screen reader says of it.
pub fn mark(composition: &Composition<'_>, group: Group, rect: ScreenRect) -> Mark {
    let atlas = composition.atlas;
    let titles: Vec<&str> = group.events.iter().map(|&id| atlas[id].title.as_str()).collect();
    let spoken = composition.words.say_with(
        "marker-spoken",
        &[
            ("place", atlas[group.places[0]].name.as_str().into()),
            ("titles", composition.words.clauses(&titles).into()),
        ],
    );
    let symbol = atlas[group.shown(composition).unwrap_or(group.events[0])].kind;
    let Group { places, events, is_selected, .. } = group;
    Mark { places, events, rect, spoken, is_selected, symbol }
}
