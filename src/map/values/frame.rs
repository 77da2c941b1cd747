use strum::{IntoStaticStr, VariantArray};

use crate::geometry::Bounds;
use crate::map::values::camera::{KOREA, KURILS_AND_SAKHALIN, OVERVIEW, SOUTHERN_KURILS};

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
