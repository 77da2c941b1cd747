use std::cell::RefCell;
use std::sync::Arc;

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit};

use crate::atlas::TerritoryId;
use crate::map::{Answer, Cache, NamesAtBar, PanePosition, Scene, ScreenRect, View, Wall};
use crate::session::{Action, ComparisonForm};
use crate::ui::assistance::focus;
use crate::ui::context::UiContext;
use crate::ui::panels::map::controls::Places;
use crate::ui::panels::map::heading::{Heading, HeadingMemory, heading_ui};
use crate::ui::panels::map::map_pane::{self, MapPane};
use crate::ui::panels::map::picture::{Covering, KeptPicture, view};
use crate::ui::panels::map::{controls, input, lands, marks, swipe_bar, walk};
use crate::ui::panels::side::drawer;
use crate::ui::widgets::viewpoint_choice::viewpoint_name;

/// The last pictures, and what the pointer was on.
#[derive(Default)]
pub struct MapMemory {
    cache: RefCell<Cache>,
    pictures: [KeptPicture; 2],
    /// Of two on one another, where a bar lies between them.
    names_at_bar: [NamesAtBar; 2],
    headings: [HeadingMemory; 2],
    hovered: Option<TerritoryId>,
    is_hovered: bool,
    /// The land to which the arrows have led.
    walked: Option<TerritoryId>,
    /// Whether the map is dragged or enlarged by hand.
    is_handled: bool,
    /// The marker that can be reached by Tab.
    stop: Option<Id>,
    /// The map is on a wall, with no buttons on it: what is told over it.
    pub wall: Option<Arc<Wall>>,
    /// What lay on each map of a wall when the bar between two was moved last: while it is moved, names
    /// stay where they are.
    overlaid: [Arc<[ScreenRect]>; 2],
}

/// Points at the right that are left to the panels beside the map.
const EDGE: f32 = 6.0;
/// Points around a date where the paper behind it has faded.
const SCRIM: f32 = 12.0;

impl MapMemory {
    /// For a window that OpenGL draws.
    pub fn on_opengl() -> Self {
        let pictures = [KeptPicture::on_opengl(), KeptPicture::on_opengl()];
        Self { pictures, ..Self::default() }
    }

    /// With nothing in it that another atlas doesn't have.
    pub fn for_another_atlas(self) -> Self {
        if self.pictures[0].is_on_opengl() { Self::on_opengl() } else { Self::default() }
    }

    /// The pictures of the last frame, of so many maps.
    pub fn scenes(&self, count: usize) -> Vec<&Scene> {
        self.pictures.iter().take(count).filter_map(KeptPicture::last).map(Arc::as_ref).collect()
    }

    /// Whether the pointer was over a map in the last frame.
    pub fn is_hovered(&self) -> bool {
        self.is_hovered
    }

    /// Whether the arrows have led to a land, which Escape leaves.
    pub fn is_walked(&self) -> bool {
        self.walked.is_some()
    }
}

/// The map, or two of them: dragged, enlarged, asked, and its markers selected.
pub fn map_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut MapMemory) {
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    let panes = map_pane::panes(cx, rect);
    let size = panes[0].rect.size();
    let size = [size.x.round().into(), size.y.round().into()];
    if cx.session.arrangement().map_size != size {
        cx.ask(Action::ResizeMap(size));
    }
    let was_hovered = memory.hovered;
    memory.hovered = None;
    memory.is_hovered = false;
    if let [one, other] = &panes[..] {
        // Between two maps.
        let gap = if one.clip.max.x <= other.clip.min.x {
            Rect::from_x_y_ranges(one.clip.max.x..=other.clip.min.x, rect.y_range())
        } else {
            Rect::from_x_y_ranges(rect.x_range(), one.clip.max.y..=other.clip.min.y)
        };
        ui.painter().rect_filled(gap, 0.0, ui.visuals().panel_fill);
    }
    let controls = Places::of(ui, cx, rect);
    for heading in &mut memory.headings {
        heading.is_bare = memory.wall.is_some();
    }
    let heading = |pane: &MapPane| Heading::of(ui, cx, &mut memory.headings[pane.index], pane);
    let headings: Vec<Heading> = panes.iter().map(heading).collect();
    let dates = panes.iter().zip(&headings);
    let dates = dates.map(|(pane, it)| on_map(pane, it.surface(pane).shrink(SCRIM)));
    let dates: Vec<ScreenRect> = dates.collect();
    for (pane, heading) in panes.iter().zip(&headings) {
        let overlaid = if memory.wall.is_none() {
            overlaid(pane, heading, &controls)
        } else if swipe_bar::is_dragged(ui) {
            Arc::clone(&memory.overlaid[pane.index])
        } else {
            let overlaid = overlaid_on_wall(pane, heading, bar_of(cx, rect));
            memory.overlaid[pane.index] = Arc::clone(&overlaid);
            overlaid
        };
        // On a wall nothing lies over the map, open though the drawer of the window may be.
        let drawer = drawer::place(cx, rect).filter(|_| memory.wall.is_none());
        let drawer = drawer.map(|it| on_map(pane, it));
        let covering = Covering { overlaid, drawer };
        pane_ui(ui, cx, memory, pane, was_hovered, covering, &dates);
    }
    for (pane, heading) in panes.iter().zip(headings) {
        heading_ui(ui, cx, &mut memory.headings[pane.index], pane, heading);
    }
    if memory.wall.is_none() {
        controls::controls_ui(ui, cx, &controls);
    }
    memory.is_handled = input::is_handled(ui, memory.is_hovered);
    if memory.hovered != was_hovered {
        ui.request_repaint();
    }
    if let Some(comparison) = &cx.session.comparison
        && comparison.form == ComparisonForm::Swipe
    {
        swipe_bar::bar_ui(ui, cx, rect, comparison);
    }
}

/// The parts of a map on which something lies: no name and no marker stands beneath it.
fn overlaid(pane: &MapPane, heading: &Heading, controls: &Places) -> Arc<[ScreenRect]> {
    // A date that moves with the swipe bar would have the names move too.
    let heading = (pane.position != PanePosition::RightOfBar).then(|| heading.surface(pane));
    let surfaces = heading.into_iter().chain(controls.surfaces());
    let seen = surfaces.map(|it| it.intersect(pane.clip)).filter(Rect::is_positive);
    seen.map(|it| on_map(pane, it)).collect()
}

/// The same on a wall, which has no buttons: the date, the bar between two maps and its handle.
fn overlaid_on_wall(
    pane: &MapPane,
    heading: &Heading,
    bar: impl IntoIterator<Item = Rect>,
) -> Arc<[ScreenRect]> {
    let heading = heading.surface(pane).intersect(pane.clip);
    let seen = std::iter::once(heading).chain(bar).filter(Rect::is_positive);
    seen.map(|it| on_map(pane, it)).collect()
}

/// What the bar between two maps covers that lie on one another.
fn bar_of(cx: UiContext<'_>, maps: Rect) -> impl Iterator<Item = Rect> + use<> {
    let comparison = cx.session.comparison;
    let swiped = comparison.filter(|it| it.form == ComparisonForm::Swipe);
    swiped.into_iter().flat_map(move |it| swipe_bar::surfaces(maps, &it))
}

fn on_map(pane: &MapPane, part: Rect) -> ScreenRect {
    ScreenRect {
        min: pane.screen_from_window(part.min.floor()),
        max: pane.screen_from_window(part.max.ceil()),
    }
}

fn pane_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut MapMemory,
    pane: &MapPane,
    was_hovered: Option<TerritoryId>,
    covering: Covering,
    dates: &[ScreenRect],
) {
    // Where the two lie on one another, each answers where it is seen.
    let inside = pane.clip.with_max_x(pane.clip.right() - EDGE);
    let response = ui.interact(inside, pane.id(), Sense::click_and_drag());
    let pointer = response.hover_pos().map(|at| pane.screen_from_window(at));
    memory.is_hovered |= pointer.is_some();
    let walked = memory.walked.filter(|_| response.has_focus());
    let picture = &mut memory.pictures[pane.index];
    let size = [pane.rect.width().into(), pane.rect.height().into()];
    let aim = cx.session.framing.camera(size);
    let camera = picture.motion.camera(ui, cx, aim, memory.is_handled);
    let view = View {
        wall: memory.wall.clone(),
        ..view(cx, camera, pane, walked.or(was_hovered), covering)
    };
    let scene = picture.scene(ui, cx, &memory.cache, view);
    let scene = uncut(cx, memory, pane, scene, dates);
    let picture = &mut memory.pictures[pane.index];
    if let Some(at) = pointer {
        memory.hovered = scene.all_at(at).find_map(Answer::territory);
    }
    let painter = ui.painter_at(pane.clip);
    picture.paint(&painter, pane, &scene);
    pane_input(ui, cx, pane, &scene, &response, &mut memory.stop);
    walk_ui(ui, cx, pane, &scene, &response, &mut memory.walked);
    if response.has_focus() {
        focus::ring(&painter, cx, pane.clip.shrink(3.0));
    }
}

/// The picture of a pane; of two on one another, without the names that the bar would cut.
fn uncut(
    cx: UiContext<'_>,
    memory: &mut MapMemory,
    pane: &MapPane,
    scene: Arc<Scene>,
    dates: &[ScreenRect],
) -> Arc<Scene> {
    let (bar, beside) = match pane.position {
        PanePosition::LeftOfBar => (pane.clip.right(), 1),
        PanePosition::RightOfBar => (pane.clip.left(), 0),
        PanePosition::Whole | PanePosition::First | PanePosition::Second => return scene,
    };
    let bar = f64::from(bar - pane.rect.left());
    let beside = memory.pictures[beside].last();
    let names = &mut memory.names_at_bar[pane.index];
    names.uncut(cx.tools().metrics, &scene, beside, bar, dates)
}

fn pane_input(
    ui: &mut Ui,
    cx: UiContext<'_>,
    pane: &MapPane,
    scene: &Scene,
    response: &Response,
    stop: &mut Option<Id>,
) {
    let pointer = response.hover_pos().map(|at| pane.screen_from_window(at));
    let on_mark = marks::marks_ui(ui, cx, pane, scene, stop);
    if !on_mark {
        let answer = pointer.and_then(|at| scene.at(at));
        let under = input::Under { pointer, answer, state: pane.state };
        input::move_and_ask(ui, cx, response, under);
    }
    input::wheel(ui, cx, response, pointer);
    input::keys(ui, cx, response, pointer);
    let values = [
        ("date", cx.words.day(pane.state.day).into()),
        ("viewpoint", viewpoint_name(cx, pane.state.viewpoint).into()),
        ("events", scene.marks.iter().map(|mark| mark.events.len()).sum::<usize>().into()),
    ];
    let spoken = cx.words.say_with("map-spoken", &values);
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &spoken));
}

/// The lands as a screen reader is told of them, and the walk from one to the next.
fn walk_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    pane: &MapPane,
    scene: &Scene,
    response: &Response,
    walked: &mut Option<TerritoryId>,
) {
    let is_heard = ui.ctx().has_accesskit_node(response.id);
    if !is_heard && !response.has_focus() {
        return;
    }
    if ui.input(|input| input.has_accesskit_action_request(response.id, accesskit::Action::Focus)) {
        // A reader that asks for the map itself is led back to all of it.
        *walked = None;
    }
    let lands = lands::seen_lands(scene);
    if is_heard && let Some(asked) = lands::tell_lands(ui, cx, pane, response, &lands) {
        *walked = Some(asked);
    }
    if !response.has_focus() {
        return;
    }
    if response.gained_focus() {
        // Only from the next frame on can the map keep the arrows for itself.
        ui.request_repaint();
    }
    walk::walk(ui, cx, pane, response, &lands, walked);
    if let Some(land) = lands.iter().find(|land| Some(land.territory) == *walked) {
        walk::walked_ui(ui, cx, pane, response, land);
    }
}
