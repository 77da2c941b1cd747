use serde::Serialize;

use crate::atlas::{Atlas, MapState};
use crate::export::print::PrintFile;
use crate::geometry::GlobePoint;
use crate::language::Words;
use crate::map::{
    Appearance, Camera, Layers, MapFrame, Scene, Style, Surround, Tools, View, build_scene,
    true_length,
};
use crate::paint::svg_of;

/// Significant digits of "1 : 4,500,000".
const DIGITS: f64 = 2.0;
const MILLIMETRES_PER_KM: f64 = 1e6;

/// A map of a page, without what the page says around it.
pub struct PageMap {
    pub scene: Scene,
    /// Millimetres of paper to a pixel.
    pixel: f64,
}

/// A map as the template sees it.
#[derive(Serialize)]
pub struct MapData {
    /// The name of its file.
    picture: String,
    /// What it shows, for those who don't see it.
    words: String,
    /// Millimetres.
    width: f64,
    height: f64,
}

/// How long a length on the map is on the ground.
#[derive(Serialize)]
pub struct ScaleData {
    /// "200 km"
    text: String,
    /// "1 : 4,500,000"
    ratio: String,
    /// Millimetres.
    length: f64,
    /// Degrees by which north leans to the right of up, in the middle of the map.
    north: f64,
}

/// What is looked at, and how large it is printed.
pub struct Look {
    pub state: MapState,
    pub frame: MapFrame,
    pub appearance: Appearance,
    pub layers: Layers,
    /// Width and height, millimetres.
    pub size: [f64; 2],
    /// Millimetres of paper to a pixel.
    pub pixel: f64,
}

impl Look {
    /// Which part of the plane is seen.
    pub fn camera(&self) -> Camera {
        Camera::fitted(self.frame.bounds(), self.size.map(|side| side / self.pixel))
    }
}

impl PageMap {
    /// Draws it.
    pub fn new(tools: Tools<'_>, look: &Look) -> Self {
        let view = View {
            appearance: look.appearance,
            layers: look.layers,
            surround: Surround::None,
            ..View::new(look.camera(), look.state)
        };
        Self { scene: build_scene(tools, &view), pixel: look.pixel }
    }

    /// The map as a file of this name, and what the template needs to know of it.
    pub fn printed(
        &self,
        picture: String,
        title: &str,
        words: String,
        appearance: Appearance,
    ) -> (PrintFile, MapData) {
        let svg = svg_of(&self.scene, &Style::new(appearance), title);
        let [width, height] = self.scene.camera.size.map(|side| side * self.pixel);
        (PrintFile::new(picture.clone(), svg), MapData { picture, words, width, height })
    }

    /// Its scale, true in the middle, with a bar of so many millimetres at most.
    pub fn scale(&self, atlas: &Atlas, words: &Words, longest: f64) -> Option<ScaleData> {
        let camera = self.scene.camera;
        let projection = &atlas.base_map.projection;
        let [km, pixels] = true_length(projection, camera, longest / self.pixel)?;
        let length = pixels * self.pixel;
        let ratio = words.number(rounded(km * MILLIMETRES_PER_KM / length));
        let middle = projection.globe_from_plane(camera.centre)?;
        let further = GlobePoint { lat: middle.lat + 0.1, ..middle };
        let north = projection.plane_from_globe(further)? - camera.centre;
        Some(ScaleData {
            text: words.say_with("map-scale", &[("km", (km as i64).to_string().into())]),
            ratio: words.say_with("plate-ratio", &[("ratio", ratio.into())]),
            length,
            north: (north.x.atan2(north.y).to_degrees() * 10.0).round() / 10.0,
        })
    }
}

/// To so many digits as are true of it: a scale changes over the map.
fn rounded(number: f64) -> f64 {
    let step = 10_f64.powf(number.log10().floor() - (DIGITS - 1.0));
    (number / step).round() * step
}
