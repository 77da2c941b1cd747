use std::fmt::Write as _;

use crate::atlas::{MapState, Subject, TerritoryId};
use crate::export::lesson_page::small_svg::small_svg;
use crate::export::page_font::japanese_face;
use crate::map::{
    Answer, Camera, KeyKind, KeyRow, Layer, Layers, PanePosition, Scene, ScreenPoint, ScreenRect,
    Selected, Style, Surround, Tools, View, build_scene,
};
use crate::paint::{svg_of, svg_of_shapes};
use crate::session::{Framing, Session, open_link};

/// A map of a step as a picture.
pub struct StepMap {
    pub scene: Scene,
    /// The picture itself as an address. So it is one thing with a name, also where the page is
    /// read aloud or on a screen of letters: its words are no words of the page.
    pub address: String,
    /// What a screen reader says.
    pub spoken: String,
    /// Whether it stands beside no other.
    pub is_alone: bool,
    /// The date, and through whose eyes it is drawn.
    pub caption: String,
    /// What is on it and needs a word, each with a sample as part of the page; none beside what is
    /// mere words.
    pub key: Vec<(Option<String>, String)>,
}

/// Pixels of a map that stands alone.
pub const ALONE: [f64; 2] = [640.0, 400.0];
/// Pixels of one of two.
const OF_TWO: [f64; 2] = [440.0, 412.0];
/// Pixels between the points at which it is asked what a click answers.
const GRID: f64 = 6.0;
/// Pixels around a sample of the key: above and below its middle, and to its sides.
const HALF: f64 = 7.0;
const ASIDE: f64 = 4.5;
/// How near to a place a click must be, pixels.
const NEAR: f64 = 24.0;

/// What maps of a page are drawn with.
#[derive(Clone, Copy)]
pub struct MapTools<'a> {
    pub tools: Tools<'a>,
    /// The font of the signs of East Asia.
    pub japanese: &'a [u8],
}

/// The map that a view line opens, or the two that it compares.
pub fn maps_of(with: MapTools<'_>, line: &str) -> Vec<StepMap> {
    let tools = with.tools;
    let session = open_link(line, &Session::first(tools.atlas), tools.atlas).session;
    let state = session.state(tools.atlas);
    let Some(comparison) = session.comparison else {
        return vec![map(with, &session, [state, state], PanePosition::Whole)];
    };
    let [earlier, later] = comparison.from_the_left(state, tools.atlas.today);
    vec![
        map(with, &session, [earlier, later], PanePosition::First),
        map(with, &session, [later, earlier], PanePosition::Second),
    ]
}

/// As much of the land from the left to the right as the view line says, alone and as one of two: so
/// it is on the wall.
fn camera(session: &Session, size: [f64; 2]) -> Camera {
    match session.framing {
        Framing::Fit(_) => session.framing.camera(size),
        Framing::Free { centre, pixels_per_km } => {
            let narrower = size[0] / session.arrangement().map_size[0];
            Camera::new(centre, pixels_per_km * narrower, size)
        }
    }
}

fn map(
    with: MapTools<'_>,
    session: &Session,
    [state, other]: [MapState; 2],
    pane_position: PanePosition,
) -> StepMap {
    let tools = with.tools;
    let is_alone = pane_position == PanePosition::Whole;
    let size = if is_alone { ALONE } else { OF_TWO };
    let drawing = session.drawing();
    // The shading would be a picture of its own in each map, and is no part of what they say.
    let drawn = Layer::ALL.into_iter().filter(|&it| it != Layer::Relief && drawing.layers.has(it));
    let view = View {
        lens: session.lens().filter(|_| is_alone),
        selected: Selected::of(session.subject),
        layers: Layers::of(drawn),
        second_names: drawing.second_names,
        appearance: drawing.appearance,
        covered: session.covered_days(tools.atlas),
        pane_position,
        // The page has key and date beside the map: on it they would hide small islands.
        surround: Surround::None,
        compared: (!is_alone).then_some(other),
        ..View::new(camera(session, size), state)
    };
    let scene = build_scene(tools, &view);
    let key = scene.key.iter().map(|row| (sample(row), row.text.clone())).collect();
    let viewpoint = tools.words.say(&format!("viewpoint-{}", state.viewpoint.word()));
    let date = state.date_in_words(tools.words);
    let spoken = tools.words.say_with("lesson-page-map-name", &[("date", date.as_str().into())]);
    let values = [("date", date.into()), ("viewpoint", viewpoint.into())];
    let caption = tools.words.say_with("lesson-page-map", &values);
    let svg = svg_of(&scene, &Style::new(view.appearance), &spoken);
    let address = address_of(&with_font(small_svg(&svg), with.japanese));
    StepMap { scene, address, spoken, is_alone, caption, key }
}

/// How a row of the key looks, as part of the page.
fn sample(row: &KeyRow) -> Option<String> {
    let part = ScreenRect::new(-ASIDE, -HALF, row.width + 2.0 * ASIDE, 2.0 * HALF);
    (row.kind != KeyKind::Words).then(|| {
        let svg = svg_of_shapes(part, &row.samples);
        let body = svg.find("<svg").map_or(svg.as_str(), |start| &svg[start..]);
        body.replacen("<svg ", "<svg aria-hidden=\"true\" ", 1)
    })
}

/// With the signs of its own that the reader's computer may lack: a picture sees no font of the
/// page that it stands on.
fn with_font(svg: String, japanese: &[u8]) -> String {
    let face = japanese_face(&svg, japanese);
    if face.is_empty() {
        return svg;
    }
    svg.replacen("</title>", &format!("</title><style>{face}</style>"), 1)
}

/// A picture as an address that a page can name.
fn address_of(svg: &str) -> String {
    let mut address = "data:image/svg+xml;charset=utf-8,".to_owned();
    for byte in svg.bytes() {
        match byte {
            // Between two elements: an address has no lines.
            b'\n' => {}
            b'%' | b'#' | b'<' | b'>' | b'"' | b'\'' | b'&' | 0x80.. => {
                _ = write!(address, "%{byte:02X}");
            }
            byte => address.push(char::from(byte)),
        }
    }
    address
}

/// Where a click answers for what is sought: rows of `[y, from x, to x]` in pixels of the map.
pub fn hits(tools: Tools<'_>, map: &StepMap, sought: Subject) -> Vec<[f64; 3]> {
    let [width, height] = map.scene.camera.size;
    let (rows, columns) = ((height / GRID) as usize, (width / GRID) as usize);
    let answers = |x: f64, y: f64| match sought {
        Subject::Territory(id) => answers_land(&map.scene, ScreenPoint { x, y }, id),
        Subject::Place(id) => {
            let at = tools.atlas.base_map.projection.plane_from_globe(tools.atlas[id].point);
            at.is_some_and(|at| {
                let at = map.scene.camera.screen_from_plane(at);
                (at.x - x).hypot(at.y - y) <= NEAR
            })
        }
        _ => false,
    };
    let mut found = Vec::new();
    for row in 0..rows {
        let y = (row as f64 + 0.5) * GRID;
        let mut start = None;
        for column in 0..=columns {
            let x = (column as f64 + 0.5) * GRID;
            let is_hit = column < columns && answers(x, y);
            match (start, is_hit) {
                (None, true) => start = Some(x - GRID / 2.0),
                (Some(from), false) => {
                    found.push([y, from, x - GRID / 2.0]);
                    start = None;
                }
                _ => {}
            }
        }
    }
    found
}

fn answers_land(scene: &Scene, at: ScreenPoint, land: TerritoryId) -> bool {
    scene.all_at(at).find_map(Answer::territory) == Some(land)
}
