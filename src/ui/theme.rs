use std::sync::Arc;

use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, TextStyle, Theme,
};

use crate::map::{Appearance, Colour, Style};

/// The fonts of the window; the first of a family that has a letter draws it.
pub struct Fonts {
    /// Noto Sans, in which everything is set that is not told apart.
    pub sans: &'static [u8],
    /// Noto Sans Bold, for headings and for what is shown now.
    pub bold: &'static [u8],
    /// Noto Serif Italic, for water and for words that are quoted.
    pub italic: &'static [u8],
    /// Noto Sans JP, for every letter that the others lack.
    pub japanese: &'static [u8],
}

/// The family of bold letters.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The family of italic letters.
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// Gives egui our fonts and nothing else, so that the atlas looks the same everywhere.
pub fn install_fonts(ctx: &egui::Context, fonts: &Fonts) {
    let mut definitions = FontDefinitions::empty();
    let files = [
        ("sans", fonts.sans),
        ("bold", fonts.bold),
        ("italic", fonts.italic),
        ("japanese", fonts.japanese),
    ];
    for (name, bytes) in files {
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families = [
        (FontFamily::Proportional, vec!["sans", "japanese"]),
        (FontFamily::Monospace, vec!["sans", "japanese"]),
        (bold(), vec!["bold", "japanese"]),
        (FontFamily::Name("italic".into()), vec!["italic", "sans", "japanese"]),
    ];
    for (family, names) in families {
        let names = names.into_iter().map(str::to_owned).collect();
        definitions.families.insert(family, names);
    }
    ctx.set_fonts(definitions);
}

/// Sizes and colours of the window, for an appearance.
pub fn apply(ctx: &egui::Context, appearance: Appearance) {
    let theme = match appearance {
        Appearance::Light | Appearance::Print | Appearance::Contrast => Theme::Light,
        Appearance::Dark => Theme::Dark,
    };
    let colours = Style::new(appearance);
    ctx.set_theme(theme);
    ctx.style_mut_of(theme, |style| {
        let sizes = [
            (TextStyle::Body, 13.0),
            (TextStyle::Button, 13.0),
            (TextStyle::Monospace, 13.0),
            (TextStyle::Small, 11.0),
            (TextStyle::Heading, 15.0),
        ];
        for (text_style, size) in sizes {
            let font = FontId::new(size, FontFamily::Proportional);
            style.text_styles.insert(text_style, font);
        }
        style.spacing.item_spacing = egui::vec2(8.0, 4.0);
        style.spacing.button_padding = egui::vec2(8.0, 4.0);
        style.spacing.interact_size = egui::vec2(28.0, 28.0);
        style.spacing.tooltip_width = 380.0;
        let visuals = &mut style.visuals;
        let accent = color(colours.accent);
        visuals.selection.bg_fill = accent.gamma_multiply(0.22);
        visuals.selection.stroke = egui::Stroke::new(1.5, accent);
        visuals.hyperlink_color = accent;
        visuals.override_text_color = Some(color(colours.ink));
        visuals.weak_text_color = Some(color(colours.soft_ink));
        visuals.panel_fill = opaque(colours.paper);
        visuals.window_fill = opaque(colours.paper);
        let widgets = &mut visuals.widgets;
        for widget in [
            &mut widgets.noninteractive,
            &mut widgets.inactive,
            &mut widgets.hovered,
            &mut widgets.active,
            &mut widgets.open,
        ] {
            widget.corner_radius = CornerRadius::same(4);
        }
    });
}

/// A colour of the map as one of egui.
pub fn color(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}

fn opaque(colour: Colour) -> Color32 {
    color(colour.with_opacity(255))
}
