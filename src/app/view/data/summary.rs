//! What a leader has to see first.

use crate::app::view::lines::wrap;
use crate::app::view::mark::Tone;
use crate::app::view::{Rich, Size};
use crate::app::visit::Visit;
use crate::app::words::data as say;
use crate::calc::reporting::Standing;
use crate::calc::set_aside::{Consequence, Weighed};
use crate::model::Language;
use crate::text::width;

use super::{
    awaits_reporting, codes as codes_of, none_missing, number, reporting, untold, weighed,
};

/// Fewer rows have none to spare for second lines.
const LOW: u16 = 22;
/// Columns that two lines lose to words that don't fit at their ends.
const ROOM_FOR_WORDS: usize = 12;

/// Wrapped where a line doesn't hold it: nothing of it is left out. On a low screen each
/// has one line; the part that it is about says the rest.
pub(super) fn lines(visit: &Visit, size: Size, language: Language) -> Vec<Rich> {
    let columns = usize::from(size.columns.saturating_sub(2));
    let most = if size.rows < LOW { 1 } else { 2 };
    let is_any_out = visit.book().dataset().rows.set_aside > 0;
    let said = [
        Some(set_aside(visit, (columns, most), language)),
        is_any_out.then(|| effect(visit, (columns, most), language)),
        Some(reported(visit, (columns, most), language)),
    ];
    said.iter().flatten().flat_map(|text| hanging(text, columns).into_iter().take(most)).collect()
}

/// Wrapped, with further lines under the words behind the sign.
fn hanging(text: &Rich, columns: usize) -> Vec<Rich> {
    let wrapped = wrap(text, columns);
    if wrapped.len() == 1 {
        return wrapped;
    }
    let indent = Rich::of("  ");
    let mut lines = wrap(text, columns.saturating_sub(width(&indent.text())));
    for line in lines.iter_mut().skip(1) {
        line.0.splice(0..0, indent.0.iter().cloned());
    }
    lines
}

/// How many rows are out, and whose.
fn set_aside(visit: &Visit, (columns, most): (usize, usize), language: Language) -> Rich {
    let rows = visit.book().dataset().rows;
    let read = number(rows.read(), language);
    if rows.set_aside == 0 {
        let sign = "✓ ";
        let [full, short] =
            [say::NONE_ASIDE, say::NONE_ASIDE_SHORT].map(|said| said.fill(language, &[&read]));
        let has_room = most > 1 || width(sign) + width(&full) <= columns;
        return Rich::default().toned(sign, Tone::Good).plain(if has_room { full } else { short });
    }
    let aside = number(rows.set_aside, language);
    let mut line =
        Rich::default().toned("✗ ", Tone::Bad).strong(say::ASIDE.fill(language, &[&aside, &read]));
    if let Some(examination) = &visit.desk().examination {
        let units = number(examination.units, language);
        line = line.strong(say::ASIDE_OF.fill(language, &[&units]));
        if examination.unattributed > 0 {
            let nobodys = number(examination.unattributed, language);
            line = line.plain(say::ASIDE_NOBODYS.fill(language, &[&nobodys]));
        }
        let unclear = number(examination.unclear, language);
        let unclear = say::ASIDE_UNCLEAR.fill(language, &[&unclear]);
        let has_room = most > 1 || width(&line.text()) + width(&unclear) <= columns;
        if examination.unclear > 0 && has_room {
            line = line.plain(unclear);
        }
    }
    let of_files = visit.found().files.iter().filter(|file| file.set_aside > 0);
    let files: Vec<String> = of_files
        .map(|file| format!("{} {}", file.name, number(file.set_aside, language)))
        .collect();
    let files = format!(" · {}", files.join(" · "));
    // The files have a part of their own below.
    if width(&line.text()) + width(&files) <= columns { line.plain(files) } else { line }
}

/// Whether it matters to the unit looked at; in as many words as a line has room for, or
/// else two.
fn effect(visit: &Visit, (columns, most): (usize, usize), language: Language) -> Rich {
    let Some(weighed) = weighed(visit) else {
        return Rich::of(format!("… {}", say::EXAMINING.of(language)));
    };
    let rest = rest(visit, weighed, language);
    let changed = codes(visit, weighed, Consequence::decides);
    let is_settled = changed.is_empty() && rest.is_empty();
    // Then the sentence itself tells of the rows that can't be weighed.
    let rest = if weighed.effects.is_empty() { String::new() } else { rest };
    let (sign, tone) = if is_settled { ("✓ ", Tone::Good) } else { ("! ", Tone::Warning) };
    let ways = said(visit, weighed, &changed, language);
    let wide = |said: &String| width(sign) + width(said) + width(&rest);
    let in_one = ways.iter().find(|said| wide(said) <= columns);
    let in_two = ways.iter().find(|said| wide(said) + ROOM_FOR_WORDS <= columns * most);
    let fitting = in_one.or_else(|| in_two.filter(|_| most > 1));
    // What can't be told must not be lost behind "no verdict".
    let open = say::EFFECT_OPEN.of(language).to_owned();
    let hides = fitting.is_none() && changed.is_empty() && !rest.is_empty() && most == 1;
    let rest = if fitting.is_some() || most > 1 { rest } else { String::new() };
    let said = fitting.or_else(|| ways.last()).filter(|_| !hides).cloned().unwrap_or(open);
    let line = Rich::default().toned(sign, tone);
    let line = if changed.is_empty() { line.plain(said) } else { line.strong(said) };
    line.plain(rest)
}

/// What can't be bounded, and how many rows can't be weighed at all.
fn rest(visit: &Visit, weighed: &Weighed, language: Language) -> String {
    let unbounded = codes(visit, weighed, |effect| !effect.is_bounded());
    let unbounded = (!unbounded.is_empty())
        .then(|| say::EFFECT_UNBOUNDED.fill(language, &[&unbounded.join(", ")]));
    let untold = untold(visit, weighed);
    let untold =
        (untold > 0).then(|| say::EFFECT_UNTOLD.fill(language, &[&number(untold, language)]));
    [unbounded, untold].into_iter().flatten().collect()
}

/// Codes of the indicators of which something holds.
fn codes<'v>(
    visit: &'v Visit,
    weighed: &Weighed,
    holds: impl Fn(&Consequence) -> bool,
) -> Vec<&'v str> {
    let plan = &visit.book().dataset().plan;
    let effects = weighed.effects.iter().filter(|effect| holds(effect));
    let indicators = effects.filter_map(|effect| plan.indicator(effect.indicator));
    indicators.map(|indicator| indicator.code.as_str()).collect()
}

/// The sentence, from the longest way to say it to the shortest.
fn said(visit: &Visit, weighed: &Weighed, changed: &[&str], language: Language) -> Vec<String> {
    let total = number(weighed.effects.len(), language);
    let name = visit.book().dataset().units.unit(visit.unit()).name();
    if weighed.effects.is_empty() {
        return none_missing(visit, weighed, language).into();
    }
    if changed.is_empty() {
        return vec![
            say::EFFECT_SAME.fill(language, &[&total, name]),
            say::EFFECT_SAME_SHORT.fill(language, &[&total]),
            say::EFFECT_SAME_SHORTEST.of(language).to_owned(),
        ];
    }
    let (count, codes) = (number(changed.len(), language), changed.join(", "));
    vec![
        say::EFFECT_CHANGED.fill(language, &[&count, &total, &codes, name]),
        say::EFFECT_CHANGED_SHORT.fill(language, &[&count, &total, &codes]),
        say::EFFECT_CHANGED_SHORTEST.fill(language, &[&count, &total]),
    ]
}

/// Who has reported.
fn reported(visit: &Visit, (columns, most): (usize, usize), language: Language) -> Rich {
    if awaits_reporting(visit) {
        return Rich::default();
    }
    let Some(reporting) = reporting(visit) else {
        return Rich::of(format!("· {}", say::NOT_BEGUN.of(language)));
    };
    if reporting.is_supposed() {
        return Rich::of(format!(
            "# {}",
            say::SUPPOSED.fill(language, &[&reporting.year.to_string()])
        ));
    }
    let whole = reporting.whole();
    let of = |standing| number(whole.count(standing), language);
    let fillings = [
        reporting.year.to_string(),
        number(whole.reporters.len(), language),
        of(Standing::Complete),
        of(Standing::Partial),
        of(Standing::Behind),
        of(Standing::Silent),
    ];
    let fillings: Vec<&str> = fillings.iter().map(String::as_str).collect();
    let is_whole = whole.count(Standing::Complete) == whole.reporters.len();
    let sign = if is_whole { ("✓ ", Tone::Good) } else { ("! ", Tone::Warning) };
    // It is always of everybody, be the unit looked at one of them.
    let is_of_all = visit.unit() != reporting.province;
    let long = if is_of_all { say::REPORTED_ALL } else { say::REPORTED };
    let undue = codes_of(visit, reporting.undue.iter().copied());
    let undue = if undue.is_empty() { undue } else { say::UNDUE.fill(language, &[&undue]) };
    let [long, short] = [long, say::REPORTED_SHORT].map(|said| said.fill(language, &fillings));
    // From the longest way to say it to the shortest: no number is cut from its word.
    let ways = [format!("{long}{undue}"), format!("{short}{undue}"), long, short];
    let ways = ways.map(|said| Rich::default().toned(sign.0, sign.1).plain(said));
    let fitting = ways.iter().find(|said| hanging(said, columns).len() <= most);
    fitting.or_else(|| ways.last()).cloned().unwrap_or_default()
}
