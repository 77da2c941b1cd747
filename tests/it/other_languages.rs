//! The window in a language that nobody speaks: its words are longer and have strange letters, so
//! that English left in the code and words that are cut can be told.

use std::collections::{BTreeMap, BTreeSet};

use egui::accesskit::Role;
use egui::epaint::{ClippedShape, Shape, TextShape};
use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kuril_atlas::assets;
use kuril_atlas::atlas::Subject;
use kuril_atlas::data::FileBody;
use kuril_atlas::language::Words;
use kuril_atlas::session::Action;

use crate::support::{Window, act, atlas, window_in};

const FLUENT: &str = assets::ENGLISH;

/// The marks around each message.
const MARKS: [char; 2] = ['‹', '›'];

/// The sizes of a common window and of a small one, points.
const SIZES: [[f32; 2]; 2] = [[1280.0, 800.0], [1024.0, 700.0]];

/// The harness leaves so much around a window, points.
const MARGIN: f32 = 8.0;

fn pseudo() -> Words {
    Words::pseudo(FLUENT).expect("our own file")
}

/// A way to show some part of the window.
type Way = fn(&mut Window);

/// What is looked at, and the way there from the first start.
const SCENES: [(&str, Way); 11] = [
    ("the first start", |_| {}),
    ("the palette", |window| {
        window.key_press_modifiers(Modifiers::COMMAND, Key::K);
        window.run();
    }),
    ("a territory", |window| {
        let iturup = atlas().territories.named("iturup").expect("a territory of the atlas");
        show(window, Subject::Territory(iturup));
    }),
    ("an event", |window| {
        let signing = atlas().events.named("treaty-shimoda-1855").expect("an event of the atlas");
        show(window, Subject::Event(signing));
    }),
    ("a treaty", |window| {
        let treaty = atlas().treaties.named("shimoda").expect("a treaty of the atlas");
        show(window, Subject::Treaty(treaty));
    }),
    ("a place", |window| {
        let iturup = atlas().places.named("iturup").expect("a place of the atlas");
        show(window, Subject::Place(iturup));
    }),
    ("a series", |window| {
        let (series, _) = atlas().series.with_ids().next().expect("the atlas has figures");
        show(window, Subject::Series(series));
    }),
    ("the keys", |window| {
        act(window, Action::EndWelcome);
        window.key_press(Key::Questionmark);
        window.run();
    }),
    ("a comparison", |window| {
        act(window, Action::EndWelcome);
        act(window, Action::ToggleComparison);
    }),
    ("figures", |window| {
        act(window, Action::EndWelcome);
        act(window, Action::ToggleFigures);
    }),
    ("the filters", |window| {
        act(window, Action::EndWelcome);
        act(window, Action::ClearSelection);
        if window.state().session().arrangement().has_drawer {
            act(window, Action::ToggleSidePanel);
        }
        let filter = pseudo().say_with("list-filter", &[("chosen", 0.into())]);
        window.get_by_label(&filter).click();
        window.run();
    }),
];

fn show(window: &mut Window, subject: Subject) {
    act(window, Action::EndWelcome);
    act(window, Action::GoToYear(2024));
    act(window, Action::Select(subject));
}

/// A text that is seen, and where.
struct Seen {
    text: String,
    rect: Rect,
    clip: Rect,
    is_elided: bool,
}

fn seen_in(window: &Window) -> Vec<Seen> {
    let mut seen = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &window.output().shapes {
        add_texts(shape, *clip_rect, &mut seen);
    }
    seen.retain(|it| it.rect.intersects(it.clip));
    seen
}

fn add_texts(shape: &Shape, clip: Rect, seen: &mut Vec<Seen>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|it| add_texts(it, clip, seen)),
        Shape::Text(TextShape { pos, galley, .. }) => seen.push(Seen {
            text: galley.text().to_owned(),
            rect: galley.rect.translate(pos.to_vec2()),
            clip,
            is_elided: galley.elided,
        }),
        _ => {}
    }
}

/// What a screen reader is told of a control, and where it stands.
struct Spoken {
    texts: Vec<String>,
    rect: Rect,
    role: Role,
}

fn spoken_in(window: &Window) -> Vec<Spoken> {
    // A run is one line of a text that is told as a whole.
    let nodes = window.query_all_by(|node| node.role() != Role::TextRun);
    let spoken = nodes.map(|node| {
        let node = node.accesskit_node();
        let corner = |x: f64, y: f64| egui::pos2(x as f32, y as f32);
        let rect = node.bounding_box();
        Spoken {
            texts: [node.label(), node.value()].into_iter().flatten().collect(),
            rect: rect.map_or(Rect::ZERO, |it| {
                Rect::from_min_max(corner(it.x0, it.y0), corner(it.x1, it.y1))
            }),
            role: node.role(),
        }
    });
    spoken.collect()
}

/// The texts of the history: of its files, and what the bibliography says of its sources.
struct History {
    /// By their first words, the longest first.
    texts: BTreeMap<String, Vec<String>>,
}

impl History {
    fn read() -> Self {
        let mut texts = BTreeSet::new();
        for file in assets::built_in_history() {
            let FileBody::Bytes(bytes) = file.body else { continue };
            let text = String::from_utf8(bytes).expect("a file of the history");
            if let Ok(table) = text.parse::<toml::Table>() {
                add_strings(&toml::Value::Table(table), &mut texts);
            }
        }
        let atlas = atlas();
        for source in &atlas.sources {
            texts.extend([source.title.clone(), source.by.clone()]);
            texts.extend(source.date.clone());
        }
        for label in &atlas.base_map.labels {
            texts.insert(label.en.clone());
        }
        for holder in &atlas.holders {
            let name = holder.on_the_map();
            for name in [name.to_uppercase(), name] {
                // On narrow land it stands on two lines.
                let spaces = name.match_indices(' ').map(|(at, _)| at);
                texts.extend(
                    spaces.flat_map(|at| [&name[..at], &name[at + 1..]]).map(str::to_owned),
                );
                texts.insert(name);
            }
        }
        let mut by_start: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            by_start.entry(first_word(&text).to_owned()).or_default().push(text);
        }
        for texts in by_start.values_mut() {
            texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
        }
        Self { texts: by_start }
    }

    /// What is left of a text without the texts of the history in it.
    fn stripped(&self, text: &str) -> String {
        let mut left = String::new();
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            let known = self.texts.get(first_word(rest)).into_iter().flatten();
            let known = known.map(String::as_str).find(|known| {
                let after = rest.strip_prefix(known).and_then(|after| after.chars().next());
                rest.starts_with(known) && !after.is_some_and(char::is_alphanumeric)
            });
            let passed = known.map_or_else(
                || first_word(rest).len().max(letter.len_utf8()),
                |known| {
                    left.push('…');
                    known.len()
                },
            );
            if known.is_none() {
                left.push_str(&rest[..passed]);
            }
            rest = &rest[passed..];
        }
        left
    }
}

fn add_strings(value: &toml::Value, texts: &mut BTreeSet<String>) {
    match value {
        // A small word alone is an id or a kind: those have words of their own in every language.
        toml::Value::String(text) if text.contains(' ') || text.contains(char::is_uppercase) => {
            // In "shimoda-1855, art. 2" the article is shown.
            texts.extend(text.split_once(", ").map(|(_, locator)| locator.to_owned()));
            texts.insert(text.trim().to_owned());
        }
        toml::Value::Array(values) => values.iter().for_each(|it| add_strings(it, texts)),
        toml::Value::Table(table) => table.values().for_each(|it| add_strings(it, texts)),
        _ => {}
    }
}

/// The letters and digits that a text begins with.
fn first_word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len());
    &text[..end]
}

/// What egui itself says of its controls, in English alone.
const OF_EGUI: [&str; 1] = ["Resize panel"];

/// English words that stand in a text of the window and come neither from the history nor from
/// the language file.
fn english_in(history: &History, text: &str) -> Vec<String> {
    if OF_EGUI.contains(&text) {
        return Vec::new();
    }
    let stripped = history.stripped(text);
    let words = stripped.split(|letter: char| !letter.is_alphabetic());
    let is_english =
        |word: &&str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    words.filter(is_english).map(str::to_owned).collect()
}

#[test]
fn no_english_is_left_in_the_code() {
    let history = History::read();
    let mut found = BTreeSet::new();
    let mut judged = BTreeSet::new();
    for (scene, way) in SCENES {
        let mut window = window_in(pseudo(), SIZES[0]);
        way(&mut window);
        let seen = seen_in(&window).into_iter().map(|it| it.text);
        let spoken = spoken_in(&window).into_iter().flat_map(|it| it.texts);
        for text in seen.chain(spoken) {
            if judged.insert(text.clone()) {
                let english = english_in(&history, &text);
                if !english.is_empty() {
                    found.insert(format!("{scene}: {} in {text:?}", english.join(" ")));
                }
            }
        }
    }
    assert!(judged.len() > 200, "only {} texts were read", judged.len());
    assert!(found.is_empty(), "{}", Vec::from_iter(found).join("\n"));
}

/// What the key has no room for is scrolled to, and the button of the time that events cover has
/// its whole word as its name. Nothing else may join them.
fn is_of_key(text: &str) -> bool {
    let words = pseudo();
    if words.say_if("time-window-moment").is_some_and(|it| it == text) {
        return true;
    }
    let ids = FLUENT.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
    let of_key = |id: &&str| {
        let starts = ["legend-", "line-", "journey-", "key-"];
        starts.iter().any(|start| id.starts_with(start))
    };
    ids.filter(of_key).any(|id| words.say_if(id).is_some_and(|it| it == text))
}

#[test]
fn no_word_of_the_window_is_cut_where_words_are_longer() {
    let mut found = BTreeSet::new();
    for size in SIZES {
        let whole = Rect::from_min_size(egui::Pos2::ZERO, egui::Vec2::from(size))
            .translate(egui::Vec2::splat(MARGIN));
        for (scene, way) in SCENES {
            let mut window = window_in(pseudo(), size);
            way(&mut window);
            let spoken = spoken_in(&window);
            // What stands in a field can be scrolled there, and a hint in it says less.
            let is_in_field = |rect: Rect| {
                let mut fields = spoken.iter().filter(|it| it.role == Role::TextInput);
                fields.any(|field| field.rect.contains(rect.left_center() + egui::vec2(4.0, 0.0)))
            };
            // Titles of the history are cut by design: only words of the language file are looked at.
            for it in seen_in(&window).iter().filter(|it| it.text.contains(MARKS)) {
                let clip = it.clip.intersect(whole).expand(1.0);
                let is_cut = it.rect.left() < clip.left() || it.rect.right() > clip.right();
                let is_key_row = spoken
                    .iter()
                    .any(|row| row.role == Role::ListItem && row.texts.contains(&it.text));
                let may_be_cut = is_in_field(it.rect) || is_key_row || is_of_key(&it.text);
                if (it.is_elided || is_cut) && !may_be_cut {
                    found.insert(format!("{size:?}, {scene}: {:?} at {:?}", it.text, it.rect));
                }
            }
            for it in spoken {
                let is_outside = it.rect.left() < 0.0 || it.rect.right() > whole.right();
                let is_key_row = it.role == Role::ListItem;
                if is_outside && !is_key_row && it.texts.iter().any(|text| text.contains(MARKS)) {
                    found.insert(format!("{size:?}, {scene}: {:?} at {:?}", it.texts, it.rect));
                }
            }
        }
    }
    assert!(found.is_empty(), "cut or outside:\n{}", Vec::from_iter(found).join("\n"));
}

#[test]
fn the_fonts_have_every_letter_of_the_language_that_nobody_speaks() {
    let metrics = assets::text_metrics();
    let alphabet: String = ('a'..='z').chain('A'..='Z').collect();
    let said =
        Words::pseudo(&format!("alphabet = {alphabet}")).expect("one message").say("alphabet");
    assert!(said.starts_with(MARKS[0]) && said.ends_with(MARKS[1]));
    let missing: Vec<char> = said.chars().filter(|&letter| !metrics.covers(letter)).collect();
    assert!(missing.is_empty(), "no font draws {missing:?}");
}

#[test]
fn the_bar_at_the_top_is_one_row_down_to_the_smallest_window() {
    for width in [800.0, 960.0, 1280.0] {
        let window = window_in(assets::words(), [width, 600.0]);
        let [first, last] = ["Back", "More"].map(|name| window.get_by_label(name).rect());
        assert!(last.right() <= width + MARGIN, "{last:?}");
        assert!(first.right() < last.left(), "{first:?} {last:?}");
        assert!((first.center().y - last.center().y).abs() < 1.0, "{first:?} {last:?}");
    }
}
