//! The words that the history uses: found, opened as pages, linked where they stand.

use egui::Role;
use egui_kittest::kittest::Queryable as _;
use kuril_atlas::assets;
use kuril_atlas::atlas::{Subject, SubjectKind, terms_in};
use kuril_atlas::session::{Action, Opened, Session, link_of, open_link};

use crate::support::{act, atlas, first_start};

fn term(slug: &str) -> Subject {
    Subject::Term(atlas().terms.named(slug).expect("a term of the glossary"))
}

#[test]
fn every_term_has_a_page_with_what_it_means() {
    let mut window = first_start();
    let atlas = atlas();
    assert!(atlas.terms.len() >= 70);
    for (id, term) in atlas.terms.with_ids().step_by(6) {
        act(&mut window, Action::Select(Subject::Term(id)));
        window.get_by_label("Term");
        assert!(window.query_all_by_label(&term.means).count() >= 1, "{}", term.slug);
    }
}

#[test]
fn a_term_is_found_first_by_its_name_and_by_another_form() {
    let atlas = atlas();
    for (typed, slug) in
        [("ratification", "ratification"), ("residual sovereignty", "residual-sovereignty")]
    {
        let found = atlas.find(typed, 20);
        let place = found.iter().position(|(subject, _)| *subject == term(slug));
        assert!(place.is_some_and(|place| place < 3), "{typed}: {place:?}");
    }
}

#[test]
fn a_click_on_a_term_in_a_text_opens_its_page_which_leads_back_to_what_uses_it() {
    let mut window = first_start();
    let words = assets::words();
    let atlas = atlas();
    let ratification = term("ratification");
    let speaks_of_it = |summary: &str| {
        let terms = terms_in(&atlas.terms, summary, &[]);
        terms.into_iter().any(|(_, id)| Subject::Term(id) == ratification)
    };
    let event = atlas.events.with_ids().find(|(_, it)| speaks_of_it(&it.summary));
    let (id, event) = event.expect("an event that speaks of it");
    act(&mut window, Action::Select(Subject::Event(id)));
    let name = format!("{}: ", ratification.name(&atlas, &words));
    let underlined = window.query_all_by_role(Role::Term).next();
    assert!(underlined.is_some(), "{}", event.slug);
    window.get_all_by_label_contains(&name).next().expect("the term in the text").click();
    window.run();
    assert_eq!(window.state().session().subject, Some(ratification));
    window.get_by_label("Events that it stands in");
}

#[test]
fn a_term_is_linked_to() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::Select(term("de-facto")));
    let link = link_of(&session, &atlas);
    assert!(link.contains("term:de-facto"), "{link}");
    assert_eq!(Subject::named(SubjectKind::Term, "de-facto", &atlas), Some(term("de-facto")));
    let Opened { session, .. } = open_link(&link, &Session::first(&atlas), &atlas);
    assert_eq!(session.subject, Some(term("de-facto")));
}
