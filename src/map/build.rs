use std::cell::RefCell;
use std::sync::Arc;

use crate::atlas::Atlas;
use crate::geometry::{Detail, Level, Relief};
use crate::language::Words;

use super::room::Room;
use super::{
    Course, Drafts, Item, Mark, Note, Plate, Scene, Style, TextMetrics, View, furniture, graticule,
    inset, journeys, labels, land, lines, locator, margin, markers, measure, unclear, water,
};

/// What every picture is made from.
#[derive(Clone, Copy)]
pub struct Tools<'a> {
    /// The history.
    pub atlas: &'a Atlas,
    /// The language.
    pub words: &'a Words,
    /// How wide words are.
    pub metrics: &'a TextMetrics,
}

/// A picture in the making.
pub(super) struct Sheet<'a> {
    pub tools: Tools<'a>,
    pub atlas: &'a Atlas,
    pub words: &'a Words,
    pub metrics: &'a TextMetrics,
    pub drafts: &'a RefCell<Drafts>,
    pub view: &'a View,
    pub style: Style,
    pub detail: Detail,
    pub level: &'a Level,
    pub relief: Option<&'a Arc<Relief>>,
    pub room: Room,
    pub items: Vec<Item>,
    pub marks: Vec<Mark>,
    pub courses: Vec<Course>,
    pub notes: Vec<Note>,
}

/// Draws what is being looked at.
pub fn build_scene(tools: Tools<'_>, view: &View) -> Scene {
    build_scene_with(tools, &RefCell::default(), view)
}

/// The same, quicker, with what was worked out for earlier pictures.
pub fn build_scene_with(tools: Tools<'_>, drafts: &RefCell<Drafts>, view: &View) -> Scene {
    let mut sheet = Sheet::new(tools, drafts, view);
    let layers = view.layers;
    water::add_depths(&mut sheet);
    water::add_ice_age(&mut sheet);
    if layers.graticule {
        graticule::add_lines(&mut sheet);
    }
    let looks = land::looks(&sheet);
    land::add_areas(&mut sheet, &looks);
    water::add_lakes_and_rivers(&mut sheet);
    land::add_lines(&mut sheet, &looks);
    land::add_differences(&mut sheet);
    land::add_selected(&mut sheet);
    lines::add(&mut sheet);
    journeys::add(&mut sheet);
    let ground = sheet.items.len();
    let hovered = land::hovered(&sheet);
    sheet.items.extend(hovered);

    // What must be read gets its room before the names of the map do, and is painted after them.
    let furniture = furniture::arrange(&mut sheet, &looks);
    let (far_off, groups) = markers::groups(&sheet);
    let locator = match view.plate {
        Plate::RightOfBar => Vec::new(),
        Plate::Whole | Plate::First | Plate::Second | Plate::LeftOfBar => {
            locator::arrange(&mut sheet, far_off)
        }
    };
    let (inset, site) = inset::arrange(&mut sheet);
    let unclear = unclear::arrange(&mut sheet);
    let ring = markers::place_ring(&sheet);
    let (near, far) = markers::sort_by_distance(&sheet, groups);
    let near = markers::arrange(&mut sheet, near);
    let far = margin::arrange(&mut sheet, far);
    let measured = measure::arrange(&mut sheet);
    // What the inset names needs no name outside it.
    if let Some(site) = site {
        sheet.room.take(site);
    }
    if layers.graticule {
        graticule::add_degrees(&mut sheet);
    }
    let journeys = journeys::names(&mut sheet);
    let lines = lines::names(&mut sheet);
    if layers.names {
        labels::add(&mut sheet, site);
    }
    let later = [lines, journeys, inset, ring, near, far, locator, unclear, measured, furniture];
    sheet.items.extend(later.into_iter().flatten());
    Scene {
        camera: view.camera,
        items: sheet.items,
        ground,
        marks: sheet.marks,
        courses: sheet.courses,
        notes: sheet.notes,
    }
}

impl<'a> Sheet<'a> {
    /// An empty sheet for a view.
    pub fn new(tools: Tools<'a>, drafts: &'a RefCell<Drafts>, view: &'a View) -> Self {
        let Tools { atlas, words, metrics } = tools;
        let (detail, level) = atlas.base_map.level(Detail::for_scale(view.camera.pixels_per_km));
        let style = Style::new(view.appearance);
        let is_shaded = view.layers.relief && style.has_relief();
        Self {
            tools,
            atlas,
            words,
            metrics,
            drafts,
            view,
            style,
            detail,
            level,
            relief: atlas.base_map.relief().filter(|_| is_shaded),
            room: Room::new(view.camera.frame()),
            items: Vec::new(),
            marks: Vec::new(),
            courses: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// The width of a text, pixels.
    pub fn width(&self, text: &str, face: super::Face, size: f64) -> f64 {
        self.metrics.width(text, face, size, 0.0)
    }
}
