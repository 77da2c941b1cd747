use egui::Context;

use crate::map::Appearance;
use crate::ui::commands::composing::ComposingKeys;
use crate::ui::theme::{self, Fonts};

/// What egui was last given of how the window looks: it holds from the next pass on.
#[derive(Clone, Copy, Default)]
pub struct Dress {
    applied: Option<(Appearance, bool)>,
    text_size: Option<u16>,
}

impl Dress {
    /// Whether there are letters and colours at all.
    pub fn is_on(&self) -> bool {
        self.applied.is_some()
    }

    /// Fonts, colours, and whether things move.
    pub fn put_on(&mut self, ctx: &Context, fonts: &Fonts, appearance: Appearance, is_calm: bool) {
        if self.applied.is_none() {
            theme::install_fonts(ctx, fonts);
            ctx.add_plugin(ComposingKeys::default());
            // The session remembers the size of text, so egui leaves its keys alone.
            ctx.options_mut(|options| options.zoom_with_keyboard = false);
        }
        if self.applied != Some((appearance, is_calm)) {
            theme::apply(ctx, appearance, is_calm);
            self.applied = Some((appearance, is_calm));
        }
    }

    /// The size of text that the reader wants, percent.
    pub fn fit_text(&mut self, ctx: &Context, percent: u16) {
        if self.text_size != Some(percent) {
            self.text_size = Some(percent);
            ctx.set_zoom_factor(f32::from(percent) / 100.0);
        }
    }

    /// The size that text has on a wall.
    pub fn fit_to_wall(&mut self, ctx: &Context, zoom: f32) {
        if zoom != ctx.zoom_factor() {
            self.text_size = None;
            ctx.set_zoom_factor(zoom);
            ctx.request_repaint();
        }
    }
}
