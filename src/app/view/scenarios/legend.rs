//! Who the letters are, and in what the scenarios differ beside their figures.

use crate::app::memo::Spot;
use crate::app::view::Rich;
use crate::app::view::header::assumptions;
use crate::app::view::lines::wrap;
use crate::app::view::mark::Tone;
use crate::app::words::{Said, scenarios as say};
use crate::calc::compare::{PlanDifference, plan_differences};
use crate::calc::{Book, Tree};
use crate::model::{Language, Provenance};
use crate::text::{date, number, shorten, width};

use super::{Lineup, Place, Seat};

/// Differences of plans that are named one by one.
const NAMED: usize = 3;

/// The legend in lines of so many columns, at most so many of them: the scenarios
/// first, then what else differs, then what is assumed.
pub fn lines(lineup: &Lineup, language: Language, columns: usize, most: usize) -> Vec<Rich> {
    let mut lines = lines_of_seats(lineup, language, columns);
    for text in differing(lineup, language) {
        lines.extend(wrap(&Rich::default().toned(text, Tone::Warning), columns));
    }
    for seat in &lineup.seats {
        let Place::Here(Spot { book, .. }) = &seat.place else { continue };
        for text in assumptions_of(book, language) {
            let lead = Rich::default().strong(format!("{} # ", seat.letter));
            lines.extend(wrap(&lead.plain(text), columns));
        }
    }
    let hidden = lines.len().saturating_sub(most);
    if hidden > 0 && most > 0 {
        lines.truncate(most - 1);
        let hidden = (hidden + 1).to_string();
        lines.push(
            Rich::default().toned(say::LEGEND_MORE.fill(language, &[&hidden]), Tone::Warning),
        );
    }
    lines
}

/// What a scenario assumes; nothing for a dataset itself.
pub fn assumptions_of(book: &Book, language: Language) -> Vec<String> {
    assumptions(&book.dataset().manifest, language)
}

/// The scenarios alone, each on a line of so many columns; why one can't be opened takes
/// as many as it needs.
pub fn lines_of_seats(lineup: &Lineup, language: Language, columns: usize) -> Vec<Rich> {
    let line = |(at, seat): (usize, &Seat)| {
        let full = who(lineup, (at, seat), &seat.label, language, &FULL);
        if width(&full.text()) <= columns || matches!(seat.place, Place::Failed(_)) {
            return wrap(&full, columns);
        }
        // A name may be cut, what is said of it never.
        let beside = who(lineup, (at, seat), "", language, &SHORT);
        let label = shorten(&seat.label, columns.saturating_sub(width(&beside.text())));
        vec![who(lineup, (at, seat), &label, language, &SHORT)]
    };
    lineup.seats.iter().enumerate().flat_map(line).collect()
}

/// How much is said of a scenario on its line.
struct Wordy {
    date: Said,
    other_date: Said,
    sample: Said,
}

const FULL: Wordy = Wordy {
    date: say::LEGEND_DATE,
    other_date: say::LEGEND_OTHER_DATE,
    sample: say::LEGEND_SAMPLE,
};
const SHORT: Wordy = Wordy {
    date: say::LEGEND_SHORT_DATE,
    other_date: say::LEGEND_SHORT_OTHER_DATE,
    sample: say::LEGEND_SHORT_SAMPLE,
};

fn who(
    lineup: &Lineup,
    (at, seat): (usize, &Seat),
    label: &str,
    language: Language,
    wordy: &Wordy,
) -> Rich {
    let name = Rich::default().strong(format!("{}  ", seat.letter));
    let name = if at == lineup.base {
        name.strong(format!("{label} · {}", say::LEGEND_BASE.of(language)))
    } else {
        name.plain(label)
    };
    match &seat.place {
        Place::Here(spot) => of_book(name.plain(" · "), lineup, spot, language, wordy),
        Place::Opening => name.plain(" · ").strong(say::LEGEND_OPENING.of(language)),
        Place::Failed(why) => {
            let why = say::LEGEND_FAILED.fill(language, &[why.in_language(language)]);
            name.plain(" · ").toned(why, Tone::Bad)
        }
        Place::NoUnit(_) => {
            name.plain(" · ").toned(say::LEGEND_NO_UNIT.of(language), Tone::Warning)
        }
        Place::NoPhase(_) => {
            name.plain(" · ").toned(say::LEGEND_NO_PHASE.of(language), Tone::Warning)
        }
    }
}

/// What if, as of when, made up.
fn of_book(line: Rich, lineup: &Lineup, spot: &Spot, language: Language, wordy: &Wordy) -> Rich {
    let manifest = &spot.book.dataset().manifest;
    let as_of = date(spot.book.calendar().as_of, language);
    let line = match manifest.what_if {
        Some(_) => line.toned(say::LEGEND_WHAT_IF.of(language), Tone::Warning).plain(" · "),
        None => line,
    };
    let line = if is_of_base_date(lineup, spot) {
        line.plain(wordy.date.fill(language, &[&as_of]))
    } else {
        line.toned(wordy.other_date.fill(language, &[&as_of]), Tone::Warning)
    };
    let origin = match manifest.provenance {
        Provenance::Sample => wordy.sample,
        Provenance::Unknown => say::LEGEND_SOURCE_UNKNOWN,
        Provenance::Official => return line,
    };
    line.plain(" · ").toned(origin.of(language), Tone::Warning)
}

/// True for figures up to the same day as the base's.
fn is_of_base_date(lineup: &Lineup, spot: &Spot) -> bool {
    match lineup.seats.get(lineup.base).map(|seat| &seat.place) {
        Some(Place::Here(base)) => base.book.calendar().as_of == spot.book.calendar().as_of,
        _ => true,
    }
}

/// In what each scenario differs from the base beside its figures.
pub fn differing(lineup: &Lineup, language: Language) -> Vec<String> {
    let Some(Seat { letter, place: Place::Here(base), .. }) = lineup.seats.get(lineup.base) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (at, seat) in lineup.seats.iter().enumerate() {
        if at == lineup.base {
            continue;
        }
        let (mine, theirs) = (seat.letter.to_string(), letter.to_string());
        let (Place::NoPhase(book) | Place::NoUnit(book) | Place::Here(Spot { book, .. })) =
            &seat.place
        else {
            continue;
        };
        if let (Tree::Of(year), Place::Here(Spot { tree: Tree::AsWas, .. })) =
            (base.tree, &seat.place)
        {
            found.push(say::DIFFERS_TREE.fill(language, &[&mine, &year.to_string()]));
        }
        let plans = plan_differences(&base.book.dataset().plan, &book.dataset().plan);
        if !plans.is_empty() {
            let plans = named(&plans, language);
            found.push(say::DIFFERS_PLAN.fill(language, &[&mine, &theirs, &plans]));
        }
    }
    found
}

fn named(plans: &[PlanDifference], language: Language) -> String {
    let word = |difference: &PlanDifference| match difference {
        PlanDifference::Number(number) => say::PLAN_NUMBER.fill(language, &[number]),
        PlanDifference::Phase(key) => say::PLAN_PHASE.fill(language, &[key]),
        PlanDifference::Lacks(code) => say::PLAN_LACKS.fill(language, &[code]),
        PlanDifference::Adds(code) => say::PLAN_ADDS.fill(language, &[code]),
        PlanDifference::Measured(code) => say::PLAN_MEASURED.fill(language, &[code]),
        PlanDifference::Target(code, key) => say::PLAN_TARGET.fill(language, &[code, key]),
    };
    let mut words: Vec<String> = plans.iter().take(NAMED).map(word).collect();
    let more = plans.len().saturating_sub(NAMED);
    if more > 0 {
        let more = number::of(more, language);
        words.push(say::AND_MORE.fill(language, &[&more]));
    }
    words.join(", ")
}
