mod ground_cache;
mod meshes;
mod offscreen;
mod pixels;
mod simplification;
mod strokes;

use std::collections::HashMap;
use std::sync::Arc;

use egui::epaint::{Mesh, PathShape, TextShape, Vertex, WHITE_UV};
use egui::{Align2, Color32, FontFamily, FontId, Pos2, Rect, Vec2, pos2, vec2};

use crate::geometry::{PlanePoint, Relief};
use crate::map::{
    Anchor, Camera, Colour, Face, Item, Scene, ScreenPoint, ScreenRect, Text, changed_ground,
};
use crate::paint::egui::ground_cache::{Ground, GroundCache};
use crate::paint::egui::meshes::{KeptMesh, Owner, Placed};
use crate::paint::egui::pixels::Pixels;
use crate::paint::egui::simplification::Thinning;
use crate::paint::egui::strokes::Key;

/// Turns scenes into shapes of egui.
///
/// Remembers, for one scale, what is costly to make: the triangles of areas and of lines. While
/// the map is dragged these only move. A new scale starts afresh.
#[derive(Default)]
pub struct ScenePainter {
    scale: f64,
    /// Triangles of areas: in kilometres, for every scale.
    areas: HashMap<(usize, bool), KeptMesh>,
    /// Triangles of lines by the address of the line they belong to, and by how it is drawn.
    /// The address stays that thing's own as long as it lives here, because [`KeptMesh`] holds on to
    /// it.
    lines: HashMap<Key, KeptMesh>,
    thinning: Thinning,
    frame: u64,
    /// What OpenGL keeps of the last picture, where it is there to do so.
    ground_cache: Option<GroundCache>,
    /// What is kept for the pictures within the picture, in their order.
    insets: Vec<Inset>,
}

struct Inset {
    scene: Arc<Scene>,
    generation: u64,
    painter: ScenePainter,
}

/// Frames after which what was not drawn is forgotten.
const PATIENCE: u64 = 120;
/// Pixels by which a halo stands out, to the side and upright.
const HALO: f32 = 1.1;

impl ScenePainter {
    /// A painter for a window that OpenGL draws: it lets the graphics card keep the ground.
    pub fn on_opengl() -> Self {
        Self { ground_cache: Some(GroundCache::default()), ..Self::default() }
    }

    /// Paints a scene into a part of the window that begins at `origin`. `generation` is another
    /// number whenever the ground has changed by more than where the camera stands.
    pub fn paint(
        &mut self,
        painter: &egui::Painter,
        origin: Pos2,
        scene: &Arc<Scene>,
        generation: u64,
    ) {
        if (self.scale - scene.camera.pixels_per_km).abs() > f64::EPSILON {
            self.scale = scene.camera.pixels_per_km;
            self.lines.clear();
            self.thinning.set_scale(self.scale);
        }
        let (ground, rest) = scene.items.split_at(scene.ground);
        if let Some(mut ground_cache) = self.ground_cache.take_if(|_| scene.ground > 0) {
            let pixels_per_point = painter.ctx().pixels_per_point();
            let ground_now = ground_of(painter, origin, scene, generation);
            let plan = ground_cache.begin(painter, ground_now, scene, |before| {
                let rects = changed_ground(before, scene)?.into_iter();
                let rects =
                    rects.map(|it| Rect::from_min_max(on(origin, it.min), on(origin, it.max)));
                Some(
                    rects
                        .filter_map(|it| ground_now.sheet.touched_by(it, pixels_per_point))
                        .collect(),
                )
            });
            let origin = origin + plan.aside / pixels_per_point;
            // While nothing of the ground is painted, nothing of it is forgotten.
            self.frame += u64::from(!plan.parts.is_empty());
            for part in &plan.parts {
                let painter = painter.with_clip_rect(part.points(pixels_per_point));
                self.paint_items(&painter, origin, scene.camera, ground);
            }
            ground_cache.end(painter, &plan);
            self.ground_cache = Some(ground_cache);
        } else {
            self.frame += 1;
            self.paint_items(painter, origin, scene.camera, ground);
        }
        self.paint_items(painter, origin, scene.camera, rest);
        let oldest = self.frame.saturating_sub(PATIENCE);
        self.lines.retain(|_, kept| kept.used >= oldest);
        self.areas.retain(|_, kept| kept.used >= oldest);
        self.thinning.forget_before(oldest);
    }

    fn paint_items(
        &mut self,
        painter: &egui::Painter,
        origin: Pos2,
        camera: Camera,
        items: &[Item],
    ) {
        let mut brush = Brush { painter, origin, camera, kept: self, insets: 0 };
        for item in items {
            brush.item(item);
        }
    }
}

fn ground_of(painter: &egui::Painter, origin: Pos2, scene: &Scene, generation: u64) -> Ground {
    let pixels_per_point = painter.ctx().pixels_per_point();
    let at = scene.camera.screen_from_plane(PlanePoint { x: 0.0, y: 0.0 });
    let at = [f64::from(origin.x) + at.x, f64::from(origin.y) + at.y];
    Ground {
        generation,
        pixels_per_km: scene.camera.pixels_per_km,
        at: at.map(|it| it * f64::from(pixels_per_point)),
        sheet: Pixels::new(painter.clip_rect(), pixels_per_point),
    }
}

/// Paints items that stand on the screen, such as symbols, into a part of the window that begins
/// at `origin`.
pub fn paint_items(painter: &egui::Painter, origin: Pos2, items: &[Item]) {
    let camera = Camera::new(PlanePoint { x: 0.0, y: 0.0 }, 1.0, [1.0, 1.0]);
    ScenePainter::default().paint_items(painter, origin, camera, items);
}

/// A point of the map in the window.
fn on(origin: Pos2, point: ScreenPoint) -> Pos2 {
    origin + vec2(point.x as f32, point.y as f32)
}

struct Brush<'a> {
    painter: &'a egui::Painter,
    origin: Pos2,
    camera: Camera,
    kept: &'a mut ScenePainter,
    /// How many pictures within the picture there were so far.
    insets: usize,
}

impl Brush<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Area { shape, colour, relief } => self.area(shape, *colour, relief.as_ref()),
            Item::Path { path, stroke } => self.path(path, *stroke),
            Item::Outline { shape, stroke } => self.outline(shape, *stroke),
            Item::Segments { segments, stroke } => self.segments(segments, *stroke),
            Item::Polygon { corners, fill, stroke } => {
                let points = corners.iter().map(|&corner| self.at(corner)).collect();
                let stroke = egui::Stroke::new(stroke.width as f32, color(stroke.colour));
                self.painter.add(PathShape::convex_polygon(points, color(*fill), stroke));
            }
            Item::Circle { centre, radius, fill, stroke } => {
                let stroke = egui::Stroke::new(stroke.width as f32, color(stroke.colour));
                self.painter.circle(self.at(*centre), *radius as f32, color(*fill), stroke);
            }
            Item::Panel { rect, rounding, fill, stroke } => {
                let stroke = egui::Stroke::new(stroke.width as f32, color(stroke.colour));
                let rect = self.rect(*rect);
                let kind = egui::StrokeKind::Middle;
                self.painter.rect(rect, *rounding as f32, color(*fill), stroke, kind);
            }
            Item::Text(text) => self.text(text),
            Item::Inset { rect, scene } => self.inset(self.rect(*rect), scene),
        }
    }

    fn inset(&mut self, rect: Rect, scene: &Arc<Scene>) {
        let painter = self.painter.with_clip_rect(rect.intersect(self.painter.clip_rect()));
        if self.insets == self.kept.insets.len() {
            let ground_cache = self.kept.ground_cache.as_ref().map(GroundCache::beside);
            let painter = ScenePainter { ground_cache, ..ScenePainter::default() };
            self.kept.insets.push(Inset { scene: Arc::clone(scene), generation: 0, painter });
        }
        let inset = &mut self.kept.insets[self.insets];
        self.insets += 1;
        if !Arc::ptr_eq(&inset.scene, scene) {
            inset.scene = Arc::clone(scene);
            inset.generation += 1;
        }
        inset.painter.paint(&painter, rect.min, scene, inset.generation);
    }

    fn at(&self, point: ScreenPoint) -> Pos2 {
        on(self.origin, point)
    }

    fn rect(&self, rect: ScreenRect) -> Rect {
        Rect::from_min_max(self.at(rect.min), self.at(rect.max))
    }

    fn area(
        &mut self,
        shape: &Arc<crate::geometry::Shape>,
        colour: Colour,
        relief: Option<&Arc<Relief>>,
    ) {
        let key = (Arc::as_ptr(shape) as usize, relief.is_some());
        if !self.kept.areas.contains_key(&key) {
            let mesh = self.filled(shape, relief);
            let origin = shape.bounds.centre();
            let owner = Owner::Shape { _shape: Arc::clone(shape) };
            self.kept.areas.insert(key, KeptMesh::new(mesh, origin, owner));
        }
        let frame = self.kept.frame;
        let Some(kept) = self.kept.areas.get_mut(&key) else { return };
        kept.used = frame;
        let origin = kept.origin;
        let placed = Placed { moved: self.moved(origin), scale: self.camera.pixels_per_km as f32 };
        let Some(kept) = self.kept.areas.get(&key) else { return };
        self.painter.extend(
            kept.seen(placed, color(colour), self.painter.clip_rect()).map(egui::Shape::from),
        );
    }

    /// The triangles of an area, in kilometres from its middle, under the shading of the land.
    fn filled(&self, shape: &crate::geometry::Shape, relief: Option<&Arc<Relief>>) -> Mesh {
        let origin = shape.bounds.centre();
        let texture = relief.map_or_else(|| self.white(), |relief| self.texture(relief));
        let mut mesh = Mesh::with_texture(texture);
        mesh.vertices.extend(shape.vertices.iter().map(|&vertex| {
            let uv = relief.map_or(WHITE_UV, |relief| {
                let [x, y] = relief.share_from_plane(vertex);
                pos2(x as f32, y as f32)
            });
            let from_middle = vertex - origin;
            let pos = pos2(from_middle.x as f32, -from_middle.y as f32);
            Vertex { pos, uv, color: Color32::WHITE }
        }));
        mesh.indices = shape.triangles.iter().flatten().copied().collect();
        mesh
    }

    /// The shading.
    fn texture(&self, relief: &Arc<Relief>) -> egui::TextureId {
        let size = [relief.width, relief.height];
        let image = || egui::ColorImage::from_gray(size, &relief.shades);
        self.texture_named("relief", image, egui::TextureOptions::LINEAR)
    }

    /// A texture that is handed to the graphics card once.
    fn texture_named(
        &self,
        name: &str,
        image: impl FnOnce() -> egui::ColorImage,
        options: egui::TextureOptions,
    ) -> egui::TextureId {
        let ctx = self.painter.ctx();
        let id = egui::Id::unique(name);
        if let Some(texture) = ctx.data(|data| data.get_temp::<egui::TextureHandle>(id)) {
            return texture.id();
        }
        let texture = ctx.load_texture(name, image(), options);
        ctx.data_mut(|data| data.insert_temp(id, texture.clone()));
        texture.id()
    }

    /// White, to be coloured. Egui's own white stands among the letters, where a graphics card mixes
    /// four neighbours for each pixel; drawn in software that costs as much as the rest.
    pub(in crate::paint) fn white(&self) -> egui::TextureId {
        let white = egui::ColorImage::filled([1, 1], Color32::WHITE);
        self.texture_named("white", || white, egui::TextureOptions::NEAREST)
    }

    /// Where a point of the plane lies in the window.
    fn moved(&self, origin: PlanePoint) -> Vec2 {
        let at = self.camera.screen_from_plane(origin);
        self.origin.to_vec2() + vec2(at.x as f32, at.y as f32)
    }

    fn text(&self, text: &Text) {
        let family = match text.face {
            Face::Sans => FontFamily::Proportional,
            Face::Bold => FontFamily::Name("bold".into()),
            Face::Italic => FontFamily::Name("italic".into()),
        };
        let mut format =
            egui::TextFormat::simple(FontId::new(text.size as f32, family), Color32::PLACEHOLDER);
        format.extra_letter_spacing = text.spacing as f32;
        let job = egui::text::LayoutJob::single_section(text.text.clone(), format);
        let galley = self.painter.layout_job(job);
        let at = self.at(text.at);
        let anchor = match text.anchor {
            Anchor::Left => Align2::LEFT_CENTER,
            Anchor::Middle => Align2::CENTER_CENTER,
            Anchor::Right => Align2::RIGHT_CENTER,
        };
        let top_left = anchor.anchor_size(at, galley.size()).min;
        let lean = -(text.angle.to_radians() as f32);
        let stamp = |offset: Vec2, colour: Colour| {
            let shape = TextShape::new(top_left + offset, Arc::clone(&galley), color(colour));
            shape.with_override_text_color(color(colour)).with_angle_and_anchor(lean, anchor)
        };
        if let Some(halo) = text.halo {
            // Letters are wider than this is far: between the corners there is no gap. Each is as
            // dense as two, or the name would sink into the land.
            let clear = 1.0 - f32::from(halo.a) / 255.0;
            let halo = halo.with_opacity((255.0 * (1.0 - clear * clear)).round() as u8);
            for corner in [vec2(-1.0, -1.0), vec2(1.0, -1.0), vec2(-1.0, 1.0), vec2(1.0, 1.0)] {
                self.painter.add(stamp(HALO * corner, halo));
            }
        }
        self.painter.add(stamp(Vec2::ZERO, text.colour));
    }
}

fn color(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}
