//! From what is chosen to an order.

use std::path::Path;
use std::sync::Arc;

use strum::VariantArray as _;

use crate::atlas::{EventKind, Viewpoint};
use crate::export::film::{Film, FilmPace, FilmStep, film_moments};
use crate::export::{
    CAN_PRINT, FileContent, FileOrder, LetterForm, MOST_DATES, Orientation, PictureOrder,
    PictureSize, PlateOrder, SCREEN_RESOLUTION, SheetOrder, Span, TableForm, TableWish, TypedSpan,
};
use crate::geometry::Detail;
use crate::map::{Appearance, MapFrame, View};
use crate::session::{ExportChoices, Moment};
use crate::teaching::lesson::Lesson;
use crate::ui::context::UiContext;
use crate::ui::overlays::export::kind::{Kind, chooses_events, paper, part_of_history};
use crate::ui::overlays::export::worksheet::{worksheet_name, worksheet_wish};
use crate::ui::panels::map::picture::view_to_export;

/// How fast a film runs, frames a second.
const YEARS_A_SECOND: f64 = 5.0;
const CHANGES_A_SECOND: f64 = 1.0;
/// The widest film, pixels: larger ones hardly move.
const WIDEST_FILM: u16 = 1920;

/// The steps that are offered, by their words in the memory file.
pub const STEPS: [&str; 4] = ["year", "5", "10", "change"];
/// What a size is counted in.
pub const UNITS: [&str; 2] = ["pixels", "millimetres"];
/// Of which time a table can be.
pub const TIMES: [&str; 3] = ["all", "shown", "span"];
/// What can stand between the cells of a table of text, and the sign itself.
pub const SEPARATORS: [(&str, u8); 3] = [("comma", b','), ("semicolon", b';'), ("tab", b'\t')];
/// The word that stands for what the window shows.
pub const AS_WINDOW: &str = "";
/// The word that stands for events of every kind.
pub const ALL_KINDS: &str = "";

/// The file that is chosen; one sentence where it can't be.
pub fn order(
    cx: UiContext<'_>,
    choices: &ExportChoices,
    lessons: &[Arc<Lesson>],
) -> Result<FileOrder, String> {
    let kind = Kind::chosen(choices);
    let state = cx.session.state(cx.atlas);
    let appearance = appearance(cx, choices);
    let (frame, paper) = (frame(choices), paper(choices));
    let orientation =
        if choices.is_portrait { Orientation::Portrait } else { Orientation::Landscape };
    let content = match kind {
        Kind::Picture => {
            let picture = picture(cx, choices);
            if !picture.size.is_possible(picture.resolution) {
                return Err(cx.words.say("exporting-size-problem"));
            }
            FileContent::Picture(picture)
        }
        Kind::Plate => {
            FileContent::Plate(PlateOrder { state, frame, appearance, paper, orientation })
        }
        Kind::Sheet => {
            let states = dates(cx, &choices.dates)?.into_iter();
            let states = states.map(|it| it.state(cx.atlas.today, state.viewpoint)).collect();
            FileContent::Sheet(SheetOrder { states, frame, appearance, paper, orientation })
        }
        Kind::Worksheet => FileContent::Worksheet(Box::new(worksheet_wish(cx, choices, lessons)?)),
        Kind::Series => FileContent::Film(film(cx, choices)?),
        Kind::Table => FileContent::Table(table(cx, choices)?),
    };
    let order = kind.format(choices).and_then(|format| FileOrder::new(format, content));
    order.ok_or_else(|| cx.words.say("exporting-no-format"))
}

/// The same choices with a format that printers take.
pub fn as_page(choices: &ExportChoices) -> ExportChoices {
    let mut choices = choices.clone();
    let format = if CAN_PRINT { "pdf" } else { "png" };
    choices.formats.insert(Kind::Picture.word().to_owned(), format.to_owned());
    choices
}

/// What the map shows now as a picture.
pub fn picture(cx: UiContext<'_>, choices: &ExportChoices) -> PictureOrder {
    let sharpness = f64::from(choices.sharpness);
    let (size, resolution) = if is_on_paper(choices) {
        let size = PictureSize::Millimetres(choices.millimetres.map(f64::from));
        (size, f64::from(choices.resolution))
    } else {
        let size = choices.size.map(|side| f64::from(side) * sharpness);
        (PictureSize::Pixels(size), SCREEN_RESOLUTION * sharpness)
    };
    PictureOrder {
        view: View { appearance: appearance(cx, choices), ..view_to_export(cx) },
        bounds: cx.session.camera().visible(),
        size,
        resolution,
        letters: letters(choices),
    }
}

/// Whether a picture has a size on paper.
pub fn is_on_paper(choices: &ExportChoices) -> bool {
    choices.unit == UNITS[1]
}

fn letters(choices: &ExportChoices) -> LetterForm {
    let mut all = LetterForm::VARIANTS.iter().copied();
    all.find(|it| it.word() == choices.letters).unwrap_or_default()
}

/// The colours that are chosen, or those of the window.
fn appearance(cx: UiContext<'_>, choices: &ExportChoices) -> Appearance {
    let chosen = Appearance::ALL.into_iter().find(|it| it.word() == choices.colours);
    chosen.unwrap_or(cx.session.drawing().appearance)
}

/// The table that is chosen.
fn table(cx: UiContext<'_>, choices: &ExportChoices) -> Result<TableWish, String> {
    let mut kinds = EventKind::VARIANTS.iter().copied();
    let kind = kinds.find(|it| it.word() == choices.event_kind);
    let mut viewpoints = Viewpoint::VARIANTS.iter().copied();
    let viewpoint = viewpoints.find(|it| it.word() == choices.viewpoint);
    let mut signs = SEPARATORS.into_iter();
    let sign = signs.find(|(word, _)| *word == choices.separator);
    Ok(TableWish {
        what: part_of_history(choices),
        span: span(cx, choices)?,
        kind: kind.filter(|_| chooses_events(choices)),
        viewpoint: viewpoint.unwrap_or(cx.session.viewpoint),
        detail: detail(choices),
        form: TableForm { separator: sign.unwrap_or(SEPARATORS[0]).1, has_mark: choices.has_mark },
    })
}

/// The days of a table.
pub fn span(cx: UiContext<'_>, choices: &ExportChoices) -> Result<Span, String> {
    let read = |typed: TypedSpan<'_>| typed.read(cx.atlas, cx.words, part_of_history(choices));
    match choices.time.as_str() {
        "shown" => read(TypedSpan::At(&moment_as_typed(cx))),
        "span" => {
            let typed = choices.span.each_ref().map(|text| text.trim());
            read(TypedSpan::Between(typed.map(|text| (!text.is_empty()).then_some(text))))
        }
        _ => Ok(Span::default()),
    }
}

/// The shown date, as somebody would type it.
fn moment_as_typed(cx: UiContext<'_>) -> String {
    match cx.session.moment {
        Moment::Year(year) => year.to_string(),
        Moment::Day(day) => day.to_string(),
    }
}

/// How finely land is drawn in a table.
pub fn detail(choices: &ExportChoices) -> Detail {
    let chosen = Detail::ALL.into_iter().find(|it| word_of_detail(*it) == choices.detail);
    chosen.unwrap_or(Detail::Regional)
}

/// The word of it in the memory file, and in the language files after `exporting-detail-`.
pub fn word_of_detail(detail: Detail) -> &'static str {
    match detail {
        Detail::Overview => "overview",
        Detail::Regional => "regional",
        Detail::Fine => "fine",
    }
}

/// The film that is chosen.
pub fn film(cx: UiContext<'_>, choices: &ExportChoices) -> Result<Film, String> {
    let axis = cx.atlas.axis();
    let ends = choices.years.map(|year| Moment::Year(axis.clamped_year(year)));
    let view = View { appearance: appearance(cx, choices), ..view_to_export(cx) };
    let step = step(&choices.step);
    let moments = film_moments(cx.atlas, ends, step, view.state.viewpoint);
    if moments.is_empty() {
        return Err(cx.words.say("exporting-backwards"));
    }
    let speed = match step {
        FilmStep::Years(_) => YEARS_A_SECOND,
        FilmStep::Changes => CHANGES_A_SECOND,
    };
    Ok(Film {
        view,
        bounds: cx.session.camera().visible(),
        size: choices.size.map(|side| side.min(WIDEST_FILM)),
        moments,
        pace: FilmPace::of_frames_a_second(speed),
    })
}

fn step(word: &str) -> FilmStep {
    match word {
        "change" => FilmStep::Changes,
        years => FilmStep::Years(years.parse().unwrap_or(1)),
    }
}

/// The dates of a page, as they were typed with commas between them.
fn dates(cx: UiContext<'_>, typed: &str) -> Result<Vec<Moment>, String> {
    let mut dates = Vec::new();
    for text in typed.split([',', ';']).map(str::trim).filter(|text| !text.is_empty()) {
        let date = cx.words.read_date(text).map_err(|problem| problem.in_words(cx.words))?;
        let open = || cx.words.say_with("date-problem-open", &[("text", text.into())]);
        dates.push(Moment::of(&date).ok_or_else(open)?.on(cx.atlas.axis()));
    }
    if dates.is_empty() || dates.len() > MOST_DATES {
        return Err(cx.words.say_with("exporting-dates", &[("most", MOST_DATES.into())]));
    }
    Ok(dates)
}

/// The part of the map on a page.
pub fn frame(choices: &ExportChoices) -> MapFrame {
    let chosen = MapFrame::VARIANTS.iter().copied().find(|it| it.word() == choices.frame);
    chosen.unwrap_or(MapFrame::KurilsAndSakhalin)
}

/// What a file of this kind is called where nobody says.
pub fn suggested_path(cx: UiContext<'_>, choices: &ExportChoices, usual_folder: &str) -> String {
    let kind = Kind::chosen(choices);
    let date = moment_as_typed(cx);
    let name = match kind {
        Kind::Picture => format!("kuril-atlas-{date}"),
        Kind::Plate => format!("kuril-atlas-page-{date}"),
        Kind::Sheet => "kuril-atlas-dates".to_owned(),
        Kind::Worksheet => worksheet_name(&choices.worksheet),
        Kind::Series => {
            let [first, last] = choices.years;
            format!("kuril-atlas-{first}-{last}")
        }
        Kind::Table => format!("kuril-atlas-{}", part_of_history(choices).word()),
    };
    let folder = choices.folder.as_deref().unwrap_or(usual_folder);
    let path = Path::new(folder).join(with_ending(&name, choices));
    path.to_string_lossy().into_owned()
}

/// The same path with the ending of the chosen format.
pub fn with_ending(path: &str, choices: &ExportChoices) -> String {
    let kind = Kind::chosen(choices);
    let endings = kind.formats(choices).into_iter().flat_map(|it| it.endings().iter());
    let stem = endings
        .filter_map(|ending| path.strip_suffix(ending)?.strip_suffix('.'))
        .min_by_key(|stem| stem.len())
        .unwrap_or(path);
    match kind.format(choices).and_then(|format| format.endings().first()) {
        Some(ending) => format!("{stem}.{ending}"),
        None => stem.to_owned(),
    }
}
