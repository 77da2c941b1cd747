use crate::export::content::order::{Span, TableOrder};
use crate::export::content::what::What;

/// What a file says of itself: what it holds, of when and through whose eyes, and whose work it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// "Who held what, 1855–1875 (Kuril Atlas)".
    pub title: String,
    /// Of which days, in words.
    pub days: String,
    /// Through whose eyes, where that makes a difference.
    pub viewpoint: Option<String>,
    /// How far the history is known, and what the atlas is.
    pub history: String,
    /// Whose the map data are and under which licence, where the file has any.
    pub map: Option<String>,
}

impl About {
    /// What the file that answers an order says of itself; `draws_land` if outlines of the map are
    /// in it.
    pub fn new(order: &TableOrder<'_>, draws_land: bool) -> Self {
        let words = order.words;
        let days = days(order);
        let what = words.say(&format!("export-{}", order.what.word()));
        let values = [("what", what.into()), ("days", days.as_str().into())];
        let viewpoint = format!("viewpoint-{}", order.viewpoint.word());
        let values_of_viewpoint = [("viewpoint", words.say(&viewpoint).into())];
        let known = [("day", words.day(order.atlas.known_until).into())];
        Self {
            title: words.say_with("export-title", &values),
            days,
            viewpoint: (order.what == What::Control)
                .then(|| words.say_with("export-viewpoint", &values_of_viewpoint)),
            history: words.say_with("export-history", &known),
            map: draws_land.then(|| words.say("export-map-credit")),
        }
    }

    /// All of it but the title, a sentence a line.
    pub fn lines(&self) -> Vec<&str> {
        let lines = [self.viewpoint.as_ref(), Some(&self.history), self.map.as_ref()];
        lines.into_iter().flatten().map(String::as_str).collect()
    }

    /// All of it but the title, on one line.
    pub fn line(&self) -> String {
        self.lines().join(" ")
    }
}

fn days(order: &TableOrder<'_>) -> String {
    let words = order.words;
    let Span { first, last } = order.span;
    match (first, last) {
        (Some(first), Some(last)) if first == last => words.day(first),
        (Some(first), Some(last)) => {
            let values = [("first", words.day(first).into()), ("last", words.day(last).into())];
            words.say_with("export-days", &values)
        }
        (Some(first), None) => {
            words.say_with("export-days-from", &[("first", words.day(first).into())])
        }
        (None, Some(last)) => words.say_with("export-days-to", &[("last", words.day(last).into())]),
        (None, None) => words.say("export-days-all"),
    }
}
