use std::fmt::Write as _;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::geometry::{Bounds, PlanePoint, Relief, Shape};
use crate::map::{
    Anchor, Camera, Colour, Face, Item, Primitive, Scene, ScreenPoint, ScreenRect, Stroke, Style,
    Text,
};

/// Points nearer than this to the one before are left out, pixels; and so are those outside the
/// picture, where nobody sees the difference.
const TOO_NEAR: f64 = 0.3;
const TOO_NEAR_OUTSIDE: f64 = 30.0;

/// The scene as an SVG picture. The same scene gives the same bytes.
pub fn svg_of(scene: &Scene, style: &Style, title: &str) -> String {
    let [width, height] = scene.camera.size;
    let mut svg = Svg::new(String::new(), &scene.camera, 0);
    svg.line(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">"
    ));
    svg.line(&format!("<title>{}</title>", escaped(title)));
    svg.line(&format!("<rect width=\"{width}\" height=\"{height}\"{}/>", fill(style.sea)));
    svg.items(&scene.items);
    svg.line("</svg>");
    svg.text
}

struct Svg<'a> {
    text: String,
    camera: &'a Camera,
    /// The shading of the areas that were written last; it lies over all of them at once.
    shading: Option<Arc<Relief>>,
    /// Their outlines: the shading ends where they do.
    shaded: String,
    /// How many times shading was written so far.
    shadings: usize,
}

impl<'a> Svg<'a> {
    fn new(text: String, camera: &'a Camera, shadings: usize) -> Self {
        Self { text, camera, shading: None, shaded: String::new(), shadings }
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn items(&mut self, items: &[Item]) {
        for Item { primitive, .. } in items {
            if !matches!(primitive, Primitive::Area { relief: Some(_), .. }) {
                self.shade();
            }
            self.primitive(primitive);
        }
        self.shade();
    }

    /// Darkens what lies beneath by the shading of the land; the sea in it is white.
    fn shade(&mut self) {
        let Some(relief) = self.shading.take() else { return };
        let bounds = relief.bounds;
        let corner = PlanePoint { x: bounds.min.x, y: bounds.max.y };
        let at = self.camera.screen_from_plane(corner);
        let scale = self.camera.pixels_per_km;
        let (width, height) = (bounds.width() * scale, bounds.height() * scale);
        let picture = BASE64_STANDARD.encode(relief.jpeg);
        self.shadings += 1;
        let clip = format!("land{}", self.shadings);
        let shaded = std::mem::take(&mut self.shaded);
        self.line(&format!(
            "<clipPath id=\"{clip}\"><path clip-rule=\"evenodd\" d=\"{shaded}\"/></clipPath>"
        ));
        self.line(&format!(
            "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" \
             clip-path=\"url(#{clip})\" preserveAspectRatio=\"none\" opacity=\"{}\" style=\"mix-blend-mode:multiply\" \
             href=\"data:image/jpeg;base64,{picture}\"/>",
            n(at.x),
            n(at.y),
            n(width),
            n(height),
            relief.strength(),
        ));
    }

    fn primitive(&mut self, primitive: &Primitive) {
        match primitive {
            Primitive::Area { shape, colour, relief } => {
                self.shading.clone_from(relief);
                let path = self.rings(shape);
                if relief.is_some() {
                    self.shaded.push_str(&path);
                }
                // A hair of its own colour closes the seam between neighbours of one holder.
                let hair = stroke(Stroke::solid(*colour, 0.7));
                let hair = if colour.a == 255 { hair } else { String::new() };
                self.line(&format!(
                    "<path fill-rule=\"evenodd\" d=\"{path}\"{}{hair}/>",
                    fill(*colour)
                ));
            }
            Primitive::Path { path, stroke: line } => {
                let path = self.run(path.points.iter().copied(), false);
                self.line(&format!("<path fill=\"none\" d=\"{path}\"{}/>", stroke(*line)));
            }
            Primitive::Outline { shape, stroke: line } => {
                let path = self.rings(shape);
                self.line(&format!("<path fill=\"none\" d=\"{path}\"{}/>", stroke(*line)));
            }
            Primitive::Segments { segments, stroke: line } => {
                let mut path = String::new();
                for [from, to] in segments.iter() {
                    _ = write!(path, "M{} {}L{} {}", n(from.x), n(from.y), n(to.x), n(to.y));
                }
                if !path.is_empty() {
                    self.line(&format!("<path fill=\"none\" d=\"{path}\"{}/>", stroke(*line)));
                }
            }
            Primitive::Polygon { corners, fill: inside, stroke: line } => {
                let points: Vec<String> =
                    corners.iter().map(|p| format!("{},{}", n(p.x), n(p.y))).collect();
                let (inside, line) = (fill(*inside), stroke(*line));
                self.line(&format!("<polygon points=\"{}\"{inside}{line}/>", points.join(" ")));
            }
            Primitive::Circle { centre, radius, fill: inside, stroke: line } => {
                let (x, y, r) = (n(centre.x), n(centre.y), n(*radius));
                let (inside, line) = (fill(*inside), stroke(*line));
                self.line(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{inside}{line}/>"));
            }
            Primitive::Panel { rect, rounding, fill: inside, stroke: line } => {
                let (x, y) = (n(rect.min.x), n(rect.min.y));
                let (w, h, r) = (n(rect.width()), n(rect.height()), n(*rounding));
                let (inside, line) = (fill(*inside), stroke(*line));
                self.line(&format!(
                    "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{r}\"{inside}{line}/>"
                ));
            }
            Primitive::Text(text) => self.words(text),
            Primitive::Inset { rect, scene } => self.inset(*rect, scene),
        }
    }

    /// A picture within the picture: an inner `svg` cuts at its edges by itself.
    fn inset(&mut self, rect: ScreenRect, scene: &Scene) {
        let (x, y) = (n(rect.min.x), n(rect.min.y));
        let (w, h) = (n(rect.width()), n(rect.height()));
        self.line(&format!("<svg x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\">"));
        let text = std::mem::take(&mut self.text);
        let mut inner = Svg::new(text, &scene.camera, self.shadings);
        inner.items(&scene.items);
        self.shadings = inner.shadings;
        self.text = inner.text;
        self.line("</svg>");
    }

    fn words(&mut self, text: &Text) {
        let Text { at, size, spacing, angle, .. } = text;
        let anchor = match text.anchor {
            Anchor::Left => "start",
            Anchor::Middle => "middle",
            Anchor::Right => "end",
        };
        let face = match text.face {
            Face::Sans => "font-family=\"Noto Sans, Noto Sans JP, sans-serif\"",
            Face::Bold => "font-family=\"Noto Sans, Noto Sans JP, sans-serif\" font-weight=\"700\"",
            Face::Italic => "font-family=\"Noto Serif, Noto Sans JP, serif\" font-style=\"italic\"",
        };
        // The anchor stands at mid-height; letters stand on a line a third of their size below.
        let (x, y) = (n(at.x), n(at.y));
        let mut attributes = format!(
            "x=\"{x}\" y=\"{y}\" dy=\"{}\" text-anchor=\"{anchor}\" {face} font-size=\"{}\"",
            n(size * 0.35),
            n(*size),
        );
        if *spacing != 0.0 {
            _ = write!(attributes, " letter-spacing=\"{}\"", n(*spacing));
        }
        if *angle != 0.0 {
            _ = write!(attributes, " transform=\"rotate({} {x} {y})\"", n(-angle));
        }
        if let Some(halo) = text.halo {
            let halo = Stroke::solid(halo, 3.0);
            _ = write!(
                attributes,
                " paint-order=\"stroke\" stroke-linejoin=\"round\"{}",
                stroke(halo)
            );
        }
        let inside = fill(text.colour);
        self.line(&format!("<text {attributes}{inside}>{}</text>", escaped(&text.text)));
    }

    /// The rings of an area that reach into the picture.
    fn rings(&self, shape: &Shape) -> String {
        let seen = self.camera.visible();
        let rings = shape.rings.iter().map(|ring| &shape.vertices[ring.corners.clone()]);
        rings
            .filter(|ring| {
                Bounds::around(ring.iter().copied()).is_some_and(|bounds| bounds.touches(seen))
            })
            .map(|ring| self.run(ring.iter().copied(), true))
            .collect()
    }

    fn run(&self, points: impl Iterator<Item = PlanePoint>, closed: bool) -> String {
        let near = self.camera.frame().grown(TOO_NEAR_OUTSIDE);
        let mut path = String::new();
        let mut last: Option<ScreenPoint> = None;
        let mut points = points.map(|point| self.camera.screen_from_plane(point)).peekable();
        while let Some(point) = points.next() {
            let too_near = if near.contains(point) { TOO_NEAR } else { TOO_NEAR_OUTSIDE };
            // The last point stays, so that lines that meet still do.
            let is_end = points.peek().is_none();
            if !is_end && last.is_some_and(|last| last.distance(point) < too_near) {
                continue;
            }
            let command = if last.is_none() { 'M' } else { 'L' };
            _ = write!(path, "{command}{} {}", n(point.x), n(point.y));
            last = Some(point);
        }
        if closed {
            path.push('Z');
        }
        path
    }
}

/// A number with at most one decimal, so that pictures stay small and equal everywhere.
fn n(number: f64) -> String {
    let tenths = (number * 10.0).round();
    let tenths = if tenths == 0.0 { 0.0 } else { tenths };
    format!("{}", tenths / 10.0)
}

fn colour(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b)
}

fn fill(inside: Colour) -> String {
    match inside.a {
        0 => " fill=\"none\"".to_owned(),
        255 => format!(" fill=\"{}\"", colour(inside)),
        a => format!(" fill=\"{}\" fill-opacity=\"{:.3}\"", colour(inside), f64::from(a) / 255.0),
    }
}

fn stroke(line: Stroke) -> String {
    if line.width <= 0.0 || line.colour.a == 0 {
        return String::new();
    }
    let mut text =
        format!(" stroke=\"{}\" stroke-width=\"{:.2}\"", colour(line.colour), line.width);
    if line.colour.a < 255 {
        _ = write!(text, " stroke-opacity=\"{:.3}\"", f64::from(line.colour.a) / 255.0);
    }
    if let Some([dash, gap]) = line.dash {
        _ = write!(text, " stroke-dasharray=\"{} {}\"", n(dash), n(gap));
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
