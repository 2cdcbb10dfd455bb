use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Amount, IndicatorIx, Period, PhaseIx, UnitIx};

/// What stands in a figure's value cell. Missing ≠ zero ≠ not applicable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Asked for, not available (empty or `…`).
    Missing,
    /// Says that the indicator does not apply (`x`).
    NotApplicable,
    /// A number; the denominator of a ratio where there is one.
    Reported {
        /// Count, numerator, level, rate or bare percentage.
        value: Amount,
        /// Ratios and means only.
        denominator: Option<Amount>,
    },
}

/// One accepted row of the figures file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Who reported.
    pub unit: UnitIx,
    /// On what.
    pub indicator: IndicatorIx,
    /// For when.
    pub period: Period,
    /// What.
    pub entry: Entry,
    /// Line in the figures file.
    pub line: u32,
}

/// What a row says beside its number, shown where the figure is traced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureNote {
    /// When it was reported.
    pub reported_on: Option<NaiveDate>,
    /// Where it comes from.
    pub source: String,
    /// Anything else.
    pub note: String,
}

/// Which figures: one indicator, one year.
pub type YearKey = (IndicatorIx, i32);

/// Every accepted figure, found by indicator and year, then by unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    by_year: BTreeMap<YearKey, Vec<Figure>>,
    averages: Vec<Figure>,
    notes: BTreeMap<u32, FigureNote>,
    count: usize,
}

impl Figures {
    /// Sorts accepted figures; keys (unit, period, indicator) must be unique.
    #[must_use]
    pub fn new(figures: Vec<Figure>, notes: BTreeMap<u32, FigureNote>) -> Self {
        let mut all = Self { count: figures.len(), notes, ..Self::default() };
        for figure in figures {
            match figure.period.year() {
                Some(year) => all.by_year.entry((figure.indicator, year)).or_default().push(figure),
                None => all.averages.push(figure),
            }
        }
        for year in all.by_year.values_mut() {
            year.sort_unstable_by_key(|f| (f.unit, f.period));
        }
        all.averages.sort_unstable_by_key(|f| (f.unit, f.indicator, f.period));
        all
    }

    /// The figures of an indicator in a year, by unit, then period ascending.
    #[must_use]
    pub fn of_year(&self, indicator: IndicatorIx, year: i32) -> &[Figure] {
        self.by_year.get(&(indicator, year)).map_or(&[], Vec::as_slice)
    }

    /// The figures of one unit among them, periods ascending.
    #[must_use]
    pub fn of_unit(&self, unit: UnitIx, indicator: IndicatorIx, year: i32) -> &[Figure] {
        let all = self.of_year(indicator, year);
        let from = all.partition_point(|f| f.unit < unit);
        let to = all.partition_point(|f| f.unit <= unit);
        all.get(from..to).unwrap_or(&[])
    }

    /// The earliest year with a figure of the indicator.
    #[must_use]
    pub fn first_year(&self, indicator: IndicatorIx) -> Option<i32> {
        let (&(found, year), _) = self.by_year.range((indicator, i32::MIN)..).next()?;
        (found == indicator).then_some(year)
    }

    /// The published average of a phase.
    #[must_use]
    pub fn average(&self, unit: UnitIx, indicator: IndicatorIx, phase: PhaseIx) -> Option<&Figure> {
        self.averages
            .iter()
            .find(|f| (f.unit, f.indicator, f.period) == (unit, indicator, Period::Phase(phase)))
    }

    /// What the row on a line says beside its number.
    #[must_use]
    pub fn note(&self, line: u32) -> Option<&FigureNote> {
        self.notes.get(&line)
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// True without any.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }
}
