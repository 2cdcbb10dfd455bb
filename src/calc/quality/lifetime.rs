//! Reports of units that had ended, or had not opened yet, and of days that can't be, by
//! the day spoken of.
//!
//! A year in which the unit doesn't exist at all has set the row aside already.
//! What is left are months beyond either end of its life, states at the end of a
//! year that it didn't live to see, and reports from before its first day or long
//! after its last. A closing report is drawn up in the quarter that follows
//! ([`CLOSING_DAYS`]): that is ordinary; no deadline is meant.
//!
//! Whole years are reported in their last quarter already, from what is to be expected, and
//! months in their course: a day before that is told, unless the year is the unit's last (it
//! may have ended, and no file has to say so) and had begun; and one more than a year after
//! the dataset's own ([`LATE_DAYS`]). Reports of its last year may well be younger than it.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::model::{Entry, Figure, Indicator, IndicatorIx, Period, Unit, UnitIx, YearFigures};

use super::super::book::Book;
use super::{Doubt, FigureCell, Irregularity, lines};

/// Days after its end in which a unit's closing report is ordinary.
const CLOSING_DAYS: u64 = 92;

/// Days after the dataset's as-of date in which the last report has come.
const LATE_DAYS: u64 = 366;

/// Looks at every reported row.
pub(super) fn look(book: &Book, found: &mut Vec<Irregularity>) {
    let dataset = book.dataset();
    let lives: Vec<Option<Life>> = dataset.units.all().iter().map(Life::of).collect();
    let latest = dataset.manifest.as_of.checked_add_days(Days::new(LATE_DAYS));
    let mut days: BTreeMap<(NaiveDate, bool, i32), Vec<Figure>> = BTreeMap::new();
    for ix in dataset.plan.indicator_ixs() {
        for year in book.started_years() {
            let figures = dataset.figures.of_year(ix, year).iter();
            let is_shown =
                |figure: &Figure| book.calendar().accepts(figure.period, &dataset.plan.phases);
            for figure in figures.filter(is_shown) {
                if !matches!(figure.entry, Entry::Reported { .. }) || figure.origin.is_assumed() {
                    continue;
                }
                let on = dataset.figures.note(figure.at).and_then(|note| note.reported_on);
                let known = lives.get(figure.unit.index()).copied().flatten();
                let doubt = known.and_then(|life| doubt(book, life, &figure, (ix, year), on));
                if doubt.is_none()
                    && let Some((on, latest)) = on.zip(latest)
                    && let Some(is_early) = is_early(book, figure.period, on, latest)
                {
                    days.entry((on, is_early, year)).or_default().push(figure);
                }
                let Some((part, doubt)) = doubt else { continue };
                let (unit, at) = (figure.unit, figure.at);
                found.push(Irregularity { unit, indicator: ix, year, at, part, doubt });
            }
        }
    }
    if !days.is_empty() {
        let last = last_years(book);
        found.extend(
            days.into_iter().filter_map(|(day, figures)| of_day(book, day, figures, &last)),
        );
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

fn doubt(
    book: &Book,
    life: Life,
    figure: &Figure,
    (ix, year): (IndicatorIx, i32),
    reported_on: Option<NaiveDate>,
) -> Option<(FigureCell, Doubt)> {
    let months = months(figure.period);
    if let Some(ended) = life.ended {
        if months.is_some_and(|(first, _)| first > ended) {
            return Some((FigureCell::Period, Doubt::PeriodAfterEnd { ended: ended.to_string() }));
        }
        let is_flow = book.dataset().plan.indicator(ix).is_some_and(Indicator::is_flow);
        let has_ended = book.presence(figure.unit, year).is_some_and(|p| !p.is_alive_at_end);
        if has_ended && !is_flow {
            return Some((FigureCell::Period, Doubt::StateOfEnded { ended: ended.to_string() }));
        }
        let closing = ended.checked_add_days(Days::new(CLOSING_DAYS));
        if let Some(on) = reported_on.filter(|&on| closing.is_some_and(|closing| on > closing)) {
            return Some((
                FigureCell::ReportedOn,
                Doubt::ReportedAfterEnd { ended: ended.to_string(), on: on.to_string() },
            ));
        }
    }
    let opened = life.opened?;
    if months.is_some_and(|(_, last)| last < opened) {
        return Some((
            FigureCell::Period,
            Doubt::PeriodBeforeOpening { opened: opened.to_string() },
        ));
    }
    let on = reported_on.filter(|&on| on < opened)?;
    Some((
        FigureCell::ReportedOn,
        Doubt::ReportedBeforeOpening { opened: opened.to_string(), on: on.to_string() },
    ))
}

/// Whether nobody can have known on that day; `None` of a day that can be.
fn is_early(book: &Book, period: Period, on: NaiveDate, latest: NaiveDate) -> Option<bool> {
    let earliest = match period {
        Period::Year(year) => {
            let (_, last) = book.calendar().span(year);
            last.checked_sub_days(Days::new(CLOSING_DAYS))?
        }
        Period::Month { .. } => months(period)?.0,
        Period::Phase(_) => return None,
    };
    let is_early = on < earliest;
    (is_early || on > latest).then_some(is_early)
}

/// What is the matter with a day, without what units say that may have ended in that year.
fn of_day(
    book: &Book,
    (on, is_early, year): (NaiveDate, bool, i32),
    mut figures: Vec<Figure>,
    last: &BTreeMap<UnitIx, i32>,
) -> Option<Irregularity> {
    if is_early && on.year() >= year {
        let goes_on = |unit: UnitIx| last.get(&unit).is_some_and(|&last| last > year);
        figures.retain(|f| matches!(f.period, Period::Month { .. }) || goes_on(f.unit));
    }
    let first = *figures.iter().min_by_key(|figure| figure.at)?;
    let (unit, indicator, at) = (first.unit, first.indicator, first.at);
    let doubt = Doubt::ReportDay {
        on: on.to_string(),
        is_early,
        lines: lines(book, figures.iter().map(|figure| figure.at)),
    };
    Some(Irregularity { unit, indicator, year, at, part: FigureCell::ReportedOn, doubt })
}

/// The last year that each unit reports.
fn last_years(book: &Book) -> BTreeMap<UnitIx, i32> {
    let dataset = book.dataset();
    let years = book.started_years().flat_map(|year| {
        dataset.plan.indicator_ixs().map(move |ix| dataset.figures.of_year(ix, year))
    });
    // Ascending: what comes later replaces what came before.
    years.flat_map(YearFigures::iter).filter_map(|f| Some((f.unit, f.period.year()?))).collect()
}

/// First and last day of the last month of a figure by months.
fn months(period: Period) -> Option<(NaiveDate, NaiveDate)> {
    let Period::Month { year, month } = period else { return None };
    let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    Some((first, next.pred_opt()?))
}
