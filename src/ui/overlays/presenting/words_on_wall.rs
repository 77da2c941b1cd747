use egui::text::LayoutJob;
use egui::{Color32, FontFamily, FontId, Response, RichText, TextFormat, Ui};

use crate::teaching::lesson::Passage;
use crate::ui::assistance::spoken::as_heading;
use crate::ui::context::UiContext;
use crate::ui::theme;

/// Height of the wall, points: whatever the screen has, the window is enlarged until so many are
/// left. The names of the map, 12 points, are then 1/32 of it.
pub const WALL: f32 = 384.0;
/// Text, points: 1/22 of the height.
pub const TEXT: f32 = 17.5;
/// From one line of text to the next, points.
pub const TEXT_LINE: f32 = 23.0;
/// The line over a step, points.
pub const HEADLINE: f32 = 20.0;
/// The enquiry, and what stands alone, points.
pub const LARGE: f32 = 26.0;
/// Second words, points: 1/32 of the height.
pub const SECOND: f32 = 12.0;

/// How large letters are where nothing but words is on the wall: the largest that all of them have
/// room for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// Half as large again: a few words fill the wall.
    #[default]
    Large,
    /// A quarter larger.
    Larger,
    /// As beside a map.
    Usual,
}

impl Letters {
    /// The next smaller ones.
    pub fn smaller(self) -> Option<Self> {
        match self {
            Self::Large => Some(Self::Larger),
            Self::Larger => Some(Self::Usual),
            Self::Usual => None,
        }
    }

    /// A size in these letters, points.
    pub fn size(self, usual: f32) -> f32 {
        let share = match self {
            Self::Large => 1.5,
            Self::Larger => 1.25,
            Self::Usual => 1.0,
        };
        usual * share
    }
}

/// The line over what is read.
pub fn headline(ui: &mut Ui, words: &str, size: f32) -> Response {
    let response = ui.label(RichText::new(words).size(size).family(theme::bold()));
    as_heading(&response, words, 1);
    response
}

/// Words that are read from the back row.
pub fn line(ui: &mut Ui, words: &str, letters: Letters) -> Response {
    let [size, height] = [TEXT, TEXT_LINE].map(|it| letters.size(it));
    ui.label(RichText::new(words).size(size).line_height(Some(height)))
}

/// Words beside them.
pub fn second_line(ui: &mut Ui, words: &str, letters: Letters) -> Response {
    ui.label(RichText::new(words).size(letters.size(SECOND)).weak())
}

/// A text of a lesson, so large.
pub fn passage(ui: &mut Ui, cx: UiContext<'_>, text: &str, size: f32) {
    let chrome = cx.chrome();
    for block in Passage::of(text).blocks {
        let mut job = LayoutJob::default();
        job.wrap.max_width = ui.available_width();
        let mut add = |words: &str, family: FontFamily, color: Color32| {
            let mut format = TextFormat::simple(FontId::new(size, family), color);
            format.line_height = Some(size * TEXT_LINE / TEXT);
            job.append(words, 0.0, format);
        };
        if let Some(mark) = &block.mark {
            add(&format!("{mark} "), FontFamily::Proportional, chrome.ink);
        }
        for span in &block.spans {
            let family = match (span.is_strong, span.is_stressed) {
                (true, _) => theme::bold(),
                (_, true) => theme::italic(),
                _ => FontFamily::Proportional,
            };
            let color = if span.link.is_some() { chrome.accent } else { chrome.ink };
            add(&span.text, family, color);
        }
        ui.label(job);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_back_row_reads_text_of_a_twenty_second_and_names_of_a_thirty_second() {
        const { assert!(TEXT * 22.0 >= WALL && SECOND * 32.0 >= WALL) };
    }
}
