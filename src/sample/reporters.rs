use chrono::{Datelike, NaiveDate};

use super::grassroots::Union;
use super::recipe::{Indicator, Reporters};
use super::tree::{Tree, UpperIx, UpperKind};
use super::universe::Universe;

/// A unit that may report in one year.
#[derive(Clone, Debug)]
pub struct Reporter<'a> {
    /// Its id.
    pub id: &'a str,
    /// Where its draws are.
    pub position: usize,
    /// What level it reports at.
    pub level: Reporters,
    /// Its sector; empty above the grassroots.
    pub sector: &'a str,
    /// The last upper union above it in the year, or the one that it is.
    pub under: UpperIx,
    /// People at work there in a whole year.
    pub workers: u64,
    /// Months of the year in which it existed.
    pub months: u64,
    /// The first of them.
    pub first_month: u32,
    /// The last of them.
    pub last_month: u32,
    /// True when it exists on the year's last day.
    pub is_standing: bool,
}

impl Reporter<'_> {
    /// True when it reports the indicator.
    pub fn answers(&self, indicator: &Indicator) -> bool {
        let is_level = self.level == indicator.reporters || indicator.reporters == Reporters::All;
        let is_scope = indicator.sectors.is_empty()
            || indicator.sectors.iter().any(|sector| sector == self.sector);
        let is_due = indicator.is_flow || self.is_standing;
        is_level && is_scope && is_due
    }
}

/// Draws of unions lie behind those of every upper union.
const UNIONS_FROM: usize = 1024;

/// Everybody who may report in a year, in official order.
pub fn of_year(universe: &Universe, year: i32, as_of: NaiveDate) -> Vec<Reporter<'_>> {
    let Some((first, last)) = span(year, as_of) else { return Vec::new() };
    let tree = &universe.tree;
    let uppers = tree.uppers().filter_map(|(ix, upper)| {
        let days = within((upper.from, upper.to), first, last)?;
        Some(Reporter {
            id: &upper.id,
            position: ix.position(),
            level: level(upper.kind),
            sector: "",
            under: ix,
            workers: universe.people_under(ix),
            months: months(days),
            first_month: days.0.month(),
            last_month: days.1.month(),
            is_standing: days.1 == last,
        })
    });
    let unions = universe.unions.iter().enumerate().filter(|(_, union)| union.is_managed);
    let growth = u64::try_from(year - universe.first_year).unwrap_or(0) * universe.growth_per_mille;
    let unions = unions.filter_map(|(i, union)| {
        let (days, parent) = life(union, first, last)?;
        Some(Reporter {
            id: &union.id,
            position: UNIONS_FROM + i,
            level: Reporters::Grassroots,
            sector: &union.sector,
            under: parent,
            workers: union.workers * (1000 + growth) / 1000,
            months: months(days),
            first_month: days.0.month(),
            last_month: days.1.month(),
            is_standing: days.1 == last,
        })
    });
    uppers.chain(unions).collect()
}

/// The people under every upper union, each union counted where it was on a day;
/// the sectors' people may weigh differently.
pub fn people(
    tree: &Tree,
    unions: &[Union],
    day: NaiveDate,
    weigh: impl Fn(&Union) -> u64,
) -> Vec<u64> {
    let mut people = vec![0; tree.uppers().count()];
    for union in unions.iter().filter(|union| union.is_managed) {
        let there = union.spells.iter().find(|s| within((s.from, s.to), day, day).is_some());
        if let Some(sum) = there.and_then(|s| people.get_mut(s.parent.position())) {
            *sum += weigh(union);
        }
    }
    people
}

const fn level(kind: UpperKind) -> Reporters {
    match kind {
        UpperKind::Province => Reporters::Province,
        _ => Reporters::District,
    }
}

/// The days of a year as far as the dataset speaks.
fn span(year: i32, as_of: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let last = NaiveDate::from_ymd_opt(year, 12, 31)?.min(as_of);
    (first <= last).then_some((first, last))
}

type Days = (NaiveDate, NaiveDate);

fn within(
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    first: NaiveDate,
    last: NaiveDate,
) -> Option<Days> {
    let days = (from.map_or(first, |d| d.max(first)), to.map_or(last, |d| d.min(last)));
    (days.0 <= days.1).then_some(days)
}

/// All days of a union within the span, and its last parent there.
fn life(union: &Union, first: NaiveDate, last: NaiveDate) -> Option<(Days, UpperIx)> {
    let mut spells =
        union.spells.iter().filter_map(|s| Some((within((s.from, s.to), first, last)?, s.parent)));
    let (start, parent) = spells.next()?;
    let (end, parent) = spells.next_back().unwrap_or((start, parent));
    Some(((start.0, end.1), parent))
}

fn months((first, last): Days) -> u64 {
    u64::from(last.month() - first.month() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_open_year_ends_with_the_dataset() {
        assert_eq!(span(2025, day("2025-09-30")), Some((day("2025-01-01"), day("2025-09-30"))));
        assert_eq!(span(2026, day("2025-09-30")), None);
    }

    #[test]
    fn months_count_those_begun() {
        assert_eq!(months((day("2025-01-01"), day("2025-06-15"))), 6);
        assert_eq!(months((day("2025-07-01"), day("2025-12-31"))), 6);
    }
}
