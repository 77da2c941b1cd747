use egui::{Button, Frame, Margin, Stroke, Ui};

use crate::atlas::{
    ColourRole, Difference, MapState, StoryDistance, Subject, TerritoryId, difference_sentence,
    differences,
};
use crate::geometry::Detail;
use crate::session::{Action, Comparison};
use crate::ui::chrome::LARGE_TARGET;
use crate::ui::commands::requests::WindowPart;
use crate::ui::context::UiContext;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::quiet::icon_button;

/// How the two maps differ; found anew only when one of them shows something else.
#[derive(Default)]
pub struct Differences {
    known: Option<Known>,
}

struct Known {
    states: [MapState; 2],
    measured_at: Detail,
    sentences: Vec<Sentence>,
}

/// One difference, and the first of the territories it is about.
pub struct Sentence {
    about: TerritoryId,
    text: String,
}

impl Differences {
    /// The differences in sentences.
    pub fn of(&mut self, cx: UiContext<'_>, comparison: Comparison) -> &[Sentence] {
        let states = states(cx, comparison);
        // Areas become more exact when the finer levels have arrived.
        let measured_at = cx.atlas.base_map.level(Detail::Fine).0;
        let is_known = |it: &Known| it.states == states && it.measured_at == measured_at;
        if !self.known.as_ref().is_some_and(is_known) {
            let sentence = |it: &Difference| Sentence {
                about: it.territories[0],
                text: difference_sentence(cx.atlas, cx.words, it, states),
            };
            let mut found = differences(cx.atlas, states[0], states[1]);
            // Of one nearness the largest land stays first.
            found.sort_by_key(|it| distance(cx, it));
            let sentences = found.iter().map(sentence).collect();
            self.known = Some(Known { states, measured_at, sentences });
        }
        self.known.as_ref().map_or(&[], |it| &it.sentences)
    }
}

/// What the two maps show differently, in sentences; each leads to its land.
pub fn differences_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut Differences,
    comparison: Comparison,
    is_beside_list: bool,
) {
    let chrome = cx.chrome();
    let margin = Margin { left: 14, right: 8, top: 6, bottom: 6 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().interact_size.y = LARGE_TARGET;
        ui.horizontal(|ui| {
            if !is_beside_list {
                let name = cx.words.say("details-back");
                if icon_button(ui, Icon::ArrowLeft, &name).on_hover_text(&name).clicked() {
                    cx.open(WindowPart::List);
                }
            }
            heading(ui, cx.words.say("compare-title"));
        });
    });
    let line = ui.cursor().min.y;
    ui.painter().hline(ui.max_rect().x_range(), line, Stroke::new(1.0, chrome.hairline));
    Frame::new().inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
        list_ui(ui, cx, memory, comparison);
    });
}

fn list_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut Differences, comparison: Comparison) {
    let found = memory.of(cx, comparison);
    if found.is_empty() {
        ui.label(cx.words.say("compare-nothing"));
        return;
    }
    ui.weak(cx.words.say("compare-areas"));
    egui::ScrollArea::vertical().auto_shrink(false).id_salt("differences").show(ui, |ui| {
        for Sentence { about, text } in found {
            let button = Button::new(text).wrap().frame_when_inactive(false);
            ui.push_id(&cx.atlas[*about].slug, |ui| {
                if ui.add(button).on_hover_text(cx.words.say("compare-show")).clicked() {
                    cx.ask(Action::Select(Subject::Territory(*about)));
                }
            });
            ui.separator();
        }
    });
}

/// How far a difference lies from the heart of the story: its own lands, then others, and last what
/// begins or ceases to be outside it.
fn distance(cx: UiContext<'_>, difference: &Difference) -> (bool, StoryDistance) {
    let sides = [&difference.before, &difference.after];
    let is_outside = sides
        .into_iter()
        .filter_map(|it| it.holder)
        .any(|holder| cx.atlas[holder].colour == ColourRole::Outside);
    (is_outside, cx.atlas.story_distance(difference.territories[0]))
}

/// The two maps from the left to the right.
fn states(cx: UiContext<'_>, comparison: Comparison) -> [MapState; 2] {
    comparison.from_the_left(cx.session.state(cx.atlas), cx.atlas.today)
}
