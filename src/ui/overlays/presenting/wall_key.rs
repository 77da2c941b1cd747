use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{FontId, Galley, Rect, Role, Sense, TextFormat, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::map::{KeyKind, KeyRow, Scene};
use crate::paint::paint_shapes;
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::words_on_wall::SECOND;
use crate::ui::panels::key_strip::{once_each, weightiest};

/// From the edges of the strip to the first and the last sample, points.
const ASIDE: f32 = 10.0;
/// Above the first line, between two, and below the last, points.
const APART: f32 = 4.0;
/// From a sample to its word, and from the word to the next sample, points.
const BEHIND: f32 = 6.0;
const BETWEEN: f32 = 16.0;
/// The most of the wall that the key takes, points: four lines.
pub const MOST: f32 = 90.0;

/// What the colours of the maps mean, in as many lines as that needs: nobody clicks on a wall.
pub struct WallKey {
    rows: Vec<Row>,
    /// Points, with the room around it.
    pub height: f32,
}

struct Row {
    /// From the left upper corner of the strip.
    at: Vec2,
    size: Vec2,
    words: Arc<Galley>,
    explained: KeyRow,
}

impl WallKey {
    /// What the maps that were shown last need words for, in a strip so wide: in full, or in few words,
    /// and at the end how many rows had no room.
    pub fn of(ui: &Ui, cx: UiContext<'_>, scenes: &[&Scene], width: f32) -> Self {
        let wanted = once_each(scenes).into_iter().filter(|row| row.kind != KeyKind::Words);
        let wanted: Vec<&KeyRow> = wanted.collect();
        let full: Vec<KeyRow> = wanted.iter().map(|&row| row.clone()).collect();
        let in_full = Self::laid_out(ui, cx, &full, width);
        if in_full.height <= MOST {
            return in_full;
        }
        let set = |kept: &[&KeyRow]| {
            let mut rows: Vec<KeyRow> = kept.iter().map(|row| in_few_words(row)).collect();
            rows.extend(left_out(cx, wanted.len() - kept.len()));
            Self::laid_out(ui, cx, &rows, width)
        };
        set(&weightiest(&wanted, |kept| set(kept).height <= MOST))
    }

    /// The rows in as many lines as they need.
    fn laid_out(ui: &Ui, cx: UiContext<'_>, wanted: &[KeyRow], width: f32) -> Self {
        let room = width - 2.0 * ASIDE;
        let mut rows: Vec<Row> = Vec::new();
        let (mut at, mut line) = (vec2(ASIDE, APART), 0.0_f32);
        for row in wanted {
            let sample = sample_of(row);
            let words = words_of(ui, cx, row, room - sample);
            let size = vec2(sample + words.size().x, words.size().y);
            if at.x > ASIDE && at.x + size.x > width - ASIDE {
                at = vec2(ASIDE, at.y + line + APART);
                line = 0.0;
            }
            rows.push(Row { at, size, words, explained: row.clone() });
            at.x += size.x + BETWEEN;
            line = line.max(size.y);
        }
        let height = if rows.is_empty() { 0.0 } else { at.y + line + APART };
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

fn in_few_words(row: &KeyRow) -> KeyRow {
    let text = row.short.clone().unwrap_or_else(|| row.text.clone());
    KeyRow { text, ..row.clone() }
}

/// A row that says how many others there are.
fn left_out(cx: UiContext<'_>, count: usize) -> Option<KeyRow> {
    let text = cx.words.say_with("key-left-out", &[("count", count.into())]);
    let row = KeyRow {
        kind: KeyKind::Words,
        is_of_the_two: false,
        samples: Vec::new(),
        width: 0.0,
        text,
        after: None,
        short: None,
        short_after: None,
    };
    (count > 0).then_some(row)
}

/// Its words, in as many lines as they need.
fn words_of(ui: &Ui, cx: UiContext<'_>, row: &KeyRow, width: f32) -> Arc<Galley> {
    let format = TextFormat::simple(FontId::proportional(SECOND), cx.chrome().ink);
    let mut job = LayoutJob::single_section(row.text.clone(), format);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}
