use strum::{IntoStaticStr, VariantArray};

use crate::geometry::{Bounds, PlanePoint};

/// A point on the screen, in pixels from the top left corner of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenPoint {
    /// Pixels to the right of the left edge.
    pub x: f64,
    /// Pixels below the upper edge.
    pub y: f64,
}

/// A rectangle on the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenRect {
    /// The top left corner.
    pub min: ScreenPoint,
    /// The bottom right corner.
    pub max: ScreenPoint,
}

/// Which part of the plane is seen, and how large. Whatever it was made from, all its numbers are
/// finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the plane in the middle of the map, km.
    pub centre: PlanePoint,
    /// Pixels a kilometre; more than zero.
    pub pixels_per_km: f64,
    /// Width and height of the map in pixels; at least one, and no more than 65,536.
    pub size: [f64; 2],
}

/// The first view: from Korea to Kamchatka, from Tokyo to the Sea of Okhotsk.
pub const OVERVIEW: Bounds =
    Bounds { min: PlanePoint { x: -2000.0, y: -1250.0 }, max: PlanePoint { x: 1300.0, y: 1350.0 } };

/// The four disputed island groups with the capes on both sides, and room above Iturup for what a
/// window lays on the map.
pub const SOUTHERN_KURILS: Bounds =
    Bounds { min: PlanePoint { x: 70.0, y: -205.0 }, max: PlanePoint { x: 420.0, y: 104.0 } };

/// The Kurils from Hokkaido to Kamchatka, with Sakhalin.
pub const KURILS_AND_SAKHALIN: Bounds =
    Bounds { min: PlanePoint { x: -800.0, y: -330.0 }, max: PlanePoint { x: 1250.0, y: 960.0 } };

/// Korea and the Sea of Japan.
pub const KOREA: Bounds =
    Bounds { min: PlanePoint { x: -1650.0, y: -1120.0 }, max: PlanePoint { x: 250.0, y: 230.0 } };

/// A part of the map that has a name and a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum MapFrame {
    /// From Korea to Kamchatka.
    Region,
    /// The story's own lands.
    KurilsAndSakhalin,
    /// The four disputed island groups.
    SouthernKurils,
    /// Korea and the Sea of Japan.
    Korea,
}

impl MapFrame {
    /// The word in the language files after `frame-`.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The frame that has most in common with a part of the plane.
    pub fn nearest(seen: Bounds) -> Self {
        let area = |it: Bounds| (it.max.x - it.min.x).max(0.0) * (it.max.y - it.min.y).max(0.0);
        let common = |frame: Self| {
            let other = frame.bounds();
            let min = PlanePoint { x: seen.min.x.max(other.min.x), y: seen.min.y.max(other.min.y) };
            let max = PlanePoint { x: seen.max.x.min(other.max.x), y: seen.max.y.min(other.max.y) };
            let both = area(Bounds { min, max });
            both / (area(seen) + area(other) - both)
        };
        let frames = Self::VARIANTS.iter().copied();
        let nearest = frames.max_by(|one, other| common(*one).total_cmp(&common(*other)));
        nearest.unwrap_or(Self::KurilsAndSakhalin)
    }

    /// All of this is in sight.
    pub fn bounds(self) -> Bounds {
        match self {
            Self::Region => OVERVIEW,
            Self::KurilsAndSakhalin => KURILS_AND_SAKHALIN,
            Self::SouthernKurils => SOUTHERN_KURILS,
            Self::Korea => KOREA,
        }
    }
}

/// The largest scale, pixels a kilometre.
const LARGEST: f64 = 60.0;
/// How much of the window the data fill at least, along their longer side: the smallest scale shows
/// little beyond.
const FILLED: f64 = 0.8;
/// Square pixels from which on names are larger, and how much: the map of a window of 2560 by 1440
/// points, and of one of 1920 by 1080.
const LARGE_MAPS: [(f64, f64); 2] = [(2.0e6, 1.25), (1.04e6, 1.12)];
/// The most pixels along a side: more than any screen or printed picture has.
const LONGEST: f64 = 65_536.0;

/// Where the middle of the map may lie, so that the land can't be lost: beyond the data, but not so
/// far that the map would be empty.
const REACH: Bounds =
    Bounds { min: PlanePoint { x: -2900.0, y: -2300.0 }, max: PlanePoint { x: 2600.0, y: 2400.0 } };

impl Camera {
    /// Shows all of `bounds` as large as it fits.
    pub fn fitted(bounds: Bounds, size: [f64; 2]) -> Self {
        let size = size.map(side);
        let scale = (size[0] / bounds.width().max(1.0)).min(size[1] / bounds.height().max(1.0));
        Self::new(bounds.centre(), scale, size)
    }

    /// Looks at `centre`; both it and the scale are kept within reach. What is no number at all
    /// becomes the middle of the data, the smallest scale, or one pixel.
    pub fn new(centre: PlanePoint, pixels_per_km: f64, size: [f64; 2]) -> Self {
        let size = size.map(side);
        let middle = Bounds::OF_DATA.centre();
        let or = |number: f64, other: f64| if number.is_nan() { other } else { number };
        Self {
            centre: PlanePoint {
                x: or(centre.x, middle.x).clamp(REACH.min.x, REACH.max.x),
                y: or(centre.y, middle.y).clamp(REACH.min.y, REACH.max.y),
            },
            pixels_per_km: within_reach(pixels_per_km, size),
            size,
        }
    }

    /// How much larger than usual names are: whoever has a large map sits further from it. Two maps
    /// beside one another have less room, and usual names.
    pub fn share_of_letters(&self) -> f64 {
        let area = self.size[0] * self.size[1];
        let large = LARGE_MAPS.into_iter().find(|(least, _)| area >= *least);
        large.map_or(1.0, |(_, share)| share)
    }

    /// Where a point of the plane is drawn.
    pub fn screen_from_plane(&self, point: PlanePoint) -> ScreenPoint {
        ScreenPoint {
            x: (point.x - self.centre.x) * self.pixels_per_km + self.size[0] / 2.0,
            y: (self.centre.y - point.y) * self.pixels_per_km + self.size[1] / 2.0,
        }
    }

    /// Which point of the plane is drawn at a point of the screen.
    pub fn plane_from_screen(&self, point: ScreenPoint) -> PlanePoint {
        PlanePoint {
            x: (point.x - self.size[0] / 2.0) / self.pixels_per_km + self.centre.x,
            y: self.centre.y - (point.y - self.size[1] / 2.0) / self.pixels_per_km,
        }
    }

    /// What of the plane is seen.
    pub fn visible(&self) -> Bounds {
        let half = PlanePoint { x: self.size[0], y: self.size[1] } / (2.0 * self.pixels_per_km);
        Bounds { min: self.centre - half, max: self.centre + half }
    }

    /// What of the plane lies under a part of the screen.
    pub fn plane_from_rect(&self, rect: ScreenRect) -> Bounds {
        let west_and_north = self.plane_from_screen(rect.min);
        let east_and_south = self.plane_from_screen(rect.max);
        Bounds {
            min: PlanePoint { x: west_and_north.x, y: east_and_south.y },
            max: PlanePoint { x: east_and_south.x, y: west_and_north.y },
        }
    }

    /// The whole map on the screen.
    pub fn frame(&self) -> ScreenRect {
        ScreenRect::new(0.0, 0.0, self.size[0], self.size[1])
    }

    /// The view after the map was dragged by so many pixels; as it was, where these are no numbers.
    #[must_use]
    pub fn dragged(&self, right: f64, down: f64) -> Self {
        if !(right.is_finite() && down.is_finite()) {
            return *self;
        }
        let moved = PlanePoint { x: -right, y: down } / self.pixels_per_km;
        Self::new(self.centre + moved, self.pixels_per_km, self.size)
    }

    /// The view after a zoom that keeps what lies under `at` where it is; as it was, where the zoom
    /// is none.
    #[must_use]
    pub fn zoomed(&self, factor: f64, at: ScreenPoint) -> Self {
        let is_zoom = factor.is_finite() && factor > 0.0 && at.x.is_finite() && at.y.is_finite();
        if !is_zoom {
            return *self;
        }
        let fixed = self.plane_from_screen(at);
        let scale = within_reach(self.pixels_per_km * factor, self.size);
        let centre = fixed + (self.centre - fixed) * (self.pixels_per_km / scale);
        Self::new(centre, scale, self.size)
    }
}

/// A scale for a map of this size, neither too large nor so small that the land would be lost.
fn within_reach(pixels_per_km: f64, size: [f64; 2]) -> f64 {
    let data = Bounds::OF_DATA;
    let smallest = FILLED * (size[0] / data.width()).max(size[1] / data.height());
    // The larger of a number and no number is the number.
    pixels_per_km.max(smallest).min(LARGEST)
}

/// A side of a map; no number at all is one pixel.
fn side(pixels: f64) -> f64 {
    if pixels.is_nan() { 1.0 } else { pixels.clamp(1.0, LONGEST) }
}

impl ScreenPoint {
    /// Pixels to another point.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

impl ScreenRect {
    /// The rectangle with this top left corner and size.
    pub fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { min: ScreenPoint { x, y }, max: ScreenPoint { x: x + width, y: y + height } }
    }

    /// The rectangle with this middle and size.
    pub fn centred(at: ScreenPoint, width: f64, height: f64) -> Self {
        Self::new(at.x - width / 2.0, at.y - height / 2.0, width, height)
    }

    /// Pixels from the left side to the right one.
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Pixels from the upper side to the lower one.
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }

    /// The middle.
    pub fn centre(self) -> ScreenPoint {
        ScreenPoint {
            x: f64::midpoint(self.min.x, self.max.x),
            y: f64::midpoint(self.min.y, self.max.y),
        }
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(self, point: ScreenPoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether the other rectangle lies wholly inside.
    pub fn encloses(self, other: Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether a line from one point to another runs through it.
    pub fn is_crossed_by(self, [from, to]: [ScreenPoint; 2]) -> bool {
        let (right, down) = (to.x - from.x, to.y - from.y);
        let sides = [
            (-right, from.x - self.min.x),
            (right, self.max.x - from.x),
            (-down, from.y - self.min.y),
            (down, self.max.y - from.y),
        ];
        // The part of the line on the inner side of each side (Liang and Barsky 1984).
        let mut part = [0.0_f64, 1.0_f64];
        for (outwards, room) in sides {
            if outwards == 0.0 && room < 0.0 {
                return false;
            } else if outwards < 0.0 {
                part[0] = part[0].max(room / outwards);
            } else if outwards > 0.0 {
                part[1] = part[1].min(room / outwards);
            }
        }
        part[0] < part[1]
    }

    /// Larger by so many pixels on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self::new(
            self.min.x - by,
            self.min.y - by,
            self.width() + 2.0 * by,
            self.height() + 2.0 * by,
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_lies_under_the_pointer_stays_there_while_zooming() {
        let camera = Camera::fitted(OVERVIEW, [1000.0, 700.0]);
        let pointer = ScreenPoint { x: 700.0, y: 300.0 };
        let under = camera.plane_from_screen(pointer);
        let after = camera.zoomed(1.7, pointer).screen_from_plane(under);
        assert!(after.distance(pointer) < 1e-9);
    }

    /// Numbers that come from broken files, empty windows and divisions by nothing.
    fn hostile() -> impl Strategy<Value = f64> {
        prop_oneof![
            prop::num::f64::ANY,
            Just(f64::NAN),
            Just(f64::INFINITY),
            Just(f64::NEG_INFINITY),
            Just(f64::MAX),
            Just(f64::MIN),
            Just(f64::MIN_POSITIVE),
            Just(-0.0),
            -1e4..1e4,
        ]
    }

    fn is_sound(camera: Camera) -> bool {
        let Camera { centre, pixels_per_km, size } = camera;
        REACH.contains(centre)
            && pixels_per_km > 0.0
            && pixels_per_km <= LARGEST
            && size.iter().all(|side| (1.0..=LONGEST).contains(side))
    }

    proptest! {
        #[test]
        fn a_camera_is_finite_whatever_it_is_made_from(
            corners in [hostile(), hostile(), hostile(), hostile()],
            scale in hostile(),
            size in [hostile(), hostile()],
            moved in [hostile(), hostile()],
        ) {
            let [left, low, right, high] = corners;
            let bounds = Bounds {
                min: PlanePoint { x: left, y: low },
                max: PlanePoint { x: right, y: high },
            };
            let made = [Camera::new(bounds.min, scale, size), Camera::fitted(bounds, size)];
            let [x, y] = moved;
            for camera in made {
                let dragged = camera.dragged(x, y);
                let zoomed = camera.zoomed(scale, ScreenPoint { x, y });
                for camera in [camera, dragged, zoomed] {
                    prop_assert!(is_sound(camera), "{camera:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_number_leaves_the_view_as_it_was() {
        let camera = Camera::fitted(OVERVIEW, [1000.0, 700.0]);
        let middle = camera.frame().centre();
        assert_eq!(camera.dragged(f64::NAN, 3.0), camera);
        assert_eq!(camera.zoomed(f64::NAN, middle), camera);
        assert_eq!(camera.zoomed(0.0, middle), camera);
        assert_eq!(camera.zoomed(2.0, ScreenPoint { x: f64::INFINITY, y: 0.0 }), camera);
    }

    #[test]
    fn the_land_cannot_be_dragged_out_of_sight() {
        let mut camera = Camera::fitted(OVERVIEW, [1000.0, 700.0]);
        for _ in 0..100 {
            camera = camera.dragged(500.0, 0.0);
        }
        assert!(camera.centre.x >= REACH.min.x);
    }
}
