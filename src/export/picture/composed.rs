use std::collections::BTreeSet;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use crate::export::picture::font_subset::subset;
use crate::export::picture::foot::{Foot, FootTools};
use crate::export::picture::metadata::{dublin_core, png_texts};
use crate::export::picture::order::{LetterForm, PictureOrder, PictureSize, SCREEN_RESOLUTION};
use crate::export::picture::pixels::{PngError, PngNotes, noted_png_of};
use crate::export::picture::statement::Statement;
use crate::export::print::{Press, PrintError, PrintFile, PrintedPage};
use crate::map::{Camera, Primitive, Scene, Style, Surround, Text, Tools, View, build_scene};
use crate::paint::{Letters, SvgPage, svg_of_page};

/// Points of a page to a pixel of the screen.
const POINTS: f64 = 72.0 / SCREEN_RESOLUTION;

/// The smallest map that has room for a key and a date within it, pixels; on smaller ones they would
/// cover what they explain.
const ROOMY: [f64; 2] = [400.0, 300.0];

/// A map with its foot, ready to be written as a file.
pub struct Picture<'a> {
    tools: Tools<'a>,
    order: &'a PictureOrder,
    scene: Scene,
    style: Style,
    foot: Vec<Primitive>,
    foot_height: f64,
    /// What it says of itself.
    pub statement: Statement,
}

/// A font by its bytes, as style sheets call it.
struct WebFont {
    family: &'static str,
    weight: u32,
    style: &'static str,
}

/// The fonts of the atlas in the order in which they are handed in: sans, bold, italic, Japanese.
const WEB_FONTS: [WebFont; 4] = [
    WebFont { family: "Noto Sans", weight: 400, style: "normal" },
    WebFont { family: "Noto Sans", weight: 700, style: "normal" },
    WebFont { family: "Noto Serif", weight: 400, style: "italic" },
    WebFont { family: "Noto Sans JP", weight: 400, style: "normal" },
];

impl<'a> Picture<'a> {
    /// Draws what is wanted.
    pub fn compose(tools: Tools<'a>, order: &'a PictureOrder) -> Self {
        let size = order.size.on_screen(order.resolution);
        let scene_of = |size: [f64; 2]| {
            let camera = Camera::fitted(order.bounds, size);
            let has_room = size.iter().zip(ROOMY).all(|(side, least)| *side >= least);
            let surround = if has_room { order.view.surround } else { Surround::None };
            build_scene(tools, &View { camera, surround, ..order.view.clone() })
        };
        let state = order.view.state;
        // How high the foot is depends on what is in sight; a first look, without a foot, tells.
        let statement = Statement::new(tools.atlas, tools.words, &scene_of(size), state);
        let foot_tools = FootTools { words: tools.words, metrics: tools.metrics };
        let foot = Foot::new(foot_tools, &statement, size);
        let [width, height] = size;
        let map_height = (height - foot.height()).max(1.0);
        let scene = scene_of([width, map_height]);
        let style = Style::new(order.view.appearance);
        let foot_height = foot.height();
        let foot = foot.primitives(&style, width, map_height);
        Self { tools, order, scene, style, foot, foot_height, statement }
    }

    /// The map, without its foot.
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// The picture as SVG. `fonts` are the fonts of the atlas: sans, bold, italic, Japanese.
    pub fn svg(&self, fonts: &[&[u8]]) -> String {
        let style_sheet = match self.order.letters {
            LetterForm::Fonts => self.style_sheet(fonts),
            LetterForm::Paths | LetterForm::Plain => String::new(),
        };
        self.svg_with(self.letters(), &style_sheet)
    }

    /// The picture as PNG, with its resolution and what it says of itself.
    ///
    /// # Errors
    /// When it is too large for memory.
    pub fn png(&self, fonts: &[&[u8]]) -> Result<Vec<u8>, PngError> {
        let scale = self.order.resolution / SCREEN_RESOLUTION;
        let size = self.size().map(|side| (side * scale).round() as u32);
        let texts = png_texts(self.tools.words, &self.statement);
        let notes = PngNotes { resolution: Some(self.order.resolution), texts: &texts };
        noted_png_of(&self.svg_with(Letters::Named, ""), fonts, size, notes)
    }

    /// The picture as a page of its own size.
    ///
    /// # Errors
    /// When the template is at fault, or this program can't typeset.
    pub fn pdf(&self, press: Press<'_>) -> Result<PrintedPage, PrintError> {
        let [width, height] = self.size().map(|side| side * POINTS);
        let Statement { title, description, sources, credit, .. } = &self.statement;
        let data = json!({
            "title": title,
            "author": self.tools.words.say("app-name"),
            "description": format!("{description} {credit}"),
            "keywords": sources,
            "width": width,
            "height": height,
        });
        // The page has its fonts within itself: letters stay letters.
        let map = PrintFile::new("map.svg", self.svg_with(Letters::Named, ""));
        press.page("picture.typ", &data, &[map])
    }

    fn letters(&self) -> Letters<'a> {
        match self.order.letters {
            LetterForm::Paths => Letters::Outlined(self.tools.metrics),
            LetterForm::Fonts | LetterForm::Plain => Letters::Named,
        }
    }

    fn size(&self) -> [f64; 2] {
        let [width, height] = self.scene.camera.size;
        [width, height + self.foot_height]
    }

    fn svg_with(&self, letters: Letters<'_>, style_sheet: &str) -> String {
        let size = match self.order.size {
            PictureSize::Pixels(_) => None,
            PictureSize::Millimetres(size) => Some(size.map(|side| format!("{side}mm"))),
        };
        let metadata = dublin_core(self.tools.words, &self.statement);
        let page = SvgPage {
            title: &self.statement.title,
            description: &self.statement.description,
            metadata: &metadata,
            style_sheet,
            below: &self.foot,
            below_height: self.foot_height,
            size,
            letters,
        };
        svg_of_page(&self.scene, &self.style, &page)
    }

    /// The fonts with the letters of this picture, as a style sheet.
    fn style_sheet(&self, fonts: &[&[u8]]) -> String {
        let mut letters = BTreeSet::new();
        let items = self.scene.items.iter().map(|item| &item.primitive);
        for primitive in items.chain(&self.foot) {
            add_letters(primitive, &mut letters);
        }
        let face = |(font, &bytes): (&WebFont, &&[u8])| {
            let font_bytes = BASE64_STANDARD.encode(subset(bytes, &letters)?);
            let WebFont { family, weight, style } = font;
            Some(format!(
                "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};\
                 src:url(data:font/ttf;base64,{font_bytes}) format(\"truetype\")}}"
            ))
        };
        WEB_FONTS.iter().zip(fonts).filter_map(face).collect()
    }
}

fn add_letters(primitive: &Primitive, letters: &mut BTreeSet<char>) {
    match primitive {
        Primitive::Text(Text { text, .. }) => letters.extend(text.chars()),
        Primitive::Inset { scene, .. } => {
            for item in &scene.items {
                add_letters(&item.primitive, letters);
            }
        }
        Primitive::Area { .. }
        | Primitive::Path { .. }
        | Primitive::Outline { .. }
        | Primitive::Rim(_)
        | Primitive::Segments { .. }
        | Primitive::Polygon { .. }
        | Primitive::Circle { .. }
        | Primitive::Panel { .. } => {}
    }
}
