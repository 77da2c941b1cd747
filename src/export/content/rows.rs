use std::collections::BTreeSet;

use crate::atlas::SourceId;
use crate::export::content::cell::Cell;
use crate::export::content::listing::{Column, Holds, Listing, Of, Row};
use crate::export::content::order::TableOrder;
use crate::export::content::what::What;
use crate::export::content::{events, land, others, places};

/// What stands in a table of sources.
const SOURCE_COLUMNS: &[Column] = &[
    Column::always("id", Holds::Text),
    Column::some("by", Holds::Text),
    Column::always("title", Holds::Text),
    Column::some("date", Holds::Text),
    Column::some("url", Holds::Text),
    Column::always("kind", Holds::Text),
    Column::some("side", Holds::Text),
    Column::some("trust", Holds::Text),
];

impl What {
    /// What stands in each column of its table.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Self::Events => events::COLUMNS,
            Self::Control => land::COLUMNS,
            Self::Places => places::COLUMNS,
            Self::Names => places::NAME_COLUMNS,
            Self::Figures => others::FIGURE_COLUMNS,
            Self::Treaties => others::TREATY_COLUMNS,
            Self::People => others::PERSON_COLUMNS,
            Self::Sources => SOURCE_COLUMNS,
        }
    }
}

/// The rows that answer an order.
pub fn listing_of(order: &TableOrder<'_>) -> Listing {
    let rows = match order.what {
        What::Events => events::rows(order),
        What::Control => land::rows(order),
        What::Places => places::rows(order),
        What::Names => places::name_rows(order),
        What::Figures => others::figure_rows(order),
        What::Treaties => others::treaty_rows(order),
        What::People => others::person_rows(order),
        What::Sources => source_rows(order, sources_of(order)),
    };
    Listing { what: order.what, columns: order.what.columns(), rows }
}

/// The sources of what an order asks for, as a table of their own.
pub fn listing_of_sources(order: &TableOrder<'_>) -> Listing {
    let rows = source_rows(order, sources_of(order));
    Listing { what: What::Sources, columns: SOURCE_COLUMNS, rows }
}

fn source_rows(order: &TableOrder<'_>, ids: Vec<SourceId>) -> Vec<Row> {
    let row = |id: SourceId| {
        let source = &order.atlas[id];
        let cells = vec![
            Cell::Text(source.slug.clone()),
            Cell::of(Some(&source.by)),
            Cell::Text(source.title.clone()),
            Cell::of(source.date.as_deref()),
            Cell::of(source.url.as_deref()),
            Cell::Text(source.kind.word().to_owned()),
            Cell::of(source.side.as_deref()),
            Cell::of(source.trust.as_deref()),
        ];
        Row { of: Of::Source(id), point: None, cites: vec![id], cells }
    };
    ids.into_iter().map(row).collect()
}

/// The sources of what an order asks for, in the order of the bibliography. Of sources, those of
/// the events and of who held what within its days; without days, all.
pub fn sources_of(order: &TableOrder<'_>) -> Vec<SourceId> {
    let atlas = order.atlas;
    let mut found = BTreeSet::new();
    if order.what == What::Sources {
        if order.span.is_all() && order.kind.is_none() {
            return atlas.sources.ids().collect();
        }
        for what in [What::Events, What::Control] {
            if what == What::Events || order.kind.is_none() {
                found.extend(sources_of(&TableOrder { what, ..*order }));
            }
        }
        return found.into_iter().collect();
    }
    found.extend(listing_of(order).rows.iter().flat_map(|row| row.cites.iter().copied()));
    found.into_iter().collect()
}
