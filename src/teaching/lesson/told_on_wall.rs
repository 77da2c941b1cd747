use crate::atlas::{Atlas, ColourRole, Holder, LineId, MapLine, Subject, TerritoryId};
use crate::language::Words;
use crate::map::{Told, Wall};
use crate::teaching::lesson::lesson::Step;
use crate::teaching::lesson::told::{linked, regions_said, said, shown, told_on_the_map};

/// What is told over the map of a step: its names, its lands, those who hold land, and its lines.
pub fn told_on_the_wall(atlas: &Atlas, words: &Words, step: &Step) -> Wall {
    let (said, linked, shown) = (said(atlas, words, step), linked(atlas, step), shown(step));
    let told = told_on_the_map(atlas, words, step);
    let regions = regions_said(atlas, &said);
    let named = told.iter().flat_map(|&it| lands_of_name(atlas, it));
    let lands_of =
        |all: &[Subject]| all.iter().flat_map(|&it| lands_of_subject(atlas, it)).collect();
    let lands: Vec<TerritoryId> = lands_of(&linked);
    let lands = lands.into_iter().chain(named).chain(regions.flat_map(|it| atlas.lands_of(it)));
    let holders = atlas.holders.with_ids().filter(|(_, it)| !is_one_of_the_two(it));
    let is_said =
        |it: &Holder| [it.standing_alone(), it.on_the_map()].iter().any(|it| said.has(it));
    let holders = holders.filter(|(_, it)| is_said(it)).map(|(id, _)| id).collect();
    let lines = linked.iter().chain(&shown).flat_map(|&it| lines_of_subject(atlas, it));
    let (lands, lines) = (lands.collect(), lines.collect());
    Wall { shown: lands_of(&shown), lands, holders, lines, told }
}

/// Whether it is one of the two states that the atlas is about: their rows stay in any case, and a
/// text that named one of them alone would have its row come before the other's.
fn is_one_of_the_two(holder: &Holder) -> bool {
    let the_two = [ColourRole::Japan, ColourRole::Russia];
    the_two.contains(&holder.colour) && holder.second_colour.is_none()
}

fn lands_of_name(atlas: &Atlas, told: Told) -> Vec<TerritoryId> {
    match told {
        Told::Label(index) | Told::Shown(index) => {
            atlas.lands_of_label(&atlas.base_map.labels[index])
        }
        Told::Town(id) => atlas[id].territory.into_iter().collect(),
        Told::Parallel(_) => Vec::new(),
    }
}

fn lands_of_subject(atlas: &Atlas, subject: Subject) -> Vec<TerritoryId> {
    match subject {
        Subject::Territory(id) => vec![id],
        Subject::Place(id) => atlas[id].territory.into_iter().collect(),
        Subject::Event(id) => {
            atlas[id].places.iter().filter_map(|&place| atlas[place].territory).collect()
        }
        Subject::Journey(id) => {
            let event = atlas[id].event.map(Subject::Event);
            event.map(|it| lands_of_subject(atlas, it)).unwrap_or_default()
        }
        // What an instrument gives is more than a step tells of it.
        Subject::Treaty(_)
        | Subject::Person(_)
        | Subject::Era(_)
        | Subject::Series(_)
        | Subject::Line(_)
        | Subject::Position(_)
        | Subject::Argument(_)
        | Subject::Term(_)
        | Subject::Point(_) => Vec::new(),
    }
}

/// The line itself, those of an instrument, and those of the instrument that an event brought.
fn lines_of_subject(atlas: &Atlas, subject: Subject) -> Vec<LineId> {
    let lines = atlas.lines.with_ids();
    match subject {
        Subject::Line(id) => vec![id],
        Subject::Treaty(id) => {
            lines.filter(|(_, line)| line.treaty == Some(id)).map(|(id, _)| id).collect()
        }
        Subject::Event(id) => {
            let is_of_event =
                |line: &MapLine| line.treaty.is_some_and(|it| atlas[it].event == Some(id));
            lines.filter(|(_, line)| is_of_event(line)).map(|(id, _)| id).collect()
        }
        Subject::Territory(_)
        | Subject::Place(_)
        | Subject::Person(_)
        | Subject::Era(_)
        | Subject::Series(_)
        | Subject::Journey(_)
        | Subject::Position(_)
        | Subject::Argument(_)
        | Subject::Term(_)
        | Subject::Point(_) => Vec::new(),
    }
}
