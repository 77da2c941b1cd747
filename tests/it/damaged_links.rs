//! Links that were damaged on their way, or typed by hand.

use kuril_atlas::assets;
use kuril_atlas::session::{LinkProblem, Moment, Opened, link_of};

use crate::support::{atlas, day};

use crate::links::{opened, understood};

#[test]
fn small_slips_are_forgiven() {
    let plain = understood("kuril-atlas:1945-08-30?map=japan");
    let slips = [
        "  kuril-atlas:1945-08-30?map=japan \n",
        "\"kuril-atlas:1945-08-30?map=japan\"",
        "“kuril-atlas:1945-08-30?map=japan”",
        "<kuril-atlas:1945-08-30?map=japan>.",
        "KURIL-ATLAS:1945-08-30?MAP=Japan",
        "kuril-atlas://1945-08-30/?map=japan",
        "kuril-atlas:1945-08-30?\r\nmap=japan",
        "kuril-atlas:1945-08-30&map=japan",
        "kuril-atlas:1945-08-30?&map = japan&",
        "1945-08-30?map=japan",
    ];
    for slip in slips {
        assert_eq!(understood(slip), plain, "{slip}");
    }
}

#[test]
fn what_mail_chat_and_documents_do_to_a_link_is_undone() {
    let link = "kuril-atlas:1945-08-30?map=japan&at=44.520,147.100&km=310.5\
                &show=event:etorofu-landing-1945&layers=relief,lines,names&reach=1900-1945";
    let plain = understood(link);
    let encoded = link.replace(':', "%3A").replace('?', "%3F").replace('&', "%26");
    let encoded = encoded.replace('=', "%3D").replace(',', "%2C");
    let written = [
        link.replace('&', "&amp;"),
        link.replace('&', "&amp;amp;"),
        link.replace('&', "&#38;"),
        link.replace(',', "%2C").replace("event:", "event%3A"),
        link.replace(',', "%2c").replace("event:", "event%3a"),
        link.replace("show=", "show%3D"),
        encoded.clone(),
        encoded.to_lowercase(),
        encoded.replace('%', "%25"),
        format!("https://example.org/go?to={encoded}"),
        format!("<{link}>"),
        format!("[{link}]"),
        format!("«{link}»"),
        format!("‹{link}›."),
        format!("„{link}“"),
        format!("「{link}」。"),
        format!("[the landing]({link})"),
        format!("See {link}, please"),
        format!("(see {link}) and tell me"),
        format!("Look: “{link}”"),
        link.replace('-', "\u{2011}"),
        link.replace("1900-1945", "1900–1945"),
        link.replace('&', "&\u{ad}"),
        link.replace('&', "\u{200b}&"),
        link.replace('&', " &\u{a0}"),
        link.replace('?', "?\n"),
        link.replace("landing", "lan\r\nding"),
        link.replace("&show", "\n> &show"),
        link.replace(',', ", "),
        format!("Dear all,\n{link}\nYours,\nAnn"),
        link.replace("44.520,147.100", "44,520,147,100"),
        link.replace("44.520,147.100", "44,520;147,100"),
        link.replace("310.5", "310,5"),
        link.replace('?', "？").replace('&', "＆").replace('=', "＝"),
        link.replace(':', "："),
        format!("{link}&utm_source=mail&fbclid=IwAR0"),
        format!("{link}#top"),
    ];
    for written in written {
        assert_eq!(understood(&written), plain, "{written}");
    }
}

#[test]
fn a_number_that_a_line_was_broken_in_is_whole_again_or_told_of() {
    let link = "kuril-atlas:1945-08-30?map=japan&at=44.520,147.100&km=310&lens";
    let plain = understood(link);
    for (whole, broken) in [
        ("147.100", "147.\n100"),
        ("147.100", "147.1\r\n> 00"),
        ("310", "3 10"),
        ("1945", "19\n45"),
    ] {
        let broken = link.replace(whole, broken);
        assert_eq!(understood(&broken), plain, "{broken:?}");
    }
    assert_eq!(
        understood("kuril-atlas:1945-08-30?map=japan;at=44.520,147.100;km=310;lens=1"),
        plain
    );
    // At the end nobody knows whether a sentence follows.
    for (broken, behind) in [
        ("kuril-atlas:1945?at=44.520,147.\n100", "at=44.520,147."),
        ("kuril-atlas:1945?at=44.520,147.100&km=3\n10", "km=3"),
    ] {
        let problems = opened(broken).problems;
        assert_eq!(problems, [LinkProblem::Broken(behind.to_owned())], "{broken:?}");
    }
    for sound in
        ["kuril-atlas:1945?km=310 shows it", "kuril-atlas:1945?at=44.520, 147.100 (Iturup)"]
    {
        assert_eq!(opened(sound).problems, [], "{sound}");
    }
}

#[test]
fn a_day_after_the_axis_leads_to_the_last_that_the_atlas_knows() {
    for link in ["kuril-atlas:9999-12-31", "kuril-atlas:2100-01", "kuril-atlas:2100-01-01"] {
        let Opened { session, problems } = opened(link);
        assert_eq!(session.moment, Moment::Day(atlas().known_until), "{link}");
        assert!(matches!(problems[..], [LinkProblem::OffTheAxis { .. }]), "{link}: {problems:?}");
    }
}

#[test]
fn words_that_a_link_looks_for_keep_their_signs() {
    let find = |link: &str| understood(link).filter.words.clone();
    assert_eq!(find("kuril-atlas:1945?find=yalta secret&reach=10"), "yalta secret");
    assert_eq!(find("kuril-atlas:1945?find=a%26b%3Dc%2C%3F"), "a&b=c,?");
    assert_eq!(find("kuril-atlas:1945?find=kuril-atlas%3A1905"), "kuril-atlas:1905");
    assert_eq!(find("kuril-atlas%3A1945%3Ffind%3Da%2526b"), "a&b");
}

#[test]
fn a_broken_link_says_what_is_wrong_and_opens_the_nearest_sense() {
    let broken = [
        "",
        "https://example.org/1945",
        "kuril-atlas:",
        "kuril-atlas:1945-02-30",
        "kuril-atlas:summer?map=russia",
        "kuril-atlas:1066",
        "kuril-atlas:1945?colors=dark",
        "kuril-atlas:1945?map=japn&names=russia",
        "kuril-atlas:1945?show=event:etorofu-landng-1945",
        "kuril-atlas:1945?show=evnt:etorofu-landing-1945",
        "kuril-atlas:1945?show=place:q",
        "kuril-atlas:1945?show=point:north",
        "kuril-atlas:1905?show=event:etorofu-landing-1945",
        "kuril-atlas:1945?at=147.1,44.52&km=310",
        "kuril-atlas:1945?at=44.52,147.10&km=wide",
        "kuril-atlas:1945?layers=relif,names",
        "kuril-atlas:1945?compare=1066:japan:swip:half",
        "kuril-atlas:1945?only=kind:treety,place:nowhere&reach=wide",
    ];
    let (atlas, words) = (atlas(), assets::words());
    let report: Vec<String> = broken
        .iter()
        .map(|link| {
            let Opened { session, problems } = opened(link);
            let said: Vec<String> = problems.iter().map(|it| it.in_words(&words)).collect();
            format!("{link:?}\n  {}\n  opens {}", said.join("\n  "), link_of(&session, &atlas))
        })
        .collect();
    insta::assert_snapshot!("broken_links", report.join("\n\n"));
}

#[test]
fn a_link_with_a_thousand_faults_is_told_of_in_a_few_and_at_once() {
    let codes: Vec<String> = (0..400).map(|number| format!("kind:x{number}")).collect();
    let long = format!("kuril-atlas:1945?only={}", "treaty".repeat(600));
    // The history is read before the clock runs.
    opened("kuril-atlas:1945");
    for link in [format!("kuril-atlas:1945?only={}", codes.join(",")), long] {
        let start = std::time::Instant::now();
        assert!(opened(&link).problems.len() <= 8);
        assert!(start.elapsed().as_secs() < 3, "{link}");
    }
}

#[test]
fn an_unknown_event_leaves_the_date() {
    let Opened { session, problems } = opened("kuril-atlas:1945-08-30?show=event:etorofu-landng");
    assert_eq!(session.moment, Moment::Day(day("1945-08-30")));
    assert_eq!(session.subject, None);
    let shown = "event:etorofu-landng".to_owned();
    let meant = Some("event:etorofu-landing-1945".to_owned());
    assert_eq!(problems, [LinkProblem::NothingNamed { shown, meant }]);
}
