use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Amount, Calendar, IndicatorIx, Period, Phase, PhaseIx, UnitIx};

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

/// Whether somebody reported a figure or a what-if scenario assumes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// As reported.
    #[default]
    Reported,
    /// Reported, then changed by an assumption.
    Changed,
    /// Nobody reported it: an assumption made it.
    Made,
}

impl Origin {
    /// The stable key used in exports.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Changed => "changed",
            Self::Made => "made",
        }
    }

    /// True for everything that an assumption had a hand in.
    #[must_use]
    pub const fn is_assumed(self) -> bool {
        !matches!(self, Self::Reported)
    }
}

/// One accepted row of the figures file, or what a what-if scenario makes of it.
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
    /// Line in the figures file; 0 for a figure that an assumption made.
    pub line: u32,
    /// Reported or assumed.
    pub origin: Origin,
}

impl Figure {
    /// The one of a unit's rows of a year, periods ascending, that speaks for it:
    /// the whole year beats every month, a later month an earlier one. A missing
    /// entry hides nothing; rows that the calendar doesn't accept are hidden.
    #[must_use]
    pub fn speaking<'f>(
        rows: &'f [Self],
        calendar: Calendar,
        phases: &[Phase],
    ) -> Option<&'f Self> {
        let told = rows.iter().rev().filter(|f| f.entry != Entry::Missing);
        told.into_iter().find(|f| calendar.accepts(f.period, phases))
    }
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

    /// Every figure: by indicator, year, unit and period, then the averages.
    pub fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.by_year.values().flatten().chain(&self.averages)
    }

    /// Puts other figures in the place of those of an indicator in a year.
    pub(super) fn replace_year(&mut self, key: YearKey, mut figures: Vec<Figure>) {
        figures.sort_unstable_by_key(|f| (f.unit, f.period));
        self.count += figures.len();
        let before = self.by_year.insert(key, figures);
        self.count -= before.map_or(0, |f| f.len());
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
