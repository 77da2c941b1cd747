//! A picture can be printed: names stand by their own islands, the key is short and hides little
//! land, and what stands beneath the date says who gained what.

use kuril_atlas::assets;
use kuril_atlas::atlas::{changes_in, headline};
use kuril_atlas::geometry::{Bounds, Detail};
use kuril_atlas::map::{
    Anchor, Camera, KURILS_AND_SAKHALIN, Primitive, Role, SOUTHERN_KURILS, Scene, ScreenRect,
    Surround, Text, View,
};

use crate::support::{atlas, day, scene, texts, view};

/// The names that a reader mixes up, with the units of the map that bear them.
const GROUPS: [(&str, &str); 4] =
    [("Kunashir", "kunashir"), ("Iturup", "iturup"), ("Shikotan", "shikotan"), ("Urup", "urup")];

/// The rectangle of an upright name.
fn rect_of(text: &Text) -> ScreenRect {
    let metrics = assets::text_metrics();
    let width = metrics.width(&text.text, text.face, text.size, text.spacing);
    let along = match text.anchor {
        Anchor::Left => width / 2.0,
        Anchor::Middle => 0.0,
        Anchor::Right => -width / 2.0,
    };
    let middle = text.on_line(along, 0.0);
    ScreenRect::centred(middle, width, text.size)
}

/// How many pixels are between a name and a land, if they are near one another.
fn gap(scene: &Scene, rect: ScreenRect, unit: &str) -> Option<u32> {
    let atlas = atlas();
    let (_, level) = atlas.base_map.level(Detail::for_scale(scene.camera.pixels_per_km));
    let shape = &level.unit(unit).expect("a unit of the map").shape;
    (0..=20).find(|&air| {
        let around: Bounds = scene.camera.plane_from_rect(rect.grown(f64::from(air)));
        shape.reaches_into(around)
    })
}

#[test]
fn the_name_of_an_island_stands_by_that_island_and_by_no_other() {
    let frames = [(KURILS_AND_SAKHALIN, [960.0, 604.0]), (KURILS_AND_SAKHALIN, [1280.0, 716.0])];
    let frames = frames.into_iter().chain([(SOUTHERN_KURILS, [960.0, 604.0])]);
    for (bounds, size) in frames {
        for date in ["1650-12-31", "1855-12-31", "1906-12-31", "1945-08-30", "2024-12-31"] {
            let camera = Camera::fitted(bounds, size);
            let scene = scene(&View { surround: Surround::None, ..view(camera, date) });
            for text in texts(&scene, &[Role::Name]) {
                let Some((name, own)) = GROUPS.iter().find(|(it, _)| text.text.starts_with(it))
                else {
                    continue;
                };
                let rect = rect_of(text);
                let own = gap(&scene, rect, own).unwrap_or(u32::MAX);
                for (other, unit) in GROUPS.iter().filter(|(it, _)| it != name) {
                    let Some(other_gap) = gap(&scene, rect, unit) else { continue };
                    assert!(
                        own <= other_gap + 4,
                        "{date} {size:?}: {name} is {own} from itself and {other_gap} from {other}"
                    );
                }
            }
        }
    }
}

/// The panel of a part of the surround.
fn panel(scene: &Scene, role: Role) -> Option<ScreenRect> {
    scene.items.iter().find_map(|item| match item.primitive {
        Primitive::Panel { rect, .. } if item.role == role => Some(rect),
        _ => None,
    })
}

#[test]
fn the_legend_of_a_large_picture_is_slim_and_cuts_no_word() {
    for date in ["1650-12-31", "1855-12-31", "1905-12-31", "1945-08-30"] {
        let scene = scene(&view(Camera::fitted(kuril_atlas::map::OVERVIEW, [1280.0, 716.0]), date));
        let rect = panel(&scene, Role::Legend).expect("a legend");
        assert!(rect.width() < 300.0, "{date}: {} pixels", rect.width());
        for text in texts(&scene, &[Role::Legend]) {
            assert!(rect.encloses(rect_of(text)), "{date}: {}", text.text);
        }
    }
}

/// The part of a rectangle that lies on land of the history.
fn land_beneath(scene: &Scene, rect: ScreenRect) -> f64 {
    let atlas = atlas();
    let (_, level) = atlas.base_map.level(Detail::Overview);
    let step = |min: f64, max: f64, i: u32| min + (max - min) * (f64::from(i) + 0.5) / 12.0;
    let points = (0..144).map(|i| kuril_atlas::map::ScreenPoint {
        x: step(rect.min.x, rect.max.x, i % 12),
        y: step(rect.min.y, rect.max.y, i / 12),
    });
    let is_land = |at| level.units.iter().any(|unit| unit.shape.contains(at));
    let on_land = points.filter(|&at| is_land(scene.camera.plane_from_screen(at)));
    on_land.count() as f64 / 144.0
}

#[test]
fn on_small_pictures_the_legend_and_the_scale_stand_on_the_sea() {
    for (bounds, size) in [
        (KURILS_AND_SAKHALIN, [480.0, 360.0]),
        (KURILS_AND_SAKHALIN, [480.0, 300.0]),
        (kuril_atlas::map::OVERVIEW, [480.0, 360.0]),
        (kuril_atlas::map::OVERVIEW, [640.0, 400.0]),
    ] {
        for date in ["1855-12-31", "1906-12-31", "1945-08-30", "2024-12-31"] {
            let scene = scene(&view(Camera::fitted(bounds, size), date));
            let legend = panel(&scene, Role::Legend).expect("a legend");
            let share = land_beneath(&scene, legend);
            assert!(share < 0.2, "{date} {size:?}: {share:.2} of the legend hides land");
            let ends = scene.items.iter().find_map(|item| match &item.primitive {
                Primitive::Segments { segments, .. } if item.role == Role::ScaleBar => {
                    Some(segments[0])
                }
                _ => None,
            });
            let [left, right] = ends.expect("a scale bar");
            let bar = ScreenRect::new(left.x, left.y - 18.0, right.x - left.x, 20.0);
            let share = land_beneath(&scene, bar);
            assert!(share < 0.2, "{date} {size:?}: {share:.2} of the scale bar lies on land");
        }
    }
}

/// What stands beneath the date on a day, or in a year.
fn said(date: &str) -> String {
    let (atlas, words) = (atlas(), assets::words());
    let camera = Camera::fitted(KURILS_AND_SAKHALIN, [960.0, 604.0]);
    let mut state = view(camera, date).state;
    state.is_whole_year = date.ends_with("12-31");
    let told = headline(&atlas, &words, state, &changes_in(&atlas, day(date).year()));
    told.story.into_iter().chain(told.others).collect::<Vec<_>>().join(" ")
}

#[test]
fn beneath_the_date_stands_who_gained_what() {
    assert_eq!(
        said("1875-12-31"),
        "Urup and the islands north of it come under the Empire of Japan. Sakhalin comes under the \
         Russian Empire."
    );
    assert_eq!(said("1910-12-31"), "Korea comes under the Empire of Japan.");
    assert_eq!(
        said("1945-08-27"),
        "Islands from Raikoke to Simushir: the USSR since 27 August. Next, on 28 August: Iturup / \
         Etorofu and the small islands beyond Urup under the USSR."
    );
    assert!(
        said("1945-12-31").starts_with(
            "The four southern island groups; Urup and the islands north of it; and Southern \
             Sakhalin come under the USSR. Elsewhere: "
        ),
        "{}",
        said("1945-12-31")
    );
    assert_eq!(said("2024-12-31"), "Nothing changes hands in 2024.");
    for year in 1600..2025 {
        let said = said(&format!("{year}-12-31"));
        assert!(said.chars().count() < 250, "{year}: {said}");
        let counts_lands = said.contains(" more ") || said.contains("other lands");
        assert!(!counts_lands, "{year}: {said}");
    }
}

#[test]
fn a_state_is_rather_named_in_short_than_steeply() {
    for year in ["1906", "1925", "1940"] {
        let camera = Camera::fitted(KURILS_AND_SAKHALIN, [1280.0, 716.0]);
        let date = format!("{year}-12-31");
        let scene = scene(&View { surround: Surround::None, ..view(camera, &date) });
        let name = texts(&scene, &[Role::Name]).find(|it| it.text.ends_with("JAPAN"));
        let name = name.expect("Japan is named");
        assert!(name.angle.abs() < 40.0, "{year}: {} leans {}", name.text, name.angle);
    }
}
