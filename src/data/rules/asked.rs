use crate::atlas::{ActorId, Atlas, Journey, Person};
use crate::data::problem::Problem;
use crate::data::rules::origins::Origins;

/// Of positions and voices that quizzes ask for, the side is one of those they name; no grave text
/// is asked for.
pub fn asked_words_have_a_speaker(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let is_named = |side: ActorId| atlas[side].speaker.is_some();
    let hint = "give the actor its \"speaker\", or leave \"asked\" out";
    let mut problems = Vec::new();
    let positions = atlas.positions.iter().filter(|it| it.asked.is_some() && !is_named(it.side));
    problems.extend(positions.map(|position| {
        let what = format!("quizzes ask whose \"{}\" is, and don't know its side", position.slug);
        origins.problem("position", &position.slug, what, hint)
    }));
    for voice in atlas.voices.iter().filter(|it| it.is_asked) {
        if !voice.side.is_some_and(is_named) {
            let what =
                format!("quizzes ask who speaks in \"{}\", and don't know its side", voice.slug);
            problems.push(origins.problem("voice", &voice.slug, what, hint));
        }
        if voice.is_grave {
            let what = format!("quizzes ask who speaks in \"{}\", which is grave", voice.slug);
            problems.push(origins.problem("voice", &voice.slug, what, "leave \"asked\" out"));
        }
    }
    problems
}

/// Whoever led a journey was alive when it began.
pub fn leaders_lived_then(atlas: &Atlas, origins: &Origins) -> Vec<Problem> {
    let mut problems = Vec::new();
    for journey in &atlas.journeys {
        let leader = journey.led_by.map(|leader| &atlas[leader]);
        let dead = leader.filter(|leader| !was_alive(leader, journey));
        problems.extend(dead.map(|leader| {
            let what =
                format!("\"{}\" led the journey \"{}\" after death", leader.slug, journey.slug);
            let hint = "name who led it, or mend the dates";
            origins.problem("journey", &journey.slug, what, hint)
        }));
    }
    problems
}

fn was_alive(leader: &Person, journey: &Journey) -> bool {
    let died = leader.died.as_ref().map(|it| it.start().last);
    journey.days().zip(died).is_none_or(|([first, _], died)| first <= died)
}
