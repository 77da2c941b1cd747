use std::fmt::Write as _;
use std::sync::Arc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use xmlwriter::XmlWriter;

use crate::geometry::{Bounds, PlanePoint, Relief, Shape};
use crate::map::{Camera, Colour, Item, Primitive, Rim, Scene, ScreenPoint, ScreenRect, Stroke};
use crate::paint::svg::attributes::{fill, n, numbers, stroke};
use crate::paint::svg::letters::Letters;

/// Points nearer than this to the one before are left out, pixels; and so are those outside the
/// picture, where nobody sees the difference.
const TOO_NEAR: f64 = 0.3;
const TOO_NEAR_OUTSIDE: f64 = 30.0;

/// A scene in the making as SVG.
pub struct Drawing<'a> {
    xml: &'a mut XmlWriter,
    camera: &'a Camera,
    letters: Letters<'a>,
    /// The shading of the areas that were written last; it lies over all of them at once.
    shading: Option<Arc<Relief>>,
    /// Their outlines: the shading ends where they do.
    shaded: String,
    /// How many clips were written so far.
    clips: usize,
}

impl<'a> Drawing<'a> {
    /// Nothing yet.
    pub fn new(xml: &'a mut XmlWriter, camera: &'a Camera, letters: Letters<'a>) -> Self {
        Self { xml, camera, letters, shading: None, shaded: String::new(), clips: 0 }
    }

    /// All items, back to front.
    pub fn items(&mut self, items: &[Item]) {
        let mut rims: Vec<&Rim> = Vec::new();
        for Item { primitive, .. } in items {
            if let Primitive::Rim(rim) = primitive {
                self.shade();
                rims.push(rim);
                continue;
            }
            self.rims(&std::mem::take(&mut rims));
            if !matches!(primitive, Primitive::Area { relief: Some(_), .. }) {
                self.shade();
            }
            self.primitive(primitive);
        }
        self.rims(&rims);
        self.shade();
    }

    /// The rims of each colour, cut at the edges of the lands that bear it.
    fn rims(&mut self, rims: &[&Rim]) {
        let mut colours: Vec<Colour> = Vec::new();
        for rim in rims {
            if !colours.contains(&rim.colour) {
                colours.push(rim.colour);
            }
        }
        for colour in colours {
            let rims = || rims.iter().filter(|rim| rim.colour == colour);
            let mut lands: Vec<&Arc<Shape>> = Vec::new();
            for rim in rims() {
                if !lands.iter().any(|land| Arc::ptr_eq(land, &rim.inside)) {
                    lands.push(&rim.inside);
                }
            }
            let inside: String = lands.into_iter().map(|land| self.rings(land)).collect();
            let along: String =
                rims().map(|rim| self.run(rim.path.points.iter().copied(), false)).collect();
            let width = rims().map(|rim| rim.width).fold(0.0, f64::max);
            let clip = self.clip(&inside);
            self.xml.start_element("g");
            self.xml.write_attribute_fmt("clip-path", format_args!("url(#{clip})"));
            self.xml.write_attribute("stroke-linecap", "round");
            self.xml.write_attribute("stroke-linejoin", "round");
            // Two lines, the wider one thin, make a soft edge.
            self.line(&along, Stroke::solid(colour.with_opacity(110), 2.4 * width));
            self.line(&along, Stroke::solid(colour, 1.7 * width));
            self.xml.end_element();
        }
    }

    /// What is drawn with this is cut at the edges of some rings; its name.
    fn clip(&mut self, rings: &str) -> String {
        self.clips += 1;
        let clip = format!("clip{}", self.clips);
        self.xml.start_element("clipPath");
        self.xml.write_attribute("id", &clip);
        self.xml.set_preserve_whitespaces(true);
        self.xml.start_element("path");
        self.xml.write_attribute("clip-rule", "evenodd");
        self.xml.write_attribute("d", rings);
        self.xml.end_element();
        self.xml.end_element();
        self.xml.set_preserve_whitespaces(false);
        clip
    }

    /// Darkens what lies beneath by the shading of the land; beyond its picture all is level ground,
    /// as it is at its edges.
    fn shade(&mut self) {
        let Some(relief) = self.shading.take() else { return };
        let bounds = relief.bounds;
        let corner = PlanePoint { x: bounds.min.x, y: bounds.max.y };
        let at = self.camera.screen_from_plane(corner);
        let scale = self.camera.pixels_per_km;
        let (width, height) = (bounds.width() * scale, bounds.height() * scale);
        let picture = BASE64_STANDARD.encode(relief.jpeg);
        let shaded = std::mem::take(&mut self.shaded);
        let clip = self.clip(&shaded);
        self.xml.start_element("image");
        numbers(self.xml, [("x", at.x), ("y", at.y), ("width", width), ("height", height)]);
        self.darkening(&clip, relief.strength);
        self.xml.write_attribute("preserveAspectRatio", "none");
        // With the prefix: Inkscape shows no picture without.
        self.xml
            .write_attribute_fmt("xlink:href", format_args!("data:image/jpeg;base64,{picture}"));
        self.xml.end_element();
        let pictured = ScreenRect::new(at.x, at.y, width, height);
        let all = self.camera.frame();
        if !(pictured.contains(all.min) && pictured.contains(all.max)) {
            let grey = relief.level_ground;
            let level = Colour { r: grey, g: grey, b: grey, a: u8::MAX };
            self.xml.start_element("path");
            self.xml.write_attribute("fill-rule", "evenodd");
            self.xml.write_attribute("d", &[all, pictured].map(path_around).concat());
            self.darkening(&clip, relief.strength);
            fill(self.xml, level);
            self.xml.end_element();
        }
    }

    fn darkening(&mut self, clip: &str, strength: f64) {
        self.xml.write_attribute_fmt("clip-path", format_args!("url(#{clip})"));
        self.xml.write_attribute("opacity", &strength);
        // Bicubic, which a program may choose where nothing is said, takes four times as long, and shows
        // no more of what is soft already.
        self.xml.write_attribute("style", "mix-blend-mode:multiply;image-rendering:smooth");
    }

    /// One shape.
    pub fn primitive(&mut self, primitive: &Primitive) {
        match primitive {
            Primitive::Area { shape, colour, relief } => {
                self.shading.clone_from(relief);
                let path = self.rings(shape);
                if relief.is_some() {
                    self.shaded.push_str(&path);
                }
                self.xml.start_element("path");
                self.xml.write_attribute("fill-rule", "evenodd");
                self.xml.write_attribute("d", &path);
                fill(self.xml, *colour);
                // A hair of its own colour closes the seam between neighbours of one holder.
                let hair = if colour.a == 255 { 0.7 } else { 0.0 };
                stroke(self.xml, Stroke::solid(*colour, hair));
                self.xml.end_element();
            }
            Primitive::Path { path, stroke } => {
                let path = self.run(path.points.iter().copied(), false);
                self.line(&path, *stroke);
            }
            Primitive::Outline { shape, stroke } => {
                let path = self.rings(shape);
                self.line(&path, *stroke);
            }
            // Gathered by their colours.
            Primitive::Rim(_) => {}
            Primitive::Segments { segments, stroke } => {
                let mut path = String::new();
                for [from, to] in segments.iter() {
                    _ = write!(path, "M{} {}L{} {}", n(from.x), n(from.y), n(to.x), n(to.y));
                }
                if !path.is_empty() {
                    self.line(&path, *stroke);
                }
            }
            Primitive::Polygon { corners, fill, stroke } => {
                let points: Vec<String> =
                    corners.iter().map(|p| format!("{},{}", n(p.x), n(p.y))).collect();
                self.xml.start_element("polygon");
                self.xml.write_attribute("points", &points.join(" "));
                self.end_filled(*fill, *stroke);
            }
            Primitive::Circle { centre, radius, fill, stroke } => {
                self.xml.start_element("circle");
                numbers(self.xml, [("cx", centre.x), ("cy", centre.y), ("r", *radius)]);
                self.end_filled(*fill, *stroke);
            }
            Primitive::Panel { rect, rounding, fill, stroke } => {
                self.xml.start_element("rect");
                self.rect(*rect);
                numbers(self.xml, [("rx", *rounding)]);
                self.end_filled(*fill, *stroke);
            }
            Primitive::Text(text) => self.letters.write(self.xml, text),
            Primitive::Inset { rect, scene } => self.inset(*rect, scene),
        }
    }

    /// A picture within the picture. Its edge is a clip: Inkscape lets an inner `svg` reach beyond.
    fn inset(&mut self, rect: ScreenRect, scene: &Scene) {
        let clip = self.clip(&path_around(rect));
        self.xml.start_element("g");
        self.xml.write_attribute_fmt("clip-path", format_args!("url(#{clip})"));
        self.xml.start_element("g");
        let (x, y) = (n(rect.min.x), n(rect.min.y));
        self.xml.write_attribute_fmt("transform", format_args!("translate({x} {y})"));
        let mut inner = Drawing::new(self.xml, &scene.camera, self.letters);
        inner.clips = self.clips;
        inner.items(&scene.items);
        self.clips = inner.clips;
        self.xml.end_element();
        self.xml.end_element();
    }

    fn line(&mut self, path: &str, line: Stroke) {
        self.xml.start_element("path");
        self.xml.write_attribute("fill", "none");
        self.xml.write_attribute("d", path);
        stroke(self.xml, line);
        self.xml.end_element();
    }

    fn end_filled(&mut self, inside: Colour, line: Stroke) {
        fill(self.xml, inside);
        stroke(self.xml, line);
        self.xml.end_element();
    }

    fn rect(&mut self, rect: ScreenRect) {
        let (width, height) = (rect.width(), rect.height());
        numbers(
            self.xml,
            [("x", rect.min.x), ("y", rect.min.y), ("width", width), ("height", height)],
        );
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

fn path_around(rect: ScreenRect) -> String {
    let [left, top, right, bottom] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(n);
    format!("M{left} {top}L{right} {top}L{right} {bottom}L{left} {bottom}Z")
}
