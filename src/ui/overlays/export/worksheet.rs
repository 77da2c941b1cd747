//! What of a worksheet can be chosen, and the wish that follows from it.

use std::sync::Arc;

use egui::{ComboBox, DragValue, RichText, TextEdit, Ui, Vec2};
use strum::VariantArray as _;

use crate::export::{SheetForm, SheetSide, WorksheetWish};
use crate::map::MapFrame;
use crate::session::{ExportChoices, Moment, WorksheetChoices};
use crate::teaching::lesson::Lesson;
use crate::teaching::quiz::{Quiz, QuizLevel, QuizMaker, QuizOrder, QuizScope};
use crate::teaching::worksheet::{Variant, WorksheetKind, WorksheetOrder};
use crate::time::{Day, FIRST_YEAR};
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::overlays::dialog::group_head;
use crate::ui::overlays::export::kind::paper;
use crate::ui::widgets::quiet::segment;

/// Width of a box, points.
const BOX: f32 = 260.0;

/// What is asked for, of what, and how the page is printed.
pub fn worksheet_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    choices: &mut WorksheetChoices,
    lessons: &[Arc<Lesson>],
) {
    let kind = kind(choices);
    let name = |kind: WorksheetKind| cx.words.say(&format!("worksheet-{}", kind.word()));
    let kinds = WorksheetKind::VARIANTS.iter().map(|&it| (it.word().to_owned(), name(it)));
    group_head(ui, &cx.words.say("exporting-sheet-kind"));
    box_ui(ui, &cx.words.say("exporting-sheet-kind"), kind.word(), kinds, &mut choices.kind);
    match kind {
        WorksheetKind::Lesson => lesson_ui(ui, cx, choices, lessons),
        WorksheetKind::Quiz => quiz_ui(ui, cx, choices),
        WorksheetKind::WhatChanged => {
            date_ui(ui, cx);
            let field = TextEdit::singleline(&mut choices.earlier).desired_width(BOX);
            let field = field.hint_text(cx.words.say("exporting-sheet-earlier-hint"));
            ui.add(field).accessible_name(cx.words.say("exporting-sheet-earlier"));
        }
        WorksheetKind::BlankMap
        | WorksheetKind::ColourMap
        | WorksheetKind::NameIslands
        | WorksheetKind::Chronology
        | WorksheetKind::TwoVoices
        | WorksheetKind::Sources => date_ui(ui, cx),
    }
    if has_maps(kind) {
        frame_ui(ui, cx, choices);
    }
    ui.checkbox(&mut choices.is_large, cx.words.say("exporting-sheet-large"));
    ui.checkbox(&mut choices.has_key, cx.words.say("exporting-sheet-key"));
    seed_ui(ui, cx, choices);
}

/// The wish that follows from what is chosen; one sentence where none does.
pub fn worksheet_wish(
    cx: UiContext<'_>,
    choices: &ExportChoices,
    lessons: &[Arc<Lesson>],
) -> Result<WorksheetWish, String> {
    let chosen = &choices.worksheet;
    let kind = kind(chosen);
    let lesson = lesson(chosen, lessons).filter(|_| kind == WorksheetKind::Lesson);
    let order = WorksheetOrder {
        kind,
        state: cx.session.state(cx.atlas),
        earlier: if kind == WorksheetKind::WhatChanged { earlier(cx, chosen)? } else { None },
        frame: frame(cx, chosen),
        seed: chosen.seed,
        variant: variant(chosen),
    };
    Ok(WorksheetWish {
        order,
        quiz: if kind == WorksheetKind::Quiz { Some(Arc::new(quiz(cx, chosen)?)) } else { None },
        is_short: is_short(chosen, lesson),
        lesson: lesson.cloned(),
        form: SheetForm { paper: paper(choices), is_large: chosen.is_large },
        side: SheetSide::Questions,
        has_key_beside: chosen.has_key,
    })
}

/// What such a file is called.
pub fn worksheet_name(choices: &WorksheetChoices) -> String {
    let kind = kind(choices);
    let of = match kind {
        WorksheetKind::Lesson if !choices.lesson.is_empty() => choices.lesson.as_str(),
        kind => kind.word(),
    };
    let way = if kind == WorksheetKind::Lesson && choices.is_short { "-short" } else { "" };
    format!("kuril-atlas-{of}{way}-{}-{}", choices.seed, variant(choices).word())
}

fn kind(choices: &WorksheetChoices) -> WorksheetKind {
    choices.kind.parse().unwrap_or(WorksheetKind::BlankMap)
}

fn variant(choices: &WorksheetChoices) -> Variant {
    choices.variant.parse().unwrap_or_default()
}

/// Whether it has maps of a part that can be chosen.
fn has_maps(kind: WorksheetKind) -> bool {
    match kind {
        WorksheetKind::BlankMap
        | WorksheetKind::ColourMap
        | WorksheetKind::NameIslands
        | WorksheetKind::WhatChanged
        | WorksheetKind::Lesson => true,
        WorksheetKind::Chronology
        | WorksheetKind::TwoVoices
        | WorksheetKind::Sources
        | WorksheetKind::Quiz => false,
    }
}

/// The lesson that is chosen; the first where that is not there.
fn lesson<'a>(choices: &WorksheetChoices, lessons: &'a [Arc<Lesson>]) -> Option<&'a Arc<Lesson>> {
    lessons.iter().find(|it| it.slug == choices.lesson).or(lessons.first())
}

/// Whether only its 20-minute way is wanted, where it has one.
fn is_short(choices: &WorksheetChoices, lesson: Option<&Arc<Lesson>>) -> bool {
    choices.is_short && lesson.is_some_and(|it| it.short_minutes() > 0.0)
}

/// The part that is chosen; the one that the window shows where none is.
fn frame(cx: UiContext<'_>, choices: &WorksheetChoices) -> MapFrame {
    let chosen = MapFrame::VARIANTS.iter().copied().find(|it| it.word() == choices.frame);
    chosen.unwrap_or_else(|| MapFrame::nearest(cx.session.camera().visible()))
}

fn earlier(cx: UiContext<'_>, choices: &WorksheetChoices) -> Result<Option<Day>, String> {
    let typed = choices.earlier.trim();
    if typed.is_empty() {
        // Of two maps in the window, the other one.
        let compared = cx.session.comparison.as_ref().map(|it| it.moment.day(cx.atlas.today));
        return Ok(compared.filter(|&day| day < cx.session.day(cx.atlas)));
    }
    let date = cx.words.read_date(typed).map_err(|problem| problem.in_words(cx.words))?;
    let open = || cx.words.say_with("date-problem-open", &[("text", typed.into())]);
    let moment = Moment::of(&date).ok_or_else(open)?.on(cx.atlas.axis());
    Ok(Some(moment.day(cx.atlas.today)))
}

fn quiz(cx: UiContext<'_>, choices: &WorksheetChoices) -> Result<Quiz, String> {
    let order = QuizOrder {
        scope: QuizScope::read(&choices.scope, cx.atlas)
            .map_err(|problem| problem.in_words(cx.words))?,
        level: QuizLevel::from_number(choices.level).unwrap_or_default(),
        count: choices.count,
        seed: choices.seed,
        without_maps: true,
    };
    Ok(QuizMaker::of(cx.atlas, cx.words).quiz(&order))
}

fn lesson_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    choices: &mut WorksheetChoices,
    lessons: &[Arc<Lesson>],
) {
    let shown = lesson(choices, lessons).map(|it| it.slug.clone()).unwrap_or_default();
    let named = lessons.iter().map(|it| (it.slug.clone(), it.title.clone()));
    box_ui(ui, &cx.words.say("worksheet-lesson"), &shown, named, &mut choices.lesson);
    if lesson(choices, lessons).is_some_and(|it| it.short_minutes() > 0.0) {
        ui.checkbox(&mut choices.is_short, cx.words.say("exporting-sheet-short"));
    }
}

fn quiz_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut WorksheetChoices) {
    ui.horizontal(|ui| {
        let name = ui.label(cx.words.say("quiz-count"));
        let most = WorksheetChoices::MOST_QUESTIONS;
        ui.add(DragValue::new(&mut choices.count).range(1..=most)).labelled_by(name.id);
    });
    let level = |level: u8| cx.words.say(&format!("quiz-level-{level}"));
    let levels = (1..=3).map(|it| (it.to_string(), level(it)));
    let mut chosen = choices.level.to_string();
    box_ui(ui, &cx.words.say("quiz-level"), &choices.level.to_string(), levels, &mut chosen);
    choices.level = chosen.parse().unwrap_or(choices.level);
    let last = cx.atlas.known_until.year();
    let periods = [[FIRST_YEAR, 1854], [1855, 1945], [1945, last]];
    let periods = periods.map(|it| (format!("{}..{}", it[0], it[1]), cx.words.years(it)));
    let scopes = [(String::new(), cx.words.say("quiz-scope-all"))].into_iter().chain(periods);
    let shown = choices.scope.clone();
    box_ui(ui, &cx.words.say("quiz-scope"), &shown, scopes, &mut choices.scope);
}

/// The date that the window shows: whoever wants another goes there first.
fn date_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let date = match cx.session.moment {
        Moment::Year(year) => cx.words.year(year),
        Moment::Day(day) => cx.words.day(day),
    };
    let said = cx.words.say_with("exporting-sheet-date", &[("date", date.into())]);
    ui.label(RichText::new(said).size(text::SMALL).weak());
}

fn frame_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut WorksheetChoices) {
    let name = |frame: MapFrame| cx.words.say(&format!("frame-{}", frame.word()));
    let seen = name(MapFrame::nearest(cx.session.camera().visible()));
    let seen = cx.words.say_with("exporting-sheet-seen", &[("frame", seen.into())]);
    let frames = MapFrame::VARIANTS.iter().map(|&it| (it.word().to_owned(), name(it)));
    let frames = [(String::new(), seen)].into_iter().chain(frames);
    let shown = choices.frame.clone();
    box_ui(ui, &cx.words.say("exporting-frame"), &shown, frames, &mut choices.frame);
}

/// Which of two sheets, and from which number chance follows.
fn seed_ui(ui: &mut Ui, cx: UiContext<'_>, choices: &mut WorksheetChoices) {
    group_head(ui, &cx.words.say("exporting-sheet-variant"));
    let chosen = variant(choices);
    let least = Vec2::splat(ui.spacing().interact_size.y);
    ui.horizontal(|ui| {
        for &variant in Variant::VARIANTS {
            let name =
                cx.words.say_with("exporting-sheet-letter", &[("letter", variant.word().into())]);
            if segment(ui, &cx.chrome(), &name, variant == chosen, least).clicked() {
                variant.word().clone_into(&mut choices.variant);
            }
        }
    });
    ui.horizontal(|ui| {
        let name = ui.label(cx.words.say("exporting-sheet-seed"));
        ui.add(DragValue::new(&mut choices.seed)).labelled_by(name.id);
        if ui.button(cx.words.say("exporting-sheet-another")).clicked() {
            choices.seed = choices.seed.wrapping_add(1);
        }
    });
}

/// A box with what can be chosen, by its word and its name.
fn box_ui(
    ui: &mut Ui,
    name: &str,
    shown: &str,
    offered: impl Iterator<Item = (String, String)>,
    chosen: &mut String,
) {
    let offered: Vec<(String, String)> = offered.collect();
    let text = offered.iter().find(|(word, _)| word == shown).map_or(shown, |(_, it)| it);
    let combo_box = ComboBox::from_id_salt(name).width(BOX).selected_text(text).truncate();
    let response = combo_box.show_ui(ui, |ui| {
        for (word, text) in &offered {
            if ui.selectable_label(word == shown, text).clicked() {
                word.clone_into(chosen);
            }
        }
    });
    response.response.accessible_name(name);
}
