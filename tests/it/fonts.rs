//! The bundled fonts.

use std::fs;
use std::path::Path;

use ttf_parser::{Face, GlyphId};

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
