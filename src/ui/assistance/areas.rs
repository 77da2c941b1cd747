use egui::{FocusDirection, Id, Role, Ui};
use strum::{EnumIter, IntoEnumIterator as _, IntoStaticStr};

use crate::ui::assistance::{focus, spoken};
use crate::ui::context::UiContext;

/// A part of the window with a name of its own, in the order in which F6 leads through them; each
/// stands with the id of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(prefix = "area-", serialize_all = "kebab-case")]
pub enum Area {
    Tools,
    Notices,
    Comparison,
    Map,
    Figures,
    Timeline,
    List,
    Details,
}

/// Which area has the focus, and what had it last in each.
#[derive(Default)]
pub struct AreasMemory {
    /// What the last frame showed.
    before: ShownAreas,
    /// What this frame has shown so far.
    now: ShownAreas,
    /// The one that is being shown.
    begun: Option<Area>,
    /// The one that is to take the focus.
    wanted: Option<Area>,
    /// What was given the focus in the area that is being shown.
    given: Option<Id>,
    /// What had the focus last.
    last: Vec<(Area, Id)>,
}

/// The areas of a frame.
#[derive(Default)]
struct ShownAreas {
    all: Vec<Area>,
    focused: Option<Area>,
}

impl Area {
    /// List and details can stand one in place of the other; F6 leads to either.
    fn is_there(self, cx: UiContext<'_>, shown: &[Area]) -> bool {
        let is_beside = |other| shown.contains(&other);
        shown.contains(&self)
            || match self {
                Self::List => is_beside(Self::Details),
                Self::Details => is_beside(Self::List) && cx.session.subject.is_some(),
                Self::Tools
                | Self::Notices
                | Self::Comparison
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

    /// A new frame begins.
    pub fn begin_frame(&mut self) {
        self.before = std::mem::take(&mut self.now);
        self.begun = None;
    }

    /// All that is shown from here on, until the next area begins, belongs to this one. If it is
    /// to take the focus, what had it last gets it, or else the first that can.
    pub fn begin(&mut self, ui: &Ui, cx: UiContext<'_>, area: Area) {
        self.end(ui);
        self.begun = Some(area);
        self.now.all.push(area);
        let name = cx.words.say(area.into());
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

    fn end(&mut self, ui: &Ui) {
        let Some(area) = self.begun.take() else { return };
        if self.given.take().is_some_and(|given| !focus::is_shown(ui, given)) {
            // It is no longer there: the first that can takes the focus.
            self.last.retain(|(of, _)| *of != area);
            self.wanted = Some(area);
            ui.request_repaint();
        }
        let focused = ui.memory(egui::Memory::focused).filter(|id| focus::is_shown(ui, *id));
        let Some(focused) = focused.filter(|_| self.now.focused.is_none()) else { return };
        self.now.focused = Some(area);
        self.last.retain(|(of, _)| *of != area);
        self.last.push((area, focused));
    }

    /// All areas have been shown. Where list and details have changed places the focus goes along.
    pub fn end_frame(&mut self, ui: &Ui) {
        self.end(ui);
        let taken = match self.before.focused {
            Some(Area::List) => (Area::List, Area::Details),
            Some(Area::Details) => (Area::Details, Area::List),
            _ => return,
        };
        let (gone, come) = taken;
        let is_lost = self.now.focused.is_none() && !self.now.all.contains(&gone);
        if is_lost && self.now.all.contains(&come) {
            self.wanted = Some(come);
            ui.request_repaint();
        }
    }
}
