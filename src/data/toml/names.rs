use strum::VariantArray as _;

use crate::atlas::{
    Actor, Citation, ColourRole, Event, EventId, Group, Holder, OutlinePrecision, Place, PlaceKind,
    Region, Source, Speaker, StoryDistance, Territory, Viewpoint, WhenAsked,
};
use crate::data::record::entry::{Entry, Ids};
use crate::geometry::GlobePoint;

pub fn read_holder(entry: &Entry<'_>) -> Option<Holder> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let alone = entry.optional_text("alone");
    let on_the_land = entry.optional_text("on_the_map");
    let in_short = entry.optional_text("in_short");
    let is_over_a_people = entry.flag("over_a_people");
    let is_nobody = entry.flag("nobody");
    let power = entry.text("power");
    let from = entry.optional_date("from");
    let to = entry.optional_date("to");
    let colours: Vec<ColourRole> = entry
        .required_list("colours")
        .into_iter()
        .filter_map(|(word, _)| {
            let colour = ColourRole::VARIANTS.iter().copied().find(|colour| colour.word() == word);
            if colour.is_none() {
                let known =
                    ColourRole::VARIANTS.iter().map(|it| it.word()).collect::<Vec<_>>().join(", ");
                entry.report_field(
                    "colours",
                    format!("{} has the unknown colour \"{word}\"", entry.name),
                    Some(format!("use one or two of {known}")),
                );
            }
            colour
        })
        .collect();
    entry.finish();
    let (colour, second_colour) = match colours[..] {
        [one] => (one, None),
        [one, two] => (one, Some(two)),
        _ => {
            let what = format!("{} needs one colour or two", entry.name);
            entry.report_field("colours", what, None);
            return None;
        }
    };
    Some(Holder {
        slug: slug?,
        name: name?,
        alone,
        on_the_land,
        in_short,
        is_over_a_people,
        is_nobody,
        power: power?,
        from,
        to,
        colour,
        second_colour,
    })
}

pub fn read_actor(entry: &Entry<'_>) -> Option<Actor> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let viewpoint = entry
        .has("viewpoint")
        .then(|| entry.word("viewpoint", &Viewpoint::OFFICIAL, Viewpoint::word))
        .flatten();
    let speaker = entry
        .has("speaker")
        .then(|| entry.word("speaker", Speaker::VARIANTS, Speaker::word))
        .flatten();
    entry.finish();
    Some(Actor { slug: slug?, name: name?, viewpoint, speaker })
}

pub fn read_place(entry: &Entry<'_>, sources: &Ids<Source>) -> Option<Place> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let alias = entry.optional_text("alias");
    let ru = entry.optional_text("ru");
    let ja = entry.optional_text("ja");
    let kind = entry.word("kind", PlaceKind::VARIANTS, PlaceKind::word);
    let lon = degrees(entry, "lon", 180.0);
    let lat = degrees(entry, "lat", 90.0);
    let note = entry.optional_text("note");
    let is_off_the_map = entry.flag("off_map");
    let sources = read_citations(entry, "sources", sources);
    entry.finish();
    Some(Place {
        slug: slug?,
        name: name?,
        alias,
        ru,
        ja,
        kind: kind?,
        point: GlobePoint { lon: lon?, lat: lat? },
        territory: None,
        is_off_the_map,
        note,
        sources,
    })
}

pub fn read_group(entry: &Entry<'_>) -> Option<Group> {
    let slug = entry.text("id");
    let distance = story_distance(entry);
    let is_nearest_last = entry.flag("nearest_last");
    let is_row = entry.flag("row");
    let has_learnt_towns = entry.flag("towns");
    entry.finish();
    Some(Group { slug: slug?, distance: distance?, is_nearest_last, is_row, has_learnt_towns })
}

fn story_distance(entry: &Entry<'_>) -> Option<StoryDistance> {
    if !entry.has("story") {
        return Some(StoryDistance::Beyond);
    }
    let number = entry.number("story")?;
    let step = (1..=StoryDistance::STEPS).find(|&step| f64::from(step) == number);
    if step.is_none() {
        let what = format!("{} is {number} steps from the heart of the story", entry.name);
        let hint = format!("use 1 for the heart itself, and at most {}", StoryDistance::STEPS);
        entry.report_field("story", what, Some(hint));
    }
    step.map(StoryDistance::Within)
}

pub fn read_territory(
    entry: &Entry<'_>,
    groups: &Ids<Group>,
    sources: &Ids<Source>,
) -> Option<Territory> {
    let slug = entry.text("id");
    let name = entry.text("name");
    let alias = entry.optional_text("alias");
    let ru = entry.optional_text("ru");
    let ja = entry.optional_text("ja");
    let group = entry.reference("group", groups);
    let is_only_described = entry.flag("described");
    let when_asked = if entry.has("asked") {
        entry.word("asked", WhenAsked::VARIANTS, WhenAsked::word)
    } else {
        Some(WhenAsked::default())
    };
    let is_paired = entry.flag("paired");
    let is_several = entry.flag("several");
    let outline = entry.word("precision", OutlinePrecision::VARIANTS, OutlinePrecision::word);
    let sources = read_citations(entry, "sources", sources);
    entry.finish();
    Some(Territory {
        slug: slug?,
        name: name?,
        alias,
        ru,
        ja,
        group: group?,
        is_only_described,
        when_asked: when_asked?,
        is_paired,
        is_several,
        outline: outline?,
        sources,
        control: Vec::new(),
    })
}

pub fn read_region(
    entry: &Entry<'_>,
    groups: &Ids<Group>,
    territories: &Ids<Territory>,
) -> Option<Region> {
    let slug = entry.text("id");
    let name = entry.optional_text("name");
    let aliases = entry.optional_text("alias").unwrap_or_default();
    let aliases = aliases.split(", ").filter(|it| !it.is_empty()).map(str::to_owned).collect();
    let of_groups = entry.references("groups", groups);
    let of_territories = entry.references("territories", territories);
    let beside = entry.optional_reference("beside", groups);
    let is_several = entry.flag("several");
    let is_after_rows = entry.flag("after_rows");
    entry.finish();
    Some(Region {
        slug: slug?,
        name,
        aliases,
        groups: of_groups,
        territories: of_territories,
        beside,
        is_several,
        is_after_rows,
    })
}

/// The sources of an entry; none at all is a problem, the entry stays.
pub fn read_citations(
    entry: &Entry<'_>,
    key: &'static str,
    sources: &Ids<Source>,
) -> Vec<Citation> {
    let list = entry.required_list(key);
    let citations: Vec<Citation> =
        list.iter().filter_map(|(text, at)| citation(entry, text, *at, sources)).collect();
    if list.is_empty() {
        entry.report_field(
            key,
            format!("{} names no source", entry.name),
            Some("everything the atlas says needs one: sources = [\"id, where in it\"]".to_owned()),
        );
    }
    citations
}

/// The one source that a field names.
pub fn read_citation(
    entry: &Entry<'_>,
    key: &'static str,
    sources: &Ids<Source>,
) -> Option<Citation> {
    let text = entry.text(key)?;
    citation(entry, &text, entry.start_of(key), sources)
}

/// "id, where in it".
fn citation(entry: &Entry<'_>, text: &str, at: usize, sources: &Ids<Source>) -> Option<Citation> {
    let (id, locator) = match text.split_once(',') {
        Some((id, locator)) => (id, Some(locator.trim().to_owned())),
        None => (text, None),
    };
    let source = entry.resolve(id.trim(), at, sources)?;
    Some(Citation { source, locator })
}

/// The events that a field names, by first day, each once.
pub fn event_list(entry: &Entry<'_>, key: &'static str, events: &Ids<Event>) -> Vec<EventId> {
    let mut list: Vec<EventId> = entry.references(key, events);
    list.sort_unstable();
    list.dedup();
    list
}

fn degrees(entry: &Entry<'_>, key: &'static str, limit: f64) -> Option<f64> {
    let number = entry.number(key)?;
    if number.abs() <= limit {
        return Some(number);
    }
    entry.report_field(
        key,
        format!("{} lies off the globe: {key} {number}", entry.name),
        Some(format!("degrees from -{limit} to {limit}; were lon and lat exchanged?")),
    );
    None
}
