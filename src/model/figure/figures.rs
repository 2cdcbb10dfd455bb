//! Every accepted figure, found by indicator and year, then by unit.

use super::year::YearRows;
use super::years::Years;
use super::{Figure, FigureNote, FigureNotes, WholeFigure, YearFigures};
use crate::model::{IndicatorIx, Period, PhaseIx, RowNumber, RowPlace, TableParts, UnitIx};

/// Which figures: one indicator, one year.
pub type YearKey = (IndicatorIx, i32);

/// From so many figures on a second thread pays.
const MANY: usize = 100_000;

const fn key(figure: &Figure) -> (UnitIx, IndicatorIx, Period) {
    (figure.unit, figure.indicator, figure.period)
}

/// Figures being gathered, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GatheredFigures {
    /// By indicator.
    years: Vec<Years>,
    averages: Vec<Figure>,
    count: usize,
}

impl GatheredFigures {
    /// Adds one.
    pub fn push(&mut self, figure: &Figure) {
        self.count += 1;
        match figure.period.year() {
            Some(year) => {
                self.rows_of((figure.indicator, year)).push(figure);
            }
            None => self.averages.push(*figure),
        }
    }

    /// Adds one of whole things of a year; false for one of a whole phase. `likely` is
    /// how many of its indicator and year are likely to come: room is made for them.
    pub fn push_whole(&mut self, figure: WholeFigure, likely: usize) -> bool {
        let Some(year) = figure.period.year() else { return false };
        self.count += 1;
        self.rows_of((figure.indicator, year)).push_whole(figure, likely)
    }

    fn rows_of(&mut self, (indicator, year): YearKey) -> &mut YearRows {
        let at = indicator.index();
        if at >= self.years.len() {
            self.years.resize_with(at + 1, Years::default);
        }
        // Just made where it was missing.
        #[allow(clippy::indexing_slicing)]
        self.years[at].make(year)
    }

    /// Takes over others, on two threads where there are many.
    pub fn append(&mut self, mut other: Self) {
        self.count += other.count;
        self.averages.append(&mut other.averages);
        let most = self.years.len().max(other.years.len());
        self.years.resize_with(most, Years::default);
        let mut pairs: Vec<_> = self.years.iter_mut().zip(other.years).collect();
        on_two_threads(self.count, &mut pairs, |(years, more)| years.append(std::mem::take(more)));
    }

    /// Takes out those of some rows, in no particular order.
    pub fn take_out(&mut self, mut is_meant: impl FnMut(RowNumber) -> bool) -> Vec<Figure> {
        let mut taken: Vec<Figure> =
            self.averages.extract_if(.., |figure| is_meant(figure.at)).collect();
        for (at, years) in self.years.iter_mut().enumerate() {
            for (year, rows) in years.iter_mut() {
                rows.take_out((IndicatorIx::new(at), year), &mut is_meant, &mut taken);
            }
            years.trim();
        }
        let used = self.years.iter().rposition(|years| !years.is_empty());
        self.years.truncate(used.map_or(0, |last| last + 1));
        self.count -= taken.len();
        taken
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.count
    }

    /// True without any.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Brings all into their order, on two threads where there are many.
    pub fn settle(&mut self) {
        self.averages.sort_unstable_by_key(|f| (f.unit, f.indicator, f.period, f.at));
        let mut all: Vec<_> = self.years.iter_mut().flat_map(Years::iter_mut).collect();
        on_two_threads(self.count, &mut all, |(_, rows)| rows.settle());
    }

    /// Of settled figures, those whose unit, period and indicator another has, too.
    pub fn repeated(&self) -> impl Iterator<Item = Figure> + '_ {
        let indicators = self.years.iter().enumerate();
        let years = indicators.flat_map(|(at, years)| {
            years.iter().flat_map(move |(year, rows)| rows.repeated((IndicatorIx::new(at), year)))
        });
        let same = |a: &Figure, b: &Figure| key(a) == key(b);
        let averages = self.averages.chunk_by(same).filter(|group| group.len() > 1);
        years.chain(averages.flatten().copied())
    }

    /// Of settled figures, those of a unit, period and indicator.
    pub fn with_key(
        &self,
        unit: UnitIx,
        period: Period,
        indicator: IndicatorIx,
    ) -> impl Iterator<Item = Figure> + '_ {
        let rows = period.year().map(|year| self.of_year((indicator, year)).of_unit(unit));
        let of_year =
            rows.into_iter().flat_map(YearFigures::iter).filter(move |f| f.period == period);
        let wanted = (unit, indicator, period);
        of_year.chain(self.averages.iter().copied().filter(move |f| key(f) == wanted))
    }

    /// Every figure: by indicator and year, then the averages.
    pub fn iter(&self) -> impl Iterator<Item = Figure> + '_ {
        let indicators = self.years.iter().enumerate();
        let years = indicators.flat_map(|(at, years)| {
            years.iter().map(move |(year, rows)| rows.view((IndicatorIx::new(at), year)))
        });
        years.flat_map(YearFigures::iter).chain(self.averages.iter().copied())
    }

    fn of_year(&self, (indicator, year): YearKey) -> YearFigures<'_> {
        let rows = self.years.get(indicator.index()).and_then(|years| years.of(year));
        rows.map_or_else(
            || YearFigures::none((indicator, year)),
            |rows| rows.view((indicator, year)),
        )
    }
}

/// Does something with each of many things that have nothing to do with each other:
/// on two threads where they stand for many figures.
fn on_two_threads<T: Send>(figures: usize, all: &mut [T], work: impl Fn(&mut T) + Sync) {
    let half = if figures < MANY { 0 } else { all.len() / 2 };
    let (left, right) = all.split_at_mut(half);
    std::thread::scope(|scope| {
        if !left.is_empty() {
            scope.spawn(|| left.iter_mut().for_each(&work));
        }
        right.iter_mut().for_each(&work);
    });
}

impl FromIterator<Figure> for GatheredFigures {
    fn from_iter<I: IntoIterator<Item = Figure>>(figures: I) -> Self {
        let mut all = Self::default();
        for figure in figures {
            all.push(&figure);
        }
        all
    }
}

/// Every accepted figure, found by indicator and year, then by unit. Packed: a
/// figure takes twenty bytes, its note sixteen more where the row has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    all: GatheredFigures,
    notes: FigureNotes,
    parts: TableParts,
}

impl Figures {
    /// Sorts accepted figures; keys (unit, period, indicator) must be unique.
    pub fn new(mut all: GatheredFigures, mut notes: FigureNotes) -> Self {
        all.settle();
        notes.settle();
        Self { all, notes, parts: TableParts::default() }
    }

    /// The same, with the file or sheets in which their rows stand.
    #[must_use]
    pub fn in_parts(mut self, parts: TableParts) -> Self {
        self.parts = parts;
        self
    }

    /// The file or sheets in which the figures' rows stand.
    pub const fn parts(&self) -> &TableParts {
        &self.parts
    }

    /// Where a row stands; `None` for a figure that an assumption made.
    pub fn place(&self, at: RowNumber) -> Option<RowPlace> {
        self.parts.place(at)
    }

    /// The figures of an indicator in a year, by unit, then period ascending.
    pub fn of_year(&self, indicator: IndicatorIx, year: i32) -> YearFigures<'_> {
        self.all.of_year((indicator, year))
    }

    /// The figures of one unit among them, periods ascending.
    pub fn of_unit(&self, unit: UnitIx, indicator: IndicatorIx, year: i32) -> YearFigures<'_> {
        self.of_year(indicator, year).of_unit(unit)
    }

    fn years(&self, indicator: IndicatorIx) -> Option<&Years> {
        self.all.years.get(indicator.index())
    }

    /// Every figure: by indicator, year, unit and period, then the averages.
    pub fn iter(&self) -> impl Iterator<Item = Figure> + '_ {
        self.all.iter()
    }

    /// Puts other figures in the place of those of an indicator in a year.
    pub(in crate::model) fn replace_year(&mut self, key: YearKey, figures: &[Figure]) {
        let mut fresh = YearRows::default();
        for figure in figures {
            fresh.push(figure);
        }
        fresh.settle();
        let rows = self.all.rows_of(key);
        let before = std::mem::replace(rows, fresh).len();
        self.all.count = self.all.count + figures.len() - before;
    }

    /// The earliest year with a figure of the indicator.
    pub fn first_year(&self, indicator: IndicatorIx) -> Option<i32> {
        self.years(indicator)?.iter().next().map(|(year, _)| year)
    }

    /// The published average of a phase.
    pub fn average(&self, unit: UnitIx, indicator: IndicatorIx, phase: PhaseIx) -> Option<Figure> {
        let wanted = (unit, indicator, Period::Phase(phase));
        let mut all = self.all.averages.iter();
        all.find(|f| (f.unit, f.indicator, f.period) == wanted).copied()
    }

    /// What a row says beside its number.
    pub fn note(&self, at: RowNumber) -> Option<FigureNote<'_>> {
        self.notes.of_row(at)
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.all.len()
    }

    /// True without any.
    pub const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}
