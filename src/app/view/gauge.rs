//! Bars and trends: places on one scale, per cent of what is demanded.

use crate::calc::{Assessment, YearReading};
use crate::model::YearState;
use crate::model::{Amount, Cadence, Measure, Status};

use super::super::vantage::Vantage;
use super::writing::Pen;

/// The end of the one scale that all bars share, in per cent of the target.
pub const SCALE_END: f64 = 120.0;

/// A bullet bar: value, what should be reached by now, and the target at 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BarView {
    /// The value in per cent of the target; may lie outside the scale.
    pub value: f64,
    /// What should be reached by now in per cent of the target.
    pub plan: Option<f64>,
}

impl BarView {
    /// The bar of an assessment; `None` where there is no value or no target to
    /// hold it against.
    pub fn of(a: &Assessment) -> Option<Self> {
        let is_in_force = |t: &Amount| *t > Amount::ZERO && a.status != Status::NotApplicable;
        let target = a.target.filter(is_in_force)?.to_f64();
        let percent = |v: f64| v / target * 100.0;
        Some(Self { value: percent(a.value?), plan: a.planned_to_date.map(percent) })
    }
}

/// One year of a trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TrendPoint {
    /// In per cent of what the year asks for.
    Value(f64),
    /// Nothing known: a gap, never a zero.
    Gap,
    /// The year lies ahead, or does not apply.
    Blank,
}

/// A unit's years on one scale, per cent of what each year asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendView {
    /// The years of the phase, ascending.
    pub points: Vec<TrendPoint>,
}

impl TrendView {
    /// The years of an assessment. Without a target to hold them against, the
    /// largest year is the measure.
    pub fn of(vantage: &Vantage<'_>, pen: &Pen<'_>, a: &Assessment) -> Self {
        let largest = a.years.iter().filter_map(|y| y.quotient).fold(0.0, f64::max);
        let point = |reading: &YearReading| match reading.quotient {
            _ if reading.state == YearState::NotStarted || !reading.value.is_applicable() => {
                TrendPoint::Blank
            }
            None => TrendPoint::Gap,
            Some(value) => {
                let asked = asked_of_year(vantage, pen, a, reading.year).unwrap_or(largest);
                if asked > 0.0 { TrendPoint::Value(value / asked * 100.0) } else { TrendPoint::Gap }
            }
        };
        Self { points: a.years.iter().map(point).collect() }
    }
}

/// What one year asks for, in the unit of measure of its value.
fn asked_of_year(vantage: &Vantage<'_>, pen: &Pen<'_>, a: &Assessment, year: i32) -> Option<f64> {
    let target = a.target?.to_f64();
    let phase = vantage.phase();
    match pen.cadence() {
        Cadence::PhaseSum => Some(target / f64::from(phase.length())),
        Cadence::AverageGrowth if pen.indicator.measure == Measure::Count => {
            let years = year - phase.baseline_year();
            a.baseline.map(|b| b * (1.0 + target / 100.0).powi(years))
        }
        _ => Some(target),
    }
}
