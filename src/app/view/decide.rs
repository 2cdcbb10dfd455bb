//! *Cần quyết định*: one sentence for each of the worst.

use crate::calc::set_aside::absences;
use crate::calc::{Assessment, Verdict};
use crate::model::Status;
use crate::model::YearState;
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
    let has_gap = a.gap.is_some_and(|gap| !gap.is_zero());
    let behind = if has_gap { Behind::of(vantage, a) } else { Behind::default() };
    let rest = behind.rest.map(|rest| rest.piece(&pen));
    let said = |text: String| (!text.is_empty()).then_some(text);
    let who = said(sentence(&behind, &pen));
    let silent = silent(vantage, a);
    let missed = missed_years(&pen, a);
    let lead = gap.as_ref().or(missed.as_ref());
    let named = who.clone().filter(|_| behind.ones.len() <= NAMED);
    let unnamed = said(unnamed(&behind, &pen)).or_else(|| silent.clone());
    let short = shorter_and_shorter([
        named.map(|named| vec![lead.cloned(), rest.clone(), Some(named)]),
        unnamed.map(|unnamed| vec![lead.cloned(), rest.clone(), Some(unnamed)]),
        Some(vec![lead.cloned(), rest.clone()]),
        Some(vec![lead.cloned()]),
        Some(vec![Some(reason::sentence(vantage, a))]),
    ]);
    let pieces = [
        a.year.map(|_| Rich::of(against(&pen, a))),
        gap.map(|gap| Rich::default().strong(gap)),
        missed.map(|missed| Rich::default().strong(missed)),
        due(&pen, a).map(Rich::of),
        needs(vantage, &pen, a).map(Rich::of),
        rest.map(Rich::of),
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

/// Each with all its pieces on a line; of those that say nothing only the last stays, if
/// no other is left.
fn shorter_and_shorter(lines: [Option<Vec<Option<String>>>; 5]) -> Vec<String> {
    let lines = lines.into_iter().flatten();
    let joined = |pieces: Vec<Option<String>>| {
        let pieces: Vec<String> = pieces.into_iter().flatten().collect();
        pieces.join("; ")
    };
    let mut said: Vec<String> = lines.map(joined).filter(|l| !l.is_empty()).collect();
    if said.len() > 1 {
        said.pop();
    }
    said.dedup();
    said
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
    if a.sum.is_none() {
        return Some(say::D_DUE.fill(pen.language, &[&pen.worked_out(planned)]));
    }
    // Of whole things nothing is due before the first.
    (planned >= 1.0).then(|| say::D_DUE.fill(pen.language, &[&pen.whole_from(planned)]))
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
    // Less than one a year is none in some years.
    if let (Some(gap), true) = (a.gap, a.sum.is_some() && a.needed_per_year? < 1.0) {
        let left = pen.index(f64::from(months_left(vantage)) / 12.0);
        return Some(say::D_NEEDS_LEFT.fill(pen.language, &[&pen.count(gap), &left]));
    }
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
    Some(if needed < 1.0 { pen.worked_out_of(a, needed) } else { pen.whole_from(needed) })
}

/// Months of the phase that are left.
fn months_left(vantage: &Vantage<'_>) -> u32 {
    let phase = vantage.phase();
    let all = u32::try_from(phase.length()).unwrap_or(0) * 12;
    all.saturating_sub(vantage.book.calendar().elapsed_months(phase))
}

/// What is said of a yearly amount says so where less than a year is left.
pub(super) fn with_time_left(vantage: &Vantage<'_>, said: String, pen: &Pen<'_>) -> String {
    let left = months_left(vantage);
    if left == 0 || left >= 12 {
        return said;
    }
    let years = pen.index(f64::from(left) / 12.0);
    say::TIME_LEFT.fill(pen.language, &[&said, &years])
}

fn silent(vantage: &Vantage<'_>, a: &Assessment) -> Option<String> {
    let year = &a.year_value;
    let missing = year.expected.checked_sub(year.reported).filter(|n| *n > 0)?;
    if year.is_supposed() {
        return Some(say::ALL_ASSUMED.of(vantage.language).to_owned());
    }
    let mut started = a.years.iter().filter(|reading| reading.state.is_started());
    let of_year = a.year.or_else(|| started.next_back().map(|reading| reading.year));
    let what = (a.indicator, a.unit);
    let absent =
        of_year.map(|year| absences(vantage.book, vantage.tree, what, (a.phase, year)).count());
    let [missing, expected, absent] = [missing, year.expected, absent.unwrap_or_default()]
        .map(|n| number::of(n, vantage.language));
    let said = if absent == "0" { say::D_SILENT } else { say::D_SILENT_ASIDE };
    Some(said.fill(vantage.language, &[&missing, &expected, &absent]))
}

/// Who makes up the gap, naming a few; empty where nobody is behind.
fn sentence(behind: &Behind, pen: &Pen<'_>) -> String {
    let language = pen.language;
    let (leading, share) = behind.leading(NAMED);
    let names: Vec<&str> = leading.iter().map(|one| one.name.as_str()).collect();
    let names = names.join(", ");
    let [few, units] = counted(behind, pen);
    if behind.is_only_one() {
        return say::ONLY_ONE.fill(language, &[&names]);
    }
    match leading.len() {
        0 => String::new(),
        all if behind.ones.len() <= all => say::ALL_BEHIND.fill(language, &[&units, &names]),
        _ => {
            let share = writing::share(share, language);
            say::TOP_SHARE.fill(language, &[&few, &share, &units, &names])
        }
    }
}

/// The same without names.
fn unnamed(behind: &Behind, pen: &Pen<'_>) -> String {
    let (leading, share) = behind.leading(NAMED);
    if leading.len() == behind.ones.len() {
        return String::new();
    }
    let [few, units] = counted(behind, pen);
    let share = writing::share(share, pen.language);
    say::TOP_SHARE_SHORT.fill(pen.language, &[&few, &units, &share])
}

/// How many units lead, and how many are behind, folded ones one by one.
fn counted(behind: &Behind, pen: &Pen<'_>) -> [String; 2] {
    let leading = behind.leading(NAMED).0.iter().map(|one| one.units).sum();
    [leading, behind.units].map(|n| number::of(n, pen.language))
}
