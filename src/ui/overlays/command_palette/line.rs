//! The lines of the palette, as they are painted and told.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Align2, Color32, FontFamily, FontId, Id, Rect, Response, Sense, Stroke, StrokeKind, TextFormat,
    Ui, WidgetInfo, pos2, vec2,
};

use crate::search::matches;
use crate::ui::assistance::spoken::as_heading;
use crate::ui::context::UiContext;
use crate::ui::overlays::command_palette::choices::{Choice, Group};
use crate::ui::theme::{self, color};
use crate::ui::widgets::labels::marked;

/// Points.
pub const LINE: f32 = 32.0;
const HEAD: f32 = 28.0;
const MARK: f32 = 18.0;
const TEXT: f32 = 38.0;
const MARGIN: f32 = 10.0;
/// The bar that stands beside the chosen line.
const BAR: f32 = 3.0;

/// How a line stands among the others.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    pub is_chosen: bool,
    /// Its number, from 0.
    pub place: usize,
    /// The words that are marked in it.
    pub typed: &'a str,
}

/// The id of a line: the same however many stand above it.
fn line_id(choice: &Choice) -> Id {
    Id::unique("palette line").with(&choice.id)
}

/// A line in words: its text, and what sort of thing it is, or its key.
pub fn spoken(cx: UiContext<'_>, choice: &Choice) -> String {
    let beside = choice.beside.as_deref().or(choice.key.as_deref());
    match beside {
        Some(beside) => {
            let values = [("text", choice.text.as_str().into()), ("beside", beside.into())];
            cx.words.say_with("palette-spoken", &values)
        }
        None => choice.text.clone(),
    }
}

/// What the lines below it have in common, and how many there are.
pub fn head_ui(ui: &mut Ui, cx: UiContext<'_>, group: Group, count: usize) {
    let (id, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD));
    let name = cx.words.say(group.word());
    let soft = color(cx.style.soft_ink);
    let baseline = rect.bottom() - 5.0;
    let left = pos2(rect.left() + MARGIN, baseline);
    let painter = ui.painter();
    painter.text(left, Align2::LEFT_BOTTOM, &name, FontId::new(11.0, theme::bold()), soft);
    let right = pos2(rect.right() - MARGIN, baseline);
    let count = cx.words.number(count as f64);
    painter.text(right, Align2::RIGHT_BOTTOM, count, FontId::proportional(11.0), soft);
    as_heading(&ui.interact(rect, id, Sense::hover()), &name, 2);
}

/// A line: its sign, its words with what was typed marked in them, and its key.
pub fn line_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    choice: &Choice,
    standing: Standing<'_>,
) -> Response {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), LINE));
    // The focus stays in the field: a line is no stop of its own.
    let response = ui.interact(rect, line_id(choice), Sense::CLICK);
    tell(ui, cx, choice, standing, &response);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let visuals = ui.visuals();
    if standing.is_chosen {
        ui.painter().rect_filled(rect, 4.0, visuals.selection.bg_fill);
        let bar = Rect::from_min_size(rect.min, vec2(BAR, LINE));
        ui.painter().rect_filled(bar, 1.5, color(cx.style.accent));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, visuals.widgets.hovered.weak_bg_fill);
    }
    choice.mark.paint(ui.painter(), cx, pos2(rect.left() + MARK, rect.center().y));
    let right = match &choice.key {
        Some(key) => key_ui(ui, cx, rect, key),
        None => rect.right() - MARGIN,
    };
    let left = rect.left() + TEXT;
    let width = (right - MARGIN - left).max(0.0);
    let mut job = line_of_words(cx, choice, standing.typed);
    job.wrap.max_width = width;
    job.wrap.max_rows = 1;
    let galley = ui.painter().layout_job(job);
    let at = pos2(left, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color(cx.style.ink));
    response
}

fn tell(ui: &Ui, cx: UiContext<'_>, choice: &Choice, standing: Standing<'_>, response: &Response) {
    let spoken = spoken(cx, choice);
    let is_chosen = standing.is_chosen;
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ListBoxOption);
        node.set_selected(is_chosen);
        node.set_position_in_set(standing.place);
    });
}

/// The words of a line, and after them, softly, what sort of thing it is.
fn line_of_words(cx: UiContext<'_>, choice: &Choice, typed: &str) -> LayoutJob {
    let ink = color(cx.style.ink);
    let plain = TextFormat::simple(FontId::new(13.0, FontFamily::Proportional), ink);
    let mark = TextFormat {
        font_id: FontId::new(13.0, theme::bold()),
        underline: Stroke::new(1.5, color(cx.style.accent)),
        ..plain.clone()
    };
    let mut job = marked(&choice.text, matches(&choice.text, typed), &plain, &mark);
    if let Some(beside) = &choice.beside {
        let soft = TextFormat::simple(FontId::proportional(12.0), color(cx.style.soft_ink));
        job.append(beside, 10.0, soft);
    }
    job
}

/// A key at the right end, framed like one of the keyboard; where it begins.
fn key_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect, key: &str) -> f32 {
    let soft = color(cx.style.soft_ink);
    let font = FontId::proportional(11.0);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), font, soft);
    let size = galley.size() + vec2(12.0, 4.0);
    let right = pos2(rect.right() - MARGIN, rect.center().y);
    let cap = Rect::from_min_size(right - vec2(size.x, size.y / 2.0), size);
    let edge = Stroke::new(1.0, color(cx.style.paper_edge));
    ui.painter().rect(cap, 4.0, Color32::TRANSPARENT, edge, StrokeKind::Inside);
    ui.painter().galley(cap.center() - galley.size() / 2.0, galley, soft);
    cap.left()
}
