use std::cell::RefCell;
use std::sync::Arc;

use egui::Painter;

use crate::atlas::{Subject, TerritoryId};
use crate::geometry::Detail;
use crate::map::{Cache, Scene, Selected, View, build_scene_with};
use crate::paint::ScenePainter;
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane::MapPane;

/// The picture of one pane, kept from frame to frame, with what paints it.
#[derive(Default)]
pub struct KeptPicture {
    painter: ScenePainter,
    /// Counts pictures that differ by more than where the camera stands.
    generation: u64,
    picture: Option<Picture>,
}

/// A scene is made anew only when its view or its ground has changed.
struct Picture {
    view: View,
    ground: Ground,
    scene: Arc<Scene>,
}

/// What may have come in from beside meanwhile.
#[derive(Clone, Copy, PartialEq)]
struct Ground {
    detail: Detail,
    has_relief: bool,
    has_world: bool,
}

impl KeptPicture {
    /// For a window that OpenGL draws.
    pub fn on_opengl() -> Self {
        Self { painter: ScenePainter::on_opengl(), ..Self::default() }
    }

    /// The picture of a pane; a new one only if something in it has changed.
    pub fn scene(
        &mut self,
        cx: UiContext<'_>,
        cache: &RefCell<Cache>,
        pane: &MapPane,
        hovered: Option<TerritoryId>,
    ) -> Arc<Scene> {
        let view = view(cx, pane, hovered);
        let base_map = &cx.atlas.base_map;
        let ground = Ground {
            detail: base_map.level(Detail::for_scale(view.camera.pixels_per_km)).0,
            has_relief: base_map.relief().is_some(),
            has_world: base_map.world().is_some(),
        };
        if let Some(picture) = &self.picture
            && picture.view == view
            && picture.ground == ground
        {
            return Arc::clone(&picture.scene);
        }
        let has_ground = |it: &Picture| it.ground == ground && has_ground_of(&it.view, &view);
        if !self.picture.as_ref().is_some_and(has_ground) {
            self.generation += 1;
        }
        let scene = Arc::new(build_scene_with(cx.tools(), cache, &view));
        self.picture = Some(Picture { view, ground, scene: Arc::clone(&scene) });
        scene
    }

    /// Paints the picture where its pane stands.
    pub fn paint(&mut self, painter: &Painter, pane: &MapPane, scene: &Arc<Scene>) {
        self.painter.paint(painter, pane.rect.min, scene, self.generation);
    }
}

/// What a pane looks at.
fn view(cx: UiContext<'_>, pane: &MapPane, hovered: Option<TerritoryId>) -> View {
    let session = cx.session;
    View {
        camera: session.framing.camera([pane.rect.width().into(), pane.rect.height().into()]),
        state: pane.state,
        lens: session.lens().filter(|_| pane.compared.is_none()),
        selected: selected(session.subject),
        hovered,
        layers: session.drawing().layers,
        second_names: session.drawing().second_names,
        appearance: session.drawing().appearance,
        wanted: (!session.filter.is_empty()).then(|| Arc::clone(&cx.wanted.events)),
        covered: session.covered_days(cx.atlas),
        pane_position: pane.position,
        compared: pane.compared,
        measured: Arc::clone(&session.measuring().points),
        ranges_of: session.measuring().ranges_of,
    }
}

/// Whether the ground of two views differs by nothing but its place.
fn has_ground_of(one: &View, other: &View) -> bool {
    let mut moved = one.clone();
    moved.camera.centre = other.camera.centre;
    moved.hovered = other.hovered;
    moved == *other
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
