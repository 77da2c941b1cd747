use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Color32, FontFamily, FontId, Galley, Id, Mesh, PointerButton, Rect, Role, Sense, TextFormat,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::atlas::{Change, Headline, Viewpoint, changes_in, headline};
use crate::session::{Action, Moment};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::panels::map::heading::changes;
use crate::ui::panels::map::map_pane::MapPane;
use crate::ui::theme;
use crate::ui::widgets::typed_date::{self, Typed, TypedDate};
use crate::ui::widgets::viewpoint_choice::viewpoint_name;

/// The date being typed, if it is.
#[derive(Default)]
pub struct HeadingMemory {
    date: TypedDate,
    is_typed: bool,
    /// The date was opened without the mouse, and has the focus again when it is left.
    is_keyed: bool,
    /// Nothing stands beneath the date: it is on a wall.
    pub is_bare: bool,
}

/// Points from the edges of the map.
const FROM_EDGE: f32 = 16.0;
const TOP: f32 = 10.0;
/// The widest that the sentence becomes, points.
const WIDEST: f32 = 310.0;
/// A map of fewer points across bears a smaller date.
const SMALL: f32 = 620.0;
/// A map of fewer points across has its date nearer to its edge.
const NARROW: f32 = 200.0;
/// Over a map of fewer points from top to bottom the paper fades sooner, and names come nearer.
const LOW: f32 = 200.0;
/// The smallest letters of a date, points.
const SMALLEST: f32 = 12.0;
/// How far the paper behind the words reaches beyond them before it has faded, points.
const FADE: f32 = 44.0;
const LOW_FADE: f32 = 18.0;
/// How opaque the paper is behind the words.
const PAPER: f32 = 0.84;
/// From one point at which it is told how opaque it is to the next.
const STEP: f32 = 5.0;
/// Room that names leave around it, and for so many lines beneath it, points: from year to year it
/// stays the same, so that names keep their places.
const ROOM: [f32; 2] = [34.0, 30.0];
const LINES: f32 = 3.0;
/// The same below a date that stands alone.
const BELOW_BARE: f32 = 26.0;
/// Both where the map is low.
const LOW_ROOM: f32 = 14.0;
const LINE: f32 = 18.0;

/// What stands at the top of a map, and where.
pub struct Heading {
    moment: Moment,
    /// The date in full, and whose map it is.
    spoken: String,
    date: Arc<Galley>,
    date_place: Rect,
    changes: Vec<Change>,
    sentence: Arc<Galley>,
    sentence_place: Rect,
    /// Only the date, and no sentence.
    is_bare: bool,
}

impl Heading {
    /// The date of a map and what has just changed, at its upper left corner.
    pub fn of(ui: &Ui, cx: UiContext<'_>, memory: &mut HeadingMemory, pane: &MapPane) -> Self {
        let day = pane.state.day;
        let moment =
            if pane.state.is_whole_year { Moment::Year(day.year()) } else { Moment::Day(day) };
        let date = match moment {
            Moment::Year(year) => cx.words.year(year),
            Moment::Day(day) => cx.words.day(day),
        };
        let is_narrow = pane.clip.width() < NARROW;
        let is_small = pane.clip.width() < SMALL || memory.is_bare;
        let size = if is_small { text::SMALL_DATE } else { text::DATE };
        let from_edge = if is_narrow { TOP } else { FROM_EDGE };
        let whole = (pane.clip.width() - 2.0 * from_edge).max(40.0);
        let mut spoken = date.clone();
        // A date in several lines would cover a narrow map.
        let is_long = is_narrow || memory.is_bare && width_of(ui, &date, size) > whole;
        let date = match moment {
            Moment::Day(day) if is_long => cx.words.day_in_short(day),
            Moment::Year(_) | Moment::Day(_) => date,
        };
        let on_a_line = fitted(size, width_of(ui, &date, size), whole);
        let size =
            if is_long { on_a_line } else { fitted(size, widest_word(ui, &date, size), whole) };
        let font = FontId::new(size, theme::bold());
        let mut job = LayoutJob::simple(date, font, cx.chrome().ink, whole);
        if memory.is_bare && is_told_whose(pane) {
            // No line beneath says so on a bare map.
            let whose = viewpoint_name(cx, pane.state.viewpoint);
            let font = FontId::new(text::BODY, theme::bold());
            spoken = format!("{spoken}\n{whose}");
            job.append(&format!("\n{whose}"), 0.0, TextFormat::simple(font, cx.chrome().ink));
        }
        let date = ui.painter().layout_job(job);
        let corner = pane.clip.min + vec2(from_edge, TOP);
        let date_place = Rect::from_min_size(corner, date.size());
        let room = whole.min(WIDEST);
        let changes = if pane.compared.is_none() {
            changes_in(cx.atlas, cx.session.moment.year())
        } else {
            Vec::new()
        };
        let sentence = match memory.date.problem(ui, cx, moment) {
            _ if memory.is_bare => ui.painter().layout_job(LayoutJob::default()),
            Some(problem) => problem_of(ui, cx, problem, room),
            None => sentence(ui, cx, pane, &changes, room),
        };
        let below = pos2(corner.x, date_place.bottom() + 2.0);
        let sentence_place = Rect::from_min_size(below, sentence.size());
        let is_bare = memory.is_bare;
        Self { moment, spoken, date, date_place, changes, sentence, sentence_place, is_bare }
    }

    /// The part of the map that it takes.
    pub fn surface(&self, pane: &MapPane) -> Rect {
        if self.is_bare {
            let is_low = pane.clip.height() < LOW;
            let room = if is_low { Vec2::splat(LOW_ROOM) } else { vec2(ROOM[1], BELOW_BARE) };
            return Rect::from_min_max(pane.clip.min, self.date_place.max + room);
        }
        let words = self.date_place.union(self.sentence_place);
        let is_alone = pane.compared.is_none();
        let lines = if is_alone { LINES * LINE } else { LINE };
        let right = if is_alone { words.left() + WIDEST } else { words.right() };
        let least = self.sentence_place.left_top() + vec2(0.0, lines);
        let words = words.union(Rect::from_min_max(words.min, pos2(right, least.y)));
        Rect::from_min_max(pane.clip.min, words.max + vec2(ROOM[0], ROOM[1]))
    }
}

/// Size of letters in which the widest word has room: no month is broken into two lines.
fn fitted(size: f32, widest: f32, room: f32) -> f32 {
    if widest <= room { size } else { (size * room / widest).floor().max(SMALLEST) }
}

/// How wide the widest word of a date is in letters of a size, points.
fn widest_word(ui: &Ui, date: &str, size: f32) -> f32 {
    date.split_whitespace().map(|word| width_of(ui, word, size)).fold(0.0, f32::max)
}

fn width_of(ui: &Ui, words: &str, size: f32) -> f32 {
    let font = FontId::new(size, theme::bold());
    ui.painter().layout_no_wrap(words.to_owned(), font, Color32::BLACK).size().x
}

/// The date of a map, large; beneath it what has just changed. A click on the date lets one type
/// another.
pub fn heading_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut HeadingMemory,
    pane: &MapPane,
    heading: Heading,
) {
    let chrome = cx.chrome();
    let Heading { moment, spoken, date, date_place, changes, sentence, sentence_place, .. } =
        heading;
    let corner = date_place.min;
    let lines = sentence.rows.iter().map(|row| row.rect().translate(sentence_place.min.to_vec2()));
    let words: Vec<Rect> = std::iter::once(date_place).chain(lines).collect();
    mist(ui, pane.clip, &words, chrome.paper);

    let id = pane.id().with("date");
    let is_shown = pane.state == cx.session.state(cx.atlas);
    if memory.is_typed {
        let place = Rect::from_min_size(corner, vec2(180.0, date_place.height()));
        let builder = UiBuilder::new().id_salt(id).max_rect(place);
        let name = cx.words.say("timeline-date");
        let typed = ui.scope_builder(builder, |ui| {
            ui.horizontal_centered(|ui| {
                typed_date::field_ui(ui, cx, &mut memory.date, moment, &name)
            })
        });
        memory.is_typed = !memory.date.was_left();
        if !memory.is_typed {
            give_focus_back(ui, id, memory.is_keyed);
        }
        cx.ask_all(typed.inner.inner.map(|typed| asked(typed, is_shown)));
    } else {
        let response = ui.interact(date_place, id, Sense::click());
        let name = cx.words.say_with("heading-date", &[("date", spoken.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        ui.painter().galley(corner, date, chrome.ink);
        if response.hovered() || response.has_focus() {
            let line = egui::Stroke::new(2.0, chrome.accent);
            ui.painter().hline(date_place.x_range(), date_place.bottom() - 1.0, line);
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        let response = response.on_hover_text(cx.words.say("timeline-date-hint"));
        if response.clicked() {
            memory.is_typed = true;
            memory.is_keyed = !response.clicked_by(PointerButton::Primary);
            memory.date.ask_for_focus();
            ui.request_repaint();
        }
    }
    if !memory.is_bare {
        sentence_ui(ui, cx, pane, sentence_place, sentence, &changes);
    }
}

/// The button that is shown again has the focus that its field had, unless that went elsewhere.
fn give_focus_back(ui: &Ui, button: Id, is_keyed: bool) {
    let is_pressed_elsewhere = ui.input(|input| input.pointer.any_pressed());
    if is_keyed && !is_pressed_elsewhere && ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(button));
    }
    ui.request_repaint();
}

/// Whether the map is drawn through other eyes than by who was in control, or than the map beside it.
fn is_told_whose(pane: &MapPane) -> bool {
    let viewpoint = pane.state.viewpoint;
    viewpoint != Viewpoint::DeFacto || pane.compared.is_some_and(|it| it.viewpoint != viewpoint)
}

/// What a typed date asks for.
fn asked(typed: Typed, is_shown: bool) -> Action {
    match typed {
        _ if !is_shown => Action::CompareMoment(typed.moment()),
        Typed::Moment(Moment::Year(year)) => Action::VisitYear(year),
        Typed::Moment(Moment::Day(day)) => Action::GoToDay(day),
        Typed::Years(years) => Action::CoverYears(years),
    }
}

/// Why what was typed is no date.
fn problem_of(ui: &Ui, cx: UiContext<'_>, problem: &str, room: f32) -> Arc<Galley> {
    let font = FontId::new(text::BODY, theme::bold());
    ui.painter().layout(problem.to_owned(), font, cx.chrome().accent, room)
}

/// What stands beneath the date: what the map is drawn from, and what has changed.
fn sentence(
    ui: &Ui,
    cx: UiContext<'_>,
    pane: &MapPane,
    changes: &[Change],
    room: f32,
) -> Arc<Galley> {
    let chrome = cx.chrome();
    let (bold, plain) = (theme::bold(), FontFamily::Proportional);
    let mut job = LayoutJob::default();
    job.wrap.max_width = room;
    let mut add = |words: String, family: &FontFamily, color: Color32| {
        let gap = if job.text.is_empty() { "" } else { " " };
        let format = TextFormat::simple(FontId::new(text::BODY, family.clone()), color);
        job.append(&format!("{gap}{words}"), 0.0, format);
    };
    if pane.compared.is_some() {
        add(viewpoint_name(cx, pane.state.viewpoint), &plain, chrome.soft);
        return ui.painter().layout_job(job);
    }
    if let Some(treaty) = cx.session.lens() {
        let name = [("treaty", cx.atlas[treaty].name.as_str().into())];
        add(cx.words.say_with("map-date-lens", &name), &bold, chrome.ink);
        return ui.painter().layout_job(job);
    }
    let Headline { story, others } =
        headline(cx.atlas, cx.words, cx.session.state(cx.atlas), changes);
    let mut told = story.into_iter();
    if let Some(first) = told.next() {
        add(first, &bold, chrome.ink);
    }
    for next in told {
        add(next, &plain, chrome.ink);
    }
    if let Some(others) = others {
        add(others, &plain, chrome.soft);
    }
    if let Some([first, last]) = cx.session.covered_days(cx.atlas) {
        let years = [first, last].map(|day| day.year().to_string());
        let values = [("first", years[0].as_str().into()), ("last", years[1].as_str().into())];
        add(cx.words.say_with("map-date-covered", &values), &plain, chrome.soft);
    }
    ui.painter().layout_job(job)
}

/// The sentence; a click on it lists all that changes hands in the year.
fn sentence_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    pane: &MapPane,
    place: Rect,
    sentence: Arc<Galley>,
    changes: &[Change],
) {
    let is_list = !changes.is_empty() && cx.session.lens().is_none();
    let sense = if is_list { Sense::click() } else { Sense::hover() };
    let response = ui.interact(place, pane.id().with("changes"), sense);
    let said = sentence.text().to_owned();
    let role = if is_list { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &said));
    ui.painter().galley(place.min, sentence, cx.chrome().ink);
    if is_list {
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        changes::menu(cx, changes, &response);
    }
}

/// Paper behind words, without an edge: it follows the lines and fades around them like mist.
fn mist(ui: &Ui, clip: Rect, words: &[Rect], paper: Color32) {
    let fade = if clip.height() < LOW { LOW_FADE } else { FADE };
    let Some(all) = words.iter().copied().reduce(Rect::union) else { return };
    let size = all.max + Vec2::splat(fade) - clip.min;
    let [columns, rows] = [size.x, size.y].map(|side| (side / STEP).ceil().max(1.0) as u32);
    let mut mesh = Mesh::default();
    for row in 0..=rows {
        for column in 0..=columns {
            let at = clip.min + vec2(column as f32, row as f32) * STEP;
            let far = words.iter().map(|line| line.distance_to_pos(at)).fold(f32::MAX, f32::min);
            let left = (1.0 - far / fade).max(0.0);
            let opacity = PAPER * left * left * (3.0 - 2.0 * left);
            mesh.colored_vertex(at, paper.gamma_multiply(opacity));
        }
    }
    for row in 0..rows {
        for column in 0..columns {
            let corner = row * (columns + 1) + column;
            let below = corner + columns + 1;
            mesh.add_triangle(corner, corner + 1, below);
            mesh.add_triangle(corner + 1, below + 1, below);
        }
    }
    ui.painter().with_clip_rect(clip).add(mesh);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_rather_small_than_broken() {
        assert_eq!(fitted(26.0, 100.0, 120.0), 26.0);
        // "September" beside a bar that is swiped, on a wall of 1024 by 768.
        let size = fitted(26.0, 140.0, 76.0);
        assert!(size * 140.0 / 26.0 <= 76.0 && size >= SMALLEST, "{size}");
        assert_eq!(fitted(26.0, 140.0, 20.0), SMALLEST);
    }
}
