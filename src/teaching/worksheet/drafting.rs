use crate::atlas::{Citation, MapState};
use crate::map::{Appearance, Camera, Layer, Layers, Tools, View};
use crate::teaching::worksheet::map_marks::MapMark;
use crate::teaching::worksheet::order::WorksheetOrder;
use crate::teaching::worksheet::sheet::Worksheet;
use crate::teaching::worksheet::sheet_map::{Drawn, SheetMap};

/// Pixels of a map as wide as the page: letters of 12 pixels are 9 points high on A4.
pub const WIDE: [f64; 2] = [680.0, 405.0];
/// Pixels of a map half as wide as the page.
pub const HALF: [f64; 2] = [480.0, 420.0];

/// What is drawn on maps of worksheets: nothing that fills them without being asked for.
const LAYERS: [Layer; 2] = [Layer::Names, Layer::Graticule];

/// A sheet without maps and parts: its title, date and code.
pub fn blank(tools: Tools<'_>, order: &WorksheetOrder) -> Worksheet {
    let Tools { words, .. } = tools;
    let word = order.kind.word();
    let date = order.state.date_in_words(words);
    let values = [("date", date.as_str().into())];
    Worksheet {
        kind: order.kind,
        code: order.code(),
        variant: order.variant,
        title: words.say(&format!("worksheet-{word}")),
        enquiry: words.say_with(&format!("worksheet-{word}-enquiry"), &values),
        before: None,
        hint: String::new(),
        date,
        viewpoint: words.say(&format!("viewpoint-{}", order.state.viewpoint.word())),
        maps: Vec::new(),
        parts: Vec::new(),
        sources: Vec::new(),
        plan: None,
    }
}

/// What a map of an order looks at.
pub fn view(order: &WorksheetOrder, state: MapState, size: [f64; 2]) -> View {
    let camera = Camera::fitted(order.frame.bounds(), size);
    View { appearance: Appearance::Print, layers: Layers::of(LAYERS), ..View::new(camera, state) }
}

impl Worksheet {
    /// Adds a map; its place among the sheet's maps.
    pub fn add_map(&mut self, view: View, drawn: Drawn, alt: String, marks: Vec<MapMark>) -> usize {
        let file = format!("map-{}.svg", self.maps.len() + 1);
        self.maps.push(SheetMap { file, alt, view, drawn, marks });
        self.maps.len() - 1
    }

    /// Names what the sheet rests on, each once.
    pub fn cite<'a>(
        &mut self,
        tools: Tools<'_>,
        citations: impl IntoIterator<Item = &'a Citation>,
    ) {
        for line in lines_of(tools, citations) {
            if !self.sources.contains(&line) {
                self.sources.push(line);
            }
        }
    }
}

/// Sources, each on a line.
pub fn lines_of<'a>(
    Tools { atlas, words, .. }: Tools<'_>,
    citations: impl IntoIterator<Item = &'a Citation>,
) -> Vec<String> {
    citations.into_iter().map(|citation| citation.line(&atlas.sources, words)).collect()
}
