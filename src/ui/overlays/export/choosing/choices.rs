use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::{DragValue, RichText, TextEdit, Ui, Vec2};
use strum::VariantArray as _;

use crate::export::Paper;
use crate::map::{Appearance, MapFrame};
use crate::session::ExportChoices;
use crate::teaching::lesson::Lesson;
use crate::time::FIRST_YEAR;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::group_head;
use crate::ui::overlays::export::choosing::format_choices::format_ui;
use crate::ui::overlays::export::choosing::one_of::OneOf;
use crate::ui::overlays::export::choosing::table_choices::table_ui;
use crate::ui::overlays::export::kind::{Kind, paper};
use crate::ui::overlays::export::wanted::{AS_WINDOW, STEPS, UNITS, film, frame, is_on_paper};
use crate::ui::overlays::export::worksheet::worksheet_ui;
use crate::ui::widgets::quiet::segment;

/// The sides of a picture, pixels.
const SIDES: RangeInclusive<u16> = 160..=4096;
/// The same on paper, millimetres: a picture has room for its credits.
const SIDES_ON_PAPER: RangeInclusive<u16> = 64..=1200;
/// Dots to an inch of paper.
const RESOLUTIONS: RangeInclusive<u16> = 24..=1200;
/// How much sharper than a screen.
const SHARPNESS: [u8; 3] = [1, 2, 3];

/// What is written: one of several things side by side.
pub fn kinds_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    choices: &mut ExportChoices,
    offered: &[Kind],
    is_opening: bool,
) {
    let chosen = Kind::chosen(choices);
    let least = Vec2::new(0.0, ui.spacing().interact_size.y);
    ui.horizontal_wrapped(|ui| {
        for &kind in offered {
            let name = cx.words.say(&format!("exporting-{}", kind.word()));
            let response = segment(ui, &cx.chrome(), &name, kind == chosen, least);
            if kind == chosen && is_opening {
                response.request_focus();
            }
            if response.clicked() {
                kind.word().clone_into(&mut choices.what);
            }
        }
    });
}

/// How it is written: the format, and whatever that asks for.
pub fn choices_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    choices: &mut ExportChoices,
    lessons: &[Arc<Lesson>],
) {
    let kind = Kind::chosen(choices);
    match kind {
        Kind::Picture => picture_size_ui(ui, cx, choices),
        Kind::Plate => page_ui(ui, cx, choices),
        Kind::Sheet => {
            dates_ui(ui, cx, choices);
            page_ui(ui, cx, choices);
        }
        Kind::Worksheet => {
            worksheet_ui(ui, cx, &mut choices.worksheet, lessons);
            paper_ui(ui, cx, choices);
        }
        Kind::Series => {
            years_ui(ui, cx, choices);
            size_ui(ui, cx, &mut choices.size);
        }
        Kind::Table => table_ui(ui, cx, choices),
    }
    if !matches!(kind, Kind::Table | Kind::Worksheet) {
        colours_ui(ui, cx, choices);
    }
    format_ui(ui, cx, choices, kind);
}

/// Width and height of a picture: in pixels and how sharp, or on paper.
fn picture_size_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    if is_on_paper(choices) {
        group_head(ui, &cx.words.say("exporting-size"));
        ui.horizontal(|ui| sides_ui(ui, cx, &mut choices.millimetres, SIDES_ON_PAPER));
        unit_ui(ui, cx, choices);
        ui.horizontal(|ui| {
            let field = DragValue::new(&mut choices.resolution).range(RESOLUTIONS);
            ui.add(field).accessible_name(cx.words.say("exporting-resolution"));
            ui.label(cx.words.say("exporting-resolution"));
        });
        return;
    }
    size_ui(ui, cx, &mut choices.size);
    unit_ui(ui, cx, choices);
    let said = |times: u8| cx.words.say_with("exporting-sharp", &[("times", times.into())]);
    let sharpness = OneOf { name: "exporting-sharpness" };
    if let Some(times) = sharpness.show(ui, cx, choices.sharpness, &SHARPNESS, said) {
        choices.sharpness = times;
    }
}

/// Width and height in pixels.
fn size_ui(ui: &mut Ui, cx: UiContext<'_>, size: &mut [u16; 2]) {
    group_head(ui, &cx.words.say("exporting-size"));
    ui.horizontal(|ui| {
        sides_ui(ui, cx, size, SIDES);
        if ui.button(cx.words.say("exporting-as-window")).clicked() {
            let shown = cx.session.camera().size;
            *size = shown.map(|side| (side.round() as u16).clamp(*SIDES.start(), *SIDES.end()));
        }
    });
}

fn sides_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    [width, height]: &mut [u16; 2],
    range: RangeInclusive<u16>,
) {
    let field = |side| DragValue::new(side).range(range.clone());
    ui.add(field(width)).accessible_name(cx.words.say("exporting-width"));
    ui.label("×");
    ui.add(field(height)).accessible_name(cx.words.say("exporting-height"));
}

fn unit_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    let said = |unit: &str| cx.words.say(&format!("exporting-unit-{unit}"));
    OneOf { name: "exporting-unit" }.show_words(ui, cx, &mut choices.unit, &UNITS, said);
}

/// The colours of the window, or others: what is dark there may be light on paper.
fn colours_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-colours"));
    let mut all = vec![AS_WINDOW];
    all.extend(Appearance::ALL.map(Appearance::word));
    let said = |word: &str| match word {
        AS_WINDOW => cx.words.say("exporting-as-window"),
        word => cx.words.say(&format!("appearance-{word}")),
    };
    OneOf { name: "exporting-colours" }.show_words(ui, cx, &mut choices.colours, &all, said);
}

/// Which part of the map, on which paper, which way.
fn page_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-page"));
    let said = |frame: MapFrame| cx.words.say(&format!("frame-{}", frame.word()));
    let part = OneOf { name: "exporting-frame" };
    if let Some(frame) = part.show(ui, cx, frame(choices), MapFrame::VARIANTS, said) {
        frame.word().clone_into(&mut choices.frame);
    }
    paper_ui(ui, cx, choices);
    ui.checkbox(&mut choices.is_portrait, cx.words.say("exporting-portrait"));
}

/// On which paper.
fn paper_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    let said = |paper: Paper| cx.words.say(&format!("paper-{}", paper.word()));
    if let Some(paper) =
        (OneOf { name: "exporting-paper" }).show(ui, cx, paper(choices), Paper::VARIANTS, said)
    {
        paper.word().clone_into(&mut choices.paper);
    }
}

/// The dates of several maps on one page.
fn dates_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-dates-name"));
    let field = TextEdit::singleline(&mut choices.dates).desired_width(f32::INFINITY);
    ui.add(field).accessible_name(cx.words.say("exporting-dates-name"));
}

/// From when to when, and by which steps.
fn years_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-years"));
    let range = FIRST_YEAR..=cx.atlas.axis().last_year();
    ui.horizontal(|ui| {
        let [first, last] = &mut choices.years;
        let year = |ui: &mut Ui, year: &mut i32, name: &str| {
            let field = DragValue::new(year).range(range.clone());
            let plain = field.custom_formatter(|year, _| format!("{year:.0}"));
            ui.add(plain).accessible_name(cx.words.say(name));
        };
        year(ui, first, "exporting-first-year");
        ui.label("–");
        year(ui, last, "exporting-last-year");
    });
    let said = |step: &str| match step {
        "year" | "change" => cx.words.say(&format!("exporting-step-{step}")),
        years => cx.words.say_with("exporting-step-years", &[("years", years.into())]),
    };
    OneOf { name: "exporting-step" }.show_words(ui, cx, &mut choices.step, &STEPS, said);
    if let Ok(film) = film(cx, choices) {
        let seconds = film.seconds().round() as u32;
        let values = [("frames", film.moments.len().into()), ("seconds", seconds.into())];
        let said = cx.words.say_with("exporting-length", &values);
        ui.label(RichText::new(said).size(text::SMALL).weak());
    }
}
