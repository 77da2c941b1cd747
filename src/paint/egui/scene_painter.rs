use std::sync::Arc;

use egui::{Pos2, Rect};

use crate::geometry::PlanePoint;
use crate::map::{Camera, Item, Primitive, Scene, ground_change};
use crate::paint::egui::brush::{Brush, on};
use crate::paint::egui::ground_cache::GroundCache;
use crate::paint::egui::meshes::KeptMeshes;
use crate::paint::egui::painted_ground::PlacedGround;
use crate::paint::egui::pixels::Pixels;

/// Turns scenes into shapes of egui.
///
/// Remembers, for one scale, what is costly to make: the triangles of areas and of lines. While
/// the map is dragged these only move. A new scale starts afresh.
#[derive(Default)]
pub struct ScenePainter {
    kept: KeptMeshes,
    /// What OpenGL keeps of the last picture, where it is there to do so.
    ground_cache: Option<GroundCache>,
    /// What is kept for the pictures within the picture, in their order.
    insets: Vec<ScenePainter>,
}

impl ScenePainter {
    /// A painter for a window that OpenGL draws: it lets the graphics card keep the ground.
    pub fn on_opengl() -> Self {
        Self { ground_cache: Some(GroundCache::default()), ..Self::default() }
    }

    /// Whether the graphics card keeps the ground.
    pub fn is_on_opengl(&self) -> bool {
        self.ground_cache.is_some()
    }

    /// Paints a scene into a part of the window that begins at `origin`.
    pub fn paint(&mut self, painter: &egui::Painter, origin: Pos2, scene: &Arc<Scene>) {
        self.kept.set_scale(scene.camera.pixels_per_km);
        let (ground, rest) = scene.items.split_at(scene.ground);
        if let Some(mut ground_cache) = self.ground_cache.take_if(|_| scene.ground > 0) {
            let pixels_per_point = painter.ctx().pixels_per_point();
            let ground_now = ground_of(painter, origin, scene);
            let plan = ground_cache.begin(painter, ground_now, scene, |before| {
                ground_change(before, scene).filter_map(|it| {
                    let part = Rect::from_min_max(on(origin, it.min), on(origin, it.max));
                    ground_now.window.touched_by(part, pixels_per_point)
                })
            });
            let origin = origin + plan.aside / pixels_per_point;
            // While nothing of the ground is painted, nothing of it is forgotten.
            self.kept.frame += u64::from(!plan.parts.is_empty());
            for part in &plan.parts {
                let painter = painter.with_clip_rect(part.points(pixels_per_point));
                self.paint_items(&painter, origin, scene.camera, ground);
            }
            ground_cache.end(painter, &plan);
            self.ground_cache = Some(ground_cache);
        } else {
            self.kept.frame += 1;
            self.paint_items(painter, origin, scene.camera, ground);
        }
        self.paint_items(painter, origin, scene.camera, rest);
        self.kept.forget_unused();
    }

    fn paint_items(
        &mut self,
        painter: &egui::Painter,
        origin: Pos2,
        camera: Camera,
        items: &[Item],
    ) {
        let primitives = items.iter().map(|item| &item.primitive);
        self.paint_primitives(painter, origin, camera, primitives);
    }

    fn paint_primitives<'a>(
        &mut self,
        painter: &egui::Painter,
        origin: Pos2,
        camera: Camera,
        primitives: impl IntoIterator<Item = &'a Primitive>,
    ) {
        let mut brush = Brush { painter, origin, camera, kept: &mut self.kept };
        let ground_cache = self.ground_cache.as_ref();
        let mut insets = 0;
        for primitive in primitives {
            match primitive {
                Primitive::Area { shape, colour, relief } => {
                    brush.area(shape, *colour, relief.as_ref());
                }
                Primitive::Path { path, stroke } => brush.path(path, *stroke),
                Primitive::Outline { shape, stroke } => brush.outline(shape, *stroke),
                Primitive::Rim(rim) => brush.rim(rim),
                Primitive::Segments { segments, stroke } => brush.segments(segments, *stroke),
                Primitive::Polygon { corners, fill, stroke } => {
                    brush.polygon(corners, *fill, *stroke);
                }
                Primitive::Circle { centre, radius, fill, stroke } => {
                    brush.circle(*centre, *radius, *fill, *stroke);
                }
                Primitive::Panel { rect, rounding, fill, stroke } => {
                    brush.panel(*rect, *rounding, *fill, *stroke);
                }
                Primitive::Text(text) => brush.text(text),
                Primitive::Inset { rect, scene } => {
                    let rect = brush.rect(*rect);
                    if insets == self.insets.len() {
                        let ground_cache = ground_cache.map(GroundCache::beside);
                        self.insets.push(Self { ground_cache, ..Self::default() });
                    }
                    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
                    self.insets[insets].paint(&painter, rect.min, scene);
                    insets += 1;
                }
            }
        }
    }
}

fn ground_of(painter: &egui::Painter, origin: Pos2, scene: &Scene) -> PlacedGround {
    let pixels_per_point = painter.ctx().pixels_per_point();
    let at = scene.camera.screen_from_plane(PlanePoint { x: 0.0, y: 0.0 });
    let at = [f64::from(origin.x) + at.x, f64::from(origin.y) + at.y];
    PlacedGround {
        pixels_per_km: scene.camera.pixels_per_km,
        at: at.map(|it| it * f64::from(pixels_per_point)),
        window: Pixels::new(painter.clip_rect(), pixels_per_point),
    }
}

/// Paints primitives that stand on the screen, such as those of a symbol, into a part of the window
/// that begins at `origin`.
pub fn paint_shapes(painter: &egui::Painter, origin: Pos2, primitives: &[Primitive]) {
    let camera = Camera::new(PlanePoint { x: 0.0, y: 0.0 }, 1.0, [1.0, 1.0]);
    ScenePainter::default().paint_primitives(painter, origin, camera, primitives);
}
