//! The pages of the details panel, reached by links and by selection.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::atlas::{Event, Subject, terms_in};
use kuril_atlas::session::Action;

use crate::support::{Window, act, atlas, day, first_start, shown_day};

/// Follows a link, which may have to be scrolled to first.
fn follow(window: &mut Window, link: &str) {
    window.get_by_role_and_label(Role::Link, link).scroll_to_me();
    window.run();
    window.get_by_role_and_label(Role::Link, link).click();
    window.run();
}

fn select(window: &mut Window, subject: Subject) {
    act(window, Action::Select(subject));
}

#[test]
fn a_treaty_has_a_page_that_leads_to_its_territories() {
    let mut window = first_start();
    let shimoda = atlas().treaties.named("shimoda").expect("a treaty of the atlas");
    select(&mut window, Subject::Treaty(shimoda));
    window.get_by_label_contains("What it left open");
    follow(&mut window, "Urup");
    let urup = atlas().territories.named("urup").expect("a territory of the atlas");
    assert_eq!(window.state().session().subject, Some(Subject::Territory(urup)));
}

#[test]
fn the_map_can_be_drawn_as_a_treaty_says() {
    let mut window = first_start();
    let portsmouth = atlas().treaties.named("portsmouth").expect("a treaty of the atlas");
    select(&mut window, Subject::Treaty(portsmouth));
    window.get_by_label("Draw the map as it says").scroll_to_me();
    window.run();
    window.get_by_label("Draw the map as it says").click();
    window.run();
    assert_eq!(window.state().session().lens(), Some(portsmouth));
    assert_eq!(shown_day(&window), "1905-09-05");
    act(&mut window, Action::ClearSelection);
    assert_eq!(window.state().session().lens(), None);
}

#[test]
fn a_person_has_a_page_with_the_events_that_took_place() {
    let mut window = first_start();
    follow(&mut window, "Yevfimy Putyatin");
    window.get_by_label("Took part in");
    window.get_by_label_contains("7 February 1855: Treaty of Shimoda").scroll_to_me();
    window.run();
    window.get_by_label_contains("7 February 1855: Treaty of Shimoda").click();
    window.run();
    assert_eq!(shown_day(&window), "1855-02-07");
}

#[test]
fn an_era_is_a_band_over_the_slider_with_a_page_and_years_of_its_own() {
    let mut window = first_start();
    let era = atlas().eras.named("war-and-aftermath").expect("an era of the atlas");
    window.get_by_label("War and aftermath, 1945–1956").click();
    window.run();
    assert_eq!(window.state().session().subject, Some(Subject::Era(era)));
    assert_eq!(shown_day(&window), "1945-08-08");
    window.get_by_label("Landmarks");
    window.get_by_label("Show these years").click();
    window.run();
    let [from, to] = window.state().session().arrangement().stretch.expect("an enlarged axis");
    assert!((1945.0..1945.7).contains(&from) && (1956.5..1958.0).contains(&to), "{from} {to}");
    // Inside an era its page leaves the date.
    act(&mut window, Action::GoToYear(1951));
    act(&mut window, Action::Select(Subject::Era(era)));
    assert_eq!(shown_day(&window), "1951-12-31");
}

#[test]
fn the_eras_follow_one_another_without_a_gap() {
    let atlas = atlas();
    for pair in atlas.eras.windows(2) {
        assert_eq!(pair[0].period.end(), Some(pair[1].period.start()), "{}", pair[0].slug);
    }
    let last = atlas.eras.last().expect("an era");
    assert_eq!(last.period.end(), None);
    assert_eq!(atlas.eras.first().expect("an era").period.start(), day("1600-01-01"));
    assert!(atlas.eras.iter().all(|era| !era.events.is_empty() && era.sources.len() >= 2));
}

#[test]
fn a_town_is_found_by_an_old_name_and_shows_its_names_through_time() {
    let mut window = first_start();
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_label("Find").type_text("toyohara");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let town = atlas().places.named("yuzhno-sakhalinsk").expect("a place of the atlas");
    assert_eq!(window.state().session().subject, Some(Subject::Place(town)));
    window.get_by_label_contains("Toyohara 豊原");
}

#[test]
fn a_figure_is_drawn_and_listed_with_its_basis() {
    let mut window = first_start();
    let atlas = atlas();
    for (id, series) in atlas.series.with_ids() {
        select(&mut window, Subject::Series(id));
        assert!(window.query_all_by_label_contains(&series.basis).count() >= 1, "{}", series.slug);
    }
}

#[test]
fn a_source_unfolds_to_its_full_citation_in_three_styles() {
    let mut window = first_start();
    window.get_by_label_contains("The Russian Push toward Japan").scroll_to_me();
    window.run();
    window.get_by_label_contains("The Russian Push toward Japan").click();
    window.run();
    window.get_by_label("Copy");
    for style in ["APA", "GOST", "Chicago"] {
        window.get_by_label(style).click();
        window.run();
        assert!(window.query_all_by_label_contains("Lensen").count() >= 2, "{style}");
    }
}

#[test]
fn a_badge_unfolds_what_each_source_says() {
    let mut window = first_start();
    let event = atlas().events.named("soviet-declaration-1945").expect("an event of the atlas");
    select(&mut window, Subject::Event(event));
    window.get_by_label_contains("Sources disagree about the date").click();
    window.run();
    assert!(window.query_all_by_label_contains("The atlas: ").count() >= 1);
}

#[test]
fn both_positions_stand_side_by_side_on_a_disputed_island() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(2024));
    let iturup = atlas().territories.named("iturup").expect("a territory of the atlas");
    select(&mut window, Subject::Territory(iturup));
    let left_of = |window: &Window, words: &str| {
        let node = window.query_all_by_label_contains(words).next().expect("a position");
        node.rect().left()
    };
    assert!(left_of(&window, "Japan: ") < left_of(&window, "Russia: "));
}

#[test]
fn an_official_map_is_named_with_its_sources() {
    let mut window = first_start();
    act(&mut window, Action::GoToYear(2024));
    let iturup = atlas().territories.named("iturup").expect("a territory of the atlas");
    select(&mut window, Subject::Territory(iturup));
    let official = &atlas().official_maps[0];
    assert_eq!(window.query_all_by_label(&official.authority).count(), 0);
    act(&mut window, Action::SetViewpoint(official.viewpoint));
    window.get_by_label(&official.authority);
    let source = &atlas()[official.sources[0].source];
    assert!(
        window.query_all_by_label_contains(&source.line(&kuril_atlas::assets::words())).count()
            >= 1
    );
}

#[test]
fn what_sources_argue_stands_on_the_page_of_the_event_and_has_a_page_of_its_own() {
    let mut window = first_start();
    let nagato = atlas().events.named("nagato-tokyo-2016").expect("an event of the atlas");
    select(&mut window, Subject::Event(nagato));
    window.get_by_label("What sources argue");
    let judged = atlas().arguments.named("nagato-judged-2016").expect("an argument of the atlas");
    let title = atlas()[judged].title.clone();
    follow(&mut window, &title);
    assert_eq!(window.state().session().subject, Some(Subject::Argument(judged)));
    window.get_by_label("An opinion, not an event");
    let event = "15–16 December 2016: Putin in Nagato and Tokyo";
    window.get_by_label(event).scroll_to_me();
    window.run();
    window.get_by_label(event).click();
    window.run();
    assert_eq!(window.state().session().subject, Some(Subject::Event(nagato)));
}

#[test]
fn arguments_are_listed_apart_from_the_events() {
    let mut window = first_start();
    let atlas = atlas();
    let argument = kuril_atlas::atlas::ArgumentId::from_index(0);
    let title = atlas[argument].title.as_str();
    act(&mut window, Action::ClearSelection);
    assert!(window.query_by_label(title).is_none());
    window.get_by_label("Arguments").click();
    window.run();
    window.get_by_label(title).click();
    window.run();
    assert_eq!(window.state().session().subject, Some(Subject::Argument(argument)));
}

#[test]
fn a_position_has_a_page_and_can_be_linked_to() {
    let mut window = first_start();
    let position = kuril_atlas::atlas::PositionId::from_index(0);
    select(&mut window, Subject::Position(position));
    window.get_by_label("About");
    let summary = atlas()[position].summary.clone();
    window.get_by_label(summary.as_str());
}

#[test]
fn a_voice_stands_on_the_page_of_its_event_and_says_where_it_can_be_read() {
    let mut window = first_start();
    let atlas = atlas();
    let voice = atlas.voices.iter().find(|it| !it.events.is_empty() && !it.quotes.is_empty());
    let voice = voice.expect("a voice of the atlas");
    let of_event = atlas.voices.iter().filter(|it| it.events.contains(&voice.events[0]));
    assert!(of_event.count() <= 3, "it is shown without being asked for");
    select(&mut window, Subject::Event(voice.events[0]));
    window.get_by_label("What was said").scroll_to_me();
    window.run();
    window.get_by_label(voice.speaker.as_str());
    window.get_by_label(voice.says.as_str());
    window.get_by_label_contains(voice.quotes[0].gloss.as_str());
    window.get_all_by_label("Where to read it").next().expect("a button").click_accesskit();
    window.run();
    window.get_by_label("Copy address");
}

#[test]
fn a_term_explains_itself_where_the_page_first_uses_it() {
    let mut window = first_start();
    let atlas = atlas();
    let terms_of = |event: &Event| terms_in(&atlas.terms, &event.summary, &[]);
    let event = atlas.events.with_ids().find(|(_, event)| !terms_of(event).is_empty());
    let (id, event) = event.expect("an event of the atlas");
    select(&mut window, Subject::Event(id));
    window.get_by_label(event.summary.as_str());
    let term = &atlas[terms_of(event)[0].1];
    let explained = format!("{}: {}", term.name, term.means);
    window.get_by_role_and_label(Role::Term, explained.as_str());
}

#[test]
fn deaths_and_removals_are_marked_quietly() {
    let mut window = first_start();
    assert_eq!(window.query_all_by_label("lives, homes or graves lost").count(), 0);
    let removed = atlas().events.named("islanders-removed-1947-49").expect("an event of the atlas");
    select(&mut window, Subject::Event(removed));
    assert!(window.query_all_by_label("lives, homes or graves lost").count() >= 1);
}

#[test]
fn a_territory_says_why_it_has_the_word_it_has() {
    let mut window = first_start();
    act(&mut window, Action::GoToDay(day("1945-08-30")));
    let iturup = atlas().territories.named("iturup").expect("a territory of the atlas");
    select(&mut window, Subject::Territory(iturup));
    window.get_by_label("Why this word?").scroll_to_me();
    window.run();
    window.get_by_label("Why this word?").click();
    window.run();
    window.get_by_label_contains("Occupied: an army governs");
    window.get_by_label_contains("Control passes on the day");
}
