use std::sync::Arc;

use egui::epaint::{Mesh, PathShape, PathStroke};
use egui::{Color32, Pos2, pos2};

use crate::geometry::{Path, PlanePoint, Ring, Shape};
use crate::map::{ScreenPoint, Stroke};
use crate::paint::egui::brush::{Brush, color};
use crate::paint::egui::meshes::{KeptMesh, LineKey, Placed};
use crate::paint::egui::simplification::Owner;

/// From how many separate lines on they become one mesh.
const MANY: usize = 8;

impl Brush<'_> {
    pub fn path(&mut self, path: &Path, stroke: Stroke) {
        let address = path.points.as_ptr() as usize;
        let owner = || Owner::Path { _points: Arc::clone(&path.points) };
        let lines = || vec![path.points.to_vec()];
        self.line((address, path.bounds.centre()), stroke, owner, lines);
    }

    pub fn outline(&mut self, shape: &Arc<Shape>, stroke: Stroke) {
        let address = Arc::as_ptr(shape) as usize;
        let owner = || Owner::Shape { _shape: Arc::clone(shape) };
        let rings = || {
            let ring = |ring: &Ring| {
                let corners = &shape.vertices[ring.corners.clone()];
                // An open line with its first point repeated: egui's closed lines grow long
                // spikes at the sharp corners of a coast.
                corners.iter().chain(corners.first()).copied().collect()
            };
            shape.rings.iter().map(ring).collect()
        };
        self.line((address, shape.bounds.centre()), stroke, owner, rings);
    }

    /// Adds the lines of what lies at an address, around a middle.
    fn line(
        &mut self,
        (address, middle): (usize, PlanePoint),
        stroke: Stroke,
        owner: impl Fn() -> Owner,
        lines: impl FnOnce() -> Vec<Vec<PlanePoint>>,
    ) {
        let key = key(address, stroke);
        let frame = self.kept.frame;
        if !self.kept.lines.contains_key(&key) {
            let scale = self.camera.pixels_per_km;
            let simplified =
                self.kept.simplified.lines((address, stroke.width), frame, &owner, lines);
            let relative = |point: &PlanePoint| {
                let from_middle = (*point - middle) * scale;
                pos2(from_middle.x as f32, -from_middle.y as f32)
            };
            let lines = simplified.iter().map(|line| line.iter().map(relative).collect()).collect();
            let mesh = self.stroked(lines, stroke);
            self.kept.lines.insert(key, KeptMesh::new(mesh, owner()));
        }
        let placed = Placed { moved: self.moved(middle), scale: 1.0 };
        let Some(kept) = self.kept.lines.get_mut(&key) else { return };
        kept.used = frame;
        let mesh = kept.seen(placed, color(stroke.colour), self.painter.clip_rect());
        self.painter.extend(mesh.map(egui::Shape::from));
    }

    /// The triangles of lines, in white; the colour comes when they are added.
    fn stroked(&self, lines: Vec<Vec<Pos2>>, stroke: Stroke) -> Mesh {
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
            match stroke.dash {
                None => {
                    let path = PathShape::line(line, PathStroke::from(pen));
                    tessellator.tessellate_path(&path, &mut mesh);
                }
                Some([dash, gap]) => {
                    for shape in egui::Shape::dashed_line(&line, pen, dash as f32, gap as f32) {
                        tessellator.tessellate_shape(shape, &mut mesh);
                    }
                }
            }
        }
        mesh.texture_id = self.white();
        mesh
    }

    pub fn segments(&self, segments: &[[ScreenPoint; 2]], stroke: Stroke) {
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
                    self.painter.extend(egui::Shape::dashed_line(
                        &line,
                        pen,
                        dash as f32,
                        gap as f32,
                    ));
                }
            }
        }
    }

    /// The lines of a hatch or a graticule as one mesh, with a soft edge on both sides: a shape
    /// for each would cost several times as much.
    fn many_segments(&self, segments: &[[ScreenPoint; 2]], pen: egui::Stroke) {
        let feather = 1.0 / self.painter.ctx().pixels_per_point();
        // A line thinner than a pixel is a paler one, and has no inside.
        let ink = pen.color.gamma_multiply((pen.width / feather).min(1.0));
        let inner = (pen.width - feather) / 2.0;
        let clear = Color32::TRANSPARENT;
        let edges: &[(f32, Color32)] = if inner <= 0.0 {
            &[(-feather, clear), (0.0, ink), (feather, clear)]
        } else {
            &[(-inner - feather, clear), (-inner, ink), (inner, ink), (inner + feather, clear)]
        };
        let count = edges.len() as u32;
        let mut mesh = Mesh::default();
        mesh.reserve_vertices(segments.len() * 2 * edges.len());
        mesh.reserve_triangles(segments.len() * 2 * (edges.len() - 1));
        for &[from, to] in segments {
            let (from, to) = (self.at(from), self.at(to));
            let across = (to - from).normalized().rot90();
            let first = mesh.vertices.len() as u32;
            for end in [from, to] {
                for &(by, color) in edges {
                    mesh.colored_vertex(end + by * across, color);
                }
            }
            for side in 0..count - 1 {
                let [a, b, c, d] =
                    [side, side + 1, side + count, side + count + 1].map(|i| first + i);
                mesh.add_triangle(a, b, c);
                mesh.add_triangle(b, d, c);
            }
        }
        mesh.texture_id = self.white();
        self.painter.add(mesh);
    }
}

fn key(address: usize, stroke: Stroke) -> LineKey {
    let bits = |number: f64| (number as f32).to_bits();
    (address, bits(stroke.width), stroke.dash.map(|dash| dash.map(bits)))
}
