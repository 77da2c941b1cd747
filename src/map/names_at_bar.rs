use std::sync::Arc;

use crate::map::values::{
    Anchor, Primitive, Role, Scene, ScreenPoint, ScreenRect, Text, TextMetrics,
};

/// The names of one of two pictures that lie on one another with a swipe bar between them: measured
/// once, for every place of the bar.
#[derive(Default)]
pub struct NamesAtBar {
    /// The picture, and the one beside it.
    of: Option<(Arc<Scene>, Option<Arc<Scene>>)>,
    names: Vec<NameAtBar>,
    /// What was made last.
    made: Option<Made>,
}

/// A name of the picture.
struct NameAtBar {
    /// Its place among the items.
    item: usize,
    rect: ScreenRect,
    angle: f64,
    /// It stands beneath another, and goes with it.
    is_second: bool,
    /// The picture beside has the same in the same place: together they are whole.
    is_in_both: bool,
}

/// A picture without the names that are cut, and where the bar and the dates were then.
struct Made {
    bar: f64,
    dates: Vec<ScreenRect>,
    scene: Arc<Scene>,
}

/// Pixels between a name and what stands beneath it, at most.
const TOGETHER: f64 = 4.0;

impl NamesAtBar {
    /// The picture without the names that the bar would cut, or that a date of either lies upon.
    pub fn uncut(
        &mut self,
        metrics: &TextMetrics,
        scene: &Arc<Scene>,
        beside: Option<&Arc<Scene>>,
        bar: f64,
        dates: &[ScreenRect],
    ) -> Arc<Scene> {
        self.measure(metrics, scene, beside);
        if let Some(made) = self.made.as_ref().filter(|it| it.bar == bar && it.dates == dates) {
            return Arc::clone(&made.scene);
        }
        let uncut = self.without_cut(scene, bar, dates);
        self.made = Some(Made { bar, dates: dates.to_vec(), scene: Arc::clone(&uncut) });
        uncut
    }

    /// Measures the names, unless these are the pictures of before.
    fn measure(&mut self, metrics: &TextMetrics, scene: &Arc<Scene>, beside: Option<&Arc<Scene>>) {
        let is_same = |(one, other): &(Arc<Scene>, Option<Arc<Scene>>)| {
            let other = other.as_ref();
            Arc::ptr_eq(one, scene) && other.map(Arc::as_ptr) == beside.map(Arc::as_ptr)
        };
        if self.of.as_ref().is_some_and(is_same) {
            return;
        }
        let in_beside: Vec<&Text> =
            beside.map(|it| names(it).map(|(_, _, text)| text).collect()).unwrap_or_default();
        let measured = names(scene).map(|(item, role, text)| NameAtBar {
            item,
            rect: rect_of(metrics, text),
            angle: text.angle,
            is_second: role == Role::SecondName,
            is_in_both: in_beside.contains(&text),
        });
        self.names = measured.collect();
        self.of = Some((Arc::clone(scene), beside.map(Arc::clone)));
        self.made = None;
    }

    fn without_cut(&self, scene: &Arc<Scene>, bar: f64, dates: &[ScreenRect]) -> Arc<Scene> {
        let is_cut = |name: &&NameAtBar| {
            let is_on_bar = name.rect.min.x < bar && bar < name.rect.max.x && !name.is_in_both;
            is_on_bar || dates.iter().any(|&date| name.rect.overlaps(date))
        };
        let cut: Vec<&NameAtBar> = self.names.iter().filter(is_cut).collect();
        if cut.is_empty() {
            return Arc::clone(scene);
        }
        let is_beneath = |name: &NameAtBar| {
            name.is_second
                && cut
                    .iter()
                    .any(|it| it.angle == name.angle && it.rect.grown(TOGETHER).overlaps(name.rect))
        };
        let goes = |name: &&NameAtBar| is_cut(name) || is_beneath(name);
        let gone: Vec<usize> = self.names.iter().filter(goes).map(|name| name.item).collect();
        let mut kept = Scene::clone(scene);
        let mut item = 0;
        kept.items.retain(|_| {
            let stays = gone.binary_search(&item).is_err();
            item += 1;
            stays
        });
        Arc::new(kept)
    }
}

/// The names of a picture, in the order of its items.
fn names(scene: &Scene) -> impl Iterator<Item = (usize, Role, &Text)> {
    let is_name = |role: Role| {
        matches!(
            role,
            Role::Name
                | Role::NameBeyond
                | Role::SecondName
                | Role::Spot
                | Role::Degrees
                | Role::LineName
                | Role::JourneyName
                | Role::StopName
        )
    };
    let items = scene.items.iter().enumerate().filter(move |(_, item)| is_name(item.role));
    items.filter_map(|(place, item)| Some((place, item.role, text_of(&item.primitive)?)))
}

fn text_of(primitive: &Primitive) -> Option<&Text> {
    match primitive {
        Primitive::Text(text) => Some(text),
        Primitive::Area { .. }
        | Primitive::Path { .. }
        | Primitive::Outline { .. }
        | Primitive::Rim(_)
        | Primitive::Segments { .. }
        | Primitive::Polygon { .. }
        | Primitive::Circle { .. }
        | Primitive::Panel { .. }
        | Primitive::Inset { .. } => None,
    }
}

/// The rectangle around a text, pixels.
fn rect_of(metrics: &TextMetrics, text: &Text) -> ScreenRect {
    let width = metrics.width(&text.text, text.face, text.size, text.spacing);
    let from = match text.anchor {
        Anchor::Left => 0.0,
        Anchor::Middle => -width / 2.0,
        Anchor::Right => -width,
    };
    let half = text.size / 2.0;
    let ends = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| from + share * width);
    let points = ends.into_iter().flat_map(|along| [half, -half].map(|up| text.on_line(along, up)));
    points.fold(ScreenRect { min: text.at, max: text.at }, |rect, at| ScreenRect {
        min: ScreenPoint { x: rect.min.x.min(at.x), y: rect.min.y.min(at.y) },
        max: ScreenPoint { x: rect.max.x.max(at.x), y: rect.max.y.max(at.y) },
    })
}
