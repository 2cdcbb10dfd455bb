//! The numbers of a row, held against the kind of its indicator.

use super::super::cells::{FigureCell, not_negative, smaller};
use super::super::collect::quoted;
use super::super::entry::{EntryCheck, entry};
use super::super::number::{NumberCell, NumberStyle, is_power_of_ten};
use super::super::table::{Row, is_number};
use super::super::{CellFault, FigureFault};
use super::reader::Counted;
use super::row::{NUMBERS, Reading};
use super::split;
use super::{DENOMINATOR, NOTE, VALUE};
use crate::model::{Amount, Entry, Indicator, IndicatorIx, Measure, Plan};

impl Reading<'_, '_> {
    /// A number cell; a value by itself that can only be a percentage of `indicator`
    /// has no thousands.
    pub(super) fn cell(
        &mut self,
        column: usize,
        indicator: Option<IndicatorIx>,
    ) -> Option<FigureCell> {
        let is_percentage = column == VALUE && self.is_percentage(indicator);
        let cell = number_cell(self.row, self.reader.grounds.plan, column, indicator);
        let read = FigureCell::read(cell, &mut self.reader.numbers);
        let read = match read {
            Err(CellFault::NumberAmbiguous { english, vietnamese, .. })
                if self.reader.numbers.is_decided()
                    && (is_percentage
                        || self.is_share(column, indicator, (english, vietnamese))) =>
            {
                Ok(FigureCell::Number(smaller(english, vietnamese)))
            }
            Ok(read) => self.percentage(cell, read, is_percentage),
            read => read,
        };
        match read {
            Ok(read) => {
                self.reader.washer.wash(cell.text, || self.row.place(column));
                if self.reader.numbers.infers_thousands(cell) {
                    self.count(Counted::Thousands, column, || quoted(cell.text));
                }
                if let Some(way) = self.reader.numbers.only_way(cell) {
                    let is_english = way == NumberStyle::English;
                    let way = if is_english { Counted::English } else { Counted::Vietnamese };
                    self.count(way, column, || quoted(cell.text));
                }
                if let Some(read) = read.amount().filter(|_| is_power_of_ten(cell.text)) {
                    let (column_name, found) = (self.row.name(column), quoted(cell.text));
                    let fault = CellFault::NumberShortened { column: column_name, found, read };
                    self.findings.add(fault, self.row.place(column));
                }
                Some(read)
            }
            Err(fault) => {
                self.fail(fault, column);
                None
            }
        }
    }

    /// A percentage that was read as thousands in the style of its file is in doubt.
    fn percentage(
        &self,
        cell: NumberCell<'_>,
        read: FigureCell,
        is_percentage: bool,
    ) -> Result<FigureCell, CellFault> {
        let is_percentage = is_percentage || matches!(read, FigureCell::Percentage(_));
        let missed = read.amount().filter(|_| is_percentage);
        let missed = missed.and_then(|taken| self.reader.numbers.fraction_missed(cell, taken));
        match missed {
            Some((english, vietnamese)) => {
                let (column, found) = (cell.column, quoted(cell.text));
                Err(CellFault::NumberAmbiguous { column, found, english, vietnamese })
            }
            None => Ok(read),
        }
    }

    fn is_percentage(&self, indicator: Option<IndicatorIx>) -> bool {
        let indicator = indicator.and_then(|ix| self.reader.grounds.plan.indicator(ix));
        indicator.is_some_and(|indicator| match indicator.measure {
            Measure::Rate => true,
            Measure::Percent => self.row.cell(DENOMINATOR).is_empty(),
            Measure::Count | Measure::Mean | Measure::Level => false,
        })
    }

    /// Whether a value is a share of its denominator in its smaller reading only:
    /// `90.001` of 100. (`12.000` rather has a wrong denominator.)
    fn is_share(
        &self,
        column: usize,
        indicator: Option<IndicatorIx>,
        (english, vietnamese): (Amount, Amount),
    ) -> bool {
        let plan = self.reader.grounds.plan;
        let indicator = indicator.and_then(|ix| plan.indicator(ix));
        if column != VALUE || indicator.is_none_or(|i| i.measure != Measure::Percent) {
            return false;
        }
        let whole = number_cell(self.row, plan, DENOMINATOR, None);
        // What it shows of the file's style is noted in its turn.
        let whole = FigureCell::read(whole, &mut self.reader.numbers.clone());
        whole.is_ok_and(|whole| {
            let least = smaller(english, vietnamese);
            let most = if least == english { vietnamese } else { english };
            whole.amount().is_some_and(|whole| !least.is_whole() && least <= whole && whole < most)
        })
    }

    /// What the two number cells say, held against the kind of the indicator.
    pub(super) fn entry(
        &mut self,
        [value, denominator]: [Option<FigureCell>; 2],
        indicator: Option<IndicatorIx>,
    ) -> Option<Entry> {
        let (value, denominator) = value.zip(denominator)?;
        if let (FigureCell::Percentage(found), Some(indicator)) =
            (denominator, indicator.and_then(|ix| self.reader.grounds.plan.indicator(ix)))
        {
            let (found, indicator) = (found.to_string(), indicator.code.clone());
            self.fail(FigureFault::PercentSign { found, indicator }, DENOMINATOR);
            return None;
        }
        let denominator = denominator.amount();
        if let Some(Err(fault)) = denominator.map(|amount| {
            not_negative(amount, self.row.cell(DENOMINATOR), self.row.name(DENOMINATOR))
        }) {
            self.fail(fault, DENOMINATOR);
            return None;
        }
        let indicator = self.reader.grounds.plan.indicator(indicator?)?;
        self.check_whole(value, denominator, indicator);
        match entry(value, denominator, indicator) {
            EntryCheck::Sound(entry @ (Entry::Missing | Entry::NotApplicable))
            | EntryCheck::WithoutDenominator(entry @ Entry::Missing) => {
                self.count_number_elsewhere(entry, denominator, indicator);
                Some(entry)
            }
            EntryCheck::Sound(_) | EntryCheck::WithoutDenominator(_)
                if split::is_split(self.row, indicator) =>
            {
                let [found, rest] = [VALUE, DENOMINATOR].map(|c| quoted(self.row.cell(c)));
                self.fail(FigureFault::NumberSplit { found, rest }, VALUE);
                self.doubt(&NUMBERS);
                None
            }
            EntryCheck::Sound(entry) => Some(entry),
            EntryCheck::WithoutDenominator(entry) => {
                let code = || indicator.code.clone();
                self.count(Counted::UnusedDenominator, DENOMINATOR, code);
                Some(entry)
            }
            EntryCheck::Negative => {
                let column = self.row.name(VALUE);
                let found = quoted(self.row.cell(VALUE));
                self.fail(CellFault::NumberNegative { column, found }, VALUE);
                None
            }
            EntryCheck::Faulty(FigureFault::DenominatorMissing { indicator, .. }) => {
                let is_there = self.row.has(DENOMINATOR);
                let unread = if is_there { String::new() } else { self.row.unread_numbers() };
                self.fail(FigureFault::DenominatorMissing { indicator, unread }, DENOMINATOR);
                None
            }
            EntryCheck::Faulty(fault) => {
                let is_denominator = matches!(fault, FigureFault::NumeratorOfNothing { .. });
                self.fail(fault, if is_denominator { DENOMINATOR } else { VALUE });
                self.doubt(&NUMBERS);
                None
            }
        }
    }

    /// People and units are counted in whole numbers: neither `1.250` nor `12.000`
    /// of them is a number with a decimal point, whatever the rest of the file is
    /// like; nor is `5.200` of a level whose target is in the thousands.
    fn check_whole(&mut self, value: FigureCell, below: Option<Amount>, indicator: &Indicator) {
        let is_counted = indicator.counts_things(below.is_some());
        let is_large = !indicator.measured
            && indicator.measure == Measure::Level
            && indicator.targets.iter().any(|t| t.value >= Amount::whole(1000));
        if !(is_counted || is_large) {
            return;
        }
        // A percentage beside a denominator is told as what it is.
        let value = value.amount().filter(|_| !matches!(value, FigureCell::Percentage(_)));
        for (amount, column) in [(value, VALUE), (below, DENOMINATOR)] {
            let Some(amount) = amount else { continue };
            let cell = self.row.number_cell(column);
            let readings = self.reader.numbers.thousands_missed(cell, amount);
            if let Some((english, vietnamese)) = readings {
                let (found, column_name) = (quoted(cell.text), self.row.name(column));
                let fault =
                    CellFault::NumberAmbiguous { column: column_name, found, english, vietnamese };
                self.fail(fault, column);
            } else if is_counted && !amount.is_whole() {
                let (found, indicator) = (amount.to_string(), indicator.code.clone());
                let place = self.row.place(column);
                self.findings.add(FigureFault::Fraction { found, indicator }, place);
            }
        }
    }

    /// An empty cell, or `x`, beside a number in another column: one that got lost, or
    /// stands in the wrong column. Who writes `…` means it.
    fn count_number_elsewhere(
        &mut self,
        entry: Entry,
        denominator: Option<Amount>,
        indicator: &Indicator,
    ) {
        let is_struck = entry == Entry::NotApplicable;
        let is_below = denominator.is_some_and(|amount| !is_struck || !amount.is_zero());
        let is_meant = !is_struck && !self.row.cell(VALUE).is_empty();
        if is_meant || !(is_below || is_number(self.row.cell(NOTE))) {
            return;
        }
        let what = if is_struck { Counted::StruckValue } else { Counted::MissingValue };
        self.count(what, VALUE, || indicator.code.clone());
    }
}

/// A cell of numbers, and whether it counts people or things.
pub(super) fn number_cell<'r>(
    row: &'r Row<'r>,
    plan: &Plan,
    column: usize,
    indicator: Option<IndicatorIx>,
) -> NumberCell<'r> {
    let has_denominator = !row.cell(DENOMINATOR).is_empty();
    let indicator = indicator.and_then(|ix| plan.indicator(ix));
    let is_counted = indicator.is_some_and(|indicator| indicator.counts_things(has_denominator));
    NumberCell { is_counted, ..row.number_cell(column) }
}
