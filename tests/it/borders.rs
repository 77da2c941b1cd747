//! Borders on the plates of the atlas: told from rivers, and around what is occupied too.

use kuril_atlas::map::{Appearance, MapFrame, Primitive, Role, RouteOf, Scene, Style, View};

use crate::plates::{framed, over_plates, plate, with_level};
use crate::support::{along, atlas, scene, texts};

#[test]
fn a_border_between_states_is_stronger_than_any_river() {
    over_plates(|date, view, scene| {
        let style = Style::new(Appearance::Light);
        let widths = |role: Role| {
            scene.items.iter().filter(move |item| item.role == role).filter_map(|item| match &item
                .primitive
            {
                Primitive::Path { stroke, .. } => Some(*stroke),
                _ => None,
            })
        };
        let river = widths(Role::FreshWater).map(|it| it.width).fold(0.0, f64::max);
        let of_states = widths(Role::Border).filter(|it| it.colour == style.border);
        let border = of_states.map(|it| it.width).fold(f64::MAX, f64::min);
        assert!(border > river, "{date} {:?}: {border} and {river}", view.camera.centre);
    });
}

/// Whether the line between two units is drawn as a border of states.
fn is_border_of_states(scene: &Scene, units: [&str; 2]) -> bool {
    let style = Style::new(Appearance::Light);
    with_level(scene.camera, |level| {
        let mut lines = level.borders.iter().filter(|border| {
            let sides = border.sides.map(|unit| level.units[unit].id.as_str());
            sides == units || sides == [units[1], units[0]]
        });
        lines.any(|line| {
            scene.items.iter().any(|item| match &item.primitive {
                Primitive::Path { path, stroke } if item.role == Role::Border => {
                    stroke.colour == style.border && path.points == line.path.points
                }
                _ => false,
            })
        })
    })
}

#[test]
fn what_a_power_occupies_lies_beyond_its_border() {
    let scene = scene(&plate(framed(MapFrame::Region), "1945-08-30"));
    for units in [["heilongjiang", "amur_left"], ["heilongjiang", "ussuri"], ["korea_n", "jilin"]] {
        assert!(is_border_of_states(&scene, units), "{units:?}");
    }
    assert!(!is_border_of_states(&scene, ["heilongjiang", "jilin"]));
}

#[test]
fn the_name_of_a_divided_island_stands_beside_the_line_across_it() {
    let atlas = atlas();
    for frame in [MapFrame::Region, MapFrame::KurilsAndSakhalin] {
        for date in ["1906", "1925", "1945-08-30"] {
            let scene = scene(&plate(framed(frame), date));
            let lines = scene.routes.iter().filter(|route| match route.of {
                RouteOf::Line(id) => atlas[id].is_border,
                RouteOf::Journey(_) => false,
            });
            let lines: Vec<_> = lines.collect();
            assert!(!lines.is_empty(), "{date}: the 50th parallel");
            let mut names = texts(&scene, &[Role::Name]);
            let name = names.find(|it| it.text == "Sakhalin").expect("the name of the island");
            let near =
                along(name).into_iter().flat_map(|at| lines.iter().map(move |it| it.distance(at)));
            let least = near.fold(f64::MAX, f64::min);
            assert!(least > name.size / 3.0, "{date}: {least} pixels from the line");
        }
    }
}

#[test]
fn what_differs_is_outlined_thin_around_what_the_line_would_hide() {
    let then = plate(framed(MapFrame::Region), "1854").state;
    let view = View { compared: Some(then), ..plate(framed(MapFrame::Region), "1914") };
    let scene = scene(&view);
    let outlines = scene.items.iter().filter(|item| item.role == Role::Difference);
    let mut widths = [0.0_f64; 2];
    for outline in outlines {
        let Primitive::Path { path, stroke } = &outline.primitive else { continue };
        let across = path.bounds.width().max(path.bounds.height()) * view.camera.pixels_per_km;
        let of = &mut widths[usize::from(across >= 40.0)];
        *of = of.max(stroke.width);
    }
    let [small, large] = widths;
    assert!(small > 0.0 && small < 1.2 && large > 1.5, "{small} and {large} pixels");
}
