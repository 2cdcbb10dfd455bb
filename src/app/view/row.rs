//! One indicator as a row, and the gap of an assessment in words.

use crate::calc::{Assessment, Basis};
use crate::model::{Cadence, Status};

use super::super::vantage::Vantage;
use super::super::words::indicator as say;
use super::StatusView;
use super::gauge::{BarView, TrendView};
use super::overview::IndicatorRow;
use super::writing::{self, Pen};

/// The row of an assessment.
#[must_use]
pub fn indicator_row(vantage: &Vantage<'_>, a: &Assessment) -> IndicatorRow {
    let pen = Pen::new(vantage, a.indicator);
    IndicatorRow {
        indicator: a.indicator,
        code: pen.indicator.code.clone(),
        label: pen.indicator.label.in_language(vantage.language).to_owned(),
        status: StatusView::of(a, vantage.language),
        value: pen.value(a),
        fraction: a.year.and_then(|_| pen.fraction(&a.year_value)).unwrap_or_default(),
        target: demand(&pen, a),
        bar: BarView::of(a),
        trend: TrendView::of(vantage, &pen, a),
        reporting: reporting(vantage, a),
    }
}

/// The target with its comparator; empty without one, and where nothing applies.
#[must_use]
pub fn demand(pen: &Pen<'_>, a: &Assessment) -> String {
    let in_force = a.target.filter(|_| a.status != Status::NotApplicable);
    in_force.map(|t| pen.demand(t)).unwrap_or_default()
}

/// The reporting rate of the year shown; empty where nobody is expected.
#[must_use]
pub fn reporting(vantage: &Vantage<'_>, a: &Assessment) -> String {
    let year = &a.year_value;
    // A published average stands for years that nobody reports.
    if a.basis == Some(Basis::Declared) && !year.has_value() {
        return String::new();
    }
    writing::rate(year.reported, year.expected, vantage.language).unwrap_or_default()
}

/// What is missing to the target, in whole things where there are any, else in
/// points; `None` where nothing is missing or it can't be said.
#[must_use]
pub fn gap(pen: &Pen<'_>, a: &Assessment) -> Option<String> {
    if let Some(gap) = a.gap {
        return (!gap.is_zero()).then(|| say::SHORT_OF.fill(pen.language, &[&pen.things(gap)]));
    }
    let (value, target) = (a.value?, a.target?.to_f64());
    let is_points = pen.is_percent() || matches!(pen.cadence(), Cadence::AverageGrowth);
    let points = crate::text::number::float(target - value, 2, &[], pen.language)?;
    (is_points && value < target).then(|| say::SHORT_OF_POINTS.fill(pen.language, &[&points]))
}
