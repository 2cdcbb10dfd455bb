//! Whose row a finding is about, and behind which number it would stand.

use std::collections::{HashMap, HashSet};

use crate::calc::Book;
use crate::load::Place;
use crate::model::{Figure, IndicatorIx, Period, PhaseIx, Plan, RowNumber, TableParts, UnitIx};

/// Whose row a finding is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// The row of the figures' table; `None` where no row is meant.
    pub row: Option<RowNumber>,
    /// The unit.
    pub unit: Option<UnitIx>,
    /// The indicator.
    pub indicator: Option<IndicatorIx>,
    /// The period.
    pub period: Option<Period>,
}

impl Owner {
    const fn of(figure: &Figure) -> Self {
        Self {
            row: Some(figure.at),
            unit: Some(figure.unit),
            indicator: Some(figure.indicator),
            period: Some(figure.period),
        }
    }

    /// The phase in which the row counts: that of its year; of a year before all phases
    /// the one that is measured from there. `None` where the row names no such year.
    pub fn phase(&self, plan: &Plan) -> Option<PhaseIx> {
        let year = match self.period? {
            Period::Phase(phase) => return Some(phase),
            Period::Year(year) | Period::Month { year, .. } => year,
        };
        let with = |holds: &dyn Fn(PhaseIx) -> Option<bool>| {
            plan.phase_ixs().find(|&phase| holds(phase) == Some(true))
        };
        with(&|ix| plan.phase(ix).map(|phase| phase.contains(year)))
            .or_else(|| with(&|ix| plan.phase(ix).map(|phase| phase.baseline_year() == year)))
    }
}

/// The owners of the rows that findings point at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owners(HashMap<RowNumber, Owner>);

impl Owners {
    /// Those of rows set aside as far as they were understood, and of the rows in use
    /// that stand at these places. Goes through all figures.
    pub fn of<'p>(book: &Book, places: impl Iterator<Item = &'p Place>) -> Self {
        let dataset = book.dataset();
        let parts = dataset.figures.parts();
        let rows: HashSet<RowNumber> = places.filter_map(|place| row_at(place, parts)).collect();
        let mut owners = HashMap::with_capacity(rows.len());
        if !rows.is_empty() {
            let meant = dataset.figures.iter().filter(|figure| rows.contains(&figure.at));
            owners.extend(meant.map(|figure| (figure.at, Owner::of(&figure))));
        }
        owners.extend(dataset.set_aside.rows().iter().map(|row| {
            let (unit, indicator, period) = (row.unit, row.indicator, row.period);
            (row.at, Owner { row: Some(row.at), unit, indicator, period })
        }));
        Self(owners)
    }

    /// Whose row stands at a place of the figures' table.
    pub fn at(&self, place: &Place, parts: &TableParts) -> Option<Owner> {
        self.0.get(&row_at(place, parts)?).copied()
    }
}

fn row_at(place: &Place, parts: &TableParts) -> Option<RowNumber> {
    parts.row(&place.file, place.line()?)
}
