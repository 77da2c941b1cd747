//! The bundled fonts.

use std::fs;
use std::path::Path;

use egui::{RawInput, ViewportId, ViewportIdMap, ViewportInfo};
use kuril_atlas::assets;
use kuril_atlas::session::Session;
use kuril_atlas::ui::AtlasWindow;
use ttf_parser::{Face, GlyphId};

use crate::support::atlas;

#[test]
fn the_ink_of_each_letter_begins_where_its_font_says() {
    // Who draws letters shifts them by the difference: a bracket had its gap on the wrong side.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts");
    let mut fonts = 0;
    for entry in fs::read_dir(folder).expect("the fonts") {
        let path = entry.expect("a font").path();
        if path.extension().is_none_or(|it| it != "ttf") {
            continue;
        }
        let bytes = fs::read(&path).expect("a font");
        let face = Face::parse(&bytes, 0).expect("a font");
        let is_wrong = |id: &GlyphId| {
            let ink = face.glyph_bounding_box(*id).map(|it| it.x_min);
            let told = face.glyph_hor_side_bearing(*id).unwrap_or_default();
            // A letter made of another, made smaller, is rounded.
            ink.is_some_and(|ink| (ink - told).abs() > 1)
        };
        let wrong = (0..face.number_of_glyphs()).map(GlyphId).filter(is_wrong).count();
        assert_eq!(wrong, 0, "{}: of {}", path.display(), face.number_of_glyphs());
        fonts += 1;
    }
    assert!(fonts >= 5, "{fonts}");
}

/// What a window of so large a graphics card brings.
fn input_of(viewport: ViewportId) -> RawInput {
    let viewports: ViewportIdMap<ViewportInfo> =
        [ViewportId::ROOT, viewport].map(|id| (id, ViewportInfo::default())).into_iter().collect();
    RawInput {
        viewport_id: viewport,
        viewports,
        max_texture_side: Some(16_384),
        ..RawInput::default()
    }
}

#[test]
fn a_second_window_leaves_the_letters_of_the_first_where_they_are() {
    let (words, metrics, fonts) = (assets::words(), assets::text_metrics(), assets::fonts());
    let session = Session::first(&atlas());
    let mut window = AtlasWindow::new(atlas(), words, metrics, fonts, session, Vec::new());
    let ctx = egui::Context::default();
    for _ in 0..3 {
        let mut input = input_of(ViewportId::ROOT);
        window.read_input(&ctx, &mut input);
        ctx.run_ui(input, |ui| window.ui(ui)).drop_without_applying_deltas();
    }
    let teacher = ViewportId::from_hash_of("teacher");
    let output = ctx.run_ui(input_of(teacher), |ui| _ = ui.label("Notes"));
    // A whole picture would take the place of that from which the first window has its letters.
    let begun_anew =
        output.textures_delta.set.values().flatten().filter(|it| it.is_whole()).count();
    output.drop_without_applying_deltas();
    assert_eq!(begun_anew, 0);
}
