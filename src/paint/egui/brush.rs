use std::sync::Arc;

use egui::epaint::{Mesh, PathShape, TextShape, Vertex, WHITE_UV};
use egui::{Align2, Color32, FontFamily, FontId, Galley, Pos2, Rect, Vec2, pos2, vec2};

use crate::geometry::{PlanePoint, Relief, Shape};
use crate::map::{Anchor, Camera, Colour, Face, ScreenPoint, ScreenRect, Stroke, Text};
use crate::paint::egui::meshes::{KeptMesh, KeptMeshes, Placed};
use crate::paint::egui::simplification::Owner;

/// Pixels by which a halo stands out, to the side and upright.
const HALO: f32 = 1.1;

/// Paints one thing after another into a part of the window that begins at `origin`.
pub struct Brush<'a> {
    pub painter: &'a egui::Painter,
    pub origin: Pos2,
    pub camera: Camera,
    pub kept: &'a mut KeptMeshes,
}

impl Brush<'_> {
    pub fn polygon(&self, corners: &[ScreenPoint], fill: Colour, stroke: Stroke) {
        let points = corners.iter().map(|&corner| self.at(corner)).collect();
        self.painter.add(PathShape::convex_polygon(points, color(fill), pen(stroke)));
    }

    pub fn circle(&self, centre: ScreenPoint, radius: f64, fill: Colour, stroke: Stroke) {
        self.painter.circle(self.at(centre), radius as f32, color(fill), pen(stroke));
    }

    pub fn panel(&self, rect: ScreenRect, rounding: f64, fill: Colour, stroke: Stroke) {
        let kind = egui::StrokeKind::Middle;
        self.painter.rect(self.rect(rect), rounding as f32, color(fill), pen(stroke), kind);
    }

    pub fn at(&self, point: ScreenPoint) -> Pos2 {
        on(self.origin, point)
    }

    pub fn rect(&self, rect: ScreenRect) -> Rect {
        Rect::from_min_max(self.at(rect.min), self.at(rect.max))
    }

    pub fn area(&mut self, shape: &Arc<Shape>, colour: Colour, relief: Option<&Arc<Relief>>) {
        let relief_key = relief.map(|relief| Arc::as_ptr(relief) as usize);
        let key = (Arc::as_ptr(shape) as usize, relief_key);
        let middle = shape.bounds.centre();
        if !self.kept.areas.contains_key(&key) {
            let mesh = self.filled(shape, relief);
            let owner = Owner::Shape { _shape: Arc::clone(shape) };
            self.kept.areas.insert(key, KeptMesh::new(mesh, owner));
        }
        let placed = Placed { moved: self.moved(middle), scale: self.camera.pixels_per_km as f32 };
        let frame = self.kept.frame;
        let Some(kept) = self.kept.areas.get_mut(&key) else { return };
        kept.used = frame;
        let mesh = kept.seen(placed, color(colour), self.painter.clip_rect());
        self.painter.extend(mesh.map(egui::Shape::from));
    }

    /// The triangles of an area, in kilometres from its middle, under the shading of the land.
    fn filled(&self, shape: &Shape, relief: Option<&Arc<Relief>>) -> Mesh {
        let middle = shape.bounds.centre();
        let texture = relief.map_or_else(|| self.white(), |relief| self.texture(relief));
        let mut mesh = Mesh::with_texture(texture);
        mesh.vertices.extend(shape.vertices.iter().map(|&vertex| {
            let uv = relief.map_or(WHITE_UV, |relief| {
                let [x, y] = relief.share_from_plane(vertex);
                pos2(x as f32, y as f32)
            });
            let from_middle = vertex - middle;
            let pos = pos2(from_middle.x as f32, -from_middle.y as f32);
            Vertex { pos, uv, color: Color32::WHITE }
        }));
        mesh.indices = shape.triangles.iter().flatten().copied().collect();
        mesh
    }

    /// The shading of the land, to be laid over its colour.
    fn texture(&self, relief: &Arc<Relief>) -> egui::TextureId {
        let size = [relief.width, relief.height];
        let image = || egui::ColorImage::from_gray(size, &relief.shades());
        self.texture_named(
            &format!("relief {:.2}", relief.strength),
            image,
            egui::TextureOptions::LINEAR,
        )
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
    pub fn white(&self) -> egui::TextureId {
        let white = egui::ColorImage::filled([1, 1], Color32::WHITE);
        self.texture_named("white", || white, egui::TextureOptions::NEAREST)
    }

    /// Where a point of the plane lies in the window.
    pub fn moved(&self, point: PlanePoint) -> Vec2 {
        let at = self.camera.screen_from_plane(point);
        self.origin.to_vec2() + vec2(at.x as f32, at.y as f32)
    }

    /// The size of letters. Square letters stand at whole pixels: only if each is as wide as some
    /// of these do they stand at even distances.
    fn even_size(&self, text: &Text) -> f32 {
        let size = text.size as f32;
        let pixels_per_point = self.painter.ctx().pixels_per_point();
        if text.text.chars().any(is_square) {
            (size * pixels_per_point).round() / pixels_per_point
        } else {
            size
        }
    }

    pub fn text(&self, text: &Text) {
        let family = match text.face {
            Face::Sans => FontFamily::Proportional,
            Face::Bold => FontFamily::Name("bold".into()),
            Face::Italic => FontFamily::Name("italic".into()),
        };
        let size = self.even_size(text);
        let mut format = egui::TextFormat::simple(FontId::new(size, family), Color32::PLACEHOLDER);
        format.extra_letter_spacing = text.spacing as f32;
        if text.bend != 0.0 {
            self.bent_text(text, &format);
            return;
        }
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
        for (offset, colour) in halo_of(text) {
            self.painter.add(stamp(offset, colour));
        }
        self.painter.add(stamp(Vec2::ZERO, text.colour));
    }

    /// Letter by letter along its line; no halo of one lies on another.
    fn bent_text(&self, text: &Text, format: &egui::TextFormat) {
        let mut format = format.clone();
        format.extra_letter_spacing = 0.0;
        let letters: Vec<Arc<Galley>> = text
            .text
            .chars()
            .map(|letter| {
                let letter = letter.to_string();
                let job = egui::text::LayoutJob::single_section(letter, format.clone());
                self.painter.layout_job(job)
            })
            .collect();
        let width_of = |letter: &Arc<Galley>| f64::from(letter.size().x) + text.spacing;
        let width = letters.iter().map(width_of).sum::<f64>() - text.spacing;
        let stamp_all = |offset: Vec2, colour: Colour| {
            let mut begin = -width / 2.0;
            for letter in &letters {
                let middle = begin + f64::from(letter.size().x) / 2.0;
                begin += width_of(letter);
                let at = self.at(text.on_line(middle, 0.0)) + offset;
                let top_left = Align2::CENTER_CENTER.anchor_size(at, letter.size()).min;
                let lean = -(text.angle_at(middle).to_radians() as f32);
                let shape = TextShape::new(top_left, Arc::clone(letter), color(colour));
                let shape = shape
                    .with_override_text_color(color(colour))
                    .with_angle_and_anchor(lean, Align2::CENTER_CENTER);
                self.painter.add(shape);
            }
        };
        for (offset, colour) in halo_of(text) {
            stamp_all(offset, colour);
        }
        stamp_all(Vec2::ZERO, text.colour);
    }
}

/// Where, beside the letters of a text, its halo is stamped, and in what colour.
fn halo_of(text: &Text) -> impl Iterator<Item = (Vec2, Colour)> {
    let corners = [vec2(-1.0, -1.0), vec2(1.0, -1.0), vec2(-1.0, 1.0), vec2(1.0, 1.0)];
    text.halo.into_iter().flat_map(move |halo| {
        // Letters are wider than this is far: between the corners there is no gap. Each is as dense
        // as two, or the name would sink into the land.
        let clear = 1.0 - f32::from(halo.a) / 255.0;
        let halo = halo.with_opacity((255.0 * (1.0 - clear * clear)).round() as u8);
        corners.map(|corner| (HALO * corner, halo))
    })
}

/// Whether a letter is a square of its own, as Chinese characters and kana are.
fn is_square(letter: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&letter) || ('\u{f900}'..='\u{ffef}').contains(&letter)
}

/// A point of the map in the window.
pub fn on(origin: Pos2, point: ScreenPoint) -> Pos2 {
    origin + vec2(point.x as f32, point.y as f32)
}

pub fn color(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}

fn pen(stroke: Stroke) -> egui::Stroke {
    egui::Stroke::new(stroke.width as f32, color(stroke.colour))
}
