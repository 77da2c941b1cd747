use egui::accesskit::Action as Asked;
use egui::{Id, Rect, Response, Role, Sense, Ui, UiBuilder};

use crate::atlas::{MapState, Subject, TerritoryId, official_sentence, spoken_control};
use crate::geometry::{Bounds, PlanePoint};
use crate::map::{Land, Scene, ScreenPoint, ScreenRect};
use crate::session::Action;
use crate::ui::assistance::spoken;
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane::MapPane;

/// Land of the history that is seen on a map.
#[derive(Clone, Copy)]
pub struct SeenLand {
    pub territory: TerritoryId,
    /// What of it is seen.
    pub area: ScreenRect,
    /// The middle of that.
    pub middle: ScreenPoint,
}

/// The lands of the history that a picture shows.
pub fn seen_lands(scene: &Scene) -> Vec<SeenLand> {
    scene.lands.iter().filter_map(|land| seen_land(scene, land)).collect()
}

fn seen_land(scene: &Scene, land: &Land) -> Option<SeenLand> {
    let visible = scene.camera.visible();
    let bounds = land.shape.bounds;
    let is_whole = visible.contains(bounds.min) && visible.contains(bounds.max);
    let (bounds, middle) = if is_whole {
        (bounds, bounds.centre())
    } else {
        // Of land that goes on beyond the edge, where its coast is seen.
        let seen = land.shape.vertices.iter().copied().filter(|it| visible.contains(*it));
        let count = seen.clone().count();
        let sum = seen.clone().fold(PlanePoint { x: 0.0, y: 0.0 }, |sum, it| sum + it);
        (Bounds::around(seen)?, sum / count.max(1) as f64)
    };
    let on_screen = |x, y| scene.camera.screen_from_plane(PlanePoint { x, y });
    let area = ScreenRect {
        min: on_screen(bounds.min.x, bounds.max.y),
        max: on_screen(bounds.max.x, bounds.min.y),
    };
    let middle = on_screen(middle.x, middle.y);
    Some(SeenLand { territory: land.territory?, area, middle })
}

/// Who holds a land, in one sentence, and what an official map shows instead.
pub fn sentence(cx: UiContext<'_>, territory: TerritoryId, state: MapState) -> String {
    let held = spoken_control(cx.atlas, cx.words, territory, state.day);
    match official_sentence(cx.atlas, cx.words, territory, state.day, state.viewpoint) {
        Some(shown) => {
            cx.words.say_with("list-clause", &[("first", held.into()), ("next", shown.into())])
        }
        None => held,
    }
}

/// What a screen reader knows a land by.
pub fn land_id(cx: UiContext<'_>, pane: &MapPane, territory: TerritoryId) -> Id {
    pane.id().with(("land", &cx.atlas[territory].slug))
}

/// Tells a screen reader of the lands; they are seen already. The one that it leads to.
pub fn tell_lands(
    ui: &mut Ui,
    cx: UiContext<'_>,
    pane: &MapPane,
    map: &Response,
    lands: &[SeenLand],
) -> Option<TerritoryId> {
    let mut asked = None;
    let on_map = UiBuilder::new()
        .id_salt(pane.id().with("lands"))
        .max_rect(Rect::from_min_size(pane.clip.min, egui::Vec2::ZERO))
        .accessibility_parent(map.id);
    let on_map = ui.new_child(on_map);
    for land in lands {
        let id = land_id(cx, pane, land.territory);
        // It takes no pointer from the map; this only says what it belongs to.
        on_map.interact(Rect::NOTHING, id, Sense::hover());
        let area = pane.window_from_screen(land.area);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ListBoxOption);
            node.set_label(sentence(cx, land.territory, pane.state));
            node.set_bounds(spoken::bounds(area));
            node.add_action(Asked::Focus);
            node.add_action(Asked::Click);
        });
        let wants = |what| ui.input(|input| input.has_accesskit_action_request(id, what));
        if wants(Asked::Focus) {
            map.request_focus();
            asked = Some(land.territory);
        }
        if wants(Asked::Click) {
            cx.ask(Action::Select(Subject::Territory(land.territory)));
        }
    }
    asked
}
