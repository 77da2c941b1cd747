use std::sync::Arc;

use egui::{ComboBox, DragValue, RichText, TextEdit, Ui, Vec2};
use strum::VariantArray as _;

use crate::export::{Paper, What};
use crate::map::MapFrame;
use crate::session::ExportChoices;
use crate::teaching::lesson::Lesson;
use crate::time::FIRST_YEAR;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::group_head;
use crate::ui::overlays::export::kind::{Kind, paper, part_of_history};
use crate::ui::overlays::export::wanted::{STEPS, film, frame};
use crate::ui::overlays::export::worksheet::worksheet_ui;
use crate::ui::widgets::quiet::segment;

/// The sides of a picture, pixels.
const SIDES: std::ops::RangeInclusive<u16> = 160..=4096;
/// How much sharper than a screen.
const SHARPNESS: [u8; 3] = [1, 2, 3];
/// Width of a box, points.
const BOX: f32 = 200.0;

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
        Kind::Picture => size_ui(ui, cx, choices),
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
            size_ui(ui, cx, choices);
        }
        Kind::Table => part_ui(ui, cx, choices),
    }
    format_ui(ui, cx, choices, kind);
}

/// The formats that hold it, and of the chosen one what it is for, keeps and loses.
fn format_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices, kind: Kind) {
    group_head(ui, &cx.words.say("exporting-format"));
    let Some(chosen) = kind.format(choices) else { return };
    let name = |id: &str| cx.words.say(&format!("format-{id}"));
    let mut picked = None;
    let combo_box = ComboBox::from_id_salt("format of a file").width(BOX);
    let shown = combo_box.selected_text(name(chosen.id())).show_ui(ui, |ui| {
        for format in kind.formats(choices) {
            if ui.selectable_label(format.id() == chosen.id(), name(format.id())).clicked() {
                picked = Some(format.id());
            }
        }
    });
    shown.response.accessible_name(cx.words.say("exporting-format"));
    if let Some(id) = picked {
        choices.formats.insert(kind.word().to_owned(), id.to_owned());
    }
    for word in ["for", "kept", "lost"] {
        let said = cx.words.say(&format!("format-{}-{word}", chosen.id()));
        let line = cx.words.say_with(&format!("exporting-{word}"), &[("what", said.into())]);
        ui.label(RichText::new(line).size(text::SMALL).weak());
    }
}

/// Width and height, and how sharp.
fn size_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-size"));
    ui.horizontal(|ui| {
        let [width, height] = &mut choices.size;
        side_ui(ui, width, &cx.words.say("exporting-width"));
        ui.label("×");
        side_ui(ui, height, &cx.words.say("exporting-height"));
        ui.label(cx.words.say("exporting-pixels"));
    });
    if ui.button(cx.words.say("exporting-as-window")).clicked() {
        let size = cx.session.camera().size;
        choices.size = size.map(|side| (side.round() as u16).clamp(*SIDES.start(), *SIDES.end()));
    }
    if Kind::chosen(choices) == Kind::Picture {
        let name = |times: u8| cx.words.say_with("exporting-sharp", &[("times", times.into())]);
        let combo_box = ComboBox::from_id_salt("sharpness of a picture").width(BOX);
        let shown = combo_box.selected_text(name(choices.sharpness)).show_ui(ui, |ui| {
            for times in SHARPNESS {
                ui.selectable_value(&mut choices.sharpness, times, name(times));
            }
        });
        shown.response.accessible_name(cx.words.say("exporting-sharpness"));
    }
}

fn side_ui(ui: &mut Ui, side: &mut u16, name: &str) {
    ui.add(DragValue::new(side).range(SIDES)).accessible_name(name);
}

/// Which part of the map, on which paper, which way.
fn page_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-page"));
    let name = |frame: MapFrame| cx.words.say(&format!("frame-{}", frame.word()));
    let chosen = frame(choices);
    let combo_box = ComboBox::from_id_salt("part of the map").width(BOX);
    let shown = combo_box.selected_text(name(chosen)).show_ui(ui, |ui| {
        for &frame in MapFrame::VARIANTS {
            if ui.selectable_label(frame == chosen, name(frame)).clicked() {
                frame.word().clone_into(&mut choices.frame);
            }
        }
    });
    shown.response.accessible_name(cx.words.say("exporting-frame"));
    paper_ui(ui, cx, choices);
    ui.checkbox(&mut choices.is_portrait, cx.words.say("exporting-portrait"));
}

/// On which paper.
fn paper_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    let name = |paper: Paper| cx.words.say(&format!("paper-{}", paper.word()));
    let chosen = paper(choices);
    let combo_box = ComboBox::from_id_salt("paper").width(BOX);
    let shown = combo_box.selected_text(name(chosen)).show_ui(ui, |ui| {
        for &paper in Paper::VARIANTS {
            if ui.selectable_label(paper == chosen, name(paper)).clicked() {
                paper.word().clone_into(&mut choices.paper);
            }
        }
    });
    shown.response.accessible_name(cx.words.say("exporting-paper"));
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
    let name = |step: &str| match step {
        "year" | "change" => cx.words.say(&format!("exporting-step-{step}")),
        years => cx.words.say_with("exporting-step-years", &[("years", years.into())]),
    };
    let chosen = STEPS.iter().find(|step| **step == choices.step).unwrap_or(&STEPS[0]);
    let combo_box = ComboBox::from_id_salt("step of a film").width(BOX);
    let shown = combo_box.selected_text(name(chosen)).show_ui(ui, |ui| {
        for step in STEPS {
            if ui.selectable_label(step == *chosen, name(step)).clicked() {
                step.clone_into(&mut choices.step);
            }
        }
    });
    shown.response.accessible_name(cx.words.say("exporting-step"));
    if let Ok(film) = film(cx, choices) {
        let seconds = film.seconds().round() as u32;
        let values = [("frames", film.moments.len().into()), ("seconds", seconds.into())];
        let said = cx.words.say_with("exporting-length", &values);
        ui.label(RichText::new(said).size(text::SMALL).weak());
    }
}

/// Which part of the history.
fn part_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut ExportChoices) {
    group_head(ui, &cx.words.say("exporting-part"));
    let name = |what: What| cx.words.say(&format!("export-{}", what.word()));
    let chosen = part_of_history(choices);
    let combo_box = ComboBox::from_id_salt("part of the history").width(BOX);
    let shown = combo_box.selected_text(name(chosen)).show_ui(ui, |ui| {
        for &what in What::ALL {
            if ui.selectable_label(what == chosen, name(what)).clicked() {
                what.word().clone_into(&mut choices.table);
            }
        }
    });
    shown.response.accessible_name(cx.words.say("exporting-part"));
}
