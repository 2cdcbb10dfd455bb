//! Numbers of one indicator, as the language writes them and with its unit.

use num_rational::BigRational;

use crate::calc::{Assessment, Reason, Worth, YearValue};
use crate::model::{
    Amount, Cadence, Comparator, Indicator, IndicatorIx, Language, Measure, PhaseIx, Target,
};
use crate::text::{number, word_for};

use super::super::vantage::Vantage;
use super::super::words::indicator as say;

/// Stands for a value that there isn't.
pub const NOTHING: &str = "–";

/// Writes the numbers of one indicator in one phase.
#[derive(Clone, Copy, Debug)]
pub struct Pen<'a> {
    /// Whose numbers.
    pub indicator: &'a Indicator,
    /// The plan's target of the phase.
    pub target: &'a Target,
    /// In which language.
    pub language: Language,
}

impl<'a> Pen<'a> {
    /// The pen for an indicator looked at.
    pub fn new(vantage: &Vantage<'a>, indicator: IndicatorIx) -> Self {
        Self::of(vantage.indicator(indicator), vantage.phase, vantage.language)
    }

    fn of(indicator: &'a Indicator, phase: PhaseIx, language: Language) -> Self {
        let target = indicator
            .target(phase)
            .unwrap_or_else(|| unreachable!("a plan has a target for every indicator and phase"));
        Self { indicator, target, language }
    }

    /// When the target has to hold.
    pub const fn cadence(&self) -> Cadence {
        self.target.cadence.value
    }

    /// True where values carry a percent sign.
    pub const fn is_percent(&self) -> bool {
        matches!(self.indicator.measure, Measure::Percent | Measure::Rate)
    }

    /// True where the target carries a percent sign.
    pub const fn has_percent_target(&self) -> bool {
        self.is_percent() || matches!(self.cadence(), Cadence::AverageGrowth)
    }

    /// The value of the phase; a dash without one.
    pub fn value(&self, a: &Assessment) -> String {
        if a.reason == Reason::CollectiveTarget {
            return self.own(&a.year_value).unwrap_or_else(|| NOTHING.to_owned());
        }
        match self.cadence() {
            Cadence::PhaseSum => a.sum.filter(|_| a.year.is_some()).map(|s| self.count(s)),
            Cadence::AverageGrowth => {
                a.value.and_then(|g| number::float_percent(g, &[self.demanded(a)], self.language))
            }
            Cadence::EveryYear | Cadence::ByEnd(_) => {
                a.year.and_then(|_| self.year_value(&a.year_value))
            }
        }
        .unwrap_or_else(|| NOTHING.to_owned())
    }

    /// What a single reporter adds to a collective target: yes, no, or how many.
    pub fn own(&self, year: &YearValue) -> Option<String> {
        let Worth::Value { numerator, denominator, .. } = year.worth else { return None };
        let is_alone = denominator == Some(Amount::whole(1));
        let said = match self.indicator.measure {
            Measure::Percent if is_alone && numerator.is_zero() => say::NO.of(self.language),
            Measure::Percent if is_alone => say::YES.of(self.language),
            Measure::Mean if is_alone => return Some(self.count(numerator)),
            _ => return self.year_value(year),
        };
        Some(said.to_owned())
    }

    /// A year's value in the indicator's unit of measure.
    pub fn year_value(&self, year: &YearValue) -> Option<String> {
        let Worth::Value { numerator, denominator, .. } = year.worth else { return None };
        let target = self.target.value;
        match (self.indicator.measure, denominator) {
            (Measure::Percent, Some(d)) => {
                number::ratio_percent(numerator, d, &[target, Amount::whole(100)], self.language)
            }
            (Measure::Mean, Some(d)) => number::ratio_mean(numerator, d, &[target], self.language),
            (Measure::Percent | Measure::Rate, None) => {
                Some(number::percent(numerator, self.language))
            }
            _ => Some(self.count(numerator)),
        }
    }

    /// Numerator/denominator of a year; `None` without a denominator.
    pub fn fraction(&self, year: &YearValue) -> Option<String> {
        match year.worth {
            Worth::Value { numerator, denominator: Some(d), .. } => {
                Some(format!("{}/{}", self.count(numerator), self.count(d)))
            }
            _ => None,
        }
    }

    /// The fraction that the value of an assessment is; `None` for one that is said in a
    /// word, or is of one only.
    pub fn fraction_shown(&self, a: &Assessment) -> Option<String> {
        let is_of_one = matches!(a.year_value.worth,
            Worth::Value { denominator: Some(d), .. } if d == Amount::whole(1));
        let is_own = a.reason == Reason::CollectiveTarget && is_of_one;
        self.fraction(&a.year_value).filter(|_| !is_own)
    }

    /// A target with its comparator: `≥ 95 %`.
    pub fn demand(&self, target: Amount) -> String {
        let sign = match self.target.comparator.value {
            Comparator::AtLeast => '≥',
            Comparator::MoreThan => '>',
            Comparator::Exactly => '=',
        };
        format!("{sign}\u{A0}{}", self.demanded_value(target))
    }

    /// A target with comparator and what it counts: `≥ 70.000 đoàn viên`.
    pub fn demand_in_full(&self, target: Amount) -> String {
        let demand = self.demand(target);
        let unit = match self.indicator.measure {
            _ if self.has_percent_target() => "",
            Measure::Mean | Measure::Level => {
                self.indicator.unit_of_measure.in_language(self.language)
            }
            _ => self.thing_of(target),
        };
        if unit.is_empty() { demand } else { format!("{demand}\u{A0}{unit}") }
    }

    /// A target without comparator.
    pub fn demanded_value(&self, target: Amount) -> String {
        if self.has_percent_target() {
            number::percent(target, self.language)
        } else {
            self.count(target)
        }
    }

    /// An amount in full.
    pub fn count(&self, amount: Amount) -> String {
        number::count(amount, self.language)
    }

    /// An amount with the name of what is counted: `32.000 đoàn viên`.
    pub fn things(&self, amount: Amount) -> String {
        let thing = self.thing_of(amount);
        let thing = if thing.is_empty() {
            self.indicator.unit_of_measure.in_language(self.language)
        } else {
            thing
        };
        if thing.is_empty() {
            return self.count(amount);
        }
        format!("{}\u{A0}{thing}", self.count(amount))
    }

    /// What is counted, by how many there are.
    fn thing_of(&self, amount: Amount) -> &'a str {
        let indicator = self.indicator;
        let several = indicator.thing.in_language(self.language);
        if self.language == Language::Vietnamese || indicator.one_thing.is_empty() {
            return several;
        }
        word_for(&self.count(amount), &indicator.one_thing, several)
    }

    /// A worked-out value in the indicator's unit of measure (plan to date,
    /// required value, ends of an interval).
    pub fn worked_out(&self, value: f64) -> String {
        self.apart_from(self.target.value, value)
    }

    /// The same, told apart from the target in force.
    pub fn worked_out_of(&self, a: &Assessment, value: f64) -> String {
        self.apart_from(self.demanded(a), value)
    }

    /// How many whole things it takes to have so much.
    pub fn whole_from(&self, value: f64) -> String {
        let whole = if is_whole(value) { value.round() } else { value.ceil() };
        number::float(whole, 0, &[], self.language).unwrap_or_else(|| NOTHING.to_owned())
    }

    fn apart_from(&self, target: Amount, value: f64) -> String {
        let avoid = [target];
        let written = if self.is_percent() {
            number::float_percent(value, &avoid, self.language)
        } else {
            self.plain_float(value, &avoid)
        };
        written.unwrap_or_else(|| NOTHING.to_owned())
    }

    /// An exact value in the indicator's unit of measure.
    pub fn exact(&self, value: &BigRational) -> String {
        let avoid = [self.target.value, Amount::whole(100)];
        if self.is_percent() {
            number::exact_percent(value, &avoid, self.language)
        } else {
            number::exact(value, &avoid, self.language)
        }
    }

    /// A pace index or a factor, to two decimals.
    pub fn index(&self, value: f64) -> String {
        self.factor(value, 2)
    }

    /// A pace index where its formula stands beside it, to three decimals.
    pub fn pace(&self, value: f64) -> String {
        self.factor(value, 3)
    }

    fn factor(&self, value: f64, decimals: u32) -> String {
        let thresholds = [("0.95"), ("0.6"), ("0")].map(|t| Amount::parse(t).unwrap_or_default());
        number::float(value, decimals, &thresholds, self.language)
            .unwrap_or_else(|| NOTHING.to_owned())
    }

    /// The target in force, the plan's where none is.
    pub fn demanded(&self, a: &Assessment) -> Amount {
        a.target.unwrap_or(self.target.value)
    }

    fn plain_float(&self, value: f64, avoid: &[Amount]) -> Option<String> {
        let decimals = match self.indicator.measure {
            Measure::Mean => 2,
            _ if is_whole(value) || value.abs() >= 1000.0 => 0,
            _ => 1,
        };
        number::float(value, decimals, avoid, self.language)
    }
}

/// True of a whole number, but for what binary fractions make of it.
pub fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() < 1e-6
}

/// A unit's name, with its id behind it unless that is the name again.
pub fn with_id(name: &str, id: &str) -> String {
    if name == id { name.to_owned() } else { format!("{name} ({id})") }
}

/// Less of a share is said to be less than this, in percent.
const LEAST_SHARE: f64 = 0.1;

/// A share in percent: `61 %`, `0,4 %`, `<0,1 %`, never 0 or 100 by rounding.
pub fn share(part: f64, language: Language) -> String {
    let percent = part * 100.0;
    let sign = match percent {
        p if p > 0.0 && p < LEAST_SHARE => "<",
        p if p < 100.0 && p > 100.0 - LEAST_SHARE => ">",
        _ => "",
    };
    let is_small = percent > 0.0 && percent < 0.95;
    let shown = match sign {
        "<" => LEAST_SHARE,
        ">" => 100.0 - LEAST_SHARE,
        _ => percent,
    };
    let ends = [Amount::ZERO, Amount::whole(100)];
    number::float(shown, u32::from(is_small), &ends, language).map_or_else(
        || NOTHING.to_owned(),
        |written| number::with_percent(format!("{sign}{written}")),
    )
}

/// How many of how many, in percent; `None` of nothing.
pub fn rate(part: u32, of: u32, language: Language) -> Option<String> {
    (of > 0).then(|| share(f64::from(part) / f64::from(of), language))
}
