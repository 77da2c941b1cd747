use serde::Serialize;

use crate::atlas::MapState;
use crate::export::picture::{
    Statement, credit, date_in_words, sources_in_sight, viewpoint_in_words,
};
use crate::export::plates::event_list::{EventList, event_list, symbol_files, symbols_of};
use crate::export::plates::holding_list::{HoldingList, holding_list};
use crate::export::plates::map_key::{KeyData, key_data};
use crate::export::plates::page_map::{Look, MapData, PageMap, ScaleData};
use crate::export::plates::paper::{Orientation, Paper};
use crate::export::plates::source_list::{SourceList, SourceRow};
use crate::export::print::{Press, PrintError, PrintedPage};
use crate::map::{Appearance, Camera, Layers, MapFrame, Tools};

/// What page of an atlas is wanted.
#[derive(Clone, Copy, Debug)]
pub struct PlateOrder {
    /// The date, and through whose eyes.
    pub state: MapState,
    /// Which part of the map.
    pub frame: MapFrame,
    /// In which colours.
    pub appearance: Appearance,
    /// On which paper.
    pub paper: Paper,
    /// Which way it lies.
    pub orientation: Orientation,
}

/// What the template gets.
#[derive(Serialize)]
struct PlateData {
    name: String,
    title: String,
    description: String,
    date: String,
    place: String,
    viewpoint: String,
    paper: &'static str,
    flipped: bool,
    margin: f64,
    letters: f64,
    /// Millimetres beside the map, above it, and beneath it.
    side: f64,
    head: f64,
    foot: f64,
    map: MapData,
    scale: Option<ScaleData>,
    key: KeyData,
    events: EventList,
    holdings: HoldingList,
    sources: SourcesData,
    /// Where something stands on the next page.
    overleaf: OverleafData,
    credit: String,
}

#[derive(Serialize)]
struct SourcesData {
    title: String,
    note: String,
    rows: Vec<SourceRow>,
}

#[derive(Serialize)]
struct OverleafData {
    events: String,
    sources: String,
    holdings: String,
}

/// Beside the map, above it and beneath it, millimetres for each millimetre of the margin: larger
/// paper has more room for all of them.
const SIDE: f64 = 4.7;
const HEAD: f64 = 0.95;
const FOOT: f64 = 0.85;
/// Between the map and what stands beside it.
const GAP: f64 = 0.45;
/// The longest scale bar.
const LONGEST_SCALE: f64 = 2.2;
/// How high the map of a page is that is higher than wide, as a share of its width.
const HIGHEST: f64 = 0.86;

impl PlateOrder {
    /// Which part of the plane the map shows, and how large.
    pub fn camera(&self) -> Camera {
        self.look().camera()
    }

    fn look(&self) -> Look {
        let Self { state, frame, appearance, paper, orientation } = *self;
        let margin = paper.margin();
        let [width, height] = paper.size(orientation).map(|side| side - 2.0 * margin);
        let size = match orientation {
            Orientation::Landscape => {
                [width - (SIDE + GAP) * margin, height - (HEAD + FOOT) * margin]
            }
            Orientation::Portrait => [width, width * HIGHEST],
        };
        Look { state, frame, appearance, layers: Layers::default(), size, pixel: paper.pixel() }
    }
}

/// A map as a page of an atlas: the map, what it is called, the key, the events of the year, the
/// sources, and where the map data come from.
///
/// # Errors
/// When the template is at fault, or this program can't typeset.
pub fn plate(
    tools: Tools<'_>,
    order: &PlateOrder,
    press: Press<'_>,
) -> Result<PrintedPage, PrintError> {
    let (atlas, words) = (tools.atlas, tools.words);
    let look = order.look();
    let map = PageMap::new(tools, &look);
    let statement = Statement::new(atlas, words, &map.scene, order.state);
    let mut sources = SourceList::default();
    for id in sources_in_sight(atlas, map.scene.camera.visible(), order.state) {
        sources.number(id);
    }
    let seen = map.scene.camera.visible();
    let holdings = holding_list(atlas, words, seen, order.state, &mut sources);
    let marks = &map.scene.marks;
    let (kinds, events) = event_list(atlas, words, order.state, marks, &mut sources);
    let mut files = symbol_files(&kinds, order.appearance);
    let dates = date_in_words(words, order.state);
    let (key_files, mut key) = key_data(words, &[(dates.as_str(), &map.scene.key)], look.pixel);
    key.symbols = symbols_of(words, marks);
    files.extend(key_files);
    let place = words.say(&format!("frame-{}", order.frame.word()));
    let values = [("place", place.as_str().into()), ("map", statement.description.as_str().into())];
    let alternative = words.say_with("plate-map", &values);
    let (file, map_data) =
        map.printed("map.svg".to_owned(), &statement.title, alternative, order.appearance);
    files.push(file);
    let margin = order.paper.margin();
    let data = PlateData {
        name: words.say("app-name"),
        title: words.say_with(
            "plate-title",
            &[("place", place.as_str().into()), ("date", dates.as_str().into())],
        ),
        description: format!("{} {}", statement.description, statement.credit),
        date: dates,
        place,
        viewpoint: viewpoint_in_words(words, order.state),
        paper: order.paper.typst_name(),
        flipped: order.orientation == Orientation::Landscape,
        margin,
        letters: order.paper.letters(),
        side: SIDE * margin,
        head: HEAD * margin,
        foot: FOOT * margin,
        map: map_data,
        scale: map.scale(atlas, words, LONGEST_SCALE * margin),
        key,
        events,
        holdings,
        sources: SourcesData {
            title: words.say("plate-sources"),
            note: words.say("plate-sources-note"),
            rows: sources.rows(atlas, words),
        },
        overleaf: OverleafData {
            events: words.say("plate-events-overleaf"),
            sources: words.say("plate-sources-overleaf"),
            holdings: words.say("plate-holdings-overleaf"),
        },
        credit: credit(words),
    };
    let data = serde_json::to_value(data).expect("made of texts and numbers only");
    press.page("plate.typ", &data, &files)
}
