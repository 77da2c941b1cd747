use egui::{EventFilter, Key, Modifiers, PointerButton, Response, Tooltip, Ui};

use crate::atlas::{Subject, TerritoryId};
use crate::map::ScreenPoint;
use crate::session::Action;
use crate::ui::assistance::focus;
use crate::ui::commands::keyboard;
use crate::ui::context::UiContext;
use crate::ui::panels::map::lands::{SeenLand, land_id, sentence};
use crate::ui::panels::map::map_pane::MapPane;

/// Pixels by which the arrows move the map.
const STEP: f64 = 80.0;
/// Points below which a land has a ring around it, so that it is found.
const SMALL: f32 = 48.0;
/// How far to the side of an arrow something may lie, as a part of its distance along it.
const ASIDE: f64 = 2.0;

/// The arrows, and where they lead on the screen.
pub const ARROWS: [(Key, [f64; 2]); 4] = [
    (Key::ArrowLeft, [-1.0, 0.0]),
    (Key::ArrowRight, [1.0, 0.0]),
    (Key::ArrowUp, [0.0, -1.0]),
    (Key::ArrowDown, [0.0, 1.0]),
];

/// On a map with the focus the arrows walk from land to land, Enter asks for the land, and Escape
/// ends the walk; with Shift, and where no land lies that way, the arrows move the map.
pub fn walk(
    ui: &Ui,
    cx: UiContext<'_>,
    pane: &MapPane,
    map: &Response,
    lands: &[SeenLand],
    walked: &mut Option<TerritoryId>,
) {
    let keep = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: walked.is_some(),
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(map.id, keep));
    let before = *walked;
    for (key, [right, down]) in ARROWS {
        let moved = Action::Drag([-STEP * right, -STEP * down]);
        let presses = keyboard::presses(ui, Modifiers::SHIFT, key);
        cx.ask_all(std::iter::repeat_n(moved.clone(), presses));
        for _ in 0..keyboard::presses(ui, Modifiers::NONE, key) {
            if let Some(next) = next_land(cx, pane, lands, *walked, [right, down]) {
                *walked = Some(next);
            } else {
                cx.ask(moved.clone());
                cx.announce(cx.words.say("announce-moved"));
            }
        }
    }
    if walked.is_some() && keyboard::presses(ui, Modifiers::NONE, Key::Escape) > 0 {
        *walked = None;
    }
    let is_by_key = map.clicked() && !map.clicked_by(PointerButton::Primary);
    if let Some(territory) = walked.filter(|_| is_by_key) {
        cx.ask_all(asked(cx, territory));
    }
    if *walked != before {
        ui.request_repaint();
    }
}

/// What Enter does on a land: it asks, or measures.
fn asked(cx: UiContext<'_>, territory: TerritoryId) -> Option<Action> {
    if cx.session.measuring().is_on {
        return cx.atlas.point_in(territory).map(Action::MeasureTo);
    }
    Some(Action::Select(Subject::Territory(territory)))
}

/// The land to which an arrow leads. A walk begins at the selected land, or else in the middle.
fn next_land(
    cx: UiContext<'_>,
    pane: &MapPane,
    lands: &[SeenLand],
    walked: Option<TerritoryId>,
    way: [f64; 2],
) -> Option<TerritoryId> {
    let seen = |id: TerritoryId| lands.iter().find(|land| land.territory == id);
    let middle = pane.clip.center() - pane.rect.min;
    let middle = ScreenPoint { x: middle.x.into(), y: middle.y.into() };
    let Some(here) = walked.and_then(seen) else {
        let selected = cx.session.chosen_territory(cx.atlas).and_then(seen);
        let gap = |land: &&SeenLand| land.middle.distance(middle);
        let nearest = lands.iter().min_by(|one, other| gap(one).total_cmp(&gap(other)));
        return selected.or(nearest).map(|land| land.territory);
    };
    let others = lands.iter().filter(|land| land.territory != here.territory);
    nearest_that_way(here.middle, way, others.map(|land| (land.territory, land.middle)))
}

/// The nearest of some points in the direction of an arrow; what lies to the side counts as
/// farther.
pub fn nearest_that_way<T>(
    from: ScreenPoint,
    [right, down]: [f64; 2],
    points: impl Iterator<Item = (T, ScreenPoint)>,
) -> Option<T> {
    let ways = points.filter_map(|(what, at)| {
        let (x, y) = (at.x - from.x, at.y - from.y);
        let (along, aside) = (x * right + y * down, (x * down - y * right).abs());
        (along > 1.0 && aside <= ASIDE * along)
            .then(|| (what, (along * along + aside * aside).powf(1.5) / (along * along)))
    });
    ways.min_by(|one, other| one.1.total_cmp(&other.1)).map(|(what, _)| what)
}

/// Tells where on the map the walk is: to a reader by the focus, to the eye by a ring around what
/// is small, and by the sentence that the reader says.
pub fn walked_ui(ui: &Ui, cx: UiContext<'_>, pane: &MapPane, map: &Response, land: &SeenLand) {
    let id = land_id(cx, pane, land.territory);
    ui.ctx().accesskit_node_builder(map.id, |node| node.set_active_descendant(id.accesskit_id()));
    let area = pane.window_from_screen(land.area);
    if area.width().max(area.height()) < SMALL {
        focus::ring(ui.painter(), cx, area.expand(5.0));
    }
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, area.expand(6.0)).show(|ui| {
        ui.label(sentence(cx, land.territory, pane.state));
    });
}
