use egui::{Id, Rect, Ui, vec2};

use crate::atlas::MapState;
use crate::map::{PanePosition, ScreenPoint, ScreenRect};
use crate::session::{Comparison, ComparisonForm};
use crate::ui::context::UiContext;

/// One of the maps: where it stands, what it shows, and of that what is not covered by another.
#[derive(Clone, Copy)]
pub struct MapPane {
    /// Its number among the panes, from the left.
    pub index: usize,
    /// All of its map, points.
    pub rect: Rect,
    /// The part of it that is seen.
    pub clip: Rect,
    pub position: PanePosition,
    pub state: MapState,
    /// What the map beside it shows.
    pub compared: Option<MapState>,
}

/// Points between two maps side by side.
const GAP: f32 = 4.0;
/// Narrower than this, points, two maps stand one above the other, unless each were lower than that.
const NARROW: f32 = 180.0;
const LOW: f32 = 120.0;

impl MapPane {
    /// The same for the only map and for the first of two, so that the focus stays.
    pub fn id(&self) -> Id {
        id(self.index)
    }

    /// A point of the window as a point of this map.
    pub fn screen_from_window(&self, at: egui::Pos2) -> ScreenPoint {
        let inside = at - self.rect.min;
        ScreenPoint { x: inside.x.into(), y: inside.y.into() }
    }

    /// Of a part of this map, what of it is seen in the window.
    pub fn window_from_screen(&self, of: ScreenRect) -> Rect {
        let at = |x: f64, y: f64| self.rect.min + vec2(x as f32, y as f32);
        Rect::from_min_max(at(of.min.x, of.min.y), at(of.max.x, of.max.y)).intersect(self.clip)
    }
}

fn id(index: usize) -> Id {
    Id::unique(("map", index))
}

/// Whether keys go to a map.
pub fn has_focus(ui: &Ui) -> bool {
    ui.memory(|memory| [id(0), id(1)].into_iter().any(|id| memory.has_focus(id)))
}

/// Whether a map is dragged.
pub fn is_dragged(ui: &Ui) -> bool {
    [id(0), id(1)].into_iter().any(|id| ui.ctx().is_being_dragged(id))
}

/// The maps that fill `rect`: one, or the two that are compared.
pub fn panes(cx: UiContext<'_>, rect: Rect) -> Vec<MapPane> {
    let state = cx.session.state(cx.atlas);
    let Some(comparison) = cx.session.comparison else {
        let position = PanePosition::Whole;
        return vec![MapPane { index: 0, rect, clip: rect, position, state, compared: None }];
    };
    let [earlier, later] = comparison.from_the_left(state, cx.atlas.today);
    let first = |rect, clip, position| {
        let compared = Some(later);
        MapPane { index: 0, rect, clip, position, state: earlier, compared }
    };
    let second = |rect, clip, position| {
        let compared = Some(earlier);
        MapPane { index: 1, rect, clip, position, state: later, compared }
    };
    match comparison.form {
        ComparisonForm::SideBySide => {
            let [one, other] = halves(rect);
            vec![first(one, one, PanePosition::First), second(other, other, PanePosition::Second)]
        }
        ComparisonForm::Swipe => {
            let bar = bar_at(rect, &comparison);
            let (mut left, mut right) = (rect, rect);
            left.max.x = bar;
            right.min.x = bar;
            vec![
                first(rect, left, PanePosition::LeftOfBar),
                second(rect, right, PanePosition::RightOfBar),
            ]
        }
    }
}

/// Two maps side by side, or one above the other where they would be too narrow for their names.
fn halves(rect: Rect) -> [Rect; 2] {
    let across = ((rect.width() - GAP) / 2.0).floor();
    let down = ((rect.height() - GAP) / 2.0).floor();
    let size = if across < NARROW && down >= LOW {
        vec2(rect.width(), down)
    } else {
        vec2(across, rect.height())
    };
    [Rect::from_min_size(rect.min, size), Rect::from_min_size(rect.max - size, size)]
}

/// Where the swipe bar stands, points.
pub fn bar_at(rect: Rect, comparison: &Comparison) -> f32 {
    (rect.min.x + comparison.share as f32 * rect.width()).round()
}
