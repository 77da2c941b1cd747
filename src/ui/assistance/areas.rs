use egui::{FocusDirection, Id, LayerId, Role, Ui};
use strum::{EnumIter, IntoEnumIterator as _, IntoStaticStr};

use crate::ui::assistance::{focus, spoken};
use crate::ui::context::UiContext;

/// A part of the window with a name of its own, in the order in which F6 leads through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, IntoStaticStr)]
pub enum Area {
    #[strum(serialize = "area-tools")]
    Tools,
    #[strum(serialize = "area-notices")]
    Notices,
    #[strum(serialize = "area-quiz")]
    Quiz,
    #[strum(serialize = "area-comparison")]
    Comparison,
    #[strum(serialize = "area-making")]
    Making,
    #[strum(serialize = "area-map")]
    Map,
    #[strum(serialize = "area-figures")]
    Figures,
    #[strum(serialize = "area-timeline")]
    Timeline,
    #[strum(serialize = "area-list")]
    List,
    #[strum(serialize = "area-details")]
    Details,
}

/// Which area has the focus, and what had it last in each.
#[derive(Default)]
pub struct AreasMemory {
    /// What the last frame showed.
    before: ShownAreas,
    /// What this frame has shown so far.
    now: ShownAreas,
    /// The one that is being shown, and on which layer.
    begun: Option<(Area, LayerId)>,
    /// The one that is to take the focus.
    wanted: Option<Area>,
    /// What was given the focus in the area that is being shown.
    given: Option<Id>,
    /// What had the focus last.
    last: Vec<(Area, Id)>,
    /// The last of these.
    latest: Option<Id>,
}

/// The areas of a frame.
#[derive(Default)]
struct ShownAreas {
    all: Vec<Area>,
    focused: Option<Area>,
    /// The one that had the focus in the frame before, when nothing has it now.
    lost: Option<Area>,
    /// Something lies over the areas, and has the focus or can get it.
    is_covered: bool,
    /// Something was clicked: whoever points doesn't look for the focus.
    is_clicked: bool,
}

impl Area {
    /// The id of its name in the language files.
    fn name_id(self) -> &'static str {
        self.into()
    }

    /// List and details can stand one in place of the other; F6 leads to either.
    fn is_there(self, cx: UiContext<'_>, shown: &[Area]) -> bool {
        let is_beside = |other| shown.contains(&other);
        shown.contains(&self)
            || match self {
                Self::List => is_beside(Self::Details),
                Self::Details => is_beside(Self::List) && cx.session.subject.is_some(),
                Self::Tools
                | Self::Notices
                | Self::Quiz
                | Self::Comparison
                | Self::Making
                | Self::Map
                | Self::Figures
                | Self::Timeline => false,
            }
    }
}

impl AreasMemory {
    /// Leads to the next area, or to the one before; from nowhere to the first or the last. The
    /// one that it leads to, if that isn't shown.
    pub fn lead(&mut self, cx: UiContext<'_>, forward: bool) -> Option<Area> {
        let shown = &self.now.all;
        let areas: Vec<Area> = Area::iter().filter(|it| it.is_there(cx, shown)).collect();
        let last = areas.len().checked_sub(1)?;
        let here = areas.iter().position(|it| Some(*it) == self.now.focused);
        let next = areas[match (here, forward) {
            (None, true) => 0,
            (None, false) => last,
            (Some(here), true) => (here + 1) % areas.len(),
            (Some(here), false) => (here + last) % areas.len(),
        }];
        self.wanted = Some(next);
        (!shown.contains(&next)).then_some(next)
    }

    /// Leads to the beginning of an area, whatever had the focus there.
    pub fn lead_to_beginning(&mut self, area: Area) {
        self.last.retain(|(of, _)| *of != area);
        self.wanted = Some(area);
    }

    /// Whether what is new now came by a click: whoever points doesn't look for the focus.
    pub fn was_clicked(&self) -> bool {
        self.before.is_clicked
    }

    /// A new frame begins.
    pub fn begin_frame(&mut self) {
        self.before = std::mem::take(&mut self.now);
        self.begun = None;
    }

    /// All that is shown from here on, until the next area begins, belongs to this one. If it is
    /// to take the focus, what had it last gets it, or else the first that can.
    pub fn begin(&mut self, ui: &Ui, cx: UiContext<'_>, area: Area) {
        self.end(ui);
        self.begun = Some((area, ui.layer_id()));
        self.now.all.push(area);
        let name = cx.words.say(area.name_id());
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Region);
            node.set_label(name.as_str());
            node.set_bounds(spoken::bounds(ui.max_rect()));
        });
        if self.wanted != Some(area) {
            return;
        }
        self.wanted = None;
        cx.announce(name);
        self.given = self.last.iter().find(|(of, _)| *of == area).map(|(_, last)| *last);
        ui.memory_mut(|memory| {
            if let Some(given) = self.given {
                memory.request_focus(given);
                return;
            }
            if let Some(focused) = memory.focused() {
                memory.surrender_focus(focused);
            }
            memory.move_focus(FocusDirection::Next);
        });
    }

    /// The last area ends, if one was begun.
    pub fn end(&mut self, ui: &Ui) {
        let Some((area, layer)) = self.begun.take() else { return };
        if self.given.take().is_some_and(|given| !focus::is_shown(ui, given)) {
            // It is no longer there: the first that can takes the focus.
            self.last.retain(|(of, _)| *of != area);
            self.wanted = Some(area);
            ui.request_repaint();
        }
        let focused = ui.memory(egui::Memory::focused).filter(|id| focus::is_shown(ui, *id));
        let Some(focused) = focused.filter(|_| self.now.focused.is_none()) else { return };
        self.now.focused = Some(area);
        if focus::layer(ui, focused) != Some(layer) {
            // A list that is unfolded closes again.
            return;
        }
        self.last.retain(|(of, _)| *of != area);
        self.last.push((area, focused));
        self.latest = Some(focused);
    }

    /// All has been shown. What closes gives the focus back, and where list and details have changed
    /// places the focus goes along.
    pub fn end_frame(&mut self, ui: &Ui) {
        let focused = ui.memory(egui::Memory::focused).filter(|id| focus::is_shown(ui, *id));
        let is_above = focused.is_some() && focused != self.latest;
        self.now.is_covered = is_above || egui::Popup::is_any_open(ui.ctx());
        self.now.is_clicked = ui.input(|input| input.pointer.any_released());
        if focused.is_some() || self.wanted.is_some() {
            return;
        }
        self.now.lost = self.before.focused;
        if !self.before.is_covered {
            // It was left by Escape: nothing that closes later gives the focus back to it.
            self.latest = None;
        } else if let Some(latest) = self.latest.filter(|id| focus::is_shown(ui, *id)) {
            ui.memory_mut(|memory| memory.request_focus(latest));
            ui.request_repaint();
        }
        // Escape takes the focus a frame before the page closes.
        let (gone, come) = match self.before.focused.or(self.before.lost) {
            Some(Area::List) => (Area::List, Area::Details),
            Some(Area::Details) => (Area::Details, Area::List),
            _ => return,
        };
        let shown = &self.now.all;
        if !self.before.is_clicked && !shown.contains(&gone) && shown.contains(&come) {
            self.wanted = Some(come);
            ui.request_repaint();
        }
    }
}
