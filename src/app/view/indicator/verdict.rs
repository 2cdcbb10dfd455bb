//! How bad, how many short, who, how sure.

mod whom;

use crate::calc::YearReading;
use crate::model::{Amount, Cadence, Measure, Status, YearState};

use super::super::{StatusView, decide, life, reason, row, sources, writing};
use super::{Block, Rich, Subject};
use crate::app::view::Tone;
use crate::app::words::indicator as say;
use crate::text::date;

pub(super) fn blocks(of: &Subject<'_>) -> Vec<Block> {
    if of.a.status == Status::NotApplicable {
        return lapsed(of);
    }
    let mut blocks = vec![status(of), of.entry(say::L_VALUE, value(of))];
    if let Some(target) = of.a.target {
        blocks.push(of.entry(say::L_TARGET, of.pen.demand_in_full(target)));
        if of.a.value.is_some() {
            blocks.push(of.entry(say::L_GAP, gap(of)));
        }
    }
    if of.a.year.is_none() && of.a.year_value.expected == 0 && !of.is_average() {
        return blocks;
    }
    let share = share_of_parent(of).map(|text| of.entry(say::L_SHARE, text));
    let years = of.a.years_met.zip(of.a.years_closed).filter(|(_, closed)| *closed > 0);
    let years = years.map(|(met, closed)| {
        let (met, closed) = (met.to_string(), closed.to_string());
        of.entry(say::L_YEARS, of.say(say::YEARS_MET, &[&met, &closed]))
    });
    let needed = needed(of).map(|text| of.entry(say::L_NEEDED, text));
    let forecast = forecast(of).map(|text| of.entry(say::L_FORECAST, text));
    blocks.extend([share, years, needed, forecast].into_iter().flatten());
    blocks.push(of.entry(say::L_SURE, sure(of)));
    blocks.extend(marks(of));
    blocks.extend(regrouped(of));
    blocks.extend(cut_year(of));
    blocks.extend(whom::who(of));
    blocks.extend(whom::silent(of).map(|text| of.entry(say::L_SILENT, text)));
    blocks.extend(whom::set_aside(of).map(|text| of.entry(say::L_ASIDE, text)));
    blocks.extend(whom::nearest(of).map(|text| of.entry(say::L_NEAREST, text)));
    blocks
}

/// What doesn't apply has no target to be held against; a value it once had
/// stands as the last known one.
fn lapsed(of: &Subject<'_>) -> Vec<Block> {
    let mut blocks = vec![status(of)];
    if of.a.year.is_some() {
        let known = Rich::of(say::VALUE_LAST_KNOWN.of(of.language()));
        let text = value(of).0.into_iter().fold(known, |mut text, run| {
            text.0.push(run);
            text
        });
        blocks.push(of.entry(say::L_VALUE, text));
        blocks.push(of.entry(say::L_SURE, sure(of)));
        blocks.extend(cut_year(of));
    }
    blocks
}

/// That the year shown ended with the unit.
fn cut_year(of: &Subject<'_>) -> Option<Block> {
    let (year, last) = life::cut_year(&of.vantage.at(of.a.unit), of.a)?;
    let text = of.say(say::YEAR_CUT, &[&year.to_string(), &date(last, of.language())]);
    Some(Block::Paragraph { indent: 0, text: Rich::default().toned(text, Tone::Warning) })
}

fn status(of: &Subject<'_>) -> Block {
    let status = StatusView::of(of.a, of.language());
    let text = Rich::default()
        .toned(status.in_full(), status.tone)
        .plain(format!("  {}", reason::sentence(of.vantage, of.a)));
    Block::Paragraph { indent: 0, text }
}

/// The value with what it is made of and of when it is.
fn value(of: &Subject<'_>) -> Rich {
    let (a, pen) = (of.a, of.pen);
    let value = pen.value(a);
    let Some(year) = a.year else { return Rich::default().strong(value) };
    if let Some(sum) = a.sum {
        let started: Vec<_> = a.years.iter().filter(|y| y.value.has_value()).collect();
        let (Some(first), Some(last)) = (started.first(), started.last()) else {
            return Rich::default().strong(value);
        };
        if first.year == last.year {
            return Rich::default().strong(dated(of, &pen.things(sum), first));
        }
        let (first, last) = (first.year.to_string(), last.year.to_string());
        return Rich::default()
            .strong(of.say(say::VALUE_OF_YEARS, &[&pen.things(sum), &first, &last]));
    }
    if matches!(pen.cadence(), Cadence::AverageGrowth) {
        let text = of.say(say::VALUE_GROWTH, &[&value, &year.to_string()]);
        return Rich::default().strong(if a.value.is_some() { text } else { value });
    }
    let unit = match pen.indicator.measure {
        Measure::Level => pen.indicator.unit_of_measure.in_language(of.language()),
        _ => "",
    };
    let value = if unit.is_empty() { value } else { format!("{value}\u{A0}{unit}") };
    let text = a.reading(year).map_or_else(|| value.clone(), |r| dated(of, &value, r));
    let fraction = pen.fraction_shown(a).map(|f| format!(" = {f}")).unwrap_or_default();
    Rich::default().strong(text).plain(fraction)
}

/// A value with the year it is of, or so many months of it.
fn dated(of: &Subject<'_>, value: &str, reading: &YearReading) -> String {
    let year = reading.year.to_string();
    match reading.state {
        YearState::Open { months } => {
            of.say(say::VALUE_OF_YEAR_OPEN, &[value, &months.to_string(), &year])
        }
        _ => of.say(say::VALUE_OF_YEAR, &[value, &year]),
    }
}

fn gap(of: &Subject<'_>) -> Rich {
    row::gap(of.pen, of.a).map_or_else(
        || {
            let is_open = of.a.status == Status::Inconclusive || of.a.is_uncertain;
            let said = if is_open { say::NO_GAP_SO_FAR } else { say::NO_GAP };
            Rich::of(said.of(of.language()))
        },
        |gap| {
            let whole = of.a.gap.filter(|g| !g.is_zero()).map(|g| of.pen.things(g));
            Rich::default().strong(whole.unwrap_or(gap))
        },
    )
}

fn share_of_parent(of: &Subject<'_>) -> Option<String> {
    let units = &of.vantage.dataset().units;
    of.a.sum?;
    of.a.year?;
    let (book, tree, phase) = (of.vantage.book, of.vantage.tree, of.vantage.phase);
    let above = book.parent(tree, of.a.unit, phase)?;
    let sum = book.part_sum(tree, of.a.indicator, (of.a.unit, above), phase);
    let whole = of.vantage.at(above).assess(of.a.indicator).sum.filter(|w| *w > Amount::ZERO)?;
    let share = writing::share(sum.to_f64() / whole.to_f64(), of.language());
    Some(of.say(say::SHARE_OF_PARENT, &[&share, units.unit(above).name()]))
}

fn needed(of: &Subject<'_>) -> Option<String> {
    let needed = decide::needed_per_year(of.vantage, of.pen, of.a)?;
    if of.a.sum.is_none() {
        return Some(of.say(say::NEEDED_RATE, &[&needed]));
    }
    let factor = of.a.catch_up.map(|f| of.pen.index(f));
    let said = factor.map_or_else(|| needed.clone(), |f| of.say(say::NEEDED, &[&needed, &f]));
    Some(decide::with_time_left(of.vantage, said, of.pen))
}

fn forecast(of: &Subject<'_>) -> Option<String> {
    let forecast = of.a.forecast.filter(|_| life::goes_on(of.vantage))?;
    let written = of.pen.worked_out_of(of.a, forecast);
    let last = of.vantage.phase().last.to_string();
    let target = of.a.target.filter(|t| *t > Amount::ZERO);
    Some(target.map_or_else(
        || of.say(say::FORECAST, &[&written, &last]),
        |target| {
            let share = writing::share(forecast / target.to_f64(), of.language());
            of.say(say::FORECAST_OF_TARGET, &[&written, &last, &share])
        },
    ))
}

/// How sure the value is, and where its own row says it comes from.
fn sure(of: &Subject<'_>) -> Rich {
    let known = evidence(of);
    match sources::of_value(of.vantage, of.a) {
        Some(source) => known.plain(format!("; {source}")),
        None => known,
    }
}

/// Who reported, what is missing, and between which values the truth lies.
fn evidence(of: &Subject<'_>) -> Rich {
    let (year, language) = (&of.a.year_value, of.language());
    if of.is_average() {
        return Rich::of(say::BASIS_AVERAGE.of(language));
    }
    let Some(rate) = writing::rate(year.reported, year.expected, language) else {
        return Rich::of(super::readings::nobody(of).of(language));
    };
    let (reported, expected) = (year.reported.to_string(), year.expected.to_string());
    let mut text = if year.is_supposed() {
        say::ALL_ASSUMED.of(language).to_owned()
    } else {
        of.say(say::REPORTED, &[&reported, &expected, &rate])
    };
    if let Some(basis) = of.a.basis {
        text = format!("{text}; {}", super::years::basis(basis).of(language));
    }
    let known = year.reported + year.uncovered.reporters;
    let late = year.expected.saturating_sub(known);
    if late > 0 && !year.is_assumed() {
        text = format!("{text}; {}", of.say(say::LATE, &[&of.count(late)]));
    }
    if year.uncovered.reporters > 0 {
        let mut missing = of.say(say::UNCOVERED, &[&of.count(year.uncovered.reporters)]);
        let absent = of.a.year.map_or(0, |year| of.absences(year).count());
        if absent > 0 {
            missing = of.say(say::UNCOVERED_ASIDE, &[&missing, &of.count(absent)]);
        }
        text = format!("{text}; {missing}");
    }
    if year.is_assumed() {
        text = format!("{text}; {}", of.say(say::ASSUMED_FIGURES, &[&year.assumed.to_string()]));
    }
    if let Some(interval) = &of.a.interval {
        let low = of.pen.exact(&interval.low);
        let said = interval.high.as_ref().map_or_else(
            || of.say(say::INTERVAL_OPEN, &[&low]),
            |high| of.say(say::INTERVAL, &[&low, &of.pen.exact(high)]),
        );
        text = format!("{text}; {said}");
    }
    Rich::of(text)
}

fn marks(of: &Subject<'_>) -> Vec<Block> {
    let provisional = of.a.is_provisional.then_some(say::PROVISIONAL);
    let uncertain = of.a.is_uncertain.then_some(say::UNCERTAIN);
    let mark = |said: crate::app::words::Said| Block::Paragraph {
        indent: 0,
        text: Rich::default().toned(said.of(of.language()), Tone::Warning),
    };
    provisional.into_iter().chain(uncertain).map(mark).collect()
}

/// That the target was given to another organisation than the figures are of.
fn regrouped(of: &Subject<'_>) -> Option<Block> {
    let unit = std::iter::once(of.a.unit);
    let is_regrouped = super::super::behind::is_regrouped(of.vantage, of.a.indicator, unit);
    let said = crate::app::words::labels::REGROUPED_VERDICT.of(of.language());
    let text = Rich::default().toned(said, Tone::Warning);
    is_regrouped.then_some(Block::Paragraph { indent: 0, text })
}
