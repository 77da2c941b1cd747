use egui::{Align, Button, ComboBox, Layout, Response, RichText, Ui};
use strum::VariantArray as _;

use crate::atlas::SecondNames;
use crate::map::{Appearance, Layer};
use crate::session::{Action, Moment};
use crate::ui::commands::command::Command;
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::widgets::labels::heading;
use crate::ui::widgets::menu::lasting_menu;
use crate::ui::widgets::viewpoint_choice::viewpoint_choice;

/// Narrower than this, points, the bar does without the name of the atlas and with short words.
const ROOMY: f32 = 1240.0;

/// Name, way back, parts of the map, and what changes the window.
pub fn top_bar_ui(ui: &mut Ui, cx: UiContext<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(32.0);
        let is_narrow = ui.available_width() < ROOMY.max(width_of_words(ui, cx));
        if is_narrow {
            ui.spacing_mut().button_padding.x = 4.0;
            ui.spacing_mut().item_spacing.x = 4.0;
        } else {
            let title = RichText::new(cx.words.say("app-name")).size(15.0).family(theme::bold());
            ui.label(title);
            ui.separator();
        }
        let (can_go_back, can_go_forward) = (cx.session.can_go_back(), cx.session.can_go_forward());
        button_if(ui, cx, can_go_back, Command::Back, "top-back");
        history_ui(ui, cx);
        button_if(ui, cx, can_go_forward, Command::Forward, "top-forward");
        ui.separator();
        button(ui, cx, Command::WholeMap, "top-whole-map");
        button(ui, cx, Command::SouthernKurils, "top-southern-kurils");
        let [closer, farther] = if is_narrow {
            ["top-zoom-in-short", "top-zoom-out-short"]
        } else {
            ["top-zoom-in", "top-zoom-out"]
        };
        button(ui, cx, Command::ZoomIn, closer);
        button(ui, cx, Command::ZoomOut, farther);
        ui.separator();
        viewpoint_ui(ui, cx, if is_narrow { 120.0 } else { 150.0 });
        layers_ui(ui, cx);
        toggle(ui, cx, Command::Compare, "top-compare", cx.session.comparison.is_some());
        toggle(ui, cx, Command::Measure, "top-measure", cx.session.measuring().is_on);
        toggle(ui, cx, Command::Figures, "top-figures", cx.session.arrangement().figures_are_open);
        let list = if cx.session.arrangement().side_panel_is_open {
            "top-hide-list"
        } else {
            "top-show-list"
        };
        // Where words are long, what stands at the right takes a row of its own.
        let room = ui.available_size_before_wrap().x + ui.spacing().item_spacing.x;
        if width_of(ui, cx, &[list, "top-commands"]) > room {
            ui.end_row();
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            button(ui, cx, Command::SidePanel, list);
            let open = Button::new(cx.words.say("top-commands"));
            if ui.add(open).on_hover_text(cx.words.say("top-commands-hint")).clicked() {
                Command::OpenPalette.run(cx);
            }
        });
    });
}

/// The width of the whole bar with long words, points.
fn width_of_words(ui: &Ui, cx: UiContext<'_>) -> f32 {
    /// The name of the atlas is larger than buttons are, the viewpoint has its own width, and lines
    /// stand between the parts.
    const BESIDES: f32 = 130.0;
    let buttons = [
        "app-name",
        "top-back",
        "top-history",
        "top-forward",
        "top-whole-map",
        "top-southern-kurils",
        "top-zoom-in",
        "top-zoom-out",
        "top-layers",
        "top-compare",
        "top-measure",
        "top-figures",
        "top-hide-list",
        "top-commands",
    ];
    width_of(ui, cx, &buttons) + BESIDES
}

/// The width of buttons side by side, points.
fn width_of(ui: &Ui, cx: UiContext<'_>, words: &[&str]) -> f32 {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let beside = 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x;
    let width = |word: &&str| {
        let text = cx.words.say(word);
        ui.painter().layout_no_wrap(text, font.clone(), egui::Color32::BLACK).size().x + beside
    };
    words.iter().map(width).sum()
}

/// What is drawn, what stands beneath the names, and in which colours.
fn layers_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let session = cx.session;
    let word = |group: &str, word: &str| cx.words.say(&format!("{group}-{word}"));
    let menu = lasting_menu(cx.words.say("top-layers"));
    let (response, _) = menu.ui(ui, |ui| {
        ui.set_min_width(220.0);
        for layer in Layer::ALL {
            let mut is_drawn = session.drawing().layers.has(layer);
            if ui.checkbox(&mut is_drawn, word("layer", layer.word())).changed() {
                cx.ask(Action::ToggleLayer(layer));
            }
        }
        ui.separator();
        heading(ui, cx.words.say("second-names-title"));
        for &names in SecondNames::VARIANTS {
            let is_chosen = session.drawing().second_names == names;
            if ui.radio(is_chosen, word("second-names", names.word())).clicked() {
                cx.ask(Action::SetSecondNames(names));
            }
        }
        ui.separator();
        heading(ui, cx.words.say("appearance-title"));
        for appearance in Appearance::ALL {
            let is_chosen = session.drawing().appearance == appearance;
            if ui.radio(is_chosen, word("appearance", appearance.word())).clicked() {
                cx.ask(Action::SetAppearance(appearance));
            }
        }
    });
    response.on_hover_text(cx.words.say("top-layers-hint"));
}

/// Where one has been, to pick from.
fn history_ui(ui: &mut Ui, cx: UiContext<'_>) {
    const MOST: usize = 25;
    let way_back = cx.session.way_back();
    ui.add_enabled_ui(way_back.len() > 0, |ui| {
        ui.menu_button(cx.words.say("top-history"), |ui| {
            ui.set_width(280.0);
            for (i, visit) in cx.session.way_back().take(MOST).enumerate() {
                let date = match visit.moment {
                    Moment::Year(year) => cx.words.year(year),
                    Moment::Day(day) => cx.words.day(day),
                };
                let name = visit.subject.map(|subject| subject.name(cx.atlas, cx.words));
                let line = name.map_or(date.clone(), |name| cx.words.dated(&date, &name));
                if ui.add(Button::new(line).wrap()).clicked() {
                    cx.ask(Action::Back(i + 1));
                    ui.close();
                }
            }
        })
        .response
        .on_hover_text(cx.words.say("top-history-hint"));
    });
}

/// Through whose eyes the map is drawn.
fn viewpoint_ui(ui: &mut Ui, cx: UiContext<'_>, width: f32) {
    let combo_box = ComboBox::from_id_salt("viewpoint").width(width).truncate();
    let choice = viewpoint_choice(ui, cx, cx.session.viewpoint, combo_box);
    choice
        .response
        .accessible_name(cx.words.say("viewpoint-name"))
        .on_hover_text(cx.words.say("viewpoint-hint"));
    cx.ask_all(choice.inner.map(Action::SetViewpoint));
}

/// A button with a short word for a command.
fn button(ui: &mut Ui, cx: UiContext<'_>, command: Command, word: &str) {
    button_if(ui, cx, true, command, word);
}

/// The same; it answers only while there is something to do.
fn button_if(ui: &mut Ui, cx: UiContext<'_>, is_possible: bool, command: Command, word: &str) {
    let response = ui.add_enabled(is_possible, Button::new(cx.words.say(word)));
    let response = response.accessible_name(cx.words.say(word.trim_end_matches("-short")));
    runs(response, ui, cx, command);
}

/// A button that stays pressed.
fn toggle(ui: &mut Ui, cx: UiContext<'_>, command: Command, word: &str, is_on: bool) {
    let response = ui.add(Button::new(cx.words.say(word)).selected(is_on));
    runs(response, ui, cx, command);
}

/// A click runs the command; the tooltip has the whole of its words and its key.
fn runs(response: Response, ui: &Ui, cx: UiContext<'_>, command: Command) {
    if response.on_hover_text(command.tooltip(ui, cx)).clicked() {
        command.run(cx);
    }
}
