use chrono::{Datelike, NaiveDate};

use super::aim::Aim;
use super::draw::Stream;
use super::recipe::{Draw, Indicator, Indicators, Scenario, Size, Tilt, Weight};
use super::reporters::{Reporter, of_year};
use super::share::{share_out, share_within};
use super::universe::Universe;

/// What one reporter has to say of one indicator and year.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// Who.
    pub reporter: Reporter<'a>,
    /// Value or numerator.
    pub value: u64,
    /// Denominator, where there is one.
    pub denominator: Option<u64>,
}

/// The figures of one scenario, before anybody is late or silent.
#[derive(Debug)]
pub struct Figures<'a> {
    /// The union.
    pub universe: &'a Universe,
    /// How each indicator is drawn.
    pub indicators: &'a Indicators,
    /// What is different here.
    pub scenario: &'a Scenario,
    /// The scenario that it is like otherwise.
    pub like: Option<&'a Scenario>,
}

impl<'a> Figures<'a> {
    /// Everybody who may report in a year.
    pub fn reporters(&self, year: i32) -> Vec<Reporter<'a>> {
        of_year(self.universe, year, self.scenario.as_of)
    }

    /// Years with figures, ascending.
    pub fn years(&self) -> impl Iterator<Item = i32> + use<> {
        self.universe.first_year..=self.scenario.as_of.year()
    }

    /// What the province is to come to; `None` without figures.
    pub fn aim(&self, indicator: &'a Indicator, year: i32) -> Option<&'a Aim> {
        let year = year.to_string();
        let of = |scenario: &'a Scenario| scenario.aims.get(&indicator.code)?.get(&year);
        of(self.scenario)
            .or_else(|| of(self.like?))
            .or_else(|| indicator.aims.get(&year))
            .filter(|aim| !aim.is_none())
    }

    /// The figures of everybody who reports an indicator in a year.
    pub fn cells(
        &self,
        indicator: &'a Indicator,
        year: i32,
        everybody: &[Reporter<'a>],
    ) -> Vec<Cell<'a>> {
        let Some(aim) = self.aim(indicator, year) else { return Vec::new() };
        let reporters: Vec<Reporter<'a>> = everybody
            .iter()
            .filter(|r| r.answers(indicator))
            .filter(|r| indicator.not_applicable.iter().all(|id| id != r.id))
            .cloned()
            .collect();
        let factors = self.factors(indicator, year, &reporters);
        let (values, denominators) = if indicator.draw == Draw::Count {
            (share_out(count(aim), &counts(indicator, &reporters, &factors)), None)
        } else {
            let sizes = self.sizes(indicator, aim, year, everybody, &reporters);
            (numerators(indicator.draw, aim, &sizes, &factors), Some(sizes))
        };
        reporters
            .into_iter()
            .zip(values)
            .enumerate()
            .map(|(i, (reporter, value))| Cell {
                reporter,
                value,
                denominator: denominators.as_ref().and_then(|sizes| sizes.get(i).copied()),
            })
            .collect()
    }

    /// How each reporter stands to the others: mostly its own, partly the year's,
    /// tilted where the scenario says so.
    fn factors(&self, indicator: &Indicator, year: i32, reporters: &[Reporter<'_>]) -> Vec<u64> {
        let mut own = self.universe.draws.stream(&indicator.code, 0);
        let mut years = self.universe.draws.stream(&indicator.code, year);
        let draw =
            |r: &Reporter<'_>, stream: &mut Stream| stream.between(r.position, indicator.spread);
        let tilts: Vec<&Tilt> = self
            .scenario
            .tilt
            .iter()
            .filter(|t| t.from <= year && t.indicators.contains(&indicator.code))
            .collect();
        reporters
            .iter()
            .map(|r| {
                let plain = draw(r, &mut own) * 3 + draw(r, &mut years);
                tilts
                    .iter()
                    .filter(|t| self.is_tilted(t, r))
                    .fold(plain, |f, t| f * t.percent / 100)
            })
            .collect()
    }

    fn is_tilted(&self, tilt: &Tilt, reporter: &Reporter<'_>) -> bool {
        let id = &self.universe.tree.upper(reporter.under).id;
        tilt.districts.contains(id)
            && (tilt.sectors.is_empty() || tilt.sectors.iter().any(|s| s == reporter.sector))
    }

    /// Denominators.
    fn sizes(
        &self,
        indicator: &'a Indicator,
        aim: &Aim,
        year: i32,
        everybody: &[Reporter<'a>],
        reporters: &[Reporter<'a>],
    ) -> Vec<u64> {
        if let Some(code) = &indicator.only_where {
            return self.gated(code, year, everybody);
        }
        let people: Vec<u64> = reporters.iter().map(|r| r.workers.max(1)).collect();
        if let Some(&total) = indicator.totals.get(&year.to_string()) {
            return share_out(total, &people);
        }
        let sizes: Vec<u64> = match indicator.size {
            Size::One => vec![1; reporters.len()],
            Size::Workers => people,
            Size::Money => reporters.iter().map(|r| money(indicator, r)).collect(),
        };
        match aim {
            Aim::Exact { d, .. } => share_out(*d, &sizes),
            _ => sizes,
        }
    }

    /// One where another indicator's figure is one, else none.
    fn gated(&self, code: &str, year: i32, everybody: &[Reporter<'a>]) -> Vec<u64> {
        let gate = self.indicators.indicator.iter().find(|i| i.code == code);
        let cells = gate.map(|gate| self.cells(gate, year, everybody)).unwrap_or_default();
        cells.iter().map(|cell| cell.value.min(1)).collect()
    }
}

/// A year's budget; of those who ended within the year, a part of it.
fn money(indicator: &Indicator, reporter: &Reporter<'_>) -> u64 {
    let year = reporter.workers * indicator.per_worker / 1000;
    let due = if reporter.is_standing { year } else { year * reporter.months / 12 };
    due.max(1)
}

const fn count(aim: &Aim) -> u64 {
    match aim {
        Aim::Count(total) => *total,
        _ => 0,
    }
}

/// What a count is shared out by.
fn counts(indicator: &Indicator, reporters: &[Reporter<'_>], factors: &[u64]) -> Vec<u64> {
    let weigh = |(r, factor): (&Reporter<'_>, &u64)| {
        let size = match indicator.weight {
            Weight::Workers => r.workers,
            Weight::Equal => 1,
        };
        size * sector_weight(indicator, r.sector) * r.months * factor
    };
    reporters.iter().zip(factors).map(weigh).collect()
}

/// How heavy the people of a sector weigh in a count.
pub fn sector_weight(indicator: &Indicator, sector: &str) -> u64 {
    indicator.sector_weights.get(sector).copied().unwrap_or(1)
}

fn numerators(draw: Draw, aim: &Aim, sizes: &[u64], factors: &[u64]) -> Vec<u64> {
    let total: u64 = sizes.iter().sum();
    let weights: Vec<u64> = sizes.iter().zip(factors).map(|(size, factor)| size * factor).collect();
    match draw {
        Draw::Mean => share_out(aim.mean_over(total), &weights),
        Draw::Part => {
            let wanting = total.saturating_sub(aim.part_of(total));
            let wanting = share_within(wanting, &weights, sizes);
            sizes.iter().zip(wanting).map(|(size, wanting)| size - wanting).collect()
        }
        Draw::Income | Draw::Count | Draw::Level => share_out(aim.part_of(total), &weights),
    }
}

/// True when the dataset speaks of only a part of the year.
pub fn is_open(year: i32, as_of: NaiveDate) -> bool {
    NaiveDate::from_ymd_opt(year, 12, 31).is_some_and(|last| as_of < last)
}
