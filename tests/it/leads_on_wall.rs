//! What leads from a thing to its name on a wall: a line where the name stands far off, which runs through
//! no other name and over no other island; and an arrow at the edge for what lies beyond it.

use kuril_atlas::assets;
use kuril_atlas::geometry::{Bounds, Detail, UnitShape};
use kuril_atlas::map::{
    OVERVIEW, PanePosition, Primitive, Role, Scene, ScreenPoint, ScreenRect, Text,
};

use crate::names::{WRITTEN, overlap, pieces};
use crate::support::{atlas, rect_of, texts};
use crate::told_on_wall::{Told, is_name, on_units};

/// Islands smaller than this, kilometres, are taken for what a line leads from.
const ISLAND: f64 = 250.0;
/// Pixels from one point of a line to the next where land is looked for, and how many of them lie on an
/// island that it runs over.
const STEP: f64 = 1.0;
const OVER: usize = 3;
/// Pixels from a coast up to which a name stands beside it, and from a name to the end of its line.
const BESIDE: f64 = 20.0;
const AT_NAME: f64 = 6.0;
/// Pixels beyond the edge from which on nothing is in sight.
const BEYOND: f64 = 60.0;

type Line = [ScreenPoint; 2];

fn leaders(scene: &Scene) -> Vec<Line> {
    let leaders = scene.items.iter().filter(|item| item.role == Role::Leader);
    let lines = leaders.filter_map(|item| match &item.primitive {
        Primitive::Segments { segments, .. } => Some(segments.iter().copied()),
        _ => None,
    });
    lines.flatten().collect()
}

/// A line as a narrow shape, without its last pixels: there stands its own name.
fn body([from, to]: Line) -> [ScreenPoint; 4] {
    let length = from.distance(to).max(1.0);
    let share = ((length - 2.0) / length).max(0.0);
    let end =
        ScreenPoint { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    let [aside, down] = [(from.y - to.y) / length * 0.4, (to.x - from.x) / length * 0.4];
    let at = |it: ScreenPoint, by: f64| ScreenPoint { x: it.x + by * aside, y: it.y + by * down };
    [at(from, -1.0), at(end, -1.0), at(end, 1.0), at(from, 1.0)]
}

/// Lines that run through the name of something else.
pub fn through_names(scene: &Scene) -> Vec<String> {
    let metrics = assets::text_metrics();
    let names: Vec<&Text> = texts(scene, &WRITTEN).collect();
    let mut found = Vec::new();
    for line in leaders(scene) {
        let struck = names.iter().filter(|text| {
            let is_struck = |piece: &[ScreenPoint; 4]| overlap(piece, &body(line));
            pieces(&metrics, text).iter().any(is_struck)
        });
        found.extend(struck.map(|text| format!("a line to a name runs through {}", text.text)));
    }
    found
}

/// Lines that run over an island which they do not lead from.
pub fn over_islands(scene: &Scene) -> Vec<String> {
    let atlas = atlas();
    let (_, level) = atlas.base_map.level(Detail::for_scale(scene.camera.pixels_per_km));
    let is_island =
        |it: &&UnitShape| it.shape.bounds.width().max(it.shape.bounds.height()) < ISLAND;
    let islands: Vec<&UnitShape> = level.units.iter().filter(is_island).collect();
    let mut found = Vec::new();
    for [from, to] in leaders(scene) {
        let count = (from.distance(to) / STEP) as u32;
        let at = |step: u32| {
            let share = f64::from(step) / f64::from(count.max(1));
            let at = ScreenPoint {
                x: from.x + share * (to.x - from.x),
                y: from.y + share * (to.y - from.y),
            };
            scene.camera.plane_from_screen(at)
        };
        let near = scene.camera.plane_from_rect(ScreenRect::centred(from, 8.0, 8.0));
        let crossed = islands.iter().filter(|unit| {
            let is_own = unit.shape.reaches_into(near);
            !is_own && (0..=count).filter(|&it| unit.shape.contains(at(it))).count() >= OVER
        });
        found.extend(crossed.map(|unit| format!("a line to a name runs over {}", unit.id)));
    }
    found
}

/// Islands that are told of, whose names stand far off and no line leads there.
pub fn not_led_to(told: &[Told], scene: &Scene) -> Vec<String> {
    let leaders = leaders(scene);
    let names: Vec<&Text> = texts(scene, &[Role::Name]).collect();
    let mut found = Vec::new();
    for it in told.iter().filter(|it| !it.lands.is_empty()) {
        // A pair of names may stand on two lines.
        let lines: Vec<ScreenRect> = names
            .iter()
            .filter(|text| it.forms.iter().any(|form| is_name(text, form)))
            .map(|text| rect_of(text))
            .collect();
        let is_led = |rect: &ScreenRect| {
            leaders.iter().flatten().any(|&end| rect.grown(AT_NAME).contains(end))
        };
        let is_far = on_units(scene, &it.lands, |units| {
            let bounds = units.iter().map(|unit| unit.shape.bounds);
            // A chain is named along its islands.
            let all = Bounds::around(bounds.flat_map(|it| [it.min, it.max]));
            let is_small = all.is_some_and(|it| it.width().max(it.height()) < ISLAND);
            let is_near = |rect: &ScreenRect| {
                let near = scene.camera.plane_from_rect(rect.grown(BESIDE));
                units.iter().any(|unit| unit.shape.reaches_into(near))
            };
            is_small && !lines.iter().any(is_near)
        });
        if !lines.is_empty() && is_far && !lines.iter().any(is_led) {
            let forms = it.forms.join(" / ");
            found.push(format!("{forms} stands far off, and no line leads there"));
        }
    }
    found
}

/// What is told of, lies in the region of the atlas and beyond the edge, and no arrow points there.
pub fn not_pointed_to(told: &[Told], scene: &Scene) -> Vec<String> {
    let view = &scene.basis.as_ref().expect("the map of a window").view;
    if view.pane_position == PanePosition::Second {
        return Vec::new();
    }
    let frame = scene.camera.frame().grown(BEYOND);
    let pointed: Vec<&Text> = texts(scene, &[Role::NameBeyond]).collect();
    let is_missing = |it: &&Told| {
        let is_far = |units: &[&UnitShape]| {
            let seen = scene.camera.visible();
            !units.iter().any(|unit| unit.shape.bounds.touches(seen))
        };
        OVERVIEW.contains(it.at)
            && !frame.contains(scene.camera.screen_from_plane(it.at))
            && on_units(scene, &it.lands, is_far)
            && !pointed.iter().any(|text| it.forms.iter().any(|form| is_name(text, form)))
    };
    let missing = told.iter().filter(is_missing);
    missing.map(|it| format!("no arrow points to {}", it.forms.join(" / "))).collect()
}
