//! The visible rows, and what stands around them.

use crate::app::filter::{RowFilter, SectorGroup};
use crate::app::vantage::Vantage;
use crate::app::words::{Said, labels, reason as say};
use crate::calc::tree::is_below_reporting_level;
use crate::calc::{Assessment, Reason};
use crate::model::{Amount, Cadence, IndicatorIx, Level, UnitIx};
use crate::text::number;

use super::super::behind::is_regrouped;
use super::super::gauge::{BarView, TrendView};
use super::super::peers::{is_small, size_of};
use super::super::remainder::{remainder, total};
use super::super::row;
use super::super::writing::{self, Pen};
use super::super::{StatusView, reason};
use super::order::members;
use super::{
    Few, Listing, OF_FEW, RankEntry, RankRow, Ranked, Ranking, RankingView, SortOrder, Standing,
    Window,
};

pub(super) fn view(ranking: &Ranking, vantage: &Vantage<'_>, window: Window) -> RankingView {
    let parent = vantage.assess(ranking.indicator);
    let pen = Pen::new(vantage, ranking.indicator);
    let rows = ranking.entries.iter().skip(window.offset).take(window.rows);
    let row = |entry: &Ranked| match entry.entry {
        RankEntry::Unit(unit) => unit_row(vantage, &pen, &parent, unit, Some(entry)),
        RankEntry::DirectGrassroots => folded_row(vantage, &pen, &parent),
    };
    let marks = ranking.few == Few::Some;
    let marked = |row: RankRow| RankRow { mark: if marks { row.mark } else { "" }, ..row };
    RankingView {
        title: title(ranking, vantage, &pen, &parent),
        is_target_told: told_target(&pen, &parent).is_some(),
        has_marks: marks,
        few: match ranking.few {
            Few::None => None,
            Few::Some => Some(labels::OF_FEW.fill(vantage.language, &[OF_FEW])),
            Few::All => Some(labels::ALL_OF_FEW.of(vantage.language).to_owned()),
        },
        rows: rows.map(|entry| marked(row(entry))).collect(),
        sort: ranking.sort,
        window,
        widest_shortfall: ranking.largest_gap.map(|g| pen.count(g)).unwrap_or_default(),
        total: ranking.entries.len(),
        remainder: remainder(vantage, &pen, &parent),
        empty: empty(ranking, vantage, &pen, &parent),
        parent: marked(unit_row(vantage, &pen, &parent, vantage.unit, None)),
    }
}

/// The target where everybody has the same.
fn told_target(pen: &Pen<'_>, parent: &Assessment) -> Option<String> {
    let demand = row::demand(pen, parent);
    (pen.cadence() != Cadence::PhaseSum && !demand.is_empty()).then_some(demand)
}

fn title(ranking: &Ranking, vantage: &Vantage<'_>, pen: &Pen<'_>, parent: &Assessment) -> String {
    let language = vantage.language;
    let said = match ranking.listing {
        Listing::Below => labels::RANKING,
        Listing::DirectGrassroots => labels::RANKING_GRASSROOTS,
    };
    let entries = ranking.entries.iter().map(|e| e.entry);
    let units = counted(vantage, entries, ranking.whole);
    let label = pen.indicator.label.in_language(language);
    let sort = sort_name(ranking.sort).of(language);
    let target = told_target(pen, parent).map(|t| format!(" {t}")).unwrap_or_default();
    // What is filtered stands where a short title still has it.
    let code = format!("{}{target}{}", pen.indicator.code, filters(vantage, &ranking.filter));
    let listed = ranking.entries.iter().filter_map(|e| e.entry.unit());
    let parent = std::iter::once(vantage.unit);
    let is_regrouped = is_regrouped(vantage, ranking.indicator, listed.chain(parent));
    let regrouped = if is_regrouped { labels::REGROUPED_SHORT.of(language) } else { "" };
    let sort = format!("{sort}{regrouped}");
    said.fill(language, &[&code, label, &units, &sort])
}

/// How many units are shown, of how many where some are filtered out; those folded into one
/// row are counted apart. `whole`: how many rows there are without a filter.
pub fn counted(
    vantage: &Vantage<'_>,
    entries: impl Iterator<Item = RankEntry>,
    whole: usize,
) -> String {
    let language = vantage.language;
    let written = |of: usize| number::of(of, language);
    let (folded, units): (Vec<_>, Vec<_>) = entries.partition(|e| e.unit().is_none());
    let (shown, whole) = (units.len(), whole.saturating_sub(folded.len()));
    let count = if shown == whole {
        written(whole)
    } else {
        format!("{}/{}", written(shown), written(whole))
    };
    let units = labels::OF_UNITS.fill(language, &[&count]);
    if folded.is_empty() {
        return units;
    }
    labels::AND_FOLDED.fill(language, &[&units, &written(members(vantage))])
}

/// What is filtered, as a part of a title; empty without a filter.
pub fn filters(vantage: &Vantage<'_>, rows: &RowFilter) -> String {
    match filtered_by(vantage, rows) {
        Some(said) => format!(" · {}", labels::FILTERED.fill(vantage.language, &[&said])),
        None => String::new(),
    }
}

/// What is filtered, in words; nothing without a filter.
pub fn filtered_by(vantage: &Vantage<'_>, rows: &RowFilter) -> Option<String> {
    let language = vantage.language;
    let sector = SectorGroup::of(vantage.book.sectors());
    let mut said: Vec<String> =
        sector.iter().map(|s| s.wording().of(language).to_owned()).collect();
    said.extend(rows.written(language));
    (!said.is_empty()).then(|| said.join(", "))
}

/// What stands behind a name: moved, ended, not managed, so many folded into one.
pub fn standing_remark(vantage: &Vantage<'_>, standing: Standing) -> String {
    let language = vantage.language;
    match standing {
        Standing::Regular => String::new(),
        Standing::Moved => labels::MOVED.of(language).to_owned(),
        Standing::Ended => labels::ENDED.of(language).to_owned(),
        Standing::Unmanaged => labels::UNMANAGED.of(language).to_owned(),
        Standing::Folded => {
            labels::FOLDED.fill(language, &[&number::of(members(vantage), language)])
        }
    }
}

/// An order in words.
pub const fn sort_name(sort: SortOrder) -> Said {
    match sort {
        SortOrder::Status => labels::SORT_STATUS,
        SortOrder::Value => labels::SORT_VALUE,
        SortOrder::Shortfall => labels::SORT_SHORTFALL,
        SortOrder::ReportingRate => labels::SORT_REPORTING,
        SortOrder::Official => labels::SORT_OFFICIAL,
    }
}

fn unit_row(
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    parent: &Assessment,
    unit: UnitIx,
    ranked: Option<&Ranked>,
) -> RankRow {
    let language = vantage.language;
    let a = vantage.at(unit).assess(pen_indicator(parent));
    let remark = ranked.map(|r| standing_remark(vantage, r.standing));
    let (book, phase) = (vantage.book, vantage.phase);
    let part = |_| book.part_sum(vantage.tree, parent.indicator, (unit, vantage.unit), phase);
    let part = a.sum.filter(|_| ranked.is_some()).map(part);
    RankRow {
        entry: RankEntry::Unit(unit),
        rank: ranked.and_then(|r| r.rank).map(|r| number::of(r, language)).unwrap_or_default(),
        name: vantage.dataset().units.unit(unit).name().to_owned(),
        remark: remark.unwrap_or_default(),
        status: Some(StatusView::of(&a, language)),
        value: row::value(pen, &a, parent.year),
        mark: if size_of(&a).is_some_and(is_small) { OF_FEW } else { "" },
        fraction: a.year.and_then(|_| pen.fraction(&a.year_value)).unwrap_or_default(),
        target: row::demand(pen, &a),
        bar: BarView::of(&a),
        shortfall: a.gap.filter(|g| !g.is_zero()).map(|g| pen.count(g)).unwrap_or_default(),
        share: if ranked.is_some() { share(vantage, parent, part) } else { String::new() },
        reporting: row::reporting(&vantage.at(unit), &a),
        trend: TrendView::of(vantage, pen, &a),
    }
}

const fn pen_indicator(parent: &Assessment) -> IndicatorIx {
    parent.indicator
}

/// A count's share of the value of the unit above, in which only the years under
/// it are.
fn share(vantage: &Vantage<'_>, parent: &Assessment, sum: Option<Amount>) -> String {
    let whole = parent.sum.filter(|w| *w > Amount::ZERO);
    let share = |(sum, whole): (Amount, Amount)| sum.to_f64() / whole.to_f64();
    let share = sum.zip(whole).map(share);
    share.map(|s| writing::share(s, vantage.language)).unwrap_or_default()
}

/// The grassroots unions directly under the province as one row, in the years
/// of the province's value.
fn folded_row(vantage: &Vantage<'_>, pen: &Pen<'_>, parent: &Assessment) -> RankRow {
    let units = &vantage.dataset().units;
    let children = vantage.book.children(vantage.tree, vantage.unit, vantage.phase);
    let members: Vec<UnitIx> = children
        .iter()
        .map(|c| c.unit)
        .filter(|&u| units.unit(u).level == Level::Grassroots)
        .collect();
    let worth = |year: i32| total(vantage, parent.indicator, &members, year);
    let year = parent.year.map(worth).unwrap_or_default();
    let sum = parent.sum.map(|_| {
        let years = parent.years.iter().filter(|y| y.state.is_started());
        years.filter_map(|y| worth(y.year).numerator()).sum::<Amount>()
    });
    let value = sum.map_or_else(|| pen.year_value(&year), |s| Some(pen.count(s)));
    let language = vantage.language;
    RankRow {
        entry: RankEntry::DirectGrassroots,
        rank: String::new(),
        name: labels::DIRECT_GRASSROOTS.of(language).to_owned(),
        remark: standing_remark(vantage, Standing::Folded),
        status: None,
        value: value.unwrap_or_else(|| writing::NOTHING.to_owned()),
        mark: "",
        fraction: pen.fraction(&year).unwrap_or_default(),
        target: String::new(),
        bar: None,
        shortfall: String::new(),
        share: share(vantage, parent, sum),
        reporting: writing::rate(year.reported, year.expected, language).unwrap_or_default(),
        trend: TrendView::default(),
    }
}

fn empty(
    ranking: &Ranking,
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    parent: &Assessment,
) -> Option<String> {
    if ranking.entries.is_empty() && ranking.whole > 0 {
        return Some(labels::FILTERED_OUT.of(vantage.language).to_owned());
    }
    if ranking.entries.is_empty() {
        return Some(labels::NO_CHILDREN.of(vantage.language).to_owned());
    }
    let is_below = |e: &Ranked| {
        let level =
            e.entry.unit().map_or(Level::Grassroots, |u| vantage.dataset().units.unit(u).level);
        is_below_reporting_level(pen.indicator, level)
    };
    let level = reason::level(pen.indicator.reporting_level).of(vantage.language);
    if parent.reason == Reason::NotSplitBySector {
        return Some(say::NOT_SPLIT_BY_SECTOR.of(vantage.language).to_owned());
    }
    let is_all_below = ranking.entries.iter().all(is_below);
    is_all_below.then(|| labels::BELOW_LEVEL.fill(vantage.language, &[level]))
}
