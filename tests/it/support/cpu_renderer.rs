use std::collections::HashMap;

use egui::epaint::{ImageData, Primitive, Vertex};
use egui::{Color32, FullOutput, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// Draws the triangles of egui on the processor, so that pictures need no display and no driver.
#[derive(Default)]
pub struct CpuRenderer {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
}

impl TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                let ImageData::Color(image) = change.image;
                let at = change.pos.unwrap_or([0, 0]);
                if change.pos.is_none() {
                    let pixels = vec![Color32::TRANSPARENT; image.size[0] * image.size[1]];
                    self.textures.insert(id, Texture { size: image.size, pixels });
                }
                let Some(texture) = self.textures.get_mut(&id) else { continue };
                for y in 0..image.size[1] {
                    for x in 0..image.size[0] {
                        let place = (at[1] + y) * texture.size[0] + at[0] + x;
                        texture.pixels[place] = image.pixels[y * image.size[0] + x];
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &egui::Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = (ctx.content_rect().size() * scale).round();
        let mut canvas = RgbaImage::from_pixel(size.x as u32, size.y as u32, Rgba([0, 0, 0, 255]));
        for primitive in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = primitive.primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = primitive.clip_rect * scale;
            for corners in mesh.indices.chunks_exact(3) {
                let corners = [0, 1, 2].map(|i| mesh.vertices[corners[i] as usize]);
                triangle(&mut canvas, texture, clip, scale, corners);
            }
        }
        Ok(canvas)
    }
}

fn triangle(
    canvas: &mut RgbaImage,
    texture: &Texture,
    clip: Rect,
    scale: f32,
    corners: [Vertex; 3],
) {
    let [a, b, c] = corners.map(|corner| corner.pos * scale);
    let area = (b - a).x * (c - a).y - (b - a).y * (c - a).x;
    if area == 0.0 {
        return;
    }
    let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
    let (width, height) = (canvas.width() as f32, canvas.height() as f32);
    let first = |low: f32| low.floor().max(0.0) as u32;
    for y in first(bounds.min.y)..bounds.max.y.ceil().clamp(0.0, height) as u32 {
        for x in first(bounds.min.x)..bounds.max.x.ceil().clamp(0.0, width) as u32 {
            let point = egui::pos2(x as f32 + 0.5, y as f32 + 0.5);
            if !clip.contains(point) {
                continue;
            }
            let weight = |from: egui::Pos2, to: egui::Pos2| {
                ((to - from).x * (point - from).y - (to - from).y * (point - from).x) / area
            };
            let weights = [weight(b, c), weight(c, a), weight(a, b)];
            // A shared edge belongs to one of its triangles: the one that has it as an upper left.
            let owns = |weight: f32, from: egui::Pos2, to: egui::Pos2| {
                let edge = if area > 0.0 { to - from } else { from - to };
                weight > 0.0 || weight == 0.0 && (edge.y < 0.0 || edge.y == 0.0 && edge.x > 0.0)
            };
            if owns(weights[0], b, c) && owns(weights[1], c, a) && owns(weights[2], a, b) {
                blend(canvas.get_pixel_mut(x, y), shade(texture, &corners, weights));
            }
        }
    }
}

/// The colour at a point of a triangle, premultiplied.
fn shade(texture: &Texture, corners: &[Vertex; 3], weights: [f32; 3]) -> [f32; 4] {
    let mix = |value: fn(&Vertex) -> f32| -> f32 {
        corners.iter().zip(weights).map(|(corner, weight)| value(corner) * weight).sum()
    };
    let ink = [
        mix(|corner| corner.color.r().into()),
        mix(|corner| corner.color.g().into()),
        mix(|corner| corner.color.b().into()),
        mix(|corner| corner.color.a().into()),
    ];
    let texel = |u: f32, size: usize| ((u * size as f32) as usize).min(size - 1);
    let x = texel(mix(|corner| corner.uv.x), texture.size[0]);
    let y = texel(mix(|corner| corner.uv.y), texture.size[1]);
    let paper = texture.pixels[y * texture.size[0] + x].to_array().map(f32::from);
    [0, 1, 2, 3].map(|i| ink[i] * paper[i] / 255.0)
}

fn blend(pixel: &mut Rgba<u8>, above: [f32; 4]) {
    let through = 1.0 - above[3] / 255.0;
    for (below, above) in pixel.0.iter_mut().zip(above) {
        *below = (above + f32::from(*below) * through).round().clamp(0.0, 255.0) as u8;
    }
}
