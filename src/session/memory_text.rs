//! The text of a memory file. Other versions of the atlas write it too, and other windows at the
//! same time: what is known is read, what isn't stays as it stands.

use serde_json::{Deserializer, Map, Value};

use crate::session::remembered::Remembered;
use crate::session::saved_filters::WrittenFilter;

/// What a memory file says, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadMemory {
    /// What was understood.
    pub remembered: Remembered,
    /// The names of what was not, as they stand in the file.
    pub unread: Vec<String>,
}

/// Parts of a memory that are switches: each is read and kept for itself.
const SWITCHES: [&str; 2] = ["playing", "layers"];
const FILTERS: &str = "saved_filters";
/// What this version writes of a filter; whatever else stands in it is another's.
const OF_A_FILTER: [&str; 3] = ["name", "words", "only"];

/// Reads a memory file. What is unknown is passed over; a value that can't be read costs only
/// itself. `None` where the text is no memory at all.
pub fn read_memory(text: &str) -> Option<ReadMemory> {
    let said = entries_of(text)?;
    let mut known = entries(&Remembered::default());
    let mut unread = Vec::new();
    for (key, value) in said {
        let is_read = match &value {
            Value::Object(switches) if SWITCHES.contains(&key.as_str()) => {
                read_switches(&mut known, &key, switches)
            }
            Value::Array(filters) if key == FILTERS => {
                let readable: Vec<Value> =
                    filters.iter().filter(|it| is_filter(it)).cloned().collect();
                let are_all = readable.len() == filters.len();
                set(&mut known, &key, Value::Array(readable)) && are_all
            }
            _ => set(&mut known, &key, value),
        };
        if !is_read {
            unread.push(key);
        }
    }
    let remembered = serde_json::from_value(Value::Object(known)).ok()?;
    Some(ReadMemory { remembered, unread })
}

/// The saved filters that can still be read in a text that is no memory any more.
pub fn rescued_filters(text: &str) -> Vec<WrittenFilter> {
    let mut rescued = Vec::new();
    let after_name = text.split_once(&format!("\"{FILTERS}\"")).map(|(_, after)| after);
    let Some((_, mut rest)) = after_name.and_then(|after| after.split_once('[')) else {
        return rescued;
    };
    loop {
        rest = rest.trim_start_matches(|c: char| c == ',' || c.is_whitespace());
        let mut items = Deserializer::from_str(rest).into_iter::<WrittenFilter>();
        let Some(Ok(filter)) = items.next() else { return rescued };
        rescued.push(filter);
        rest = rest.get(items.byte_offset()..).unwrap_or_default();
    }
}

/// The text to be written: what `ours` has changed since `base`, and of everything else what the
/// file says by now. Of saved filters those of all windows are kept.
///
/// # Errors
///
/// If what is to be remembered cannot be written as JSON.
pub fn merged_memory(
    file: Option<&str>,
    base: Option<&Remembered>,
    ours: &Remembered,
) -> serde_json::Result<String> {
    let theirs = file.and_then(entries_of).unwrap_or_default();
    let base = base.map(entries).unwrap_or_default();
    serde_json::to_string_pretty(&merged(&base, &entries(ours), theirs))
}

fn merged(
    base: &Map<String, Value>,
    ours: &Map<String, Value>,
    mut theirs: Map<String, Value>,
) -> Map<String, Value> {
    theirs.retain(|key, _| ours.contains_key(key) || !base.contains_key(key) || key == FILTERS);
    for (key, our) in ours {
        let (before, their) = (base.get(key), theirs.get(key));
        let together = match (our, their) {
            (_, Some(their)) if before == Some(our) => their.clone(),
            (Value::Object(our), Some(Value::Object(their))) if SWITCHES.contains(&&**key) => {
                let nothing = Map::new();
                let before = before.and_then(Value::as_object).unwrap_or(&nothing);
                Value::Object(merged(before, our, their.clone()))
            }
            (our, _) => our.clone(),
        };
        if key != FILTERS {
            theirs.insert(key.clone(), together);
        }
    }
    let filters = |of: &Map<String, Value>| {
        of.get(FILTERS).and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let (base, ours) = (filters(base), filters(ours));
    if theirs.get(FILTERS).is_none_or(Value::is_array) || !ours.is_empty() {
        let together = merged_filters(&base, &ours, filters(&theirs));
        if together.is_empty() {
            theirs.remove(FILTERS);
        } else {
            theirs.insert(FILTERS.to_owned(), Value::Array(together));
        }
    }
    theirs
}

fn merged_filters(base: &[Value], ours: &[Value], theirs: Vec<Value>) -> Vec<Value> {
    let named = |list: &[Value], name: &str| {
        list.iter().find(|it| name_of(it).as_deref() == Some(name)).cloned()
    };
    let mut together = Vec::new();
    for their in theirs {
        let Some(name) = name_of(&their) else {
            together.push(their);
            continue;
        };
        match (named(base, &name), named(ours, &name)) {
            (before, Some(our)) if before.as_ref() != Some(&our) => {
                together.push(with_our_part(&their, &our));
            }
            (Some(_), None) => {}
            (_, _) => together.push(their),
        }
    }
    for our in ours {
        let Some(name) = name_of(our) else { continue };
        let is_theirs = named(&together, &name).is_some();
        let was_let_go = named(base, &name).as_ref() == Some(our);
        if !is_theirs && !was_let_go {
            together.push(our.clone());
        }
    }
    together
}

/// Their filter with what we say of it; what another version says of it stays.
fn with_our_part(their: &Value, our: &Value) -> Value {
    let (Value::Object(their), Value::Object(our)) = (their, our) else { return our.clone() };
    let mut together = their.clone();
    together.retain(|key, _| !OF_A_FILTER.contains(&&**key));
    together.extend(our.clone());
    Value::Object(together)
}

/// By what filters are told apart: large and small letters don't count.
fn name_of(filter: &Value) -> Option<String> {
    Some(filter.get("name")?.as_str()?.to_lowercase())
}

fn is_filter(value: &Value) -> bool {
    serde_json::from_value::<WrittenFilter>(value.clone()).is_ok()
}

/// Takes over each switch that is known, whatever the others say; whether all could be read.
fn read_switches(known: &mut Map<String, Value>, key: &str, said: &Map<String, Value>) -> bool {
    let mut are_read = true;
    for (name, value) in said {
        let mut switches = known.get(key).cloned().unwrap_or_default();
        if let Some(switch) = switches.get_mut(name) {
            *switch = value.clone();
            are_read &= set(known, key, switches);
        }
    }
    are_read
}

/// Takes a value over, if it is one that can be remembered under this name.
fn set(known: &mut Map<String, Value>, key: &str, value: Value) -> bool {
    let before = known.insert(key.to_owned(), value);
    let is_read = serde_json::from_value::<Remembered>(Value::Object(known.clone())).is_ok();
    if !is_read {
        match before {
            Some(before) => known.insert(key.to_owned(), before),
            None => known.remove(key),
        };
    }
    is_read
}

fn entries(remembered: &Remembered) -> Map<String, Value> {
    match serde_json::to_value(remembered) {
        Ok(Value::Object(entries)) => entries,
        Ok(_) | Err(_) => Map::new(),
    }
}

/// What a text says, entry by entry. Some editors put a mark before it that says it is Unicode.
fn entries_of(text: &str) -> Option<Map<String, Value>> {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()
}
