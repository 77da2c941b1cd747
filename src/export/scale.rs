/// Round numbers along an axis: from `lowest` to `highest` in whole steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The first round number, at or below everything shown.
    pub lowest: f64,
    /// The last round number, at or above everything shown.
    pub highest: f64,
    /// From one round number to the next: 1, 2 or 5 times a power of ten.
    pub step: f64,
}

impl Scale {
    /// A scale around two ends in about so many steps, none shorter than `shortest`.
    pub fn around([low, high]: [f64; 2], steps: f64, shortest: f64) -> Self {
        let wanted = (high - low) / steps;
        let step = if wanted > 0.0 { round_step(wanted).max(shortest) } else { 1.0 };
        let lowest = (low / step).floor() * step;
        let highest = ((high / step).ceil() * step).max(lowest + step);
        Self { lowest, highest, step }
    }

    /// The round numbers, in order.
    pub fn values(self) -> impl Iterator<Item = f64> {
        let count = (self.length() / self.step).round() as i32;
        (0..=count).map(move |i| self.lowest + f64::from(i) * self.step)
    }

    /// From the first to the last.
    pub fn length(self) -> f64 {
        self.highest - self.lowest
    }
}

/// The first of 1, 2, 5, 10, 20 … that is no shorter than `wanted`.
fn round_step(wanted: f64) -> f64 {
    let power = 10_f64.powi(wanted.log10().floor() as i32);
    [1.0, 2.0, 5.0]
        .map(|times| times * power)
        .into_iter()
        .find(|&it| it >= wanted)
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_cover_both_ends() {
        let values =
            |ends, shortest| Scale::around(ends, 4.0, shortest).values().collect::<Vec<_>>();
        assert_eq!(values([0.0, 34_800.0], 1.0), [0.0, 10_000.0, 20_000.0, 30_000.0, 40_000.0]);
        assert_eq!(values([0.0, 9.3], 0.0), [0.0, 5.0, 10.0]);
        assert_eq!(values([0.0, 2.0], 1.0), [0.0, 1.0, 2.0]);
        assert_eq!(values([0.0, 0.0], 1.0), [0.0, 1.0]);
    }
}
