//! What-if scenarios: assumptions laid over a dataset's reported figures, before
//! any roll-up, never written back.
//!
//! An adjustment speaks of some indicators, of some units *and everything under
//! them by the tree of each figure's year*, and of the years from … to. Several
//! are carried out in their order, each on what the one before left.
//!
//! - `set`, `add` and `multiply` change figures that are there and never make
//!   one. They act on the value in the indicator's unit of measure: of a ratio
//!   the numerator follows (`add = 5` gives a percentage five points more) and
//!   the denominator stays. `multiply`, and any of them on a ratio, changes
//!   declared totals beneath the chosen units, too; `set` and `add` on a count
//!   change the reporters' own figures only.
//! - `carry` makes a figure for every expected reporter without a fresh one.
//!   `last` takes the latest figure: of a flow (a count, or what accrues within
//!   the year) that of the last whole year, of a state whatever came last.
//!   `run-rate` takes the latest figure of a flow whatever its month and scales
//!   it by the months of the year it is carried to; states don't scale. Who last
//!   said `x` goes on saying so; who never reported stays silent.
//! - `fill = "neighbours"` makes a figure for every expected reporter without a
//!   fresh one whose earlier size is known. Neighbours are the reporters under
//!   the same parent, where none of them reported those under the next unit up.
//!   Of a ratio: Σ value / Σ denominator of the neighbours, times the unit's
//!   denominator in the latest earlier year in which it reported. Of a count:
//!   Σ value / Σ of the same neighbours' own earlier value, times the unit's own
//!   earlier value. Levels and rates have no neighbours.
//!
//! A whole number of things stays whole: it is rounded to the nearest, halves
//! up, and what rounding took or gave is handed on to the next unit in official
//! order, so that the sum of all of them is rounded once. No figure is off by
//! one or more. Levels and rates stay exact (to twelve decimals). A numerator
//! that can't exceed its denominator is held at it, and how many were held is
//! said; a result below zero is refused.

mod apply;
mod carry;
mod change;
mod fill;
mod rounding;

use super::{Amount, Bilingual, IndicatorIx, Period, UnitIx};

pub use apply::apply;

/// What is assumed on top of a base dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// The base, as its label.
    pub base: String,
    /// In the order in which they are carried out.
    pub assumptions: Vec<Assumption>,
}

/// One assumption in words, with what it did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assumption {
    /// Codes of the indicators it speaks of.
    pub indicators: Vec<String>,
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// In words.
    pub text: Bilingual,
    /// What it did; all zero while it hasn't been carried out.
    pub effect: Effect,
}

/// What is done to the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The value becomes this.
    Set(Amount),
    /// The value grows by this; may be negative.
    Add(Amount),
    /// The value becomes so many times itself.
    Multiply(Amount),
    /// Figures are made from the latest ones.
    Carry(Carry),
    /// Figures of silent reporters are made from their neighbours'.
    FillFromNeighbours,
}

/// How a figure is carried on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carry {
    /// As in the last whole year.
    Last,
    /// At the pace of the latest figure.
    RunRate,
}

/// One adjustment, its references known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjustment {
    /// Of which indicators.
    pub indicators: Vec<IndicatorIx>,
    /// At which units and beneath.
    pub units: Vec<UnitIx>,
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// What is done.
    pub change: Change,
}

/// What an adjustment did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Figures that were changed.
    pub changed: u32,
    /// Figures that were made.
    pub made: u32,
    /// Of both, numerators held at their denominator.
    pub held: u32,
    /// Silent reporters for whom no figure could be made, counted per year.
    pub left: u32,
    /// Declared totals over changed or made figures that stay as declared.
    pub declared: u32,
}

impl Effect {
    /// True when no figure was touched.
    pub const fn is_nothing(self) -> bool {
        self.changed == 0 && self.made == 0
    }
}

/// A result that no figure can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Impossible {
    /// Whose.
    pub unit: UnitIx,
    /// Of which indicator.
    pub indicator: IndicatorIx,
    /// Of which period.
    pub period: Period,
    /// What would come out, as far as it can be held.
    pub value: Amount,
    /// Too large; else below what is possible.
    pub is_too_large: bool,
}
