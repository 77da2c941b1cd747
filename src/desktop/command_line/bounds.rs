use std::str::FromStr;

use crate::atlas::Atlas;
use crate::desktop::command_line::saying::say;
use crate::geometry::{Bounds, GlobeExtent, GlobePoint, PlanePoint};
use crate::language::Value;
use crate::map::Camera;

/// South-west and north-east corner. Across 180° the eastern one has a longitude above 180.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GlobeBounds(pub [GlobePoint; 2]);

/// The widest part of the globe that a map is drawn of, degrees.
const WIDEST: f64 = 180.0;
/// The projection shows nothing further south.
const SOUTHERNMOST: f64 = -60.0;
/// The least height and width, degrees: a kilometre.
const LEAST: f64 = 0.01;

impl FromStr for GlobeBounds {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let [west, south, east, north] = four_numbers(text)?;
        let is_latitude = |number: f64| (-90.0..=90.0).contains(&number);
        let is_longitude = |number: f64| (-180.0..=360.0).contains(&number);
        if !is_latitude(south) || !is_latitude(north) {
            let wrong = if is_latitude(south) { north } else { south };
            let meant = in_order([south, west, north, east]);
            let exchanged = are_bounds(meant);
            let meant = written(meant);
            let values = [("number", wrong.to_string().into()), ("meant", meant.into())];
            return Err(say(if exchanged { "cli-exchanged" } else { "cli-no-latitude" }, &values));
        }
        if let Some(wrong) = [west, east].into_iter().find(|&it| !is_longitude(it)) {
            return Err(say("cli-no-longitude", &[("number", wrong.to_string().into())]));
        }
        if south > north {
            let values = [
                ("south", south.to_string().into()),
                ("north", north.to_string().into()),
                ("meant", written(in_order([west, south, east, north])).into()),
            ];
            return Err(say("cli-south-of-north", &values));
        }
        if south < SOUTHERNMOST {
            let end = SOUTHERNMOST.to_string();
            let values = [("end", end.into()), ("south", south.to_string().into())];
            return Err(say("cli-too-far-south", &values));
        }
        let width = if east < west { east + 360.0 - west } else { east - west };
        if width > WIDEST && east < west {
            let values = [
                ("west", west.to_string().into()),
                ("east", east.to_string().into()),
                ("meant", written([east, south, west, north]).into()),
            ];
            return Err(say("cli-west-of-east", &values));
        }
        if width > WIDEST {
            let most = WIDEST.to_string();
            let values = [("width", width.to_string().into()), ("most", most.into())];
            return Err(say("cli-too-wide", &values));
        }
        if width < LEAST || north - south < LEAST {
            return Err(say("cli-no-extent", &[]));
        }
        // So both ends lie on one line of numbers, and the middle between them.
        let west = if west + width > 360.0 { west - 360.0 } else { west };
        let corner = |lon, lat| GlobePoint { lon, lat };
        Ok(Self([corner(west, south), corner(west + width, north)]))
    }
}

fn written([west, south, east, north]: [f64; 4]) -> String {
    format!("{west},{south},{east},{north}")
}

/// The south before the north, and the west before the east, but across 180°.
fn in_order([west, south, east, north]: [f64; 4]) -> [f64; 4] {
    let is_across = west > 0.0 && east < 0.0;
    let [west, east] = if is_across { [west, east] } else { [west.min(east), west.max(east)] };
    [west, south.min(north), east, south.max(north)]
}

fn are_bounds([west, south, east, north]: [f64; 4]) -> bool {
    let longitudes = (-180.0..=180.0).contains(&west) && (-180.0..=180.0).contains(&east);
    longitudes && -90.0 <= south && south < north && north <= 90.0
}

/// Commas, semicolons or spaces stand between the numbers; letters and signs of degrees may too.
fn four_numbers(text: &str) -> Result<[f64; 4], String> {
    let form = || say("cli-four-numbers", &[]);
    let plain = text.replace(['\u{2212}', '\u{2011}', '\u{2013}'], "-").replace('°', " ");
    let mut parts: Vec<String> = Vec::new();
    for part in plain.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty()) {
        match parts.last_mut().filter(|_| letter_of(part).is_some_and(|(rest, _)| rest.is_empty()))
        {
            // "145 E".
            Some(number) => number.push_str(part),
            None => parts.push(part.to_owned()),
        }
    }
    let numbers = parts.iter().map(|part| {
        let (text, letter) = letter_of(part).map_or((&**part, None), |(it, at)| (it, Some(at)));
        let number = text.trim().parse().ok().filter(|number: &f64| number.is_finite());
        let number = number.ok_or_else(|| {
            say("cli-no-number", &[("text", part.as_str().into()), ("form", form().into())])
        });
        number.map(|number| {
            (if matches!(letter, Some('W' | 'S')) { -number } else { number }, letter)
        })
    });
    let numbers: Vec<(f64, Option<char>)> = numbers.collect::<Result<_, _>>()?;
    let [one, two, three, four] = numbers[..] else {
        let values = [("count", numbers.len().to_string().into()), ("form", form().into())];
        return Err(say("cli-number-count", &values));
    };
    let is_of = |(_, letter): (f64, Option<char>), letters: [char; 2]| {
        letter.is_some_and(|it| letters.contains(&it))
    };
    let numbers = [one.0, two.0, three.0, four.0];
    let exchanged = [one, three].into_iter().any(|it| is_of(it, ['N', 'S']))
        || [two, four].into_iter().any(|it| is_of(it, ['E', 'W']));
    if exchanged {
        let meant = written(in_order([two.0, one.0, four.0, three.0]));
        return Err(say("cli-order", &[("meant", meant.into())]));
    }
    Ok(numbers)
}

/// A number without the letter of its side of the globe, before it or behind it.
fn letter_of(text: &str) -> Option<(&str, char)> {
    let side = |c: char| Some(c.to_ascii_uppercase()).filter(|it| "NSEW".contains(*it));
    let (mut from_left, mut from_right) = (text.chars(), text.chars());
    let behind = from_right.next_back().and_then(side).map(|it| (from_right.as_str(), it));
    behind.or_else(|| from_left.next().and_then(side).map(|it| (from_left.as_str(), it)))
}

/// The rectangle of the plane that holds all of a stretch of the globe.
///
/// # Errors
/// Where the map has no data.
pub fn plane_bounds(atlas: &Atlas, [low, high]: [GlobePoint; 2]) -> Result<Bounds, String> {
    const STEPS: u32 = 16;
    if !meets_the_data(low, high) {
        return Err(say("cli-nothing-within", &of_the_data()));
    }
    let edge = (0..=STEPS).flat_map(|i| {
        let share = f64::from(i) / f64::from(STEPS);
        let lon = low.lon + share * (high.lon - low.lon);
        let lat = low.lat + share * (high.lat - low.lat);
        [(lon, low.lat), (lon, high.lat), (low.lon, lat), (high.lon, lat)]
    });
    let project = |(lon, lat)| atlas.base_map.projection.plane_from_globe(GlobePoint { lon, lat });
    Bounds::around(edge.filter_map(project))
        .ok_or_else(|| say("cli-nothing-within", &of_the_data()))
}

/// A camera that shows these bounds, as far as there are data.
///
/// # Errors
/// Where the picture would show something else, since it reaches too far beyond the data.
pub fn camera_within(bounds: Bounds, size: [f64; 2]) -> Result<Camera, String> {
    /// Of the width and the height, for what is rounded.
    const SHARE: f64 = 0.01;
    let camera = Camera::fitted(bounds, size);
    let (seen, data) = (camera.visible(), Bounds::OF_DATA);
    let (width, height) = (SHARE * bounds.width(), SHARE * bounds.height());
    let wanted = Bounds {
        min: PlanePoint {
            x: bounds.min.x.max(data.min.x) + width,
            y: bounds.min.y.max(data.min.y) + height,
        },
        max: PlanePoint {
            x: bounds.max.x.min(data.max.x) - width,
            y: bounds.max.y.min(data.max.y) - height,
        },
    };
    let is_shown = seen.contains(wanted.min) && seen.contains(wanted.max);
    if is_shown { Ok(camera) } else { Err(say("cli-beyond-data", &of_the_data())) }
}

fn meets_the_data(low: GlobePoint, high: GlobePoint) -> bool {
    let data = GlobeExtent::OF_DATA;
    let meets = |turn: f64| low.lon + turn < data.east && high.lon + turn > data.west;
    low.lat < data.north && high.lat > data.south && [-360.0, 0.0, 360.0].into_iter().any(meets)
}

fn of_the_data() -> [(&'static str, Value<'static>); 1] {
    let GlobeExtent { west, east, south, north } = GlobeExtent::OF_DATA;
    [("data", written([west, south, east, north]).into())]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<[f64; 4], String> {
        text.parse().map(|GlobeBounds([low, high])| [low.lon, low.lat, high.lon, high.lat])
    }

    #[test]
    fn what_lies_beyond_the_data_is_told_and_not_drawn_as_something_else() {
        let base_map = crate::assets::base_map().expect("the bundled map");
        let day = crate::time::Day::last_of_year(2000);
        let (atlas, _) = crate::data::read_history(&[], base_map, day);
        let camera = |text: &str| {
            let GlobeBounds(bounds) = text.parse()?;
            camera_within(plane_bounds(&atlas, bounds)?, [640.0, 420.0])
        };
        for text in ["145,43,150,46", "170,45,190,60", "100,18,180,68", "122,32,143,45"] {
            assert!(camera(text).is_ok(), "{text}: {:?}", camera(text));
        }
        for text in ["-60,-50,-50,-40", "-180,40,-120,70", "150,-40,155,-35"] {
            assert!(camera(text).is_err_and(|it| it.contains("nothing of the map")), "{text}");
        }
        for text in ["-10,0,170,60", "0,0,180,60"] {
            assert!(camera(text).is_err_and(|it| it.contains("beyond the data")), "{text}");
        }
    }

    #[test]
    fn bounds_are_drawn_or_told_what_is_wrong_with_them() {
        assert_eq!(read("145,43,150,46"), Ok([145.0, 43.0, 150.0, 46.0]));
        for lettered in ["145E,43N,150E,46N", "145° E, 43° N, 150° E, 46° N", "e145 n43 e150 n46"]
        {
            assert_eq!(read(lettered), Ok([145.0, 43.0, 150.0, 46.0]), "{lettered}");
        }
        assert_eq!(read("170E,45N,170W,60N"), Ok([170.0, 45.0, 190.0, 60.0]));
        assert_eq!(read("145; 43; 150; 46"), Ok([145.0, 43.0, 150.0, 46.0]));
        assert_eq!(read("170,45,-170,60"), Ok([170.0, 45.0, 190.0, 60.0]));
        assert_eq!(read("170,45,190,60"), Ok([170.0, 45.0, 190.0, 60.0]));
        assert_eq!(read("\u{2212}179,45,-170,60"), Ok([-179.0, 45.0, -170.0, 60.0]));
        for (text, told) in [
            ("43,145,46,150", "exchanged, did you mean 145,43,150,46?"),
            ("46.5,150,43,144", "exchanged, did you mean 144,43,150,46.5?"),
            ("150,46,145,43", "did you mean 145,43,150,46?"),
            ("43N,145E,46N,150E", "did you mean 145,43,150,46?"),
            ("150,43,145,46", "did you mean 145,43,150,46?"),
            ("145,46,150,43", "did you mean 145,43,150,46?"),
            ("145,43,150", "these are 3 numbers"),
            ("145,43,150,north", "\"north\" is no number"),
            ("145,43,150,NaN", "\"NaN\" is no number"),
            ("400,43,410,46", "400 is no longitude"),
            ("145,-95,150,95", "-95 is no latitude"),
            ("145,-75,150,46", "-75 lies beyond"),
            ("-180,0,180,60", "too wide"),
            ("145,43,145,46", "no width"),
        ] {
            assert!(read(text).is_err_and(|it| it.contains(told)), "{text}: {:?}", read(text));
        }
    }
}
