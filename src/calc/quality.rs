//! What doesn't agree, or is hardly true, among figures that are all used.
//! Nothing here changes a number: a person has to look at the row.
//!
//! | what | module |
//! | --- | --- |
//! | totals declared above the reporting level | `declared` |
//! | powers of ten in a unit's own history | `history` |
//! | outliers in it | `outliers` |
//! | another size than that of all other units | `others` |
//! | percentages in the place of counts | `hundreds` |
//! | one number drawn down over its neighbours | `filled` |
//! | the years or numbers of the rows pasted in | `pasted` |
//! | percentages written as fractions, or a hundredfold | `scale` |
//! | shares and levels that are nowhere near their targets | `targets` |
//! | nothing but zeros where there was something | `zeros` |
//! | last year's figures handed in again | `copied` |
//! | one unit's figures under the name of another | `twins` |
//! | reports of units that had ended or not yet opened, days of reports | `lifetime` |
//! | counts from January on that become less | `running` |
//! | counts of years that hold the years before | `cumulated` |
//! | closed years that rest on a month | `months` |
//! | the plan's own rules of what agrees with what | `rules` |
//!
//! What a what-if scenario assumes is never looked at: nobody reported it.

mod copied;
mod cumulated;
mod declared;
mod filled;
mod history;
mod hundreds;
mod lifetime;
mod months;
mod others;
mod outliers;
mod pasted;
mod rules;
mod running;
mod scale;
mod series;
mod targets;
mod twins;
mod zeros;

use std::collections::HashSet;

use crate::model::{Amount, Doubt, FigureCell, IndicatorIx, Lines, RowNumber, UnitIx};

use super::book::Book;
use series::Series;

/// A count, or numerator and denominator.
pub type Pair = (Amount, Option<Amount>);

/// A row that is used and should be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Irregularity {
    /// Who reported.
    pub unit: UnitIx,
    /// On what.
    pub indicator: IndicatorIx,
    /// For when.
    pub year: i32,
    /// Where the row stands in the figures' table.
    pub at: RowNumber,
    /// Which cell of it.
    pub part: FigureCell,
    /// What is the matter.
    pub doubt: Doubt,
}

/// Everything that doesn't agree or is hardly true, by line and cell; each year
/// by its own tree.
pub fn irregularities(book: &Book) -> Vec<Irregularity> {
    let mut found = Vec::new();
    declared::look(book, &mut found);
    lifetime::look(book, &mut found);
    rules::look(book, &mut found);
    let (mut copies, mut sizes) = (copied::Copies::default(), others::Sizes::default());
    let (mut twins, mut zeros) = (twins::Twins::of(book), zeros::Zeros::default());
    let (mut money, mut changes) = (Vec::new(), Vec::new());
    for ix in book.dataset().plan.indicator_ixs() {
        running::look(book, ix, &mut found);
        months::look(book, ix, &mut found);
        let all = Series::of(book, ix);
        for series in &all {
            let told_from = found.len();
            history::look(series, &mut found, &mut changes);
            scale::look(series, told_from, &mut found);
            copies.compare(series);
            twins.learn(series);
        }
        hundreds::look(book, &all, &mut found);
        filled::look(book, &all, &mut found);
        pasted::look(book, &all, &mut found);
        targets::look(book, &all, &mut found);
        cumulated::look(book, &all, &mut found);
        sizes.learn(&all);
        zeros.learn(book, &all);
        if all.first().is_some_and(|series| series.indicator.measured) {
            money.push(all);
        } else {
            others::look(book, &all, &sizes, &mut found);
        }
    }
    // Held against the sizes of the units, which all indicators tell together.
    for all in money {
        others::look(book, &all, &sizes, &mut found);
    }
    copies.tell(book, &mut found);
    twins.tell(&mut found);
    history::drop_changes(&mut changes);
    found.append(&mut changes);
    zeros.tell(book, &mut found);
    drop_what_is_told_better(&mut found);
    found.sort_by_key(|i| (i.at, i.part, i.unit, i.indicator, i.year));
    found
}

/// What a unit's own history says of a row is worth more than what any unit's may be.
fn drop_what_is_told_better(found: &mut Vec<Irregularity>) {
    let is_better = |doubt: &Doubt| matches!(doubt, Doubt::Slip { .. } | Doubt::Outlier { .. });
    let told: HashSet<RowNumber> =
        found.iter().filter(|i| is_better(&i.doubt)).map(|i| i.at).collect();
    found.retain(|i| !matches!(i.doubt, Doubt::AboveLimit { .. }) || !told.contains(&i.at));
}

/// As files write it.
fn plain((numerator, denominator): Pair) -> String {
    denominator.map_or_else(|| numerator.to_string(), |d| format!("{numerator}/{d}"))
}

/// A number by itself; a percentage with two decimals, since it is there to be looked at.
fn said(parts: i128, is_percentage: bool) -> String {
    if !is_percentage {
        return Amount::from_parts(parts).to_string();
    }
    let hundredths = parts / (Amount::SCALE / 100);
    format!("{}.{:02} %", hundredths / 100, hundredths.abs() % 100)
}

/// The codes of indicators, one behind the other.
fn codes(book: &Book, indicators: impl IntoIterator<Item = IndicatorIx>) -> String {
    let codes = indicators.into_iter().map(|ix| book.dataset().plan.code(ix));
    codes.collect::<Vec<_>>().join(", ")
}

/// Where rows stand.
fn lines(book: &Book, rows: impl IntoIterator<Item = RowNumber>) -> Lines {
    let mut rows: Vec<RowNumber> = rows.into_iter().collect();
    rows.sort_unstable();
    Lines::of(&rows, book.dataset().figures.parts())
}
