use crate::atlas::TreatyAnnotation;
use crate::map::composition::Composition;
use crate::map::values::{
    Anchor, Face, Note, Primitive, Role, ScreenPoint, ScreenRect, Stroke, Text,
};

const SIZE: f64 = 12.0;
const HEIGHT: f64 = 20.0;

/// The vague words of the instrument under the lens, each at the land or sea it is about; they
/// answer with what is asked of them.
pub fn place(composition: &mut Composition<'_>) -> Vec<Note> {
    let Some(treaty) = composition.view.lens else { return Vec::new() };
    let annotations = &composition.atlas[treaty].annotations;
    annotations.iter().filter_map(|it| call_out(composition, it)).collect()
}

fn call_out(composition: &mut Composition<'_>, annotation: &TreatyAnnotation) -> Option<Note> {
    let plane = composition.atlas.base_map.projection.plane_from_globe(annotation.at)?;
    let at = composition.view.camera.screen_from_plane(plane);
    if !composition.view.camera.frame().contains(at) {
        return None;
    }
    let style = composition.style;
    let width = composition.width(&annotation.words, Face::Italic, SIZE) + 26.0;
    let angles = [35.0, 145.0, -35.0, -145.0, 0.0, 180.0, 90.0, -90.0].map(f64::to_radians);
    let candidates = [30.0, 50.0, 75.0, 105.0, 140.0, 180.0].into_iter().flat_map(|far: f64| {
        angles.map(|angle| {
            // The near end of the words stands where the leader ends.
            let x = at.x + far * angle.cos() + width / 2.0 * angle.cos();
            ScreenRect::centred(ScreenPoint { x, y: at.y - far * angle.sin() }, width, HEIGHT)
        })
    });
    let rect = candidates
        .into_iter()
        .find(|rect| composition.occupancy.take_if_free(&[rect.grown(2.0)]))?;
    let end = ScreenPoint {
        x: at.x.clamp(rect.min.x, rect.max.x),
        y: at.y.clamp(rect.min.y, rect.max.y),
    };
    let edge = Stroke::solid(style.accent, 1.2);
    let mark = ScreenPoint { x: rect.min.x + 10.0, y: rect.centre().y };
    let items = [
        Primitive::Segments { segments: [[at, end]].into(), stroke: edge },
        Primitive::Circle { centre: at, radius: 3.0, fill: style.accent, stroke: Stroke::NONE },
        Primitive::Panel { rect, rounding: 4.0, fill: style.paper, stroke: edge },
        Primitive::Text(Text::plain(
            "?".to_owned(),
            mark,
            Anchor::Middle,
            Face::Bold,
            SIZE,
            style.accent,
        )),
        Primitive::Text(Text::plain(
            annotation.words.clone(),
            ScreenPoint { x: rect.min.x + 19.0, y: rect.centre().y },
            Anchor::Left,
            Face::Italic,
            SIZE,
            style.ink,
        )),
    ];
    composition.extend(Role::Note, items);
    Some(Note { rect, text: annotation.question.clone() })
}
