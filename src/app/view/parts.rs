//! The children that make up a gap, as rows.

use crate::calc::Assessment;
use crate::model::{Amount, Cadence, UnitIx};
use crate::text::number;

use super::super::filter::{RowFilter, Traits};
use super::super::vantage::Vantage;
use super::super::words::labels;
use super::StatusView;
use super::behind::{Behind, One};
use super::overview::{PartRow, PartsView};
use super::ranking::rows::filters;
use super::row;
use super::writing::{self, Pen};

/// Beyond so many rows nobody reads.
const MOST_ROWS: usize = 24;

/// Who makes up the gap of an assessed indicator: one assessment a child.
pub fn parts(vantage: &Vantage<'_>, parent: &Assessment) -> PartsView {
    let whole = of_behind(vantage, parent, &Behind::of(vantage, parent));
    PartsView { rows: whole.rows.into_iter().take(MOST_ROWS).collect(), ..whole }
}

/// Those of them that a filter admits; what is said of all together is said of all.
pub fn filtered(
    vantage: &Vantage<'_>,
    parent: &Assessment,
    filter: &RowFilter,
    has_text: impl Fn(UnitIx) -> bool,
) -> PartsView {
    let behind = Behind::of(vantage, parent);
    let whole = of_behind(vantage, parent, &behind);
    let is_shown = |unit: UnitIx| {
        let admits = |a: &Assessment| filter.admits(Traits::of(a)) && has_text(unit);
        assessment_of(&behind, unit).is_some_and(admits)
    };
    let (language, all) = (vantage.language, whole.rows.len());
    let rows: Vec<PartRow> =
        whole.rows.into_iter().filter(|row| row.unit.is_none_or(is_shown)).collect();
    let [admitted, of] = [rows.len(), all].map(|n| number::of(n, language));
    let shown = labels::PARTS_FILTERED.fill(language, &[&admitted, &of]);
    let note = if all == 0 { whole.note } else { format!("{shown} {}", whole.note) };
    PartsView {
        title: format!("{}{}", whole.title, filters(vantage, filter)),
        rows: rows.into_iter().take(MOST_ROWS).collect(),
        note,
    }
}

/// The same from what is known already.
pub fn of_behind(vantage: &Vantage<'_>, parent: &Assessment, behind: &Behind) -> PartsView {
    let pen = Pen::new(vantage, parent.indicator);
    let view = of_children(vantage, &pen, parent, behind);
    let has_gap = parent.gap.is_none_or(|gap| !gap.is_zero());
    match behind.rest.filter(|_| has_gap) {
        Some(rest) => {
            let note = format!("{}. {}", rest.sentence(vantage, &pen), view.note);
            PartsView { note, ..view }
        }
        None => view,
    }
}

fn of_children(
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    parent: &Assessment,
    behind: &Behind,
) -> PartsView {
    let language = vantage.language;
    let year = match (pen.cadence(), parent.year) {
        (Cadence::EveryYear | Cadence::ByEnd(_), Some(year)) => format!(" · {year}"),
        _ => String::new(),
    };
    let title = labels::PARTS_TITLE.fill(language, &[&pen.indicator.code, &year]);
    let has_values = behind.children.iter().any(|(_, a)| a.year.is_some());
    if !has_values {
        let note = labels::PARTS_NO_CHILDREN.of(language).to_owned();
        return PartsView { title, rows: vec![], note };
    }
    if behind.is_regrouped {
        let note = labels::REGROUPED.of(language).to_owned();
        return PartsView { title, rows: by_value(vantage, pen, parent, behind), note };
    }
    let has_targets = behind.children.iter().any(|(_, a)| a.target.is_some());
    if matches!(pen.cadence(), Cadence::PhaseSum) && !has_targets {
        let has_moved = behind.children.iter().any(|(c, _)| c.has_moved);
        let moved = if has_moved { labels::PARTS_MOVED.of(language) } else { "" };
        let note = format!("{}{moved}", labels::PARTS_UNALLOCATED.of(language));
        return PartsView { title, rows: by_value(vantage, pen, parent, behind), note };
    }
    if behind.ones.is_empty() {
        return PartsView { title, rows: vec![], note: nobody(pen, parent) };
    }
    let rows = behind.ones.iter().map(|o| part_row(vantage, pen, behind, o));
    let units = number::of(behind.units, language);
    let note = labels::PARTS_NOTE.fill(language, &[&pen.things(behind.total), &units]);
    let note = with_unheard(pen, behind, note);
    let note = match missed_earlier(pen, parent) {
        Some(missed) => format!("{missed}. {note}"),
        None => note,
    };
    PartsView { title, rows: rows.collect(), note }
}

/// Why nobody is named.
fn nobody(pen: &Pen<'_>, parent: &Assessment) -> String {
    let language = pen.language;
    if matches!(pen.cadence(), Cadence::AverageGrowth) {
        return labels::PARTS_GROWTH.of(language).to_owned();
    }
    if let Some(missed) = missed_earlier(pen, parent) {
        return format!("{missed}.");
    }
    if parent.gap.is_some_and(|gap| !gap.is_zero()) {
        return labels::PARTS_APART.of(language).to_owned();
    }
    match (pen.cadence(), parent.year) {
        (Cadence::EveryYear | Cadence::ByEnd(_), Some(year)) => {
            labels::PARTS_NONE_IN.fill(language, &[&year.to_string()])
        }
        _ => labels::PARTS_NONE.of(language).to_owned(),
    }
}

/// The years missed where the year shown isn't one of them: its parts explain
/// nothing of theirs.
fn missed_earlier(pen: &Pen<'_>, parent: &Assessment) -> Option<String> {
    let missed = row::missed_earlier(pen, parent)?;
    Some(labels::PARTS_OF_YEAR.fill(pen.language, &[&missed, &parent.year?.to_string()]))
}

fn with_unheard(pen: &Pen<'_>, behind: &Behind, note: String) -> String {
    let unheard = behind.unheard;
    if unheard.units == 0 {
        return note;
    }
    let (units, given) = (number::of(unheard.units, pen.language), pen.count(unheard.given));
    labels::PARTS_SILENT.fill(pen.language, &[&note, &units, &given])
}

fn part_row(vantage: &Vantage<'_>, pen: &Pen<'_>, behind: &Behind, one: &One) -> PartRow {
    let assessed = one.unit.and_then(|u| assessment_of(behind, u));
    PartRow {
        unit: one.unit,
        name: one.name.clone(),
        status: assessed.map(|a| StatusView::of(a, vantage.language)),
        value: assessed.map(|a| pen.value(a)).unwrap_or_default(),
        shortfall: pen.count(one.shortfall),
        share: writing::share(one.share, vantage.language),
        percent: one.share * 100.0,
    }
}

fn assessment_of(behind: &Behind, unit: UnitIx) -> Option<&Assessment> {
    behind.children.iter().find(|(c, _)| c.unit == unit).map(|(_, a)| a)
}

/// Without shares of the target: the largest values, with their share of the whole.
fn by_value(
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    parent: &Assessment,
    behind: &Behind,
) -> Vec<PartRow> {
    let whole = parent.sum.filter(|s| *s > Amount::ZERO);
    let (book, ix, phase) = (vantage.book, parent.indicator, vantage.phase);
    // Only what it added here: a unit that moved has years elsewhere, too.
    let part = |unit| book.part_sum(vantage.tree, ix, (unit, vantage.unit), phase);
    let summed = behind.children.iter().filter(|(_, a)| a.sum.is_some());
    let mut valued: Vec<_> = summed.map(|(c, a)| (c.unit, part(c.unit), a)).collect();
    valued.sort_by_key(|&(unit, sum, _)| (std::cmp::Reverse(sum), unit));
    let row = |(unit, sum, a): (UnitIx, Amount, &Assessment)| {
        let share = whole.map(|w| sum.to_f64() / w.to_f64());
        PartRow {
            unit: Some(unit),
            name: vantage.dataset().units.unit(unit).name().to_owned(),
            status: Some(StatusView::of(a, vantage.language)),
            value: pen.count(sum),
            shortfall: String::new(),
            share: share.map(|s| writing::share(s, vantage.language)).unwrap_or_default(),
            percent: share.unwrap_or_default() * 100.0,
        }
    };
    valued.into_iter().map(row).collect()
}
