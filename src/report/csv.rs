use std::io;

use serde::Serialize;

use super::spreadsheet;
use crate::app::briefing::{Briefing, IndicatorFacts};
use crate::app::roster::FilterFacts;

/// One line of the table: where it belongs, then the indicator's facts.
#[derive(Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is a column")]
struct Line<'a> {
    provenance: &'a str,
    scenario: &'a str,
    as_of: &'a str,
    as_of_inferred: bool,
    unit_id: &'a str,
    unit: &'a str,
    phase: &'a str,
    code: &'a str,
    group: &'a str,
    status: &'a str,
    status_reason: &'a str,
    value: Option<f64>,
    numerator: Option<f64>,
    denominator: Option<f64>,
    year: Option<i32>,
    unit_of_measure: &'a str,
    target: Option<f64>,
    comparator: &'a str,
    cadence: &'a str,
    baseline: Option<f64>,
    pace: Option<f64>,
    planned_to_date: Option<f64>,
    gap: Option<f64>,
    needed_per_year: Option<f64>,
    forecast: Option<f64>,
    years_met: Option<u32>,
    years_closed: Option<u32>,
    reported: Option<u32>,
    expected: Option<u32>,
    basis: Option<&'a str>,
    low: Option<f64>,
    high: Option<f64>,
    uncertain: bool,
    provisional: bool,
    assumed: bool,
    assumptions: String,
    filter: String,
    rank: Option<usize>,
    standing: &'a str,
}

/// The briefing as a CSV table, one line an indicator, then one a listed unit and
/// indicator; empty = does not apply. A spreadsheet opens it as it is meant.
/// Every line carries its provenance, so that it keeps it when cut out.
///
/// # Errors
/// When a line cannot be written to memory.
pub fn csv(briefing: &Briefing) -> Result<String, io::Error> {
    let own = briefing.indicators.iter().map(|indicator| line(briefing, indicator));
    let listed = briefing.units.iter().flatten().map(|listed| Line {
        unit_id: &listed.unit.id,
        unit: &listed.unit.name,
        rank: listed.rank,
        standing: listed.standing,
        ..line(briefing, &listed.indicator)
    });
    spreadsheet::table(own.chain(listed))
}

/// What is assumed of the indicator, in Vietnamese as its unit of measure.
fn assumptions(briefing: &Briefing, of: &IndicatorFacts) -> String {
    let about = briefing.dataset.assumptions.iter().filter(|a| a.indicators.contains(&of.code));
    about.map(|a| a.text.as_str()).collect::<Vec<_>>().join("; ")
}

fn line<'a>(briefing: &'a Briefing, i: &'a IndicatorFacts) -> Line<'a> {
    Line {
        provenance: briefing.dataset.provenance,
        scenario: &briefing.dataset.scenario,
        as_of: &briefing.dataset.as_of,
        as_of_inferred: briefing.dataset.as_of_inferred,
        unit_id: &briefing.unit.id,
        unit: &briefing.unit.name,
        phase: &briefing.phase,
        code: &i.code,
        group: i.group,
        status: i.status,
        status_reason: i.status_reason,
        value: i.value,
        numerator: i.numerator,
        denominator: i.denominator,
        year: i.year,
        unit_of_measure: &i.unit_of_measure,
        target: i.target,
        comparator: i.comparator,
        cadence: i.cadence,
        baseline: i.baseline,
        pace: i.pace,
        planned_to_date: i.planned_to_date,
        gap: i.gap,
        needed_per_year: i.needed_per_year,
        forecast: i.forecast,
        years_met: i.years_met,
        years_closed: i.years_closed,
        reported: i.reported,
        expected: i.expected,
        basis: i.basis,
        low: i.low,
        high: i.high,
        uncertain: i.uncertain,
        provisional: i.provisional,
        assumed: i.assumed,
        assumptions: assumptions(briefing, i),
        filter: briefing.filter.as_ref().map(FilterFacts::in_one).unwrap_or_default(),
        rank: None,
        standing: "",
    }
}
