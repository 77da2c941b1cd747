use egui::{Align2, FontFamily, FontId, Rangef, Rect, Stroke, Ui, pos2};

use crate::time::{Day, FIRST_YEAR, Precision, Tick, TimeAxis};
use crate::ui::context::UiContext;
use crate::ui::panels::timeline::layout::RIGHT;
use crate::ui::theme;
use crate::ui::theme::color;

/// A date below the rail; what begins a larger stretch of time is bold.
struct RoundDate {
    tick: Tick,
    is_bold: bool,
}

/// Round dates below the rail, the bold ones first where room is short.
pub fn ticks_ui(ui: &Ui, cx: UiContext<'_>, rect: Rect) {
    /// Between two names, points.
    const GAP: f32 = 6.0;
    /// So far a name may reach over the left end, points.
    const LEFT: f32 = 4.0;
    let axis = cx.session.axis(cx.atlas);
    let painter = ui.painter();
    let (ink, soft) = (color(cx.style.ink), color(cx.style.soft_ink));
    let mut dates = round_dates(rect, axis);
    dates.sort_by_key(|date| !date.is_bold);
    let mut taken: Vec<Rangef> = Vec::new();
    for RoundDate { tick, is_bold } in dates {
        let x = rect.left() + axis.position_of(tick.day.decimal_year()) as f32 * rect.width();
        let tint = if is_bold { ink } else { soft };
        let stroke = [pos2(x, rect.top() + 2.0), pos2(x, rect.top() + 5.0)];
        painter.line_segment(stroke, Stroke::new(1.0, tint.gamma_multiply(0.6)));
        let text = match tick.precision {
            Precision::Day => cx.words.day_of_year(tick.day),
            Precision::Month => cx.words.month_of_year(tick.day),
            Precision::Year | Precision::Decade | Precision::Century => tick.day.year().to_string(),
        };
        let family = if is_bold { theme::bold() } else { FontFamily::Proportional };
        let galley = painter.layout_no_wrap(text, FontId::new(11.0, family), tint);
        // A name at an end stays clear of what stands beside the track.
        let half = galley.size().x / 2.0;
        let [first, last] = [rect.left() + half - LEFT, rect.right() + RIGHT - half];
        let middle = x.max(first).min(last.max(first));
        let place = Align2::CENTER_TOP.anchor_size(pos2(middle, rect.top() + 6.0), galley.size());
        let room = place.x_range().expand(GAP / 2.0);
        if taken.iter().all(|other| !other.intersects(room)) {
            taken.push(room);
            painter.galley(place.min, galley, tint);
        }
    }
}

fn round_dates(rect: Rect, axis: TimeAxis) -> Vec<RoundDate> {
    /// Points that a named date needs.
    const ROOM: f32 = 76.0;
    if axis.is_enlarged() {
        let ticks = axis.ticks((rect.width() / ROOM).into());
        let has_days = ticks.iter().any(|tick| tick.precision == Precision::Day);
        let has_months = ticks.iter().any(|tick| tick.precision == Precision::Month);
        let is_bold = |tick: &Tick| match tick.precision {
            Precision::Day => false,
            Precision::Month => has_days,
            Precision::Year | Precision::Decade | Precision::Century => {
                has_days || has_months || tick.day.year() % 10 == 0
            }
        };
        return ticks.into_iter().map(|tick| RoundDate { tick, is_bold: is_bold(&tick) }).collect();
    }
    let years = (FIRST_YEAR..=axis.last_year()).step_by(10);
    years
        .filter(|year| *year >= 1850 || year % 50 == 0)
        .map(|year| {
            let tick = Tick { day: Day::first_of_year(year), precision: Precision::Year };
            RoundDate { tick, is_bold: year % 50 == 0 }
        })
        .collect()
}
