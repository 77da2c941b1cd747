use std::cell::RefCell;
use std::sync::Arc;

use egui::{Painter, Ui};

use crate::atlas::TerritoryId;
use crate::map::{
    Basis, Cache, Camera, Scene, ScreenRect, Selected, Surround, View, build_scene_with,
};
use crate::paint::ScenePainter;
use crate::ui::context::UiContext;
use crate::ui::panels::map::map_pane::MapPane;
use crate::ui::panels::map::motion::Motion;

/// The picture of one pane, kept from frame to frame, with what paints it.
#[derive(Default)]
pub struct KeptPicture {
    painter: ScenePainter,
    scene: Option<Arc<Scene>>,
    pub motion: Motion,
}

impl KeptPicture {
    /// For a window that OpenGL draws.
    pub fn on_opengl() -> Self {
        Self { painter: ScenePainter::on_opengl(), ..Self::default() }
    }

    /// Whether OpenGL draws the window.
    pub fn is_on_opengl(&self) -> bool {
        self.painter.is_on_opengl()
    }

    /// The picture of a view, or one on its way there; a new one only if something in it has
    /// changed.
    pub fn scene(
        &mut self,
        ui: &Ui,
        cx: UiContext<'_>,
        cache: &RefCell<Cache>,
        view: View,
    ) -> Arc<Scene> {
        let basis = Basis::new(&cx.atlas.base_map, view);
        let known = self.scene.take().filter(|it| it.basis.as_ref() == Some(&basis));
        let scene =
            known.unwrap_or_else(|| Arc::new(build_scene_with(cx.tools(), cache, &basis.view)));
        self.scene = Some(Arc::clone(&scene));
        self.motion.picture(ui, cx, &scene)
    }

    /// The picture of the last frame.
    pub fn last(&self) -> Option<&Arc<Scene>> {
        self.scene.as_ref()
    }

    /// Paints the picture where its pane stands.
    pub fn paint(&mut self, painter: &Painter, pane: &MapPane, scene: &Arc<Scene>) {
        self.painter.paint(painter, pane.rect.min, scene);
    }
}

/// What the map shows, as a picture that leaves the window; of two maps that of the slider.
pub fn view_to_export(cx: UiContext<'_>) -> View {
    let session = cx.session;
    let drawing = session.drawing();
    View {
        lens: session.lens(),
        selected: Selected::of(session.subject),
        layers: drawing.layers,
        second_names: drawing.second_names,
        appearance: drawing.appearance,
        wanted: (!session.filter.is_empty()).then(|| Arc::clone(&cx.wanted.events)),
        covered: session.covered_days(cx.atlas),
        measured: Arc::clone(&session.measuring().points),
        ranges_of: session.measuring().ranges_of,
        ..View::new(session.camera(), session.state(cx.atlas))
    }
}

/// What lies on a pane.
pub struct Covering {
    pub overlaid: Arc<[ScreenRect]>,
    pub drawer: Option<ScreenRect>,
}

/// What a pane looks at; no name stands where something lies on it.
pub fn view(
    cx: UiContext<'_>,
    camera: Camera,
    pane: &MapPane,
    hovered: Option<TerritoryId>,
    covering: Covering,
) -> View {
    let session = cx.session;
    View {
        camera,
        state: pane.state,
        lens: session.lens().filter(|_| pane.compared.is_none()),
        selected: Selected::of(session.subject),
        hovered,
        layers: session.drawing().layers,
        second_names: session.drawing().second_names,
        appearance: session.drawing().appearance,
        wanted: (!session.filter.is_empty()).then(|| Arc::clone(&cx.wanted.events)),
        covered: session.covered_days(cx.atlas),
        pane_position: pane.position,
        surround: Surround::None,
        overlaid: covering.overlaid,
        drawer: covering.drawer,
        compared: pane.compared,
        measured: Arc::clone(&session.measuring().points),
        ranges_of: session.measuring().ranges_of,
        wall: None,
    }
}
