use std::collections::HashMap;
use std::sync::Arc;

use egui::epaint::{Mesh, PathShape, PathStroke, TextShape, Vertex, WHITE_UV};
use egui::{Align2, Color32, FontFamily, FontId, Pos2, Rect, Shape, Vec2, pos2, vec2};

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
/// From how many separate lines on they become one mesh.
const MANY: usize = 8;
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
            self.kept.areas.insert(key, Kept { mesh, origin, used: 0, _owner: owner });
        }
        let moved = |origin| self.moved(origin);
        let scale = self.camera.pixels_per_km as f32;
        let frame = self.kept.frame;
        let Some(kept) = self.kept.areas.get(&key) else { return };
        let (mut mesh, moved) = (kept.mesh.clone(), moved(kept.origin));
        let colour = color(colour);
        for vertex in &mut mesh.vertices {
            vertex.pos = (vertex.pos.to_vec2() * scale + moved).to_pos2();
            vertex.color = colour;
        }
        self.painter.add(mesh);
        if let Some(kept) = self.kept.areas.get_mut(&key) {
            kept.used = frame;
        }
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
            self.kept.lines.insert(key, Kept { mesh, origin, used: 0, _owner: owner });
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
            self.kept.lines.insert(key, Kept { mesh, origin, used: 0, _owner: owner });
        }
        self.add_line(key, stroke.colour);
    }

    /// The triangles of lines, in white; the colour comes when they are added.
    fn stroked(&self, lines: &[Vec<Pos2>], stroke: Stroke) -> Mesh {
        let pen = egui::Stroke::new(stroke.width as f32, Color32::WHITE);
        let mut mesh = Mesh::default();
        let pixels_per_point = self.painter.ctx().pixels_per_point();
        let mut tessellator = egui::epaint::Tessellator::new(
            pixels_per_point,
            egui::epaint::TessellationOptions::default(),
            [1, 1],
            Vec::new(),
        );
        for line in lines {
            let line = thinned(line);
            match stroke.dash {
                None => {
                    let path = PathShape::line(line, PathStroke::from(pen));
                    tessellator.tessellate_path(&path, &mut mesh);
                }
                Some([dash, gap]) => {
                    for shape in Shape::dashed_line(&line, pen, dash as f32, gap as f32) {
                        tessellator.tessellate_shape(shape, &mut mesh);
                    }
                }
            }
        }
        mesh
    }

    fn add_line(&mut self, key: Key, colour: Colour) {
        let frame = self.kept.frame;
        let Some(kept) = self.kept.lines.get_mut(&key) else { return };
        kept.used = frame;
        let mut mesh = kept.mesh.clone();
        let origin = kept.origin;
        let moved = self.moved(origin);
        let colour = color(colour);
        for vertex in &mut mesh.vertices {
            vertex.pos += moved;
            // White is the line, transparent its soft edge.
            if vertex.color == Color32::WHITE {
                vertex.color = colour;
            } else if vertex.color != Color32::TRANSPARENT {
                vertex.color = colour.gamma_multiply(f32::from(vertex.color.a()) / 255.0);
            }
        }
        self.painter.add(mesh);
    }

    fn segments(&self, segments: &[[ScreenPoint; 2]], stroke: Stroke) {
        let pen = egui::Stroke::new(stroke.width as f32, color(stroke.colour));
        if stroke.dash.is_none() && segments.len() > MANY {
            self.many_segments(segments, pen);
            return;
        }
        for &[from, to] in segments {
            let line = [self.at(from), self.at(to)];
            match stroke.dash {
                None => _ = self.painter.line_segment(line, pen),
                Some([dash, gap]) => {
                    self.painter.extend(Shape::dashed_line(&line, pen, dash as f32, gap as f32));
                }
            }
        }
    }

    /// The lines of a hatch or a graticule as one mesh, with a soft edge on both sides: a shape
    /// for each would cost several times as much.
    fn many_segments(&self, segments: &[[ScreenPoint; 2]], pen: egui::Stroke) {
        let feather = 1.0 / self.painter.ctx().pixels_per_point();
        let inner = ((pen.width - feather) / 2.0).max(0.0);
        // A line thinner than a pixel is a paler one.
        let ink = pen.color.gamma_multiply((pen.width / feather).min(1.0));
        let edges = [
            (-inner - feather, Color32::TRANSPARENT),
            (-inner, ink),
            (inner, ink),
            (inner + feather, Color32::TRANSPARENT),
        ];
        let mut mesh = Mesh::default();
        mesh.reserve_vertices(segments.len() * 8);
        mesh.reserve_triangles(segments.len() * 6);
        for &[from, to] in segments {
            let (from, to) = (self.at(from), self.at(to));
            let across = (to - from).normalized().rot90();
            let first = mesh.vertices.len() as u32;
            for end in [from, to] {
                for (by, color) in edges {
                    mesh.colored_vertex(end + by * across, color);
                }
            }
            for side in 0..3 {
                let [a, b, c, d] = [side, side + 1, side + 4, side + 5].map(|i| first + i);
                mesh.add_triangle(a, b, c);
                mesh.add_triangle(b, d, c);
            }
        }
        self.painter.add(mesh);
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

fn key(address: usize, stroke: Stroke) -> Key {
    let bits = |number: f64| (number as f32).to_bits();
    (address, bits(stroke.width), stroke.dash.map(|dash| dash.map(bits)))
}

/// The line without points that lie less than half a pixel from the one before.
fn thinned(points: &[Pos2]) -> Vec<Pos2> {
    let mut line: Vec<Pos2> = Vec::with_capacity(points.len());
    for (i, &point) in points.iter().enumerate() {
        let is_last = i + 1 == points.len();
        if is_last || line.last().is_none_or(|last| last.distance(point) >= 0.5) {
            line.push(point);
        }
    }
    line
}

fn color(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}
