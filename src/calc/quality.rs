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
//! | last year's figures handed in again | `copied` |
//! | one unit's figures under the name of another | `twins` |
//! | reports of units that had ended or not yet opened, days of reports | `lifetime` |
//! | counts from January on that become less | `running` |
//! | the plan's own rules of what agrees with what | `rules` |
//!
//! What a what-if scenario assumes is never looked at: nobody reported it.

mod copied;
mod declared;
mod filled;
mod history;
mod hundreds;
mod lifetime;
mod others;
mod outliers;
mod pasted;
mod rules;
mod running;
mod scale;
mod series;
mod twins;

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::model::{Amount, IndicatorIx, Period, RowNumber, UnitIx};

use super::book::Book;
use series::Series;

/// The cell of a row that is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// The period.
    Period,
    /// The count or numerator.
    Value,
    /// The denominator.
    Denominator,
    /// The day of the report.
    ReportedOn,
}

/// A count, or numerator and denominator.
pub type Pair = (Amount, Option<Amount>);

/// What is the matter with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A declared total: the details beneath are complete and say otherwise;
    /// they hold.
    TotalDiffers {
        /// What was declared.
        declared: Pair,
        /// Their sum.
        summed: Pair,
    },
    /// A declared total with nobody beneath to report: it counts nowhere.
    TotalUnused {
        /// What was declared.
        declared: Pair,
    },
    /// All declared totals that have nobody beneath to report, where no grassroots union
    /// is there at all.
    TotalsAlone {
        /// How many there are.
        totals: usize,
        /// Of which indicators, ascending.
        indicators: Vec<IndicatorIx>,
    },
    /// A declared total that stands for incomplete details, and is less than those
    /// that are there.
    TotalBelowDetails {
        /// What was declared, and is used.
        declared: Pair,
        /// The sum of those that reported.
        summed: Pair,
        /// How many did.
        reporters: usize,
    },
    /// A power of ten times the unit's own history, or such a part of it.
    Slip {
        /// As reported.
        found: Amount,
        /// What its neighbouring years have, in the middle.
        usual: Amount,
        /// 10 to 1 000 000 000.
        factor: u32,
        /// A percentage, or a quantity of its own.
        is_percentage: bool,
    },
    /// Far from everything else that the unit reported.
    Outlier {
        /// As reported; of a percentage in percent.
        found: Amount,
        /// The median of its years.
        median: Amount,
        /// How many years there are.
        years: usize,
        /// A percentage, or a quantity of its own.
        is_percentage: bool,
    },
    /// Of another size than what the other units of the level report, with nothing between.
    UnlikeOthers {
        /// More, or less.
        is_more: bool,
        /// The power of ten between the middles of either.
        factor: u64,
        /// How many units they are of.
        units: usize,
        /// All of them, ascending.
        rows: Vec<RowNumber>,
    },
    /// Percentages where people or things are counted: a hundred as denominator, or the
    /// percentage above the true one.
    PercentForCount {
        /// The denominators are all a hundred.
        are_hundreds: bool,
        /// All of them, ascending.
        rows: Vec<RowNumber>,
    },
    /// One number in rows that follow each other, of as many units.
    FilledDown {
        /// As reported.
        found: Amount,
        /// All of them, ascending.
        rows: Vec<RowNumber>,
    },
    /// What another column holds, in the place of the numbers.
    Pasted {
        /// The years of the rows; else numbers that count them.
        are_years: bool,
        /// All of them, ascending.
        rows: Vec<RowNumber>,
    },
    /// A percentage or rate that hardly is one.
    OffScale {
        /// As reported.
        found: Amount,
        /// It looks like a fraction of one; else like a hundred times as much.
        is_fraction: bool,
    },
    /// The figures of the year before, once more.
    Copied {
        /// How many are the same.
        same: usize,
        /// How many could have differed.
        compared: usize,
        /// On what, in official order.
        indicators: Vec<IndicatorIx>,
    },
    /// All that could differ is what another unit of its level reports, what stands below
    /// either included.
    Twin {
        /// The other.
        of: UnitIx,
        /// How many figures are the same.
        figures: usize,
        /// The last year in which they are.
        last_year: i32,
    },
    /// The period begins after the unit had ended.
    PeriodAfterEnd(NaiveDate),
    /// What stands at the end of a year, of a unit that had ended by then: it
    /// counts nowhere.
    StateOfEnded(NaiveDate),
    /// Handed in long after the unit had ended.
    ReportedAfterEnd {
        /// The last day of the unit.
        ended: NaiveDate,
        /// The day of the report.
        on: NaiveDate,
    },
    /// The period had ended before the unit opened.
    PeriodBeforeOpening(NaiveDate),
    /// Handed in before the unit opened.
    ReportedBeforeOpening {
        /// The first day of the unit.
        opened: NaiveDate,
        /// The day of the report.
        on: NaiveDate,
    },
    /// Handed in long before its period ended, or long after the dataset's own day.
    ReportDay {
        /// The day of the report.
        on: NaiveDate,
        /// Before the period.
        is_early: bool,
        /// All rows of that day and year, ascending.
        rows: Vec<RowNumber>,
    },
    /// More came in within the year than there are.
    NewAboveStock {
        /// What came in.
        new: Amount,
        /// The indicator whose numerator is what there is.
        stock_of: IndicatorIx,
        /// What there is.
        stock: Amount,
    },
    /// A denominator above the numerator that it is part of.
    BaseAboveNumerator {
        /// The denominator.
        base: Amount,
        /// The indicator of that numerator.
        numerator_of: IndicatorIx,
        /// The numerator.
        numerator: Amount,
    },
    /// A count from January on that is less than one from an earlier month of the year.
    RunningFalls {
        /// The period of the earlier one.
        earlier: Period,
        /// What was counted by then.
        before: Amount,
        /// And by the later month.
        now: Amount,
    },
    /// Counts from January on that are hardly more at the end of the year.
    RunningStays {
        /// Of which year.
        year: i32,
        /// How many units say so.
        units: usize,
        /// What they had together in the first month that each reported.
        before: Amount,
        /// And in the last.
        now: Amount,
    },
    /// Far above 100 %, of a percentage that may be above it.
    AboveLimit {
        /// Numerator and denominator.
        found: (Amount, Amount),
        /// The most that is likely, in percent.
        most: Amount,
    },
    /// A smaller denominator and a higher percentage than the year before.
    ShrinkingBase {
        /// The year compared with.
        earlier_year: i32,
        /// Numerator and denominator then.
        before: (Amount, Amount),
        /// And now.
        now: (Amount, Amount),
    },
}

impl Matter {
    /// Not of several rows together, of different units and years.
    #[must_use]
    pub const fn is_of_one_row(&self) -> bool {
        !matches!(
            self,
            Self::UnlikeOthers { .. }
                | Self::PercentForCount { .. }
                | Self::FilledDown { .. }
                | Self::Pasted { .. }
                | Self::RunningStays { .. }
        )
    }
}

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
    pub part: Cell,
    /// What is the matter.
    pub matter: Matter,
}

/// Everything that doesn't agree or is hardly true, by line and cell; each year
/// by its own tree.
#[must_use]
pub fn irregularities(book: &Book) -> Vec<Irregularity> {
    let mut found = Vec::new();
    declared::look(book, &mut found);
    lifetime::look(book, &mut found);
    rules::look(book, &mut found);
    let (mut copies, mut sizes) = (copied::Copies::default(), others::Sizes::default());
    let mut twins = twins::Twins::of(book);
    let (mut money, mut changes) = (Vec::new(), Vec::new());
    for ix in book.dataset().plan.indicator_ixs() {
        running::look(book, ix, &mut found);
        let all = Series::of(book, ix);
        for series in &all {
            let told_from = found.len();
            history::look(series, &mut found, &mut changes);
            scale::look(series, told_from, &mut found);
            copies.compare(series);
            twins.learn(series);
        }
        hundreds::look(book, &all, &mut found);
        filled::look(&all, &mut found);
        pasted::look(&all, &mut found);
        sizes.learn(&all);
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
    copies.tell(&mut found);
    twins.tell(&mut found);
    history::drop_changes(&mut changes);
    found.append(&mut changes);
    drop_what_is_told_better(&mut found);
    found.sort_by_key(|i| (i.at, i.part, i.unit, i.indicator, i.year));
    found
}

/// What a unit's own history says of a row is worth more than what any unit's may be.
fn drop_what_is_told_better(found: &mut Vec<Irregularity>) {
    let is_better =
        |matter: &Matter| matches!(matter, Matter::Slip { .. } | Matter::Outlier { .. });
    let told: HashSet<RowNumber> =
        found.iter().filter(|i| is_better(&i.matter)).map(|i| i.at).collect();
    found.retain(|i| !matches!(i.matter, Matter::AboveLimit { .. }) || !told.contains(&i.at));
}
