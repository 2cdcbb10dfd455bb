use std::sync::Arc;

use super::{Amount, Entry, IndicatorIx, Period, RowNumber, UnitIx};

/// How files write that an indicator doesn't apply.
const NOT_APPLICABLE: &str = "x";

/// A row of the figures' table that was set aside, with what was understood of it.
///
/// It counts nowhere; it is kept to say whose it was and what it could change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAsideRow {
    /// Where it stands in the figures' table.
    pub at: RowNumber,
    /// Stable code of its first fault.
    pub code: &'static str,
    /// Who reported, where that is a unit of the dataset.
    pub unit: Option<UnitIx>,
    /// On what, where the plan has it.
    pub indicator: Option<IndicatorIx>,
    /// For when, where it is a period.
    pub period: Option<Period>,
    /// What its value says: count, numerator, level, rate or bare percentage.
    pub value: SaidCell,
    /// What its denominator says.
    pub denominator: SaidCell,
}

impl SetAsideRow {
    /// True for one that reports something: it is neither missing nor not applicable.
    pub fn is_report(&self) -> bool {
        !matches!(self.value, SaidCell::Nothing) && self.value.text() != Some(NOT_APPLICABLE)
    }

    /// How large its reporter is, where the row says so and nothing is wrong with that:
    /// its denominator, above zero.
    pub fn size(&self) -> Option<Amount> {
        let size = self.denominator.amount().filter(|size| *size > Amount::ZERO);
        size.filter(|_| self.is_report())
    }
}

/// What a cell of a row set aside says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaidCell {
    /// Nothing, or nothing is known of it.
    #[default]
    Nothing,
    /// A number with which nothing is wrong.
    Amount(Amount),
    /// As it is written: no number, or one that is part of what is wrong.
    Text(Arc<str>),
}

impl SaidCell {
    /// The number, where nothing is wrong with it.
    pub const fn amount(&self) -> Option<Amount> {
        match self {
            Self::Amount(amount) => Some(*amount),
            Self::Nothing | Self::Text(_) => None,
        }
    }

    /// As it is written, where that is no sound number.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Nothing | Self::Amount(_) => None,
        }
    }

    /// That the indicator doesn't apply.
    pub fn not_applicable() -> Self {
        Self::Text(Arc::from(NOT_APPLICABLE))
    }

    /// Value and denominator of what stands in a row.
    pub fn both(entry: Entry) -> [Self; 2] {
        match entry {
            Entry::Missing => Default::default(),
            Entry::NotApplicable => [Self::not_applicable(), Self::Nothing],
            Entry::Reported { value, denominator } => {
                [Self::Amount(value), denominator.map_or(Self::Nothing, Self::Amount)]
            }
        }
    }
}

/// Every row of the figures' table that was set aside, in the order of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetAside(Vec<SetAsideRow>);

impl SetAside {
    /// Puts the rows in order.
    pub fn new(mut rows: Vec<SetAsideRow>) -> Self {
        rows.sort_by_key(|row| row.at);
        Self(rows)
    }

    /// As they stand in the table.
    pub const fn rows(&self) -> &[SetAsideRow] {
        self.0.as_slice()
    }
}
