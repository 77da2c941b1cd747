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
    /// Those that the window has shown so far, or in the last frame.
    shown: Vec<Area>,
    /// The one that is being shown.
    begun: Option<Area>,
    focused: Option<Area>,
    /// The one that is to take the focus.
    wanted: Option<Area>,
    /// What had the focus last.
    last: Vec<(Area, Id)>,
}

impl AreasMemory {
    /// Leads to the next area, or to the one before; from nowhere to the first or the last.
    pub fn lead(&mut self, forward: bool) {
        let areas: Vec<Area> = Area::iter().filter(|it| self.shown.contains(it)).collect();
        let Some(last) = areas.len().checked_sub(1) else { return };
        let here = areas.iter().position(|it| Some(*it) == self.focused);
        let next = match (here, forward) {
            (None, true) => 0,
            (None, false) => last,
            (Some(here), true) => (here + 1) % areas.len(),
            (Some(here), false) => (here + last) % areas.len(),
        };
        self.wanted = Some(areas[next]);
    }

    /// A new frame begins.
    pub fn begin_frame(&mut self) {
        self.shown.clear();
        self.begun = None;
        self.focused = None;
    }

    /// All that is shown from here on, until the next area begins, belongs to this one. If it is
    /// to take the focus, what had it last gets it, or else the first that can.
    pub fn begin(&mut self, ui: &Ui, cx: UiContext<'_>, area: Area) {
        self.end(ui);
        self.begun = Some(area);
        self.shown.push(area);
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
        let last = self.last.iter().find(|(of, id)| *of == area && focus::was_shown(ui, *id));
        ui.memory_mut(|memory| match (last, memory.focused()) {
            (Some((_, last)), _) => memory.request_focus(*last),
            (None, focused) => {
                if let Some(focused) = focused {
                    memory.surrender_focus(focused);
                }
                memory.move_focus(FocusDirection::Next);
            }
        });
    }

    /// The last area ends.
    pub fn end(&mut self, ui: &Ui) {
        let Some(area) = self.begun.take() else { return };
        let focused = ui.memory(egui::Memory::focused).filter(|id| focus::is_shown(ui, *id));
        let Some(focused) = focused.filter(|_| self.focused.is_none()) else { return };
        self.focused = Some(area);
        self.last.retain(|(of, _)| *of != area);
        self.last.push((area, focused));
    }
}
