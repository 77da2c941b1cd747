use crate::atlas::{Atlas, ColourRole, Control, Holder, Status};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::time::HistoricalDate;

/// Nobody holds land before it began or after it ended.
pub fn holders_hold_in_their_time(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for territory in &atlas.territories {
        for control in &territory.control {
            let holder = &atlas[control.holder];
            problems.extend(outside_its_time(holder, control).map(|when| {
                let start = control.period.start();
                let what = format!(
                    "\"{}\" holds \"{}\" from {start}, {when}",
                    holder.slug, territory.slug
                );
                let hint =
                    "mend the row of control, name the holder of that day, or mend its years";
                origins.problem("holder", &holder.slug, what, hint)
            }));
        }
    }
    problems
}

/// Nobody claims land before it began or after it ended.
pub fn claimants_claim_in_their_time(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for territory in &atlas.territories {
        for control in &territory.control {
            let claimants = control.claimants.iter().map(|&id| &atlas[id]);
            problems.extend(claimants.filter_map(|claimant| {
                let when = outside_its_time(claimant, control)?;
                let start = control.period.start();
                let what = format!(
                    "\"{}\" claims \"{}\" from {start}, {when}",
                    claimant.slug, territory.slug
                );
                let hint = "end the row where the claimant does, name the one of that day, or mend its years";
                Some(origins.problem_of_row(territory, control, what, hint))
            }));
        }
    }
    problems
}

fn outside_its_time(holder: &Holder, control: &Control) -> Option<String> {
    let began = holder.from.as_ref().map(HistoricalDate::first_day);
    if began.is_some_and(|began| control.period.start() < began) {
        return holder.from.as_ref().map(|from| format!("but begins in {from}"));
    }
    let to = holder.to.as_ref()?;
    let is_later = control.period.end().is_none_or(|end| end > to.start().last);
    is_later.then(|| format!("and beyond its own end in {to}"))
}

/// Land is without people only where nobody holds it, and land without a state has its people's
/// name.
pub fn people_are_not_called_nobody(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for territory in &atlas.territories {
        let is_wrong = |control: &&Control| {
            let is_nobody = atlas[control.holder].is_nobody;
            (control.status == Status::Uninhabited) != is_nobody
        };
        problems.extend(territory.control.iter().filter(is_wrong).map(|control| {
            let what = format!(
                "\"{}\" is {} from {}, and its holder is \"{}\"",
                territory.slug,
                control.status.word(),
                control.period.start(),
                atlas[control.holder].slug
            );
            let hint = "nobody holds uninhabited land; elsewhere name the people who live there";
            origins.problem("territory", &territory.slug, what, hint)
        }));
    }
    problems
}

/// What stands in a key and on the land is what stands in a sentence, said shorter, and whoever
/// rules over a people has the colours of both.
pub fn names_of_a_holder_agree(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for holder in &atlas.holders {
        let said = holder.name.to_lowercase();
        let shorter = [
            ("alone", &holder.alone),
            ("on_the_map", &holder.on_the_land),
            ("in_short", &holder.in_short),
        ];
        for (key, given) in shorter {
            let Some(given) = given else { continue };
            if !said.contains(&given.to_lowercase()) {
                let what = format!(
                    "\"{}\" is called \"{given}\" under \"{key}\", and \"{}\" in a sentence",
                    holder.slug, holder.name
                );
                let hint = "take words of \"name\" as they stand there";
                problems.push(origins.problem("holder", &holder.slug, what, hint));
            }
        }
        if holder.is_over_a_people
            && (holder.second_colour.is_none() || holder.on_the_land.is_none())
        {
            let what =
                format!("\"{}\" is over a people that has no name or no colour", holder.slug);
            let hint = "give the people as \"on_the_map\", and two colours";
            problems.push(origins.problem("holder", &holder.slug, what, hint));
        }
        if holder.is_nobody && holder.colour != ColourRole::NoState {
            let what = format!(
                "\"{}\" is nobody, and has the colour \"{}\"",
                holder.slug,
                holder.colour.word()
            );
            let hint = "give it the colour \"no-state\"";
            problems.push(origins.problem("holder", &holder.slug, what, hint));
        }
    }
    problems
}
