//! What the map may show, each with a sentence.

use egui::accesskit::Role;
use egui::{RichText, Ui};

use crate::map::Layer;
use crate::session::Action;
use crate::ui::context::UiContext;

/// Points.
const WIDTH: f32 = 300.0;
/// The sentence stands under the words of its box.
const INDENT: f32 = 26.0;

/// A box for each layer of the map, and below it what it shows.
pub fn layer_choices_ui(ui: &mut Ui, cx: UiContext<'_>) {
    ui.set_width(WIDTH);
    for layer in Layer::ALL {
        let says = cx.words.say(&format!("layer-{}-says", layer.word()));
        let mut is_drawn = cx.session.drawing().layers.has(layer);
        let name = cx.words.say(&format!("layer-{}", layer.word()));
        let choice = ui.checkbox(&mut is_drawn, name);
        if choice.changed() {
            cx.ask(Action::ToggleLayer(layer));
        }
        ui.ctx().accesskit_node_builder(choice.id, |node| node.set_description(says.as_str()));
        ui.horizontal(|ui| {
            ui.add_space(INDENT);
            let sentence = ui.add(egui::Label::new(RichText::new(&says).size(12.0).weak()).wrap());
            // Told with its box already.
            ui.ctx().accesskit_node_builder(sentence.id, |node| {
                node.set_role(Role::GenericContainer);
                node.set_hidden();
            });
        });
        ui.add_space(2.0);
    }
}
