use std::collections::HashMap;

use egui::epaint::{Mesh, Vertex};
use egui::{Color32, Rect, Vec2};

use crate::paint::egui::simplification::{Owner, SimplifiedLines};

/// Frames after which what was not drawn is forgotten.
const PATIENCE: u64 = 120;

/// What is costly to make, for one scale: triangles of areas and of lines. While the map is dragged
/// these only move; a new scale starts afresh.
#[derive(Default)]
pub struct KeptMeshes {
    scale: f64,
    /// Triangles of areas: in kilometres, for every scale.
    pub areas: HashMap<(usize, Option<usize>), KeptMesh>,
    /// Triangles of lines by the address of the line they belong to, and by how it is drawn.
    /// The address stays that thing's own as long as it lives here, because [`KeptMesh`] holds on to
    /// it.
    pub lines: HashMap<LineKey, KeptMesh>,
    pub simplified: SimplifiedLines,
    /// Triangles of rims by the address of the edge they run along, by its side and by the step of
    /// the scale: in kilometres, for all scales of that step.
    pub rims: HashMap<(usize, bool, i32), KeptMesh>,
    /// Counts the frames that were painted.
    pub frame: u64,
}

/// An address, and the bits of width and dash.
pub type LineKey = (usize, u32, Option<[u32; 2]>);

/// Triangles of an area or a line, in white, that are placed and coloured anew in each frame.
pub struct KeptMesh {
    mesh: Mesh,
    /// Around all vertices.
    extent: Rect,
    /// The last frame that showed it.
    pub used: u64,
    _owner: Owner,
}

/// How a kept mesh comes to the window.
#[derive(Clone, Copy)]
pub struct Placed {
    /// Points of the window.
    pub moved: Vec2,
    /// Points for each unit of the mesh.
    pub scale: f32,
}

impl KeptMeshes {
    pub fn set_scale(&mut self, scale: f64) {
        if (self.scale - scale).abs() > f64::EPSILON {
            self.scale = scale;
            self.lines.clear();
            self.simplified.set_scale(scale);
        }
    }

    pub fn forget_unused(&mut self) {
        let oldest = self.frame.saturating_sub(PATIENCE);
        self.lines.retain(|_, kept| kept.used >= oldest);
        self.areas.retain(|_, kept| kept.used >= oldest);
        self.rims.retain(|_, kept| kept.used >= oldest);
        self.simplified.forget_before(oldest);
    }
}

impl KeptMesh {
    /// Triangles whose corners are relative to the middle of what they show.
    pub fn new(mesh: Mesh, owner: Owner) -> Self {
        Self { extent: mesh.calc_bounds(), mesh, used: 0, _owner: owner }
    }

    /// The triangles that are seen, in a colour. Those far outside are left out: they would cost
    /// a drawing program as much as those inside.
    pub fn seen(&self, placed: Placed, colour: Color32, clip: Rect) -> Option<Mesh> {
        let extent = (self.extent * placed.scale).translate(placed.moved);
        if !clip.intersects(extent) {
            return None;
        }
        let mut mesh = self.mesh.clone();
        for vertex in &mut mesh.vertices {
            vertex.pos = (vertex.pos.to_vec2() * placed.scale + placed.moved).to_pos2();
            vertex.color = tinted(vertex.color, colour);
        }
        if !clip.contains_rect(extent) {
            leave_out_unseen(&mut mesh, clip);
        }
        Some(mesh)
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
