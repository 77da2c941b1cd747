use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Deref, Index};
use std::slice;
use std::sync::OnceLock;

/// Which thing of its kind, in one atlas: the place in the [`Table`] of that kind.
pub struct Id<T> {
    place: u32,
    of: PhantomData<fn() -> T>,
}

/// All things of one kind, in an order of their own, each with an id in the files that no other
/// of them has.
///
/// ```
/// use kuril_atlas::atlas::{Actor, Table};
///
/// let actor = |slug: &str, name: &str| {
///     Actor { slug: slug.into(), name: name.into(), viewpoint: None, speaker: None }
/// };
/// let actors = Table::new(vec![actor("jp", "Japan"), actor("ru", "Russia")], |it| &it.slug);
///
/// let russia = actors.named("ru").expect("it is the second");
/// assert_eq!(actors[russia].name, "Russia");
/// assert!(actors.named("us").is_none());
/// assert_eq!(actors.slugs().collect::<Vec<_>>(), ["jp", "ru"]);
/// ```
#[derive(Clone, Debug)]
pub struct Table<T> {
    items: Vec<T>,
    /// Sorted by the ids in the files, when one is first asked for.
    by_slug: OnceLock<Vec<Id<T>>>,
    slug_of: fn(&T) -> &str,
}

impl<T> Table<T> {
    /// The things in this order, with what tells the id of one in the files.
    pub fn new(items: Vec<T>, slug_of: fn(&T) -> &str) -> Self {
        Self { items, by_slug: OnceLock::new(), slug_of }
    }

    /// The one with this id in the files.
    pub fn named(&self, slug: &str) -> Option<Id<T>> {
        let slug_of = |id: &Id<T>| (self.slug_of)(&self[*id]);
        let by_slug = self.by_slug.get_or_init(|| {
            let mut ids: Vec<Id<T>> = self.ids().collect();
            ids.sort_by_key(slug_of);
            ids
        });
        let found = by_slug.binary_search_by(|id| slug_of(id).cmp(slug)).ok()?;
        Some(by_slug[found])
    }

    /// What each is called in the files, in order.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(self.slug_of)
    }

    /// Which there are, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator + use<T> {
        (0..self.items.len()).map(Id::from_index)
    }

    /// All of them and which each is, in order.
    pub fn with_ids(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> + ExactSizeIterator {
        self.items.iter().enumerate().map(|(place, item)| (Id::from_index(place), item))
    }
}

impl<T> Index<Id<T>> for Table<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self.items[id.index()]
    }
}

impl<T> Deref for Table<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T> Id<T> {
    /// The id of the thing at this place of its table.
    pub fn from_index(index: usize) -> Self {
        let place = u32::try_from(index).expect("no list of the history is that long");
        Self { place, of: PhantomData }
    }

    /// The place in the table of its kind.
    pub fn index(self) -> usize {
        self.place as usize
    }
}

// Written by hand, because a derived one would ask the same of the thing itself.

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place.cmp(&other.place)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.place.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.place)
    }
}
