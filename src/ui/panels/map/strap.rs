use egui::{Align, Frame, Layout, Margin, Panel, RichText, Ui};

use crate::atlas::Viewpoint;
use crate::session::Action;
use crate::ui::chrome::text;
use crate::ui::context::UiContext;
use crate::ui::theme;
use crate::ui::widgets::icon::Icon;
use crate::ui::widgets::quiet::icon_button;
use crate::ui::widgets::viewpoint_choice::viewpoint_name;

/// Height, points.
const HEIGHT: f32 = 28.0;

/// Says through whose eyes the map is drawn, where these are somebody's; a click ends it.
pub fn strap_ui(ui: &mut Ui, cx: UiContext<'_>) {
    let viewpoint = cx.session.viewpoint;
    if viewpoint == Viewpoint::DeFacto {
        return;
    }
    let chrome = cx.chrome();
    let frame = Frame::new().fill(chrome.chosen).inner_margin(Margin {
        left: 16,
        right: 8,
        ..Margin::ZERO
    });
    let panel = Panel::top("viewpoint strap").resizable(false).exact_size(HEIGHT).frame(frame);
    panel.show(ui, |ui| {
        ui.spacing_mut().interact_size.y = HEIGHT - 4.0;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = cx.words.say("strap-close");
            if icon_button(ui, Icon::X, &name).on_hover_text(name).clicked() {
                cx.ask(Action::SetViewpoint(Viewpoint::DeFacto));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(Icon::Eye.text());
                let name = viewpoint_name(cx, viewpoint);
                ui.label(RichText::new(name).family(theme::bold()));
                let note = RichText::new(cx.words.say("strap-note")).size(text::SMALL);
                ui.add(egui::Label::new(note).truncate());
            });
        });
    });
}
