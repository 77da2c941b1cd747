//! Borders on the plates of the atlas: told from rivers, and around what is occupied too.

use kuril_atlas::map::{Appearance, MapFrame, Primitive, Role, Scene, Style};

use crate::plates::{framed, over_plates, plate, with_level};
use crate::support::scene;

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
