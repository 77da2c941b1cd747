//! Who holds or held a position, or speaks in a text of the time. Shown as somebody's, never as
//! true; only where nobody else among the answers says the same. Two on one event tell one another.

use strum::VariantArray as _;

use crate::atlas::{ActorId, PositionId, Speaker, Subject, VoiceId};
use crate::teaching::chance::Chance;
use crate::teaching::quiz::asking::{Asked, Asking, sources_of};
use crate::teaching::quiz::level::QuizLevel;
use crate::teaching::quiz::question::{AnswerForm, Choice, Question};
use crate::teaching::quiz::question_kind::QuestionKind;
use crate::teaching::quiz::seed::{Matter, Seed, Side};

/// Positions of the three, and at higher levels texts, that the history marks: they don't tell who
/// speaks.
pub fn seeds(asking: Asking<'_>) -> Vec<Seed> {
    let atlas = asking.atlas();
    let mut seeds = Vec::new();
    let mut add = |matter, actor: ActorId, year: i32, keys| {
        let Some(speaker) = atlas[actor].speaker else { return };
        let side = match speaker {
            Speaker::Japan => Some(Side::Japan),
            Speaker::Moscow => Some(Side::Russia),
            Speaker::Ainu => None,
        };
        if asking.is_asked_of(year) {
            seeds.push(Seed { matter, era: asking.facts.era(year), side, years: vec![year], keys });
        }
    };
    for (id, position) in atlas.positions.with_ids().filter(|(_, it)| it.asked.is_some()) {
        let mut keys = vec![asking.key(Subject::Position(id))];
        keys.extend(position.events.iter().map(|&it| asking.key(Subject::Event(it))));
        let year = position.from.first_day().year();
        add(Matter::Position(id), position.side, year, keys);
    }
    if asking.level != QuizLevel::Help {
        for (id, voice) in atlas.voices.with_ids().filter(|(_, it)| it.is_asked) {
            let Some(side) = voice.side else { continue };
            let year = voice.date.first_day().year();
            let mut keys = vec![format!("voice:{}", voice.slug)];
            keys.extend(voice.events.iter().map(|&it| asking.key(Subject::Event(it))));
            add(Matter::Voice(id), side, year, keys);
        }
    }
    seeds
}

/// The question.
pub fn question(asking: Asking<'_>, seed: &Seed, _: &mut Chance) -> Option<Question> {
    match seed.matter {
        Matter::Position(position) => of_position(asking, seed, position),
        Matter::Voice(voice) => of_voice(asking, seed, voice),
        _ => None,
    }
}

fn of_position(asking: Asking<'_>, seed: &Seed, id: PositionId) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let position = &atlas[id];
    let said = position.asked.as_deref()?;
    let right = atlas[position.side].speaker?;
    let mut why = position.summary.trim().to_owned();
    if let Some(answer) = &position.answer {
        let values = [("says", why.into()), ("answer", answer.trim().into())];
        why = words.say_with("quiz-position-answer", &values);
    }
    let date = words.date(&position.from);
    Some(
        asking.question(
            QuestionKind::WhosePosition,
            Asked {
                id: position.slug.clone(),
                text: words
                    .say_with("quiz-position", &[("position", said.into()), ("date", date.into())]),
                form: AnswerForm::One,
                choices: speakers(asking, right, &why),
                explanation: why,
                ids: vec![asking.key(Subject::Position(id))],
                sources: sources_of(atlas, &position.sources),
                is_disputed: true,
                link: asking.link(position.from.first_day(), Some(Subject::Position(id))),
                tells: seed.keys.iter().map(|key| format!("said:{key}")).collect(),
            },
        ),
    )
}

fn of_voice(asking: Asking<'_>, seed: &Seed, id: VoiceId) -> Option<Question> {
    let (atlas, words) = (asking.atlas(), asking.words);
    let voice = &atlas[id];
    let right = atlas[voice.side?].speaker?;
    let mut why = words.say_with(
        "quiz-voice-why",
        &[("speaker", voice.speaker.as_str().into()), ("date", words.date(&voice.date).into())],
    );
    // One side's words never stand without what the other says to them.
    let answer = voice.positions.iter().find_map(|&it| atlas[it].answer.as_deref());
    if let Some(answer) = answer {
        let values = [("says", why.into()), ("answer", answer.trim().into())];
        why = words.say_with("quiz-position-answer", &values);
    }
    let values = [("text", voice.says.as_str().into()), ("date", words.date(&voice.date).into())];
    let event = voice.events.first().copied();
    let said = voice.date.first_day();
    // What was said in a later year than it is about is shown on the day of that.
    let day = event.map_or(said, |event| {
        let happened = asking.atlas()[event].date.first_day();
        if happened.year() == said.year() { said } else { happened }
    });
    Some(asking.question(
        QuestionKind::WhosePosition,
        Asked {
            id: format!("voice:{}", voice.slug),
            text: words.say_with("quiz-voice", &values),
            form: AnswerForm::One,
            choices: speakers(asking, right, &why),
            explanation: why,
            ids: seed.keys.clone(),
            sources: vec![atlas[voice.citation.source].slug.clone()],
            is_disputed: true,
            link: asking.link(day, event.map(Subject::Event)),
            tells: seed.keys.iter().map(|key| format!("said:{key}")).collect(),
        },
    ))
}

fn speakers(asking: Asking<'_>, right: Speaker, why: &str) -> Vec<Choice> {
    let named = |speaker: Speaker| asking.words.say(&format!("quiz-speaker-{}", speaker.word()));
    let choice = |speaker: Speaker| Choice {
        text: named(speaker),
        right: speaker == right,
        why: if speaker == right {
            why.to_owned()
        } else {
            asking.words.say_with("quiz-speaker-not", &[("speaker", named(right).into())])
        },
    };
    Speaker::VARIANTS.iter().copied().map(choice).collect()
}
