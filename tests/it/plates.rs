//! Plates of the atlas, judged as for print: each rule is one that a picture editor sent plates back for.

use std::sync::LazyLock;

use kuril_atlas::atlas::LabelKind;
use kuril_atlas::geometry::{Bounds, Detail, GlobePoint, Level, PlanePoint, UnitShape};
use kuril_atlas::map::{
    Appearance, Camera, MapFrame, Primitive, Role, Scene, ScreenPoint, ScreenRect, Style, Text,
    View,
};

use crate::support::{along, atlas, rect_of, scene, texts, view};

/// A plate of 1280 by 800 pixels without its foot.
const SIZE: [f64; 2] = [1280.0, 715.0];
const YEARS: [&str; 9] =
    ["1650", "1689", "1855", "1875", "1906", "1925", "1945-08-30", "1956", "2024"];
/// What nobody may call a state's land without saying a word in the dispute.
const DISPUTED: [&str; 13] = [
    "iturup",
    "kunashir",
    "shikotan",
    "polonskogo",
    "oskolki",
    "zelyony",
    "yuri",
    "tanfilyev",
    "anuchin",
    "dyomin",
    "signalny",
    "storozhevoy",
    "liancourt",
];

pub fn plate(camera: Camera, date: &str) -> View {
    let is_whole_year = date.len() == 4;
    let day = if is_whole_year { format!("{date}-12-31") } else { date.to_owned() };
    let mut view = view(camera, &day);
    view.state.is_whole_year = is_whole_year;
    view
}

pub fn framed(frame: MapFrame) -> Camera {
    Camera::fitted(frame.bounds(), SIZE)
}

/// From the northern Kurils to Kamchatka.
fn north() -> Camera {
    let atlas = atlas();
    let projection = &atlas.base_map.projection;
    let corners = [(151.0, 47.0), (151.0, 56.0), (165.0, 47.0), (165.0, 56.0)];
    let corners = corners.map(|(lon, lat)| projection.plane_from_globe(GlobePoint { lon, lat }));
    Camera::fitted(Bounds::around(corners.into_iter().flatten()).expect("in the projection"), SIZE)
}

fn all_cameras() -> Vec<Camera> {
    let frames =
        [MapFrame::Region, MapFrame::KurilsAndSakhalin, MapFrame::SouthernKurils, MapFrame::Korea];
    frames.into_iter().map(framed).chain([north()]).collect()
}

/// All plates, drawn once for all tests, with their year.
static PLATES: LazyLock<Vec<(&str, View, Scene)>> = LazyLock::new(|| {
    let dates = all_cameras().into_iter().flat_map(|it| YEARS.map(|date| (date, it)));
    let drawn = dates.map(|(date, camera)| {
        let view = plate(camera, date);
        let scene = scene(&view);
        (date, view, scene)
    });
    drawn.collect()
});

pub fn over_plates(check: impl Fn(&str, &View, &Scene)) {
    for (date, view, scene) in PLATES.iter() {
        check(date, view, scene);
    }
}

pub fn with_level<T>(camera: Camera, ask: impl FnOnce(&Level) -> T) -> T {
    let atlas = atlas();
    let (_, level) = atlas.base_map.level(Detail::for_scale(camera.pixels_per_km));
    ask(level)
}

/// The names of states and peoples on a map, whole or the lines of them.
fn holders(scene: &Scene) -> Vec<&Text> {
    let atlas = atlas();
    let names = atlas.holders.iter().flat_map(|it| [it.on_the_map(), it.in_short()]);
    let names: Vec<String> = names.flat_map(|it| [it.to_uppercase(), it]).collect();
    let is_of_one = |text: &str| {
        names.iter().any(|name| {
            name == text
                || name.strip_prefix(text).is_some_and(|rest| rest.starts_with(' '))
                || name.strip_suffix(text).is_some_and(|rest| rest.ends_with(' '))
        })
    };
    let is_label = |text: &str| atlas.base_map.labels.iter().any(|it| it.en == text);
    let names = texts(scene, &[Role::Name]);
    names.filter(|it| is_of_one(&it.text) && !is_label(&it.text)).collect()
}

fn circles(scene: &Scene, role: Role) -> impl Iterator<Item = ScreenPoint> {
    let items = scene.items.iter().filter(move |item| item.role == role);
    items.filter_map(|item| match item.primitive {
        Primitive::Circle { centre, .. } => Some(centre),
        _ => None,
    })
}

#[test]
fn liancourt_rocks_have_their_dot_and_their_name_whatever_lines_run_by() {
    let atlas = atlas();
    let label = atlas.base_map.labels.iter().find(|it| it.slug == "liancourt").expect("a label");
    for date in YEARS.into_iter().chain(["1953", "1960"]) {
        for frame in [MapFrame::Korea, MapFrame::Region] {
            let camera = framed(frame);
            let scene = scene(&plate(camera, date));
            let at = camera.screen_from_plane(label.at);
            let is_there = circles(&scene, Role::Dot).any(|it| it.distance(at) < 3.0);
            assert!(is_there, "{date}: no dot on {frame:?}");
            let is_named = texts(&scene, &[Role::Name]).any(|it| it.text.contains("Liancourt"));
            assert!(is_named || frame == MapFrame::Region, "{date}: no name on {frame:?}");
        }
    }
}

#[test]
fn kunashir_is_named_by_no_other_land_unless_a_line_leads_there() {
    for date in YEARS {
        for frame in [MapFrame::KurilsAndSakhalin, MapFrame::Korea] {
            let camera = framed(frame);
            let scene = scene(&plate(camera, date));
            let leaders: Vec<ScreenPoint> = (scene.items.iter())
                .filter(|item| item.role == Role::Leader)
                .filter_map(|item| match &item.primitive {
                    Primitive::Segments { segments, .. } => Some(segments[0][1]),
                    _ => None,
                })
                .collect();
            let names: Vec<&Text> = texts(&scene, &[Role::Name, Role::SecondName])
                .filter(|it| ["Kunash", "国後"].iter().any(|part| it.text.contains(part)))
                .filter(|it| !it.text.contains("Strait"))
                .collect();
            assert!(!names.is_empty(), "{date}: no name on {frame:?}");
            let rects: Vec<ScreenRect> = names.iter().map(|it| rect_of(it)).collect();
            let is_led = |rect: &ScreenRect| leaders.iter().any(|&it| rect.grown(9.0).contains(it));
            if rects.iter().any(is_led) {
                continue;
            }
            for rect in rects {
                let around = camera.plane_from_rect(rect.grown(6.0));
                let is_by_hokkaido = with_level(camera, |level| {
                    level.unit("hokkaido").is_some_and(|it| it.shape.reaches_into(around))
                });
                assert!(!is_by_hokkaido, "{date}: named on Hokkaido on {frame:?}");
            }
        }
    }
}

#[test]
fn names_of_states_and_peoples_stay_on_land() {
    over_plates(|date, view, scene| {
        with_level(view.camera, |level| {
            for text in holders(scene) {
                let off = along(text).into_iter().filter(|&at| {
                    let around = ScreenRect::centred(at, 6.0, 6.0);
                    let part = view.camera.plane_from_rect(around);
                    !level.units.iter().any(|unit| unit.shape.reaches_into(part))
                });
                let off = off.count();
                assert!(off == 0, "{date}: {} leaves the land at {:?}", text.text, text.at);
            }
        });
    });
}

#[test]
fn no_state_is_written_across_what_is_disputed_today() {
    let camera = framed(MapFrame::SouthernKurils);
    for year in (1850..2025).step_by(5) {
        let scene = scene(&plate(camera, &year.to_string()));
        let states = holders(&scene).into_iter().filter(|it| it.text == it.text.to_uppercase());
        for text in states {
            with_level(camera, |level| {
                let on = along(text).into_iter().find_map(|at| {
                    let at = camera.plane_from_screen(at);
                    let mut units = level.units.iter().filter(|it| it.shape.contains(at));
                    units.find(|it| DISPUTED.contains(&it.id.as_str()))
                });
                let on = on.map(|unit| &unit.id);
                assert!(on.is_none(), "{year}: {} on {on:?}", text.text);
            });
        }
    }
}

#[test]
fn a_state_is_written_at_home_and_not_on_its_colony() {
    let camera = framed(MapFrame::Korea);
    let scene = scene(&plate(camera, "1925"));
    let name = holders(&scene).into_iter().find(|it| it.text.ends_with("JAPAN"));
    let name = name.expect("Japan is named");
    let middle = camera.plane_from_screen(name.at);
    with_level(camera, |level| {
        let unit = level.units.iter().find(|it| it.shape.contains(middle)).map(|it| it.id.as_str());
        assert!(matches!(unit, Some("japan_main" | "hokkaido")), "{} on {unit:?}", name.text);
    });
}

#[test]
fn sakhalin_and_the_peoples_on_it_are_named() {
    for (date, wanted) in [("1650", &["Sakhalin", "Nivkh", "Ainu"][..]), ("1689", &["Sakhalin"])] {
        let scene = scene(&plate(framed(MapFrame::KurilsAndSakhalin), date));
        let names: Vec<&str> = texts(&scene, &[Role::Name]).map(|it| it.text.as_str()).collect();
        for name in wanted {
            assert!(names.contains(name), "{date}: no {name} in {names:?}");
        }
    }
}

#[test]
fn bands_run_on_from_province_to_province() {
    let camera = framed(MapFrame::Region);
    let scene = scene(&plate(camera, "1945-08-30"));
    let bands = scene.items.iter().filter(|item| item.role == Role::Bands);
    let mut segments: Vec<[ScreenPoint; 2]> = bands
        .filter_map(|item| match &item.primitive {
            Primitive::Segments { segments, .. } => Some(segments.to_vec()),
            _ => None,
        })
        .flatten()
        .collect();
    segments.sort_by(|[one, _], [other, _]| {
        (one.y.round(), one.x).partial_cmp(&(other.y.round(), other.x)).expect("numbers")
    });
    let provinces = ["heilongjiang", "jilin", "liaoning"];
    let gaps = segments.windows(2).filter(|pair| (pair[0][0].y - pair[1][0].y).abs() < 0.5);
    let mut seen = 0;
    for pair in gaps {
        seen += 1;
        let (from, to) = (pair[0][1], pair[1][0]);
        let middle = ScreenPoint { x: f64::midpoint(from.x, to.x), y: from.y };
        let rect = ScreenRect::centred(middle, to.x - from.x + 2.0, 6.0);
        let part = camera.plane_from_rect(rect);
        with_level(camera, |level| {
            let is_here = |unit: &&UnitShape| unit.shape.reaches_into(part);
            let here: Vec<&str> =
                level.units.iter().filter(is_here).map(|it| it.id.as_str()).collect();
            let is_within = here.len() > 1 && here.iter().all(|it| provinces.contains(it));
            assert!(!is_within, "a gap of {} at {middle:?} in {here:?}", to.x - from.x);
        });
    }
    assert!(seen > 5, "{seen} gaps at all");
}

#[test]
fn in_print_all_names_have_the_same_halo() {
    let style = Style::new(Appearance::Print);
    for (frame, date) in [(MapFrame::KurilsAndSakhalin, "1650"), (MapFrame::Region, "1945-08-30")] {
        let view = View { appearance: Appearance::Print, ..plate(framed(frame), date) };
        for text in texts(&scene(&view), &[Role::Name, Role::SecondName]) {
            let halo = text.halo.expect("a halo");
            let is_usual = [style.land_halo, style.water_halo].contains(&halo);
            assert!(is_usual, "{date}: {} on {halo:?}", text.text);
        }
    }
}

#[test]
fn degrees_stand_across_no_coast() {
    over_plates(|date, view, scene| {
        for text in texts(scene, &[Role::Degrees]) {
            let part = view.camera.plane_from_rect(rect_of(text).grown(-1.0));
            with_level(view.camera, |level| {
                let on = level
                    .units
                    .iter()
                    .find(|unit| unit.shape.reaches_into(part) && !unit.shape.encloses(part));
                let on = on.map(|it| &it.id);
                assert!(on.is_none(), "{date}: {} on the coast of {on:?}", text.text);
            });
        }
    });
}

fn legend(frame: MapFrame, date: &str) -> Vec<String> {
    let scene = scene(&plate(framed(frame), date));
    texts(&scene, &[Role::Legend]).map(|it| it.text.clone()).collect()
}

#[test]
fn the_key_explains_borders_and_no_line_of_which_there_is_but_a_dot() {
    let key = legend(MapFrame::KurilsAndSakhalin, "2024");
    assert!(key.iter().any(|it| it == "Border between states"), "{key:?}");
    let key = legend(MapFrame::Region, "1650");
    assert!(key.iter().any(|it| it.starts_with("Edge of a state")), "{key:?}");
    let key = legend(MapFrame::SouthernKurils, "1945-08-30");
    assert!(!key.iter().any(|it| it == "Limit of a zone"), "{key:?}");
    assert!(!key.iter().any(|it| it.starts_with("Border")), "{key:?}");
}

#[test]
fn two_names_are_not_read_as_one() {
    let atlas = atlas();
    let labels = &atlas.base_map.labels;
    let is_whole = |text: &str| {
        labels.iter().any(|it| it.en == text && !it.kind.is_water() && it.kind != LabelKind::City)
    };
    over_plates(|date, view, scene| {
        let is_level = |it: &&Text| it.angle == 0.0 && it.bend == 0.0;
        let states = holders(scene);
        let names: Vec<&Text> = texts(scene, &[Role::Name])
            .filter(|it| is_level(it) && (is_whole(&it.text) || states.contains(it)))
            .collect();
        for (i, one) in names.iter().enumerate() {
            for other in &names[i + 1..] {
                let gap = 0.14 * one.size.min(other.size);
                let both = [one, other].map(|it| rect_of(it).grown(gap));
                let is_one_name = states.contains(one) && states.contains(other);
                assert!(
                    is_one_name || !both[0].overlaps(both[1]),
                    "{date} {:?}: {} and {}",
                    view.camera.centre,
                    one.text,
                    other.text
                );
            }
        }
    });
}

#[test]
fn few_signs_of_places_beyond_the_frame_stand_apart_and_on_no_island() {
    over_plates(|date, view, scene| {
        let signs = scene.items.iter().filter(|item| item.role == Role::OffMapMarker);
        let signs: Vec<ScreenRect> = signs
            .filter_map(|item| match item.primitive {
                Primitive::Panel { rect, rounding: 4.0, .. } => Some(rect),
                _ => None,
            })
            .collect();
        let at = view.camera.centre;
        assert!(signs.len() <= 4, "{date} {at:?}: {} signs", signs.len());
        for (i, one) in signs.iter().enumerate() {
            for other in &signs[i + 1..] {
                assert!(!one.grown(1.0).overlaps(other.grown(1.0)), "{date} {at:?}: {one:?}");
            }
            let part = view.camera.plane_from_rect(*one);
            with_level(view.camera, |level| {
                let hidden = level.units.iter().find(|unit| {
                    let PlanePoint { x, y } = unit.shape.bounds.max - unit.shape.bounds.min;
                    x.max(y) < 250.0 && unit.shape.reaches_into(part)
                });
                let hidden = hidden.map(|it| &it.id);
                assert!(hidden.is_none(), "{date} {at:?}: a sign on {hidden:?}");
            });
        }
    });
}

#[test]
fn the_sea_of_japan_bears_both_its_names() {
    let has = |scene: &Scene, name: &str| {
        texts(scene, &[Role::Name, Role::SecondName]).any(|it| it.text == name)
    };
    let names = |scene: &Scene| ["Sea of Japan", "(East Sea)"].map(|name| has(scene, name));
    over_plates(|date, view, scene| {
        let [one, other] = names(scene);
        assert_eq!(one, other, "{date} at {}", view.camera.pixels_per_km);
    });
    // On small maps there may be room for one alone.
    let middle = framed(MapFrame::Region).centre;
    let sizes = [[512.0, 384.0], [256.0, 300.0], [800.0, 400.0], [390.0, 455.0]];
    let scales = [0.12, 0.17, 0.25, 0.4];
    let cameras =
        sizes.into_iter().flat_map(|size| scales.map(|scale| Camera::new(middle, scale, size)));
    let named: Vec<[bool; 2]> =
        cameras.map(|camera| names(&scene(&plate(camera, "2024")))).filter(|it| it[0]).collect();
    let alone = named.iter().filter(|it| !it[1]).count();
    assert!(named.len() > 4 && 3 * alone <= named.len(), "{alone} alone of {}", named.len());
}
