use crate::atlas::{Atlas, Grant, TerritoryId, Treaty};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;
use crate::time::HistoricalDate;

/// Where an instrument gives land to somebody, control shows it from its signing or its coming
/// into force on, or the instrument says why it doesn't.
pub fn treaties_agree_with_control(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for treaty in &atlas.treaties {
        for grant in treaty.grants.iter().filter(|grant| grant.differs.is_none()) {
            let unlike = grant.territories.iter().find(|&&id| !agrees(atlas, treaty, grant, id));
            problems.extend(unlike.map(|&id| {
                origins.problem(
                    "treaty",
                    &treaty.slug,
                    format!(
                        "control of \"{}\" does not follow the treaty \"{}\"",
                        atlas[id].slug, treaty.slug
                    ),
                    "mend the control, or say why: differs = \"…\"",
                )
            }));
        }
    }
    problems
}

/// Land beside that which an instrument takes away without a recipient is not among it.
pub fn lands_beside_are_not_taken(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for treaty in &atlas.treaties {
        let taken = treaty.grants.iter().filter(|grant| grant.to.is_none());
        let taken: Vec<TerritoryId> = taken.flat_map(|it| &it.territories).copied().collect();
        let both = treaty.lands_beside.iter().find(|land| taken.contains(land));
        problems.extend(both.map(|&land| {
            let what = format!(
                "the treaty \"{}\" takes \"{}\" away, and has it beside what it takes",
                treaty.slug, atlas[land].slug
            );
            origins.problem("treaty", &treaty.slug, what, "leave it out of \"beside\"")
        }));
    }
    problems
}

fn agrees(atlas: &Atlas, treaty: &Treaty, grant: &Grant, id: TerritoryId) -> bool {
    let Some(to) = grant.to else { return false };
    let dates = [Some(&treaty.signed), treaty.in_force.as_ref()];
    dates.into_iter().flatten().any(|date: &HistoricalDate| {
        let control = atlas[id].control_on(date.start().last);
        control.is_some_and(|control| atlas[control.holder].power == atlas[to].power)
    })
}
