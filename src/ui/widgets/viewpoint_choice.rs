use egui::{ComboBox, InnerResponse, Ui};
use strum::VariantArray as _;

use crate::atlas::Viewpoint;
use crate::ui::context::UiContext;

/// Through whose eyes a map is drawn, in words.
pub fn viewpoint_name(cx: UiContext<'_>, viewpoint: Viewpoint) -> String {
    cx.words.say(&format!("viewpoint-{}", viewpoint.word()))
}

/// The same in as few words as a bar has room for.
pub fn short_viewpoint_name(cx: UiContext<'_>, viewpoint: Viewpoint) -> String {
    cx.words.say(&format!("viewpoint-short-{}", viewpoint.word()))
}

/// The viewpoints in a box, the shown one first; inside is the one that is chosen.
pub fn viewpoint_choice(
    ui: &mut Ui,
    cx: UiContext<'_>,
    shown: Viewpoint,
    combo_box: ComboBox,
) -> InnerResponse<Option<Viewpoint>> {
    let mut chosen = None;
    let response = combo_box.selected_text(viewpoint_name(cx, shown)).show_ui(ui, |ui| {
        for &viewpoint in Viewpoint::VARIANTS {
            if ui.selectable_label(viewpoint == shown, viewpoint_name(cx, viewpoint)).clicked() {
                chosen = Some(viewpoint);
            }
        }
    });
    InnerResponse::new(chosen, response.response)
}
