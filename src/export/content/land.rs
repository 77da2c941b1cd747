use crate::atlas::{
    Atlas, Control, Holder, OfficialDifference, Territory, TerritoryId, Viewpoint, paired_name,
};
use crate::export::content::cell::Cell;
use crate::export::content::cited::{cited, sources_in};
use crate::export::content::listing::{Column, Holds, Of, Row};
use crate::export::content::order::TableOrder;
use crate::language::Words;
use crate::time::{Day, Period, Precision};

/// What stands in a table of who held what: a row for each territory and period.
pub const COLUMNS: &[Column] = &[
    Column::always("territory", Holds::Text),
    Column::always("name", Holds::Text),
    Column::some("ru", Holds::Text),
    Column::some("ja", Holds::Text),
    Column::some("holder", Holds::Text),
    Column::some("holder_id", Holds::Text),
    Column::some("power", Holds::Text),
    Column::always("status", Holds::Text),
    Column::always("de_jure", Holds::Text),
    Column::always("claimants", Holds::Texts),
    Column::always("start_year", Holds::Whole),
    Column::some("end_year", Holds::Whole),
    // Of several columns of days QGIS takes the first two, and leaves out the last day.
    Column::always("start", Holds::Day),
    Column::some("end", Holds::Day),
    Column::always("start_date", Holds::Day),
    Column::some("end_date", Holds::Day),
    Column::always("edtf", Holds::Text),
    Column::always("since", Holds::Date),
    Column::always("basis", Holds::Text),
    Column::some("note", Holds::Text),
    Column::always("certainty", Holds::Text),
    Column::always("outline", Holds::Text),
    Column::always("viewpoint", Holds::Text),
    Column::always("in_control", Holds::Text),
    Column::always("sources", Holds::Texts),
];

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
                let held = Held { territory, control, period };
                let official = official_on(atlas, id, period.start(), order.viewpoint);
                let cells = held.cells(atlas, words, official, order.viewpoint);
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
    territory: &'a Territory,
    control: &'a Control,
    period: Period,
}

impl Held<'_> {
    fn cells(
        &self,
        atlas: &Atlas,
        words: &Words,
        official: Option<&OfficialDifference>,
        viewpoint: Viewpoint,
    ) -> Vec<Cell> {
        let (territory, control) = (self.territory, self.control);
        let holder = official.map_or(Some(control.holder), |it| it.holder).map(|id| &atlas[id]);
        let since = territory.held_since(&atlas.holders, self.period.start());
        let claimants = control.claimants.iter().map(|&id| atlas[id].name.clone()).collect();
        let end_date = self.period.end().map(Day::yesterday);
        let basis = official.map_or(&control.basis, |it| &it.basis);
        let sources = official.map_or(&control.sources, |it| &it.sources);
        let slug = |holder: &Holder| holder.slug.clone();
        vec![
            Cell::Text(territory.slug.clone()),
            Cell::Text(paired_name(words, territory)),
            Cell::of(territory.ru.as_deref()),
            Cell::of(territory.ja.as_deref()),
            Cell::of(holder.map(|holder| holder.name.as_str())),
            holder.map_or(Cell::Empty, |holder| Cell::Text(slug(holder))),
            Cell::of(holder.map(|holder| holder.power.as_str())),
            Cell::Text(control.status.word().to_owned()),
            Cell::Text(control.de_jure.clone()),
            Cell::Texts(claimants),
            Cell::Whole(self.period.start().year().into()),
            end_date.map_or(Cell::Empty, |end| Cell::Whole(end.year().into())),
            Cell::Day(self.period.start()),
            Cell::of_day(self.period.end()),
            Cell::Day(self.period.start()),
            Cell::of_day(end_date),
            Cell::Text(self.edtf()),
            Cell::Date(since.unwrap_or(control).since.clone()),
            Cell::Text(basis.clone()),
            Cell::of(control.note.as_deref()),
            Cell::Text(control.certainty.word().to_owned()),
            Cell::Text(territory.outline.word().to_owned()),
            Cell::Text(viewpoint.word().to_owned()),
            Cell::Text(atlas[control.holder].name.clone()),
            Cell::Texts(cited(atlas, sources)),
        ]
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
