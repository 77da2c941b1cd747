//! Links of a page on the network: the view stands behind the `#` of its address.

use kuril_atlas::session::{Action, Session, link_at, link_of, open_link};

use crate::support::atlas;

const SCHOOL: &str = "https://school.example/atlas/index.html?class=9";

#[test]
fn a_page_says_its_own_address_before_the_view() {
    let atlas = atlas();
    let mut session = Session::first(&atlas);
    session.apply(&atlas, Action::GoToYear(1905));
    let (line, address) = (link_of(&session, &atlas), link_at(SCHOOL, &session, &atlas));
    let view = line.strip_prefix("kuril-atlas:").expect("how every line begins");
    assert_eq!(address, format!("{SCHOOL}#{view}"));
}

#[test]
fn an_address_of_a_page_opens_as_the_line_does() {
    let atlas = atlas();
    let session = Session::first(&atlas);
    for line in ["kuril-atlas:1945-08-30?show=territory:iturup", "kuril-atlas:1875"] {
        let view = line.strip_prefix("kuril-atlas:").expect("how every line begins");
        let opened = open_link(line, &session, &atlas);
        assert_eq!(opened.problems, [], "{line}");
        for before in [&format!("{SCHOOL}#"), "http://localhost:8000/#", "file:///E:/a.html#", ""] {
            let other = open_link(&format!("{before}{view}"), &session, &atlas);
            assert_eq!(other, opened, "{before}{view}");
        }
    }
}

#[test]
fn an_address_without_a_view_is_no_link() {
    let atlas = atlas();
    let session = Session::first(&atlas);
    for address in [SCHOOL, "https://school.example/1945", "https://school.example/#contents"] {
        assert!(!open_link(address, &session, &atlas).problems.is_empty(), "{address}");
    }
}
