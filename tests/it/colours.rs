//! The holders' colours stay apart for every kind of colour sight.

use kuril_atlas::atlas::{ColourRole, EventKind};
use kuril_atlas::map::{Appearance, Colour, Style};
use strum::VariantArray as _;

/// From linear red, green and blue to what is seen: Viénot, Brettel and Mollon 1999 for the first
/// two kinds, Machado, Oliveira and Fernandes 2009 for the third.
const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
    ("normal sight", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.11238, 0.88762, 0.0], [0.11238, 0.88762, 0.0], [0.00401, -0.00401, 1.0]]),
    ("deuteranopia", [[0.29275, 0.70725, 0.0], [0.29275, 0.70725, 0.0], [-0.02234, 0.02234, 1.0]]),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// CIE L*a*b* under D65 of a colour as it is seen.
fn lab(colour: Colour, sight: &[[f64; 3]; 3]) -> [f64; 3] {
    let rgb = [colour.r, colour.g, colour.b].map(linear);
    let seen = sight.map(|row| {
        let sum: f64 = row.iter().zip(rgb).map(|(weight, part)| weight * part).sum();
        sum.clamp(0.0, 1.0)
    });
    let [r, g, b] = seen;
    let xyz = [
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    ];
    let [x, y, z] = xyz
        .map(|part: f64| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn difference(one: [f64; 3], other: [f64; 3]) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

#[test]
fn no_two_holders_look_alike_to_anybody() {
    for (appearance, least) in
        [(Appearance::Light, 16.7), (Appearance::Dark, 10.3), (Appearance::Contrast, 16.7)]
    {
        let style = Style::new(appearance);
        let holders: Vec<ColourRole> = ColourRole::VARIANTS
            .iter()
            .copied()
            .filter(|&role| role != ColourRole::Outside)
            .collect();
        for (sight, matrix) in &SIGHTS {
            for (i, &one) in holders.iter().enumerate() {
                for &other in &holders[i + 1..] {
                    let (a, b) = (style.holder(one), style.holder(other));
                    let apart = difference(lab(a, matrix), lab(b, matrix));
                    assert!(
                        apart >= least,
                        "{one:?} and {other:?} differ by {apart:.1} in {appearance:?} with {sight}"
                    );
                }
            }
        }
    }
}

#[test]
fn in_print_no_two_holders_bear_the_same_hatch_and_all_is_grey() {
    let style = Style::new(Appearance::Print);
    let marks: Vec<_> = ColourRole::VARIANTS
        .iter()
        .copied()
        .map(|role| {
            let colour = style.holder(role);
            assert!(colour.r == colour.g && colour.g == colour.b, "{role:?} is not grey");
            (role, style.hatch(role), colour.r)
        })
        .collect();
    for (i, (one, hatch, grey)) in marks.iter().enumerate() {
        for (other, other_hatch, other_grey) in &marks[i + 1..] {
            let differs = hatch != other_hatch || grey.abs_diff(*other_grey) > 60;
            assert!(differs, "{one:?} and {other:?} look the same in print");
        }
    }
}

/// The ratio of contrast of WCAG 2.
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour: Colour| {
        let [r, g, b] = [colour.r, colour.g, colour.b].map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn the_inks_of_events_stand_out_from_their_paper_and_differ() {
    for appearance in Appearance::ALL {
        let style = Style::new(appearance);
        let mut inks = std::collections::BTreeSet::new();
        for &kind in EventKind::VARIANTS {
            let ink = style.kind(kind);
            let found = contrast(ink, style.marker);
            assert!(found >= 4.5, "{kind:?} in {appearance:?}: {found:.1}");
            inks.insert([ink.r, ink.g, ink.b]);
        }
        let all = if appearance == Appearance::Print { 1 } else { EventKind::VARIANTS.len() };
        assert_eq!(inks.len(), all, "{appearance:?}");
    }
}

#[test]
fn words_stand_out_from_what_is_behind_them() {
    for appearance in Appearance::ALL {
        let style = Style::new(appearance);
        let least = if appearance == Appearance::Contrast { 7.0 } else { 4.5 };
        let pairs = [
            ("words on paper", style.ink, style.paper),
            ("small words on paper", style.soft_ink, style.paper),
            ("words on their halo", style.ink, style.land_halo),
            ("names of water on their halo", style.water_ink, style.water_halo),
            ("names of lines on their halo", style.line, style.water_halo),
            ("names of journeys on their halo", style.journey, style.water_halo),
        ];
        for (what, ink, behind) in pairs {
            let found = contrast(ink, behind);
            assert!(found >= least, "{what} in {appearance:?}: {found:.1}");
        }
    }
}

#[test]
fn words_stand_out_from_every_land() {
    for appearance in [Appearance::Light, Appearance::Dark, Appearance::Contrast] {
        let style = Style::new(appearance);
        for &role in ColourRole::VARIANTS {
            let lands = [("rim", style.holder(role)), ("land", style.pale(role))];
            for (what, behind) in lands {
                let found = contrast(style.ink, behind);
                assert!(
                    found >= 4.5,
                    "ink on the {what} of {role:?} in {appearance:?}: {found:.2}"
                );
            }
            let found = contrast(style.state_ink(role), style.pale(role));
            assert!(found >= 4.5, "the name of {role:?} on its land in {appearance:?}: {found:.2}");
        }
    }
}
