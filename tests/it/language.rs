//! Every word of the window comes from the language file.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kuril_atlas::assets;
use kuril_atlas::atlas::{
    Certainty, CitationStyle, EventKind, JourneyKind, LineKind, NameLanguage, OutlinePrecision,
    PlaceKind, SayingAbout, SecondNames, Significance, SourceKind, Speaker, Status, TreatyKind,
    Viewpoint, VoiceKind,
};
use kuril_atlas::export::classroom::PAGE_WORDS;
use kuril_atlas::export::{FORMATS, Paper, SHEET_WORDS, What};
use kuril_atlas::map::{Appearance, Layer, MapFrame};
use kuril_atlas::search::Facet;
use kuril_atlas::session::{ComparisonForm, PlayOption, TimeWindow};
use kuril_atlas::teaching::lesson::Level;
use kuril_atlas::teaching::quiz::QuestionKind;
use kuril_atlas::teaching::worksheet::WorksheetKind;
use strum::VariantArray as _;

use crate::support::atlas;

const FLUENT: &str = assets::ENGLISH;

fn ids_in_file() -> BTreeSet<String> {
    let ids = FLUENT.lines().filter(|line| !line.starts_with([' ', '#', '}']));
    ids.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())).collect()
}

/// The ids that are put together from a word of the history.
#[expect(clippy::too_many_lines, reason = "a list of what code composes, to be read as one")]
fn composed_ids() -> BTreeSet<String> {
    let months = (1..=12).map(|month| format!("month-{month}"));
    let kinds = EventKind::VARIANTS.iter();
    let kinds =
        kinds.flat_map(|kind| ["kind", "kind-alone"].map(|it| format!("{it}-{}", kind.word())));
    let statuses = Status::VARIANTS.iter().map(|status| format!("status-{}", status.word()));
    let certainties = Certainty::VARIANTS.iter().flat_map(|certainty| {
        ["certainty", "certainty-after"].map(|it| format!("{it}-{}", certainty.word()))
    });
    let sayings = SayingAbout::VARIANTS.iter().map(|about| format!("saying-{}", about.word()));
    let instruments = TreatyKind::VARIANTS.iter().map(|kind| format!("instrument-{}", kind.word()));
    let languages =
        NameLanguage::VARIANTS.iter().map(|language| format!("language-{}", language.code()));
    let places = PlaceKind::VARIANTS.iter().map(|kind| format!("place-{}", kind.word()));
    let styles = CitationStyle::VARIANTS.iter().map(|style| format!("citation-{}", style.word()));
    let sources = SourceKind::VARIANTS.iter().map(|kind| format!("source-{}", kind.word()));
    let appearances = Appearance::ALL.map(|it| format!("appearance-{}", it.word()));
    let layers = Layer::ALL.map(|layer| format!("layer-{}", layer.word()));
    let layers_say = Layer::ALL.map(|layer| format!("layer-{}-says", layer.word()));
    let lines = LineKind::VARIANTS.iter();
    let lines =
        lines.flat_map(|kind| ["", "-short"].map(|part| format!("line-{}{part}", kind.word())));
    let journeys = JourneyKind::VARIANTS.iter().map(|kind| format!("journey-{}", kind.word()));
    let routes = OutlinePrecision::VARIANTS.iter().map(|it| format!("course-{}", it.word()));
    let names = SecondNames::VARIANTS.iter().map(|it| format!("second-names-{}", it.word()));
    let facets = Facet::ALL.map(|facet| format!("facet-{}", facet.word()));
    let weights = Significance::ALL.map(|it| format!("significance-{}", it.number()));
    let plays = PlayOption::ALL.map(|it| format!("playing-{}", it.word()));
    let reaches = [
        TimeWindow::Moment,
        TimeWindow::Window(1),
        TimeWindow::SinceStart,
        TimeWindow::Range([1941, 1945]),
    ];
    let reaches = reaches.map(|reach| format!("time-window-{}", reach.word()));
    let keys = ["ctrl", "shift", "alt", "left", "right", "up", "down", "space", "home", "end"];
    let others = ["pageup", "pagedown", "escape", "enter", "backspace"];
    let signs =
        ["openbracket", "closebracket", "period", "comma", "plus", "minus", "num0", "questionmark"];
    let keys = keys.iter().chain(&others).chain(&signs).map(|key| format!("key-{key}"));
    let lists = ["group-by-year", "group-by-place", "group-by-person", "group-by-kind"];
    let orders = ["order-earliest", "order-latest", "order-weightiest"];
    let lists = lists.into_iter().chain(orders).map(str::to_owned);
    let forms = ComparisonForm::ALL.map(|form| format!("compare-{}", form.word()));
    let reasons = Status::VARIANTS.iter().map(|status| format!("why-{}", status.word()));
    let voices = VoiceKind::VARIANTS.iter().map(|kind| format!("voice-{}", kind.word()));
    let atlas = atlas();
    let tongues = atlas.voices.iter().flat_map(|voice| &voice.languages);
    let tongues = tongues.map(|code| format!("tongue-{code}"));
    // Those without a word of their own are named one by one.
    let groups = atlas.groups.iter().map(|it| format!("group-{}", it.slug)).collect();
    let legend =
        SecondNames::VARIANTS.iter().map(|it| format!("legend-names-{}", it.word())).collect();
    let named =
        |ids: BTreeSet<String>| ids.intersection(&ids_in_file()).cloned().collect::<Vec<_>>();
    let optional = [named(groups), named(legend)].concat();
    let frames = MapFrame::VARIANTS.iter().map(|it| format!("frame-{}", it.word()));
    let short_months = (1..=12).map(|month| format!("month-short-{month}"));
    let short_viewpoints =
        Viewpoint::VARIANTS.iter().map(|it| format!("viewpoint-short-{}", it.word()));
    let parts = What::VARIANTS.iter().map(|what| format!("export-{}", what.word()));
    let about_formats = FORMATS.iter().flat_map(|format| {
        ["", "-for", "-kept", "-lost"].map(|part| format!("format-{}{part}", format.id()))
    });
    let kinds_of_file = ["picture", "plate", "sheet", "worksheet", "series", "table"];
    let about_files = ["for", "kept", "lost", "step-year", "step-change"];
    let exporting = kinds_of_file.into_iter().chain(about_files);
    let values = [
        "detail-overview",
        "detail-regional",
        "detail-fine",
        "letters-paths",
        "letters-fonts",
        "letters-plain",
        "separator-comma",
        "separator-semicolon",
        "separator-tab",
        "time-all",
        "time-shown",
        "time-span",
        "unit-pixels",
        "unit-millimetres",
    ];
    let exporting = exporting.chain(values).map(|word| format!("exporting-{word}"));
    let papers = Paper::VARIANTS.iter().map(|paper| format!("paper-{}", paper.word()));
    let worksheets = WorksheetKind::VARIANTS.iter();
    let worksheets = worksheets
        .flat_map(|kind| ["", "-enquiry"].map(|part| format!("worksheet-{}{part}", kind.word())));
    let on_page = SHEET_WORDS.map(|word| format!("worksheet-word-{word}"));
    let quiz_kinds = QuestionKind::VARIANTS.iter().map(|it| format!("quiz-kind-{}", it.word()));
    let speakers = Speaker::VARIANTS.iter().map(|it| format!("quiz-speaker-{}", it.word()));
    let page = PAGE_WORDS.map(|word| format!("quiz-page-{word}"));
    months
        .chain(exporting)
        .chain(papers)
        .chain(parts)
        .chain(about_formats)
        .chain(worksheets)
        .chain(on_page)
        .chain(quiz_kinds)
        .chain(speakers)
        .chain(page)
        .chain(frames)
        .chain(short_months)
        .chain(short_viewpoints)
        .chain(kinds)
        .chain(statuses)
        .chain(reasons)
        .chain(voices)
        .chain(tongues)
        .chain(certainties)
        .chain(sources)
        .chain(
            Viewpoint::VARIANTS.iter().map(|viewpoint| format!("viewpoint-{}", viewpoint.word())),
        )
        .chain(appearances)
        .chain(layers)
        .chain(layers_say)
        .chain(lines)
        .chain(journeys)
        .chain(routes)
        .chain(names)
        .chain(forms)
        .chain(facets)
        .chain(weights)
        .chain(plays)
        .chain(reaches)
        .chain(lists)
        .chain(optional)
        .chain(keys)
        .chain(sayings)
        .chain(instruments)
        .chain(languages)
        .chain(places)
        .chain(styles)
        .chain(Level::VARIANTS.iter().map(|it| format!("lesson-level-{}", it.word())))
        .collect()
}

/// Every quoted text of the sources that looks like an id of the language file.
fn quoted_in_sources() -> BTreeSet<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut quoted = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the sources") {
            let path = entry.expect("an entry of the sources").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(path).expect("a file of the sources");
            quoted.extend(text.split('"').map(str::to_owned));
        }
    }
    quoted
}

#[test]
fn every_message_is_used_and_every_composed_one_exists() {
    let (file, composed, quoted) = (ids_in_file(), composed_ids(), quoted_in_sources());
    let missing: Vec<_> = composed.difference(&file).collect();
    assert!(missing.is_empty(), "not in en.ftl: {missing:?}");
    let is_left_out = |id: &str| !cfg!(feature = "geopackage") && id.starts_with("format-gpkg");
    let is_used = |id: &String| composed.contains(id) || quoted.contains(id) || is_left_out(id);
    let unused: Vec<_> = file.iter().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "in en.ftl, but used nowhere: {unused:?}");
}

#[test]
fn every_id_in_the_code_has_words() {
    let file = ids_in_file();
    let prefixes = [
        "command-",
        "control-",
        "date-",
        "density-",
        "details-",
        "legend-",
        "list-",
        "map-",
        "marker-",
        "no-window-",
        "notice-",
        "command-palette-",
        "slider-",
        "timeline-",
        "top-",
        "figures-",
        "link-",
        "welcome-",
        "shortcuts-",
        "changes-",
        "check-",
        "citation-",
        "coverage-",
        "era-",
        "event-",
        "name-",
    ];
    let is_id = |text: &str| {
        prefixes.iter().any(|prefix| text.starts_with(prefix))
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !text.ends_with('-')
            // A word of CSL-JSON.
            && text != "date-parts"
    };
    let quoted = quoted_in_sources();
    let missing: Vec<_> = quoted.iter().filter(|id| is_id(id) && !file.contains(*id)).collect();
    assert!(missing.is_empty(), "in the code, but not in en.ftl: {missing:?}");
}

#[test]
fn the_fonts_have_every_letter_that_is_shown() {
    let metrics = assets::text_metrics();
    let atlas = atlas();
    let mut texts: Vec<&str> = vec![FLUENT];
    for event in &atlas.events {
        texts.extend([event.title.as_str(), &event.summary]);
        texts.extend(event.calendar.as_deref());
        texts.extend(event.instead_of_text.as_deref());
        for correction in &event.corrections {
            texts.extend([correction.says.as_str(), &correction.instead]);
        }
    }
    for place in &atlas.places {
        texts.push(&place.name);
        texts.extend([&place.alias, &place.ru, &place.ja].into_iter().flatten().map(|s| &**s));
    }
    for territory in &atlas.territories {
        texts.push(&territory.name);
        texts.extend([&territory.ru, &territory.ja].into_iter().flatten().map(|s| &**s));
        for control in &territory.control {
            texts.extend([control.de_jure.as_str(), &control.basis]);
            texts.extend(control.note.as_deref());
        }
    }
    for source in &atlas.sources {
        texts.extend([source.title.as_str(), &source.by]);
        texts.extend(source.trust.as_deref());
        texts.extend(source.library.as_deref());
    }
    for label in &atlas.base_map.labels {
        texts.extend([label.en.as_str(), &label.ru, &label.ja]);
    }
    let letters: BTreeSet<char> = texts.iter().flat_map(|text| text.chars()).collect();
    let missing: Vec<char> =
        letters.into_iter().filter(|c| !c.is_whitespace() && !metrics.covers(*c)).collect();
    assert!(missing.is_empty(), "no font draws {missing:?}");
}
