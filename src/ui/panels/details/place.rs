use egui::{RichText, Ui};
use strum::VariantArray as _;

use crate::atlas::{NameLanguage, PlaceId, PlaceName, Subject, name_in_three_languages};
use crate::session::Action;
use crate::time::HistoricalDate;
use crate::ui::context::UiContext;
use crate::ui::panels::details::memory::DetailsMemory;
use crate::ui::panels::details::shared::citation::sources_ui;
use crate::ui::panels::details::shared::parts;
use crate::ui::theme;
use crate::ui::widgets::labels::{reading, title};
use crate::ui::widgets::ribbon::ribbon;

/// A place: why it matters, its names and its holders through time, what happened there.
pub fn place_ui(ui: &mut Ui, cx: UiContext<'_>, memory: &mut DetailsMemory, id: PlaceId) {
    let place = &cx.atlas[id];
    title(ui, &place.name);
    ui.weak(name_in_three_languages(
        cx.words,
        &cx.words.say(&format!("place-{}", place.kind.word())),
        place.alias.as_deref(),
        place.ru.as_deref(),
        place.ja.as_deref(),
    ));
    if let Some(note) = &place.note {
        reading(ui, note);
    }
    let territory = cx.atlas.territories.named(&place.slug).or(place.territory);
    if let Some(territory) = territory {
        parts::section(ui, cx, "details-lies-in");
        let name = &cx.atlas[territory].name;
        parts::link(ui, cx, name, Subject::Territory(territory));
        cx.ask_all(ribbon(ui, cx, territory).inner.map(Action::VisitYear));
    }
    names_ui(ui, cx, id);
    let mut events = cx.atlas.events_at(id).peekable();
    if events.peek().is_some() {
        parts::section(ui, cx, "details-events-here");
        parts::events(ui, cx, events);
    }
    sources_ui(ui, cx, memory, &place.sources);
}

/// Its names, language by language; those of the shown day are bold.
fn names_ui(ui: &mut Ui, cx: UiContext<'_>, id: PlaceId) {
    let names: Vec<&PlaceName> = cx.atlas.names_of(id).collect();
    if names.is_empty() {
        return;
    }
    parts::section(ui, cx, "details-names");
    let day = cx.session.day(cx.atlas);
    for &language in NameLanguage::VARIANTS {
        for name in names.iter().filter(|name| name.language == language) {
            let language = cx.words.say(&format!("language-{}", language.code()));
            let borne = years(cx, name);
            let native = name.native.as_deref();
            let values = [
                ("name", name.name.as_str().into()),
                ("native", native.unwrap_or_default().into()),
                ("language", language.into()),
                ("years", borne.as_deref().unwrap_or_default().into()),
            ];
            let word = match (native.is_some(), borne.is_some()) {
                (false, false) => "details-name",
                (false, true) => "details-name-years",
                (true, false) => "details-name-native",
                (true, true) => "details-name-native-years",
            };
            let line = cx.words.say_with(word, &values);
            let mut text = RichText::new(line).size(12.0);
            if name.is_borne_on(day) {
                text = text.family(theme::bold());
            }
            ui.label(text);
        }
    }
}

/// "1905–1946", "since 1946", or nothing where no year is known.
fn years(cx: UiContext<'_>, name: &PlaceName) -> Option<String> {
    let year = |date: &HistoricalDate| {
        let stated = date.start();
        let year = cx.words.year(stated.first.year());
        if stated.approximate {
            cx.words.say_with("date-about", &[("date", year.into())])
        } else {
            year
        }
    };
    match (&name.from, &name.to) {
        (None, None) => None,
        (Some(from), None) => Some(cx.words.say_with("date-open", &[("start", year(from).into())])),
        (None, Some(to)) => Some(cx.words.say_with("date-until", &[("end", year(to).into())])),
        (Some(from), Some(to)) => {
            let values = [("start", year(from).into()), ("end", year(to).into())];
            Some(cx.words.say_with("date-interval-close", &values))
        }
    }
}
