use crate::map::values::Camera;

/// How much a flight rather rises than goes far: what van Wijk and Nuij found to be liked.
const RISE: f64 = 1.42;
/// Ways shorter than this part of what is seen only come closer or go farther.
const NO_WAY: f64 = 1e-6;

/// The way of a camera from one view to another that seems shortest to the eye: out, over, and in
/// again. After van Wijk and Nuij, "Smooth and efficient zooming and panning" (2003).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    from: Camera,
    to: Camera,
    way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// Over the plane, from the height at the beginning.
    Over { start: f64, length: f64, distance: f64 },
    /// Only closer or farther.
    Closer { length: f64 },
}

impl Flight {
    /// From one view to another of the same size.
    pub fn new(from: Camera, to: Camera) -> Self {
        let (one, other) = (height(from), height(to));
        let by = to.centre - from.centre;
        let distance = by.x.hypot(by.y);
        let way = if distance < NO_WAY * one {
            Way::Closer { length: (other / one).ln() / RISE }
        } else {
            let rise = RISE * RISE;
            let square = |it: f64| it * it;
            let bend = |height: f64, sign: f64| {
                let difference = square(other) - square(one);
                let along = square(rise) * square(distance);
                let at = (difference + sign * along) / (2.0 * height * rise * distance);
                (at.hypot(1.0) - at).ln()
            };
            let (start, end) = (bend(one, 1.0), bend(other, -1.0));
            Way::Over { start, length: (end - start) / RISE, distance }
        };
        Self { from, to, way }
    }

    /// The view after a share of the way, 0 to 1.
    pub fn at(&self, share: f64) -> Camera {
        if share >= 1.0 {
            return self.to;
        }
        let (height, gone) = self.height_and_gone(share.max(0.0));
        let by = self.to.centre - self.from.centre;
        let centre = self.from.centre + by * gone;
        let scale = self.to.size[0] / height;
        Camera::new(centre, scale, self.to.size)
    }

    /// How wide what is seen is, km, and which share of the distance is gone.
    fn height_and_gone(&self, share: f64) -> (f64, f64) {
        let first = height(self.from);
        match self.way {
            Way::Closer { length } => (first * (RISE * length * share).exp(), share),
            Way::Over { start, length, distance } => {
                let here = RISE * length * share + start;
                let gone = first / (RISE * RISE) * (start.cosh() * here.tanh() - start.sinh());
                (first * start.cosh() / here.cosh(), gone / distance)
            }
        }
    }
}

/// How wide what is seen is, km: as if from so high.
fn height(camera: Camera) -> f64 {
    camera.size[0] / camera.pixels_per_km
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::values::{KOREA, OVERVIEW, SOUTHERN_KURILS};

    const SIZE: [f64; 2] = [960.0, 604.0];

    #[test]
    fn a_flight_begins_and_ends_where_it_is_said_to() {
        let views = [OVERVIEW, KOREA, SOUTHERN_KURILS].map(|it| Camera::fitted(it, SIZE));
        for from in views {
            for to in views {
                let flight = Flight::new(from, to);
                let start = flight.at(0.0);
                assert!((start.pixels_per_km / from.pixels_per_km - 1.0).abs() < 1e-6);
                assert!((start.centre - from.centre).x.abs() < 1e-3);
                assert_eq!(flight.at(1.0), to);
                let late = flight.at(0.999_999);
                assert!((late.pixels_per_km / to.pixels_per_km - 1.0).abs() < 1e-3);
                assert!((late.centre - to.centre).x.abs() < 1.0);
            }
        }
    }

    #[test]
    fn between_two_near_views_that_lie_apart_it_rises() {
        let near = |it| Camera::new(Camera::fitted(it, SIZE).centre, 8.0, SIZE);
        let middle = Flight::new(near(KOREA), near(SOUTHERN_KURILS)).at(0.5);
        assert!(middle.pixels_per_km < 4.0, "{}", middle.pixels_per_km);
    }
}
