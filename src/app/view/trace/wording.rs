//! What became of a row, in words.

use crate::app::vantage::Vantage;
use crate::app::words::trace as say;
use crate::app::words::{Said, indicator as ind};
use crate::calc::Worth;
use crate::calc::trace::{Counted, Left, Role, SizeOf, TracedRow, TracedYear, Use, is_older};
use crate::model::{Origin, RowNumber, SetAsideRow, YearState};
use crate::text::number;

use super::super::Rich;
use super::super::writing::{Pen, with_id};

/// A year: the sign in front of it, and what is said of it.
pub(super) fn year(
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    year: &TracedYear,
) -> (&'static str, String) {
    let language = vantage.language;
    let value = &year.value;
    let when = match year.state {
        YearState::Open { months } => {
            ind::Y_OPEN.fill(language, &[&year.year.to_string(), &months.to_string()])
        }
        _ => year.year.to_string(),
    };
    let (usage, sign) = (used(year.usage), if year.usage == Use::Number { "▸ " } else { "  " });
    let worth = match value.worth {
        Worth::NotApplicable => ind::Y_NOT_APPLICABLE.of(language).to_owned(),
        Worth::NoData => ind::Y_NO_DATA.of(language).to_owned(),
        Worth::Value { .. } => {
            let shown = pen.year_value(value).unwrap_or_default();
            match pen.fraction(value) {
                Some(fraction) => format!("{fraction} = {shown}"),
                None => shown,
            }
        }
    };
    let basis = value.basis().map(|b| super::super::indicator::basis_short(b).of(language));
    let rows = Some(say::YEAR_ROWS.fill(language, &[&number::of(year.counted, language)]));
    let mut parts = vec![format!("{when}: {worth}"), usage.of(language).to_owned()];
    parts.extend(basis.map(ToOwned::to_owned));
    parts.extend(rows.filter(|_| year.counted > 0));
    parts.extend(missing(vantage, pen, year));
    (sign, parts.join(" · "))
}

const fn used(usage: Use) -> Said {
    match usage {
        Use::Number => say::USE_NUMBER,
        Use::Baseline => say::USE_BASELINE,
        Use::Beside => say::USE_BESIDE,
    }
}

/// What became of a row, and what its year has to do with the number.
pub fn said(vantage: &Vantage<'_>, row: &TracedRow) -> String {
    let became = in_full(vantage, row);
    if row.is_counted() {
        return format!("{} · {became}", used(row.usage).of(vantage.language));
    }
    became
}

fn missing(vantage: &Vantage<'_>, pen: &Pen<'_>, year: &TracedYear) -> Vec<String> {
    let (language, uncovered) = (vantage.language, year.value.uncovered);
    let count =
        |n: u32, said: Said| (n > 0).then(|| said.fill(language, &[&number::of(n, language)]));
    let has_sizes = uncovered.reporters > uncovered.of_unknown_size;
    let who = if pen.indicator.measure.is_ratio() && uncovered.reporters > 0 && !has_sizes {
        count(uncovered.reporters, say::YEAR_UNCOVERED_UNKNOWN)
    } else if pen.indicator.measure.is_ratio() && uncovered.reporters > 0 {
        let fillings = [&*number::of(uncovered.reporters, language), &*pen.count(uncovered.size)];
        Some(say::YEAR_UNCOVERED.fill(language, &fillings))
    } else {
        count(uncovered.reporters, say::YEAR_UNCOVERED_COUNT)
    };
    let is_ratio = pen.indicator.measure.is_ratio();
    let unknown = if is_ratio && has_sizes { uncovered.of_unknown_size } else { 0 };
    let unknown = count(unknown, say::YEAR_UNKNOWN);
    let assumed = count(year.value.assumed, say::YEAR_ASSUMED);
    let older = u32::try_from(year.older).unwrap_or(u32::MAX);
    let older = count(older, say::YEAR_OLDER);
    [who, unknown, older, assumed].into_iter().flatten().collect()
}

/// What became of a row; empty for one that was simply added.
pub(super) fn why(vantage: &Vantage<'_>, row: &TracedRow) -> String {
    if row.role == Role::Counted(Counted::Own) {
        let older = is_older(vantage.book, row).then(|| say::R_OLDER.of(vantage.language));
        return older.unwrap_or_default().to_owned();
    }
    in_full(vantage, row)
}

fn in_full(vantage: &Vantage<'_>, row: &TracedRow) -> String {
    let language = vantage.language;
    let said = match row.role {
        Role::Counted(Counted::Own) if is_older(vantage.book, row) => say::R_OWN_OLDER,
        Role::Counted(Counted::Own) => say::R_OWN,
        Role::Counted(Counted::Declared) => say::R_DECLARED,
        Role::Counted(Counted::Average) => say::R_AVERAGE,
        Role::Size(SizeOf::Stale) => say::R_SIZE_STALE,
        Role::Size(SizeOf::Earlier) => say::R_SIZE_EARLIER,
        Role::Size(SizeOf::Largest { reporters }) => {
            return say::R_SIZE_LARGEST.fill(language, &[&number::of(reporters, language)]);
        }
        Role::Left(Left::Covered { by }) => {
            let name = vantage.dataset().units.unit(by).name();
            return say::L_COVERED.fill(language, &[name]);
        }
        Role::Left(left) => left_said(left),
    };
    said.of(language).to_owned()
}

const fn left_said(left: Left) -> Said {
    match left {
        Left::Superseded => say::L_SUPERSEDED,
        Left::Missing => say::L_MISSING,
        Left::NotApplicable => say::L_NOT_APPLICABLE,
        Left::Stale => say::L_STALE,
        Left::Ahead => say::L_AHEAD,
        Left::Covered { .. } => say::L_COVERED,
        Left::Outvoted { differs: true } => say::L_OUTVOTED,
        Left::Outvoted { differs: false } => say::L_DETAILS,
        Left::NobodyBeneath => say::L_NOBODY,
        Left::OtherChildren => say::L_OTHER_CHILDREN,
        Left::NotSplitBySector => say::L_SECTOR,
        Left::Unmanaged => say::L_UNMANAGED,
        Left::Ended => say::L_ENDED,
        Left::NotAReporter => say::L_NOT_A_REPORTER,
        Left::AverageNotNeeded => say::L_AVERAGE,
    }
}

/// A row in full: who, where it stands, what became of it, source and note.
pub(super) fn detail(vantage: &Vantage<'_>, row: &TracedRow) -> Vec<Rich> {
    let (language, dataset) = (vantage.language, vantage.dataset());
    let (figure, unit) = (&row.figure, dataset.units.unit(row.figure.unit));
    let for_year = (figure.period.year().is_some_and(|year| year != row.year))
        .then(|| say::D_FOR_YEAR.fill(language, &[&row.year.to_string()]));
    let who = [Some(with_id(unit.name(), &unit.id)), Some(in_full(vantage, row)), for_year];
    let place = place(vantage, figure.at);
    let place = place.unwrap_or_else(|| say::D_NO_PLACE.of(language).to_owned());
    let [day, source, remark] = beside(vantage, figure.at);
    let mut lines = vec![
        Rich::default().strong(joined(who)),
        Rich::of(joined([Some(place), day, source, remark])),
    ];
    lines.extend(assumed(vantage, row).map(Rich::of));
    lines
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What was assumed of a figure.
fn assumed(vantage: &Vantage<'_>, row: &TracedRow) -> Option<String> {
    let said = match row.figure.origin {
        Origin::Reported => return None,
        Origin::Changed => say::D_CHANGED,
        Origin::Made => say::D_MADE,
    };
    let dataset = vantage.dataset();
    let code = &dataset.plan.indicator(row.figure.indicator)?.code;
    let year = row.figure.period.year()?;
    let about = dataset.manifest.assumptions().iter().filter(|a| {
        a.indicators.contains(code) && a.from <= year && year <= a.to && !a.effect.is_nothing()
    });
    let texts: Vec<&str> = about.map(|a| a.text.in_language(vantage.language)).collect();
    Some(said.fill(vantage.language, &[&texts.join("; ")]))
}

/// A row set aside in full.
pub(super) fn aside_detail(vantage: &Vantage<'_>, row: &SetAsideRow, fault: String) -> Vec<Rich> {
    let dataset = vantage.dataset();
    let who = row.unit.map(|unit| {
        let unit = dataset.units.unit(unit);
        with_id(unit.name(), &unit.id)
    });
    let of_row = Rich::default().strong(joined([who, place(vantage, row.at)]));
    let beside = joined(beside(vantage, row.at));
    vec![of_row.plain(format!(" · {beside}")), Rich::of(fault)]
}

/// When a row was reported, its source and its note.
fn beside(vantage: &Vantage<'_>, at: RowNumber) -> [Option<String>; 3] {
    let language = vantage.language;
    let note = vantage.dataset().figures.note(at).unwrap_or_default();
    let day = note
        .reported_on
        .map(|day| say::D_REPORTED_ON.fill(language, &[&crate::text::date(day, language)]));
    let source = if note.source.is_empty() {
        say::D_NO_SOURCE.of(language).to_owned()
    } else {
        say::D_SOURCE.fill(language, &[note.source])
    };
    let remark = (!note.note.is_empty()).then(|| say::D_NOTE.fill(language, &[note.note]));
    [day, Some(source), remark]
}

/// The file or sheet of a row, and the line in it.
fn place(vantage: &Vantage<'_>, at: RowNumber) -> Option<String> {
    let place = vantage.dataset().figures.place(at)?;
    Some(say::D_PLACE.fill(vantage.language, &[&*place.file, &*place.line.to_string()]))
}
