use std::cell::RefCell;
use std::sync::Arc;

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::atlas::{Sight, TerritoryId, Viewpoint};
use crate::geometry::Detail;
use crate::map::{
    Drafts, Plate, Scene, ScreenPoint, Selected, View, build_scene_with, course_at, is_under_panel,
    territory_at,
};
use crate::paint::ScenePainter;
use crate::session::{Action, Comparison, ComparisonForm, Target};

use super::window::UiContext;
use super::{map_input, map_marks, swipe};

/// The last pictures, and what the pointer was on.
#[derive(Default)]
pub struct MapMemory {
    drafts: RefCell<Drafts>,
    plates: [PlateMemory; 2],
    hovered: Option<TerritoryId>,
    is_hovered: bool,
}

#[derive(Default)]
struct PlateMemory {
    painter: ScenePainter,
    /// Counts pictures that differ by more than where the camera stands.
    generation: u64,
    picture: Option<Picture>,
}

struct Picture {
    view: View,
    /// What may have come in from beside meanwhile.
    ground: Ground,
    scene: Arc<Scene>,
}

type Ground = (Detail, bool, bool);

/// One of the maps: where it stands, what it shows, and of that what is not covered by another.
#[derive(Clone, Copy)]
struct Sheet {
    rect: Rect,
    clip: Rect,
    plate: Plate,
    sight: Sight,
    compared: Option<Sight>,
}

/// The pointer on a sheet.
struct Hand<'a> {
    response: &'a Response,
    pointer: Option<ScreenPoint>,
    /// The legend or another panel lies between it and the map.
    is_under_panel: bool,
}

/// Points at either side that are left to the panels beside the map.
const EDGE: f32 = 6.0;
/// Points between two maps side by side.
const GAP: f32 = 4.0;

impl MapMemory {
    /// For a window that OpenGL draws.
    pub fn on_opengl() -> Self {
        let plate = || PlateMemory { painter: ScenePainter::on_opengl(), ..Default::default() };
        Self { plates: [plate(), plate()], ..Self::default() }
    }

    pub fn is_hovered(&self) -> bool {
        self.is_hovered
    }
}

/// Whether keys go to the map.
pub fn has_focus(ui: &Ui) -> bool {
    ui.memory(|memory| [id(0), id(1)].into_iter().any(|id| memory.has_focus(id)))
}

pub fn id(sheet: usize) -> Id {
    Id::unique(("map", sheet))
}

/// The map, or two of them: dragged, enlarged, asked, and its markers selected.
pub fn map_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MapMemory, actions: &mut Vec<Action>) {
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    let sheets = sheets(cx, rect);
    let size = sheets[0].rect.size();
    let size = [size.x.round().into(), size.y.round().into()];
    if cx.session.map_size != size {
        actions.push(Action::ResizeMap(size));
    }
    let was_hovered = memory.hovered;
    memory.hovered = None;
    memory.is_hovered = false;
    if let [one, other] = &sheets[..] {
        // Between two maps.
        let gap = Rect::from_x_y_ranges(one.clip.max.x..=other.clip.min.x, rect.y_range());
        ui.painter().rect_filled(gap, 0.0, ui.visuals().panel_fill);
    }
    for (index, sheet) in sheets.iter().enumerate() {
        // Where the two lie on one another, each answers where it is seen.
        let inside = sheet.clip.shrink2(vec2(EDGE, 0.0));
        let response = ui.interact(inside, id(index), Sense::click_and_drag());
        let pointer = response.hover_pos().map(|at| point_in(sheet.rect, at));
        if let Some(at) = pointer {
            memory.is_hovered = true;
            memory.hovered = territory_at(cx.atlas, &cx.session.camera(), at);
        }
        let scene = scene(cx, memory, index, sheet, was_hovered);
        let is_under_panel = pointer.is_some_and(|at| is_under_panel(&scene, at));
        if is_under_panel {
            memory.hovered = None;
        }
        let painter = ui.painter_at(sheet.clip);
        let plate = &mut memory.plates[index];
        plate.painter.paint(&painter, sheet.rect.min, &scene, plate.generation);
        let hand = Hand { response: &response, pointer, is_under_panel };
        sheet_input(ui, cx, (index, sheet), &scene, &hand, memory.hovered, actions);
        if response.has_focus() {
            let ring = ui.visuals().selection.stroke;
            painter.rect_stroke(sheet.clip.shrink(1.0), 0.0, ring, egui::StrokeKind::Inside);
        }
    }
    if memory.hovered != was_hovered {
        ui.request_repaint();
    }
    if let Some(comparison) = &cx.session.comparison
        && comparison.form == ComparisonForm::Swipe
    {
        swipe::bar_ui(ui, cx, rect, comparison, actions);
    }
}

fn sheets(cx: UiContext<'_>, rect: Rect) -> Vec<Sheet> {
    let sight = cx.session.sight(cx.atlas);
    let Some(comparison) = cx.session.comparison else {
        return vec![Sheet { rect, clip: rect, plate: Plate::Whole, sight, compared: None }];
    };
    let other = comparison.sight(cx.atlas.today);
    let first =
        |rect, clip, plate| Sheet { rect, clip, plate, sight: other, compared: Some(sight) };
    let second = |rect, clip, plate| Sheet { rect, clip, plate, sight, compared: Some(other) };
    match comparison.form {
        ComparisonForm::SideBySide => {
            let half = ((rect.width() - GAP) / 2.0).floor();
            let left = Rect::from_min_size(rect.min, vec2(half, rect.height()));
            let right =
                Rect::from_min_size(pos2(rect.max.x - half, rect.min.y), vec2(half, rect.height()));
            vec![first(left, left, Plate::First), second(right, right, Plate::Second)]
        }
        ComparisonForm::Swipe => {
            let bar = bar_at(rect, &comparison);
            let (mut left, mut right) = (rect, rect);
            left.max.x = bar;
            right.min.x = bar;
            vec![first(rect, left, Plate::LeftOfBar), second(rect, right, Plate::RightOfBar)]
        }
    }
}

/// Where the swipe bar stands, points.
pub fn bar_at(rect: Rect, comparison: &Comparison) -> f32 {
    (rect.min.x + comparison.share as f32 * rect.width()).round()
}

fn sheet_input(
    ui: &mut Ui,
    cx: UiContext<'_>,
    (index, sheet): (usize, &Sheet),
    scene: &Scene,
    hand: &Hand<'_>,
    hovered: Option<TerritoryId>,
    actions: &mut Vec<Action>,
) {
    let Hand { response, pointer, is_under_panel } = *hand;
    let shown = |rect: Rect| rect.intersect(sheet.clip);
    let on_mark = map_marks::marks_ui(ui, cx, (index, sheet.rect), &shown, scene, actions);
    if !on_mark {
        // What lies under the legend isn't asked for.
        let asked = pointer.filter(|_| !is_under_panel);
        let course = asked.and_then(|at| course_at(scene, at));
        let under = map_input::Under { territory: hovered, course, sight: sheet.sight };
        map_input::move_and_ask(ui, cx, response, asked, under, actions);
    }
    map_input::wheel(ui, response, pointer, actions);
    map_input::keys(ui, response, pointer, actions);
    let values = [
        ("date", cx.words.day(sheet.sight.day).into()),
        ("viewpoint", cx.words.say(&viewpoint_word(sheet.sight.viewpoint)).into()),
    ];
    let spoken = cx.words.say_with("map-spoken", &values);
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &spoken));
}

pub fn viewpoint_word(viewpoint: Viewpoint) -> String {
    format!("viewpoint-{}", viewpoint.word())
}

/// The picture of a sheet; a new one only if something in it has changed.
fn scene(
    cx: UiContext<'_>,
    memory: &mut MapMemory,
    index: usize,
    sheet: &Sheet,
    hovered: Option<TerritoryId>,
) -> Arc<Scene> {
    let session = cx.session;
    let camera = session.framing.camera([sheet.rect.width().into(), sheet.rect.height().into()]);
    let view = View {
        camera,
        sight: sheet.sight,
        lens: session.lens().filter(|_| sheet.compared.is_none()),
        selected: selected(session.target),
        hovered,
        layers: session.layers,
        second_names: session.second_names,
        appearance: session.appearance,
        wanted: (!session.filter.is_empty()).then(|| Arc::clone(&cx.shown.events)),
        covered: session.reached_days(cx.atlas),
        plate: sheet.plate,
        compared: sheet.compared,
        measured: Arc::clone(&session.measured),
        ranges_of: session.ranges_of,
    };
    let base_map = &cx.atlas.base_map;
    let (detail, _) = base_map.level(Detail::for_scale(camera.pixels_per_km));
    let ground = (detail, base_map.relief().is_some(), base_map.world().is_some());
    let plate = &mut memory.plates[index];
    if let Some(picture) = &plate.picture
        && picture.view == view
        && picture.ground == ground
    {
        return Arc::clone(&picture.scene);
    }
    let has_ground = |it: &Picture| it.ground == ground && has_ground_of(&it.view, &view);
    if !plate.picture.as_ref().is_some_and(has_ground) {
        plate.generation += 1;
    }
    let scene = Arc::new(build_scene_with(cx.tools(), &memory.drafts, &view));
    plate.picture = Some(Picture { view, ground, scene: Arc::clone(&scene) });
    scene
}

/// Whether the ground of two views differs by nothing but its place.
fn has_ground_of(one: &View, other: &View) -> bool {
    let mut moved = one.clone();
    moved.camera.centre = other.camera.centre;
    moved.hovered = other.hovered;
    moved == *other
}

/// What of the selection the map shows.
fn selected(target: Option<Target>) -> Selected {
    let nothing = Selected::default();
    match target {
        Some(Target::Event(id)) => Selected { event: Some(id), ..nothing },
        Some(Target::Territory(id)) => Selected { territory: Some(id), ..nothing },
        Some(Target::Place(id)) => Selected { place: Some(id), ..nothing },
        Some(Target::Line(id)) => Selected { line: Some(id), ..nothing },
        Some(Target::Journey(id)) => Selected { journey: Some(id), ..nothing },
        Some(Target::Point(point)) => Selected { point: Some(point), ..nothing },
        Some(Target::Person(_) | Target::Treaty(_) | Target::Era(_) | Target::Series(_)) | None => {
            nothing
        }
    }
}

fn point_in(rect: Rect, at: egui::Pos2) -> ScreenPoint {
    let inside = at - rect.min;
    ScreenPoint { x: inside.x.into(), y: inside.y.into() }
}
