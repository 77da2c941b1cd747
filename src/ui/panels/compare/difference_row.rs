//! One difference between two maps: which land, and who held it on each of them.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    FontFamily, FontId, Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, TextFormat,
    Ui, WidgetInfo, pos2, vec2,
};

use crate::atlas::{ColourRole, DifferenceInParts, Standing, TerritoryId};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::theme::{self, color};

/// Points above and below what a row says, and left and right of it.
const AIR: egui::Vec2 = vec2(14.0, 9.0);
/// Points between its lines, and between what stands beside one another.
const BETWEEN: f32 = 4.0;
const GAP: f32 = 6.0;
/// Width and height of a sample of a holder's colour, points.
const SAMPLE: egui::Vec2 = vec2(14.0, 10.0);

/// A row of the list of differences.
pub struct DifferenceRow {
    /// The first of the lands.
    pub about: TerritoryId,
    /// What a screen reader says: a whole sentence.
    pub spoken: String,
    pub parts: DifferenceInParts,
    /// The colour of the holder on either map, and a second one; none where it is left open.
    pub colours: [Option<(ColourRole, Option<ColourRole>)>; 2],
}

/// The colour by which a map tells who holds a land.
pub fn colour_of(
    cx: UiContext<'_>,
    standing: &Standing,
) -> Option<(ColourRole, Option<ColourRole>)> {
    standing.holder.map(|holder| (cx.atlas[holder].colour, cx.atlas[holder].second_colour))
}

/// The lands and how large they are; beneath, who held them on the first map and on the second.
pub fn difference_row_ui(ui: &mut Ui, cx: UiContext<'_>, row: &DifferenceRow) -> Response {
    let chrome = cx.chrome();
    let width = ui.available_width();
    let room = width - 2.0 * AIR.x;
    let head = head(ui, cx, &row.parts, room);
    let sides = sides(ui, cx, row, room);
    let lines = sides.last().map_or(0.0, |side| side.at.y + side.words.size().y);
    let size = vec2(width, AIR.y + head.size().y + BETWEEN + lines + AIR.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &row.spoken));
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, 0.0, chrome.hover);
    }
    let corner = rect.min + AIR;
    let below = corner + vec2(0.0, head.size().y + BETWEEN);
    painter.galley(corner, head, chrome.ink);
    for Side { at, sample, words } in sides {
        let at = below + at.to_vec2();
        if let Some(colours) = sample {
            let middle = at.y + words.size().y / 2.0;
            let rect = Rect::from_min_size(pos2(at.x, middle - SAMPLE.y / 2.0), SAMPLE);
            sample_ui(ui, cx, rect, colours);
        }
        let left = if sample.is_some() { SAMPLE.x + GAP } else { 0.0 };
        painter.galley(at + vec2(left, 0.0), words, chrome.soft);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, chrome.hairline));
    response
}

/// The lands in bold, and behind them how large they are.
fn head(ui: &Ui, cx: UiContext<'_>, parts: &DifferenceInParts, room: f32) -> Arc<Galley> {
    let chrome = cx.chrome();
    let mut job = LayoutJob::default();
    job.wrap.max_width = room;
    let bold = TextFormat::simple(FontId::new(text::BODY, theme::bold()), chrome.ink);
    let plain = FontId::new(text::SMALL, FontFamily::Proportional);
    job.append(&parts.lands, 0.0, bold);
    // The area stays in one piece.
    let area = parts.area.replace(' ', "\u{a0}");
    job.append(" ", 0.0, TextFormat::simple(plain.clone(), chrome.faint));
    job.append(&area, 2.0, TextFormat::simple(plain, chrome.faint));
    ui.painter().layout_job(job)
}

/// Words with a sample of a colour before them, and where they stand.
struct Side {
    at: Pos2,
    sample: Option<(ColourRole, Option<ColourRole>)>,
    words: Arc<Galley>,
}

/// Who held the land on the two maps: beside one another, or where that is too wide below one another.
fn sides(ui: &Ui, cx: UiContext<'_>, row: &DifferenceRow, room: f32) -> Vec<Side> {
    let font = FontId::new(text::BODY, FontFamily::Proportional);
    let laid =
        |words: String, room: f32| ui.painter().layout(words, font.clone(), cx.chrome().soft, room);
    let samples = if row.parts.is_of_claims { [None; 2] } else { row.colours };
    let indent = |sample: Option<_>| if sample.is_some() { SAMPLE.x + GAP } else { 0.0 };
    let arrow = laid(cx.words.say("compare-became"), room);
    let [before, after] = row.parts.sides.clone();
    let claims = row.parts.is_of_claims.then(|| laid(cx.words.say("compare-claims"), room));
    let mut at = Pos2::ZERO;
    let mut sides = Vec::new();
    if let Some(words) = claims {
        let width = words.size().x;
        sides.push(Side { at, sample: None, words });
        at.x += width + GAP;
    }
    let before = laid(before, room - at.x - indent(samples[0]));
    let whole = laid(after.clone(), f32::INFINITY);
    let line = before.size().y;
    let end = at.x + indent(samples[0]) + before.size().x + GAP;
    sides.push(Side { at, sample: samples[0], words: before });
    let needed = arrow.size().x + GAP + indent(samples[1]) + whole.size().x;
    at = if end + needed <= room { pos2(end, at.y) } else { pos2(0.0, at.y + line + BETWEEN) };
    let behind = at.x + arrow.size().x + GAP;
    sides.push(Side { at, sample: None, words: arrow });
    let words = laid(after, room - behind - indent(samples[1]));
    sides.push(Side { at: pos2(behind, at.y), sample: samples[1], words });
    sides
}

fn sample_ui(
    ui: &Ui,
    cx: UiContext<'_>,
    rect: Rect,
    (first, second): (ColourRole, Option<ColourRole>),
) {
    let painter = ui.painter();
    painter.rect_filled(rect, 1.0, color(cx.style.pale(first)));
    if let Some(second) = second {
        let lower = rect.with_min_y(rect.center().y);
        painter.rect_filled(lower, 1.0, color(cx.style.holder(second)));
    }
    let line = Stroke::new(1.0, color(cx.style.rim_line(first)));
    painter.rect_stroke(rect, 1.0, line, StrokeKind::Inside);
}
