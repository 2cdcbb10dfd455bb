//! The formula of a number with its inputs filled in.

use crate::app::vantage::Vantage;
use crate::app::words::Said;
use crate::app::words::indicator as ind;
use crate::app::words::trace as say;
use crate::calc::trace::{Trace, TracedYear, Use};
use crate::calc::{Assessment, Basis, Worth};
use crate::model::{Cadence, Measure, Status};
use crate::text::number;

use super::super::writing::Pen;
use super::super::{Rich, StatusView};

struct Formula<'a> {
    vantage: &'a Vantage<'a>,
    trace: &'a Trace,
    pen: Pen<'a>,
}

/// The number and its status; what N and D are; how the number comes of them; the
/// interval where figures are missing. One line each, not wrapped.
pub fn formula(vantage: &Vantage<'_>, trace: &Trace) -> Vec<Rich> {
    let pen = Pen::new(vantage, trace.assessment.indicator);
    let of = Formula { vantage, trace, pen };
    let mut lines = vec![of.shown(), of.defined()];
    lines.extend(of.value().map(Rich::of));
    lines.extend(of.interval().into_iter().map(Rich::of));
    lines
}

impl Formula<'_> {
    fn a(&self) -> &Assessment {
        &self.trace.assessment
    }

    fn fill(&self, said: Said, fillings: &[&str]) -> String {
        said.fill(self.vantage.language, fillings)
    }

    fn shown(&self) -> Rich {
        let a = self.a();
        let status = StatusView::of(a, self.vantage.language).in_full();
        let value = self.pen.value(a);
        let number = self.fill(say::NUMBER_IS, &[&value, &status]);
        let line = Rich::default().strong(number);
        match a.target.filter(|_| a.status != Status::NoTarget) {
            Some(target) => {
                let demand = self.pen.demand_in_full(target);
                line.plain(format!(" · {}", self.fill(say::AGAINST, &[&demand])))
            }
            None => line,
        }
    }

    /// What is counted.
    fn defined(&self) -> Rich {
        let language = self.vantage.language;
        let indicator = self.pen.indicator;
        let numerator = indicator.numerator.in_language(language);
        let denominator = indicator.denominator.in_language(language);
        Rich::of(if denominator.is_empty() {
            self.fill(say::COUNTS, &[numerator])
        } else {
            self.fill(say::DEFINES, &[numerator, denominator])
        })
    }

    fn years(&self, usage: Use) -> impl Iterator<Item = &TracedYear> {
        self.trace.years.iter().filter(move |year| year.usage == usage)
    }

    fn value(&self) -> Option<String> {
        match self.pen.cadence() {
            Cadence::PhaseSum => self.sum(),
            Cadence::AverageGrowth => self.growth(),
            Cadence::EveryYear | Cadence::ByEnd(_) => self.of_year(),
        }
        .or_else(|| {
            let why = super::super::reason::sentence(self.vantage, self.a());
            Some(self.fill(say::NO_VALUE, &[&why]))
        })
    }

    fn sum(&self) -> Option<String> {
        let terms: Vec<String> = self
            .years(Use::Number)
            .filter_map(|year| {
                let value = self.pen.count(year.value.numerator()?);
                Some(format!("{value}\u{A0}({})", year.year))
            })
            .collect();
        let total = self.pen.things(self.a().sum.filter(|_| !terms.is_empty())?);
        Some(self.fill(ind::R_VALUE_SUM, &[&terms.join(" + "), &total]))
    }

    fn of_year(&self) -> Option<String> {
        let year = self.years(Use::Number).next()?;
        let value = self.pen.year_value(&year.value)?;
        let when = year.year.to_string();
        let Some(fraction) = self.pen.fraction(&year.value) else {
            return Some(self.fill(ind::R_VALUE_PLAIN, &[&value, &when]));
        };
        let is_percent = self.pen.indicator.measure == Measure::Percent;
        let worked = if is_percent { format!("{fraction}\u{A0}×\u{A0}100") } else { fraction };
        Some(self.fill(ind::R_VALUE_RATIO, &[&worked, &value, &when]))
    }

    fn growth(&self) -> Option<String> {
        let a = self.a();
        a.value?;
        let value = self.pen.value(a);
        let is_rate = self.pen.indicator.measure == Measure::Rate;
        if is_rate && a.basis == Some(Basis::Declared) {
            return Some(self.fill(ind::R_GROWTH_AVERAGE, &[&value]));
        }
        if is_rate {
            let factors: Vec<String> = self
                .years(Use::Number)
                .filter_map(|y| Some(format!("(1\u{A0}+\u{A0}{})", self.pen.year_value(&y.value)?)))
                .collect();
            let n = factors.len().to_string();
            return Some(self.fill(say::RATES, &[&factors.join(" × "), &n, &value]));
        }
        let (last, first) = (self.years(Use::Number).last()?, self.years(Use::Baseline).next()?);
        let counted = self.pen.year_value(&last.value)?;
        let base = self.pen.year_value(&first.value)?;
        let n = (last.year - first.year).to_string();
        let (last, first) = (last.year.to_string(), first.year.to_string());
        Some(self.fill(ind::R_GROWTH_COUNT, &[&last, &first, &counted, &base, &n, &value]))
    }

    fn interval(&self) -> Option<String> {
        let a = self.a();
        let interval = a.interval.as_ref()?;
        let Worth::Value { numerator, denominator, .. } = a.year_value.worth else { return None };
        let uncovered = a.year_value.uncovered;
        let who = number::of(uncovered.reporters, self.pen.language);
        let [n, d, size] = [numerator, denominator.unwrap_or_default(), uncovered.size]
            .map(|amount| self.pen.count(amount));
        let low = self.pen.exact(&interval.low);
        let high = interval.high.as_ref().map(|high| self.pen.exact(high));
        let ends = match high {
            None if uncovered.of_unknown_size > 0 => self.fill(ind::R_INTERVAL_OPEN, &[&low]),
            None => self.fill(say::INTERVAL_OPEN, &[&n, &d, &size, &low]),
            Some(high) if uncovered.of_unknown_size > 0 => {
                self.fill(ind::R_INTERVAL_UNKNOWN, &[&low, &high])
            }
            Some(high) => self.fill(say::INTERVAL, &[&n, &d, &size, &low, &high]),
        };
        Some(format!("{}. {ends}", self.fill(ind::R_UNCOVERED, &[&who, &size])))
    }
}
