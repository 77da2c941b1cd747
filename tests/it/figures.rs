//! Figures over time: the panel over the slider, and what is copied from it.

use egui::{Key, OutputCommand, Role, pos2};
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::atlas::{Series, SeriesId, Subject, events_by_year};
use kuril_atlas::export::{csv_of, svg_of_series};
use kuril_atlas::map::{Appearance, Style};
use kuril_atlas::session::{Action, Moment};

use crate::support::{Window, act, atlas, first_start};

const TRADE: &str = "trade-total-usd-japan";
const CENSUS: &str = "population-karafuto-census";

fn series_named(slug: &str) -> SeriesId {
    atlas().series.named(slug).expect("a series of the atlas")
}

fn plot_name(series: &Series) -> String {
    format!("{}, {}", series.title, series.unit)
}

/// A window whose panel shows a series.
fn showing(slug: &str) -> (Window, String) {
    let mut window = first_start();
    act(&mut window, Action::ToggleFigures);
    let id = series_named(slug);
    act(&mut window, Action::Select(Subject::Series(id)));
    let name = plot_name(&atlas()[id]);
    (window, name)
}

fn copied(window: &mut Window, button: &str) -> String {
    window.get_by_label(button).click();
    // The text is in the very frame of the click, and only there.
    window.step();
    let commands = &window.output().platform_output.commands;
    let text = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    text.expect("a text is copied")
}

#[test]
fn the_key_g_opens_the_figures_and_closes_them_again() {
    let mut window = first_start();
    let name = plot_name(&events_by_year(&atlas(), &assets::words()));
    assert!(window.query_by_label(&name).is_none());
    window.key_press(Key::G);
    window.run();
    window.get_by_label(&name);
    window.key_press(Key::G);
    window.run();
    assert!(window.query_by_label(&name).is_none());
}

#[test]
fn a_series_is_chosen_from_the_list() {
    let mut window = first_start();
    act(&mut window, Action::ToggleFigures);
    window.get_by_label("Which figures").click();
    window.run();
    let atlas = atlas();
    let first = atlas.series.first().expect("a series of the atlas");
    window.get_by_label(&first.title).click();
    window.run();
    window.get_by_label(&plot_name(first));
}

#[test]
fn a_selected_series_is_drawn_until_another_is_chosen() {
    let (mut window, name) = showing(CENSUS);
    window.get_by_label(&name);
    act(&mut window, Action::ClearSelection);
    window.get_by_label(&name);
    act(&mut window, Action::Select(Subject::Series(series_named(TRADE))));
    assert!(window.query_by_label(&name).is_none());
}

#[test]
fn the_figures_stand_on_the_axis_of_the_slider() {
    let (window, name) = showing(CENSUS);
    let plot = window.get_by_label(&name).rect();
    // The slider can be grabbed half a knob beside its ends.
    let track = window.get_by_role_and_label(Role::Slider, "Year").rect();
    assert!((plot.left() - track.left() - 8.0).abs() < 0.5, "{plot:?} {track:?}");
    assert!((track.right() - plot.right() - 8.0).abs() < 0.5, "{plot:?} {track:?}");
}

#[test]
fn a_click_goes_to_the_year_and_back_leads_back() {
    let (mut window, name) = showing(CENSUS);
    let plot = window.get_by_label(&name).rect();
    let x = plot.left() + plot.width() * atlas().axis().position_of(1956.5) as f32;
    let at = pos2(x, plot.center().y);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
    assert_eq!(window.state().session().moment, Moment::Year(1956));
    act(&mut window, Action::Back(1));
    assert_ne!(window.state().session().moment, Moment::Year(1956));
}

#[test]
fn a_value_tells_date_unit_and_basis_under_the_pointer() {
    let (mut window, name) = showing(CENSUS);
    let census = &atlas()[series_named(CENSUS)];
    let point = census.points.iter().find(|it| it.value == 331_943.0).expect("the census of 1935");
    let plot = window.get_by_label(&name).rect();
    let x = plot.left() + plot.width() * atlas().axis().position_of(point.middle()) as f32;
    let wanted = "1 October 1935: 331,943 people";
    let mut y = plot.top();
    while window.query_all_by_label_contains(wanted).count() == 0 {
        assert!(y < plot.bottom(), "nothing is said at {x}");
        window.hover_at(pos2(x, y));
        window.run();
        y += 4.0;
    }
}

#[test]
fn gaps_stay_gaps() {
    let atlas = atlas();
    let trade = &atlas[series_named(TRADE)];
    let years = |it: &[kuril_atlas::atlas::SeriesPoint]| {
        [0, it.len() - 1].map(|i| it[i].date.first_day().year())
    };
    let runs: Vec<[i32; 2]> = trade.runs().map(years).collect();
    assert_eq!(runs, [[1958, 1958], [1981, 1981], [2006, 2020]]);
}

#[test]
fn every_event_is_counted_in_its_year() {
    let atlas = atlas();
    let events = events_by_year(&atlas, &assets::words());
    let count: f64 = events.points.iter().map(|point| point.value).sum();
    assert_eq!(count, atlas.events.len() as f64);
}

#[test]
fn the_table_of_trade_reads_well() {
    let atlas = atlas();
    let trade = &atlas[series_named(TRADE)];
    insta::assert_snapshot!("trade_csv", csv_of(&atlas, &assets::words(), trade));
}

#[test]
fn the_chart_of_trade_is_drawn_with_its_gaps() {
    let atlas = atlas();
    let trade = &atlas[series_named(TRADE)];
    let style = Style::new(Appearance::Light);
    let svg = svg_of_series(&atlas, &assets::words(), trade, &style);
    insta::assert_snapshot!("trade_svg", svg);
}

#[test]
fn what_is_copied_is_the_table_and_the_picture() {
    let (mut window, _) = showing(CENSUS);
    let atlas = atlas();
    let (census, words) = (&atlas[series_named(CENSUS)], assets::words());
    assert_eq!(copied(&mut window, "Copy as CSV"), csv_of(&atlas, &words, census));
    let svg = copied(&mut window, "Copy as SVG");
    assert_eq!(svg, svg_of_series(&atlas, &words, census, &Style::new(Appearance::Light)));
}
