use egui::{Button, RichText, Ui};

use crate::atlas::{SecondNames, Viewpoint};
use crate::map::{Appearance, Layer, OVERVIEW, SOUTHERN_KURILS};
use crate::session::{Action, Moment};
use crate::ui::commands::ZOOM_STEP;
use crate::ui::context::UiContext;
use crate::ui::overlays::command_palette::CommandPaletteMemory;
use crate::ui::{commands, theme};

/// Narrower than this, points, the bar does without the name of the atlas and with short words.
const ROOMY: f32 = 1240.0;

/// Name, way back, parts of the map, and what changes the window.
pub fn top_bar_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    palette: &mut CommandPaletteMemory,
    actions: &mut Vec<Action>,
) {
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
        let can_go_back = cx.session.can_go_back();
        let can_go_forward = cx.session.can_go_forward();
        button(ui, cx, "command-back", "top-back", can_go_back, Action::Back(1), actions);
        history_ui(ui, cx, actions);
        button(
            ui,
            cx,
            "command-forward",
            "top-forward",
            can_go_forward,
            Action::Forward(1),
            actions,
        );
        ui.separator();
        let whole = Action::Frame(OVERVIEW);
        button(ui, cx, "command-whole-map", "top-whole-map", true, whole, actions);
        let kurils = Action::Frame(SOUTHERN_KURILS);
        button(ui, cx, "command-southern-kurils", "top-southern-kurils", true, kurils, actions);
        let zoom = |factor| Action::Zoom { factor, at: None };
        let [closer, farther] = if is_narrow {
            ["top-zoom-in-short", "top-zoom-out-short"]
        } else {
            ["top-zoom-in", "top-zoom-out"]
        };
        button(ui, cx, "command-zoom-in", closer, true, zoom(ZOOM_STEP), actions);
        button(ui, cx, "command-zoom-out", farther, true, zoom(1.0 / ZOOM_STEP), actions);
        ui.separator();
        viewpoint_ui(ui, cx, if is_narrow { 120.0 } else { 150.0 }, actions);
        layers_ui(ui, cx, actions);
        let compare = cx.session.comparison.is_some();
        toggle(
            ui,
            cx,
            "command-compare",
            "top-compare",
            compare,
            Action::ToggleComparison,
            actions,
        );
        let measure = cx.session.is_measuring;
        toggle(ui, cx, "command-measure", "top-measure", measure, Action::ToggleMeasuring, actions);
        let figures = cx.session.figures_are_open;
        toggle(ui, cx, "command-figures", "top-figures", figures, Action::ToggleFigures, actions);
        let list = if cx.session.side_panel_is_open { "top-hide-list" } else { "top-show-list" };
        // Where words are long, what stands at the right takes a row of its own.
        let room = ui.available_size_before_wrap().x + ui.spacing().item_spacing.x;
        if width_of(ui, cx, &[list, "top-commands"]) > room {
            ui.end_row();
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let side_panel = Action::ToggleSidePanel;
            button(ui, cx, "command-side-panel", list, true, side_panel, actions);
            let open = Button::new(cx.words.say("top-commands"));
            if ui.add(open).on_hover_text(cx.words.say("top-commands-hint")).clicked() {
                palette.open();
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
fn layers_ui(ui: &mut Ui, cx: UiContext<'_>, actions: &mut Vec<Action>) {
    let session = cx.session;
    let word = |group: &str, word: &str| cx.words.say(&format!("{group}-{word}"));
    let stay_open = egui::PopupCloseBehavior::CloseOnClickOutside;
    let config = egui::containers::menu::MenuConfig::new().close_behavior(stay_open);
    let menu = egui::containers::menu::MenuButton::new(cx.words.say("top-layers")).config(config);
    let (response, _) = menu.ui(ui, |ui| {
        ui.set_min_width(220.0);
        for layer in Layer::ALL {
            let mut is_drawn = session.layers.has(layer);
            if ui.checkbox(&mut is_drawn, word("layer", layer.word())).changed() {
                actions.push(Action::ToggleLayer(layer));
            }
        }
        ui.separator();
        ui.label(RichText::new(cx.words.say("second-names-title")).family(theme::bold()));
        for names in SecondNames::ALL {
            let is_chosen = session.second_names == names;
            if ui.radio(is_chosen, word("second-names", names.word())).clicked() {
                actions.push(Action::SetSecondNames(names));
            }
        }
        ui.separator();
        ui.label(RichText::new(cx.words.say("appearance-title")).family(theme::bold()));
        for appearance in Appearance::ALL {
            let is_chosen = session.appearance == appearance;
            if ui.radio(is_chosen, word("appearance", appearance.word())).clicked() {
                actions.push(Action::SetAppearance(appearance));
            }
        }
    });
    response.on_hover_text(cx.words.say("top-layers-hint"));
}

/// Where one has been, to pick from.
fn history_ui(ui: &mut Ui, cx: UiContext<'_>, actions: &mut Vec<Action>) {
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
                    actions.push(Action::Back(i + 1));
                    ui.close();
                }
            }
        })
        .response
        .on_hover_text(cx.words.say("top-history-hint"));
    });
}

/// Through whose eyes the map is drawn.
fn viewpoint_ui(ui: &mut Ui, cx: UiContext<'_>, width: f32, actions: &mut Vec<Action>) {
    let word = |viewpoint: Viewpoint| cx.words.say(&format!("viewpoint-{}", viewpoint.word()));
    let shown = egui::ComboBox::from_id_salt("viewpoint")
        .selected_text(word(cx.session.viewpoint))
        .width(width)
        .truncate()
        .show_ui(ui, |ui| {
            for viewpoint in Viewpoint::ALL {
                let is_shown = cx.session.viewpoint == viewpoint;
                if ui.selectable_label(is_shown, word(viewpoint)).clicked() {
                    actions.push(Action::SetViewpoint(viewpoint));
                }
            }
        });
    shown
        .response
        .accessible_name(cx.words.say("viewpoint-name"))
        .on_hover_text(cx.words.say("viewpoint-hint"));
}

/// A button that stays pressed.
fn toggle(
    ui: &mut Ui,
    cx: UiContext<'_>,
    command: &str,
    word: &str,
    is_on: bool,
    action: Action,
    actions: &mut Vec<Action>,
) {
    let response = ui.add(Button::new(cx.words.say(word)).selected(is_on));
    if response.on_hover_text(tooltip(ui, cx, command)).clicked() {
        actions.push(action);
    }
}

/// A button with a short word, whose tooltip has the whole command and its key.
fn button(
    ui: &mut Ui,
    cx: UiContext<'_>,
    command: &str,
    word: &str,
    is_enabled: bool,
    action: Action,
    actions: &mut Vec<Action>,
) {
    let response = ui.add_enabled(is_enabled, Button::new(cx.words.say(word)));
    let response = response.accessible_name(cx.words.say(word.trim_end_matches("-short")));
    if response.on_hover_text(tooltip(ui, cx, command)).clicked() {
        actions.push(action);
    }
}

fn tooltip(ui: &Ui, cx: UiContext<'_>, command: &str) -> String {
    let shortcut = commands::all(cx.session)
        .into_iter()
        .find(|it| it.word == command)
        .and_then(|command| command.shortcut)
        .map(|shortcut| commands::key_name(ui, cx.words, shortcut));
    let command = cx.words.say(command);
    shortcut.map_or(command.clone(), |key| {
        let values = [("command", command.as_str().into()), ("key", key.into())];
        cx.words.say_with("top-command-key", &values)
    })
}
