use crate::language::Words;
use crate::teaching::lesson::{Lesson, Passage, Step};
use crate::teaching::worksheet::sheet::{Plan, PlanStep};

/// How a lesson goes by some of its steps, each with its place, and all that its teacher is told.
pub fn plan_of(words: &Words, lesson: &Lesson, steps: &[(usize, &Step)]) -> Plan {
    let ages = [
        ("youngest", lesson.ages[0].to_string().into()),
        ("oldest", lesson.ages[1].to_string().into()),
        ("minutes", lesson.minutes.into()),
    ];
    let plain = |text: &str| Passage::of(text).plain();
    let steps = steps.iter().map(|&(index, step)| PlanStep {
        number: index + 1,
        task: None,
        headline: step.headline.clone(),
        minutes: words.number(step.minutes),
        is_short: step.is_short,
        is_grave: step.is_grave,
        notes: plain(&step.notes),
    });
    let short = lesson.short_minutes();
    let minutes = [("minutes", words.number(short).into())];
    Plan {
        audience: words.say_with("lesson-for", &ages),
        short: if short > 0.0 {
            words.say_with("worksheet-plan-short", &minutes)
        } else {
            String::new()
        },
        aims: lesson.aims.clone(),
        needs: lesson.needs.clone(),
        talk: lesson.talk.clone(),
        substitute: lesson.substitute.as_deref().map(plain).unwrap_or_default(),
        steps: steps.collect(),
    }
}
