mod strokes;

use std::collections::HashMap;
use std::sync::Arc;

use egui::epaint::{Mesh, PathShape, TextShape, Vertex, WHITE_UV};
use egui::{Align2, Color32, FontFamily, FontId, Pos2, Rect, Vec2, pos2, vec2};

use crate::geometry::{Path, PlanePoint, Relief};
use crate::map::{
    Anchor, Camera, Colour, Face, Item, Scene, ScreenPoint, ScreenRect, Stroke, Text,
};

/// Turns scenes into shapes of egui.
///
/// Remembers, for one scale, what is costly to make: the triangles of areas and of lines. While
/// the map is dragged these only move. A new scale starts afresh.
#[derive(Default)]
pub struct ScenePainter {
    scale: f64,
    /// Triangles of areas: in kilometres, for every scale.
    areas: HashMap<(usize, bool), Kept>,
    /// Triangles of lines by the address of the line they belong to, and by how it is drawn.
    /// The address stays that thing's own as long as it lives here, because `Kept` holds on to it.
    lines: HashMap<Key, Kept>,
    frame: u64,
    /// What is kept for the picture within the picture.
    inset: Option<Box<ScenePainter>>,
}

/// An address, and the bits of width and dash.
type Key = (usize, u32, Option<[u32; 2]>);

struct Kept {
    mesh: Mesh,
    /// Around all vertices.
    extent: Rect,
    /// What the vertices are relative to, km.
    origin: PlanePoint,
    used: u64,
    _owner: Owner,
}

/// Keeps alive what a key's address points to.
enum Owner {
    Path { _points: Arc<[PlanePoint]> },
    Shape { _shape: Arc<crate::geometry::Shape> },
}

/// Frames after which what was not drawn is forgotten.
const PATIENCE: u64 = 120;
/// Pixels by which a halo stands out.
const HALO: f32 = 1.4;

impl ScenePainter {
    /// Paints a scene into a part of the window that begins at `origin`.
    pub fn paint(&mut self, painter: &egui::Painter, origin: Pos2, scene: &Scene) {
        if (self.scale - scene.camera.pixels_per_km).abs() > f64::EPSILON {
            self.scale = scene.camera.pixels_per_km;
            self.lines.clear();
        }
        self.frame += 1;
        let mut brush = Brush { painter, origin, camera: scene.camera, kept: self };
        for item in &scene.items {
            brush.item(item);
        }
        let frame = self.frame;
        self.lines.retain(|_, kept| frame - kept.used < PATIENCE);
        self.areas.retain(|_, kept| frame - kept.used < PATIENCE);
    }
}

/// Paints items that stand on the screen, such as symbols, into a part of the window that begins
/// at `origin`.
pub fn paint_items(painter: &egui::Painter, origin: Pos2, items: &[Item]) {
    let camera = Camera::new(PlanePoint { x: 0.0, y: 0.0 }, 1.0, [1.0, 1.0]);
    let mut brush = Brush { painter, origin, camera, kept: &mut ScenePainter::default() };
    for item in items {
        brush.item(item);
    }
}

struct Brush<'a> {
    painter: &'a egui::Painter,
    origin: Pos2,
    camera: Camera,
    kept: &'a mut ScenePainter,
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
            Item::Inset { rect, scene } => {
                let rect = self.rect(*rect);
                let painter = self.painter.with_clip_rect(rect.intersect(self.painter.clip_rect()));
                let inset = self.kept.inset.get_or_insert_default();
                inset.paint(&painter, rect.min, scene);
            }
        }
    }

    fn at(&self, point: ScreenPoint) -> Pos2 {
        self.origin + vec2(point.x as f32, point.y as f32)
    }

    fn rect(&self, rect: ScreenRect) -> Rect {
        Rect::from_min_max(self.at(rect.min), self.at(rect.max))
    }

    /// Where a point of the plane lies, in pixels from `origin` of a kept mesh.
    fn relative(&self, point: PlanePoint, origin: PlanePoint) -> Pos2 {
        let scale = self.camera.pixels_per_km;
        pos2(((point.x - origin.x) * scale) as f32, ((origin.y - point.y) * scale) as f32)
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
            self.kept.areas.insert(key, Kept::new(mesh, origin, owner));
        }
        let frame = self.kept.frame;
        let Some(kept) = self.kept.areas.get_mut(&key) else { return };
        kept.used = frame;
        let origin = kept.origin;
        let placed = Placed { moved: self.moved(origin), scale: self.camera.pixels_per_km as f32 };
        let Some(kept) = self.kept.areas.get(&key) else { return };
        self.painter.add(self.seen(kept, placed, color(colour)));
    }

    /// The triangles of a kept mesh, where they are seen, in a colour. Those far outside are left
    /// out: they would cost a drawing program as much as those inside.
    fn seen(&self, kept: &Kept, placed: Placed, colour: Color32) -> Mesh {
        let mut mesh = kept.mesh.clone();
        let clip = self.painter.clip_rect();
        for vertex in &mut mesh.vertices {
            vertex.pos = (vertex.pos.to_vec2() * placed.scale + placed.moved).to_pos2();
            vertex.color = tinted(vertex.color, colour);
        }
        let extent = kept.extent * placed.scale;
        if !clip.contains_rect(extent.translate(placed.moved)) {
            leave_out_unseen(&mut mesh, clip);
        }
        mesh
    }

    /// The triangles of an area, in kilometres from its middle, under the shading of the land.
    fn filled(&self, shape: &crate::geometry::Shape, relief: Option<&Arc<Relief>>) -> Mesh {
        let origin = shape.bounds.centre();
        let mut mesh = Mesh::default();
        if let Some(relief) = relief {
            mesh.texture_id = self.texture(relief);
        }
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

    /// The shading as a texture, handed to the graphics card once.
    fn texture(&self, relief: &Arc<Relief>) -> egui::TextureId {
        let ctx = self.painter.ctx();
        let id = egui::Id::unique("relief");
        if let Some(texture) = ctx.data(|data| data.get_temp::<egui::TextureHandle>(id)) {
            return texture.id();
        }
        let size = [relief.width, relief.height];
        let image = egui::ColorImage::from_gray(size, &relief.shades);
        let texture = ctx.load_texture("relief", image, egui::TextureOptions::LINEAR);
        ctx.data_mut(|data| data.insert_temp(id, texture.clone()));
        texture.id()
    }

    /// Where a point of the plane lies in the window.
    fn moved(&self, origin: PlanePoint) -> Vec2 {
        let at = self.camera.screen_from_plane(origin);
        self.origin.to_vec2() + vec2(at.x as f32, at.y as f32)
    }

    fn path(&mut self, path: &Path, stroke: Stroke) {
        let key = key(path.points.as_ptr() as usize, stroke);
        if !self.kept.lines.contains_key(&key) {
            let origin = path.bounds.centre();
            let points = path.points.iter().map(|&point| self.relative(point, origin)).collect();
            let mesh = self.stroked(&[points], stroke);
            let owner = Owner::Path { _points: Arc::clone(&path.points) };
            self.kept.lines.insert(key, Kept::new(mesh, origin, owner));
        }
        self.add_line(key, stroke.colour);
    }

    fn outline(&mut self, shape: &Arc<crate::geometry::Shape>, stroke: Stroke) {
        let key = key(Arc::as_ptr(shape) as usize, stroke);
        if !self.kept.lines.contains_key(&key) {
            let origin = shape.bounds.centre();
            let rings: Vec<Vec<Pos2>> = (shape.rings.iter())
                .map(|ring| {
                    let corners = &shape.vertices[ring.corners.clone()];
                    // An open line with its first point repeated: egui's closed lines grow long
                    // spikes at the sharp corners of a coast.
                    let closed = corners.iter().chain(corners.first());
                    closed.map(|&corner| self.relative(corner, origin)).collect()
                })
                .collect();
            let mesh = self.stroked(&rings, stroke);
            let owner = Owner::Shape { _shape: Arc::clone(shape) };
            self.kept.lines.insert(key, Kept::new(mesh, origin, owner));
        }
        self.add_line(key, stroke.colour);
    }

    fn add_line(&mut self, key: Key, colour: Colour) {
        let frame = self.kept.frame;
        let Some(kept) = self.kept.lines.get_mut(&key) else { return };
        kept.used = frame;
        let origin = kept.origin;
        let placed = Placed { moved: self.moved(origin), scale: 1.0 };
        let Some(kept) = self.kept.lines.get(&key) else { return };
        self.painter.add(self.seen(kept, placed, color(colour)));
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
            for i in 0..8_u8 {
                let turn = f32::from(i) * std::f32::consts::FRAC_PI_4;
                self.painter.add(stamp(HALO * Vec2::angled(turn), halo));
            }
        }
        self.painter.add(stamp(Vec2::ZERO, text.colour));
    }
}

impl Kept {
    fn new(mesh: Mesh, origin: PlanePoint, owner: Owner) -> Self {
        Self { extent: mesh.calc_bounds(), mesh, origin, used: 0, _owner: owner }
    }
}

/// Keeps only triangles that a rectangle may show, and their corners.
fn leave_out_unseen(mesh: &mut Mesh, clip: Rect) {
    // On which sides of the rectangle a corner lies; a triangle all on one side is not seen.
    let side = |vertex: &Vertex| {
        u8::from(vertex.pos.x < clip.min.x)
            | u8::from(vertex.pos.x > clip.max.x) << 1
            | u8::from(vertex.pos.y < clip.min.y) << 2
            | u8::from(vertex.pos.y > clip.max.y) << 3
    };
    let sides: Vec<u8> = mesh.vertices.iter().map(side).collect();
    let mut places = vec![u32::MAX; mesh.vertices.len()];
    let mut vertices = Vec::with_capacity(mesh.vertices.len());
    let mut indices = Vec::with_capacity(mesh.indices.len());
    for corners in mesh.indices.chunks_exact(3) {
        let [a, b, c] = [corners[0], corners[1], corners[2]].map(|it| sides[it as usize]);
        if a & b & c != 0 {
            continue;
        }
        for &corner in corners {
            let place = &mut places[corner as usize];
            if *place == u32::MAX {
                *place = vertices.len() as u32;
                vertices.push(mesh.vertices[corner as usize]);
            }
            indices.push(*place);
        }
    }
    mesh.vertices = vertices;
    mesh.indices = indices;
}

/// How a kept mesh comes to the window.
#[derive(Clone, Copy)]
struct Placed {
    moved: Vec2,
    scale: f32,
}

/// White takes the colour, transparent is the soft edge of a line and stays.
fn tinted(of_mesh: Color32, colour: Color32) -> Color32 {
    if of_mesh == Color32::WHITE {
        colour
    } else if of_mesh == Color32::TRANSPARENT {
        of_mesh
    } else {
        colour.gamma_multiply(f32::from(of_mesh.a()) / 255.0)
    }
}

fn key(address: usize, stroke: Stroke) -> Key {
    let bits = |number: f64| (number as f32).to_bits();
    (address, bits(stroke.width), stroke.dash.map(|dash| dash.map(bits)))
}

fn color(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}
