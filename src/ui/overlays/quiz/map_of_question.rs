use std::cell::RefCell;
use std::sync::Arc;

use crate::map::{Basis, Cache, Scene, Style, View, build_scene_with};
use crate::paint::ScenePainter;
use crate::teaching::quiz::{AskedMap, hide_answers, mark_spots};
use crate::ui::context::UiContext;

/// The map of a question, kept while it stays the same.
#[derive(Default)]
pub struct MapOfQuestion {
    cache: RefCell<Cache>,
    pub painter: ScenePainter,
    scene: Option<Arc<Scene>>,
}

impl MapOfQuestion {
    /// The picture of the map; a new one only if something in it has changed.
    pub fn scene(&mut self, cx: UiContext<'_>, map: &AskedMap, size: [f64; 2]) -> Arc<Scene> {
        let appearance = cx.session.drawing().appearance;
        let view = View { appearance, ..map.view(size) };
        let basis = Basis::new(&cx.atlas.base_map, view);
        if let Some(scene) = self.scene.as_ref().filter(|it| it.basis.as_ref() == Some(&basis)) {
            return Arc::clone(scene);
        }
        let mut scene = build_scene_with(cx.tools(), &self.cache, &basis.view);
        hide_answers(&mut scene);
        mark_spots(&mut scene, map, cx.atlas, &Style::new(appearance));
        let scene = Arc::new(scene);
        self.scene = Some(Arc::clone(&scene));
        scene
    }
}
