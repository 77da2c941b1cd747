//! The eras as bands on the axis of the slider.

use egui::{Align2, FontId, Id, Rect, Role, Stroke, Ui, WidgetInfo, vec2};

use crate::atlas::{EraId, Subject};
use crate::session::Action;
use crate::time::Day;
use crate::ui::assistance::focus;
use crate::ui::context::UiContext;
use crate::ui::theme::color;

/// Height of the bands, points.
pub const HEIGHT: f32 = 16.0;
/// What a name needs on both sides, points.
const PADDING: f32 = 3.0;
const SIZE: f32 = 11.0;
/// Rounded corners, points.
const CORNER: f32 = 3.0;

/// The eras in `rect`, the shown one lit up; where a band is wide enough it bears a name. A click
/// tells of the era, two show its years on the whole axis. They are one stop of the Tab key, with
/// the arrows from one to the next.
pub fn eras_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect) {
    if rect.height() <= 0.0 {
        return;
    }
    let axis = cx.session.axis(cx.atlas);
    let end = f64::from(axis.last_year() + 1);
    let shown = cx.atlas.era_on(cx.session.day(cx.atlas));
    let mut bands = Vec::new();
    for (id, era) in cx.atlas.eras.with_ids() {
        let years =
            [era.period.start().decimal_year(), era.period.end().map_or(end, Day::decimal_year)];
        let [from, to] =
            years.map(|year| rect.left() + axis.position_of(year) as f32 * rect.width());
        let band = Rect::from_x_y_ranges(from..=to, rect.y_range()).intersect(rect);
        if band.width() >= 1.0 {
            bands.push(EraBand { id, rect: band, is_shown: shown == Some(id) });
        }
    }
    let row: Vec<Id> = bands.iter().map(|band| band_id(cx, band.id)).collect();
    let stop = focus::stop_of_row(ui, &row, shown.map(|id| band_id(cx, id)));
    // The shown one lies over its neighbours: it has room for its name.
    for is_shown in [false, true] {
        for band in bands.iter().filter(|band| band.is_shown == is_shown) {
            era_ui(ui, cx, band, rect, stop);
        }
    }
}

fn band_id(cx: UiContext<'_>, id: EraId) -> Id {
    Id::unique("era").with(&cx.atlas[id].slug)
}

/// An era on the axis: where it stands, and whether it is the one of the shown day.
struct EraBand {
    id: EraId,
    rect: Rect,
    is_shown: bool,
}

fn era_ui(ui: &Ui, cx: UiContext<'_>, era: &EraBand, all: Rect, stop: Option<Id>) {
    let EraBand { id, rect: band, is_shown } = *era;
    let era = &cx.atlas[id];
    let response = focus::one_of_many(ui, band, band_id(cx, id), stop == Some(band_id(cx, id)));
    let is_selected = cx.session.subject == Some(Subject::Era(id));
    let spoken = name_and_years(cx, id);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_selected, &spoken));

    let painter = ui.painter();
    let (ink, soft) = (color(cx.style.ink), color(cx.style.soft_ink));
    let fill = match (is_shown, response.hovered() || is_selected) {
        (true, _) => ink,
        (false, true) => ink.gamma_multiply(0.16),
        // Neighbours differ, so that narrow ones can be told apart.
        (false, false) => ink.gamma_multiply(if id.index() % 2 == 0 { 0.05 } else { 0.09 }),
    };
    let tint = if is_shown { color(cx.style.paper.with_opacity(255)) } else { soft };
    let font = FontId::proportional(SIZE);
    let names = [Some(&era.name), era.short.as_ref()].into_iter().flatten();
    let mut names = names.map(|name| painter.layout_no_wrap(name.clone(), font.clone(), tint));
    let room = band.width() + if is_shown { 4.0 * PADDING } else { 1.0 };
    let name = names.find(|name| name.size().x + 2.0 * PADDING <= room);
    let mut ground = band.shrink2(vec2(0.5, 0.0));
    if let Some(name) = name.as_ref().filter(|_| is_shown) {
        let wide = ground.width().max(name.size().x + 4.0 * PADDING);
        ground = Rect::from_center_size(ground.center(), vec2(wide, ground.height()));
        let over = (ground.right() - all.right()).max(0.0) - (all.left() - ground.left()).max(0.0);
        ground = ground.translate(vec2(-over, 0.0));
    }
    painter.rect_filled(ground, CORNER, fill);
    if is_selected {
        let ring = Stroke::new(1.5, color(cx.style.accent));
        painter.rect_stroke(ground, CORNER, ring, egui::StrokeKind::Inside);
    }
    if let Some(name) = name {
        let at = Align2::CENTER_CENTER.anchor_size(ground.center(), name.size()).min;
        painter.galley(at, name, tint);
    }
    if response.double_clicked() {
        cx.ask(Action::ShowYears(stretch(cx, id)));
    } else if response.clicked() {
        cx.ask(Action::Select(Subject::Era(id)));
    }
    response.on_hover_text(spoken);
}

/// The years of an era in words: "1905–1925".
pub fn years(cx: UiContext<'_>, id: EraId) -> String {
    let period = cx.atlas[id].period;
    let from = period.start().year();
    match period.end() {
        Some(end) => cx.words.years([from, end.year()]),
        None => cx.words.say_with("era-since", &[("year", from.to_string().into())]),
    }
}

fn name_and_years(cx: UiContext<'_>, id: EraId) -> String {
    let name = cx.atlas[id].name.as_str();
    cx.words.say_with("era-name-years", &[("name", name.into()), ("years", years(cx, id).into())])
}

/// The years of an era, with some room at both ends.
pub fn stretch(cx: UiContext<'_>, id: EraId) -> [f64; 2] {
    let period = cx.atlas[id].period;
    let end = period.end().map_or(f64::from(cx.atlas.axis().last_year() + 1), Day::decimal_year);
    let from = period.start().decimal_year();
    let room = (end - from) * 0.03;
    [from - room, end + room]
}
