//! One indicator as a row, and the gap of an assessment in words.

use crate::calc::{Assessment, Basis, Verdict};
use crate::model::{Cadence, Status, YearState};

use super::super::vantage::Vantage;
use super::super::words::indicator as say;
use super::StatusView;
use super::decide;
use super::gauge::{BarView, TrendView};
use super::overview::IndicatorRow;
use super::reason;
use super::writing::{self, Pen};

/// The row of an assessment; `beside`: the year that the values beside it are of.
pub fn indicator_row(vantage: &Vantage<'_>, a: &Assessment, beside: Option<i32>) -> IndicatorRow {
    let pen = Pen::new(vantage, a.indicator);
    IndicatorRow {
        indicator: a.indicator,
        code: pen.indicator.code.clone(),
        label: pen.indicator.label.in_language(vantage.language).to_owned(),
        status: StatusView::of(a, vantage.language),
        value: value(&pen, a, beside),
        fraction: a.year.and_then(|_| pen.fraction(&a.year_value)).unwrap_or_default(),
        target: demand(&pen, a),
        bar: BarView::of(a),
        trend: TrendView::of(vantage, &pen, a),
        reporting: reporting(vantage, a),
        missed: missed_earlier(&pen, a).unwrap_or_default(),
        met: missed_earlier(&pen, a).and_then(|_| met(a)).unwrap_or_default(),
        why: reason::sentence(vantage, a),
    }
}

/// The value of the phase; with its year where the target no longer applies, and where the
/// values `beside` it are of another.
pub fn value(pen: &Pen<'_>, a: &Assessment, beside: Option<i32>) -> String {
    let value = pen.value(a);
    other_year(pen, a, beside).map_or_else(|| value.clone(), |y| format!("{value}\u{A0}({y})"))
}

/// The year of a value that has to be told.
pub fn other_year(pen: &Pen<'_>, a: &Assessment, beside: Option<i32>) -> Option<i32> {
    let is_other = |year: i32| beside.is_some_and(|beside| beside != year);
    let is_lapsed = a.status == Status::NotApplicable;
    a.year.filter(|&year| is_lapsed || (is_of_one_year(pen) && is_other(year)))
}

/// True where the value of a phase is that of one of its years.
pub const fn is_of_one_year(pen: &Pen<'_>) -> bool {
    matches!(pen.cadence(), Cadence::EveryYear | Cadence::ByEnd(_))
}

/// How many of the closed years met what each asks for.
fn met(a: &Assessment) -> Option<String> {
    Some(format!("{}/{}", a.years_met?, a.years_closed?))
}

/// The years missed, where the year shown isn't one of them and so tells
/// nothing of them.
pub fn missed_earlier(pen: &Pen<'_>, a: &Assessment) -> Option<String> {
    let shown = a.reading(a.year?)?;
    let is_missed = shown.state == YearState::Closed && shown.verdict == Some(Verdict::Missed);
    decide::missed_years(pen, a).filter(|_| !is_missed)
}

/// The target with its comparator; empty without one, and where nothing applies.
pub fn demand(pen: &Pen<'_>, a: &Assessment) -> String {
    let in_force = a.target.filter(|_| a.status != Status::NotApplicable);
    in_force.map(|t| pen.demand(t)).unwrap_or_default()
}

/// The reporting rate of the year shown; empty where nobody is expected.
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
pub fn gap(pen: &Pen<'_>, a: &Assessment) -> Option<String> {
    if a.status == Status::NotApplicable {
        return None;
    }
    if let Some(gap) = a.gap {
        return (!gap.is_zero()).then(|| say::SHORT_OF.fill(pen.language, &[&pen.things(gap)]));
    }
    let (value, target) = (a.value?, a.target?.to_f64());
    let is_points = pen.is_percent() || matches!(pen.cadence(), Cadence::AverageGrowth);
    let points = crate::text::number::float(target - value, 2, &[], pen.language)?;
    (is_points && value < target).then(|| say::SHORT_OF_POINTS.fill(pen.language, &[&points]))
}
