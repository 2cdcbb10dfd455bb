//! Where a number comes from: the years that make it up, and behind each the
//! very rows that were added.
//!
//! A trace goes down through the units as the roll-up came up. Where a unit's
//! value is the sum of details, its children's rows are behind it; where a
//! declared total stands for them, that one row is, and the rows beneath it are
//! not. So the values of the rows [`Role::Counted`] for a year add up to the
//! numerator of that year, their denominators to its denominator; the sizes of
//! the rows [`Role::Size`] (an assumed size as often as it is used) add up to the
//! Dm of its interval. No row counts twice, and none of a unit outside.
//!
//! Rows that belong to the unit, indicator and years but were not added are
//! listed with the reason. So are rows set aside when the file was read, as far
//! as they can be told to belong: those of the indicator and of a unit beneath;
//! of an unknown unit only where the whole province is looked at.
//!
//! **Weight** of a row is its share of the year's denominator, or where there is
//! none of the year's value; of a sum over the phase, its share of that sum.

mod gather;
mod order;
mod setting_aside;

pub use order::Order;

use num_rational::BigRational;

use crate::model::{
    Amount, Cadence, Entry, Figure, IndicatorIx, Measure, PhaseIx, SetAsideRow, UnitIx, YearState,
};

use super::rollup::{Basis, Worth, YearValue};
use super::tree::Tree;
use super::{Assessment, Book};

keyed! {
    /// What a year, and a row of it, has to do with the number.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Use {
        /// It is in the number itself.
        Number = "number",
        /// The baseline that the number is held against, or grows from.
        Baseline = "baseline",
        /// Another year of the phase: it may matter to the status, not to the number.
        Beside = "beside",
    }
}

/// A year of the phase, or its baseline, with what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TracedYear {
    /// The year.
    pub year: i32,
    /// Closed or open.
    pub state: YearState,
    /// What it has to do with the number.
    pub usage: Use,
    /// What it is worth.
    pub value: YearValue,
    /// How many rows were added.
    pub counted: usize,
    /// How many of them are of an older month than is due.
    pub older: usize,
}

/// How a row is in the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// A reporter's own figure.
    Own,
    /// A declared total that stands for the details beneath.
    Declared,
    /// A published average of the phase that stands for its years.
    Average,
}

/// Whose size a row tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeOf {
    /// Its own unit's: the figure itself came too early in the year to count.
    Stale,
    /// Its own unit's, from an earlier year.
    Earlier,
    /// Assumed for others: the largest reported that year.
    Largest {
        /// For how many reporters of no known size.
        reporters: u32,
    },
}

/// Why a row that belongs was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// A later period of the year speaks in its place.
    Superseded,
    /// Asked for, not available.
    Missing,
    /// The unit says that the indicator doesn't apply to it.
    NotApplicable,
    /// Too early in the year to count.
    Stale,
    /// Later than the date looked back to.
    Ahead,
    /// A declared total of a unit above stands for it.
    Covered {
        /// That unit.
        by: UnitIx,
    },
    /// A declared total; the details beneath are complete.
    Outvoted {
        /// It is not what the details add up to.
        differs: bool,
    },
    /// A declared total with nobody expected beneath.
    NobodyBeneath,
    /// A declared total of a year in which another tree has changed the children.
    OtherChildren,
    /// A declared total, or a figure above the grassroots, while only some sectors
    /// are looked at.
    NotSplitBySector,
    /// The unit takes part by invitation only.
    Unmanaged,
    /// The unit ended within the year, and its states with it.
    Ended,
    /// The unit is none of the indicator's reporters.
    NotAReporter,
    /// A published average of a phase whose years all have figures, or that isn't over.
    AverageNotNeeded,
}

impl Left {
    /// The stable key used in exports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Superseded => "superseded",
            Self::Missing => "missing",
            Self::NotApplicable => "not_applicable",
            Self::Stale => "stale",
            Self::Ahead => "after_as_of",
            Self::Covered { .. } => "covered_by_declared_total",
            Self::Outvoted { differs: true } => "outvoted",
            Self::Outvoted { differs: false } => "details_complete",
            Self::NobodyBeneath => "nobody_expected_beneath",
            Self::OtherChildren => "other_children_in_this_tree",
            Self::NotSplitBySector => "not_split_by_sector",
            Self::Unmanaged => "not_managed",
            Self::Ended => "unit_ended",
            Self::NotAReporter => "not_a_reporter",
            Self::AverageNotNeeded => "average_not_needed",
        }
    }
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It was added.
    Counted(Counted),
    /// Only its denominator is used, as a size.
    Size(SizeOf),
    /// It belongs and was not added.
    Left(Left),
}

impl Role {
    /// The stable key used in exports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Counted(Counted::Own) => "reported",
            Self::Counted(Counted::Declared) => "declared",
            Self::Counted(Counted::Average) => "average",
            Self::Size(SizeOf::Stale) => "stale_size",
            Self::Size(SizeOf::Earlier) => "earlier_size",
            Self::Size(SizeOf::Largest { .. }) => "assumed_size",
            Self::Left(left) => left.key(),
        }
    }
}

/// The parts of a trace, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Rows that were added, by what their year has to do with the number: those of
    /// the number itself stand by themselves, so that they give it.
    Counted(Use),
    /// Rows that only tell a size.
    Size,
    /// Rows that belong and were not added.
    Left,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [
        Self::Counted(Use::Number),
        Self::Counted(Use::Baseline),
        Self::Counted(Use::Beside),
        Self::Size,
        Self::Left,
    ];

    /// The stable key used in exports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Counted(_) => "counted",
            Self::Size => "size",
            Self::Left => "not_counted",
        }
    }
}

/// One row behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TracedRow {
    /// The row as accepted, or as an assumption left it.
    pub figure: Figure,
    /// The year it was looked at for; that of a size comes after its own.
    pub year: i32,
    /// What became of it.
    pub role: Role,
    /// What that year has to do with the number.
    pub usage: Use,
}

impl TracedRow {
    /// The part of a trace that it stands in.
    pub const fn part(&self) -> Part {
        match self.role {
            Role::Counted(_) => Part::Counted(self.usage),
            Role::Size(_) => Part::Size,
            Role::Left(_) => Part::Left,
        }
    }

    /// True for one that was added, in whichever year.
    pub const fn is_counted(&self) -> bool {
        matches!(self.role, Role::Counted(_))
    }

    /// What a row has to weigh with: its denominator, else its value.
    pub const fn weight(&self) -> Option<Amount> {
        match self.figure.entry {
            Entry::Reported { denominator: Some(size), .. } => Some(size),
            Entry::Reported { value, denominator: None } => Some(value),
            Entry::Missing | Entry::NotApplicable => None,
        }
    }
}

/// A number with everything behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The number, and what was made of it.
    pub assessment: Assessment,
    /// Of what kind it is.
    pub measure: Measure,
    /// Under which tree.
    pub tree: Tree,
    /// The baseline where it is used, then the started years of the phase.
    pub years: Vec<TracedYear>,
    /// Every row, by part, then by weight.
    pub rows: Vec<TracedRow>,
    /// Rows set aside that would have belonged, by line.
    pub set_aside: Vec<SetAsideRow>,
}

impl Trace {
    /// A year by its number.
    pub fn year(&self, year: i32) -> Option<&TracedYear> {
        self.years.iter().find(|y| y.year == year)
    }

    /// The rows of a part, by weight.
    pub fn of_part(&self, part: Part) -> impl Iterator<Item = &TracedRow> {
        self.rows.iter().filter(move |row| row.part() == part)
    }

    /// The share of an added row in its year, or in the sum of the phase;
    /// `None` for other rows, of nothing, and for rates, which are no parts of anything.
    pub fn share(&self, row: &TracedRow) -> Option<BigRational> {
        if !row.is_counted() || self.measure == Measure::Rate {
            return None;
        }
        let whole = match self.assessment.sum {
            Some(sum) => sum,
            None => match self.year(row.year)?.value.worth {
                Worth::Value { denominator: Some(size), .. } => size,
                Worth::Value { numerator, denominator: None, .. } => numerator,
                Worth::NoData | Worth::NotApplicable => return None,
            },
        };
        (whole > Amount::ZERO).then(|| row.weight().map(|w| w.to_ratio() / whole.to_ratio()))?
    }
}

/// Traces what an indicator shows at a unit in a phase.
pub fn trace(
    book: &Book,
    tree: Tree,
    indicator: IndicatorIx,
    unit: UnitIx,
    phase: PhaseIx,
) -> Trace {
    let assessment = book.assess(tree, indicator, unit, phase);
    let tree = if unit == book.dataset().units.province() { Tree::AsWas } else { tree };
    let mut rows = Vec::new();
    let years = used_years(book, &assessment)
        .into_iter()
        .map(|(year, usage)| {
            let before = rows.len();
            gather::year(book, tree, (indicator, unit), (year, usage), &mut rows);
            let is_added = |row: &&TracedRow| row.is_counted();
            let is_older = |row: &&TracedRow| is_older(book, row);
            TracedYear {
                year,
                state: book.calendar().state(year),
                usage,
                value: book.year_value(tree, indicator, unit, year),
                counted: rows.iter().skip(before).filter(is_added).count(),
                older: rows.iter().skip(before).filter(is_older).count(),
            }
        })
        .collect();
    let is_in_use = stands_for_years(book, &assessment);
    rows.extend(gather::average(book, &assessment, is_in_use));
    let set_aside = setting_aside::rows(book, tree, &assessment);
    let measure = book.dataset().plan.indicator(indicator).map_or(Measure::Count, |i| i.measure);
    let mut trace = Trace { assessment, measure, tree, years, rows, set_aside };
    let order = trace.positions(Order::Weight);
    trace.rows = order.iter().filter_map(|&at| trace.rows.get(at).copied()).collect();
    trace
}

/// True for a reporter's figure that was added although a later month is due: who gave
/// it counts as unreported.
pub fn is_older(book: &Book, row: &TracedRow) -> bool {
    let lives = || book.presence(row.figure.unit, row.year).is_some_and(|p| p.is_alive_at_end);
    row.role == Role::Counted(Counted::Own)
        && book.calendar().is_stale(row.figure.period)
        && lives()
}

/// The baseline where it is used, then the started years of the phase.
fn used_years(book: &Book, a: &Assessment) -> Vec<(i32, Use)> {
    let phase = book.phase(a.phase);
    let plan = &book.dataset().plan;
    let indicator = plan.indicator(a.indicator);
    let cadence = indicator.and_then(|i| i.target(a.phase)).map(|t| t.cadence.value);
    let is_rate = indicator.is_some_and(|i| i.measure == Measure::Rate);
    let is_average = stands_for_years(book, a);
    let is_in = |year: i32, value: &YearValue| match cadence {
        Some(Cadence::PhaseSum) => value.has_value(),
        Some(Cadence::AverageGrowth) if is_average || a.value.is_none() => false,
        Some(Cadence::AverageGrowth) if is_rate => {
            value.has_value() && book.calendar().state(year) == YearState::Closed
        }
        _ => a.year == Some(year),
    };
    let baseline = a.baseline_value.map(|_| (phase.baseline_year(), Use::Baseline));
    let started = a.years.iter().filter(|reading| reading.state.is_started());
    let years = started.map(|reading| {
        let is_in = is_in(reading.year, &reading.value);
        (reading.year, if is_in { Use::Number } else { Use::Beside })
    });
    baseline.into_iter().chain(years).collect()
}

/// True where a published average of the phase stands for its yearly rates.
fn stands_for_years(book: &Book, a: &Assessment) -> bool {
    let indicator = book.dataset().plan.indicator(a.indicator);
    let is_rate = indicator.is_some_and(|i| i.measure == Measure::Rate);
    is_rate && a.basis == Some(Basis::Declared) && !a.year_value.has_value()
}
