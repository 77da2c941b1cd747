use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{FontId, Galley, Rect, Role, Sense, TextFormat, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::map::{KeyKind, KeyRow, KeyWeight, Scene};
use crate::paint::paint_shapes;
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::words_on_wall::SECOND;
use crate::ui::panels::key::choice::{
    in_few_words, is_after, of_one_state_together, once_each, once_in_few_words, weightiest,
};

/// From the edges of the strip to the first and the last sample, points.
const ASIDE: f32 = 10.0;
/// Above the first line, between two, and below the last, points.
const APART: f32 = 4.0;
/// From a sample to its word, and from the word to the next sample, points.
const BEHIND: f32 = 6.0;
const BETWEEN: f32 = 16.0;
/// The most of the wall that the key takes, points: four lines, or five where what the step tells and shows
/// would have no room in four.
const MOST: f32 = 90.0;
const MOST_WITH_TOLD: f32 = 111.0;

/// What the colours of the maps mean, in as many lines as that needs: nobody clicks on a wall.
pub struct WallKey {
    rows: Vec<Row>,
    /// Points, with the room around it.
    pub height: f32,
}

#[derive(Clone)]
struct Row {
    /// From the left upper corner of the strip.
    at: Vec2,
    size: Vec2,
    words: Arc<Galley>,
    explained: KeyRow,
}

impl Row {
    /// With as many lines as its words need in so much room.
    fn of(ui: &Ui, cx: UiContext<'_>, row: &KeyRow, room: f32) -> Self {
        let sample = sample_of(row);
        let words = words_of(ui, cx, row, room - sample);
        let size = vec2(sample + words.size().x, words.size().y);
        Self { at: Vec2::ZERO, size, words, explained: row.clone() }
    }
}

/// Rows that follow one another, and which of all they are.
#[derive(Clone)]
struct Unit {
    place: usize,
    rows: Vec<Row>,
}

impl Unit {
    fn width(&self) -> f32 {
        self.rows.iter().map(|row| row.size.x + BETWEEN).sum::<f32>() - BETWEEN
    }

    fn is_note(&self) -> bool {
        self.rows.iter().any(|row| row.explained.kind == KeyKind::Words)
    }

    /// In one line, or in several in which nothing else stands between.
    fn into_lines(self, room: f32) -> Vec<Line> {
        if self.width() <= room {
            return vec![Line { units: vec![self], is_closed: false }];
        }
        let place = self.place;
        let mut lines: Vec<Line> = Vec::new();
        for row in self.rows {
            let unit = Self { place, rows: vec![row] };
            match lines.last_mut().filter(|line| line.width() + BETWEEN + unit.width() <= room) {
                Some(line) => line.units.push(unit),
                None => lines.push(Line { units: vec![unit], is_closed: true }),
            }
        }
        lines
    }
}

/// What stands side by side.
struct Line {
    units: Vec<Unit>,
    /// Nothing else may stand in it.
    is_closed: bool,
}

impl Line {
    fn width(&self) -> f32 {
        self.units.iter().map(|unit| unit.width() + BETWEEN).sum::<f32>() - BETWEEN
    }

    fn has_room(&self, more: &Unit, room: f32) -> bool {
        !self.is_closed && self.width() + BETWEEN + more.width() <= room
    }
}

/// Lines of units, each in the first that has room; how many rows are left out at the end.
fn packed(units: Vec<Unit>, room: f32) -> Vec<Line> {
    let (notes, units): (Vec<Unit>, Vec<Unit>) = units.into_iter().partition(Unit::is_note);
    let mut lines: Vec<Line> = Vec::new();
    for unit in units {
        match lines.iter_mut().find(|line| line.has_room(&unit, room)) {
            Some(line) => line.units.push(unit),
            None => lines.extend(unit.into_lines(room)),
        }
    }
    for line in &mut lines {
        line.units.sort_by_key(|unit| unit.place);
    }
    lines.sort_by_key(|line| line.units.first().map(|unit| unit.place));
    for note in notes {
        match lines.iter().rposition(|line| line.has_room(&note, room)) {
            Some(at) => {
                let mut line = lines.remove(at);
                line.units.push(note);
                lines.push(line);
            }
            None => lines.extend(note.into_lines(room)),
        }
    }
    lines
}

impl WallKey {
    /// What the maps that were shown last need words for, in a strip so wide: in full, or in few words,
    /// and at the end how many rows had no room.
    pub fn of(ui: &Ui, cx: UiContext<'_>, scenes: &[&Scene], width: f32) -> Self {
        let wanted = once_each(scenes).into_iter().filter(|row| is_on_wall(row));
        let wanted: Vec<&KeyRow> = wanted.collect();
        let full: Vec<KeyRow> = wanted.iter().map(|&row| row.clone()).collect();
        let in_full = Self::laid_out(ui, cx, &full, width);
        if in_full.height <= MOST {
            return in_full;
        }
        let wanted = of_one_state_together(&once_in_few_words(&wanted));
        let set = |kept: &[&KeyRow]| {
            let mut rows = all_in_few_words(kept);
            rows.extend(left_out(cx, wanted.len() - kept.len()));
            Self::laid_out(ui, cx, &rows, width)
        };
        let kept_in = |most: f32| weightiest(&wanted, |kept| set(kept).height <= most);
        let kept = kept_in(MOST);
        let has_room = |row: &&KeyRow| kept.iter().any(|it| std::ptr::eq(*it, *row));
        let is_told = |row: &&KeyRow| row.weight <= KeyWeight::ToldLine;
        if wanted.iter().filter(|row| is_told(row)).all(has_room) {
            return set(&kept);
        }
        set(&kept_in(MOST_WITH_TOLD))
    }

    /// The rows in as few lines as they need.
    fn laid_out(ui: &Ui, cx: UiContext<'_>, wanted: &[KeyRow], width: f32) -> Self {
        let room = width - 2.0 * ASIDE;
        let units = wanted.chunk_by(|before, row| is_after(row, before)).enumerate();
        let units = units.map(|(place, rows)| {
            let rows = rows.iter().map(|row| Row::of(ui, cx, row, room)).collect();
            Unit { place, rows }
        });
        let in_order: Vec<Unit> = units.collect();
        let mut by_width = in_order.clone();
        by_width.sort_by(|one, other| other.width().total_cmp(&one.width()));
        let [in_order, by_width] = [in_order, by_width].map(|it| Self::of_lines(packed(it, room)));
        if by_width.height < in_order.height { by_width } else { in_order }
    }

    fn of_lines(lines: Vec<Line>) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        let mut top = APART;
        for line in lines {
            let in_line: Vec<Row> = line.units.into_iter().flat_map(|unit| unit.rows).collect();
            let height = in_line.iter().map(|row| row.size.y).fold(0.0, f32::max);
            let mut left = ASIDE;
            for row in in_line {
                let at = vec2(left, top);
                left += row.size.x + BETWEEN;
                rows.push(Row { at, ..row });
            }
            top += height + APART;
        }
        let height = if rows.is_empty() { 0.0 } else { top };
        Self { rows, height }
    }

    /// Paints it.
    pub fn ui(self, ui: &mut Ui, cx: UiContext<'_>, strip: Rect) {
        let chrome = cx.chrome();
        ui.painter().rect_filled(strip, 0.0, chrome.paper);
        for Row { at, size, words, explained: row } in self.rows {
            let place = Rect::from_min_size(strip.min + at, size);
            let response = ui.interact(place, ui.scope_id().with(&row.text), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &row.text));
            let sample = sample_of(&row);
            paint_shapes(ui.painter(), pos2(place.left(), place.center().y), &row.samples);
            ui.painter().galley(place.min + vec2(sample, 0.0), words, chrome.ink);
        }
    }
}

/// How wide its sample is, with the room behind it.
fn sample_of(row: &KeyRow) -> f32 {
    if row.width > 0.0 { row.width as f32 + BEHIND } else { 0.0 }
}

/// Mere words have no room, and of lines between lands only those that are told.
fn is_on_wall(row: &KeyRow) -> bool {
    match row.kind {
        KeyKind::Land | KeyKind::Line => true,
        KeyKind::Border => row.weight == KeyWeight::ToldLine,
        KeyKind::Words => false,
    }
}

fn all_in_few_words(rows: &[&KeyRow]) -> Vec<KeyRow> {
    let before = std::iter::once(None).chain(rows.iter().copied().map(Some));
    let few = rows.iter().zip(before).map(|(&row, before)| {
        let text = in_few_words(row, before).clone();
        KeyRow { text, ..row.clone() }
    });
    few.collect()
}

/// A row that says how many others there are.
fn left_out(cx: UiContext<'_>, count: usize) -> Option<KeyRow> {
    let text = cx.words.say_with("key-left-out", &[("count", count.into())]);
    (count > 0).then(|| KeyRow::new(KeyKind::Words, text))
}

/// Its words, in as many lines as they need.
fn words_of(ui: &Ui, cx: UiContext<'_>, row: &KeyRow, width: f32) -> Arc<Galley> {
    let format = TextFormat::simple(FontId::proportional(SECOND), cx.chrome().ink);
    let mut job = LayoutJob::single_section(row.text.clone(), format);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}
