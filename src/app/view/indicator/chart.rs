//! The yearly chart: what was done, the target, the required path, the forecast
//! and the path needed from here.

use crate::calc::{Assessment, Worth, YearReading};
use crate::model::YearState;
use crate::model::{Amount, Cadence, Measure, Path, Status};
use crate::text::number;

use super::super::writing::Pen;
use super::{ChartPoint, ChartView};
use crate::app::vantage::Vantage;

/// Straight pieces of which a path is made.
const STEPS: i32 = 20;
/// About so many labels on the scale.
const TICKS: f64 = 4.0;
/// Never more than so many.
const MOST_TICKS: i32 = 12;
/// From which step up so many decimals tell the marks apart.
const DECIMALS: [(u32, f64); 6] = [(0, 1.0), (1, 0.1), (2, 0.01), (3, 1e-3), (4, 1e-4), (5, 1e-5)];
const MOST_DECIMALS: u32 = 6;

pub(super) fn chart(vantage: &Vantage<'_>, pen: &Pen<'_>, a: &Assessment) -> ChartView {
    let phase = vantage.phase();
    let years = (phase.baseline_year()..=phase.last).map(|y| y.to_string()).collect();
    let target = a.target.filter(|_| a.status != Status::NotApplicable);
    let mut view = ChartView {
        years,
        target: target.map(Amount::to_f64),
        target_label: target.map(|t| pen.demand(t)).unwrap_or_default(),
        unit: unit(pen).to_owned(),
        ..ChartView::default()
    };
    let length = f64::from(phase.length());
    match pen.cadence() {
        Cadence::PhaseSum => sum(vantage, a, length, &mut view),
        Cadence::EveryYear => view.done = values(vantage, a),
        Cadence::ByEnd(path) => by_end(vantage, a, path, &mut view),
        Cadence::AverageGrowth => growth(vantage, pen, a, &mut view),
    }
    scale(pen, &mut view);
    view
}

/// What the scale measures: of growth in a count, the counted things.
fn unit<'a>(pen: &Pen<'a>) -> &'a str {
    let indicator = pen.indicator;
    let is_count = indicator.measure == Measure::Count;
    let name = if is_count { &indicator.thing } else { &indicator.unit_of_measure };
    name.in_language(pen.language)
}

/// Where a year's end (or the open year's last complete month) lies.
fn place(vantage: &Vantage<'_>, reading: &YearReading) -> f64 {
    let before = f64::from(reading.year - vantage.phase().first);
    match reading.state {
        YearState::Open { months } => before + f64::from(months) / 12.0,
        _ => before + 1.0,
    }
}

fn values(vantage: &Vantage<'_>, a: &Assessment) -> Vec<ChartPoint> {
    let point = |y: &YearReading| Some(ChartPoint { at: place(vantage, y), value: y.quotient? });
    a.years.iter().filter_map(point).collect()
}

fn sum(vantage: &Vantage<'_>, a: &Assessment, length: f64, view: &mut ChartView) {
    let mut total = Amount::ZERO;
    for year in a.years.iter().filter(|y| y.state.is_started()) {
        let Worth::Value { numerator, .. } = year.value.worth else { continue };
        total += numerator;
        view.done.push(ChartPoint { at: place(vantage, year), value: total.to_f64() });
    }
    let Some(target) = view.target else { return };
    let end = ChartPoint { at: length, value: target };
    view.required = line(ChartPoint { at: 0.0, value: 0.0 }, end);
    let elapsed = f64::from(vantage.book.calendar().elapsed_months(vantage.phase())) / 12.0;
    if elapsed <= 0.0 || elapsed >= length {
        return;
    }
    let now = ChartPoint { at: elapsed, value: total.to_f64() };
    if let Some(forecast) = a.forecast {
        view.forecast = line(now, ChartPoint { at: length, value: forecast });
    }
    if now.value < target {
        view.needed = line(now, end);
    }
}

fn by_end(vantage: &Vantage<'_>, a: &Assessment, path: Path, view: &mut ChartView) {
    let length = f64::from(vantage.phase().length());
    let base = a.baseline.map(|value| ChartPoint { at: 0.0, value });
    view.done = base.into_iter().chain(values(vantage, a)).collect();
    let Some(target) = view.target else { return };
    let end = ChartPoint { at: length, value: target };
    if let Some(base) = base.filter(|b| b.value < target) {
        view.required = match path {
            Path::Linear => line(base, end),
            Path::Geometric if base.value > 0.0 => curve(base.value, target, length),
            Path::Geometric => vec![],
        };
    }
    let last = view.done.last().copied();
    if let Some(now) = last.filter(|p| p.value < target && p.at < length && p.at > 0.0) {
        view.needed = line(now, end);
    }
}

fn growth(vantage: &Vantage<'_>, pen: &Pen<'_>, a: &Assessment, view: &mut ChartView) {
    if pen.indicator.measure != Measure::Count {
        view.done = values(vantage, a);
        return;
    }
    let base = a.baseline.map(|value| ChartPoint { at: 0.0, value });
    view.done = base.into_iter().chain(values(vantage, a)).collect();
    // The target is a rate, the scale counts things: only its path is drawn.
    let rate = view.target.take();
    if let (Some(base), Some(rate)) = (a.baseline.filter(|b| *b > 0.0), rate) {
        let years = vantage.phase().length();
        let end = base * (1.0 + rate / 100.0).powi(years);
        view.required = curve(base, end, f64::from(years));
    }
}

fn line(from: ChartPoint, to: ChartPoint) -> Vec<ChartPoint> {
    along(from.at, to.at, |part| (to.value - from.value).mul_add(part, from.value))
}

fn curve(from: f64, to: f64, length: f64) -> Vec<ChartPoint> {
    along(0.0, length, |part| from * (to / from).powf(part))
}

fn along(from: f64, to: f64, value: impl Fn(f64) -> f64) -> Vec<ChartPoint> {
    (0..=STEPS)
        .map(|step| f64::from(step) / f64::from(STEPS))
        .map(|part| ChartPoint { at: (to - from).mul_add(part, from), value: value(part) })
        .collect()
}

/// Round numbers that span everything drawn; counts begin at zero.
fn scale(pen: &Pen<'_>, view: &mut ChartView) {
    let lines = [&view.done, &view.required, &view.forecast, &view.needed];
    let all = lines.into_iter().flatten().map(|p| p.value).chain(view.target);
    let (low, high) =
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)));
    if !low.is_finite() || !high.is_finite() {
        return;
    }
    let is_ratio = pen.indicator.measure.is_ratio();
    let low = if is_ratio && low > (high - low) * 2.0 { low } else { low.min(0.0) };
    let high = if high > low { high } else { low + 1.0 };
    let step = round_step((high - low) / TICKS);
    let first = (low / step).floor();
    let last = (high / step).ceil();
    let values = (0..=MOST_TICKS).map(|n| first + f64::from(n)).take_while(|n| *n <= last);
    view.ticks = values.map(|n| (n * step, label(n * step, step, pen))).collect();
}

/// As many decimals as the step of the scale needs: no two marks read alike.
fn label(at: f64, step: f64, pen: &Pen<'_>) -> String {
    let decimals = DECIMALS.into_iter().find(|&(_, least)| step >= least * 0.999);
    number::float(at, decimals.map_or(MOST_DECIMALS, |(n, _)| n), &[], pen.language)
        .unwrap_or_default()
}

/// 1, 2 or 5 times a power of ten.
fn round_step(rough: f64) -> f64 {
    let power = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().find(|s| s * power >= rough);
    step.unwrap_or(10.0) * power
}
