use egui::epaint::{Mesh, PathShape, PathStroke};
use egui::{Color32, Pos2, Shape, pos2};
use geo::{LineString, Simplify as _};

use crate::geometry::PlanePoint;
use crate::map::{ScreenPoint, Stroke};

use super::{Brush, color};

/// From how many separate lines on they become one mesh.
const MANY: usize = 8;
/// Bends of a line smaller than this are left out, pixels.
const FINEST: f64 = 0.35;

impl Brush<'_> {
    /// The triangles of lines, in white; the colour comes when they are added.
    pub(super) fn stroked(&self, lines: &[Vec<Pos2>], stroke: Stroke) -> Mesh {
        let pen = egui::Stroke::new(stroke.width as f32, Color32::WHITE);
        let mut mesh = Mesh::with_texture(self.white());
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

    pub(super) fn segments(&self, segments: &[[ScreenPoint; 2]], stroke: Stroke) {
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
        let mut mesh = Mesh::with_texture(self.white());
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
        self.painter.add(mesh);
    }
}

/// The line without bends that nobody sees.
fn thinned(points: &[Pos2]) -> Vec<Pos2> {
    let line: LineString =
        points.iter().map(|it| PlanePoint { x: it.x.into(), y: it.y.into() }).collect();
    line.simplify(FINEST).coords().map(|it| pos2(it.x as f32, it.y as f32)).collect()
}
