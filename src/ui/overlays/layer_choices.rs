//! What the map may show, each with a sentence.

use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};

use crate::map::Layer;
use crate::session::Action;
use crate::ui::context::UiContext;

/// Points.
const WIDTH: f32 = 330.0;
/// The sentence stands under the words of its box.
const INDENT: i8 = 24;
/// The other groups of the menu, and the room around it.
const BESIDES: f32 = 300.0;

/// A box for each layer of the map, and below it what it shows.
pub fn layer_choices_ui(ui: &mut Ui, cx: UiContext<'_>) {
    ui.set_width(WIDTH);
    let height = (ui.ctx().content_rect().height() - BESIDES).max(120.0);
    ScrollArea::vertical().id_salt("layers").max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for layer in Layer::ALL {
            layer_ui(ui, cx, layer);
        }
    });
}

fn layer_ui(ui: &mut Ui, cx: UiContext<'_>, layer: Layer) {
    let says = cx.words.say(&format!("layer-{}-says", layer.word()));
    let mut is_drawn = cx.session.drawing().layers.has(layer);
    let choice = ui.checkbox(&mut is_drawn, cx.words.say(&format!("layer-{}", layer.word())));
    if choice.changed() {
        cx.ask(Action::ToggleLayer(layer));
    }
    ui.ctx().accesskit_node_builder(choice.id, |node| node.set_description(says.as_str()));
    let beneath = Margin { left: INDENT, bottom: 4, ..Margin::ZERO };
    Frame::new().inner_margin(beneath).show(ui, |ui| {
        let sentence = ui.add(Label::new(RichText::new(&says).size(12.0).weak()).wrap());
        // Told with its box already.
        ui.ctx().accesskit_node_builder(sentence.id, egui::accesskit::Node::set_hidden);
    });
}
