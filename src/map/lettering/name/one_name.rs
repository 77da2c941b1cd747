//! One name of the map: its lines and letters, and where it finds room.

use std::sync::Arc;

use crate::atlas::{LabelKind, MapLabel};
use crate::geometry::Shape;
use crate::map::composition::Composition;
use crate::map::ground::symbology::{Symbology, is_striped};
use crate::map::lettering::candidates::{Block, Preference, candidates};
use crate::map::lettering::name::leads::Lead;
use crate::map::lettering::name::letters::{
    Lettering, Lines, Placed, Setting, end_of_block, rects_of_line,
};
use crate::map::lettering::occupancy::leaning_text_rects;
use crate::map::lettering::wanted_names::{
    is_called_from_afar, is_great_sea, is_unit, radius_of_dot,
};
use crate::map::values::{Anchor, Mark, Primitive, Role, Route, ScreenPoint, ScreenRect, Stroke};

/// Pixels by which the air around a name may reach over a border.
const OVER_A_BORDER: f64 = 2.0;
/// Pixels from an island from which on a line leads to its name on a wall.
const FAR: f64 = 12.0;
/// Width of a line that leads to a name, pixels.
const LEADER: f64 = 0.9;

/// What names have regard to.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// Whose land is whose.
    pub symbologies: &'a [Symbology],
    /// The markers of events.
    pub marks: &'a [Mark],
    /// Lines and journeys: a name rather stands beside them than upon them.
    pub routes: &'a [Route],
    /// A map without one of its names is none, as an inset.
    pub wants_all: bool,
}

/// A name that wants a place.
#[derive(Clone)]
pub struct Name<'a> {
    index: usize,
    pub label: &'a MapLabel,
    lettering: Lettering,
    /// The name alone, on a line; and on two, where it is a pair of a small island.
    alone: Lines,
    broken: Option<Lines>,
    /// The same with what stands beneath it.
    whole: Option<Lines>,
    broken_whole: Option<Lines>,
}

/// On what a name does not stand: the lands of others, lines and journeys.
#[derive(Clone, Copy)]
struct Shunned<'a> {
    abroad: &'a [Arc<Shape>],
    routes: &'a [Route],
}

impl<'a> Name<'a> {
    /// What a label says on the day of the map. Before its first name there was no town.
    pub fn of(composition: &Composition<'_>, index: usize, label: &'a MapLabel) -> Option<Self> {
        let view = composition.view;
        let name = name_of_the_day(composition, label)?;
        let (words, seconds) = (composition.words, view.second_names);
        let second = composition.atlas.second_name_on(words, label, view.state.day, seconds);
        let second = label.beneath.clone().or(second.filter(|second| *second != name));
        let broken = broken(&name).filter(|_| is_small_island(composition, label));
        let with = |it: &Lines, second: &String| Lines {
            second: Some(second.clone()),
            name: it.name.clone(),
        };
        let alone = Lines { name: vec![name], second: None };
        let whole = second.as_ref().map(|second| with(&alone, second));
        let both = second.as_ref().zip(broken.as_ref());
        let broken_whole = both.map(|(second, broken)| with(broken, second));
        let lettering = Lettering::of(composition, label);
        Some(Self { index, label, lettering, alone, broken, whole, broken_whole })
    }

    /// The same in the smallest letters, close to one another.
    pub fn in_small_letters(self, size: f64) -> Self {
        let spacing = self.lettering.spacing.min(0.0);
        Self { lettering: Lettering { size, spacing, ..self.lettering }, ..self }
    }

    /// The same never without what always stands beneath it, if anything does.
    pub fn with_both(&self) -> Option<Self> {
        let whole = self.whole.clone().filter(|_| self.label.beneath.is_some())?;
        let name = self.clone();
        Some(Self { alone: whole, whole: None, broken: None, broken_whole: None, ..name })
    }

    /// Sets the name and what stands beneath it at the first of its candidates that is free; a town
    /// with its dot. Where there is no room for both, the name alone. Whether there was room.
    pub fn place(&self, composition: &mut Composition<'_>, around: Around<'_>) -> bool {
        let beside_routes =
            !around.routes.is_empty() && self.place_beside_routes(composition, around);
        beside_routes || self.place_beside_routes(composition, Around { routes: &[], ..around })
    }

    /// The same where no line and no journey runs through it.
    pub fn place_beside_routes(
        &self,
        composition: &mut Composition<'_>,
        around: Around<'_>,
    ) -> bool {
        let abroad = abroad(composition, self.label, around.symbologies);
        let shunned = Shunned { abroad: &abroad, routes: around.routes };
        // Rather across a line than where the name could be taken for another's; on a wall, where it can be
        // led to across the sea, never there.
        let is_by_others = around.routes.is_empty() && composition.view.wall.is_none();
        let is_tried = |it: &&Preference| is_by_others || **it != Preference::ByOthers;
        let preferences = preferences(composition, self.label, around).iter().filter(is_tried);
        let tries = preferences.flat_map(|preference| {
            // A high name is rather not led to: it would take the room of its neighbours.
            let high = self.broken_whole.as_ref().filter(|_| *preference == Preference::Good);
            let lines = [self.whole.as_ref(), high, Some(&self.alone), self.broken.as_ref()];
            lines.map(|lines| lines.map(|lines| (lines, *preference)))
        });
        // A great sea is rather named in smaller letters than not at all.
        let sizes = if is_great_sea(self.label) { &[1.0, 0.78][..] } else { &[1.0] };
        // What always stands beneath a name is there wherever both have room, however small, and rather
        // across a line than not.
        let has_both = self.label.beneath.is_some();
        let (first, then): (Vec<_>, Vec<_>) =
            tries.flatten().partition(|(lines, _)| !has_both || lines.second.is_some());
        let then = if has_both && !around.routes.is_empty() { Vec::new() } else { then };
        let rounds = [&first, &then].into_iter();
        let mut rounds = rounds.flat_map(|tries| sizes.iter().map(move |&share| (share, tries)));
        let placed = rounds.find_map(|(share, tries)| {
            let lettering = self.lettering.scaled(share);
            let lettering = Lettering { size: composition.legible(lettering.size), ..lettering };
            tries.iter().find_map(|&(lines, preference)| {
                let setting = Setting::of(composition, &lettering, lines);
                self.placed(composition, &setting, preference, shunned)
            })
        });
        let has_room = placed.is_some();
        if let Some(placed) = placed {
            self.add(composition, placed);
        }
        has_room
    }

    /// How much room the name alone takes: on a line, and on two.
    pub fn blocks(&self, composition: &Composition<'_>) -> Vec<Block> {
        let lines = self.shortest().into_iter();
        lines.map(|it| Setting::of(composition, &self.lettering, it).block).collect()
    }

    /// The name alone, on a line and on two; with what always stands beneath it.
    fn shortest(&self) -> Vec<&Lines> {
        match self.whole.as_ref().filter(|_| self.label.beneath.is_some()) {
            Some(whole) => vec![whole],
            None => std::iter::once(&self.alone).chain(&self.broken).collect(),
        }
    }

    /// Size of its letters, pixels.
    pub fn size(&self) -> f64 {
        self.lettering.size
    }

    /// Degrees by which it leans where it stands on what it names.
    pub fn angle(&self, composition: &Composition<'_>) -> f64 {
        if leans(composition, self.label) { self.label.angle } else { 0.0 }
    }

    /// Sets the name alone on as many lines as one of its blocks has: its middle, and how it leans.
    pub fn place_leaning(
        &self,
        composition: &mut Composition<'_>,
        block: usize,
        middle: ScreenPoint,
        angle: f64,
    ) {
        let Some(&lines) = self.shortest().get(block) else { return };
        let setting = Setting::of(composition, &self.lettering, lines);
        let placed = setting.placed(middle, angle, Anchor::Middle, None);
        self.add(composition, placed);
    }

    /// The same upright, with the line that leads to it.
    pub fn place_at(
        &self,
        composition: &mut Composition<'_>,
        block: usize,
        middle: ScreenPoint,
        leader: Option<[ScreenPoint; 2]>,
    ) {
        let Some(&lines) = self.shortest().get(block) else { return };
        let setting = Setting::of(composition, &self.lettering, lines);
        let half = setting.block.width / 2.0;
        let set = match leader {
            Some([from, _]) if from.x <= middle.x - half => Anchor::Left,
            Some([from, _]) if from.x >= middle.x + half => Anchor::Right,
            Some(_) | None => Anchor::Middle,
        };
        let placed = setting.placed(middle, 0.0, set, leader);
        self.add(composition, placed);
    }

    fn placed(
        &self,
        composition: &mut Composition<'_>,
        setting: &Setting<'_>,
        preference: Preference,
        shunned: Shunned<'_>,
    ) -> Option<Placed> {
        let block = setting.block;
        let angle = self.angle(composition);
        let camera = composition.view.camera;
        let candidates = candidates(composition, self.index, self.label, block, preference);
        // On a wall nobody can ask whose name it is that stands a little off.
        let is_led = composition.view.wall.is_some()
            && self.label.kind == LabelKind::Island
            && self.label.rank > 1;
        let lead = is_led.then(|| Lead::of(composition, self.label)).filter(|it| !it.is_wide);
        let (middle, set, leader) = candidates.iter().find_map(|candidate| {
            let at = camera.screen_from_plane(candidate.anchor);
            let middle =
                ScreenPoint { x: at.x + candidate.offset[0], y: at.y + candidate.offset[1] };
            let leader = match candidate.leads_from {
                Some(from) => {
                    let from = camera.screen_from_plane(from);
                    Some([from, end_of_block(middle, block, candidate.set)])
                }
                None => lead.as_ref().and_then(|lead| {
                    let name = ScreenRect::centred(middle, block.width, block.height);
                    lead.line(composition, name).filter(|[from, to]| from.distance(*to) > FAR)
                }),
            };
            let rects = leaning_text_rects(middle, block.width, block.height, angle);
            let is_abroad = |rect: &ScreenRect| {
                let rect = camera.plane_from_rect(rect.grown(-OVER_A_BORDER));
                shunned.abroad.iter().any(|shape| shape.reaches_into(rect))
            };
            let is_crossed =
                |rect: &ScreenRect| shunned.routes.iter().any(|route| route.crosses(*rect));
            if rects.iter().any(|rect| is_crossed(rect) || is_abroad(rect)) {
                return None;
            }
            let line: Vec<ScreenRect> = leader.into_iter().flat_map(rects_of_line).collect();
            let size = setting.lettering.size;
            let is_free = composition.occupancy.take_name_if_free(&rects, &line, size);
            is_free.then_some((middle, candidate.set, leader))
        })?;
        Some(setting.placed(middle, angle, set, leader))
    }

    fn add(&self, composition: &mut Composition<'_>, placed: Placed) {
        if self.label.kind == LabelKind::City {
            let at = composition.view.camera.screen_from_plane(self.label.at);
            let radius = radius_of_dot(self.label);
            let stroke = Stroke::solid(composition.style.ink, 1.2);
            let fill = composition.style.land_halo.with_opacity(255);
            composition.add(Role::Dot, Primitive::Circle { centre: at, radius, fill, stroke });
        }
        if let Some(leader) = placed.leader {
            let stroke = Stroke::solid(composition.style.soft_ink, LEADER);
            let segments = [leader].into();
            composition.add(Role::Leader, Primitive::Segments { segments, stroke });
        }
        composition.extend(Role::Name, placed.name.into_iter().map(Primitive::Text));
        composition.extend(Role::SecondName, placed.second.map(Primitive::Text));
    }
}

/// What a label says on the day of the map; nothing before its first name.
pub fn name_of_the_day(composition: &Composition<'_>, label: &MapLabel) -> Option<String> {
    let bears_names_of_the_day = label.kind == LabelKind::City
        || label.kind == LabelKind::Island && !is_unit(composition, label);
    if bears_names_of_the_day {
        composition.atlas.town_name_on(label, composition.view.state.day)
    } else {
        Some(label.en.clone())
    }
}

/// Which candidates are tried, the best first. A town is called out only where stripes would be beneath
/// its name, and named further off only where a marker covers it.
fn preferences(
    composition: &Composition<'_>,
    label: &MapLabel,
    Around { symbologies, marks, wants_all, .. }: Around<'_>,
) -> &'static [Preference] {
    let territory = composition.atlas.territory_of_label(label);
    if label.kind != LabelKind::City {
        let is_wanted = wants_all || is_called_from_afar(composition, label, symbologies);
        return if is_wanted {
            &[Preference::Good, Preference::CallOut, Preference::FarCallOut, Preference::ByOthers]
        } else {
            &[Preference::Good, Preference::CallOut, Preference::ByOthers]
        };
    }
    let at = composition.view.camera.screen_from_plane(label.at);
    let is_ringed = composition.ring().is_some_and(|ring| ring.contains(at));
    if is_ringed || marks.iter().any(|mark| mark.rect.contains(at)) {
        return &[Preference::BesideMarker];
    }
    if territory.is_some_and(|territory| is_striped(composition, territory)) {
        &[Preference::Good, Preference::CallOut, Preference::OverLand]
    } else {
        &[Preference::Good, Preference::OverLand]
    }
}

/// The lands of others, on which a name of a town or an island does not stand.
fn abroad(
    composition: &Composition<'_>,
    label: &MapLabel,
    symbologies: &[Symbology],
) -> Vec<Arc<Shape>> {
    let territory = composition.atlas.territory_of_label(label);
    let of_unit = &composition.atlas.territory_of_unit;
    let own = of_unit.iter().position(|it| territory.is_some() && *it == territory);
    let Some(own) = own else { return Vec::new() };
    let power = symbologies[own].power;
    let seen = composition.view.camera.visible();
    let units = composition.level.units.iter().zip(symbologies);
    let others = units.filter(|(unit, it)| it.power != power && unit.shape.bounds.touches(seen));
    others.map(|(unit, _)| Arc::clone(&unit.shape)).collect()
}

/// A pair of names on two lines, or one with a pair in brackets: narrow where there is no room for one.
fn broken(name: &str) -> Option<Lines> {
    let (first, second) = name.split_once(" / ")?;
    let lines = match name.split_once(" (") {
        Some((name, pair)) => vec![name.to_owned(), format!("({pair}")],
        None => vec![format!("{first} /"), second.to_owned()],
    };
    Some(Lines { name: lines, second: None })
}

fn is_small_island(composition: &Composition<'_>, label: &MapLabel) -> bool {
    label.kind == LabelKind::Island && is_unit(composition, label)
}

/// Whether a name is set along its angle; the names of smaller islands stand upright beside them.
fn leans(composition: &Composition<'_>, label: &MapLabel) -> bool {
    match label.kind {
        LabelKind::City => false,
        LabelKind::Island => label.rank == 1 || !is_unit(composition, label),
        _ => true,
    }
}
