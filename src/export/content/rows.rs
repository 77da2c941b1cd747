use std::collections::BTreeSet;

use crate::atlas::{Source, SourceId};
use crate::export::content::cell::Cell;
use crate::export::content::listing::{Column, Listing, Of, Row, table};
use crate::export::content::order::TableOrder;
use crate::export::content::what::What;
use crate::export::content::{events, land, others, places};

table! {
    /// What stands in a table of sources.
    const SOURCE_COLUMNS, fn source_cells(source: &Source) {
        always id: Text = Cell::Text(source.slug.clone());
        some by: Text = Cell::of(Some(&source.by));
        always title: Text = Cell::Text(source.title.clone());
        some date: Text = Cell::of(source.date.as_deref());
        some url: Text = Cell::of(source.url.as_deref());
        always kind: Text = Cell::Text(source.kind.word().to_owned());
        some side: Text = Cell::of(source.side.as_deref());
        some trust: Text = Cell::of(source.trust.as_deref());
    }
}

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
        let cells = source_cells(source);
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
