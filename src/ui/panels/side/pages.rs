use egui::{Area, Frame, Id, Order, Panel, Rect, Ui};

use crate::atlas::Subject;
use crate::session::Action;
use crate::ui::assistance::areas::{self, AreasMemory};
use crate::ui::context::UiContext;
use crate::ui::panels::compare::differences::{Differences, differences_ui};
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::page;
use crate::ui::panels::event_list::list;
use crate::ui::panels::event_list::memory::ListMemory;
use crate::ui::panels::side::drawer;

/// From this width on there is room for list and details side by side.
const WIDE: f32 = 1600.0;
/// Widths of list and details, points.
const LIST: f32 = drawer::WIDTH;
const WIDE_LIST: f32 = 340.0;
const DETAILS: f32 = 400.0;
/// Seconds in which one page takes the place of another.
const TURNING: f32 = 0.16;

/// Whether the list was asked for though there is something to tell.
#[derive(Default)]
pub struct SideMemory {
    list_is_shown_for: Option<Told>,
}

/// What the side could tell of: what is selected, and whether two maps are compared.
#[derive(Clone, Copy, PartialEq)]
struct Told {
    subject: Option<Subject>,
    compares: bool,
}

/// What the parts at the side remember.
pub struct SideParts<'a> {
    pub areas: &'a mut AreasMemory,
    pub side: &'a SideMemory,
    pub list: &'a mut ListMemory,
    pub details: &'a mut DetailsMemory,
    pub differences: &'a mut Differences,
}

/// What stands at the side where there is room for one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Page {
    List,
    Details,
    Differences,
}

impl SideMemory {
    /// Shows the list until something else is selected.
    pub fn show_list(&mut self, cx: UiContext<'_>) {
        self.list_is_shown_for = Some(Told::now(cx));
        show_side(cx);
    }

    /// Shows what is selected, or how two maps differ.
    pub fn show_details(&mut self) {
        self.list_is_shown_for = None;
    }

    fn page(&self, cx: UiContext<'_>) -> Page {
        if self.list_is_shown_for == Some(Told::now(cx)) { Page::List } else { told(cx) }
    }
}

impl Told {
    fn now(cx: UiContext<'_>) -> Self {
        Self { subject: cx.session.subject, compares: cx.session.comparison.is_some() }
    }
}

fn show_side(cx: UiContext<'_>) {
    if !cx.session.arrangement().side_is_shown() {
        cx.ask(Action::ToggleSidePanel);
    }
}

/// What there is to tell besides the list.
fn told(cx: UiContext<'_>) -> Page {
    if cx.session.subject.is_some() {
        Page::Details
    } else if cx.session.comparison.is_some() {
        Page::Differences
    } else {
        Page::List
    }
}

/// List and details beside the map, the list alone or both, as the room allows.
pub fn side_ui(ui: &mut Ui, cx: UiContext<'_>, parts: &mut SideParts<'_>, width: f32) {
    if !cx.session.arrangement().side_is_shown() {
        return;
    }
    let chrome = cx.chrome();
    let frame = Frame::new().fill(chrome.panel);
    if width < WIDE {
        Panel::right("side")
            .resizable(true)
            .default_size(LIST)
            .size_range(280.0..=520.0)
            .frame(frame)
            .show(ui, |ui| page_ui(ui, cx, parts, parts.side.page(cx), false));
        return;
    }
    let page = told(cx);
    if page != Page::List {
        Panel::right("details")
            .resizable(true)
            .default_size(DETAILS)
            .size_range(320.0..=640.0)
            .frame(frame)
            .show(ui, |ui| page_ui(ui, cx, parts, page, true));
    }
    Panel::right("list")
        .resizable(true)
        .default_size(WIDE_LIST)
        .size_range(280.0..=520.0)
        .frame(frame)
        .show(ui, |ui| page_ui(ui, cx, parts, Page::List, true));
}

/// The same over the right part of the map, which is in `rect`.
pub fn drawer_ui(ui: &Ui, cx: UiContext<'_>, parts: &mut SideParts<'_>, rect: Rect) {
    let Some(place) = drawer::place(cx, rect) else { return };
    let chrome = cx.chrome();
    Area::new(Id::unique("drawer"))
        .order(Order::Middle)
        .fixed_pos(place.min)
        .constrain(false)
        .show(ui.ctx(), |ui| {
            ui.set_clip_rect(place);
            ui.set_min_size(place.size());
            ui.set_max_size(place.size());
            ui.painter().rect_filled(place, 0.0, chrome.panel);
            let edge = egui::Stroke::new(1.0, chrome.edge);
            ui.painter().vline(place.left() + 0.5, place.y_range(), edge);
            page_ui(ui, cx, parts, parts.side.page(cx), false);
        });
}

/// How far a page that takes the place of another has come into sight, 0 to 1.
fn turned(ui: &Ui, cx: UiContext<'_>, page: Page, has_both: bool) -> f32 {
    if has_both {
        return 1.0;
    }
    let seconds = if cx.has_motion { TURNING } else { 0.0 };
    let number = f32::from(page as u8);
    let shown = ui.ctx().animate_value_with_time(Id::unique("page"), number, seconds);
    1.0 - (number - shown).abs().min(1.0)
}

fn page_ui(ui: &mut Ui, cx: UiContext<'_>, parts: &mut SideParts<'_>, page: Page, has_both: bool) {
    let area = if page == Page::List { areas::Area::List } else { areas::Area::Details };
    ui.multiply_opacity(turned(ui, cx, page, has_both));
    parts.areas.begin(ui, cx, area);
    match (page, cx.session.comparison) {
        (Page::Details, _) => page::details_ui(ui, cx, parts.details, has_both),
        (Page::Differences, Some(comparison)) => {
            differences_ui(ui, cx, parts.differences, comparison, has_both);
        }
        (Page::List | Page::Differences, _) => list::event_list_ui(ui, cx, parts.list),
    }
}
