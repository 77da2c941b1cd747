/// What an item of the picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The sea by depth, and what lies beyond the data.
    Sea,
    /// Land of the ice age, and its shore.
    IceAge,
    /// A meridian or a parallel.
    Graticule,
    /// Around a claimed island too small for stripes.
    ClaimEdge,
    /// A unit of the land in its holder's colour.
    Land,
    /// Wide bands of one who rules through another, by force or under a lease.
    Bands,
    /// The inner edge of a land in its holder's full colour.
    Rim,
    /// Stripes of a second holder, of a claim, or of a holder in print.
    Hatching,
    /// A river or a lake.
    FreshWater,
    /// Where land meets the sea.
    Coast,
    /// Between different holders.
    Border,
    /// Around what the other of two maps shows differently.
    Difference,
    /// Around the selected territory.
    Selection,
    /// A line of an instrument, an armistice, a zone or an official map.
    Line,
    /// The way of ships or troops.
    Journey,
    /// Around the territory under the pointer.
    Hover,
    /// The degrees of a meridian or a parallel.
    Degrees,
    /// The name of a sea, a land, an island or a town.
    Name,
    /// The name of what is told and lies beyond the edge, with the arrow that points there.
    NameBeyond,
    /// What stands beneath a name.
    SecondName,
    /// A height or a depth, with its mark.
    Spot,
    /// The mark of a town, or of an island too small to be seen.
    Dot,
    /// From a thing to its name that stands further off.
    Leader,
    /// The name of a [`Role::Line`].
    LineName,
    /// The name of a [`Role::Journey`].
    JourneyName,
    /// Where a journey stopped.
    Stop,
    /// The name and the date of a [`Role::Stop`].
    StopName,
    /// The closer look at the southern Kurils, and the frame around what it shows.
    Inset,
    /// Around the selected place or point of the sea.
    PlaceRing,
    /// Events in the map.
    Marker,
    /// From a place to its [`Role::Marker`] that stands aside.
    MarkerLeader,
    /// Events beyond the edge of the map.
    OffMapMarker,
    /// The small map of the world, with the events that only it can show.
    Locator,
    /// Vague words of the instrument under the lens.
    Note,
    /// What is measured, and ranges around an island.
    Measure,
    /// A length or an area of a [`Role::Measure`], or the name of a range.
    MeasureName,
    /// The date and what it stands for.
    Date,
    /// The legend.
    Legend,
    /// The arrow to the north, with its letter.
    NorthArrow,
    /// The bar of a true length.
    ScaleBar,
}

/// The order of painting, from back to front. It is written here and nowhere else.
///
/// What shares a place is painted in the order in which it was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaintOrder {
    /// Beneath everything.
    Sea,
    /// Over the sea that covers it today.
    IceAge,
    /// On the sea: the land covers it.
    Graticule,
    /// Beneath the islands of which it is the edge.
    ClaimEdges,
    /// Side by side, so that no unit covers another.
    Land,
    /// Within the rims.
    Bands,
    /// Within the rims.
    Hatching,
    /// Over bands and stripes.
    Rims,
    /// Over the land and its stripes.
    FreshWater,
    /// Over what is coloured a little beyond them.
    Coasts,
    /// Over the coasts that they meet.
    Borders,
    /// Over the borders that it may be one of.
    Differences,
    /// Over all other outlines of the ground.
    Selection,
    /// Over the land, as nobody drew them on it.
    Lines,
    /// Over the lines that they cross: the last of the ground.
    Journeys,
    /// Over the ground: it comes and goes with the pointer.
    Hover,
    /// Beneath the names, which stand clear of them.
    Degrees,
    /// Names with their dots and leaders.
    Names,
    /// Over the names of seas and lands.
    LineNames,
    /// Names of journeys, and their stops.
    JourneyNames,
    /// Over the map that it covers.
    Inset,
    /// Over all names, but around a marker.
    PlaceRing,
    /// Markers and the lines to them.
    Markers,
    /// Over markers, as they may be led to the edge.
    OffMapMarkers,
    /// Over the lines of markers that pass beneath it.
    Locator,
    /// Over the markers that they are about.
    Notes,
    /// Over all that is measured.
    Measures,
    /// It and what follows must be read whatever else is there.
    Date,
    /// Over whatever found no other room.
    Legend,
    /// Beside the bar.
    NorthArrow,
    /// Over everything.
    ScaleBar,
}

impl PaintOrder {
    /// Whether it belongs to the ground: what moves with the plane, and in no other way, while only
    /// the camera's centre changes.
    pub fn is_ground(self) -> bool {
        self <= Self::Journeys
    }
}

impl Role {
    /// Where in the order of painting it stands.
    pub fn paint_order(self) -> PaintOrder {
        match self {
            Self::Sea => PaintOrder::Sea,
            Self::IceAge => PaintOrder::IceAge,
            Self::Graticule => PaintOrder::Graticule,
            Self::ClaimEdge => PaintOrder::ClaimEdges,
            Self::Land => PaintOrder::Land,
            Self::Bands => PaintOrder::Bands,
            Self::Rim => PaintOrder::Rims,
            Self::Hatching => PaintOrder::Hatching,
            Self::FreshWater => PaintOrder::FreshWater,
            Self::Coast => PaintOrder::Coasts,
            Self::Border => PaintOrder::Borders,
            Self::Difference => PaintOrder::Differences,
            Self::Selection => PaintOrder::Selection,
            Self::Line => PaintOrder::Lines,
            Self::Journey => PaintOrder::Journeys,
            Self::Hover => PaintOrder::Hover,
            Self::Degrees => PaintOrder::Degrees,
            Self::Name
            | Self::NameBeyond
            | Self::SecondName
            | Self::Dot
            | Self::Leader
            | Self::Spot => PaintOrder::Names,
            Self::LineName => PaintOrder::LineNames,
            Self::JourneyName | Self::Stop | Self::StopName => PaintOrder::JourneyNames,
            Self::Inset => PaintOrder::Inset,
            Self::PlaceRing => PaintOrder::PlaceRing,
            Self::Marker | Self::MarkerLeader => PaintOrder::Markers,
            Self::OffMapMarker => PaintOrder::OffMapMarkers,
            Self::Locator => PaintOrder::Locator,
            Self::Note => PaintOrder::Notes,
            Self::Measure | Self::MeasureName => PaintOrder::Measures,
            Self::Date => PaintOrder::Date,
            Self::Legend => PaintOrder::Legend,
            Self::NorthArrow => PaintOrder::NorthArrow,
            Self::ScaleBar => PaintOrder::ScaleBar,
        }
    }
}
