use crate::atlas::{
    Atlas, Citation, Control, Holder, OfficialDifference, Territory, TerritoryId, Viewpoint,
    paired_name,
};
use crate::export::content::cell::Cell;
use crate::export::content::cited::{cited, sources_in};
use crate::export::content::listing::{Of, Row, table};
use crate::export::content::order::TableOrder;
use crate::language::Words;
use crate::time::{Day, HistoricalDate, Period, Precision};

table! {
    /// What stands in a table of who held what: a row for each territory and period.
    pub const COLUMNS, fn cells(held: &Held<'_>) {
        always territory: Text = Cell::Text(held.territory.slug.clone());
        always name: Text = Cell::Text(paired_name(held.words, held.territory));
        some ru: Text = Cell::of(held.territory.ru.as_deref());
        some ja: Text = Cell::of(held.territory.ja.as_deref());
        some holder: Text = Cell::of(held.holder().map(|holder| holder.name.as_str()));
        some holder_id: Text = held.holder().map_or(Cell::Empty, |holder| Cell::Text(holder.slug.clone()));
        some power: Text = Cell::of(held.holder().map(|holder| holder.power.as_str()));
        always status: Text = Cell::Text(held.control.status.word().to_owned());
        always de_jure: Text = Cell::Text(held.control.de_jure.clone());
        always claimants: Texts = Cell::Texts(held.claimants());
        always start_year: Whole = Cell::Whole(held.period.start().year().into());
        some end_year: Whole = held.last_day().map_or(Cell::Empty, |end| Cell::Whole(end.year().into()));
        // Of several columns of days QGIS takes the first two, and leaves out the last day.
        always start: Day = Cell::Day(held.period.start());
        some end: Day = Cell::of_day(held.period.end());
        always start_date: Day = Cell::Day(held.period.start());
        some end_date: Day = Cell::of_day(held.last_day());
        always edtf: Text = Cell::Text(held.edtf());
        always since: Date = Cell::Date(held.since().clone());
        always basis: Text = Cell::Text(held.basis().clone());
        some note: Text = Cell::of(held.control.note.as_deref());
        always certainty: Text = Cell::Text(held.control.certainty.word().to_owned());
        always outline: Text = Cell::Text(held.territory.outline.word().to_owned());
        always viewpoint: Text = Cell::Text(held.viewpoint.word().to_owned());
        always in_control: Text = Cell::Text(held.atlas[held.control.holder].name.clone());
        always sources: Texts = Cell::Texts(cited(held.atlas, held.sources()));
    }
}

/// Who held what on the days that are wanted, by territory and time.
pub fn rows(order: &TableOrder<'_>) -> Vec<Row> {
    let ids = order.atlas.territories.ids();
    ids.flat_map(|id| rows_of(order, id)).collect()
}

fn rows_of(order: &TableOrder<'_>, id: TerritoryId) -> Vec<Row> {
    let (atlas, words) = (order.atlas, order.words);
    let territory = &atlas[id];
    let only_disputed = order.viewpoint == Viewpoint::Claims;
    let mut rows = Vec::new();
    for control in &territory.control {
        for period in parts(atlas, id, control.period, order.viewpoint) {
            let is_wanted =
                order.span.meets(period) && !(only_disputed && control.claimants.is_empty());
            if is_wanted {
                let viewpoint = order.viewpoint;
                let official = official_on(atlas, id, period.start(), viewpoint);
                let held = Held { atlas, words, viewpoint, territory, control, period, official };
                let cells = cells(&held);
                let mut cites = sources_in(&control.sources);
                cites.extend(official.iter().flat_map(|it| sources_in(&it.sources)));
                rows.push(Row { of: Of::Land(id), point: None, cites, cells });
            }
        }
    }
    rows
}

/// A period of control, cut where an official map begins or ends to differ from it.
fn parts(atlas: &Atlas, id: TerritoryId, period: Period, viewpoint: Viewpoint) -> Vec<Period> {
    let differences = differences(atlas, id, viewpoint);
    let mut cuts: Vec<Day> = differences
        .flat_map(|it| [Some(it.period.start()), it.period.end()])
        .flatten()
        .filter(|&day| day > period.start() && period.contains(day))
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let starts = std::iter::once(period.start()).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().map(Some).chain([period.end()]);
    starts.zip(ends).filter_map(|(start, end)| Period::new(start, end)).collect()
}

fn differences(
    atlas: &Atlas,
    id: TerritoryId,
    viewpoint: Viewpoint,
) -> impl Iterator<Item = &OfficialDifference> {
    let maps = atlas.official_maps.iter().filter(move |map| map.viewpoint == viewpoint);
    maps.flat_map(|map| &map.differences).filter(move |it| it.territories.contains(&id))
}

fn official_on(
    atlas: &Atlas,
    id: TerritoryId,
    day: Day,
    viewpoint: Viewpoint,
) -> Option<&OfficialDifference> {
    differences(atlas, id, viewpoint).find(|it| it.period.contains(day))
}

/// A territory in the hands of one holder for a time.
struct Held<'a> {
    atlas: &'a Atlas,
    words: &'a Words,
    viewpoint: Viewpoint,
    territory: &'a Territory,
    control: &'a Control,
    period: Period,
    /// What an official map shows instead.
    official: Option<&'a OfficialDifference>,
}

impl<'a> Held<'a> {
    fn holder(&self) -> Option<&'a Holder> {
        let holder = self.official.map_or(Some(self.control.holder), |it| it.holder);
        holder.map(|id| &self.atlas[id])
    }

    fn claimants(&self) -> Vec<String> {
        self.control.claimants.iter().map(|&id| self.atlas[id].name.clone()).collect()
    }

    /// Since when it is held, as the source of the first row states it.
    fn since(&self) -> &'a HistoricalDate {
        let first = self.territory.held_since(&self.atlas.holders, self.period.start());
        &first.unwrap_or(self.control).since
    }

    fn last_day(&self) -> Option<Day> {
        self.period.end().map(Day::yesterday)
    }

    fn basis(&self) -> &'a String {
        self.official.map_or(&self.control.basis, |it| &it.basis)
    }

    fn sources(&self) -> &'a [Citation] {
        self.official.map_or(&self.control.sources, |it| &it.sources)
    }

    /// The period in EDTF, each end as precise as the source has it. Both ends lie within it, as
    /// EDTF wants: an end that is known to the day is the day before the hand-over.
    fn edtf(&self) -> String {
        let end = self.period.end().map_or_else(|| "..".to_owned(), |end| self.stated_end(end));
        if self.period.start() == self.control.period.start() {
            format!("{}/{end}", self.control.since.start_as_written())
        } else {
            format!("{}/{end}", self.period.start())
        }
    }

    fn stated_end(&self, end: Day) -> String {
        let next = self.territory.control.iter().find(|row| row.period.start() == end);
        match next.map(|row| &row.since) {
            Some(since) if since.start().precision != Precision::Day => {
                since.start_as_written().to_owned()
            }
            Some(since) if !since.start().is_plain() => {
                let start = since.start_as_written();
                let marks = start.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
                format!("{}{marks}", end.yesterday())
            }
            Some(_) | None => end.yesterday().to_string(),
        }
    }
}
