//! A window within the window: it has a name that is spoken, takes the focus and gives it back.

use egui::{Align2, Context, Frame, Id, Modal, Response, RichText, Ui, Vec2, vec2};

use crate::ui::assistance::spoken::as_heading;
use crate::ui::theme;

/// What had the focus before a dialog took it.
#[derive(Default)]
pub struct FocusBefore {
    is_taken: bool,
    focused: Option<Id>,
    /// For how many frames it is still given back: the dialog shades the window for one more.
    returning: u8,
}

/// How a dialog looks.
#[derive(Clone, Copy)]
pub struct Dialog<'a> {
    /// The same in every language.
    pub id: &'a str,
    /// What a reader says when it opens.
    pub name: &'a str,
    /// Points, as long as the window is wide enough.
    pub width: f32,
    /// Points from the upper edge of the window; in its middle if there are none.
    pub top: Option<f32>,
}

/// Points that stay free beside and below a dialog, together.
const AROUND: Vec2 = vec2(48.0, 48.0);
/// Points within its edge.
const MARGIN: i8 = 12;

impl Dialog<'_> {
    /// Shows it over everything. Says whether it is to close: by Escape, by a click beside it, or
    /// because its content asked for that.
    pub fn show(
        self,
        ctx: &Context,
        focus: &mut FocusBefore,
        content: impl FnOnce(&mut Ui),
    ) -> bool {
        focus.take(ctx);
        let area = Modal::default_area(Id::unique(self.id)).accessible_name(self.name);
        let area = match self.top {
            Some(top) => area.anchor(Align2::CENTER_TOP, vec2(0.0, top)),
            None => area,
        };
        let width = self.width.min(ctx.content_rect().width() - AROUND.x);
        let frame = Frame::popup(&ctx.global_style()).inner_margin(MARGIN);
        let modal = Modal::new(Id::unique(self.id)).area(area).frame(frame);
        let modal = modal.show(ctx, |ui| {
            ui.set_width(width);
            content(ui);
        });
        let is_over = modal.should_close();
        if is_over {
            focus.give_back(ctx);
        }
        is_over
    }
}

const FRAMES_OF_RETURN: u8 = 2;

impl FocusBefore {
    /// Whether the dialog has the focus for itself: not yet in its first frame.
    pub fn is_taken(&self) -> bool {
        self.is_taken
    }

    /// Gives back what a closed dialog had taken, whatever has closed it.
    pub fn settle(&mut self, ctx: &Context) {
        if self.is_taken {
            self.give_back(ctx);
        }
        if self.returning == 0 {
            return;
        }
        self.returning -= 1;
        ctx.request_repaint();
        if let Some(id) = self.focused {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
    }

    fn take(&mut self, ctx: &Context) {
        if !self.is_taken {
            self.is_taken = true;
            self.focused = ctx.memory(egui::Memory::focused);
        }
    }

    fn give_back(&mut self, ctx: &Context) {
        self.is_taken = false;
        self.returning = FRAMES_OF_RETURN;
        ctx.request_repaint();
    }
}

/// The title of a dialog, told as a heading.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    heading(ui, 1, RichText::new(text).size(TITLE).family(theme::bold()))
}

/// The head of a group within a dialog, told as a heading.
pub fn group_head(ui: &mut Ui, text: &str) -> Response {
    heading(ui, 2, RichText::new(text).family(theme::bold()))
}

/// Points.
const TITLE: f32 = 15.0;

fn heading(ui: &mut Ui, level: usize, text: RichText) -> Response {
    let words = text.text().to_owned();
    let response = ui.label(text);
    as_heading(&response, &words, level);
    response
}

/// The height that is left for what scrolls in a dialog, points, when so much stands around it.
pub fn height_for_content(ctx: &Context, besides: f32, most: f32) -> f32 {
    (ctx.content_rect().height() - AROUND.y - besides).clamp(96.0, most)
}
