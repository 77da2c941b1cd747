//! From what is chosen to an order.

use std::path::Path;
use std::sync::Arc;

use strum::VariantArray as _;

use crate::export::film::{Film, FilmPace, FilmStep, film_moments};
use crate::export::{
    FileContent, FileOrder, LetterForm, MOST_DATES, Orientation, PictureOrder, PictureSize,
    PlateOrder, SheetOrder, Span, TableWish,
};
use crate::map::MapFrame;
use crate::session::{ExportChoices, Moment};
use crate::teaching::lesson::Lesson;
use crate::ui::context::UiContext;
use crate::ui::overlays::export::kind::{Kind, paper, part_of_history};
use crate::ui::overlays::export::worksheet::{worksheet_name, worksheet_wish};
use crate::ui::panels::map::picture::view_to_export;

/// How fast a film runs, frames a second.
const YEARS_A_SECOND: f64 = 5.0;
const CHANGES_A_SECOND: f64 = 1.0;
/// The widest film, pixels: larger ones hardly move.
const WIDEST_FILM: u16 = 1920;
/// Pixels to an inch of a screen.
const SCREEN_RESOLUTION: f64 = 96.0;

/// The steps that are offered, by their words in the memory file.
pub const STEPS: [&str; 4] = ["year", "5", "10", "change"];

/// The file that is chosen; one sentence where it can't be.
pub fn order(
    cx: UiContext<'_>,
    choices: &ExportChoices,
    lessons: &[Arc<Lesson>],
) -> Result<FileOrder, String> {
    let kind = Kind::chosen(choices);
    let state = cx.session.state(cx.atlas);
    let appearance = cx.session.drawing().appearance;
    let (frame, paper) = (frame(choices), paper(choices));
    let orientation =
        if choices.is_portrait { Orientation::Portrait } else { Orientation::Landscape };
    let content = match kind {
        Kind::Picture => FileContent::Picture(picture(cx, choices)),
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
        Kind::Table => FileContent::Table(TableWish {
            what: part_of_history(choices),
            span: Span::default(),
            viewpoint: state.viewpoint,
        }),
    };
    let order = kind.format(choices).and_then(|format| FileOrder::new(format, content));
    order.ok_or_else(|| cx.words.say("exporting-no-format"))
}

/// What the map shows now as a picture.
pub fn picture(cx: UiContext<'_>, choices: &ExportChoices) -> PictureOrder {
    let sharpness = f64::from(choices.sharpness);
    PictureOrder {
        view: view_to_export(cx),
        bounds: cx.session.camera().visible(),
        size: PictureSize::Pixels(choices.size.map(|side| f64::from(side) * sharpness)),
        resolution: SCREEN_RESOLUTION * sharpness,
        letters: LetterForm::Paths,
    }
}

/// The film that is chosen.
pub fn film(cx: UiContext<'_>, choices: &ExportChoices) -> Result<Film, String> {
    let axis = cx.atlas.axis();
    let ends = choices.years.map(|year| Moment::Year(axis.clamped_year(year)));
    let view = view_to_export(cx);
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
    let date = match cx.session.moment {
        Moment::Year(year) => year.to_string(),
        Moment::Day(day) => day.to_string(),
    };
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
