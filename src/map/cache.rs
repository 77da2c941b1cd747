use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::hash::Hash;

/// What was worked out for earlier pictures and holds for later ones. Never changes a picture:
/// one drawn with an empty cache is the same.
///
/// It knows nobody who uses it: whoever wants something kept names it by a type that is `Cached`.
#[derive(Default)]
pub struct Cache {
    /// For each type a `Kept` of it.
    kept: HashMap<TypeId, Box<dyn Any>>,
}

/// Something worth keeping from one picture to the next.
pub trait Cached: 'static {
    /// All that the value depends on.
    type Key: Eq + Hash;
    /// The value, or a handle to it.
    type Value: Clone;
    /// How many are kept: more than any view needs, or one, where older ones are seldom asked for
    /// again.
    const MOST: usize = 2000;
}

struct Kept<C: Cached>(HashMap<C::Key, C::Value>);

impl Cache {
    /// What was worked out for a key before.
    pub fn get<C: Cached>(&self, key: &C::Key) -> Option<C::Value> {
        let kept = self.kept.get(&TypeId::of::<C>())?.downcast_ref::<Kept<C>>()?;
        kept.0.get(key).cloned()
    }

    /// Keeps a value; starts afresh when there are too many of its type.
    pub fn keep<C: Cached>(&mut self, key: C::Key, value: C::Value) {
        let kept = self.kept.entry(TypeId::of::<C>());
        let kept = kept.or_insert_with(|| Box::new(Kept::<C>(HashMap::new())));
        let Some(Kept(values)) = kept.downcast_mut::<Kept<C>>() else { return };
        if values.len() >= C::MOST {
            values.clear();
        }
        values.insert(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Squares;

    impl Cached for Squares {
        type Key = u32;
        type Value = u32;
        const MOST: usize = 2;
    }

    struct Names;

    impl Cached for Names {
        type Key = u32;
        type Value = String;
    }

    #[test]
    fn each_type_has_its_own_values_even_for_one_key() {
        let mut cache = Cache::default();
        assert_eq!(cache.get::<Squares>(&3), None);
        cache.keep::<Squares>(3, 9);
        cache.keep::<Names>(3, "three".to_owned());
        assert_eq!(cache.get::<Squares>(&3), Some(9));
        assert_eq!(cache.get::<Names>(&3).as_deref(), Some("three"));
    }

    #[test]
    fn no_more_are_kept_than_the_type_says() {
        let mut cache = Cache::default();
        for number in 1..=3 {
            cache.keep::<Squares>(number, number * number);
        }
        assert_eq!(cache.get::<Squares>(&2), None);
        assert_eq!(cache.get::<Squares>(&3), Some(9));
    }
}
