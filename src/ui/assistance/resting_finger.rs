//! What a pointer that rests tells, a finger gets by being held still: when it is lifted the pointer
//! stays where it was, until the next touch.

use egui::{Context, Event, Pos2, RawInput, TouchId, TouchPhase};

/// The finger that may be resting.
#[derive(Default)]
pub struct RestingFinger {
    held: Option<Held>,
}

struct Held {
    finger: TouchId,
    at: Pos2,
    since: f64,
}

impl RestingFinger {
    /// Reads what the fingers do before egui does. How long and how still a finger has to be is what
    /// egui takes for no tap.
    pub fn read(&mut self, ctx: &Context, input: &mut RawInput) {
        let Some(now) = input.time else { return };
        let (still, long) = ctx.options(|options| {
            (options.input_options.max_click_dist, options.input_options.max_click_duration)
        });
        let mut rests = None;
        for event in &input.events {
            let Event::Touch { id, phase, pos, .. } = event else { continue };
            let is_held = self.held.as_ref().is_some_and(|held| held.finger == *id);
            match phase {
                TouchPhase::Start if self.held.is_none() => {
                    self.held = Some(Held { finger: *id, at: *pos, since: now });
                }
                // Two fingers enlarge the map, and mean nothing that lies under them.
                TouchPhase::Start | TouchPhase::Cancel => self.held = None,
                TouchPhase::Move => {
                    self.held = self
                        .held
                        .take()
                        .filter(|held| held.finger != *id || held.at.distance(*pos) <= still);
                }
                TouchPhase::End if is_held => {
                    rests = self.held.take().filter(|held| now - held.since > long);
                }
                TouchPhase::End => {}
            }
        }
        let Some(held) = rests else { return };
        for event in &mut input.events {
            if *event == Event::PointerGone {
                *event = Event::PointerMoved(held.at);
            }
        }
    }
}
