use egui::{Key, Response, TextEdit, Ui};

use crate::session::Moment;
use crate::time::FIRST_YEAR;
use crate::ui::context::UiContext;

/// What typed words stand for; always on the axis.
#[derive(Clone, Copy)]
pub enum Typed {
    Moment(Moment),
    /// All years from one to another.
    Years([i32; 2]),
}

impl Typed {
    /// The date, or the end of the years.
    pub fn moment(self) -> Moment {
        match self {
            Self::Moment(moment) => moment,
            Self::Years([one, other]) => Moment::Year(one.max(other)),
        }
    }
}

/// A date being typed, and why the last one was no date.
#[derive(Default)]
pub struct TypedDate {
    typed: Option<String>,
    problem: Option<String>,
    /// The date that was shown then; at another one the problem is stale.
    problem_at: Option<Moment>,
    /// Until when years that run take it along, in seconds since the start.
    problem_until: f64,
    /// The field is to take the keys.
    wants_focus: bool,
    /// The keys have just gone elsewhere.
    was_left: bool,
}

/// Time to read what is wrong with a date while the years run on, seconds.
const TIME_TO_READ: f64 = 10.0;

impl TypedDate {
    /// Lets the field take the keys when it is next shown.
    pub fn ask_for_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Whether the field has just lost the keys.
    pub fn was_left(&self) -> bool {
        self.was_left
    }

    /// Why what was typed last is no date, while that still matters: until another date is shown,
    /// or as long as it takes to read where the years run.
    pub fn problem(&mut self, ui: &Ui, cx: UiContext<'_>, shown: Moment) -> Option<&str> {
        let is_unread = ui.input(|input| input.time) < self.problem_until;
        if is_unread && cx.session.playing().is_on {
            self.problem_at = Some(shown);
        }
        self.problem.as_deref().filter(|_| self.problem_at == Some(shown))
    }
}

/// A date in words; typing a year, a date or a range and Enter chooses it.
pub fn field_ui(
    ui: &mut Ui,
    cx: UiContext<'_>,
    memory: &mut TypedDate,
    shown: Moment,
    name: &str,
) -> Option<Typed> {
    let in_words = match shown {
        Moment::Year(year) => year.to_string(),
        Moment::Day(day) => cx.words.day(day),
    };
    let mut text = memory.typed.clone().unwrap_or(in_words);
    let field =
        TextEdit::singleline(&mut text).desired_width(140.0).align(egui::Align2::CENTER_CENTER);
    let response = ui.add(field).accessible_name(name);
    let response = response.on_hover_text(cx.words.say("timeline-date-hint"));
    if std::mem::take(&mut memory.wants_focus) {
        response.request_focus();
    }
    memory.was_left = response.lost_focus();
    if response.gained_focus() {
        select_all(ui, &response, &text);
    }
    // What is typed over stands still while the years run.
    if response.changed() || response.gained_focus() {
        memory.typed = Some(text);
        memory.problem = None;
    }
    if !response.lost_focus() {
        return None;
    }
    let is_entered = ui.input(|input| input.key_pressed(Key::Enter));
    let text = memory.typed.take().filter(|_| is_entered)?;
    match read_typed(cx, &text) {
        Ok(typed) => Some(typed),
        Err(problem) => {
            cx.announce(problem.clone());
            memory.problem = Some(problem);
            memory.problem_at = Some(shown);
            memory.problem_until = ui.input(|input| input.time) + TIME_TO_READ;
            ui.request_repaint();
            None
        }
    }
}

fn select_all(ui: &Ui, response: &Response, text: &str) {
    let all = egui::text::CCursorRange::two(
        egui::text::CCursor::new(0),
        egui::text::CCursor::new(text.chars().count()),
    );
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), response.id) {
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), response.id);
    }
}

/// What a typed date asks for, or why it is none.
pub fn read_typed(cx: UiContext<'_>, text: &str) -> Result<Typed, String> {
    let axis = cx.atlas.axis();
    let off_axis = || {
        let values = [
            ("first", FIRST_YEAR.to_string().into()),
            ("last", axis.last_year().to_string().into()),
            ("known", cx.words.day(cx.atlas.known_until).into()),
        ];
        cx.words.say_with("timeline-off-axis", &values)
    };
    if let Some(years) = cx.words.read_years(text) {
        let are_on_axis = years.iter().all(|&year| axis.clamped_year(year) == year);
        return if are_on_axis { Ok(Typed::Years(years)) } else { Err(off_axis()) };
    }
    let date = cx.words.read_date(text).map_err(|problem| problem.in_words(cx.words))?;
    let open = || cx.words.say_with("date-problem-open", &[("text", text.trim().into())]);
    let moment = Moment::of(&date).ok_or_else(open)?;
    if moment.on(axis) == moment { Ok(Typed::Moment(moment)) } else { Err(off_axis()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::context::tests::shown;

    fn read(text: &str) -> Result<Moment, String> {
        shown(|cx| read_typed(cx, text).map(Typed::moment)).0
    }

    #[test]
    fn of_a_range_the_last_year_is_the_date() {
        assert_eq!(read("1941–1945"), Ok(Moment::Year(1945)));
        assert_eq!(read("1905"), Ok(Moment::Year(1905)));
    }

    #[test]
    fn what_is_no_date_is_told_apart_from_what_is_off_the_axis() {
        let (no_date, off_axis) = (read("soon"), read("1066"));
        assert!(no_date.is_err_and(|problem| problem.contains("soon")));
        assert!(off_axis.is_err_and(|problem| problem.contains("1600")));
    }
}
