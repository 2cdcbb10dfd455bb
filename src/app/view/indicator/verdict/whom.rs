//! Who makes up the gap, who is silent, and whose rows were set aside.

use crate::app::view::behind::Near;
use crate::app::view::overview::PartRow;
use crate::app::view::{Rich, parts, writing};
use crate::app::words::indicator as say;
use crate::calc::set_aside::{Absences, Absent};
use crate::calc::{Assessment, Tree, YearReading};
use crate::model::{Cadence, Level, UnitIx};

use super::super::{Block, Subject};

/// How many of those behind are named.
const NAMED: usize = 5;
const NEAREST: usize = 3;

/// Who makes up the gap: a sentence, then each with its part.
pub(super) fn who(of: &Subject<'_>) -> Vec<Block> {
    let view = parts::of_behind(of.vantage, of.a, of.behind);
    if view.rows.is_empty() {
        let has_children = !of.behind.children.is_empty();
        return has_children.then(|| of.entry(say::L_WHO, view.note)).into_iter().collect();
    }
    let one = |row: &PartRow| {
        let amount = if row.shortfall.is_empty() { &row.value } else { &row.shortfall };
        format!("{} {amount} ({})", row.name, row.share)
    };
    let named: Vec<String> = view.rows.iter().take(NAMED).map(one).collect();
    let is_by_value = view.rows.iter().all(|row| row.shortfall.is_empty());
    let label = if is_by_value { say::L_BY_VALUE } else { say::L_WHO };
    let mut text = Rich::default();
    if let (Cadence::EveryYear | Cadence::ByEnd(_), Some(year)) = (of.pen.cadence(), of.a.year) {
        text = text.plain(of.say(say::IN_YEAR, &[&year.to_string()]));
    }
    vec![
        of.entry(label, text.strong(named.join("; "))),
        Block::Entry { label: String::new(), text: Rich::of(view.note) },
    ]
}

/// Under whom figures are missing, the most first.
pub(super) fn silent(of: &Subject<'_>) -> Option<String> {
    let units = &of.vantage.dataset().units;
    let year = of.a.year.filter(|_| of.a.year_value.uncovered.reporters > 0)?;
    // Under the tree as it was, a union that moved is missing where it is now.
    let is_here = |unit| {
        let parent = of.vantage.book.presence(unit, year).map(|p| p.parent);
        of.vantage.tree != Tree::AsWas || parent == Some(Some(of.a.unit))
    };
    // Of whom a row was set aside has reported.
    let absences = of.absences(year);
    let missing = |unit, a: &Assessment| {
        let value = a.reading(year)?.value;
        let silent = value.uncovered.reporters.saturating_sub(absences.of(unit).count());
        Some((silent, value.expected))
    };
    let mut all: Vec<_> = of
        .behind
        .children
        .iter()
        .filter(|(c, _)| is_here(c.unit))
        .filter_map(|(c, a)| missing(c.unit, a).map(|(silent, n)| (silent, n, c.unit)))
        .filter(|(silent, ..)| *silent > 0)
        .collect();
    all.sort_by_key(|&(silent, _, unit)| (std::cmp::Reverse(silent), unit));
    let one = |&(silent, expected, unit): &(u32, u32, UnitIx)| {
        let name = units.unit(unit).name();
        of.say(say::SILENT_PART, &[name, &of.count(silent), &of.count(expected)])
    };
    let named = named(of, all.iter().map(one));
    (!named.is_empty()).then(|| named.join("; "))
}

/// Whose rows were set aside in the year shown and in later ones, and where to look.
pub(super) fn set_aside(of: &Subject<'_>) -> Option<String> {
    let started = of.a.years.iter().filter(|year| year.state.is_started());
    let shown = started.rev().take_while(|reading| of.a.year.is_none_or(|y| y <= reading.year));
    let said: Vec<String> = shown.filter_map(|reading| aside_in(of, reading)).collect();
    (!said.is_empty()).then(|| of.say(say::ASIDE_WAY, &[&said.join("; ")]))
}

fn aside_in(of: &Subject<'_>, reading: &YearReading) -> Option<String> {
    if reading.value.uncovered.reporters == 0 {
        return None;
    }
    let units = &of.vantage.dataset().units;
    let Absences { under, nobodys } = of.absences(reading.year);
    let one = |(unit, absent): (&UnitIx, &Absent)| {
        let count = absent.count();
        let name = units.unit(*unit).name();
        let said = match units.unit(*unit).level {
            _ if *unit == of.a.unit => of.say(say::ASIDE_OWN, &[]),
            Level::Grassroots => name.to_owned(),
            _ => format!("{name} {count}"),
        };
        if absent.lost == 0 { of.say(say::ASIDE_UNCLEAR, &[&said]) } else { said }
    };
    let mut named = named(of, under.iter().map(one));
    if nobodys > 0 {
        named.push(of.say(say::ASIDE_NOBODYS, &[&of.count(nobodys)]));
    }
    let when = of.say(say::IN_YEAR, &[&reading.year.to_string()]);
    (!named.is_empty()).then(|| when + &named.join("; "))
}

pub(super) fn nearest(of: &Subject<'_>) -> Option<String> {
    let units = &of.vantage.dataset().units;
    let one = |near: &Near| {
        let short = of.say(say::SHORT_OF, &[&of.pen.count(near.gap)]);
        let reached = writing::share(near.reached / 100.0, of.language());
        format!("{} {reached} ({short})", units.unit(near.unit).name())
    };
    let named: Vec<String> = of.behind.nearest.iter().take(NEAREST).map(one).collect();
    (!named.is_empty()).then(|| of.say(say::NEAREST_BY, &[&named.join("; ")]))
}

/// The first few, and how many there are beside them.
fn named(of: &Subject<'_>, all: impl ExactSizeIterator<Item = String>) -> Vec<String> {
    let rest = all.len().saturating_sub(NAMED);
    let mut named: Vec<String> = all.take(NAMED).collect();
    if rest > 0 {
        named.push(of.say(say::AND_MORE, &[&of.count(rest)]));
    }
    named
}
