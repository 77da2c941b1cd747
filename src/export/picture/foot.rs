use crate::export::picture::statement::Statement;
use crate::language::Words;
use crate::map::{
    Anchor, Colour, Face, Primitive, ScreenPoint, ScreenRect, Stroke, Style, Text, TextMetrics,
};

/// Size of what the picture is called, and of the small print, pixels.
const HEADING: f64 = 12.0;
const SMALL: f64 = 10.0;
/// The small print of a small picture.
const SMALLEST: f64 = 8.5;
/// A picture of fewer pixels across has smaller small print.
const NARROW: f64 = 520.0;
/// From one line to the next, as a share of its size.
const LINE: f64 = 1.35;
/// From the edge of the picture.
const MARGIN: f64 = 12.0;
/// Above the first line and below the last one.
const PADDING: f64 = 7.0;
/// The most lines of sources, and the most of the picture that is given to more than its heading and
/// a short credit.
const MOST_LINES: usize = 3;
const MOST: f64 = 0.2;

/// What stands beneath a map.
pub struct Foot {
    lines: Vec<Line>,
}

#[derive(Clone)]
struct Line {
    text: String,
    face: Face,
    size: f64,
}

/// What a foot is laid out with.
#[derive(Clone, Copy)]
pub struct FootTools<'a> {
    /// In whose words.
    pub words: &'a Words,
    /// How wide words are.
    pub metrics: &'a TextMetrics,
}

impl Foot {
    /// What a picture of this size says beneath its map: as much as there is room for, and always
    /// whose map data it is drawn from.
    pub fn new(tools: FootTools<'_>, statement: &Statement, [width, height]: [f64; 2]) -> Self {
        let size = if width < NARROW { SMALLEST } else { SMALL };
        let heading_size = if width < NARROW { SMALLEST } else { HEADING };
        let room = width - 2.0 * MARGIN;
        let wrapped = |text: &str, face: Face, size: f64| {
            wrapped(tools.metrics, text, &Line { text: String::new(), face, size }, room)
        };
        let heading = wrapped(&statement.heading, Face::Bold, heading_size);
        let is_slight = |lines: &[Line]| Self::height_of(lines) <= MOST * height;
        let credit = wrapped(&statement.credit, Face::Sans, size);
        let plain = [heading.clone(), credit.clone()].concat();
        if !is_slight(&plain) {
            let short = tools.words.say("picture-credit-short");
            return Self { lines: [heading, wrapped(&short, Face::Sans, size)].concat() };
        }
        let sources = sources(tools, statement, size, room);
        let whole = [heading, sources, credit].concat();
        Self { lines: if is_slight(&whole) { whole } else { plain } }
    }

    /// Nothing but whose map data a picture is drawn from: the same for all frames of a film, whose
    /// map must not move.
    pub fn of_credit(tools: FootTools<'_>, [width, height]: [f64; 2]) -> Self {
        let size = if width < NARROW { SMALLEST } else { SMALL };
        let like = Line { text: String::new(), face: Face::Sans, size };
        let room = width - 2.0 * MARGIN;
        let small = |word: &str| wrapped(tools.metrics, &tools.words.say(word), &like, room);
        let whole = small("picture-credit");
        let is_slight = whole.len() == 1 && Self::height_of(&whole) <= MOST * height;
        Self { lines: if is_slight { whole } else { small("picture-credit-short") } }
    }

    /// Pixels from the map to the lower edge.
    pub fn height(&self) -> f64 {
        Self::height_of(&self.lines)
    }

    fn height_of(lines: &[Line]) -> f64 {
        (lines.iter().map(|line| line.size * LINE).sum::<f64>() + 2.0 * PADDING).ceil()
    }

    /// The foot of a picture of this width whose map is so high.
    pub fn primitives(&self, style: &Style, width: f64, map_height: f64) -> Vec<Primitive> {
        let rect = ScreenRect::new(0.0, map_height, width, self.height());
        let paper = Colour { a: 255, ..style.paper };
        let edge = [rect.min, ScreenPoint { x: rect.max.x, y: rect.min.y }];
        let mut primitives = vec![
            Primitive::Panel { rect, rounding: 0.0, fill: paper, stroke: Stroke::NONE },
            Primitive::Segments {
                segments: [edge].into(),
                stroke: Stroke::solid(style.paper_edge, 1.0),
            },
        ];
        let mut y = rect.min.y + PADDING;
        for Line { text, face, size } in &self.lines {
            let is_heading = *face == Face::Bold;
            primitives.push(Primitive::Text(Text::plain(
                text.clone(),
                ScreenPoint { x: MARGIN, y: y + size * LINE / 2.0 },
                Anchor::Left,
                *face,
                *size,
                if is_heading { style.ink } else { style.soft_ink },
            )));
            y += size * LINE;
        }
        primitives
    }
}

/// As many sources as a few lines hold; the others are counted.
fn sources(tools: FootTools<'_>, statement: &Statement, size: f64, room: f64) -> Vec<Line> {
    let all = &statement.sources;
    let said = |shown: usize| {
        let named = tools.words.clauses(&all[..shown]);
        let values = [("sources", named.into()), ("more", (all.len() - shown).into())];
        let text = tools.words.say_with("picture-sources", &values);
        let like = Line { text: String::new(), face: Face::Sans, size };
        wrapped(tools.metrics, &text, &like, room)
    };
    let mut fitting = Vec::new();
    for shown in 1..=all.len() {
        let lines = said(shown);
        if lines.len() > MOST_LINES {
            break;
        }
        fitting = lines;
    }
    fitting
}

/// A text on lines that fit, in the letters of one.
fn wrapped(metrics: &TextMetrics, text: &str, like: &Line, room: f64) -> Vec<Line> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        let fits = |line: &String| metrics.width(line, like.face, like.size, 0.0) <= room;
        match (longer.filter(fits), lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            (_, _) => lines.push(word.to_owned()),
        }
    }
    lines.into_iter().map(|text| Line { text, ..like.clone() }).collect()
}
