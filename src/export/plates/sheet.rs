use serde::Serialize;

use crate::atlas::{MapState, SourceId};
use crate::export::picture::{
    Statement, credit, date_in_words, sources_in_sight, viewpoint_in_words,
};
use crate::export::plates::map_key::{KeyData, key_data};
use crate::export::plates::page_map::{Look, MapData, PageMap, ScaleData};
use crate::export::plates::paper::{Orientation, Paper};
use crate::export::print::{Press, PrintError, PrintFile, PrintedPage};
use crate::language::Words;
use crate::map::{Appearance, Camera, KeyRow, Layer, Layers, MapFrame, Tools};

/// What sheet is wanted.
#[derive(Clone, Debug)]
pub struct SheetOrder {
    /// The dates, at least one and at most [`MOST_DATES`], and through whose eyes.
    pub states: Vec<MapState>,
    /// Which part of the map.
    pub frame: MapFrame,
    /// In which colours.
    pub appearance: Appearance,
    /// On which paper.
    pub paper: Paper,
    /// Which way it lies.
    pub orientation: Orientation,
}

/// The most maps on one page: with more there would be nothing to read.
pub const MOST_DATES: usize = 12;

/// What the template gets.
#[derive(Serialize)]
struct SheetData {
    name: String,
    title: String,
    description: String,
    dates: String,
    place: String,
    viewpoint: String,
    paper: &'static str,
    flipped: bool,
    margin: f64,
    letters: f64,
    /// Millimetres above the maps, for the key beneath them, and beneath that.
    head: f64,
    key_height: f64,
    foot: f64,
    gap: f64,
    columns: usize,
    maps: Vec<SheetMap>,
    scale: Option<ScaleData>,
    key: KeyData,
    sources: String,
    credit: String,
    keywords: Vec<String>,
}

#[derive(Serialize)]
struct SheetMap {
    date: String,
    map: MapData,
}

/// Above the maps, for the key beneath them, and beneath that, millimetres for each millimetre of the margin.
const HEAD: f64 = 0.95;
const KEY: f64 = 2.2;
const KEY_OF_PORTRAIT: f64 = 2.9;
const FOOT: f64 = 0.95;
/// Between maps, and above each for its date.
const GAP: f64 = 0.4;
const CAPTION: f64 = 0.36;
/// The longest scale bar.
const LONGEST_SCALE: f64 = 2.0;
/// How large a pixel of these maps is, by those of a plate: small maps have smaller letters.
const PIXEL: f64 = 0.85;
/// The most sources that are named on the page; the others are counted, and named in the file.
const SOURCES: usize = 6;

impl SheetOrder {
    /// Which part of the plane each map shows, and how large.
    pub fn camera(&self) -> Option<Camera> {
        let state = self.states.first()?;
        Some(self.look(*state).camera())
    }

    /// How many maps stand side by side, and how many below one another.
    fn grid(&self) -> [usize; 2] {
        let [columns, rows] = match self.states.len() {
            0 | 1 => [1, 1],
            2 => [2, 1],
            3 | 4 => [2, 2],
            5 | 6 => [3, 2],
            7 | 8 => [4, 2],
            9 => [3, 3],
            _ => [4, 3],
        };
        match self.orientation {
            Orientation::Landscape => [columns, rows],
            Orientation::Portrait => [rows, columns],
        }
    }

    fn key_height(&self) -> f64 {
        match self.orientation {
            Orientation::Landscape => KEY,
            Orientation::Portrait => KEY_OF_PORTRAIT,
        }
    }

    fn look(&self, state: MapState) -> Look {
        let margin = self.paper.margin();
        let [width, height] = self.paper.size(self.orientation).map(|side| side - 2.0 * margin);
        let [columns, rows] = self.grid().map(|count| count as f64);
        let gap = GAP * margin;
        let size = [
            (width - gap * (columns - 1.0)) / columns,
            (height - (HEAD + self.key_height() + FOOT) * margin - gap * (rows - 1.0)) / rows
                - CAPTION * margin,
        ];
        // Small maps have little room for events: who held what is the point of the page.
        let layers = Layers::of([Layer::Relief, Layer::Lines, Layer::Names]);
        let Self { frame, appearance, paper, .. } = self;
        let pixel = PIXEL * paper.pixel();
        Look { state, frame: *frame, appearance: *appearance, layers, size, pixel }
    }
}

/// Several dates side by side on one page, with one key.
///
/// # Errors
/// When the template is at fault, or this program can't typeset.
pub fn sheet(
    tools: Tools<'_>,
    order: &SheetOrder,
    press: Press<'_>,
) -> Result<PrintedPage, PrintError> {
    let words = tools.words;
    let dates: Vec<String> =
        order.states.iter().map(|&state| date_in_words(words, state)).collect();
    let maps: Vec<PageMap> =
        order.states.iter().map(|&state| PageMap::new(tools, &order.look(state))).collect();
    let place = words.say(&format!("frame-{}", order.frame.word()));
    let printed = printed(tools, order, &maps, &dates, &place);
    let keys: Vec<(&str, &[KeyRow])> = dates
        .iter()
        .zip(&maps)
        .map(|(date, map)| (date.as_str(), map.scene.key.as_slice()))
        .collect();
    let (key_files, key) = key_data(words, &keys, order.paper.pixel());
    let mut files = printed.files;
    files.extend(key_files);
    let sources = sources_of(tools, order, &maps);
    let margin = order.paper.margin();
    let listed = words.list(&dates);
    let titled = [("place", place.as_str().into()), ("date", listed.as_str().into())];
    let viewpoint = order.states.first().map(|&state| viewpoint_in_words(words, state));
    let data = SheetData {
        name: words.say("app-name"),
        title: words.say_with("plate-title", &titled),
        description: format!("{} {}", printed.descriptions.join(" "), credit(words)),
        dates: listed,
        place,
        viewpoint: viewpoint.unwrap_or_default(),
        paper: order.paper.typst_name(),
        flipped: order.orientation == Orientation::Landscape,
        margin,
        letters: order.paper.letters(),
        head: HEAD * margin,
        key_height: order.key_height() * margin,
        foot: FOOT * margin,
        gap: GAP * margin,
        columns: order.grid()[0],
        maps: printed.maps,
        scale: maps.first().and_then(|it| it.scale(tools.atlas, words, LONGEST_SCALE * margin)),
        key,
        sources: first_of(words, &sources),
        credit: credit(words),
        keywords: sources,
    };
    let data = serde_json::to_value(data).expect("made of texts and numbers only");
    press.page("sheet.typ", &data, &files)
}

/// The maps as the template gets them, their files, and what each of them shows in words.
struct PrintedMaps {
    maps: Vec<SheetMap>,
    files: Vec<PrintFile>,
    descriptions: Vec<String>,
}

fn printed(
    tools: Tools<'_>,
    order: &SheetOrder,
    maps: &[PageMap],
    dates: &[String],
    place: &str,
) -> PrintedMaps {
    let (atlas, words) = (tools.atlas, tools.words);
    let mut printed = PrintedMaps { maps: Vec::new(), files: Vec::new(), descriptions: Vec::new() };
    for (i, ((map, date), &state)) in maps.iter().zip(dates).zip(&order.states).enumerate() {
        let statement = Statement::new(atlas, words, &map.scene, state);
        let described = statement.description;
        let values = [("place", place.into()), ("map", described.as_str().into())];
        let alternative = words.say_with("plate-map", &values);
        let picture = format!("map-{}.svg", i + 1);
        let (file, data) = map.printed(picture, &statement.title, alternative, order.appearance);
        printed.files.push(file);
        printed.maps.push(SheetMap { date: date.clone(), map: data });
        printed.descriptions.push(described);
    }
    printed
}

/// The sources of what the maps show, each once, in the order in which they are met.
fn sources_of(tools: Tools<'_>, order: &SheetOrder, maps: &[PageMap]) -> Vec<String> {
    let mut sources: Vec<SourceId> = Vec::new();
    for (map, &state) in maps.iter().zip(&order.states) {
        for id in sources_in_sight(tools.atlas, map.scene.camera.visible(), state) {
            if !sources.contains(&id) {
                sources.push(id);
            }
        }
    }
    sources.iter().map(|&id| tools.atlas[id].line(tools.words)).collect()
}

/// The first sources by name, and how many more there are.
fn first_of(words: &Words, sources: &[String]) -> String {
    let named = sources.len().min(SOURCES);
    let values = [
        ("sources", words.clauses(&sources[..named]).into()),
        ("more", (sources.len() - named).into()),
    ];
    words.say_with("picture-sources", &values)
}
