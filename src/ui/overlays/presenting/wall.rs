use std::time::Duration;

use egui::{
    Align, CentralPanel, Color32, Context, CursorIcon, Frame, Id, LayerId, Layout, Margin, Order,
    Panel, Rect, RichText, Ui, UiBuilder, ViewportCommand, style::Interaction, vec2,
};

use crate::session::Action;
use crate::teaching::lesson::Task;
use crate::ui::context::UiContext;
use crate::ui::overlays::presenting::keys::{go_back, go_on};
use crate::ui::overlays::presenting::pages::{SlideSeen, Way, slide_ui, spoken};
use crate::ui::overlays::presenting::pen::{lights_ui, pen_ui, words_pen_ui};
use crate::ui::overlays::presenting::presentation::{Presentation, PresentingMemory};
use crate::ui::overlays::presenting::room::Room;
use crate::ui::overlays::presenting::slide::Slide;
use crate::ui::overlays::presenting::teacher::teacher_ui;
use crate::ui::overlays::presenting::wall_key::WallKey;
use crate::ui::overlays::presenting::words_on_wall::{SECOND, WALL};
use crate::ui::panels::map::view::{MapMemory, map_ui};
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::quiet::icon_button;

/// The pointer and the buttons go when nothing has moved for so long.
const QUIET: Duration = Duration::from_secs(2);
/// A wall of this shape or wider has more room for the map.
const WIDE: f32 = 1.5;
/// The text at the right, as a share of the width: of a wide wall and of a narrow one.
const SIDE: [f32; 2] = [0.42, 0.5];
/// The same where a text needs more.
const WIDE_SIDE: f32 = 0.62;
/// Points around the text, and how many are kept spare where it is measured.
const MARGIN: i8 = 10;
const SPARE: f32 = 3.0;
/// Points of a button, of which the wall has 384 in its height.
const BUTTON: f32 = 24.0;
/// Seconds that no lesson lasts.
const NEVER: f32 = 1e6;
/// Points from a button to what it says.
const ABOVE: f32 = 12.0;
/// How many there are.
const BUTTONS: f32 = 8.0;
/// Width of one and height of a row with the room behind, and the room around all, points.
const COLUMN: f32 = 34.0;
const ROW: f32 = 32.0;
const AROUND: f32 = 2.0;
/// How far the window can be enlarged or reduced for the wall.
const ZOOM: std::ops::RangeInclusive<f32> = 0.5..=8.0;

/// The factor by which the window is enlarged, so that the wall has its points.
pub fn zoom_for_wall(zoom: f32, height: f32) -> f32 {
    let is_right = (height - WALL).abs() <= 1.0;
    if is_right { zoom } else { (zoom * height / WALL).clamp(*ZOOM.start(), *ZOOM.end()) }
}

/// Fills the screen while something is presented, and gives it back.
pub fn fill_screen(ctx: &Context, memory: &mut PresentingMemory) {
    if memory.is_full != memory.is_on() {
        memory.is_full = memory.is_on();
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(memory.is_full));
        // Nothing pops up on a wall.
        let delay = if memory.is_full { NEVER } else { Interaction::default().tooltip_delay };
        ctx.all_styles_mut(|style| style.interaction.tooltip_delay = delay);
    }
}

/// The wall: map, date, headline, text; nothing else.
pub fn wall_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut PresentingMemory, map: &mut MapMemory) {
    let Some(shown) = &mut memory.shown else { return };
    open_view(cx, shown);
    announce(cx, shown);
    let all = ui.available_rect_before_wrap();
    let slide = shown.slide();
    let frame = Frame::new().fill(cx.chrome().paper).inner_margin(Margin::same(MARGIN));
    if slide.is_some_and(Slide::shows_map) && shown.measured_for != Some(all.size().into()) {
        measure(ui, cx, shown, all);
    }
    match slide {
        Some(slide) if !slide.shows_map() || shown.covers_map() => {
            let aside = if slide.shows_map() { MARGIN } else { 4 * MARGIN };
            let frame = frame.inner_margin(Margin::same(aside));
            let panel = CentralPanel::no_frame().frame(frame);
            let SlideSeen { is_whole, way } =
                panel.show(ui, |ui| slide_ui(ui, cx, shown, slide)).inner;
            if !is_whole && !slide.shows_map() && shown.shrink() {
                ui.ctx().request_discard("the words of a slide are too large for it");
            }
            words_pen_ui(ui, cx, all, &mut shown.marks);
            match way {
                Some(Way::On) => _ = shown.go_on(),
                Some(Way::Over) => shown.pass_over(),
                None => {}
            }
        }
        Some(slide) if !(shown.text_is_hidden && matches!(slide, Slide::Step(_))) => {
            let panel = Panel::right("wall text").resizable(false).frame(frame);
            let panel = panel.exact_size(side(shown.room, all));
            let SlideSeen { is_whole, .. } =
                panel.show(ui, |ui| slide_ui(ui, cx, shown, slide)).inner;
            map_and_key_ui(ui, cx, shown, map);
            if !is_whole && shown.widen() {
                ui.ctx().request_discard("the text of a slide needs more room");
            }
        }
        Some(_) | None => map_and_key_ui(ui, cx, shown, map),
    }
    lights_ui(ui, cx, all, &shown.marks);
    typed_ui(ui, cx, all, &shown.typed);
    let presses_leave = pointer_ui(ui, cx, all, shown);
    black_ui(ui, all, shown);
    let leaves_by_key = teacher_ui(ui, cx, shown);
    if presses_leave || leaves_by_key {
        memory.leave();
    }
}

/// Width of the text beside a map, points.
fn side(room: Room, all: Rect) -> f32 {
    let usual = SIDE[usize::from(all.width() < WIDE * all.height())];
    (all.width() * (usual + room.share() * (WIDE_SIDE - usual))).round()
}

/// Gives the text as much room as all slides need that stand beside the map of this step: it stays as it is
/// while the question is asked. What is drawn now is drawn anew.
fn measure(ui: &mut Ui, cx: UiContext<'_>, shown: &mut Presentation, all: Rect) {
    shown.measured_for = Some(all.size().into());
    shown.room = Room::Usual;
    shown.covering.clear();
    for slide in shown.beside_map().collect::<Vec<_>>() {
        let mut rooms = Room::BESIDE_MAP.into_iter();
        let needed = rooms.find(|it| is_whole(ui, cx, shown, slide, side(*it, all)));
        match needed {
            Some(room) => shown.room = shown.room.max(room),
            None if slide.may_cover_map() => shown.covering.push(slide),
            None => shown.room = Room::Widest,
        }
    }
    ui.ctx().request_discard("the slides of a step were measured");
}

/// Whether a slide has room in so many points; nothing of it is seen.
fn is_whole(
    ui: &mut Ui,
    cx: UiContext<'_>,
    shown: &Presentation,
    slide: Slide,
    width: f32,
) -> bool {
    let all = ui.available_rect_before_wrap();
    let around = f32::from(MARGIN) + SPARE;
    let room = all.with_max_x(all.left() + width).shrink(around);
    let id = ("measured", slide, width.to_bits());
    let builder = UiBuilder::new().id_salt(id).max_rect(room).invisible();
    let builder = builder.layout(Layout::top_down(Align::Min));
    slide_ui(&mut ui.new_child(builder), cx, shown, slide).is_whole
}

/// Opens the view of the step that is shown, once; where a click is asked for, also its answer.
fn open_view(cx: UiContext<'_>, shown: &mut Presentation) {
    let Some(number) = shown.slide().and_then(Slide::view_of) else { return };
    let size = cx.session.camera().size;
    let fits = shown.opened_for.is_none_or(|other| other == size);
    if shown.opened == Some(number) && fits {
        return;
    }
    shown.opened = Some(number);
    shown.opened_for = Some(size);
    let view = shown.step(number).and_then(|step| step.view.as_ref());
    if let Some(view) = view {
        cx.ask(Action::OpenLink(view.line.clone()));
    }
}

fn announce(cx: UiContext<'_>, shown: &mut Presentation) {
    let (Some(lesson), Some(slide)) = (&shown.lesson, shown.slide()) else { return };
    if shown.announced == Some(slide) {
        return;
    }
    shown.announced = Some(slide);
    cx.announce(spoken(cx, lesson, slide));
    if let Slide::Answered(number) = slide
        && let Some(Task::Click(subject)) =
            lesson.steps[number].question.as_ref().map(|question| &question.task)
    {
        cx.ask(Action::Select(*subject));
    }
}

/// The map, what was drawn on it, and what its colours mean.
fn map_and_key_ui(ui: &mut Ui, cx: UiContext<'_>, shown: &mut Presentation, map: &mut MapMemory) {
    CentralPanel::no_frame().show(ui, |ui| {
        let all = ui.available_rect_before_wrap();
        let edge = (all.bottom() - shown.key_height).max(all.top());
        let (above, strip) = (all.with_max_y(edge), all.with_min_y(edge));
        ui.scope_builder(UiBuilder::new().id_salt("map").max_rect(above), |ui| {
            map.wall = Some(shown.told(cx.atlas, cx.words));
            map_ui(ui, cx, map);
            map.wall = None;
            pen_ui(ui, cx, above, &mut shown.marks);
        });
        let count = if cx.session.comparison.is_some() { 2 } else { 1 };
        let key = WallKey::of(ui, cx, &map.scenes(count), all.width());
        if key.height > shown.key_height {
            shown.key_height = key.height;
            ui.ctx().request_discard("the key of the map needs more room");
        }
        key.ui(ui, cx, strip);
    });
}

/// The number of a step while it is typed.
fn typed_ui(ui: &Ui, cx: UiContext<'_>, all: Rect, typed: &str) {
    if typed.is_empty() {
        return;
    }
    let font = egui::FontId::proportional(SECOND);
    let at = all.left_bottom() + vec2(12.0, -12.0);
    let words = cx.words.say_with("presenting-typed", &[("number", typed.into())]);
    ui.painter().text(at, egui::Align2::LEFT_BOTTOM, words, font, cx.chrome().ink);
}

/// While the pointer moves, it is seen, and low buttons with it. Says whether to leave.
fn pointer_ui(ui: &mut Ui, cx: UiContext<'_>, all: Rect, shown: &mut Presentation) -> bool {
    let still = ui.input(|input| input.pointer.time_since_last_movement());
    let has_pointer = ui.input(|input| input.pointer.latest_pos().is_some());
    let left = QUIET.as_secs_f32() - still;
    if !has_pointer || left <= 0.0 {
        if has_pointer && !shown.marks.dot {
            ui.ctx().set_cursor_icon(CursorIcon::None);
        }
        return false;
    }
    ui.ctx().request_repaint_after(Duration::from_secs_f32(left));
    if shown.marks.dot || shown.marks.spotlight {
        return false;
    }
    buttons_ui(ui, cx, all, shown)
}

fn buttons_ui(ui: &mut Ui, cx: UiContext<'_>, all: Rect, shown: &mut Presentation) -> bool {
    // The key of the map and the text beside it stay in sight.
    let shows_map = shown.slide().is_some_and(Slide::shows_map) && !shown.covers_map();
    let above = if shows_map { shown.key_height } else { 0.0 };
    let room = if shows_map { all.width() - side(shown.room, all) } else { all.width() };
    let rows = (BUTTONS * COLUMN / (room - 16.0)).ceil().clamp(1.0, BUTTONS);
    let size = vec2((BUTTONS / rows).ceil() * COLUMN, rows * ROW + AROUND);
    let place = Rect::from_min_size(all.left_bottom() - vec2(-8.0, size.y + 8.0 + above), size);
    let builder = UiBuilder::new().id_salt("wall buttons").max_rect(place.shrink(AROUND));
    let mut leaves = false;
    ui.scope_builder(builder, |ui| {
        ui.painter().rect_filled(place, 6.0, cx.chrome().panel);
        ui.spacing_mut().interact_size = vec2(BUTTON, BUTTON);
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        ui.horizontal_wrapped(|ui| {
            let pressed = |ui: &mut Ui, icon: Icon, word: &str| {
                icon_button(ui, icon, &cx.words.say(word)).clicked()
            };
            if pressed(ui, Icon::ChevronLeft, "presenting-back") {
                go_back(cx, shown);
            }
            if pressed(ui, Icon::ChevronRight, "presenting-on") {
                go_on(cx, shown);
            }
            let marks = &mut shown.marks;
            for (mark, letter, word) in [
                (&mut shown.text_is_hidden, "T", "presenting-text"),
                (&mut marks.is_black, "B", "presenting-black"),
                (&mut marks.spotlight, "S", "presenting-spotlight"),
                (&mut marks.pen, "P", "presenting-pen"),
                (&mut shown.teacher, "N", "presenting-notes-window"),
            ] {
                if letter_ui(ui, letter, *mark, &cx.words.say(word)) {
                    *mark = !*mark;
                }
            }
            leaves = pressed(ui, Icon::X, "presenting-leave");
        });
    });
    leaves
}

/// A button with the letter of its key; under the pointer it says above itself what it does, as
/// nothing pops up on a wall.
fn letter_ui(ui: &mut Ui, letter: &str, is_on: bool, name: &str) -> bool {
    let letter = RichText::new(letter).size(SECOND);
    let button = egui::Button::new(letter).min_size(vec2(BUTTON, BUTTON)).selected(is_on);
    let button = ui.add(button).accessible_name(name);
    if button.hovered() {
        let layer = LayerId::new(Order::Foreground, Id::unique("word of a wall button"));
        let painter = ui.ctx().layer_painter(layer);
        let font = egui::FontId::proportional(SECOND);
        let ink = ui.visuals().text_color();
        let words = painter.layout_no_wrap(name.to_owned(), font, ink);
        let at = button.rect.left_top() - vec2(0.0, words.size().y + ABOVE);
        let around = Rect::from_min_size(at, words.size()).expand(4.0);
        painter.rect_filled(around, 4.0, ui.visuals().panel_fill);
        painter.galley(at, words, ink);
    }
    button.clicked()
}

/// A black wall; a click gives the light back.
fn black_ui(ui: &Ui, all: Rect, shown: &mut Presentation) {
    if !shown.marks.is_black {
        return;
    }
    let layer = LayerId::new(Order::Foreground, Id::unique("black wall"));
    ui.ctx().layer_painter(layer).rect_filled(all, 0.0, Color32::BLACK);
    ui.ctx().set_cursor_icon(CursorIcon::None);
    if ui.input(|input| input.pointer.any_click()) {
        shown.marks.is_black = false;
    }
}
