use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, FontId, Rect, Ui, pos2};

use crate::atlas::{ColourRole, Subject, TerritoryId};
use crate::time::Day;
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::layout::COLUMN;
use crate::ui::theme::color;

/// The land whose holders are shown: the chosen one, or that of the chosen event.
fn land(cx: UiContext<'_>) -> Option<TerritoryId> {
    let of_event = || match cx.session.subject {
        Some(Subject::Event(event)) => cx.atlas.land_of_event(&cx.atlas[event]),
        _ => None,
    };
    cx.session.chosen_territory(cx.atlas).or_else(of_event)
}

/// Who held a land when, its name at the left where it fits; without a land, the rail of the handle.
pub fn holders_ui(ui: &Ui, cx: UiContext<'_>, ribbon: Rect, is_named: bool) {
    let painter = ui.painter();
    let Some(territory) = land(cx) else {
        let rail = ribbon.shrink2(egui::vec2(0.0, 2.0));
        painter.rect_filled(rail, 1.5, color(cx.style.paper_edge));
        return;
    };
    let axis = cx.session.axis(cx.atlas);
    let x = |day: Day| ribbon.left() + axis.position_of(day.decimal_year()) as f32 * ribbon.width();
    for control in &cx.atlas[territory].control {
        let end = control.period.end().unwrap_or(cx.atlas.today);
        let band = Rect::from_x_y_ranges(x(control.period.start())..=x(end), ribbon.y_range());
        let band = band.intersect(ribbon);
        if band.width() <= 0.0 {
            continue;
        }
        let holder = &cx.atlas[control.holder];
        painter.rect_filled(band, 0.0, color(cx.style.holder(holder.colour)));
        let claims = control.claimants.iter().map(|&claimant| cx.atlas[claimant].colour);
        let is_other = |role: &ColourRole| *role != holder.colour;
        if let Some(second) = holder.second_colour.into_iter().chain(claims).find(is_other) {
            let lower = band.with_min_y(band.bottom() - 3.0);
            painter.rect_filled(lower, 0.0, color(cx.style.holder(second)));
        }
    }
    if is_named {
        name_ui(ui, cx, ribbon, &cx.atlas[territory].name);
    }
}

fn name_ui(ui: &Ui, cx: UiContext<'_>, ribbon: Rect, name: &str) {
    let painter = ui.painter();
    let soft = color(cx.style.soft_ink);
    let mut job = LayoutJob::simple_singleline(name.to_owned(), FontId::proportional(11.0), soft);
    job.wrap = TextWrapping::truncate_at_width(COLUMN - 24.0);
    let galley = painter.layout_job(job);
    let at = pos2(ribbon.left() - 8.0, ribbon.center().y);
    let at = Align2::RIGHT_CENTER.anchor_size(at, galley.size()).min;
    painter.galley(at, galley, soft);
}
