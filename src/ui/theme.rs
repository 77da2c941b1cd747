use std::sync::Arc;

use egui::style::ScrollAnimation;
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Plugin,
    RawInput, Stroke, TextStyle, Theme,
};

use crate::map::{Appearance, Colour};
use crate::ui::chrome::{Chrome, RADIUS, TARGET, text};

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
    /// Lucide, for the icons of buttons.
    pub icons: &'static [u8],
}

/// The family of bold letters.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The family of italic letters.
pub fn italic() -> FontFamily {
    FontFamily::Name("italic".into())
}

/// The family of icons.
pub fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
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
    // Hinting would pull the fine lines of icons apart.
    let tweak = FontTweak { hinting: Some(false), ..FontTweak::default() };
    let icons_data = FontData::from_static(fonts.icons).tweak(tweak);
    definitions.font_data.insert("icons".to_owned(), Arc::new(icons_data));
    let families = [
        (icons(), vec!["icons", "sans"]),
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
    ctx.add_plugin(CloseLetters);
}

/// The longest side of what is drawn from, pixels: letters are kept on a picture of this width.
const LONGEST_TEXTURE: usize = 4096;

/// Is told of input before egui is. Graphics cards take textures four times as wide; on one of those most
/// of the room for letters stays empty. All windows draw their letters from one: where one window had
/// another width than the next, egui would begin the picture anew in the middle of a frame.
struct CloseLetters;

impl Plugin for CloseLetters {
    fn debug_name(&self) -> &'static str {
        "close letters"
    }

    fn input_hook(&mut self, _: &egui::Context, input: &mut RawInput) {
        input.max_texture_side = input.max_texture_side.map(|longest| longest.min(LONGEST_TEXTURE));
    }
}

/// The widest that a tip becomes, points: with its edge it fits a phone.
const TIP: f32 = 320.0;

/// Sizes and colours of the window, for an appearance; under reduced motion nothing slides open.
pub fn apply(ctx: &egui::Context, appearance: Appearance, reduces_motion: bool) {
    let theme = match appearance {
        Appearance::Light | Appearance::Print | Appearance::Contrast => Theme::Light,
        Appearance::Dark => Theme::Dark,
    };
    let chrome = Chrome::new(appearance);
    ctx.set_theme(theme);
    ctx.style_mut_of(theme, |style| {
        let sizes = [
            (TextStyle::Body, text::BODY),
            (TextStyle::Button, text::BODY),
            (TextStyle::Monospace, text::BODY),
            (TextStyle::Small, text::CAPTION),
            (TextStyle::Heading, text::HEAD),
        ];
        for (text_style, size) in sizes {
            let font = FontId::new(size, FontFamily::Proportional);
            style.text_styles.insert(text_style, font);
        }
        let usual = egui::Style::default();
        (style.animation_time, style.scroll_animation) = if reduces_motion {
            (0.0, ScrollAnimation::none())
        } else {
            (usual.animation_time, usual.scroll_animation)
        };
        let spacing = &mut style.spacing;
        spacing.item_spacing = egui::vec2(8.0, 4.0);
        spacing.button_padding = egui::vec2(8.0, 4.0);
        spacing.interact_size = egui::vec2(TARGET, TARGET);
        spacing.tooltip_width = TIP;
        spacing.menu_margin = egui::Margin::same(8);
        spacing.scroll = egui::style::ScrollStyle::thin();
        let visuals = &mut style.visuals;
        visuals.selection.bg_fill = chrome.chosen;
        visuals.selection.stroke = Stroke::new(1.5, chrome.accent);
        visuals.hyperlink_color = chrome.accent;
        visuals.override_text_color = Some(chrome.ink);
        visuals.weak_text_color = Some(chrome.soft);
        visuals.panel_fill = chrome.paper;
        visuals.window_fill = chrome.panel;
        visuals.window_stroke = Stroke::new(1.0, chrome.hairline);
        visuals.text_edit_bg_color = Some(chrome.panel);
        visuals.extreme_bg_color = chrome.panel;
        visuals.faint_bg_color = chrome.hover;
        let round = CornerRadius::same(RADIUS);
        (visuals.window_corner_radius, visuals.menu_corner_radius) = (round, round);
        widgets(&mut visuals.widgets, &chrome);
    });
}

/// Buttons have no fill at rest; boxes and fields have an edge that can be seen.
fn widgets(widgets: &mut egui::style::Widgets, chrome: &Chrome) {
    let states = [
        (&mut widgets.noninteractive, Color32::TRANSPARENT, chrome.hairline),
        (&mut widgets.inactive, Color32::TRANSPARENT, chrome.edge),
        (&mut widgets.hovered, chrome.hover, chrome.edge),
        (&mut widgets.active, chrome.hairline, chrome.ink),
        (&mut widgets.open, chrome.hover, chrome.edge),
    ];
    for (widget, fill, edge) in states {
        widget.corner_radius = CornerRadius::same(RADIUS);
        widget.weak_bg_fill = fill;
        widget.bg_fill = chrome.panel;
        widget.bg_stroke = Stroke::new(1.0, edge);
        widget.fg_stroke = Stroke::new(1.5, chrome.ink);
        widget.expansion = 0.0;
    }
}

/// A colour of the map as one of egui.
pub fn color(colour: Colour) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r, colour.g, colour.b, colour.a)
}

/// What egui was last given of how the window looks: it holds from the next pass on.
#[derive(Clone, Copy, Default)]
pub struct Dress {
    applied: Option<(Appearance, bool)>,
    text_size: Option<u16>,
}

impl Dress {
    /// Whether there are letters and colours at all.
    pub fn is_on(self) -> bool {
        self.applied.is_some()
    }

    /// Fonts, colours, and whether things move.
    pub fn put_on(
        &mut self,
        ctx: &egui::Context,
        fonts: &Fonts,
        appearance: Appearance,
        is_calm: bool,
    ) {
        if self.applied.is_none() {
            install_fonts(ctx, fonts);
            // The session remembers the size of text, so egui leaves its keys alone.
            ctx.options_mut(|options| options.zoom_with_keyboard = false);
        }
        if self.applied != Some((appearance, is_calm)) {
            apply(ctx, appearance, is_calm);
            self.applied = Some((appearance, is_calm));
        }
    }

    /// The size of text that the reader wants, percent.
    pub fn fit_text(&mut self, ctx: &egui::Context, percent: u16) {
        if self.text_size != Some(percent) {
            self.text_size = Some(percent);
            ctx.set_zoom_factor(f32::from(percent) / 100.0);
        }
    }

    /// The size that text has on a wall.
    pub fn fit_to_wall(&mut self, ctx: &egui::Context, zoom: f32) {
        if zoom != ctx.zoom_factor() {
            self.text_size = None;
            ctx.set_zoom_factor(zoom);
            ctx.request_repaint();
        }
    }
}
