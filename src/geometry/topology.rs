use std::collections::BTreeMap;

use serde::Deserialize;

use crate::geometry::projection::{GlobePoint, MapProjection, PlanePoint};
use crate::geometry::shape::Path;

/// A `TopoJSON` file: lines that neighbours share, and the features made of them.
///
/// Read here and not through a crate because the atlas needs the shared arcs themselves, with
/// the features on both sides, and the crates at hand only hand out finished rings.
#[derive(Debug, Deserialize)]
pub struct Topology {
    arcs: Vec<Vec<[f64; 2]>>,
    transform: Quantisation,
    objects: BTreeMap<String, Collection>,
}

#[derive(Debug, Deserialize)]
struct Quantisation {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Debug, Deserialize)]
struct Collection {
    geometries: Vec<Feature>,
}

/// A feature with its properties.
#[derive(Debug, Deserialize)]
pub struct Feature {
    /// The shape, as numbers of arcs.
    #[serde(flatten)]
    pub geometry: Geometry,
    /// What the file says about it.
    #[serde(default)]
    pub properties: serde_json::Map<String, serde_json::Value>,
}

/// Arc numbers; a negative number `!n` is arc `n` read backwards.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", content = "arcs")]
pub enum Geometry {
    /// Rings: the outline, then holes.
    Polygon(Vec<Vec<i32>>),
    /// Several polygons.
    MultiPolygon(Vec<Vec<Vec<i32>>>),
    /// A line.
    LineString(Vec<i32>),
    /// Several lines.
    MultiLineString(Vec<Vec<i32>>),
}

/// Why a map file can't be used.
#[derive(Debug, thiserror::Error)]
pub enum DecodeError {
    /// Not the JSON that is expected.
    #[error("not TopoJSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A feature names an arc that the file doesn't have.
    #[error("a feature names arc {0}, which the file doesn't have")]
    UnknownArc(i32),
    /// A point that the projection can't show.
    #[error("the point {0:?} can't be projected")]
    OffThePlane(GlobePoint),
    /// Bytes that were prepared by another program.
    #[error("not the prepared map: {0}")]
    Prepared(String),
    /// A feature that lacks a property.
    #[error("a feature has no usable \"{0}\"")]
    MissingProperty(&'static str),
}

/// Straight lines longer than this are divided before they are projected, so that parallels and
/// the long borders of the steppe curve as they should; in degrees.
const LONGEST_STRAIGHT_LINE: f64 = 0.25;
/// No line on the globe has more parts: a damaged one could have billions.
const MOST_PARTS: f64 = 360.0 / LONGEST_STRAIGHT_LINE;

impl Topology {
    /// Reads the file and checks that every arc a feature names is there.
    ///
    /// # Errors
    /// When the text is no `TopoJSON`, or a feature names an unknown arc.
    pub fn decode(text: &str) -> Result<Self, DecodeError> {
        let topology: Self = serde_json::from_str(text)?;
        for feature in topology.features() {
            for arc in feature.geometry.arcs() {
                if arc_number(arc) >= topology.arcs.len() {
                    return Err(DecodeError::UnknownArc(arc));
                }
            }
        }
        // Lines between points beyond the globe would be divided without end.
        let mut points = topology.arcs.iter().flat_map(|arc| topology.unpacked(arc));
        match points.find(|point| !is_near_the_globe(*point)) {
            Some(point) => Err(DecodeError::OffThePlane(point)),
            None => Ok(topology),
        }
    }

    /// All features of all objects.
    pub fn features(&self) -> impl Iterator<Item = &Feature> {
        self.objects.values().flat_map(|object| &object.geometries)
    }

    /// The same, to be kept.
    pub fn into_features(self) -> Vec<Feature> {
        self.objects.into_values().flat_map(|object| object.geometries).collect()
    }

    /// Every arc on the globe, divided where it is long.
    pub fn arcs_on_globe(&self) -> Vec<Vec<GlobePoint>> {
        self.arcs.iter().map(|arc| divided(&self.unpacked(arc))).collect()
    }

    /// Every arc on the plane.
    ///
    /// # Errors
    /// When a point can't be projected.
    pub fn arcs_on_plane(
        arcs: &[Vec<GlobePoint>],
        projection: &MapProjection,
    ) -> Result<Vec<Vec<PlanePoint>>, DecodeError> {
        let mut projected = Vec::new();
        while Self::project_more(arcs, &mut projected, usize::MAX, projection)? {}
        Ok(projected)
    }

    /// Projects those arcs that come next, until they have so many points; whether there were any.
    ///
    /// # Errors
    /// When a point can't be projected.
    pub fn project_more(
        arcs: &[Vec<GlobePoint>],
        projected: &mut Vec<Vec<PlanePoint>>,
        points: usize,
        projection: &MapProjection,
    ) -> Result<bool, DecodeError> {
        let project = |&point: &GlobePoint| {
            projection.plane_from_globe(point).ok_or(DecodeError::OffThePlane(point))
        };
        let (first, mut count) = (projected.len(), 0);
        for arc in &arcs[first..] {
            if count >= points {
                break;
            }
            count += arc.len();
            projected.push(arc.iter().map(project).collect::<Result<_, _>>()?);
        }
        Ok(projected.len() > first)
    }

    fn unpacked(&self, arc: &[[f64; 2]]) -> Vec<GlobePoint> {
        let Quantisation { scale, translate } = &self.transform;
        let mut at = [0.0, 0.0];
        arc.iter()
            .map(|step| {
                at = [at[0] + step[0], at[1] + step[1]];
                GlobePoint {
                    lon: at[0] * scale[0] + translate[0],
                    lat: at[1] * scale[1] + translate[1],
                }
            })
            .collect()
    }
}

/// Whether a point lies on the globe, or by the rounding of a file beside it.
fn is_near_the_globe(GlobePoint { lon, lat }: GlobePoint) -> bool {
    (-181.0..=361.0).contains(&lon) && (-91.0..=91.0).contains(&lat)
}

impl Feature {
    /// A property that is a text.
    pub fn property(&self, key: &str) -> Option<&str> {
        self.properties.get(key)?.as_str()
    }
}

impl Geometry {
    /// Every arc number that occurs.
    pub fn arcs(&self) -> impl Iterator<Item = i32> + '_ {
        let rings: Vec<&Vec<i32>> = match self {
            Self::Polygon(rings) | Self::MultiLineString(rings) => rings.iter().collect(),
            Self::MultiPolygon(polygons) => polygons.iter().flatten().collect(),
            Self::LineString(line) => vec![line],
        };
        rings.into_iter().flatten().copied()
    }

    /// The polygons, each a list of rings; none for lines.
    pub fn polygons(&self) -> Vec<&Vec<Vec<i32>>> {
        match self {
            Self::Polygon(rings) => vec![rings],
            Self::MultiPolygon(polygons) => polygons.iter().collect(),
            Self::LineString(_) | Self::MultiLineString(_) => Vec::new(),
        }
    }

    /// The lines; none for polygons.
    pub fn lines(&self) -> Vec<&Vec<i32>> {
        match self {
            Self::LineString(line) => vec![line],
            Self::MultiLineString(lines) => lines.iter().collect(),
            Self::Polygon(_) | Self::MultiPolygon(_) => Vec::new(),
        }
    }
}

/// The place of an arc in the file, whichever way it is read.
pub fn arc_number(arc: i32) -> usize {
    (if arc < 0 { !arc } else { arc }) as usize
}

/// The points of several arcs, one after the other, without repeating the joints.
pub fn joined<P: Copy>(arcs: &[Vec<P>], numbers: &[i32]) -> Vec<P> {
    let mut points = Vec::new();
    for &number in numbers {
        points.pop();
        let arc = &arcs[arc_number(number)];
        if number < 0 {
            points.extend(arc.iter().rev());
        } else {
            points.extend(arc);
        }
    }
    points
}

/// A line of the globe on the plane, curved where it should be.
///
/// # Errors
/// When a point can't be projected, or there are fewer than two.
pub fn path_on_plane(
    points: &[GlobePoint],
    projection: &MapProjection,
) -> Result<Path, DecodeError> {
    let line = [divided(points)];
    let mut on_plane = Topology::arcs_on_plane(&line, projection)?;
    on_plane.pop().and_then(Path::new).ok_or(DecodeError::MissingProperty("points"))
}

fn divided(points: &[GlobePoint]) -> Vec<GlobePoint> {
    let mut result = Vec::with_capacity(points.len());
    result.extend(points.first());
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = (to.lon - from.lon).abs().max((to.lat - from.lat).abs());
        let parts = (length / LONGEST_STRAIGHT_LINE).ceil().clamp(1.0, MOST_PARTS);
        for part in 1..=parts as u32 {
            let share = f64::from(part) / parts;
            result.push(GlobePoint {
                lon: from.lon + (to.lon - from.lon) * share,
                lat: from.lat + (to.lat - from.lat) * share,
            });
        }
    }
    result
}
