use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::export::film::Raster;

/// What the pages of a PDF look like on white paper, each as large as fits within so many pixels. A
/// file that is no PDF has none.
pub fn page_pictures(pdf: &[u8], within: [u32; 2]) -> Vec<Raster> {
    let Ok(pdf) = Pdf::new(pdf.to_vec()) else { return Vec::new() };
    let cache = RenderCache::new();
    let interpreter = InterpreterSettings::default();
    let pages = pdf.pages().iter();
    let pictures = pages.map(|page| {
        let (width, height) = page.render_dimensions();
        let scale = (within[0] as f32 / width).min(within[1] as f32 / height);
        let settings = RenderSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
            ..RenderSettings::default()
        };
        let picture = render(page, &cache, &interpreter, &settings);
        let size = [picture.width(), picture.height()].map(u32::from);
        let pixels = picture.data().iter().map(|it| [it.r, it.g, it.b]).collect();
        Raster { size, pixels }
    });
    pictures.collect()
}
