//! In which order units are listed.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::calc::{Assessment, Child, Tree};
use crate::model::{Amount, IndicatorIx, Level, Status, UnitIx};

use super::super::behind::{assess_children, has_mixed_levels};
use super::super::gauge::BarView;
use super::super::peers::{is_small, size_of};
use super::{Few, Listing, RankEntry, Ranked, Ranking, SortOrder, Standing};
use crate::app::filter::{RowFilter, Traits};
use crate::app::vantage::Vantage;

/// What a child is ordered by: read off its one assessment.
struct Key {
    entry: RankEntry,
    standing: Standing,
    status: Status,
    /// Per cent of the target, or the plain value where none is in force.
    reached: Option<f64>,
    value: Option<f64>,
    gap: Option<Amount>,
    reporting: Option<f64>,
    size: Option<Amount>,
    official: usize,
}

pub(super) fn order(
    vantage: &Vantage<'_>,
    indicator: IndicatorIx,
    sort: SortOrder,
    listing: Listing,
) -> Ranking {
    let children = assess_children(vantage, indicator);
    let units = &vantage.dataset().units;
    let is_mixed = has_mixed_levels(vantage, children.iter().map(|(c, _)| c.unit));
    let is_direct = |c: &Child| is_mixed && units.unit(c.unit).level == Level::Grassroots;
    let lists_direct = listing == Listing::DirectGrassroots && is_mixed;
    let mut keys: Vec<Key> = children
        .iter()
        .filter(|(c, _)| is_direct(c) == lists_direct)
        .map(|(c, a)| key(vantage, *c, a))
        .collect();
    if !lists_direct && children.iter().any(|(c, _)| is_direct(c)) {
        keys.push(folded());
    }
    let ranks = ranks(&keys);
    keys.sort_by(|a, b| {
        let by_sort = || compare(sort, a, b);
        a.standing.cmp(&b.standing).then_with(by_sort).then(a.official.cmp(&b.official))
    });
    let ranked = |k: &Key| Ranked {
        entry: k.entry,
        rank: ranks.get(&k.official).copied(),
        standing: k.standing,
        traits: k.entry.unit().map(|_| Traits {
            status: k.status,
            has_reported: k.reporting.map(|rate| rate >= 1.0),
        }),
    };
    Ranking {
        indicator,
        sort,
        listing,
        entries: keys.iter().map(ranked).collect(),
        whole: keys.len(),
        filter: RowFilter::default(),
        largest_gap: keys.iter().filter_map(|k| k.gap).max(),
        few: few(&keys),
    }
}

/// Where each share is of one, nothing has to be said.
fn few(keys: &[Key]) -> Few {
    let sizes = || keys.iter().filter_map(|k| k.size);
    let is_some = sizes().any(is_small) && sizes().any(|size| size > Amount::whole(1));
    match (is_some, sizes().all(is_small)) {
        (false, _) => Few::None,
        (true, false) => Few::Some,
        (true, true) => Few::All,
    }
}

/// Who is listed, everybody of one standing before the next, in official order.
pub fn listed(vantage: &Vantage<'_>, listing: Listing) -> Vec<(RankEntry, Standing)> {
    let units = &vantage.dataset().units;
    let children = vantage.book.children(vantage.tree, vantage.unit, vantage.phase);
    let is_mixed = has_mixed_levels(vantage, children.iter().map(|c| c.unit));
    let is_direct = |c: &Child| is_mixed && units.unit(c.unit).level == Level::Grassroots;
    let lists_direct = listing == Listing::DirectGrassroots && is_mixed;
    let mut entries: Vec<(RankEntry, Standing)> = children
        .iter()
        .filter(|c| is_direct(c) == lists_direct)
        .map(|c| (RankEntry::Unit(c.unit), standing(vantage, *c)))
        .collect();
    if !lists_direct && children.iter().any(is_direct) {
        entries.push((RankEntry::DirectGrassroots, Standing::Folded));
    }
    entries.sort_by_key(|&(_, standing)| standing);
    entries
}

/// How many grassroots unions are folded into one row.
pub fn members(vantage: &Vantage<'_>) -> usize {
    let units = &vantage.dataset().units;
    let children = vantage.book.children(vantage.tree, vantage.unit, vantage.phase);
    children.iter().filter(|c| units.unit(c.unit).level == Level::Grassroots).count()
}

fn key(vantage: &Vantage<'_>, child: Child, a: &Assessment) -> Key {
    let year = &a.year_value;
    let expected = (year.expected > 0).then(|| f64::from(year.expected));
    Key {
        entry: RankEntry::Unit(child.unit),
        standing: standing(vantage, child),
        status: a.status,
        reached: BarView::of(a).map(|b| b.value),
        value: a.value,
        gap: a.gap.filter(|g| *g > Amount::ZERO),
        reporting: expected.map(|e| f64::from(year.reported) / e),
        size: size_of(a),
        official: child.unit.index(),
    }
}

const fn folded() -> Key {
    Key {
        entry: RankEntry::DirectGrassroots,
        standing: Standing::Folded,
        status: Status::NotApplicable,
        reached: None,
        value: None,
        gap: None,
        reporting: None,
        size: None,
        official: usize::MAX,
    }
}

/// Whether a child is ranked, or listed apart.
fn standing(vantage: &Vantage<'_>, child: Child) -> Standing {
    if !is_managed(vantage, child.unit) {
        Standing::Unmanaged
    } else if child.has_ended {
        Standing::Ended
    } else if child.has_moved {
        Standing::Moved
    } else {
        Standing::Regular
    }
}

/// By the last spell within the years looked at.
fn is_managed(vantage: &Vantage<'_>, unit: UnitIx) -> bool {
    let calendar = vantage.book.calendar();
    let mut years: Vec<i32> = calendar.started_years(vantage.phase()).collect();
    if let Tree::Of(year) = vantage.tree {
        years.push(year);
    }
    let presence = years.iter().rev().find_map(|&y| vantage.book.presence(unit, y));
    presence.is_none_or(|p| p.is_managed)
}

fn compare(sort: SortOrder, a: &Key, b: &Key) -> Ordering {
    match sort {
        SortOrder::Status => {
            a.status.cmp(&b.status).then_with(|| ascending(measure(a), measure(b)))
        }
        SortOrder::Value => ascending(a.value, b.value),
        // Who is short of nothing, or was given nothing: by value, the largest first.
        SortOrder::Shortfall if a.gap.is_none() && b.gap.is_none() => ascending(b.value, a.value),
        SortOrder::Shortfall => Reverse(a.gap).cmp(&Reverse(b.gap)),
        SortOrder::ReportingRate => ascending(a.reporting, b.reporting),
        SortOrder::Official => Ordering::Equal,
    }
}

fn measure(key: &Key) -> Option<f64> {
    key.reached.or(key.value)
}

/// The lowest first, those without last.
fn ascending(a: Option<f64>, b: Option<f64>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// 1 for the most of the target (where not everybody has one: the largest
/// value); equal ones share a rank.
fn ranks(keys: &[Key]) -> BTreeMap<usize, usize> {
    let regular = || keys.iter().filter(|k| k.standing == Standing::Regular && k.value.is_some());
    let has_targets = regular().all(|k| k.reached.is_some());
    let peers: Vec<(f64, usize)> = regular()
        .filter_map(|k| Some((if has_targets { k.reached? } else { k.value? }, k.official)))
        .collect();
    let mut sorted: Vec<f64> = peers.iter().map(|&(reached, _)| reached).collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let better = |reached: f64| sorted.partition_point(|r| r.total_cmp(&reached).is_gt());
    peers.into_iter().map(|(reached, official)| (official, better(reached) + 1)).collect()
}
