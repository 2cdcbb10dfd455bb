//! The units below, as reports list them: the rows of screen 3 in its order,
//! and the same as plain numbers.

use serde::Serialize;

use super::briefing::{IndicatorFacts, UnitName, indicator_facts, unit_name};
use super::filter::{Filter, Reporting};
use super::search::Index;
use super::vantage::Vantage;
use super::view::ranking::rows::filtered_by;
use super::view::ranking::{Listing, Standing};
use super::view::{RankEntry, Ranking, RankingView, SortOrder, Window};
use super::words::labels;
use crate::model::{IndicatorIx, Status, UnitIx};
use crate::text::Needle;

/// Which units a report lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is filtered; its sector is that of the book already.
    pub filter: Filter,
    /// By which indicators they are listed; none for no list.
    pub by: Vec<IndicatorIx>,
    /// These were asked for; otherwise a filter of rows lists by every one.
    pub is_asked: bool,
}

/// The units below by one indicator.
#[derive(Clone, Debug)]
pub struct Roster {
    /// Which of the units below.
    pub listing: Listing,
    /// What is said where the filter leaves nobody.
    nobody: String,
    /// As screen 3 writes them.
    pub view: RankingView,
    /// The same as plain numbers; unions folded into one row have a roster of
    /// their own.
    pub facts: Vec<ListedFacts>,
}

/// A unit below by one indicator, as plain numbers.
#[derive(Clone, Debug, Serialize)]
pub struct ListedFacts {
    /// Who.
    #[serde(flatten)]
    pub unit: UnitName,
    /// 1 is the best by what is reached of the target; null without a rank.
    pub rank: Option<usize>,
    /// `ranked`, `moved`, `ended` or `unmanaged`.
    pub standing: &'static str,
    /// The indicator at that unit.
    #[serde(flatten)]
    pub indicator: IndicatorFacts,
}

/// What is filtered in a report; null where nothing is.
#[derive(Clone, Debug, Serialize)]
pub struct FilterFacts {
    /// `sxkd` or `hcsn`: every figure is that sector's.
    pub sector: Option<&'static str>,
    /// What a sector's figures leave out, since it can't be split.
    pub left_out: Vec<&'static str>,
    /// Codes of indicators that can't be split by sector at this unit.
    pub not_split: Vec<String>,
    /// Rows of units with one of these; empty for any.
    pub statuses: Vec<&'static str>,
    /// Rows of units that have reported in full, or not.
    pub reported: Option<bool>,
    /// Rows of units with this in their name.
    pub name: Option<String>,
}

/// What a sector's figures leave out.
const LEFT_OUT: [&str; 2] = ["declared_totals", "figures_above_grassroots"];

impl FilterFacts {
    /// As plain facts, with the indicators that couldn't be split.
    pub fn of(filter: &Filter, indicators: &[IndicatorFacts]) -> Option<Self> {
        if filter.is_empty() {
            return None;
        }
        let is_split = crate::calc::Reason::NotSplitBySector.key();
        let not_split = indicators.iter().filter(|i| i.status_reason == is_split);
        let rows = &filter.rows;
        Some(Self {
            sector: filter.sector.map(super::filter::SectorGroup::key),
            left_out: filter.sector.map(|_| LEFT_OUT.to_vec()).unwrap_or_default(),
            not_split: not_split.map(|i| i.code.clone()).collect(),
            statuses: rows.statuses.iter().copied().map(Status::key).collect(),
            reported: rows.reporting.map(|r| r == Reporting::Complete),
            name: (!rows.text.is_empty()).then(|| rows.text.clone()),
        })
    }

    /// In one cell of a table: `sector=sxkd; status=missed,at_risk`.
    pub fn in_one(&self) -> String {
        let reported = self.reported.map(|is| if is { "yes" } else { "no" });
        let said = [
            self.sector.map(|sector| format!("sector={sector}")),
            (!self.statuses.is_empty()).then(|| format!("status={}", self.statuses.join(","))),
            reported.map(|answer| format!("reported={answer}")),
            self.name.as_ref().map(|name| format!("name={name}")),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

/// The lists a report asks for, in the order of the indicators.
pub fn rosters(vantage: &Vantage<'_>, choice: &Choice) -> Vec<Roster> {
    if choice.by.is_empty() {
        return Vec::new();
    }
    let index = Index::new(vantage.dataset());
    let needle = Needle::new(&choice.filter.rows.text);
    let has_text = |unit: UnitIx| index.has_unit(unit, &needle);
    let list = |indicator, listing| roster(vantage, indicator, listing, choice, has_text);
    let mut all = Vec::new();
    for &indicator in &choice.by {
        let below = list(indicator, Listing::Below);
        let is_folded = |row: &super::view::RankRow| row.entry == RankEntry::DirectGrassroots;
        let has_folded = below.view.rows.iter().any(is_folded);
        all.push(below);
        all.extend(has_folded.then(|| list(indicator, Listing::DirectGrassroots)));
    }
    without_empty(all, choice)
}

/// A list in which the filter leaves nobody says nothing: one is kept to say that
/// nobody matches, and every one below that was asked for.
fn without_empty(all: Vec<Roster>, choice: &Choice) -> Vec<Roster> {
    if choice.filter.rows.is_empty() {
        return all;
    }
    let is_told = |roster: &Roster| {
        !roster.facts.is_empty() || (choice.is_asked && roster.listing == Listing::Below)
    };
    let (told, empty): (Vec<_>, Vec<_>) = all.into_iter().partition(is_told);
    if told.is_empty() { empty.into_iter().take(1).map(nobody).collect() } else { told }
}

/// Nobody matches: unions folded into one row don't either.
fn nobody(mut roster: Roster) -> Roster {
    roster.view.rows.clear();
    roster.view.empty = Some(roster.nobody.clone());
    roster
}

fn roster(
    vantage: &Vantage<'_>,
    indicator: IndicatorIx,
    listing: Listing,
    choice: &Choice,
    has_text: impl Fn(UnitIx) -> bool,
) -> Roster {
    let ranking = Ranking::of(vantage, indicator, SortOrder::Status, listing);
    let ranking = ranking.filtered(&choice.filter.rows, has_text);
    let whole = Window { offset: 0, rows: usize::MAX, selected: 0 };
    let mut view = ranking.view(vantage, whole);
    let nobody = labels::FILTERED_OUT_PRINTED.of(vantage.language).to_owned();
    if view.empty.as_deref() == Some(labels::FILTERED_OUT.of(vantage.language)) {
        view.empty = Some(nobody.clone());
    }
    let facts = ranking.entries.iter().filter_map(|ranked| {
        let unit = ranked.entry.unit()?;
        Some(ListedFacts {
            unit: unit_name(vantage.book, unit),
            rank: ranked.rank,
            standing: standing(ranked.standing),
            indicator: indicator_facts(vantage.book, &vantage.at(unit).assess(indicator))?,
        })
    });
    Roster { listing, nobody, facts: facts.collect(), view }
}

const fn standing(of: Standing) -> &'static str {
    match of {
        Standing::Regular | Standing::Folded => "ranked",
        Standing::Moved => "moved",
        Standing::Ended => "ended",
        Standing::Unmanaged => "unmanaged",
    }
}

/// What a printed report says of its filter; nothing without one.
pub fn filter_note(vantage: &Vantage<'_>, choice: &Choice) -> Option<String> {
    let rows = &choice.filter.rows;
    let note = if rows.is_empty() { labels::FILTER_NOTE_SECTOR } else { labels::FILTER_NOTE_ROWS };
    Some(note.fill(vantage.language, &[&filtered_by(vantage, rows)?]))
}
