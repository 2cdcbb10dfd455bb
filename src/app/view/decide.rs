//! *Cần quyết định*: one sentence for each of the worst.

use crate::calc::{Assessment, Verdict};
use crate::model::YearState;
use crate::model::{Amount, Status};
use crate::text::number;

use super::super::vantage::Vantage;
use super::super::words::indicator as say;
use super::behind::Behind;
use super::gauge::BarView;
use super::life;
use super::overview::Decision;
use super::reason;
use super::row;
use super::writing::{self, Pen};
use super::{Rich, StatusView};

/// More than a meeting can decide is no list of decisions.
const MOST: usize = 6;
/// How many of those behind are named.
const NAMED: usize = 3;

/// The worst first: by the order of the status words, then by what is reached
/// of the target.
pub(super) fn decide(vantage: &Vantage<'_>, assessments: &[Assessment]) -> Vec<Decision> {
    let mut urgent: Vec<&Assessment> = assessments.iter().filter(|a| is_urgent(a)).collect();
    let reached = |a: &Assessment| BarView::of(a).map_or(f64::INFINITY, |bar| bar.value);
    urgent.sort_by(|a, b| a.status.cmp(&b.status).then_with(|| reached(a).total_cmp(&reached(b))));
    urgent.into_iter().take(MOST).map(|a| decision(vantage, a)).collect()
}

/// Whether a status calls for a decision.
pub(super) fn is_urgent(a: &Assessment) -> bool {
    a.status <= Status::NoData
}

fn decision(vantage: &Vantage<'_>, a: &Assessment) -> Decision {
    let pen = Pen::new(vantage, a.indicator);
    let gap = row::gap(&pen, a);
    let (who, who_short) = who(vantage, &pen, a);
    let silent = silent(vantage, a);
    let missed = missed_years(&pen, a);
    let lead = gap.as_ref().or(missed.as_ref());
    let mut short: Vec<String> =
        [lead.cloned(), who_short.or_else(|| silent.clone())].into_iter().flatten().collect();
    if short.is_empty() {
        short.push(reason::sentence(vantage, a));
    }
    let pieces = [
        a.year.map(|_| Rich::of(against(&pen, a))),
        gap.map(|gap| Rich::default().strong(gap)),
        missed.map(|missed| Rich::default().strong(missed)),
        due(&pen, a).map(Rich::of),
        needs(vantage, &pen, a).map(Rich::of),
        who.or(silent).map(Rich::of),
    ];
    let label = pen.indicator.label.in_language(vantage.language);
    let mut pieces: Vec<Rich> = pieces.into_iter().flatten().collect();
    if pieces.is_empty() {
        pieces.push(Rich::of(reason::sentence(vantage, a).trim_end_matches('.')));
    }
    Decision {
        indicator: a.indicator,
        code: pen.indicator.code.clone(),
        status: StatusView::of(a, vantage.language),
        sentence: assembled(label, pieces),
        label: label.to_owned(),
        short,
    }
}

fn assembled(label: &str, pieces: Vec<Rich>) -> Rich {
    let mut sentence = Rich::default().strong(label.to_owned());
    for (at, piece) in pieces.into_iter().enumerate() {
        sentence = sentence.plain(if at == 0 { ": " } else { "; " });
        sentence.0.extend(piece.0);
    }
    sentence.plain(".")
}

fn against(pen: &Pen<'_>, a: &Assessment) -> String {
    let value = pen.value(a);
    match a.target {
        Some(target) => say::D_AGAINST.fill(pen.language, &[&value, &pen.demand_in_full(target)]),
        None => value,
    }
}

fn due(pen: &Pen<'_>, a: &Assessment) -> Option<String> {
    let planned = a.planned_to_date.filter(|_| a.status != Status::Missed)?;
    Some(say::D_DUE.fill(pen.language, &[&pen.worked_out(planned)]))
}

/// The years missed, where years do not make up for one another.
pub(super) fn missed_years(pen: &Pen<'_>, a: &Assessment) -> Option<String> {
    let (met, closed) = (a.years_met?.to_string(), a.years_closed?.to_string());
    let is_missed = |y: &&crate::calc::YearReading| {
        y.state == YearState::Closed && y.verdict == Some(Verdict::Missed)
    };
    let years: Vec<String> = a.years.iter().filter(is_missed).map(|y| y.year.to_string()).collect();
    let fillings = [&*years.join(", "), &*met, &*closed];
    (!years.is_empty()).then(|| say::YEARS_MISSED.fill(pen.language, &fillings))
}

fn needs(vantage: &Vantage<'_>, pen: &Pen<'_>, a: &Assessment) -> Option<String> {
    let needed = needed_per_year(vantage, pen, a)?;
    let said = say::D_NEEDS.fill(pen.language, &[&needed]);
    Some(with_time_left(vantage, said, pen))
}

/// What it takes a year from here, as the cadence counts it.
pub(super) fn needed_per_year(
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    a: &Assessment,
) -> Option<String> {
    let needed = a.needed_per_year.filter(|n| *n > 0.0)?;
    // A unit that ended makes up for nothing any more.
    if life::ended_on(vantage).is_some() {
        return None;
    }
    if a.sum.is_none() {
        return crate::text::number::float_percent(needed, &[], pen.language);
    }
    Some(pen.worked_out_of(a, needed))
}

/// What is said of a yearly amount says so where less than a year is left.
pub(super) fn with_time_left(vantage: &Vantage<'_>, said: String, pen: &Pen<'_>) -> String {
    let phase = vantage.phase();
    let all = u32::try_from(phase.length()).unwrap_or(0) * 12;
    let left = all.saturating_sub(vantage.book.calendar().elapsed_months(phase));
    if left == 0 || left >= 12 {
        return said;
    }
    let years = pen.index(f64::from(left) / 12.0);
    say::TIME_LEFT.fill(pen.language, &[&said, &years])
}

fn silent(vantage: &Vantage<'_>, a: &Assessment) -> Option<String> {
    let year = &a.year_value;
    let missing = year.expected.checked_sub(year.reported).filter(|n| *n > 0)?;
    let [missing, expected] = [missing, year.expected].map(|n| number::of(n, vantage.language));
    Some(say::D_SILENT.fill(vantage.language, &[&missing, &expected]))
}

/// Who makes up the gap: in full, and short.
fn who(vantage: &Vantage<'_>, pen: &Pen<'_>, a: &Assessment) -> (Option<String>, Option<String>) {
    if a.gap.is_none_or(Amount::is_zero) {
        return (None, None);
    }
    let behind = Behind::of(vantage, a);
    let said = |text: String| (!text.is_empty()).then_some(text);
    (said(sentence(&behind, NAMED, pen)), said(short(&behind, pen)))
}

/// Who makes up the gap, naming a few; empty where nobody is behind.
pub(super) fn sentence(behind: &Behind, most: usize, pen: &Pen<'_>) -> String {
    let language = pen.language;
    let (leading, share) = behind.leading(most);
    let names: Vec<&str> = leading.iter().map(|one| one.name.as_str()).collect();
    let units = behind.units.to_string();
    match names.as_slice() {
        [] => String::new(),
        [only] if behind.ones.len() == 1 => say::ONLY_ONE.fill(language, &[only]),
        [first] => {
            say::ONE_SHARE.fill(language, &[first, &writing::share(share, language), &units])
        }
        all if behind.ones.len() <= all.len() => {
            say::ALL_BEHIND.fill(language, &[&units, &all.join(", ")])
        }
        several => {
            let (few, share) = (several.len().to_string(), writing::share(share, language));
            say::TOP_SHARE.fill(language, &[&few, &share, &units, &several.join(", ")])
        }
    }
}

fn short(behind: &Behind, pen: &Pen<'_>) -> String {
    let (leading, share) = behind.leading(NAMED);
    match leading {
        [] => String::new(),
        [only] => say::ONLY_ONE.fill(pen.language, &[&only.name]),
        several => {
            let [few, all] =
                [several.len(), behind.ones.len()].map(|n| number::of(n, pen.language));
            let share = writing::share(share, pen.language);
            say::TOP_SHARE_SHORT.fill(pen.language, &[&few, &all, &share])
        }
    }
}
