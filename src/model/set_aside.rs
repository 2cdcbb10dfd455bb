use super::{Entry, IndicatorIx, Period, RowNumber, UnitIx};

/// A row of the figures' table that was set aside, with what was understood of it.
///
/// It counts nowhere; it is kept to say whose it was and what it could change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// What, where the numbers hold by themselves.
    pub entry: Option<Entry>,
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
