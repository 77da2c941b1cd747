//! A view as one line of text, to be copied, pasted, and opened from the command line:
//! `kuril-atlas:1945-08-30?map=japan&at=44.520,147.100&km=310&show=event:etorofu-landing-1945`.
//!
//! The date comes first; what is as at the first start is left out. Links live on in letters and
//! books: a key or a word that was ever written here must be read for ever.

use strum::VariantArray as _;

use crate::atlas::{Atlas, SecondNames, Subject, SubjectKind, Viewpoint, point_named};
use crate::geometry::{GlobePoint, PlanePoint};
use crate::map::{Appearance, Camera, Layer, Layers, OVERVIEW};
use crate::search::EventFilter;
use crate::session::comparison::{Comparison, ComparisonForm};
use crate::session::drawing::Drawing;
use crate::session::framing::Framing;
use crate::session::link::as_written::{LinkText, SCHEME, decimal, two_numbers};
use crate::session::link::filter;
use crate::session::link::problem::LinkProblem;
use crate::session::measuring::Measuring;
use crate::session::moment::Moment;
use crate::session::state::Session;
use crate::session::time_window::TimeWindow;
use crate::time::{DateShape, Day, FIRST_YEAR, HistoricalDate, Precision};

/// What a link opens. It can always be shown, however broken the link.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What the link asks for, as far as it was understood.
    pub session: Session,
    /// What was not understood.
    pub problems: Vec<LinkProblem>,
}

const KEYS: [&str; 12] = [
    "map", "at", "km", "show", "lens", "layers", "names", "colours", "compare", "find", "only",
    "reach",
];
/// Nobody reads more of what is wrong with one link, and each takes a moment to find.
const MOST_PROBLEMS: usize = 8;
/// Letters of a word that can be meant to be another.
const LONGEST_WORD: usize = 80;
/// How alike a word must be to be what was meant: 1 is the same.
const ALIKE: f64 = 0.8;

/// The line of text that opens what a session shows.
///
/// ```
/// # use kuril_atlas::{assets, data::read_history};
/// # let (base_map, today) = (assets::base_map().expect("the map"), kuril_atlas::desktop::today());
/// # let (atlas, _) = read_history(&assets::built_in_history(), base_map, today);
/// # let atlas = kuril_atlas::search::IndexedAtlas::new(atlas);
/// use kuril_atlas::map::OVERVIEW;
/// use kuril_atlas::session::{Action, Session, link_of, open_link};
///
/// let mut session = Session::first(&atlas);
/// session.apply(&atlas, Action::Frame(OVERVIEW));
/// session.apply(&atlas, Action::GoToYear(1905));
/// assert_eq!(link_of(&session, &atlas), "kuril-atlas:1905");
///
/// let opened = open_link("kuril-atlas:1875-05-07?map=japn", &session, &atlas);
/// assert_eq!(opened.problems.len(), 1, "there is no such viewpoint; the date is understood");
/// assert_eq!(opened.session.moment.year(), 1875);
/// ```
pub fn link_of(session: &Session, atlas: &Atlas) -> String {
    let mut said: Vec<String> = Vec::new();
    if session.viewpoint != Viewpoint::default() {
        said.push(format!("map={}", session.viewpoint.word()));
    }
    if session.framing != Framing::Fit(OVERVIEW) {
        said.extend(middle_and_width(session.camera(), atlas));
    }
    if let Some(subject) = session.subject {
        said.push(format!("show={}:{}", subject.kind().word(), subject.slug(atlas)));
    }
    if session.lens_is_on {
        said.push("lens".to_owned());
    }
    if session.drawing().layers != Layers::default() {
        let drawn = Layer::ALL.into_iter().filter(|&layer| session.drawing().layers.has(layer));
        said.push(format!("layers={}", drawn.map(Layer::word).collect::<Vec<_>>().join(",")));
    }
    if session.drawing().second_names != SecondNames::default() {
        said.push(format!("names={}", session.drawing().second_names.word()));
    }
    if session.drawing().appearance != Appearance::default() {
        said.push(format!("colours={}", session.drawing().appearance.word()));
    }
    if let Some(Comparison { form, moment, viewpoint, share }) = session.comparison {
        let (date, whose, share) = (date_of(moment), viewpoint.word(), plain(share, 4));
        said.push(format!("compare={date}:{whose}:{}:{share}", form.word()));
    }
    said.extend(filter::said_of(&session.filter, session.time_window, atlas));
    let date = date_of(session.moment);
    let mark = if said.is_empty() { "" } else { "?" };
    format!("{SCHEME}{date}{mark}{}", said.join("&"))
}

/// The same for a window at an address of the network: the view stands behind a `#`.
pub fn link_at(address: &str, session: &Session, atlas: &Atlas) -> String {
    let link = link_of(session, atlas);
    format!("{address}#{}", link.trim_start_matches(SCHEME))
}

/// Opens a link in the place of what was shown `before`. What the link doesn't say is as at the
/// first start; what no link says stays as it was, but for the way back, which is left behind.
pub fn open_link(text: &str, before: &Session, atlas: &Atlas) -> Opened {
    let mut session = before.without_history();
    let Some(link) = LinkText::of(text) else {
        return Opened { session, problems: vec![LinkProblem::NoLink] };
    };
    session.playing.is_on = false;
    session.measuring = Measuring::default();
    let mut reading = Reading { atlas, problems: Vec::new() };
    reading.open(&link, &mut session);
    Opened { session, problems: reading.problems }
}

/// A link being read, and what of it was not understood so far.
struct Reading<'a> {
    atlas: &'a Atlas,
    problems: Vec<LinkProblem>,
}

impl Reading<'_> {
    fn open(&mut self, link: &LinkText, session: &mut Session) {
        for key in link.keys() {
            if !KEYS.contains(&key) && self.problems.len() < MOST_PROBLEMS {
                let meant = most_alike(key, KEYS);
                self.problems.push(LinkProblem::UnknownKey { key: key.to_owned(), meant });
            }
        }
        self.problems.extend(link.broken.clone().map(LinkProblem::Broken));
        session.here.viewpoint = self.chosen(link, "map", Viewpoint::VARIANTS, Viewpoint::word);
        session.here.lent = self.lent(link, session.drawing);
        session.here.lens_is_on = link.value("lens").is_some();
        let subject = link.value("show").and_then(|shown| self.subject(shown));
        self.open_moment(&link.date, subject, session);
        session.here.framing = self.framing(link, session.arrangement.map_size);
        session.here.filter = self.filter(link);
        session.here.time_window =
            link.value("reach").map_or_else(TimeWindow::default, |it| self.time_window(it));
        let moment = session.moment;
        session.here.comparison = link.value("compare").map(|it| self.comparison(it, moment));
    }

    /// How the link wants the map to be drawn, where that is not the reader's `own` way. Whoever
    /// needs other colours keeps them where a link says nothing of it.
    fn lent(&mut self, link: &LinkText, own: Drawing) -> Option<Drawing> {
        let colours = link.value("colours");
        let appearance =
            colours.and_then(|it| self.one_of("colours", it, &Appearance::ALL, Appearance::word));
        let layers = link.value("layers").map_or_else(Layers::default, |it| self.layers(it));
        let second_names = self.chosen(link, "names", SecondNames::VARIANTS, SecondNames::word);
        let drawing =
            Drawing { appearance: appearance.unwrap_or(own.appearance), layers, second_names };
        (drawing != own).then_some(drawing)
    }

    /// Without a date an event or an argument brings its own, and everything else stays at the date before.
    fn open_moment(&mut self, date: &str, subject: Option<Subject>, session: &mut Session) {
        let moment = if date.is_empty() { None } else { self.moment(date) };
        let brings_date = matches!(subject, Some(Subject::Event(_) | Subject::Argument(_)));
        if date.is_empty() && !brings_date {
            self.problems.push(LinkProblem::Dateless);
        }
        session.here.subject = subject;
        match (moment, subject) {
            (Some(moment), _) => session.here.go_to(moment, self.atlas),
            (None, Some(subject)) => session.select(self.atlas, subject),
            (None, None) => {}
        }
        session.arrangement.drawer_is_open |= session.subject.is_some();
        if let (Some(Subject::Event(event)), None) = (subject, session.subject) {
            let event = &self.atlas[event];
            let year = event.date.first_day().year();
            self.problems.push(LinkProblem::AnotherYear { event: event.title.clone(), year });
        }
    }

    /// A date, brought to the nearest one that the atlas knows.
    fn moment(&mut self, text: &str) -> Option<Moment> {
        let date = HistoricalDate::parse(text).ok();
        let Some(date) = date.filter(|date| date.shape() == DateShape::Single) else {
            self.problems.push(LinkProblem::NoDate(text.to_owned()));
            return None;
        };
        let (axis, last) = (self.atlas.axis(), date.start().last);
        let nearest = match date.start().precision {
            // Nobody knows who held what at the end of the last year of the axis.
            Precision::Day | Precision::Month | Precision::Season
                if last > Day::last_of_year(axis.last_year()) =>
            {
                Moment::Day(self.atlas.known_until)
            }
            Precision::Day | Precision::Month | Precision::Season => {
                Moment::Day(axis.clamped_day(last))
            }
            Precision::Year | Precision::Decade | Precision::Century => {
                Moment::Year(axis.clamped_year(last.year()))
            }
        };
        let years = Day::first_of_year(FIRST_YEAR)..=Day::last_of_year(axis.last_year());
        if !years.contains(&last) {
            let (first, last) = (FIRST_YEAR, axis.last_year());
            self.problems.push(LinkProblem::OffTheAxis { first, last });
        }
        Some(nearest)
    }

    fn subject(&mut self, shown: &str) -> Option<Subject> {
        let (kind, slug) = shown.split_once(':').unwrap_or((shown, ""));
        let kind = self.one_of("show", kind, SubjectKind::VARIANTS, SubjectKind::word)?;
        let found = match kind {
            SubjectKind::Point => point_of(slug).map(Subject::Point),
            _ => Subject::named(kind, slug, self.atlas),
        };
        if found.is_none() && kind == SubjectKind::Point {
            self.problems.push(LinkProblem::NoPlace(slug.to_owned()));
        } else if found.is_none() {
            let meant = most_alike(slug, Subject::slugs_of(kind, self.atlas));
            let meant = meant.map(|slug| format!("{}:{slug}", kind.word()));
            self.problems.push(LinkProblem::NothingNamed { shown: shown.to_owned(), meant });
        }
        found
    }

    /// The part of the map; all of it where the link doesn't say, or says it wrongly.
    fn framing(&mut self, link: &LinkText, map_size: [f64; 2]) -> Framing {
        let whole = Camera::fitted(OVERVIEW, map_size);
        let km = link.value("km").and_then(|text| self.kilometres(text));
        let centre = match (link.value("at"), km) {
            (Some(text), _) => self.middle(text),
            (None, Some(_)) => Some(whole.centre),
            (None, None) => None,
        };
        let scale = km.map_or(whole.pixels_per_km, |km| whole.size[0] / km);
        centre.map_or(Framing::Fit(OVERVIEW), |it| Camera::new(it, scale, map_size).into())
    }

    fn middle(&mut self, text: &str) -> Option<PlanePoint> {
        let projection = &self.atlas.base_map.projection;
        let middle = point_of(text).and_then(|point| projection.plane_from_globe(point));
        if middle.is_none() {
            self.problems.push(LinkProblem::NoPlace(text.to_owned()));
        }
        middle
    }

    fn kilometres(&mut self, text: &str) -> Option<f64> {
        let km = decimal(text).parse::<f64>().ok().filter(|km| km.is_finite() && *km > 0.0);
        if km.is_none() {
            self.unknown_word("km", text, None);
        }
        km
    }

    fn layers(&mut self, text: &str) -> Layers {
        let words = text.split(',').map(str::trim).filter(|word| !word.is_empty());
        let layer = |word| self.one_of("layers", word, &Layer::ALL, Layer::word);
        Layers::of(words.filter_map(layer))
    }

    fn filter(&mut self, link: &LinkText) -> EventFilter {
        let words = link.value("find").map(filter::words_of).unwrap_or_default();
        let mut filter = EventFilter { words, ..EventFilter::default() };
        let only = link.value("only").unwrap_or_default();
        for code in only.split(',').map(str::trim).filter(|code| !code.is_empty()) {
            if self.problems.len() >= MOST_PROBLEMS {
                break;
            }
            if let Err(known) = filter.choose(self.atlas, code) {
                let meant = most_alike(code, known.iter().map(String::as_str));
                self.unknown_word("only", code, meant);
            }
        }
        filter
    }

    fn time_window(&mut self, text: &str) -> TimeWindow {
        let window = filter::time_window_of(text);
        if window.is_none() {
            let words = [TimeWindow::Moment, TimeWindow::SinceStart].map(TimeWindow::word);
            self.unknown_word("reach", text, most_alike(text, words));
        }
        window.unwrap_or_default().on(self.atlas.axis())
    }

    /// Date, viewpoint, form and place of the bar; what is missing is as when two maps are first
    /// compared.
    fn comparison(&mut self, text: &str, shown: Moment) -> Comparison {
        let mut parts = text.split(':').map(str::trim);
        let mut part = || parts.next().filter(|part| !part.is_empty());
        let moment = part().and_then(|date| self.moment(date)).unwrap_or(shown);
        let viewpoint =
            part().and_then(|it| self.one_of("compare", it, Viewpoint::VARIANTS, Viewpoint::word));
        let form = part()
            .and_then(|it| self.one_of("compare", it, &ComparisonForm::ALL, ComparisonForm::word));
        let bar = part();
        let share =
            bar.and_then(|bar| decimal(bar).parse::<f64>().ok()).filter(|it| it.is_finite());
        if let (Some(bar), None) = (bar, share) {
            self.unknown_word("compare", bar, None);
        }
        let mut comparison = Comparison::beginning_as(moment, viewpoint.unwrap_or_default());
        comparison.form = form.unwrap_or_default();
        comparison.move_swipe_bar(share.unwrap_or(comparison.share));
        comparison
    }

    /// What a key says, or the default.
    fn chosen<T: Copy + Default>(
        &mut self,
        link: &LinkText,
        key: &str,
        all: &[T],
        word_of: fn(T) -> &'static str,
    ) -> T {
        link.value(key).and_then(|it| self.one_of(key, it, all, word_of)).unwrap_or_default()
    }

    fn one_of<T: Copy>(
        &mut self,
        key: &str,
        word: &str,
        all: &[T],
        word_of: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all.iter().copied().find(|&it| word_of(it).eq_ignore_ascii_case(word));
        if found.is_none() {
            self.unknown_word(key, word, most_alike(word, all.iter().map(|&it| word_of(it))));
        }
        found
    }

    fn unknown_word(&mut self, key: &str, word: &str, meant: Option<String>) {
        let (key, word) = (key.to_owned(), word.to_owned());
        self.problems.push(LinkProblem::UnknownWord { key, word, meant });
    }
}

fn point_of(text: &str) -> Option<GlobePoint> {
    point_named(&two_numbers(text)?)
}

fn date_of(moment: Moment) -> String {
    match moment {
        Moment::Year(year) => format!("{year:04}"),
        Moment::Day(day) => day.to_string(),
    }
}

/// Where the middle lies, and how wide the map is: so many digits that nothing moves by a pixel.
fn middle_and_width(camera: Camera, atlas: &Atlas) -> Option<String> {
    let GlobePoint { lon, lat } = atlas.base_map.projection.globe_from_plane(camera.centre)?;
    // A degree is about 117 km of the plane, 165 where both directions are rounded: half of the
    // last decimal moves the middle by half a pixel at most.
    let decimals = (165.0 * camera.pixels_per_km).log10().ceil().clamp(2.0, 4.0) as usize;
    let km = camera.size[0] / camera.pixels_per_km;
    let km_decimals = (4.0 - km.log10().floor()).clamp(0.0, 6.0) as usize;
    Some(format!("at={lat:.decimals$},{lon:.decimals$}&km={}", plain(km, km_decimals)))
}

/// At most so many decimals, without zeros at the end.
fn plain(number: f64, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// The known word that is most like `wrong`, if one is alike.
fn most_alike<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if wrong.len() > LONGEST_WORD {
        return None;
    }
    let likeness = |word| (strsim::jaro_winkler(wrong, word), word);
    let alike = known.into_iter().map(likeness).filter(|(likeness, _)| *likeness >= ALIKE);
    alike.max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, word)| word.to_owned())
}
