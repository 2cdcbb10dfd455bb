//! One adjustment after another, over all its indicators and years.

use std::collections::HashMap;

use num_rational::BigRational;
use num_traits::Signed;

use super::rounding::{self, Rounding};
use super::{Adjustment, Change, Effect, Impossible, carry, change, fill};
use crate::model::{
    Amount, Calendar, Dataset, Entry, Figure, Figures, Indicator, IndicatorIx, Level, Measure,
    Origin, Period, Phase, RowNumber, Spell, UnitIx, Units,
};

/// Carries an adjustment out on a dataset's figures.
///
/// # Errors
/// The first result that no figure can have; the dataset is then as it was.
pub fn apply(dataset: &mut Dataset, adjustment: &Adjustment) -> Result<Effect, Impossible> {
    let mut figures = dataset.figures.clone();
    let mut effect = Effect::default();
    let calendar = dataset.manifest.calendar();
    for year in adjustment.from..=adjustment.to {
        if !calendar.state(year).is_started() {
            continue;
        }
        let ground = Ground::new(dataset, adjustment, year);
        for &ix in &adjustment.indicators {
            let Some(indicator) = dataset.plan.indicator(ix) else { continue };
            let mut one = One {
                ground: &ground,
                figures: &figures,
                indicator,
                ix,
                effect: &mut effect,
                rounding: HashMap::new(),
            };
            let fresh = match adjustment.change {
                Change::Carry(how) => carry::figures(&mut one, how)?,
                Change::FillFromNeighbours => fill::figures(&mut one)?,
                _ => change::figures(&mut one, adjustment.change)?,
            };
            if let Some(fresh) = fresh {
                figures.replace_year((ix, year), &fresh);
            }
        }
    }
    dataset.figures = figures;
    Ok(effect)
}

/// The units of a year, and which of them are spoken of.
pub(super) struct Ground<'a> {
    pub(super) units: &'a Units,
    pub(super) phases: &'a [Phase],
    pub(super) calendar: Calendar,
    pub(super) year: i32,
    under: Vec<bool>,
    over: Vec<bool>,
}

impl<'a> Ground<'a> {
    fn new(dataset: &'a Dataset, adjustment: &Adjustment, year: i32) -> Self {
        let units = &dataset.units;
        let mut ground = Self {
            units,
            phases: &dataset.plan.phases,
            calendar: dataset.manifest.calendar(),
            year,
            under: Vec::new(),
            over: Vec::new(),
        };
        let chosen = |unit: &UnitIx| adjustment.units.contains(unit);
        ground.under = units.ixs().map(|u| ground.above(u).any(|a| chosen(&a))).collect();
        let mut over = vec![false; units.all().len()];
        for above in adjustment.units.iter().flat_map(|&unit| ground.above(unit).skip(1)) {
            if let Some(over) = over.get_mut(above.index()) {
                *over = true;
            }
        }
        ground.over = over;
        ground
    }

    /// The unit itself and those above it in the year.
    pub(super) fn above(&self, unit: UnitIx) -> impl Iterator<Item = UnitIx> {
        std::iter::successors(Some(unit), |&below| self.spell(below)?.parent)
    }

    fn spell(&self, unit: UnitIx) -> Option<&'a Spell> {
        let (first, last) = self.calendar.span(self.year);
        self.units.unit(unit).last_spell_within(first, last)
    }

    pub(super) fn is_under(&self, unit: UnitIx) -> bool {
        self.under.get(unit.index()).copied().unwrap_or(false)
    }

    pub(super) fn is_over(&self, unit: UnitIx) -> bool {
        self.over.get(unit.index()).copied().unwrap_or(false)
    }

    /// Whether the unit is to report the indicator for the year.
    pub(super) fn is_expected(&self, indicator: &Indicator, unit: UnitIx) -> bool {
        let level = self.units.unit(unit).level;
        let last = self.calendar.span(self.year).1;
        self.spell(unit).is_some_and(|spell| {
            spell.covers(last) && spell.managed && indicator.is_reported_at(level, spell.sector)
        })
    }

    /// The period of a figure that speaks for the year as far as it has gone.
    pub(super) fn period(&self) -> Option<Period> {
        match self.calendar.months_of(self.year) {
            0 => None,
            _ if self.calendar.state(self.year) == crate::model::YearState::Closed => {
                Some(Period::Year(self.year))
            }
            months => {
                Some(Period::Month { year: self.year, month: u8::try_from(months).unwrap_or(12) })
            }
        }
    }
}

/// One indicator in one year.
pub(super) struct One<'a> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) figures: &'a Figures,
    pub(super) indicator: &'a Indicator,
    pub(super) ix: IndicatorIx,
    pub(super) effect: &'a mut Effect,
    rounding: HashMap<(Period, Level), Rounding>,
}

impl One<'_> {
    /// What speaks for a unit in a year.
    pub(super) fn speaking(&self, unit: UnitIx, year: i32) -> Option<Figure> {
        let rows = self.figures.of_unit(unit, self.ix, year);
        Figure::speaking(rows, self.ground.calendar, self.ground.phases)
    }

    /// Expected reporters spoken of that have no fresh figure and haven't said `x`.
    pub(super) fn silent(&self) -> Vec<UnitIx> {
        let is_silent = |unit: UnitIx| match self.speaking(unit, self.ground.year) {
            None => true,
            Some(Figure { entry: Entry::NotApplicable, .. }) => false,
            Some(figure) => self.ground.calendar.is_stale(figure.period),
        };
        let all = self.ground.units.ixs();
        all.filter(|&u| self.ground.is_under(u) && self.ground.is_expected(self.indicator, u))
            .filter(|&u| is_silent(u))
            .collect()
    }

    /// Brings an exact result back to an entry: whole where things are counted,
    /// held at what it can't exceed.
    pub(super) fn entry(
        &mut self,
        (unit, period): (UnitIx, Period),
        exact: &BigRational,
        denominator: Option<Amount>,
        is_whole: bool,
    ) -> Result<Entry, Impossible> {
        let indicator = self.indicator;
        let ix = self.ix;
        let impossible =
            |value, is_too_large| Impossible { unit, indicator: ix, period, value, is_too_large };
        if exact.is_negative() && indicator.measure != Measure::Rate {
            return Err(impossible(rounding::amount(exact).unwrap_or_else(|l| l), false));
        }
        let level = self.ground.units.unit(unit).level;
        let rounding = self.rounding.entry((period, level)).or_default();
        let exact = if is_whole { rounding.whole(exact) } else { exact.clone() };
        let value = rounding::amount(&exact).map_err(|limit| impossible(limit, true))?;
        if indicator.measure == Measure::Rate && value <= Amount::whole(-100) {
            return Err(impossible(value, false));
        }
        let is_part = indicator.measure == Measure::Percent && indicator.bounded;
        let most = denominator.unwrap_or(Amount::whole(100));
        let value = if is_part && value > most {
            self.effect.held += 1;
            most
        } else {
            value
        };
        Ok(Entry::Reported { value, denominator })
    }

    /// Whether a value of the indicator is a number of things.
    pub(super) fn is_counted(&self, value: Amount, denominator: Option<Amount>) -> bool {
        let counts = self.indicator.measure == Measure::Count || denominator.is_some();
        counts && value.is_whole()
    }

    /// The year's figures with those made; one of a period already there gives way.
    pub(super) fn with(&mut self, made: Vec<Figure>) -> Option<Vec<Figure>> {
        if made.is_empty() {
            return None;
        }
        let all = self.figures.of_year(self.ix, self.ground.year);
        let made_for = |f: &Figure| made.iter().any(|m| (m.unit, m.period) == (f.unit, f.period));
        let at = self.ground.period();
        let keeps = |f: &Figure| Some(f.period) != at || !made_for(f);
        let mut figures: Vec<Figure> = all.iter().filter(keeps).collect();
        let declared = all.iter().filter(|f| self.is_declared_over(f));
        self.effect.declared += u32::try_from(declared.count()).unwrap_or(u32::MAX);
        self.effect.made += u32::try_from(made.len()).unwrap_or(u32::MAX);
        figures.extend(made);
        Some(figures)
    }

    /// A declared total that stands over units spoken of.
    pub(super) fn is_declared_over(&self, figure: &Figure) -> bool {
        let level = self.ground.units.unit(figure.unit).level;
        let is_declared = !self.indicator.reporting_level.is_at(level);
        let is_over = self.ground.is_over(figure.unit) || self.ground.is_under(figure.unit);
        is_declared && is_over && matches!(figure.entry, Entry::Reported { .. })
    }

    /// A figure nobody reported.
    pub(super) const fn made(&self, unit: UnitIx, period: Period, entry: Entry) -> Figure {
        Figure {
            unit,
            indicator: self.ix,
            period,
            entry,
            at: RowNumber::NONE,
            origin: Origin::Made,
        }
    }
}
