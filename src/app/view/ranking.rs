//! Screen 3: the units below one, in an order that the title writes.

pub(super) mod order;
pub(in crate::app) mod rows;

use crate::model::{Amount, IndicatorIx, Language, UnitIx};
use crate::text::number;

use super::super::filter::{RowFilter, Traits};
use super::super::vantage::Vantage;
use super::super::words::labels;
pub use super::layout::ranking_rows as visible_rows;
use super::lines::wrap;
use super::{BarView, Rich, StatusView, TrendView};

/// Stands behind a share of few.
pub const OF_FEW: &str = "°";

/// Whether shares of few, which chance decides, are among those listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Few {
    /// None, or nothing else than shares of one.
    None,
    /// Some: they are marked.
    Some,
    /// Every one.
    All,
}

/// In which order units are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortOrder {
    /// The worst status first.
    #[default]
    Status,
    /// The lowest value first.
    Value,
    /// The largest shortfall first.
    Shortfall,
    /// The lowest reporting rate first.
    ReportingRate,
    /// As the federation lists them.
    Official,
}

impl SortOrder {
    /// All, in the order of the key that steps through them.
    pub const ALL: [Self; 5] =
        [Self::Status, Self::Value, Self::Shortfall, Self::ReportingRate, Self::Official];

    /// The next one, around.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL.into_iter().cycle().skip_while(|&o| o != self).nth(1).unwrap_or(self)
    }
}

/// Which units are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// All below; grassroots unions directly under the province as one row.
    #[default]
    Below,
    /// Those grassroots unions, among themselves.
    DirectGrassroots,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankEntry {
    /// A unit.
    Unit(UnitIx),
    /// The grassroots unions directly under the province, folded into one.
    DirectGrassroots,
}

impl RankEntry {
    /// The unit, unless several are folded into one.
    pub const fn unit(self) -> Option<UnitIx> {
        match self {
            Self::Unit(unit) => Some(unit),
            Self::DirectGrassroots => None,
        }
    }
}

/// An entry with its place among its peers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Who.
    pub entry: RankEntry,
    /// 1 is the best by what is reached of the target; `None` where there is no
    /// value, and for those that ended or aren't managed.
    pub rank: Option<usize>,
    /// Where it stands in the list.
    pub standing: Standing,
    /// What a filter looks at; `None` for several folded into one.
    pub traits: Option<Traits>,
}

/// Where an entry stands in the list: everybody of one standing before the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Ranked.
    Regular,
    /// Several folded into one.
    Folded,
    /// Under another unit at the end of the phase.
    Moved,
    /// No longer there at the end of the phase.
    Ended,
    /// Takes part by invitation only.
    Unmanaged,
}

/// An order of the units below one, worked out with one assessment a child at
/// most; kept by the state until vantage, indicator, sort or listing change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// By which indicator.
    pub indicator: IndicatorIx,
    /// In which order.
    pub sort: SortOrder,
    /// Which units.
    pub listing: Listing,
    /// Everybody shown, in order.
    pub entries: Vec<Ranked>,
    /// How many there are without the filter.
    pub whole: usize,
    /// Who is shown.
    pub filter: RowFilter,
    /// The largest shortfall among them.
    pub largest_gap: Option<Amount>,
    /// Whether shares of few are among them.
    pub few: Few,
}

/// The part of a list that is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Entries above it.
    pub offset: usize,
    /// Entries in it.
    pub rows: usize,
    /// The selected entry, counted from the first of all.
    pub selected: usize,
}

impl Window {
    /// The first and the last of so many that are seen; nothing of none.
    pub fn told(self, total: usize, language: Language) -> String {
        if total == 0 {
            return String::new();
        }
        let last = (self.offset + self.rows).min(total);
        let written = [self.offset + 1, last, total].map(|n| number::of(n, language));
        let [first, last, total] = &written;
        labels::ROWS_SHOWN.fill(language, &[first, last, total])
    }
}

/// A unit in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct RankRow {
    /// Who.
    pub entry: RankEntry,
    /// Its rank; empty without one.
    pub rank: String,
    /// Its name.
    pub name: String,
    /// Moved, ended, not managed, so many unions folded in here; empty otherwise.
    pub remark: String,
    /// Its status; `None` for several folded into one.
    pub status: Option<StatusView>,
    /// Its value.
    pub value: String,
    /// [`OF_FEW`] behind a share of few, where others aren't.
    pub mark: &'static str,
    /// Numerator/denominator.
    pub fraction: String,
    /// Its target with the comparator.
    pub target: String,
    /// The bullet bar.
    pub bar: Option<BarView>,
    /// What it is short of.
    pub shortfall: String,
    /// Its share of the value of the unit above (counts only).
    pub share: String,
    /// Reporting rate.
    pub reporting: String,
    /// The years.
    pub trend: TrendView,
}

/// Screen 3.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingView {
    /// Indicator, unit, how many, and the order.
    pub title: String,
    /// The unit looked at itself.
    pub parent: RankRow,
    /// The visible rows.
    pub rows: Vec<RankRow>,
    /// By what they are sorted: that is seen.
    pub sort: SortOrder,
    /// The title tells the target of all.
    pub is_target_told: bool,
    /// Shares of few are marked, seen here or not.
    pub has_marks: bool,
    /// What is said of shares of few.
    pub few: Option<String>,
    /// Which of all entries they are.
    pub window: Window,
    /// The largest shortfall of all entries as written.
    pub widest_shortfall: String,
    /// How many entries there are.
    pub total: usize,
    /// In what the parts differ from the whole.
    pub remainder: Option<String>,
    /// Why the list is empty.
    pub empty: Option<String>,
}

impl RankingView {
    /// What stands below the rows, in so many columns.
    pub fn below(&self, columns: usize) -> Vec<Rich> {
        let said = self.remainder.iter().chain(&self.empty).chain(&self.few);
        said.flat_map(|line| wrap(&Rich::default().strong(line.clone()), columns)).collect()
    }
}

impl Ranking {
    /// Orders the units below the one looked at.
    pub fn of(
        vantage: &Vantage<'_>,
        indicator: IndicatorIx,
        sort: SortOrder,
        listing: Listing,
    ) -> Self {
        order::order(vantage, indicator, sort, listing)
    }

    /// The same with only those that a filter admits, and whose name it admits.
    /// Unions folded into one stay: the list of them is filtered in its turn.
    #[must_use]
    pub fn filtered(&self, filter: &RowFilter, has_text: impl Fn(UnitIx) -> bool) -> Self {
        let is_shown = |ranked: &&Ranked| match (ranked.entry, ranked.traits) {
            (RankEntry::Unit(unit), Some(traits)) => filter.admits(traits) && has_text(unit),
            _ => true,
        };
        let entries = self.entries.iter().filter(is_shown).copied().collect();
        Self { entries, filter: filter.clone(), ..self.clone() }
    }

    /// Where an entry stands in the list.
    pub fn position(&self, entry: RankEntry) -> Option<usize> {
        self.entries.iter().position(|e| e.entry == entry)
    }

    /// Screen 3: only the rows of the window are worked out.
    pub fn view(&self, vantage: &Vantage<'_>, window: Window) -> RankingView {
        rows::view(self, vantage, window)
    }
}
