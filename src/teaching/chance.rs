/// Chance that a seed repeats: the same seed gives the same draws on every machine, always.
///
/// ```
/// use kuril_atlas::teaching::Chance;
///
/// let draw = |seed| Chance::of(seed).some_of(&[1855, 1875, 1905, 1945], 2);
/// assert_eq!(draw(7), draw(7));
/// ```
#[derive(Clone, Debug)]
pub struct Chance(fastrand::Rng);

impl Chance {
    /// Chance that follows from this seed alone.
    pub fn of(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// A number from 0 up to, but not, `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { self.0.usize(..end) }
    }

    /// One of them, or none where there is none.
    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }

    /// Up to so many of them, each once, in an order of chance.
    pub fn some_of<T: Clone>(&mut self, all: &[T], count: usize) -> Vec<T> {
        let mut all = all.to_vec();
        self.shuffle(&mut all);
        all.truncate(count);
        all
    }

    /// Puts them into an order of chance.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        self.0.shuffle(all);
    }
}
