//! What a step of a lesson shows, tells and asks that has a place on its map, and what of that is in
//! sight: a land is seen where enough of it lies in the map, wherever its middle may be.

use kuril_atlas::assets;
use kuril_atlas::atlas::{LabelKind, MapLabel, Place, StoryDistance, Subject, differs};
use kuril_atlas::geometry::{Bounds, Detail, GlobePoint, PlanePoint, UnitShape};
use kuril_atlas::map::{PanePosition, Role, Scene, ScreenPoint, ScreenRect, Text};
use kuril_atlas::teaching::lesson::{Passage, Step, Task};

use crate::support::{atlas, texts};

/// What lies nearer to the edge of the map than this, pixels, is hardly in it.
pub const AT_EDGE: f64 = 8.0;
/// Pixels from one point to the next where land is looked for, and how many of them show enough of it to
/// be asked what it is called.
const STEP: f64 = 6.0;
const ENOUGH: usize = 8;
/// The names of the islands that differ on two maps are asked for up to this rank.
const RANK: u32 = 2;
/// And from this size on, pixels, where they lie in the heart of the story.
const HEART: u8 = 2;
const SPECK: f64 = 4.0;
/// Pixels from a parallel to its degrees.
const BESIDE: f64 = 16.0;

const NAMES: [Role; 3] = [Role::Name, Role::StopName, Role::Degrees];

/// Something that a step tells of.
pub struct Told {
    /// How it may be written.
    pub forms: Vec<String>,
    /// Where it lies.
    pub at: PlanePoint,
    /// The lands it names, by unit; none of a town or of water.
    pub lands: Vec<String>,
}

/// All that a class reads and is asked at a step.
fn said(step: &Step) -> String {
    let mut said = vec![step.headline.clone(), Passage::of(&step.text).plain()];
    if let Some(question) = &step.question {
        said.extend([question.prompt.clone(), question.explain.clone()]);
        match &question.task {
            Task::Choose { choices, .. } => said.extend(choices.iter().map(|it| it.text.clone())),
            Task::Order(items) => said.extend(items.iter().cloned()),
            Task::Pairs(pairs) => {
                said.extend(pairs.iter().map(|it| format!("{}; {}", it.left, it.right)));
            }
            Task::Open { good, .. } => said.push(good.clone()),
            Task::Click(subject) => said.push(subject.name(&atlas(), &assets::words())),
            Task::Year { .. } => {}
        }
    }
    if let Some(Subject::Territory(_) | Subject::Place(_)) =
        step.view.as_ref().and_then(|it| it.shown)
    {
        let shown = step.view.as_ref().and_then(|it| it.shown).expect("it was there");
        said.push(shown.name(&atlas(), &assets::words()));
    }
    said.join("\n")
}

/// Whether whole words stand in a text.
fn is_said(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// How a land, a town or a place is written, in text or on the map.
fn forms(name: &str) -> Vec<String> {
    let plain = name.split(" (").next().unwrap_or(name);
    let mut forms: Vec<String> = plain.split(" / ").map(str::to_owned).collect();
    if plain == "Kuril Islands" {
        forms.push("Kurils".to_owned());
    }
    forms
}

/// The units that a name of the map names.
fn lands_of(label: &MapLabel) -> Vec<String> {
    let atlas = atlas();
    let groups: &[&str] = match label.slug.as_str() {
        "kuril_chain" => &["kuril_north", "kuril_south", "habomai"],
        "habomai" => &["habomai"],
        "sakhalin" => return vec!["sakhalin_n".to_owned(), "sakhalin_s".to_owned()],
        _ => &[],
    };
    let is_of_group = |slug: &str| {
        let land = atlas.territories.named(slug).map(|it| &atlas[it]);
        land.is_some_and(|it| groups.contains(&atlas[it.group].slug.as_str()))
    };
    let is_own =
        |slug: &&str| label.kind == LabelKind::Island && (*slug == label.slug || is_of_group(slug));
    atlas.base_map.unit_slugs().filter(is_own).map(str::to_owned).collect()
}

/// What a step tells of that has a place on the map.
pub fn told(step: &Step, scene: &Scene) -> Vec<Told> {
    let atlas = atlas();
    let view = &scene.basis.as_ref().expect("the map of a window").view;
    let day = view.state.day;
    let said = said(step);
    let mut told: Vec<Told> = Vec::new();
    for label in &atlas.base_map.labels {
        let mut forms = forms(&label.en);
        if label.kind.is_water() {
            let shown = step.view.as_ref().and_then(|view| view.shown);
            let name = shown.map(|it| it.name(&atlas, &assets::words()));
            if name.as_ref() != Some(&label.en) {
                continue;
            }
        }
        if matches!(label.kind, LabelKind::City | LabelKind::Island) {
            let Some(name) = atlas.town_name_on(label, day) else { continue };
            forms.push(name);
        }
        let is_shown = across(scene, &lands_of(label)) >= SPECK
            && view.compared.is_some_and(|other| {
                let land = atlas
                    .territory_of_label(label)
                    .filter(|_| label.kind == LabelKind::Island && label.rank <= RANK);
                land.is_some_and(|it| {
                    let is_of_story =
                        matches!(atlas[atlas[it].group].distance, StoryDistance::Within(..=HEART));
                    is_of_story && differs(&atlas, it, [view.state, other])
                })
            });
        if is_shown || forms.iter().any(|form| is_said(&said, form)) {
            told.push(Told { forms, at: label.at, lands: lands_of(label) });
        }
    }
    let is_named = |place: &Place| {
        let labels = &atlas.base_map.labels;
        labels.iter().any(|label| forms(&label.en).contains(&place.name))
    };
    let is_a_persons = |name: &str| {
        let mut people = atlas.people.ids().map(|id| &atlas[id].name);
        people.any(|person| person.split(' ').any(|it| it == name))
    };
    for (id, place) in atlas.places.with_ids() {
        let name = atlas.place_name_on(id, day);
        let at = atlas.base_map.projection.plane_from_globe(place.point);
        if let Some(at) = at
            && place.kind.is_town()
            && !place.is_off_the_map
            && !is_named(place)
            && !is_a_persons(&place.name)
            && (is_said(&said, &place.name) || is_said(&said, &name))
        {
            told.push(Told { forms: vec![place.name.clone(), name], at, lands: Vec::new() });
        }
    }
    told
}

/// Whether a text of the map is the name.
pub fn is_name(text: &Text, form: &str) -> bool {
    let Some(rest) = text.text.strip_prefix(form) else {
        // A state bears the name of its land in capitals.
        return text.text == form.to_uppercase();
    };
    rest.is_empty() || [" /", " (", ",", " "].iter().any(|it| rest.starts_with(it))
}

/// The part of a picture that is seen, where two lie on one another.
pub fn seen(scene: &Scene) -> ScreenRect {
    let view = &scene.basis.as_ref().expect("the map of a window").view;
    let frame = view.camera.frame();
    let middle = frame.centre().x;
    match view.pane_position {
        PanePosition::LeftOfBar => ScreenRect::new(0.0, 0.0, middle, frame.height()),
        PanePosition::RightOfBar => ScreenRect::new(middle, 0.0, middle, frame.height()),
        PanePosition::Whole | PanePosition::First | PanePosition::Second => frame,
    }
}

/// Whether a point of the map is well in sight.
pub fn is_in_sight(scene: &Scene, at: ScreenPoint) -> bool {
    let overlaid = &scene.basis.as_ref().expect("the map of a window").view.overlaid;
    seen(scene).grown(-AT_EDGE).contains(at)
        && !overlaid.iter().any(|it| it.grown(AT_EDGE).contains(at))
}

/// The points of a lattice that are well in sight.
pub fn points_in_sight(scene: &Scene) -> Vec<ScreenPoint> {
    let [width, height] = scene.camera.size;
    let count = |length: f64| (length / STEP) as u32;
    let columns = |row| (0..=count(width)).map(move |column| [column, row]);
    let cells = (0..=count(height)).flat_map(columns);
    let points = cells.map(|cell| cell.map(|it| f64::from(it) * STEP));
    points.map(|[x, y]| ScreenPoint { x, y }).filter(|&at| is_in_sight(scene, at)).collect()
}

/// Calls for the units of these names, as finely as the map has them.
pub fn on_units<T>(scene: &Scene, lands: &[String], ask: impl Fn(&[&UnitShape]) -> T) -> T {
    let atlas = atlas();
    let (_, level) = atlas.base_map.level(Detail::for_scale(scene.camera.pixels_per_km));
    let units: Vec<&UnitShape> = level.units.iter().filter(|it| lands.contains(&it.id)).collect();
    ask(&units)
}

/// How large lands are together, pixels.
fn across(scene: &Scene, lands: &[String]) -> f64 {
    on_units(scene, lands, |units| {
        let corners = units.iter().flat_map(|it| [it.shape.bounds.min, it.shape.bounds.max]);
        let km = Bounds::around(corners).map_or(0.0, |it| it.width().max(it.height()));
        km * scene.camera.pixels_per_km
    })
}

fn is_told_in_sight(scene: &Scene, told: &Told) -> bool {
    is_in_sight(scene, scene.camera.screen_from_plane(told.at))
        || on_units(scene, &told.lands, |units| {
            let points = points_in_sight(scene).into_iter();
            let is_on_it = |at: &ScreenPoint| {
                let at = scene.camera.plane_from_screen(*at);
                units.iter().any(|unit| unit.shape.contains(at))
            };
            points.filter(is_on_it).take(ENOUGH).count() == ENOUGH
        })
}

/// The names in the part of a map that is seen: what the bar between two maps cuts is shown only where both
/// have it.
fn whole_names<'a>(scene: &'a Scene, beside: Option<&'a Scene>) -> Vec<&'a Text> {
    let metrics = assets::text_metrics();
    let seen = seen(scene);
    let of_beside: Vec<&Text> = beside.into_iter().flat_map(|it| texts(it, &NAMES)).collect();
    let is_whole = |text: &&Text| {
        let corners = crate::names::pieces(&metrics, text);
        of_beside.contains(text) || corners.iter().flatten().all(|&it| seen.contains(it))
    };
    texts(scene, &NAMES).filter(is_whole).collect()
}

/// What of a step is in sight and has no name, where another map may lie beside it.
pub fn unnamed(step: &Step, scene: &Scene, beside: Option<&Scene>) -> Vec<String> {
    let own = whole_names(scene, beside);
    // Two maps that lie on one another are read as one.
    let beside = beside.filter(|_| seen(scene) != scene.camera.frame());
    let of_beside = beside.map(|it| whole_names(it, Some(scene))).unwrap_or_default();
    let names: Vec<&Text> = own.into_iter().chain(of_beside).collect();
    let told = told(step, scene).into_iter().filter(|told| is_told_in_sight(scene, told));
    let missing = told
        .filter(|told| !names.iter().any(|text| told.forms.iter().any(|form| is_name(text, form))));
    let missing = missing.map(|told| format!("{} is not named", told.forms.join(" / ")));
    missing.chain(unwritten_parallels(step, scene, &names)).collect()
}

/// The parallels that are told of and cut land in sight, and have no degrees beside them.
fn unwritten_parallels(step: &Step, scene: &Scene, names: &[&Text]) -> Vec<String> {
    let said = said(step);
    let told = (30..60).filter(|it| is_said(&said, &format!("{it}th parallel")));
    let is_missing = |degrees: &u32| {
        let along = points_of_parallel(scene, *degrees);
        let is_beside = |text: &Text| {
            text.text == format!("{degrees}° N")
                && along.iter().any(|at| at.distance(text.at) < 2.0 * BESIDE)
                && along.iter().any(|at| (at.y - text.at.y).abs() < BESIDE)
        };
        cuts_land(scene, &along) && !names.iter().any(|text| is_beside(text))
    };
    told.filter(is_missing).map(|it| format!("{it}° N is not written")).collect()
}

fn points_of_parallel(scene: &Scene, degrees: u32) -> Vec<ScreenPoint> {
    let projection = &atlas().base_map.projection;
    let lons = (0..600).map(|i| 115.0 + 0.1 * f64::from(i));
    let points = lons
        .filter_map(|lon| projection.plane_from_globe(GlobePoint { lon, lat: f64::from(degrees) }));
    points.map(|it| scene.camera.screen_from_plane(it)).collect()
}

/// Whether a line runs over a coast that is in sight.
fn cuts_land(scene: &Scene, along: &[ScreenPoint]) -> bool {
    let atlas = atlas();
    let all: Vec<String> = atlas.base_map.unit_slugs().map(str::to_owned).collect();
    on_units(scene, &all, |units| {
        let is_land = |at: ScreenPoint| {
            let at = scene.camera.plane_from_screen(at);
            units.iter().any(|unit| unit.shape.contains(at))
        };
        let seen: Vec<ScreenPoint> =
            along.iter().copied().filter(|&it| is_in_sight(scene, it)).collect();
        seen.windows(2).any(|pair| is_land(pair[0]) != is_land(pair[1]))
    })
}
