use crate::atlas::atlas::Atlas;
use crate::atlas::territory::{Control, Status, Territory, TerritoryId};
use crate::atlas::viewpoint::{Shown, Viewpoint};
use crate::language::{Name, Words};
use crate::time::{Day, FIRST_YEAR};

/// "Iturup (Etorofu, Итуруп, 択捉島)".
pub fn name_in_three_languages(
    words: &Words,
    name: &str,
    alias: Option<&str>,
    ru: Option<&str>,
    ja: Option<&str>,
) -> String {
    let others: Vec<&str> = [alias, ru, ja].into_iter().flatten().collect();
    if others.is_empty() {
        return name.to_owned();
    }
    let values = [("name", name.into()), ("others", words.enumeration(&others).into())];
    words.say_with("name-beside", &values)
}

/// The name of a territory; of one that is disputed in both forms: "Iturup / Etorofu".
pub fn paired_name(words: &Words, territory: &Territory) -> String {
    match &territory.alias {
        Some(alias) if territory.is_paired => {
            let (name, other) = (territory.name.as_str(), alias.as_str());
            words.say_with("name-paired", &[("name", name.into()), ("other", other.into())])
        }
        _ => territory.name.clone(),
    }
}

/// Who held a territory on a day, since when, who else claimed it, and by what:
/// "Iturup (Etorofu, Итуруп, 択捉島): administered by Russia; at first, from 28 August 1945, occupied
/// by the USSR; claimed by Japan", then the basis as a sentence of its own.
pub fn control_sentence(atlas: &Atlas, words: &Words, id: TerritoryId, day: Day) -> String {
    let territory = &atlas[id];
    let name = name_in_three_languages(
        words,
        &territory.name,
        territory.alias.as_deref(),
        territory.ru.as_deref(),
        territory.ja.as_deref(),
    );
    let (Some(control), Some(first)) =
        (territory.control_on(day), territory.held_since(&atlas.holders, day))
    else {
        return words.say_with("control-unknown", &[("name", name.into())]);
    };
    let held = held_since(atlas, words, territory, control, day);
    let claims = claims(atlas, words, control);
    let basis = basis(words, first, control);
    words.say_with(
        "control-sentence",
        &[
            ("name", name.into()),
            ("held", held.into()),
            ("claims", claims.into()),
            ("basis", basis.into()),
        ],
    )
}

/// What a viewpoint shows of a territory, without its name: "occupied by the USSR since 28 August
/// 1945; claimed by Japan. …". None for land outside the story.
pub fn standing_sentence(
    atlas: &Atlas,
    words: &Words,
    id: TerritoryId,
    day: Day,
    viewpoint: Viewpoint,
) -> Option<String> {
    if let Some(official) = official_sentence(atlas, words, id, day, viewpoint) {
        return Some(official);
    }
    let territory = &atlas[id];
    let control = territory.control_on(day).filter(|it| it.status != Status::Outside)?;
    let first = territory.held_since(&atlas.holders, day)?;
    let claims = claims(atlas, words, control);
    let values = [
        ("held", held_since(atlas, words, territory, control, day).into()),
        ("claims", claims.into()),
        ("basis", basis(words, first, control).into()),
    ];
    Some(words.say_with("control-standing", &values))
}

/// Who held a land on a day, without how it came to that: "administered by the Empire of Japan. Treaty
/// of Saint Petersburg, articles 2 and 3".
pub fn holding_sentence(atlas: &Atlas, words: &Words, id: TerritoryId, day: Day) -> Option<String> {
    let control = atlas[id].control_on(day)?;
    let values = [
        ("held", held_by(words, control.status, atlas[control.holder].in_a_sentence()).into()),
        ("claims", claims(atlas, words, control).into()),
        ("basis", basis(words, control, control).into()),
    ];
    Some(words.say_with("control-standing", &values))
}

/// "; claimed by Japan", or nothing.
fn claims(atlas: &Atlas, words: &Words, control: &Control) -> String {
    if control.claimants.is_empty() {
        return String::new();
    }
    words.say_with("control-claimed", &[("claimants", claimants(atlas, words, control).into())])
}

/// The same for the ear, without the basis: "Iturup / Etorofu, occupied by the USSR since 28 August
/// 1945, claimed by Japan".
pub fn spoken_control(atlas: &Atlas, words: &Words, id: TerritoryId, day: Day) -> String {
    let territory = &atlas[id];
    let name = paired_name(words, territory);
    let Some(control) = territory.control_on(day) else {
        return words.say_with("control-unknown", &[("name", name.into())]);
    };
    let held = held_since(atlas, words, territory, control, day);
    let mut values = vec![("name", name.into()), ("held", held.into())];
    if control.claimants.is_empty() {
        return words.say_with("control-spoken", &values);
    }
    values.push(("claimants", claimants(atlas, words, control).into()));
    words.say_with("control-spoken-claimed", &values)
}

/// What the official map of a viewpoint shows instead, and on what ground; `None` where it shows
/// who was in control.
pub fn official_sentence(
    atlas: &Atlas,
    words: &Words,
    id: TerritoryId,
    day: Day,
    viewpoint: Viewpoint,
) -> Option<String> {
    let Shown::Official(official, _) = atlas.shown(id, day, viewpoint) else { return None };
    let whose = words.say(&format!("viewpoint-{}", viewpoint.word()));
    let basis = official.basis.as_str();
    Some(match official.holder {
        Some(holder) => words.say_with(
            "viewpoint-shows",
            &[
                ("viewpoint", whose.into()),
                ("holder", atlas[holder].in_a_sentence().into()),
                ("basis", basis.into()),
            ],
        ),
        None => words.say_with(
            "viewpoint-shows-nobody",
            &[("viewpoint", whose.into()), ("basis", basis.into())],
        ),
    })
}

/// "occupied by the USSR since 28 August 1945". No state is said to have been there under a name
/// that it took later, nor to have ruled since it only had posts there: how it came is told, too, as
/// in "administered by Russia; at first, from 28 August 1945, occupied by the USSR": today's word is not
/// put to the day of the landing.
fn held_since(
    atlas: &Atlas,
    words: &Words,
    territory: &Territory,
    control: &Control,
    day: Day,
) -> String {
    if control.status == Status::Outside {
        return words.say("status-outside");
    }
    let first = territory.came_with(&atlas.holders, day).unwrap_or(control);
    let held = held_by(words, control.status, atlas[control.holder].in_a_sentence());
    let since = since(words, first);
    let is_same_holder = first.holder == control.holder;
    let is_same_status = first.status == control.status;
    let mut values = vec![("status", held.into()), ("since", since.into())];
    if is_same_holder && is_same_status {
        return words.say_with("control-held", &values);
    }
    let of_then = atlas[first.holder].in_a_sentence();
    if is_same_status && is_held_by(control.status) {
        values.push(("holder", of_then.into()));
        return words.say_with("control-held-first-by", &values);
    }
    let it = Name::new(words.say("control-held-it"));
    let of_then = if is_same_holder { it } else { of_then };
    values.push(("first", held_by(words, first.status, of_then).into()));
    words.say_with("control-held-first", &values)
}

/// Whether a status is said with "by".
fn is_held_by(status: Status) -> bool {
    match status {
        Status::Administered
        | Status::Occupied
        | Status::Protectorate
        | Status::Shared
        | Status::Nominal => true,
        Status::Leased | Status::Inhabited | Status::Uninhabited | Status::Outside => false,
    }
}

/// "administered by Russia".
fn held_by(words: &Words, status: Status, holder: Name) -> String {
    words.say_with(&format!("status-{}", status.word()), &[("holder", holder.into())])
}

/// "28 August 1945"; what was so when the atlas begins was so before.
fn since(words: &Words, first: &Control) -> String {
    if first.period.start() == Day::first_of_year(FIRST_YEAR) {
        words.say_with("control-before-axis", &[("year", FIRST_YEAR.to_string().into())])
    } else {
        words.stated(first.since.start())
    }
}

/// "Japan", "Japan and the USSR".
fn claimants(atlas: &Atlas, words: &Words, control: &Control) -> Name {
    let names: Vec<Name> =
        control.claimants.iter().map(|&holder| atlas[holder].in_a_sentence()).collect();
    words.list_of_names(&names)
}

fn basis(words: &Words, first: &Control, control: &Control) -> String {
    let both = if first.basis == control.basis {
        control.basis.clone()
    } else {
        words.say_with(
            "control-two-bases",
            &[("first", first.basis.as_str().into()), ("now", control.basis.as_str().into())],
        )
    };
    if both.is_empty() { both } else { words.say_with("control-basis", &[("basis", both.into())]) }
}
