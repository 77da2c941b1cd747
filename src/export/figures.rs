use std::fmt::Write as _;

use crate::atlas::{Atlas, Certainty, Citation, Series, SeriesPoint};
use crate::export::scale::Scale;
use crate::export::table::{TableForm, table_of};
use crate::export::xml_text::Xml;
use crate::language::Words;
use crate::map::{Anchor, Colour, Style};

/// Width of the picture and height of its chart, pixels; sources below make it higher.
const SIZE: [f64; 2] = [900.0, 420.0];
const LEFT: f64 = 90.0;
const RIGHT: f64 = 876.0;
const TOP: f64 = 76.0;
const BOTTOM: f64 = 376.0;
/// Radius of a value.
const DOT: f64 = 4.0;
/// From one line of small words to the next.
const LINE: f64 = 15.0;
/// Letters on a line of small words.
const LETTERS: usize = 138;

/// A series as a table: date (EDTF), value, unit, certainty and sources of each value.
pub fn csv_of(atlas: &Atlas, words: &Words, series: &Series) -> String {
    let header = [
        words.say("figures-date"),
        words.say("figures-value"),
        words.say("figures-unit"),
        words.say("figures-certainty"),
        words.say("figures-sources"),
    ];
    let rows = series.points.iter().map(|point| {
        [
            point.date.to_string(),
            point.value.to_string(),
            series.unit.clone(),
            words.say(&format!("certainty-{}", point.certainty.word())),
            words.clauses(&lines_of(atlas, words, series.citations_of(point))),
        ]
    });
    table_of(header, rows, TableForm::default())
}

/// A series as an SVG picture: title, unit, values, basis and sources. Gaps stay gaps.
pub fn svg_of_series(atlas: &Atlas, words: &Words, series: &Series, style: &Style) -> String {
    let below = small_print(atlas, words, series);
    let height = SIZE[1] + LINE * below.len() as f64;
    let mut chart = Chart::new(words, series, style);
    chart.begin(height, &series.title);
    chart.text([LEFT, 32.0], Anchor::Left, 18.0, style.ink, &series.title);
    chart.text([LEFT, 54.0], Anchor::Left, 12.0, style.soft_ink, &series.unit);
    chart.axes();
    chart.lines(series);
    chart.dots(series);
    for (i, text) in below.iter().enumerate() {
        let at = [LEFT, SIZE[1] + LINE * i as f64];
        chart.text(at, Anchor::Left, 11.0, style.soft_ink, text);
    }
    chart.xml.finished()
}

struct Chart<'a> {
    words: &'a Words,
    style: &'a Style,
    years: Scale,
    values: Scale,
    xml: Xml,
}

impl<'a> Chart<'a> {
    fn new(words: &'a Words, series: &Series, style: &'a Style) -> Self {
        let first = series.points.first().map_or(0.0, SeriesPoint::middle);
        let last = series.points.last().map_or(first, SeriesPoint::middle);
        let shortest = if series.is_whole() { 1.0 } else { 0.0 };
        Self {
            words,
            style,
            years: Scale::around([first, last], 10.0, 1.0),
            values: Scale::around(series.range(), 5.0, shortest),
            xml: Xml::in_lines(),
        }
    }

    /// The picture with its title and its paper.
    fn begin(&mut self, height: f64, title: &str) {
        let width = SIZE[0];
        let xml = &mut self.xml;
        xml.begin("svg");
        xml.attribute("xmlns", "http://www.w3.org/2000/svg");
        xml.attribute("width", &width);
        xml.attribute("height", &height);
        xml.attribute("viewBox", &format!("0 0 {width} {height}"));
        xml.attribute("font-family", "Noto Sans, Noto Sans JP, sans-serif");
        xml.begin("title");
        xml.end_with(title);
        xml.begin("rect");
        xml.attribute("width", &width);
        xml.attribute("height", &height);
        xml.attribute("fill", &colour(self.style.paper));
        xml.end();
    }

    fn x_of(&self, year: f64) -> f64 {
        LEFT + (year - self.years.lowest) / self.years.length() * (RIGHT - LEFT)
    }

    fn y_of(&self, value: f64) -> f64 {
        BOTTOM - (value - self.values.lowest) / self.values.length() * (BOTTOM - TOP)
    }

    fn place(&self, point: &SeriesPoint) -> [f64; 2] {
        [self.x_of(point.middle()), self.y_of(point.value)]
    }

    /// Round values with lines across, round years with ticks.
    fn axes(&mut self) {
        let ink = self.style.soft_ink;
        for value in self.values.values() {
            let y = self.y_of(value);
            let is_base = value == 0.0;
            let opacity = if is_base { 1.0 } else { 0.25 };
            let path = format!("M{} {}H{}", n(LEFT), n(y), n(RIGHT));
            self.stroke(&path, ink, 1.0, opacity);
            let number = self.words.number(value);
            self.text([LEFT - 8.0, y + 4.0], Anchor::Right, 11.0, ink, &number);
        }
        for year in self.years.values() {
            let x = self.x_of(year);
            self.stroke(&format!("M{} {}v6", n(x), n(BOTTOM)), ink, 1.0, 1.0);
            self.text([x, BOTTOM + 20.0], Anchor::Middle, 11.0, ink, &format!("{year:.0}"));
        }
    }

    fn lines(&mut self, series: &Series) {
        for run in series.runs().filter(|run| run.len() > 1) {
            let mut path = String::new();
            for (i, point) in run.iter().enumerate() {
                let [x, y] = self.place(point);
                let command = if i == 0 { 'M' } else { 'L' };
                _ = write!(path, "{command}{} {}", n(x), n(y));
            }
            self.stroke(&path, self.style.accent, 1.8, 1.0);
        }
    }

    /// The values; hollow where they are less than certain.
    fn dots(&mut self, series: &Series) {
        // Where values stand closer than dots are wide, the dots shrink.
        let room = (RIGHT - LEFT) / series.points.len().max(1) as f64;
        let radius = DOT.min(room * 0.4);
        let accent = colour(self.style.accent);
        for point in &series.points {
            let [x, y] = self.place(point).map(n);
            let inside = match point.certainty {
                Certainty::Certain => accent.clone(),
                Certainty::Likely | Certainty::Disputed | Certainty::Unknown => {
                    colour(self.style.paper)
                }
            };
            self.xml.begin("circle");
            self.xml.attribute("cx", &x);
            self.xml.attribute("cy", &y);
            self.xml.attribute("r", &n(radius));
            self.xml.attribute("fill", &inside);
            self.xml.attribute("stroke", &accent);
            self.xml.attribute("stroke-width", "1.5");
            self.xml.end();
        }
    }

    fn stroke(&mut self, path: &str, ink: Colour, width: f64, opacity: f64) {
        self.xml.begin("path");
        self.xml.attribute("fill", "none");
        self.xml.attribute("d", path);
        self.xml.attribute("stroke", &colour(ink));
        self.xml.attribute("stroke-width", &width);
        self.xml.attribute("stroke-opacity", &opacity);
        self.xml.end();
    }

    fn text(&mut self, [x, y]: [f64; 2], anchor: Anchor, size: f64, ink: Colour, text: &str) {
        let anchor = match anchor {
            Anchor::Left => "start",
            Anchor::Middle => "middle",
            Anchor::Right => "end",
        };
        self.xml.begin("text");
        self.xml.attribute("x", &n(x));
        self.xml.attribute("y", &n(y));
        self.xml.attribute("text-anchor", anchor);
        self.xml.attribute("font-size", &size);
        self.xml.attribute("fill", &colour(ink));
        self.xml.end_with(text);
    }
}

/// Basis, note, what hollow means, and every source, on lines that fit the picture.
fn small_print(atlas: &Atlas, words: &Words, series: &Series) -> Vec<String> {
    let mut texts = vec![series.basis.clone()];
    texts.extend(series.note.clone());
    if series.points.iter().any(|point| point.certainty != Certainty::Certain) {
        texts.push(words.say("figures-hollow"));
    }
    let sources = lines_of(atlas, words, series.citations());
    if !sources.is_empty() {
        let values = [("sources", words.clauses(&sources).into())];
        texts.push(words.say_with("figures-said-by", &values));
    }
    texts.iter().flat_map(|text| wrapped(text)).collect()
}

fn lines_of<'a>(
    atlas: &Atlas,
    words: &Words,
    citations: impl IntoIterator<Item = &'a Citation>,
) -> Vec<String> {
    citations.into_iter().map(|citation| citation.line(&atlas.sources, words)).collect()
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A number with at most one decimal, so that pictures stay small and equal everywhere.
fn n(number: f64) -> String {
    ((number * 10.0).round() / 10.0).to_string()
}

fn colour(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b)
}
