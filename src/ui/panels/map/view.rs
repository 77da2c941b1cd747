use std::cell::RefCell;
use std::sync::Arc;

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::atlas::{MapState, Subject, TerritoryId, Viewpoint};
use crate::map::{
    Answer, Basis, Cache, PanePosition, Scene, ScreenPoint, Selected, View, build_scene_with,
};
use crate::paint::ScenePainter;
use crate::session::{Action, Comparison, ComparisonForm};
use crate::ui::context::UiContext;
use crate::ui::panels::map::{input, marks, swipe_bar};

/// The last pictures, and what the pointer was on.
#[derive(Default)]
pub struct MapMemory {
    cache: RefCell<Cache>,
    pane_memories: [PaneMemory; 2],
    hovered: Option<TerritoryId>,
    is_hovered: bool,
}

#[derive(Default)]
struct PaneMemory {
    painter: ScenePainter,
    scene: Option<Arc<Scene>>,
}

/// One of the maps: where it stands, what it shows, and of that what is not covered by another.
#[derive(Clone, Copy)]
struct MapPane {
    rect: Rect,
    clip: Rect,
    pane_position: PanePosition,
    state: MapState,
    compared: Option<MapState>,
}

/// Points at either side that are left to the panels beside the map.
const EDGE: f32 = 6.0;
/// Points between two maps side by side.
const GAP: f32 = 4.0;

impl MapMemory {
    /// For a window that OpenGL draws.
    pub fn on_opengl() -> Self {
        let pane_position =
            || PaneMemory { painter: ScenePainter::on_opengl(), ..Default::default() };
        Self { pane_memories: [pane_position(), pane_position()], ..Self::default() }
    }

    pub fn is_hovered(&self) -> bool {
        self.is_hovered
    }
}

/// Whether keys go to the map.
pub fn has_focus(ui: &Ui) -> bool {
    ui.memory(|memory| [id(0), id(1)].into_iter().any(|id| memory.has_focus(id)))
}

pub fn id(pane: usize) -> Id {
    Id::unique(("map", pane))
}

/// The map, or two of them: dragged, enlarged, asked, and its markers selected.
pub fn map_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MapMemory, actions: &mut Vec<Action>) {
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    let panes = panes(cx, rect);
    let size = panes[0].rect.size();
    let size = [size.x.round().into(), size.y.round().into()];
    if cx.session.map_size != size {
        actions.push(Action::ResizeMap(size));
    }
    let was_hovered = memory.hovered;
    memory.hovered = None;
    memory.is_hovered = false;
    if let [one, other] = &panes[..] {
        // Between two maps.
        let gap = Rect::from_x_y_ranges(one.clip.max.x..=other.clip.min.x, rect.y_range());
        ui.painter().rect_filled(gap, 0.0, ui.visuals().panel_fill);
    }
    for (index, pane) in panes.iter().enumerate() {
        // Where the two lie on one another, each answers where it is seen.
        let inside = pane.clip.shrink2(vec2(EDGE, 0.0));
        let response = ui.interact(inside, id(index), Sense::click_and_drag());
        let pointer = response.hover_pos().map(|at| point_in(pane.rect, at));
        memory.is_hovered |= pointer.is_some();
        let scene = scene(cx, memory, index, pane, was_hovered);
        if let Some(at) = pointer {
            memory.hovered = scene.all_at(at).find_map(Answer::territory);
        }
        let painter = ui.painter_at(pane.clip);
        let pane_position = &mut memory.pane_memories[index];
        pane_position.painter.paint(&painter, pane.rect.min, &scene);
        pane_input(ui, cx, (index, pane), &scene, &response, pointer, actions);
        if response.has_focus() {
            let ring = ui.visuals().selection.stroke;
            painter.rect_stroke(pane.clip.shrink(1.0), 0.0, ring, egui::StrokeKind::Inside);
        }
    }
    if memory.hovered != was_hovered {
        ui.request_repaint();
    }
    if let Some(comparison) = &cx.session.comparison
        && comparison.form == ComparisonForm::Swipe
    {
        swipe_bar::bar_ui(ui, cx, rect, comparison, actions);
    }
}

fn panes(cx: UiContext<'_>, rect: Rect) -> Vec<MapPane> {
    let state = cx.session.state(cx.atlas);
    let Some(comparison) = cx.session.comparison else {
        return vec![MapPane {
            rect,
            clip: rect,
            pane_position: PanePosition::Whole,
            state,
            compared: None,
        }];
    };
    let other = comparison.state(cx.atlas.today);
    let first = |rect, clip, pane_position| MapPane {
        rect,
        clip,
        pane_position,
        state: other,
        compared: Some(state),
    };
    let second = |rect, clip, pane_position| MapPane {
        rect,
        clip,
        pane_position,
        state,
        compared: Some(other),
    };
    match comparison.form {
        ComparisonForm::SideBySide => {
            let half = ((rect.width() - GAP) / 2.0).floor();
            let left = Rect::from_min_size(rect.min, vec2(half, rect.height()));
            let right =
                Rect::from_min_size(pos2(rect.max.x - half, rect.min.y), vec2(half, rect.height()));
            vec![first(left, left, PanePosition::First), second(right, right, PanePosition::Second)]
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

/// Where the swipe bar stands, points.
pub fn bar_at(rect: Rect, comparison: &Comparison) -> f32 {
    (rect.min.x + comparison.share as f32 * rect.width()).round()
}

fn pane_input(
    ui: &mut Ui,
    cx: UiContext<'_>,
    (index, pane): (usize, &MapPane),
    scene: &Scene,
    response: &Response,
    pointer: Option<ScreenPoint>,
    actions: &mut Vec<Action>,
) {
    let shown = |rect: Rect| rect.intersect(pane.clip);
    let on_mark = marks::marks_ui(ui, cx, (index, pane.rect), &shown, scene, actions);
    if !on_mark {
        let answer = pointer.and_then(|at| scene.at(at));
        let under = input::Under { pointer, answer, state: pane.state };
        input::move_and_ask(ui, cx, response, under, actions);
    }
    input::wheel(ui, response, pointer, actions);
    input::keys(ui, response, pointer, actions);
    let values = [
        ("date", cx.words.day(pane.state.day).into()),
        ("viewpoint", cx.words.say(&viewpoint_word(pane.state.viewpoint)).into()),
    ];
    let spoken = cx.words.say_with("map-spoken", &values);
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &spoken));
}

pub fn viewpoint_word(viewpoint: Viewpoint) -> String {
    format!("viewpoint-{}", viewpoint.word())
}

/// The picture of a pane; a new one only if something in it has changed.
fn scene(
    cx: UiContext<'_>,
    memory: &mut MapMemory,
    index: usize,
    pane: &MapPane,
    hovered: Option<TerritoryId>,
) -> Arc<Scene> {
    let session = cx.session;
    let camera = session.framing.camera([pane.rect.width().into(), pane.rect.height().into()]);
    let view = View {
        camera,
        state: pane.state,
        lens: session.lens().filter(|_| pane.compared.is_none()),
        selected: selected(session.subject),
        hovered,
        layers: session.layers,
        second_names: session.second_names,
        appearance: session.appearance,
        wanted: (!session.filter.is_empty()).then(|| Arc::clone(&cx.shown.events)),
        covered: session.covered_days(cx.atlas),
        pane_position: pane.pane_position,
        compared: pane.compared,
        measured: Arc::clone(&session.measured),
        ranges_of: session.ranges_of,
    };
    let basis = Basis::new(&cx.atlas.base_map, view);
    let known = &mut memory.pane_memories[index].scene;
    if let Some(scene) = known.as_ref().filter(|scene| scene.basis.as_ref() == Some(&basis)) {
        return Arc::clone(scene);
    }
    let scene = Arc::new(build_scene_with(cx.tools(), &memory.cache, &basis.view));
    *known = Some(Arc::clone(&scene));
    scene
}

/// What of the selection the map shows.
fn selected(subject: Option<Subject>) -> Selected {
    let nothing = Selected::default();
    match subject {
        Some(Subject::Event(id)) => Selected { event: Some(id), ..nothing },
        Some(Subject::Territory(id)) => Selected { territory: Some(id), ..nothing },
        Some(Subject::Place(id)) => Selected { place: Some(id), ..nothing },
        Some(Subject::Line(id)) => Selected { line: Some(id), ..nothing },
        Some(Subject::Journey(id)) => Selected { journey: Some(id), ..nothing },
        Some(Subject::Point(point)) => Selected { point: Some(point), ..nothing },
        Some(Subject::Person(_) | Subject::Treaty(_) | Subject::Era(_) | Subject::Series(_))
        | None => nothing,
    }
}

fn point_in(rect: Rect, at: egui::Pos2) -> ScreenPoint {
    let inside = at - rect.min;
    ScreenPoint { x: inside.x.into(), y: inside.y.into() }
}
