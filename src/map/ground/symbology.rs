use crate::atlas::{ColourRole, Holder, HolderId, Shown, Status, TerritoryId, Viewpoint};
use crate::map::composition::Composition;
use crate::map::values::{Appearance, Colour, Hatch, Role, Stroke};

/// Land that two hold: pixels between the stripes of the second, and their width; the first
/// holder's colour stays the wider one.
const JOINT: [f64; 2] = [8.0, 3.2];
/// How opaque stripes are of a people under another's rule, of 255; and where they are light on dark
/// land, which its own dark colour would not be told from.
const OVER_A_PEOPLE: u8 = 165;
const LIGHT_OVER_A_PEOPLE: u8 = 105;
/// A claim: pixels between its stripes, and their width.
const CLAIM: [f64; 2] = [8.0, 2.6];
/// Rule by force, through another or under a lease: pixels between wide level bands, and their
/// width.
const BANDS: [f64; 2] = [14.0, 4.4];
/// Degrees: across the chain of the Kurils, not along it.
const SLANT: f64 = -45.0;
/// Width of the lines by which print tells holders, pixels.
const PRINTED: f64 = 0.8;

/// How a unit of the land looks on the shown day.
#[derive(Clone, Debug, PartialEq)]
pub struct Symbology {
    /// The holder; none where the map leaves it open, and where nobody lives and no state rules.
    pub holder: Option<ColourRole>,
    /// The second holder, whose stripes lie over the first one's colour.
    pub joint: Option<ColourRole>,
    /// The colours of those who claim it, but for those that it bears already.
    pub claims: Vec<ColourRole>,
    /// Who that holder is.
    pub held_by: Option<HolderId>,
    /// Who those claimants are.
    pub claimed_by: Vec<HolderId>,
    /// In which way it is held, as far as the map tells.
    pub status: Option<Status>,
    /// Whose rule it is.
    pub power: Power,
}

/// Whose rule it is; holders that continue one another are one power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    /// Outside the story.
    Outside,
    /// Left open.
    Undetermined,
    /// The first holder of a power.
    Of(HolderId),
}

/// Lines laid over the colour of some land.
pub struct Stripes {
    /// What they are.
    pub role: Role,
    /// Wide ones, which end at the shore.
    pub is_wide: bool,
    pub hatch: Hatch,
    pub stroke: Stroke,
}

impl Symbology {
    const OUTSIDE: Self = Self {
        holder: Some(ColourRole::Outside),
        joint: None,
        claims: Vec::new(),
        held_by: None,
        claimed_by: Vec::new(),
        status: None,
        power: Power::Outside,
    };

    /// Whether another claims it than those whose colours it bears.
    pub fn is_claimed(&self) -> bool {
        !self.claims.is_empty()
    }

    /// Whether it is held by force, through another or under a lease.
    pub fn is_banded(&self) -> bool {
        let by_status =
            matches!(self.status, Some(Status::Occupied | Status::Leased | Status::Protectorate));
        let through_another = self.joint.is_some_and(|role| role != ColourRole::NoState)
            && self.status != Some(Status::Shared);
        by_status || through_another
    }

    /// Whose colour surrounds it where it is too small for bands and stripes.
    pub fn around(&self) -> Option<ColourRole> {
        self.claims.first().copied().or(self.joint)
    }

    /// Whether no line runs between it and land of another symbology.
    pub fn is_held_like(&self, other: &Self) -> bool {
        // Who lives on land is no border of those who rule it.
        let two = [self, other].map(|it| it.joint.filter(|role| *role != ColourRole::NoState));
        self.power == other.power
            && self.claims == other.claims
            && two[0] == two[1]
            && !self.is_divided_from(other)
    }

    /// Whether troops hold one of them and not the other, or for land of another: what a power occupies
    /// is not its own.
    pub fn is_divided_from(&self, other: &Self) -> bool {
        let [one, two] = [self, other].map(|it| it.status == Some(Status::Occupied));
        one != two || one && self.claims != other.claims
    }

    pub fn is_of_no_state(&self) -> bool {
        self.holder == Some(ColourRole::NoState)
    }
}

/// The symbology of each unit, in the order of the level.
pub fn symbologies(composition: &Composition<'_>) -> Vec<Symbology> {
    composition
        .atlas
        .territory_of_unit
        .iter()
        .map(|&territory| symbology(composition, territory))
        .collect()
}

/// Whether a territory bears the stripes of a second holder or of a claim.
pub fn is_striped(composition: &Composition<'_>, territory: TerritoryId) -> bool {
    let symbology = symbology(composition, Some(territory));
    symbology.joint.is_some() || !symbology.claims.is_empty()
}

fn symbology(composition: &Composition<'_>, territory: Option<TerritoryId>) -> Symbology {
    let atlas = composition.atlas;
    let Some(territory) = territory else { return Symbology::OUTSIDE };
    let view = composition.view;
    if let Some(treaty) = view.lens {
        let grant = atlas[treaty].grants.iter().find(|it| it.territories.contains(&territory));
        return grant.map_or(Symbology::OUTSIDE, |grant| symbology_given_to(composition, grant.to));
    }
    let control = match atlas.shown(territory, view.state.day, view.state.viewpoint) {
        Shown::Control(control) => control,
        Shown::Official(difference, _) => {
            return symbology_given_to(composition, difference.holder);
        }
        Shown::Nothing => return Symbology::OUTSIDE,
    };
    let holder = &atlas[control.holder];
    let shown = [Some(holder.colour), holder.second_colour].map(|it| it.map(nation));
    let is_shown = |role| shown.contains(&Some(nation(role)));
    let mut claims: Vec<ColourRole> = Vec::new();
    let mut claimed_by: Vec<HolderId> = Vec::new();
    for &claimant in &control.claimants {
        let role = atlas[claimant].colour;
        // Claims on what is outside the story are outside it too.
        if !holder.is_outside() && !is_shown(role) && !claims.contains(&role) {
            claims.push(role);
            claimed_by.push(claimant);
        }
    }
    if view.state.viewpoint == Viewpoint::Claims && claims.is_empty() {
        return Symbology::OUTSIDE;
    }
    Symbology {
        holder: colour(holder),
        joint: holder.second_colour,
        claims,
        held_by: Some(control.holder),
        claimed_by,
        status: Some(control.status),
        power: power(composition, control.holder),
    }
}

/// Two governments that both stand for all of a nation are told apart, not striped.
pub fn nation(role: ColourRole) -> ColourRole {
    if role == ColourRole::NorthKorea { ColourRole::Korea } else { role }
}

/// As an official map or an instrument gives it: to one holder, without claims, or to nobody.
fn symbology_given_to(composition: &Composition<'_>, holder: Option<HolderId>) -> Symbology {
    Symbology {
        holder: holder.and_then(|id| colour(&composition.atlas[id])),
        joint: holder.and_then(|id| composition.atlas[id].second_colour),
        claims: Vec::new(),
        held_by: holder,
        claimed_by: Vec::new(),
        status: None,
        power: holder.map_or(Power::Undetermined, |id| power(composition, id)),
    }
}

/// The colour of its land; land where nobody lives has none, lest it look like a people's.
fn colour(holder: &Holder) -> Option<ColourRole> {
    (!holder.is_nobody).then_some(holder.colour)
}

/// The first holder of the same power stands for all of them.
fn power(composition: &Composition<'_>, holder: HolderId) -> Power {
    let of = &composition.atlas[holder];
    if of.is_outside() {
        return Power::Outside;
    }
    let mut of_power = composition.atlas.holders.with_ids().filter(|(_, it)| it.power == of.power);
    Power::Of(of_power.next().map_or(holder, |(first, _)| first))
}

/// The colour of the land beneath all stripes.
pub fn fill(composition: &Composition<'_>, symbology: &Symbology) -> Colour {
    symbology.holder.map_or(composition.style.undetermined, |role| composition.style.pale(role))
}

/// The lines over it: of a second holder, of claims, and in print of the holder itself.
pub fn stripes(composition: &Composition<'_>, symbology: &Symbology) -> Vec<Stripes> {
    let style = &composition.style;
    let printed: Vec<Stripes> = symbology
        .holder
        .into_iter()
        .chain(symbology.joint)
        .chain(symbology.claims.iter().copied())
        .filter_map(|role| style.hatch(role))
        .map(|hatch| {
            let stroke = Stroke::solid(style.ink, PRINTED);
            Stripes { role: Role::Hatching, is_wide: false, hatch, stroke }
        })
        .collect();
    let bands = |role, colour| {
        let hatch = Hatch { spacing: BANDS[0], shift: 0.0, angle: 0.0 };
        Stripes { role, is_wide: true, hatch, stroke: Stroke::solid(colour, BANDS[1]) }
    };
    if !printed.is_empty() {
        // Paper across the lines tells how it is held; whose it is they tell.
        let paper = symbology.is_banded().then(|| bands(Role::Hatching, style.marker));
        return printed.into_iter().chain(paper).collect();
    }
    if symbology.is_banded() {
        let of = symbology.joint.or(symbology.claims.first().copied());
        // Land that no other claims has bands of paper.
        let own = symbology.holder.map_or(style.marker, |role| style.band(role));
        return vec![bands(Role::Bands, of.map_or(own, |role| style.pale(role)))];
    }
    // Who lives on wide land is told more quietly than who claims it.
    let colour = |role| match role {
        ColourRole::NoState if style.appearance == Appearance::Dark => {
            style.rim_line(role).with_opacity(LIGHT_OVER_A_PEOPLE)
        }
        ColourRole::NoState => style.holder(role).with_opacity(OVER_A_PEOPLE),
        ColourRole::Japan
        | ColourRole::Russia
        | ColourRole::China
        | ColourRole::Korea
        | ColourRole::NorthKorea
        | ColourRole::UnitedStates
        | ColourRole::Outside => style.holder(role),
    };
    let striped = |role, [spacing, width]: [f64; 2], turns: f64, turn: f64| Stripes {
        role: Role::Hatching,
        is_wide: false,
        hatch: Hatch { spacing: spacing * turns, shift: spacing * turn, angle: SLANT },
        stroke: Stroke::solid(colour(role), width),
    };
    // A claim's stripes would lie upon those of a people that lives there.
    let joint = symbology.joint.filter(|_| symbology.claims.is_empty());
    let joint = joint.map(|role| striped(role, JOINT, 1.0, 0.0));
    // Several claims take turns.
    let turns = symbology.claims.len() as f64;
    let claims = symbology.claims.iter().enumerate();
    let claims = claims.map(|(turn, &role)| striped(role, CLAIM, turns, turn as f64));
    joint.into_iter().chain(claims).collect()
}
