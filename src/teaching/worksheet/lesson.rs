//! The handout of a lesson: its enquiry, two of its maps, its voices, its questions.

use crate::atlas::Subject;
use crate::atlas::{MapState, Viewpoint, VoiceId, difference_sentence, paired_name};
use crate::map::Tools;
use crate::teaching::lesson::{self, Lesson, Question, Step};
use crate::teaching::worksheet::drafting::{HALF, blank, view};
use crate::teaching::worksheet::lesson_plan::plan_of;
use crate::teaching::worksheet::order::{Material, WorksheetOrder, WorksheetProblem};
use crate::teaching::worksheet::sheet::{Key, KeyLine, Lettered, Part, Task, Worksheet, letter};
use crate::teaching::worksheet::sheet_map::Drawn;
use crate::teaching::worksheet::voice_box::voice_box;
use crate::teaching::worksheet::what_changed::seen_differences;
use crate::time::Day;

/// How many texts of the time stand side by side.
const MOST_VOICES: usize = 3;
/// How each of three grades is announced.
const GRADES: [&str; 3] = [
    "worksheet-lesson-grade-begun",
    "worksheet-lesson-grade-secure",
    "worksheet-lesson-grade-beyond",
];
/// Lines for an answer in one's own words.
const LINES: usize = 4;

pub fn sheet(
    tools: Tools<'_>,
    order: &WorksheetOrder,
    material: Material<'_>,
) -> Result<Worksheet, WorksheetProblem> {
    let (lesson, is_short) = match material {
        Material::Lesson(lesson) => (lesson, false),
        Material::ShortLesson(lesson) => (lesson, true),
        Material::History | Material::Quiz(_) => return Err(WorksheetProblem::NoLesson),
    };
    let Tools { atlas, words, .. } = tools;
    let steps = lesson.steps.iter().enumerate().filter(|(_, step)| !is_short || step.is_short);
    let steps: Vec<(usize, &Step)> = steps.collect();
    if is_short && steps.is_empty() {
        return Err(WorksheetProblem::NoShortWay);
    }
    let mut sheet = blank(tools, order);
    sheet.code = code(order, lesson, is_short);
    sheet.title.clone_from(&lesson.title);
    if is_short {
        let values = [("lesson", lesson.title.as_str().into())];
        sheet.title = words.say_with("worksheet-lesson-short", &values);
    }
    sheet.enquiry.clone_from(&lesson.enquiry);
    let is_grave = steps.iter().any(|(_, step)| step.is_grave);
    sheet.before = is_grave.then(|| lesson.before_grave.clone()).flatten();
    sheet.hint = words.say("worksheet-lesson-hint");
    let mut plan = plan_of(words, lesson, &steps);
    let questions = steps.iter().filter_map(|&(i, step)| Some((i, step, step.question.as_ref()?)));
    let enquiries: Vec<_> =
        questions.clone().filter(|(_, _, question)| question.is_enquiry()).collect();
    let good = |asked: Option<&(usize, &Step, &Question)>| {
        asked.map(|(_, _, question)| answer(tools, question)).unwrap_or_default()
    };
    let before = enquiries.first().filter(|_| enquiries.len() > 1);
    sheet.parts.push(Part::lines(words.say("worksheet-lesson-before"), 2, good(before)));
    if let Some((place, ..)) = before {
        plan.set_task(*place, sheet.last_number());
    }
    add_maps(tools, order, &steps, &mut sheet);
    add_voices(tools, &steps, &mut sheet);
    for (place, step, question) in questions.filter(|(_, _, question)| !question.is_enquiry()) {
        sheet.parts.push(part(tools, order, lesson, step, question));
        plan.set_task(place, sheet.last_number());
    }
    let after = enquiries.last();
    sheet.parts.push(Part::lines(words.say("worksheet-lesson-after"), LINES + 1, good(after)));
    if let Some((place, ..)) = after {
        plan.set_task(*place, sheet.last_number());
    }
    sheet.plan = Some(plan);
    let sources = lesson::lesson_sources(atlas, lesson);
    sheet.cite(tools, sources.iter().take(12));
    Ok(sheet)
}

/// What stands in the foot, so that the sheet can be made again.
fn code(order: &WorksheetOrder, lesson: &Lesson, is_short: bool) -> String {
    let way = if is_short { "-short" } else { "" };
    format!("KA-{}{way}-{}", lesson.slug, order.variant.word())
}

/// The maps of the first and of the last day that the lesson shows, and what became different.
fn add_maps(
    tools: Tools<'_>,
    order: &WorksheetOrder,
    steps: &[(usize, &Step)],
    sheet: &mut Worksheet,
) {
    let mut days: Vec<Day> =
        steps.iter().filter_map(|(_, step)| Some(step.view.as_ref()?.day)).collect();
    days.sort_unstable();
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return };
    let states = [first, last].map(|day| MapState {
        day,
        is_whole_year: day == Day::last_of_year(day.year()),
        viewpoint: Viewpoint::DeFacto,
    });
    let captions = states.map(|state| state.date_in_words(tools.words));
    sheet.date = tools.words.list(&captions);
    let maps = [0, 1].map(|i| {
        let values = [("date", captions[i].as_str().into())];
        let alt = tools.words.say_with("worksheet-map-alt", &values);
        sheet.add_map(view(order, states[i], HALF), Drawn::Named, alt, Vec::new())
    });
    sheet.parts.push(Part {
        text: tools.words.say("worksheet-lesson-maps"),
        task: Task::Maps { maps, captions, has_key: true },
        key: Key::default(),
    });
    let found = seen_differences(tools, order, states);
    if !found.is_empty() {
        let answers = found.iter();
        let answers = answers.map(|it| difference_sentence(tools.atlas, tools.words, it, states));
        let text = tools.words.say("worksheet-lesson-changed");
        sheet.parts.push(Part::lines(text, 3, answers));
    }
}

/// The lesson's voices: one of Japan, one of Moscow and a third as far as there are any, in the order
/// of the lesson.
fn add_voices(tools: Tools<'_>, steps: &[(usize, &Step)], sheet: &mut Worksheet) {
    let Tools { atlas, words, .. } = tools;
    let voices: Vec<VoiceId> = steps.iter().flat_map(|(_, step)| step.voices.clone()).collect();
    let state = |voice: VoiceId| atlas[atlas[voice].side?].viewpoint;
    let of_state = |wanted| voices.iter().position(|&it| state(it) == Some(wanted));
    let of_others = |it: &VoiceId| state(*it).is_none() && atlas[*it].side.is_some();
    let first = [
        of_state(Viewpoint::Japan),
        of_state(Viewpoint::Russia),
        voices.iter().position(of_others),
    ];
    // Where one of them is silent, somebody of yet another side has the room.
    let is_new = |place: &usize| {
        voices[..*place].iter().all(|&it| atlas[it].side != atlas[voices[*place]].side)
    };
    let mut chosen: Vec<usize> = first.into_iter().flatten().collect();
    for place in (0..voices.len()).filter(is_new) {
        if chosen.len() < MOST_VOICES && !chosen.contains(&place) {
            chosen.push(place);
        }
    }
    chosen.sort_unstable();
    let chosen: Vec<VoiceId> = chosen.into_iter().map(|place| voices[place]).collect();
    if chosen.is_empty() {
        return;
    }
    let boxes = chosen.iter().enumerate();
    let voices = boxes.map(|(index, &it)| voice_box(tools, &atlas[it], letter(index))).collect();
    sheet.parts.push(Part {
        text: words.say("worksheet-two-voices-read"),
        task: Task::Voices { voices },
        key: Key::default(),
    });
}

fn part(
    tools: Tools<'_>,
    order: &WorksheetOrder,
    lesson: &Lesson,
    step: &Step,
    question: &Question,
) -> Part {
    let values = [
        ("headline", step.headline.as_str().into()),
        ("question", lesson.asked(question, lesson.level).into()),
    ];
    let text = tools.words.say_with("worksheet-lesson-question", &values);
    let remarks = || answer(tools, question);
    let pointed = || {
        let values = [("question", text.as_str().into())];
        tools.words.say_with("worksheet-lesson-point", &values)
    };
    let line = |mark: String, text: String| KeyLine { mark, text, evidence: Vec::new() };
    match &question.task {
        lesson::Task::Choose { choices, several } => {
            let items = choices.iter().enumerate().map(|(index, choice)| Lettered {
                letter: letter(index),
                text: choice.text.clone(),
            });
            let right = choices.iter().enumerate().filter(|(_, choice)| choice.is_right);
            let lines = right.map(|(index, choice)| line(letter(index), choice.text.clone()));
            let lines = lines.chain([line(String::new(), question.explain.clone())]);
            Part {
                text,
                task: Task::Choose { items: items.collect(), several: *several },
                key: Key { lines: lines.filter(|it| !it.text.is_empty()).collect(), map: None },
            }
        }
        lesson::Task::Order(in_order) => {
            let mut places: Vec<usize> = (0..in_order.len()).collect();
            order.chance().shuffle(&mut places);
            let items = places.iter().enumerate().map(|(index, &place)| Lettered {
                letter: letter(index),
                text: in_order[place].clone(),
            });
            let lines = in_order.iter().enumerate().map(|(place, text)| {
                let index = places.iter().position(|&it| it == place).unwrap_or_default();
                line(letter(index), text.clone())
            });
            Part {
                text,
                task: Task::Order { items: items.collect() },
                key: Key { lines: lines.collect(), map: None },
            }
        }
        lesson::Task::Pairs(pairs) => {
            let mut rights: Vec<&str> = pairs.iter().map(|pair| pair.right.as_str()).collect();
            order.chance().shuffle(&mut rights);
            let row = |(index, right): (usize, &&str)| {
                vec![pairs[index].left.clone(), String::new(), (*right).to_owned()]
            };
            let header =
                ["worksheet-lesson-left", "worksheet-lesson-joined", "worksheet-lesson-right"];
            let lines = pairs.iter().map(|pair| line(pair.left.clone(), pair.right.clone()));
            Part {
                text,
                task: Task::Table {
                    header: header.map(|id| tools.words.say(id)).to_vec(),
                    rows: rights.iter().enumerate().map(row).collect(),
                },
                key: Key { lines: lines.collect(), map: None },
            }
        }
        lesson::Task::Year { .. } => Part::lines(text, 1, remarks()),
        lesson::Task::Click(_) => Part::lines(pointed(), 1, remarks()),
        lesson::Task::Open { .. } => Part::lines(text, LINES, remarks()),
    }
}

/// What a good answer says, in the lesson's own words.
fn answer(tools: Tools<'_>, question: &Question) -> Vec<String> {
    let Tools { atlas, words, .. } = tools;
    let mut said = match &question.task {
        lesson::Task::Year { year, .. } => vec![words.year(*year)],
        lesson::Task::Click(Subject::Territory(id)) => vec![paired_name(words, &atlas[*id])],
        lesson::Task::Click(Subject::Place(id)) => vec![atlas[*id].name.clone()],
        lesson::Task::Open { good, usual_mistake, grades, .. } => {
            let mut said = vec![good.clone()];
            if !usual_mistake.is_empty() {
                let values = [("mistake", usual_mistake.as_str().into())];
                said.push(words.say_with("worksheet-lesson-mistake", &values));
            }
            said.extend(
                grades
                    .iter()
                    .zip(GRADES)
                    .map(|(grade, id)| words.say_with(id, &[("grade", grade.as_str().into())])),
            );
            said
        }
        lesson::Task::Click(_)
        | lesson::Task::Choose { .. }
        | lesson::Task::Order(_)
        | lesson::Task::Pairs(_) => Vec::new(),
    };
    if !question.explain.is_empty() {
        said.push(question.explain.clone());
    }
    said
}
