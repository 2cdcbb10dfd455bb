//! What a table says of itself outside its rows (on its tab, in the titles above it, over
//! its numbers, in the lines below it) held against what its rows say: for when, of whom,
//! of what they are. Where none of its rows agrees, a template may have been copied and not
//! changed; nobody knows which is right, so it is told.

mod supply;
mod unions;
mod what;
mod when;
mod whom;

pub(super) use supply::{Supplied, supply};
pub(super) use unions::{districts_in, is_dated};
pub(super) use when::{is_title, names_time, says_when};

use std::collections::HashSet;
use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::collect::{Findings, quoted};
use super::layout::Line;
use super::names::{Heading, heading};
use super::reference::References;
use super::table::{Part, Row, Table};
use super::tree::Register;
use super::{FlatFault, Place, SheetFault, figures, flat};
use crate::model::{IndicatorIx, Measure, Period, Plan};
use crate::text::fold;
use when::When;
use whom::{Known, Whom};

/// What the words of a table are understood by.
pub(super) struct Grounds<'g> {
    pub(super) plan: &'g Plan,
    /// The units of a flat table.
    pub(super) register: Option<&'g Register>,
    /// The day to which its figures seem to reach, where nobody says it.
    pub(super) inferred: Option<NaiveDate>,
}

/// Tells of words of a table that none of its rows agrees with.
pub(super) fn tell(table: &Table<'_>, grounds: &Grounds<'_>, findings: &mut Findings) {
    let plan = grounds.plan;
    let mut references = References::new(plan, None);
    let known = grounds.register.map(|register| Known::of(&register.units, table));
    // How far all of a table reaches says nothing of one sheet of several.
    let inferred = grounds.inferred.filter(|_| table.each_part().count() == 1);
    let mut unheard = Vec::new();
    for part in table.each_part().filter(|part| !part.repeats()) {
        let above = part.titles().filter_map(|line| Some((line, when::over_rows(&line.text)?)));
        let below = part.foot().filter_map(|line| Some((line, when::in_title(&line.text)?)));
        let mut titled: Vec<(&Line, When)> = above.chain(below).collect();
        if let Some(as_of) = inferred {
            let is_of_it = |(_, when): &(&Line, When)| when.ends_on(as_of, plan);
            let is_clear = titled.iter().any(is_of_it);
            if let Some((line, when)) = titled.first().filter(|_| !is_clear) {
                let (said, as_of) = (quoted(&when.said), as_of.to_string());
                findings.add(FlatFault::AsOfOfOtherTitle { said, as_of }, part.place_of(line));
            }
            titled.clear();
        }
        tell_between(part, plan, findings);
        let on_tab = part.tab().and_then(when::on_tab);
        let over = part.over_numbers.iter().filter_map(|words| when::over_numbers(words));
        let titled = titled.into_iter().map(|(_, when)| when).collect();
        let times = [titled, on_tab.into_iter().collect(), over.collect()];
        let times = times.into_iter().map(Claim::When);
        let whose = known.iter().flat_map(|known| whom::said_by(part, known)).map(Claim::Whom);
        let what = what::said_by(part, &mut references);
        let what = what.into_iter().map(|(said, indicator)| Claim::What(said, indicator));
        let shares = part.said_in_percent().map(|said| Claim::Percent(said.to_owned()));
        let claims = times.chain(whose).chain(what).chain(shares);
        let claims = claims.filter(|claim| !claim.said().is_empty()).collect();
        tell_unheard(part, claims, plan, &mut references, findings);
        tell_cumulated(part, plan, findings);
        unheard.extend(unused(part, known.as_ref()));
    }
    tell_unused(unheard, findings);
}

/// Whether a heading or title says that numbers run on over years.
fn runs_on(text: &str) -> bool {
    let folded = fold(text);
    folded.contains("luy ke") && !folded.contains("dau nam") && !Part::is_heard(text)
}

/// Tells of one that does over rows of several whole years: a phase adds them.
fn tell_cumulated(part: &Part<'_>, plan: &Plan, findings: &mut Findings) {
    let heading = part.heading_of(figures::VALUE).map(|text| (text, part.place_over_numbers()));
    let titles = part.titles().map(|line| (&*line.text, part.place_of(line)));
    let Some((found, place)) = heading.into_iter().chain(titles).find(|said| runs_on(said.0))
    else {
        return;
    };
    let (mut first, mut are_several) = (None, false);
    part.until(|row| match flat::when(row, plan) {
        Ok(Period::Year(year)) => {
            are_several = *first.get_or_insert(year) != year;
            if are_several { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
        Ok(Period::Month { .. }) => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    });
    if are_several {
        findings.add(SheetFault::SaidToRunOn { found: quoted(found) }, place);
    }
}

/// Words above a part or over its numbers of which nothing is understood, with their
/// places: they may say what its numbers are.
fn unused(part: &Part<'_>, known: Option<&Known>) -> Vec<(String, Place)> {
    let is_used = |text: &str| {
        says_when(text)
            || is_dated(text)
            || Part::is_heard(text)
            || runs_on(text)
            || known.is_some_and(|known| whom::names_anybody(text, known))
            || what::named_in_title(text).is_some()
    };
    let is_told = |words: &str| names_time(words) || heading(words) == Some(Heading::Section);
    let titles = part.titles().map(|line| (&line.text, part.place_of(line)));
    let over = part.over_numbers.iter().filter(|words| !is_told(words));
    let over = over.map(|words| (words, part.place_over_numbers()));
    let unused = titles.chain(over).filter(|(text, _)| !is_used(text));
    unused.map(|(text, place)| (quoted(text), place)).collect()
}

/// Tells once of all such words of a table.
fn tell_unused(mut unused: Vec<(String, Place)>, findings: &mut Findings) {
    const MOST_SHOWN: usize = 5;
    let Some(place) = unused.first().map(|(_, place)| place.clone()) else { return };
    let mut seen = HashSet::new();
    unused.retain(|(text, _)| seen.insert(text.clone()));
    let mut said: Vec<String> = unused.into_iter().map(|(text, _)| text).collect();
    let more = said.len().saturating_sub(MOST_SHOWN);
    said.truncate(MOST_SHOWN);
    findings.add(SheetFault::WordsUnused { said, more }, place);
}

/// Something that a table says of all its rows, in its words.
enum Claim {
    /// Of several in titles any may be meant; with none of them nothing is said.
    When(Vec<When>),
    Whom(Vec<Whom>),
    What(String, IndicatorIx),
    /// Its numbers are percentages.
    Percent(String),
}

impl Claim {
    fn said(&self) -> &str {
        match self {
            Self::When(said) => said.first().map_or("", |when| &when.said),
            Self::Whom(said) => said.first().map_or("", |whom| &whom.said),
            Self::What(said, _) | Self::Percent(said) => said,
        }
    }

    /// The column of a row that says the same or something else.
    fn column(&self) -> usize {
        match self {
            Self::When(_) => flat::PERIOD,
            Self::Whom(said) => said.first().map_or(flat::DISTRICT, Whom::column),
            Self::What(..) => figures::INDICATOR,
            Self::Percent(_) => figures::VALUE,
        }
    }

    /// Whether a row agrees; `None` where it says nothing of the matter.
    fn is_of(&self, row: &Row<'_>, plan: &Plan, references: &mut References<'_>) -> Option<bool> {
        match self {
            Self::When(said) => {
                let period = flat::when(row, plan).ok()?;
                Some(said.iter().any(|when| when.is_of(period, plan)))
            }
            Self::Whom(said) => said.iter().filter_map(|whom| whom.is_of(row)).max(),
            Self::What(_, indicator) => {
                what::of_row(row, references).map(|found| found == *indicator)
            }
            Self::Percent(_) => {
                let indicator = plan.indicator(what::of_row(row, references)?)?;
                let is_bare = row.cell(figures::DENOMINATOR).is_empty();
                Some(is_bare && matches!(indicator.measure, Measure::Percent | Measure::Rate))
            }
        }
    }
}

/// Tells of titles between rows that name another time than all rows from there to the
/// next.
fn tell_between(part: &Part<'_>, plan: &Plan, findings: &mut Findings) {
    let spoken = part.between.iter();
    let spoken = spoken.filter_map(|line| Some((line, when::over_rows(&line.text)?)));
    let mut spoken: Vec<_> = spoken.map(|(line, when)| (line, when, false, None)).collect();
    if spoken.is_empty() {
        return;
    }
    part.until(|row| {
        let mut above = spoken.iter_mut().rev();
        let over = above.find(|(line, ..)| line.at.number < row.at.number);
        let Some((_, when, is_heard, against)) = over else { return ControlFlow::Continue(()) };
        if let Ok(period) = flat::when(row, plan) {
            *is_heard |= when.is_of(period, plan);
            against.get_or_insert_with(|| (row.name(flat::PERIOD), quoted(row.cell(flat::PERIOD))));
        }
        ControlFlow::Continue(())
    });
    for (line, when, is_heard, against) in spoken {
        if let Some((column, found)) = against.filter(|_| !is_heard) {
            let said = quoted(&when.said);
            findings.add(SheetFault::SaidOtherwise { said, column, found }, part.place_of(line));
        }
    }
}

/// The first row that says something else.
struct Against {
    place: Place,
    column: &'static str,
    found: String,
}

/// Goes along the rows of a part until each claim was agreed with, and tells of the others.
fn tell_unheard(
    part: &Part<'_>,
    claims: Vec<Claim>,
    plan: &Plan,
    references: &mut References<'_>,
    findings: &mut Findings,
) {
    let mut open: Vec<(Claim, Option<Against>)> =
        claims.into_iter().map(|claim| (claim, None)).collect();
    if open.is_empty() {
        return;
    }
    part.until(|row| {
        open.retain_mut(|(claim, against)| {
            let is_of = claim.is_of(row, plan, references);
            if is_of == Some(false) && against.is_none() {
                let column = claim.column();
                let (place, found) = (row.place(column), quoted(row.cell(column)));
                *against = Some(Against { place, column: row.name(column), found });
            }
            is_of != Some(true)
        });
        if open.is_empty() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    // The tab and a title may say the same.
    let mut told = HashSet::new();
    for (claim, against) in open {
        let Some(Against { place, column, found }) = against else { continue };
        if !told.insert(column) {
            continue;
        }
        findings
            .add(SheetFault::SaidOtherwise { said: quoted(claim.said()), column, found }, place);
    }
}
