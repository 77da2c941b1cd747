//! Which rows of a key are shown where it has little room, in which order, and what they say there.

use crate::map::{KeyRow, Scene};

/// The rows of all maps, each meaning once; lands before lines.
pub fn once_each<'a>(scenes: &[&'a Scene]) -> Vec<&'a KeyRow> {
    let rows = scenes.iter().flat_map(|scene| &scene.key);
    let mut rows = once(rows, |row| &row.text);
    rows.sort_by_key(|row| row.kind);
    rows
}

/// The rows that say something else in few words: two names of one state do not.
pub fn once_in_few_words<'a>(rows: &[&'a KeyRow]) -> Vec<&'a KeyRow> {
    once(rows.iter().copied(), |row| in_few_words(row, None))
}

/// Of rows that say the same the weightiest, where the first of them stands.
fn once<'a>(
    rows: impl Iterator<Item = &'a KeyRow>,
    says: impl Fn(&'a KeyRow) -> &'a String,
) -> Vec<&'a KeyRow> {
    let mut once: Vec<&KeyRow> = Vec::new();
    for row in rows {
        match once.iter_mut().find(|it| says(it) == says(row)) {
            Some(known) if row.weight < known.weight => *known = row,
            Some(_) => {}
            None => once.push(row),
        }
    }
    once
}

/// The rows, each behind the first that says what it follows.
pub fn of_one_state_together<'a>(rows: &[&'a KeyRow]) -> Vec<&'a KeyRow> {
    let mut first_of: Vec<usize> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let is_followed = |it: &&KeyRow| row.follows.is_some() && it.whose == row.follows;
        let first = rows[..place].iter().position(is_followed);
        first_of.push(first.map_or(place, |first| first_of[first]));
    }
    let mut places: Vec<usize> = (0..rows.len()).collect();
    places.sort_by_key(|&place| first_of[place]);
    places.into_iter().map(|place| rows[place]).collect()
}

/// What a row says in few words: fewer still where the row before it has said what it follows.
pub fn in_few_words<'a>(row: &'a KeyRow, before: Option<&KeyRow>) -> &'a String {
    let after = row.short_after.as_ref().filter(|_| before.is_some_and(|it| is_after(row, it)));
    after.or(row.short.as_ref()).unwrap_or(&row.text)
}

/// Whether a row has said what another follows.
pub fn is_after(row: &KeyRow, before: &KeyRow) -> bool {
    row.follows.is_some() && before.whose == row.follows
}

/// The rows that a key keeps where it has no room for all, in their order: the weightiest.
pub fn weightiest<'a>(
    rows: &[&'a KeyRow],
    have_room: impl Fn(&[&'a KeyRow]) -> bool,
) -> Vec<&'a KeyRow> {
    let mut places: Vec<usize> = (0..rows.len()).collect();
    places.sort_by_key(|&place| rows[place].weight);
    let mut kept: Vec<usize> = Vec::new();
    for place in places {
        let before = kept.clone();
        kept.push(place);
        kept.sort_unstable();
        let with_it: Vec<&KeyRow> = kept.iter().map(|&it| rows[it]).collect();
        if !have_room(&with_it) {
            kept = before;
        }
    }
    kept.into_iter().map(|it| rows[it]).collect()
}
