//! Reports of units that had ended, or had not opened yet, by the day spoken of.
//!
//! A year in which the unit doesn't exist at all has set the row aside already.
//! What is left are months beyond either end of its life, states at the end of a
//! year that it didn't live to see, and reports from before its first day or long
//! after its last. A closing report is drawn up in the quarter that follows
//! ([`CLOSING_DAYS`]): that is ordinary; no deadline is meant.

use chrono::{Days, NaiveDate};

use crate::model::{Entry, Figure, Indicator, IndicatorIx, Period, Unit};

use super::super::book::Book;
use super::{Cell, Irregularity, Matter};

/// Days after its end in which a unit's closing report is ordinary.
const CLOSING_DAYS: u64 = 92;

/// Looks at every reported row of units whose life has an end or a beginning.
pub(super) fn look(book: &Book, found: &mut Vec<Irregularity>) {
    let dataset = book.dataset();
    let lives: Vec<Option<Life>> = dataset.units.all().iter().map(Life::of).collect();
    for ix in dataset.plan.indicator_ixs() {
        for year in book.started_years() {
            let figures = dataset.figures.of_year(ix, year).iter();
            let is_shown =
                |figure: &Figure| book.calendar().accepts(figure.period, &dataset.plan.phases);
            for figure in figures.filter(is_shown) {
                let known = lives.get(figure.unit.index()).copied().flatten();
                let matter = known.and_then(|life| matter(book, life, &figure, (ix, year)));
                let Some((part, matter)) = matter else { continue };
                let (unit, at) = (figure.unit, figure.at);
                found.push(Irregularity { unit, indicator: ix, year, at, part, matter });
            }
        }
    }
}

/// First and last day of a unit, where it has them.
#[derive(Clone, Copy)]
struct Life {
    opened: Option<NaiveDate>,
    ended: Option<NaiveDate>,
}

impl Life {
    /// `None` for a unit that was always there and is to stay.
    fn of(unit: &Unit) -> Option<Self> {
        let opened = unit.spells.iter().map(|s| s.from).min().flatten();
        let ended = unit.spells.iter().map(|s| s.to).all(|to| to.is_some());
        let last = unit.spells.iter().filter_map(|s| s.to).max();
        let life = Self { opened, ended: last.filter(|_| ended) };
        (life.opened.is_some() || life.ended.is_some()).then_some(life)
    }
}

fn matter(
    book: &Book,
    life: Life,
    figure: &Figure,
    (ix, year): (IndicatorIx, i32),
) -> Option<(Cell, Matter)> {
    let is_told = matches!(figure.entry, Entry::Reported { .. });
    if !is_told || figure.origin.is_assumed() {
        return None;
    }
    let reported_on = book.dataset().figures.note(figure.at).and_then(|n| n.reported_on);
    let months = months(figure.period);
    if let Some(ended) = life.ended {
        if months.is_some_and(|(first, _)| first > ended) {
            return Some((Cell::Period, Matter::PeriodAfterEnd(ended)));
        }
        let is_flow = book.dataset().plan.indicator(ix).is_some_and(Indicator::is_flow);
        let has_ended = book.presence(figure.unit, year).is_some_and(|p| !p.is_alive_at_end);
        if has_ended && !is_flow {
            return Some((Cell::Period, Matter::StateOfEnded(ended)));
        }
        let closing = ended.checked_add_days(Days::new(CLOSING_DAYS));
        if let Some(on) = reported_on.filter(|&on| closing.is_some_and(|closing| on > closing)) {
            return Some((Cell::ReportedOn, Matter::ReportedAfterEnd { ended, on }));
        }
    }
    let opened = life.opened?;
    if months.is_some_and(|(_, last)| last < opened) {
        return Some((Cell::Period, Matter::PeriodBeforeOpening(opened)));
    }
    let on = reported_on.filter(|&on| on < opened)?;
    Some((Cell::ReportedOn, Matter::ReportedBeforeOpening { opened, on }))
}

/// First and last day of the last month of a figure by months.
fn months(period: Period) -> Option<(NaiveDate, NaiveDate)> {
    let Period::Month { year, month } = period else { return None };
    let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    Some((first, next.pred_opt()?))
}
