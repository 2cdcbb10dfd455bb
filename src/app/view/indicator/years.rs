//! The years as a table.

use crate::calc::{Basis, Reason, Verdict, Worth, YearReading, YearValue};
use crate::model::Cadence;
use crate::model::YearState;

use super::super::{sources, writing};
use super::{Block, Rich, Subject, Table, TableColumn};
use crate::app::view::Tone;
use crate::app::view::mark::ASSUMED;
use crate::app::words::Said;
use crate::app::words::indicator as say;

pub(super) fn blocks(of: &Subject<'_>) -> Vec<Block> {
    let language = of.language();
    let column = |heading: Said, is_number: bool| TableColumn {
        heading: heading.of(language).to_owned(),
        is_number,
        is_name: false,
    };
    let columns = vec![
        column(say::T_YEAR, false),
        column(say::T_VALUE, true),
        column(say::T_VERDICT, false),
        column(say::T_REPORTED, true),
        column(say::T_FRACTION, true),
        column(say::T_BASIS, false),
    ];
    let baseline = of.a.baseline_value.map(|value| {
        let year = of.vantage.phase().baseline_year().to_string();
        row(of, of.say(say::Y_BASELINE, &[&year]), &value, None)
    });
    let years = of.a.years.iter().map(|reading| year_row(of, reading));
    let rows = baseline.into_iter().chain(years).chain(average(of)).collect();
    let notes = sources::of_years(of.vantage, of.a);
    let notes = notes.into_iter().map(|(year, said)| Block::Paragraph {
        indent: 0,
        text: Rich::of(of.say(say::SOURCE_OF, &[&year, &said])),
    });
    std::iter::once(Block::Table(Table { columns, rows })).chain(notes).collect()
}

/// The published average of the phase as a row of its own, where it speaks.
fn average(of: &Subject<'_>) -> Option<Vec<Rich>> {
    if !of.is_average() {
        return None;
    }
    let phase = of.vantage.phase();
    let years = format!("{}–{}", phase.first, phase.last);
    let mut cells = vec![Rich::default(); 6];
    let said = [
        (0, Rich::of(of.say(say::T_AVERAGE, &[&years]))),
        (1, Rich::default().strong(of.pen.value(of.a))),
        (5, Rich::of(say::B_AVERAGE.of(of.language()))),
    ];
    for (at, text) in said {
        if let Some(cell) = cells.get_mut(at) {
            *cell = text;
        }
    }
    Some(cells)
}

fn year_row(of: &Subject<'_>, reading: &YearReading) -> Vec<Rich> {
    let year = reading.year.to_string();
    match reading.state {
        YearState::NotStarted => {
            let mut cells = vec![Rich::default(); 6];
            if let Some(cell) = cells.get_mut(0) {
                *cell = Rich::of(year);
            }
            if let Some(cell) = cells.get_mut(2) {
                *cell = Rich::of(say::Y_AHEAD.of(of.language()));
            }
            cells
        }
        YearState::Open { months } => {
            let year = of.say(say::Y_OPEN, &[&year, &months.to_string()]);
            // An open year is not judged: its value may still grow.
            row(of, year, &reading.value, None)
        }
        YearState::Closed => {
            // Of a target by the end only the final year is.
            let is_judged = match of.pen.cadence() {
                Cadence::ByEnd(_) => reading.year == of.vantage.phase().last,
                _ => true,
            };
            row(of, year, &reading.value, reading.verdict.filter(|_| is_judged))
        }
    }
}

fn row(of: &Subject<'_>, year: String, value: &YearValue, verdict: Option<Verdict>) -> Vec<Rich> {
    let language = of.language();
    let is_own = of.a.reason == Reason::CollectiveTarget;
    let written = if is_own { of.pen.own(value) } else { of.pen.year_value(value) };
    let written = written.unwrap_or_else(|| writing::NOTHING.to_owned());
    let verdict = match (value.worth, verdict) {
        (Worth::NotApplicable, _) => Rich::of(say::Y_NOT_APPLICABLE.of(language)),
        (Worth::NoData, _) => Rich::of(say::Y_NO_DATA.of(language)),
        (_, Some(verdict)) => judged(of, verdict),
        _ => Rich::default(),
    };
    let reported = if value.expected > 0 {
        format!("{}/{}", value.reported, value.expected)
    } else {
        String::new()
    };
    let assumed = if value.is_assumed() { ASSUMED } else { "" };
    let basis = value.basis().map(|b| short_basis(b).of(language)).unwrap_or_default();
    vec![
        Rich::of(year),
        Rich::default().strong(written).plain(assumed),
        verdict,
        Rich::of(reported),
        Rich::of(of.pen.fraction(value).unwrap_or_default()),
        Rich::of(basis),
    ]
}

fn judged(of: &Subject<'_>, verdict: Verdict) -> Rich {
    let (said, tone) = match verdict {
        Verdict::Met => (say::VERDICT_MET, Tone::Good),
        Verdict::Missed => (say::VERDICT_MISSED, Tone::Bad),
        Verdict::Inconclusive => (say::VERDICT_INCONCLUSIVE, Tone::Warning),
    };
    let glyph = match verdict {
        Verdict::Met => "✓",
        Verdict::Missed => "✗",
        Verdict::Inconclusive => "?",
    };
    Rich::default().toned(format!("{glyph} {}", said.of(of.language())), tone)
}

/// Where a value comes from, in a word for the table.
/// Where a value comes from, in a word.
pub(in crate::app::view) const fn short_basis(basis: Basis) -> Said {
    match basis {
        Basis::Reported => say::B_REPORTED,
        Basis::Assumed => say::B_ASSUMED,
        Basis::Detail => say::B_DETAIL,
        Basis::Declared => say::B_DECLARED,
        Basis::Partial => say::B_PARTIAL,
    }
}

/// Where a value comes from, in words.
pub(in crate::app::view) const fn basis(basis: Basis) -> Said {
    match basis {
        Basis::Reported => say::BASIS_REPORTED,
        Basis::Assumed => say::BASIS_ASSUMED,
        Basis::Detail => say::BASIS_DETAIL,
        Basis::Declared => say::BASIS_DECLARED,
        Basis::Partial => say::BASIS_PARTIAL,
    }
}
