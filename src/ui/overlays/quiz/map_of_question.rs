use std::cell::RefCell;
use std::sync::Arc;

use crate::atlas::{MapState, Viewpoint};
use crate::map::{
    Basis, Cache, Camera, Layers, Primitive, Scene, Selected, Surround, View, build_scene_with,
};
use crate::paint::ScenePainter;
use crate::teaching::quiz::AskedMap;
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
        let state = MapState { day: map.day, is_whole_year: false, viewpoint: Viewpoint::DeFacto };
        let view = View {
            layers: Layers::of([]),
            surround: Surround::None,
            selected: Selected { territory: map.outlined, ..Selected::default() },
            appearance: cx.session.drawing().appearance,
            ..View::new(Camera::fitted(map.frame, size), state)
        };
        let basis = Basis::new(&cx.atlas.base_map, view);
        if let Some(scene) = self.scene.as_ref().filter(|it| it.basis.as_ref() == Some(&basis)) {
            return Arc::clone(scene);
        }
        let mut scene = build_scene_with(cx.tools(), &self.cache, &basis.view);
        // A picture within the picture names what lies in it, and so do words.
        let ground = scene.ground;
        let mut place = 0;
        scene.items.retain(|item| {
            place += 1;
            let tells = matches!(item.primitive, Primitive::Inset { .. } | Primitive::Text(_));
            place <= ground || !tells
        });
        let scene = Arc::new(scene);
        self.scene = Some(Arc::clone(&scene));
        scene
    }
}
