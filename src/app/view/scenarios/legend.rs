//! Who the letters are, and in what the scenarios differ beside their figures.

use crate::app::memo::Spot;
use crate::app::view::Rich;
use crate::app::view::lines::wrap;
use crate::app::view::mark::Tone;
use crate::app::words::{labels, scenarios as say};
use crate::calc::Tree;
use crate::calc::compare::{PlanDifference, plan_differences};
use crate::model::{Amount, Language, Provenance};
use crate::text::{date, number};

use super::{Lineup, Place, Seat};

/// Differences of plans that are named one by one.
const NAMED: usize = 3;

/// The legend in lines of so many columns, at most so many of them: the scenarios
/// first, then what else differs.
pub fn lines(lineup: &Lineup, language: Language, columns: usize, most: usize) -> Vec<Rich> {
    let mut lines = lines_of_seats(lineup, language);
    for text in differing(lineup, language) {
        lines.extend(wrap(&Rich::default().toned(text, Tone::Warning), columns));
    }
    let hidden = lines.len().saturating_sub(most);
    if hidden > 0 && most > 0 {
        lines.truncate(most - 1);
        let hidden = (hidden + 1).to_string();
        lines.push(
            Rich::default().toned(labels::MORE_LINES.fill(language, &[&hidden]), Tone::Warning),
        );
    }
    lines
}

/// The scenarios alone.
#[must_use]
pub fn lines_of_seats(lineup: &Lineup, language: Language) -> Vec<Rich> {
    let seats = lineup.seats.iter().enumerate();
    seats.map(|(at, seat)| who(lineup, at, seat, language)).collect()
}

fn who(lineup: &Lineup, at: usize, seat: &Seat, language: Language) -> Rich {
    let name = Rich::default().strong(format!("{}  ", seat.letter));
    let name = if at == lineup.base {
        name.strong(format!("{} · {}", seat.label, say::LEGEND_BASE.of(language)))
    } else {
        name.plain(seat.label.clone())
    };
    match &seat.place {
        Place::Here(spot) => {
            let as_of = date(spot.book.calendar().as_of, language);
            let name = name.plain(" · ");
            let name = if is_of_base_date(lineup, spot) {
                name.plain(say::LEGEND_DATE.fill(language, &[&as_of]))
            } else {
                let other = say::LEGEND_OTHER_DATE.fill(language, &[&as_of]);
                name.toned(other, Tone::Warning)
            };
            if spot.book.dataset().manifest.provenance == Provenance::Sample {
                return name.plain(" · ").toned(say::LEGEND_SAMPLE.of(language), Tone::Warning);
            }
            name
        }
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

/// True for figures up to the same day as the base's.
fn is_of_base_date(lineup: &Lineup, spot: &Spot) -> bool {
    match lineup.seats.get(lineup.base).map(|seat| &seat.place) {
        Some(Place::Here(base)) => base.book.calendar().as_of == spot.book.calendar().as_of,
        _ => true,
    }
}

/// In what each scenario differs from the base beside its figures.
fn differing(lineup: &Lineup, language: Language) -> Vec<String> {
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
        let more = number::count(Amount::whole(i64::try_from(more).unwrap_or(i64::MAX)), language);
        words.push(say::AND_MORE.fill(language, &[&more]));
    }
    words.join(", ")
}
