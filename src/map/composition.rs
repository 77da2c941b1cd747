use std::cell::RefCell;
use std::sync::Arc;

use crate::atlas::{Atlas, PlaceId, PlaceKind};
use crate::geometry::{Detail, Level, Relief};
use crate::language::Words;
use crate::map::cache::{Cache, Cached};
use crate::map::lettering::occupancy::Occupancy;
use crate::map::values::{
    Basis, Elsewhere, Face, Item, KeyRow, Land, Layer, Mark, Note, Primitive, Role, Route, Scene,
    ScreenRect, Style, TextMetrics, View,
};

/// What every picture is made from.
#[derive(Clone, Copy)]
pub struct Tools<'a> {
    /// The history and the base map.
    pub atlas: &'a Atlas,
    /// The words of the language that is spoken.
    pub words: &'a Words,
    /// How wide words are, from the fonts that draw them.
    pub metrics: &'a TextMetrics,
}

/// A picture in the making.
pub struct Composition<'a> {
    pub tools: Tools<'a>,
    pub atlas: &'a Atlas,
    pub words: &'a Words,
    pub metrics: &'a TextMetrics,
    pub cache: &'a RefCell<Cache>,
    pub view: &'a View,
    basis: Basis,
    pub style: Style,
    pub detail: Detail,
    pub level: &'a Level,
    pub relief: Option<&'a Arc<Relief>>,
    pub occupancy: Occupancy,
    /// In any order: what they are says where they are painted.
    items: Vec<Item>,
}

/// How far a picture was when something was tried.
pub struct Kept {
    occupancy: Occupancy,
    items: usize,
}

/// What of a picture answers to the pointer.
#[derive(Default)]
pub struct Answering {
    pub marks: Vec<Mark>,
    pub routes: Vec<Route>,
    pub notes: Vec<Note>,
    pub lands: Vec<Land>,
    pub key: Vec<KeyRow>,
    pub elsewhere: Vec<Elsewhere>,
}

/// The outer ring around what is selected, pixels from its middle.
pub const RING: f64 = 11.0;
/// Pixels of air around it.
const AROUND_RING: f64 = 2.0;
/// No letters on a wall are smaller: 24 of its 768 pixels.
pub const LEAST_ON_WALL: f64 = 12.0;

impl<'a> Composition<'a> {
    /// What the ring around the selected place, or point of the sea, covers.
    pub fn ring(&self) -> Option<ScreenRect> {
        let selected = &self.view.selected;
        // On a wall the name of a sea has the room, and tells more than a ring.
        let is_named_sea = |place: PlaceId| {
            self.view.wall.is_some()
                && matches!(self.atlas[place].kind, PlaceKind::Sea | PlaceKind::Ocean)
        };
        let place = selected.place.filter(|&place| !is_named_sea(place));
        let point = place.map(|place| self.atlas[place].point).or(selected.point)?;
        let plane = self.atlas.base_map.projection.plane_from_globe(point)?;
        let side = 2.0 * (RING + AROUND_RING);
        Some(ScreenRect::centred(self.view.camera.screen_from_plane(plane), side, side))
    }

    /// Nothing yet, for a view.
    pub fn new(tools: Tools<'a>, cache: &'a RefCell<Cache>, view: &'a View) -> Self {
        let Tools { atlas, words, metrics } = tools;
        // Before anything is read of the base map: what comes in meanwhile makes another revision.
        let basis = Basis::new(&atlas.base_map, view.clone());
        let (detail, level) = atlas.base_map.level(Detail::for_scale(view.camera.pixels_per_km));
        let style = Style::new(view.appearance);
        let mut occupancy = Occupancy::new(view.camera.frame());
        view.overlaid.iter().for_each(|&it| occupancy.take(it));
        let is_shaded = view.layers.has(Layer::Relief) && style.has_relief();
        Self {
            tools,
            atlas,
            words,
            metrics,
            cache,
            view,
            basis,
            style,
            detail,
            level,
            relief: atlas.base_map.relief(view.camera.pixels_per_km).filter(|_| is_shaded),
            occupancy,
            items: Vec::new(),
        }
    }

    pub fn add(&mut self, role: Role, primitive: Primitive) {
        self.items.push(Item::new(role, primitive));
    }

    pub fn extend(&mut self, role: Role, primitives: impl IntoIterator<Item = Primitive>) {
        self.items.extend(primitives.into_iter().map(|it| Item::new(role, it)));
    }

    /// How far it is: what is added from now on can be taken back.
    pub fn kept(&self) -> Kept {
        Kept { occupancy: self.occupancy.clone(), items: self.items.len() }
    }

    /// Takes back what was added since.
    pub fn back_to(&mut self, kept: &Kept) {
        self.occupancy.clone_from(&kept.occupancy);
        self.items.truncate(kept.items);
    }

    /// The finished picture: the items in the order of painting.
    pub fn into_scene(mut self, answering: Answering) -> Scene {
        // The sort is stable: what shares a place stays as it was added.
        self.items.sort_by_key(|item| item.role.paint_order());
        let ground = self.items.partition_point(|item| item.role.paint_order().is_ground());
        let Answering { marks, routes, notes, lands, key, elsewhere } = answering;
        Scene {
            basis: Some(self.basis),
            camera: self.view.camera,
            items: self.items,
            ground,
            marks,
            routes,
            notes,
            lands,
            key,
            elsewhere,
        }
    }

    /// What was worked out for a key in an earlier picture, or is now.
    pub fn cached<C: Cached>(
        &self,
        key: C::Key,
        work_out: impl FnOnce(&C::Key) -> C::Value,
    ) -> C::Value {
        let known = self.cache.borrow().get::<C>(&key);
        known.unwrap_or_else(|| {
            let value = work_out(&key);
            self.cache.borrow_mut().keep::<C>(key, value.clone());
            value
        })
    }

    /// How large letters are here that have this size on a map of usual size.
    pub fn letters(&self, size: f64) -> f64 {
        self.legible(size * self.view.camera.share_of_letters())
    }

    /// Letters of a size, or on a wall the smallest that are read there.
    pub fn legible(&self, size: f64) -> f64 {
        if self.view.wall.is_some() { size.max(LEAST_ON_WALL) } else { size }
    }

    /// A text cut into lines of at most so many pixels, between words.
    pub fn wrapped(&self, text: &str, size: f64, room: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), Face::Sans, size) <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The width of a text, pixels.
    pub fn width(&self, text: &str, face: Face, size: f64) -> f64 {
        self.metrics.width(text, face, size, 0.0)
    }
}
