//! How fast it goes, against how fast it has to go.

use crate::app::view::{life, writing};
use crate::app::words::indicator as say;
use crate::model::{Cadence, Path, Status, YearState};
use crate::text::number;

use super::super::{Block, Subject};

pub(super) fn pace(of: &Subject<'_>) -> Vec<Block> {
    if of.a.status == Status::NotApplicable {
        return vec![of.line(say::R_PACE_LAPSED, &[])];
    }
    let mut blocks = match of.pen.cadence() {
        Cadence::PhaseSum => pace_of_sum(of),
        Cadence::EveryYear => pace_of_year(of),
        Cadence::ByEnd(path) => pace_of_path(of, path),
        Cadence::AverageGrowth => pace_of_growth(of),
    };
    if of.a.pace.is_some() {
        blocks.push(of.line(say::R_THRESHOLDS, &[]));
    } else if blocks.is_empty() {
        blocks.push(of.line(say::R_NO_PACE, &[]));
    }
    blocks
}

fn index(of: &Subject<'_>) -> Option<String> {
    of.a.pace.as_ref().map(|p| of.pen.pace(p.to_f64()))
}

/// e, or t up to a year of the phase, in years.
fn elapsed(of: &Subject<'_>, last: i32) -> String {
    let calendar = of.vantage.book.calendar();
    let years = of.vantage.phase().years().take_while(|y| *y <= last);
    let months: u32 = years.map(|y| calendar.months_of(y)).sum();
    if months.is_multiple_of(12) {
        return (months / 12).to_string();
    }
    of.pen.index(f64::from(months) / 12.0)
}

fn pace_of_sum(of: &Subject<'_>) -> Vec<Block> {
    let (a, pen, phase) = (of.a, of.pen, of.vantage.phase());
    let (elapsed, length) = (elapsed(of, phase.last), phase.length().to_string());
    let mut blocks = vec![of.line(say::R_ELAPSED, &[&elapsed, &length])];
    let sum = a.sum.map(|s| pen.count(s)).unwrap_or_default();
    if let (Some(planned), Some(target)) = (a.planned_to_date, a.target) {
        let planned = pen.worked_out(planned);
        let target = pen.count(target);
        blocks.push(of.line(say::R_PLANNED_SUM, &[&target, &elapsed, &length, &planned]));
        if let Some(s) = index(of) {
            blocks.push(of.line(say::R_PACE_SUM, &[&sum, &planned, &s]));
        }
    }
    let is_open = life::goes_on(of.vantage);
    let written = |v: Option<f64>| v.filter(|_| is_open).map(|v| pen.worked_out_of(a, v));
    let gap = a.gap.map(|g| pen.count(g)).unwrap_or_default();
    let rounded_up = |needed: f64| {
        let exact = number::float(needed, 1, &[], of.language()).unwrap_or_default();
        say::R_ROUNDED_UP.fill(of.language(), &[&exact, &pen.whole_from(needed)])
    };
    let is_rounded = |v: &f64| *v >= 1.0 && !writing::is_whole(*v);
    let needed = a.needed_per_year.filter(|v| is_open && is_rounded(v)).map(rounded_up);
    let needed = needed
        .or_else(|| written(a.needed_per_year))
        .map(|n| of.line(say::R_NEEDED_SUM, &[&gap, &length, &elapsed, &n]));
    let forecast =
        written(a.forecast).map(|f| of.line(say::R_FORECAST_SUM, &[&sum, &elapsed, &length, &f]));
    let catch_up = a.catch_up.zip(written(a.needed_per_year));
    let catch_up =
        catch_up.map(|(c, n)| of.line(say::R_CATCH_UP, &[&n, &sum, &elapsed, &pen.index(c)]));
    blocks.extend([needed, forecast, catch_up].into_iter().flatten());
    blocks
}

fn pace_of_year(of: &Subject<'_>) -> Vec<Block> {
    let (a, pen) = (of.a, of.pen);
    let (Some(planned), Some(s), Some(target)) = (a.planned_to_date, index(of), a.target) else {
        return vec![of.line(say::R_NO_PACE_YEARLY, &[])];
    };
    let planned = pen.worked_out(planned);
    let months = a.years.iter().find_map(|y| match y.state {
        YearState::Open { months } => Some(months.to_string()),
        _ => None,
    });
    let months = months.unwrap_or_default();
    let target = pen.demanded_value(target);
    vec![
        of.line(say::R_ACCRUE, &[&target, &months, &planned]),
        of.line(say::R_PACE_ACCRUE, &[&pen.value(a), &planned, &s]),
    ]
}

fn pace_of_path(of: &Subject<'_>, path: Path) -> Vec<Block> {
    let (a, pen) = (of.a, of.pen);
    let phase = of.vantage.phase();
    let year = phase.baseline_year().to_string();
    let Some(baseline) = a.baseline_value.and_then(|b| pen.year_value(&b)) else {
        return vec![of.line(say::R_BASELINE_NONE, &[&year])];
    };
    let mut blocks = vec![of.line(say::R_BASELINE, &[&year, &baseline])];
    let (required, formula) = match path {
        Path::Linear => (say::R_LINEAR, say::R_PACE_LINEAR),
        Path::Geometric => (say::R_GEOMETRIC, say::R_PACE_GEOMETRIC),
    };
    if let (Some(planned), Some(s), Some(target)) = (a.planned_to_date, index(of), a.target) {
        let (value, target) = (pen.value(a), pen.demanded_value(target));
        let t = elapsed(of, a.year.unwrap_or(phase.last));
        let length = phase.length().to_string();
        let planned = pen.worked_out(planned);
        blocks.push(of.line(required, &[&baseline, &target, &t, &length, &planned]));
        blocks.push(of.line(formula, &[&value, &baseline, &target, &t, &length, &s]));
    }
    blocks
}

fn pace_of_growth(of: &Subject<'_>) -> Vec<Block> {
    let (a, pen) = (of.a, of.pen);
    let target = a.target.map(|t| pen.demanded_value(t)).unwrap_or_default();
    let percent = |v: f64| number::float_percent(v, &[], of.language());
    let s = index(of).map(|s| of.line(say::R_PACE_GROWTH, &[&pen.value(a), &target, &s]));
    let needed = a.needed_per_year.and_then(percent);
    let needed = needed.map(|n| of.line(say::R_NEEDED_RATE, &[&n]));
    s.into_iter().chain(needed).collect()
}
